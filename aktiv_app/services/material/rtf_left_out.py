"""What of a Rich Text file its reader does not read."""

import re
from dataclasses import dataclass

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.tally import Tally

# Text between these is skipped by the search, which keeps megabytes of a picture's digits quick.
_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?|\\.|(?P<brace>[{}])", re.DOTALL
)
_GROUPS = {
    "annotation": LeftOutKind.COMMENTS,
    "footnote": LeftOutKind.FOOTNOTES,
    "shptxt": LeftOutKind.TEXT_BOXES,
    "dptxbxtext": LeftOutKind.TEXT_BOXES,
    "pict": LeftOutKind.PICTURES,
    "object": LeftOutKind.OBJECTS,
    "moMath": LeftOutKind.OBJECTS,
    **dict.fromkeys(
        (f"{name}{page}" for name in ("header", "footer") for page in ("", "l", "r", "f")),
        LeftOutKind.RUNNING,
    ),
}
# The same picture or drawing once more for older programs, and what only lists and pages use.
_PASSED_OVER = frozenset(("nonshppict", "shprslt", "listpicture", "background"))
_TICK_OR_CHOICE = ("1", "2")


@dataclass(slots=True)
class _Group:
    """One group of a kind that is not read; it is told once something stands in it."""

    kind: LeftOutKind | None
    told: bool = False


def note(source: str, without_pictures: str, tally: Tally) -> None:
    """Note in `tally` what is in `source` and not read.

    `without_pictures` is the same without pictures whose bytes would look like markup.
    """
    if without_pictures != source:
        tally.mark(LeftOutKind.PICTURES)
    open_groups: list[_Group | None] = []
    inside: _Group | None = None
    end = 0
    for token in _TOKEN.finditer(without_pictures):
        if inside is not None and not inside.told and inside.kind is not None:
            inside.told = bool(without_pictures[end : token.start()].strip())
            tally.add(inside.kind, inside.told)
        end = token.end()
        word = token["word"]
        if token["brace"] == "{":
            open_groups.append(inside)
        elif token["brace"] == "}":
            inside = open_groups.pop() if open_groups else None
        elif word == "fftype" and token["number"] in _TICK_OR_CHOICE:
            tally.add(LeftOutKind.FORM_FIELDS)
        elif word in _PASSED_OVER:
            inside = _Group(None)
        elif word in _GROUPS and (inside is None or inside.kind not in (None, LeftOutKind.OBJECTS)):
            inside = _Group(_GROUPS[word])
