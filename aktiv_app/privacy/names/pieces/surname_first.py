"""Names with the surname first: "Nordmann, Kari"."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import ALSO_THINGS, CONJUNCTIONS, IN_PLACES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_OR = frozenset(("eller", "or", "og", "och", "and"))
_NO_SURNAME = Kind.ACRONYM | Kind.BRAND | Kind.CALENDAR | Kind.TITLE | Kind.ORG_MARK | Kind.STREET
_BEGINS = ("\n", "\t", "|", ";", ": ", "| ", "• ", "* ", "\n- ", "\n– ")
_FILLS = ("\n", "\t", "|", " |", ":", ";", " – ", " — ", " - ", " (")
_ENDS = (*_FILLS, ".", ")", "?", "!")
_LABEL = 20  # characters before a name
_REACH = 3  # characters after a name that say whether it fills its place
_ABOUT = frozenset(("on", "about", "om", "for", "på", "till", "til", "to"))
_BY_NUMBER = late(r" (?:nr\.? ?|no\.? ?|#)?\d{1,4}[,:]? ")
# Before people who are counted by commas; `\Z` is the place where a search ends.
_OF_SEVERAL = late(
    r"(?i)(?<!\w)(?:til ?stede|tilstades|närvarande|present|attending|attendees|participants|møtt"
    r"|mødt|mött|delt[ao][gk]\w{2,6}|forfall|afbud|apologies|fravær\w{0,4}|frånvar\w{0,4}|panel\w{0,4}"
    r"|b?cc|kopi"
    r"|(?:mån|tors|tys|tirs|ti|ons|fre|lør|lör|lau|søn|sön|skjærtors|långfre|langfre)dag) ?: ?"
    r"\Z"
)


def surname_first(line: Line, names: list[RawName]) -> Iterator[RawName]:  # noqa: C901
    """Surname, First name: two names around a comma become one."""
    text = line.text
    ordered = sorted(names, key=lambda name: name.start)
    starts = {name.start: name for name in ordered}
    for index, word in enumerate(line.words):
        if index + 1 < len(line.words) and _is_in_capitals(line, index):
            yield RawName(word.start, line.end_of(index + 1), Certainty.LIKELY, reasons.FULL_NAME)
            continue
        if line.gap(index) != ", " or index + 1 >= len(line.words):
            continue
        info, following = line.infos[index], line.infos[index + 1]
        if info.kind & Kind.GIVEN and _OF_SEVERAL.search(
            text, max(0, word.start - _LABEL), word.start
        ):
            continue  # "Present: Kari, Ola"
        if _is_told(line, index):
            yield RawName(word.start, line.end_of(index + 1), Certainty.LIKELY, reasons.CUE)
            continue
        if info.shape is Shape.LOWER or following.shape is Shape.LOWER:
            continue
        if info.base in line.lexicon.sign_offs:
            continue  # "Best, Anna"
        word_too = info.kind & Kind.COMMON
        if word_too and info.kind & Kind.FAMILY and following.shape is Shape.INITIAL:
            word_too = 0  # "Young, M."
        if word_too or info.kind & (Kind.ACRONYM | Kind.BRAND | Kind.PLACE):
            continue
        surname = info.kind & (Kind.FAMILY | Kind.LIKELY | Kind.ENDING)
        begins = index == 0 or line.gap(index - 1)[-1:] in ("\n", "\t", "|", ";", ":")
        begins = begins or line.gap(index - 1).endswith((": ", "| "))
        if begins and not info.kind & (Kind.ROLE | Kind.ORG_MARK | Kind.TITLE | Kind.CALENDAR):
            surname = surname or not info.kind & NAME
        if not surname or (info.kind & Kind.GIVEN and not info.kind & Kind.FAMILY):
            continue
        if index and line.gap(index - 1) == " " and line.infos[index - 1].shape is not Shape.LOWER:
            continue
        if index and line.gap(index - 1) == ", " and line.infos[index - 1].shape:
            continue  # one of several: "Ord som Liv, Storm, Berit"
        if _goes_on_as_list(line, index + 1):
            continue
        after = starts.get(line.words[index + 1].start)
        clear = info.kind & Kind.FAMILY and not info.kind & Kind.AMBIGUOUS
        if following.shape is Shape.INITIAL:
            end = line.end_of(index + 1)
            if text[end - 1] != ".":
                continue
            while (
                index + 2 < len(line.words)
                and line.infos[index + 2].shape is Shape.INITIAL
                and (line.gap(index + 1) in (".", ". "))
            ):
                index += 1
                end = line.end_of(index + 1)
            yield RawName(word.start, end, Certainty.LIKELY, reasons.FULL_NAME)
        elif following.kind & Kind.GIVEN and (clear or not following.kind & Kind.AMBIGUOUS):
            end = after.end if after is not None else line.end_of(index + 1)
            yield RawName(word.start, end, Certainty.LIKELY, reasons.FULL_NAME)


def _is_in_capitals(line: Line, index: int) -> bool:
    """Whether a surname in capitals stands before a given name as in registers: "WOOD Olive"."""
    info, given = line.infos[index], line.infos[index + 1]
    if info.shape is not Shape.UPPER or given.shape is not Shape.CAPITALISED:
        return False
    if line.gap(index) != " " or len(info.base) < _REACH or not info.kind & Kind.FAMILY:
        return False
    if not given.kind & Kind.GIVEN or given.kind & (Kind.CALENDAR | Kind.BRAND):
        return False
    if info.kind & _NO_SURNAME or given.base in line.lexicon.imperatives:
        return False
    if index and not line.gap(index - 1).endswith(_BEGINS):
        return False
    after = line.text[line.words[index + 1].end :][:_REACH] or "\n"
    return after.startswith((*_FILLS, ",", " f", " b", " 1", " 2"))


def _goes_on_as_list(line: Line, index: int) -> bool:
    """Whether "or" or "and" and one more name end a list: "Famac, Lydia eller Jeeves"."""
    if line.gap(index) != " " or line.infos[index + 1].base not in _OR:
        return False
    if line.gap(index + 1) != " " or line.infos[index + 2].shape is Shape.LOWER:
        return False
    return line.gap(index + 2) != ", "


def _is_told(line: Line, index: int) -> bool:
    """Whether a surname that is a word stands before a given name as in registers.

    Alone in its cell or before a colon, "Archer, Reed", "HOLM, EVEN: 612 500"; and in a sentence
    where persons stand, "fra Skog, Rolf, tidl. sjef", when the given name is no word.
    """
    info, given = line.infos[index], line.infos[index + 1]
    capitals = info.shape is Shape.UPPER and given.shape is Shape.CAPITALISED  # "PRICE, Mark"
    if not given.kind & Kind.GIVEN or (info.shape is not given.shape and not capitals):
        return False
    if not info.kind & Kind.FAMILY or info.kind & _NO_SURNAME or info.shape is Shape.LOWER:
        return False
    if info.base in line.lexicon.sign_offs or info.base in line.lexicon.imperatives:
        return False
    end = line.words[index + 1].end
    before, after = line.gap(index - 1), line.text[end : end + _REACH] or "\n"
    begins = not index or before.endswith(_BEGINS)
    if begins and after.startswith(_FILLS):
        # A list of two may stand alone on a line, but not between cells.
        cell = before[-1:] in ("\t", "|") or before.endswith("| ") or not after.startswith("\n")
        return cell or capitals or not given.kind & Kind.AMBIGUOUS
    if not begins and not _is_announced(line, index, before):
        return False
    if given.kind & Kind.AMBIGUOUS:
        return not begins and after.startswith(":")
    return after.startswith(_ENDS) or _goes_on_small(line, index + 1)


def _is_announced(line: Line, index: int, before: str) -> bool:
    """Whether a person stands next: "Kandidaten Ek, …", "fra Skog, …", "kandidat 3, Klang, …"."""
    left = line.infos[index - 1]
    if left.shape is not Shape.LOWER and not line.starts_sentence(index - 1):
        return False
    if _BY_NUMBER.fullmatch(before):
        return bool(left.kind & Kind.ROLE) or left.base in ("nr", "no")
    if before != " " or left.base in IN_PLACES or left.base in CONJUNCTIONS:
        return False
    told = left.base in line.lexicon.cues or left.base in ALSO_THINGS
    return told or bool(left.kind & (Kind.ROLE | Kind.TITLE)) or left.base in _ABOUT


def _goes_on_small(line: Line, index: int) -> bool:
    """Whether a sentence goes on after the name, and no list: "Ek, Torun fick", "Rolf, tidl."."""
    if index + 1 >= len(line.infos) or line.gap(index) not in (" ", ", "):
        return False
    following = line.infos[index + 1]
    return following.shape is Shape.LOWER and following.base not in CONJUNCTIONS
