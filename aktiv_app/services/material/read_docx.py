"""Reader for Word documents (.docx), as they look with all changes accepted."""

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from aktiv_app.services.material import docx_left_out
from aktiv_app.services.material.docx_lists import ListMarks
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.layout import Lines, apart, row_lines
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.tally import Tally
from aktiv_app.services.material.zipped import open_checked, read_member, require_plain_xml

# ECMA-376 part 1, WordprocessingML; the elements are named in sections 17.3 and 17.13.
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_GONE = {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", f"{_W}delText"}
_FIXED = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_RAISED = {"superscript": "^", "subscript": "_"}
_XML_NAME = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)


def read(data: bytes, limits: Limits, tally: Tally) -> str:
    """The text of the document: headers, body, footers, then notes.

    What else is in it is noted in `tally`.

    Raises:
        UnreadableError: damaged, protected, hostile, or too long.
    """
    with open_checked(data, limits) as archive:
        for name in archive.namelist():
            if _XML_NAME.search(name):
                require_plain_xml(read_member(archive, name))
    try:
        document = docx.Document(io.BytesIO(data))
        text = _text(document, limits)
        docx_left_out.note(document, tally)
    except UnreadableError:
        raise
    except MemoryError:
        raise
    except Exception:  # the library raises whatever a damaged part provokes
        raise UnreadableError(Failure.MALFORMED) from None
    return text


def _text(document: Any, limits: Limits) -> str:
    marks = ListMarks(document)
    lines = Lines(limits.text_chars)
    lines.extend(_running(document, "header", marks))
    for line in _blocks(document.element.body, marks):
        lines.add(line)
    lines.extend(_running(document, "footer", marks))
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        lines.extend(_notes(document, kind, marks))
    return lines.text()


def _running(document: Any, which: str, marks: ListMarks) -> list[str]:
    """Headers or footers, each different one once."""
    seen: dict[tuple[str, ...], None] = {}
    for section in document.sections:
        for name in (f"first_page_{which}", which, f"even_page_{which}"):
            part = getattr(section, name)
            if not part.is_linked_to_previous:
                found = tuple(_blocks(part._element, marks))  # noqa: SLF001 - no public way
                if any(line.strip() for line in found):
                    seen[found] = None
    return [line for found in seen for line in (*found, "")]


def _notes(document: Any, kind: str, marks: ListMarks) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype != kind or relation.is_external:
            continue
        root = docx.oxml.parser.parse_xml(relation.target_part.blob)
        for note in root:
            if note.get(f"{_W}type") is None:  # the others are separator lines
                yield from _blocks(note, marks)


def _blocks(parent: Any, marks: ListMarks) -> Iterator[str]:
    """The lines of everything that holds paragraphs: body, cell, header, note, text box."""
    for child in parent:
        tag = child.tag
        if tag == f"{_W}p":
            yield from _paragraph(child, marks)
        elif tag == f"{_W}tbl":
            yield ""
            for row in child.iter(f"{_W}tr"):
                if _nearest_table(row) is child:
                    yield from _row(row, marks)
            yield ""
        elif isinstance(tag, str) and tag not in _GONE:
            yield from _blocks(child, marks)


def _nearest_table(row: Any) -> Any:
    parent = row.getparent()
    while parent.tag != f"{_W}tbl":
        parent = parent.getparent()
    return parent


def _row(row: Any, marks: ListMarks) -> list[str]:
    if row.find(f"{_W}trPr/{_W}del") is not None:
        return []
    cells = []
    for child in row:
        for cell in [child] if child.tag == f"{_W}tc" else child.iter(f"{_W}tc"):
            lines = "\n".join(_blocks(cell, marks))
            cells.append(lines.split("\n"))
    return row_lines(cells)


def _paragraph(paragraph: Any, marks: ListMarks) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[Any] = []
    _inline(paragraph, pieces, boxes)
    text = "".join(pieces)
    mark = marks.mark(paragraph)
    yield mark + text if text.strip() else ""
    for box in boxes:
        yield from _blocks(box, marks)


def _inline(parent: Any, pieces: list[str], boxes: list[Any]) -> None:
    for child in parent:
        tag = child.tag
        if tag in (f"{_W}t", _MATH_TEXT):
            pieces.append(child.text or "")
        elif tag in _FIXED:
            pieces.append(_FIXED[tag])
        elif tag == f"{_W}txbxContent":
            boxes.append(child)
        elif tag == f"{_MC}AlternateContent":
            # Word stores a text box twice, for new and old programs; one is enough.
            choice = child.find(f"{_MC}Choice")
            _inline(child if choice is None else choice, pieces, boxes)
        elif tag == f"{_W}r":
            if not _hidden(child):
                _run(child, pieces, boxes)
        elif isinstance(tag, str) and tag not in _GONE:
            _inline(child, pieces, boxes)


def _run(run: Any, pieces: list[str], boxes: list[Any]) -> None:
    inside: list[str] = []
    _inline(run, inside, boxes)
    raised = run.find(f"{_W}rPr/{_W}vertAlign")
    mark = "" if raised is None else _RAISED.get(raised.get(f"{_W}val"), "")
    if mark:
        pieces.append(apart("".join(pieces[-1:]), "".join(inside), mark))
    pieces.extend(piece for piece in inside if piece)


def _hidden(run: Any) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "1") not in ("0", "false", "off")
