"""The whole statement around a sensitive word: "has had epilepsy", not "epilepsy" alone.

Half a statement still tells what it is about: "he is fasting for ..." To the left the words
that tie it to a person belong to it, to the right its complement up to the end of the clause,
and in notes a short remark after a comma.
"""

import re

from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists
from aktiv_app.privacy.recognizers.special_categories.tails import Tails
from aktiv_app.privacy.text.late import late

_REACH = 64  # characters to each side
_MOST_BEFORE = 9  # words
_SHOUT = 8  # characters of the statement that are looked at for capitals
_STRANGE = 3  # words before it that are no frame, if a clause begins with them
# Where a thought ends for certain, and where another may begin.
_HARD = late(
    r"[.!?](?=[\s)»”\"]|$)|[\n\t|;()«»“”\"\[\]{}→•·]|//|:(?=\s|$)|\s[–—-](?=\s)|—|\s/(?=\s)"
    r"|[^\S\n]{3,}"  # columns set with spaces
)
_SOFT = late(
    r",|\s(?:og|och|and|men|but|så|so|som|der|who|which|at|att|that|fordi|because(?! of)|eftersom"
    r"|därför|derfor|difor|hence|når|när|when|om(?! (?:våren|sommeren|sommaren|høsten|hausten"
    r"|hösten"
    r"|efteråret|foråret|vinteren|vintern|natta|natten|dagen|dagane|kvelden|kvällen|morgenen"
    r"|morgonen|åra))"
    r"|if|hvis|dersom|while|mens|medan|though|selv om"
    r"|samt|eller|or|uten at|utan at|utan att|for at|för att|for å|så at|although|since he"
    r"|since she|da han|da hun|då ho|då han)(?=\s)"
)
# A relative clause goes on about the same.
_SOFT_AFTER = late(_SOFT.pattern.replace("|som|der|who|which", ""))
_SHORT = late(
    r"(?<![\w.])(?:pga|p\.g\.a|ev|evt|f\.eks|t\.ex|bl\.a|ca|mnd|mån|md|nr|jf|enl|inkl|st|skt|sct"
    r"|dr|v|m"
    r"|e\.g|tidl|f\.o\.m|fr\.o\.m|t\.o\.m|app|avd|kl|ordf|sykm|sjukskr|sygem|beh|\d{1,2})$"
)
# "Kari Vik, 46. Hun har ...": an age at the end of a sentence, no "12. mars".
_NEXT_SENTENCE = late(
    r"\s(?:hun|han|ho|hon|hen|she|he|jeg|eg|jag|they|de|dei|det|der|har|is|has|was)(?=\s)"
)
# What somebody asked for or is open about is part of it, other than what was talked about.
_OWN_MATTER = late(
    r"(?<!\w)(?:bedt|bett|beder|spurt|spurte|spurde|frågat|frågade|spurgt|spurgte|asked|asks"
    r"|søkt|søker|sökt|söker|ansøgt|åpen|open"
    r"|öppen|åben|ærlig|ærleg|ärlig) (?:om|etter|efter|for|about)\s"
    r"(?:at\s|att\s|å\s)?(?:han\s|hun\s|ho\s|hon\s)?$"
)
_SUBJECT = late(
    r"(?<![\w'’-])(?:han|hun|ho|hon|hen|jeg|eg|jag|i|she|he|they|de|dei|du|vi|we|you) $"
)
# A short thought that is joined to it, up to the next border.
_JOINED_ON = late(r" (?:og|och|and|men|but|samt)(?: [\w'’%/«»\"-]{1,18}){1,4}?(?=[.!?)»”]|$)")
_LONGEST_JOINED = 48  # characters
_INITIAL = late(r"(?:^|\W)[A-ZÆØÅÄÖ]$")
_TOKEN = late(r"[^\s]+")
_WORD = late(r"[\w'’.%/-]+")
_REMARK_WORDS = (7, 5)  # at the beginning of an item of notes, and elsewhere
_REMARK_LENGTH = (50, 42)
_BEGINS = late(r"(?:^|[\n\t|;(«“\"\[:•→]|\s[–—-]|—|//|\s/)[\s*>-]{0,4}$")
_DASH = late(r"\s[–—-]\s")
_OF_TWO = late(r"(?<![\w-])\w{3,16}- (?:og|och|and|eller|or|&) $")
_ARTICLE = late(r"(?<!\w)(?:an?|the|en|ein|ei|et|eit|ett|den|det) $")
_BETWEEN = late(
    r" ?[,/+&;]? ?(?:(?:og|och|and|eller|or|samt|with|med|men|but) )?(?:[^\W\d_]{2,12} )?"
)
_BRACKET = late(r" ?\([^()\n]{1,40}\)")
_REST_OF_BRACKET = late(r"[^()\n]{0,40}\)")
# What somebody lives with is told on: "has eczema and uses an ointment".
_TOLD_ON = late(
    r",? (?:og|och|and|men|but)"
    r"(?: (?:hun|han|ho|hon|jeg|eg|jag|she|he|i|so|then|så|nå|nu|now|also|også))?"
    r" (?:går|gikk|gjekk|gick|gik|goes|went|walks?|tar|tek|tager|tok|tog|takes?|took|bruker|brukar"
    r"|bruger|använder|uses?|wears?|smører|smörjer|les|leser|reads|drikker|dricker|drikk|drinks"
    r"|ber|bed|beder|prays|feirer|firar|fejrer|holder|håller|keeps|observes|mistet|mista|mistede"
    r"|miste|lost|tappade|har hatt|har haft|har havt|har fått|har berre|har bare|har bara|has had"
    r"|has been|had|hadde|hade|havde|developed|fikk|fekk|fick|fik|got|var|was|er|är|is|står på"
    r"|sitter|sit|sidder|sits|satt|sat|sad|leder|leier|leads|serves|preaches|synger|sjunger|sings"
    r"|kan (?:ikke|ikkje|inte)|cannot|can't|tåler ikke|tål ikkje|tål inte|tåler ikkje"
    r"|spiser (?:ikke|kun|bare)|äter (?:inte|bara)|et ikkje|eats?)(?= )"
)
# What it brings about: "a bad hip means that she cannot stand".
_SO_THAT = late(
    r"[^,]{0,24}?(?<!\w)(?:gjer|gjør|gjorde|gör|gør|means?|meant|betyr|betyder|innebär|innebærer"
    r"|fører til|leder till|medfører|medför|makes?)(?: (?:ham|henne|meg|mig|det slik|så))?"
    r" (?:at|att|that)(?= )"
)
_TOLD_FURTHER = 60  # characters
_RELATIVE = late(r", ?(?:which|who|som|der|hvilket|vilket|hvilken)(?=\s)")  # of another thing


