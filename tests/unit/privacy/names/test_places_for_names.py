"""Places made for names: speakers of chats, fields, columns, lists of people, signatures."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Names that are words too, who come back
        (
            "Will: the van is here\nFreya: which van\nWill: the blue one\nFreya: ok",
            ["Will", "Freya", "Will", "Freya"],
        ),
        # In no list, taking turns
        (
            "Xalvine: kom han?\nQuorst: nei\nXalvine: ring igjen\nQuorst: gjort",
            ["Xalvine", "Quorst", "Xalvine", "Quorst"],
        ),
        # With the letter of a surname, a job in brackets, a picture
        (
            "kari n: har du tid\nBerit (HR): nei\nkari n: i morgen da\nBerit (HR): ok",
            ["kari n", "Berit", "kari n", "Berit"],
        ),
        (
            "Xalvine 🌸: kom han?\nBerit: nei\nXalvine 🌸: ring\nBerit: ja",
            ["Xalvine", "Berit", "Xalvine", "Berit"],
        ),
        # Initials
        ("B.: er hun ferdig?\nL.: nesten\nB.: bra\nL.: ja", ["B.", "L.", "B.", "L."]),
    ],
)
def test_speakers_are_found(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        # Headings that come back, parts of a prompt, questions and answers
        "Styrke: struktur\nTone: varm\n\nStyrke: tempo\nTone: saklig",
        "Spm: hvor lenge?\nSvar: to år\nSpm: og så?\nSvar: vet ikke",
        "Jeg: kom han?\nHan: nei\nJeg: nå?\nHan: ja",
        "Q: how long?\nA: two years\nQ: and then?\nA: no idea",
        "Kubernetes: 4\nTerraform: 2\n\nTredje runde\nKubernetes: 3\nTerraform: 5",
    ],
)
def test_headings_do_not_speak(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Etternavn / Surname: Quorst", ["Quorst"]),
        ("Fornamn\tXalvine\nEtternamn\tAl-Brekkum", ["Xalvine", "Al-Brekkum"]),
        ("2 För- o efternamn: Kari Quorst Jr.", ["Kari Quorst Jr."]),
        ("Familienavn ........ 0RSTAVIK", ["0RSTAVIK"]),
        ("Kallenavn om bord: Lille Quorst", ["Lille Quorst"]),
        ("Preferred name: Pegs", ["Pegs"]),
        ('Full name: Ola Quorst ("Olli")', ['Ola Quorst ("Olli")']),
        ("NAVN     QUORST, Kari Xalvine\nKJØNN    K", ["QUORST, Kari Xalvine"]),
        ("fornavn: kari / etternavn: xalverud", ["kari", "xalverud"]),
        ('{"firstName": "Xalvine", "family": "Quorst"}', ["Xalvine", "Quorst"]),
        ("Namn Kari Xalvine (kallas så)", ["Kari Xalvine"]),
        ("Kandidatens navn:\nQuorst Xalvine", ["Quorst Xalvine"]),
        # Questions
        ("bot: What is your full name?\nguest: kari xalvine", ["kari xalvine"]),
        ("> Vad heter du?\nXalvine Quorst\n> Ålder?", ["Xalvine Quorst"]),
    ],
)
def test_fields_hold_names(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Navn: ikke oppgitt",
        "Navn: Telefon: E-post:",
        "Filnavn: Sluttrapport",
        "Namn på hund: Bamse",
        "Prosjektnavn: Sommerlys",
        "Navn\tFødselsnummer\nStilling\tTekniker",
        "Bedriftens navn: Sommerlys AS",
    ],
)
def test_other_fields_do_not(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ID;Navn;By\n1;Kari Xalvine Grønn;Oslo\n2;Quorst;Moss\n3;vakant;Ski",
            ["Kari Xalvine Grønn", "Quorst"],
        ),
        ("Dag | Hvem | Vakt\nman | Quorst | natt\ntir | May | dag", ["Quorst", "May"]),
        ("navn,alder,sted\nKari Xalvine,31,Oslo\nQuorst,44,Moss", ["Kari Xalvine", "Quorst"]),
        (
            "Nr\tEtternamn, fornamn\tStart\n1\tQuorst Xalvine, Kari\t1.2.",
            ["Quorst Xalvine, Kari"],
        ),
        ("| Navn | Kari Xalvine | Ola Quorst |\n| By | Oslo | Moss |",
         ["Kari Xalvine", "Ola Quorst"]),
        (
            "Nr\tNavn\tBy\n1\tQuorst\tMoss\n"
            "Kontakt\tBerg (sjef), vara er hun som fikk jobben i fjor\t",
            ["Quorst", "Berg"],
        ),
        ("Navn;Init;Rom\nKari Xalvine;KXA;12", ["Kari Xalvine", "KXA"]),
    ],
)  # fmt: skip
def test_columns_hold_names(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("- xalvine = rask\n- mahdi = treg\n- quorst = snill", ["xalvine", "mahdi", "quorst"]),
        (
            "1) Torbjørn – ja\n2) Quorst – nei\n3) Ingrid – kanskje",
            ["Torbjørn", "Quorst", "Ingrid"],
        ),
        (
            "torbjørn lie / lager / nøkkel\nxalvine / kasse / -\ningrid / kontor / kort",
            ["torbjørn lie", "xalvine", "ingrid"],
        ),
    ],
)
def test_lists_of_people(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "- Jira – brukes daglig\n- Xalvine – planlegging\n- Slack – prat",
        "- Struktur – god\n- Quorst – god\n- Tempo – bra\n- Torbjørn – bra\n- Orden – bra",
    ],
)
def test_other_lists(detector: NameDetector, text: str) -> None:
    assert "Xalvine" not in replaced(detector, text)
    assert "Quorst" not in replaced(detector, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vi tar det i morgen.\n\n/Quorstin, adm", ["Quorstin"]),
        ("Kontoen er klar.\n\nmvh han på lager (emre)", ["emre"]),
        ("Vi ses på mandag da.\n– Quorst", ["Quorst"]),
        ("Varme hilsener,\nXalvine", ["Xalvine"]),
        ("Vi ses på mandag.\n\nKari Quorst", ["Kari Quorst"]),
        ("Takk for sist.\n\nHilsen Kari Quorst", ["Kari Quorst"]),
    ],
)
def test_signatures(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Vi ses på mandag.\n\nTil nytte",
        "Pris etter avtale.\n\nMed vennlig hilsen\nHansen & Sønn",
        "Vi ses.\n\n/redaktionen",
        "Tre punkter:\n– Ryddighet",
    ],
)
def test_last_lines_that_sign_nothing(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


def test_a_label_with_nothing_but_a_genitive_ending(detector: NameDetector) -> None:
    """What is left of "Kandidatens namn:" when its beginning was not copied."""
    assert replaced(detector, "’s Namn: Solveig Lie\ns navn: Kari Lie") == [
        "Solveig Lie",
        "Kari Lie",
    ]
