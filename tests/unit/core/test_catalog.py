"""Broken task files are told apart, explained, and stop none of the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import NumberRange, Part, VariableKind
from tests.unit.core.task_fixtures import FOLDER

GOOD = (FOLDER / "questions.yaml").read_text(encoding="utf-8")


def folder_with(tmp_path: Path, text: str | bytes, name: str = "questions.yaml") -> TaskCatalog:
    data = text.encode() if isinstance(text, str) else text
    (tmp_path / name).write_bytes(data)
    (tmp_path / "letter.yaml").write_text((FOLDER / "letter.yaml").read_text("utf-8"), "utf-8")
    return TaskCatalog(tmp_path)


def test_tasks_are_listed_in_order_with_names() -> None:
    listing = TaskCatalog(FOLDER).entries()
    assert [entry.id for entry in listing.tasks] == ["letter", "questions"]
    assert listing.tasks[1].names[Language.SV] == "Frågor"
    assert listing.tasks[1].icon == "list"
    assert listing.problems == ()


def test_a_task_is_read_in_full() -> None:
    text = TaskCatalog(FOLDER).text("questions", Language.NN)
    count, interview = text.variable("count"), text.variable("interview")
    assert (count.kind, count.default) == (VariableKind.NUMBER_RANGE, NumberRange(10, 15))
    assert (count.part, count.minimum, count.maximum) == (Part.KOMMANDO, 1, 40)
    assert dict(interview.choices) == {"first": "førstegongsintervju", "panel": "panelintervju"}
    assert text.variable("sample").default == "Kva gjorde du?"
    assert text.variable("role").required


def test_an_unknown_task_is_a_clear_error() -> None:
    with pytest.raises(DataFileError) as caught:
        TaskCatalog(FOLDER).task("../questions")
    assert "There is no task called" in str(caught.value.message)


def swap(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


BROKEN: list[tuple[Callable[[str], str], str]] = [
    (swap("order: 20", "order: tidlig"), "line 4"),
    (swap("icon: list\n", ""), "“icon” is missing"),
    (swap("task: questions", "task: question"), "must be the name of the file"),
    (swap("kind: lines", "kind: table"), "line 9"),
    (swap("label: Stilling, ", "lable: Stilling, "), "line 20"),
    (swap("label: Stilling, example: HR", "label: Stilling, exmaple: HR"), "line 20: The entry"),
    (swap("order: 20", "order: 20\norder: 21"), "line 5: “order” stands here twice"),
    (swap("  sv:\n", "  de:\n"), "line 14"),
    (swap("{{ item }}", "{{ itm }}"), "Line 3 of the text: “itm” is not a field"),
    (swap("{{ role }}", "{{ role.__class__ }}"), "only .low and .high"),
    (swap("{{ role }}", "{{ role "), "line"),
    (swap("default: [10, 15]", "default: [15, 10]"), "the first number must not be the larger"),
    (swap("default: [10, 15]", "default: [10, 50]"), "numbers from 1 to 40"),
    (swap("default: [10, 15]", "default: mange"), "does not fit the field"),
    (swap("default: first", "default: second"), "not one of the choices"),
    (swap("default: [skill]", "default: [skil]"), "not one of the choices"),
    (swap("{first: førstegangsintervju, panel: panelintervju}", "{first: x}"), "must be the same"),
    (swap("choices: [first, panel], ", ""), "Choices are given for choice"),
    (swap("kind: date", "kind: date, minimum: 3"), "Only number_range"),
    (swap("minimum: 1,", "minimum: 41,"), "minimum"),
    (swap("minimum: 1,", "minimum: 1, only_with: {interview: [second]},"), "only_with names"),
    (swap("minimum: 1,", "minimum: 1, only_with: {role: [first]},"), "only_with names"),
    (swap("minimum: 1,", "minimum: 1, only_with: {absent: [first]},"), "only_with names"),
    (swap("  deadline: {part", "  interview_key: {part: aktor, kind: date}\n  deadline: {part"),
     "cannot be used as a name"),
    (swap("      deadline: {label: Frist}\n", ""), "texts of the field “deadline” are missing"),
    (swap("      ad: {label: Annonse}\n", "      ad: {label: Annonse}\n      xx: {label: A}\n"),
     "“xx” is not declared"),
    (swap("order: 20", "order: &a 20"), "Names with &"),
    (swap("icon: list", "icon: !!python/name:os.system list"), "Types with !"),
    (swap("order: 20", "order: 20\n---\nx: 1"), "one document"),
    (swap("order: 20", "order: [20"), "not valid YAML"),
    (swap("order: 20", "order: \x00"), "characters that do not belong"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "sentence"), BROKEN)
def test_a_broken_file_is_explained_and_stops_no_other(
    tmp_path: Path, change: Callable[[str], str], sentence: str
) -> None:
    catalog = folder_with(tmp_path, change(GOOD))
    problems = [str(problem.message) for problem in catalog.check()]
    assert len(problems) == 1
    assert "questions.yaml" in problems[0]
    assert sentence in problems[0]
    assert catalog.text("letter", Language.EN).name == "Letter"


@pytest.mark.parametrize(
    "data",
    [
        b"", b"- a\n- b\n", b"\xff\xfe\x00x", b"x" * 3_000_000,
        b"[" * 100_000, b"- " * 100_000 + b"a", b"{a: " * 20_000,
        b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        b"".join(b" " * n + b"a:\n" for n in range(600)),
    ],
    ids=lambda data: repr(data[:12]),
)  # fmt: skip
def test_files_made_to_hurt_are_reported(tmp_path: Path, data: bytes) -> None:
    listing = folder_with(tmp_path, data).entries()
    assert [entry.id for entry in listing.tasks] == ["letter"]
    assert len(listing.problems) == 1


def test_two_tasks_of_one_name_are_told_apart(tmp_path: Path) -> None:
    text = GOOD.replace("task: questions", "task: other")
    catalog = folder_with(tmp_path, text, "other.yaml")
    (tmp_path / "questions.yaml").write_text(GOOD, "utf-8")
    listing = catalog.entries()
    assert [entry.id for entry in listing.tasks] == ["letter", "other"]
    assert "Another task has the same name" in str(listing.problems[0].message)


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    text = (
        GOOD.replace("first,", "no,")
        .replace("first:", "no:")
        .replace("default: first", "default: no")
        .replace("label: Focus", "label: Yes")
    )
    catalog = folder_with(tmp_path, text)
    assert catalog.check() == ()
    assert catalog.text("questions", Language.EN).variable("interview").default == "no"
