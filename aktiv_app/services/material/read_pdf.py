"""Reader for PDF: the text layer, page by page."""

from collections.abc import Callable
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from aktiv_app.services.material import pdf_columns, pdf_left_out
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.layout import Lines
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.tally import Tally

# PDFium writes this where a word is divided at the end of a line, and drops the line end.
_LINE_END_HYPHENS = str.maketrans({"\x02": "-\n", "\ufffe": "-\n"})


def read(
    data: bytes, limits: Limits, tally: Tally, progress: Callable[[float], None]
) -> tuple[str, int]:
    """The text and the number of pages; line ends are kept as they stand on the page.

    `progress` is told the share of pages read, from 0 to 1. What else is in the document is
    noted in `tally`.

    Raises:
        UnreadableError: damaged, protected, scanned, too many pages or too long.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        protected = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise UnreadableError(Failure.ENCRYPTED if protected else Failure.MALFORMED) from None
    try:
        pdf_left_out.prepare(document, tally)  # the library wants this before all else
        count = len(document)
        if count == 0:
            raise UnreadableError(Failure.MALFORMED)
        if count > limits.pages:
            raise UnreadableError(Failure.TOO_MANY_PAGES, count)
        return _pages(document, count, limits, tally, progress), count
    except pypdfium2.PdfiumError:
        raise UnreadableError(Failure.MALFORMED) from None
    finally:
        document.close()


def _pages(
    document: Any, count: int, limits: Limits, tally: Tally, progress: Callable[[float], None]
) -> str:
    lines = Lines(limits.text_chars)
    pictures = False
    for number in range(count):
        page = document[number]
        # Read through the page's text object and let go of both, or memory grows per page.
        content = page.get_textpage()
        text = pdf_columns.in_reading_order(content, content.get_text_bounded())
        content.close()
        text = text.translate(_LINE_END_HYPHENS)
        pictures |= pdf_left_out.note(document, page, number + 1, text, tally)
        page.close()
        lines.add(text.rstrip() + "\n")
        progress((number + 1) / count)
    joined = lines.text()
    if not joined.strip():
        raise UnreadableError(Failure.SCANNED if pictures else Failure.NO_TEXT)
    return joined
