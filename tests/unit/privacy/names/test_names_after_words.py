"""Full names after words that firms and places follow too, and names with a word before them."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Where somebody works, and what wards are called
        ("Kontakt HR-avdelingen Kari Vik i morgen.", ["Kari Vik"]),
        ("Personal-avdelningen: Kari Vik svarar.", ["Kari Vik"]),
        ("I avdelingen Kari Vik er det ro.", []),
        # "at" that begins a clause, and that of places
        ("Vi mener at Even Sand tar over.", ["Even Sand"]),
        ("Dei seier at Even Moen er den beste.", ["Even Moen"]),
        ("We trained at Even Sand for years.", []),
        # "in" that belongs to a verb
        ("Please copy in Heather Field from payroll.", ["Heather Field"]),
        ("They walked in Heather Field every day.", []),
        # What became of whom, in capitals
        ("NO SHOW Carter Woods 10:15", ["Carter Woods"]),
        ("IKKE MØTT Odd Lie, Anna Ek", ["Odd Lie", "Anna Ek"]),
        ("THE NEW Carter Woods opens", []),
        # A role before a name that a place follows
        ("Den som snakker er direktør Homayoun, Kongsberg.", ["Homayoun"]),
        # A place that is a first name too, and the place
        ("AM: Paris Abbot; PM: Kari Vik", ["Paris Abbot", "Kari Vik"]),
        ("Paris Holloway søkte. Hun kom fra Paris.", ["Paris Holloway"]),
        ("London Hart Road, og Paris Match", []),
        # A word before a name that is part of it
        ("Kandidat Md. Rafiqul Islam Talukder er her.", ["Md. Rafiqul Islam Talukder"]),
        ("Ei Phyu Thein begynner mandag.", ["Ei Phyu Thein"]),
        ("Ei stilling for Kari Vik.", ["Kari Vik"]),
        ("Ansatt: Thiago Ferreira d'Ávila", ["Thiago Ferreira d'Ávila"]),
        ("Can Demir søkte i går.", ["Can Demir"]),
        ("Ordre: Can Kari Vik start?", ["Kari Vik"]),
    ],
)  # fmt: skip
def test_full_names(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names
