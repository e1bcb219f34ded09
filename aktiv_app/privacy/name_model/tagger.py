"""The trained name model: names with the probability the network gives them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from aktiv_app.privacy.name_model.component import PIPE, NameNetwork
from aktiv_app.privacy.name_model.lists import flag_listed_words
from aktiv_app.privacy.name_model.vocabulary import Words

Scores = NDArray[np.float32]
Columns = Mapping[str, Sequence[int]]

PERSON = "PER"


@dataclass(frozen=True, slots=True)
class ModelName:
    """A name in a text: code points, end exclusive, its kind and its probability (0 to 1).

    The probability is that of the least certain token of the name.
    """

    start: int
    end: int
    label: str
    probability: float


class Reading:
    """What the network makes of one text."""

    def __init__(self, doc: Doc, kinds: Sequence[str], scores: Scores, columns: Columns) -> None:
        self._doc = doc
        self._kinds = kinds
        self._scores = scores
        self._columns = columns
        self._shares = {kind: scores[:, columns[kind]].sum(axis=1) for kind in kinds}
        rest = 1.0 - sum(self._shares.values())
        self._best = np.stack([rest, *(self._shares[kind] for kind in kinds)]).argmax(axis=0)

    def names(self, threshold: float) -> list[ModelName]:
        """The names in order. Persons need `threshold`, other kinds the most votes.

        A person's name that touches the next one (two words that both begin a name) is
        given as two. A name never goes past the end of a line or a tab.
        """
        persons = self._shares[PERSON]
        names: list[ModelName] = []
        before = ""
        for token in self._doc:
            at = token.i
            kind = "" if self._best[at] == 0 else self._kinds[int(self._best[at]) - 1]
            if float(persons[at]) >= threshold:
                kind = PERSON
            elif kind == PERSON:
                kind = ""
            if kind and not token.is_space:
                begin, inside = (float(self._scores[at, one]) for one in self._columns[kind])
                share = float(self._shares[kind][at])
                end = token.idx + len(token)
                if kind == before and inside >= begin:
                    last = names[-1]
                    names[-1] = ModelName(last.start, end, kind, min(last.probability, share))
                else:
                    names.append(ModelName(token.idx, end, kind, share))
            before = "" if token.is_space else kind
        return names

    def words(self) -> list[tuple[int, int, float]]:
        """Start, end and probability of a person of each word."""
        persons = self._shares[PERSON]
        return [
            (token.idx, token.idx + len(token), float(persons[token.i]))
            for token in self._doc
            if not token.is_space
        ]

    def person_share(self, start: int, end: int) -> float:
        """The highest probability of a person among the words in `start` to `end`; 0 for none."""
        return max(
            (
                float(self._shares[PERSON][token.i])
                for token in self._doc
                if token.idx < end and token.idx + len(token) > start
            ),
            default=0.0,
        )


class NameTagger:
    """Runs the network on text. Not thread-safe: spaCy grows its vocabulary as it reads."""

    def __init__(self, make_doc: Callable[[str], Doc], network: NameNetwork) -> None:
        """`make_doc` takes texts apart, with the vocabulary that `network` has."""
        self._make_doc = make_doc
        self._network = network
        labels = network.labels
        self._kinds = sorted({label[2:] for label in labels if label != "O"})
        self._columns = {
            kind: [labels.index(f"B-{kind}"), labels.index(f"I-{kind}")] for kind in self._kinds
        }

    @property
    def network(self) -> NameNetwork:
        """The network itself."""
        return self._network

    def columns(self, kind: str) -> tuple[int, int]:
        """Where in the network's answer the beginning and the inside of a kind stand."""
        begin, inside = self._columns[kind]
        return begin, inside

    def make_doc(self, text: str) -> Doc:
        """The words of `text` as the network takes them."""
        return self._make_doc(text)

    def read(self, text: str) -> Reading:
        """Let the network read `text`."""
        (reading,) = self.read_all([text])
        return reading

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        """Let the network read several texts at once, which costs less than one by one."""
        docs = [self._make_doc(text) for text in texts]
        scores: Sequence[Scores] = self._network.predict(docs)
        return [
            Reading(doc, self._kinds, one, self._columns)
            for doc, one in zip(docs, scores, strict=True)
        ]

    def names(self, text: str, threshold: float) -> list[ModelName]:
        """The names in `text`; see `Reading.names`."""
        return self.read(text).names(threshold)


def load_tagger(
    model: Path,
    names_folder: Path,
    sensitive: Callable[[str], bool] = lambda _: False,
    without: frozenset[str] = frozenset(),
) -> NameTagger:
    """Load the model folder; `names_folder` holds the lists it was trained with.

    `sensitive` tells whether a word in small letters is on the lists of words about health,
    belief and the like; without it the model knows of none, and finds fewer such statements.
    `without` are words to treat as if no list held them, for measuring.

    Raises OSError when there is none, ValueError, KeyError or TypeError for a damaged or other
    one; never looks anywhere else and never downloads.
    """
    words = Words(model, PIPE)
    network = NameNetwork(words.vocab, PIPE).from_disk(model / PIPE)
    flag_listed_words(words.vocab, names_folder, sensitive, without)
    return NameTagger(words.make_doc, network)
