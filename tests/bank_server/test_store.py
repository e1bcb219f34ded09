"""The store on a real server, as the app uses it."""

import threading

import pytest
from msgspec.structs import replace

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import LOCAL, Actor, Channel, Role
from prompt_bank.model.records import Record, Revision
from prompt_bank.ports.team import Cursor
from tests.bank_server.attack.speaking import offer
from tests.bank_server.team import Team
from tests.bank_server.writing import draft, next_draft, proposal, record, remark
from tests.unit.prompt_bank.bank_fixtures import content
from tests.waiting import PATIENCE


def test_who_is_logged_in(team: Team) -> None:
    assert team.store("anna").actor() == Actor("anna", frozenset({Role.RECRUITER}))
    assert team.store("vera").actor().roles == {Role.RECRUITER, Role.CURATOR}
    assert team.store("ada").actor().roles == {Role.RECRUITER, Role.ADMIN}
    assert team.store("postgres").actor().may(Role.ADMIN)


def test_records_come_back_as_they_were_sent(team: Team) -> None:
    store = team.store("anna")
    made = draft("anna", 'Blåbær\u0301 \\ "x" \u2028 😀')
    later, first = remark(made, "anna", 3), next_draft(made, "anna", 2, "Ny")
    store.append([made], LOCAL)
    store.append([later, first], LOCAL)
    seen = store.records(made.prompt)
    assert [entry.record for entry in seen] == [made, first, later]
    assert {entry.provenance.channel for entry in seen} == {Channel.SERVER}
    assert {entry.provenance.detail for entry in seen} == {store.name}
    assert store.prompts() == [made.prompt]
    assert store.records("not an id") == []


def test_all_or_none(team: Team) -> None:
    store = team.store("anna")
    made = draft("anna")
    with pytest.raises(BankError) as refused:
        store.append([made, draft("eva")], LOCAL)
    assert refused.value.problem is Problem.SERVER_DENIED
    assert refused.value.fields["rule"] == "author"
    assert store.prompts() == []
    store.append([made], LOCAL)
    store.append([made, remark(made, "anna", 2)], LOCAL)
    assert len(store.records(made.prompt)) == 2
    other = record(made.prompt, "anna", 5, Revision(content("Other"), "0" * 64))
    with pytest.raises(BankError) as conflict:
        store.append([replace(other, id=made.id)], LOCAL)
    assert conflict.value.problem is Problem.RECORD_CONFLICT


def test_the_good_ones_of_a_page_are_kept(team: Team) -> None:
    made = draft("anna")
    asked, forged = proposal(made, "anna", 2), draft("eva")
    assert team.store("anna").submit([made, forged, asked]) == {forged.id: "author"}
    assert len(team.store("anna").records(made.prompt)) == 2


def test_a_record_the_server_cannot_even_read_does_not_stop_the_others(team: Team) -> None:
    """A NUL passes msgspec and stops jsonb: the whole page fails, and is sent in parts."""
    good = [draft("anna", f"Good {number}") for number in range(5)]
    bad = draft("anna", "Bad \0")
    refused = team.store("anna").submit([*good[:3], bad, *good[3:]])
    assert refused == {bad.id: "invalid_form"}
    assert set(team.store("anna").prompts()) == {entry.prompt for entry in good}


def test_pages_follow_each_other_without_gap_or_overlap(team: Team) -> None:
    made = [draft("anna", f"Number {number}") for number in range(25)]
    assert team.store("anna").submit(made) == {}
    reader, cursor = team.store("anna"), Cursor()
    found: list[Record] = []
    remaining = []
    more = True
    while more:
        page = reader.changes(cursor, 10)
        found += page.records
        cursor, more = page.cursor, page.more
        remaining.append(page.remaining)
    assert found == made
    assert remaining == [15, 5, 0]


