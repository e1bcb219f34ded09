"""Names that are not runs of capitalised words: letter-spaced, in file names, turned round."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Shape, fold
from aktiv_app.privacy.text.late import late

_SPACED = late(r"(?<![\w.])[^\W\d_](?: {1,3}(?:- )?[^\W\d_]){3,40}(?![\w.])")
_TWO_LETTERS = late(r" [^\W\d_] {1,3}[^\W\d_] ")  # stand in each such word
_EXTENSION = (
    r"\.(?:pdf|docx?|odt|rtf|txt|xlsx?|pptx?|jpe?g|png|tiff?|gif|webp|svg|eml|msg|zip|rar|7z|md"
    r"|html?|csv|json|mp[34]|m4a|wav|mov|heic|ics|vcf)\b"
)
_FILE = late(rf"(?<![\w@/])[\w\-.()]{{1,120}}{_EXTENSION}", re.IGNORECASE)
_FILE_END = late(_EXTENSION, re.IGNORECASE)
_FILE_WORD = late(r"[^\W\d_]+?(?=[^\w]|[\d_]|$|(?<=[a-zæøåäöéü])(?=[A-ZÆØÅÄÖ]))")
_MOJIBAKE = late(r"(?:[^\W\d_]*[ÃÄÅ][^\s\w,;:()<>\"])+[^\W\d_]*|[^\W\d_]*Ã[¡-ÿ][^\W\d_]*")
_ODD_LETTERS = late(r"[ÄÅ][‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›¡-¿](?=[^\W\d_])")
_WORD_BEFORE = late(r"(?<![^\W\d_])([^\W\d_]+) $")
_LONGEST_WORD = 24


def is_wrongly_decoded(text: str) -> bool:
    """Whether letters stand in a text that come of decoding it wrongly."""
    return "Ã" in text or _ODD_LETTERS.search(text) is not None


def wrongly_decoded(text: str, lexicon: Lexicon) -> Iterator[RawName]:
    """BjÃ¸rn: UTF-8 that was read as Windows-1252."""
    end = -1
    start = 0
    for match in _MOJIBAKE.finditer(text):
        # What does not fit was decoded rightly, or lost.
        word = match.group().encode("cp1252", "ignore").decode("utf-8", "ignore")
        if not word or word.isascii():
            continue
        info = lexicon.info(word)
        if info.shape is Shape.LOWER:
            continue
        joined = end >= 0 and text[end : match.start()] in (" ", ", ", "-")
        before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        known = before is not None and lexicon.info(before[1]).kind & Kind.GIVEN
        if not info.kind & NAME and not joined and not known:
            continue
        if not joined:
            start = before.start() if before is not None and known else match.start()
        end = match.end()
        yield RawName(start, end, Certainty.LIKELY, reasons.LISTED)


def letter_spaced(text: str, lexicon: Lexicon) -> Iterator[RawName]:
    """T O R B J Ø R N: letters joined, looked up, also as two names run together."""
    for match in _SPACED.finditer(text) if _TWO_LETTERS.search(text) else ():
        groups = re.split(" {2,}", match.group())
        joined = ["".join(group.split(" ")) for group in groups]
        if _spells_name(joined, lexicon):
            yield RawName(match.start(), match.end(), Certainty.SURE, reasons.LISTED)


def _spells_name(groups: list[str], lexicon: Lexicon) -> bool:
    if any(lexicon.listed(fold(group)) & NAME for group in groups if len(group) > 2):
        return True
    whole = fold("".join(groups))
    return any(
        lexicon.listed(whole[:cut]) & Kind.GIVEN and lexicon.listed(whole[cut:]) & NAME
        for cut in range(3, len(whole) - 2)
    )


def file_names(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, list[RawName]]]:
    """Each file name with the names inside it, such as cv_kari_nordmann.pdf."""
    for match in _FILE.finditer(text) if _FILE_END.search(text) else ():
        stem_end = match.group().rindex(".") + match.start()
        found: list[RawName] = []
        parts = list(_FILE_WORD.finditer(text, match.start(), stem_end))
        parts = [p for p in parts if p.group()]
        strong = [_file_word(p.group(), lexicon) for p in parts]
        index = 0
        while index < len(parts):
            if strong[index] <= 0:
                index += 1
                continue
            last = index
            while (
                last + 1 < len(parts)
                and strong[last + 1] > 0
                and parts[last + 1].start() - parts[last].end() <= 1
            ):
                last += 1
            if max(strong[index : last + 1]) == 2:
                before = parts[index - 1] if index else None
                near = before is not None and before.end() + 1 == parts[index].start()
                lone = before if near and before is not None and len(before.group()) == 1 else None
                found.append(
                    RawName(
                        (lone or parts[index]).start(),
                        parts[last].end(),
                        Certainty.LIKELY,
                        reasons.FILE_NAME,
                    )
                )
            index = last + 1
        yield match.start(), match.end(), found


def _file_word(word: str, lexicon: Lexicon) -> int:
    """2: a listed name, 1: could stand beside one, 0: an ordinary word."""
    info = lexicon.info(word[0].upper() + word[1:])
    if info.kind & NAME:
        return 1 if info.kind & (Kind.COMMON | Kind.CALENDAR | Kind.PLACE) else 2
    if info.kind & (Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.ACRONYM):
        return 0
    return 1 if info.kind & (Kind.LIKELY | Kind.ENDING) else 0


def turned_round(line: Line, names: list[RawName]) -> Iterator[RawName]:  # noqa: C901
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
