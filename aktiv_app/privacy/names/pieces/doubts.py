"""Places where firms, rooms and ships stand as often as persons."""

from aktiv_app.privacy.names.language.context_words import ALSO_THINGS, CONJUNCTIONS, IN_PLACES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.pieces.capitals import in_capitals
from aktiv_app.privacy.names.pieces.naming import is_naming
from aktiv_app.privacy.names.pieces.neighbours import Neighbours

_OPENING, _CLOSING = "«»\"“”„‘'", "«»\"“”’'"
_CELL_MARKS = frozenset((",", ";", "\t", "|"))
_REACH = 5  # words back to who reads
# What notes say in capitals of whom they name next.
_REMARKS = frozenset(
    ("show", "showed", "møtt", "mött", "mødt", "kommet", "kommen", "avlyst", "avbokad", "avbokat",
     "inställt", "aflyst", "cancelled", "canceled", "withdrawn", "withdrew", "trukket", "rejected",
     "avslag", "avslått", "ansatt", "anställd", "hired", "hire", "booked", "confirmed", "bekreftet",
     "bekräftad", "bekræftet", "reserve", "reserv", "vara", "standby", "offer", "tilbud",
     "erbjudande", "tilbudt", "syk", "sjuk", "syg", "sick", "ferie", "absent", "late", "forsinket",
     "försenad", "first", "second", "choice", "valg", "val", "leaver", "starter", "slutter")
)  # fmt: skip
_READS = frozenset(
    ("leser", "lese", "leste", "lest", "läser", "läsa", "läste", "läst", "læser", "læse", "læste",
     "læst", "les", "lesa", "reads", "read", "reading")
)  # fmt: skip


def is_doubtful(line: Line, piece: Piece) -> bool:
    """Whether firms, rooms and ships stand like this as often as persons."""
    return (
        _quoted(line, piece)
        or _is_read(line, piece)
        or _after_capital(line, piece)
        or _before_capital(line, piece)
        or Neighbours(line).among_firms(piece)
    )


def _quoted(line: Line, piece: Piece) -> bool:
    """In quotation marks of its own, as ships and rooms are; nicknames stand by a name."""
    text = line.text
    start, end = line.words[piece.first].start, line.words[piece.last].end
    if text[start - 1 : start] not in _OPENING or text[end : end + 1] not in _CLOSING:
        return False
    if not start or not text[end : end + 1] or is_naming(line, piece):
        return False
    if _fills_cell(text, start - 1, end + 1):
        return False
    return not _beside_name(line, piece)


def _fills_cell(text: str, start: int, end: int) -> bool:
    """Whether quotation marks hold a whole cell of values that a program wrote: `1;"Kari",`."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    begins = not before or before in _CELL_MARKS or before == "\n"
    ends = not after or after[0] in _CELL_MARKS or after[0] == "\n"
    apart = after[:1] == "," and after[1:] in (" ", "\n")  # as in a sentence
    return begins and ends and not apart and (before in _CELL_MARKS or after[:1] in _CELL_MARKS)


def _is_read(line: Line, piece: Piece) -> bool:
    """A writer whom somebody reads: "Leser du Kari Nordmann?"."""
    first = piece.first
    if first == piece.last:
        return False
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if line.gap(at) not in (" ", ", ") and at < first - 1:
            return False
        if line.infos[at].base in _READS:
            return line.gap(first - 1) == " "
        if line.infos[at].base in ALSO_THINGS or line.infos[at].base in IN_PLACES:
            return False
    return False


def _beside_name(line: Line, piece: Piece) -> bool:
    near = []
    if piece.first and len(line.gap(piece.first - 1)) <= 3:
        near.append(line.infos[piece.first - 1])
    if piece.last + 1 < len(line.infos) and len(line.gap(piece.last)) <= 3:
        near.append(line.infos[piece.last + 1])
    cues, silent = line.lexicon.cues, CONJUNCTIONS | ALSO_THINGS
    return any(i.kind & NAME or (i.base in cues and i.base not in silent) for i in near)


def _after_capital(line: Line, piece: Piece) -> bool:
    """A capitalised word that is no name stands before: Viking Grace, Radio Victor."""
    first = piece.first
    if first < 1 or line.gap(first - 1) != " " or line.starts_sentence(first - 1):
        return False
    info = line.infos[first]
    clear = info.shape is Shape.UPPER and info.kind & Kind.GIVEN and not info.kind & Kind.AMBIGUOUS
    if clear and in_capitals(line, first):
        return False
    if info.shape is Shape.LOWER:
        return False  # "CRM af Winslow": what looks like a particle stands between
    left = line.infos[first - 1]
    if left.shape not in (Shape.CAPITALISED, Shape.UPPER):
        return False
    head, _, tail = line.words[first - 1].text.rpartition("-")
    if head and tail[:1].islower() and first < piece.last:
        return False  # what somebody is: "HMS-koordinator Per Lie", "KAM-ansvarlig Ola Vik"
    if first < piece.last and _is_remark(line, first):
        return False
    told = left.base in line.lexicon.cues or left.base in line.lexicon.labels
    return not (told or left.kind & (NAME | Kind.TITLE | Kind.ROLE | Kind.PARTICLE))


def _is_remark(line: Line, first: int) -> bool:
    """Whether words in capitals tell what became of whom: "NO SHOW Kari Vik"."""
    infos = line.infos
    if not infos[first].kind & Kind.GIVEN or infos[first].shape is not Shape.CAPITALISED:
        return False
    before = infos[first - 1]
    return before.shape is Shape.UPPER and before.base in _REMARKS


def _before_capital(line: Line, piece: Piece) -> bool:
    """One word with a capitalised noun after it: Lloyd's Register, Kvam Kraftverk."""
    last = piece.last
    if piece.first != last or last + 1 >= len(line.infos) or line.gap(last) != " ":
        return False
    right = line.infos[last + 1]
    if right.shape is not Shape.CAPITALISED:
        return False
    told = right.base in line.lexicon.labels or right.base in line.lexicon.cues
    return not (told or right.kind & (NAME | Kind.TITLE | Kind.ROLE | Kind.PARTICLE))
