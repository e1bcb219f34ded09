"""Who and what stands beside a name in a list: other persons, or firms."""

from functools import lru_cache

from aktiv_app.privacy.names.language.context_words import CONJUNCTIONS, FIRM_WORDS
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import verb_after
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.text.late import late

_AT = frozenset(("på", "fra", "frå", "från", "hos", "i", "at", "from", "in", "with"))
_LIST_REACH = 120  # characters
_ITEM = r"[«\"“„]?[^\W\d_][\w'’&-]*(?: [^\W\d_][\w'’&-]*){0,2}[»\"”“]?"
# Nouns for what is named like persons: those that need "like" or "such as" after them, and others.
_KINDS = (
    r"(?:[^\W\d_]{0,16}(?:merker|märken|mærker|ord|navne?|namn|verktøy|verktyg|værktøjer|systemer)"
    r"|company|companies|firms?|brands?|employers|stores|chains|competitors"
    r"|selskap(?:er)?|selskab(?:er)?|bolag|firma(?:er)?|bedrift(?:er)?|företag|virksomheder"
    r"|verksemder|kjeder|kedjor|kæder|butikker|butiker|butikkar|merker|märken|mærker|varemerker"
    r"|konkurrenter|konkurrentar|arbeidsgivere|arbetsgivare|arbejdsgivere|plug-ins?|tools?|verktøy"
    r"|verktyg|produkter|systemer|system|ord|words|names|navne?|namn|forfattere|forfattarar"
    r"|författare|writers|authors|artister|komponister|skip|fartøy|båter|båtar|ships|vessels|rom"
    r"|rooms|møterom|mötesrum|roboter|robotar)"
)
_PLACES = (
    r"[^\W\d_]{0,16}(?:barnehag|förskol|skol|klinikk|klinik|sal|båt|ferj|ferg|hall|hytt|robot|avdeling"
    r"|avdelning|møterom|vogn|hest|hund|katt)(?:[ae]ne|arna|orna|erna|mene|mena|er|ar|or)"
)
_THINGS = (
    r"(?:båt|skip|rom|bygg|hus|namn|rigg|fartøy|fartyg|avdeling|avdelning|sal|robot)"
    r"(?:ene|ane|ena|arna|orna|erna|a|en)"
)
_ENGLISH = (
    r"(?:vessels|ships|rooms|wards|bays|halls|boats|ferries|suites|trains|robots|servers|horses"
    r"|dogs|rigs|printers|trucks)"
)
_FIRMS = late(
    rf"(?i)\b(?:{_KINDS}"
    r"(?: names)?,? (?:like|such as|as|som|slik som|såsom|t\.ex\.|f\.eks\.|called|kalt|named)"
    rf"|{_PLACES}(?: (?:med|with) (?:navn|navna|navnene|namn|namna|namnen|names))?"
    rf"|{_THINGS}(?: (?:heter|heiter|hedder|kalles|kallas))?"
    rf"|{_ENGLISH}(?: are)?(?: (?:called|named)(?: after [^\W\d_]+)?)?"
    r")(?: (?![(–:])| ?[(–:] ?)"
    rf"(?:{_ITEM}(?:, | (?:og|och|and|eller|or) ))*"
    r"[«\"“„]?\Z"
)
_FIRM_NOUN = late(rf"(?i)(?:{_KINDS}|{_PLACES}|{_THINGS}|{_ENGLISH}|plug)")
_UNITS = ("avdeling", "avdelning")
_TAKEN_IN = frozenset(
    ("copy", "copied", "copying", "cc", "loop", "looped", "looping", "bring", "brought", "call",
     "called", "calling", "rope", "roped", "draft", "drafted", "sub", "subbed", "let", "invite",
     "invited", "book", "booked", "pull", "pulled", "dial", "dialled")
)  # fmt: skip
_WORD = late(r"\w+")
_REMEMBERED = 20_000  # words
_LIST_GAPS = frozenset((", ", "/", " / "))
SIGNS = (" + ", " ⇄ ", "+")
_LONGEST_LIST = 5  # items of a list looked at on either side


