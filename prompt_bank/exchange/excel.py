"""Lists of prompts as Excel workbooks (openpyxl). Cells are texts, never formulas."""

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from prompt_bank.exchange.csv_files import armed, disarmed
from prompt_bank.exchange.entries import FileOfPrompts, Place, checked_entries, unreadable
from prompt_bank.exchange.files import guard_zip
from prompt_bank.exchange.tables import COLUMNS, entries_of, header_columns

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MAX_ROWS: Final = 50_000
_CELL: Final = 32_767
"""The most characters Excel keeps in a cell."""
_HEADER_ROWS: Final = 10
_WIDE: Final = frozenset({"aktor", "kommando", "tiltak", "inspirasjon", "vurdering", "guidance"})


def xlsx_bytes(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Rows of `tables.row_of` as a workbook with one sheet."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "Prompts"
    sheet.append(list(COLUMNS))
    for number, row in enumerate(rows, 2):
        for place, name in enumerate(COLUMNS, 1):
            cell = sheet.cell(number, place)
            cell.value = disarmed(_printable(row[name]))[:_CELL] or None
            cell.data_type = "s"  # never a formula, whatever it begins with
            cell.alignment = Alignment(wrap_text=name in _WIDE, vertical="top")
    for place, name in enumerate(COLUMNS, 1):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = 48 if name in _WIDE else 18
    sheet.freeze_panes = "B2"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def read_xlsx(path: Path, language: str) -> FileOfPrompts:
    """The prompts of a workbook's sheets that have a heading for each column.

    Raises FILE_UNREADABLE, or FILE_TOO_LARGE for one that would unpack to too much.
    """
    guard_zip(path)
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # openpyxl raises all sorts of things at broken files
        raise unreadable(path.name, "no_office_file") from error
    try:
        found = []
        recognised = False
        for sheet in book.worksheets:
            rows = _rows(sheet, path.name)
            columns = _columns(rows)
            if columns:
                recognised = True
                found += list(entries_of(rows, columns, language))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise unreadable(path.name, "no_office_file") from error
    finally:
        book.close()
    if not recognised:
        raise unreadable(path.name, "columns", 1)
    return checked_entries(path.name, found)


def _columns(rows: Iterator[tuple[Place, Sequence[str]]]) -> dict[int, str] | None:
    """The headings among the first rows: many lists begin with a title."""
    for _ in range(_HEADER_ROWS):
        row = next(rows, None)
        if row is None:
            return None
        columns = header_columns(row[1])
        if columns:
            return columns
    return None


def _rows(sheet: Any, name: str) -> Iterator[tuple[Place, Sequence[str]]]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > _MAX_ROWS:
            raise unreadable(name, "entries", number)
        texts = [armed(str(cell)) if cell is not None else "" for cell in cells]
        yield Place(sheet.title, number), [text.replace("\r\n", "\n") for text in texts]


def _printable(text: str) -> str:
    """Without the control characters that a workbook cannot hold."""
    return "".join(ch for ch in text if ch >= " " or ch in "\n\t")
