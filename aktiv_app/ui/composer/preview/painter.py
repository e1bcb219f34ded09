"""Writes a screened text into a document, touching only what changed.

The looks are laid over the lines as layout formats, the way a highlighter does it, so a
change of colours never counts as a change of the document.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextLayout

from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.composer.preview.offsets import Change, Utf16Map, change_between, displayable
from aktiv_app.ui.composer.preview.runs import Run


class DocumentPainter:
    """Keeps one document equal to the text and runs given last."""

    def __init__(self, document: QTextDocument, looks: Looks) -> None:
        self._document = document
        self._looks = looks
        self._text = ""
        self._map = Utf16Map("")
        self._runs: tuple[Run, ...] = ()

    @property
    def offsets(self) -> Utf16Map:
        """Offsets of the text shown now."""
        return self._map

    def restyle(self, looks: Looks) -> None:
        """Use other looks, for another theme."""
        self._looks = looks
        self._format(0, len(self._text))

    def show(self, text: str, runs: tuple[Run, ...]) -> None:
        """Make the document show `text` with `runs`, which are in text order."""
        shown = displayable(text)
        change = change_between(self._text, shown)
        old_runs = self._runs
        if change is not None:
            self._replace(change, shown)
            old_runs = _carried(old_runs, change)
        self._runs = runs
        for start, end in _dirty(old_runs, runs, change):
            self._format(start, end)

    def _replace(self, change: Change, text: str) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._map.units(change.start))
        cursor.setPosition(self._map.units(change.old_end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[change.start : change.new_end])
        self._text = text
        self._map.follow(change, text)

    def _format(self, start: int, end: int) -> None:
        """Lay the looks anew over every line that [start, end] touches."""
        block = self._document.findBlock(self._map.units(start))
        last = self._document.findBlock(self._map.units(end))
        starts = [run.start for run in self._runs]
        touched: list[QTextBlock] = []
        while block.isValid():
            if self._format_block(block, starts):
                touched.append(block)
            if block == last:
                break
            block = block.next()
        if touched:
            # Once for all lines: Qt lays the rest of the document out anew each time.
            begin, final = touched[0].position(), touched[-1]
            self._document.markContentsDirty(begin, final.position() + final.length() - begin)

    def _format_block(self, block: QTextBlock, starts: Sequence[int]) -> bool:
        """Lay the looks over one line; gives whether its drawing may have changed."""
        begin = self._map.points(block.position())
        finish = self._map.points(block.position() + block.length() - 1)
        ranges = []
        # Runs never overlap, so at most the one before the first start reaches in.
        index = max(bisect_right(starts, begin) - 1, 0)
        for run in self._runs[index : bisect_left(starts, finish)]:
            if run.end <= begin:
                continue
            span = QTextLayout.FormatRange()
            if run.end <= run.start:
                continue
            from_unit = self._map.units(max(run.start, begin)) - block.position()
            span.start = from_unit
            span.length = self._map.units(min(run.end, finish)) - block.position() - from_unit
            span.format = self._looks.format(run.look)
            ranges.append(span)
        layout = block.layout()
        if not ranges and not layout.formats():
            return False
        layout.setFormats(ranges)
        return True


def _carried(runs: Sequence[Run], change: Change) -> tuple[Run, ...]:
    """The old runs where they stand after the change; those it touched are left out."""
    shift = change.new_end - change.old_end
    kept = []
    for run in runs:
        if run.end <= change.start:
            kept.append(run)
        elif run.start >= change.old_end:
            kept.append(Run(run.start + shift, run.end + shift, run.look))
    return tuple(kept)


def _dirty(
    old: Sequence[Run], new: Sequence[Run], change: Change | None
) -> Sequence[tuple[int, int]]:
    differing = set(old) ^ set(new)
    ranges = [(run.start, run.end) for run in differing]
    if change is not None:
        ranges.append((change.start, change.new_end))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
