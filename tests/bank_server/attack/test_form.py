"""The server reads a record's form as the app does: what it takes, every client can read."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from prompt_bank.model.checks import Check, CheckPoint, CheckReport, CheckResult, Outcome
from prompt_bank.model.codec import checked, decode_record, encode_body, encode_record
from prompt_bank.model.content import (
    LIMITS,
    Choice,
    PromptContent,
    PromptParts,
    Variable,
    content_hash,
)
from prompt_bank.model.errors import BankError
from prompt_bank.model.ids import new_id
from prompt_bank.model.records import (
    Body,
    Comment,
    Evidence,
    Handover,
    Proposal,
    Rating,
    Record,
    Retirement,
    Review,
    Revision,
    Share,
    Use,
    Verdict,
)
from tests.bank_server.attack.speaking import offer, raw
from tests.bank_server.team import Team
from tests.bank_server.writing import draft, record
from tests.unit.prompt_bank.bank_fixtures import content, passed

QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
# All of Unicode but lone surrogates and NUL; composed and decomposed letters often.
TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\0"),
        st.sampled_from('aåäöÅ\u0061\u030a\u0301\u1e9b\u0323"\\/\n\r\t\x08\x0c\x1f\x7f\u2028 '),
    ),
    max_size=30,
)
FILLED = TEXT.filter(str.strip)
NAME = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
VALUE = st.one_of(TEXT, st.lists(st.one_of(TEXT, st.integers(-(10**9), 10**9)), max_size=3))


@st.composite
def contents(draw: st.DrawFn) -> PromptContent:
    names = draw(st.lists(NAME, max_size=3, unique=True))
    variables = tuple(
        Variable(
            name,
            draw(st.sampled_from(["short_text", "number_range", "choice"])),
            draw(st.sampled_from(["aktor", "vurdering"])),
            draw(FILLED),
            help=draw(TEXT),
            required=draw(st.booleans()),
            default=draw(st.none() | VALUE),
            choices=tuple(draw(st.lists(st.builds(Choice, NAME, TEXT), max_size=2))),
            minimum=draw(st.integers(0, 2)),
            maximum=draw(st.sampled_from([100, 5])),
        )
        for name in names
    )
    return PromptContent(
        task="interview-questions",
        language=draw(st.sampled_from(["nb", "sv", "en"])),
        title=draw(FILLED),
        parts=PromptParts(kommando=draw(FILLED), vurdering=draw(TEXT)),
        purpose=draw(TEXT),
        guidance=draw(TEXT),
        variables=variables,
        tags=tuple(draw(st.lists(FILLED, max_size=2))),
        checks=tuple(draw(st.lists(FILLED, max_size=2))),
        examples={name: draw(VALUE) for name in names if draw(st.booleans())},
    )


@pytest.fixture
def superuser(team: Team) -> psycopg.Connection:
    return team.sql("postgres")


@QUICK
@given(contents())
def test_server_and_app_give_a_content_the_same_name(
    superuser: psycopg.Connection, words: PromptContent
) -> None:
    entry = raw(draft("anna"))
    entry["body"] = msgspec.json.decode(encode_body(Revision(words)))
    row = superuser.execute(
        "SELECT aktiv_bank.record_flaw(e), aktiv_bank.content_hash(e -> 'body' -> 'content')"
        " FROM (SELECT %s::jsonb AS e) AS given",
        (msgspec.json.encode(entry).decode(),),
    ).fetchone()
    assert row == (None, content_hash(words))


@pytest.mark.parametrize("path", [
    ("purpose", ""), ("guidance", ""), ("tags", []), ("checks", []), ("variables", []),
    ("examples", {}), ("parts", {"aktor": "x", "tiltak": ""}), ("unknown", 1), ("title", " \u2003"),
    ("title", ["x"]), ("language", "NB"), ("task", "a\n"), ("title", "x" * 201),
    ("variables", [{"name": "a", "kind": "date", "part": "aktor", "label": "A", "help": ""}]),
    ("variables", [{"name": "a", "kind": "date", "part": "aktor", "label": "A", "minimum": 1}]),
    ("variables", [{"name": "a", "kind": "date", "part": "aktor", "label": "A",
        "required": False}]),
    ("variables", [{"name": "a", "kind": "date", "part": "aktor", "label": "A", "default": None}]),
])  # fmt: skip
def test_no_content_has_two_names(team: Team, path: tuple[str, Any]) -> None:
    """What an honest client would leave out, or never write, is not taken."""
    entry = raw(draft("anna"))
    entry["body"]["content"].pop("examples")
    entry["body"]["content"][path[0]] = path[1]
    (rule,) = offer(team.sql("anna"), entry)
    assert rule.startswith("invalid_")


BODIES: list[Body] = [
    Revision(content(), "a" * 64, "b" * 64),
    Proposal("a" * 64, passed("a" * 64), "Please"),
    Review(
        "01a21715-4681-777e-b274-baf9d9ef1177",
        "a" * 64,
        Verdict.APPROVED,
        CheckReport(
            "a" * 64,
            (CheckResult(Check.COACH, Outcome.NOTED, (CheckPoint("long", {"n": 3, "w": "x"}),)),),
        ),
        comment="Good",
        evidence=(Evidence("A tool", "Worked"),),
        expires=date(2027, 1, 31),
        policy="p",
    ),
    Retirement("Old", "nb"),
    Rating("a" * 64, 4, "Fine"),
    Comment("Good", "a" * 64),
    Use("a" * 64, 3),
    Handover("bo"),
    Share("bo"),
]
JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(allow_nan=False),
    TEXT, st.just("x" * 9000), st.builds(list), st.builds(dict),
    st.builds(lambda: [[]]),
    st.just("9999-99-99"), st.just("0000-01-01"), st.just("a" * 64), st.just("infinity"),
    st.just("2026-11-26T24:00:00Z"), st.just("0001-01-01T00:00:00Z"), st.just(1.0),
)  # fmt: skip


@st.composite
def mangled(draw: st.DrawFn) -> dict[str, Any]:
    """A record's JSON with one to three places changed, removed or added."""
    entry = raw(record("01a21715-4681-777e-b274-baf9d9ef1100", "anna", 3,
                       draw(st.sampled_from(BODIES))))  # fmt: skip
    for _ in range(draw(st.integers(1, 3))):
        spots = list(_spots(entry))
        where, key = spots[draw(st.integers(0, len(spots) - 1))]
        how = draw(st.sampled_from(["replace", "remove", "add"]))
        if how == "remove":
            del where[key]
        elif how == "add" and isinstance(where, dict):
            where[draw(st.sampled_from(["extra", "note", "reason", "type", "on"]))] = draw(JUNK)
        else:
            where[key] = draw(JUNK)
    return entry


