"""Which section of the ad each line stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aktiv_app.core.adverts.lines import Line
from aktiv_app.core.adverts.phrases import Phrases, Section
from aktiv_app.core.adverts.sentences import sentences

_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_LABEL = re.compile(r"(?P<label>[^:\n]{2,45}):\s+(?=\S)")
_MAX_WORDS = 9
_MAX_LENGTH = 75


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of content and its section.

    `listed` tells that it is an item of a list; `bulleted` that the section has shown
    bullets, after which running text is no longer the list. `opens_list` marks a sentence
    that bullets follow.
    """

    line: Line
    section: Section
    listed: bool
    bulleted: bool
    opens_list: bool = False


def fold(text: str) -> str:
    """`text` as headings are compared: no case, no punctuation around it, single spaces."""
    return " ".join(_EDGES.sub("", text).casefold().replace("\u2019", "'").split())


def place(lines: list[Line], phrases: Phrases) -> Iterator[Placed]:
    """The lines of content with their sections; headings themselves are left out."""
    section, bulleted = Section.OTHER, False
    row_section: Section | None = None
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.in_row:
            first = index == 0 or lines[index - 1].number != line.number
            if first and not line.continues_row and _shares_row(line, following):
                row_section = _heading(line, phrases) or Section.OTHER
                continue
            yield Placed(line, row_section or section, row_section is not None, False)
            continue
        row_section = None
        opened = _opened(line, following, section, bulleted, phrases)
        if opened is not None:
            section, bulleted = opened, False
            continue
        labelled = _labelled(line, phrases)
        if labelled is not None:
            yield Placed(labelled[1], labelled[0], True, True)
            if not line.bullet:
                section, bulleted = labelled[0], True
            continue
        leads = not line.bullet and following is not None and following.bullet
        yield Placed(line, section, line.bullet, bulleted, leads)
        if line.bullet:
            bulleted = True
        elif leads:
            section, bulleted = _led(line.text, section, phrases), False


def _shares_row(line: Line, following: Line | None) -> bool:
    return following is not None and following.number == line.number


def _heading(line: Line, phrases: Phrases) -> Section | None:
    text = line.text
    if len(text) > _MAX_LENGTH or len(text.split()) > _MAX_WORDS or text.endswith("."):
        return None
    return phrases.section_of(fold(text))


def _opened(
    line: Line, following: Line | None, section: Section, bulleted: bool, phrases: Phrases
) -> Section | None:
    """The section that `line` opens as a heading; None when it is content."""
    if following is None:
        return None
    known = _heading(line, phrases)
    ends_open = line.text.endswith(":")
    before_bullets = following.bullet and not line.bullet
    if known is not None and (
        before_bullets
        or ends_open
        or (line.bullet and line.after_gap and following.bullet)
        or (
            len(fold(line.text).split()) <= 4 and not line.bullet and _stands_alone(line, following)
        )
    ):
        return known
    if line.bullet or len(line.text) > _MAX_LENGTH or line.text.endswith((".", "!")):
        return None
    if known is not None and line.after_gap and not following.after_gap:
        return known
    if before_bullets and ":" not in line.text[:-1]:
        return _led(line.text, section if ends_open else Section.OTHER, phrases)
    if line.after_gap and bulleted and len(line.text.split()) <= _MAX_WORDS:
        return Section.OTHER  # a heading nobody has listed ends the list before it
    return None


def _stands_alone(line: Line, following: Line) -> bool:
    return line.after_gap or following.after_gap or len(fold(line.text).split()) <= 2


def _labelled(line: Line, phrases: Phrases) -> tuple[Section, Line] | None:
    """A line such as "Krav: master" as its section and the line without the label."""
    match = _LABEL.match(line.text)
    if match is None:
        return None
    label = fold(match["label"])
    section = phrases.section_of(label)
    if section is None or len(label.split()) > 5:
        return None
    rest = line.text[match.end() :]
    start = line.end - len(rest)
    return section, Line(line.number, start, line.end, rest, bullet=True)


def _led(text: str, section: Section, phrases: Phrases) -> Section:
    """The section of the bullets that the sentence `text` leads into."""
    start, end = list(sentences(text))[-1]
    last = text[start:end]
    known = phrases.section_of(fold(last))
    if known is not None:
        return known
    if phrases.patterns["markers.nice"].search(last):
        return Section.NICE
    if phrases.patterns["markers.anywhere"].search(last):
        return Section.MUST
    if phrases.patterns["markers.must"].search(last) and last.endswith(":"):
        return Section.MUST
    return section
