"""Names that the layout of a document gives away: fields, tables, sign-offs, first lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.lines.letters import Letters, placed
from aktiv_app.privacy.names.lines.line_facts import (
    KnownLines,
    LineFacts,
    announces,
    has_crew,
    has_letters,
    has_names,
    has_things,
    heads,
    leads,
    lists,
    marks,
    notes,
    speaks,
)
from aktiv_app.privacy.names.lines.listed_people import people_of_lists
from aktiv_app.privacy.names.lines.minuted_initials import noting_people
from aktiv_app.privacy.names.lines.rosters import people_of_rosters
from aktiv_app.privacy.names.lines.speakers import speakers
from aktiv_app.privacy.names.lines.word_rows import people_of_rows
from aktiv_app.privacy.names.raw_name import RawName, moved

Part = TypeVar("Part")
_Aspect = Callable[[LineFacts | tuple[()]], bool]
_BEFORE_ADDRESS = 80  # characters before an address in which its owner is named
_FIRST = 2  # lines that may hold the name at the head of a document
_LAST = 6  # lines that the rule for its end looks at


class Layout:
    """Looks at one document line by line."""

    def __init__(self, text: str, known: KnownLines) -> None:
        self._text = text
        self._known = known
        self._rules = known.rules
        self._lines = lines = known.lines(text)
        self._facts = known.shown.of(lines)
        self._filled = known.shown.told(lines)  # the lines that are not blank

    def names(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Every name that its place in the document shows, in no particular order."""
        filled = self._filled
        yield from self._known.first_line(self._text, self._spans(filled[:_FIRST]))
        for begin, facts in self._having(has_names):
            for name in facts.names:
                yield moved(name, begin)
        yield from self._announced()
        signatures = self._rules.signatures
        yield from signatures.at_end(self._text, self._spans(filled[-_LAST:]))
        yield from self._in_tables()
        if self._known.shown.told(self._lines, speaks):
            yield from speakers(filled, self._numbered(leads, attrgetter("lead")))
        yield from people_of_lists(filled, self._numbered(lists, attrgetter("item")))
        yield from people_of_rosters(filled, self._numbered(has_crew, attrgetter("crew")))
        yield from people_of_rows(filled, self._numbered(marks, attrgetter("marked")))
        yield from noting_people(self._numbered(notes, attrgetter("noting")))
        yield from self._beside_addresses(others)

    def things(self) -> frozenset[str]:
        """The folded words that the document says name things."""
        return frozenset().union(*(facts.things for _, facts in self._having(has_things)))

    def letters(self) -> Letters:
        """Where in the document letters stand that may be initials."""
        return placed((begin, facts.letters) for begin, facts in self._having(has_letters))

    def _having(self, aspect: _Aspect) -> Iterator[tuple[int, LineFacts]]:
        """Where the lines with an aspect begin, and what they show."""
        begins = self._lines.begins
        for at in self._known.shown.told(self._lines, aspect):
            if facts := self._facts[at]:
                yield begins[at], facts

    def _numbered(
        self, aspect: _Aspect, part: Callable[[LineFacts], Part]
    ) -> list[tuple[int, int, Part]]:
        """The lines with an aspect: their numbers, where they begin, and a part of their facts."""
        numbers = self._known.shown.told(self._lines, aspect)
        return [
            (at, begin, part(facts))
            for at, (begin, facts) in zip(numbers, self._having(aspect), strict=True)
        ]

    def _spans(self, numbers: Sequence[int]) -> list[tuple[int, int]]:
        begins, texts = self._lines.begins, self._lines.texts
        return [(begins[at], begins[at] + len(texts[at])) for at in numbers]

    def _announced(self) -> Iterator[RawName]:
        """What lines say of the next one that is not blank."""
        filled = self._filled
        for at in self._known.shown.told(self._lines, announces):
            after, facts = bisect_right(filled, at), self._facts[at]
            if not facts:
                continue
            for start, end in self._spans(filled[after : after + 1]):
                if facts.announces:
                    yield from self._rules.fields.answer(self._text, start, end, facts.announces)
                if facts.greets:
                    yield from self._rules.signatures.after_greeting(self._text, start, end)

    def _in_tables(self) -> Iterator[RawName]:
        """What stands below the headings of tables."""
        headings = self._known.shown.told(self._lines, heads)
        if headings:
            below = self._filled[bisect_left(self._filled, headings[0]) :]
            rows = [facts.row for at in below if (facts := self._facts[at])]
            yield from self._rules.columns.names(self._text, self._spans(below), rows)

    def _beside_addresses(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Kari Nordmann <kari@…>: the name before an address in angle brackets."""
        for other in others:
            if other.label is not Label.EMAIL:
                continue
            base = max(0, other.start - _BEFORE_ADDRESS)
            before = self._text[base : other.start].rstrip(" ")
            if not before.endswith(("<", "&lt;", "[mailto:")):
                continue
            begin = max(before[:-1].rfind(mark) for mark in ("\n", ":", ";", ">"))
            yield from self._rules.values.told(
                self._text, base + begin + 1, base + len(before) - 1, Certainty.SURE,
                reasons.ACCOUNT,
            )  # fmt: skip
