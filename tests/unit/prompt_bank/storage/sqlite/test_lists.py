"""Orders, filters, pages and counts of lists."""

from datetime import UTC, date, datetime, timedelta

import pytest

from prompt_bank.model.people import DELIVERED, SUPPLIER, Actor
from prompt_bank.model.records import Rating, Revision, Use
from prompt_bank.ports.listing import Facets, Order, Query
from prompt_bank.ports.local_bank import LocalBank
from tests.unit.prompt_bank.bank_fixtures import SERVER, START, Story, content

KARI = Actor("kari", also=frozenset({"local-kari"}))
TODAY, POLICY = date(2026, 11, 2), "policy-1"


@pytest.fixture
def names(bank: LocalBank) -> dict[str, str]:
    """A bank of five prompts: id by title."""
    found = {}
    for at, (title, owner) in enumerate(
        (("Bravo", "kari"), ("Äpple", "ola"), ("charlie", "local-kari"), ("Delta", "ola"))
    ):
        story = Story()
        moment = START + timedelta(days=at)
        revision = story.revise(owner, content(title, tags=(title, "alle")), at=moment)
        if title == "Bravo":
            story.approve("vera", story.propose("kari", revision), revision, at=moment)
            story.write("ola", Use(revision, 4))
            story.write("ola", Rating(revision, 4))
        if title == "Delta":
            story.retire("ola", at=moment)
        bank.append([seen.record for seen in story.seen], SERVER)
        found[title] = story.prompt
    delivered = Story()
    for language in ("nb", "sv"):
        what = content(f"Ekorn {language}", language, task="job-ad", tags=())
        delivered.revise(SUPPLIER, what, provenance=DELIVERED)
    bank.append([seen.record for seen in delivered.seen], DELIVERED)
    found["Ekorn"] = delivered.prompt
    return found


def titles(bank: LocalBank, **asked: object) -> list[str]:
    query = Query(**asked)  # type: ignore[arg-type]
    return [row.title for row in bank.find(query, KARI, TODAY, POLICY).rows]


def test_titles_are_sorted_as_people_read_them(bank: LocalBank, names: dict[str, str]) -> None:
    assert titles(bank) == ["Äpple", "Bravo", "charlie", "Ekorn nb"]
    assert titles(bank, order=Order.TITLE, prefer="sv")[-1] == "Ekorn sv"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nb", ["Avslag", "Oppsummering", "Zoom", "Ærlig svar", "Øving", "Åpen samtale"]),
        ("nn", ["Avslag", "Oppsummering", "Zoom", "Ærleg svar", "Øving", "Åpen samtale"]),
        ("sv", ["Avslag", "Platsannons", "Zoom", "Åtgärder", "Ärlighet", "Översättning"]),
        ("en", ["Ålesund", "Apple", "Résumé", "Role", "Zoë", "Zoom"]),
    ],
)
def test_titles_follow_the_alphabet_of_their_language(
    bank: LocalBank, language: str, expected: list[str]
) -> None:
    for title in reversed(expected):
        story = Story()
        story.revise("kari", content(title, language))
        bank.append([seen.record for seen in story.seen], SERVER)
    assert titles(bank, order=Order.TITLE) == expected


def test_newest(bank: LocalBank, names: dict[str, str]) -> None:
    assert titles(bank, order=Order.NEWEST) == ["charlie", "Äpple", "Ekorn nb", "Bravo"]


def test_most_used_and_best_rated_come_before_the_rest(
    bank: LocalBank, names: dict[str, str]
) -> None:
    for order in (Order.MOST_USED, Order.BEST_RATED):
        assert titles(bank, order=order) == ["Bravo", "Äpple", "charlie", "Ekorn nb"]
    more = Story(names["charlie"], tick=9)
    revision = Revision(content("charlie", tags=("charlie", "alle"))).hash
    more.write("ola", Use(revision, 5))
    more.write("vera", Rating(revision, 5))
    bank.append([seen.record for seen in more.seen], SERVER)
    for order in (Order.MOST_USED, Order.BEST_RATED):
        assert titles(bank, order=order) == ["charlie", "Bravo", "Äpple", "Ekorn nb"]


def test_the_order_of_the_user_and_of_use(bank: LocalBank, names: dict[str, str]) -> None:
    bank.arrange([names["Ekorn"], names["Bravo"]])
    assert titles(bank, order=Order.OWN) == ["Ekorn nb", "Bravo", "Äpple", "charlie"]
    bank.note_use(names["charlie"], "a" * 64, datetime(2026, 11, 1, tzinfo=UTC))
    bank.note_use(names["Äpple"], "b" * 64, datetime(2026, 11, 2, tzinfo=UTC))
    bank.note_use(names["charlie"], "a" * 64, datetime(2026, 10, 1, tzinfo=UTC))
    assert titles(bank, order=Order.RECENT) == ["Äpple", "charlie", "Bravo", "Ekorn nb"]


