"""The workstation's bank: off the window's thread, never without an answer, nothing lost."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import AktivError, EngineError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.policy import Policy
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.services.bank.api import (
    BankEvent,
    BankFaultError,
    BankHealth,
    Kept,
    Loaded,
    TeamPhase,
)
from aktiv_app.services.bank.building import BANK_FILE, bank_parts
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from aktiv_app.services.bank.workstation import WorkstationBank
from aktiv_app.services.policy_files import read_delivered
from aktiv_app.services.vault import KeyStore
from prompt_bank.model.errors import Problem
from prompt_bank.model.people import Role
from prompt_bank.model.records import Verdict
from prompt_bank.ports import Listing, Order, Query
from prompt_bank.service.bank import Answer
from prompt_bank.workflow.standing import Standing
from tests.unit.prompt_bank.bank_fixtures import content

RESOURCES = Path(__file__).resolve().parents[4] / "resources"


class Store:
    """A key store in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


def find(text: str) -> Sequence[Finding]:
    """An engine that knows one name."""
    at = text.find("Kari Nordmann")
    if at < 0:
        return ()
    return (Finding(at, at + 13, Label.PERSON, Certainty.SURE, "given_and_family"),)


def policy() -> Policy:
    return read_delivered(RESOURCES / "policy" / "default.toml")


def workstation(
    folder: Path,
    store: KeyStore | None = None,
    settings: BankSettings | None = None,
    look: Callable[[str], Sequence[Finding]] = find,
) -> WorkstationBank:
    catalog = TaskCatalog(RESOURCES / "prompts")
    return WorkstationBank(
        LiveBankSettings(settings or BankSettings(name="Kari")),
        lambda live: bank_parts(
            folder, RESOURCES, "1.0", catalog, look, policy(), live, lambda: store
        ),
    )


@pytest.fixture
def bank(tmp_path: Path) -> Iterator[WorkstationBank]:
    made = workstation(tmp_path, Store())
    made.begin()
    yield made
    made.close()


def ask(start: Callable[[Callable[[Any], None]], object]) -> Any:
    """What `done` is given; fails when it is never called."""
    answered = threading.Event()
    answers: list[Any] = []

    def done(answer: Any) -> None:
        answers.append(answer)
        answered.set()

    start(done)
    assert answered.wait(60)
    (answer,) = answers
    return answer


def got(answer: Any) -> Any:
    assert not isinstance(answer, AktivError), answer.message
    return answer


def listing(bank: WorkstationBank, query: Query | None = None) -> Listing:
    found: Listing = got(ask(lambda done: bank.read(lambda use: use.find(query or Query()), done)))
    return found


def create(bank: WorkstationBank, title: str = "Mine") -> str:
    made: str = got(ask(lambda done: bank.change(lambda use: use.create(content(title)), done)))
    return made


def test_the_first_start_brings_the_delivered_prompts(bank: WorkstationBank) -> None:
    found = listing(bank)
    assert found.total == 11
    assert {row.standing for row in found.rows} == {"delivered"}
    assert bank.health is BankHealth.READY
    assert bank.actor.user == "Kari"
    assert bank.team.phase is TeamPhase.NONE


def test_a_second_start_brings_nothing_twice_and_keeps_what_is_mine(tmp_path: Path) -> None:
    first = workstation(tmp_path)
    first.begin()
    mine = create(first)
    first.close()
    second = workstation(tmp_path)
    second.begin()
    try:
        assert listing(second).total == 12
        history = got(ask(lambda done: second.read(lambda use: use.history(mine), done)))
        assert len(history) == 1
    finally:
        second.close()


def test_what_was_asked_for_before_closing_is_done(tmp_path: Path) -> None:
    first = workstation(tmp_path)
    first.begin()
    answers: list[object] = []
    for number in range(5):
        first.change(lambda use, n=number: use.create(content(f"Mine {n}")), answers.append)  # type: ignore[misc]
    first.close()
    assert len(answers) == 5
    second = workstation(tmp_path)
    second.begin()
    try:
        assert listing(second, Query(own=True)).total == 5
    finally:
        second.close()


def test_those_who_watch_hear_of_changes_before_the_answer(bank: WorkstationBank) -> None:
    heard: list[BankEvent | str] = []
    bank.watch(heard.append)
    me = object()

    def create_and_tell(done: Callable[[object], None]) -> None:
        def answered(answer: object) -> None:
            heard.append("done")
            done(answer)

        bank.change(lambda use: use.create(content()), answered, me)

    ask(create_and_tell)
    assert heard == [BankEvent(me), "done"]
    ask(lambda done: bank.change(lambda use: use.create(content("Kari Nordmann")), done))
    assert len(heard) == 2


def test_of_searches_while_somebody_types_only_the_newest_need_be_answered(
    bank: WorkstationBank,
) -> None:
    listing(bank)
    held = threading.Event()
    bank.read(lambda use: held.wait(60), lambda _: None)
    answers: list[str] = []
    for text in ("i", "in", "int"):
        bank.read(
            lambda use, text=text: use.find(Query(text=text)),  # type: ignore[misc]
            lambda _, text=text: answers.append(text),  # type: ignore[misc]
            newest="search",
        )
    held.set()
    listing(bank)
    assert answers == ["int"]


