"""Which words a content is found by: folded, cut out, and kept in FTS5."""

from collections.abc import Iterator
from typing import Final

from prompt_bank.model.content import PromptContent, Value
from prompt_bank.model.folding import index_words
from prompt_bank.storage.sqlite.library import Database

# No word of a text and nothing a user types has this sign.
_MARK: Final = "_"


def index_content(db: Database, doc: int, content: PromptContent) -> None:
    """Make `content` findable as `doc`."""
    title = list(dict.fromkeys(index_words(content.title)))
    body = list(dict.fromkeys(index_words("\n".join(_texts(content)))))
    body += [task_word(content.task), language_word(content.language)]
    db.execute(
        "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
        (doc, " ".join(title), " ".join(body)),
    )


def task_word(task: str) -> str:
    """The word by which the contents of a task are found."""
    return f"{_MARK}t{_MARK}{task.replace('-', _MARK)}"


def language_word(language: str) -> str:
    """The word by which the contents in a language are found."""
    return f"{_MARK}l{_MARK}{language}"


def _texts(content: PromptContent) -> Iterator[str]:
    """All that is said in a content but its title."""
    yield from (content.task, content.purpose, content.guidance)
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
