"""The help's pages: the same in every language, and only what the app can show."""

import re
from pathlib import Path

import pytest

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.services.help_library import HelpLibrary, HelpPage
from tests.translations.wording import language_slips

RESOURCES = resource_folder()
LIBRARY = HelpLibrary(RESOURCES / "help", RESOURCES / "privacy" / "measured.toml")
PAGES = ["steps", "aktiv", "privacy", "placeholders", "bank", "keys"]

_FIELD = re.compile(r"\{\{\w+\}\}")
_TARGET = re.compile(r"\]\(([^)]*)\)")
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)


@pytest.mark.parametrize("language", Language)
def test_every_language_has_every_page_built_the_same(language: Language) -> None:
    english = LIBRARY.pages(Language.EN)
    pages = LIBRARY.pages(language)
    assert [page.id for page in pages][: len(PAGES)] == PAGES
    for page, original in zip(pages, english, strict=True):
        assert _FIELD.findall(page.text) == _FIELD.findall(original.text), page.id
        assert _TARGET.findall(page.text) == _TARGET.findall(original.text), page.id
        assert _HEADING.findall(page.text) == _HEADING.findall(original.text), page.id
        if language is not Language.EN:
            assert page.text != original.text, page.id


@pytest.mark.parametrize("language", Language)
def test_pages_hold_nothing_from_outside_and_promise_nothing(language: Language) -> None:
    for page in LIBRARY.pages(language):
        assert "![" not in page.text, page.id
        assert not re.search(r"<\w", page.text), page.id
        assert "anonym" not in page.text.lower(), page.id
        assert "!" not in page.text, page.id


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.EN])
def test_pages_are_written_in_their_own_language(language: Language) -> None:
    for page in LIBRARY.pages(language):
        for line in page.text.splitlines():
            assert list(language_slips(language.value, line, line)) == [], page.id


def test_figures_are_measured_ones_and_not_written_by_hand() -> None:
    # The goals are the only shares in per cent that a page may name by itself. Their space does not
    # break, so that the sign never begins a line.
    goals = {f"{share}\u00a0%" for share in ("99.5", "98", "97", "95", "90", "0.5")}
    for language in Language:
        for page in LIBRARY.pages(language):
            shares = re.findall(r"\d+(?:[.,]\d+)?\s?%", page.text)
            assert {share.replace(",", ".") for share in shares} <= goals, page.id


def make(folder: Path, language: str, name: str, text: str) -> None:
    (folder / language).mkdir(parents=True, exist_ok=True)
    (folder / language / name).write_text(text, "utf-8")


def test_a_page_that_is_missing_in_a_language_is_shown_in_english(tmp_path: Path) -> None:
    make(tmp_path, "en", "20-two.md", "# Two\n\nText")
    make(tmp_path, "en", "10-one.md", "# One\n\nText")
    make(tmp_path, "nb", "20-two.md", "# To\n\nTekst")
    found = HelpLibrary(tmp_path, tmp_path / "measured.toml").pages(Language.NB)
    assert found == (
        HelpPage("one", "One", "# One\n\nText"),
        HelpPage("two", "To", "# To\n\nTekst"),
    )


@pytest.mark.parametrize("text", ["no heading", ""])
def test_help_that_cannot_be_read_says_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(DataFileError):
        HelpLibrary(tmp_path, tmp_path / "m.toml").pages(Language.EN)
    make(tmp_path, "en", "10-one.md", text)
    with pytest.raises(DataFileError):
        HelpLibrary(tmp_path, tmp_path / "m.toml").pages(Language.EN)
    with pytest.raises(DataFileError):
        HelpLibrary(tmp_path, tmp_path / "m.toml").figures()