class Neighbours:
    """Looks at the other items of a list in one line."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def ends_list_of_persons(self, piece: Piece) -> bool:
        """The last of several people: "Kari, Rui Carvalho og Xoret"."""
        line, first = self._line, piece.first
        if line.gap(first - 1) != " " or line.infos[first - 1].base not in CONJUNCTIONS:
            return False
        return self.beside_person(Piece(first, first)) and line.gap(piece.last) != " "

    def beside_person(self, piece: Piece) -> bool:
        """In a list with a given name: "Shler, Anne og Tor"."""
        line = self._line
        for index, step in ((piece.first, -1), (piece.last, 1)):
            gap, beside = self._beside(index, step)
            if not 0 <= beside < len(line.infos):
                continue
            if gap == " " and line.infos[beside].base in CONJUNCTIONS:
                gap, beside = self._beside(beside, step)
            elif gap != ", " and gap not in SIGNS:
                continue
            if gap not in (" ", ", ", *SIGNS) or not 0 <= beside < len(line.infos):
                continue
            info = line.infos[beside]
            if info.shape is Shape.LOWER:
                continue
            if info.kind & Kind.GIVEN and not info.kind & Kind.AMBIGUOUS:
                return True
            given = line.infos[beside - 1] if beside and line.gap(beside - 1) == " " else info
            if step < 0 and given.kind & Kind.GIVEN and not given.kind & Kind.AMBIGUOUS:
                return True  # "Rui Carvalho og Xoret"
        return False

    def among_firms(self, piece: Piece) -> bool:
        """Whether a name stands where firms do: hos …, or in a list beside a known firm."""
        line, (first, last) = self._line, piece
        full = first != last
        clear = not full and line.infos[first].kind & Kind.GIVEN
        if not (clear and not line.infos[first].kind & Kind.AMBIGUOUS):
            before = line.infos[first - 1].base if first and line.gap(first - 1) == " " else ""
            if before in FIRM_WORDS and not (full and _takes_in(line, first - 1)):
                return True
            if before == "at" and not full and not verb_after(line, last):
                return True  # "sier at Xife snakker": no place
        if self._in_list_of_firms(piece):
            return True
        if clear and not line.infos[first].kind & Kind.AMBIGUOUS and self._stands_apart(first):
            return False
        if full and line.gap(first - 1) == " " and line.infos[first - 1].base == "at":
            # "at Baker Young", though "at Kari Nordmann's" is somebody's place, and in "mener at
            # Even Sand tar over" it begins a clause.
            given = line.infos[first].kind
            if not given & Kind.GIVEN or (given & Kind.AMBIGUOUS and not verb_after(line, last)):
                return True
        return self._firm_in_list(first, -1, full=full) or self._firm_in_list(last, 1, full=full)

    def _stands_apart(self, index: int) -> bool:
        """Between commas after a place or a firm, or with a firm of their own after them.

        "gift med ein frå Ørsta, Arve, som …", "Hans fra NAV og Jemima på Posten".
        """
        line = self._line
        if index + 1 >= len(line.infos):
            return False
        titled = index and line.gap(index - 1) == " "
        if titled and line.infos[index - 1].kind & (Kind.ROLE | Kind.TITLE):
            return True  # "direktør Homayoun, Kongsberg"
        small = line.infos[index + 1].shape is Shape.LOWER
        if line.gap(index - 1) == ", " and line.gap(index) == ", " and small:
            return True
        if line.gap(index - 1) == ", " and verb_after(line, index):
            return True  # "Vanh til Kalmar, Per-Ola har en plass"
        owned = line.gap(index) == line.gap(index + 1) == " "
        owned = owned and line.infos[index + 1].base in _AT
        return owned and line.infos[index + 2].shape is not Shape.LOWER

    def _in_list_of_firms(self, piece: Piece) -> bool:
        """In a list that a noun for firms opens: "company names like Karen Millen, Hugo Berg"."""
        start = self._line.words[piece.first].start
        text, begin = self._line.text, max(0, start - _LIST_REACH)
        # Tried only at such nouns: most texts hold none, and a word is asked about once.
        return any(
            _is_firm_noun(word.group())
            and not _is_unit(text, *word.span())
            and _FIRMS.match(text, word.start(), start)
            for word in _WORD.finditer(text, begin, start)
        )

    def _firm_in_list(self, index: int, step: int, *, full: bool) -> bool:
        """Whether a list that word `index` ends or begins holds a known firm or place.

        Beside a full name only the next item counts, and only after "and" or "or":
        "Referanse fra NAV, Kari Nordmann" names a person.
        """
        line = self._line
        for item in range(1 if full else _LONGEST_LIST):
            gap, beside = self._beside(index, step)
            joined = gap == " " and 0 <= beside < len(line.infos)
            if joined and line.infos[beside].base in CONJUNCTIONS:
                gap, beside = self._beside(beside, step)
                joined = gap in (" ", ", ")
            elif full or gap not in _LIST_GAPS:
                joined = gap == " " and item > 0
            else:
                joined = True
            if not joined or not 0 <= beside < len(line.infos):
                return False
            info = line.infos[beside]
            if info.shape is Shape.LOWER:
                return False
            if _is_firm(info) and (not full or not info.kind & (Kind.PLACE | Kind.ACRONYM)):
                return True
            index = beside
        return False

    def _beside(self, index: int, step: int) -> tuple[str, int]:
        return self._line.gap(index - 1 if step < 0 else index), index + step


def _takes_in(line: Line, index: int) -> bool:
    """Whether "in" belongs to a verb for what is done with people: "copy in Heather Field"."""
    told = index > 0 and line.gap(index - 1) == " " and line.infos[index].base == "in"
    return told and line.infos[index - 1].base in _TAKEN_IN


def _is_unit(text: str, start: int, end: int) -> bool:
    """Whether a word ends what tells where somebody works: "HR-avdelingen Kari Vik"."""
    return text[start - 1 : start] == "-" and text.startswith(_UNITS, start, end)


@lru_cache(maxsize=_REMEMBERED)
def _is_firm_noun(word: str) -> bool:
    return _FIRM_NOUN.fullmatch(word) is not None


def _is_firm(info: WordInfo) -> bool:
    if info.kind & (NAME | Kind.ROLE | Kind.TITLE):
        return False
    return bool(info.kind & (Kind.BRAND | Kind.ORG_MARK | Kind.PLACE | Kind.ACRONYM))