def _spots(value: Any) -> Any:
    if isinstance(value, dict):
        for key in list(value):
            yield value, key
            yield from _spots(value[key])
    elif isinstance(value, list):
        for index in range(len(value)):
            yield value, index
            yield from _spots(value[index])


@settings(QUICK, max_examples=400)
@given(mangled())
def test_what_the_server_takes_every_client_can_read(
    superuser: psycopg.Connection, entry: dict[str, Any]
) -> None:
    text = json.dumps(entry)
    try:
        row = superuser.execute("SELECT aktiv_bank.record_flaw(%s::jsonb)", (text,)).fetchone()
    except psycopg.errors.InvalidTextRepresentation:
        return  # jsonb itself will not have it; the rules raise nothing of that kind
    assert row is not None
    if row[0] is None:
        # Read back as the server gives it out, numbers and all.
        kept = superuser.execute("SELECT %s::jsonb::text", (text,)).fetchone()
        assert kept is not None
        decode_record(kept[0])


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_what_an_honest_client_writes_has_the_right_form(
    superuser: psycopg.Connection, body: Body
) -> None:
    entry = checked(record("01a21715-4681-777e-b274-baf9d9ef1100", "anna", 3, body))
    text = encode_record(entry).decode()
    row = superuser.execute("SELECT aktiv_bank.record_flaw(%s::jsonb)", (text,)).fetchone()
    assert row == (None,)


