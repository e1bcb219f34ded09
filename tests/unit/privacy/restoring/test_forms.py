"""Grammar: the genitive of each language, and the form of a name that fits its place."""

import unicodedata
from typing import Literal

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.genitive import Grammar, join, split
from tests.unit.privacy.restoring.sending import restored

NB, NN, SV, EN = Language.NB, Language.NN, Language.SV, Language.EN


@pytest.mark.parametrize(
    ("base", "norwegian", "swedish", "english"),
    [
        ("Kari", "Karis", "Karis", "Kari's"),
        ("Lars", "Lars'", "Lars", "Lars's"),
        ("Max", "Max'", "Max", "Max's"),
        ("Heinz", "Heinz'", "Heinz", "Heinz's"),
        ("KARI", "KARIS", "KARIS", "KARI'S"),
        ("Åse", "Åses", "Åses", "Åse's"),
    ],
)
def test_genitives(base: str, norwegian: str, swedish: str, english: str) -> None:
    assert join(base, Grammar.NORWEGIAN) == norwegian
    assert join(base, Grammar.SWEDISH) == swedish
    assert join(base, Grammar.ENGLISH) == english
    assert join("Lars", Grammar.NORWEGIAN, "’") == "Lars’"


@pytest.mark.parametrize(
    ("name", "known", "parts"),
    [
        ("Karis", {"kari", "karis"}, ("Kari", "s")),
        ("Kari Nordmanns", {"kari", "nordmann"}, ("Kari Nordmann", "s")),
        ("NORDMANNS", {"nordmann"}, ("NORDMANN", "S")),
        ("Karis", {"karis"}, ("Karis", "")),  # perhaps her name
        ("Lars", {"lars", "holm"}, ("Lars", "")),
        ("Kari's", set(), ("Kari", "'s")),
        ("Lars’", {"lars"}, ("Lars", "’")),
        ("Kari'", {"kari"}, ("Kari'", "")),  # a quotation ends
    ],
)
def test_an_ending_is_split_off_only_where_it_is_one(
    name: str, known: set[str], parts: tuple[str, str]
) -> None:
    assert split(name, known) == parts


@pytest.mark.parametrize(
    ("language", "answer", "expected"),
    [
        (NB, "[PERSON_1]s egen erfaring", "Karis egen erfaring"),
        (NB, "PERSON_1s egen erfaring", "Karis egen erfaring"),
        (NB, "[PERSON_1s] egen erfaring", "Karis egen erfaring"),
        (NB, "[PERSON_1]'s egen erfaring", "Karis egen erfaring"),
        (NB, "[PERSON_1]s' egen erfaring", "Karis egen erfaring"),
        (NB, "**[PERSON_1]**s egen erfaring", "**Kari**s egen erfaring"),
        (NB, "hos [PERSON_2]s leder", "hos Lars Holms leder"),
        (NB, "om '[PERSON_1]s' sak", "om 'Karis' sak"),
        # The apostrophe of another form, as it was sent: "Lars' CV" is "[PERSON_2]' CV".
        (NB, "om [PERSON_2]' sak", "om Lars Holms sak"),
        (SV, "om [PERSON_2]' fall", "om Lars Holms fall"),
        (EN, "about [PERSON_2]' case", "about Lars Holm's case"),
        (NB, "om **[PERSON_2]**' sak", "om **Lars Holm**s sak"),
        (NB, "om [PERSON_2]'.", "om Lars Holm'."),
        (NB, "sa '[PERSON_2]' to ganger", "sa 'Lars Holm' to ganger"),
        (NB, "sa ‘hei [PERSON_2]’ to ganger", "sa ‘hei Lars Holm’ to ganger"),
        (NB, "__PERSON_2__s sak", "__Lars Holm__s sak"),
        (NN, "[PERSON_1]s eiga røynsle", "Karis eiga røynsle"),
        (SV, "[PERSON_1]s egen erfarenhet", "Karis egen erfarenhet"),
        (SV, "[PERSON_1]:s egen erfarenhet", "Karis egen erfarenhet"),
        (EN, "[PERSON_1]'s own experience", "Kari's own experience"),
        (EN, "[PERSON_1]’s own experience", "Kari’s own experience"),
        (EN, "[PERSON_1]s own experience", "Kari's own experience"),
        (NB, "tlf. [TELEFON_1]s", "tlf. 912 34 567s"),
    ],
)
def test_a_genitive_follows_the_language(language: Language, answer: str, expected: str) -> None:
    assert restored(answer, language).text == expected


