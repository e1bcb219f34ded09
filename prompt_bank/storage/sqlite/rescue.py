"""Reads from a damaged bank what can still be read.

Every record is complete in its row, so one unreadable page costs only what was on it. Rows
are read in ranges; a range that cannot be read is halved until the broken rows are alone.
Where even the table of tables is gone, records are picked out of the file's bytes.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

from prompt_bank.model.codec import MAX_RECORD_BYTES, decode_record
from prompt_bank.model.errors import BankError
from prompt_bank.model.people import LOCAL
from prompt_bank.model.state import Seen
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.storage.sqlite.faults import translated
from prompt_bank.storage.sqlite.files import COMPANIONS
from prompt_bank.storage.sqlite.stored import seen

_ROWS: Final = "SELECT data, channel, detail FROM record WHERE position BETWEEN ? AND ?"
# How every stored record begins; what follows is read by the decoder.
_BEGINNING: Final = re.compile(rb'\{"at":"[0-9]{4}-')
_ENDING: Final = re.compile(rb'"tick":[0-9]{1,16}\}')


@dataclass(frozen=True, slots=True)
class Remains:
    """What could be read: whole records with who vouches for them, in no order.

    `broken` counts rows that are there and cannot be read; more may be missing.
    """

    records: tuple[Seen, ...]
    broken: int


def read_remains(path: Path) -> Remains:
    """All records of the file `path` that still decode. The file is not changed."""
    with translated(path):
        found: dict[str, Seen] = {}
        broken = 0
        for row in _by_rows(path):
            if row is None:
                broken += 1
            else:
                found[row.record.id] = row
        # Who vouches for a record is not in its text, so those picked out count as local.
        for picked in _by_bytes(path):
            found.setdefault(picked.record.id, picked)
    return Remains(tuple(found.values()), broken)


def rescue(path: Path, target: Path) -> Remains:
    """Make a new bank in the file `target` from what remains of the one in `path`.

    Raises FileExistsError when there is a file of that name.
    """
    if target.exists():
        raise FileExistsError
    remains = read_remains(path)
    bank = open_bank(target)
    try:
        for provenance in sorted({each.provenance for each in remains.records}, key=repr):
            bank.append(
                [each.record for each in remains.records if each.provenance == provenance],
                provenance,
            )
        _take_along(path, bank)
    finally:
        bank.close()
    return remains


def _take_along(path: Path, bank: LocalBank) -> None:
    """What the user arranged, and what the bank knows of itself, as far as it can be read."""
    settings = _readable(path, "SELECT name, value FROM setting")
    favourites = _readable(path, "SELECT prompt, '' FROM favourite")
    arranged = _readable(path, "SELECT prompt, '' FROM arranged ORDER BY place")
    for name, value in settings:
        bank.remember(name, value)
    for prompt, _ in favourites:
        bank.set_favourite(prompt, favourite=True)
    bank.arrange([prompt for prompt, _ in arranged])


def _readable(path: Path, sql: str) -> list[tuple[str, str]]:
    with closing(_open(path)) as connection:
        try:
            return [(str(first), str(second)) for first, second in connection.execute(sql)]
        except sqlite3.Error:
            return []


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    return connection


def _by_rows(path: Path) -> Iterator[Seen | None]:
    """Readable rows; None for each one that is there and cannot be read."""
    with closing(_open(path)) as connection:
        try:
            last = connection.execute("SELECT max(position) FROM record").fetchone()[0] or 0
        except sqlite3.Error:
            return
        ranges = [(1, last)]
        while ranges:
            low, high = ranges.pop()
            try:
                rows = connection.execute(_ROWS, (low, high)).fetchall()
            except sqlite3.Error:
                if low == high:
                    yield None
                else:
                    middle = (low + high) // 2
                    ranges += [(low, middle), (middle + 1, high)]
                continue
            yield from map(_seen, rows)


def _seen(row: tuple[str, str, str]) -> Seen | None:
    try:
        return seen(row)
    except BankError:
        return None


def _by_bytes(path: Path) -> Iterator[Seen]:
    """Records that lie in one piece somewhere in the file or what SQLite has beside it."""
    for suffix in ("", *COMPANIONS):
        part = path.with_name(path.name + suffix)
        if not part.exists() or not part.stat().st_size:
            continue
        with part.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            for beginning in _BEGINNING.finditer(data):
                start = beginning.start()
                ending = _ENDING.search(data, start, start + MAX_RECORD_BYTES)
                if ending is None:
                    continue
                try:
                    yield Seen(decode_record(data[start : ending.end()]), LOCAL)
                except BankError:
                    continue