def test_personal_data_is_refused_in_words_and_without_the_words(bank: WorkstationBank) -> None:
    answer = ask(
        lambda done: bank.change(lambda use: use.create(content("For Kari Nordmann")), done)
    )
    assert isinstance(answer, BankFaultError)
    assert answer.problem is Problem.PERSONAL_DATA
    assert "Kari" not in str(answer.message)
    assert "a name" in str(answer.message)


def test_without_the_engine_the_bank_can_be_read_and_nothing_is_written(tmp_path: Path) -> None:
    def away(text: str) -> Sequence[Finding]:
        raise EngineError(msg("The engine is away."))

    bank = workstation(tmp_path, look=away)
    bank.begin()
    try:
        assert listing(bank).total == 11
        answer = ask(lambda done: bank.change(lambda use: use.create(content()), done))
        assert isinstance(answer, BankFaultError)
        assert answer.problem is Problem.CHECKS_UNAVAILABLE
    finally:
        bank.close()


def test_a_damaged_bank_is_refused_kept_and_has_ways_out(tmp_path: Path) -> None:
    first = workstation(tmp_path / "data")
    first.begin()
    create(first, "Mine")
    backup = got(ask(first.back_up))
    first.close()
    file = tmp_path / "data" / BANK_FILE
    damaged = file.read_bytes()[:20_000].replace(b"SQLite format 3", b"nothing of that")
    file.write_bytes(damaged)

    bank = workstation(tmp_path / "data")
    bank.begin()
    try:
        answer = ask(lambda done: bank.read(lambda use: use.find(Query()), done))
        assert isinstance(answer, BankFaultError)
        assert bank.health is BankHealth.REFUSED
        assert bank.trouble is not None
        assert "damaged" in str(bank.trouble.message)
        assert file.read_bytes() == damaged
        assert backup.path in {each.path for each in got(ask(bank.backups))}
        assert ask(lambda done: bank.restore(backup.path, done)) is None
        assert str(bank.health) == "ready"
        assert listing(bank, Query(own=True)).total == 1
    finally:
        bank.close()


def test_an_unusable_backup_changes_nothing(bank: WorkstationBank, tmp_path: Path) -> None:
    create(bank, "Mine")
    rubbish = tmp_path / "rubbish.sqlite"
    rubbish.write_bytes(b"x" * 5000)
    answer = ask(lambda done: bank.restore(rubbish, done))
    assert isinstance(answer, BankFaultError)
    assert answer.problem is Problem.BACKUP_UNUSABLE
    assert listing(bank, Query(own=True)).total == 1


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.md", "folder"])
def test_what_goes_out_comes_back_as_the_same(
    bank: WorkstationBank, tmp_path: Path, name: str
) -> None:
    mine = create(bank)
    path = got(ask(lambda done: bank.export((mine,), tmp_path / name, done)))
    loaded: Loaded = got(ask(lambda done: bank.load(path, done)))
    assert [(entry.title, entry.change) for entry in loaded.prompts] == [("Mine", "same")]


def test_a_file_is_shown_before_anything_of_it_is_kept(
    bank: WorkstationBank, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "title;prompt\nShort ad;Write an ad for {{role}}.\nBad;Kari Nordmann\n", "utf-8"
    )
    loaded = got(ask(lambda done: bank.load(path, done)))
    assert [entry.change for entry in loaded.prompts] == ["new", "new"]
    assert listing(bank, Query(own=True)).total == 0
    kept: Kept = got(ask(lambda done: loaded.keep(done)))
    assert kept.prompts == 1
    assert "Bad" in str(kept.refused[0])
    (row,) = listing(bank, Query(own=True)).rows
    assert (row.standing, row.language) == ("draft", "en")


