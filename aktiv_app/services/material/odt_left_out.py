"""What of an OpenDocument text its reader does not read."""

from typing import Any

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.tally import Tally

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OBJECTS = tuple(f"{_DRAW}{name}" for name in ("object", "object-ole", "plugin", "applet"))
# Noted only where they hold text.
_WITH_TEXT = {
    f"{_TEXT}deletion": LeftOutKind.DELETIONS,
    f"{_TEXT}hidden-text": LeftOutKind.HIDDEN,
    f"{_TEXT}hidden-paragraph": LeftOutKind.HIDDEN,
    f"{_TABLE}covered-table-cell": LeftOutKind.HIDDEN,
}
_ALWAYS = {
    f"{_OFFICE}annotation": LeftOutKind.COMMENTS,
    f"{_DRAW}control": LeftOutKind.FORM_FIELDS,
    **dict.fromkeys(_OBJECTS, LeftOutKind.OBJECTS),
}
_LINES = (f"{_TEXT}p", f"{_TEXT}h")
_STRING = f"{_TEXT}string-value"


def note(root: Any, tally: Tally) -> None:
    """Note in `tally` what is under `root` and not read."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        tag = element.tag
        if tag in _WITH_TEXT:
            if _has_text(element):
                tally.add(_WITH_TEXT[tag])
            continue
        if tag in _ALWAYS:
            tally.add(_ALWAYS[tag])
            continue
        if tag == f"{_DRAW}image" and not _pictures_an_object(element):
            tally.add(LeftOutKind.PICTURES)
        waiting.extend(child for child in element if isinstance(child.tag, str))


def _has_text(element: Any) -> bool:
    if element.get(_STRING, "").strip():
        return True
    # Not everything inside: of a deletion, who deleted and when stand there too.
    return any("".join(line.itertext()).strip() for line in element.iter(*_LINES))


def _pictures_an_object(image: Any) -> bool:
    """Whether it only shows the object that stands in the same frame."""
    return any(image.getparent().find(name) is not None for name in _OBJECTS)
