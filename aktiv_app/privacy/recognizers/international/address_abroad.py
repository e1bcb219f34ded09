"""Addresses as they are written outside the Nordic countries.

British houses by their name, post boxes before a place, flats and plots of South Asia and West
Africa, Turkish neighbourhoods, French streets, a house number before whatever the road is called.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from aktiv_app.privacy.recognizers.anchors import (
    Late,
    at_offsets,
    at_starts,
    capitals,
    numbers,
)
from aktiv_app.privacy.recognizers.base import Cue
from aktiv_app.privacy.recognizers.international.address_words import LOW, PLACE, UK, UP, WORD
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_SMALL = r"(?:of|the|on|upon|in|le|na|an|de|del|la|el|al|bin|no\.?|by|h[A-Z][a-z]+)"
_WORDS = rf"{WORD}(?: {_SMALL}){{0,2}}(?: {WORD}(?: {_SMALL})?){{0,3}}"
_LINE = r"(?:, ?\n?|\n)[ \t>]{0,8}"  # what parts the lines of an address
# "The Old Forge, Church Lane, Little Wenham, Suffolk CO7 6QB"
_NAMED_HOUSE = Late(
    rf"(?<![\w.])(?:(?:c/o )?{_WORDS}(?: \d{{1,3}}[A-Za-z]?)?{_LINE}){{1,4}}"
    rf"(?:{_WORDS}[, ]{{1,2}})?(?<!\w\w\w\. ){UK}(?!\w)"
)
# "3 The Paddocks\nWetherby\nLS22 6RR"
_BLOCK = Late(
    rf"(?<![\w.])\d{{1,4}}[A-Za-z]?,? {_WORDS}{_LINE}(?:{_WORDS}{_LINE}){{0,3}}"
    rf"(?:{_WORDS} )?{UK}(?!\w)"
)
# "PO Box 2231, Kisumu 40100", "P.O. Box 30197-00100, Nairobi"
_BOX = WordSearch(
    rf"(?<!\w)(?:P\.? ?O\.? ?[Bb]ox|POB|Private Bag|Apartado|Casilla|BP) "
    rf"(?:[A-Z]{{2,3}} ?)?\d{{1,6}}(?:[-–]\d{{3,5}})?,? "
    rf"{WORD}(?: {WORD})?(?:[,-]? ?\d{{4,6}}(?!\d))?"
)
_OF = r"(?:of|the|no\.?|de|el|al|la)"
_PART = rf"(?:\d[\w/#-]{{0,9}}|[{UP}][\w'’/#&-]{{0,24}}(?:\.(?=,)|(?<!\w\w\w)\.)?)"
_PARTS = rf"{_PART}(?: (?:{_PART}|\(\w{{1,16}}\)|{_OF})){{0,4}}"
# "H. No. 8-2-293/82, Road No. 10, Jubilee Hills, Hyderabad 500033", "Plot 22, Gwarinpa Estate,
# Abuja": two more parts at least, and one of them a name.
_PLOT = WordSearch(
    rf"(?<!\w)(?:(?:House|Hse|H\.?|Flat|Plot|Door|Shop|D\.?|Villa|Bungalow|Qtr\.?|Quarter|Apartment|Apt\.?)"
    rf"\.? ?(?:No\.?|#|Number|nr\.?)?[:.]? ?#?(?:[A-Z]{{1,3}}[-/ ]?)?\d[\w/-]{{0,12}}"
    rf"|(?:Unit|Suite|Tower) [A-Z]?\d{{1,5}}[A-Z]?(?=, [^\n]{{0,80}}(?:Towers?|Condo\w*|Residen\w+"
    rf"|Apartments?|Bldg|Court|Street|St|Road|Rd|City|Avenue|Ave|Lane)\b)"
    rf"|(?:No\.?|Number) ?\d{{1,4}}[A-Z]?(?:/\d{{1,4}})?(?= (?:{WORD} ){{1,3}}(?:Street|St|Road|Rd"
    r"|Avenue|Ave|Close|Crescent|Lane|Estate|Way|Drive|Layout)\b))"
    rf"(?:,? {_PARTS})?(?:, ?\n?[ \t]{{0,8}}{_PARTS}){{2,6}}(?:[ ,-]{{1,3}}\d{{3}} ?\d{{3}}(?!\d))?"
)
_NAMED_PART = late(rf", ?\n?[ \t]{{0,8}}[{UP}][{LOW}]{{2}}")
# Nobody lives in a chapter: parts of courses, plans and tenders look like flats and plots.
_NO_HOUSE = late(
    r"(?<!\w)(?:week|uke|vecka|uge|module?|modul|kapittel|chapter|page|side|punkt|item|lesson"
    r"|phase \d|question|versjon|version)(?!\w)",
)
# Neighbourhood, street, house and flat: Atatürk Mah. 112. Sok. No:14 D:5, 34758 Ataşehir
_TURKISH_ROAD = (
    r"(?:Mah\.?|Mahallesi|Cad\.?|Caddesi|Cd\.|Sok\.?|Sokak|Sokağı|Sk\.|Bulvarı|Blv\.?"
    r"|Sitesi|Apt\.?|Apartmanı)"
)
_TURKISH = Late(
    rf"(?<!\w)(?:(?:{WORD}|\d{{1,4}}\.) ){{1,3}}{_TURKISH_ROAD}"
    rf"(?:,? (?:(?:{WORD}|\d{{1,4}}\.?) ){{1,3}}{_TURKISH_ROAD}){{0,3}}"
    r",? ?(?:No ?[:.]? ?)?\d{1,4}(?:/\d{1,3})?[A-Z]?(?!\w)"
    r"(?:[ ,/]{1,3}(?:D|Daire|Kat|K|İç Kapı No)[:.]? ?\d{1,4})*"
    rf"(?:,? ?(?:{WORD},? )??\d{{5}} {WORD}(?: ?/ ?{WORD})?|,? {WORD}(?: ?/ ?|, ){WORD}"
    rf"|,? {WORD} {WORD}(?=\s*(?:[|;,.\n]|$)))?"
)
# "12 rue des Lilas, 69003 Lyon"
_FRENCH = Late(
    r"(?<![\w.,/])\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|av\.|bd\.?|boulevard|chemin"
    r"|impasse|allée"
    r"|quai)(?: (?:de|des|du|la|le|les|et)| d['’]| l['’])* ?"
    rf"{WORD}(?:[ -](?:(?:de|des|du|la|le|les|et) )*{WORD}){{0,3}}(?:,? ?\n?\d{{5}} {PLACE})?"
)
# "вул. Хрещатик 22, кв. 14, Київ"
_CYRILLIC = WordSearch(
    r"(?<!\w)(?:вул|ул|просп|пр|бул|бульв|пров|пер)\.? (?:[А-ЯҐЄІЇ][\w’'-]{1,24} ?){1,3},? ?"
    r"(?:(?:буд|д)\. ?)?\d{1,4}[а-я]?(?:/\d{1,3})?(?:, ?(?:кв|корп|под)\. ?\d{1,4}){0,2}"
    r"(?:, ?(?:м\. |г\. )?[А-ЯҐЄІЇ][\w’'-]{2,24})?(?:, ?\d{5,6})?"
)
# Behind "address:" and "lives at" the road may be called anything: "77 Oak Hollow, Galway".
_NUMBER_FIRST = Late(
    rf"(?<![\w.,/])\d{{1,4}}(?:[-–/]\d{{1,4}})?[A-Za-z]?,? {_WORDS}"
    rf"(?:, ?{_WORDS}){{0,4}}(?:,? (?:{UK}|[A-Z]{{2,3}} \d{{4,5}}"
    rf"|[A-Z]{{2}} [A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|\d{4,6})(?!\w))?"
)
_LIVES_AT = Cue(
    r"address(?: ?(?:line ?)?\d?)?|street|residence|adresse?|adress|lives at|living at|resides at"
    r"|staying at",
    gap=r"(?: ?\([^()\n]{1,20}\))?(?: (?:is|er|är))?[:\-–\t ]{1,4}\n?[ \t]{0,4}",
    width=60,
)
# "Toronto, ON M5V 2T6", "Richmond VIC 3121"
_OF_STATES = Late(
    rf"(?<![\w.,/])\d{{1,5}}[A-Za-z]? {_WORDS}(?:, ?{_WORDS}){{0,3}},? "
    r"(?:(?:AB|BC|MB|NB|NL|NS|ON|PE|QC|SK|YT),? [A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? \d{4})(?!\w)"
)
_TURKISH_PARTS = ("Mah", "Cad", "Cd", "Sok", "Sk", "Bulv", "Blv", "Sitesi", "Apt", "Apart")
_HAS_TURKISH = late(_TURKISH_ROAD + r"(?!\w)")
_HAS_FRENCH = late(r"(?i:rue|avenue|av|bd|boulevard|chemin|impasse|allée|quai)(?!\w)")
_UK_CODE = late(rf"(?<!\w){UK}(?!\w)")
_BEFORE_CODE = 160  # characters of an address before its postcode


@lru_cache(maxsize=4)
def uk_codes(text: str) -> Sequence[int]:
    """Where British postcodes begin, one or two letters before a figure."""
    return [start for start in at_offsets(text, (1, 2)) if _UK_CODE.match(text, start)]


def found_abroad(text: str) -> Iterator[tuple[int, int]]:
    """Where such addresses stand."""
    codes = uk_codes(text)
    yield from _spans(at_starts(_NAMED_HOUSE, text, _shortly_before(codes, capitals(text))))
    yield from _spans(at_starts(_BLOCK, text, _shortly_before(codes, numbers(text))))
    yield from _spans(_BOX.finditer(text))
    for match in _PLOT.finditer(text):
        written = match.group()
        if _NAMED_PART.search(written) and not _NO_HOUSE.search(written.lower()):
            yield match.span()
    yield from _spans(_CYRILLIC.finditer(text))
    if any(part in text for part in _TURKISH_PARTS) and _HAS_TURKISH.search(text):
        starts = sorted({*numbers(text), *capitals(text)})
        yield from _spans(at_starts(_TURKISH, text, starts))
    french = list(at_starts(_FRENCH, text, numbers(text)))
    if french and _HAS_FRENCH.search(text):
        yield from _spans(french)
    yield from _spans(at_starts(_OF_STATES, text, numbers(text)))
    for match in at_starts(_NUMBER_FIRST, text, numbers(text)):
        if _LIVES_AT.before(text, match.start()):
            yield match.span()


def _spans(matches: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    return (match.span() for match in matches)


def _shortly_before(codes: Sequence[int], starts: Sequence[int]) -> list[int]:
    """Those of `starts` from which an address can reach one of the postcodes at `codes`."""
    found = []
    for start in starts if codes else ():
        after = bisect_right(codes, start)
        if after < len(codes) and codes[after] - start <= _BEFORE_CODE:
            found.append(start)
    return found