def test_a_page_ends_early_when_it_is_large(team: Team) -> None:
    text = "ø" * 8_000
    made = draft("anna")
    notes = [remark(made, "anna", number + 2, text) for number in range(600)]
    store, cursor = team.store("anna"), Cursor()
    assert store.submit([made, *notes]) == {}
    sizes = []
    more = True
    while more:
        page = store.changes(cursor, 1000)
        cursor, more = page.cursor, page.more
        sizes.append(len(page.records))
    assert sum(sizes) == 601
    assert 200 < sizes[0] < 400


def test_a_cursor_holds_for_another_connection_and_not_for_another_bank(team: Team) -> None:
    made = draft("anna")
    assert team.store("anna").submit([made]) == {}
    page = team.store("anna").changes(Cursor(), 10)
    again = team.store("anna").changes(page.cursor, 10)
    assert (again.records, again.restarted) == ((), False)
    foreign = Cursor(page.cursor.horizon, page.cursor.position ^ 1)
    restarted = team.store("anna").changes(foreign, 10)
    assert (restarted.records, restarted.restarted) == ((made,), True)


def test_a_new_role_has_a_scope_of_its_own(team: Team) -> None:
    anna, vera = team.store("anna"), team.store("vera")
    assert len({anna.scope, vera.scope, team.store("siri").scope, team.store("bo").scope}) == 4
    assert anna.name == vera.name
    assert team.store("anna").scope == anna.scope


def test_news_is_heard_and_silence_ends(team: Team) -> None:
    store = team.store("eva")
    assert not store.wait(0)
    assert not store.wait(0.2)
    assert offer(team.sql("anna"), draft("anna")) == []
    assert store.wait(PATIENCE)
    assert not store.wait(0)


def test_news_ends_a_wait_that_has_begun(team: Team) -> None:
    store = team.store("eva")
    assert not store.wait(0)
    heard: list[bool] = []
    begun = threading.Event()

    def work() -> None:
        begun.set()
        heard.append(store.wait(PATIENCE))

    thread = threading.Thread(target=work)
    thread.start()
    assert begun.wait(PATIENCE)
    assert heard == []
    assert offer(team.sql("anna"), draft("anna")) == []
    thread.join(PATIENCE)
    assert heard == [True]


@pytest.mark.parametrize("what", ["wait", "query"])
def test_another_thread_can_stop_it(team: Team, what: str) -> None:
    store = team.store("anna")
    blocker = team.sql("anna", autocommit=False)
    made = draft("anna")
    assert offer(team.sql("anna"), made) == []
    assert offer(blocker, remark(made, "anna", 2)) == []  # holds the prompt's row
    said: list[BankError] = []

    def work() -> None:
        try:
            if what == "wait":
                store.wait(PATIENCE)
            else:
                store.submit([remark(made, "anna", 3)])
        except BankError as error:
            said.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    team.until_waiting("Lock" if what == "query" else "Client", user="anna")
    store.cancel()
    thread.join(PATIENCE)
    assert [error.problem for error in said] == [Problem.CANCELLED]
    with pytest.raises(BankError) as later:
        store.prompts()
    assert later.value.problem is Problem.CANCELLED


def test_a_lost_connection_says_so(team: Team) -> None:
    store = team.store("anna")
    team.sql("postgres").execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'"
    )
    with pytest.raises(BankError) as lost:
        store.prompts()
    assert lost.value.problem is Problem.SERVER_LOST
    waiting = team.store("eva")
    assert not waiting.wait(0)
    team.sql("postgres").execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'eva'"
    )
    with pytest.raises(BankError) as ended:
        waiting.wait(PATIENCE)
    assert ended.value.problem is Problem.SERVER_LOST


def test_errors_hold_nothing_of_a_record_or_of_the_servers_words(team: Team) -> None:
    store = team.store("anna")
    secret = draft("eva", "Kandidaten Ola Nordmann")
    with pytest.raises(BankError) as refused:
        store.append([secret], LOCAL)
    chain: BaseException | None = refused.value
    while chain is not None:
        assert "Nordmann" not in f"{chain!r} {vars(chain)}"
        chain = chain.__cause__ or chain.__context__
