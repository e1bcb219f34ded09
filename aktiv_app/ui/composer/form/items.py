"""Splits pasted text into the items of a list."""

import re

_BULLET = re.compile(r"^\s*(?:[-–—•·*▪◦‣●○■□✓✔➢]|\(?\d{1,2}[.)])\s+")


def split_items(text: str) -> tuple[str, ...]:
    """One item for each line that holds something, without its bullet or number."""
    items = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return tuple(item for item in items if item)
