"""Phrases that say something only in the notes about a person, and what resembles them."""

from pathlib import Path

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.special_categories.membership import Memberships
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseIndex, load_phrases

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="module")
def phrases() -> PhraseIndex:
    return PhraseIndex(load_phrases(RESOURCES / "sensitive").near)


# All invented.
STATEMENTS = [
    ("går til psykolog annenhver uke", "health"),
    ("skal på ultralyd av skuldra", "health"),
    ("sees a cardiologist twice a year", "health"),
    ("låg på intensiven i to døgn", "health"),
    ("is in the hospital", "health"),
    ("är färdig med strålningen", "health"),
    ("smelled of whisky", "health"),
    ("drack för mycket", "health"),
    ("drakk for mye", "health"),
    ("går med rollator", "health"),
    ("uses a screen reader", "health"),
    ("brakk ankelen i trappa", "health"),
    ("skal scannes i uge 20", "health"),
    ("åt lugnande ett tag", "health"),
    ("har bestilt time til kjevekirurgi", "health"),
    ("asked about IVF cover", "pregnancy"),
    ("barsel til 30/11", "pregnancy"),
    ("da de ikke selv holder jul", "religion"),
    ("cannot lift", "health"),
    ("er i uke 31", "pregnancy"),
    ("väntar sitt andra barn", "pregnancy"),
    ("lost a baby in March", "pregnancy"),
    ("meldte seg ut av forbundet", "union"),
    ("stepped down from the post", "union"),
    ("won't cross a picket line", "union"),
    ("äter inte fläsk", "religion"),
    ("sings in the church", "religion"),
    ("leder bönegruppen", "religion"),
    ("är gift med en kvinna", "orientation"),
    ("the partner is a man", "orientation"),
    ("står på listan för V", "politics"),
    ("satt i byrådet", "politics"),
    ("lappen ble inndratt", "crime"),
    ("saken ble henlagt", "crime"),
    ("never charged", "crime"),
    ("tatt for fyllekjøring", "crime"),
    ("mobbet fordi han er samisk", "ethnicity"),
    ("har Downs", "health"),
    ("is hep B positive", "health"),
    ("ryggen er så som så", "health"),
    ("leser på munnen", "health"),
    ("går til kontroll hvert halvår", "health"),
    ("vannet gikk i natt", "pregnancy"),
    ("egg retrieval on Monday", "pregnancy"),
    ("årsmøte i Handel og Kontor", "union"),
    ("betaler aldri til noe forbund", "union"),
    ("står utenfor kirken", "religion"),
    ("stillet op for Venstre", "politics"),
    ("körkortet återkallat på grund av fylla", "crime"),
    ("one of the Rohingya", "ethnicity"),
]
ORDINARY = [
    "går til jobben",
    "går ut i mars",
    "skal på kurs i morgen",
    "drikk mykje vatn",
    "dricker inte te",
    "er i full jobb igjen",
    "på prøve fra november",
    "ser på saken",
    "står på lista over deltakere",
    "brakk stillheten",
    "sits in the front office",
    "kom ut av møtet",
    "tatt for gitt",
    "leder en avdeling",
    "synger i dusjen",
    "mistet bussen",
    "venter sitt svar",
    "snakket med me om det",
    "out of scope for now",
    "works with jaws dropping",
    "four months in Oslo",
    "kjem i mai",
    "står utenfor døra",
    "for tro og livssyn",
    "var vitne til salget",
    "betaler aldri for sent",
]


@pytest.mark.parametrize(("text", "category"), STATEMENTS)
def test_phrases_are_found(phrases: PhraseIndex, text: str, category: str) -> None:
    assert category in {one for _, _, one in phrases.find(text.lower())}


@pytest.mark.parametrize("text", ORDINARY)
def test_what_resembles_them_is_not(phrases: PhraseIndex, text: str) -> None:
    assert phrases.find(text) == []


@pytest.fixture(scope="module")
def memberships() -> Memberships:
    return Memberships(load_phrases(RESOURCES / "sensitive"))


@pytest.mark.parametrize(
    "line",
    ["Trekk: Fellesforbundet avd. 12", "han er vara i Fagforbundet", "member of USDAW since May"],
)
def test_a_union_beside_a_person_is_a_statement(memberships: Memberships, line: str) -> None:
    assert [one for _, _, one in memberships.mentioned(line.lower(), line)] == ["union"]


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("tillitsvalgt Kari Vik (NTL) ringte", "union"),
        ("varaordfører Kari Vik (Sp) ringte", "politics"),
    ],
)
def test_letters_in_brackets_are_those_of_a_union_or_a_party(
    memberships: Memberships, line: str, category: str
) -> None:
    assert {one for _, _, one in memberships.find(line.lower(), line)} == {category}


@pytest.mark.parametrize(
    "line",
    [
        "jobber som rådgiver i Fagforbundet",
        "tariffavtalen med Fellesforbundet følges",
        "2015–2019 Fagforbundet, Oslo",
        "Vision og driv er viktig",
        "transport til hotellet",
    ],
)
def test_a_union_at_work_or_at_the_table_is_not(memberships: Memberships, line: str) -> None:
    assert list(memberships.mentioned(line.lower(), line)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amina Moe: katolikk? muslim?", {"katolikk", "muslim"}),
        ("Navn: Kari Moe\nFunksjonshemming: nei\nUnion: Unite\nDisability: none", {"Unite"}),
        ("Allergier .........: nøtter\nNavn: Kari Moe", {"nøtter"}),
    ],
)
def test_guesses_are_statements_and_labels_of_forms_are_not(
    engine: Engine, text: str, found: set[str]
) -> None:
    assert found == {
        text[one.start : one.end] for one in engine.scan(text) if one.label is Label.SENSITIVE
    }


def test_only_in_notes_about_a_person(engine: Engine) -> None:
    about = "Kandidat: Kari Nordmann\nKari har ferie først. Hun er i uke 31 og kan begynne etterpå."
    assert any("er i uke 31" in about[one.start : one.end] for one in engine.scan(about))
    plan = "Prosjektplan. Levering av modul to er i uke 31. Ingen kan løfte mer enn planen tåler."
    assert [one for one in engine.scan(plan) if one.certainty.rank] == []
