"""What people say where a form would name an illness or a birth, and what only sounds like it.

All invented.
"""

from pathlib import Path

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.special_categories.near_persons import StatementsNearPersons
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.recognizers.special_categories.recognizer import SpecialCategoryRecognizer

RESOURCES = Path(__file__).parents[4] / "resources"

Rules = tuple[SpecialCategoryRecognizer, StatementsNearPersons]

# What of the notes about "Nora Vik" is marked.
SAID = [
    ("er ikke helt frisk enda", "er ikke helt frisk"),
    ("är inte riktigt frisk än", "är inte riktigt frisk"),
    ("mår inte så bra just nu", "mår inte så bra just nu"),
    ("har det ikke så godt for tiden", "har det ikke så godt"),
    ("har ikke vært seg selv etter påske", "har ikke vært seg selv"),
    ("has not been well", "has not been well"),
    ("er ikkje heilt god i nervane", "er ikkje heilt god i nervane"),
    ("har vært ute siden februar", "har vært ute siden februar"),
    ("har varit borta sedan november", "har varit borta sedan november"),
    ("has been off since February", "has been off since February"),
    ("har vært hjemme i flere måneder", "har vært hjemme i flere måneder"),
    ("has been in and out of hospital", "in and out of hospital"),
    ("får ikke lov av legen å kjøre", "får ikke lov av legen"),
    ("läkaren säger nej", "läkaren säger nej"),
    ("is undergoing tests", "undergoing tests"),
    ("börjar behandling på måndag", "börjar behandling"),
    ("struggles with her mental health", "struggles with her mental health"),
    ("døjer med nerverne", "døjer med nerverne"),
    ("har svårt att läsa och skriva", "svårt att läsa och skriva"),
    ("klarer ikke trapper", "klarer ikke trapper"),
    ("har ont överallt", "har ont överallt"),
    ("tål inte starka dofter", "starka dofter"),
    ("er utredet, har uavklart helse", "har uavklart helse"),
    ("just got the all-clear", "got the all-clear"),
    ("kom seg aldri helt etter ulykka", "kom seg aldri helt etter ulykka"),
    ("falt utpå igjen", "falt utpå igjen"),
    ("gråter mye på jobb", "gråter mye"),
    ("likes a drink, says the old boss", "likes a drink"),
    ("drikker, siger kollegaen", "drikker"),
    ("er ruset på jobb", "er ruset på jobb"),
    ("off the drink now", "off the drink"),
    ("prøver å slutte med snus og piller", "slutte med snus og piller"),
    ("har barn på sykehus", "har barn på sykehus"),
    ("nan in hospital", "nan in hospital"),
    ("sliter med allergier om våren", "allergier om våren"),
    ("i permisjon med nummer to", "permisjon med nummer to"),
    ("skal ha unge i mai", "skal ha unge i mai"),
    ("får tvillinger", "får tvillinger"),
    ("skal bli mamma til sommeren", "skal bli mamma"),
    ("har tabt et barn i sommer", "tabt et barn"),
    ("vil ikke ha flere barn nå", "vil ikke ha flere barn"),
    ("er til kvinder", "er til kvinder"),
    ("has changed gender", "changed gender"),
    ("spør om det finnes et sted å be", "sted å be"),
    ("ble frelst i fjor", "frelst"),
    ("snakker samisk hjemme", "snakker samisk hjemme"),
    ("är same på mammas sida", "same på mammas sida"),
    ("was active in the strike", "active in the strike"),
    ("sitter i fackstyrelsen", "sitter i fackstyrelsen"),
    ("truet med å gå til forbundet", "gå til forbundet"),
    ("a staunch Labour man", "staunch Labour man"),
    ("var innom rettsapparatet", "var innom rettsapparatet"),
    ("har en sak på seg fra 2016", "har en sak på seg"),
    ("has a record", "has a record"),
    ("får ikke jobbe med barn etter dommen", "ikke jobbe med barn"),
    ("magen slår seg vrang igjen", "magen slår seg vrang"),
    ("orkar inte mer", "orkar inte mer"),
    ("gråt på kontoret", "gråt på kontoret"),
    ("tar en pause etter råd fra psykologen", "råd fra psykologen"),
    ("is off for an op", "for an op"),
    ("var borte fra jobb i flere måneder", "var borte fra jobb i flere måneder"),
    ("sykdom i familien", "sykdom i familien"),
    ("pleier sin syke far", "pleier sin syke far"),
    ("trenger hev- og senkbart bord", "hev- og senkbart bord"),
    ("is on the list for light duties, needs light duties", "needs light duties"),
    ("skal på rehab i mai", "på rehab"),
    ("har förslitningsskador", "förslitningsskador"),
    ("är tillsammans med en tjej", "tillsammans med en tjej"),
    ("var med på streiken", "med på streiken"),
    ("satt to år for ran", "satt to år for ran"),
    ("har en dom bak seg", "dom bak seg"),
    ("ble funnet bevisstløs", "bevisstløs"),
]
# Nothing of these is marked.
NOTHING = [
    "er ikke helt klar for rollen ennå",
    "har vært ute og reist siden mars",
    "has been out of the country since May",
    "fikk ikke lov av sjefen å dra tidlig",
    "har svårt att hitta parkering",
    "har trouble med printeren",
    "klarer ikke fristen",
    "har ont om tid före jul",
    "er tilbake etter ferien",
    "drikker te i pausene",
    "er full av ideer",
    "er glad i å lese og gå på ski",
    "skal ha møte i mai",
    "is not very experienced with Excel",
    "is in charge of the op room rota",
    "fikk råd fra rekrutterer",
    "var borte i to dager",
    "er sammen med en kollega i prosjektet",
    "trenger tilgang til systemet",
    "satt to år i styret for stiftelsen",
    "har en sak på seg som må ferdig før fredag",
    "har bakgrunn fra bygg og anlegg",
    "har kort vei til jobb",
    "liker å jobbe med folk",
    "snakker arabisk og norsk flytende",
    "is part of the team and active in the running club",
    "går på kurs i april og er borte i to dager",
    "skal ha ansvar for lærlingene",
    "ble spurt om vakta",
    "has a good track record in sales",
]


