"""Which words a content is found by: folded, cut out, and kept in FTS5."""

from collections.abc import Iterator, Mapping
from typing import Final

from prompt_bank.model.content import PromptContent, Value
from prompt_bank.model.folding import index_words
from prompt_bank.storage.sqlite.library import Database

# No word of a text and nothing a user types has this sign.
_MARK: Final = "_"


def index_contents(db: Database, contents: Mapping[int, PromptContent]) -> None:
    """Make contents findable, each as the document it is filed under.

    To be done last in a transaction, and for all contents together: FTS5 writes out what it
    has gathered whenever another statement might have to be taken back, and then has to
    merge many small pieces.
    """
    for table, found in (("title_words", title_words), ("all_words", all_words)):
        sql = f"INSERT INTO {table} (rowid, words) VALUES (?, ?)"  # noqa: S608 (constants)
        for doc, content in contents.items():
            db.execute(sql, (doc, " ".join(found(content))))


def title_words(content: PromptContent) -> list[str]:
    """The words of the title, and marks for task and language."""
    return [*dict.fromkeys(index_words(content.title)), *_marks(content)]


def all_words(content: PromptContent) -> list[str]:
    """The words of all that a content says, and marks for task and language."""
    return [*dict.fromkeys(index_words("\n".join(_texts(content)))), *_marks(content)]


def _marks(content: PromptContent) -> tuple[str, str]:
    return task_word(content.task), language_word(content.language)


def task_word(task: str) -> str:
    """The word by which the contents of a task are found."""
    return f"{_MARK}t{_MARK}{task.replace('-', _MARK)}"


def language_word(language: str) -> str:
    """The word by which the contents in a language are found."""
    return f"{_MARK}l{_MARK}{language}"


def _texts(content: PromptContent) -> Iterator[str]:
    yield from (content.title, content.task, content.purpose, content.guidance)
    yield from content.parts.texts()
    yield from content.tags
    yield from content.checks
    for variable in content.variables:
        yield from (variable.label, variable.help, variable.example)
        yield from _plain(variable.default)
        yield from (choice.text for choice in variable.choices)
    for value in content.examples.values():
        yield from _plain(value)


def _plain(value: Value | None) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        yield from map(str, value)
