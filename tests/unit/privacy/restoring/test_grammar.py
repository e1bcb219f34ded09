"""Which manglings are read, and which look-alikes are not."""

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.restoring.answer import Doubt
from tests.unit.privacy.restoring.sending import restored

KARI, LARS, PHONE, MAIL = "Kari Nordmann", "Lars Holm", "912 34 567", "kari@eksempel.no"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("[PERSON_1]", KARI),
        (r"[PERSON\_1]", KARI),
        (r"\[PERSON\_1\]", KARI),
        ("[PERSON 1]", KARI),
        ("PERSON_1", KARI),
        (r"PERSON\_1", KARI),
        ("**[PERSON_1]**", f"**{KARI}**"),
        ("[**PERSON_1**]", KARI),
        ("_[PERSON_1]_", f"_{KARI}_"),
        ("_PERSON_1_", f"_{KARI}_"),
        ("__PERSON_1__", f"__{KARI}__"),
        ("___PERSON_1___ ringte", f"___{KARI}___ ringte"),
        ("`[PERSON_1]`", f"`{KARI}`"),
        ("<PERSON_1>", KARI),
        ("<PERSON_1/>", KARI),
        ("&lt;PERSON_1&gt;", KARI),
        ("&amp;lt;PERSON_1&amp;gt;", KARI),
        ("&#91;PERSON&#95;1&#93;", KARI),
        ("&#x5B;PERSON&lowbar;1&rbrack;", KARI),
        ("[Person_1]", KARI),
        ("[person-1]", KARI),
        ("[PERSON #1]", KARI),
        ("[PERSON1]", KARI),
        ("[ PERSON_1 ]", KARI),
        ("{PERSON_1}", KARI),
        ("{{PERSON_1}}", KARI),
        ("[[PERSON_1]]", KARI),
        ("(PERSON_1)", KARI),  # nothing else stands without round brackets
        ("PERSON_2 (PERSON_1)", f"{LARS} ({KARI})"),
        ("[PERSON_2] ([PERSON_1])", f"{LARS} ({KARI})"),
        ("［PERSON＿１］", KARI),
        ("【PERSON_1】", KARI),
        ("[PER\u200bSON_1]", KARI),
        ("[PERSON\u00a01]", KARI),
        ("[PERSON_\u20601]", KARI),
        ("[PER\u00adSON\u20111]", KARI),
        ("[PERSON_\n1]", KARI),
        ("[PERSONEN_1]", KARI),
        ("[PERSONA_1]", KARI),
        ("[PHONE_1]", PHONE),
        ("[TELEFONNUMMER_1]", PHONE),
        ("[telephone 1]", PHONE),
        ("[E-MAIL_1]", MAIL),
        ("[EMAIL_1]", MAIL),
        ("[E_POST_1]", MAIL),
        ("[EPOST 1]", MAIL),
        ("[E&#45;POST_1]", MAIL),
        ("PERSON_1/PERSON_2", f"{KARI}/{LARS}"),
        ("[PERSON_1, PERSON_2]", f"[{KARI}, {LARS}]"),
        ("[PERSON_1][PERSON_2]", f"{KARI}{LARS}"),
        ("PERSON_1.\nPERSON_2: ja", f"{KARI}.\n{LARS}: ja"),
        ("[PERSON_1]-saken", f"{KARI}-saken"),
        ("«PERSON_1»", f"«{KARI}»"),
        ("| PERSON_1 | [PERSON_2] |", f"| {KARI} | {LARS} |"),
        ("[PERSON_1](mailto:x)", f"{KARI}(mailto:x)"),
    ],
)
def test_manglings_are_restored(answer: str, expected: str) -> None:
    result = restored(answer)
    assert result.text == expected
    assert not result.account.unknown
    for span in result.spans:
        assert result.text[span.start : span.end] == span.original


