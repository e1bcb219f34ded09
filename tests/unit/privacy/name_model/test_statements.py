"""Statements are what the network's answers say, from where they begin to where they end."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray

from aktiv_app.privacy.name_model import language as nordic
from aktiv_app.privacy.name_model import statements
from aktiv_app.privacy.name_model.answers import Answers
from aktiv_app.privacy.name_model.component import FACTORY
from aktiv_app.privacy.name_model.features import FLAGS
from aktiv_app.privacy.name_model.lists import flag_listed_words
from aktiv_app.privacy.name_model.network import Shape
from aktiv_app.privacy.name_model.statements import ModelStatement, StatementReader
from aktiv_app.privacy.name_model.tagger import NameTagger
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from tests.benchmarks.texts import recruitment_text

RESOURCES = Path(statements.__file__).parents[3] / "resources"
LABELS = ("O", "B-PER", "I-PER")
KINDS = ("O", "AGE", "ADDRESS")
SHAPE = Shape(width=6, pieces=50, dilations=(1, 2))
BORDERS = "·•|"
LISTED = "Kari 31 år · Bø 12 • ny her | leiar i lag · Moss, 44 år og blid"
TEXTS = (
    recruitment_text(3000, 4),
    "",
    LISTED,
    "Kari er 31 år\nog bor i Bø.",
    recruitment_text(900, 5),
)


def made_weights() -> dict[str, NDArray[np.generic]]:
    """A network that has learnt nothing, and so finds statements all over the place."""
    rng = np.random.default_rng(5)

    def some(*size: int) -> NDArray[np.float32]:
        return rng.normal(size=size).astype(np.float32)

    weights: dict[str, NDArray[np.generic]] = {
        "words.hashes": np.zeros(0, np.uint64),
        "shapes.hashes": np.zeros(0, np.uint64),
        "words.table": some(1, 3),
        "pieces.table": some(SHAPE.pieces, 3),
        "shapes.table": some(1, 2),
        "spaced": some(SHAPE.width),
        "out.weight": some(SHAPE.width, len(LABELS)),
        "out.bias": some(len(LABELS)),
        "statements.weight": some(SHAPE.width, len(KINDS)),
        "statements.bias": np.zeros(len(KINDS), np.float32),
    }
    layers = (("mix", 8 + len(FLAGS)), ("layer0", 18), ("layer1", 18), ("aside", 6))
    for name, inputs in layers:
        weights[f"{name}.weight"] = some(inputs, 2 * SHAPE.width)
        for part, size in (("bias", 2), ("gain", 1), ("shift", 1)):
            weights[f"{name}.{part}"] = some(size * SHAPE.width)
    return weights


@pytest.fixture(scope="module")
def tagger() -> NameTagger:
    nlp = spacy.blank(nordic.Nordic.lang)
    sensitive = load_phrases(RESOURCES / "sensitive").words.holds
    flag_listed_words(nlp.vocab, RESOURCES / "names", sensitive)
    nlp.add_pipe(FACTORY, name="names")
    nlp.get_pipe("names").set_network(LABELS, SHAPE, made_weights(), KINDS)
    return nordic.pipeline_tagger(nlp)


@pytest.fixture
def reader(tagger: NameTagger) -> StatementReader:
    return StatementReader(Answers(tagger))


def slowly(tagger: NameTagger, text: str, kind: str, needed: float) -> list[ModelStatement]:
    """The description, word by word."""
    doc = tagger.make_doc(text)
    (scores,) = tagger.network.predict([doc])
    shares = scores[:, len(LABELS) + KINDS.index(kind)].tolist()
    found, run = [], []
    for token in [*doc, None]:
        if token is not None and token.text not in BORDERS and shares[token.i] >= needed / 2:
            run.append(token)
            continue
        words = [one for one in run if not one.is_space]
        if words and max(shares[one.i] for one in words) >= needed:
            best = max(shares[one.i] for one in words)
            end = words[-1].idx + len(words[-1])
            found.append(ModelStatement(words[0].idx, end, kind, best))
        run = []
    return found


def everywhere(
    reader: StatementReader, texts: Sequence[str], needed: Mapping[str, float]
) -> list[list[ModelStatement]]:
    return reader.read_all(texts, [[(0, len(text))] for text in texts], needed)


@pytest.mark.parametrize("needed", [0.4, 0.6, 0.9])
@pytest.mark.parametrize("kind", ["AGE", "ADDRESS"])
def test_a_statement_goes_on_while_words_have_half_of_what_is_needed(
    tagger: NameTagger, reader: StatementReader, kind: str, needed: float
) -> None:
    some = 0
    for text, found in zip(TEXTS, everywhere(reader, TEXTS, {kind: needed}), strict=True):
        expected = slowly(tagger, text, kind, needed)
        assert [one.start for one in found] == [one.start for one in expected]
        assert [one.end for one in found] == [one.end for one in expected]
        assert [one.probability for one in found] == pytest.approx(
            [one.probability for one in expected], abs=1e-5
        )
        some += len(found)
    assert some


def test_texts_do_not_see_each_other_and_kinds_come_in_order(reader: StatementReader) -> None:
    needed = {"AGE": 0.5, "ADDRESS": 0.5, "PHONE": 0.5}  # the network knows no phones
    together = everywhere(reader, TEXTS, needed)
    for text, found in zip(TEXTS, together, strict=True):
        assert everywhere(reader, [text], needed) == [found]
        assert [one.start for one in found] == sorted(one.start for one in found)
        assert {one.label for one in found} <= {"AGE", "ADDRESS"}


def test_what_touches_a_place_is_read_to_its_ends_and_little_else_is(
    tagger: NameTagger,
) -> None:
    def touching(
        found: Sequence[ModelStatement], start: int, end: int
    ) -> set[tuple[int, int, str]]:
        return {(x.start, x.end, x.label) for x in found if x.start < end and x.end > start}

    needed = {"AGE": 0.7, "ADDRESS": 0.7}
    (whole,) = everywhere(StatementReader(Answers(tagger)), TEXTS[:1], needed)
    some = 0
    for place in range(0, 3000, 170):
        span = place, place + 90
        (found,) = StatementReader(Answers(tagger)).read_all(TEXTS[:1], [[span]], needed)
        expected = touching(whole, *span)
        assert touching(found, *span) == expected
        assert len(found) < len(whole) / 2
        some += len(expected)
    assert some


def test_junk_is_not_read(reader: StatementReader) -> None:
    assert everywhere(reader, ["([{" * 300 + "Bø" + "}])" * 300], {"AGE": 0.01}) == [[]]
    ((found, *_),) = everywhere(reader, ["([{ Bo i Bø og Moss, 31 år gammel }])"], {"AGE": 0.01})
    assert found.label == "AGE"
