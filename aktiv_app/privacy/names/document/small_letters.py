"""Names in small letters, as in chats and notes typed in a hurry."""

from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.repeated import Spans
from aktiv_app.privacy.names.language.context_words import NAMING
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_SMALL_SPEAKERS = 2
_FEW_CAPITALS = 200  # characters for each capital in a text written without them
_NAME_LIKE = 0.8  # mean log-odds a letter
_LEAST_SAID = 6  # lines
_MOSTLY = 0.8  # of them
_SAID = late(
    r"[ \t>*•[(]*(?:\d{1,2}[:.]\d\d[^\w\n]{1,4})?"
    r"(?!(?:[^\W\d_][\w.’'-]{0,24} ){1,3}\d{1,2}[:.]\d\d\W*$)"
    r"(?:[^\W\d_][\w.’' -]{0,24}(?: \([^()\n]{1,20}\))?: )?(?P<first>[^\W\d_])"
)
_SHORT = 3  # letters; shorter names are too often words
_PLACE = frozenset(("i", "på", "in", "at", "ved", "vid", "hos"))
_BESIDE_PEOPLE = frozenset(
    ("hos", "ring", "ringe", "call", "text", "spør", "spørj", "fråga", "spørg", "ask", "tell")
)
_WORDS = Kind.COMMON | Kind.ORDINARY
_WEAK = Kind.AMBIGUOUS | Kind.COMMON | Kind.PLACE | Kind.CALENDAR | Kind.BRAND


def lower_case(line: Line) -> Iterator[RawName]:
    """Names typed without capitals, as in chat: a listed pair, or one after a cue word."""
    infos, words = line.infos, line.words
    index, count = 0, len(words)
    cues, verbs = line.lexicon.cues | NAMING, line.lexicon.verbs
    while index < count:
        info = infos[index]
        if info.shape is not Shape.LOWER or not info.kind & (Kind.GIVEN | Kind.ASIAN):
            index += 1
            continue
        if _is_asian_pair(line, index):
            yield RawName(
                words[index].start, words[index + 1].end, Certainty.LIKELY, reasons.FULL_NAME
            )
            index += 2
            continue
        if not info.kind & Kind.GIVEN:
            index += 1
            continue
        if "-" in info.base and info.kind & Kind.ASIAN and not info.kind & _WEAK:
            yield RawName(  # "hae-in smilte"
                words[index].start, words[index].end, Certainty.LIKELY, reasons.CUE
            )
            index += 1
            continue
        last = index
        while last + 1 < count and line.gap(last) == " " and _continues(infos[last + 1]):
            last += 1
        pair = last > index and any(not infos[i].kind & _WEAK for i in range(index, last + 1))
        clear = not info.kind & _WEAK
        plain_word = info.kind & (Kind.COMMON | Kind.CALENDAR)
        told = index > 0 and line.gap(index - 1) == " " and infos[index - 1].base in cues
        both = all(
            infos[i].kind & NAME and not infos[i].kind & _WORDS for i in range(index, last + 1)
        )
        if pair and (clear or told or both) and not plain_word:
            yield RawName(
                words[index].start, line.end_of(last), Certainty.LIKELY, reasons.FULL_NAME
            )
            index = last + 1
            continue
        if len(info.base) > 2 and (clear or _with_letter_acts(line, index)):
            before = infos[index - 1].base if index and line.gap(index - 1) == " " else ""
            # "anna b": the letter of a surname goes along.
            at = index + 1 if _letter_after(line, index) else index
            follows = line.gap(at) == " " and infos[at + 1].base in verbs
            follows = follows and (not before or len(info.base) > _SHORT) and before not in _PLACE
            handle = index > 0 and line.gap(index - 1).endswith("@")
            called = line.starts_sentence(index) and line.gap(at)[:1] in ("?", "!", ",")
            spoken = (told and before not in _PLACE) or follows or called
            if handle or (spoken and not _article(line, index)):
                end = line.end_of(at) + (at > index and line.gap(at)[:1] == ".")
                yield RawName(words[index].start, end, Certainty.LIKELY, reasons.CUE)
        index += 1


def _is_asian_pair(line: Line, index: int) -> bool:
    """A short surname, a word as it may be, and a given name of its kind: "ha joon, han med"."""
    family = line.infos[index]
    if not family.kind & Kind.ASIAN or not family.kind & Kind.FAMILY:
        return False
    if line.gap(index) != " " or not line.starts_sentence(index):
        return False
    given = line.infos[index + 1]
    wanted = Kind.ASIAN | Kind.GIVEN
    return given.kind & wanted == wanted and not given.kind & (_WEAK | _WORDS)


