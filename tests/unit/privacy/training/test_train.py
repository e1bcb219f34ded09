"""Training learns, is repeatable, and leaves nothing of the texts in the model."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language
from thinc.api import get_current_ops, set_current_ops

from aktiv_app.privacy.name_model.tagger import NameTagger, load_tagger
from aktiv_app.privacy.training import invented
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.material import Material, Mixture
from aktiv_app.privacy.training.name_source import NameSource
from aktiv_app.privacy.training.pipeline import Size, build, token_tags
from aktiv_app.privacy.training.train import (
    Course,
    planned_steps,
    rate,
    save,
    train,
    use_fast_arithmetic,
)

TRAINING = Path(invented.__file__).parent
NAMES = TRAINING.parents[2] / "resources" / "names"


@pytest.fixture(autouse=True)
def usual_arithmetic() -> Iterator[None]:
    before = get_current_ops()
    yield
    set_current_ops(before)


@pytest.mark.parametrize(
    ("text", "name", "tags"),
    [
        ("Ring Kari Vik nå", "Kari Vik", ["O", "B-PER", "I-PER", "O"]),
        ("Fra:Kari Vik", "Kari Vik", ["O", "O", "B-PER", "I-PER"]),
        ("Vik, Kari (leder)", "Vik, Kari", ["B-PER", "I-PER", "I-PER", "O", "O", "O"]),
        ("cv_kari_vik.pdf", "kari_vik", ["O", "O", "B-PER", "I-PER", "I-PER", "O"]),
        ("Hei @Kari!", "Kari", ["O", "O", "B-PER", "O"]),
    ],
)
def test_names_become_classes_of_tokens(text: str, name: str, tags: list[str]) -> None:
    nlp = build(Size(), NAMES)
    doc = nlp.make_doc(text)
    start = text.index(name)
    found = token_tags(doc, [(start, start + len(name), "PER")])
    inside = [token.text for token, tag in zip(doc, found, strict=True) if tag != "O"]
    assert "".join(inside).startswith(name.replace(" ", ""))
    assert found.count("B-PER") == 1
    assert [tag for tag in found if tag != "O"] == [tag for tag in tags if tag != "O"]


def _trained(folder: Path) -> list[str]:
    use_fast_arithmetic(3)
    rng = random.Random(3)
    corpus = [
        Sentence("Kari Vik ringte Ola Bø i går.", ((0, 8, "PER"), (16, 22, "PER")), "nb"),
        Sentence("Fristen er mandag, og planen ligger klar.", (), "nb"),
    ] * 40
    material = Material(
        corpus, NameSource(NAMES, rng), TRAINING / "templates", Mixture(invented=60), rng
    )
    nlp = build(Size(), NAMES)
    lines: list[str] = []

    def report(line: str, current: Language) -> None:
        lines.append(line.rpartition("  ")[0])
        save(current, folder)

    train(nlp, material, Course(epochs=8, seed=3), report)
    return lines


def test_training_learns_repeats_itself_and_keeps_no_words(tmp_path: Path) -> None:
    lines = _trained(tmp_path / "a")
    assert lines == _trained(tmp_path / "b")
    tagger = load_tagger(tmp_path / "a", NAMES)
    again = load_tagger(tmp_path / "b", NAMES)
    text = "Fristen er mandag, og Kari Vik ringte Ola Bø."
    found = tagger.names(text, 0.5)
    assert [text[one.start : one.end] for one in found] == ["Kari Vik", "Ola Bø"]
    assert again.names(text, 0.5) == found
    stored = b"".join(path.read_bytes() for path in (tmp_path / "a").rglob("*") if path.is_file())
    assert b"Fristen" not in stored
    assert b"Kari" not in stored


def test_a_higher_threshold_finds_no_more(tmp_path: Path) -> None:
    _trained(tmp_path)
    tagger: NameTagger = load_tagger(tmp_path, NAMES)
    text = "Kari Vik og planen: Ola Bø ringte Fristen i går, sa Vik."
    counts = [
        sum(one.end - one.start for one in tagger.names(text, threshold))
        for threshold in (0.02, 0.2, 0.5, 0.9)
    ]
    assert counts == sorted(counts, reverse=True)
    assert all(one.probability >= 0.5 for one in tagger.names(text, 0.5) if one.label == "PER")


def test_an_empty_text_has_no_names_and_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        load_tagger(tmp_path / "none", NAMES)


def test_the_learning_rate_rises_then_falls() -> None:
    planned = planned_steps(1_000_000, 2)
    course = [rate(0.002, step, planned) for step in range(planned)]
    top = course.index(max(course))
    assert course[:top] == sorted(course[:top])
    assert course[top:] == sorted(course[top:], reverse=True)
    assert course[-1] < 0.0001
