"""Accounts and profiles told by where they are used. All is invented."""

import pytest

from aktiv_app.privacy.recognizers.international.handles import HandleRecognizer
from aktiv_app.privacy.recognizers.international.profile import ProfileLinkRecognizer


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Sjakk.com: springerf3", "springerf3"),
        ("lichess.org: rolig_konge", "rolig_konge"),
        ("Hun spiller CS som nordkalott88", "nordkalott88"),
        ("He streams every Friday as slow_cooker.", "slow_cooker"),
        ("She commits as tide-keeper on GitHub", "tide-keeper"),
        ("pushar kod under tide-keeper.", "tide-keeper"),
        ("Ansattbruker: kvihei", "kvihei"),
        ("[07.03] Preben: Hvem er ~ny_lakk?", "~ny_lakk"),
    ],
)
def test_account(text: str, account: str) -> None:
    assert account in {text[hit.start : hit.end] for hit in HandleRecognizer().find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Hun spiller fotball som venstreback og skriver under press.",
        "Han bidrar som frivillig i klubben, og vi koder som team.",
        "Koden blir pushet under testing, og vi commits as planned.",
        "Kasse-id er seks siffer. Elevbruker: Se skjema",
        "~20 personer kommer ~kl. 10, filen ligger i ~/felles/kurs_2",
        "Vi annonserte på chess.com i vår: bra respons",
    ],
)
def test_no_account(text: str) -> None:
    assert list(HandleRecognizer().find(text)) == []


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("LinkedIn: /in/tuva-hei-23", "/in/tuva-hei-23"),
        ("LinkedIn-profil: in/tuva-hei-23", "in/tuva-hei-23"),
        ("Du finner meg på LinkedIn under tuva-hei-923b4", "tuva-hei-923b4"),
        ("linkedin.com/in/\ntuva-hei-2391a", "linkedin.com/in/\ntuva-hei-2391a"),
    ],
)
def test_profile(text: str, profile: str) -> None:
    assert profile in {text[hit.start : hit.end] for hit in ProfileLinkRecognizer().find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "LinkedIn: 500+ kontakter",
        "Vi annonserer på LinkedIn under karrieresiden",
        "LinkedIn: in/out, ikke mer",
        "linkedin.com/company/nordlys-bygg",
    ],
)
def test_no_profile(text: str) -> None:
    assert list(ProfileLinkRecognizer().find(text)) == []
