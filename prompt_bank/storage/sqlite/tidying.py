"""Keeps searching quick after much has been added: the word indexes' pieces are put together.

FTS5 writes a piece for every transaction and merges some of them as it goes. Looking up a
word costs the same again for each piece that is left.
"""

from contextlib import closing
from pathlib import Path
from typing import Final

from prompt_bank.storage.sqlite.connections import Connections
from prompt_bank.storage.sqlite.word_index import INDEXES

FEW: Final = 4
"""So many pieces are left alone: a whole index is written anew otherwise."""
_PAGES: Final = 500  # at a time, so that other writers wait for moments only


def tidy(path: Path) -> None:
    """Put the pieces of the word indexes together, a little at a time.

    For the background: after a first synchronisation, or once a day. Raises BankError; what
    was done until then stays done.
    """
    with closing(Connections(path)) as connections:
        for table in INDEXES:
            if _pieces(connections, table) > FEW:
                # FTS5 takes a negative number as the wish to end with a single piece.
                more = _merge(connections, table, -_PAGES)
                while more:
                    more = _merge(connections, table, _PAGES)


def _pieces(connections: Connections, table: str) -> int:
    with connections.reading() as db:
        sql = f"SELECT count(DISTINCT segid) FROM {table}_idx"  # noqa: S608 (constants)
        return int(db.execute(sql).fetchone()[0])


def _merge(connections: Connections, table: str, pages: int) -> bool:
    """Whether something was merged; FTS5 tells by the number of rows it changed."""
    sql = f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)"  # noqa: S608 (constants)
    with connections.writing() as db:
        before = db.conn.total_changes
        db.execute(sql, (pages,))
        return db.conn.total_changes - before > 1
