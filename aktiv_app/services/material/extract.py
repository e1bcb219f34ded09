"""From bytes to clean text: finds the format and asks its reader.

Each reader is imported only when its format turns up, so a process pays for one library.
"""

import importlib
from collections.abc import Callable

from msgspec import Struct

from aktiv_app.core.left_out import LeftOut
from aktiv_app.services.material.cleaning import clean, with_even_bullets
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.sniffing import Format, detect
from aktiv_app.services.material.tally import Tally


class Extracted(Struct, frozen=True):
    """The text of a document and what of it was not read.

    `pages` is 0 where pages mean nothing.
    """

    text: str
    pages: int = 0
    left_out: tuple[LeftOut, ...] = ()


def ignore_progress(_share: float) -> None:
    """For callers that show no progress."""


def import_reader(suffix: str) -> None:
    """Import what documents with this file name ending most likely need."""
    reader = _READERS.get(suffix.lower())
    if reader:
        importlib.import_module(f"aktiv_app.services.material.{reader}")


def extract(
    data: bytes,
    suffix: str,
    limits: Limits,
    progress: Callable[[float], None] = ignore_progress,
) -> Extracted:
    """The text of the document in `data`; `suffix` is the file name's ending.

    Raises:
        UnreadableError: always when it cannot be read; no other exception leaves, memory
            exhaustion apart.
    """
    try:
        return _extract(data, suffix.lower(), limits, progress)
    except (UnreadableError, MemoryError):
        raise
    except RecursionError:
        raise UnreadableError(Failure.TOO_HEAVY) from None
    except Exception:  # readers of foreign data may raise anything; the child must answer
        raise UnreadableError(Failure.MALFORMED) from None


def _extract(
    data: bytes, suffix: str, limits: Limits, progress: Callable[[float], None]
) -> Extracted:
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UnreadableError(Failure.EMPTY)
    tally = Tally()
    text, pages = _read(detect(data, suffix), data, limits, tally, progress)
    text = clean(text)
    if not text.strip():
        raise UnreadableError(Failure.NO_TEXT)
    if len(text) > limits.text_chars:
        raise UnreadableError(Failure.TEXT_TOO_LONG, len(text))
    return Extracted(text, pages, tally.left_out())


def _read(
    kind: Format,
    data: bytes,
    limits: Limits,
    tally: Tally,
    progress: Callable[[float], None],
) -> tuple[str, int]:
    match kind:
        case Format.TEXT:
            from aktiv_app.services.material import read_text

            return read_text.read(data), 0
        case Format.DOCX:
            from aktiv_app.services.material import read_docx

            return with_even_bullets(read_docx.read(data, limits, tally)), 0
        case Format.ODT:
            from aktiv_app.services.material import read_odt

            return with_even_bullets(read_odt.read(data, limits, tally)), 0
        case Format.PDF:
            from aktiv_app.services.material import read_pdf

            text, pages = read_pdf.read(data, limits, tally, progress)
            return with_even_bullets(text), pages
        case Format.RTF:
            from aktiv_app.services.material import read_rtf

            return with_even_bullets(read_rtf.read(data, tally)), 0
        case Format.HTML:
            from aktiv_app.services.material import read_html

            return with_even_bullets(read_html.read(data, limits, tally)), 0
        case Format.EML:
            from aktiv_app.services.material import read_eml

            return read_eml.read(data, limits, tally), 0


_READERS = {
    ".docx": "read_docx",
    ".odt": "read_odt",
    ".pdf": "read_pdf",
    ".rtf": "read_rtf",
    ".html": "read_html",
    ".htm": "read_html",
    ".eml": "read_eml",
}