@pytest.mark.parametrize(
    ("language", "answer", "expected"),
    [
        (NB, "[PERSON_1]s bil", "Lars' bil"),
        (NN, "[PERSON_1]s bil", "Lars' bil"),
        (SV, "[PERSON_1]s bil", "Lars bil"),
        (EN, "[PERSON_1]'s car", "Lars's car"),
        (NB, "**[PERSON_1]**s bil", "**Lars**' bil"),
        (NB, "[PERSON_1]' bil", "Lars' bil"),
        (SV, "[PERSON_1]' bil", "Lars bil"),
        (SV, "**[PERSON_1]**s bil", "**Lars** bil"),
        # A translation: the answer's own language counts.
        (NB, "This is [PERSON_1]s car and the key of it.", "This is Lars's car and the key of it."),
        (
            EN,
            "Det er ikke [PERSON_1]s bil og jeg vet det.",
            "Det er ikke Lars' bil og jeg vet det.",
        ),
        (NB, "Det är inte [PERSON_1]s bil och jag vet.", "Det är inte Lars bil och jag vet."),
    ],
)
def test_names_in_s(language: Language, answer: str, expected: str) -> None:
    values = [("Lars", Label.PERSON, 1)]
    assert restored(answer, language, "Lars ringte.", values).text == expected


