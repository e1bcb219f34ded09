"""How long, how fast and in which order the network learns; nothing here needs PyTorch."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aktiv_app.privacy.training.pipeline import Text, kinds, tags

_WARM_UP = 300  # steps at the most
_WORDS = 1500  # in a batch


@dataclass(frozen=True, slots=True)
class Forgetting:
    """Shares of what the network would see that are hidden from it while it learns.

    `values` are numbers between layers, `pieces` pieces of words. A person's name is hidden
    more often (`persons`) than what is said of people's health and belief (`sensitive`) and
    than other words (`others`), so that they are learnt from where they stand and what they
    look like. `listed` and `other_lists` are how often the lists' word on names of persons and
    on words of such statements, and on other words, is withheld, `unlisted` the share of texts for
    which the lists say nothing at all.
    """

    values: float = 0.25
    pieces: float = 0.1
    persons: float = 0.4
    sensitive: float = 0.25
    others: float = 0.12
    listed: float = 0.25
    other_lists: float = 0.05
    unlisted: float = 0.1


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn.

    `statements` is what the mean error on statements weighs beside that on names.
    """

    epochs: int = 4
    learn_rate: float = 0.003
    seed: int = 0
    statements: float = 0.7
    forgetting: Forgetting = Forgetting()


class Hider:
    """Decides for each word of a batch whether it, and what the lists say of it, is hidden."""

    def __init__(self, forgetting: Forgetting, seed: int) -> None:
        self._forgetting = forgetting
        self._rng = np.random.default_rng(seed)
        self._person = np.array([tag.endswith("-PER") for tag in tags()])
        self._sensitive = kinds().index("SENSITIVE")

    def masks(self, batch: Sequence[Text]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """For each word whether it is hidden, and whether the lists are silent on it."""
        hidden, rng = self._forgetting, self._rng
        person = self._person[np.concatenate([text.tags for text in batch])]
        sensitive = np.concatenate([text.kinds for text in batch]) == self._sensitive
        shares = np.where(sensitive, hidden.sensitive, hidden.others)
        words = rng.random(len(person)) < np.where(person, hidden.persons, shares)
        silent = rng.random(len(batch)) < hidden.unlisted
        whole = np.repeat(silent, [len(text.tags) for text in batch])
        share = np.where(person | sensitive, hidden.listed, hidden.other_lists)
        return words, whole | (rng.random(len(person)) < share)


def rate(highest: float, step: int, planned: int) -> float:
    """The learning rate at one of the `planned` steps, which are numbered from 0.

    It rises to `highest` in a tenth of the steps, or fewer where they are many, and falls straight
    to a fiftieth of it.
    """
    warm_up = min(_WARM_UP, planned // 10 + 1)
    if step < warm_up:
        return highest * (step + 1) / warm_up
    done = min(1.0, (step - warm_up) / max(1, planned - warm_up))
    return highest * max(0.02, 1.0 - done)


def batches(encoded: Sequence[Text], rng: random.Random) -> Iterator[list[Text]]:
    """Batches of texts in random order, about as many words in each."""
    order = list(range(len(encoded)))
    rng.shuffle(order)
    batch: list[Text] = []
    words = 0
    for index in order:
        batch.append(encoded[index])
        words += len(encoded[index].words)
        if words >= _WORDS:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch
