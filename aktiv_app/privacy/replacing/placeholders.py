"""The words of placeholders such as [PERSON_1], in each language."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import msgspec

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Kind, Name, Role, kind_of
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.straight import fold_letters, straighten

_WORD = late(r"[^\W\d_]+(-[^\W\d_]+)*")
_NO_JOINTS = str.maketrans("", "", "-_ \n")  # what may stand between the parts of a word
_TYPED_NUMBER = late(r"[\s_\\:#.-]{0,3}([0-9]{1,6})(?![0-9])")
_WRITTEN_BREAK = late(r"\\[nrt]")
_NUMBER_REACH = 3 + 6 + 1  # what stands between, digits, and what must be none


class _LanguageData(msgspec.Struct, forbid_unknown_fields=True):
    note: str
    words: dict[Label, str]
    roles: dict[Role, str]


class PlaceholderWords:
    """The word of each class and role in each language, and the line about placeholders."""

    def __init__(
        self,
        words: Mapping[Language, Mapping[Kind, str]],
        notes: Mapping[Language, str],
        recognised: Mapping[Kind, Sequence[str]] | None = None,
    ) -> None:
        """`recognised` are words that only an AI's answer uses; see `placeholders.toml`.

        Raises ValueError when a word, accents and hyphens aside, means two things.
        """
        self._words = {language: dict(by_kind) for language, by_kind in words.items()}
        self._notes = dict(notes)
        self._kinds: dict[str, Kind] = {}
        spellings: set[str] = set()
        for kind, word in _pairs(self._words, recognised or {}):
            folded = fold_letters(word)
            if self._kinds.setdefault(folded.replace("-", ""), kind) is not kind:
                raise ValueError(word)
            spellings.add(folded)
        self._spellings = sorted(spellings)

    @cached_property
    def _longer_spellings(self) -> tuple[str, ...]:
        # Short ones begin too much: "age" in AGENDA.
        return tuple(spelling for spelling in self._spellings if len(spelling) > 4)

    @cached_property
    def _spelled(self) -> re.Pattern[str]:
        # Made when a text is screened first: the window need not wait for it.
        return re.compile(f"(?<![^\\W_]){_pattern(self._spellings)}")

    def note(self, language: Language) -> str:
        """The sentence that asks the AI to leave placeholders unchanged."""
        return self._notes[language]

    def placeholder(self, kind: Kind, number: int, language: Language) -> str:
        """The placeholder of a class or role and a number: "[PERSON_1]"."""
        return f"[{self._words[language][kind]}_{number}]"

    def word(self, kind: Kind, language: Language) -> str:
        """The word that placeholders of a class or role are made with: "PERSON"."""
        return self._words[language][kind]

    def name_of(self, placeholder: str) -> Name:
        """The kind and number in a placeholder made by `placeholder`."""
        word, _, number = placeholder.strip("[]").rpartition("_")
        return self._kinds[fold_letters(word).replace("-", "")], int(number)

    def spelled(self, folded: str, start: int = 0) -> Iterator[tuple[int, int, Kind]]:
        """Where a word of `folded` (see `fold_letters`) begins as a placeholder's does.

        Gives start, end and kind, from `start` on; what stands behind it is for the caller
        to judge.
        """
        if "\\" in folded:  # JSON writes a line break as \\n, and its n is no letter of a word
            folded = _WRITTEN_BREAK.sub("  ", folded)
        for match in self._spelled.finditer(folded, start):
            yield match.start(), match.end(), self._kinds[match[0].translate(_NO_JOINTS)]

    def begins(self, folded: str) -> bool:
        """Whether a longer word begins with one that placeholders are made of: "personer"."""
        return folded.startswith(self._longer_spellings)

    def ends(self, folded: str) -> bool:
        """Whether a longer word ends in one that placeholders are made of: "kontaktperson"."""
        return folded.endswith(tuple(self._spellings))

    def reserved(self, text: str) -> frozenset[Name]:
        """The placeholders that `text` itself could be taken for, in any language.

        Loose on purpose ("person 1", "PERSON_1"): a chat tool may hand back the user's
        own words in such a form, and they must not turn into somebody's name. Whatever
        `restoring.grammar` can read as a placeholder is among them.
        """
        folded = straighten(text).folded
        return frozenset(name for _, _, name in self.typed(folded) if name is not None)

    def typed(self, folded: str, start: int = 0) -> Iterator[tuple[int, int, Name | None]]:
        """The words that `spelled` gives from `start` on, each with the number typed after it.

        Gives start and end of the word, and None for one without a number.
        """
        for begin, end, kind in self.spelled(folded, start):
            number = _TYPED_NUMBER.match(folded, end)
            yield begin, end, (kind, int(number[1])) if number else None

    @cached_property
    def reach(self) -> int:
        """How many characters of a folded text a placeholder typed in it has at the most."""
        return max(map(len, self._spellings)) + _NUMBER_REACH


def _pattern(words: Sequence[str]) -> str:
    """An expression for any of `words`, the longest that fits, tried letter by letter.

    A plain alternation of so many words takes five times as long.
    """
    by_first: dict[str, list[str]] = {}
    for word in words:
        if word:
            by_first.setdefault(word[0], []).append(word[1:])
    branches = [
        ("[-_ \n]?" if first == "-" else re.escape(first)) + _pattern(rest)
        for first, rest in by_first.items()
    ]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if "" in words else "")


def _pairs(
    words: Mapping[Language, Mapping[Kind, str]], recognised: Mapping[Kind, Sequence[str]]
) -> Iterator[tuple[Kind, str]]:
    for by_kind in words.values():
        yield from by_kind.items()
    for kind, others in recognised.items():
        for word in others:
            yield kind, word


def load_words(path: Path) -> PlaceholderWords:
    """Read the words from the TOML file at `path`.

    Raises DataFileError when it is missing, broken, or leaves a word out or ambiguous.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        recognised = {
            kind_of(kind): words
            for kind, words in msgspec.convert(
                raw.pop("recognised", {}), dict[str, list[str]]
            ).items()
        }
        data = msgspec.convert(raw, dict[Language, _LanguageData])
    except (OSError, ValueError) as error:
        raise _broken(path, type(error).__name__) from error
    words: dict[Language, dict[Kind, str]] = {}
    for language in Language:
        if language not in data or not data[language].note.strip():
            raise _broken(path, language)
        entry = data[language]
        own: dict[Kind, str] = {}
        own.update((label, word) for label, word in entry.words.items())
        own.update((role, word) for role, word in entry.roles.items())
        words[language] = own
        for kind in (*Label, *Role):
            if not _usable(words[language].get(kind, "")):
                raise _broken(path, f"{language}: {kind}")
    if not all(_usable(word) for others in recognised.values() for word in others):
        raise _broken(path, "recognised")
    try:
        return PlaceholderWords(
            words, {language: entry.note for language, entry in data.items()}, recognised
        )
    except ValueError as error:
        raise _broken(path, str(error)) from error


def _usable(word: str) -> bool:
    return bool(_WORD.fullmatch(word)) and word == word.upper()


def _broken(path: Path, where: str) -> DataFileError:
    return DataFileError(
        msg(
            "The file {file} cannot be used ({where}), so personal data cannot be replaced. "
            "Install the app again.",
            file=path.name,
            where=where,
        )
    )