_CAUSES = late(
    r".*(?<!\w)(?:because of|due to|owing to|thanks to|pga\.?|p\.g\.a\.|på grunn av|på grund av"
    r"|grunna|grunnet|grundet|skyldes|skuldast|beror på|om|about|til tross for|trots|despite)\s",
    re.DOTALL,
)
_OPENERS = tuple('.!?\n:\t|;(«“",')
_EYE = ("I ", "I'")


class Clauses:
    """Finds how far statements reach."""

    def __init__(self, lists: PhraseLists) -> None:
        self._ties = frozenset(lists.clause.get("ties", ()))
        self._frame = self._ties | frozenset(lists.clause.get("other", ()))
        self.tails = Tails(lists.words.holds)

    def whole(
        self, text: str, low: str, start: int, end: int, floor: int | None = None
    ) -> tuple[int, int]:
        """The statement around `text[start:end]`, in its line; `low` is `text` in lower case.

        `floor`: all persons are known, and the last one before it ends there. A clause that begins
        with a capital may then begin the statement.
        """
        begin = self._begin(text, low, start, floor)
        stop = _end(text, low, begin, end)
        if floor is not None:
            subject = _SUBJECT.search(low, max(floor, begin - 6), begin)
            begin = subject.start() if subject else begin
            joined = _JOINED_ON.match(low, stop, stop + _LONGEST_JOINED)
            stop = joined.end() if joined else stop
        stop = self.tails.cut(low, end, _bracketed(low, begin, stop))
        if text.startswith(".", stop) and _INITIAL.search(text, max(0, stop - 2), stop):
            stop += 1  # "klubbleder Frode H."
        return begin, stop

    def _begin(self, text: str, low: str, start: int, floor: int | None) -> int:
        left = max(0, start - _REACH, floor or 0)
        own = _OWN_MATTER.search(low, left, start) if floor is not None else None
        start = own.start() if own else start
        stop = _last_stop(text, low, left, start)
        cause = _CAUSES.match(low, stop, start)
        if cause is not None:
            return cause.end()
        words = list(_TOKEN.finditer(low, stop, start))[-_MOST_BEFORE:]
        if words and left and words[0].start() == left != floor:
            words = words[1:]  # perhaps half a word
        tied = start
        strange = 0
        # In a line all in capitals these tell nothing of names.
        shouted = text[stop : start + _SHOUT].isupper()
        for word in reversed(words):
            plain = word.group().strip(".,'’-*")
            if text[word.start()].isupper() and not (
                (shouted and plain in self._frame)
                or ((plain in self._frame or floor is not None) and _opens(text, word.start()))
            ):
                tied = tied if strange else min(tied, word.end() + 1)
                break
            strange += plain not in self._frame
            if strange > _STRANGE:
                break
            if plain in self._ties or word.start() == words[0].start() <= stop + 1:
                tied = word.start()
        # Loose words such as "in the" belong to it only with a verb or a person before them.
        for pattern in (_ARTICLE, _OF_TWO):
            match = pattern.search(low, max(0, tied - 24), tied)
            tied = match.start() if match else tied
        return tied


