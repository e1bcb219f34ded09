"""Markdown as people keep prompts in notes: without front matter, or without headings."""

from pathlib import Path

import pytest

from prompt_bank.exchange.entries import Entry
from prompt_bank.exchange.markdown import read_markdown
from prompt_bank.model.errors import BankError, Problem


def read(folder: Path, text: str, name: str = "Mitt avslag.md") -> Entry:
    path = folder / name
    path.write_text(text, "utf-8")
    (entry,) = read_markdown(path, "nb").entries
    return entry


def test_a_note_becomes_the_command_under_its_own_heading(tmp_path: Path) -> None:
    entry = read(tmp_path, "# Vennlig avslag\n\nSkriv et avslag til {{ søker }}.\n\n- Kort\n")
    assert entry.undivided
    assert entry.content.title == "Vennlig avslag"
    assert entry.content.parts.kommando == "Skriv et avslag til {{ soker }}.\n\n- Kort"
    assert [variable.label for variable in entry.content.variables] == ["søker"]
    assert (entry.content.task, entry.content.language) == ("free", "nb")


def test_a_note_without_any_heading_is_called_after_its_file(tmp_path: Path) -> None:
    entry = read(tmp_path, "Skriv et vennlig avslag.")
    assert entry.content.title == "Mitt avslag"
    assert entry.undivided


def test_headings_of_parts_are_enough(tmp_path: Path) -> None:
    entry = read(tmp_path, "# Brev\n\n## A: Aktør\n\nDu er rådgiver.\n\n## K: Kommando\nSkriv.\n")
    assert not entry.undivided
    parts = entry.content.parts
    assert (parts.aktor, parts.kommando) == ("Du er rådgiver.", "Skriv.")


@pytest.mark.parametrize(
    ("aktor", "kommando", "tiltak"),
    [
        ("## Aktør", "## Kommando", "## Tiltak"),
        ("# Aktör:", "# Kommando:", "# Tillvägagångssätt:"),
        ("### A – Rolle", "### K – Oppgave", "### T – Slik gjør du"),
        ("## **Actor**", "## **Command**", "## **Actions**"),
        ("## A", "## K", "## T"),
    ],
)
def test_headings_as_people_write_them_divide_a_note(
    tmp_path: Path, aktor: str, kommando: str, tiltak: str
) -> None:
    """Only "## K: Kommando" counted, and all of the text became the command."""
    text = f"{aktor}\nDu er rådgiver.\n\n{kommando}\nSkriv.\n\n{tiltak}\n- Kort\n## Krav\n- B\n"
    for above in ("# Brev\n\n", "---\ntags: a\n---\n# Brev\n"):
        entry = read(tmp_path, f"{above}Til nye søkere.\n\n{text}")
        assert not entry.undivided
        parts = entry.content.parts
        assert (entry.content.title, entry.content.guidance) == ("Brev", "Til nye søkere.")
        assert (parts.aktor, parts.kommando) == ("Du er rådgiver.", "Skriv.")
        assert parts.tiltak == "- Kort\n## Krav\n- B"
    entry = read(tmp_path, text)
    assert (entry.content.title, entry.content.parts.aktor) == ("Mitt avslag", "Du er rådgiver.")


def test_one_heading_that_is_called_like_a_part_divides_nothing(tmp_path: Path) -> None:
    entry = read(tmp_path, "# Brev\n\nSkriv et brev.\n\n## Eksempel\n\nKjære søker\n")
    assert entry.undivided
    text = entry.content.parts.kommando
    assert text == "Skriv et brev.\n\n## Eksempel\n\nKjære søker"


def test_front_matter_above_one_text_names_it(tmp_path: Path) -> None:
    entry = read(tmp_path, "---\ntitle: Brev\n---\n\nSkriv et kort brev.\n")
    assert entry.undivided
    assert (entry.content.title, entry.content.parts.kommando) == ("Brev", "Skriv et kort brev.")


def test_front_matter_of_a_program_for_notes_is_no_obstacle(tmp_path: Path) -> None:
    front = "---\ncreated: 2026-03-01\naliases:\ntags: avslag\n---\n"
    entry = read(tmp_path, f"{front}\n# Vennlig avslag\n\nSkriv til {{{{ søker }}}}.\n")
    assert entry.undivided
    assert entry.content.title == "Vennlig avslag"
    assert entry.content.parts.kommando == "Skriv til {{ soker }}."
    assert [variable.label for variable in entry.content.variables] == ["søker"]
    assert entry.content.tags == ("avslag",)


def test_front_matter_without_a_title_or_heading_is_called_after_its_file(tmp_path: Path) -> None:
    entry = read(tmp_path, "---\ntags: []\nlanguage: sv\n---\n## K: Kommando\n\nSkriv.\n")
    assert (entry.content.title, entry.content.language) == ("Mitt avslag", "sv")
    assert not entry.undivided


@pytest.mark.parametrize("text", ["", "hei", "\n\n", "PK\x03\x04 a b c d"])
def test_what_is_no_text_to_speak_of_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BankError) as caught:
        read(tmp_path, text)
    assert caught.value.problem is Problem.FILE_UNREADABLE


def test_of_a_folder_only_prompts_are_taken(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Om mappa\n\nHer ligger promptene våre.\n", "utf-8")
    (tmp_path / "notat.md").write_text("---\ntags: [a]\n---\nHusk dette.\n", "utf-8")
    (tmp_path / "brev.md").write_text("---\ntitle: Brev\n---\n## K: Kommando\n\nSkriv.\n", "utf-8")
    found = read_markdown(tmp_path, "nb")
    assert [entry.content.title for entry in found.entries] == ["Brev"]
    assert [left.place.name for left in found.left_out] == ["README.md", "notat.md"]
