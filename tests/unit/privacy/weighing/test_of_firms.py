"""Numbers of offices and firms are nobody's, unless somebody is named beside them."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons as names
from aktiv_app.privacy.reasons import (
    PHONE_NATIONAL,
    USERNAME_CUE,
)
from tests.unit.privacy.weighing.about_nobody import (
    MEMO,
    certainties,
    finding,
    in_advertisement,
)
from tests.unit.privacy.weighing.delivered import weighed


@pytest.mark.parametrize(
    ("more", "number", "certainty"),
    [
        ("Ring sentralbordet på 22 00 00 00.", "22 00 00 00", Certainty.POSSIBLE),
        ("Kundservice svarar på 08-000 00 00.", "08-000 00 00", Certainty.POSSIBLE),
        ("The front desk answers on 0800 000 0000.", "0800 000 0000", Certainty.POSSIBLE),
        ("Ring Solveig på 22 00 00 00.", "22 00 00 00", Certainty.SURE),
        ("Ikke ring sentralbordet. Direkte: 22 00 00 00.", "22 00 00 00", Certainty.SURE),
        ("Spørsmål rettes til HR på tlf. 22 00 00 00.", "22 00 00 00", Certainty.POSSIBLE),
        ("Barnevernsvakta: 22 00 00 00", "22 00 00 00", Certainty.POSSIBLE),
        ("Ring vikarkontoret før kl. 14 på 22 00 00 00.", "22 00 00 00", Certainty.POSSIBLE),
        ("Boka: 22 00 00 00, vardagar 8–17", "22 00 00 00", Certainty.POSSIBLE),
        ("Bestill hos meg: 22 00 00 00", "22 00 00 00", Certainty.SURE),
        ("Sygedagpenge: telefontid 9-12 på 22 00 00 00", "22 00 00 00", Certainty.POSSIBLE),
        ("Bedriftshelsetjenesten (Avonova), tlf. 22 00 00 00", "22 00 00 00", Certainty.POSSIBLE),
        ("Fuglevik Rør AS, Sarpsborg, 22 00 00 00", "22 00 00 00", Certainty.POSSIBLE),
        ("Spør lederen din, ankn. 4410.", "4410", Certainty.POSSIBLE),
        ("HR-partner, min direktelinje er 22 00 00 00.", "22 00 00 00", Certainty.SURE),
        ("HR, direkte 22 00 00 00.", "22 00 00 00", Certainty.SURE),
        ("Lønn, spør etter Zorblax, 22 00 00 00.", "22 00 00 00", Certainty.SURE),
        ("Mobil: 912 00 000", "912 00 000", Certainty.SURE),
    ],
)
def test_a_switchboard_is_nobodys(more: str, number: str, certainty: Certainty) -> None:
    text, findings = in_advertisement(more)
    findings.append(finding(text, number, Label.PHONE, PHONE_NATIONAL, Certainty.SURE))
    assert certainties(text, findings)[-1] is certainty


@pytest.mark.parametrize(
    "more",
    [
        "Lønn (Solveig): 22 00 00 00",
        "Solveig, kontoret, 22 00 00 00",
        "HR: 4410, spør etter Solveig",
    ],
)
def test_the_number_of_an_office_beside_somebody_is_that_persons(more: str) -> None:
    text, findings = in_advertisement(more)
    findings.append(finding(text, "Solveig", Label.PERSON, names.CUE))
    number = "22 00 00 00" if "22 00" in more else "4410"
    findings.append(finding(text, number, Label.PHONE, PHONE_NATIONAL, Certainty.SURE))
    in_order = sorted(findings, key=lambda one: one.start)
    phone = next(one for one in weighed(text, in_order) if one.label is Label.PHONE)
    assert phone.certainty is Certainty.SURE


def test_whose_login_is_told_stays_with_it() -> None:
    text, findings = in_advertisement("Brukernavnet til Solveig Lund er solund4.")
    found = [
        *findings,
        finding(text, "Solveig Lund", Label.PERSON, names.FULL_NAME),
        finding(text, "solund4", Label.USERNAME, USERNAME_CUE),
    ]
    assert certainties(text, found)[2:] == [Certainty.LIKELY] * 2
    text, findings = in_advertisement("Brukernavnet i kurset er solund4.")
    found = [*findings, finding(text, "solund4", Label.USERNAME, USERNAME_CUE)]
    assert certainties(text, found)[-1] is Certainty.POSSIBLE


DIRECTORY = (
    "Resepsjon ........ 22 00 00 00\nVannvakt ......... 22 00 00 01\n"
    "Verneombud lager . 22 00 00 02\nPressevakt ....... 22 00 00 03\n"
)
SUPPLIERS = (
    "Firma            Fag        Telefon\nKnauses Taxi     Transport  22 00 00 00\n"
    "Elektro-Tore     Elektro    22 00 00 01\n"
)


def _phones(text: str) -> list[Finding]:
    return [
        finding(text, f"22 00 00 0{one}", Label.PHONE, PHONE_NATIONAL)
        for one in range(4)
        if f"22 00 00 0{one}" in text
    ]


@pytest.mark.parametrize("text", [DIRECTORY, SUPPLIERS])
def test_a_directory_of_offices_or_firms_is_nobodys(text: str) -> None:
    assert {one.certainty for one in weighed(f"{text}\n{MEMO}", _phones(text))} == {
        Certainty.POSSIBLE
    }


@pytest.mark.parametrize(
    "text",
    [
        DIRECTORY.replace("Resepsjon", "Zorbla").replace("Vannvakt", "Idwin").replace("Presse", ""),
        SUPPLIERS.replace("Fag   ", "Kontakt"),
        SUPPLIERS.replace("Firma", "Hvem "),
    ],
)
def test_numbers_of_those_whom_no_list_knows_stay(text: str) -> None:
    assert {one.certainty for one in weighed(f"{text}\n{MEMO}", _phones(text))} == {
        Certainty.LIKELY
    }
