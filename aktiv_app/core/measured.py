"""How well personal data is found: the figures of the privacy page, from one file.

`python -m tests.evaluation --write` measures and writes `resources/privacy/measured.toml`;
docs/privacy.md and the app's help are made from it.
"""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import msg


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Recall of one class, language or origin.

    `places` were marked by hand; `covered` is the share of them, in per cent, of which
    every letter was found; `visible` the share of their letters, in per cent, that was not.
    """

    name: str
    places: int
    covered: float
    visible: float


class Recruitment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Measured on the annotated recruitment texts with `command`.

    `without` of the `texts` hold no personal data, and `untouched` of those stayed as they
    were. `over` and `over_without` are characters replaced without need, in per cent of the
    characters outside marked places, in all texts and in those `without`.
    """

    command: str
    measured: date
    texts: int
    places: int
    without: int
    untouched: int
    over: float
    over_without: float
    classes: tuple[Share, ...]
    languages: tuple[Share, ...]
    origins: tuple[Share, ...]


class TextSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Texts that developers read or have bars for, beside those nobody reads.

    `covered` holds the share of marked places fully covered, in per cent, by class and for
    "ALL"; `over_without` as in `Recruitment`.
    """

    name: str
    texts: int
    places: int
    covered: dict[str, float]
    over_without: float


class TextSets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Measured with `command`, each for itself."""

    command: str
    measured: date
    sets: tuple[TextSet, ...]


class Corpus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Persons in one public corpus: `rules` alone, and `both` rules and the name model.

    Each in per cent of the `persons` fully covered, with the share of what was replaced
    that are persons.
    """

    name: str
    persons: int
    rules: float
    rules_precision: float
    both: float
    both_precision: float


class Corpora(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Measured on public corpora with `command`; what is replaced without asking."""

    command: str
    measured: date
    splits: tuple[Corpus, ...]


class Measured(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All figures."""

    recruitment: Recruitment
    text_sets: TextSets
    corpora: Corpora


def read_measured(path: Path) -> Measured:
    """The figures in the file at `path`; raises DataFileError."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Measured)
    except (OSError, ValueError) as error:
        raise DataFileError(
            msg(
                "The file {file} cannot be used ({where}). Install the app again.",
                file=path.name,
                where=type(error).__name__,
            )
        ) from error


Headings = tuple[str, str, str, str]
"""What is counted, and the names of the three columns of figures."""


def share_table(
    shares: Iterable[Share],
    headings: Headings,
    name: Callable[[str], str],
    percent: Callable[[float], str],
) -> str:
    """The shares as a Markdown table."""
    return table(
        headings,
        (
            (name(row.name), str(row.places), percent(row.covered), percent(row.visible))
            for row in shares
        ),
    )


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [_line(headings), "|" + "---|" * len(headings), *map(_line, rows)]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
