"""How old somebody is: only where the words are about a person, never years of service."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Hit, Recognizer

_NUMBER_WORDS = (
    r"to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten"
    r"|atten"
    r"|nitten|tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti"
    r"|två|fyra|sex|sju|åtta|nio|tio|elva|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo"
    r"|trettio|fyrtio|femtio|sextio|sjuttio|otte|seksten|fyrre|halvtreds|tres|halvfjerds"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
)
_TENS = (
    r"(?:tjue|tyve|tretti|førti|femti|seksti|tjugo|trettio|fyrtio|femtio|sextio|twenty|thirty"
    r"|forty|fifty|sixty)"
)
_ONES = (
    r"-?(?:en|ett|én|to|två|tre|fire|fyra|fem|seks|sex|sju|syv|åtte|åtta|ni|nio|one|two|three|four"
    r"|five|six|seven|eight|nine)"
)
_WORD = rf"(?:{_TENS}{_ONES}|{_NUMBER_WORDS})"
_N = rf"(?:\d{{1,2}}(?:½|,5|\.5)?|{_WORD})"
_UNIT = (
    r"(?:år(?:ig|ige|iga)?|yrs?\.?|years?|y/?o|mnd\.?|måneder|månader|mån\.?|months?|uker|veckor"
    r"|weeks?)"
)
_OLD = r"(?:gammel|gammal|gammalt|gamal|gamle|gamla|gml\.?|old|of age)"
_PERSON = (
    r"(?:jeg|eg|jag|han|hun|ho|hon|hen|ham|henne|she|he|i|kandidaten|søkeren|søkjaren|kandidat"
    r"|moren|faren"
    r"|mor|far|mamma|pappa|kona|mannen|ektefellen|samboeren|sambo|sønnen|datteren|sonen|dottera"
    r"|dattera|dottern"
    r"|(?:min|mi|mitt|hans|hennes|hendes|vår|our|her|his|my) \w{2,12})"
)
_VERB = (
    r"(?:er|är|e|am|is|was|var|blir|blev|ble|vart|bliver|fyller|fylte|fyllte|fylde|turned|turns"
    r"|turning|være|være)"
)
_NOW = (
    r"(?:(?:nå|no|nu|now|bare|bara|kun|only|snart|soon|just|nettopp|netopp|nylig|selv|også|ca\.?"
    r"|rundt|around|about) )?"
)
_CHILD = (
    r"(?:barn(?:a|et|en|ene)?|born(?:a|et)?|unger|children|kids|child|sønner|døtre|søner|døtrer"
    r"|söner|döttrar|sons|daughters|jenter|gutter|gutar"
    r"|sønn|sønnen|son|sonen|datter|datteren|dotter|dottera|dottern|daughter|jente|gutt|gut|pojke"
    r"|flicka|dreng|pige"
    r"|tvillinger|tvillingar|twins|mann|kvinne|kvinna|mand|man|woman|bror|søster|syster|søn)"
)
_NOT_SERVICE = (
    r"(?!\s?(?:med |med$|of |i (?:bransjen|firma|stilling|jobb|branschen|yrket)|erfaring"
    r"|erfarenhet|røynsle"
    r"|ansiennitet|experience|fartstid|siden|sidan|sedan|ago|som |på (?!bygda)|hos |ved "
    r"|in (?!the)|tilbake|arbeid|praksis))"
)

_STRICT_HINTS = (
    ("gam", "gml", "old", "of age"),
    ("årig", "åring"),
    ("old", "yo", "y/o"),
    ("age", "alder", "ålder", "ikä", "wiek"),
)
_STRICT = (
    re.compile(rf"(?<![\w-])(?P<a>{_N} ?(?:{_UNIT}) ?-?{_OLD})(?!\w)", re.IGNORECASE),
    re.compile(
        rf"(?<![\w-])(?P<a>(?:\d{{1,2}}|{_WORD})[- ]?åring(?:en|ar|er)?"
        rf"|(?:1[5-9]|[2-9]\d)[- ]?årige?a?)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w-])(?P<a>\d{1,2}[- ]years?[- ]old|\d{1,2} ?y/?o)(?!\w)", re.IGNORECASE),
    re.compile(
        rf"(?<!\w)(?:aged?|alder(?:en)?|ålder(?:n)?|ikä|i en alder av|wiek)(?: er| är| is| of"
        rf"|\s?[:=])?\s{{0,3}}(?P<a>{_N}(?: {_UNIT})?)(?![\w%])(?![.,]\d)(?! ?[-–] ?\d)",
        re.IGNORECASE,
    ),
)
_LOOSE = (
    re.compile(
        r"(?<!\w)(?:fylte|fyller|fyllte|fylde|turned|turns|fylt|fyllt) (?P<a>[1-9]\d)(?: år)?"
        r"(?= (?:i|this|last|in|on|den|nylig|nyligen|år)\b|[,.]\s)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<!\w){_CHILD} \((?P<a>\d{{1,2}}(?: år)?)\)", re.IGNORECASE),
    re.compile(
        rf"(?<!\w){_PERSON} ?(?:{_VERB}|'m|’m|'s|’s) {_NOW}(?P<a>{_N}(?: år"
        rf"| years?)?)(?=\s?(?:[,.;:)!?\n]|$)| (?:og|och|and|men|but|da|då|när|when|nå|nu|i dag"
        rf"|idag) | ?år\b){_NOT_SERVICE}(?![.,]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:,|(?<!\w)(?:og|och|and|who|som|der)) {_VERB} {_NOW}(?P<a>{_N} (?:år"
        rf"|years))(?=\s?(?:[,.;:)!?\n]|$)| (?:og|och|and|men|but) ){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?:who|som) (?:is|er|är) (?:now|nå|nu|no) (?P<a>{_N})(?!\w)", re.IGNORECASE
    ),
    re.compile(
        rf"(?<!\w)(?:siden|sidan|sedan|since|da|då|när|when|fra|from) {_PERSON} (?:var"
        rf"|was) (?P<a>{_N}(?: år)?)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<=[^\W\d_]),? \(?(?P<a>\d{{1,2}} (?:år|yrs|years))(?=\s?[,;)]){_NOT_SERVICE}"),
    re.compile(
        r"(?<![\w.])(?:[A-ZÆØÅÄÖ][a-zæøåäöé]{1,15}|[A-ZÆØÅÄÖ]{2,3}) (?:er|är|is|fyller|fylte"
        r"|var) (?P<a>[1-9]\d(?: år)?)(?=, [a-zæøåäö]|\.\s*(?:$|\n)| år[,. ])" + _NOT_SERVICE
    ),
    re.compile(
        rf"(?<!\w)(?:eldste|yngste|eldst|yngst|äldsta|yngsta|ældste|oldest|eldest"
        rf"|youngest)(?: {_CHILD})?(?: (?:er|är|is|på))? (?P<a>{_N}(?: (?:år|mnd|måneder|månader"
        rf"|mån|months?|years?))?)(?![\w%])(?![.,]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w){_CHILD}(?: på| på snart| aged|,| er| är)? (?P<a>{_N} (?:år|mnd|måneder|månader"
        rf"|months|years))(?!\w){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\w)(?:midten av|slutten av|begynnelsen av|starten av|mitten av|slutet av|i"
        r"|in (?:his|her)) (?P<a>[2-7]0-åra(?:ne)?|[2-7]0-årene|[2-7]0-årsåldern|(?:early |mid "
        r"|late )?(?:twenties|thirties|forties|fifties|sixties))(?!\w)",
        re.IGNORECASE,
    ),
)
_LIST = re.compile(
    rf"(?<!\w){_CHILD}(?: på| aged|:|,)? ?\(?(?P<list>\d{{1,2}}(?:(?:, ?| og | och | and | & "
    rf"|/)\d{{1,2}}){{1,7}})(?P<unit> ?(?:år|years|yrs))?(?![\w%])(?![.,]\d)",
    re.IGNORECASE,
)
_AGE_IN_LIST = re.compile(r"\d{1,2}")
_RULE = re.compile(
    r"(?:minst|over|under|fylt|fyllt|fyldt|maks|inntil|mellom|mellan|mellem|at least|below|above"
    r"|between|min\.?|<|>|aldersgrense\w*|åldersgräns\w*|øvre|nedre)\s{1,2}$",
    re.IGNORECASE,
)


# Words of which at least one stands in every text that states an age.
_HINTS = re.compile(
    r"år|year|yr|age|ikä|y/o|wiek|barn|born|child|kid|unger|eldst|yngst|ældst|äldst|old|young|ties"
    r"| (?:er|är|is|am|e|var|was|vart) |['’][ms] | ble| bli| fyl| turn"
)


class AgeRecognizer(Recognizer):
    """Finds ages of persons."""

    label = Label.AGE

    def find(self, text: str) -> Iterator[Hit]:
        """Yield ages."""
        low = text.lower()
        if _HINTS.search(low):
            yield from self._single(text, low)
            yield from self._lists(text)

    def _single(self, text: str, low: str) -> Iterator[Hit]:
        for pattern, hints in zip(_STRICT, _STRICT_HINTS, strict=True):
            if any(hint in low for hint in hints):
                for match in pattern.finditer(text):
                    if not _is_rule(text, match.start("a")):
                        yield Hit(*match.span("a"), SURE, reasons.AGE_WORDS)
        for pattern in _LOOSE:
            for match in pattern.finditer(text):
                if not _is_rule(text, match.start("a")):
                    yield Hit(*match.span("a"), LIKELY, reasons.AGE_CUE)

    def _lists(self, text: str) -> Iterator[Hit]:
        for match in _LIST.finditer(text):
            ages = list(_AGE_IN_LIST.finditer(match["list"]))
            for age in ages:
                end = match.start("list") + age.end()
                if age is ages[-1] and match["unit"]:
                    end = match.end("unit")
                yield Hit(match.start("list") + age.start(), end, LIKELY, reasons.AGE_CUE)


def _is_rule(text: str, start: int) -> bool:
    """Whether the number is a limit, as in "at least 18 years"."""
    return _RULE.search(text, max(0, start - 16), start) is not None
