"""A word about health or belief in the notes about a person is a statement about that person.

"Kari Nordmann – asthma, needs P3" has no verb. Once the names are known, the line they
stand in and the lines under it are taken for notes about them. Further away a sentence that says
"she" or "I" is, too: the name of an application stands at its end.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.special_categories.clause import Clauses
from aktiv_app.privacy.recognizers.special_categories.clues import Clues
from aktiv_app.privacy.recognizers.special_categories.context import Sentence
from aktiv_app.privacy.recognizers.special_categories.fields import is_heading
from aktiv_app.privacy.recognizers.special_categories.frames import Patterns
from aktiv_app.privacy.recognizers.special_categories.membership import Memberships
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseIndex, PhraseLists
from aktiv_app.privacy.recognizers.special_categories.recognizer import (
    REASONS,
    begins_item,
    lowered,
    stands_for_itself,
)  # fmt: skip
from aktiv_app.privacy.recognizers.special_categories.sentences import Sentences
from aktiv_app.privacy.recognizers.special_categories.span import extended
from aktiv_app.privacy.recognizers.special_categories.words import Found, Kind
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_REACH = 500  # characters after a name that may still be notes about the person
_BACK = 120  # and before it
_LONGEST_LINE = 600
_REMEMBERED_LINES = 4096
_SENTENCE_END = late(r"[.!?] +(?=[A-ZÆØÅÄÖ])")
# Of whom a text speaks that names nobody: "I" may be whoever writes the prompt.
_THIRD = late(
    r"(?<!\w)(?:[Hh](?:an|un|o|on|ans|ennes|ennar|endes)|[Ss]?[Hh]e(?:['’]\w{1,2})?|[Hh]is)(?!\w)"
)
# "If he or she has asked for adjustments" is said of whoever it may be.
_WHOEVER = late(
    r"(?<!\w)(?:(?:if|whether|when|hvis|dersom|viss|om|når|när) (?:s?he|h[ao]n|hun|ho|hen)(?!\w)"
    r"|(?:s?he|him|her|h[ao]n|hun|ho|ham|honom|henne) ?(?:or|eller|/) ?"
    r"(?:s?he|him|her|h[ao]n|hun|ho|ham|honom|henne)(?!\w))",
    re.IGNORECASE,
)
# "Min", "her" and "hen" are too much else.
_SOMEBODY = late(
    r"(?<!\w)(?:[Hh](?:an|un|o|on|ans|ennes|ennar|endes)|[Jj](?:eg|ag)|[Ee]g|(?:[Ss]?[Hh]e|I)(?:['’]\w{1,2})?"
    r"|[Hh]is|[Mm]y)(?!\w)"
)
# "Hun var på legevakten i tre år som vaktleder": where somebody worked.
_AS_POST = late(
    r"(?<!\w)(?:i|for|in) \w{1,12} (?:år|years|måneder|månader|månadar|months) (?:som|as)(?!\w)"
)
_POST_NEAR = 40  # characters after a phrase
_SHORT = 3  # letters; so short a word of everyday use must stand in capitals


class StatementsNearPersons:
    """Marks what may be said of the persons beside it."""

    def __init__(self, lists: PhraseLists, lines: LastLines | None = None) -> None:
        self._words = lists.words
        self._ordinary = lists.ordinary
        self._clauses = Clauses(lists)
        self._clues = Clues(lists.clues)
        self._phrases = PhraseIndex(lists.near)
        self._memberships = Memberships(lists)
        self._patterns = Patterns(lists)
        self._split = lines or LastLines()
        self._lines = RememberedLines(self._line, _REMEMBERED_LINES, _LONGEST_LINE)
        self._told = RememberedLines(self._of_somebody, _REMEMBERED_LINES, lines=self._split)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Further findings that are likely because of the persons among `findings`."""
        regions = _regions(findings)
        if not regions:
            return self._of_nobody_named(text)
        return [*_raised(findings, regions), *self._in_lines(text, regions)]

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in `text` something would be said of a person beside it."""
        at = 0
        for line in text.split("\n"):
            for one in self._lines.of(line):
                yield one.start + at, one.end + at
            at += len(line) + 1

    def _in_lines(self, text: str, regions: Sequence[tuple[int, int]]) -> list[Finding]:
        found = []
        lines = self._split.of(text)
        begins = lines.begins
        for begin, statements in self._told.telling(text):
            found += [_moved(one, begin) for one in statements]
        done = 0  # lines
        for first, last in regions:
            at = max(done, bisect_right(begins, first + _BACK) - 1)
            done = max(done, bisect_left(begins, last))
            texts = lines.texts[at:done]
            told = self._lines.of_each(texts)
            for begin, line, statements in zip(begins[at:done], texts, told, strict=True):
                whole = len(line) <= _LONGEST_LINE
                found += [
                    _moved(one, begin)
                    for one in statements
                    if whole or _is_within(regions, begin + one.start)
                ]
        return found

    def _of_nobody_named(self, text: str) -> list[Finding]:
        """What is said of "her" or "him" in a text without a name."""
        found = []
        for begin, statements in self._told.telling(text):
            for one in statements:
                sentence = _around(text, begin + one.start)
                if _THIRD.search(text, *sentence) and not _WHOEVER.search(text, *sentence):
                    found.append(_moved(one, begin))
        return found

    def _of_somebody(self, line: str) -> list[Finding]:
        """What the sentences of a line say that speak of "she" or "I"."""
        if _SOMEBODY.search(line) is None:
            return []
        return [
            _moved(one, begin)
            for begin, sentence in _sentences(line)
            if _SOMEBODY.search(sentence)
            for one in self._lines.of(sentence)
        ]

    def _line(self, line: str) -> list[Finding]:
        if len(line) > _LONGEST_LINE:
            return [
                _moved(one, begin)
                for begin, sentence in _sentences(line)
                if len(sentence) <= _LONGEST_LINE
                for one in self._lines.of(sentence)
            ]
        low = lowered(line)
        sentences = None
        found = []
        for word in self._words.find(low):
            sentences = sentences or Sentences(low, line, self._patterns)
            sentence = sentences.at(word.start)
            general = sentence.speaks_generally(word.start, word.end, closely=True)
            if (general and not _is_guess(word, low)) or sentence.experienced(word.start):
                continue
            if sentence.opens(word.start) and is_heading(low, word.start):
                continue
            if self._said(word, low, line, sentence):
                start, end = extended(low, word.start, word.end, sentence.end)
                start, end = self._clauses.whole(line, low, start, end)
                reason = REASONS[word.category]
                found.append(Finding(start, end, Label.SENSITIVE, Certainty.LIKELY, reason))
        for start, end, category in (
            *self._clues.find(low),
            *self._phrases.find(low),
            *self._memberships.mentioned(low, line),
        ):
            sentences = sentences or Sentences(low, line, self._patterns)
            sentence = sentences.at(start)
            if not (
                sentence.speaks_generally(start, end, closely=True)
                or sentence.experienced(start)
                or sentence.demands(start)
                or _AS_POST.search(low, start, end + _POST_NEAR)
                or (sentence.opens(start) and is_heading(low, start))
            ):
                start, end = self._clauses.whole(line, low, start, end)
                reason = REASONS[category]
                found.append(Finding(start, end, Label.SENSITIVE, Certainty.LIKELY, reason))
        return found

    def _said(self, word: Found, low: str, line: str, sentence: Sentence) -> bool:
        """Whether the word says something when the line is about a person."""
        start, end = word.start, word.end
        if word.kind is Kind.STATEMENT:
            return True
        begins = begins_item(low, start, opens=sentence.opens(start))
        led = sentence.has(start) or sentence.is_(start)
        if word.category == "ethnicity" and not led and sentence.tells_languages:
            return False
        if low[start:end] in self._ordinary:
            clear = end - start > _SHORT or stands_for_itself(line, start, end)
            if word.category == "crime" and sentence.opens(start):
                return clear and led  # "Fines may be as high as ..."
            return clear and (begins or led)
        return word.kind is not Kind.STATE or begins or led


def _around(text: str, place: int) -> tuple[int, int]:
    """The sentence of a line in which `place` stands."""
    begin = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    line = text[begin : end if end >= 0 else len(text)]
    for first, sentence in _sentences(line):
        if begin + first <= place <= begin + first + len(sentence):
            return begin + first, begin + first + len(sentence)
    return begin, begin + len(line)


def _is_within(regions: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(regions, place, key=itemgetter(0)) - 1
    return at >= 0 and place < regions[at][1]


def _sentences(line: str) -> Iterator[tuple[int, str]]:
    """Where each sentence of a line begins, and the sentence."""
    start = 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(line)), len(line)]:
        yield start, line[start:end]
        start = end


def _moved(one: Finding, by: int) -> Finding:
    """A finding of a line or sentence that begins at `by`."""
    return Finding(one.start + by, one.end + by, one.label, one.certainty, one.reason)


def _is_guess(word: Found, low: str) -> bool:
    """Whether a note asks it in one word: "Ali Khan – muslim?"."""
    return low.startswith("?", word.end) and begins_item(low, word.start, opens=False)


def _regions(findings: Sequence[Finding]) -> list[tuple[int, int]]:
    """From a little before to some lines after each person, in text order, not overlapping."""
    stated = {
        place
        for one in findings
        if one.label is Label.SENSITIVE
        for place in range(one.start, one.end)
    }
    places = sorted(
        (one.start, one.end)
        for one in findings
        # A feast or a disease that was taken for a name is no person.
        if one.label is Label.PERSON and one.certainty.rank > 0 and one.start not in stated
    )
    regions: list[tuple[int, int]] = []
    for start, end in places:
        first, last = start - _BACK, end + _REACH
        if regions and first <= regions[-1][1]:
            regions[-1] = (regions[-1][0], max(last, regions[-1][1]))
        else:
            regions.append((first, last))
    return regions


def _raised(findings: Sequence[Finding], regions: Sequence[tuple[int, int]]) -> list[Finding]:
    """The possible statements inside the regions, as likely ones."""
    starts = [first for first, _ in regions]
    found = []
    for one in findings:
        if one.label is Label.SENSITIVE and one.certainty is Certainty.POSSIBLE:
            place = bisect_right(starts, one.start) - 1
            if place >= 0 and one.start < regions[place][1]:
                found.append(replace(one, certainty=Certainty.LIKELY))
    return found