@pytest.mark.parametrize(
    ("left", "doubt"),
    [
        ("PERSON_10", Doubt.NOT_IN_CASE),
        ("[PERSON_10]", Doubt.NOT_IN_CASE),
        ("[KANDIDAT_1]", Doubt.NOT_IN_CASE),
        ("[ORGANISASJON_1]", Doubt.NOT_IN_CASE),
        ("PERSON_I", Doubt.UNCLEAR),
        ("PERSON_l", Doubt.UNCLEAR),
        ("[PERSON_l]", Doubt.UNCLEAR),
        ("[PERSON_X]", Doubt.UNCLEAR),
        ("[PERSON]", Doubt.UNCLEAR),
        ("[PERSON_01]", Doubt.UNCLEAR),
        ("[PERSON_¹]", Doubt.UNCLEAR),
        ("[PERSON_1-2]", Doubt.UNCLEAR),
        ("PERSON_1.2", Doubt.UNCLEAR),
        ("PERSON_1abc", Doubt.UNCLEAR),
        ("PERSON_1_FORNAVN", Doubt.UNCLEAR),
        ("__PERSON_1_", Doubt.UNCLEAR),
        ("X__PERSON_1__", Doubt.UNCLEAR),
        ("__PERSON_1__X", Doubt.UNCLEAR),
        ("PERSON 1", Doubt.UNCLEAR),
        ("PERSON-1", Doubt.UNCLEAR),
        ("</PERSON_1>", Doubt.UNCLEAR),
        ("https://eksempel.no/PERSON_1", Doubt.UNCLEAR),
        ("PERSON_1@eksempel.no", Doubt.UNCLEAR),
        ("[PERSON_1234567]", Doubt.UNCLEAR),
        ("Person 1: har erfaring", Doubt.UNCLEAR),
        ("XPERSON_1", Doubt.NOT_IN_CASE),
    ],
)
def test_what_only_resembles_one_stays_and_is_reported(left: str, doubt: Doubt) -> None:
    # The other placeholder keeps the answer from being taken for another case's.
    result = restored(f"{left} hos [PERSON_2]")
    assert result.text == f"{left} hos {LARS}"
    (unknown,) = result.account.unknown
    assert unknown.doubt is doubt
    assert unknown.text in left
    assert result.text[unknown.start : unknown.end] == unknown.text


@pytest.mark.parametrize(
    "prose",
    [
        "person 1 av 3",
        "(person 1)",
        "e-post 1 og telefon 1",
        "minPERSON_1",
        "[lenke](#person)",
        "person_id = 1",
        "personer_1x",
        "alder 45, ADRESSE 5",
        "[KILDE 1] og [1]",
        "[Navn] og [DATO]",
    ],
)
def test_prose_is_left_alone_and_nothing_to_mention(prose: str) -> None:
    result = restored(f"{prose} hos [PERSON_2]")
    assert result.text == f"{prose} hos {LARS}"
    assert result.account.unknown == ()


@pytest.mark.parametrize(
    "prose",
    [
        "C:\\bilder\\person_1.jpg",
        "person_1.docx",
        "MY_PERSON_1",
    ],
)
def test_paths_and_longer_names_are_left_alone(prose: str) -> None:
    result = restored(f"{prose} hos [PERSON_2]")
    assert result.text == f"{prose} hos {LARS}"


@pytest.mark.parametrize("number", range(2, 30))
def test_a_number_is_never_the_start_of_another(number: int) -> None:
    for written in (f"[PERSON_{number}]", f"PERSON_{number}", f"[Person {number}]"):
        if number != 2:
            assert KARI not in restored(f"{written} [PERSON_2]").text


def test_what_the_user_typed_himself_stands_for_nobody() -> None:
    source = "person 1 og Kari Nordmann"
    result = restored("[PERSON_1] og [PERSON_2]", source=source)
    assert result.text == f"[PERSON_1] og {KARI}"
    assert result.account.unknown == ()


@pytest.mark.parametrize("language", Language)
def test_words_of_every_language_are_read_whatever_the_prompts(language: Language) -> None:
    assert restored("[PHONE_1] [TELEFON_1] [TELEPHONE_1]", language).text == " ".join([PHONE] * 3)
