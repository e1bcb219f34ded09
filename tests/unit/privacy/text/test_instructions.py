"""The delivered prompts' own sentences are not searched; all that somebody typed is."""

from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import compose
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Style
from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.text.instructions import FILE, Instructions, WithoutInstructions, fields_of
from aktiv_app.services.bank.conversion import content_from_task, example_form
from tests.instructions import RESOURCES, expected

INSTRUCTIONS = Instructions.read(RESOURCES)
RULE = "Bruk roller eller plassholdere i stedet for navn."
WHO = "Du er en erfaren rekrutteringsrådgiver i norsk arbeidsliv og arbeider for {}."


def prompts() -> list[str]:
    """Every delivered task in every language and style, with its own examples."""
    catalog = TaskCatalog(RESOURCES / "prompts")
    made = []
    for entry in catalog.entries().tasks:
        for language in Language:
            text = catalog.text(entry.id, language)
            form = example_form(content_from_task(entry.id, text), text)
            for style in Style:
                made.append(compose(text, type(form)(form.task, language, style, form.values)).text)
    return made


def left(text: str) -> WithoutInstructions:
    rest = INSTRUCTIONS.without(text)
    assert rest is not None
    return rest


@pytest.fixture(scope="module")
def engine() -> Engine:
    return build_engine(RESOURCES, confidential=["plassholdere"])


def test_the_list_is_that_of_the_delivered_tasks() -> None:
    """After a change to a task file: python -m tests.instructions."""
    listed = (RESOURCES / "privacy" / FILE).read_text("utf-8")
    assert listed == expected(RESOURCES), "run: python -m tests.instructions"


def test_what_is_left_of_a_prompt_stands_where_it_stood() -> None:
    for prompt in prompts():
        rest = INSTRUCTIONS.without(prompt)
        if rest is None:
            continue
        assert len(rest.text) < len(prompt)
        for word in rest.text.split():
            at = rest.text.index(word)
            if word.strip("."):
                start, end = rest.span(at, at + len(word.rstrip(".")))
                assert prompt[start:end] == word.rstrip(".")


def test_of_a_delivered_task_only_what_is_filled_in_and_single_words_are_left() -> None:
    prompt = compose_summary("Notat om Kari.")
    assert [line for line in left(prompt).text.split("\n") if line] == [
        "butikksjef.",
        "ansettelsesutvalget",
        "- Beslutninger",
        "- Åpne punkter",
        "- erfaring med personalansvar",
        "Rammer:",
        "Notat om Kari.",
    ]


def compose_summary(notes: str) -> str:
    catalog = TaskCatalog(RESOURCES / "prompts")
    text = catalog.text("summary", Language.NB)
    form = example_form(content_from_task("summary", text), text)
    values = dict(form.values) | {"role": "butikksjef", "notes": notes}
    return compose(text, type(form)("summary", Language.NB, Style.LABELLED, values)).text


def test_what_is_filled_into_a_sentence_stays_searched(engine: Engine) -> None:
    text = f"A: {WHO.format('Kari Nordmann')}\n\nK: {RULE}"
    assert [text[one.start : one.end] for one in engine.scan(text)][:1] == ["Kari Nordmann"]


def test_a_full_stop_in_a_field_tears_no_name() -> None:
    assert left(WHO.format("A. Hansen")).text == "A. Hansen."


def test_a_sentence_that_was_changed_is_searched() -> None:
    changed = RULE.replace("navn", "Kari Nordmann")
    assert INSTRUCTIONS.without(changed) is None


def test_fields_of_one_sentence_do_not_run_together() -> None:
    text = "Du skriver til Kari om temaet Nordmann."
    assert left(text).text == "Kari.\nNordmann."


def test_a_confidential_word_is_found_in_instructions_too(engine: Engine) -> None:
    found = engine.scan(RULE)
    assert [RULE[one.start : one.end] for one in found] == ["plassholdere"]


def test_letters_of_parts_are_no_speakers_and_speakers_are_no_parts() -> None:
    text = "A: Du er rådgiver.\n\nK: Skriv.\n\nT: Notater:\nA: Frøya sa ja.\nK: Haruto òg."
    rest = left(text)
    assert rest.text == "Du er rådgiver.\n\n\nSkriv.\n\n\nNotater:\nA: Frøya sa ja.\nK: Haruto òg."
    assert INSTRUCTIONS.without("A: Frøya sa ja.\nK: Haruto òg.") is None


def test_each_field_of_a_form_stands_apart() -> None:
    rest = left(compose_summary("Notat om Kari.\n\nOg om Ola.")).text
    fields = [rest[start:end].strip() for start, end in fields_of(rest)]
    assert "Notat om Kari.\n\nOg om Ola." in fields


@pytest.mark.parametrize(
    "notes",
    ["Mark Price (41) said yes.", "Faith fyller 30 i mai.", "Døme er sjuk, ring 912 34 567."],
)
def test_nobody_in_the_notes_hides_an_instruction(engine: Engine, notes: str) -> None:
    for prompt in prompts():
        begin = prompt.find("\n") + 1
        text = f"{prompt[:begin]}\n{notes}\n\n{prompt[begin:]}"
        rest = INSTRUCTIONS.without(text)
        if rest is None:
            continue
        kept = {rest.span(at, at + 1)[0] for at in range(len(rest.text))}
        hidden = [one for one in engine.scan(text) if one.label.value != "CONFIDENTIAL"]
        assert all(one.start in kept and one.end - 1 in kept for one in hidden)


def test_an_advertisement_is_read_in_a_prompt_as_it_is_alone(engine: Engine) -> None:
    advert = (
        "Nye Edvard Griegs veg 40 søkjer 85 tilsette innan pinse.\n\n"
        "Me tilbyr:\n- tarifflønn\n- kurs hos Legeforeininga\n\n"
        "Gravide får kortare vakter. Du må vere fylt 18 år, like roen og kunne norsk eller svensk. "
        "Liv i lobbyen er namnet på baren, Kavli har sponsa terrassen, og søknadsfrist er 1. mai. "
        "Krav til søkjarar:\n- fagbrev\n- førarkort\n- lyst til å lære\n"
    )
    prompt = compose_summary(advert)
    certain = [
        (prompt[one.start : one.end], one.certainty)
        for one in engine.scan(prompt)
        if one.label.value != "CONFIDENTIAL"
    ]
    assert certain == [(advert[one.start : one.end], one.certainty) for one in engine.scan(advert)]


def test_a_missing_list_stops_the_engine(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=FILE):
        Instructions.read(tmp_path)
