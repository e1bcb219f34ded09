"""Statements as far as they go, once everything else in their lines is known.

Whatever found a statement – a word of the lists, a phrase, the trained network – half of it may
still stand: "has ⟦asthma⟧ and sleeps with a mask". Here each one reaches to the borders of its
clause, of a short cell, bracket or quotation, but never over a name or a number that was found.
Two of one kind with only a joining word between them become one; those of different kinds or lines
stay two, so that each is one placeholder.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.reasons import MODEL_SENSITIVE
from aktiv_app.privacy.recognizers.special_categories.clause import Clauses
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.special_categories.recognizer import lowered
from aktiv_app.privacy.text.late import late

_REMEMBERED = 8192  # statements
_LONGEST_LINE = 2000
_LONGEST_CELL = 48  # characters of a cell, a bracket or a quotation that is one thought
_FEWEST_BORDERS = 2  # of the same kind that make a line a row of a table
_BORDERS = ("\t", "|", ";", "~", "·")
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", '"': '"', "»": "«"}
_THOUGHT = late(r" [–—-] |[:.!?] |→")
_JOINER = (
    r"(?:og|och|and|men|but|eller|or|samt|with|med|m/|w/|så|so|er|är|is|was|var|ble|blev|also|også|òg"
    r"|också|plus|pluss|nå|no|nu|now|then|fra|från|frå|from|efter|etter|after|i|in|på|on|av|af|of)"
)
_BETWEEN = late(
    rf"[ ]?[,/+&;–-]?[ ]?(?:\n[ ]{{0,12}})?(?:{_JOINER} ){{0,2}}"
    r"(?:[^\W\d_A-ZÆØÅÄÖ]{1,14} ){0,2}"
)
_AND = late(r"(?:[ ,;/+&–-]|(?<!\w)(?:og|och|and|men|but|samt|eller|or)(?!\w))*\s*\Z")
_SEVERAL = 2  # kinds of statements
_LONGEST_GAP = 32
# Short for a word, with the full stop that belongs to it.
_ABBREVIATED = late(
    r"(?<!\w)(?:jan|febr?|mars?|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec|uke|avd|afd|ordf|forb|fellesforb"
    r"|sykm|sykem|sjukm|sjukskr|sygem|perm|beh|behandl|diagn|med|tabl|op|kron|alv|akutt|mvh|osv|etc|m\.m"
    r"|o\.l|e\.l|bl\.a|kl|mnd|mån|md|tidl|inkl|jr|sr|st|nr|stk|ca|pga|v|h)$"
)


class WholeStatements:
    """Widens statements."""

    def __init__(self, lists: PhraseLists) -> None:
        self._clauses = Clauses(lists)
        self._known: dict[tuple[str, int, int, int, int], tuple[int, int]] = {}

    def widened(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """`findings`, in text order and not overlapping, with whole statements."""
        places = [place for place, one in enumerate(findings) if _is_statement(one)]
        if not places:
            return list(findings)
        result = list(findings)
        for place in places:
            result[place] = self._in_line(text, findings, place)
        return list(_met(text, findings, result))

    def _in_line(self, text: str, findings: Sequence[Finding], place: int) -> Finding:
        """The statement `findings[place]` as far as it goes in its line."""
        one = findings[place]
        begin, end = text.rfind("\n", 0, one.start) + 1, text.find("\n", one.end)
        end = len(text) if end < 0 else end
        # Never over what else was found.
        before = findings[place - 1].end if place else 0
        after = findings[place + 1].start if place + 1 < len(findings) else len(text)
        if end - begin > _LONGEST_LINE:
            return one
        line = text[begin:end]
        first, last = max(before - begin, 0), min(after - begin, len(line))
        start, stop = self._reached(line, one.start - begin, one.end - begin, first, last)
        if (start, stop) == (one.start - begin, one.end - begin):
            return one
        return replace(one, start=start + begin, end=stop + begin)

    def _reached(self, line: str, start: int, stop: int, first: int, last: int) -> tuple[int, int]:
        """How far `line[start:stop]` reaches between `first` and `last`.

        Remembered: the same lines come with every scan of a text being typed.
        """
        key = (line, start, stop, first, last)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[key] = self._read(*key)
        return known

    def _read(self, line: str, start: int, stop: int, first: int, last: int) -> tuple[int, int]:
        own = start, stop
        low = lowered(line)
        wide = self._clauses.whole(line, low, start, stop, first)
        start, stop = min(start, max(wide[0], first)), max(stop, min(wide[1], last))
        for begin, end in (*_enclosed(line, start, stop), *_cell(line, start, stop)):
            if first <= begin and end <= last and end - begin <= _LONGEST_CELL:
                start, stop = min(start, begin), max(stop, end)
        stop = self._clauses.tails.cut(low, own[1], stop)
        trimmed = _trimmed(line, start, stop)
        return min(trimmed[0], own[0]), max(trimmed[1], own[1])


def _is_statement(finding: Finding) -> bool:
    return finding.label is Label.SENSITIVE and finding.certainty is not Certainty.POSSIBLE


def _met(text: str, found: Sequence[Finding], wide: Iterable[Finding]) -> Iterator[Finding]:
    """Statements that met, as one or side by side, with what little stands between them.

    Args:
        text: the whole text.
        found: the findings as they were found.
        wide: the same, widened.
    """
    last: Finding | None = None
    core = 0  # where `last` ended when it was found
    for own, one in zip(found, wide, strict=True):
        if last is not None and _is_statement(last) and _is_statement(one):
            start = max(one.start, core)
            if _is_little(text, last.end, start):
                line = text.find("\n", core, own.start) + 1
                if not line and len({last.reason, one.reason} - {MODEL_SENSITIVE}) < _SEVERAL:
                    end = max(last.end, one.end)
                    last = replace(last, end=_closed(text, last.start, end))
                    core = max(core, own.end)
                    continue
                start = min(_after_signs(text, line), own.start) if line else start
                last = replace(last, end=_before_joiner(text, core, line or start))
                one = replace(one, start=start)
        if last is not None:
            yield last
        last, core = one, own.end
    if last is not None:
        yield last


def _before_joiner(text: str, first: int, stop: int) -> int:
    """`stop` without the "and", comma or space before it, not before `first`."""
    joiner = _AND.search(text, first, stop)
    return joiner.start() if joiner else stop


def _after_signs(text: str, start: int) -> int:
    """`start`, or where the first word after it begins."""
    while start < len(text) and not text[start].isalnum():
        start += 1
    return start


def _is_little(text: str, end: int, start: int) -> bool:
    """Whether what stands between two statements, if anything, makes them one."""
    if start <= end:
        return True  # both reached into the same words
    return start - end <= _LONGEST_GAP and _BETWEEN.fullmatch(text, end, start) is not None


def _enclosed(line: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """What stands in the bracket or the quotation marks around `start:stop`."""
    left = max(0, start - _LONGEST_CELL)
    for opening, closing in _PAIRS.items():
        begin = line.rfind(opening, left, start + 1) + 1
        if not begin or (opening != closing and line.rfind(closing, begin, start) >= 0):
            continue
        if opening == closing and line.count(opening, 0, begin) % 2 == 0:
            continue  # the end of a quotation
        end = line.find(closing, stop, begin + _LONGEST_CELL + 1)
        if end >= 0:
            yield begin, end


def _cell(line: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The thought in the cell of a table around `start:stop`."""
    for border in _BORDERS:
        if line.count(border) >= _FEWEST_BORDERS:
            begin = line.rfind(border, 0, start) + 1
            end = line.find(border, stop)
            end = len(line) if end < 0 else end
            for match in _THOUGHT.finditer(line, begin, start):
                begin = match.end()
            after = _THOUGHT.search(line, stop, end)
            yield begin, after.start() if after else end


def _trimmed(line: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and line[start] in ' ,–-:\t"':
        start += 1
    while stop > start and line[stop - 1] in ' ,–-:;\t"(':
        stop -= 1
    stop = _closed(line, start, stop)
    if line.startswith(".", stop) and _ABBREVIATED.search(line.lower(), max(0, stop - 12), stop):
        stop += 1
    return start, stop


def _closed(text: str, start: int, stop: int) -> int:
    """`stop`, or the end of the bracket that closes there."""
    opened = text.count("(", start, stop) > text.count(")", start, stop)
    return stop + 1 if opened and text.startswith(")", stop) else stop
