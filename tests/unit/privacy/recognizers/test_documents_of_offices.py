"""Cases of offices, cards and abbreviations before a number. All texts are invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import marked, replaced, values

FOUND = [
    "Hei, legger ved attesten, ref. ⟦PA-2026-118402⟧. Det tok tid",
    "Försäkringskassan har fått din anmälan. Ditt ärende har nummer ⟦FK 041 882-26⟧.",
    "beslut om nystartsjobb från AF, ärende ⟦AF-2026/0338 1047⟧.",
    "pasientreisenummeret mitt er ⟦PR-2026-77104⟧, kan eg",
    "registreret hos Arbejdsmarkedets Erhvervssikring under nummer ⟦26-0418827⟧.",
    "NAV har mottatt søknaden, saksnummer ⟦26/118402⟧.",
    "vi venter på NAV-sak ⟦26/118402⟧",
    "badge no. ⟦88214⟧ er mistet",
    "studiekort ⟦s226041⟧ vist",
    "PAX SVEN/A PPT ⟦N01884471⟧ exp 09JUN29.",
    "born -79, hygieniapassi nro ⟦1182 0447⟧, ok.",
    "bil 7 (körk. ⟦DNK 40118822⟧, danskt)",
    "førtiåring med fagbrev ⟦14-TØM-1178⟧ (tømrar)",
    "ESTA-ansökan: ⟦7KD9 X334 0831 984P⟧.",
    "KØREKORT DANMARK\n1. VIK\n2. IDA\n3. 22.05.90 Moss\n5. ⟦24574618⟧\n",
]
NOTHING = [
    "en brikke i puslespillet 2026, badge of honour 2026, 118402 legobrikker",
    "ISO 9001 certificate no. 4417-QMS attached.",
    "HMS-kort bestilles på hmskort.example. Vår ref. 2026/44173.",
    "utdrag ur belastningsregistret. Ange ref 2026-0441 i ämnesraden.",
    "jeres virksomhed er registreret med løbenr. 118-44.",
    "Ange CFAR-nummer 11874420 och SNI 78.200.",
    "NAV org.nr. 889 640 782. Skatteetaten ber om svar 15.03.2026.",
    "Agenda, førerkort\n1. Innledning\n2. Budsjett\n5. 2026 rapport\n",
]


@pytest.mark.parametrize("written", FOUND)
def test_found(recognizing: Engine, written: str) -> None:
    text, value, _ = marked(written)
    assert any(value in one for one in values(text, replaced(recognizing, text, "ID_DOC")))


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(recognizing: Engine, text: str) -> None:
    assert not values(text, replaced(recognizing, text, "ID_DOC"))
