"""What only the persons of a text, or the heads of its columns, give away. All is invented."""

from pathlib import Path

import pytest

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age_of_person import AgesOfPersons
from aktiv_app.privacy.recognizers.international.birth_of_person import BirthBesideName
from aktiv_app.privacy.recognizers.international.documents_alike import AlikeDocuments
from aktiv_app.privacy.recognizers.international.login_of_person import LoginsOfPersons
from aktiv_app.privacy.recognizers.international.national_of_person import NumbersOfPersons
from aktiv_app.privacy.recognizers.international.phone_of_person import PhonesOfPersons
from aktiv_app.privacy.recognizers.tables import TableColumns

RESOURCES = Path(__file__).parents[4] / "resources"


def _named(text: str, *names: str) -> list[Finding]:
    return [
        Finding(text.index(name), text.index(name) + len(name), Label.PERSON, Certainty.SURE, "x")
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "name", "ages"),
    [
        ("mohsin 31 . fd kokk", "mohsin", ["31"]),
        ("Haidar Sudani   22, studerende", "Haidar Sudani", ["22"]),
        ("Kari Vik\n+ yngst, 31, skarpest", "Kari Vik", ["31"]),
        ("Hun sa det selv, Kari: forty-two, and proud", "Kari", ["forty-two"]),
        ("Kari Vik (44). Ola er eldre.", "Kari Vik", ["44"]),
        ("Kari Vik. 20, snart 21\nJa", "Kari Vik", ["20", "20, snart 21"]),
    ],
)
def test_age(text: str, name: str, ages: list[str]) -> None:
    found = AgesOfPersons().find(text, _named(text, name))
    assert {text[one.start : one.end] for one in found} == set(ages)


@pytest.mark.parametrize(
    "text",
    [
        "Kari Vik 40 poeng og 38 poeng",
        "Kari Vik, kl. 16",
        "Kari Vik kom 22. november til Bergen",
        "Kari Vik leder menn over 50, der det trengs",
        "Kari Vik svarte etter 16.",
    ],
)
def test_no_age(text: str) -> None:
    assert AgesOfPersons().find(text, _named(text, "Kari Vik")) == []


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("Kari Vik; 1999; UiO; søkt", "1999"),
        ("Kari Vik ; 19900311", "19900311"),
        ("Kari Vik ; 4/3-91", "4/3-91"),
        ("Kari Vik, mai 1984, ingeniør", "mai 1984"),
        ("Kari Vik\t\t1981-10-04", "1981-10-04"),
        ("Kari Vik, mai 2024, møte", None),
        ("Kari Vik; 2016; UiO", None),
    ],
)
def test_birth(text: str, born: str | None) -> None:
    found = BirthBesideName().find(text, _named(text, "Kari Vik"))
    assert [text[one.start : one.end] for one in found] == ([born] if born else [])


@pytest.mark.parametrize(
    ("text", "login"),
    [
        ("Kari Vikheim;34;Bodø;karvik;fast", "karvik"),
        ("kavikh | Kari Vikheim | leser", "kavikh"),
        ("Kari Vikheim\t34\tkarvik", "karvik"),
        ("Kari Vikheim,34,karvik,fast", "karvik"),
        ("Sjefen, Kari Vikheim, prøvde sin egen (karvik).", "karvik"),
        ("Kari Vikheim;34;Bodø;olahan;fast", None),  # made of nobody's name here
        ("Kari Vikheim;34;Bodø;karve;fast", None),
        ("Kari Vikheim ga oss karvik fra havna;34;Bodø", None),  # not alone in its cell
        ("Kari Vikheim kom, karvik, så gikk hun, sa de", None),  # prose
    ],
)
def test_a_login_in_a_cell_is_made_of_a_name(text: str, login: str | None) -> None:
    found = LoginsOfPersons().find(text, _named(text, "Kari Vikheim"))
    assert [text[one.start : one.end] for one in found] == ([login] if login else [])


def test_names_of_fields_are_no_nicks() -> None:
    record = "Kari Vikheim\nbirth_date: x\npass_nr: y\nbirth_date: z"
    assert LoginsOfPersons().find(record, _named(record, "Kari Vikheim")) == []


