"""Dates and years of birth, when words say so. A date alone is not personal data."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.recognizers.beginnings import lowered_alike
from aktiv_app.privacy.recognizers.international.dates import (
    BROKEN,
    COMPACT,
    DAY_MONTH,
    FEAST,
    FULL,
    IN_WORDS,
    MONTH_YEAR,
    ODD,
    SPOKEN,
    YEAR,
    YEAR_IN_WORDS,
    dates,
)  # fmt: skip
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches
from aktiv_app.privacy.text.late import late

# What asks for a birth or tells of one, by language; the last are words seen after broken copying.
_WORDS = "|".join(
    (
        r"født(?:/\w{0,8})?|fødd(?: den)?|fødde|fødte|fødsdag|fødsels-?/?\w{0,11}|fødeår"
        r"|fødestad og -?dato|fødeste?a?d/-?(?:år|dato)|bursdag\w*|f[.-]?dato|bd"
        r"|fodt|fodd|fodsels-?/?\w{0,11}|fodselar|kom(?:met)? til (?:verden|verda)"
        r"|så dagens lys|såg dagens ljus",
        r"född|födes|föddes|fodd|fodelse\w{0,12}|födelse\w{0,12}|födelsedag\w*",
        r"born|d\.?o\.?b\.?|b-?day|birth|(?:date|year|place) of birth|birth ?(?:date|day|year)"
        r"|dateofbirth"
        r"|y\.?o\.?b\.?",
        r"syntynyt|syntymäaika|syntymäpäivä|data urodzenia|urodzon[ya]|ur\.(?= \d)|geboren"
        r"|geburtsdatum"
        r"|geburtsdag|geb\.|née?|fecha de nacimiento|data de nascimento|data nașterii|doğum tarihi",
        r"i passet står(?: det)?|passet sier|ifølge passet|enligt passet|papirene sier"
        r"|passport says"
        r"|passport, [^,\n]{3,14}, says|according to (?:his|her|the) passport",
        r"fã¸d\w*|fã¶d\w*",
    )
)
_CUE = Cue(_WORDS, gap=r"[^\d\n]{0,45}(?:\n(?:[^\d\n:]{0,20}?[: >])?)?[ \t>•|]{0,4}", width=100)
_YEAR_ASKED = Cue(
    r"fødselsår|fødeår|födelseår|fødselsåret|födelseåret|birth year|year of birth|years? of birth",
    gap=r"[^\d\n]{0,60}",
    width=90,
)
_LEAD = late(
    r"(?<!\w)(?:den|the|i|in|on|(?:(?:i|in|om|på) )?(?:sommer(?:en)?|sommar(?:en)?|vår(?:en)?"
    r"|høst(?:en)?|höst(?:en)?|haust(?:en)?|vinter(?:en)?|summer|spring|autumn|winter)) $",
    re.IGNORECASE,
)
_NEAR = Cue(
    _WORDS
    + r"|årgang|årskull|årsmodell|kull|årgång|f\.|f|fd\.?|s\.|b\.(?![ \t]*\n)|f:|fdt\.?|fød\.?"
    + r"|född\.?|f,",
    gap=r"(?:\.|:|\?|,|-|–|/|\(|\)| ?(?:i|in|on|den|d\.|året|år|year|er|är|is|var|was|min|mi|hans"
    r"|hennes|hennar|hendes|sin|his"
    r"|her|my|rundt|runt|omkring|around|about|ca\.?|circa|cirka|en gang|någon gång|sometime"
    r"|sommeren|sommaren"
    r"|våren|høsten|hösten|hausten|vinteren|vintern|sted|stad|place))*\s{0,4}",
    width=48,
)
# "born in Lagos, British citizen since 2004" tells of something else that began.
_BEGUN = r"(?:since|siden|sidan|sedan|(?:fra|frå|från)(?: og med| och med)?|f\.?o\.?m\.?|from)"
_PLACE_BETWEEN = Cue(
    _WORDS,
    gap=rf"(?: i | in | på |, | og oppvokst i | i: )(?:(?!(?<!\w){_BEGUN} ?$)[^\d\n.;:]){{0,40}}",
    width=70,
)
_AFTER = late(
    r"\)?,? ?(?:\(?(?:født|fødd|född|born|f\.?d?\.?)\)?(?![\w]))"
    # is his date of birth; was she born
    r"| (?:er|är|e|is|var|was|som|as|står som|oppgitt som) (?:(?:min|mi|hans|hennes|hennar|hendes"
    r"|his"
    r"|her|my|the) )?(?:fødsels?(?:dat|dag)\w*|födelse(?:dat|dag)\w*|bursdag\w*|date of birth"
    r"|birth ?da(?:y|te)|dob)(?!\w)"
    r"|,? (?:ble|blev|blei|vart|was|föddes) (?:(?:han|hun|ho|hon|hen|jeg|eg|jag|she|he|i) )?"
    r"(?:født|fødd|född|born)(?!\w)",
    re.IGNORECASE,
)
# What begins an identity number whose end is kept back: "120482 xxxxx".
_MASKED_END = late(r"[ -]?[xX*•]{3,6}(?!\w)")
_OF_NUMBER = Cue(
    r"(?:person|fødsels|födelse|cpr)-?\.?(?:nr|nummer|nummeret|numret)|fnr|f\.nr|pnr|cpr|cpr\.nr",
    gap=r"[^\d\n]{0,4}(?:(?:hans|hennes|hennar|hendes|min|mitt) )?(?:(?:begynner|byrjar|börjar"
    r"|begynder|starter|startar|begins|starts|er|är) )?(?:(?:på|med|with) )?\(?",
    width=64,
)
# A decade of birth, and the Swedish "75:a".
_DECADE_OF_BIRTH = WordSearch(
    r"(?<!\w)(?:født|fødd|född|born)(?: (?:en gang|ein gong|någon gång|sometime|tidlig|sent|tidigt"
    r"|seint|late|early|midt|mitt))?(?: (?:på|i|in))? (?:the )?(?:(?:tidlig|early|late|mid"
    r"|slutten av"
    r"|slutet av|begynnelsen av|början av) )?"
    r"(?P<y>(?:19)?[4-9]0-?(?:tallet|talet|åra|årene)|(?:19)?[4-9]0['’]?(?:s|erne)"
    r"|(?:femti|seksti|sytti|åtti|nitti)-?(?:tallet|talet)|(?:fifties|sixties|seventies|eighties"
    r"|nineties)|(?:femtio|sextio|sjuttio|åttio|nittio)-?talet)(?!\w)"
    r"|(?<!\w)(?:är|som|född) (?:en )?(?P<a>(?:[4-9]|0)\d:a)(?!\w)"
    r"|(?<!\w)(?<!du )(?<!ni )(?<!dere )(?P<t>(?:19)?[4-9]0-?(?:tal(?:l?ist)(?:en)?|tall?s(?:barn"
    r"|unge|kid)(?:et|n)?))(?!\w)",
    re.IGNORECASE,
)
# What is born besides persons.
_BORN_THING = late(
    r"(?<!\w)(?:id[eé](?:en|n)?|firma(?:et|t)?|bedrift(?:en|a)?|selskap(?:et)?|bolag(?:et)?"
    r"|företag(?:et)?|virksomhed(?:en)?|verksemd(?:a)?|sak(?:en|a)?|prosjekt(?:et)?|projekt(?:et)?"
    r"|konsept(?:et)?|koncept(?:et)?|tanke(?:n)?|plan(?:en)?|merkevare(?:n)?|varemerke(?:t)?"
    r"|app(?:en)?"
    r"|produkt(?:et)?|tradisjon(?:en)?|tradition(?:en)?|ordning(?:en)?|klubb(?:en)?"
    r"|forening(?:en)?"
    r"|(?:the |our )?(?:idea|company|firm|business|project|concept|brand|product|team|app|club))"
    r" (?:ble|blev|blei|vart|er|är|was|is|were) (?:født|fødd|född|born)[^\d\n]{0,24}\Z"
    r"|(?<!\w)(?:selskap|firma|bedrift|virksomhed|virksomhet|företag|bolag|compan|kommune|klubb"
    r"|team)"
    r"[^\W\d_]{0,4}['’]?s (?:bursdag|fødselsdag|födelsedag|birthday)[^\d\n]{0,24}\Z",
    re.IGNORECASE,
)
# The year of a report or of cars: "årgang 2015 av rapporten", "minst 5 bussar, årsmodell 2021".
_OF_SERIES = late(r"(?<!\w)(?:årgang|årg\.|årgång|årsmodell|årsm\.)[:.]? \Z", re.IGNORECASE)
_SERIES_GOES_ON = late(
    r",? (?:av|af|of|eller (?:nyere|nyare|senere|seinare|senare|yngre|yngre)|og (?:nyere|senere"
    r"|eldre|nyare)"
    r"|och (?:nyare|senare|äldre)|or newer|and newer|finnes|finns|findes|ligger|ligg|inneholder"
    r"|innehåller|er (?:trykt|utsolgt|arkivert)|utkom|kom ut)(?!\w)",
    re.IGNORECASE,
)
_THING_BEFORE = late(
    r"(?<!\w)\w{0,12}(?:buss(?:er|ar|en)?|bil(?:er|ar|en)?|biler|varebil|lastebil\w*|lastbil\w*"
    r"|traktor\w*"
    r"|maskin\w*|truck\w*|moped\w*|sykkel\w*|cykel\w*|båt\w*|vin(?:en|er)?|tidsskrift\w*"
    r"|tidskrift\w*"
    r"|rapport\w*|magasin\w*|vogn\w*|vagn\w*)[^.\n]{0,16}\Z",
    re.IGNORECASE,
)
_THING_REACHES = 60
_AFTER_WORD = late(
    r"(?<!\w)(?:født|fødd|född|born|f\.|årgang|årg\.|årgång|årsmodell|årsm\.|b\.(?= \d\d[;,)\n]))"
    r" (?:i |in |on |år )?"
    r"(?P<y>['’\-–]?[3-9]\d|['’\-–]0\d)(?![\w%.,/:]\w|\w)",
    re.IGNORECASE,
)
_CUE_HINTS = ("fød", "föd", "born", "birth", "dob", "f.", "bursdag")
_MODEL = late(
    r"(?<![\w/])(?P<y>(?:19|20)?\d\d[- ](?:modell|model|årgang|årgangen|åring(?:en)?-modell"
    r"|årsmodell|kull(?:et)?|generasjon))(?!\w)",
    re.IGNORECASE,
)
_MODEL_OF_THING = late(
    r"(?:(?<![^\W_])(?:en|ei|a)|bil|volvo|toyota|vw|golf|ford|bmw|audi|saab|mercedes|maskin|båt"
    r"|traktor|tesla|moped|mc"
    r"|hus) ?$",
    re.IGNORECASE,
)
_AFTER_WORD_SEARCH = WordSearch(_AFTER_WORD)
_IN_WORDS = WordSearch(IN_WORDS)
_SPOKEN = WordSearch(SPOKEN, re.IGNORECASE)
_YEAR_IN_WORDS = WordSearch(YEAR_IN_WORDS, re.IGNORECASE)
_FEAST = WordSearch(FEAST, re.IGNORECASE)
_WORDED = WordSearches((_IN_WORDS, _SPOKEN, _FEAST, _YEAR_IN_WORDS))
# "*1990, Keren", as in family trees.
_STAR = late(r"(?<![\w*])\* ?(?P<y>19[3-9]\d|200\d)(?=[,;) ]|\s*$|\n)", re.MULTILINE)
_NEXT = late(
    r"[ ,/&]{0,3}(?:(?:og|och|and|eller|or|el\.?|men|mens|medan)(?: (?:sønnen|datteren|sonen"
    r"|dottern"
    r"|dottera|guten|gutten|jenta|pojken|flickan|drengen|pigen|den yngste|den eldste|den yngsta"
    r"|yngste"
    r"|yngsta|minsten|broren|søsteren|the (?:son|daughter|boy|girl|younger|other)|kona|mannen|han"
    r"|hun"
    r"|hon|ho))?(?: (?:er|är|født|född|i|in))?)? ?",
    re.IGNORECASE,
)
_SIX = 6  # figures of a birth date in an identity number
_BETWEEN = 24  # characters between two years of birth


class BirthDateRecognizer(Recognizer):
    """Finds dates, months and years of birth."""

    label = Label.DATE_OF_BIRTH

    def find(self, text: str) -> Iterator[Hit]:
        """Yield dates that stand by a word for birth."""
        for hit in self._found(text):
            begin = max(0, hit.start - _THING_REACHES)
            if _BORN_THING.search(text, begin, hit.start) or _is_of_series(text, hit):
                continue
            lead = _LEAD.search(text, max(0, hit.start - 14), hit.start)
            yield replace(hit, start=lead.start()) if lead else hit

    def _found(self, text: str) -> Iterator[Hit]:
        broken = dates(BROKEN, text) if "\n" in text else ()
        for match in chain(dates(FULL, text), broken):
            start, end = match.span()
            near = _NEAR.before(text, start)
            if near or _CUE.before(text, start):
                yield Hit(start, end, SURE if near else LIKELY, reasons.BIRTH_CUE)
            elif _AFTER.match(text, end):
                yield Hit(start, end, LIKELY, reasons.BIRTH_CUE)
        yield from self._years(text)
        yield from self._partly(text)
        for match in _DECADE_OF_BIRTH.finditer(text):
            yield Hit(*match.span(match.lastgroup or 0), LIKELY, reasons.BIRTH_CUE)
        for match in dates(ODD, text):
            if _NEAR.before(text, match.start()) or _CUE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.BIRTH_CUE)
        yield from self._worded(text)

    def _partly(self, text: str) -> Iterator[Hit]:
        """Days without a year, and days in six or eight figures."""
        for pattern in (COMPACT, DAY_MONTH):
            for match in dates(pattern, text):
                start, end = match.span()
                told = _NEAR.before(text, start)
                if not told and pattern is COMPACT and end - start == _SIX:
                    told = _OF_NUMBER.before(text, start) or bool(_MASKED_END.match(text, end))
                if told:
                    yield Hit(start, end, LIKELY, reasons.BIRTH_CUE)

    def _years(self, text: str) -> Iterator[Hit]:
        """Months with a year, and years, also in lists."""
        for pattern in (MONTH_YEAR, YEAR):
            last = -100
            for match in dates(pattern, text):
                start, end = match.span()
                listed = 0 <= start - last <= _BETWEEN and bool(_NEXT.fullmatch(text, last, start))
                if (
                    listed
                    or (_NEAR.before(text, start) and text[max(0, start - 2) : start] != "F-")
                    or _PLACE_BETWEEN.before(text, start)
                    or _YEAR_ASKED.before(text, start)
                ):
                    last = end
                    yield Hit(start, end, LIKELY, reasons.BIRTH_CUE)

    def _worded(self, text: str) -> Iterator[Hit]:
        """Dates in words, and years with two figures."""
        low = lowered_alike(text)
        hinted = any(hint in low for hint in _CUE_HINTS)
        for match in _WORDED.finditer(text) if hinted else ():
            if _NEAR.before(text, match.start()) or _CUE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.BIRTH_CUE)
        for match in _STAR.finditer(text) if "*" in text else ():
            yield Hit(*match.span("y"), LIKELY, reasons.BIRTH_CUE)
        for match in _AFTER_WORD_SEARCH.finditer(text):
            if not _MODEL_OF_THING.search(text, max(0, match.start() - 16), match.start()):
                yield Hit(*match.span("y"), LIKELY, reasons.BIRTH_CUE)
        for match in at_numbers(_MODEL, text):
            if not _MODEL_OF_THING.search(text, max(0, match.start() - 16), match.start()):
                yield Hit(*match.span("y"), LIKELY, reasons.BIRTH_CUE)


def _is_of_series(text: str, hit: Hit) -> bool:
    """Whether a year is that of things which come out by the year."""
    series = _OF_SERIES.search(text, max(0, hit.start - 12), hit.start)
    if series is None:
        return False
    begin = max(0, series.start() - 28)
    return bool(
        _SERIES_GOES_ON.match(text, hit.end) or _THING_BEFORE.search(text, begin, series.start())
    )
