"""Ages without a unit, which only the sentence around them gives away.

"Hun er 26 og har …", "How old are you? – 19", "ikke nevn alderen hennes (52)", "- 46 år" as an
item of notes. A number counts from sixteen to seventy-nine, in figures or in words, and never
before a word that it counts.
"""

import re
from collections.abc import Iterator
from itertools import chain

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import LineSearch, SignSearch, line_starts
from aktiv_app.privacy.recognizers.base import LIKELY, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.age_family import (
    FAMILY,
    FAMILY_PARTS,
    SEX_AND_SLASH,
)
from aktiv_app.privacy.recognizers.international.age_in_passing import (
    IN_PASSING,
    PASSING_PARTS,
)
from aktiv_app.privacy.recognizers.international.age_limits import is_nobodys
from aktiv_app.privacy.recognizers.international.age_notes import NOTES, NOTES_PARTS
from aktiv_app.privacy.recognizers.international.age_of_somebody import OF_SOMEBODY
from aktiv_app.privacy.recognizers.international.age_rough import ROUGH, ROUGH_PARTS
from aktiv_app.privacy.recognizers.international.age_stated import STATED
from aktiv_app.privacy.recognizers.international.age_told import (
    AFTER_SOMEBODY,
    AT_NUMBERS,
    IS_OR_NEARS,
    TOLD,
    TOLD_PARTS,
    ages_beside_roles,
)
from aktiv_app.privacy.recognizers.international.age_words import (
    ADULT,
    GROWN,
    NUMBERS_IN_WORDS,
    SHE,
    TEENS_UP,
)
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD, TENS
from aktiv_app.privacy.recognizers.word_search import (
    BeforeWord,
    Search,
    WordSearch,
    WordSearches,
    distinct_words,
)  # fmt: skip
from aktiv_app.privacy.text.late import late

