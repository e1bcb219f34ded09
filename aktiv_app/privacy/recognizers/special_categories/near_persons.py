"""A word about health or belief in the notes about a person is a statement about that person.

"Kari Nordmann – asthma, needs P3" has no verb. Once the names are known, the line they
stand in and the lines under it are taken for notes about them.
"""

from collections.abc import Sequence
from dataclasses import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.special_categories.context import Patterns, Sentences
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.special_categories.recognizer import REASONS, lowered
from aktiv_app.privacy.recognizers.special_categories.words import Kind

_REACH = 400  # characters after a name that may still be notes about the person
_BACK = 120  # and before it
_LONGEST_LINE = 600
_REMEMBERED_LINES = 4096
_KINDS = (Kind.PERSON, Kind.STATE)


class StatementsNearPersons:
    """Marks possible statements beside persons, and words for persons in their lines."""

    def __init__(self, lists: PhraseLists) -> None:
        self._words = lists.words
        self._ordinary = lists.ordinary
        self._patterns = Patterns(lists)
        self._lines: dict[str, list[Finding]] = {}

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Further findings that are likely because of the persons among `findings`."""
        persons = [one for one in findings if one.label is Label.PERSON and one.certainty.rank > 0]
        return [*self._possible(findings, persons), *self._in_lines(text, persons)]

    def _possible(self, findings: Sequence[Finding], persons: Sequence[Finding]) -> list[Finding]:
        return [
            replace(one, certainty=Certainty.LIKELY)
            for one in findings
            if one.label is Label.SENSITIVE
            and one.certainty is Certainty.POSSIBLE
            and any(-_BACK < one.start - person.end < _REACH for person in persons)
        ]

    def _in_lines(self, text: str, persons: Sequence[Finding]) -> list[Finding]:
        found = []
        done = -1
        for person in persons:
            start = text.rfind("\n", 0, person.start) + 1
            if start <= done:
                continue
            done = start
            end = text.find("\n", person.end)
            end = len(text) if end < 0 else end
            if end - start <= _LONGEST_LINE:
                found += [
                    replace(one, start=one.start + start, end=one.end + start)
                    for one in self._remembered(text[start:end])
                ]
        return found

    def _remembered(self, line: str) -> list[Finding]:
        """What `_line` finds; the same lines come with every scan of a text being typed."""
        found = self._lines.get(line)
        if found is None:
            if len(self._lines) >= _REMEMBERED_LINES:
                self._lines.clear()
            found = self._lines[line] = self._line(line)
        return found

    def _line(self, line: str) -> list[Finding]:
        low = lowered(line)
        sentences = None
        found = []
        for word in self._words.find(low):
            if word.kind not in _KINDS or low[word.start : word.end] in self._ordinary:
                continue
            sentences = sentences or Sentences(low, line, self._patterns)
            if not sentences.at(word.start).speaks_generally(word.start, word.end):
                found.append(
                    Finding(
                        word.start,
                        word.end,
                        Label.SENSITIVE,
                        Certainty.LIKELY,
                        REASONS[word.category],
                    )
                )
        return found
