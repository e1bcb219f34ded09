"""Which sentences of an answer are said to ask about what is protected, and which are not."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.questions.finding import QuestionCheck, question_check
from aktiv_app.core.questions.grounds import Ground

HERE = Path(__file__).parent
DELIVERED = Path(__file__).parents[4] / "resources" / "questions"


@pytest.fixture(scope="module")
def check() -> QuestionCheck:
    return question_check(DELIVERED)


def sentences(name: str) -> Iterator[str]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def grounds(check: QuestionCheck, text: str) -> set[str]:
    return {protection.ground.value for found in check(text) for protection in found.protections}


def texts(check: QuestionCheck, text: str) -> list[str]:
    return [found.text for found in check(text)]


def test_questions_about_what_is_protected_are_found_in_five_languages(
    check: QuestionCheck,
) -> None:
    cases = [line.partition(": ")[::2] for line in sentences("protected.txt")]
    missed = [text for ground, text in cases if ground not in grounds(check, text)]
    assert len(cases) >= 160
    assert {ground for ground, _ in cases} == {ground.value for ground in Ground}
    # One asks in a way that no list can tell from work with children.
    assert len(missed) <= 2, missed


def test_lawful_sentences_raise_no_alarm(check: QuestionCheck) -> None:
    lawful = list(sentences("lawful.txt"))
    assert len(lawful) >= 160
    assert [text for text in lawful if check(text)] == []


def test_the_stretch_is_the_sentence_and_nothing_around_it(check: QuestionCheck) -> None:
    text = "1. **Er du gravid?** (må)\n2. Fortell om deg selv. «Har du barn?» Takk!"
    assert [text[found.start : found.end] for found in check(text)] == texts(check, text)
    assert texts(check, text) == ["Er du gravid?", "Har du barn?»"]


def test_every_ground_of_a_sentence_is_named(check: QuestionCheck) -> None:
    assert grounds(check, "Hvor gammel er du, og har du barn?") == {"age", "family"}


@pytest.mark.parametrize(
    "text",
    [
        "Spørsmål du ikke skal stille:\n- Har du barn?\n\n- Er du gift?",
        "## Ulovlige spørsmål\n1. Er du gravid?\n2. Hvor gammel er du?",
        "Har du barn? (Ulovlig, bruk heller: Kan du jobbe kveld?)",
        "| Unngå | Spør heller |\n|---|---|\n| Har du barn? | Kan du jobbe kveld? |",
        "| Spørsmål | Vurdering |\n|---|---|\n| Har du barn? | Ulovlig |",
        "«Er du gravid?» er ikke lov å spørre om.",
    ],
)
def test_what_is_said_not_to_be_asked_is_left_alone(check: QuestionCheck, text: str) -> None:
    assert texts(check, text) == []


def test_what_is_told_of_a_list_ends_with_it(check: QuestionCheck) -> None:
    text = "Ikke spør om:\n- alder\n- helse\n\n## Spørsmål\n1. Er du gift?"
    assert texts(check, text) == ["Er du gift?"]


def test_the_delivered_prompts_and_their_limits_raise_no_alarm(check: QuestionCheck) -> None:
    prompts = DELIVERED.parent / "prompts"
    found = {file.name: texts(check, file.read_text("utf-8")) for file in prompts.glob("*.yaml")}
    assert found
    assert {name: asked for name, asked in found.items() if asked} == {}


def test_every_ground_names_a_norwegian_law_in_full_and_in_short(check: QuestionCheck) -> None:
    named = {
        protection.ground: protection
        for line in sentences("protected.txt")
        for found in check(line.partition(": ")[2])
        for protection in found.protections
    }
    assert named.keys() == set(Ground)
    for protection in named.values():
        assert re.search(r"§ \d", protection.norway.full)
        assert re.search(r"§ \d", protection.norway.short)
        assert bool(protection.sweden.full) == bool(protection.sweden.short)
    assert "§ 9-3" in named[Ground.HEALTH].norway.full
    assert "§ 30" in named[Ground.FAMILY].norway.full
    assert named[Ground.AGE].sweden.full == "diskrimineringslagen (2008:567)"


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("words.toml", "[frames]\n"),
        ("words.toml", "not toml ["),
        ("grounds.toml", "[family]\nNO = 1\n"),
        ("grounds.toml", f'[sources]\nNO="a"\nSE="b"\nstate="c"\nchecked={date(2026, 1, 1)}\n'),
    ],
)
def test_a_broken_word_list_is_said_to_be_one(tmp_path: Path, name: str, broken: str) -> None:
    for file in DELIVERED.iterdir():
        (tmp_path / file.name).write_text(file.read_text("utf-8"), "utf-8")
    (tmp_path / name).write_text(broken, "utf-8")
    with pytest.raises(DataFileError):
        question_check(tmp_path)
