"""What the right-hand text shows: the restored answer, and on request what stood there before.

Free of Qt. The text shown and the restored text are the same unless changes are shown;
then each value has, before it, what the AI had written, and offsets differ.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aktiv_app.core.questions.grounds import ProtectedQuestion
from aktiv_app.privacy.restoring.answer import RestoredAnswer, Span, Unknown
from aktiv_app.ui.composer.preview.runs import Run

WAS = "was"
"""The look of what the AI had written, shown before the value that took its place."""

UNKNOWN = "undecided:"
"""The look of what is like a placeholder but was left as it stands."""

QUESTION = "question"
"""The look of a sentence that may be unlawful to ask."""

_GAP = " "


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch [start, end) in code points of the restored text that has a mark.

    `placeholder` is empty for a question, which may have values inside it.
    """

    start: int
    end: int
    placeholder: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The text to show, its looks and its marks.

    `runs` are in code points of `text`. `places` are in code points of the restored
    text, values before the questions that hold them; `questions` are those of questions.
    `_inserted` are, in order, where in the restored text something is shown that
    is not part of it, and how long it is.
    """

    text: str
    runs: tuple[Run, ...]
    places: tuple[Place, ...]
    _inserted: tuple[tuple[int, int], ...] = ()
    questions: tuple[Place, ...] = ()

    @property
    def walk(self) -> tuple[Place, ...]:
        """All marks, in text order."""
        return tuple(sorted((*self.questions, *self.places), key=lambda place: place.start))

    def to_shown(self, point: int) -> int:
        """Where code point `point` of the restored text is shown."""
        return point + sum(length for at, length in self._inserted if at <= point)

    def to_restored(self, point: int) -> int:
        """The code point of the restored text that is shown at `point`.

        What is shown before a value but is not part of the text counts as its beginning.
        """
        taken = 0
        for at, length in self._inserted:
            begin = at + taken
            if point <= begin:
                break
            if point < begin + length:
                return at
            taken += length
        return point - taken

    def place_at(self, point: int) -> Place | None:
        """The mark that holds code point `point` of the restored text: a value, else a question."""
        for places in (self.places, self.questions):
            at = bisect_right(places, point, key=lambda place: place.start) - 1
            if at >= 0 and point <= places[at].end:
                return places[at]
        return None


NOTHING = Shown("", (), ())


def shown(
    answer: RestoredAnswer, questions: Sequence[ProtectedQuestion] = (), *, changes: bool
) -> Shown:
    """What to show of `answer`; with `changes`, also what stood there before.

    `questions` are in its text and get a mark of their own, around the values in them.
    """
    labels = {row.placeholder: row.label.value for row in answer.account.placeholders}
    marks: list[Span | Unknown] = [*answer.spans, *answer.account.unknown]
    marks.sort(key=lambda mark: mark.start)
    pieces: list[str] = []
    runs: list[Run] = []
    inserted: list[tuple[int, int]] = []
    read = length = 0
    for mark in marks:
        pieces.append(answer.text[read : mark.start])
        length += mark.start - read
        if changes and isinstance(mark, Span):
            before = _written(mark)
            pieces += (before, _GAP)
            runs.append(Run(length, length + len(before), WAS))
            inserted.append((mark.start, len(before) + len(_GAP)))
            length += len(before) + len(_GAP)
        pieces.append(answer.text[mark.start : mark.end])
        size = mark.end - mark.start
        runs.append(Run(length, length + size, _look(mark, labels)))
        length += size
        read = mark.end
    pieces.append(answer.text[read:])
    asked = tuple(Place(question.start, question.end, "") for question in questions)
    plain = Shown("".join(pieces), tuple(runs), tuple(_places(marks)), tuple(inserted), asked)
    if not asked:
        return plain
    for place in asked:
        for start, end in _between(place, marks):
            at = plain.to_shown(start)
            runs.append(Run(at, at + end - start, QUESTION))
    return replace(plain, runs=tuple(sorted(runs, key=lambda run: run.start)))


def _between(place: Place, marks: Sequence[Span | Unknown]) -> Iterator[tuple[int, int]]:
    """The stretches of `place` that have no mark of their own."""
    read = place.start
    for mark in marks:
        if mark.end <= read or mark.start >= place.end:
            continue
        if mark.start > read:
            yield read, mark.start
        read = mark.end
    if read < place.end:
        yield read, place.end


def _written(span: Span) -> str:
    # On one line: a placeholder the AI broke over two would tear the text apart.
    return " ".join((span.written or span.placeholder).split())


def _look(mark: Span | Unknown, labels: Mapping[str, str]) -> str:
    if isinstance(mark, Unknown):
        return UNKNOWN
    return f"replaced:{labels.get(mark.placeholder, '')}"


def _places(marks: Iterable[Span | Unknown]) -> Iterable[Place]:
    for mark in marks:
        placeholder = mark.placeholder if isinstance(mark, Span) else mark.text
        yield Place(mark.start, mark.end, placeholder)
