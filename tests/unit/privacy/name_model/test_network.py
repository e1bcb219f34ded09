"""The network counts as its description says and reads only sound files."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.language import Language

from aktiv_app.privacy.name_model import language as nordic
from aktiv_app.privacy.name_model.component import FACTORY, NameNetwork
from aktiv_app.privacy.name_model.features import FLAGS, pieces_of, row_numbers, word_features
from aktiv_app.privacy.name_model.known_words import KnownWords
from aktiv_app.privacy.name_model.lists import flag_listed_words
from aktiv_app.privacy.name_model.network import Network, Shape

NAMES = Path(nordic.__file__).parents[3] / "resources" / "names"
LABELS = ("O", "B-PER", "I-PER")
SHAPE = Shape(width=6, pieces=50, dilations=(1, 2))
TEXT = "Hei Kari Vik, ring Ola Bø i morgen."


def made_weights(known: list[int]) -> dict[str, NDArray[np.generic]]:
    rng = np.random.default_rng(1)

    def some(*size: int) -> NDArray[np.float32]:
        return rng.normal(size=size).astype(np.float32)

    weights: dict[str, NDArray[np.generic]] = {
        "words.hashes": np.array(sorted(known), np.uint64),
        "shapes.hashes": np.zeros(0, np.uint64),
        "words.table": some(len(known) + 1, 3),
        "pieces.table": some(SHAPE.pieces, 3),
        "shapes.table": some(1, 2),
        "spaced": some(SHAPE.width),
        "out.weight": some(SHAPE.width, len(LABELS)),
        "out.bias": some(len(LABELS)),
    }
    for name, inputs in (("mix", 8 + len(FLAGS)), ("layer0", 18), ("layer1", 18)):
        weights[f"{name}.weight"] = some(inputs, 2 * SHAPE.width)
        weights[f"{name}.bias"] = some(2 * SHAPE.width)
        weights[f"{name}.gain"] = some(SHAPE.width)
        weights[f"{name}.shift"] = some(SHAPE.width)
    return weights


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank(nordic.Nordic.lang)
    flag_listed_words(nlp.vocab, NAMES)
    nlp.add_pipe(FACTORY, name="names")
    known = [nlp.vocab[word].lower for word in ("hei", "ring", "i")]
    nlp.get_pipe("names").set_network(LABELS, SHAPE, made_weights(known))
    return nlp


def test_pieces_are_the_letters_with_the_ends_of_the_word() -> None:
    rows = 1_000_003
    pieces, starts = pieces_of(["ola", "bo", "ola", ""], rows)
    bounds = [*starts, len(pieces)]
    groups = [set(pieces[a:b]) for a, b in pairwise(bounds)]
    assert [b - a for a, b in pairwise(bounds)] == [10, 6, 10, 1]
    assert groups[0] == groups[2]
    assert len(groups[0]) == 10
    assert not groups[0] & groups[1]
    alone, _ = pieces_of(["ola"], rows)
    assert set(alone) == groups[0]
    assert int(pieces.max()) < rows


def test_names_share_pieces_where_they_share_letters() -> None:
    pieces, starts = pieces_of(["eriksson", "larsson", "mbo"], 1_000_003)
    first, second, third = (
        set(pieces[a:b]) for a, b in zip(starts, [*starts[1:], len(pieces)], strict=True)
    )
    assert len(first & second) >= 10  # of "sson" and its end
    assert not first & third


def test_a_word_has_the_same_pieces_alone_and_among_many() -> None:
    words = ["ola", "å", "", "eriksson", "Ðº\ud800x", "x" * 60, "😀", "bo", "anne-marie"]
    pieces, starts = pieces_of(words, 64_000)
    for word, part in zip(words, np.split(pieces, starts[1:]), strict=True):
        alone, begin = pieces_of([word], 64_000)
        assert alone.tolist() == part.tolist()
        assert begin.tolist() == [0]
    few, begins = pieces_of(words[:3], 64_000)
    assert few.tolist() == pieces[: starts[3]].tolist()
    assert begins.tolist() == starts[:3].tolist()


def test_a_very_long_word_has_no_more_pieces_than_a_long_one() -> None:
    pieces, _ = pieces_of(["a" * 100_000], 100)
    assert len(pieces) <= 4 * 26


def test_a_stranger_is_no_known_word() -> None:
    known = np.array([3, 7, 9], np.uint64)
    assert row_numbers(np.array([9, 4, 3, 2**63], np.uint64), known).tolist() == [3, 0, 1, 0]
    assert row_numbers(np.array([9], np.uint64), np.zeros(0, np.uint64)).tolist() == [0]


def slowly(network: Network, nlp: Language, text: str) -> NDArray[np.float64]:
    """The description of the network, word by word."""
    known = [nlp.vocab[word].lower for word in ("hei", "ring", "i")]
    weights = {name: np.asarray(one, float) for name, one in made_weights(known).items()}

    def maxout(values: NDArray[np.float64], name: str) -> NDArray[np.float64]:
        both = values @ weights[f"{name}.weight"] + weights[f"{name}.bias"]
        best = np.maximum(both[: SHAPE.width], both[SHAPE.width :])
        scaled = (best - best.mean()) / np.sqrt(best.var() + 1e-5)
        return np.asarray(scaled * weights[f"{name}.gain"] + weights[f"{name}.shift"])

    states = []
    for token in nlp.make_doc(text):
        seen = word_features([nlp.vocab[token.orth]], network.tables)
        pieces = np.asarray(weights["pieces.table"], float)[seen.pieces]
        parts = [
            weights["words.table"][int(seen.words[0])],
            pieces.sum(axis=0) / np.sqrt(len(pieces)),
            weights["shapes.table"][0],
            seen.flags[0],
        ]
        value = maxout(np.concatenate(parts).astype(float), "mix")
        states.append(value + (weights["spaced"] if token.whitespace_ else 0.0))
    for layer, step in enumerate(SHAPE.dilations):
        around = [
            np.concatenate(
                [
                    states[place] if 0 <= place < len(states) else np.zeros(SHAPE.width)
                    for place in (at - step, at, at + step)
                ]
            )
            for at in range(len(states))
        ]
        states = [
            state + maxout(seen, f"layer{layer}")
            for state, seen in zip(states, around, strict=True)
        ]
    scores = np.exp(np.array(states) @ weights["out.weight"] + weights["out.bias"])
    return np.asarray(scores / scores.sum(axis=1, keepdims=True), float)


def test_the_fast_arithmetic_gives_what_the_description_says(nlp: Language) -> None:
    pipe: NameNetwork = nlp.get_pipe("names")
    (found,) = pipe.predict([nlp.make_doc(TEXT)])
    network = Network(pipe.weights, SHAPE)
    np.testing.assert_allclose(found, slowly(network, nlp, TEXT), atol=1e-4)


def test_texts_do_not_see_each_other_and_an_empty_one_is_nothing(nlp: Language) -> None:
    pipe: NameNetwork = nlp.get_pipe("names")
    texts = [TEXT, "", "Ola", TEXT * 200, "Kari"]
    docs = [nlp.make_doc(text) for text in texts]
    together = pipe.predict(docs)
    assert [len(one) for one in together] == [len(doc) for doc in docs]
    for doc, scores in zip(docs, together, strict=True):
        (alone,) = pipe.predict([doc])
        np.testing.assert_allclose(scores, alone, atol=1e-5)
    assert pipe.predict([]) == []


def test_words_are_forgotten_and_read_again(nlp: Language) -> None:
    pipe: NameNetwork = nlp.get_pipe("names")
    network = Network(pipe.weights, SHAPE)
    few = KnownWords(network, nlp.vocab, kept=10)
    hashes = np.array([nlp.vocab[f"ord{number}"].orth for number in range(60)], np.uint64)
    rows = few.rows(hashes)
    expected = few.parts.vectors[rows].copy()
    for start in range(0, 60, 7):
        rows = few.rows(hashes[start : start + 7])
        np.testing.assert_allclose(few.parts.vectors[rows], expected[start : start + 7], atol=1e-5)
    assert not few.parts.vectors[0].any()


def test_the_pipeline_sets_entities_and_survives_the_disk(nlp: Language, tmp_path: Path) -> None:
    doc = nlp(TEXT)
    nlp.to_disk(tmp_path / "model", exclude=["vocab"])
    again = spacy.util.load_model_from_path(tmp_path / "model")
    flag_listed_words(again.vocab, NAMES)
    read = again(TEXT)
    assert [(one.text, one.label_) for one in read.ents] == [
        (one.text, one.label_) for one in doc.ents
    ]
    np.testing.assert_allclose(
        again.get_pipe("names").predict([read])[0], nlp.get_pipe("names").predict([doc])[0]
    )


@pytest.mark.parametrize("damage", ["missing", "cut", "other"])
def test_a_damaged_model_is_an_error(nlp: Language, tmp_path: Path, damage: str) -> None:
    nlp.to_disk(tmp_path / "model", exclude=["vocab"])
    weights = tmp_path / "model" / "names" / "weights.npz"
    if damage == "missing":
        weights.unlink()
    elif damage == "cut":
        weights.write_bytes(weights.read_bytes()[:500])
    else:
        np.savez(weights, something=np.zeros(3))
    with pytest.raises((OSError, KeyError, ValueError)):
        spacy.util.load_model_from_path(tmp_path / "model")


def test_without_weights_it_says_so() -> None:
    nlp = spacy.blank(nordic.Nordic.lang)
    nlp.add_pipe(FACTORY, name="names")
    with pytest.raises(RuntimeError, match="no weights"):
        nlp.get_pipe("names").predict([nlp.make_doc("Kari")])
