"""What is said in passing of persons, and what resembles it. All invented."""

from pathlib import Path

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.special_categories.near_persons import StatementsNearPersons
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.recognizers.special_categories.recognizer import SpecialCategoryRecognizer

RESOURCES = Path(__file__).parents[4] / "resources"

# What of the notes about "Nora Vik" is marked.
SAID = [
    ("hei, gjelder din gikt: ny stol kommer", "din gikt"),
    ("Your arthritis: we ordered a desk", "Your arthritis"),
    ("nakken hennes blev verre av skjermen", "nakken hennes blev verre"),
    ("nei, det skyldes ikke ryggen", "skyldes ikke ryggen"),
    ("beror på hjärtat", "beror på hjärtat"),
    ("kastet opp i hele går", "kastet opp"),
    ("hun har hatt tbc som barn", "hatt tbc"),
    ("kräktes hela natten", "kräktes"),
    ("blev sendt til lægevagten", "sendt til lægevagten"),
    ("was rushed to hospital", "rushed to hospital"),
    ("var hos kardiologen i går", "hos kardiologen"),
    ("ska till gynekologen på fredag", "till gynekologen"),
    ("skulle bare hente medisinen sin", "hente medisinen"),
    ("insulinet må stå i kjøleskap", "insulinet må stå"),
    ("hips: both replaced", "both replaced"),
    ("högra sidan hängde", "högra sidan hängde"),
    ("vokste opp i fosterhjem", "vokste opp i fosterhjem"),
    ("rökte hasch som ung", "rökte hasch"),
    ("heime med nyfødd", "heime med nyfødd"),
    ("venter sitt andre i juni", "venter sitt andre"),
    ("kasserer i Nito-klubben", "kasserer i Nito-klubben"),
    ("afdelingsformand i Dansk Metal", "afdelingsformand i Dansk Metal"),
    ("sits on the Labour Party's local executive", "on the Labour Party's local executive"),
    ("Tamil, snakkar fem språk", "Tamil"),
    ("holder seg til halal", "holder seg til halal"),
    ("spurte etter bønnerom", "spurte etter bønnerom"),
    ("asked about a prayer room", "asked about a prayer room"),
    ("prays twice on shift", "prays twice"),
    ("a charge, dropped after a fight", "a charge, dropped"),
    ("åtalet lades ned", "åtalet lades ned"),
    ("er same, og vil ha fri til påske", "er same"),
    ("venter seg i august", "venter seg i august"),
    ("har en bolle i ovnen", "bolle i ovnen"),
    ("startet på SSRI i vår", "SSRI"),
    ("er prøveløslatt siden mai", "prøveløslatt"),
    ("gikten gjer at ho ikkje kan stå lenge", "gjer at ho ikkje kan stå lenge"),
    ("bor på sykehjem", "bor på sykehjem"),
    ("mor er på sjukeheimen", "på sjukeheimen"),
    ("flyttade till äldreboende i våras", "till äldreboende"),
    ("lives in a care home now", "in a care home"),
]
# Nothing of these is marked.
NOTHING = [
    "Startdato tbc, lønn: tbc",
    "Location: tbc",
    "det er same vakta som før",
    "har sendt CV-en til kunden",
    "kaster ikke bort tiden",
    "var hos kunden i går",
    "skal til ortopediavdelingen som sykepleier",
    "saken er lagt frem for kunden",
    "leder i IT-gruppen",
    "spurte om møterom",
    "holder seg til planen",
    "nøkkelen er i safen",
    "lost the email",
    "permisjon fra august",
    "SPRÅK: norsk, engelsk, tamil",
    "Tillitsverv:",
    "Menighetsråd",
    "Lunch (halal, kosher, vegan marked)",
    "Har du allergi?",
    "7 Har du helseplager?",
    "Signed off: Kim for IT",
    "Ansatte med helseplager, gravide eller folk over 62 har rett til tilpasning",
    "Stillingen krever medlemskap i kirken",
    "Fast båt går inte på natten",
    "har jobba 14 år på sjukeheimen",
    "sykepleier på sykehjem i ti år",
    "vikarierar på äldreboende i Lund",
    "worked in a care home for ten years",
]


@pytest.fixture(scope="module")
def rules() -> tuple[SpecialCategoryRecognizer, StatementsNearPersons]:
    phrases = load_phrases(RESOURCES / "sensitive")
    return SpecialCategoryRecognizer(phrases), StatementsNearPersons(phrases)


def _marked(
    rules: tuple[SpecialCategoryRecognizer, StatementsNearPersons], note: str
) -> tuple[str, list[tuple[int, int]]]:
    text = f"Nora Vik\n{note}\n"
    recognizer, near = rules
    found = [(hit.start, hit.end) for hit in recognizer.find(text) if hit.certainty.rank]
    person = Finding(0, 8, Label.PERSON, Certainty.SURE, "x")
    found += [(one.start, one.end) for one in near.find(text, [person])]
    return text, found


@pytest.mark.parametrize(("note", "wanted"), SAID)
def test_said(
    rules: tuple[SpecialCategoryRecognizer, StatementsNearPersons], note: str, wanted: str
) -> None:
    text, found = _marked(rules, note)
    place = text.index(wanted)
    assert any(start <= place and place + len(wanted) <= end for start, end in found), found


@pytest.mark.parametrize("note", NOTHING)
def test_not_said(
    rules: tuple[SpecialCategoryRecognizer, StatementsNearPersons], note: str
) -> None:
    text, found = _marked(rules, note)
    assert [text[start:end] for start, end in found] == []
