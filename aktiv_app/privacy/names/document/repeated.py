"""The document read as a whole: a name found once is found everywhere."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from operator import attrgetter, gt

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.relatives import has_given_before
from aktiv_app.privacy.names.document.senses import (
    age_follows,
    in_genitive,
    in_ordinary_sense,
    is_foreign_to_next,
)
from aktiv_app.privacy.names.document.small_again import is_often_noun, is_small_name
from aktiv_app.privacy.names.language.context_words import PLACE_WORDS, PLAIN_VERBS, PRONOUNS
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.reading import Known, WholeText
from aktiv_app.privacy.names.language.remembered_words import RememberedWords
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import acts, asks_for_thing, verb_after
from aktiv_app.privacy.names.language.words import Shape, fold, plain
from aktiv_app.privacy.names.pieces.named_after import thing_follows
from aktiv_app.privacy.names.raw_name import RawName, spanning
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.remembered import RememberedLast

_ACCOUNT_LABELS = (Label.EMAIL, Label.USERNAME, Label.URL_PROFILE)
_WEAK = Kind.AMBIGUOUS | Kind.COMMON | Kind.PLACE | Kind.CALENDAR
_NOT_NAME = (
    Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.CALENDAR | Kind.STREET
    | Kind.THING | Kind.PLACE | Kind.ACRONYM
)  # fmt: skip
_WORDS_TOO = Kind.COMMON | Kind.PLACE | Kind.CALENDAR | Kind.BRAND
_ONLY_PLACE = frozenset(("i", "på", "ved", "vid", "in", "near", "at"))
_COMPOUND = re.compile(r"(?<![\w-])([^\W\d_]{3,25})-(?=[a-zæøåäö]{3})")
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBERED = late(r"(?:[\n:,;(]|^)[ \t•*-]*\d[\d./–-]{0,9}[.):]?[ \t]+\Z")
_ENDS_ITEM = late(r"[ \t]*(?:[,;+/\n)]|\Z)")
_LONGEST_NUMBER = 20  # characters, with what stands around it
_START, _END = attrgetter("start"), attrgetter("end")


class Spans:
    """Sorted spans that do not overlap, asked whether they touch a stretch."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]
        if not any(map(gt, self._ends, islice(self._starts, 1, None))):
            return  # as nearly always
        self._starts, self._ends = [], []
        for start, end in ordered:
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    @classmethod
    def of(cls, found: Iterable[RawName | Finding]) -> "Spans":
        """Where names or findings stand."""
        return cls((one.start, one.end) for one in found)

    def touch(self, start: int, end: int) -> bool:
        """Whether a span shares a character with `start`..`end`."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


def merged(names: Iterable[RawName]) -> list[RawName]:
    """Names in order; those that overlap become one, with the better certainty."""
    # By start, the longest first; in two steps, as names mostly come in order.
    ordered = sorted(sorted(names, key=_END, reverse=True), key=_START)
    if not any(map(gt, map(_END, ordered), map(_START, islice(ordered, 1, None)))):
        return ordered
    result: list[RawName] = []
    for name in ordered:
        if result and name.start < result[-1].end:
            last = result[-1]
            better = name if _weight(name) > _weight(last) else last
            result[-1] = spanning(last, name, better)
        else:
            result.append(name)
    return result


def joined(names: list[RawName], more: Iterable[RawName]) -> list[RawName]:
    """`merged` of names that were merged before and of some more."""
    new = list(more)
    return merged([*names, *new]) if new else names


def _weight(name: RawName) -> tuple[int, bool]:
    # Where it stands says more than the words, which may name a thing.
    return name.certainty.rank, name.reason not in reasons.FROM_WORDS


def spelled_in(accounts: frozenset[tuple[Label, str]]) -> frozenset[str]:
    """The folded words that e-mail addresses, user names and profiles spell."""
    wanted = set()
    for label, value in accounts:
        if label is Label.EMAIL:
            value = value.partition("@")[0]
        elif label is Label.URL_PROFILE:
            value = value.rstrip("/").rpartition("/")[2]
        for part in _LETTERS.findall(value):
            if len(part) > 2 and not (part.isupper() and part != value.upper()):
                wanted.add(plain(part))
                if len(part) > 4:
                    wanted.add(plain(part[1:]))
    return frozenset(wanted)


class AccountNames:
    """Finds capitalised words that an e-mail address or user name of the document spells."""

    def __init__(self) -> None:
        self._spelled = RememberedLast(spelled_in)
        self._words = RememberedWords(_in_account)

    def names(self, line: WholeText, others: Sequence[Finding], blocked: Spans) -> list[RawName]:
        """Such words, none of them in `blocked`."""
        wanted = self._spelled.of(
            frozenset(
                (other.label, line.text[other.start : other.end])
                for other in others
                if other.label in _ACCOUNT_LABELS
            )
        )
        if not wanted:
            return []
        return [
            name
            for name in self._words.names(line, wanted)
            if not blocked.touch(name.start, _word_end(line.text, name))
        ]


def _in_account(line: WholeText, word: Known, *_: Set[str]) -> RawName | None:
    index, place, info = word
    if info.shape is Shape.LOWER or (info.kind & _NOT_NAME and not info.kind & NAME):
        return None
    if info.kind & _WEAK and line.starts_sentence(index):
        return None
    if line.followed(index, organisation_follows):
        return None
    return RawName(place.start, line.end_of(index), Certainty.LIKELY, reasons.ACCOUNT)


def _word_end(text: str, name: RawName) -> int:
    """The end of a name of one word without what `Line.end_of` takes along."""
    return name.end - (text[name.end - 1] in ".'’")


def _word_start(text: str, name: RawName) -> int:
    """Where the word begins that is found again, without a given name before it."""
    return text.rfind(" ", name.start, name.end) + 1 or name.start


def organisation_follows(line: Line, index: int) -> bool:
    """Whether the capitalised words from `index` on name an organisation, street or thing."""
    last = len(line.words) - 1
    for _ in range(4):
        if thing_follows(line, index):
            return True
        if index >= last or line.gap(index) != " " or line.infos[index + 1].shape is Shape.LOWER:
            return "&" in line.gap(index)
        index += 1
    return False


class RepeatedNames:
    """Finds words of the document that are part of a name found elsewhere in it."""

    def __init__(self) -> None:
        self._words = RememberedWords(_again)

    def names(
        self, line: WholeText, full: frozenset[str], alone: frozenset[str], taken: Spans
    ) -> list[RawName]:
        """Such words of `full` names and of names of one word, where nothing is `taken`."""
        wanted = full | alone
        found = [
            name
            for name in self._words.names(line, wanted, full)
            if not taken.touch(_word_start(line.text, name), _word_end(line.text, name))
        ]
        compounds = list(_in_compounds(line, wanted, taken))
        if compounds:
            found += compounds
            found.sort(key=_START)
        return _adjacent(found, line.text)


def _again(line: WholeText, word: Known, *known: Set[str]) -> RawName | None:
    index, place, info = word
    wanted, full = known
    if len(info.plain) < 2:
        return None
    if info.plain not in wanted and info.stem not in wanted and not in_genitive(line, index):
        return None
    certainty = _repeated_certainty(line, index, line.lexicon)
    if certainty is None:
        return None
    if info.kind & _WEAK and "-" not in info.base:
        single = info.plain not in full and info.stem not in full
        if in_ordinary_sense(line, index, single=single):
            return None
    start = place.start
    if certainty is not Certainty.POSSIBLE and has_given_before(line, index, known[1]):
        start = line.words[index - 1].start
    return RawName(start, line.end_of(index), certainty, reasons.REPEATED)


def _in_compounds(line: WholeText, wanted: Set[str], taken: Spans) -> Iterator[RawName]:
    """The names at the beginning of nouns made of them: "Ashdown-saken"."""
    for begin, (at, length, name) in line.each(_compounds):
        start, end = begin + at, begin + at + length
        if name in wanted and not taken.touch(start, end):
            yield RawName(start, end, Certainty.LIKELY, reasons.REPEATED)


def _compounds(line: Line) -> list[tuple[int, int, str]]:
    """Where such a noun begins, and the length of the name it may hold, and that name."""
    return [
        (match.start(1), len(match[1]), plain(match[1]))
        for match in (_COMPOUND.finditer(line.text) if "-" in line.text else ())
        if not (info := line.lexicon.info(match[1])).kind & (_WORDS_TOO | Kind.ORDINARY)
        and not (info.shape is Shape.LOWER and is_often_noun(info))
    ]


def _repeated_certainty(line: WholeText, index: int, lexicon: Lexicon) -> Certainty | None:
    info = line.infos[index]
    # Half of a double surname may be a word, but not the whole: Hansen-Bay.
    weak = info.kind & _WEAK and "-" not in info.base
    if line.followed(index, organisation_follows):
        return None
    if info.shape is Shape.LOWER:
        return Certainty.LIKELY if is_small_name(line, index) else None
    if asks_for_thing(line, index):
        return None  # "Mark the answers", though Mark is somebody here
    if not weak:
        return Certainty.LIKELY
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if info.kind & Kind.PLACE and (
        before in _ONLY_PLACE or (before in PLACE_WORDS and not info.kind & NAME)
    ):
        return None  # "Paris Noble flew in from Paris"
    if (
        not line.starts_sentence(index)
        or is_foreign_to_next(line, index)
        or in_genitive(line, index)
        or _is_numbered(line, index)
    ):
        return Certainty.LIKELY
    after = line.gap(index)
    following = line.infos[index + 1].base if index + 1 < len(line.infos) else ""
    if info.kind & Kind.COMMON and not after.startswith(":") and not _goes_on(line, index):
        return None
    called = after[:1] in (":", ",", "\n") or after in (" – ", " - ")
    if (after == " " and following in lexicon.verbs) or called or age_follows(line, index):
        return Certainty.LIKELY
    if not info.kind & _WORDS_TOO:
        return Certainty.LIKELY
    return Certainty.POSSIBLE


def _is_numbered(line: Line, index: int) -> bool:
    """Whether a word stands alone behind a number or day, in a ranking or a roster: "31/12 Can"."""
    word = line.words[index]
    return (
        _ENDS_ITEM.match(line.text, word.end) is not None
        and _NUMBERED.search(line.text, max(0, word.start - _LONGEST_NUMBER), word.start)
        is not None
    )


def _goes_on(line: Line, index: int) -> bool:
    """Whether a verb follows a name that is a word too: "Ask kan ikke", not "Will be"."""
    if acts(line, index):
        return True
    if line.infos[index].base in PRONOUNS or not verb_after(line, index):
        return False
    return fold(line.words[index + 1].text) not in PLAIN_VERBS


def _adjacent(names: list[RawName], text: str) -> list[RawName]:
    """Neighbouring words of a name become one finding."""
    result: list[RawName] = []
    for name in names:
        if result and text[result[-1].end : name.start] in (" ", "  ", "-", "_", "."):
            last = result[-1]
            better = max(last.certainty, name.certainty, key=lambda c: c.rank)
            result[-1] = RawName(last.start, name.end, better, last.reason)
        else:
            result.append(name)
    return result
