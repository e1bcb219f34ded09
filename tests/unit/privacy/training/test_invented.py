"""Invented texts say exactly where the invented names stand."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
import re
from pathlib import Path

import pytest

from aktiv_app.privacy.training import invented, swapping, vocabulary
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


def test_other_names_replace_every_person_and_some_places_and_firms(source: NameSource) -> None:
    sentence = Sentence(
        "Kari Vik og Vy i Bø", ((0, 8, "PER"), (12, 14, "ORG"), (17, 19, "LOC")), "nb"
    )
    copies = list(swapping.with_other_names([sentence] * 200, source, random.Random(8), 1.0))
    assert len(copies) == 200
    shown = [[copy.text[a:b] for a, b, _ in copy.names] for copy in copies]
    assert all([label for _, _, label in copy.names] == ["PER", "ORG", "LOC"] for copy in copies)
    assert all(person != "Kari Vik" for person, _, _ in shown)
    assert all(
        copy.text == f"{person} og {firm} i {place}"
        for copy, (person, firm, place) in zip(copies, shown, strict=True)
    )
    assert 60 < sum(firm == "Vy" for _, firm, _ in shown) < 180
    assert 60 < sum(place == "Bø" for _, _, place in shown) < 180


def test_a_name_is_the_same_throughout_a_sentence(source: NameSource) -> None:
    sentence = Sentence("Vik er Vik.", ((0, 3, "PER"), (7, 10, "PER")), "nb")
    (copy,) = swapping.with_other_names([sentence], source, random.Random(8), 1.0)
    first, second = (copy.text[a:b] for a, b, _ in copy.names)
    assert first == second != "Vik"


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "da", "en"])
def test_things_named_after_persons_are_no_persons(source: NameSource, language: str) -> None:
    rng = random.Random(3)
    for kind in ("named", "namedlaw", "namedprize", "namedidea", "namedplace", "namedthing"):
        made = invented.filled(f"Se {{{kind}}} nå", language, source, rng)
        ((start, end, label),) = made.names
        assert label != "PER"
        assert made.text[start:end].strip()


def test_a_broken_name_goes_on_in_the_next_line_and_a_spaced_one_has_spaces() -> None:
    people = NameSource(NAMES, random.Random(2), made_up=0.0)
    made = invented.filled("{broken}|{spaced}", "nb", people, random.Random(1))
    broken, spaced = (made.text[start:end] for start, end, _ in made.names)
    assert "\n" in broken
    assert spaced.replace(" ", "") == broken.replace("\n", "").replace(" ", "").upper()
    assert " " in spaced


def test_rough_copies_keep_the_places_of_names(source: NameSource) -> None:
    whole = Sentence("Fra: Kari Vik, leder.\nTil: Ola", ((5, 13, "PER"), (27, 30, "PER")), "nb")
    rough = {invented.roughened(whole, random.Random(seed)).text for seed in range(100)}
    assert len(rough) > 3
    assert {text[5:13] for text in rough} == {"Kari Vik"}
    assert {text[27:30] for text in rough} == {"Ola"}


def test_further_names_are_drawn_except_those_kept_for_measuring() -> None:
    further = {("given", "turkish"): ["Zzabc", *(f"Zz{letter}xy" for letter in "abcdefghijkl")]}
    people = NameSource(NAMES, random.Random(2), made_up=0.0, further=further)
    drawn = {people.person("turkish").given for _ in range(300)}
    found = {name for name in drawn if name.startswith("Zz")}
    assert found
    assert not any(is_held_out(name) for name in found)


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
    assert swapping.without_genitive(name, {"Ek", "Mary", "Lars", "Åse"}) == bare


def test_a_name_in_the_genitive_stays_in_it_when_replaced(source: NameSource) -> None:
    sentences = [
        Sentence("Kari kom.", ((0, 4, "PER"),), "nb"),
        Sentence("Karis svar", ((0, 5, "PER"),), "nb"),
    ]
    _, genitive = swapping.with_other_names(sentences, source, random.Random(8), 1.0)
    assert genitive.text[: -len(" svar")].endswith(("s", "'"))
