"""The shapes in which dates, months with a year, and years are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from aktiv_app.privacy.recognizers.anchors import at_starts, numbers
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.text.late import late

MONTHS = (
    "januari", "januar", "january", "jan", "februari", "februar", "february", "feb",
    "mars", "marts", "march", "mar", "april", "apr", "mai", "maj", "may",
    "juni", "june", "jun", "juli", "july", "jul", "augusti", "august", "aug",
    "september", "sept", "sep", "oktober", "october", "okt", "oct",
    "november", "nov", "desember", "december", "des", "dec",
)  # fmt: skip
_MONTH = r"(?:" + "|".join(MONTHS) + r")\.?"
_YEAR = r"(?:19|20)\d\d"
_ORDINAL = (
    r"(?:(?:(?:ein|en|én|to|tre|fire|fem|seks|sju|syv|åtte|ni)[ -]?og[ -]?)(?:tjuende|tjuande"
    r"|tyvende|trettiende|trettiande|tredivte)|første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|niende|tiende"
    r"|ellevte|tolvte"
    r"|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|tjuende|tjueførste"
    r"|tjueandre|tjuetredje"
    r"|tjuefjerde|tjuefemte|tjuesjette|tjuesjuende|tjueåttende|tjueniende|trettiende|trettiførste"
    r"|första|andra|fjärde|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde"
    r"|femtonde|sextonde"
    r"|sjuttonde|artonde|nittonde|tjugonde|tjugoförsta|tjugoandra|tjugotredje|tjugofjärde"
    r"|tjugofemte|tjugosjätte"
    r"|tjugosjunde|tjugoåttonde|tjugonionde|trettionde|trettioförsta|anden|ottende|tyvende|tredivte"
    r"|sjuande|åttande|niande|tiande|trettande|fjortande|femtande|sekstande|syttande|attande"
    r"|nittande|tjuande|tjuefyrste|tjuesjuande|tjueåttande|tjueniande|trettiande|trettifyrste"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w{3,7}|thirtieth"
    r"|thirty-first)"
)
FULL = late(
    rf"(?<![\w])(?<!\d[.,/\-])(?:"
    rf"(?P<iso>{_YEAR}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\d|3[01]))"
    rf"|(?P<num>(?:0?[1-9]|[12]\d|3[01])(?P<sep>[./\-]| ?[./\-] )(?:0?[1-9]"
    rf"|1[0-2]) ?[./\-] ?(?:{_YEAR}|'?\d\d))"
    rf"|(?P<long>(?:0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th|:e)?[ -]?(?:of )?{_MONTH}"
    rf"(?: ?/ ?[A-ZÉÛ]{{3,5}})?(?:,? ?|-)(?:{_YEAR}|'?\d\d(?![:.]?\d)))"
    rf"|(?P<split>(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\.?,? {_YEAR})"
    rf"|(?P<us>{_MONTH} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? {_YEAR})"
    rf")(?![\w])(?![./\-]\d)",
    re.IGNORECASE,
)
_LINE_END = r" ?\n[ \t>]{0,8}"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# With one line break inside. Years from when to when, or a cell, in the next line are no part.
BROKEN = late(
    rf"(?<![\w])(?<!\d[.,/\-])(?:"
    rf"{_DAY}(?:\.|st|nd|rd|th|:e)?{_LINE_END}{_MONTH},? {_YEAR}"
    rf"|{_DAY}(?:\.|st|nd|rd|th|:e)? ?{_MONTH},?{_LINE_END}{_YEAR}"
    rf"|{_DAY}[./\-](?:0?[1-9]|1[0-2])[./\-]?{_LINE_END}{_YEAR}"
    rf"|{_DAY}[./\-]{_LINE_END}(?:0?[1-9]|1[0-2])[./\-]{_YEAR}"
    rf"|{_YEAR}-(?:{_LINE_END}(?:0?[1-9]|1[0-2])-|(?:0?[1-9]|1[0-2])-{_LINE_END}){_DAY}"
    rf")(?!\w)(?![./]\d| ?[-–—\t|])",
    re.IGNORECASE,
)
IN_WORDS = late(
    rf"(?<!\w)(?:the )?(?:{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)) (?:day )?(?:of )?{_MONTH},? (?:i "
    rf"|in )?(?:{_YEAR}|'?\d\d)(?!\w)",
    re.IGNORECASE,
)
_YEAR_SPOKEN = (
    rf"(?:(?:nineteen|nitten|nitton|nittenhundreog|nittonhundra|nittenhundrede og"
    rf"|two thousand(?: and)?"
    rf"|totusenog|tjugohundra|to tusen(?: og)?) ?)?(?:{NUMBER_WORD})"
)
# A year, or a month and a year, in words: "två tusen fyra", "april nittito".
YEAR_IN_WORDS = (
    rf"(?<!\w)(?:{_MONTH} {_YEAR_SPOKEN}|(?:nineteen|nitten|nitton|nittenhundre(?: ?og)?"
    rf"|nittonhundra|nittenhundrede og|to ?tusen(?: ?og)?|två ?tusen|tjugohundra|totusenog"
    rf"|two thousand(?: and)?) ?{NUMBER_WORD})(?!\w)"
)
# The months as ordinals: "den 12. i tredje", "tolvte i ellevte".
_MONTH_ORDINAL = (
    r"(?:første|fyrste|første|första|andre|andra|anden|tredje|fjerde|fjärde|femte|sjette|sjätte"
    r"|sjuende|sjuande|syvende|sjunde|åttende|åttande|ottende|åttonde|niende|niande|nionde|tiende"
    r"|tiande|tionde|ellevte|elfte|tolvte|tolfte)"
)
# Read aloud: "the twelfth of july ninety three".
SPOKEN = (
    rf"(?<!\w)(?:the |den )?(?:{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th)?\.?) (?:day )?(?:of "
    rf"|i )?(?:{_MONTH}|(?<= i ){_MONTH_ORDINAL}),? (?:i |in )?"
    rf"(?:{_YEAR_SPOKEN}|{_YEAR}|'?\d\d)(?!\w)"
)
# Right only beside a word for birth: "2. i 2. 1980", "18/11 63", "14 06 1999", "11-X-1956".
ODD = late(
    rf"(?<![\w])(?<!\d[.,/\-])(?:0?[1-9]|[12]\d|3[01])(?:(?:\. ?i |[ ./\-]{{1,2}})(?:0?[1-9]"
    rf"|1[0-2])\.?"
    rf"[ ./\-]{{1,2}}|[ ./\-]{{1,2}}[IVX]{{1,4}}[ ./\-]{{1,2}})(?:{_YEAR}"
    rf"|'?\d\d)(?![\w])(?![./:\-]\d)"
)
# A feast with its year: "nyttårsaften 1988".
FEAST = (
    rf"(?<!\w)(?:nyttårs|nyårs|jul|lille ?jul|midsommar|sankthans|jons(?:ok)?|påske?|pinse|pingst"
    rf"|lucia|"
    rf"valborgs(?:mässo)?|skuddårs|skott(?:års)?|new year's|christmas|midsummer|boxing"
    rf"|valentine'?s?|all saints'?|allehelgens|alla helgons)[ -]?"
    rf"(?:aften|aftan|afton|eftan|dagen?|dag|eve|day)(?:en)?,? (?:i |in )?{_YEAR}(?!\w)"
)
MONTH_YEAR = late(
    rf"(?<![\w])(?<!\d[.,/\-])(?:{_MONTH},? (?:{_YEAR}|['’\-–]?\d\d)|(?:0?[1-9]"
    rf"|1[0-2])[./\-]{_YEAR}|{_YEAR}-(?:0[1-9]|1[0-2]))(?![\w])(?![./:\-]\d)",
    re.IGNORECASE,
)
YEAR = late(rf"(?<![\w,/+])(?<!\d[.\-])(?:{_YEAR}|['’\-–]\d\d)(?![\w])(?![./\-]\d)")
DAY_MONTH = late(
    rf"(?<![\w])(?<!\d[.,/\-])(?:0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th|:e)? ?(?:{_MONTH}"
    rf"|[./](?:0?[1-9]|1[0-2])\.?)(?![\w])(?![./\-]\d)"
    rf"|(?<!\w){_MONTH} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%])(?![.:/\-]\d)",
    re.IGNORECASE,
)
# The word for birth may touch it: "f.19910417".
COMPACT = late(
    r"(?:(?<![\w.,/\-])|(?<=[\s(,;|]f\.)|(?<=[\s(,;|]b\.))(?:(?:19|20)\d{6}|\d{6})(?![\w])(?![.,/\-]\d)"
)
_NUMBERS = late(r"\d+")
_DAY_MONTH_YEAR = late(r"(\d{1,2})\D{0,3}? ?([a-z]{3})[a-z]*\D{1,3}(\d{2,4})", re.IGNORECASE)
_MONTH_NUMBERS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "maj": 5, "may": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}  # fmt: skip
_MONTH_NAMES = frozenset(MONTHS)
_LONGEST_MONTH = max(map(len, MONTHS))


def dates(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives for one of the patterns above, sooner."""
    return at_starts(pattern, text, _starts(text))