def test_nicks_of_a_chat() -> None:
    chat = "hr_nina: hvem var det\nfjordboe: Thanh\nhr_nina: etternavn?\nfjordboe: øh Vu"
    found = LoginsOfPersons().find(chat, _named(chat, "Thanh"))
    assert [chat[one.start : one.end] for one in found] == [
        "hr_nina", "hr_nina", "fjordboe", "fjordboe",
    ]  # fmt: skip


def test_who_speaks_in_an_interview_is_no_nick() -> None:
    talk = "Spørsmål: hvorfor\nKari: fordi\nSpørsmål: når\nKari: i mai"
    assert LoginsOfPersons().find(talk, _named(talk, "Kari")) == []


def test_values_set_apart_by_commas() -> None:
    text = (
        'id,name,age,note\n0091,Kari Vik,48,"kran, truck"\n0092,Ola Lie,27,ok\n\nHei, ja, 48, nei'
    )
    found = TableColumns().find(text, [])
    assert [(text[one.start : one.end], one.label) for one in found] == [
        ("48", Label.AGE), ("27", Label.AGE),
    ]  # fmt: skip
    assert {one.reason for one in found} == {reasons.TABLE_COLUMN}


def test_a_sentence_with_commas_is_no_row_of_headings() -> None:
    text = "Send oss navn, alder, og motivasjon for stillingen så fort du kan.\nKari, 48, truck"
    assert TableColumns().find(text, []) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kari Vik, formann, 9 1 8 4 4 2 06", "9 1 8 4 4 2 06"),
        ("Kari Vik / leder / 32 77 1 8 05", "32 77 1 8 05"),
        ("Kari Vik\nGamle Åsvei, 481 20 6 77", "481 20 6 77"),
        ("Spør Kari Vik på 47 61 20 988", "47 61 20 988"),
        ("Kari Vik 46701234567", "46701234567"),
        ("Kari Vik. 0303–8 6 0 41", "0303–8 6 0 41"),
        ("Kari Vik\nLund 0413-1 88 40 070·90·44·812", "0413-1 88 40"),
        ("Kari Vik / 41-0-88-7-20", "41-0-88-7-20"),
    ],
)
def test_phone(text: str, number: str) -> None:
    found = PhonesOfPersons().find(text, _named(text, "Kari Vik"))
    assert {text[one.start : one.end] for one in found} == {number}


@pytest.mark.parametrize(
    "text",
    [
        "Kari Vik: poeng 4 5 3 4 5 2 4 5",
        "Kari Vik, ordre 481 20 6 77",
        "Kari Vik, ordre 4793412876",
        "Kari Vik\n\nlang tekst\n481 20 6 77",
        "Kari Vik tjener 45 678 901 kr",
        "Kari Vik var der 2009 - 2016",
        "Fra: Kari Vik\nSendt: tirsdag 17. november 2026 09.42",
        "Kari Vik skrev 3. mars 2025, 14.05",
    ],
)
def test_no_phone(text: str) -> None:
    assert PhonesOfPersons().find(text, _named(text, "Kari Vik")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pass: Vik Z4471928, Qureshi V8830164.", ["V8830164"]),
        ("Pass: Vik Z4471928, ordre V8830164, V883016, X 8830164.", []),
    ],
)
def test_a_document_is_known_by_the_form_of_another(text: str, found: list[str]) -> None:
    known = Finding(
        text.index("Z4471928"), text.index("Z4471928") + 8, Label.ID_DOC, Certainty.LIKELY, "x"
    )
    assert [text[one.start : one.end] for one in AlikeDocuments().find(text, [known])] == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # The last figure does not fit the others
        ("Anteckning: Maria Lind, 850101-2384, tel 070", ["850101-2384"]),
        ("Maria Lind 19850101-2384", ["19850101-2384"]),
        ("Maria Lind har samordningsnummer 850161–2384", ["850161–2384"]),
        # Numbers of organisations, matters and phones, and one in another line
        ("Maria Lind, org 556036-0793", []),
        ("Maria Lind, ärende 850101-2384", []),
        ("Maria Lind, 08-850101-2384", []),
        ("Maria Lind\n850101-2384", []),
    ],
)
def test_a_mistyped_identity_number_beside_its_person(text: str, numbers: list[str]) -> None:
    found = NumbersOfPersons().find(text, _named(text, "Maria Lind"))
    assert [text[one.start : one.end] for one in found] == numbers