@pytest.mark.parametrize("order", Order)
def test_pages_put_together_are_the_list(
    bank: LocalBank, names: dict[str, str], order: Order
) -> None:
    bank.arrange([names["charlie"], names["Ekorn"]])
    bank.note_use(names["Bravo"], "a" * 64, START)
    whole = titles(bank, order=order, include_retired=True)
    assert len(whole) == 5
    for size in (1, 2, 3):
        pages = [
            titles(bank, order=order, include_retired=True, offset=at, limit=size)
            for at in range(0, 6, size)
        ]
        assert sum(pages, []) == whole  # noqa: RUF017 (short lists)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"tasks": frozenset({"job-ad"})}, ["Ekorn nb"]),
        ({"languages": frozenset({"sv"})}, ["Ekorn sv"]),
        ({"languages": frozenset({"sv", "en"})}, ["Äpple", "Bravo", "charlie", "Ekorn sv"]),
        ({"tags": frozenset({"Bravo", "charlie"})}, ["Bravo", "charlie"]),
        ({"tags": frozenset({"ingen"})}, []),
        ({"standings": frozenset({"vetted"})}, ["Bravo"]),
        ({"standings": frozenset({"draft"})}, ["Äpple", "charlie"]),
        ({"standings": frozenset({"delivered"})}, ["Ekorn nb"]),
        ({"standings": frozenset({"retired"})}, ["Delta"]),
        ({"own": True}, ["Bravo", "charlie"]),
        ({"include_retired": True, "own": False, "tags": frozenset({"Delta"})}, ["Delta"]),
        ({"tags": frozenset({"alle"}), "standings": frozenset({"vetted"}), "own": True}, ["Bravo"]),
    ],
)
def test_filters(
    bank: LocalBank, names: dict[str, str], asked: dict[str, object], expected: list[str]
) -> None:
    query = Query(**asked)  # type: ignore[arg-type]
    listing = bank.find(query, KARI, TODAY, POLICY)
    assert [row.title for row in listing.rows] == expected
    assert listing.total == len(expected)
    # The same filters hold for a search.
    for order in (Order.RELEVANCE, Order.TITLE):
        assert sorted(titles(bank, text="questions", order=order, **asked)) == sorted(expected)


def test_favourites(bank: LocalBank, names: dict[str, str]) -> None:
    bank.set_favourite(names["Äpple"], favourite=True)
    bank.set_favourite(names["Äpple"], favourite=True)
    assert titles(bank, favourites=True) == ["Äpple"]
    assert [row.favourite for row in bank.find(Query(), KARI, TODAY, POLICY).rows] == [
        True, False, False, False,
    ]  # fmt: skip
    bank.set_favourite(names["Äpple"], favourite=False)
    assert titles(bank, favourites=True) == []


@pytest.mark.parametrize(
    ("today", "policy", "standing"),
    [
        (date(2027, 11, 2), "policy-1", "vetted"),  # the last day
        (date(2027, 11, 3), "policy-1", "due"),
        (date(2026, 11, 3), "policy-2", "due"),
    ],
)
def test_an_approval_runs_out_without_anybody_writing(
    bank: LocalBank, names: dict[str, str], today: date, policy: str, standing: str
) -> None:
    query = Query(standings=frozenset({standing}))
    (row,) = bank.find(query, KARI, today, policy).rows
    assert (row.title, row.standing, row.until) == ("Bravo", standing, date(2027, 11, 2))
    assert bank.facets(KARI, today, policy).standings[standing] == 1


def test_facets_count_prompts(bank: LocalBank, names: dict[str, str]) -> None:
    assert bank.facets(KARI, TODAY, POLICY) == Facets(
        tasks={"interview-questions": 3, "job-ad": 1},
        languages={"en": 3, "nb": 1, "sv": 1},
        tags={"Bravo": 1, "alle": 3, "charlie": 1, "Äpple": 1},
        standings={"vetted": 1, "draft": 2, "retired": 1, "delivered": 1},
    )


def test_open_proposals_the_oldest_first(bank: LocalBank) -> None:
    for number, title in enumerate(("Later", "Earlier")):
        story = Story()
        revision = story.revise("kari", content(title))
        story.propose("kari", revision, at=START - timedelta(days=number))
        bank.append([seen.record for seen in story.seen], SERVER)
    assert [row.title for row in bank.proposals(TODAY, POLICY)] == ["Earlier", "Later"]
    assert all(row.open_proposal for row in bank.proposals(TODAY, POLICY))
