"""Lists of prompts as CSV. Cells that a spreadsheet would take for a formula are disarmed.

See OWASP, CSV Injection: a cell that begins with = + - @, a tab or a line break gets an
apostrophe in front, which is taken away again when our own files are read. Spaces and signs
that nobody sees do not count as a beginning: some programs leave them out when they read.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from prompt_bank.exchange.entries import FileOfPrompts, Place, checked_entries, unreadable
from prompt_bank.exchange.files import read_text
from prompt_bank.exchange.tables import COLUMNS, entries_of, header_columns

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SKIPPED = re.compile(r"[\s\0\u00ad\u200b-\u200f\u2060\ufeff]*")
_MAX_ROWS: Final = 50_000
_MAX_CELL: Final = 200_000


def csv_bytes(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Rows of `tables.row_of` as CSV that Excel opens as it is: semicolons, UTF-8 with a mark."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([disarmed(row[name]) for name in COLUMNS])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def read_csv(path: Path, language: str) -> FileOfPrompts:
    """The prompts of a CSV file with a heading for each column; raises FILE_UNREADABLE."""
    text = read_text(path)
    rows = _rows(text, path.name)
    header = next(rows, None)
    columns = header_columns([armed(cell) for cell in header[1]]) if header else None
    if columns is None:
        raise unreadable(path.name, "columns", 1)
    return checked_entries(path.name, list(entries_of(rows, columns, language)))


def disarmed(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _may_be_formula(cell) else cell


def armed(cell: str) -> str:
    """What `disarmed` was given."""
    return cell[1:] if cell.startswith("'") and _may_be_formula(cell[1:]) else cell


def _may_be_formula(cell: str) -> bool:
    return cell.startswith(("'", *_FORMULA)) or _SKIPPED.sub("", cell, count=1).startswith(_FORMULA)


def _rows(text: str, name: str) -> Iterator[tuple[Place, Sequence[str]]]:
    first = text.split("\n", 1)[0]
    mark = max(";,\t", key=first.count)
    previous = csv.field_size_limit(_MAX_CELL)
    try:
        reader = csv.reader(io.StringIO(text), delimiter=mark, strict=False)
        for number, row in enumerate(reader, 1):
            if number > _MAX_ROWS:
                raise unreadable(name, "entries", number)
            yield Place(row=number), [armed(cell) for cell in row]
    except csv.Error as error:
        raise unreadable(name, "form") from error
    finally:
        csv.field_size_limit(previous)