def joins(low: str, end: int, start: int) -> bool:
    """Whether what stands between two statements makes them parts of one."""
    return _BETWEEN.fullmatch(low, end, start) is not None


def _shortened(text: str, low: str, match: re.Match[str]) -> bool:
    """Whether a full stop is that of an abbreviation or of an ordinal number."""
    place = match.start()
    if match.group() != "." or _SHORT.search(low, max(0, place - 8), place) is None:
        return False
    if not low[place - 1].isdigit():
        return True
    # "In week 20. The rest", not "on 20. mars".
    return not (text[place + 2 : place + 3].isupper() or _NEXT_SENTENCE.match(low, place + 1))


def _last_stop(text: str, low: str, left: int, start: int) -> int:
    """Where the thought that leads to `start` begins."""
    stop = left
    for pattern in (_HARD, _SOFT):
        for match in pattern.finditer(low, left, start):
            if not _shortened(text, low, match):
                stop = max(stop, match.end())
    return min(stop, start)


def _opens(text: str, place: int) -> bool:
    """Whether a capital at `place` is that of a sentence or of "I"."""
    before = text[max(0, place - 8) : place].rstrip(" *>-–•")
    return (not before and place < 8) or before[-1:] in _OPENERS or text[place : place + 2] in _EYE


def _stops(text: str, low: str, start: int, limit: int) -> list[tuple[int, bool]]:
    """Where thoughts end after `start`, and whether for certain, in text order."""
    places = [(match.start(), False) for match in _SOFT_AFTER.finditer(low, start, limit)]
    places += [
        (match.start(), True)
        for match in _HARD.finditer(low, start, limit)
        if not _shortened(text, low, match)
    ]
    return sorted(places)


def _end(text: str, low: str, begin: int, end: int) -> int:
    limit = min(len(low), end + _REACH)
    stops = _stops(text, low, end, limit)
    if not stops:
        stop = limit if limit == len(low) else low.rfind(" ", end, limit)
        return _trimmed(low, end, max(end, stop))
    stop, hard = stops[0]
    bracket = _BRACKET.match(low, stop - 1 if low[stop - 1 : stop] == " " else stop)
    if bracket is not None and stop - end < 2:
        return bracket.end()
    told = _TOLD_ON.match(low, stop) or _SO_THAT.match(low, end, stop + 5)
    if told is not None:
        return _trimmed(low, end, _told_on(text, low, stop, told.end()))
    if low[stop] == "," or (hard and _DASH.match(low, stop)):
        stop = _with_remark(low, begin, stop, stops[1:], limit)
    return _trimmed(low, end, stop)


def _told_on(text: str, low: str, stop: int, start: int) -> int:
    """The end of the thought that goes on at `start`, or `stop` when it is a long one."""
    limit = min(len(low), start + _TOLD_FURTHER)
    stops = _stops(text, low, start, limit)
    if stops:
        return stops[0][0]
    return limit if limit == len(low) else stop


def _bracketed(low: str, begin: int, end: int) -> int:
    """`end`, or where a bracket closes that was opened before."""
    if low.count("(", begin, end) > low.count(")", begin, end):
        rest = _REST_OF_BRACKET.match(low, end)
        return rest.end() if rest else end
    return end


def _with_remark(
    low: str, begin: int, comma: int, stops: list[tuple[int, bool]], limit: int
) -> int:
    """The end of a short remark after the comma, or the comma."""
    if _RELATIVE.match(low, comma):
        return comma
    first = next((place for place, hard in stops if hard), None)
    if first is None:
        first = limit if limit == len(low) else None
    if first is None:
        return comma
    elsewhere = _BEGINS.search(low, max(0, begin - 6), begin) is None
    remark = low[comma:first]
    words = _WORD.findall(remark)
    if len(words) > _REMARK_WORDS[elsewhere] or len(remark) > _REMARK_LENGTH[elsewhere]:
        return comma
    return first


def _trimmed(low: str, end: int, stop: int) -> int:
    while stop > end and low[stop - 1] in " ,:-–(":
        stop -= 1
    return stop
