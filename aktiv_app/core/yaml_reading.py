"""Reading YAML that people write by hand: plain data only, with the line of every entry.

Task files may come from colleagues, so they are not trusted. The parser's flat stream of
events is turned into plain data here, without recursion: nesting is limited, aliases
(with which a few lines can grow to gigabytes) and type tags are refused, and a key given
twice is an error rather than a silent loss. Only numbers, true, false and null are not
text: the word `no` stays a word.
"""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import Message, msg

MAX_CHARACTERS = 256 * 1024
MAX_DEPTH = 12

Path = tuple[str, ...]

_INTEGER = re.compile(r"[-+]?[0-9]{1,9}")
_WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}


class YamlData(Struct, frozen=True):
    """Plain data with the line (from 1) on which each key or list item begins."""

    data: object
    lines: dict[Path, int]


class _Frame(Struct):
    """A mapping or list that is being filled."""

    container: dict[str, object] | list[object]
    path: Path
    key: str | None = None


def data_file_error(file: str, place: str | int, problem: Message) -> DataFileError:
    """The error every broken data file gives: which file, where in it, and what to do.

    `place` is a line number or the names that lead to the entry.
    """
    if isinstance(place, int):
        return DataFileError(
            msg("The file {file}, line {line}: {problem}", file=file, line=place, problem=problem)
        )
    if place:
        return DataFileError(
            msg("The file {file}, at {place}: {problem}", file=file, place=place, problem=problem)
        )
    return DataFileError(msg("The file {file}: {problem}", file=file, problem=problem))


def read_yaml(text: str, file: str) -> YamlData:
    """Parse `text`; `file` is the name used in errors. Raises DataFileError."""
    import yaml

    if len(text) > MAX_CHARACTERS:
        raise data_file_error(
            file,
            "",
            msg(
                "It is too large. A file of this kind may hold {limit} characters. Shorten it.",
                limit=MAX_CHARACTERS,
            ),
        )
    try:
        return _Builder(file).build(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else ""
        raise data_file_error(
            file,
            line,
            msg("This is not valid YAML. Check the indentation, colons and quotation marks."),
        ) from error
    except yaml.YAMLError as error:
        raise data_file_error(
            file, "", msg("It holds characters that do not belong in a text file.")
        ) from error


class _Builder:
    def __init__(self, file: str) -> None:
        self._file = file
        self._lines: dict[Path, int] = {}
        self._stack: list[_Frame] = []
        self._root: object = None
        self._documents = 0

    def build(self, events: Iterator[Any]) -> YamlData:
        import yaml

        for event in events:
            line = event.start_mark.line + 1
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, line)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open(event, {}, line)
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open(event, [], line)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._stack.pop()
            elif isinstance(event, yaml.AliasEvent):
                raise self._error(line, msg("References with * are not allowed. Write it out."))
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    raise self._error(line, msg("A file holds one document. Remove the line ---."))
        return YamlData(self._root, self._lines)

    def _error(self, line: int, problem: Message) -> DataFileError:
        return data_file_error(self._file, line, problem)

    def _refuse_tag(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            raise self._error(line, msg("Names with & are not allowed. Remove it."))
        if event.tag not in (None, "!"):
            raise self._error(line, msg("Types with ! are not allowed. Remove it."))

    def _scalar(self, event: Any, line: int) -> None:
        self._refuse_tag(event, line)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            if event.value in frame.container:
                raise self._error(
                    line, msg("“{key}” stands here twice. Keep one.", key=event.value[:60])
                )
            frame.key = event.value
            self._lines[(*frame.path, event.value)] = line
            return
        plain = event.style in (None, "")
        self._place(_plain_value(event.value) if plain else event.value, line)

    def _open(self, event: Any, container: dict[str, object] | list[object], line: int) -> None:
        self._refuse_tag(event, line)
        if len(self._stack) >= MAX_DEPTH:
            raise self._error(line, msg("Entries are nested too deeply. Simplify the file."))
        path = self._place(container, line)
        self._stack.append(_Frame(container, path))

    def _place(self, value: object, line: int) -> Path:
        if not self._stack:
            self._root = value
            return ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            path = (*frame.path, str(len(frame.container)))
            self._lines[path] = line
            frame.container.append(value)
            return path
        if frame.key is None:
            raise self._error(line, msg("A name was expected here. Check the colons."))
        path = (*frame.path, frame.key)
        frame.container[frame.key] = value
        frame.key = None
        return path


def _plain_value(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.fullmatch(text) else text
