"""What of a Word document its reader does not read."""

from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.tally import Tally

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_READ = {
    RELATIONSHIP_TYPE.HEADER,
    RELATIONSHIP_TYPE.FOOTER,
    RELATIONSHIP_TYPE.FOOTNOTES,
    RELATIONSHIP_TYPE.ENDNOTES,
}
_KINDS = {
    f"{_A}blip": LeftOutKind.PICTURES,
    f"{_V}imagedata": LeftOutKind.PICTURES,
    f"{_V}textpath": LeftOutKind.OBJECTS,  # WordArt of old, such as a watermark
    f"{_W}object": LeftOutKind.OBJECTS,
    f"{_W}altChunk": LeftOutKind.OBJECTS,  # another document as a whole
    f"{_W}subDoc": LeftOutKind.OBJECTS,
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": LeftOutKind.OBJECTS,
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": LeftOutKind.OBJECTS,
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds": LeftOutKind.OBJECTS,
    f"{_W}control": LeftOutKind.FORM_FIELDS,
    # Of older fields only text stands in the document; ticks and choices stand in these.
    f"{_W}checkBox": LeftOutKind.FORM_FIELDS,
    f"{_W}ddList": LeftOutKind.FORM_FIELDS,
    f"{_W}sym": LeftOutKind.SYMBOLS,
}
_WITHOUT_INSIDE = {f"{_W}object", f"{_W}del", f"{_W}moveFrom"}


def note(document: Any, tally: Tally) -> None:
    """Note in `tally` what is in `document` (python-docx) and not read."""
    _note(document.element.body, tally)
    for relation in document.part.rels.values():
        if relation.is_external:
            continue
        if relation.reltype in _READ:
            _note(_root(relation.target_part), tally)
        elif relation.reltype == RELATIONSHIP_TYPE.COMMENTS:
            comments = _root(relation.target_part).findall(f"{_W}comment")
            tally.add(LeftOutKind.COMMENTS, len(comments))


def _root(part: Any) -> Any:
    element = getattr(part, "element", None)
    return docx.oxml.parser.parse_xml(part.blob) if element is None else element


def _note(root: Any, tally: Tally) -> None:
    for element in _seen(root):
        tag = element.tag
        if tag == f"{_W}del":
            # The mark of a deleted paragraph or row holds no text of its own.
            if any(text.text and text.text.strip() for text in element.iter(f"{_W}delText")):
                tally.add(LeftOutKind.DELETIONS)
        elif tag == f"{_W}tr":
            if element.find(f"{_W}trPr/{_W}del") is not None and _has_text(element):
                tally.add(LeftOutKind.DELETIONS)
        elif tag == f"{_W}vanish":
            run = element.getparent().getparent()
            off = element.get(f"{_W}val", "1") in ("0", "false", "off")
            if run is not None and run.tag == f"{_W}r" and not off and _has_text(run):
                tally.add(LeftOutKind.HIDDEN)
        elif tag == f"{_W}object" and element.find(f".//{_W}control") is not None:
            tally.add(LeftOutKind.FORM_FIELDS)
        elif tag in _KINDS:
            tally.add(_KINDS[tag])


def _has_text(element: Any) -> bool:
    return any(text.text and text.text.strip() for text in element.iter(f"{_W}t"))


def _seen(root: Any) -> Iterator[Any]:
    """All elements a program shows; of a drawing stored for new and old ones the new form."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag in _WITHOUT_INSIDE:
            continue
        if element.tag == f"{_MC}AlternateContent":
            choice = element.find(f"{_MC}Choice")
            waiting.extend(element if choice is None else [choice])
        else:
            waiting.extend(element)