@pytest.fixture(scope="module")
def rules() -> Rules:
    phrases = load_phrases(RESOURCES / "sensitive")
    return SpecialCategoryRecognizer(phrases), StatementsNearPersons(phrases)


def _marked(rules: Rules, note: str, name: str = "Nora Vik") -> tuple[str, list[tuple[int, int]]]:
    text = f"{name}\n{note}\n"
    recognizer, near = rules
    found = [(hit.start, hit.end) for hit in recognizer.find(text) if hit.certainty.rank]
    person = Finding(0, len(name), Label.PERSON, Certainty.SURE, "x")
    found += [(one.start, one.end) for one in near.find(text, [person])]
    return text, found


@pytest.mark.parametrize(("note", "wanted"), SAID)
def test_said(rules: Rules, note: str, wanted: str) -> None:
    text, found = _marked(rules, note)
    place = text.index(wanted)
    assert any(start <= place and place + len(wanted) <= end for start, end in found), found


@pytest.mark.parametrize("note", NOTHING)
def test_not_said(rules: Rules, note: str) -> None:
    text, found = _marked(rules, note)
    assert [text[start:end] for start, end in found] == []


@pytest.mark.parametrize("note", ["er ruset på jobb", "må til Bergen på stråling"])
def test_a_name_asks_nothing(rules: Rules, note: str) -> None:
    """'Ask' is a name here and no word for asking, after which nothing is said of anybody."""
    text, found = _marked(rules, f"Kåre Ask {note}", "Kåre Ask")
    assert any(text[end - 5 : end] == note[-5:] for _, end in found), found


