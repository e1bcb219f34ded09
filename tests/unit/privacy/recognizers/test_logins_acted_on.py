"""Logins told by what is done with an account, in paths, logs and commands. All are invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.form_fields import FormFields
from aktiv_app.privacy.recognizers.international.login_of_person import LoginsOfPersons
from aktiv_app.privacy.recognizers.tables import TableColumns
from aktiv_app.privacy.text.lines import LastLines
from tests.unit.privacy.recognizers.found import marked, replaced, values

FOUND = [
    # where computers write them
    r"Sti: C:\Users\⟦ilholm⟧\AppData\Local",
    "jan 14 06:12 sudo: ⟦kveist⟧ : TTY=pts/0 ; COMMAND=/bin/ls",
    "ligger i /home/⟦kveist⟧/vakt",
    "sshd[41]: Accepted publickey for ⟦osyvert⟧ from 10.0.4.2",
    '{"uid":"⟦hnordl⟧","roles":["hr_admin"]}',
    "Last modified by: ⟦t-isholm⟧ | Size 41 KB",
    "Filen er låst for redigering av '⟦stbaken⟧'",
    "sudo -u ⟦kjerow⟧ ls",
    # what is done with an account
    "Konto ⟦kjerow⟧ sperret i natt",
    "Bruker ⟦kjerow⟧ finnes ikke i AD",
    "PC-lista, bruker ⟦kjerow⟧ sperres kl. 9",
    "Kan dere låse opp ⟦kjerow⟧?",
    "please unlock ⟦kjerow⟧ in AD",
    "Återställ lösenordet för ⟦kjerow⟧, tack",
    "Feil passord for ⟦kjerow⟧, prøv igjen",
    "samme tilgang som ⟦kjerow⟧",
    "same access as ⟦kjerow⟧, please",
    "Legg ⟦kjerow⟧ i gruppen HR-lese",
    "Kortnavn: ⟦kjerow⟧",
    "Unilogin ⟦kjer0421⟧ virker ikke",
    "Endret av ⟦kjerow⟧ 12.3",
    "lönesamtal (bokad av ⟦evbergm⟧, rum 3)",
    "sist endret: ⟦kjerow⟧ 12.03.2026",
    "Brugeren hedder ⟦kjerow⟧",
    "Logg på med ⟦kjerow⟧",
    "Finn-bruker ⟦bullefia⟧ spør om jobben",
    "svar fra ⟦bullefia⟧ på Finn",
    "user «⟦bullefia⟧» posted our salaries",
    "Innlogging? eg trur eg valde ⟦vossafarn⟧ då",
    'my alias? It\'s still "⟦s.hensey-old⟧"',
    "min nye user er ok, old one ⟦ygebrew⟧ virker ikke",
    "på lista står jeg som «⟦Gjest_7F2⟧»",
    "nån som vet vem ⟦zk.temp4⟧ är?",
    "Ønsket brukernavn i DIPS ⟦NGOEW⟧",
    "Inlogg: ⟦77142⟧",
    "Reddit user ⟦u/quietfork⟧ is ours",
]
NOTHING = [
    "\\".join(("C:", "Users", "Public", "x")) + r" og https://www.firma.example/home/karriere",
    "INFO admin login ok host=APP-PROD-03 build=7.12.0",
    "WARN role=hr_read session expired id=9f31",
    '"user":"system","rows":4417',
    "Onboarding i Workday (role: new_hire)",
    "Bruker-ID genereres av systemet.\nBruker-ID: genereres",
    "Kan dere låse opp skapet? Unlock the door. Nullstill alarmen i dag.",
    "Passord for gjestenettet og lösenord till wifin",
    "samme tilgang som vikarene, same access as everyone",
    "Endret av hensyn til drift. Godkjent av verneombudet 12.3. Opprettet av ledelsen.",
    "Registrert: 12.03.2026 mottatt. Saksbehandler: ubesatt. Owner: payroll",
    "svar fra nav, melding fra altinn, besked fra kommunen",
    "Bruker hjelm er påbudt. Konto mangler dekning. Brukeren er sperret.",
    "Et brugernavn er personligt og må ikke lånes ud.",
    "login: 2026, brukere: 4500",
    "Started turnus.service",
]


@pytest.mark.parametrize("written", FOUND)
def test_found(recognizing: Engine, written: str) -> None:
    text, value, _ = marked(written)
    assert value in values(text, replaced(recognizing, text, "USERNAME"))


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(recognizing: Engine, text: str) -> None:
    assert not values(text, replaced(recognizing, text, "USERNAME"))


def test_the_account_of_a_firm_is_asked_about(recognizing: Engine) -> None:
    text = "Følg @fjordkraft_karriere, og skriv til @ida_holm"
    asked = {
        text[one.start : one.end]: one.certainty
        for one in recognizing.scan(text)
        if one.label is Label.USERNAME
    }
    assert asked["@fjordkraft_karriere"] is Certainty.POSSIBLE
    assert asked["@ida_holm"] is Certainty.LIKELY


WORDS = frozenset(["oppmøte", "lunsj", "kaffe", "sist", "sett", "eining", "drift", "status"])


@pytest.mark.parametrize(
    ("text", "nicks"),
    [
        ("pixelwitch: anyone got the rota?\nd4nny_boy: ask her", {"pixelwitch", "d4nny_boy"}),
        ("fjellgeit 22:14: treng vikar!!\nnils_n 22:20: eg kan", {"fjellgeit", "nils_n"}),
        ("jydekom: hvem fylder i dag?\nsannepa: ikke mig", {"jydekom", "sannepa"}),
        ("oppmøte: kl. 8?\nlunsj: kl. 11", set()),
        ("startdato: 1.1.\narbeidssted: Bodø\nlønnstrinn: 44", set()),
    ],
)
def test_nicks_of_a_chat(text: str, nicks: set[str]) -> None:
    found = LoginsOfPersons(LastLines(), WORDS.__contains__).find(text, [])
    assert set(values(text, found)) == nicks


@pytest.mark.parametrize(
    ("text", "logins"),
    [
        ("brukar | sist sett | eining\nkjerow | 11.09 | Drift\n", {"kjerow"}),
        ("sAMAccountName,whenCreated,age\ntbalog,2024-01-11,99\n", {"tbalog"}),
        ("bruker | status | drift\n", set()),
    ],
)
def test_columns(text: str, logins: set[str]) -> None:
    found: list[Finding] = TableColumns(LastLines(), WORDS.__contains__).find(text, [])
    assert {text[x.start : x.end] for x in found if x.label is Label.USERNAME} == logins


def test_a_field_that_says_what_is_to_come(recognizing: Engine) -> None:
    assert not FormFields(LastLines()).find("Bruker-ID: genereres", [])
    assert FormFields(LastLines()).find("Bruker-ID: kjerow1", [])
