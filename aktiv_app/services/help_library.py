"""The help's pages: Markdown files below resources/help, one folder a language.

Names begin with a number that orders them ("30-privacy.md" is the page "privacy"). A page
that is missing in a language is shown in English.
"""

import re
from pathlib import Path

from msgspec import Struct

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.measured import Measured, read_measured
from aktiv_app.core.messages import msg

_NAME = re.compile(r"(\d+)-([a-z-]+)\.md")
_TITLE = re.compile(r"^# +(.+?) *$", re.MULTILINE)


class HelpPage(Struct, frozen=True):
    """One page; `title` is its first heading, `text` the whole page in Markdown."""

    id: str
    title: str
    text: str


class HelpLibrary:
    """Reads the pages and the figures that stand in them, each time it is asked."""

    def __init__(self, folder: Path, figures: Path) -> None:
        """`folder` holds a folder for each language, `figures` is `measured.toml`."""
        self._folder = folder
        self._figures = figures

    def pages(self, language: Language) -> tuple[HelpPage, ...]:
        """All pages in order. Raises DataFileError when there are none."""
        files = {name: self._folder / Language.EN.value / name for name in self._names()}
        own = self._folder / language.value
        pages = tuple(
            _read(own / name if (own / name).is_file() else files[name]) for name in sorted(files)
        )
        if not pages:
            raise _missing()
        return pages

    def figures(self) -> Measured:
        """How well personal data is found. Raises DataFileError."""
        return read_measured(self._figures)

    def _names(self) -> list[str]:
        folder = self._folder / Language.EN.value
        return [file.name for file in folder.glob("*.md") if _NAME.fullmatch(file.name)]


def _read(file: Path) -> HelpPage:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise _missing() from None
    name, title = _NAME.fullmatch(file.name), _TITLE.search(text)
    if name is None or title is None:
        raise _missing()
    return HelpPage(name[2], title[1], text)


def _missing() -> DataFileError:
    return DataFileError(
        msg("The help cannot be read. The rest of the app works. Install the app again.")
    )
