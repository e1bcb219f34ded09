"""The index spares reading task files, and never says anything else than they do."""

import shutil
from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.core.task_index import NAME
from aktiv_app.core.yaml_reading import YamlData, read_yaml
from tests.task_index import FOLDER, expected


def _without_index(tmp_path: Path) -> Path:
    copy = tmp_path / "prompts"
    shutil.copytree(FOLDER, copy)
    (copy / NAME).unlink()
    return copy


def test_the_delivered_index_is_that_of_the_delivered_files() -> None:
    """After a change to a task file: python -m tests.task_index."""
    assert (FOLDER / NAME).read_text("utf-8") == expected(FOLDER), "run: python -m tests.task_index"


def test_listing_reads_no_delivered_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read: list[str] = []

    def reading(text: str, file: str) -> YamlData:
        read.append(file)
        return read_yaml(text, file)

    monkeypatch.setattr("aktiv_app.core.catalog.read_yaml", reading)
    listing = TaskCatalog(FOLDER).entries()
    assert read == []
    assert listing == TaskCatalog(_without_index(tmp_path)).entries()
    assert len(read) == len(listing.tasks) > 5


def test_tasks_are_the_same_with_and_without_it(tmp_path: Path) -> None:
    with_index, without = TaskCatalog(FOLDER), TaskCatalog(_without_index(tmp_path))
    assert with_index.check() == ()
    for entry in with_index.entries().tasks:
        assert with_index.task(entry.id) == without.task(entry.id)


def test_a_changed_file_is_read(tmp_path: Path) -> None:
    copy = tmp_path / "prompts"
    shutil.copytree(FOLDER, copy)
    changed = copy / "letter.yaml"
    name = TaskCatalog(FOLDER).text("letter", Language.NB).name
    text = changed.read_text("utf-8")
    changed.write_text(text.replace(f"name: {name}", "name: Brevskriving", 1), "utf-8")
    (copy / "summary.yaml").write_text("task: [", "utf-8")
    listing = TaskCatalog(copy).entries()
    names = {entry.id: entry.names[Language.NB] for entry in listing.tasks}
    assert names["letter"] == "Brevskriving"
    assert "summary" not in names
    assert "summary.yaml" in str(listing.problems[0].message)


def test_a_file_that_took_another_name_is_told(tmp_path: Path) -> None:
    copy = tmp_path / "prompts"
    shutil.copytree(FOLDER, copy)
    (copy / "letter.yaml").rename(copy / "brev.yaml")
    (problem,) = TaskCatalog(copy).entries().problems
    assert "must be the name of the file" in str(problem.message)


@pytest.mark.parametrize("content", ["", "[", "[]", '{"a": 1}', None])
def test_a_broken_index_changes_nothing(tmp_path: Path, content: str | None) -> None:
    copy = tmp_path / "prompts"
    shutil.copytree(FOLDER, copy)
    if content is None:
        whole = (copy / NAME).read_text("utf-8")
        content = whole.replace('"sv"', '"nb"')  # a language is missing
        assert content != whole
    (copy / NAME).write_text(content, "utf-8")
    assert TaskCatalog(copy).entries() == TaskCatalog(FOLDER).entries()
