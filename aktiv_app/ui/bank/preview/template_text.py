"""A template as people read it: its words, its variables by name, what is there only sometimes.

Free of Qt. The tags of the template language are left out; nothing is run.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_TAG = re.compile(r"\{\{-?(?P<value>.*?)-?\}\}|\{%-?(?P<tag>.*?)-?%\}|\{#.*?#\}", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_FOR = re.compile(r"for\s+([A-Za-z_][A-Za-z0-9_]*)\s+in\s+([A-Za-z_][A-Za-z0-9_]*)")
_EMPTY_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; for a field, `text` is its label.

    `variable` is set where a field stands, `sometimes` where the text may be absent.
    """

    text: str
    variable: str = ""
    sometimes: bool = False


def pieces(template: str, labels: Mapping[str, str]) -> tuple[Piece, ...]:
    """The pieces of a template; `labels` names its variables."""
    template = _tags_moved(template.replace("\r\n", "\n"))
    return tuple(_merged(_walk(_EMPTY_LINES.sub("\n\n", template).strip("\n"), dict(labels))))


def _tags_moved(template: str) -> str:
    """Tags that stand alone on a line, put before the text that follows, without their line."""
    return re.sub(r"(?m)^[ \t]*((?:\{%[^%]*%\}[ \t]*)+)\n", r"\1", template)


def _walk(template: str, labels: dict[str, str]) -> Iterator[Piece]:
    depth = 0
    at = 0
    for found in _TAG.finditer(template):
        if found.start() > at:
            yield Piece(template[at : found.start()], sometimes=depth > 0)
        at = found.end()
        if found["value"] is not None:
            name = _NAME.search(found["value"])
            if name:
                shown = labels.get(name[0], labels.get(_base(name[0]), name[0]))
                yield Piece(shown, name[0], depth > 0)
        elif found["tag"] is not None:
            tag = found["tag"].strip()
            loop = _FOR.match(tag)
            if loop:
                labels[loop[1]] = labels.get(loop[2], loop[2])
            depth += tag.startswith(("if", "for")) - tag.startswith(("endif", "endfor"))
            depth = max(depth, 0)
    if at < len(template):
        yield Piece(template[at:], sometimes=depth > 0)


def _base(name: str) -> str:
    return name.removesuffix("_keys").removesuffix("_key")


def _merged(found: Iterator[Piece]) -> Iterator[Piece]:
    waiting: Piece | None = None
    for piece in found:
        words = waiting is not None and not piece.variable and not waiting.variable
        if waiting and words and piece.sometimes == waiting.sometimes:
            waiting = Piece(waiting.text + piece.text, sometimes=piece.sometimes)
            continue
        if waiting:
            yield waiting
        waiting = piece
    if waiting:
        yield waiting
