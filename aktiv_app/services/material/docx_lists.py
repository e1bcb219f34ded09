"""What stands before a list paragraph in Word, which the text itself does not hold."""

from collections import defaultdict
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_MAX_STYLE_CHAIN = 20


class ListMarks:
    """Gives "• ", "1. " or "a) " for the paragraphs of one document, in document order."""

    def __init__(self, document: Any) -> None:
        self._formats = _formats(document)
        self._styles = {
            style.get(f"{_W}styleId"): style for style in document.styles.element.iter(f"{_W}style")
        }
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, paragraph: Any) -> str:
        """The mark of `paragraph`, empty when it is no list item. Counts numbered items."""
        found = self._numbering(paragraph)
        if found is None:
            return ""
        number, level = found
        kind = self._formats.get((number, level))
        if kind is None or kind == "none":
            return ""
        indent = "  " * level
        if kind == "bullet":
            return f"{indent}\u2022 "
        counts = self._counts[number]
        counts[level] = counts.get(level, 0) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        count = counts[level]
        if kind in ("lowerLetter", "upperLetter") and count <= 26:
            letter = chr(ord("a") + count - 1)
            return f"{indent}{letter if kind == 'lowerLetter' else letter.upper()}) "
        return f"{indent}{count}. "

    def _numbering(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        own = _number_and_level(properties)
        if own is not None:
            return own if own[0] != "0" else None  # 0 takes the list mark away
        style = properties.find(f"{_W}pStyle")
        name = None if style is None else style.get(_VAL)
        for _ in range(_MAX_STYLE_CHAIN):
            element = self._styles.get(name)
            if element is None:
                return None
            inherited = element.find(f"{_W}pPr")
            found = None if inherited is None else _number_and_level(inherited)
            if found is not None:
                return found if found[0] != "0" else None
            based_on = element.find(f"{_W}basedOn")
            name = None if based_on is None else based_on.get(_VAL)
        return None


def _number_and_level(properties: Any) -> tuple[str, int] | None:
    numbering = properties.find(f"{_W}numPr")
    if numbering is None:
        return None
    number, level = numbering.find(f"{_W}numId"), numbering.find(f"{_W}ilvl")
    if number is None:
        return None
    text = "0" if level is None else level.get(_VAL, "0")
    return number.get(_VAL, "0"), min(int(text), 8) if text.isdigit() else 0


def _formats(document: Any) -> dict[tuple[str, int], str]:
    """The number format of each (list, level)."""
    try:
        root = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        return {}
    abstract: dict[str | None, dict[int, str]] = {}
    for definition in root.iter(f"{_W}abstractNum"):
        levels = {}
        for level in definition.iter(f"{_W}lvl"):
            kind = level.find(f"{_W}numFmt")
            depth = level.get(f"{_W}ilvl", "0")
            if depth.isdigit():
                levels[int(depth)] = "decimal" if kind is None else kind.get(_VAL, "decimal")
        abstract[definition.get(f"{_W}abstractNumId")] = levels
    formats = {}
    for number in root.iter(f"{_W}num"):
        reference = number.find(f"{_W}abstractNumId")
        levels = abstract.get(None if reference is None else reference.get(_VAL), {})
        for depth, kind in levels.items():
            formats[number.get(f"{_W}numId", ""), depth] = kind
    return formats
