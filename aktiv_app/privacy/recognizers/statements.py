"""What the trained network takes for ages, addresses and other statements, beside the rules."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Protocol

from msgspec.structs import replace

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.name_model.statements import ModelStatement
from aktiv_app.privacy.text.segments import Segment

REASONS: Mapping[Label, str] = {
    Label.AGE: reasons.MODEL_AGE,
    Label.ADDRESS: reasons.MODEL_ADDRESS,
    Label.DATE_OF_BIRTH: reasons.MODEL_BIRTH,
    Label.ID_DOC: reasons.MODEL_ID_DOC,
    Label.USERNAME: reasons.MODEL_USERNAME,
    Label.URL_PROFILE: reasons.MODEL_PROFILE,
    Label.SENSITIVE: reasons.MODEL_SENSITIVE,
}
# The probability from which a statement counts, chosen on the held-out files of the training texts
# (docs/decisions.md).
_ENOUGH = 0.3
_LOWER = 0.15
LIMITS: Mapping[Label, float] = dict.fromkeys(REASONS, _ENOUGH) | {
    Label.SENSITIVE: _LOWER,
    Label.AGE: _LOWER,
}
# What is said of somebody counts by itself only from here; below it makes what the rules found
# longer or surer.
_ENOUGH_ALONE: Mapping[Label, float] = {Label.SENSITIVE: 0.2}
_AFTER = ".,;:!?"
_IN_FIGURES = "/.-"
_ABOUT_SHORT_FORM = re.compile(r"[A-ZÆØÅÄÖ]{2,4}-[a-zæøåäö]{3,}")  # "KI-bruk"
_OF_VERBS = re.compile(r"(?i)\baktiv\w* \w+ passiv|\bactive \w+(?: \w+)? passive")
_TEMPLATE_MARKS = ("{{", "}}", "{%", "%}", "% endif", "% if")
_BORN = re.compile(r"[fFbB]\.(?=\d)")  # "f.19910417": the word is no part of the date
_POSTCODE = re.compile(r"\d{3} ?\d{1,3}")  # its place may stand in the next field
_TO_MONTH = re.compile(r"\d{1,2} ?[–-] ?[^\W\d_]{3,9}\.?")  # "15 – okt" of a period


class StatementModel(Protocol):
    """The trained model."""

    def read_all(
        self,
        texts: Sequence[str],
        places: Sequence[Sequence[tuple[int, int]]],
        thresholds: Mapping[str, float],
    ) -> Sequence[Sequence[ModelStatement]]:
        """The statements that touch `places` in each text, of the kinds in `thresholds`.

        They have at least the probability given there. What is found elsewhere means nothing.
        """


class StatementsOfModel:
    """Finds statements in pieces of a text."""

    def __init__(self, model: StatementModel, limits: Mapping[Label, float] = LIMITS) -> None:
        self._model = model
        self._thresholds = {label.value: limit for label, limit in limits.items()}

    def find_in(self, segments: Sequence[Segment]) -> list[list[Finding]]:
        """What begins in the own part of each piece, offsets within its text."""
        found = self._model.read_all(
            [segment.text for segment in segments],
            [[(segment.core_start, segment.core_end)] for segment in segments],
            self._thresholds,
        )
        return [
            segment.own(
                _finding(one, segment.text) for one in statements if _is_told(one, segment.text)
            )
            for segment, statements in zip(segments, found, strict=True)
        ]


def _is_told(statement: ModelStatement, text: str) -> bool:
    """Whether a statement can be of its kind.

    The number of a document has figures, an address letters unless it is a postcode, a user name
    letters or figures, and no birth date goes from one month to another.
    """
    told = text[statement.start : statement.end]
    if statement.label == Label.ID_DOC:
        return any(map(str.isdigit, told))
    if statement.label == Label.ADDRESS:
        return any(map(str.isalpha, told)) or _POSTCODE.fullmatch(told) is not None
    if statement.label == Label.USERNAME:
        return any(map(str.isalnum, told)) and _ABOUT_SHORT_FORM.fullmatch(told) is None
    if statement.label == Label.URL_PROFILE:
        # A word alone ("Example of the form") leads nowhere.
        return not all(letter.isalpha() or letter.isspace() for letter in told)
    if statement.label == Label.SENSITIVE:
        of_text = any(mark in told for mark in _TEMPLATE_MARKS) or _OF_VERBS.search(told)
        return not of_text
    return statement.label != Label.DATE_OF_BIRTH or _TO_MONTH.fullmatch(told) is None


def _finding(statement: ModelStatement, text: str) -> Finding:
    label, (start, end) = Label(statement.label), _whole(statement, text)
    # The last word of a sentence has its full stop with it; the sentence keeps that.
    while end > start + 1 and text[end - 1] in _AFTER:
        end -= 1
    alone = statement.probability >= _ENOUGH_ALONE.get(label, 0.0)
    certainty = Certainty.LIKELY if alone else Certainty.POSSIBLE
    return Finding(start, end, label, certainty, REASONS[label])


def _whole(statement: ModelStatement, text: str) -> tuple[int, int]:
    """The statement with the rest of a figure it was cut out of: "/8/88" is a part of "8/8/88"."""
    start, end = statement.start, statement.end
    if statement.label == Label.DATE_OF_BIRTH.value and _BORN.match(text, start, end):
        start += 2
    if text[start] in _IN_FIGURES or text[start].isdigit():
        while start and text[start - 1].isdigit():
            start -= 1
    if text[end - 1].isdigit() or text[end - 1] in _IN_FIGURES:
        while end < len(text) and text[end].isdigit():
            end += 1
    return start, end


def names_somebody(findings: Iterable[Finding]) -> bool:
    """Whether there is a person among `findings`."""
    return any(one.label is Label.PERSON and one.certainty.rank for one in findings)


def beside(ruled: Sequence[Finding], stated: Iterable[Finding]) -> list[Finding]:
    """What the network found (`stated`) beside what the rules found; the rules win.

    Nothing of what touches a finding of another class that is replaced. A statement that touches
    one of its own class makes that one longer; one that is only possible does nothing else. In a
    text without a person nothing counts: there is nobody of whom it could be said.
    """
    stated = list(stated)
    if not stated or not names_somebody(ruled):
        return []
    replaced = Stretches([one for one in ruled if one.certainty.rank])
    shown = Stretches(
        one for one in ruled if one.label is Label.SENSITIVE and not one.certainty.rank
    )
    found = []
    for one in stated:
        touched = replaced.touching(one.start, one.end)
        if any(other.label is not one.label for other in touched):
            continue
        if not touched:
            if one.certainty is Certainty.POSSIBLE and shown.touching(one.start, one.end):
                one = replace(one, certainty=Certainty.LIKELY)  # two weak signs
            if one.certainty is not Certainty.POSSIBLE:
                found.append(one)
            continue
        start, end = min(x.start for x in touched), max(x.end for x in touched)
        whole = min(start, one.start), max(end, one.end)
        if whole != (start, end):
            found.append(replace(touched[0], start=whole[0], end=whole[1]))
    return found


class Stretches:
    """Findings that may overlap, for asking which of them touch a stretch of the text."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = sorted(findings, key=attrgetter("start"))
        self._ends = list(accumulate((one.end for one in self._findings), max))

    def touching(self, start: int, end: int) -> list[Finding]:
        """Those that share a character with `start` to `end`, in text order."""
        first = bisect_right(self._ends, start)  # all before end too early
        after = bisect_left(self._findings, end, key=attrgetter("start"))
        return [one for one in self._findings[first:after] if one.end > start]
