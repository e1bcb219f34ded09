"""Remarks, answers and negations in notes about persons, and what resembles them. All invented."""

from pathlib import Path

import pytest

from aktiv_app.privacy.recognizers.special_categories.descent import Descent
from aktiv_app.privacy.recognizers.special_categories.membership import Memberships
from aktiv_app.privacy.recognizers.special_categories.phrases import (
    PhraseIndex,
    PhraseLists,
    load_phrases,
)
from aktiv_app.privacy.recognizers.special_categories.words import Kind

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="module")
def lists() -> PhraseLists:
    return load_phrases(RESOURCES / "sensitive")


@pytest.fixture(scope="module")
def phrases(lists: PhraseLists) -> PhraseIndex:
    return PhraseIndex(lists.near)


REMARKS = [
    ("hører kun 30 procent på venstre øre", "health"),
    ("vrakt på sesjon", "health"),
    ("tilkendt 15 % mén", "health"),
    ("skulderen gikk ut av ledd", "health"),
    ("ryggen orker ikke mer", "health"),
    ("sover med cpap", "health"),
    ("två veckor av sjukskrivning är slut, nu sju skruvar i", "health"),
    ("måtte på legevakta med foten", "health"),
    ("har type 2", "health"),
    ("diagnosed autistic at nineteen", "health"),
    ("mor er syk", "health"),
    ("brakk lårhalsen", "health"),
    ("fikk nyrestein to ganger", "health"),
    ("has been seizure-free for six years", "health"),
    ("bønn kl 13", "religion"),
    ("datter med cp", "health"),
    ("kontroll hjå jordmora", "pregnancy"),
    ("er tilbake fra barsel", "pregnancy"),
    ("nedkomst beräknad v. 12", "pregnancy"),
    ("tredje trimester", "pregnancy"),
    ("valgt inn i hovedstyret i forbundet", "union"),
    ("organised the warehouse", "union"),
    ("paus för bön", "religion"),
    ("slutar tidigt, first day of eid", "religion"),
    ("fri søndager på grunn av troen", "religion"),
    ("bär ett litet kors", "religion"),
    ("utmeldt av kirken", "religion"),
    ("søkt om asyl", "ethnicity"),
    ("enrolled member", "ethnicity"),
    ("came out at work", "orientation"),
    ("lever i lag med ein mann", "orientation"),
    ("går på SSU-möten", "politics"),
    ("tatt med 1,1 i promille", "crime"),
    ("ingen anmerkninger på rullebladet", "crime"),
    ("no entries", "crime"),
    ("förekommer inte i belastningsregistret", "crime"),
    ("released on licence", "crime"),
    ("en sag om tyveri", "crime"),
]
ORDINARY = [
    "går ut av døra",
    "brakk sammen i latter",
    "mor er lærer",
    "fikk en tøff leder",
    "møte kl 13",
    "boka kom ut i fjor",
    "boken kom ut på torsdag",
    "ser 30 søkere i dag",
    "meldt på kurs",
    "ingen merknader",
    "min faste jobb",
    "lektor i matematikk",
    "organist i bodø",
    "500 meter fra kirken",
    "kan ikke søndager",
    "fri i påsken",
    "jeg er med",
    "hun venter.",
    "leder i generalforsamlinga",
    "tok lageret i fjor",
    "stod for maten",
    "medlem av et band",
    "skal til sykehuset i morgen",
    "must serve customers",
    "ut på prøve i mars",
    "type 2 kontrakt",
    "tre skruer mangler",
    "delte gode artikler",
    "første dag i jobben",
    "et punkt igjen",
    "står i telefonen",
]


@pytest.mark.parametrize(("text", "category"), REMARKS)
def test_remarks_are_found(phrases: PhraseIndex, text: str, category: str) -> None:
    assert category in {one for _, _, one in phrases.find(text.lower())}


@pytest.mark.parametrize("text", ORDINARY)
def test_what_resembles_them_is_not(phrases: PhraseIndex, text: str) -> None:
    assert phrases.find(text) == []


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("mugg- og sporeastma", "health"),
        ("ankelfraktur", "health"),
        ("diskkompresjon", "health"),
        ("frikirkepastor", "religion"),
        ("nylutheraner", "religion"),
        ("iransk-kurdisk", "ethnicity"),
        ("kristendemokrat", "politics"),
        ("lokaltillitsvalgt", "union"),
    ],
)
def test_compounds_are_known_by_their_ends(lists: PhraseLists, word: str, category: str) -> None:
    assert category in {one.category for one in lists.words.find(word)}


@pytest.mark.parametrize("word", ["byråkrat", "demokrati", "underskriver", "plasma", "fantasma"])
def test_words_that_only_end_alike_are_not(lists: PhraseLists, word: str) -> None:
    assert lists.words.find(word) == []


def test_descent_may_stand_behind(lists: PhraseLists) -> None:
    descent = Descent(lists, lists.words.entries(Kind.STATE, "ethnicity"))
    assert [one for *_, one in descent.find("er kurdisk av herkomst")] == ["ethnicity"]
    assert list(descent.find("glad av natur")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Kravet kom fra NITO, der hun er medlem",
        "verneombud for Fagforbundet",
        "sikkerhedsrepræsentant i FOA",
        "hun står i Delta",
    ],
)
def test_belonging_may_stand_on_either_side(lists: PhraseLists, line: str) -> None:
    memberships = Memberships(lists)
    found = [*memberships.find(line.lower(), line), *memberships.mentioned(line.lower(), line)]
    assert "union" in {one for *_, one in found}
