"""Running text with what a teacher takes each of its words for.

Nobody has annotated it, so it is no measure of anything; but there is far more of it than of
annotated text, and it holds names and wordings these lack.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from aktiv_app.privacy.name_model.features import Floats
from aktiv_app.privacy.training.corpora import Sentence, development_splits, test_splits
from aktiv_app.privacy.training.pipeline import UNKNOWN, Text, seen, tags

_SHORTEST, _LONGEST = 5, 90  # words of a text; longer paragraphs are cut between sentences
_WITHOUT = 0.2  # share of texts without a capital inside a sentence that are kept
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")
_CAPITAL_INSIDE = re.compile(r"(?<=[\w,)] )[^\W\d_a-zæøåäöé]")
_BETWEEN = "\x1e"
_AT_ONCE = 400
# About as many words of each language, most of the one most of its users write.
WORDS = {"nb": 400_000, "nn": 200_000, "sv": 250_000, "da": 200_000, "en": 200_000}
Shares = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Silver:
    """Texts, and for the first words of each their shares: (words, classes).

    The columns are the classes of names and then those of statements. Words past the last share
    were not read.
    """

    texts: Sequence[str]
    shares: Sequence[Shares]

    def save(self, path: Path) -> None:
        """Write an `.npz` file."""
        np.savez_compressed(
            path,
            texts=np.frombuffer(_BETWEEN.join(self.texts).encode(), np.uint8),
            counts=np.array([len(one) for one in self.shares], np.int64),
            shares=np.concatenate(self.shares),
        )

    @classmethod
    def load(cls, path: Path) -> "Silver":
        """Read what `save` wrote. Raises OSError or KeyError for another file."""
        with np.load(path) as found:
            texts = found["texts"].tobytes().decode().split(_BETWEEN)
            return cls(texts, np.split(found["shares"], np.cumsum(found["counts"])[:-1]))

    def as_texts(self, nlp: Language) -> Iterator[Text]:
        """The texts as the network trains on them."""
        for text, shares in zip(self.texts, self.shares, strict=True):
            words, spaced = seen(nlp.make_doc(text))
            read = len(shares)
            if read:
                yield Text(
                    words[:read],
                    spaced[:read],
                    shares[:, : len(tags())].argmax(axis=1),
                    np.full(read, UNKNOWN, np.int64),
                    shares.astype(np.float32),
                )


class Reader(Protocol):
    """What says how probable each class is, as `teacher.Teacher` does."""

    def read(self, docs: Sequence[Doc]) -> list[Floats]:
        """Of each text the probabilities of its first words."""


def label(nlp: Language, reader: Reader, texts: Sequence[str]) -> Silver:
    """`texts` with what `reader` takes their words for."""
    shares: list[Shares] = []
    for at in range(0, len(texts), _AT_ONCE):
        docs = [nlp.make_doc(text) for text in texts[at : at + _AT_ONCE]]
        shares += [one.astype(np.float16) for one in reader.read(docs)]
    return Silver(texts, shares)


def running_text(
    folder: Path, corpora: Path, words: dict[str, int], rng: random.Random
) -> list[str]:
    """Texts from the files `<language>-<anything>.txt` in `folder`, a paragraph on each line.

    `words` says about how many of each language. A paragraph with a sentence of a development
    or test split is left out, and most of those without any capital inside a sentence.
    """
    splits = (*development_splits(corpora), *test_splits(corpora))
    refused = frozenset(one.fingerprint for split in splits for one in split.sentences)
    found: list[str] = []
    for language, wanted in words.items():
        files = sorted(folder.rglob(f"{language}-*.txt"))
        paragraphs = [one for path in files for one in path.read_text("utf-8").splitlines()]
        rng.shuffle(paragraphs)
        left = wanted
        for text in (text for one in paragraphs for text in _texts(one, refused)):
            if left <= 0:
                break
            if _CAPITAL_INSIDE.search(text) or rng.random() < _WITHOUT:
                found.append(text)
                left -= len(text.split())
    rng.shuffle(found)
    return found


def _texts(paragraph: str, refused: frozenset[str]) -> Iterator[str]:
    sentences = _SENTENCE_END.split(" ".join(paragraph.split()))
    if any(Sentence(one, (), "").fingerprint in refused for one in sentences):
        return
    for group in _groups(sentences):
        if len(group.split()) >= _SHORTEST:
            yield group


def _groups(sentences: Iterable[str]) -> Iterator[str]:
    group: list[str] = []
    words = 0
    for sentence in sentences:
        count = len(sentence.split())
        if count > _LONGEST:
            continue
        if words + count > _LONGEST:
            yield " ".join(group)
            group, words = [], 0
        group.append(sentence)
        words += count
    if group:
        yield " ".join(group)
