"""Names that a noun beside them makes a thing's: "Berg-modellen", "bedehuset på Vik", "Lie Fonden".

A quotation with a noun for a thing after it, a ship after "MS", what a robot or a machine is called
without quotation marks, and words that end as those for buildings, tests and routes do.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import in_small_letters
from aktiv_app.privacy.text.late import late

_CAPITAL = "A-ZÆØÅÄÖÉÁŠŽČĐŞÇÐÞ"
_WORD = rf"[{_CAPITAL}][\w.’'-]{{1,24}}"
_NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_ONE = rf"[{_CAPITAL}][\w’'-]{{1,24}}(?: [{_CAPITAL}][\w’'-]{{1,24}}){{0,2}}"
_LISTED = rf"(?:, {_ONE}){{1,8}},? (?:og|och|and) {_ONE}"
_QUOTATION = r"[«\"“”](?P<name>[^«»\"“”\n]{2,40})[»\"“”]"
# "The new «Hunter» dashboard", and ships: MS «Fru Inger».
_QUOTED = (
    late(
        rf"{_QUOTATION}[ -](?:(?:customer|user|business|test|training|new) )?(?:dashboard|case|room"
        r"|tool|app|pilot|project|workshop|seminar|series|bot|robot|model|module|course|programme"
        r"|program|campaign|award|prize|suite|method|test|report|system|server|modellen|modul"
        r"|modulen|kurset|kursen|prosjektet|projektet|rommet|rummet|verktøyet|verktyget|kampanjen"
        r"|metoden|testen|prisen|rapporten|systemet|spillet|spelet|caset|casen)(?!\w)",
        re.IGNORECASE,
    ),
    late(rf"(?<!\w)(?:M/?[SFVTKY]|S/?S|KNM|HMS|HNoMS) {{1,2}}{_QUOTATION}"),
)
_WITH_HYPHEN = late(
    rf"(?P<name>(?<!\w)[{_CAPITAL}][^\W\d_]{{1,24}})-(?:(?:og|och|and|eller) {_WORD}-)?"
    r"(?:modell|metod|test|skala|skåla|indeks|index|prinsipp|princip|prosjekt|projekt|rut[ae]n?(?!\w)"
    r"|linj|lok(?:et)?(?!\w)|toge?t?(?!\w)|tåge?t?(?!\w)|banen(?!\w)|bana(?!\w)|pris|prize|stipend"
    r"|legat|fonde?[nt]?(?!\w)|system|program|skjema|skema|formular|motor|pump|ventil|nøkkel|nyckel"
    r"|nøgle|skrue|skruv|kran|bits|kurv|diagram|effekt|loven(?!\w)|lova(?!\w)|lagen(?!\w)|kurse?[nt]?"
    r"(?!\w)|avtal|aftal|kode|tabell|tabel|verktøy|verktyg|værktøj|robot|server|båten|skipet"
    r"|rapport|kommisjon|kommission|utvalget|utredning|betænkning|model|method|scale|principle"
    r"|valve|wrench|screw|score)[^\W\d_]{0,6}(?!\w)"
)
# Where a house stands: "bedehuset på Vik", "skolen i Berg". The last letters of nouns for houses.
_PLACE = late(
    rf" (?:på|i|ved|vid|in|at) (?P<name>[{_CAPITAL}][^\W\d_]{{1,20}})(?!['’-]?\w)(?! [{_CAPITAL}])"
)
_HOUSES = frozenset((
    "agret", "allen", "assen", "egget", "eimen", "ellet", "emmet", "erket", "geret", "hagen",
    "huset", "ikken", "ionen", "irken", "kajen", "kirka", "kolan", "kolen", "kulen", "leiet",
    "nalen", "ntret", "osken", "potet", "riken", "tedet", "teket", "teret", "tiken", "toret",
    "useet", "yrkan", "yrkja",
))  # fmt: skip
_TAIL = 5  # letters
_FIRM = late(
    r" (?:Fonden|Fondet|Stiftelsen|Foundation|Gruppen|Gruppe|Group|Holding|Eiendom|Fastigheter"
    r"|Ejendomme|Consulting|Technologies|Solutions|Partners|Rederi|Shipping|Energi|Energy"
    r"|Hydraulik|Smolt|Kraft|Stål|Kommune|A/S|ApS|ASA|AS|AB|Ltd|Limited|GmbH|PLC|LLP)(?![\w-])"
)
# "Berg machines", "Moe and Lie scales"; not "Moe scales the wall".
_KIND = late(
    r" (?:(?:machines?|valves?|methods?|diagrams?|wrench(?:es)?|burners?|flasks?|cones?|turbines?"
    r"|engines?|matrix|index|inventory|indicator|questionnaire|classification)(?![\w-]|['’]s)"
    r"|(?:scales?|pumps?|models?|tests?|curves?|numbers?|cycles?|screws?)(?=[,.;:)]|$))"
)
_NAMES_BEFORE = late(rf"(?<![\w-]){_WORD}(?:(?:,? and|,|/) {_WORD}){{0,2}}\Z")
_NAME_BEFORE = late(rf"(?<![\w-]){_NAME}\Z")
_LONGEST_NAME = 60  # characters
# What a machine or an animal goes by: "roboten fra ABB, døpt Karen".
_CALLED = late(
    r"[ (](?:døbt|døpt|døypt|döpt|kalla|kallad|kallat|kalt|kaldt|kaldet|called|named|nicknamed"
    r"|christened|dubbed|opp?kalt etter|uppkallad efter|(?P<right>(?:heter|heiter|hedder)(?:"
    r" (?:fremdeles|framleis|fortsatt|fortfarande|fortsat|stadig|alltid|altid|nå|no|nu|også|också"
    rf"|faktisk))?)) (?P<name>{_ONE}{_LISTED}|{_NAME})"
)
_THING_BEFORE = late(
    r"(?<!\w)(?:[^\W\d_]{0,16}(?:robot|maskin|automat|printer|skriver|skrivare|truck|kran|server"
    r"|system|verktøy|verktyg|værktøj|program|drone|drönare|traktor|buss?|båt|bil|rom|rum|sal|hall"
    r"|kor|kör|katt|hund|kantine|matsal|maskot)"
    r"(?:en|et|met|a|n|t|ene|mene|ne|ane|erna|erne|arna)?|machine|forklift"
    r"|tool|boat|vessel|room|canteen|dog|cat|mascot)(?!\w)(?P<gap>[^.!?;:\n]{0,30})\Z",
    re.IGNORECASE,
)
_REACH = 60  # characters from the thing to what it is called
# Rooms and boats with how many they hold, or what they are like.
_SIZE = (
    r"\((?:\d{1,3}[^()\n]{0,12}|quiet|silent|shared|small|large|big|stille|tyst|delt|delad|felles"
    r"|stor|liten|lille)\)"
)
_WITH_SIZE = late(
    r"(?<!\w)(?:[^\W\d_]{0,12}(?:rom|rum|sal|saler|salar|lokale|lokaler|båt|båter|båtar|hytter"
    r"|stuer|stugor)|rooms?|boats?|cabins?|halls?): "
    rf"(?P<name>{_NAME} {_SIZE}(?:(?:,| og| och| and) {_NAME} {_SIZE}){{1,12}})",
    re.IGNORECASE,
)
# "I kantinene Gro, Kåre og Einar", "the servers Ada and Grace".
_SEVERAL_THINGS = late(
    r"(?<!\w)(?i:[^\W\d_]{0,16}(?:(?:maskin|printer|skriver|server|truck|kantin|robot|båt|buss|bil"
    r"|sal|hall)(?:er|ar|ne|ene|erne|ane|arna|erna)|(?:rom|rum)(?:mene|men|mma)?|kantine[rn]|servrar"
    r"|skip(?:ene|a)?|fartøy(?:ene|a)?|fartygen|skibene|saler)|servers|rooms|ships|vessels|boats"
    rf"|printers|machines|canteens) (?P<name>{_ONE}{_LISTED})"
)
# Parts of the nouns, of which one stands in all of that; found much faster.
_THINGS = (
    "maskin", "printer", "skriver", "server", "truck", "kantin", "robot", "båt", "buss", "bil",
    "sal", "hall", "rom", "rum", "servrar", "skip", "fart", "skib", "room", "ship", "vessel",
    "boat", "machine", "canteen",
)  # fmt: skip
# "Mora Eldris – 5 stk": what is ordered by number.
_ORDERED = late(
    rf"\A[ \t•*–-]*(?P<name>[{_CAPITAL}][^\n]{{2,60}}?)(?: ?[–:-]|,| {{2,}}|\t) ?\d{{1,4}}"
    r" ?(?:stk|styk|stycken|st|pcs|pieces|pk|pakker|rull|rullar|ruller|kartong\w{0,3}|eske\w?"
    r"|kasser?|par|sett|sets?|boxes|liter)\.?[ \t]*\Z",
    re.IGNORECASE,
)
# "(BERG = Behov, Erfaring …)": letters that stand for words.
_SHORT_FOR = late(rf"(?<!\w)(?P<name>[{_CAPITAL}]{{3,10}}) ?= ")
_ROOM = (
    r"(?:Lese|Møte|Möte|Gruppe|Grupp|Kino|Fest|Konsert|Forelesnings|Undervisnings|Stille|Hvile"
    r"|Spise|Konferanse|Konferens|Konference)(?:sal|rom|rum)"
)
_ENDS_AS_THING = late(
    r"[^\W\d_]{3,20}(?:testet|testen|modellen|metoden|prosjektet|projektet|huset|bygget|gata|gatan"
    r"|veien|vegen|prisen|fondet|stipendet|legatet|programmet|systemet|verket|skalaen|skalan"
    r"|kampanjen|festivalen|løpet|loppet|kjeden|kedjan|kæden|klubben|senteret|sentret|centret"
    r"|tilsynet|direktoratet|departementet|kassen|kassa)"
    rf"|{_ROOM}|[{_CAPITAL}][^\W\d_]{{1,20}}-(?:lok|ruta|ruten|rutan|linja|linjen|testen|modellen|metoden|kurset"
    r"|kursen|skalaen|skalan|prosjektet|projektet|banen|toget|tåget|nøkkel|nyckel|pumpe|kran)"
)
# Streets and houses whose names are words of several: "Otto Mønsteds Gade", "Villa Fridhem".
_STREET_OR_HOUSE = late(
    rf"(?:{_WORD} )+{_WORD}s (?:Gade|Gate|Gata|Gatan|Street)"
    rf"|(?:{_WORD} ){{1,3}}[{_CAPITAL}][\w.’'-]{{1,24}}s (?:Vej|Vei|Veg|Väg|Vägen|Allé"
    r"|Plads|Plass|Plats|Torv|Torg)"
    rf"|(?:Villa|Hotel|Hotell|Café|Kafé|Cafe|Restaurant|Restaurang|Pensjonat|Pensionat|Casa|Château"
    rf"|Chateau|Stadion|Arena|Gasthaus|Kro|Teater|Galleri|Gallery|{_ROOM})"
    rf"(?: {_WORD}){{1,3}}"
)
# One of several workers or applicants: "Montør A".
_ROLE_AND_LETTER = late(
    r"(?:[^\W\d_]*(?:montør|operatør|operatör|sjåfør|chaufför|chauffør|mekaniker|tekniker|elektriker"
    r"|arbeider|arbeidar|arbetare|arbejder|assistent|konsulent|konsult|leder|ledare|leiar|pleier"
    r"|sköterska|lærling|lärling|vikar|kandidat|søker|søkjar|sökande|ansøger|deltaker|deltakar"
    r"|informant|respondent|prosjekt|projekt)|candidate|applicant|person|nurse|driver|worker|operator"
    r"|technician) [A-HXY]",
    re.IGNORECASE,
)
# "6. jun. 2024", "Calls made Tue p.m."
_MONTHS = frozenset((
    "jan", "feb", "mar", "apr", "mai", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct",
    "nov", "des", "dec", "mars", "april", "june", "july",
))  # fmt: skip
_DAYS = frozenset((
    "mon", "tue", "thu", "fri", "sat", "sun", "man", "tir", "tor", "fre", "lør", "søn", "lör",
    "sön", "tis", "tys", "lau",
))  # fmt: skip
_LONGEST_DATE = 5  # letters
_DAY_BEFORE = late(r"(?<![\d.,])(?:[12]?\d|3[01])\.? \Z")
_TIME_AFTER = late(
    r"\.? (?:a\.?m\.?|p\.?m\.?|morning|afternoon|evening|night|w/|kveld|kväll|aften)(?!\w)"
)


def is_date(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a month after its day, or a day of the week with a time."""
    if end - start > _LONGEST_DATE:
        return False
    word = text[start:end].casefold()
    if word in _MONTHS:
        return _DAY_BEFORE.search(text, max(0, start - 6), start) is not None
    return word in _DAYS and _TIME_AFTER.match(text, end) is not None


