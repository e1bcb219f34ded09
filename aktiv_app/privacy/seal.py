"""The only value the clipboard accepts, and the check that it comes from."""

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Never, Self

from msgspec.structs import replace

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.core.messages import Message, msg, nmsg
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.label_names import LABEL_NAMES
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.replacing.replace import settle
from aktiv_app.privacy.replacing.screened import Mark, MarkState, ScreenedPrompt

_SEAL = object()

_FILLER = "x"
"""Stands for the characters between a placeholder's brackets in the second check.

A run of one small letter is a word in no language and no part of a number, and a
word is what the text around it had in its place. What is found in it does not count.
"""


@dataclass(frozen=True, slots=True, init=False)
class ScreenedText:
    """Text that this package screened and checked. Cannot be made anywhere else.

    `source` is the text it was made from: the value is void as soon as the form gives
    another one.
    """

    text: str = field(repr=False)
    source: str = field(repr=False)
    _placeholders: tuple[tuple[int, int], ...] = field(repr=False, compare=False)

    def __init__(
        self,
        text: str,
        source: str,
        placeholders: tuple[tuple[int, int], ...] = (),
        *,
        seal: object,
    ) -> None:
        if seal is not _SEAL:
            raise TypeError("only aktiv_app.privacy makes ScreenedText")
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "_placeholders", placeholders)

    def excerpt(self, start: int, end: int) -> "ScreenedText":
        """The part from `start` to `end` (code points), widened to whole placeholders.

        Offsets outside the text are taken as its ends.
        """
        start = min(max(start, 0), len(self.text))
        end = min(max(end, start), len(self.text))
        if start == end:
            return ScreenedText("", self.source, seal=_SEAL)
        spans = self._placeholders
        first = bisect.bisect_right(spans, start, key=lambda span: span[1])
        last = bisect.bisect_left(spans, end, key=lambda span: span[0])
        if first < last:
            start, end = min(start, spans[first][0]), max(end, spans[last - 1][1])
        inside = tuple((a - start, b - start) for a, b in spans[first:last])
        return ScreenedText(self.text[start:end], self.source, inside, seal=_SEAL)

    def __init_subclass__(cls) -> None:
        raise TypeError("ScreenedText cannot be extended")

    # It cannot change, so a copy is the value itself; and nothing read from bytes is sealed.
    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    def __reduce_ex__(self, _protocol: object) -> Never:
        raise TypeError("ScreenedText cannot be pickled")

    def __getstate__(self) -> Never:
        raise TypeError("ScreenedText cannot be pickled")

    def __setstate__(self, _state: object) -> Never:
        raise TypeError("ScreenedText cannot be pickled")


def text_to_check(screened: ScreenedPrompt) -> str:
    """The text to scan once more: the offsets are those of `screened.text`.

    Placeholders are filled out and the app's own line about them is left out. Raises
    NotVouchedError while findings are undecided.
    """
    undecided = len(screened.with_state(MarkState.UNDECIDED))
    if undecided:
        raise NotVouchedError(
            nmsg(
                "One finding is undecided, so nothing was copied. Choose to replace or keep it.",
                "{count} findings are undecided, so nothing was copied. "
                "Choose to replace or keep each of them.",
                undecided,
            )
        )
    pieces: list[str] = []
    read = 0
    for mark in screened.with_state(MarkState.REPLACED):
        pieces += (screened.text[read : mark.start], _filled(mark))
        read = mark.end
    pieces.append(screened.text[read : screened.note_start])
    return "".join(pieces)


def _filled(mark: Mark) -> str:
    return f"[{_FILLER * (mark.end - mark.start - 2)}]"


def remaining(
    screened: ScreenedPrompt,
    findings: Iterable[Finding],
    never_keep: frozenset[Label] = frozenset(),
) -> tuple[Finding, ...]:
    """What of the second check's `findings` may not leave the app, in text order.

    Those are sure and likely findings outside the placeholders that the user has not
    kept; offsets are those of `screened.text`.
    """
    checked = text_to_check(screened)
    kept = screened.with_state(MarkState.KEPT)
    placeholders = screened.with_state(MarkState.REPLACED)
    values = {mark.key for mark in kept}
    left = []
    for finding in settle(checked, findings):
        if finding.certainty is Certainty.POSSIBLE:
            continue
        trimmed = _outside_placeholders(checked, finding, placeholders)
        if trimmed is None:
            continue
        key = value_key(trimmed.label, checked[trimmed.start : trimmed.end])
        allowed = trimmed.label not in never_keep and (key in values or _inside_one(trimmed, kept))
        if not allowed:
            left.append(trimmed)
    return tuple(left)


def seal(
    screened: ScreenedPrompt,
    findings: Iterable[Finding],
    never_keep: frozenset[Label] = frozenset(),
) -> ScreenedText:
    """Seal `screened` if `findings`, the scan of its `text_to_check`, leave nothing to hide.

    Raises NotVouchedError otherwise; its message names the classes, never the values.
    """
    left = remaining(screened, findings, never_keep)
    if left:
        raise NotVouchedError(_still_there(left))
    placeholders = tuple((mark.start, mark.end) for mark in screened.with_state(MarkState.REPLACED))
    return ScreenedText(screened.text, screened.source, placeholders, seal=_SEAL)


def _still_there(left: Sequence[Finding]) -> Message:
    labels = tuple(dict.fromkeys(finding.label for finding in left))
    if len(labels) == 1:
        return msg(
            "The last check found personal data that still stands in the text ({kind}), so "
            "nothing was copied. It is now marked: replace or keep it, then copy again.",
            kind=LABEL_NAMES[labels[0]],
        )
    return msg(
        "The last check found personal data of several kinds that still stands in the text "
        "({kind} and more), so nothing was copied. It is now marked: replace or keep it, "
        "then copy again.",
        kind=LABEL_NAMES[labels[0]],
    )


def _outside_placeholders(
    checked: str, finding: Finding, placeholders: Sequence[Mark]
) -> Finding | None:
    """`finding` without placeholders and punctuation at its ends; None if nothing is left.

    A finding that begins or ends in a placeholder is judged by what stands beside it.
    """
    start, end = finding.start, finding.end
    first = bisect.bisect_right(placeholders, start, key=lambda mark: mark.end)
    last = bisect.bisect_left(placeholders, end, key=lambda mark: mark.start)
    touched = placeholders[first:last]
    if not touched:
        return finding
    letters = [
        offset
        for low, high in zip(
            [start, *(mark.end for mark in touched)],
            [*(mark.start for mark in touched), end],
            strict=True,
        )
        for offset in range(low, high)
        if checked[offset].isalnum()
    ]
    if not letters:
        return None
    return replace(finding, start=letters[0], end=letters[-1] + 1)


def _inside_one(finding: Finding, marks: Sequence[Mark]) -> bool:
    index = bisect.bisect_right(marks, finding.start, key=lambda mark: mark.start) - 1
    return index >= 0 and finding.end <= marks[index].end
