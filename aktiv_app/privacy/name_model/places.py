"""Reads texts only at the places where a name may be: those asked for, and as far as it goes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LENGTH, SPACY

from aktiv_app.privacy.name_model.network import Mask, Places
from aktiv_app.privacy.name_model.tagger import PERSON, ModelName, NameTagger

Features = NDArray[np.uint64]
Spans = Sequence[tuple[int, int]]

_AT_ONCE = 2000  # tokens in one pass through the network; bounds its memory
_REMEMBERED = 20_000  # answers, at about 250 bytes


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The tokens of one text: network features, words, places, and which are blank.

    `words` stand for the features: equal ones have equal features.
    """

    features: NDArray[np.uint64]
    words: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    blank: Mask

    def touched(self, spans: Spans) -> Mask:
        """Which tokens share a character with one of `spans`."""
        mask = np.zeros(len(self.starts), np.bool_)
        if spans:
            begins, stops = np.array(spans, np.int64).T
            first = np.searchsorted(self.ends, begins, "right").tolist()
            last = np.searchsorted(self.starts, stops, "left").tolist()
            for begin, stop in zip(first, last, strict=True):
                mask[begin:stop] = True
        return mask


class PlacesReading:
    """What the network makes of a text at the places it was asked for."""

    def __init__(
        self,
        tokens: _Tokens,
        read: Mask,
        begin: NDArray[np.float32],
        inside: NDArray[np.float32],
    ) -> None:
        self._tokens = tokens
        self._read = read
        self._begin = begin
        self._inside = inside

    def names(self, threshold: float) -> list[ModelName]:
        """The persons' names with at least this probability that touch an asked place.

        As `Reading.names` gives them; `threshold` must not be below the one that was asked.
        """
        names: list[ModelName] = []
        before = -2
        share = self._begin + self._inside
        for at in np.flatnonzero(self._read & (share >= threshold) & ~self._tokens.blank).tolist():
            start, end = int(self._tokens.starts[at]), int(self._tokens.ends[at])
            probability = float(share[at])
            if at == before + 1 and self._inside[at] >= self._begin[at]:
                last = names[-1]
                names[-1] = ModelName(last.start, end, PERSON, min(last.probability, probability))
            else:
                names.append(ModelName(start, end, PERSON, probability))
            before = at
        return names

    def person_share(self, start: int, end: int) -> float:
        """The highest probability of a person among the words of an asked stretch; 0 for none.

        A word that was not read counts as certain, so that nothing is dropped unread.
        """
        touched = np.flatnonzero(self._tokens.touched([(start, end)]))
        if not self._read[touched].all():
            return 1.0
        share = self._begin[touched] + self._inside[touched]
        return float(share.max()) if len(touched) else 0.0


class PlacesReader:
    """Lets the network read many texts at once, each only where it matters."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger
        self._network = tagger.network
        self._columns = [*self._network.columns, LENGTH, SPACY, IS_SPACE]
        self._known: dict[bytes, list[float]] = {}
        self._both = list(tagger.columns(PERSON))
        # Odd numbers that mix the features of a word into one (Knuth's multiplicative hashing).
        steps = np.arange(1, 2 * len(self._network.columns), 2, dtype=np.uint64)
        self._mixing = steps * np.uint64(0x9E3779B97F4A7C15)

    def read_all(
        self, texts: Sequence[str], places: Sequence[Spans], threshold: float
    ) -> list[PlacesReading]:
        """Read each text at its `places` (start, end) and on while a name goes on.

        A name goes on while words have at least the probability `threshold` of a person.
        """
        readings: list[PlacesReading] = []
        waiting: list[tuple[_Tokens, Mask]] = []
        size = 0
        for text, spans in zip(texts, places, strict=True):
            # Junk of brackets without a word is slow to cut into tokens, and holds no name.
            tokens = self._tokens(text if spans else "")
            waiting.append((tokens, tokens.touched(spans)))
            size += len(tokens.starts)
            if size >= _AT_ONCE:
                readings += self._read(waiting, threshold)
                waiting, size = [], 0
        return readings + self._read(waiting, threshold)

    def _tokens(self, text: str) -> _Tokens:
        array = self._tagger.make_doc(text).to_array(self._columns)
        lengths, spaces = array[:, -3].astype(np.int64), array[:, -2].astype(np.int64)
        ends = np.cumsum(lengths + spaces) - spaces
        blank = array[:, -1].astype(np.bool_)
        features = array[:, :-3]
        words = (features * self._mixing).sum(axis=1, dtype=np.uint64)
        return _Tokens(features, words, ends - lengths, ends, blank)

    def _answers(
        self, features: Features, inside: Mask, words: NDArray[np.uint64], places: Places
    ) -> NDArray[np.float32]:
        """The two probabilities for each of `places`, remembered by the words around it."""
        reach = self._network.padding
        around = [words[at - reach : at + reach + 1].tobytes() for at in places.tolist()]
        known = self._known
        new: dict[bytes, int] = {}
        for number, key in enumerate(around):
            if key not in known:
                new.setdefault(key, number)
        if new:
            scores = self._network.scores(features, inside, places[list(new.values())])
            if len(known) + len(new) > _REMEMBERED:
                known = self._known = {key: known[key] for key in around if key in known}
            known.update(zip(new, scores[:, self._both].tolist(), strict=True))
        return np.array([known[key] for key in around], np.float32)

    def _read(self, texts: Sequence[tuple[_Tokens, Mask]], threshold: float) -> list[PlacesReading]:
        """Read texts in one pass; between them stands padding, as in spaCy."""
        pad = self._network.padding
        total = pad + sum(len(tokens.starts) + pad for tokens, _ in texts)
        features = np.zeros((total, len(self._network.columns)), np.uint64)
        words = np.zeros(total, np.uint64)
        inside, blank, asked, read = (np.zeros(total, np.bool_) for _ in range(4))
        slices = []
        at = pad
        for tokens, touched in texts:
            part = slice(at, at + len(tokens.starts))
            features[part] = tokens.features
            words[part] = tokens.words
            inside[part] = True
            blank[part] = tokens.blank
            asked[part] = touched
            slices.append(part)
            at = part.stop + pad
        begin, within = np.zeros(total, np.float32), np.zeros(total, np.float32)
        while asked.any():
            places = np.flatnonzero(asked)
            answers = self._answers(features, inside, words, places)
            begin[places], within[places] = answers[:, 0], answers[:, 1]
            read[places] = True
            persons = read & ~blank & (begin + within >= threshold)
            asked = np.zeros(total, np.bool_)
            asked[1:] |= persons[:-1]
            asked[:-1] |= persons[1:]
            asked &= inside & ~read
        return [
            PlacesReading(tokens, read[part], begin[part], within[part])
            for (tokens, _), part in zip(texts, slices, strict=True)
        ]