@lru_cache(maxsize=2)
def _starts(text: str) -> tuple[int, ...]:
    """Where dates may begin: at a number, one before it, or at the name of a month before it."""
    starts = set()
    for number in numbers(text):
        starts.add(number)
        if number:
            starts.add(number - 1)
        stop = number - 1 if number and text[number - 1] in "'’-–" else number
        if stop and text[stop - 1] == " ":
            stop -= 1
            while stop > 0 and number - stop < 3 and text[stop - 1] in ".,":
                stop -= 1
            begin = stop
            while begin > 0 and stop - begin <= _LONGEST_MONTH and text[begin - 1].isalpha():
                begin -= 1
            if text[begin:stop].lower() in _MONTH_NAMES:
                starts.add(begin)
    return tuple(sorted(starts))


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written: `year` may have two digits."""

    day: int
    month: int
    year: int


def day_of(written: str) -> Day | None:
    """The day behind a date, day before month, in figures or with the name of the month.

    None if it is not one.
    """
    named = _DAY_MONTH_YEAR.fullmatch(written)
    if named and named[2].lower() in _MONTH_NUMBERS:
        return Day(int(named[1]), _MONTH_NUMBERS[named[2].lower()], int(named[3]))
    parts = [int(part) for part in _NUMBERS.findall(written)]
    if len(parts) != 3:
        return None
    if parts[0] > 31:
        parts.reverse()
    day, month, year = parts
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Day(day, month, year)
