"""Names that are no person's by what stands around them, whatever the text is about.

Firms in a list of clients ("Kunder: Olav Thon Gruppen, Kavli, Kruse Smith"), titles of songs and
books, what a room or a robot is called, offices that sign a letter, norms that look like numbers of
documents. A name that comes back elsewhere in the text stays.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.recognizers.anchors import in_small_letters
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines
from aktiv_app.privacy.weighing.beside_things import beside_things, ends_as_thing, is_date

_LIST = late(
    r"(?<!\w)(?:(?:utvalgte |våre |våra |vores |tidligere |tidigare |selected |our |recent |key )?"
    r"(?:kunder|kundar|kundeliste|oppdragsgivere|oppdragsgivarar|uppdragsgivare|clients?|customers?"
    r"|leverandører|leverandørar|leverantörer|suppliers|vendors|konkurrenter|konkurrentar"
    r"|competitors"
    r"|sponsorer|sponsors|varemerker|varumärken|brands|butikker|butiker|bransjer og kunder|maskiner"
    r"|entreprenører|byggherrer|møterom|mötesrum|mødelokaler|meeting rooms|rooms"
    r"|grupperom"
    r"|servere|servers|skip|fartøy|ships|vessels|filmer|films|sanger|sånger|songs|bøker|böcker"
    r"|bøger"
    r"|books|band|artister|artists|komponister|composers|priser|prizes))"
    r" ?(?:\([^()\n]{1,30}\))?: ?(?P<list>[^\n]{8,400})",
    re.IGNORECASE,
)
# Nouns for what no person is, those that end a word first.
_ENDS_AS_GOODS = (
    r"merker|märken|mærker|drikke|dryck|drycker|kaker|kakor|kager|brød|bröd|stykker|viner"
)
_GOODS = (
    r"øl|öl|vin|viner|drinks?|cocktails?|mocktails?|snacks?|wines?|beers?|musikk|musik|music"
    r"|spill|spel|games?|playlist|spilleliste|desserter?|bakst|lyrikk|dikt|litteratur"
    r"|litteratur|literature|pensum|forfattere|författare|authors|eventyr|bokserier|brands"
    r"|firmaer|firmaar|firmor|bedrifter|företag|selskaper|selskaber|bolag|companies|firms"
    r"|maskiner|machines|roboter|robotar|møterom|mötesrum|mødelokaler|lokaler|grupperom|rooms"
    r"|saler|salar|haller|båter|båtar|busser|bussar|kraner|kranar|steder|stader|platser|places"
    r"|skip|skepp|skibe|fartøy|fartyg|fartøjer|vessels|ships|systemer|verktøy|verktyg"
    r"|værktøjer|tools|produkter|products|programmer|filmer|films|sanger|songar|sånger|sange"
    r"|songs|bøker|böcker|bøger|books|teorier|theories|metoder|methods|tester|test|tests"
    r"|priser|prizes|awards|stipender|scholarships|servere|servrar|servers|gater|gator|gader"
    r"|streets|skoler|skolor|skular|schools|bygg|byggnader|bygninger|buildings|treslag|træslag"
    r"|träslag|tresorter|trær|træer|träd|trees|timber|wood types|planter|plantar|växter|plants"
    r"|blomster|blommor|flowers|farger|fargar|färger|farver|colours|colors|verdier|verdiar"
    r"|værdier|värden|värderingar|values|urter|herbs"
)
# Perhaps with what is said of them before the colon.
_LIST_OF_THINGS = late(
    rf"(?<!\w)(?:[^\W\d_]{{0,12}}(?:{_ENDS_AS_GOODS})|(?:{_GOODS}))"
    r"(?: (?!(?:av|af|by|med|with|for|för|til|till|to|hos|ansvar\w*|leder|chef|kontakt)(?!\w))"
    r"[^\W\d_:]{1,14}){0,5} ?(?:\([^()\n]{1,30}\))?: ?(?P<list>[^\n]{8,400})",
    re.IGNORECASE,
)
# One of these stands in all of that; found much faster.
_NOUNS = tuple(
    noun[:-2] if noun.endswith("?") else noun for noun in f"{_ENDS_AS_GOODS}|{_GOODS}".split("|")
)
_SENTENCE = late(r"(?<=[^\W\d_]{3})[.!?](?: |$)|(?<=\d)\. ")
_LEAST_ITEMS = 3
_FIRM = late(
    r"(?<!\w)(?:AS|ASA|AB|A/S|ApS|Ltd|Limited|Inc|GmbH|Group|Gruppen|Gruppe|Bygg|Eiendom|Drift"
    r"|Rederi|Shipping|Bank|Kommune|Mobility|Bil|Stål|Verft|Fonden|Stiftelsen|Holding|Partners"
    r"|Consulting|Seafood|Energy|Energi|Maritime|Offshore|Entreprenør|Maskin|Transport)(?!\w)"
)
_TITLE = late(
    r"(?<!\w)(?:sang(?:en|er|ene)?|song(?:en|ane|s)?|låt(?:en|ar)?|vise[nr]?|visa|film(?:en|er|s)?"
    r"|bok(?:en|a)?|bog(?:en)?|bøker|roman(?:en)?|novel|novelle|stykket?|verkene|verk(?:et)?"
    r"|pjäs(?:en)?"
    r"|skuespill(?:et)?|musikal(?:en)?|serien?|series|opera(?:en)?|maleri(?:et)?|måleri"
    r"|målning(?:en)?"
    r"|painting|play|book|movie|musical|album(?:et)?|spill(?:et)?|spel(?:et)?|game"
    r"|\w{0,8}musikk?(?:en)?"
    r"|music|kurs(?:et)?|modul(?:en)?|module|case(?:et)?|dashboard|verktøy(?:et)?|verktyg(?:et)?"
    r"|app(?:en)?"
    r"|bot(?:en)?|robot(?:en)?|server(?:en)?|dukken?|mannequin|skip(?:et)?|båt(?:en)?|ferj[ea]"
    r"|truck(?:en)?"
    r"|kran(?:en|a)?|rom(?:met)?|møterom(?:met)?|rum(?:met)?|room|hall(?:en)?|kantin[ea]n?|canteen"
    r"|pub(?:en)?"
    r"|prosjekt(?:et)?|projekt(?:et)?|project|pilot(?:en)?|knowledge of|kjennskap til|kännedom om"
    r"|sings?"
    r"|synger|syng|sjunger|spiller|speler|spelar)(?:,? [a-zæøåäö]{1,8},?){0,4}:? ?"
    r"(?P<titles>(?:[«\"“”][^«»\"“”\n]{2,40}[»\"“”](?:, | og | och | and | & )?){1,8})",
    re.IGNORECASE,
)
_OFFICE = late(
    r"(?:(?:the |din |ditt |your )?(?:sales|service|support|customer|client|talent|people|hiring|HR"
    r"|recruit(?:ing|ment)|payroll|finance|admin|IT|asia|nordic|events?|media|press|front|help"
    r"|kunde|kund|lønn|löne|personal|rekrutterings?|rekryterings?)[ -]?"
    r"(?:desk|team(?:et)?|office|centre|center|success|acquisition|operations|department|service"
    r"|tjänst"
    r"|tjeneste|kontoret?|avdeling(?:en|a)?|avdelning(?:en)?|senter|gruppen)|HR|IT|AMU|Ledelsen"
    r"|Ledningen|Styret|Styrelsen|Resepsjonen|Receptionen)",
    re.IGNORECASE,
)
_NORM_BEFORE = late(
    r"(?<![^\W\d_])(?:ISO|IEC|EN|NS|SS|DS|DIN|ASTM|NEK|NORSOK|IEEE|BS)(?:[ /-](?:EN|ISO"
    r"|IEC))*[ /-]?\Z"
)
_NUMBERS = (Label.ID_DOC, Label.PHONE)  # "EN ISO 9606-1 135" has as many figures as a phone
_LONGEST_NORM = 16  # characters
_IN_LISTS = (Label.PERSON, Label.AGE)  # "Rom: Nansen (40), Amundsen (24)"
# What a machine or a program shows: "error 0071", "exit code 137".
_CODE_BEFORE = late(
    r"(?<![^\W\d_])(?:error|fault|exit|status|alarm|feil|fejl|fel|port)-?(?:message|melding|code"
    r"|kode|kod)?(?:n|en|r|s)? {0,2}[:#]? ?\Z",
    re.IGNORECASE,
)
_QUOTES = frozenset('«"“”')
_WORDS = late(r"[^\W\d_]+")


class _Within:
    """Stretches of a text that may overlap, for asking what lies in one of them."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        in_order = sorted(places)
        self._starts = [start for start, _ in in_order]
        self._furthest = list(accumulate((end for _, end in in_order), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of them holds all from `start` to `end`."""
        begun = bisect_right(self._starts, start)
        return begun > 0 and self._furthest[begun - 1] >= end


class NotPersons:
    """Tells which names are nobody's; remembers what lines hold."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(_places, lines=lines)
        self._said = RememberedLines(_words_of).of
        self._is_office = RememberedLines(_is_office).of

    def among(self, text: str, findings: Sequence[Finding]) -> set[Finding]:
        """The findings that are nobody's by what stands around them.

        Args:
            text: the whole text.
            findings: those that are taken.
        """
        names = [one for one in findings if one.label is Label.PERSON]
        within = _Within(
            (begin + start, begin + end)
            for begin, places in (self._lines.telling(text) if names else ())
            for start, end in places
        )
        found = {
            one
            for one in findings
            if (one.label in _IN_LISTS and within.holds(one.start, one.end))
            or (
                one.label is Label.PERSON
                and (
                    self._is_office(text[one.start : one.end]) or is_date(text, one.start, one.end)
                )
            )
        }
        if found:
            said = {one: self._said(text[one.start : one.end]) for one in names}
            elsewhere = {word for one in names if one not in found for word in said[one]}
            found = {one for one in found if elsewhere.isdisjoint(said.get(one, ()))}
        return found | {
            one
            for one in findings
            if one.label in _NUMBERS
            and any(
                code.search(text, max(0, one.start - _LONGEST_NORM), one.start)
                for code in (_NORM_BEFORE, _CODE_BEFORE)
            )
        }


def _places(line: str) -> tuple[tuple[int, int], ...]:
    """Where a line lists firms and the like, or has titles in quotation marks."""
    places = list(beside_things(line))
    if not _QUOTES.isdisjoint(line):
        places += [match.span("titles") for match in _TITLE.finditer(line)]
    if ":" not in line or line.count(",", line.index(":")) < _LEAST_ITEMS - 1:
        return tuple(places)
    low = in_small_letters(line)
    things = _LIST_OF_THINGS.finditer(line) if any(noun in low for noun in _NOUNS) else ()
    for found, marked in ((_LIST.finditer(line), True), (things, False)):
        for match in found:
            start = match.start("list")
            stop = _SENTENCE.search(line, start, match.end("list"))
            listed = line[start : stop.start() if stop else match.end("list")]
            if listed.count(",") >= _LEAST_ITEMS - 1 and (not marked or _FIRM.search(listed)):
                places.append((start, start + len(listed)))
    return tuple(places)


def _words_of(name: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(name.casefold()))


def _is_office(name: str) -> bool:
    return _OFFICE.fullmatch(name) is not None or ends_as_thing(name)
