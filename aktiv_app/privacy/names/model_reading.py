"""What the rules for names ask of the trained model, and from which probability they heed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from aktiv_app.privacy.name_model.tagger import ModelName

Spans = Sequence[tuple[int, int]]


class ModelReading(Protocol):
    """What the model makes of one text."""

    def names(self, threshold: float) -> list[ModelName]:
        """Persons' names with at least this probability that touch an asked place."""

    def person_share(self, start: int, end: int) -> float:
        """The highest probability of a person among the words of a stretch."""


class NameModel(Protocol):
    """The trained model."""

    def read_all(
        self,
        texts: Sequence[str],
        places: Sequence[Spans],
        threshold: float,
        within: Spans | None = None,
    ) -> Sequence[ModelReading]:
        """Let the model read each text at its places, and on while a name goes on.

        A name goes on while words have at least the probability `threshold` of a person.
        `within` is the part of each text that is going to be read anyway if it has a place.
        """


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities of a person, 0 to 1; chosen on development texts (docs/decisions.md)."""

    likely: float = 0.5
    supported: float = 0.38
    in_sentence: float = 0.42
    possible: float = 0.38
    drop_possible: float = 0.2
    drop_likely: float = 0.02
    lone_surname: float = 0.06
    lone_word_name: float = 0.06
    unlisted: float = 0.5
    word_surname: float = 0.95
    small_letters: float = 0.8
    sure: float = 0.93
    sure_thing: float = 0.99
    with_word: float = 0.15  # of both words of a name of which the second is an everyday word
    goes_with_said: float = 0.02  # of both where what is said is said of people only
    goes_before: float = 0.5  # of a word before a surname that was found
    goes_with: float = 0.05  # of such a word beside a given name that was found