_N = (
    rf"(?P<a>{ADULT}"
    r"(?:,5|½| 1/2| (?:og|och|and) (?:et|ett|eit|en|a) hal(?:vt|v|f))?(?: (?:år|years)(?!\w))?)"
)
_IS = r"(?:er|är|e|am|is|var|was|blir|bliver|ble|blev|vart|turned|turns)"
_BE = rf"(?:{SHE} {_IS}|(?:i['’]m|he['’]s|she['’]s))"
_FILL = (
    r"(?: (?:nå|no|nu|now|bare|berre|bara|kun|only|snart|soon|just|nettopp|netopp|nylig|selv"
    r"|själv|også|jo|ju|da|då|visst|vist|vel|väl|ca\.?|cirka|omtrent|rundt|runt|omkring|around"
    r"|about|nesten|nästan|næsten|almost|nearly|godt over|gott och väl|drygt|knapt|knappt|straks"
    r"|allerede|redan|already|fortsatt|fremdeles|still|til og med|for resten|forresten|förresten"
    r"|by the way|egentlig|egentligen|faktisk|faktiskt|ikke|ikkje|inte"
    r"|not|even|akkurat|precis|blitt|blivit|fylt|fyllda|fyldt|bortimot|henimot|ein|en)){0,3}"
)
# Nothing is counted: the sentence pauses, ends or goes on with something else.
_ON = (
    r"(?=\s*(?:$|[.,;:!?)\]\"»”“/|…]|\n|[–—-]\s)"
    r"| (?:og|och|and|men|but|å|o|so|så|idag|i dag|i år|today|now|nå|nu|da|då|altså|alltså"
    r"|som|who|hvis|om|når|når|mens|nearly|going|haha|lol)(?!\w))"
)
_AGE = r"(?:alder(?:en)?|ålder(?:n)?|age|gammel|gammal|gamal|how old)"
_AROUND = (
    r"(?:(?:nånstans|någonstans|et sted|ein stad|somewhere) )?(?:typ|ca\.?|cirka|kring|rundt|runt"
    r"|omkring|around|roughly|approx\.?)"
)
_KID = (
    r"(?:sønn|son|søn|datter|dotter|daughter|barn|gutt|gut|jente|pojke|flicka|dreng|pige|boy|girl"
    r"|kid|child|lad|lass|twin|toddler|nephew|niece|grandson|granddaughter|nevø|niese|nevö|brorson"
    r"|systerson|systerdotter|brorsdotter|barnebarn|barnbarn)\w{0,3}"
)
# a birthday with its day or month: blir 50 søndag, turns 34 the week
_BIRTHDAY = (
    rf"(?<!\w)(?:(?:{SHE}|[A-ZÆØÅÄÖ][^\W\d_]{{1,15}}|[^\W\d_]{{3,9}}n|min \w{{2,12}}) )?"
    r"(?:fyller|fyl|fyllte|fyllde|fylte|fylder|fyldte|blir|bliver|turn|turns|turning|turned"
    r"|runder|rundar|rundet|rundade|runda|(?<!det )(?:ble|blei|blev|vart)|will be)"
    rf"{_FILL} {_N}"
    r"(?= (?:i|til|till|the|on|in|før|innan|innen|next|neste|nästa|næste|this|to|på|nå|no|d\.|den"
    r"|nu|om|førstkommende|kommende|nå i|allerede|forrige|last|sist|i fjor)"
    r" ?(?:mai|maj|may|jun|jul|aug|sep|okt|oct|nov|des|dec|jan|feb|mar|apr|år|sommer|sommar|høst"
    r"|høsten|hösten|hausten|vår|våren|vinter|påske|påsk|jul|week|month|year|day|uke|vecka|uge"
    r"|månad|måned|bursdag|spring|summer|autumn|fall|winter|easter|christmas|fjor|går|\d)"
    r"| (?:(?:på|nå|nu|no|om) )?(?:søndag|sundag|söndag|mandag|måndag|tirsdag|tysdag|tisdag|onsdag"
    r"|torsdag|fredag|lørdag"
    r"|laurdag|lördag|on monday|on friday)(?!\w))"
)
# a whole person in one word
_NAMED = (
    rf"(?<![\w.])[A-ZÆØÅÄÖ][^\W\d_]{{1,15}} (?:er|är|is|blir|fyller){_FILL} (?P<a>{TEENS_UP}){_ON}"
)
# Stands in both, at most two words after they begin.
_TURNS_OR_IS = WordSearch(
    r"(?<!\w)(?:fyl|bl[ie]|vart|will be|turn|rund|er |är |is )", re.IGNORECASE
)
_BEFORE = 2
# a three-year-old son
_OF_KIDS = rf"(?<!\w)(?P<a>(?:{NUMBER_WORD}|\d{{1,2}})[- ]?årige?a?) {_KID}(?!\w)"
_FRAMES = (
    # about that old, in a place of its own: a cell, a quotation
    rf"(?<!\w)(?:(?<=[\"«“(\t|;])|(?<=[|;:] )|(?<= er )|(?<= är )|(?<= is )|(?<= e ))"
    rf"(?P<a>{_AROUND} {GROWN})(?=[\"»”)\t|;,.]|\s*\n|\s*$)",
    # 40+
    r"(?<!\w)(?:er|är|is|e) (?P<a>[2-7]\d\+)(?=[,.;)\n]|\s*$)",
    # in brackets behind a name: (blir 60!!!)
    rf"(?<!\w)(?<=\()(?:blir|bliver|fyller|fylder|fylte|turns|turning|runder) {_N}(?=[!)?])",
    # she turns fifty the same week; I turn 36 on Friday
    rf"(?<!\w)(?:fyller|fylder|fylte|blir|bliver|turns?|turning){_FILL} "
    rf"(?P<a>{GROWN}(?: (?:år|years))?)"
    r"(?= (?:samma|same|samme|på (?:man|tirs|ons|tors|fre|lør|søn)))",
    # my son Aske is four; Noah, who is five months
    rf"(?<!\w){_KID}(?: (?-i:[A-ZÆØÅÄÖ])[^\W\d]{{1,15}})? (?:er|är|is|var|was) "
    rf"(?P<a>(?:{NUMBER_WORD}|\d{{1,2}})(?: (?:år|years))?)"
    r"(?= (?:nå|nu|no|now|og|och|and)(?!\w)|[.,;)])",
    rf"(?<!\w)(?:som|who) (?:er|är|is) "
    rf"(?P<a>(?:{NUMBER_WORD}|\d{{1,2}}) (?:månader|måneder|mnd|months?))"
    r"(?=[.,;)]| (?:gam|old))",
    # fifty something
    rf"(?<!\w)(?P<a>(?:{TENS})[- ](?:something|nånting|noe|ett eller annet))(?!\w)",
    # the first word of what somebody wrote of himself
    rf"(?<!\w)(?<=[\"«“])(?P<a>{GROWN})(?=, [^\W\d])",
    # some and thirty, fifty plus, forty odd
    rf"(?<!\w)(?P<a>(?:några|någon|noen|nokre|some|nogle|ei?t?t? par)"
    rf" (?:och|og|and) (?:{TENS}))(?!\w)",
    rf"(?<!\w)(?P<a>(?:{TENS})[ -](?:plus|pluss|odd))(?=[.,;)]|\s*\n|\s*$| [^\W\d])",
    # one and a half
    r"(?<!\w)(?:og|och|and|som|who|hun|han|ho|hon) (?:er|är|is) "
    r"(?P<a>(?:halvannet|halvandet|halvtanna|halvanna|ett och ett halvt|one and a half)"
    r" (?:år|years?))(?=[.,;)]|\s*\n|\s*$| (?:gam|og|old))",
    # it's 52 per CV
    rf"(?<!\w)(?:det er|det är|it['’]s|it is|står|says|sier|säger)(?: hun| han| hon| she| he)?"
    rf" (?P<a>{GROWN})(?= (?:per|ifølge|ifölge|ifølgje|enligt|according to|i følge) )",
    # the age I had to reckon: 41 or so
    rf"(?<!\w){_AGE}(?!\w)[^\d\n.;:]{{0,40}}, (?P<a>{GROWN})"
    r"(?=(?: (?:eller så|eller noe|eller deromkring|or so|or thereabouts|tror)|-ish)(?!\w))",
    # both over 45
    r"(?<!\w)(?:both|begge|båda)(?: (?:are|er|är))?"
    r" (?:over|över|under|around|rundt|runt|omkring|about|well over|godt over) (?P<a>[3-7]\d)"
    r"(?=[.,;)])",
    # Now 42.
    rf"(?<!\w)(?:(?<=[.!?] )|(?<=\n)|^)(?:nå|nu|no|now) (?P<a>{GROWN})(?=[.,;](?:\s|$)|\s*$)",
    # 34 or 35
    rf"(?<!\w)(?:(?<=[.!?;] )|(?<=[^\W\d], )|(?<=\n)|^)(?P<a>{GROWN} (?:el\.?|eller|or) {GROWN})"
    r"(?=[.,;)])",
    # the age stated: 36
    rf"(?<!\w){_AGE} (?:oppgitt|oppgjeve|uppgiven|angitt|stated|given):? "
    rf"(?P<a>{GROWN})(?=[\\,.;)]|\s*$)",
    # asked for, and answered in the next line: "and his age? ...\n@mcfee: fiftythree i think"
    rf"(?<!\w){_AGE}(?!\w)[^\n?]{{0,30}}\?[^\n]{{0,40}}\n[^\d\n:]{{0,24}}: ?"
    rf"(?P<a>{TEENS_UP}|{GROWN})"
    r"(?=[.,;!?\n]|\s*$| (?:i think|tror|snart|nearly|almost))",
    _BIRTHDAY,
    # ... which makes me fifty-five
    rf"(?<!\w)(?:makes|gjør|gjer|gör) (?:me|him|her|meg|mig|ham|henne|hende)(?: till?)? {_N}{_ON}",
    # on her seventieth birthday
    r"(?<!\w)(?P<a>(?:twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy)-\w{3,7}|[2-8]\d(?:st|nd|rd|th)))(?= birthday)",
    rf"(?<!\w)(?:ansatte|ansette|tilsette|anställde|ansatte|hired) (?:\w+ )?(?:på|at"
    rf"|som) {_N}{_ON}",
    # notes leave the person out: "Er 48 år. Ber om ...", "nå førti og ferdig med det"
    r"(?<!\w)(?:(?<=[.!?] )|(?<=\n)|^)(?:er|är|e|am|nå|nu|no|now) (?P<a>(?:1[6-9]|[2-7]\d) ?(?:år"
    r"|yrs|years))"
    r"(?=[.,;!?]|\s*$| (?:og|och|and) (?:tenker|tenkjer|tänker|vil|vill|har|bor|kan|er|is"
    r"|has)(?!\w))",
    # a number in words after what somebody said, or about
    r"(?<!\w)(?:sa|sade|said|says|sier|säger|siger|seier|skrev|skreiv|wrote|oppga|uppgav|oppgav"
    r"|oplyste|typ|omkring|rundt|runt|omtrent|cirka|ca\.?|kanskje|kanske|måske|maybe|perhaps"
    r"|kan være|kan vere|kan vara|could be|er|är|is|e|vel|väl|nok|nå|nu|now|no|og|och|and)"
    rf" [\"«“”]?(?P<a>{TEENS_UP})"
    r"(?=[)\"»”.,;!?\n/]|$| \(!|(?P<rest> (?:og|och|and) (?:litt|lidt|lite|some|a bit|en|et|ein))"
    r"| (?:og|och|and) (?:ferdig|klar|frisk|har|bor|vil|still|ready|done|har|färdig)"
    r"| (?:selv|själv|sjølv|tror|tror jeg|i pass))",
    # in years of another name
    rf"(?<![\w-])(?P<a>(?:[1-7]\d|{TEENS_UP}) ?(?:bast|vårar|vårer|somrer|somrar|somre|summers"
    r"|winters|år ung|years young|y\.?/?o\.?))(?!\w)",
    # asked for in a line of its own, answered in the next
    rf"(?<!\w){_AGE}(?: [^\W\d]{{1,12}}){{0,4}}[?:.]?\n[^\d\n]{{0,24}}?(?<![\w-]){_N}"
    r"(?=[.,;!?)\n]|\s*$| (?:og|och|and|i|men)(?!\w))",
    r"(?:(?<=\n)|^)[ \t•*>-]{0,4}(?:privat|personlig|personleg|personligt|personal|kort|kort sagt"
    r"|om|bio|fakta|facts|personalia|basics|alder|kor gam[ae]l|hvor gammel|hur gammal|how old)"
    rf":[ \t]{{1,4}}{_N}(?=[,.;] ?[^\W\d]|\s*\n|\s*$| i pass)",
    # she is 26 and; is he not nineteen and a half; I'm forty
    rf"(?<!\w){_BE}{_FILL} {_N}{_ON}",
    rf"(?<!\w){_IS} {SHE}{_FILL} {_N}{_ON}",
    # ..., is 26 and has
    rf"(?:,| (?:og|och|and|å|&)) (?:er|är|am|is){_FILL} {_N}"
    r"(?= (?:og|och|and) (?:har|bor|er|är|jobber|kommer|ble|arbetar|have|has|live|lives|am|work)"
    r"(?!\w))",
    # a birthday
    r"(?<!\w)(?:fyller|fylte|fyllde|fyldte|fylder|fyllt|fylt|turned|turns|turning)"
    rf"{_FILL} {_N}{_ON}",
    # the age was named before: "don't mention his age (52)", "alder: oppga «tjuesju»"
    rf"(?<!\w){_AGE}(?!\w)[^\d\n.;:]{{0,50}}(?:[(\"«“]|: ?)"
    rf"(?:[^\W\d]{{2,12}} ){{0,2}}[\"«“(]?{_N}"
    r"(?=[)\"»”.,;!?\n]|$)",
    # the answer to a question about it, on the same line or one of the next two
    r"(?<!\w)(?:how old|hvor (?:gammel|gamal)|kor gam(?:al|mal|mel)|hur gammal)(?!\w)[^?\n]{0,40}\?"
    rf"(?:[^\d\n]{{0,70}}\n){{0,2}}[^\d\n?]{{0,70}}?(?<![\w-]){_N}{_ON}",
    # an item of notes with nothing else, or at its beginning
    r"(?:(?<=\n)|^)\s{0,4}[-–•*·+→☐] ?(?P<a>(?:1[6-9]|[2-7]\d)(?: år| yrs| years)?)"
    r"(?=\s*(?:\n|$)|, (?![\d]))",
    # the first words of a line, with the next point after them
    r"(?:(?<=\n)|^)(?P<a>(?:1[6-9]|[2-7]\d) ?(?:år|yrs|years(?: old)?))(?= ?[·•|/,–-] ?(?!\d))",
    # "Age on CV 47 yrs"
    rf"(?<!\w){_AGE}(?:(?: [^\W\d]{{2,10}}){{1,3}}:? )(?P<a>(?:1[6-9]|[2-7]\d) ?(?:år|yrs|years))",
    # "eg e 37år"
    rf"(?<!\w){_BE}{_FILL} (?P<a>(?:1[6-9]|[2-7]\d)(?:år|yrs))(?!\w)",
    # built one at fifteen
    rf"(?<!\w)(?:at|som) (?P<a>{TEENS_UP})(?=[.,;!?\n]|$)",
    # "has a van, is 61, fit and free"
    rf", (?:er|är|is) {_N}(?=, [^\W\d]|\.\s| (?:og|och|and|men|but)(?!\w))",
    # a sentence of its own
    rf"(?<!\w)(?<=[.!?] )(?P<a>{TEENS_UP})(?=[.,] )",
    # in words behind an adverb: snart femti
    r"(?<!\w)(?:snart|nesten|nästan|næsten|almost|nearly|bortimot|henimot|godt over|drygt|knappt"
    rf"|knapt|well over|pushing) (?P<a>{TEENS_UP})(?=[)\"»”.,;!?\n]|$)",
    _NAMED,
    # both are eleven
    rf"(?<!\w)(?:er|är|is|are|e) (?P<a>(?:{NUMBER_WORD}|\d{{1,2}})(?: år)?)"
    r"(?= (?:begge|båda|both)(?!\w))",
    *ROUGH,
    *TOLD,
    *IN_PASSING,
    *NOTES,
    *FAMILY,
)
# Words, parts of words and shapes of which one stands in everything the frames find; asked
# for one by one, which is much faster than as alternatives of one expression.
_HINT_WORDS = NUMBERS_IN_WORDS | {
    "typ", "ca", "el", "or", "er", "är", "e", "am", "is", "var", "was", "ble", "blev", "vart",
    "age",
}  # fmt: skip
_HINT_FIRST = (" er ", " är ", " is ", "'m", "’m", "'s", "’s")  # the most frequent ones
_HINT_PARTS = (
    "cirka", "kring", "rund", "runt", "around", "roughly", "approx", "+", "årig", "something",
    "eller", "månader", "måneder", "month", "birthday", "bast", "vårar", "vårer", "somr", "privat",
    "person", "kort", "bio", "fakta", "makes", "ansatte", "ansette", "hired", "bli", "ble", "fyl",
    "turn", "alder", "ålder", "gama", "gamm", "how old", "snart", "nesten", "nästan", "næsten",
    "almost", "nearly", "over", "drygt", "knap", "mot", "pushing", "halvann", "halvand",
    "halvtan", "ett och ett", "one and a half", " per ", "ifølg", "ifölg", "enligt", "according",
    "i følge", "both", "begge", "båda", "vart", "will be", *ROUGH_PARTS, *TOLD_PARTS,
    *PASSING_PARTS, *NOTES_PARTS, *FAMILY_PARTS,
)  # fmt: skip
_HINT_NOW = late(r"n(?:å|u|o|ow) [1-7]\d[.,;]")
_HINT_QUOTED = late(r"[1-7]\d,(?<=[\"«“]\d\d,)")
_HINT_ITEM = late(r"\s{0,4}[-–•*·+→☐] ?[1-7]\d")
_LINE_BEGINS = r"(?:(?<=\n)|^)"
# How a frame begins whose matches begin at a sign, or so many characters from it.
_SIGNS = ((r"(?<=, )", ", ", 2), (", (?:", ", ", 0), (SEX_AND_SLASH, "/", -1))
# A demand: "du må være fylt 20 år", "have to have turned 18".
_DEMAND = late(
    r"(?<!\w)(?:må|skal|ska|bør|bör|måste|must|have to|minst|krav\w*|alle|alla|søkere|den som)"
    r"(?!\w)[^.\n]{0,24}$"
)


