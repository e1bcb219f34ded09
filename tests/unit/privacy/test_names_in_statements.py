"""Who is named in a statement stays a person of their own, and is no reason for one."""

from itertools import pairwise

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.merge import around_names, merge

# What is replaced, told apart by brackets: [] for statements, {} for persons, <> for the rest.
CUT = [
    "Til stede: {Berit}, [tillitsvalgt (Fellesforbundet)] {Roger Nilsen}, [ansatt] {Tomasz}",
    "[Etter hjerneslag for fire år siden jobber] {Nana Yaw} [80 prosent]",
    "{Ali Hassan} [går i Iglesia ni Cristo hver søndag].",
]
# The name is a word of the lists (a faith, a people) and the only one.
NAMES_ALONE = [
    "{Jude} likte ham, {Laila} tvilte. {Jude} er dyktig.",
    "{Maya} er flink. {Goran} er grei. {Kari} kommer.",
    "{Björk} och {Lo}. {Lo} får vänta.",
    "Contract for Mr. {Long}: sent to {Kari}.",
]
NEAR_MISSES = [
    "{Maya Olsen} [er jøde]. {Maya} er flink.",
    "{Kari Moe} [er medlem i Fagforbundet]. {Kari} er grei.",
    "{Kari Moe} [är aktiv i LO]. {Kari} kommer.",
    "[Time til MR på fredag]. {Kari Moe} kommer.",
]
_BRACKETS = {Label.SENSITIVE: ("[", "]"), Label.PERSON: ("{", "}")}


@pytest.mark.parametrize("marked", [*CUT, *NAMES_ALONE, *NEAR_MISSES])
def test_names_within_statements(engine: Engine, marked: str) -> None:
    text = marked.translate({ord(sign): None for sign in "[]{}<>"})
    shown, at = "", 0
    for one in engine.scan(text):
        if one.certainty is not Certainty.POSSIBLE:
            left, right = _BRACKETS.get(one.label, ("<", ">"))
            shown += text[at : one.start] + left + text[one.start : one.end] + right
            at = one.end
    assert shown + text[at:] == marked


def test_a_statement_is_cut_around_who_is_named_and_how_to_reach_them() -> None:
    text = "har astma, ring Kari på 912 34 567 eller mannen"
    statement = Finding(0, len(text), Label.SENSITIVE, Certainty.LIKELY, "sensitive_health")
    name = Finding(16, 20, Label.PERSON, Certainty.SURE, "name_full")
    phone = Finding(24, 34, Label.PHONE, Certainty.LIKELY, "phone_national")
    asked = Finding(41, 47, Label.PERSON, Certainty.POSSIBLE, "name_ambiguous")
    found = [statement, name, phone, asked]
    merged = merge(found, text)
    assert [one.label for one in merged] == [Label.SENSITIVE], "the longest"
    cut = around_names(merged, found, text)
    assert [text[one.start : one.end] for one in cut] == [
        "har astma, ring", "Kari", "på", "912 34 567", "eller mannen",
    ]  # fmt: skip
    assert all(first.end <= second.start for first, second in pairwise(cut))


def test_a_longer_identifier_is_not_cut() -> None:
    text = "060690-9353"
    number = Finding(0, 11, Label.NATIONAL_ID, Certainty.SURE, "cpr")
    phone = Finding(0, 10, Label.PHONE, Certainty.LIKELY, "phone_national")
    assert list(around_names(merge([number, phone], text), [number, phone], text)) == [number]


def test_a_doubted_statement_hides_nobody(engine: Engine) -> None:
    # In an advertisement nothing supports the statement; the contact stays one.
    text = (
        "Servicetekniker till Umeå\n\nDu åker ut till kund, lagar det som går och beställer "
        "resten. Bilen ingår, sällskapet får du ordna "
        "själv.\n\nMer info: Per-Anders Omma, servicechef, "
        "070-174 06 84\nFacklig kontakt: Selin Aydemir (Unionen), selin.aydemir@service.example\n"
        "Ansök senast 20 maj. Vi undanber oss säljsamtal."
    )
    found = {text[one.start : one.end] for one in engine.scan(text) if one.certainty.rank}
    assert {"Per-Anders Omma", "Selin Aydemir", "selin.aydemir@service.example"} <= found
