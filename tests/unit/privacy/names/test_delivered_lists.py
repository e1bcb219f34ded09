"""The lists of `resources/names`: what each is for stands in the README, and no word is twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.privacy.names.language.verb_list import read_verbs
from aktiv_app.privacy.names.language.word_lists import read_list

FOLDER = resource_folder() / "names"
PACKAGE = Path(__file__).resolve().parents[4] / "aktiv_app" / "privacy"
# The letter statistics count how often a word stands here, see the README.
TWICE = {"words.txt": 76}
MARKS = {"private", "person", "says", "anybody", "rarely"}
_ROW = re.compile(r"^\| (`[^|]*`) \| [^|]*\? ?[^|]*\| ([^|]*) \|$", re.MULTILINE)


def rows() -> dict[str, tuple[str, ...]]:
    """The modules that the README says read a list, by its name."""
    text = (FOLDER / "README.md").read_text("utf-8")
    return {
        name: tuple(path for path in re.findall(r"`([^`]*)`", read_by) if path.endswith(".py"))
        for names, read_by in _ROW.findall(text)
        for name in re.findall(r"`([^`]*)`", names)
    }


def named_in(module: Path, name: str) -> bool:
    """Whether the module names the list, with or without its ending."""
    stem = name.removesuffix(".txt").rstrip("/")
    return re.search(rf'"{stem}(?:\.txt)?"', module.read_text("utf-8")) is not None


def test_the_readme_tells_of_every_list() -> None:
    there = {path.name + ("/" if path.is_dir() else "") for path in FOLDER.iterdir()}
    assert set(rows()) == there - {"README.md"}


@pytest.mark.parametrize("name", sorted(rows()))
def test_a_list_is_read_where_the_readme_says(name: str) -> None:
    readers = rows()[name]
    assert readers
    assert [path for path in readers if not (PACKAGE / path).exists()] == []
    assert [path for path in readers if not named_in(PACKAGE / path, name)] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.name)
def test_no_word_is_twice_in_a_list(path: Path) -> None:
    entries = Counter(line.partition(" ")[0] if path.name == "verbs.txt" else line
                      for line in read_list(path))  # fmt: skip
    twice = sum(count - 1 for count in entries.values())
    assert twice == TWICE.get(path.name, 0)


def test_verbs_have_known_marks_only() -> None:
    marks = {mark for line in read_list(FOLDER / "verbs.txt") for mark in line.split()[1:]}
    assert marks == MARKS


def test_a_verb_is_found_by_what_is_known_of_it() -> None:
    verbs = read_verbs(FOLDER)
    assert "forteller" in verbs.after_names & verbs.private & verbs.saying & verbs.of_persons
    assert "aksepterer" in verbs.after_names - verbs.of_persons - verbs.of_anybody
    assert "sovna" not in verbs.of_anybody
    assert "spring" in verbs.private - verbs.after_names  # a season as well
    assert "blir" in verbs.of_anybody - verbs.of_persons


def test_what_anybody_does_is_not_what_only_persons_do() -> None:
    verbs = read_verbs(FOLDER)
    assert verbs.of_anybody & verbs.of_persons == frozenset()
    assert verbs.every == verbs.after_names | verbs.of_persons | verbs.of_anybody
