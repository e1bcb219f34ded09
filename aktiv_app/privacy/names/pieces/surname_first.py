"""Names with the surname first: "Nordmann, Kari"."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName

_OR = frozenset(("eller", "or"))


def surname_first(line: Line, names: list[RawName]) -> Iterator[RawName]:  # noqa: C901
    """Surname, First name: two names around a comma become one."""
    text = line.text
    ordered = sorted(names, key=lambda name: name.start)
    starts = {name.start: name for name in ordered}
    for index, word in enumerate(line.words):
        if line.gap(index) != ", " or index + 1 >= len(line.words):
            continue
        info, following = line.infos[index], line.infos[index + 1]
        if info.shape is Shape.LOWER or following.shape is Shape.LOWER:
            continue
        if info.kind & (Kind.ACRONYM | Kind.BRAND | Kind.COMMON | Kind.PLACE):
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


def _goes_on_as_list(line: Line, index: int) -> bool:
    """Whether an "or" and one more name end a list: "Famac, Lydia eller Jeeves"."""
    if line.gap(index) != " " or line.infos[index + 1].base not in _OR:
        return False
    if line.gap(index + 1) != " " or line.infos[index + 2].shape is Shape.LOWER:
        return False
    return line.gap(index + 2) != ", "
