"""Undo what layout adds to running text: marks of quoting, escapes and justified spaces.

Mail programs begin quoted lines with ">"; text copied from justified pages has two spaces here
and there; typists leave them too. A number or an address torn so is read whole. Columns stay:
their spaces mean something. So do line ends: joining the lines of paragraphs that look wrapped
was tried and cost a name in a closed text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from aktiv_app.privacy.text.late import late

_QUOTED = late(r"^(?:[ \t]{0,3}>)+ ?", re.MULTILINE)
_ESCAPE = late(r"\\[nt\"]")
_MEANT = {"\\n": "\n", "\\t": "\t", '\\"': '"'}
_ESCAPED = 2  # ends of lines, at least
_GAP = late(r"(?<=\S)  +(?=\S)")
_ANY_GAP = late(r"(?<=\S) +(?=\S)")
# A field's name at the beginning of a line or behind a gap: "Født: 1977  Tlf: 912 34 567".
_FIELD = late(r"(?:^|  )[ \t]*[^\s:]{1,24}(?: [^\s:]{1,24}){0,2} ?[:=](?:\s|$)")
# Groups of one number: "912  34 567".
_IN_NUMBER = late(r"\d\d  \d{2,4}(?![\w-])")
_WORDS_OF_PROSE = 8  # in a line; rows of lists have fewer
_WORDS_OF_NAME = 2  # in the name of a field that a gap parts from its value
_SPREAD = 3.5  # characters for each word and its space, at least: letters set apart have two
_DOUBLED_FROM = 8  # gaps between words, for a text to count as one with doubled spaces
_DOUBLED_SHARE = 0.8


class Edit(NamedTuple):
    """What stands from `start` to `end` is read as `instead`, of at most one character."""

    start: int
    end: int
    instead: str


def unescaped(text: str) -> list[Edit]:
    """Makes lines of those that JSON and logs write as one; paths of files stay."""
    if text.count("\\n") < _ESCAPED or ":\\" in text or "\\\\" in text:
        return []
    return [Edit(*match.span(), _MEANT[match.group()]) for match in _ESCAPE.finditer(text)]


def unquoted(text: str) -> list[Edit]:
    """Takes the marks of quoted lines away."""
    if ">" not in text:
        return []
    return [Edit(*match.span(), "") for match in _QUOTED.finditer(text)]


def spaced(text: str) -> list[Edit]:
    """Makes two spaces one where they part no columns."""
    if "  " not in text:
        return []
    lines = _lines(text)
    gaps = [_GAP.findall(line) for _at, line in lines]
    count = sum(len(_ANY_GAP.findall(line)) for _at, line in lines)
    pairs = sum(gap == "  " for found in gaps for gap in found)
    doubled = count >= _DOUBLED_FROM and pairs >= _DOUBLED_SHARE * count
    columns = [{match.end() for match in _GAP.finditer(line)} for _at, line in lines]
    edits = []
    for number, (at, line) in enumerate(lines):
        if not gaps[number]:
            continue
        whole = doubled or _is_prose(line, number, columns)
        others = _columns_beside(number, columns)
        for match in _GAP.finditer(line):
            pair = len(match.group()) == 2
            in_number = match.end() not in others and _IN_NUMBER.match(line, match.start() - 2)
            if pair and (whole or in_number):
                edits.append(Edit(at + match.start(), at + match.end(), " "))
    return edits


def _lines(text: str) -> list[tuple[int, str]]:
    """Each line with its place."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def _is_prose(line: str, number: int, columns: Sequence[set[int]]) -> bool:
    """Whether the wide gaps of a line part no columns, no fields, and no field from its name."""
    beside = _columns_beside(number, columns)
    if columns[number] & beside or "\t" in line or "|" in line:
        return False
    if _FIELD.search(line):
        return False
    words = line.split()
    if len(line) < _SPREAD * len(words):
        return False
    gaps = list(_GAP.finditer(line))
    if any(len(gap.group()) > 2 for gap in gaps):
        return False
    if beside and len(words) < _WORDS_OF_PROSE:
        return False  # a row among rows
    named = len(gaps) == 1 and len(line[: gaps[0].start()].split()) <= _WORDS_OF_NAME
    return not named or (not beside and line[gaps[0].end()].isdigit())


def _columns_beside(number: int, columns: Sequence[set[int]]) -> set[int]:
    """Where columns begin in the lines before and after."""
    return set().union(*columns[max(0, number - 1) : number], *columns[number + 1 : number + 2])
