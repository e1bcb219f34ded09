"""Words that say nothing alone are a statement together, in the notes about a person."""

from pathlib import Path

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.recognizers.special_categories.clues import Clues
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="module")
def clues() -> Clues:
    return Clues(load_phrases(RESOURCES / "sensitive").clues)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("hun brakk tommelen på trening", "health"),
        ("the left shoulder was replaced", "health"),
        ("ho ser berre på høgre auge", "health"),
        ("tar tabletter hver morgen", "health"),
        ("sitter i styret for moskeen", "religion"),
        ("sings in the choir of the chapel", "religion"),
        ("han ber tidlig om morgenen", "religion"),
        ("sat to år i fengsel som ung", "crime"),
        ("hon är i sjunde månaden", "pregnancy"),
    ],
)
def test_two_clues_are_a_statement(clues: Clues, text: str, category: str) -> None:
    assert category in {one for _, _, one in clues.find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "hun tok saken i egen hånd",  # a part of the body alone
        "han brakk opp døra til lageret",  # a trouble alone
        "ber om fri på fredag",  # asks
        "jeg tar på meg ekstra vakter",
        "kirken ligger ved torget",
        "brakk, og så kom en tommelstokk",  # two clauses
        "fast stilling hele året",
    ],
)
def test_one_clue_is_not(clues: Clues, text: str) -> None:
    assert list(clues.find(text)) == []


def test_only_in_notes_about_a_person(engine: Engine) -> None:
    about = "Kandidat: Kari Nordmann\nKari brakk tommelen i vinter. Hun kan begynne i mai."
    found = [about[one.start : one.end] for one in engine.scan(about) if one.certainty.rank]
    assert any("brakk tommelen" in one for one in found)
    guide = "Hva gjør du når en elev brekker en tommel i gymtimen? Følg rutinen for skader."
    assert [one for one in engine.scan(guide) if one.certainty.rank] == []
