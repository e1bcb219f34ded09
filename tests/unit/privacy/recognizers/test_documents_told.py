"""Documents named in many ways, and numbers told before, after or far from them. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Label

FOUND = [
    # names, in any form of the word
    "tjenestebok nr ⟦N4418207⟧",
    "sjømannspasset ⟦X 4418207⟧",
    "körkortsnumret är ⟦44 18 2075⟧",
    "HPR-nummeret: ⟦8841207⟧",
    "legitimationsnumret ⟦21 84 407⟧",
    "kockbrev nr ⟦KB-4418-22⟧",
    "sønæringsbrev: ⟦8841207⟧",
    "advokatbestalling ⟦26/118845⟧",
    "ordningsvaktsförordnande ⟦118 402 77⟧",
    "drosjeløyve nr. ⟦C-22841-6⟧",
    "farmasøytlisens: ⟦8841207⟧",
    "våbentilladelse ⟦26/118845⟧",
    "traktorlappen ⟦44 18 2075⟧",
    "helseattest med nummer ⟦NOR 118402⟧",
    "en rumensk ID ⟦SX 118402⟧",
    "Ilie (ro. id ⟦SX 118402⟧)",
    "pharmacist registration: ⟦2201845⟧",
    "slinger ticket ⟦C-22841-6⟧",
    "OGUK medical no. ⟦8841207⟧",
    "auktorisationen har nummer ⟦118 402 77⟧",
    # cases of those who come and stay
    "sagen hos SIRI hedder ⟦25/118845⟧",
    "Migrationsverket har ärendet under ⟦2025-30-8841⟧",
    "her case with the Home Office is ⟦C-22841-6⟧",
    "statsborgersak ⟦26/118845⟧",
    "a case in the police, police case ⟦24/44185-2⟧",
    # leaders, tabs, brackets
    "Passnummer ........ ⟦N4418207⟧",
    "Pass (kontrollert) ______ ⟦X 4418207⟧",
    "Oppholdskort ⟦NR 0418827 K⟧, gyldig",
    "politiattest (⟦118402/26⟧)",
    # the name of a document after its number
    "Ewa har ⟦N4418207⟧ (polsk pass)",
    "⟦44 18 2075⟧ (HPR)",
    "⟦NOR 118402⟧ er passet hennes",
    "⟦KX4418207⟧ – her passport",
    "Nummer ⟦8841207⟧ på oppholdskortet er feil",
    # more between, before a number with letters
    "Kranførerbeviset til anlegget er mottatt, ⟦KB-44182⟧.",
    "Sikkerhetsklarering for Ola, saksnr. hos dem: ⟦2025/60931-K⟧",
    # who asked for it
    "Er det nogen der kan se hendes autorisation?\nBo: Ja. ⟦09RX4⟧, gyldig",
    "Mangler førerkortnummer på Ola og Ida\nKari: Ola = ⟦16 59 02 85⟧",
    "har du passet hans?\n\nIda · 12:45\n⟦XDD402918⟧",
    "Ida · 12:45\n⟦XDD402918⟧\nOla · 12:46\ner det pass?",
    "HR wants the number of your Swedish ID card. You sent ⟦59 02 84 16⟧, fine.",
    # corrected
    "Passnummeret står feil i kontrakten, rett er ⟦534018827⟧.",
    "Her passport number is wrong in the form, it should be ⟦534018827⟧.",
    "Körkortsnumret blev fel, det ska vara ⟦780412-9⟧.",
    # parts
    "passet som slutter på ⟦4471⟧",
    "passport ending in ⟦4471⟧",
    "kørekort, slutter med ⟦447⟧",
    "pass ⟦N****471⟧",
    "førerkort ⟦xxxx 4471⟧",
]
NOTHING = [
    "Kontraktsnummeret er feil, rett er 534018827. Førerkort kreves.",
    "Ordrenummeret er feil, det skal være 534018827.",
    "Helseattest kreves. Ordre 4784-398 venter.",
    "Helseattest IS-2569 fylles ut av lege.",
    "Nyhetsbrev 2026-118 og følgebrev 44182 ligger ved.",
    "Programvarelisens 118-44182 og byggetillatelse 26/118845 er firmaets.",
    "Ordre 4418207 (førerkort kreves) er sendt.",
    "Spør på kontoret. Id 771-04, frist i dag.",
    "Har alle førerkort?\nOla: 12 av 18 har det",
    "INC0048213 er passord til systemet, sa hun om passet.",
    "Alle dokumenter slutter på 4471.",
    "Fakturaen og passet: konto som slutter på 4471",
]


@pytest.mark.parametrize("marked", FOUND)
def test_found(recognizing: Engine, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    assert any(
        one.label is Label.ID_DOC and one.start <= start and one.end >= end and one.certainty.rank
        for one in recognizing.scan(text)
    )


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(recognizing: Engine, text: str) -> None:
    assert not [one for one in recognizing.scan(text) if one.label is Label.ID_DOC]
