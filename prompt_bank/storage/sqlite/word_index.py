"""Which words a content is found by: folded, cut out, and kept in FTS5."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from prompt_bank.model.content import PromptContent, Value
from prompt_bank.model.folding import index_words
from prompt_bank.storage.sqlite.toolkit import Database

# No word of a text and nothing a user types has this sign.
_MARK: Final = "_"
SHORTEST_PIECE: Final = 3
"""Pieces of compounds are looked for from so many letters on."""
LISTED: Final = 6
MOST_BEGINNINGS: Final = 200
INDEXES: Final = ("title_words", "all_words", "pieces")
"""The FTS5 tables."""
_MOST: Final = 4_000
_MOST_BY_CHANCE: Final = 60
SHORTEST: Final = 2 * SHORTEST_PIECE
"""The fewest letters of a compound."""


def index_contents(db: Database, contents: Mapping[int, PromptContent]) -> None:
    """Make contents findable, each as the document it is filed under.

    To be done last in a transaction, and for all contents together: FTS5 writes out what it
    has gathered whenever another statement might have to be taken back, and then has to
    merge many small pieces.
    """
    found = {doc: all_words(content) for doc, content in contents.items()}
    new = _keep_new_words(db, {word for words in found.values() for word in words})
    for doc, content in contents.items():
        words = " ".join(title_words(content))
        db.execute("INSERT INTO title_words (rowid, words) VALUES (?, ?)", (doc, words))
    for doc, words_of_doc in found.items():
        words = " ".join(words_of_doc)
        db.execute("INSERT INTO all_words (rowid, words) VALUES (?, ?)", (doc, words))
    db.conn.executemany("INSERT INTO pieces (rowid, word) VALUES (?, ?)", new)


def _keep_new_words(db: Database, found: Iterable[str]) -> list[tuple[int, str]]:
    """Of words that may be compounds those that were not known, with their new numbers."""
    long = [word for word in found if len(word) >= SHORTEST and not word.startswith(_MARK)]
    sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT word FROM word)"
    new = sorted(row[0] for row in db.execute(sql, (json.dumps(long),)))
    add = "INSERT INTO word (word) VALUES (?)"
    return [(int(db.execute(add, (word,)).lastrowid or 0), word) for word in new]


def containing(db: Database, piece: str) -> list[str]:
    """The known words that have `piece` inside or at their end, the shortest first.

    Three letters stand in very many words by chance; of those, only some are given.
    """
    if len(piece) < SHORTEST_PIECE:
        return []
    sql = """SELECT w.word FROM pieces JOIN word w ON w.number = pieces.rowid
             WHERE pieces MATCH ? LIMIT ?"""
    most = _MOST_BY_CHANCE if len(piece) == SHORTEST_PIECE else _MOST
    found = (row[0] for row in db.execute(sql, (f'"{piece}"', most)))
    return sorted((word for word in found if not word.startswith(piece)), key=len)


def beginning_with(db: Database, beginning: str) -> list[str] | None:
    """The known words that begin so; None when FTS5 finds them more quickly by itself.

    It has lists for beginnings of up to LISTED letters. For a longer one it puts the lists
    of all its words together before it gives the first answer.
    """
    if len(beginning) <= LISTED:
        return None
    sql = "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?"
    found = db.execute(sql, (beginning, beginning + "\U0010ffff", MOST_BEGINNINGS + 1)).fetchall()
    return None if len(found) > MOST_BEGINNINGS else [row[0] for row in found]


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
