"""What the quick-find palette lists."""

from collections.abc import Callable, Sequence

from msgspec import Struct, field


class Command(Struct, frozen=True):
    """Something the quick-find palette can do.

    `keywords` are further names it is found by, in any language; `hint` is shown beside
    the title (what it is, or its shortcut).
    """

    title: str
    run: Callable[[], None]
    icon: str = "arrow-right"
    hint: str = ""
    keywords: tuple[str, ...] = field(default=())


Finder = Callable[[str, Callable[[Sequence[Command]], None]], None]
"""Looks for what answers a text, and tells what it found, on the window's thread."""
