"""Numbers of documents as they are typed, read by machines and listed. All are invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.small_letters import as_printed
from tests.unit.privacy.recognizers.found import replaced

FOUND = [
    # in small letters
    "pass nr ⟦ab1234567⟧ tilhører jonas",
    "pass ⟦zs 0029183⟧, mvh petra",
    "uppehållstillståndskort ⟦uk 1182 9940⟧, giltigt till maj",
    "aut.id ⟦09xzq⟧",
    "autorisations-ID ⟦0f4kt⟧",
    "hsaid ⟦se2321000016-a4x9⟧",
    "nmc pin: ⟦18i4418e⟧.",
    "winda ⟦gr0441822⟧ - gwo ok",
    "id06 ⟦a4418-22917⟧",
    # dashes for hyphens
    "reisebevis ⟦RB–0449182⟧, gyldig til 2027",
    "ID06: ⟦NSE–449182–K⟧",
    "politiattest, løpenr ⟦2026–44182–3⟧",
    # lines for machines
    "P<NORMOE<<KARI<ANNE<<<<<<<<<<<<<<<<<<<<<<<<<\n⟦LM04419284NOR8503122F2903118<<<<<<<<<<<<<<02⟧",
    "⟦I<SWE59000002<8198703142391<<<<⟧\n8703145M2908312SWE<<<<<<<<<<<4",
    # series and number
    "buletin: seria ⟦XT nr. 441822⟧",
    "C.I. seria ⟦RX 441822⟧",
    # of somebody else, with as many figures
    "Pass: Kari 33441822, Per ⟦33441823⟧ – gyldige til 2030",
    "Begge passa (⟦33441822⟧/33441823) er sendt",
    # written together, apart
    "Passnr.⟦33441822⟧",
    "hms kortet mitt er ⟦1004418229⟧",
    # of other countries
    "PhilHealth ⟦12-441822913-0⟧",
    # far above, with empty lines between
    "My passport number please find below.\n\nThanks\nReza\n\nFrom: Lene\n\nGot it?\n\n"
    "From: Reza\n\nthe number is ⟦T 44190233⟧",
]
NOTHING = [
    "Pass på: 44182 er fristen.",
    "UDI behandlet 44 182 søknader om pass.",
    "pass fra mars2024 og kurs kl 1230",
    "førerkort, ca 12 345 km i året",
    "adr og tank un1202",
    "< 20 000 OG > 10 000 <<<<<<<<<<<<<<<<<<<<<<<<",
]


@pytest.mark.parametrize("marked", FOUND)
def test_found(recognizing: Engine, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    assert any(
        one.start <= start and one.end >= end for one in replaced(recognizing, text, Label.ID_DOC)
    )


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(recognizing: Engine, text: str) -> None:
    assert not [one for one in recognizing.scan(text) if one.label is Label.ID_DOC]


@pytest.mark.parametrize(
    "text",
    [
        "ola.b12345@epost.no og /kari4471 og anna_4471",
        "nr 4418 kl 1230, er 44182291, for 650 000 kr",
        "v2024-12, mars2024, 12345km, 2019-nå, 450h",
    ],
)
def test_words_and_addresses_are_no_codes(text: str) -> None:
    assert as_printed(text) == text
