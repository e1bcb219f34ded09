"""How old somebody is: only where the words are about a person, never years of service."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import CapitalSearch, Late, NumberSearch
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.age_limits import is_nobodys
from aktiv_app.privacy.recognizers.international.age_lists import ages_in_lists
from aktiv_app.privacy.recognizers.international.age_words import AGE, CHILD, DECADE
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches
from aktiv_app.privacy.text.late import late

_UNIT = (
    r"(?:år(?:ig|ige|iga)?|yrs?\.?|years?|y/?o|y\.o\.|mnd\.?|måneder|månader|mån\.?|months?|uker"
    r"|veckor"
    r"|weeks?)"
)
_OLD = r"(?:gammel|gammal|gammalt|gamal|gamle|gamla|gml\.?|old|of age)"
_PERSON = (
    r"(?:jeg|eg|jag|du|you|han|hun|hu|ho|hon|hen|ham|henne|she|he|i|they|kandidaten|søkeren"
    r"|søkjaren"
    r"|ansøgeren"
    r"|kandidat(?: [a-d\d])?|vikaren|applicant|candidate|the candidate|moren|faren|mor|far|mora"
    r"|mamma|pappa|mum|mom|dad|mother|father|kona|kone|fru(?:en|a)?|mannen|mann|wife|husband"
    r"|partner"
    r"|ektefellen|samboeren|samboer|sambo(?:n|en)?|kjæresten|kæresten|sønnen|datteren|sonen|dottera"
    r"|dattera|dottern|son|daughter|barnet|barna|barnen|børnene|borna|kids|children|twins"
    r"|tvillingene"
    r"|tvillingarna|broren|brodern|søsteren|systera|systern|bestemor|bestefar|mormor|farmor|morfar"
    r"|farfar|svigermor|svigerfar|onkelen|tanten|naboen|sjefen|sjefa|chefen|kollegaen|kollegan"
    r"|brother|sister|boss|colleague|(?:(?:eldste|yngste|minste|store|lille|stor|lill|äldsta"
    r"|yngsta|ældste|mellom"
    r"|mellan)-?)?(?:gutten|guten|jenta|jenten|pojken|flickan|drengen|pigen|sønnen|datteren|sonen"
    r"|dottern)"
    r"|(?:min|mi|mitt|mine|hans|hennes|hennar|hendes|sin|vår|our|her|his|my|their) \w{2,14})"
)
_WHOSE = r"(?: (?:min|mi|hans|hennes|hennar|hendes|vår|sin|din))?"
_VERB = (
    r"(?:er|är|e|am|is|are|was|were|var|blir|blev|ble|vart|bliver|fyller|fylte|fyllte|fylde|turned"
    r"|turns|turning|være|være|like over|lige over)"
)
_NOW = (
    r"(?:(?:nå|no|nu|now|bare|berre|bara|kun|only|snart|soon|just|nettopp|netopp|nylig|selv|også"
    r"|ca\.?"
    r"|cirka|omtrent|rundt|runt|omkring|around|about|nesten|nästan|næsten|almost|nearly|godt|gott"
    r"|drygt"
    r"|vel|knapt|knappt|over|under|nærmere|närmare|straks|allerede|alt|redan|already|still|fortsatt"
    r"|fremdeles|pushing|well|en sprek|a young|like|lige|først|fylt|fyldt|fyllda) ){0,2}"
)
_NOT_SERVICE = (
    r"(?!\s?(?:med (?!\w+ barn)|med$|of |i (?:bransjen|firma|stilling|jobb|branschen|yrket|drift"
    r"|rollen"
    r"|selskapet|\d{4})|erfaring|erfarenhet|røynsle|ansiennitet|experience|fartstid|siden|sidan"
    r"|sedan"
    r"|ago|som |på (?!bygda|fredag|mandag|tirsdag|onsdag|torsdag|lørdag|søndag)|hos |ved |in (?!the"
    r"|march|april|may|june|july|august)|tilbake|kvar|igjen|kontrakt|avtale|arbeid|praksis|utdan"
    r"|studi"
    r"|garanti|leie|sidan|fast|plan|prosjekt))"
)
_STRICT_HINTS = (
    ("gam", "gml", "old", "of age"),
    ("årig", "åring"),
    ("old", "yo", "y/o", "y.o"),
    ("age", "alder", "ålder", "ikä", "wiek"),
)
_STRICT = (
    WordSearch(rf"(?<![\w-])(?P<a>{AGE} ?(?:{_UNIT}) ?-?{_OLD})(?!\w)", re.IGNORECASE),
    WordSearch(
        rf"(?<![\w-])(?!tenåring)"
        rf"(?P<a>(?:\d{{1,2}}|{NUMBER_WORD})[- ]?(?:års?)?åring(?:en|ar|er|arna|ene)?"
        rf"|(?:{NUMBER_WORD})-?åring(?:en|ar|er)?"
        rf"|(?:1[5-9]|[2-9]\d)[- ]?årige?a?(?! (?:erfar|røynsle|garanti|avtal|kontrakt|utdan|utbild"
        rf"|uddan|historie|tradisjon|drift|period|plan|løp|lån|jubile|samarbeid|leie"
        rf"|praksis)))(?!\w)",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<![\w-])(?P<a>(?:\d{{1,2}}|{NUMBER_WORD})[- ](?:years?|months?|weeks?)[- ]old"
        rf"|\d{{1,2}} ?(?:y/?o|y\.o\.))(?!\w)",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w)(?:aged?|ages|alder(?:en)?|ålder(?:n)?|ikä|i en alder av|wiek)(?: er| är| is| of"
        rf"|\s?[:=]|\s?\n\s{{0,4}}|\t)?\s{{0,3}}(?P<a>{AGE}(?: {_UNIT})?)(?![\w%])(?![.,]\d)"
        rf"(?! ?[-–] ?\d)",
        re.IGNORECASE,
    ),
)
_LOOSE = (
    # a birthday
    WordSearch(
        rf"(?<!\w)(?:fylte|fyller|fyllte|fylde|fyldte|turned|turns|turning|turn|fylt|fyllt|fyldt"
        rf"|feirer|feirar|firar|fejrer|celebrates) {_NOW}(?P<a>[1-9]\d(?:-?års?dag\w{{0,3}})?"
        rf"|{NUMBER_WORD})(?: år)?(?=[,.;:!?)]|\n|$| [-–]| (?:i|this|last|next|in|on|den|på|til"
        rf"|till|om"
        rf"|nylig|nyligen|neste|nästa|næste|snart|soon|år|mens|når|when|when|og|och|and|men|but"
        rf"|samme"
        rf"|dagen|før|før jul|igjen|just|today|i dag|idag|imorgon|i morgen|tomorrow)(?!\w))",
        re.IGNORECASE,
    ),
    WordSearch(
        r"(?<!\w)(?P<a>[1-9]\d[- ]?års?(?:dag|lag|fest|kalas|jubilant)\w{0,4}|[1-9]\d(?:st|nd|rd"
        r"|th)"
        r"(?= (?:birthday|bday|b-day|party)|$|\n))",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w){CHILD}(?: [A-ZÆØÅÄÖ]\w{{1,15}})? ?\((?P<a>{AGE}(?: (?:år|mnd|years?|yrs))?)\)",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w){_PERSON}{_WHOSE} ?(?:{_VERB}|'m|’m|'s|’s|'re|’re) {_NOW}(?P<a>{AGE}(?: år"
        rf"| years?)?)(?=\s?(?:[,.;:)!?\n]|$)| [-–—]| (?:og|och|and|men|but|da|då|när|when|nå|nu"
        rf"|i dag"
        rf"|idag|i år|this year|now|til|i (?:mai|mars|april|juni|juli|august|september|oktober"
        rf"|november"
        rf"|desember|januar|februar)) ?| ?år\b){_NOT_SERVICE}(?![.,]\d)",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w)(?:og|och|and|who|som|der) {_VERB} {_NOW}(?P<a>{AGE} (?:år"
        rf"|years))(?=\s?(?:[,.;:)!?\n]|$)| (?:og|och|and|men|but) ){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
    Late(
        rf", {_VERB} {_NOW}(?P<a>{AGE} (?:år"
        rf"|years))(?=\s?(?:[,.;:)!?\n]|$)| (?:og|och|and|men|but) ){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w)(?:who|som) (?:is|er|är) (?:now|nå|nu|no) (?P<a>{AGE})(?!\w)", re.IGNORECASE
    ),
    WordSearch(
        rf"(?<!\w)(?:siden|sidan|sedan|since|da|då|när|when|fra|from|mens|while|at"
        rf"|som) (?:{_PERSON} (?:var"
        rf"|was|were|er|is) )(?P<a>{AGE}(?: år)?)(?!\w)(?! (?:prosent|%|kr))",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w)(?:at|som|fra han var|fra hun var|from the age of"
        rf"|since the age of) (?P<a>{NUMBER_WORD}-?åring)(?!\w)",
        re.IGNORECASE,
    ),
    NumberSearch(
        rf"(?<=[^\W\d_]),? \(?(?P<a>(?:1[6-9]|[2-9]\d) (?:år|yrs|years))(?=\s?[,;)])"
        rf"{_NOT_SERVICE}",
        1,
        2,
        3,
    ),
    CapitalSearch(
        r"(?<![\w.])(?:[A-ZÆØÅÄÖ][a-zæøåäöé]{1,15}|[A-ZÆØÅÄÖ]{2,3}) (?:er|är|is|fyller|fylte"
        r"|var|blir|turns) (?P<a>[1-9]\d(?: 1/2|½|,5| (?:og|och|and) (?:et|ett|a) hal(?:vt|f))?"
        r"(?: år)?)(?=, [a-zæøåäö]|\.\s*(?:$|\n)| år[,. ])" + _NOT_SERVICE
    ),
    WordSearch(
        rf"(?<!\w)(?:eldste|yngste|eldst|yngst|äldsta|yngsta|ældste|oldest|eldest|youngest|minste"
        rf"|den"
        rf" eldste|den yngste)(?: {CHILD})?(?: (?:er|är|is|på|aged))? (?P<a>{AGE}(?: (?:år|mnd"
        rf"|måneder"
        rf"|månader|mån|months?|years?))?)(?![\w%])(?![.,]\d)(?! (?:av|of|prosent))",
        re.IGNORECASE,
    ),
    WordSearch(
        rf"(?<!\w){CHILD}(?: på| på snart| på nesten| aged| age|,| er"
        rf"| är)? {_NOW}(?P<a>{AGE} (?:år|mnd"
        rf"|måneder|månader|mån|months|years|yrs))(?!\w){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
    # a boy of eight
    WordSearch(
        rf"(?<!\w)(?:{CHILD}|en|ei|ein|one|(?:sønn|datter|son|dotter)\w{{0,4}} (?:min|hans"
        rf"|hennes|vår|mi"
        rf"|hendes|hennar)) (?:på|aged|of) {_NOW}(?P<a>{AGE}(?: år)?)(?=[,.;:)!?\n]|$| (?:og|och"
        rf"|and|som"
        rf"|who|år|er|har|begynner|går))(?! (?:prosent|kr|mill))",
        re.IGNORECASE,
    ),
    WordSearch(
        r"(?<!\w)(?P<a>(?:i|in (?:his|her|my|their)|(?:i |in )?"
        r"(?:tidlig|tidleg|tidligt|sent|seint|sen|midt"
        r"|mitt"
        r"|først|fyrst|sidst"
        r"|sist|begynnelsen|byrjinga|slutten|slutet|slutningen|starten|begyndelsen|mitten|midten"
        r"|innerst|langt|godt|højt|høyt|tett|oppi|inni) (?:i|av|på|af|oppi|inni|oppe i|inne i"
        r"|uppe i)"
        rf"|early|mid|late|mid to late|somewhere in (?:his|her)|godt (?:inne|oppe) i|langt oppe i"
        rf"|ett stycke in i) "
        rf"(?:the |early |mid |mid-|late |sin |sine )?(?:(?:tidlig|sen|mid|early"
        rf"|late)[- ])?{DECADE})(?!\w)",
        re.IGNORECASE,
    ),
    WordSearch(
        r"(?<!\w)(?P<a>(?:early|mid|late)[- ](?:\d0s|twenties|thirties|forties|fifties|sixties)"
        r"|[2-7]0[- ]?(?:årsåldern|årsalderen|something|nånting|någonting|noe år|noko år))(?!\w)",
        re.IGNORECASE,
    ),
    CapitalSearch(
        r"(?<![\w.])[A-ZÆØÅÄÖ][a-zæøåäöé]{1,15} \((?P<a>(?:1[6-9]|[2-7]\d)(?: år)?)\)(?=:|,"
        r"| (?:er|är|is|har|has"
        r"|kan|can|vil|vill|will|skal|ska|søker|bor|bur|kommer|jobber|arbetar|works|lives|var|was"
        r"|fra|från|from|og|och|and)\s)"
    ),
    # a guest of 94: words for people, most of which end like that
    WordSearch(
        r"(?<!\w)(?:en|ei|ein|ett|et|a|an) (?:[^\W\d_]{2,12} )?"
        r"(?:[^\W\d_]{2,16}(?:er|are|ar|ør|ör|ist|ient|dent|mann|man|mand|kvinn[ea]|kvinde|gutt"
        r"|jente|log)|kar|kille|tjej|fyr|dame|herre|gutt|gut|jente|dreng|pige|pojke|flicka|kollega"
        r"|nabo|granne|venn|vän|ven|gjest|gäst|gæst|kunde?|onkel|tante|guy|lad|woman|person"
        r"|brukar|bebuar|elev|kvinne|kvinna|kvinde|patient|pasient) (?:på|aged|of) "
        rf"(?P<a>(?:1[6-9]|[2-9]\d|{NUMBER_WORD}) (?:år|years))(?!\w){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
    WordSearch(
        r"(?<!\w)(?:mann|kvinne|kvinna|mand|kvinde|man|woman|male|female|herre|dame|jente|gutt"
        r"|kandidat (?:[A-D]|\d)|kand\.?(?: [A-D])?)"
        r"(?:,| på| of|/|:)? ?(?P<a>[1-9]\d(?: år)?)(?=[,.;)/]|\s?[–/-]|\s*\n|\s*$| (?:fra|från"
        r"|from|med|som))(?![.,]\d)",
        re.IGNORECASE,
    ),
    # "nurse (ICU), 38 yrs.": nobody has worked that long in one place
    NumberSearch(
        r"(?<=[\w)\]])(?<!\d), (?P<a>(?:2[89]|[3-7]\d) ?(?:år|yrs?|years))"
        r"(?=\s?[,;)]|\.?(?:\s*\n|\s*$|\s[A-ZÆØÅÄÖ])| [–-] )" + _NOT_SERVICE,
        2,
    ),
    # behind a letter for the sex: K, 47
    NumberSearch(
        r"(?:(?<=[(|,;:–-] )|(?<=[(|])|(?m:^))(?:[KMFkmf]|[Mm]ale|[Ff]emale)(?:, ?|/| )"
        r"(?P<a>[1-7]\d)(?=[,;)]| ?\||\s*\n|\s*$| [–-] )",
        *range(2, 9),
    ),
    # but still 61 –
    WordSearch(
        rf"(?<!\w)(?:men|but|bara|bare|berre|kun|only|redan|allerede|already|snart|nesten|nästan"
        rf"|næsten"
        rf"|almost|nearly|drygt|knappt|knapt|godt over|well over|fortsatt) (?P<a>[1-7]\d(?: år)?)"
        rf"(?=\s?[-–—]|[,.;)!]\s|[)]|\n|$){_NOT_SERVICE}",
        re.IGNORECASE,
    ),
)
_LOOSE_SEARCHES = WordSearches(_LOOSE)
# Parts of words and shapes of which at least one stands in every text that states an age. Parts
# are looked for one by one, the most frequent first: that is far faster than as alternatives.
_HINT_PARTS = (
    "år", " er ", " på ", "age", "men ", "erne", "old", " är ", " is ", " am ", " e ", " var ",
    " was ", " vart ", "year", "yr", "alder", "ålder", "ikä", "y/o", "wiek", "barn", "børn", "born",
    "child", "kid", "unger", "eldst", "yngst", "ældst", "äldst", "young", "ties", "0ere", "0'ere",
    "0’ere", "month", "'m ", "’m ", "'s ", "’s ", "'re ", "’re ", " ble", " bli", " fyl", " turn",
    "but ", "bara", "bare", "snart", "y.o.",
)  # fmt: skip
_HINT_SHAPES = late(
    r"\(\d\d\)|\d0s|th\b"
    r"|(?:kvinn[ea]|kvinde|mann|mand|male|man|herre|dame|jente|gutt)[,:/]? ?\d|[kmf][,/] ?\d"
)


class AgeRecognizer(Recognizer):
    """Finds ages of persons."""

    label = Label.AGE

    def find(self, text: str) -> Iterator[Hit]:
        """Yield ages."""
        low = text.lower()
        if any(part in low for part in _HINT_PARTS) or _HINT_SHAPES.search(low):
            yield from self._single(text, low)
            yield from ages_in_lists(text)

    def _single(self, text: str, low: str) -> Iterator[Hit]:
        for pattern, hints in zip(_STRICT, _STRICT_HINTS, strict=True):
            if any(hint in low for hint in hints):
                for match in pattern.finditer(text):
                    if not is_nobodys(text, match.start("a")):
                        yield Hit(*match.span("a"), SURE, reasons.AGE_WORDS)
        for match in _LOOSE_SEARCHES.finditer(text):
            if not is_nobodys(text, match.start("a")):
                yield Hit(*match.span("a"), LIKELY, reasons.AGE_CUE)
