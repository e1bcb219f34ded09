"""The sentences that a place stands in, as those that give a rule in a list are read.

A rule for a list stands in its heading ("Ikke ta med:") or in a label before it ("Regler:"), and
is read together with the item.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.text.late import late

_LONGEST = 500  # characters of a sentence, and of a line before the place
_ITEMS = 15  # lines of a list that its heading reaches
# The signs and numbers that lists, headings and quotes begin with.
MARKS = r"[\s>*_#–—•·-]*(?:\d{1,2}[.)] |[a-h]\) )?[*_]*"
_BEGIN = late(MARKS)
_BULLET = late(r"[ \t]*(?:[–—•·*-] |\d{1,2}[.)] )")
_ENDS = late(r"[.!?;]['\"”»)]? |[:–—] ")
_STOPS = late(r"[.!?;]['\"”»)]? ")
# A heading or a label, which may be the rule itself: "Ikke ta med:", "Regler:".
_LABELLED = late(r"[^:\n]{1,60}:\*{0,2}$")


class Sentence(NamedTuple):
    """A sentence as it is read, with the heading of its list before it if that is the rule."""

    text: str
    shift: int  # how far before its place in the whole text it stands
    own: int  # where its own words begin in the whole text

    def place(self, finding: Finding) -> tuple[int, int]:
        """Where it stands; a statement may begin before the sentence, at the sign of a list."""
        return max(finding.start, self.own) - self.shift, finding.end - self.shift


def sentences_around(text: str, finding: Finding) -> Iterator[Sentence]:
    """The sentence that holds the place; where a label stands before it, with and without that."""
    # A statement may have taken the sign of a list with it.
    start = _words_from(text, finding.start, finding.end)
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    if start - begin > _LONGEST:
        return
    words = _words_from(text, begin, start)
    ends = [match.end() for match in _ENDS.finditer(text, words, start)]
    last = ends[-1] if ends else begin
    stop = min(stop, last + _LONGEST)
    after = _STOPS.search(text, finding.end, stop)
    stop = after.start() + 1 if after else stop
    for at in {last, _before_label(text, begin, ends)}:
        at = _words_from(text, at, start)
        yield Sentence(text[at:stop], at, at)
    if last == begin and _BULLET.match(text, begin):
        heading = _heading(text, begin)
        if heading:
            shift = words - len(heading) - 1
            yield Sentence(f"{heading} {text[words:stop]}", shift, words)


def _words_from(text: str, at: int, end: int) -> int:
    """Where the words begin after the signs and numbers of lists and headings."""
    match = _BEGIN.match(text, at, end)
    return match.end() if match else at


def _before_label(text: str, begin: int, ends: Sequence[int]) -> int:
    """Where the sentence begins if a colon is no end."""
    for at in reversed(ends):
        if text[at - 2] not in ":–—":
            return at
    return begin


def _heading(text: str, begin: int) -> str:
    """What a list is headed, without its colon, or nothing."""
    for _ in range(_ITEMS):
        if not begin:
            return ""
        end = begin - 1
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end].strip()
        if _LABELLED.match(line):
            return line[_words_from(line, 0, len(line)) :].rstrip("*_: ")
        if not _BULLET.match(text, begin, end):
            return ""
    return ""
