"""A value found once is found everywhere in the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import LastValues, RememberedLines

_REPEATED = frozenset((
    Label.USERNAME, Label.NATIONAL_ID, Label.BANK_ACCOUNT, Label.ID_DOC, Label.VEHICLE,
    Label.PHONE, Label.EMAIL, Label.IP,
))  # fmt: skip
_SHORTEST = 5
_REASON = reasons.REPEATED_VALUE
_WORD = re.compile(r"\w")
_KEY = 4  # characters of a value that are looked up
_PLACE = re.compile(rf"(?<!\w)(?=(\S(?s:.{{0,{_KEY - 1}}})))")
_LONG = 600  # characters; longer lines are looked at in parts
_PIECE = re.compile(r".{0,600}?[.,;:] |.{600}", re.DOTALL)
# The beginnings of words and signs, and where they stand; asked for most often without places.
_Places = tuple[frozenset[str], dict[str, list[int]]]


class RepeatedValues:
    """Finds further mentions of user names, numbers and plates, word for word."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(self._parts, longest=_LONG)
        self._pieces = RememberedLines(_places)  # of long lines
        self._split = lines or LastLines()
        # What was looked for in the last text, and where it may begin in each line.
        self._wanted: frozenset[str] = frozenset()
        self._begun = LastValues(partial(map, self._beginnings))

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The mentions that no finding begins at."""
        known = {finding.start for finding in findings}
        values: dict[str, Finding] = {}
        for finding in findings:
            value = text[finding.start : finding.end]
            if (
                finding.label in _REPEATED
                and finding.certainty.rank > 0
                and len(value) >= _SHORTEST
            ):
                values.setdefault(value.lstrip("@") or value, finding)
        if not values:
            return []
        # What `_PLACE` looks for begins with no space.
        spaced = any(value[0].isspace() for value in values)
        mentions = _searched if spaced else self._mentions
        return [
            Finding(start, end, values[text[start:end]].label, Certainty.LIKELY, _REASON)
            for start, end in mentions(text, values)
            if start not in known
        ]

    def _mentions(self, text: str, values: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Where one of `values` stands between other characters than letters and digits.

        From the left, the longest first, none over another. Values are looked up by their
        first characters in what is remembered of each line, so their number costs little.
        """
        by_key: dict[str, list[str]] = defaultdict(list)
        for value in sorted(values, key=len, reverse=True):
            key = value[:_KEY]
            by_key[key[: key.index("\n") + 1] if "\n" in key else key].append(value)
        if self._wanted != by_key.keys():
            self._wanted = frozenset(by_key)
            self._begun = LastValues(partial(map, self._beginnings))
        done = 0
        lines = self._split.of(text)
        for begin, places in self._begun.telling(lines):
            for at, key in places:
                start = begin + at
                inside = start > 0 and _WORD.match(text, start - 1)
                for value in by_key[key] if start >= done and not inside else ():
                    end = start + len(value)
                    if text.startswith(value, start) and not _WORD.match(text, end):
                        yield start, end
                        done = end
                        break

    def _beginnings(self, line: str) -> Sequence[tuple[int, str]]:
        """Where in a line something begins as a wanted value does, and how."""
        found = []
        for begin, length, (keys, places) in self._lines.of(line):
            if not keys.isdisjoint(self._wanted):
                there = [(at, key) for key in self._wanted & keys for at in places[key]]
                # What is not in the first `length` characters belongs to the next piece.
                found += [(begin + at, key) for at, key in sorted(there) if at < length]
        return found

    def _parts(self, line: str) -> Sequence[tuple[int, int, _Places]]:
        """A line, or the pieces of a long one: where they begin, their length, what is in them.

        An edit changes few of them. A piece is read with the next characters after it.
        """
        parts = []
        start = 0
        if len(line) > _LONG:
            for match in _PIECE.finditer(line):
                piece = line[start : match.end() + _KEY - 1]
                parts.append((start, match.end() - start, self._pieces.of(piece)))
                start = match.end()
        rest = line[start:]
        parts.append((start, len(rest) + 1, self._pieces.of(f"{rest}\n")))
        return parts


def _places(text: str) -> _Places:
    """The beginnings of all words and signs of a text, and where they stand."""
    places = defaultdict(list)
    for match in _PLACE.finditer(text):
        places[match[1]].append(match.start())
    return frozenset(places), places


def _searched(text: str, values: Iterable[str]) -> Iterator[tuple[int, int]]:
    """As `RepeatedValues._mentions`, for any values; slow when there are many."""
    longest_first = sorted(values, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return (match.span() for match in pattern.finditer(text))
