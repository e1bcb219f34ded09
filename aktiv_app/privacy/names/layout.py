"""Names that the layout of a document gives away: fields, tables, sign-offs, first lines."""

from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.line_facts import KnownLines, LineFacts
from aktiv_app.privacy.names.listed_people import people_of_lists
from aktiv_app.privacy.names.raw_name import RawName, moved
from aktiv_app.privacy.names.short_forms import Letters, placed
from aktiv_app.privacy.names.speakers import speakers

_BEFORE_ADDRESS = 80  # characters before an address in which its owner is named


class Layout:
    """Looks at one document line by line."""

    def __init__(self, text: str, known: KnownLines) -> None:
        self._text = text
        self._known = known
        self._rules = known.rules
        told = known.facts(text)
        self._facts: list[LineFacts] = [facts for _, (facts,) in told]
        self._lines: list[tuple[int, int]] = [
            (start, start + facts.length) for start, (facts,) in told
        ]

    def names(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Every name that its place in the document shows, in no particular order."""
        lines, facts = self._lines, self._facts
        yield from self._known.first_line(self._text, lines)
        for (start, _), fact in zip(lines, facts, strict=True):
            for name in fact.names:
                yield moved(name, start)
        fields, signatures = self._rules.fields, self._rules.signatures
        for fact, (start, end) in zip(facts, lines[1:], strict=False):
            if fact.announces:
                yield from fields.answer(self._text, start, end, fact.announces)
            if fact.greets:
                yield from signatures.after_greeting(self._text, start, end)
        yield from signatures.at_end(self._text, lines)
        yield from self._rules.columns.names(self._text, lines, [fact.row for fact in facts])
        yield from speakers(lines, [fact.lead for fact in facts])
        yield from people_of_lists(lines, [fact.item for fact in facts])
        yield from self._beside_addresses(others)

    def things(self) -> frozenset[str]:
        """The folded words that the document says name things."""
        return frozenset().union(*(facts.things for facts in self._facts if facts.things))

    def letters(self) -> Letters:
        """Where in the document letters stand that may be initials."""
        return placed(
            (begin, facts.letters)
            for (begin, _), facts in zip(self._lines, self._facts, strict=True)
        )

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
