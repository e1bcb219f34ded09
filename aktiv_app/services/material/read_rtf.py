"""Reader for Rich Text Format."""

import re

from striprtf.striprtf import rtf_to_text

from aktiv_app.services.material.failures import Failure, UnreadableError

# The library writes table cells with a bar, which then cannot be told from a bar in the
# text; a tab is what every other reader gives.
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_LIST_MARK = re.compile(r"^[ ]*(?:[\u2022\u00b7\uf0b7\uf0a7\u25cf\u25aa\u2013o-])\t", re.MULTILINE)
_ROW_END = re.compile(r"\t+$", re.MULTILINE)


def read(data: bytes) -> str:
    """The text of the document.

    Raises:
        UnreadableError: damaged, or holds no group of text at all.
    """
    source = data.decode("latin-1")  # RTF is seven-bit; the library sees to code pages
    if source.rstrip("\x00 \r\n").count("}") == 0:
        raise UnreadableError(Failure.MALFORMED)
    source = _CELL.sub(r"\\tab", source)
    try:
        text: str = rtf_to_text(source, encoding="cp1252", errors="replace")
    except MemoryError:
        raise
    except Exception:  # the library raises whatever the damage provokes
        raise UnreadableError(Failure.MALFORMED) from None
    # \u escapes above the first plane come as two surrogates that belong together.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _ROW_END.sub("", _LIST_MARK.sub("\u2022 ", text))