def _with_letter_acts(line: Line, index: int) -> bool:
    """A name that is a word too, with a letter, and what people do: "anna b ringer"."""
    if not line.starts_sentence(index) or not _letter_after(line, index):
        return False
    return line.gap(index + 1) == " " and line.infos[index + 2].base in line.lexicon.verbs


def _letter_after(line: Line, index: int) -> bool:
    following = line.words[index + 1].text if index + 1 < len(line.words) else ""
    if len(following) != 1 or line.gap(index) != " " or following in "iåö":
        return False
    return line.gap(index + 1)[:1] in (" ", "?", "!", ",", ":", ".", "\n")


def chat_names(line: WholeText, names: Sequence[RawName], blocked: Spans) -> list[RawName]:
    """Given names in small letters where several who speak are written so."""
    small = _speak_small(line.text, names)
    typed = small or _without_capitals(line)
    if not typed and not _begin_small(line):
        return []
    found = []
    for index, (word, info) in enumerate(zip(line.words, line.infos, strict=True)):
        if info.shape is not Shape.LOWER or len(info.base) <= _SHORT:
            continue
        known = info.kind & Kind.GIVEN and not info.kind & (_WEAK | Kind.ORDINARY)
        known = known and (typed or _is_noted(line, index))
        acts = small and info.kind == Kind.LIKELY and info.score > _NAME_LIKE
        acts = acts and not line.starts_sentence(index) and not _article(line, index)
        acts = acts and line.gap(index) == " " and _verb_after(line, index)
        if (known or acts) and not blocked.touch(word.start, word.end):
            found.append(RawName(word.start, word.end, Certainty.LIKELY, reasons.CUE))
    return found


def _is_noted(line: Line, index: int) -> bool:
    """Whether a note tells of somebody: "iker – vil til Sogn", "hos jostein"."""
    if index and line.gap(index - 1) == " ":
        return line.infos[index - 1].base in _BESIDE_PEOPLE
    return line.gap(index)[:2] in (" –", " -", ": ", " (")


def is_written_small(line: WholeText, names: Sequence[RawName]) -> bool:
    """Whether people write without capitals in a text, or one clear name stands in it so."""
    return (
        _speak_small(line.text, names)
        or _without_capitals(line)
        or _begin_small(line)
        or any(_is_clearly_small(line, name) for name in names)
    )


def _is_clearly_small(line: WholeText, name: RawName) -> bool:
    shown = line.text[name.start : name.end]
    if name.certainty is Certainty.POSSIBLE or not shown.islower() or not shown.isalpha():
        return False
    kind = line.lexicon.info(shown).kind
    return bool(kind & Kind.GIVEN) and not kind & (_WEAK | Kind.ORDINARY)


def _speak_small(text: str, names: Sequence[RawName]) -> bool:
    speakers = {
        text[name.start : name.end]
        for name in names
        if name.reason == reasons.CUE and name.certainty is Certainty.SURE
    }
    return sum(map(str.islower, speakers)) >= _SMALL_SPEAKERS


def _without_capitals(line: WholeText) -> bool:
    """Whether a text is written in small letters, as what is typed or dictated in a hurry."""
    enough = -(-len(line.text) // _FEW_CAPITALS)
    return sum(line.each_line(_capitals)) < enough


def _begin_small(line: WholeText) -> bool:
    """Whether nearly all that is said in a text begins in small letters, whoever says it."""
    begins = [small for small in line.each_line(_begins_small) if small is not None]
    return len(begins) >= _LEAST_SAID and sum(begins) >= _MOSTLY * len(begins)


def _begins_small(line: str) -> bool | None:
    """How what is said in a line begins; None when the line only says who speaks and when."""
    said = _SAID.match(line)
    return said["first"].islower() if said is not None else None


def _capitals(line: str) -> int:
    return sum(map(str.isupper, line))


def _verb_after(line: Line, index: int) -> bool:
    return index + 1 < len(line.infos) and line.infos[index + 1].base in line.lexicon.verbs


def _continues(info: WordInfo) -> bool:
    return bool(info.kind & NAME and not info.kind & Kind.COMMON and info.shape is Shape.LOWER)


def _article(line: Line, index: int) -> bool:
    return index > 0 and line.infos[index - 1].base in (
        "en", "ein", "et", "eit", "ett", "the", "a", "an", "og", "å", "to", "er", "ei", "denne",
    )  # fmt: skip
