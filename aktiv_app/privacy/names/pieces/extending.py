"""Names that go on past what the lists know: nicknames in the middle, particles, Jr. and III."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.surroundings import Surroundings
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĞĢĤĦĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_WORD = rf"[{_UPPER}][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_SUFFIX = late(r",? (?:[Jj]r|[Ss]r|[Jj]un)\b\.?|,? (?:d\.e|d\.y|d\.ä|d\.æ)\.?|,? I(?:II|I|V)\b")
_NICKED = late(
    rf"(?<![^\W\d_])(?P<first>{_WORD}(?:\.? {_WORD}){{0,2}}\.?) [\"“”„«'‘(][\"“”„«'‘]?"
    rf"(?P<nick>{_WORD})[\"“”»'’)][\"”»'’)]? (?P<last>{_WORD}(?: {_WORD})?)"
)
_LINKS = frozenset(
    ("von", "van", "bin", "binti", "binte", "bint", "ibn", "zu", "di", "del", "della", "dos", "das",
     "du", "ter")
)  # fmt: skip
_ARTICLES = frozenset(("der", "den", "de", "la", "los", "le"))
# "Md" of Mohammad; places that are first names too; first words of names of Burma and Vietnam.
_SHORT_FOR_GIVEN = frozenset(("md", "mohd", "muhd", "sk", "smt", "kh"))
_PLACES_GIVEN = frozenset(
    ("paris", "london", "vienna", "verona", "kenya", "china", "ireland", "kingston", "alexandria",
     "bristol", "boston", "cairo", "catalina", "roma", "santiago", "tennessee", "oakland", "cuba")
)  # fmt: skip
_SYLLABLES = frozenset(("ei", "ah", "say", "zar", "sa", "nu", "ut", "sha", "khu"))
_OF_PLACE = late(r"[dlDL]['’](?=[A-ZÀ-Þ])")  # "d'Ávila"
_ASIAN_LEAST = 2
_SHORT = 4  # letters
_TWO = 2
_AT = frozenset(("i", "på", "in", "at", "ved", "vid", "fra", "från", "frå", "from", "to", "til"))
_ENDS = late(r"[ \t]*(?:[.,;:!?)\n/|]|$)")
_NO_PART = (
    Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.CALENDAR | Kind.STREET | Kind.THING | Kind.ACRONYM
)  # fmt: skip
_THINGS = Kind.ORG_MARK | Kind.THING | Kind.BRAND
_NO_PERSON = _NO_PART | Kind.COMMON | Kind.PLACE


def extended(line: Line, names: Sequence[RawName]) -> Iterator[RawName]:
    """The names, each as far as it goes, and those with a nickname between quotation marks."""
    by_end = {word.end: index for index, word in enumerate(line.words)}
    for name in names:
        index = by_end.get(name.end)
        if index is not None:
            name = _with_word_before(line, _past_words(line, name, index), index)
        suffix = (
            _SUFFIX.match(line.text, name.end)
            if " " in line.text[name.end : name.end + 2]
            else None
        )
        yield replace(name, end=suffix.end()) if suffix is not None else name
    yield from _nicked(line)


def _with_word_before(line: Line, name: RawName, index: int) -> RawName:
    """With a word before it that is no name by itself: "Md. Rafiqul Islam", "Paris Abbot"."""
    infos = line.infos
    first = index
    while first and line.words[first - 1].start >= name.start:
        first -= 1
    if not first or line.words[first].start != name.start:
        return name
    before, info = infos[first - 1], infos[first]
    if before.shape is not Shape.CAPITALISED or info.shape is not Shape.CAPITALISED:
        return name
    gap = line.gap(first - 1)
    if gap in (" ", ". ") and before.base in _SHORT_FOR_GIVEN:
        goes_with = bool(info.kind & NAME)
    elif gap != " ":
        return name
    elif before.base in _SYLLABLES:
        goes_with = bool(info.kind & Kind.ASIAN) and len(before.base) <= _SHORT
    else:
        goes_with = before.base in _PLACES_GIVEN and _is_surname_alone(line, first, index)
    if not goes_with:
        return name
    certainty = name.certainty
    if certainty is Certainty.POSSIBLE and Surroundings(line).say_person(Piece(first - 1, index)):
        certainty = Certainty.LIKELY  # "Snakket med Paris Abbot"
    return replace(name, start=line.words[first - 1].start, certainty=certainty)


def _is_surname_alone(line: Line, first: int, last: int) -> bool:
    """Whether a family name after a place has nothing before and after it that names a thing."""
    info = line.infos[first]
    if first != last or not info.kind & Kind.FAMILY or info.kind & (_NO_PART | Kind.PLACE):
        return False
    if line.gap(last) == " " and line.infos[last + 1].shape is not Shape.LOWER:
        return False  # "London Hart Road"
    return fold(line.words[first].text).removesuffix("s") == info.base.removesuffix("s") and (
        first < _TWO or line.gap(first - _TWO) != " " or line.infos[first - _TWO].base not in _AT
    )


def _past_words(line: Line, name: RawName, index: int) -> RawName:
    """With a particle and the word after it, or with a word that is none in this place."""
    infos, words = line.infos, line.words
    first = index
    while first and words[first - 1].start >= name.start:
        first -= 1
    given = infos[first].kind
    clear = given & Kind.GIVEN and not given & Kind.AMBIGUOUS
    following = index + 1
    while (
        following < len(words)
        and line.gap(following - 1) == " "
        and infos[following].shape is Shape.LOWER
        and infos[following].base in (_LINKS if following == index + 1 else _LINKS | _ARTICLES)
    ):
        following += 1
    if following >= len(words) or line.gap(following - 1) != " ":
        return name
    info = infos[following]
    if following == index + 1 and clear and _OF_PLACE.match(words[following].text):
        return replace(name, end=line.end_of(following))  # "Thiago Ferreira d'Ávila"
    if info.shape is not Shape.CAPITALISED:
        return name
    if following > index + 1:  # Gertrud von Platen
        return replace(name, end=line.end_of(following)) if clear else name
    odd = info.kind & Kind.COMMON and not info.kind & (_NO_PART | NAME)
    if not odd:
        return name
    asian = sum(1 for i in infos[first : index + 1] if i.kind & Kind.ASIAN)
    if asian >= _ASIAN_LEAST and len(info.base) <= _SHORT:
        return replace(name, end=line.end_of(following))  # Khin Myat Noe
    alone = first == index and clear and not given & Kind.ASIAN
    alone = alone and fold(words[first].text) == infos[first].base  # "Hermods Jobcoach" is a firm
    if alone and not line.starts_sentence(first) and _ENDS.match(line.text, words[following].end):
        return RawName(name.start, line.end_of(following), Certainty.LIKELY, reasons.FULL_NAME)
    return name


def _nicked(line: Line) -> Iterator[RawName]:
    """Kari "Lillo" Nordmann: who bears a nickname is a person, whatever the other words are."""
    if not any(mark in line.text for mark in "\"“«('‘"):
        return
    for match in _NICKED.finditer(line.text):
        words = [match[part].split()[0] for part in ("first", "last")]
        first, last = (line.lexicon.info(word.rstrip(".")) for word in words)
        initial = first.shape is Shape.INITIAL
        ends = (last,) if initial else (first, last)
        if any(i.kind & _THINGS or (i.kind & _NO_PERSON and not i.kind & NAME) for i in ends):
            continue
        if initial or any(i.kind & NAME for i in ends):
            suffix = _SUFFIX.match(line.text, match.end())
            end = suffix.end() if suffix is not None else match.end()
            yield RawName(match.start(), end, Certainty.LIKELY, reasons.FULL_NAME)
