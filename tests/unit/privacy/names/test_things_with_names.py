"""Animals, machines, boats, writers and words that bear names are no persons here."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    "text",
    [
        # Said to be a thing, here or elsewhere in the text
        "Berit tar kveldene. Ja, for Berit er vårt nye system.",
        "Torbjørn är namnet på vårt intranät, där läser du mer.",
        "På tunet går hesten Torbjørn. Torbjørn liker gjester.",
        "Vi har en kaffemaskin som heter Torbjørn.",
        "Naustet heter «Ingeborg».",
        "Huset hedder Hans Lie, og scenen er liten.",
        # Lists of things and of words
        "Ord som Liv, Storm, Berit og Bo skal stå.",
        "To beltevogner med navna Torbjørn og Ingeborg.",
        "Prøves i barnehagene Ola Lie, Ingeborg Lie og Berit Lie.",
        "Båtene «Torbjørn», «Ingeborg» og «Berit» skal tjæres.",
        # Writers, places, laws
        "Leser du Torbjørn Quorst i pausen?",
        "Vis oss hvor Odd Nordlie-kaia ligger.",
        "Speciale om Torbjørns algoritme.",
        "Oppgi IBAN og IP.",
        "Krav:\n– Ha ledet minst åtte",
    ],
)
def test_things_stay(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Verneombudet heter Torbjørn.", ["Torbjørn"]),
        ("Hesten Torbjørn. Eier er Torbjørn Quorst.", ["Torbjørn", "Torbjørn Quorst"]),
        ("Berit er vår nye leder.", ["Berit"]),
        ("Han leste CV-en til Torbjørn Lie.", ["Torbjørn Lie"]),
        ("Torbjørn har ledet åtte.", ["Torbjørn"]),
    ],
)
def test_persons_do_not(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
