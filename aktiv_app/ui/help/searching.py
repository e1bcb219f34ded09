"""Finding in the help: sections of pages, ranked. Free of Qt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from aktiv_app.ui.palette.matching import fold

_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*`]")
_MARKS = re.compile(r"^[ \d]*(?:#+|[-.>]) |\||-{3,}", re.MULTILINE)
_AROUND = 60  # characters shown before and after what was found


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page and the text below it, without Markdown's signs."""

    page: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that holds what was looked for, and the words around it."""

    section: Section
    excerpt: str


def sections(page: str, text: str) -> Iterator[Section]:
    """The sections of a page in order; `text` is Markdown with its fields filled in."""
    headings = list(_HEADING.finditer(text))
    for at, heading in enumerate(headings):
        end = headings[at + 1].start() if at + 1 < len(headings) else len(text)
        yield Section(page, heading[1], plain(text[heading.end() : end]))


def plain(text: str) -> str:
    """`text` on one line, without the signs of Markdown."""
    return " ".join(_MARKS.sub(" ", _EMPHASIS.sub("", _LINK.sub(r"\1", text))).split())


def search(query: str, among: Iterable[Section]) -> Sequence[Hit]:
    """The sections that hold every word of `query`: those with it in the heading first."""
    wanted = fold(query).split()
    if not wanted:
        return ()
    scored = []
    for at, section in enumerate(among):
        heading, body = fold(section.heading), fold(section.text)
        if not all(word in heading or word in body for word in wanted):
            continue
        in_heading = sum(word in heading for word in wanted)
        scored.append((-in_heading, at, Hit(section, _excerpt(section.text, wanted))))
    return [hit for _, _, hit in sorted(scored, key=lambda entry: entry[:2])]


def _excerpt(text: str, wanted: Sequence[str]) -> str:
    # Folding can change lengths, so the place is looked for word by word.
    words = text.split()
    for at, word in enumerate(words):
        if any(part in fold(word) for part in wanted):
            before = " ".join(words[max(0, at - 3) : at])[-_AROUND:]
            after = " ".join(words[at : at + 16])[: 2 * _AROUND]
            return f"… {before} {after} …" if before else f"{after} …"
    return text[: 2 * _AROUND]
