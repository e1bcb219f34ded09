"""Names that are words, known by what the clause, or the next one, says of people only."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # How somebody is
        ("Love var mest nervøs i dag.", ["Love"]),
        ("June was a bit shy at first.", ["June"]),
        ("Frost verkade lite blyg.", ["Frost"]),
        ("Etter møtet var det klart: Vår er godt forberedt.", ["Vår"]),
        # What somebody has done, or has
        ("Dag har jobbet på sagbruk.", ["Dag"]),
        ("Frost har to barn og vil ha dagskift.", ["Frost"]),
        ("April has never applied before.", ["April"]),
        # Whom the next clause takes up
        ("Vår kommer fra kysten. Hun vil ha fast stilling.", ["Vår"]),
        ("Short kan begynne i juli, men han vil ha mer lønn.", ["Short"]),
        # What people do to people, after a number too
        ("He is only 39. May interviewed him last year.", ["May"]),
        ("Finn kommer fra kysten. Han vil ha dagskift.", ["Finn"]),
        ("Jo har jobbet på sagbruk.", ["Jo"]),
        ("Til slutt spurte Jo om lønn.", ["Jo"]),
        # Whom one leans to
        ("Vi heller mot Frisk nå. Det er Frisk kunden vil ha.", ["Frisk", "Frisk"]),
        # Relatives
        ("Hun er mor til Ask og bor her.", ["Ask"]),
        ("Han är pappa till Sol och bor här.", ["Sol"]),
        # What somebody answers to, and is known as
        ('Solveig answers to "Bix".', ["Solveig", "Bix"]),
        ('Solveig, fysiker, känner mig som "Klucke".', ["Solveig", "Klucke"]),
        # An apostrophe inside names as Taiwan writes them
        ("Etternavn: Ts'ai, Mei-chen", ["Ts'ai, Mei-chen"]),
    ],
)
def test_somebody(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        # Months, seasons and adjectives in their own sense
        "April var kald og våt.",
        "Juli er rolig her.",
        "Best er det at hun kan norsk.",
        "Short is better than long. It is what he wants.",
        "Vår beste leverandør er norsk.",
        "My prepared notes are here.",
        "Jo mer vi spør, jo bedre blir det.",
        "Finn ut når hun kan.",
        "Møtet er 3. May 2027. May 9 is free.",
        # Things that answer to a name
        'The dog out front answers to "Bishop".',
        # What a firm has
        "Short har levert porter i år.",
    ],
)
def test_words(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "solveig: har even svart?\ntorbjørn: nei, spør even selv\nsolveig: ok",
            ["solveig", "even", "torbjørn", "even", "solveig"],
        ),
        (
            "solveig: we even asked them\ntorbjørn: not even once, even now\nsolveig: ok",
            ["solveig", "torbjørn", "solveig"],
        ),
    ],
)
def test_small_letters(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quick spurte om lønn. Så ringte Quick tilbake.", ["Quick", "Quick"]),
        ("Referanse: Göran Stark, formann.", ["Göran Stark"]),
        ("Spurte Krage. Krage svarte med en gang.", ["Krage", "Krage"]),
        ("Grace Lake was early. Lake asked about pay.", ["Grace Lake", "Lake"]),
    ],
)
def test_surnames_that_are_words(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kontakt HR-sjef Kari Vik i dag.", ["Kari Vik"]),
        ("Skriv til IT-leder Kari Nordmann.", ["Kari Nordmann"]),
        ("Ring HR-sjef Anne Lie Berg.", ["Anne Lie Berg"]),
        ("Kontakta HR-chef Anna Lindberg i dag.", ["Anna Lindberg"]),
        ("Kontakt KAM-ansvarlig Ola Hansen.", ["Ola Hansen"]),
        ("Vi møtte HMS-koordinator Per Lie.", ["Per Lie"]),
        ("Write to HR-manager Jane Smith today.", ["Jane Smith"]),
        # What bears a name stays what it is.
        ("Søk midler fra Erasmus-programmet Ola Hansen.", []),
        ("Vi seilte med Viking Grace.", []),
    ],
)
def test_whoever_has_a_role_with_a_hyphen_is_somebody(
    detector: NameDetector, text: str, names: list[str]
) -> None:
    assert replaced(detector, text) == names


def test_a_request_with_a_word_that_is_somebodys_name_names_nobody(detector: NameDetector) -> None:
    text = "Interview with Mark Price.\nMark the answers with care.\nMark said yes."
    assert replaced(detector, text) == ["Mark Price", "Mark"]