def beside_things(line: str) -> Iterator[tuple[int, int]]:
    """Where in a line names stand that a noun beside them makes a thing's."""
    if any(mark in line for mark in '«"“”'):
        for pattern in _QUOTED:
            yield from (match.span("name") for match in pattern.finditer(line))
    if "-" in line:
        yield from (match.span("name") for match in _WITH_HYPHEN.finditer(line))
    if "=" in line:
        yield from (match.span("name") for match in _SHORT_FOR.finditer(line))
    if ":" in line and line.count("(") > 1:
        yield from (match.span("name") for match in _WITH_SIZE.finditer(line))
    if (ordered := _ORDERED.match(line)) is not None:
        yield ordered.span("name")
    yield from _by_what_stands_before(line)
    for what, names in ((_FIRM, _NAME_BEFORE), (_KIND, _NAMES_BEFORE)):
        for match in what.finditer(line):
            start = match.start()
            name = names.search(line, max(0, start - _LONGEST_NAME), start)
            if name is not None:
                yield name.start(), match.end()


def _by_what_stands_before(line: str) -> Iterator[tuple[int, int]]:
    for match in _PLACE.finditer(line):
        if line[match.start() - _TAIL : match.start()] in _HOUSES:
            yield match.span("name")
    if ", " in line:
        low = in_small_letters(line)
        for match in _SEVERAL_THINGS.finditer(line) if any(one in low for one in _THINGS) else ():
            yield match.span("name")
    for match in _CALLED.finditer(line):
        start = match.start()
        thing = _THING_BEFORE.search(line, max(0, start - _REACH), start)
        if thing is not None and not (thing["gap"] and match["right"]):
            yield match.span("name")


def ends_as_thing(name: str) -> bool:
    """Whether one word ends as those for buildings, tests, routes and offices do.

    Or whether a letter tells one of several workers or applicants: "Montør A".
    """
    if " " not in name:
        return _ENDS_AS_THING.fullmatch(name) is not None
    return _STREET_OR_HOUSE.fullmatch(name) is not None or (
        name[-2] == " " and _ROLE_AND_LETTER.fullmatch(name) is not None
    )
