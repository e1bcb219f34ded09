"""The phrases that give away what stands in a job ad, read from one data file a language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from aktiv_app.core.data_files import read_tables
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import msg


class Section(StrEnum):
    """What a part of an ad is about."""

    MUST = "must"
    NICE = "nice"
    QUALITIES = "qualities"
    DUTIES = "duties"
    OFFER = "offer"
    ABOUT = "about"
    CONTACT = "contact"
    APPLY = "apply"
    OTHER = "other"


_KEYS: Mapping[str, frozenset[str]] = {
    "headings": frozenset(kind.value for kind in Section if kind is not Section.OTHER),
    "markers": frozenset(("must", "nice", "anywhere", "never", "statements", "fluff", "joints")),
    "role": frozenset(
        (
            "labels",
            "before",
            "articles",
            "after",
            "documents",
            "not_roles",
            "settings",
            "occupations",
        )
    ),
    "employer": frozenset(("labels", "seeks", "is_a", "about", "not_names", "at", "organisations")),
    "deadline": frozenset(("labels", "weak", "application", "open", "months")),
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Compiled phrases of all languages together: ads mix languages, so none is asked for.

    `headings` maps a folded heading to its section and `heading_stems` holds those with
    "*". `months` maps folded month names to 1 to 12.
    """

    headings: Mapping[str, Section]
    heading_stems: tuple[tuple[str, Section], ...]
    patterns: Mapping[str, re.Pattern[str]]
    months: Mapping[str, int]

    def section_of(self, heading: str) -> Section | None:
        """The section that the folded `heading` opens; None when it is no known heading.

        The longest known phrase at the start of the heading decides, so that "krav til
        deg" is found by "krav".
        """
        words = heading.split()
        for count in range(len(words), 0, -1):
            start = " ".join(words[:count])
            section = self.headings.get(start) or self.headings.get(start.rstrip(",:;"))
            if section is not None:
                return section
        for stem, section in self.heading_stems:
            if heading.startswith(stem):
                return section
        return None


def load_phrases(folder: Path) -> Phrases:
    """Read every .toml file in `folder`.

    Raises:
        DataFileError: a file is missing, unreadable, or breaks the schema.
    """
    collected: dict[str, dict[str, list[str]]] = {
        table: {key: [] for key in sorted(keys)} for table, keys in _KEYS.items()
    }
    months: dict[str, int] = {}
    files = sorted(folder.glob("*.toml"))
    for file in files:
        _add(file, collected, months)
    if not files:
        raise DataFileError(
            msg("The word lists for job ads are missing. Install the app again to get them back.")
        )
    headings: dict[str, Section] = {}
    stems: list[tuple[str, Section]] = []
    for key, phrases in collected["headings"].items():
        for phrase in phrases:
            if phrase.endswith("*"):
                stems.append((phrase[:-1], Section(key)))
            else:
                headings[phrase] = Section(key)
    stems.sort(key=lambda stem: -len(stem[0]))
    patterns = {
        f"{table}.{key}": one_of(phrases)
        for table, keys in collected.items()
        if table != "headings"
        for key, phrases in keys.items()
        if key != "months"
    }
    return Phrases(headings, tuple(stems), patterns, months)


def one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `phrases` as whole words; "*" stands for the rest of a word."""
    options = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    joined = "|".join(_as_pattern(phrase) for phrase in options) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _as_pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+")


def _add(file: Path, collected: dict[str, dict[str, list[str]]], months: dict[str, int]) -> None:
    data = read_tables(file, _broken(file))
    if data.keys() != _KEYS.keys():
        raise _broken(file)
    for table, keys in _KEYS.items():
        values: Any = data[table]
        if not isinstance(values, dict) or values.keys() != keys:
            raise _broken(file)
        for key, phrases in values.items():
            if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
                raise _broken(file)
            collected[table][key].extend(phrase.casefold() for phrase in phrases)
    names = data["deadline"]["months"]
    if len(names) != 12:
        raise _broken(file)
    months.update({name.casefold(): number for number, name in enumerate(names, start=1)})


def _broken(file: Path) -> DataFileError:
    return DataFileError(
        msg(
            "The word list {file} for job ads cannot be used. Install the app again to get it "
            "back.",
            file=file.name,
        )
    )
