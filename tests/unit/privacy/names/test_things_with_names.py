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
        "Møterommet heter fremdeles Torbjørn.",
        "Vessel | Post | From\nNora | Cook | May\nVega | Cook | June",
        "Owner: Group Risk, Canary Wharf and Fornebu.",
        "Huset hedder Hans Lie, og scenen er liten.",
        # Lists of things and of words
        "Ord som Liv, Storm, Berit og Bo skal stå.",
        "To beltevogner med navna Torbjørn og Ingeborg.",
        "Prøves i barnehagene Ola Lie, Ingeborg Lie og Berit Lie.",
        "Båtene «Torbjørn», «Ingeborg» og «Berit» skal tjæres.",
        "Båtene heter Torbjørn, Ingeborg og Berit.",
        "The vessels (Torbjørn, Ingeborg, Berit Lie) are in dock.",
        "Bays named after ships (Victoria, Harald, Berit Lie) belong to clients.",
        # In a field for a room or a ship
        "Sted: tredje etasje. Møterom: Berit Lie. Tid: klokka ni.",
        "Interview room: Berit Lie, cap. 8",
        "Skip: Torbjørn Lie",
        # Institutions called after somebody
        "The Berit Lie charter and the Torbjørn Lie committee are on the intranet.",
        "Kurset holdes på Berit Lies barnesykehus, betalt av Torbjørn Lies minnefond.",
        "Søk Berit Lies stipend innen mai.",
        "Billetter til Torbjørn Lies minnekonsert.",
        "The desk moved to the Berit Lie corner.",
        "Bosun er på vakt.",
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
        ("Møterom: Berit Lie. Kandidaten Berit Lie kommer ni.", ["Berit Lie", "Berit Lie"]),
        ("Rom: 4. Berit Lie kommer ni.", ["Berit Lie"]),
        ("Arkiver Berit Lies rapport først.", ["Berit Lies"]),
        ("The report by Berit Lie is late.", ["Berit Lie"]),
        ("We met the candidate Berit Lie.", ["Berit Lie"]),
        ("De ansatte (Torbjørn, Ingeborg) kommer.", ["Torbjørn", "Ingeborg"]),
    ],
)
def test_persons_do_not(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
