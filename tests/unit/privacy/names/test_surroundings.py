"""What stands around a word decides whether recruiters see a person or a firm, a ship, a room."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    "text",
    [
        "Møtet er på rommet Ingrid, 4. etasje.",
        "Fähren Viking Ingrid avgår kl. 8.",
        "Utdelning av Lindqvists pris i maj.",
        "Sertifisering etter Parkinsons lov.",
        "Vi leverer til Moelven, Equinor og Bergström.",
        "Rundturen går til Bergen, Molde og Nordberg.",
        "Turbiner av typen Francis- og Pelton-hjul.",
        "Kirken St. Ingrid ligger ved elva.",
        "Skipet «Ingrid Solberg» ligger til kai.",
        "Vi følger tariffavtalen og tror på deg.",
        "Even so, we met the deadline.",
        "Kostnad per line og per dag.",
        "Kva anna kandidatane skal vite om løn.",
    ],
)
def test_things_that_bear_a_name_stay(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Even sjekker tallene i morgen.", ["Even"]),
        ("Sjefen kaller meg Xitri til daglig.", ["Xitri"]),
        ("Hun tilltalas Qilli av alla.", ["Qilli"]),
        ("Referanse fra Equinor, Kari Nordmann: dyktig.", ["Kari Nordmann"]),
        ("Iván Ocampo as site agent", ["Iván Ocampo"]),
        ("Ingrids skole og Sigurds prosjekt", ["Ingrids", "Sigurds"]),
        ("Hans-Ulrik Stald ringte.", ["Hans-Ulrik Stald"]),
        ("Enl. Lindqvist är det klart.", ["Lindqvist"]),
        ("Møte med Synnøve Aa. på mandag", ["Synnøve Aa."]),
        ("Alt er sendt. /tonje", ["tonje"]),
        ("Kallenavn/visningsnavn: Mina", ["Mina"]),
        ("BjÃ¸rn Solberg kommer.", ["BjÃ¸rn Solberg"]),
    ],
)
def test_what_makes_a_word_a_person(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


def test_forms_of_somebody_named_in_full(detector: NameDetector) -> None:
    text = (
        "Kandidater: Filmon Kidane, Johan af Ekenstam og Vagn Holm.\n"
        "Filli kan begynne nå. Vi venter på af Ekenstam. F.K. er innstilt.\n"
        'Referanse: "Mucker" Kidane.'
    )
    found = replaced(detector, text)
    assert {"Filli", "af Ekenstam", "F.K.", '"Mucker" Kidane'} <= set(found)


def test_single_words_in_a_long_text_about_nobody_are_only_possible(
    detector: NameDetector,
) -> None:
    about_nobody = "Verkstedet bruker verktøyene Bergström og Lindqvist hver dag. " * 14
    assert len(about_nobody) > 700
    assert replaced(detector, about_nobody) == []
    assert "Bergström" in replaced(detector, about_nobody + "Kontakt: Kari Nordmann")
