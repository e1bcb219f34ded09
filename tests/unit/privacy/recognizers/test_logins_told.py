"""Logins told with verbs, in questions and answers, in fields, and beside others. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.recognizers.form_fields import FormFields
from aktiv_app.privacy.recognizers.international.logins_beside import LoginsBeside
from aktiv_app.privacy.recognizers.tables import TableColumns
from aktiv_app.privacy.text.lines import LastLines

FOUND = [
    "Hun har en profil. Ida hedder ⟦idvk7⟧. Koden er 4471",
    "i gruppen heter Ida ⟦fjell_ida_x⟧, så skriv dit",
    "Who has the login?\nOla: mine's ⟦oholmen2⟧, ok?",
    "the login: yours should be ⟦i.holm-ext⟧ now",
    "Kontoen? Foreslår ⟦idahol3⟧ til henne",
    "Thanks, so Ida gets ⟦ida.holmvik⟧ and",
    "Ola ligg inne som ⟦graver3⟧ i appen",
    'Hvem skriver i gruppen som "⟦tømmermus⟧"?',
    "Brukte påloggingen til Ida (⟦idahkt⟧) fordi",
    "Everybody on Slack knows her as ⟦longfish⟧, since",
    "husker du nicket? noe med fisk\nKari: ⟦skreifjert⟧ 😂",
    "(han: ⟦olavtjuknes⟧, ho: hibqween)",
    "plays semi-pro (⟦fj3llb0rg⟧), and",
    "**⟦i.holmvik⟧** 10:31 my payslip",
    "Mastodon: ⟦@idaholm@fjord.example⟧",
    "Sak 3: Brukernavn opprettes som ⟦hwpark⟧ fra fredag",
    "the SSH key says ⟦idahol@mothbox⟧ so",
]
NOTHING = [
    "Sak 3: Brukernavn opprettes som vanlig fra fredag",
    "Sak 3: Brukernavnet og passordet sendes fredag",
    "Serveren heter idk_a, filen heter regnskap_v2 og kurset heter python3.",
    "Hun heter f.eks. Ida, og møtet heter uke46.",
    "Kontoen bruker office365 og får windows11.",
    "Hva heter brukeren?\nOla: ingen, vet ikke",
    "Grenen heter fix_login og databasen heter hr_prod.",
    "(han: sykmeldt, hun: permisjon)",
    "Commit 4f1c9e3 og b2b, s4hana og log4j2 er brukt.",
    "kaffe@kontoret kl. 12 og meet@noon",
]


def _logins(text: str, findings: list[Finding]) -> set[str]:
    return {text[one.start : one.end] for one in findings if one.label is Label.USERNAME}


@pytest.mark.parametrize("marked", FOUND)
def test_found(recognizing: Engine, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    wanted = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    assert wanted in _logins(text, list(recognizing.scan(text)))


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(recognizing: Engine, text: str) -> None:
    assert not _logins(text, list(recognizing.scan(text)))


@pytest.mark.parametrize(
    ("text", "found", "others"),
    [
        ("idahol7 (ida.h spärrat)", "idahol7", {"ida.h"}),
        ("idahol7 eller idahol8, takk", "idahol7", {"idahol8"}),
        ("idahol7 -> idahol8 -> idahol9", "idahol7", {"idahol8", "idahol9"}),
        ("idahol7 og passord, f.eks. idahol8", "idahol7", set()),
        ("idahol7 (cv_final.pdf)", "idahol7", set()),
    ],
)
def test_beside(recognizing: Engine, text: str, found: str, others: set[str]) -> None:
    start = text.index(found)
    login = next(iter(recognizing.scan(f"login: {found}")))
    one = Finding(start, start + len(found), Label.USERNAME, login.certainty, login.reason)
    assert _logins(text, LoginsBeside().find(text, [one])) == others


@pytest.mark.parametrize(
    ("text", "login"),
    [
        ("Kassa-id ______ 118-idah", "118-idah"),
        ("Ønsket initialbruger . XIDHO", "XIDHO"),
        ("AD account      x-idahol", "x-idahol"),
        ("Brukerident Visma: HOLMIA", "HOLMIA"),
    ],
)
def test_field(text: str, login: str) -> None:
    assert login in _logins(text, FormFields(LastLines()).find(text, []))


def test_headings_are_no_logins() -> None:
    text = (
        "Brukernavn | Fullt navn | Rolle i systemet | Sist innlogget\n"
        "idahol | Ida Holm | admin | i går\next.olavik | Ola Vik | leser | –\n"
    )
    assert _logins(text, TableColumns(LastLines()).find(text, [])) == {"idahol", "ext.olavik"}
