"""Scores count what they say they count."""

from dataclasses import dataclass

import pytest

from aktiv_app.privacy.name_model.tagger import ModelName
from aktiv_app.privacy.training import measure as scores
from aktiv_app.privacy.training.corpora import Sentence, Split
from aktiv_app.privacy.training.whole import documents

KARI = Sentence("Kari Vik ringte Bø.", ((0, 8, "PER"), (16, 18, "LOC")), "nb")
OLA = Sentence("Så kom Ola.", ((7, 10, "PER"),), "nb")


@dataclass
class Finder:
    """Finds the stretches it is told, in every text."""

    spans: tuple[tuple[int, int], ...]

    def names(self, text: str, threshold: float) -> list[ModelName]:
        return [
            ModelName(start, end, "PER", threshold) for start, end in self.spans if end <= len(text)
        ]


def test_half_a_name_is_neither_right_nor_covered() -> None:
    score = scores.measure(Finder(((0, 4),)), [Split("nb", (KARI,))], "PER", 0.5)["nb"]
    assert (score.found, score.right, score.gold, score.covered) == (1, 0, 1, 0)


def test_a_name_found_in_two_halves_is_covered_though_not_right() -> None:
    score = scores.measure(Finder(((0, 4), (5, 8))), [Split("nb", (KARI,))], "PER", 0.5)["nb"]
    assert (score.right, score.covered) == (0, 1)
    assert score.coverage == 1.0
    assert score.f == 0.0


def test_precision_recall_and_their_mean() -> None:
    score = scores.measure(Finder(((0, 8), (7, 10))), [Split("nb", (KARI, OLA))], "PER", 0.5)["nb"]
    assert score.gold == 2
    assert score.precision == pytest.approx(2 / 4)
    assert score.recall == 1.0
    assert score.f == pytest.approx(2 * 0.5 / 1.5)
    assert "| nb | 2 | 0.500 | 1.000 | 0.667 |" in scores.table({"nb": score})


def test_documents_keep_every_name_in_its_place() -> None:
    (split,) = documents([Split("nb", (KARI, OLA) * 15)])
    assert len(split.sentences) == 2
    names = [
        one.text[a:b] for one in split.sentences for a, b, label in one.names if label == "PER"
    ]
    assert names == ["Kari Vik", "Ola"] * 15
