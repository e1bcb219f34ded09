"""Reader for Rich Text Format."""

import re

from striprtf.striprtf import remove_pict_groups, rtf_to_text

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material import rtf_left_out
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.tally import Tally

# The library writes table cells with a bar, which then cannot be told from a bar in the
# text; a tab is what every other reader gives.
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_LIST_MARK = re.compile(r"^[ ]*(?:[\u2022\u00b7\uf0b7\uf0a7\u25cf\u25aa\u2013o-])\t", re.MULTILINE)
_ROW_END = re.compile(r"\t+$", re.MULTILINE)

_DELETED = "\\deleted"
_TOKEN = re.compile(
    r"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'[0-9a-f]{2}|\\[^a-z]|(?P<brace>[{}])"
    r"|[\r\n]+|.",
    re.IGNORECASE,
)
# Control words that stand for text.
_TEXT_WORDS = frozenset((
    "u", "par", "sect", "page", "line", "tab", "emdash", "endash", "emspace", "enspace", "qmspace",
    "bullet", "lquote", "rquote", "ldblquote", "rdblquote", "row",
))  # fmt: skip


def read(data: bytes, tally: Tally) -> str:
    """The text of the document, as it looks with all changes accepted.

    What else is in it is noted in `tally`.

    Raises:
        UnreadableError: damaged, or holds no group of text at all.
    """
    source = data.decode("latin-1")  # RTF is seven-bit; the library sees to code pages
    if source.rstrip("\x00 \r\n").count("}") == 0:
        raise UnreadableError(Failure.MALFORMED)
    without_pictures = remove_pict_groups(source)
    rtf_left_out.note(source, without_pictures, tally)
    if _DELETED in source:
        source = _without_deleted(without_pictures, tally)
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


def _without_deleted(source: str, tally: Tally) -> str:
    """The source without the text that tracked changes have deleted, which `tally` gets to know.

    To be deleted is a property of letters like being bold: it ends with its group, with the
    control word `deleted0` or with `plain`.
    """
    kept: list[str] = []
    outer: list[bool] = []
    deleted = False
    for token in _TOKEN.finditer(source):
        word = token["word"]
        if token["brace"] == "{":
            outer.append(deleted)
        elif token["brace"] == "}":
            deleted = outer.pop() if outer else False
        elif word == "deleted":
            deleted = token["number"] != "0"
        elif word == "plain":
            deleted = False
        elif deleted and (word is None or word in _TEXT_WORDS) and token[0] != "\\*":
            if token[0].strip():
                tally.mark(LeftOutKind.DELETIONS)
            continue
        kept.append(token[0])
    return "".join(kept)
