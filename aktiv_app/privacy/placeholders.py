"""Placeholders such as [PERSON_1]: their words, and who stands behind which number."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.folding import words
from aktiv_app.privacy.screened import ValueKey

_WORD = re.compile(r"[^\W\d_]+(-[^\W\d_]+)*")


class _LanguageData(msgspec.Struct, forbid_unknown_fields=True):
    note: str
    words: dict[Label, str]


class PlaceholderWords:
    """The word of each class in each language, and the line about placeholders."""

    def __init__(
        self, words: Mapping[Language, Mapping[Label, str]], notes: Mapping[Language, str]
    ) -> None:
        self._words = {language: dict(by_label) for language, by_label in words.items()}
        self._notes = dict(notes)
        self._labels = {
            word.casefold(): label
            for by_label in self._words.values()
            for label, word in by_label.items()
        }
        choices = "|".join(re.escape(word) for word in sorted(self._labels, key=len, reverse=True))
        # How a placeholder looks when typed by hand or bent by a chat tool; see `reserved`.
        self._typed = re.compile(
            rf"(?<!\w)({choices})[\s_\\-]{{0,3}}(\d{{1,6}})(?!\d)", re.IGNORECASE
        )

    def note(self, language: Language) -> str:
        """The sentence that asks the AI to leave placeholders unchanged."""
        return self._notes[language]

    def placeholder(self, label: Label, number: int, language: Language) -> str:
        """The placeholder of a class and number: "[PERSON_1]"."""
        return f"[{self._words[language][label]}_{number}]"

    def reserved(self, text: str) -> frozenset[tuple[Label, int]]:
        """The placeholders that `text` itself could be taken for, in any language.

        Loose on purpose ("person 1", "PERSON_1"): a chat tool may hand back the user's
        own words in such a form, and they must not turn into somebody's name.
        """
        return frozenset(
            (self._labels[match[1].casefold()], int(match[2]))
            for match in self._typed.finditer(text)
            if match[1].casefold() in self._labels
        )


def load_words(path: Path) -> PlaceholderWords:
    """Read the words from the TOML file at `path`.

    Raises DataFileError when it is missing, broken, or leaves a word out or ambiguous.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        data = msgspec.convert(raw, dict[Language, _LanguageData])
    except (OSError, ValueError) as error:
        raise _broken(path, type(error).__name__) from error
    labels: dict[str, Label] = {}
    for language in Language:
        if language not in data or not data[language].note.strip():
            raise _broken(path, language)
        for label in Label:
            word = data[language].words.get(label, "")
            if (
                not _WORD.fullmatch(word)
                or word != word.upper()
                or labels.setdefault(word.casefold(), label) is not label
            ):
                raise _broken(path, f"{language}: {label}")
    return PlaceholderWords(
        {language: entry.words for language, entry in data.items()},
        {language: entry.note for language, entry in data.items()},
    )


def _broken(path: Path, where: str) -> DataFileError:
    return DataFileError(
        msg(
            "The file {file} cannot be used ({where}), so personal data cannot be replaced. "
            "Install the app again.",
            file=path.name,
            where=where,
        )
    )


