"""Ages that only the name beside them gives away: "Sjur (12) og Ola (sju år)", "NN – KU, 36".

A bare number after a name may be a footnote, a rank or a bus line. A child's age counts with a
word for the family before it, an adult's when it fills its own place in a sentence of notes.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.anchors import at_starts
from aktiv_app.privacy.recognizers.beginnings import lowered_alike
from aktiv_app.privacy.recognizers.international.age_words import (
    NO_ORDINAL,
    PARTS_OF_TEENS_UP,
    TEENS_UP,
)
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.text.column_heads import ColumnHeads
from aktiv_app.privacy.text.headings import label_of
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import (
    RememberedLast,
    RememberedLines,
    RememberedNear,
)

_YEARS = r"(?: ?(?:år|yrs?|years?|mnd|mån|months?)\.?)"
_IN_BRACKETS = late(
    rf"(?:\s?\n?\s{{0,4}}\((?:på |age |aged )?|, | på )"
    rf"(?P<a>(?:\d{{1,2}}|{NUMBER_WORD}){_YEARS}?)"
    rf"(?=\)| ?[,;.)]| (?:og|och|and|&) |\s*\n|\s*$)"
)
_CHILD_WORD = late(
    r"(?<!\w)(?:barn(?:a|et|en|ene|ebarn\w*)?|born(?:a|et)?|børn(?:ene)?|unger|ungar|ungene|ungane"
    r"|children|kids?|child|sønn\w{0,3}|son(?:en|er)?|søn(?:nen|ner)?|søner|söner|sons?"
    r"|datter\w{0,3}|døtre\w?|dotter\w{0,2}|dottera|døtrer|döttrar\w{0,2}|daughters?"
    r"|tvillinger|tvillingar\w?|twins?|gutt(?:en|er)?|gut(?:en|ar)?|jente[nr]?|jenta|pojke\w?"
    r"|flick[ao]r?n?|dreng\w{0,2}|pige\w{0,2}|boys?|girls?|lillebror|lillesøster|lillasyster"
    r"|lillebrors?|famil(?:ie|j|y)\w{0,2}|dzieci|lapset|foreldre til|mor til|far til|mamma til"
    r"|pappa til|mor åt|mamma till|pappa till|mother of|father of|skolen? til|skolan? till?"
    r"|skole for|barnehage\w{0,4}|förskol\w{1,3}|nursery|kindergarten)(?!\w)",
    re.IGNORECASE,
)
_ALONE = late(
    r"[^\d\n]{0,50}(?:\n[^\d\n]{0,50})?(?:[.,;|] | [–—-] |\()(?P<a>[1-7]\d)"
    r"(?=[.] [A-ZÆØÅÄÖ]|\.?\s*$"
    r"|\.?\s*\n|[,;)] ?(?!\d)| \| | [–—] [^\d])"
)
# A number that fills its own place, wherever it stands: "Norsk B2. 56.", "– 32 år –", "; 41 |".
_ADULT_YEARS = rf"(?:(?:1[6-9]|[2-7]\d)|{TEENS_UP})"
_OWN_PLACE = late(
    r"(?:(?:(?<=[.!?;|] )|(?<=[.!?;|]\n)|(?<=\n)|(?<= [–—-] )|(?<=[^\W\d], )"
    r"|(?<=(?:19|20)\d\d, )|^)"
    rf"{_ADULT_YEARS}(?=[.?](?: (?-i:[A-ZÆØÅÄÖ])|\n|\s*$| {NO_ORDINAL}[^\W\d])|[,;] ?[^\W\d]"
    r"| ?[|)]| [–—·-] [^\d]|\s*\n|\s*$| (?:og|och|and|tror|alltså)(?!\w))"
    r"|(?:(?<=[.!?;|/:] )|(?<=[.!?;|]\n)|(?<=\n)|(?<= [–—-] )|(?<=\()|(?<=, men )|(?<=, but )"
    r"|(?<=, )|^)"
    rf"{_ADULT_YEARS} ?(?:år|yrs|years|y(?=[.,;)]))(?: (?:gammel|gammal|gamal|old))?"
    r"(?=[.?](?:\s|$)|[,;] ?[^\W\d]| ?[|/)]| [–—-] |\s*\n|\s*$| (?:og|och|and)(?!\w)))",
    re.IGNORECASE,
)
# What stands before such a place.
_BEFORE_PLACE = late(r", (?:men|but) |[.!?;|/:,–—-] |[(\n]", re.IGNORECASE)
# Right after the name: "mohannad 31 .", "Haidar al-Sudani   22, studerende".
_AFTER_NAME = late(
    r"(?: \([^()\d\n]{2,40}\))?[ \t]{1,4}(?P<a>[1-7]\d(?: 1/2|½|\+)?)"
    r"(?=,? [^\W\d]{3,}|, ?[^\W\d]| \.|\.\s|\s*$|\s*\n| {2,}(?:0\d|[+(]|[^\W\d]))"
    r"(?!,? (?:poeng|poäng|points|timer|timmar|hours|stk|kr|dager|dagar|days|prosent|procent"
    r"|percent|min|minutter|minuter|km|mil|meter|personer|ansatte|anställda|uker|veckor|weeks"
    r"|år|gånger|ganger|times|og \d|och \d|and \d))"
)
# What is counted after it, as points are.
_POINTS = late(
    r"(?<!\w)(?:poäng|poeng|points?|score[sd]?|röster|stemmer|votes|resultate?r?|results?"
    r"|karakterer"
    r"|betyg|prøve\w*|prov\w{0,8}|test(?:en|et|er|s)?)(?!\w)",
    re.IGNORECASE,
)
# Ages that follow one: "23, 27 och hon är väl typ 59", "38 mot 52", "36 for the first, 29".
_MORE = late(
    r"(?:, | ?/ | og | och | and | mot | vs\.? | eller | el\.? | or )(?P<a>[1-7]\d)"
    r"(?=[,.;?!/)\n]| ?/ |\s*$| (?:og|och|and|mot|står|for|på)(?!\w))"
)
# What goes on with an age: "20, snart 21", "nitten år og 2 mnd", "31 eller 32", "40+".
_GOES_ON = late(
    r"(?:,? (?:snart|nesten|nästan|næsten|nearly|almost|soon|going on) [1-7]\d(?: år)?"
    r"|,? (?:(?:og|och|and) )?\d{1,2} (?:mnd|mån|måneder|månader|months)\.?|\+)(?!\w)",
    re.IGNORECASE,
)
# In words, counting nothing: "she told me, forty-two, and".
_IN_WORDS = late(
    rf"(?<![\w-]){TEENS_UP}(?=[.,;:!?)\"»”]|\s*\n|\s*$| (?:og|och|and|men|but)(?!\w)"
    r"(?! (?:en|ett|et|to|two|tre|three|fire|four|fem|five|seks|six|sju|seven|åtte|eight|ni"
    r"|nine)))",
    re.IGNORECASE,
)
_NOT_IN_WORDS = late(
    r"(?<!\w)(?:kl\.?|klokka|klokken|klockan|room|rom|rum|side|sida|page|the|de|uke|week|vecka|av"
    r"|of"
    r"|from|fra|från|til|till|to|number|nummer|nr\.?|over|under|minst|max|maks|least|most) $",
    re.IGNORECASE,
)
# In figures, in a place of its own in notes.
_LOOSE = late(
    r"(?:(?<=[,;.(|] )|(?<=\()|(?<=[–—-] )|(?<=: )|(?<=\n)|(?<= er )|(?<= är )|(?<= is )"
    r"|(?<=ca )|(?<=ca\. ))(?:1[6-9]|[2-6]\d|7[0-5])"
    r"(?=[,;!?)] ?(?:[^\W\d]|[\"«“”]|\n|$)|\.(?: [A-ZÆØÅÄÖ]|\s*\n|\s*$)|\s*\n|\s*$| ?\|"
    r"|,? (?:og|och|and|men|but|bor|har)(?!\w))"
)
_LOOSE_NOT = late(
    r"(?:\d[ ,.;]{1,2}|[%€$£§]|(?<!\w)(?:kl|nr|no|side|sid|page|rom|rum|room|hall|spor|gate|plass"
    r"|punkt|pkt|kap|art|§|uke|vecka|uge|week|dag|linje|buss|trinn|grad|nivå|score|poeng|poäng"
    r"|points"
    r"|totalt|total|sum|lønn|lön|salary|timer|timmar|hours|antall|antal|number|pris|versjon|version"
    r"|norsk|svensk|karakter|betyg|snitt|skift|vakt|pass|str|strl|størrelse|storlek|size|sko|skor"
    r"|shoes?|tabell|rad|rekke|plats|bord|table|sal|etasje|floor|gruppe|grupp|group|lag|team|ask"
    r"|nå|now|notice|krav|erfaring|experience|exp|barn|kids|år|yrs|kandidat|candidate|søker"
    r"|sökande|nummer|pulje|time|det er|det är|it is|over|under|etter|efter"
    r"|after|sample|helg|helga|weekend|ankn|anknytning|ext|treff|hits|vill|får|fikk|fick|grensa"
    r"|u|v|d)(?:\w{0,6})[ .:(\"–-]{0,4})$",
    re.IGNORECASE,
)
_NOT_ALONE = late(
    r"(?:(?<![^\W\d_])(?:u|v|d|ankn|ext|sample|s|p|st|str|strl|stl|min|max|maks|side|sid|page"
    r"|kap|fig|nr|no|kl|punkt|pkt|uke|vecka|uge|week|rom|rum|room|linje|line"
    r"|buss|gate|vei|snitt|score|poeng|poäng|points|trinn|grad|art|artikkel|del|trunk|versjon|v)\.?"
    r"[ ,(–-]{0,4}"
    # what is counted on through the year: "case: 44"
    r"|(?<![^\W\d_])(?:case|sak|sag|ärende|ticket|ordre|order|faktura|invoice|batch)[ :#(–-]{0,3}"
    r"|[%$€])$",
    re.IGNORECASE,
)
# After a number or address of somebody: "passport FZ 754106, 38, window seat".
_AFTER_VALUE = late(
    r"(?:, |[ \t]*[;|\t][ \t]*)(?P<a>1[6-9]|[2-7]\d)"
    r"(?=, ?[^\W\d]|\.(?:\s|$)|[ \t]*[;|\t]|\s*\n|\s*$)"
)
_OF_SOMEBODY = frozenset((Label.ID_DOC, Label.NATIONAL_ID, Label.EMAIL, Label.PHONE, Label.VEHICLE))
_BACK = 140  # characters before a name in which a word for the family counts
_SUM = late(r"[ *]*[£€$%#‰Σ][ *]*")  # over prices and shares
_ON = 120  # characters after a name that may hold a bare age
_ADULT = range(18, 76)
_NUMBER = late(r"\d(?<!\d\d)")


Spans = Sequence[tuple[int, int]]


class _Places(NamedTuple):
    """Where ages may stand, in a text or counted from the beginning of a line.

    `own` are matches of `_OWN_PLACE`, `in_words` of `_IN_WORDS`, `loose` of `_LOOSE`.
    """

    own: Spans
    in_words: Spans
    loose: Spans


_NOWHERE = _Places((), (), ())


def _places(text: str) -> _Places:
    """The places in a line that has a line break before it, counted from after that."""
    numbers = [match.start() for match in _NUMBER.finditer(text)]
    low = lowered_alike(text)
    in_words = any(part in low for part in PARTS_OF_TEENS_UP)
    if not numbers and not in_words:
        return _NOWHERE
    starts = [match.end() for match in _BEFORE_PLACE.finditer(text)]
    if not in_words:  # then an age begins with a figure, which few of these places do
        starts = [start for start in starts if text[start : start + 1].isdigit()]
    return _Places(
        *(
            tuple((match.start() - 1, match.end() - 1) for match in found)
            for found in (
                at_starts(_OWN_PLACE, text, starts),
                _IN_WORDS.finditer(text) if in_words else (),
                at_starts(_LOOSE, text, numbers),
            )
        )
    )


def _in_line(line: str) -> tuple[_Places, ...]:
    """The places in a line, or nothing when there are none."""
    # With something after the line, so that its end is not taken for that of the text.
    places = _places(f"\n{line}\n.")
    return (places,) if any(places) else ()


def _stands_free(text: str, start: int, reach: int, refused: re.Pattern[str]) -> bool:
    return not refused.search(text, max(0, start - reach), start)


def _age(start: int, end: int) -> Finding:
    return Finding(start, end, Label.AGE, Certainty.LIKELY, reasons.AGE_CUE)


def _counts(heading: str | None) -> bool:
    """Whether a column is headed by words for something else than an age."""
    if heading and _SUM.fullmatch(heading):
        return True
    if not heading or any(map(str.isdigit, heading)) or not any(map(str.isalpha, heading)):
        return False
    return label_of(heading) is not Label.AGE


class AgesOfPersons:
    """Finds ages beside and soon after the persons of a text, and alone in their own place."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(_in_line, lines=lines)
        self._last_line: RememberedLast[str, _Places] = RememberedLast(
            lambda line: _places(f"\n{line}")
        )
        # A character more, which patterns look back at.
        self._beside = RememberedNear(_ages_beside, _BACK + 1, _ON)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Ages that the persons among `findings` give away."""
        heads = ColumnHeads(text)
        persons = [one for one in findings if one.label is Label.PERSON and one.certainty.rank > 0]
        places = list(self._in_a_place(text)) if persons else []
        ages = [
            *(_age(*place) for place in places),
            *(one for one in findings if one.label is Label.AGE),
        ]
        places += [
            match.span("a")
            for one in ages
            if (match := _MORE.match(text, one.end)) and int(match["a"]) in _ADULT
        ]
        places += [
            match.span("a")
            for one in findings
            if persons
            if one.label in _OF_SOMEBODY and one.certainty.rank
            if (match := _AFTER_VALUE.match(text, one.end))
        ]
        found = [
            _age(one.start, match.end())
            for one in ages
            if one.certainty.rank and (match := _GOES_ON.match(text, one.end))
        ]
        for person in persons:
            begin, beside = self._beside.at(text, person.start, person.end)
            places += [(begin + start, begin + end) for start, end in beside]
        return found + [_age(*place) for place in places if not _counts(heads.above(place[0]))]

    def _in_a_place(self, text: str) -> Iterator[tuple[int, int]]:
        """Ages that stand in a place of their own, or in words."""
        places = self._in_lines(text)
        for start, end in places.own:
            if _stands_free(text, start, 16, _NOT_ALONE):
                yield start, end
        for found, refused in ((places.in_words, _NOT_IN_WORDS), (places.loose, _LOOSE_NOT)):
            for start, end in found:
                free = _stands_free(text, start, 20, refused)
                if free and _stands_free(text, start, 20, _NOT_ALONE):
                    yield start, end

    def _in_lines(self, text: str) -> _Places:
        """The matches of the three patterns, which stay within their line and see no other.

        Only that the text ends after a number is seen over blank lines.
        """
        last = text.rfind("\n", 0, len(text.rstrip())) + 1
        told = self._lines.telling(text)
        lines = [(begin, places) for begin, (places,) in told if begin < last]
        lines.append((last, self._last_line.of(text[last:])))
        own, in_words, loose = (
            [(begin + start, begin + end) for begin, places in lines for start, end in places[kind]]
            for kind in range(3)
        )
        # `_LOOSE` wants something before a number, if only the end of a line.
        return _Places(own, in_words, [place for place in loose if place[0]])


def _ages_beside(text: str, start: int, end: int) -> Spans:
    """Where ages stand right after the name `text[start:end]`."""
    beside = _IN_BRACKETS.match(text, end)
    if beside is not None:
        before = text[max(0, start - _BACK) : start]
        if _CHILD_WORD.search(before.rpartition("\n\n")[2]):
            return (beside.span("a"),)
    found = []
    after = _AFTER_NAME.match(text, end)
    line = max(start - _BACK, text.rfind("\n", 0, start) + 1)
    if (
        after is not None
        and int(after["a"][:2]) in _ADULT
        and not _POINTS.search(text, line, start)
    ):
        found.append(after.span("a"))
    alone = _ALONE.match(text, end, end + _ON)
    if (
        alone is not None
        and int(alone["a"]) in _ADULT
        and not _NOT_ALONE.search(text, max(0, alone.start("a") - 16), alone.start("a"))
    ):
        found.append(alone.span("a"))
    return tuple(found)
