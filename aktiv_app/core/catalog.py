"""The tasks in a folder: listed at once, each read in full when it is first used."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Task, TaskText
from aktiv_app.core.schema import TaskFile, TaskHead, convert
from aktiv_app.core.task_building import build_task
from aktiv_app.core.task_index import digest, read_index
from aktiv_app.core.yaml_reading import MAX_CHARACTERS, YamlData, data_file_error, read_yaml


class TaskEntry(Struct, frozen=True):
    """A task as the list shows it; names and purposes by language."""

    id: str
    icon: str
    order: int
    names: Mapping[Language, str]
    purposes: Mapping[Language, str]


class Listing(Struct, frozen=True):
    """The tasks of a folder in their order, and what is wrong with the files left out."""

    tasks: tuple[TaskEntry, ...]
    problems: tuple[DataFileError, ...]


class TaskCatalog:
    """The task files (`<task-id>.yaml`) of one folder.

    Listing looks only at what the list shows, and for a file that the folder's index knows
    not even at that; everything else in a task, its templates included, is checked when it
    is first used or by `check`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listing: Listing | None = None
        self._sources: dict[str, bytes | YamlData] = {}
        self._tasks: dict[str, Task] = {}

    def entries(self) -> Listing:
        """The tasks in order. A broken file is reported and stops none of the others."""
        if self._listing is None:
            self._listing = self._list()
        return self._listing

    def task(self, task_id: str) -> Task:
        """The task called `task_id`; raises DataFileError when it is unknown or broken."""
        if task_id not in self._tasks:
            self.entries()
            if task_id not in self._sources:
                raise DataFileError(msg("There is no task called {task}.", task=task_id[:60]))
            file = f"{task_id}.yaml"
            known = self._sources[task_id]
            source = read_yaml(_text(known, file), file) if isinstance(known, bytes) else known
            self._tasks[task_id] = build_task(convert(source, TaskFile, file), source, file)
        return self._tasks[task_id]

    def text(self, task_id: str, language: Language) -> TaskText:
        """A task in one language; raises DataFileError."""
        return self.task(task_id).text(language)

    def check(self) -> tuple[DataFileError, ...]:
        """Read every task in full and give all that is wrong, one error a file."""
        problems = list(self.entries().problems)
        for entry in self.entries().tasks:
            try:
                self.task(entry.id)
            except DataFileError as error:
                problems.append(error)
        return tuple(problems)

    def _list(self) -> Listing:
        found: list[TaskEntry] = []
        problems: list[DataFileError] = []
        taken: set[tuple[Language, str]] = set()
        index = read_index(self._folder)
        for path in sorted(self._folder.glob("*.yaml")):
            try:
                content = _read(path)
                source: bytes | YamlData = content
                head = index.get(digest(content))
                if head is None or head.task != path.stem:
                    source = read_yaml(_text(content, path.name), path.name)
                    head = _head(source, path)
                entry = _entry(head)
                names = {(language, name.casefold()) for language, name in entry.names.items()}
                if names & taken:
                    raise data_file_error(
                        path.name, "languages", msg("Another task has the same name. Rename one.")
                    )
            except DataFileError as error:
                problems.append(error)
                continue
            taken |= names
            self._sources[entry.id] = source
            found.append(entry)
        found.sort(key=lambda entry: (entry.order, entry.id))
        return Listing(tuple(found), tuple(problems))


def _read(path: Path) -> bytes:
    """The content of a task file, never more than a task file may hold."""
    try:
        with path.open("rb") as file:
            # Four bytes a character at most, and one to see that there is more.
            return file.read(MAX_CHARACTERS * 4 + 1)
    except OSError as error:
        raise data_file_error(path.name, "", msg("It cannot be opened.")) from error


def _text(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise data_file_error(
            file, "", msg("It is not UTF-8 text. Save it again as UTF-8.")
        ) from error


def _head(source: YamlData, path: Path) -> TaskHead:
    head = convert(source, TaskHead, path.name)
    if head.task != path.stem:
        raise data_file_error(
            path.name,
            source.lines.get(("task",), "task"),
            msg("The task is called {task} here. It must be the name of the file.", task=head.task),
        )
    for language in Language:
        if language not in head.languages:
            raise data_file_error(
                path.name,
                source.lines.get(("languages",), "languages"),
                msg("The language “{language}” is missing. Add it.", language=language.value),
            )
    return head


def _entry(head: TaskHead) -> TaskEntry:
    return TaskEntry(
        id=head.task,
        icon=head.icon,
        order=head.order,
        names=MappingProxyType({key: value.name for key, value in head.languages.items()}),
        purposes=MappingProxyType({key: value.purpose for key, value in head.languages.items()}),
    )
