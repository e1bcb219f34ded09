"""Names that are not runs of capitalised words: chat, letter-spaced, file names, turned round."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.context_words import NAMING
from aktiv_app.privacy.names.document import Spans
from aktiv_app.privacy.names.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.names.reading import WholeText
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Shape, fold

_SPACED = re.compile(r"(?<![\w.])[^\W\d_](?: {1,3}(?:- )?[^\W\d_]){3,40}(?![\w.])")
_TWO_LETTERS = re.compile(r" [^\W\d_] {1,3}[^\W\d_] ")  # stand in each such word
_EXTENSION = (
    r"\.(?:pdf|docx?|odt|rtf|txt|xlsx?|pptx?|jpe?g|png|tiff?|gif|webp|svg|eml|msg|zip|rar|7z|md"
    r"|html?|csv|json|mp[34]|m4a|wav|mov|heic|ics|vcf)\b"
)
_FILE = re.compile(rf"(?<![\w@/])[\w\-.()]{{1,120}}{_EXTENSION}", re.IGNORECASE)
_FILE_END = re.compile(_EXTENSION, re.IGNORECASE)
_FILE_WORD = re.compile(r"[^\W\d_]+?(?=[^\w]|[\d_]|$|(?<=[a-zæøåäöéü])(?=[A-ZÆØÅÄÖ]))")
_MOJIBAKE = re.compile(r"(?:[^\W\d_]*[ÃÄÅ][^\s\w,;:()<>\"])+[^\W\d_]*|[^\W\d_]*Ã[¡-ÿ][^\W\d_]*")
_ODD_LETTERS = re.compile(r"[ÄÅ][‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›¡-¿](?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+) $")
_LONGEST_WORD = 24
_SMALL_SPEAKERS = 2
_FEW_CAPITALS = 200  # characters for each capital in a text written without them
_NAME_LIKE = 0.8  # mean log-odds a letter
_SHORT = 3  # letters; shorter names are too often words
_PLACE = frozenset(("i", "på", "in", "at", "ved", "vid", "hos"))
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
                yield RawName(words[index].start, line.end_of(at), Certainty.LIKELY, reasons.CUE)
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
    return line.gap(index + 1)[:1] in (" ", "?", "!", ",", ":", "\n")


def chat_names(line: WholeText, names: Sequence[RawName], blocked: Spans) -> list[RawName]:
    """Given names in small letters where several who speak are written so."""
    speakers = {
        line.text[name.start : name.end]
        for name in names
        if name.reason == reasons.CUE and name.certainty is Certainty.SURE
    }
    small = sum(map(str.islower, speakers)) >= _SMALL_SPEAKERS
    if not small and not _without_capitals(line.text):
        return []
    found = []
    for index, (word, info) in enumerate(zip(line.words, line.infos, strict=True)):
        if info.shape is not Shape.LOWER or len(info.base) <= _SHORT:
            continue
        known = info.kind & Kind.GIVEN and not info.kind & (_WEAK | Kind.ORDINARY)
        acts = small and info.kind == Kind.LIKELY and info.score > _NAME_LIKE
        acts = acts and not line.starts_sentence(index) and not _article(line, index)
        acts = acts and line.gap(index) == " " and _verb_after(line, index)
        if (known or acts) and not blocked.touch(word.start, word.end):
            found.append(RawName(word.start, word.end, Certainty.LIKELY, reasons.CUE))
    return found


def _without_capitals(text: str) -> bool:
    """Whether a text is written in small letters, as what is typed or dictated in a hurry."""
    enough = -(-len(text) // _FEW_CAPITALS)
    return sum(1 for _ in islice(filter(str.isupper, text), enough)) < enough


def _verb_after(line: Line, index: int) -> bool:
    return index + 1 < len(line.infos) and line.infos[index + 1].base in line.lexicon.verbs


def _continues(info: WordInfo) -> bool:
    return bool(info.kind & NAME and not info.kind & Kind.COMMON and info.shape is Shape.LOWER)


def _article(line: Line, index: int) -> bool:
    return index > 0 and line.infos[index - 1].base in (
        "en", "ein", "et", "eit", "ett", "the", "a", "an", "og", "å", "to", "er", "ei", "denne",
    )  # fmt: skip


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
