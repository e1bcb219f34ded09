"""Ages told in passing, and numbers told in the same ways that are none."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age_bare import BareAgeRecognizer
from aktiv_app.privacy.weighing.ages import of_persons


def _ages(text: str) -> list[str]:
    hits = list(BareAgeRecognizer().find(text))
    found = [Finding(hit.start, hit.end, Label.AGE, hit.certainty, hit.reason) for hit in hits]
    return [text[one.start : one.end] for one in of_persons(text, found)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Nr. 3 Solveig; 30 rundt regnet; studerer", "30 rundt regnet"),
        ("3 Solveig\n57 år fyllda. Bra.", "57 år fyllda"),
        ("Torbjørn: he's 26 max", "26"),
        ("Kranfører. Eldst, rundt 60. Kan alt.", "rundt 60"),
        ("Alder har jeg feil: ikke 38 men 48.", "38"),
        ("Ålder har jag fel: inte 38 utan 48.", "48"),
        ("Ålder okänd, gissar strax över 30.", "strax över 30"),
        ("Alder? «Hun har vært 49 i alle år.»", "49"),
        ('Solveig: "60 og en halv", tar kvelder', "60 og en halv"),
        ('She was "twenty, maybe twenty-one" then.', "twenty, maybe twenty-one"),
        ("Byggde min första vid elva års ålder.", "elva års ålder"),
        ("Naboen sluttet ved 70, og far også.", "70"),
        ("Hun går av med pensjon ved 67.", "67"),
        ("Solveig er hvor gammel\nTorbjørn: førti tror jeg", "førti"),
        ("født 1979, altså 47.", "47"),
        ("Regner: det gör henne till 36...", "36"),
        ("Solveig Vik\n+ 39 år, kjenner ruta", "39 år"),
        ('Sier hun er "forty and a bit".', "forty and a bit"),
        ('Ålder: "en bit under 30". Kör bil', "en bit under 30"),
        ("Nr. 2 Torbjørn, 18 om to uker. Fin.", "18"),
        ("Ble førti sidste sommer.", "førti"),
    ],
)
def test_found(text: str, age: str) -> None:
    assert age in _ages(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dagtid från 55 års ålder enligt avtal.",
        "Prisen er 30 kroner rundt regnet.",
        "Score: ikke 38 men 48.",
        "Vi har vært 49 i avdelingen.",
        "Bussen stopper ved 70 skilt.",
        "Størst, rundt 60 kvm.",
        "Linje 30, 45 maks.",
        "Vi fyller 30 år i mai.",
        "Firmaet Berg AS, som fyller 50 år, vokser.",
        "Rom 39, altså 40.",
        "Mange går av med pensjon ved 60.",
    ],
)
def test_left_alone(text: str) -> None:
    assert _ages(text) == []


def test_an_age_after_somebodys_employer_stays() -> None:
    text = "Solveig, Berg AS, 45 år, gift"
    age = Finding(18, 23, Label.AGE, Certainty.LIKELY, "age_cue")
    assert of_persons(text, [age]) == [age]
