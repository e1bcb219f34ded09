"""Reads texts only at the places where a name may be: those asked for, and as far as it goes.

The network itself looks at more as soon as it looks at all: one pass over a piece of a text costs
less than one for each word that a name goes on with, and statements find it remembered.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aktiv_app.privacy.name_model.answers import Answers, groups
from aktiv_app.privacy.name_model.network import Floats, Mask, Places
from aktiv_app.privacy.name_model.tagger import PERSON, ModelName
from aktiv_app.privacy.name_model.tokens import Spans, Tokens


class PlacesReading:
    """What the network makes of a text at the places it was asked for."""

    def __init__(
        self,
        tokens: Tokens,
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

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._begin, self._within = answers.tagger.columns(PERSON)

    def read_all(
        self,
        texts: Sequence[str],
        places: Sequence[Spans],
        threshold: float,
        within: Spans | None = None,
    ) -> list[PlacesReading]:
        """Read each text at its `places` (start, end) and on while a name goes on.

        A name goes on while words have at least the probability `threshold` of a person.
        `within` gives for each text the part that is looked at in one pass if it has a place
        at all; it changes no answer.
        """
        # Junk of brackets without a word is slow to cut into tokens, and holds no name.
        tokens = [
            self._answers.tokens(text if spans else "")
            for text, spans in zip(texts, places, strict=True)
        ]
        touched = [one.touched(spans) for one, spans in zip(tokens, places, strict=True)]
        ahead = touched
        if within is not None:
            ahead = [one.touched([span]) for one, span in zip(tokens, within, strict=True)]
        return [
            reading
            for part in groups(tokens)
            for reading in self._read(tokens[part], touched[part], ahead[part], threshold)
        ]

    def _read(
        self,
        texts: Sequence[Tokens],
        touched: Sequence[Mask],
        ahead: Sequence[Mask],
        threshold: float,
    ) -> list[PlacesReading]:
        """Read texts at the `touched` words, those `ahead` in the same pass."""
        row = self._answers.row(texts)
        asked = row.mask(touched)
        if asked.any():
            self._answers.at(row, np.flatnonzero(row.mask(ahead) | asked))

        def is_person(places: Places, answers: Floats) -> Mask:
            persons = answers[:, self._begin] + answers[:, self._within] >= threshold
            return persons & ~row.blank[places]

        shares, read = self._answers.growing(row, asked, is_person)
        begin, within = shares[:, self._begin], shares[:, self._within]
        return [
            PlacesReading(tokens, read[part], begin[part], within[part])
            for tokens, part in zip(texts, row.parts, strict=True)
        ]
