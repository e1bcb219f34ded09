"""What one epoch is trained on: the corpora, also with other names, and invented texts."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.invented import (
    in_other_case,
    invented_sentences,
    one_text,
)
from aktiv_app.privacy.training.name_source import NameSource
from aktiv_app.privacy.training.recast import recast
from aktiv_app.privacy.training.swapping import with_other_names

_GROUPS = (1, 1, 1, 2, 3, 4)  # sentences that stand together in one text
_BETWEEN = (" ", " ", " ", " ", "\n", "\n\n")


@dataclass(frozen=True, slots=True)
class Mixture:
    """How much of each: shares of the corpus sentences, and a number of invented texts.

    `annotated` is how often each annotated text comes in an epoch.
    """

    swapped: float = 0.8
    recased: float = 0.08
    invented: int = 22_000
    annotated: int = 8


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the English corpora, many of them tweets, other cases, annotated texts, the others."""

    english: float = 0.35
    recased: float = 0.07
    annotated: float = 0.17
    others: float = 1.0


class Material:
    """Draws a new set of texts for every epoch, the same ones for the same seed."""

    def __init__(
        self,
        corpus: Sequence[Sentence],
        source: NameSource,
        templates: Path,
        mixture: Mixture,
        rng: random.Random,
        annotated: Sequence[Sentence] = (),
    ) -> None:
        self._annotated = list(annotated)
        self._corpus = list(corpus)
        self._source = source
        self._templates = templates
        self._mixture = mixture
        self._rng = rng

    @property
    def corpus(self) -> Sequence[Sentence]:
        """The corpus sentences as they are."""
        return self._corpus

    def epoch(self) -> list[Sentence]:
        """Texts in random order."""
        rng, mixture = self._rng, self._mixture
        swapped = with_other_names(self._corpus, self._source, rng, mixture.swapped)
        recased = rng.sample(self._corpus, int(len(self._corpus) * mixture.recased))
        texts = [
            *joined(self._corpus, rng),
            *joined(list(swapped), rng),
            *(in_other_case(sentence, rng) for sentence in recased),
            *invented_sentences(self._templates, self._source, rng, mixture.invented),
            *recast(self._annotated, self._source, rng, mixture.annotated),
        ]
        rng.shuffle(texts)
        return texts


def joined(sentences: Sequence[Sentence], rng: random.Random) -> Iterator[Sentence]:
    """Neighbouring sentences of one language in texts of one to four.

    The app gives the network whole paragraphs, not sentences.
    """
    at = 0
    while at < len(sentences):
        size = rng.choice(_GROUPS)
        group = [one for one in sentences[at : at + size] if one.language == sentences[at].language]
        at += len(group)
        yield one_text(group, rng.choice(_BETWEEN))


def lessons(
    corpus: Sequence[Sentence],
    annotated: Callable[[], Sequence[Sentence]],
    rng: random.Random,
    shares: Shares = Shares(),
) -> list[Sentence]:
    """What a teacher sees once: the corpora, and some of the annotated texts with other people."""
    texts = list(joined(corpus, rng))
    texts = [
        text
        for text in texts
        if rng.random() < (shares.english if text.language == "en" else shares.others)
    ]
    texts = [in_other_case(text, rng) if rng.random() < shares.recased else text for text in texts]
    own = list(annotated())
    rng.shuffle(own)
    return [*texts, *own[: int(len(own) * shares.annotated)]]
