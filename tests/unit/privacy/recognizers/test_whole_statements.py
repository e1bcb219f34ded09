"""Statements reach as far as they go once everything else in the line is known. All invented."""

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.recognizers.special_categories.whole import WholeStatements

RESOURCES = Path(__file__).parents[4] / "resources"
_KINDS = {"[]": Label.SENSITIVE, "{}": Label.PERSON}

# What is in [] was found as a statement, in {} as a person; ⟦⟧ is the statement after that.
REACHED = [
    "⟦Jag har [dyslexi] och läser långsamt⟧.",
    "⟦Ho er [buddhist] og mediterer dagleg⟧.",
    "⟦[muslim], [bærer sjal]⟧. Trives",
    "41\tnei\t⟦eksem, [astma]⟧\tMoss",
    "Fri fredag (⟦[moskeen] i Vika⟧), ellers alt",
    "Fri to dager (⟦onsdager, [moskeen]⟧)",
    "«⟦[hiv], oppdaga tidleg⟧», sa han",
    "Kunde inte komma eftersom ⟦hon [använder kryckor]⟧",
    "⟦Har bedt om [rom til bønn]⟧.",
    "⟦[Soning (promille])⟧",
    "⟦[fargesvak] [(deutan])⟧, ellers frisk som en fisk i havet, sier han",
    "Org.: ⟦[Fellesforb].⟧",
    "⟦[50 % sykmeldt t.o.m]. 12. mars⟧",
    "⟦Kasserer for [bedehuset]⟧",
]
KEPT = [
    "{Nora Vik} ⟦har [astma]⟧ og søker på en ny og svært krevende stilling i byen.",
    "Lagermedarbeider, tolv års erfaring\t{Per Moe}\t⟦[gravid]⟧\tBodø",
    "Flink med folk. ⟦[Katolikk]⟧. Rask på kassa.",
    "⟦[astma]⟧\nNeste linje [] handler om noe annet",
    "Merknad        ⟦[gravid], term mars⟧     ⟦[bruker rullestol]⟧      ingen",
    "⟦[Sykmelding mottatt] for ansatt 4471⟧ ({Per Moe}) i dag",
    "{Per} (⟦[gikt]⟧) og {Liv} (⟦[eksem]⟧)",
]


@pytest.fixture(scope="module")
def statements() -> WholeStatements:
    return WholeStatements(load_phrases(RESOURCES / "sensitive"))


def _read(marked: str) -> tuple[str, list[Finding], list[str]]:
    """The text, its findings, and the statements expected."""
    text, findings, wanted = "", [], []
    begun: dict[str, int] = {}
    for char in marked:
        if char in "[{⟦":
            begun[char] = len(text)
        elif char in "]}⟧":
            opening = {"]": "[", "}": "{", "⟧": "⟦"}[char]
            start = begun[opening]
            if char == "⟧":
                wanted.append(text[start:])
            elif start < len(text):
                label = _KINDS[opening + char]
                findings.append(Finding(start, len(text), label, Certainty.LIKELY, "x"))
        else:
            text += char
    return text, findings, wanted


@pytest.mark.parametrize("marked", REACHED + KEPT)
def test_reach(statements: WholeStatements, marked: str) -> None:
    text, findings, wanted = _read(marked)
    widened = statements.widened(text, findings)
    assert [text[one.start : one.end] for one in widened if one.label is Label.SENSITIVE] == wanted


def test_what_is_only_possible_stays_as_it_is(statements: WholeStatements) -> None:
    found = [Finding(4, 9, Label.SENSITIVE, Certainty.POSSIBLE, "x")]
    assert statements.widened("Har astma og sover dårlig.", found) == found


def test_a_name_is_never_swallowed(statements: WholeStatements) -> None:
    text, findings, _ = _read("(med {Kari}, [astma] siden {Ola} begynte)")
    persons = [one for one in findings if one.label is Label.PERSON]
    widened = statements.widened(text, findings)
    assert [one for one in widened if one.label is Label.PERSON] == persons
    assert all(first.end <= then.start for first, then in pairwise(widened))


def test_two_that_reach_into_the_same_words_are_one(statements: WholeStatements) -> None:
    text, findings, _ = _read("Ho [har eksem] som ikkje gir seg og tar [kortison] når det klør.")
    widened = statements.widened(text, findings)
    assert all(first.end <= then.start for first, then in pairwise(widened))
    covered = " ".join(text[one.start : one.end] for one in widened)
    assert "eksem" in covered
    assert "kortison" in covered


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("Hun [har astma] og [er katolikk].", ["Hun har astma", "er katolikk"]),
        ("[gravid], [tillitsvalgt] i butikken", ["gravid", "tillitsvalgt i butikken"]),
        ("Plager: [astma]\n[katolikk]", ["astma", "katolikk"]),
    ],
)
def test_two_kinds_stay_two(statements: WholeStatements, marked: str, wanted: list[str]) -> None:
    text, findings, _ = _read(marked)
    findings = [replace(one, reason=str(at)) for at, one in enumerate(findings)]
    assert [text[x.start : x.end] for x in statements.widened(text, findings)] == wanted


def test_two_lines_stay_two(statements: WholeStatements) -> None:
    text, findings, _ = _read("[Nedsett syn]\n[Eksem]")
    assert len(statements.widened(text, findings)) == 2


def test_words_between_two_kinds_are_not_left_over(statements: WholeStatements) -> None:
    text, findings, _ = _read("Hun er [muslim og har] nå [astma].")
    first, second = statements.widened(
        text, [replace(one, reason=str(at)) for at, one in enumerate(findings)]
    )
    assert not text[first.end : second.start].strip(" ,")
