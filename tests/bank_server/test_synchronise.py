"""Two banks become the union of what each may have; nothing is lost, nothing is doubled."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Channel, Provenance
from prompt_bank.model.records import Record
from prompt_bank.ports.team import ChangePage, Cursor
from prompt_bank.storage.postgres.initialising import init_server
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.syncing.synchronise import synchronise
from prompt_bank.workflow.transition import derive
from tests.bank_server.cluster import Cluster
from tests.bank_server.team import Team
from tests.bank_server.workstations import Workstation, WrongClock
from tests.bank_server.writing import approval, draft, next_draft, proposal, remark

Machine = Callable[[str], Workstation]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made: list[Workstation] = []

    def new(user: str) -> Workstation:
        made.append(Workstation(user, tmp_path / str(len(made))))
        return made[-1]

    yield new
    for workstation in made:
        workstation.bank.close()


def test_a_prompt_goes_round_the_team(team: Team, machine: Machine) -> None:
    anna, vera, bo = machine("anna"), machine("vera"), machine("bo")
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    anna.writes(made, asked)
    report = anna.syncs(team.store("anna"))
    assert (report.sent, report.refused) == (2, {})
    assert vera.syncs(team.store("vera")).received == 2
    vera.writes(approval(asked, "vera", 3))
    vera.syncs(team.store("vera"))
    for workstation in (anna, bo):
        workstation.syncs(team.store(workstation.user))
    states = [station.bank.state(made.prompt) for station in (anna, vera, bo)]
    assert states[0] == states[1] == states[2]
    vetted = states[0].variants["en"].vetted
    assert vetted is not None
    assert vetted.provenance == Provenance(Channel.SERVER, team.store("anna").name)


def test_again_changes_nothing(team: Team, machine: Machine) -> None:
    anna = machine("anna")
    anna.writes(draft("anna"), draft("anna", "Other"))
    first = anna.syncs(team.store("anna"))
    before = anna.all_records()
    second = anna.syncs(team.store("anna"))
    assert (first.sent, first.received) == (2, 2)
    assert (second.sent, second.received, second.refused) == (0, 0, {})
    assert anna.all_records() == before
    assert anna.bank.synced_at(team.store("anna").name) is not None


def test_a_refused_record_does_not_stop_the_others(team: Team, machine: Machine) -> None:
    anna = machine("anna")
    early, late = draft("anna"), draft("anna", "Late")
    forbidden = remark(early, "anna", 90_000)
    anna.writes(early, forbidden, late)
    report = anna.syncs(team.store("anna"), page=2)
    assert report.sent == 2
    assert report.refused == {forbidden.id: "tick"}
    assert anna.bank.refused() == {forbidden.id: "tick"}
    assert anna.bank.count_unsent("anna") == 0
    assert anna.syncs(team.store("anna")).refused == {}
    assert forbidden.id in anna.all_records()


def test_what_others_wrote_here_is_not_sent(team: Team, machine: Machine) -> None:
    anna = machine("anna")
    anna.writes(draft("local-1a2b"), draft("anna"))
    assert anna.syncs(team.store("anna")).sent == 1


def test_progress_is_told_and_can_stop_it(team: Team, machine: Machine) -> None:
    anna, again = machine("anna"), machine("anna")
    anna.writes(*(draft("anna", f"Number {number}") for number in range(10)))
    told: list[tuple[int, int]] = []
    server = team.store("anna")
    synchronise(anna.bank, server, anna.clock, lambda done, of: told.append((done, of)), 4)
    assert told[0] == (0, 10)
    assert told[-1] == (20, 20)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert all(done <= of for done, of in told)

    def stop(done: int, of: int) -> None:
        if done >= 4:
            raise BankError(Problem.CANCELLED)

    with pytest.raises(BankError):
        synchronise(again.bank, server, again.clock, stop, 4)
    assert len(again.all_records()) == 4
    assert again.syncs(team.store("anna"), page=4).received == 6


class Failing:
    """A server whose line breaks after some calls: before they arrive, or before the answer."""

    def __init__(self, store: PostgresStore, calls: int, *, after: bool) -> None:
        self._store = store
        self._left = calls
        self._after = after

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def submit(self, records: Sequence[Record]) -> object:
        return self._through(lambda: self._store.submit(records))

    def changes(self, after: Cursor, limit: int) -> object:
        return self._through(lambda: self._store.changes(after, limit))

    def _through(self, call: Callable[[], object]) -> object:
        self._left -= 1
        if self._left < 0 and not self._after:
            raise BankError(Problem.SERVER_LOST)
        answer = call()
        if self._left < 0:
            raise BankError(Problem.SERVER_LOST)
        return answer


@pytest.mark.parametrize("after", [False, True])
def test_a_line_that_breaks_at_every_point(team: Team, machine: Machine, *, after: bool) -> None:
    bo, anna = machine("bo"), machine("anna")
    theirs = [draft("bo", f"By bo {number}") for number in range(4)]
    asked = [proposal(made, "bo", 2) for made in theirs]
    bo.writes(*theirs, *asked)
    bo.syncs(team.store("bo"))
    answers = [approval(wish, "vera", 3) for wish in asked]
    assert team.store("vera").submit(answers) == {}
    mine = [draft("anna", f"By anna {number}") for number in range(5)]
    anna.writes(*mine)
    failures = 0
    for calls in range(30):
        server = Failing(team.store("anna"), calls, after=after)
        try:
            synchronise(anna.bank, server, anna.clock, page=2)  # type: ignore[arg-type]
        except BankError:
            failures += 1
        else:
            break
    assert failures > 2
    wanted = {record.id for record in (*theirs, *asked, *answers, *mine)}
    assert set(anna.all_records()) == wanted
    rows = team.sql("postgres").execute("SELECT id::text FROM aktiv_bank.record").fetchall()
    assert sorted(row[0] for row in rows) == sorted(wanted)


def test_a_full_disk_here_loses_nothing(
    team: Team, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    bo, anna = machine("bo"), machine("anna")
    made = [draft("anna", f"Number {number}") for number in range(6)]
    bo.writes(draft("bo"))
    assert team.store("anna").submit(made) == {}
    with monkeypatch.context() as full:

        def refuse(server: str, page: ChangePage, provenance: Provenance) -> None:
            raise BankError(Problem.DISK_FULL)

        full.setattr(anna.bank, "receive", refuse)
        with pytest.raises(BankError):
            anna.syncs(team.store("anna"), page=2)
    assert anna.all_records() == {}
    assert anna.syncs(team.store("anna"), page=2).received == 6


def test_a_full_disk_there_loses_nothing(own_team: Team, machine: Machine) -> None:
    """The error is the one PostgreSQL gives when it cannot extend a file, raised in the middle."""
    anna = machine("anna")
    made = [draft("anna", f"Number {number}") for number in range(6)]
    anna.writes(*made)
    superuser = own_team.sql("postgres")
    superuser.execute(
        """CREATE FUNCTION public.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
               IF (SELECT count(*) FROM aktiv_bank.record) >= 3 THEN
                   RAISE EXCEPTION USING ERRCODE = 'disk_full', MESSAGE = NEW.body::text;
               END IF;
               RETURN NEW; END $$;
           CREATE TRIGGER full_disk BEFORE INSERT ON aktiv_bank.record
               FOR EACH ROW EXECUTE FUNCTION public.full()"""
    )
    with pytest.raises(BankError) as full:
        anna.syncs(own_team.store("anna"), page=2)
    assert full.value.problem is Problem.SERVER_FULL
    assert full.value.fields == {}
    assert anna.bank.count_unsent("anna") == 4
    superuser.execute("DROP TRIGGER full_disk ON aktiv_bank.record")
    report = anna.syncs(own_team.store("anna"), page=2)
    assert (report.sent, report.received) == (4, 6)
    assert set(own_team.store("anna").prompts()) == {record.prompt for record in made}


@pytest.mark.parametrize("off", [timedelta(days=-9000), timedelta(days=9000)])
def test_a_wrong_clock_changes_nothing_that_holds(
    team: Team, machine: Machine, off: timedelta
) -> None:
    anna, bo = machine("anna"), machine("bo")
    anna.clock = WrongClock(off)
    first = draft("anna")
    moment = first.at + off
    late = [
        type(made)(made.id, made.prompt, made.author, moment, made.tick, made.body)
        for made in (first, next_draft(first, "anna", 2, "Second"))
    ]
    asked = proposal(late[1], "anna", 3)
    anna.writes(*late, asked)
    assert anna.syncs(team.store("anna")).refused == {}
    assert team.store("vera").submit([approval(asked, "vera", 4)]) == {}
    for workstation in (anna, bo):
        workstation.syncs(team.store(workstation.user))
    state = bo.bank.state(first.prompt)
    assert state == anna.bank.state(first.prompt)
    assert state.variants["en"].vetted is not None
    assert not state.refused


def test_a_server_set_back_to_an_older_backup_gets_everything_again(
    machine: Machine,
) -> None:
    """Backup, more work, the backup restored: what was lost comes back from the workstations."""
    cluster = Cluster()
    cluster.start()
    try:
        team = _restorable(cluster)
        anna, vera, bo = machine("anna"), machine("vera"), machine("bo")
        old = draft("anna", "Before")
        anna.writes(old)
        anna.syncs(team.store("anna"))
        team.close()
        cluster.stop()
        backup = cluster.folder / "backup"
        cluster.copy(cluster.data, backup)
        cluster.start()

        new = draft("anna", "After")
        asked = proposal(new, "anna", 2)
        anna.writes(new, asked)
        anna.syncs(team.store("anna"))
        vera.syncs(team.store("vera"))
        vera.writes(approval(asked, "vera", 3))
        vera.syncs(team.store("vera"))
        bo.syncs(team.store("bo"))
        before = bo.all_records()
        assert set(before) >= {new.id, asked.id}

        team.close()
        cluster.stop()
        cluster.copy(backup, cluster.data)
        cluster.start()
        # Somebody else's work takes the same numbers that were given out before.
        for number in range(8):
            assert team.store("eva").submit([draft("eva", f"Meanwhile {number}")]) == {}
        assert anna.syncs(team.store("anna")).restored == 3
        assert vera.syncs(team.store("vera")).restored == 1
        fresh = machine("bo")
        for workstation in (anna, vera, bo, fresh):
            workstation.syncs(team.store(workstation.user))
        assert fresh.all_records() == before == bo.all_records()
        assert derive(new.prompt, fresh.bank.records(new.prompt)).variants["en"].vetted
        team.close()
    finally:
        cluster.remove()


def _restorable(cluster: Cluster) -> Team:
    init_server(cluster.address())
    with psycopg.connect(cluster.address(), autocommit=True) as session:
        for user in ("anna", "bo", "eva"):
            session.execute(f"CREATE ROLE {user} LOGIN IN ROLE aktiv_recruiter".encode())
        session.execute("CREATE ROLE vera LOGIN IN ROLE aktiv_curator")
    return Team(cluster, "postgres")


def test_becoming_a_curator_brings_what_waited_before(own_team: Team, machine: Machine) -> None:
    anna, eva = machine("anna"), machine("eva")
    made = draft("anna")
    anna.writes(made, proposal(made, "anna", 2))
    anna.syncs(own_team.store("anna"))
    eva.writes(draft("eva"))
    eva.syncs(own_team.store("eva"))
    assert made.id not in eva.all_records()
    superuser = own_team.sql("postgres")
    superuser.execute("GRANT aktiv_curator TO eva")
    try:
        eva.syncs(own_team.store("eva"))
        assert made.id in eva.all_records()
    finally:
        superuser.execute("REVOKE aktiv_curator FROM eva")