# Rules for all, offers and figures; nobody is named.
GENERAL = [
    "Gravide skal ikke løfte melsekker",
    "Sykmeldte følges opp etter fire uker",
    "Gravide i turnus skal tilbys samtale innen to uker",
    "Sjukmelde skal ha oppfølgingsplan innan fire veker",
    "gravida jobbar ej med kem",
    "Anyone off sick must ring before 7",
    "Skeive ansatte kan melde seg",
    "Tillidsrepræsentanten vælges blandt medlemmerne",
    "Personalehåndbog: Er du syg, giver du besked før kl. 7.30",
    "Blir du syk, ring før kl 05",
    "FAQ: What if I am pregnant?",
    "Termin: våren 2026",
    "Termin: høst 2026",
    "Fravær 2025: 6,2 %, hvorav 4,1 % langtid",
    "Forebygge stress og utbrenthet",
    "Bønnerom finnes i 3. etasje",
    "Hearing aids, crutches and wheelchairs for hire",
]
STATED = [
    ("Gravid, termin 3. mai", "termin 3. mai"),
    ("Termin: 12 mai", "12 mai"),
    ("Sykefravær: 40 % på grunn av ryggen", "40 % på grunn av ryggen"),
    ("Hun er gravid og skal ikke løfte", "Hun er gravid"),
    ("Han er sykmeldt og skal følges opp", "Han er sykmeldt"),
    ("Hun ba om bønnerom", "bønnerom"),
    ("Jeg blir syk av lukten", "Jeg blir syk"),
]


@pytest.mark.parametrize("text", GENERAL)
def test_rules_and_offers_say_nothing_of_anybody(rules: Rules, text: str) -> None:
    found = [hit for hit in rules[0].find(text) if hit.certainty.rank]
    assert [text[hit.start : hit.end] for hit in found] == []


@pytest.mark.parametrize(("text", "wanted"), STATED)
def test_what_resembles_them_is_stated(rules: Rules, text: str, wanted: str) -> None:
    place = text.index(wanted)
    assert any(
        hit.start <= place and place + len(wanted) <= hit.end
        for hit in rules[0].find(text)
        if hit.certainty.rank
    )


# Sentences far from the name: the one who is meant is "she" or "I".
FILLER = "Laget leverte varer til butikkene og tok telefoner fra kunder hele dagen. " * 12


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Hun var ikke helt seg selv etter påske.", ["var ikke helt seg selv"]),
        ("Jeg slet med søvnen den våren.", ["slet med søvnen"]),
        ("Serveren var borte fra jobb i flere uker.", []),
        ("Laget slet med søvnen.", []),
    ],
)
@pytest.mark.parametrize("apart", ["\n", " "])
def test_sentences_about_somebody_far_from_the_name(
    rules: Rules, sentence: str, wanted: list[str], apart: str
) -> None:
    text = f"Nora Vik\n{FILLER}{apart}{sentence} {FILLER}"
    person = Finding(0, 8, Label.PERSON, Certainty.SURE, "x")
    found = rules[1].find(text, [person])
    told = list(dict.fromkeys(text[one.start : one.end] for one in found))
    assert len(told) == len(wanted)
    assert all(part in one for one, part in zip(told, wanted, strict=True))


def test_long_lines_beside_a_name_are_read(rules: Rules) -> None:
    text = f"Nora Vik er på lager. {FILLER[:300]}. Har svårt att läsa och skriva. {FILLER}"
    person = Finding(0, 8, Label.PERSON, Certainty.SURE, "x")
    assert any(
        "svårt att läsa" in text[one.start : one.end] for one in rules[1].find(text, [person])
    )


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("NORA VIK HAR FIBROMYALGI OG VERK", "HAR FIBROMYALGI"),
        ("PER VIK ER SYKMELDT TIL JUNI", "ER SYKMELDT TIL JUNI"),
        ("HAN HAR EPILEPSI", "HAN HAR EPILEPSI"),
        ("IAN BOYD HAS A HEART CONDITION", "HAS A HEART CONDITION"),
    ],
)
def test_statements_in_capitals_are_whole(rules: Rules, note: str, wanted: str) -> None:
    text, found = _marked(rules, note, "NORA VIK")
    assert wanted in [text[start:end] for start, end in found]


def test_a_name_in_capitals_before_a_statement_is_none_of_it(rules: Rules) -> None:
    text, found = _marked(rules, "Oppringt av GUNN. HAR EPILEPSI", "NORA VIK")
    assert found
    assert all("GUNN" not in text[start:end] for start, end in found)
