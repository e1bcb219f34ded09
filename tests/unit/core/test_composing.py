"""Forms become exactly the prompt that was meant, with each part's place."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import compose
from aktiv_app.core.errors import FormError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment, FormState, NumberRange, Part, Style
from aktiv_app.core.values import missing_required
from tests.unit.core.task_fixtures import FOLDER, filled, letter, questions

NB_LABELLED = """\
A: Du er rådgiver i HR og ansetter rådgiver.

K: Lag 10–15 spørsmål til et førstegangsintervju.

T: Krav:
1. norsk
2. HR-erfaring

Kompetanse.

I: Bare inspirasjon: Hva gjorde du?

V: Vurder ditt eget svar."""


def test_labelled() -> None:
    assert compose(questions(), filled()).text == NB_LABELLED


def test_flowing_has_the_same_paragraphs_without_letters() -> None:
    state = FormState("questions", Language.NB, Style.FLOWING, filled().values)
    expected = NB_LABELLED
    for letter_ in "AKTIV":
        expected = expected.replace(f"{letter_}: ", "", 1)
    assert compose(questions(), state).text == expected


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (Language.NB, "Aktør Kommando Tiltak Inspirasjon Vurdering"),
        (Language.NN, "Aktør Kommando Tiltak Inspirasjon Vurdering"),
        (Language.SV, "Aktör Kommando Tillvägagångssätt Inspiration Värdering"),
        (Language.EN, "Actor Command Actions Inspiration Assessment"),
    ],
)
def test_markdown_names_the_parts_in_the_language(language: Language, names: str) -> None:
    state = FormState("questions", language, Style.MARKDOWN, filled().values)
    text = compose(questions(language), state).text
    assert [line[3:] for line in text.split("\n") if line.startswith("## ")] == names.split()


def test_every_kind_of_value_in_swedish() -> None:
    state = filled(
        Language.SV,
        count=NumberRange(30, 30),
        interview="panel",
        focus=("drive", "skill"),
        deadline=date(2026, 12, 3),
        ad=(Attachment("annons.pdf", "Vi söker dig.\n"), Attachment("b.txt", "Text")),
        sample="",
    )
    text = compose(questions(Language.SV), state).text
    assert (
        text
        == """\
A: Du är rådgivare i HR och anställer rådgiver.

K: Skriv 30 frågor till en panelintervju, i grupper.

T: Krav:
1. norsk
2. HR-erfaring

Kompetens, motivation.
Sista dag: 3 december 2026.

--- Bilaga: annons.pdf ---
Vi söker dig.
--- Slut på bilaga: annons.pdf ---

--- Bilaga: b.txt ---
Text
--- Slut på bilaga: b.txt ---

I: Bara inspiration:

V: Granska ditt eget svar."""
    )


def test_overrides_replace_and_additions_follow() -> None:
    state = FormState(
        "questions",
        Language.NB,
        values=filled().values,
        overrides={
            Part.AKTOR: "Jeg skriver {{ role }} selv.  \r\n\r\n\r\n\r\nSlutt",
            Part.TILTAK: " ",
        },
        additions={Part.KOMMANDO: "Bruk tabell."},
    )
    text = compose(questions(), state).text
    assert text.startswith("A: Jeg skriver {{ role }} selv.\n\nSlutt\n\nK: Lag 10–15 ")
    assert "førstegangsintervju.\n\nBruk tabell.\n\nI: " in text


def test_required_fields_are_named_in_form_order() -> None:
    task = questions()
    empty = FormState("questions", Language.NB, values={"must_have": (" ",)})
    assert [variable.name for variable in missing_required(task, empty)] == ["role", "must_have"]
    assert missing_required(task, filled()) == ()


def test_a_required_field_that_another_choice_hides_is_not_missing(tmp_path: Path) -> None:
    told = (FOLDER / "questions.yaml").read_text("utf-8")
    with_panel = told.replace(
        "must_have: {part: tiltak, kind: lines,",
        "must_have: {part: tiltak, kind: lines, only_with: {interview: [panel]},",
    )
    assert with_panel != told
    (tmp_path / "questions.yaml").write_text(with_panel, "utf-8")
    task = TaskCatalog(tmp_path).text("questions", Language.NB)
    hidden = filled(must_have=(), interview="first")
    shown = filled(must_have=(), interview="panel")
    assert missing_required(task, hidden) == ()
    assert [variable.name for variable in missing_required(task, shown)] == ["must_have"]


def test_a_value_of_the_wrong_kind_is_a_form_error() -> None:
    with pytest.raises(FormError):
        compose(questions(), filled(count="ti"))


TEXTS = st.text(max_size=80)
FORMS = st.builds(
    FormState,
    task=st.just("questions"),
    language=st.sampled_from(Language),
    style=st.sampled_from(Style),
    values=st.fixed_dictionaries(
        {},
        optional={
            "role": TEXTS,
            "must_have": st.lists(TEXTS, max_size=4).map(tuple),
            "sample": TEXTS,
            "count": st.builds(NumberRange, st.integers(1, 9), st.integers(10, 40)),
            "interview": st.sampled_from(["first", "panel", ""]),
            "focus": st.sampled_from([(), ("skill",), ("drive", "skill")]),
            "deadline": st.dates(),
            "ad": st.lists(st.builds(Attachment, TEXTS, TEXTS), max_size=2).map(tuple),
        },
    ),
    overrides=st.dictionaries(st.sampled_from(Part), TEXTS, max_size=2),
    additions=st.dictionaries(st.sampled_from(Part), TEXTS, max_size=2),
)


@settings(max_examples=150, deadline=None)
@given(FORMS)
def test_spans_tile_the_text_of_any_form(state: FormState) -> None:
    composed = compose(questions(state.language), state)
    position = 0
    for number, span in enumerate(composed.spans):
        assert span.start == position + (2 if number else 0)
        assert composed.text[position : span.start] == ("\n\n" if number else "")
        assert span.start <= span.heading_end < span.end
        heading = composed.text[span.start : span.heading_end]
        assert {
            Style.LABELLED: heading == f"{span.part.letter}: ",
            Style.FLOWING: heading == "",
            Style.MARKDOWN: heading.startswith("## ") and heading.endswith("\n\n"),
        }[state.style]
        position = span.end
    assert position == len(composed.text)
    assert "\n\n\n" not in composed.text


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_free_text_comes_through_but_for_tidying(typed: str) -> None:
    state = FormState("letter", Language.NB, Style.FLOWING, {"must_have": typed})
    words = compose(letter(), state).text.split()
    assert words == ["Brev", *typed.split()]
