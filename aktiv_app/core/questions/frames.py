"""The ways of asking about what is protected, made from the word list into patterns.

How an entry of the list is read stands at its top (`resources/questions/words.toml`). Who
is asked and what is theirs are one word each in what the patterns read, see `Folding`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from aktiv_app.core.data_files import read_tables
from aktiv_app.core.questions.grounds import Ground, unusable

_FRAMES = frozenset(
    ("du", "din", "be", "have", "modifiers", "ask", "about", "requests", "work", "others")
) | {"never", "offers", "kinds", "joint"}
_WAYS = frozenset(("be", "have", "own", "which", "topics", "phrases"))
_KEPT = re.compile(r"[^\w'’/§-]+")
_YOU, _YOUR = "§du", "§din"
_THEIRS = ("sin", "sitt", "sine", "sina", "sit", "their", "his", "her")
_TO_BE = "(?:å |att |at |to )?(?:være|vera|vere|vara|være|bli|blive|be)"
_MODIFIERS = 4  # at most so many between "har du" and what it is


class Folding:
    """Turns a sentence into small letters and single spaces, without punctuation and markup.

    Whatever says who is asked becomes one word, and whatever says that something is theirs
    another.
    """

    def __init__(self, you: Iterable[str], your: Iterable[str]) -> None:
        self._you = _whole(map(re.escape, you))
        self._your = _whole(map(re.escape, your))

    def text(self, text: str) -> str:
        """A sentence, folded."""
        return self.persons(_KEPT.sub(" ", text.lower().replace("_", " ")).strip())

    def persons(self, words: str) -> str:
        """`words` with the two words for persons."""
        return self._you.sub(_YOU, self._your.sub(_YOUR, words))


class Ways:
    """How one ground is asked about. Each pattern is made when it is first needed."""

    def __init__(self, table: Mapping[str, list[str]], folding: Folding) -> None:
        self._table = table
        self._folding = folding

    @cached_property
    def be(self) -> re.Pattern[str]:
        """What somebody is."""
        return self._made(self._table["be"])

    @cached_property
    def have(self) -> re.Pattern[str]:
        """What somebody has."""
        return self._made(self._table["have"])

    @cached_property
    def own(self) -> re.Pattern[str]:
        """What is somebody's."""
        return self._made(self._table["own"])

    @cached_property
    def which(self) -> re.Pattern[str]:
        """What is asked for by its kind."""
        return self._made(self._table["which"])

    @cached_property
    def topics(self) -> re.Pattern[str]:
        """What interviewers are told to ask about."""
        return self._made(self._table["topics"])

    @cached_property
    def of_you(self) -> re.Pattern[str]:
        """Whole questions that name who is asked."""
        return self._made(entry for entry in self._phrases if _YOU in entry)

    @cached_property
    def of_nobody(self) -> re.Pattern[str]:
        """Whole questions that name nobody."""
        return self._made(entry for entry in self._phrases if _YOU not in entry)

    @property
    def _phrases(self) -> Iterator[str]:
        folding = self._folding
        return (
            folding.persons(entry.format(du=f"(?:{_YOU})", din=_YOUR))
            for entry in self._table["phrases"]
        )

    def _made(self, entries: Iterable[str]) -> re.Pattern[str]:
        return _whole(map(_pattern, entries))


class Frames:
    """What all grounds share, and the `ways` of each. All languages together."""

    def __init__(self, lists: Mapping[str, list[str]], ways: Mapping[str, Any]) -> None:
        self._lists = lists
        self.folding = Folding(lists["du"], lists["din"])
        self.ways = {ground: Ways(ways[ground], self.folding) for ground in Ground}
        is_, has, kinds = (_any(map(re.escape, lists[name])) for name in ("be", "have", "kinds"))
        self.being = _whole((rf"{is_} {_YOU}", rf"{_YOU} {is_}", rf"{_YOU} {_TO_BE}"))
        self.having = _whole((rf"{has} {_YOU}", rf"{_YOU} {has}"))
        self.kinds = _whole((kinds,))
        ask = _any(map(re.escape, map(self.folding.persons, lists["ask"])))
        about = _any(map(re.escape, lists["about"]))
        requests = _any(map(re.escape, lists["requests"]))
        theirs = _any(_THEIRS)
        self.asking = _whole((rf"{ask} (?:\S+ ){{0,4}}?{about}", rf"{requests} {theirs}"))
        self.requests = re.compile(rf"(?:^|[:–—*\"«“>(])[\W\d_]*{requests}(?!\w)")
        self.work, self.others, self.never, self.offers = (
            _whole(self.folding.persons(_pattern(entry)) for entry in lists[name])
            for name in ("work", "others", "never", "offers")
        )
        self.joint = _whole(self.folding.persons(_pattern(entry)) for entry in lists["joint"])
        self._modifiers = frozenset((*lists["modifiers"], _YOUR, *_THEIRS))

    def after(self, frame: re.Pattern[str], words: str, what: re.Pattern[str]) -> bool:
        """Whether `what` follows on `frame` in `words`, modifiers between them or not."""
        for match in frame.finditer(words):
            at = match.end() + 1
            for _ in range(_MODIFIERS + 1):
                if what.match(words, at):
                    return True
                end = words.find(" ", at)
                if end < 0 or words[at:end] not in self._modifiers:
                    break
                at = end + 1
        return False

    def owned(self, words: str, what: re.Pattern[str]) -> bool:
        """Whether `what` is said to be of whoever is asked: "din helse", "helsa di"."""
        for match in what.finditer(words):
            behind = words[match.end() + 1 :].partition(" ")[0]
            before = words[: match.start()].split()[-2:]
            if behind == _YOUR or _YOUR in before:
                return True
        return False


def load_frames(file: Path) -> Frames:
    """Read the word list. Raises DataFileError where it is not what it must be."""
    tables = read_tables(file, unusable(file))
    lists = tables.pop("frames", None)
    if not _holds(lists, _FRAMES) or tables.keys() != {ground.value for ground in Ground}:
        raise unusable(file)
    if not all(_holds(tables[ground], _WAYS) for ground in Ground):
        raise unusable(file)
    return Frames(lists, tables)


def _holds(table: Any, keys: frozenset[str]) -> bool:
    return (
        isinstance(table, dict)
        and table.keys() == keys
        and all(isinstance(entry, str) for entries in table.values() for entry in entries)
    )


def _pattern(entry: str) -> str:
    """An entry of the list as a pattern."""
    made = re.sub(r"(?<![\w)])_(?!\w)", r"\\S+", entry.removesuffix(" ~"))
    made = made.replace("~ ", r"(?:\S+ ){0,3}?")
    return re.sub(r"(?<=[\w)])\*(?!\w)", r"[\\w-]*", made)


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(set(patterns), key=lambda one: (-len(one), one)))})"


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    joined = "|".join(patterns) or "(?!)"
    return re.compile(rf"(?<![\w§-])(?:{joined})(?![\w-])")
