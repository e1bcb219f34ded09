"""Reader for OpenDocument text (.odt)."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from aktiv_app.services.material import odt_left_out
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.layout import Lines, row_lines
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.tally import Tally
from aktiv_app.services.material.zipped import open_checked, read_member, require_plain_xml

# OASIS OpenDocument 1.3 part 3; text in chapters 5 to 7, tables in 9, frames in 10.
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_GONE = {
    f"{_TEXT}tracked-changes",  # holds the deleted text
    f"{_OFFICE}annotation",
    f"{_OFFICE}forms",
    f"{_TEXT}sequence-decls",
    f"{_TEXT}variable-decls",
    f"{_TEXT}user-field-decls",
    f"{_TEXT}hidden-text",
    f"{_TEXT}hidden-paragraph",
}
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_HEADERS = {f"{_STYLE}header", f"{_STYLE}header-first", f"{_STYLE}header-left"}
_FOOTERS = {f"{_STYLE}footer", f"{_STYLE}footer-first", f"{_STYLE}footer-left"}
_MAX_SPACES = 1_000


def read(data: bytes, limits: Limits, tally: Tally) -> str:
    """The text of the document: headers, body with its notes, footers.

    What else is in it is noted in `tally`.

    Raises:
        UnreadableError: damaged, protected, hostile, or too long.
    """
    with open_checked(data, limits) as archive:
        manifest = read_member(archive, "META-INF/manifest.xml")
        if b"encryption-data" in manifest:
            raise UnreadableError(Failure.ENCRYPTED)
        content = read_member(archive, "content.xml")
        styles = read_member(archive, "styles.xml")
    body = _parse(content).find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableError(Failure.MALFORMED)
    # Headers are worth having, but a document without them is still a document.
    layout = _parse(styles) if styles else etree.Element("none")
    lines = Lines(limits.text_chars)
    lines.extend(_running(layout, _HEADERS))
    for line in _blocks(body, ""):
        lines.add(line)
    lines.extend(_running(layout, _FOOTERS))
    odt_left_out.note(body, tally)
    for running in layout.iter(*_HEADERS, *_FOOTERS):
        odt_left_out.note(running, tally)
    return lines.text()


def _parse(content: bytes) -> Any:
    require_plain_xml(content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableError(Failure.MALFORMED) from None


def _running(styles: Any, tags: set[str]) -> list[str]:
    seen: dict[tuple[str, ...], None] = {}
    for element in styles.iter(*tags):
        found = tuple(_blocks(element, ""))
        if any(line.strip() for line in found):
            seen[found] = None
    return [line for found in seen for line in (*found, "")]


def _blocks(parent: Any, mark: str) -> Iterator[str]:
    """The lines of `parent`; its first paragraph gets `mark` in front."""
    for child in parent:
        tag = child.tag
        if tag in _PARAGRAPHS:
            yield from _paragraph(child, mark)
            mark = " " * len(mark)
        elif tag == f"{_TEXT}list":
            depth = len(mark) - len(mark.lstrip()) if mark.strip() else len(mark)
            yield from _list(child, depth + 2 if mark else 0)
        elif tag == f"{_TABLE}table":
            yield ""
            for row in child.iter(f"{_TABLE}table-row"):
                if next(row.iterancestors(f"{_TABLE}table")) is child:
                    cells = row.findall(f"{_TABLE}table-cell")
                    yield from row_lines(
                        ["\n".join(_blocks(cell, "")).split("\n") for cell in cells]
                    )
            yield ""
        elif isinstance(tag, str) and tag not in _GONE:
            yield from _blocks(child, mark)


def _list(element: Any, indent: int) -> Iterator[str]:
    # Whether a list is numbered is a matter of its style; a bullet is right for both.
    for item in element:
        if item.tag == f"{_TEXT}list-item":
            yield from _blocks(item, " " * indent + "\u2022 ")
        elif item.tag == f"{_TEXT}list-header":
            yield from _blocks(item, "")


def _paragraph(element: Any, mark: str) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[Any] = []
    _inline(element, pieces, boxes)
    text = "".join(pieces)
    yield mark + text if text.strip() else ""
    for box in boxes:
        yield from _blocks(box, "")


def _inline(element: Any, pieces: list[str], boxes: list[Any]) -> None:
    pieces.append(element.text or "")
    for child in element:
        tag = child.tag
        if tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            pieces.append(" " * (min(int(count), _MAX_SPACES) if count.isdigit() else 1))
        elif tag == f"{_TEXT}tab":
            pieces.append("\t")
        elif tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif tag == f"{_TEXT}note":
            body = child.find(f"{_TEXT}note-body")
            if body is not None:
                boxes.append(body)
        elif tag == f"{_DRAW}text-box":
            boxes.append(child)
        elif isinstance(tag, str) and tag not in _GONE:
            _inline(child, pieces, boxes)
        pieces.append(child.tail or "")