@pytest.mark.parametrize("text", [
    "[" * 100_000, '{"a":' * 100_000, "[null, 1, \"x\", [], {}]", '[{"id": {"a": 1}}]',
    '[{"id": "01a21715-4681-777e-b274-baf9d9ef1177", "body": "\\u0000"}]', "{}", "null", "1",
    "[" + ", ".join(["{}"] * 1001) + "]",
])  # fmt: skip
def test_hostile_pages_are_refused_and_the_server_stands(team: Team, text: str) -> None:
    session = team.sql("anna")
    try:
        rows = session.execute("SELECT rule FROM aktiv_bank.submit(%s::jsonb)", (text,)).fetchall()
    except psycopg.OperationalError as error:
        rows = [(f"invalid_{error.sqlstate}",)]  # too deep for the server's stack
    except psycopg.DatabaseError:
        rows = [("invalid_page",)]
    assert {str(rule).partition("_")[0] for (rule,) in rows} == {"invalid"}
    assert offer(session, draft("anna")) == []


def test_limits_are_the_same_here_and_there(superuser: psycopg.Connection) -> None:
    """Each text at its limit is taken by both, one character more by neither."""
    small = content()
    variable = small.variables[0]
    most: list[tuple[int, Callable[[str], PromptContent]]] = [
        (LIMITS["title"].characters, lambda text: replace(small, title=text)),
        (LIMITS["purpose"].characters, lambda text: replace(small, purpose=text)),
        (LIMITS["guidance"].characters, lambda text: replace(small, guidance=text)),
        (LIMITS["parts"].characters, lambda text: replace(small, parts=PromptParts(tiltak=text))),
        (LIMITS["tags"].characters, lambda text: replace(small, tags=(text,))),
        (LIMITS["checks"].characters, lambda text: replace(small, checks=(text,))),
        (
            LIMITS["variables"].characters,
            lambda text: replace(small, variables=(replace(variable, help=text),), examples={}),
        ),
        (LIMITS["examples"].characters, lambda text: replace(small, examples={"form": text})),
        (LIMITS["examples"].characters, lambda text: replace(small, examples={"form": [text]})),
        (LIMITS["tags"].entries, lambda text: replace(small, tags=tuple(text))),
        (LIMITS["checks"].entries, lambda text: replace(small, checks=tuple(text))),
    ]
    for limit, made in most:
        for length in (limit, limit + 1):
            words = made("å" * length)
            entry = record(new_id(), "anna", 1, Revision(words))
            text = encode_record(entry).decode()
            row = superuser.execute("SELECT aktiv_bank.record_flaw(%s::jsonb)", (text,)).fetchone()
            assert row is not None
            assert (row[0] is None) == _is_valid(entry) == (length == limit)


def _is_valid(entry: Record) -> bool:
    try:
        checked(entry)
    except BankError:
        return False
    return True


def test_a_record_of_the_largest_size_is_taken_and_a_larger_one_is_not(team: Team) -> None:
    text = "\U0001f600" * LIMITS["parts"].characters
    large = replace(content(), parts=PromptParts(aktor=text, kommando=text, tiltak=text))
    whole = record(new_id(), "anna", 1, Revision(large))
    assert offer(team.sql("anna"), checked(whole)) == []
    larger = replace(content(), parts=PromptParts(text, text, text, text))
    too_large = record(new_id(), "anna", 1, Revision(larger))
    with pytest.raises(BankError):
        checked(too_large)
    assert offer(team.sql("anna"), too_large) == ["invalid_size"]
