"""What is shown of a prompt's text: templates in words, marks of a search, values as typed."""

import pytest

from aktiv_app.ui.bank.dialogs.incoming import grouped
from aktiv_app.ui.bank.listing.highlight import spans
from aktiv_app.ui.bank.preview.template_text import Piece, pieces
from aktiv_app.ui.bank.values import name_for, read, shown
from prompt_bank.model.content import Choice, Variable

LABELS = {"role": "Position", "employer": "Employer", "must": "Requirements"}


def marked(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in spans(query, text)]


def test_words_of_a_search_are_marked_inside_compounds_and_in_any_spelling() -> None:
    assert marked("intervju", "Førstegangsintervju, SAR") == ["intervju"]
    assert marked("forstegang", "Førstegangsintervju") == ["Førstegang"]
    assert marked("foerste", "Førstegangsintervju") == ["Første"]
    assert marked("aarsplan", "Årsplan") == ["Årsplan"]
    assert marked("arsplan", "Årsplan") == ["Årsplan"]
    assert marked("tjanst", "Tjänst 😀") == ["Tjänst"]
    assert marked("kari sar", "SAR for Kari") == ["SAR", "Kari"]
    assert marked("zzz", "Førstegangsintervju") == []
    assert marked("  ", "Førstegangsintervju") == []


def test_marks_that_touch_become_one() -> None:
    assert spans("inter terv", "intervju") == ((0, 6),)


def test_a_template_reads_as_words_with_the_names_of_its_fields() -> None:
    text = "You are {{ role | default('…') }}{% if employer %} at {{ employer }}{% endif %}."
    assert pieces(text, LABELS) == (
        Piece("You are "),
        Piece("Position", "role"),
        Piece(" at ", sometimes=True),
        Piece("Employer", "employer", sometimes=True),
        Piece("."),
    )


def test_what_follows_a_condition_is_there_always() -> None:
    text = "A\n\n{% if employer %}\nAt:\n- {{ employer }}\n{% endif %}\n\nHow to proceed:\n- one"
    found = pieces(text, LABELS)
    assert [piece.text for piece in found if piece.sometimes and piece.text.strip()] == [
        "At:\n- ",
        "Employer",
    ]
    assert not found[-1].sometimes
    assert found[-1].text.strip().startswith("How to proceed")


def test_a_loop_names_its_list() -> None:
    text = "{% for line in must %}- {{ line }}\n{% endfor %}"
    assert [piece.text for piece in pieces(text, LABELS) if piece.variable] == ["Requirements"]


def test_a_template_that_is_broken_is_shown_as_it_stands() -> None:
    assert "".join(piece.text for piece in pieces("{{ and {% if", LABELS)) == "{{ and {% if"


RANGE = Variable("count", "number_range", "kommando", "Count")
CHOICE = Variable(
    "kind", "choice", "kommando", "Kind", choices=(Choice("a", "First"), Choice("b", "Second"))
)
MANY = Variable("many", "multi_choice", "tiltak", "Many", choices=CHOICE.choices)
LINES = Variable("must", "lines", "tiltak", "Requirements")
TEXT = Variable("role", "short_text", "aktor", "Position")


@pytest.mark.parametrize(
    ("variable", "typed", "value"),
    [
        (RANGE, "10–15", [10, 15]),
        (RANGE, "15 - 10", [10, 15]),
        (RANGE, "7", [7, 7]),
        (CHOICE, "second", "b"),
        (MANY, "First\nSecond\nThird", ["a", "b"]),
        (LINES, " one \n\ntwo", ["one", "two"]),
        (TEXT, "  adviser ", "adviser"),
    ],
)
def test_a_typed_example_becomes_a_value_and_comes_back(
    variable: Variable, typed: str, value: object
) -> None:
    read_value = read(variable, typed)
    assert read_value == value
    assert read(variable, shown(variable, read_value)) == value


@pytest.mark.parametrize(("variable", "typed"), [(RANGE, "many"), (CHOICE, "Third"), (TEXT, "  ")])
def test_what_cannot_be_a_value_is_none(variable: Variable, typed: str) -> None:
    assert read(variable, typed) is None


def test_a_new_field_gets_a_name_that_templates_can_use() -> None:
    assert name_for("Krav som må være oppfylt", set()) == "krav_som_ma_vaere_oppfylt"
    assert name_for("Krav", {"krav", "krav_2"}) == "krav_3"
    assert name_for("3 ønsker", set()) == "field_3_onsker"
    assert name_for("…", set()) == "field"


def test_a_fingerprint_is_read_aloud_in_groups_of_four() -> None:
    assert grouped("3f8a91c2:77d0") == "3f8a 91c2 77d0"