class BareAgeRecognizer(Recognizer):
    """Finds ages of persons that have no unit."""

    label = Label.AGE

    def __init__(self) -> None:
        super().__init__()
        told = BeforeWord(AFTER_SOMEBODY, re.IGNORECASE, IS_OR_NEARS, _BEFORE)
        self._frames = WordSearches([*(_search(frame) for frame in _FRAMES), told, *AT_NUMBERS])
        self._of_kids = WordSearch(_OF_KIDS, re.IGNORECASE)

    def find(self, text: str) -> Iterator[Hit]:
        """Yield ages."""
        low = text.lower()
        if _is_hinted(low):
            for match in self._frames.finditer(text):
                start = match.start()
                if text[start : start + 4].lower().startswith(("fyl", "turn")) and (
                    _DEMAND.search(text.lower(), max(0, start - 40), start)
                ):
                    continue
                yield Hit(
                    *match.span("b" if match.lastgroup == "b" else "a"), LIKELY, reasons.AGE_CUE
                )
        for match in chain(STATED.finditer(text), OF_SOMEBODY.finditer(text)):
            span = match.span("b" if match.lastgroup == "b" else "a")
            if not is_nobodys(text, span[0]):
                yield Hit(*span, LIKELY, reasons.AGE_CUE)
        for match in self._of_kids.finditer(text) if "årig" in low else ():
            yield Hit(*match.span("a"), LIKELY, reasons.AGE_CUE)
        for span in ages_beside_roles(text):
            yield Hit(*span, LIKELY, reasons.AGE_CUE)


def _search(frame: str) -> Search:
    if frame in (_BIRTHDAY, _NAMED):
        return BeforeWord(frame, re.IGNORECASE, _TURNS_OR_IS, _BEFORE)
    for beginning, sign, offset in _SIGNS:
        if frame.startswith(beginning):
            return SignSearch(frame, sign, offset, re.IGNORECASE)
    kind = LineSearch if frame.startswith(_LINE_BEGINS) else WordSearch
    return kind(frame, re.IGNORECASE)


def _is_hinted(low: str) -> bool:
    """Whether the text in lower case may hold what one of the frames finds."""
    return (
        any(part in low for part in _HINT_FIRST)
        or not _HINT_WORDS.isdisjoint(distinct_words(low))
        or any(part in low for part in _HINT_PARTS)
        or _HINT_NOW.search(low) is not None
        or _HINT_QUOTED.search(low) is not None
        or any(_HINT_ITEM.match(low, start) for start in line_starts(low))
    )
