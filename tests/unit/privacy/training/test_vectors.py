"""Words in the same surroundings start alike, strangers by their looks, and nothing measured."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
from pathlib import Path

import numpy as np
import pytest
from spacy.strings import StringStore

from aktiv_app.privacy.name_model.features import Floats, pieces_of
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.vectors import Columns, Vectors, from_folder, learn

COLUMNS = Columns(rows=4000, pieces=12, words=8)
NAMES = ("Solvik", "Granvik", "Bekkvik", "Holmvik", "Nordvik", "Strandvik", "Elvik", "Langvik")
THINGS = ("rydding", "maling", "baking", "tegning", "skriving", "lesing", "sying", "koding")
ABOUT_NAMES = ("{} ringte oss i dag.", "Vi spurte {} om fristen.", "Møtet med {} er flyttet.")
ABOUT_THINGS = ("Hun lærte {} på kurs.", "De er glade i {} om kvelden.", "God {} tar tid.")


def paragraphs(seed: int = 1) -> list[str]:
    rng = random.Random(seed)
    found = [
        rng.choice(frames).format(rng.choice(words))
        for frames, words in ((ABOUT_NAMES, NAMES), (ABOUT_THINGS, THINGS))
        for _ in range(600)
    ]
    rng.shuffle(found)
    return found


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return learn(paragraphs(), frozenset(), COLUMNS)


def hash_of(word: str) -> int:
    strings = StringStore([word])
    return int(strings[word])


def of_word(vectors: Vectors, word: str) -> Floats:
    at = int(np.searchsorted(vectors.hashes, hash_of(word.lower())))
    assert vectors.hashes[at] == hash_of(word.lower())
    found: Floats = vectors.words[at]
    return found


def of_pieces(vectors: Vectors, word: str) -> Floats:
    pieces, _ = pieces_of([word.lower()], COLUMNS.rows)
    return np.asarray(vectors.pieces[pieces].sum(0) / np.sqrt(len(pieces)), np.float32)


def alike(first: Floats, second: Floats) -> float:
    return float(first @ second / np.linalg.norm(first) / np.linalg.norm(second))


def test_words_in_the_same_surroundings_are_alike(vectors: Vectors) -> None:
    solvik = of_word(vectors, "Solvik")
    names = [alike(solvik, of_word(vectors, name)) for name in NAMES]
    things = [alike(solvik, of_word(vectors, thing)) for thing in THINGS]
    assert min(names) > max(things)


def test_a_stranger_starts_like_words_that_look_like_it(vectors: Vectors) -> None:
    stranger = of_pieces(vectors, "Furuvik")
    names = np.mean([of_pieces(vectors, name) for name in NAMES], axis=0)
    things = np.mean([of_pieces(vectors, thing) for thing in THINGS], axis=0)
    assert alike(stranger, names) > alike(stranger, things)
    other = of_pieces(vectors, "veving")
    assert alike(other, things) > alike(other, names)


def test_nothing_is_learnt_from_refused_sentences() -> None:
    measured = "Hemmelig prøvetekst står her."
    texts = [*paragraphs(), *[measured, f"Fristen er satt. {measured} Alt er klart."] * 20]
    refused = frozenset({Sentence(measured, (), "nb").fingerprint})
    known = set(learn(texts, refused, COLUMNS).hashes.tolist())
    assert hash_of("prøvetekst") not in known
    assert hash_of("satt") in known
    assert hash_of("prøvetekst") in set(learn(texts, frozenset(), COLUMNS).hashes.tolist())


def test_a_refused_sentence_of_several_parts_is_left_out_too() -> None:
    measured = "Prøveteksten sier: dette er målt. Og dette."
    texts = [*paragraphs(), *[measured] * 20]
    refused = frozenset({Sentence(measured, (), "nb").fingerprint})
    known = set(learn(texts, refused, COLUMNS).hashes.tolist())
    assert hash_of("prøveteksten") not in known


def test_no_measured_sentence_of_the_corpora_is_read(corpora: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts" / "nb"
    folder.mkdir(parents=True)
    measured = "Ada målte. Fristen er utsatt."
    (folder / "a.txt").write_text("\n".join([*paragraphs(), *[measured] * 20]), "utf-8")
    known = set(from_folder(tmp_path / "texts", corpora, COLUMNS).hashes.tolist())
    assert hash_of("utsatt") in known
    assert hash_of("målte") not in known


def test_the_same_texts_give_the_same_vectors(vectors: Vectors, tmp_path: Path) -> None:
    again = learn(paragraphs(), frozenset(), COLUMNS)
    assert np.array_equal(again.pieces, vectors.pieces)
    assert np.array_equal(again.words, vectors.words)
    path = tmp_path / "vectors.npz"
    vectors.save(path)
    loaded = Vectors.load(path)
    assert np.array_equal(loaded.hashes, vectors.hashes)
    assert np.allclose(loaded.pieces, vectors.pieces, atol=1e-3)
    assert np.allclose(loaded.words, vectors.words, atol=1e-3)


def test_the_tables_are_of_the_networks_scale(vectors: Vectors) -> None:
    assert vectors.pieces.shape == (COLUMNS.rows, COLUMNS.pieces)
    assert vectors.words.shape == (len(vectors.hashes), COLUMNS.words)
    assert vectors.pieces.std() == pytest.approx(0.1, rel=0.01)
    assert vectors.words.std() == pytest.approx(0.1, rel=0.01)


def test_too_little_text_is_an_error() -> None:
    with pytest.raises(ValueError, match="too few"):
        learn(["Fristen er mandag."] * 10, frozenset(), COLUMNS)