def number_of(placeholder: str) -> int:
    """The number in a placeholder made by `PlaceholderWords.placeholder`."""
    return int(placeholder.rstrip("]").rpartition("_")[2])


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions in one text that share a placeholder.

    `keys` and `forms` (as written) are in text order without repeats.
    """

    label: Label
    keys: tuple[ValueKey, ...]
    forms: tuple[str, ...] = field(repr=False)


@dataclass(slots=True, eq=False)
class Entry:
    """One value or person of a case.

    `number` is the one in use; earlier numbers of the same entry stay its own for good.
    `forms` are the written forms in the order first met. `sent` tells whether a text
    with the placeholder has been sealed, so that it may have left the app.
    """

    label: Label
    number: int
    keys: dict[ValueKey, None] = field(default_factory=dict, repr=False)
    forms: dict[str, None] = field(default_factory=dict, repr=False)
    sent: bool = False


class Registry:
    """Who stands behind which placeholder in one case.

    A number that has left the app never comes to mean somebody else. Before that, a
    value that is still being typed ("Kari N", "Kari No") keeps its number as it grows.
    Not thread-safe: the owner serialises the calls.
    """

    def __init__(self) -> None:
        self._entries: dict[tuple[Label, int], Entry] = {}
        self._by_key: dict[ValueKey, list[Entry]] = {}  # latest use first
        self._highest: dict[Label, int] = {}
        self._present: list[Entry] = []

    def entry(self, label: Label, number: int) -> Entry | None:
        """The entry that a placeholder of this case stands for, or stood for earlier."""
        return self._entries.get((label, number))

    def assign(
        self, mentions: Sequence[Mentions], reserved: Iterable[tuple[Label, int]]
    ) -> tuple[Entry, ...]:
        """Give each of `mentions` its entry, never the same to two of them.

        `reserved` are placeholders the text itself holds: nobody gets those, and an
        entry that has one moves on to a new number.
        """
        taken: dict[int, Entry] = {}
        owners: set[int] = set()
        # The fullest name chooses first, so that "Kari" cannot take Kari Nordmann's entry
        # from Kari Nordmann herself.
        for index in sorted(range(len(mentions)), key=lambda i: (-_fullness(mentions[i]), i)):
            entry = self._known(mentions[index], owners)
            if entry is not None:
                taken[index] = entry
                owners.add(id(entry))
        fresh = [index for index in range(len(mentions)) if index not in taken]
        self._take_over(mentions, fresh, taken, owners)
        blocked = frozenset(reserved)
        result = []
        for index, mention in enumerate(mentions):
            entry = taken.get(index) or Entry(mention.label, 0)
            if entry.number == 0 or (entry.label, entry.number) in blocked:
                self._number(entry, blocked)
            self._remember(entry, mention)
            result.append(entry)
        self._present = result
        return tuple(result)

    def mark_sent(self, numbers: Iterable[tuple[Label, int]]) -> None:
        """Note that these placeholders are in a sealed text, which may leave the app."""
        for key in numbers:
            if key in self._entries:
                self._entries[key].sent = True

    def _known(self, mention: Mentions, owners: set[int]) -> Entry | None:
        for key in sorted(mention.keys, key=lambda key: -len(words(key.folded))):
            for entry in self._by_key.get(key, ()):
                if id(entry) not in owners and _compatible(entry, mention):
                    return entry
        return None

    def _take_over(
        self,
        mentions: Sequence[Mentions],
        fresh: Sequence[int],
        taken: dict[int, Entry],
        owners: set[int],
    ) -> None:
        """Let a value being typed keep the number it had a keystroke ago.

        Only a single new value can be one being typed; more than one is a paste.
        """
        if len(fresh) != 1:
            return
        mention = mentions[fresh[0]]
        for entry in self._present:
            if entry.sent or id(entry) in owners or entry.label is not mention.label:
                continue
            if any(_grown(old.folded, new.folded) for old in entry.keys for new in mention.keys):
                for key in entry.keys:
                    self._by_key[key].remove(entry)
                entry.keys.clear()
                entry.forms.clear()
                taken[fresh[0]] = entry
                owners.add(id(entry))
                return

    def _number(self, entry: Entry, blocked: frozenset[tuple[Label, int]]) -> None:
        number = self._highest.get(entry.label, 0) + 1
        while (entry.label, number) in blocked:
            number += 1
        self._highest[entry.label] = number
        self._entries[entry.label, number] = entry
        entry.number = number

    def _remember(self, entry: Entry, mention: Mentions) -> None:
        entry.forms.update(dict.fromkeys(mention.forms))
        for key in mention.keys:
            entry.keys[key] = None
            owners = self._by_key.setdefault(key, [])
            if not owners or owners[0] is not entry:
                if entry in owners:
                    owners.remove(entry)
                owners.insert(0, entry)


def _fullness(mention: Mentions) -> int:
    return max(len(words(key.folded)) for key in mention.keys)


def _compatible(entry: Entry, mention: Mentions) -> bool:
    """Whether the full names of both can be one person's; other classes always can."""
    if entry.label is not Label.PERSON:
        return True
    ours = [name for key in entry.keys if len(name := words(key.folded)) > 1]
    theirs = [name for key in mention.keys if len(name := words(key.folded)) > 1]
    return not ours or not theirs or any(a <= b or b <= a for a in ours for b in theirs)


def _grown(old: str, new: str) -> bool:
    """Whether one is the other with one stretch typed in or deleted."""
    short, long = sorted((old, new), key=len)
    head = 0
    while head < len(short) and short[head] == long[head]:
        head += 1
    tail = 0
    while tail < len(short) - head and short[-1 - tail] == long[-1 - tail]:
        tail += 1
    return len(short) >= 2 and head + tail == len(short)
