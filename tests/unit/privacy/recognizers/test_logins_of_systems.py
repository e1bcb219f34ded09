"""Accounts that are nobody's, fields that go on as sentences, logins beside names. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.international.handle_words import is_of_a_system
from aktiv_app.privacy.recognizers.international.made_of_names import made_beside, parts_of
from tests.unit.privacy.recognizers.found import replaced, values


@pytest.mark.parametrize(
    "text",
    [
        "Bruker: svc_recman\nPassord: i hvelvet",
        "Login: readonly_hr",
        "Kontonavn: svc_elements_prod, svc-gat-ro",
        "Testbruker: testbruker1",
        "Brukernavn: fornavn.etternavn",
        "Brukere i testmiljøet: test_soker1, test_soker2, demo_kandidat",
        "Log in as guest01 / guest02 in the interview rooms.",
        "1. Brukernavn: din e-postadresse",
        "Username = first initial and surname",
        "Opprettet av REQ-44182 i går",
        "Godkjent av so1182994",
    ],
)
def test_accounts_of_nobody_stand(engine: Engine, text: str) -> None:
    assert replaced(engine, text, "USERNAME") == []


@pytest.mark.parametrize(
    ("text", "login"),
    [
        ("User: jsmith / role: HR admin", "jsmith"),
        ("Kontakt: Bruker: jsmith | rolle: leder", "jsmith"),
        ("Brukernavn: moss og passord på lapp", "moss"),
        ("She is annikb on LinkedIn", "annikb"),
        ("han heter 'larsth' på linkedin", "larsth"),
        ("Bruker: lmo_admin", "lmo_admin"),
    ],
)
def test_logins_of_somebody_are_found(engine: Engine, text: str, login: str) -> None:
    assert login in values(text, replaced(engine, text, "USERNAME"))


@pytest.mark.parametrize(
    "text", ["She is active on LinkedIn", "Hun er leder på Facebook", "Bruker: hjelpemiddel, nytt"]
)
def test_words_are_no_logins(engine: Engine, text: str) -> None:
    assert replaced(engine, text, "USERNAME") == []


@pytest.mark.parametrize(
    ("text", "logins"),
    [
        ("Tom Kvale (tomk), Ann Lee (alee) og Bo Ek (boek)", ["tomk", "alee", "boek"]),
        ("Siw Berg <siwb> mangler tilgang", ["siwb"]),
        ("Tilgang for tomk (Tom Kvale)", ["tomk"]),
        ("Hanne Berg (hun), Kari Moe (leder) og Ola Nes (vara)", []),
    ],
)
def test_a_login_in_brackets_beside_its_name(engine: Engine, text: str, logins: list[str]) -> None:
    assert values(text, replaced(engine, text, str(Label.USERNAME))) == logins


@pytest.mark.parametrize("value", ["svc-backup", "demo_leser2", "hr.import", "guest02"])
def test_of_a_system(value: str) -> None:
    assert is_of_a_system(value)


@pytest.mark.parametrize(
    "value", ["lmo_admin", "kari.test", "idahol3", "mose_og_stein", "drift2", "info.it", "hr_admin"]
)
def test_of_somebody(value: str) -> None:
    assert not is_of_a_system(value)


@pytest.mark.parametrize(
    ("login", "name", "made"),
    [
        ("tomk", "Tom Kvale", True),
        ("idab", "Ida", True),
        ("ida3", "Ida", True),
        ("ida", "Ida", False),
        ("xtom", "Tom Kvale", False),
        ("leder", "Kari Moe", False),
    ],
)
def test_made_beside(login: str, name: str, made: bool) -> None:
    assert made_beside(login, parts_of(name)) is made
