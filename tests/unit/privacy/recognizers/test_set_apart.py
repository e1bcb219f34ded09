"""Values with slashes and spaces where nobody expects them."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import marked, replaced, values


@pytest.mark.parametrize(
    "written",
    [
        "Ring ⟦912/34/567⟧ i morgen",
        "Ring ⟦912/345/67⟧ i morgen",
        "Mobil: ⟦91/23/45/67⟧",
        "Mobil: ⟦070/123/45/67⟧",
        "Nås på ⟦070/174 06 44⟧.",
        "Skriv til ⟦kari @ eksempel . no⟧, takk",
        "Skriv til ⟦kari@eksempel . no⟧ i dag",
        "Adresse ⟦kari . nordmann @ post . eksempel . no⟧",
        "Adresse ⟦kari.nordmann @ eksempel .no⟧",
        "Skriv til ⟦kari (krøllalfa) eksempel punktum no⟧",
        "Skriv til ⟦kari snabel-a eksempel punkt se⟧",
    ],
)
def test_values_set_apart_are_found(recognizing: Engine, written: str) -> None:
    text, value, _ = marked(written)
    assert value in values(text, replaced(recognizing, text))


@pytest.mark.parametrize(
    "text",
    [
        "Den 12/03/2024 og 2024/03/12 og 12/3-24",
        "Sak 912/34/567 er avsluttet",
        "Saksnr. 412/24/123",
        "Fordelingen er 40/30/20/10",
        "Ordrenr 912/34/567",
        "Andel 3/4, 1/2 og 912/1000",
        "Gnr/bnr 412/24/12",
        "Beløp 912/34/567 kr",
        "Perioden 01/02/24 03/04/25",
        "Vi ses @ jobben. Se på planen",
        "Møtet er @ kontoret . Se kalenderen",
        "Hei @kari . no problem",
    ],
)
def test_dates_cases_and_shares_are_left(recognizing: Engine, text: str) -> None:
    found = [*replaced(recognizing, text, "PHONE"), *replaced(recognizing, text, "EMAIL")]
    assert values(text, found) == []
