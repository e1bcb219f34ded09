"""What of a file was not read: kinds, numbers and pages, never contents.

Nobody may take for checked what nobody looked at, so every reader tells what it leaves out.
"""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from aktiv_app.core.messages import Message, msg, nmsg

_MOST_RANGES = 12


class LeftOutKind(StrEnum):
    """What can be in a file and is not read, in the order in which it is told."""

    SCANNED = "scanned"  # pages without text that are pictures or drawings
    GARBLED = "garbled"  # pages with fonts that do not tell which letters they show
    TEXT_BOXES = "text_boxes"
    RUNNING = "running"  # headers and footers
    FOOTNOTES = "footnotes"
    FORM_FIELDS = "form_fields"
    COMMENTS = "comments"
    DELETIONS = "deletions"
    HIDDEN = "hidden"
    MESSAGE_PARTS = "message_parts"
    FILES = "files"
    OBJECTS = "objects"
    PICTURES = "pictures"
    SYMBOLS = "symbols"


class LeftOut(Struct, frozen=True):
    """One kind of content that was not read; `count` is 0 and `pages` empty where not known."""

    kind: LeftOutKind
    count: int = 0
    pages: tuple[int, ...] = ()


def told(left_out: Sequence[LeftOut]) -> Message:
    """`left_out` as words for a sentence, separated by commas."""
    parts = {f"part{number}": _one(item) for number, item in enumerate(left_out)}
    # No words of its own, so nothing to translate.
    return Message(", ".join(f"{{{name}}}" for name in parts), fields=parts)


def page_ranges(pages: Sequence[int]) -> str:
    """Page numbers as people write them: "1, 4–6"."""
    ranges: list[list[int]] = []
    for page in sorted(set(pages)):
        if ranges and page == ranges[-1][1] + 1:
            ranges[-1][1] = page
        else:
            ranges.append([page, page])
    said = [str(a) if a == b else f"{a}\u2013{b}" for a, b in ranges[:_MOST_RANGES]]
    return ", ".join(said) + (" …" if len(ranges) > _MOST_RANGES else "")


def _one(item: LeftOut) -> Message:
    pages, count = page_ranges(item.pages), len(item.pages)
    if item.kind is LeftOutKind.SCANNED:
        return nmsg(
            "page {pages} (a picture without text)",
            "pages {pages} (pictures without text)",
            count,
            pages=pages,
        )
    if item.kind is LeftOutKind.GARBLED:
        return nmsg(
            "page {pages} (its letters cannot be made out)",
            "pages {pages} (their letters cannot be made out)",
            count,
            pages=pages,
        )
    what = _what(item.kind, item.count)
    if not pages:
        return what
    return nmsg("{what} (page {pages})", "{what} (pages {pages})", count, what=what, pages=pages)


def _what(kind: LeftOutKind, count: int) -> Message:
    counted = _COUNTED.get(kind)
    if counted is None or not count:
        return _UNCOUNTED[kind]
    return Message(counted.text, counted.plural, count, {"count": count})


_COUNTED = {
    LeftOutKind.TEXT_BOXES: nmsg("{count} text box", "{count} text boxes", 0),
    LeftOutKind.FOOTNOTES: nmsg("{count} footnote", "{count} footnotes", 0),
    LeftOutKind.FORM_FIELDS: nmsg("{count} form field", "{count} form fields", 0),
    LeftOutKind.COMMENTS: nmsg("{count} comment", "{count} comments", 0),
    LeftOutKind.MESSAGE_PARTS: nmsg(
        "{count} more part of the message", "{count} more parts of the message", 0
    ),
    LeftOutKind.FILES: nmsg("{count} attached file", "{count} attached files", 0),
    LeftOutKind.OBJECTS: nmsg(
        "{count} embedded object (such as a chart)",
        "{count} embedded objects (such as charts)",
        0,
    ),
    LeftOutKind.PICTURES: nmsg("{count} picture", "{count} pictures", 0),
    LeftOutKind.SYMBOLS: nmsg("{count} symbol", "{count} symbols", 0),
}
# What falls into pieces that nobody would count the same way, and what cannot be counted.
_UNCOUNTED = {
    LeftOutKind.RUNNING: msg("headers or footers"),
    LeftOutKind.FORM_FIELDS: msg("form fields"),
    LeftOutKind.DELETIONS: msg("deleted text (tracked changes)"),
    LeftOutKind.HIDDEN: msg("hidden text"),
    LeftOutKind.PICTURES: msg("pictures"),
}
