"""Invented texts say exactly where the invented names stand."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
import re
from pathlib import Path

import pytest

from aktiv_app.privacy.training import invented, vocabulary
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.material import joined
from aktiv_app.privacy.training.name_source import (
    NameSource,
    Part,
    held_out_words,
    is_held_out,
)

TRAINING = Path(invented.__file__).parent
NAMES = TRAINING.parents[2] / "resources" / "names"


@pytest.fixture(scope="module")
def source() -> NameSource:
    return NameSource(NAMES, random.Random(5))


@pytest.mark.parametrize("folder", ["templates", "held_out"])
def test_every_template_can_be_filled_and_its_names_are_marked(
    source: NameSource, folder: str
) -> None:
    rng = random.Random(6)
    templates = invented.read_templates(TRAINING / folder)
    assert {language for language, _ in templates} == {"nb", "nn", "sv", "da", "en"}
    for language, template in templates:
        made = invented.filled(template, language, source, rng)
        assert "{" not in made.text
        assert "}" not in made.text
        persons = len(
            re.findall(r"\{(full|given|family|upper\}|lower|lowgiven|rev|init)", template)
        )
        if persons:
            assert any(label == "PER" for _, _, label in made.names), template
        last = 0
        for start, end, _ in made.names:
            assert last <= start < end <= len(made.text)
            assert made.text[start:end].strip() == made.text[start:end]
            last = end


def test_the_same_number_is_the_same_person(source: NameSource) -> None:
    made = invented.filled("{given_gen} venn {family} / {reversed}", "nb", source, random.Random(1))
    genitive, family, turned = (made.text[start:end] for start, end, _ in made.names)
    assert turned.startswith(family)
    assert turned.endswith(genitive.rstrip("s'"))


@pytest.mark.parametrize(("language", "ending"), [("nb", "'"), ("sv", ""), ("en", "'")])
def test_genitive_of_names_that_end_in_s(language: str, ending: str) -> None:
    people = NameSource(NAMES, random.Random(2), made_up=0.0)
    rng = random.Random(3)
    for _ in range(400):
        made = invented.filled("{family} {family_gen}", language, people, rng)
        plain, genitive = (made.text[start:end] for start, end, _ in made.names)
        if plain.endswith("s"):
            assert genitive == plain + ending
            return
    pytest.fail("no name ended in s")


def test_a_word_can_be_a_name_in_one_place_and_a_word_in_another(source: NameSource) -> None:
    made = invented.filled("{=Stein} la stein på stein. Stein!", "nb", source, random.Random(1))
    assert made.text == "Stein la stein på stein. Stein!"
    assert made.names == ((0, 5, "PER"),)


def test_an_unknown_slot_is_refused(source: NameSource) -> None:
    with pytest.raises(KeyError):
        invented.filled("{fulll}", "nb", source, random.Random(1))


def test_one_line_keeps_its_own_names_only() -> None:
    text = "Fra: Kari Vik\nTil: Ola Bø\n"
    whole = Sentence(text, ((5, 13, "PER"), (19, 25, "PER")), "nb")
    rng = random.Random(4)
    for _ in range(20):
        line = invented.one_line(whole, rng)
        ((start, end, _),) = line.names
        assert line.text[start:end] in {"Kari Vik", "Ola Bø"}


def test_sentences_put_together_keep_their_names_and_language() -> None:
    sentences = [
        Sentence(
            f"Nr. {at}: Åse Ek kom.", ((len(f"Nr. {at}: "), len(f"Nr. {at}: ") + 6, "PER"),), at
        )
        for at in ["nb"] * 30 + ["sv"] * 30
    ]
    texts = list(joined(sentences, random.Random(7)))
    assert len(texts) < len(sentences)
    assert sum(len(text.names) for text in texts) == len(sentences)
    for text in texts:
        assert all(text.text[start:end] == "Åse Ek" for start, end, _ in text.names)
        assert not ("nb:" in text.text and "sv:" in text.text)


def test_other_names_replace_persons_and_nothing_else(source: NameSource) -> None:
    sentence = Sentence(
        "Kari Vik og Vy i Bø", ((0, 8, "PER"), (12, 14, "ORG"), (17, 19, "LOC")), "nb"
    )
    ((swapped),) = invented.with_other_names([sentence], source, random.Random(8), 1.0)
    assert [(swapped.text[a:b], label) for a, b, label in swapped.names][1:] == [
        ("Vy", "ORG"),
        ("Bø", "LOC"),
    ]
    assert "Kari" not in swapped.text


def test_names_kept_for_measuring_are_never_drawn_for_training() -> None:
    training = NameSource(NAMES, random.Random(9), made_up=0.0)
    measuring = NameSource(NAMES, random.Random(9), made_up=0.0, part=Part.HELD_OUT)
    assert training.origins == measuring.origins
    assert len(training.origins) == 12
    for _ in range(100):
        assert not is_held_out(training.person("turkish").given)
        assert is_held_out(measuring.person("turkish").given)
    assert measuring.person("turkish").given.lower().split()[0] in held_out_words(NAMES)


def test_vocabulary_covers_every_language() -> None:
    for language in ("nb", "nn", "sv", "da", "en"):
        words = vocabulary.of(language)
        assert len(words.months) == 12
        assert len(words.roles) > 10


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Åse Eks", "Åse Ek"),
        ("Lars", "Lars"),
        ("Mary's", "Mary"),
        ("Lars'", "Lars"),
        ("Moss", "Moss"),
    ],
)
def test_genitives_are_told_from_names_that_end_in_s(name: str, bare: str) -> None:
    assert invented.without_genitive(name, {"Ek", "Mary", "Lars", "Åse"}) == bare


def test_a_name_in_the_genitive_stays_in_it_when_replaced(source: NameSource) -> None:
    sentences = [
        Sentence("Kari kom.", ((0, 4, "PER"),), "nb"),
        Sentence("Karis svar", ((0, 5, "PER"),), "nb"),
    ]
    _, genitive = invented.with_other_names(sentences, source, random.Random(8), 1.0)
    assert genitive.text[: -len(" svar")].endswith(("s", "'"))