@pytest.mark.parametrize(
    ("language", "answer", "expected"),
    [
        (NB, "[PERSON_1]'s og **[PERSON_1]**'s", "{}s og **{}**s"),
        (SV, "[PERSON_1]:s och [PERSON_1]s", "{}s och {}s"),
        (EN, "[PERSON_1]’s and [PERSON_1]s", "{}’s and {}'s"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["René", "Zoë", "Åse Vå", "Hoà"])
def test_a_name_that_ends_in_an_accent_has_a_genitive_like_any_other(
    language: Language, answer: str, expected: str, form: Literal["NFC", "NFD"], name: str
) -> None:
    written = unicodedata.normalize(form, name)
    result = restored(answer, language, f"{written} ringte.", [(written, Label.PERSON, 1)])
    assert result.text == expected.format(written, written)


@pytest.mark.parametrize(
    ("language", "answer", "expected"),
    [
        (NB, "<b>[PERSON_1]</b>s bil, «[PERSON_1]»s bil", "<b>{0}</b>' bil, «{0}»' bil"),
        (SV, "<b>[PERSON_1]</b>s bil, ”[PERSON_1]”s bil", "<b>{0}</b> bil, ”{0}” bil"),
        (EN, "<b>[PERSON_1]</b>'s car, “[PERSON_1]”’s car", "<b>{0}</b>'s car, “{0}”’s car"),
    ],
)
@pytest.mark.parametrize("name", ["Lars", "Max", "Beatriz", "Weiß", "Kari-Lis", "Ås"])
def test_the_genitive_of_a_hissing_name_stands_behind_quotes_and_tags(
    language: Language, answer: str, expected: str, name: str
) -> None:
    result = restored(answer, language, f"{name} ringte.", [(name, Label.PERSON, 1)])
    assert result.text == expected.format(name)


def test_a_text_and_its_translation_each_have_their_own_genitive() -> None:
    answer = (
        "Det är [PERSON_1]s plan och den är inte ny.\n\n"
        "This is [PERSON_1]'s plan and it is not new.\r\n\r\n"
        "Det er [PERSON_1]s plan, og den er ikke ny.\n\n"
        "[PERSON_1]s CV"
    )
    expected = (
        "Det är Lars plan och den är inte ny.\n\n"
        "This is Lars's plan and it is not new.\r\n\r\n"
        "Det er Lars' plan, og den er ikke ny.\n\n"
        "{} CV"
    )
    values = [("Lars", Label.PERSON, 1)]
    for language, last in ((NB, "Lars'"), (SV, "Lars"), (EN, "Lars's")):
        assert restored(answer, language, "Lars ringte.", values).text == expected.format(last)


def test_the_form_of_the_first_mention_counts_where_the_place_tells_nothing() -> None:
    values = [("Kari", Label.PERSON, 1), ("Kari Nordmann", Label.PERSON, 1)]
    answer = "Vi inviterer [PERSON_1]."
    first = restored(answer, NB, "Kari søkte. Hun heter Kari Nordmann.", values)
    assert first.text == "Vi inviterer Kari."
    other = restored(answer, NB, "Kari Nordmann søkte. Kari er flink.", values)
    assert other.text == "Vi inviterer Kari Nordmann."


def test_capitals_and_initials_do_not_spread() -> None:
    values = [(form, Label.PERSON, 1) for form in ("KN", "KARI NORDMANN", "Kari Nordmann")]
    source = "KN, KARI NORDMANN, Kari Nordmann"
    assert restored("Vi inviterer [PERSON_1].", NB, source, values).text == (
        "Vi inviterer Kari Nordmann."
    )


def test_a_name_in_a_line_of_capitals_is_in_capitals() -> None:
    assert restored("VELKOMMEN TIL OSS, [PERSON_1]").text == "VELKOMMEN TIL OSS, KARI NORDMANN"
    assert restored("CV [PERSON_1] HR").text == "CV KARI NORDMANN HR"
    assert restored("CV [PERSON_1] og [PERSON_2]").text == "CV Kari Nordmann og Lars Holm"


def test_capitals_in_other_cells_of_a_row_are_none_of_the_names() -> None:
    for row in ("| {} | JA | NEI |", "| JA | {} | NEI |", "HR\t{}\tIT", "ID;{};CV;OK"):
        assert restored(row.format("[PERSON_1]")).text == row.format("Kari Nordmann")
    assert restored("| JA | HEI [PERSON_1] OG [PERSON_2] | ja |").text == (
        "| JA | HEI KARI NORDMANN OG LARS HOLM | ja |"
    )
    assert restored("| HEI DU, [PERSON_1] | [PERSON_2] |").text == (
        "| HEI DU, KARI NORDMANN | Lars Holm |"
    )


def test_a_name_turned_for_a_list_is_turned_back_where_the_text_had_it_so() -> None:
    values = [("Nordmann, Kari", Label.PERSON, 1), ("Kari Nordmann", Label.PERSON, 1)]
    both = restored("Hei [PERSON_1]!", NB, "Nordmann, Kari: søker. Kari Nordmann ringte.", values)
    assert both.text == "Hei Kari Nordmann!"
    only = restored("Hei [PERSON_1]!", NB, "Nordmann, Kari: søker.", values)
    assert only.text == "Hei Nordmann, Kari!"


def test_a_phrase_that_begins_a_sentence_gets_a_capital() -> None:
    values = [("gravid", Label.SENSITIVE, 0)]
    source = "Hun er gravid nå."
    assert restored("Hun sa det. [SENSITIVT_1] er hun.", NB, source, values).text == (
        "Hun sa det. Gravid er hun."
    )
    assert restored("- [SENSITIVT_1]", NB, source, values).text == "- Gravid"
    assert restored("Ja, [SENSITIVT_1] nå.", NB, source, values).text == "Ja, gravid nå."
