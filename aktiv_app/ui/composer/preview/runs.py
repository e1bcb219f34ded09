"""Which stretches of the screened text look different, as plain values. Free of Qt."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from aktiv_app.core.model import PartSpan
from aktiv_app.privacy.replacing.screened import Mark, ScreenedPrompt


class Run(Struct, frozen=True):
    """A stretch [start, end) in code points of the screened text and its look.

    `look` is 'letter', 'note', or a mark's state and class such as 'replaced:PERSON'.
    """

    start: int
    end: int
    look: str


def runs_of(screened: ScreenedPrompt, spans: Sequence[PartSpan]) -> tuple[Run, ...]:
    """All runs of `screened`, in text order; `spans` are those of its source text."""
    runs = [*_headings(spans, screened.marks), *map(_mark_run, screened.marks)]
    if screened.note_start < len(screened.text):
        runs.append(Run(screened.note_start, len(screened.text), "note"))
    runs.sort(key=lambda run: run.start)
    return tuple(runs)


def _mark_run(mark: Mark) -> Run:
    return Run(mark.start, mark.end, f"{mark.state}:{mark.finding.label}")


def _headings(spans: Iterable[PartSpan], marks: Sequence[Mark]) -> Iterable[Run]:
    for span in spans:
        start, end = moved(span.start, marks), moved(span.heading_end, marks)
        if end > start:
            yield Run(start, end, "letter")


def moved(source_offset: int, marks: Sequence[Mark]) -> int:
    """Where offset `source_offset` of the source stands in the screened text."""
    shift = 0
    for mark in marks:
        if mark.finding.end > source_offset:
            break
        shift = mark.end - mark.finding.end
    return source_offset + shift


def part_at(source_offset: int, spans: Sequence[PartSpan]) -> PartSpan | None:
    """The part whose text holds `source_offset`."""
    for span in spans:
        if span.start <= source_offset < span.end:
            return span
    return None