def test_a_team_without_a_server_shares_by_signed_packages(tmp_path: Path) -> None:
    """Kari proposes; Odd reviews and signs; Liv compares the fingerprint and has it vetted."""
    banks = {
        name: workstation(
            tmp_path / name, Store(), BankSettings(name=name, folder=str(tmp_path / "shared"))
        )
        for name in ("Kari", "Odd", "Liv")
    }
    (tmp_path / "shared").mkdir()
    for each in banks.values():
        each.begin()
    kari, odd, liv = banks.values()
    try:
        mine = create(kari, "Panel interview")
        state = got(ask(lambda done: kari.read(lambda use: use.state(mine), done)))
        revision = state.variants["en"].newest.hash
        got(ask(lambda done: kari.change(lambda use: use.propose(mine, revision), done)))
        sent = tmp_path / "proposal.aktivbank"
        got(ask(lambda done: kari.export((), sent, done)))

        loaded = got(ask(lambda done: odd.load(sent, done)))
        got(ask(lambda done: loaded.keep(done)))
        fingerprint = got(ask(odd.make_signing_key)).fingerprint
        assert odd.actor.may(Role.CURATOR)
        proposal = got(ask(lambda done: odd.read(lambda use: use.state(mine), done)))
        waiting = proposal.variants["en"].proposal
        assert waiting is not None
        answer = Answer(Verdict.APPROVED)
        got(
            ask(
                lambda done: odd.change(
                    lambda use: use.review(mine, waiting.record, revision, answer), done
                )
            )
        )
        judged = got(ask(lambda done: odd.read(lambda use: use.judge(mine, "en"), done)))
        assert judged.standing is Standing.PROPOSED  # nobody else vouches for it here
        package = tmp_path / "shared" / "team.aktivpakke"
        got(ask(lambda done: odd.export((mine,), package, done)))

        assert got(ask(liv.offers)) == (package,)
        offered = got(ask(lambda done: liv.load(package, done)))
        assert offered.signature is not None
        assert (offered.signature.fingerprint, offered.signature.trusted) == (fingerprint, False)
        early = ask(lambda done: offered.keep(done))
        assert isinstance(early, BankFaultError)
        assert early.problem is Problem.PACKAGE_UNKNOWN_SIGNER
        trust = offered.trust
        assert trust is not None
        assert ask(lambda done: trust("Odd in Bergen", done)) is None
        got(ask(lambda done: offered.keep(done)))
        judged = got(ask(lambda done: liv.read(lambda use: use.judge(mine, "en"), done)))
        assert judged.standing is Standing.VETTED
        assert got(ask(liv.offers)) == ()
        assert [key.name for key in got(ask(liv.signing)).trusted] == ["Odd in Bergen"]
        assert got(ask(lambda done: liv.distrust(fingerprint, done))).trusted == ()
    finally:
        for each in banks.values():
            each.close()


def test_export_and_import_of_the_whole_bank_give_the_same_bank(tmp_path: Path) -> None:
    """On the same computer; elsewhere its approvals are not believed."""
    store = Store()
    old = workstation(tmp_path / "old", store)
    old.begin()
    first, second = create(old, "First"), create(old, "Second")
    got(ask(lambda done: old.change(lambda use: use.set_favourite(first, favourite=True), done)))
    got(ask(lambda done: old.change(lambda use: use.arrange((second, first)), done)))
    file = got(ask(lambda done: old.export((), tmp_path / "all.aktivbank", done)))
    everything = Query(include_retired=True, order=Order.OWN, limit=100)
    before = listing(old, everything)
    old.close()

    new = workstation(tmp_path / "new", store)
    new.begin()
    try:
        loaded = got(ask(lambda done: new.load(file, done)))
        assert loaded.problems == ()
        assert got(ask(lambda done: loaded.keep(done))).refused == ()
        assert listing(new, everything) == before
    finally:
        new.close()

    stranger = workstation(tmp_path / "stranger", Store())
    stranger.begin()
    try:
        loaded = got(ask(lambda done: stranger.load(file, done)))
        assert "not made on this computer" in str(loaded.problems[0])
    finally:
        stranger.close()


def test_a_bank_opened_in_compose_is_one_content(bank: WorkstationBank) -> None:
    mine = create(bank)
    made = got(ask(lambda done: bank.read(lambda use: use.state(mine), done)))
    what = made.variants["en"].newest.content
    form = bank.opened(mine, what)
    assert form.language is Language.EN
    text = bank.text_of(form.task, Language.EN)
    assert text.name == "Mine"
    again = bank.content_of(form, text, "Mine, again")
    assert (again.parts, again.task) == (what.parts, what.task)
    for task, language in ((form.task, Language.SV), ("job-ad", Language.EN)):
        with pytest.raises(AktivError):
            bank.text_of(task, language)
    swedish = content("Min", "sv")
    got(ask(lambda done: bank.change(lambda use: use.revise(mine, swedish), done)))
    assert bank.text_of(form.task, Language.SV).name == "Min"


def test_without_a_key_store_there_is_no_key(tmp_path: Path) -> None:
    bank = workstation(tmp_path)
    bank.begin()
    try:
        told = got(ask(bank.signing))
        assert (told.fingerprint, told.possible) == ("", False)
        answer = ask(bank.make_signing_key)
        assert isinstance(answer, BankFaultError)
        assert answer.problem is Problem.NO_SIGNING_KEY
    finally:
        bank.close()


def test_a_server_that_cannot_be_reached_is_told_and_stops_nothing(tmp_path: Path) -> None:
    settings = BankSettings(name="Kari", server="host=127.0.0.1 port=1 dbname=none")
    bank = workstation(tmp_path, Store(), settings)
    told = threading.Event()
    bank.watch_team(lambda state: told.set() if state.problem else None)
    bank.begin()
    try:
        assert told.wait(60)
        assert bank.team.phase is TeamPhase.OFFLINE
        create(bank)
        assert listing(bank, Query(own=True)).total == 1
        bank.use(BankSettings(name="Kari"))
        listing(bank)
        create(bank, "Second")
        assert str(bank.team.phase) == "none"
    finally:
        bank.close()
