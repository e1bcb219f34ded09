"""Figures that count or number something are nobody's age. All is invented."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.weighing.ages import of_persons
from aktiv_app.privacy.weighing.counted import is_counted


def _age(text: str) -> tuple[str, Finding]:
    """The text without its bars, and an age between them."""
    start, end = text.index("|"), text.rindex("|") - 1
    return text.replace("|", ""), Finding(start, end, Label.AGE, Certainty.LIKELY, "age_cue")


@pytest.mark.parametrize(
    "text",
    [
        "Vis henne tabell |7| først.",
        "Kari sitter på plass |31|.",
        "Ola och Kim delar stuga |22|.",
        "Boxes are in racks 20 to |41|.",
        "Henter barna kl. |16|, jobber etterpå.",
        "Stinas lokal er |34|.",
        "Romnummer på hybelen er |19|.",
        "Skattetabell: |32|",
        "Poeng: Kari 31, Ola |33|.",
        "Sortera efter lön: Kim |55|, Bo 58.",
        "Rent costs 41, Kari |46|, Ola 33 (thousand).",
        "Blessing scored 41/50, Ola 33, Kim |44|.",
        "Kari |09|:14",
        "Ola |29|.10 kommer hun",
        "Lønna er |41| 500.",
        "Vi har plass til barn mellom atten og |tretti|.",
        "Tilbudet gjelder elever mellom 16 og |19|.",
        "Yngste søker: |19 år|.",
        "Snittalder: |44|",
        "Lørdagstillegg gis etter fylte |18|.",
        "Seler som er over |ti år|, kasseres.",
    ],
)
def test_counted(text: str) -> None:
    shown, age = _age(text)
    assert is_counted(shown, age)
    assert of_persons(shown, [age]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vis henne at hun er |37|.",
        "Kari er |31|.",
        "Kari (|34|) og Ola",
        "Alder: |32|",
        "Kari 31, Ola |33|.",
        "Vi har to barn, den eldste er |14|.",
        "Jentene er små, yngste |8 år|.",
        "Hun er mellom 40 og |45|.",
        "Hun sluttet etter fylte |58|.",
        "Kari er |31|. Hun kommer 09:14",
        "Poengene er delt ut. Ola er |33|.",
        "Han er over |60 år|, sier han.",
    ],
)
def test_ages(text: str) -> None:
    shown, age = _age(text)
    assert not is_counted(shown, age)
