"""What the trained network takes for ages, addresses and other statements, beside the rules."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.name_model.statements import ModelStatement
from aktiv_app.privacy.segments import Segment

REASONS: Mapping[Label, str] = {
    Label.AGE: reasons.MODEL_AGE,
    Label.ADDRESS: reasons.MODEL_ADDRESS,
    Label.DATE_OF_BIRTH: reasons.MODEL_BIRTH,
    Label.ID_DOC: reasons.MODEL_ID_DOC,
    Label.USERNAME: reasons.MODEL_USERNAME,
    Label.URL_PROFILE: reasons.MODEL_PROFILE,
    Label.SENSITIVE: reasons.MODEL_SENSITIVE,
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Probabilities from which a kind of statement is possible, and likely."""

    possible: float
    likely: float


# Chosen on the development files of the training texts (docs/decisions.md).
LIMITS: Mapping[Label, Limits] = {
    Label.AGE: Limits(0.5, 0.8),
    Label.ADDRESS: Limits(0.5, 0.8),
    Label.DATE_OF_BIRTH: Limits(0.5, 0.8),
    Label.ID_DOC: Limits(0.5, 0.8),
    Label.USERNAME: Limits(0.5, 0.8),
    Label.URL_PROFILE: Limits(0.5, 0.8),
    Label.SENSITIVE: Limits(0.5, 0.8),
}


class StatementModel(Protocol):
    """The trained model."""

    def read_all(
        self, texts: Sequence[str], thresholds: Mapping[str, float]
    ) -> Sequence[Sequence[ModelStatement]]:
        """The statements in each text of the kinds in `thresholds`, of at least these."""


class StatementsOfModel:
    """Finds statements in pieces of a text."""

    def __init__(self, model: StatementModel, limits: Mapping[Label, Limits] = LIMITS) -> None:
        self._model = model
        self._limits = limits
        self._thresholds = {label.value: limit.possible for label, limit in limits.items()}

    def find_in(self, segments: Sequence[Segment]) -> list[list[Finding]]:
        """What begins in the own part of each piece, offsets within its text."""
        found = self._model.read_all([segment.text for segment in segments], self._thresholds)
        return [
            segment.own(self._finding(one) for one in statements)
            for segment, statements in zip(segments, found, strict=True)
        ]

    def _finding(self, statement: ModelStatement) -> Finding:
        label = Label(statement.label)
        likely = statement.probability >= self._limits[label].likely
        return Finding(
            statement.start,
            statement.end,
            label,
            Certainty.LIKELY if likely else Certainty.POSSIBLE,
            REASONS[label],
        )


def beside(ruled: Sequence[Finding], stated: Iterable[Finding]) -> list[Finding]:
    """Of what the network found (`stated`) all that touches nothing the rules found.

    What the rules only call possible does not stand in the way of what the network calls likely.
    """
    every = _Places(ruled)
    replaced = _Places([one for one in ruled if one.certainty.rank])
    return [
        one
        for one in stated
        if not (replaced if one.certainty.rank else every).touch(one.start, one.end)
    ]


class _Places:
    """Stretches of a text that may overlap, for asking whether one touches another."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        ordered = sorted((one.start, one.end) for one in findings)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with `start` to `end`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
