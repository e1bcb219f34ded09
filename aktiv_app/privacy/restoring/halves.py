"""Values that hold one half of a pair of marks, whose other half was sent beside the placeholder.

"**Kari** Nordmann" is found from K to n, so that "**[PERSON_1]" is sent. Where the answer has
that half in the same place the value gets its own back, and the pair is whole; elsewhere the
value goes back without marks. Nothing but the value is touched.
"""

import re

from aktiv_app.privacy.text.markup import bare

_HALF = re.compile(r"(?P<stars>\*{1,3})|<(?P<close>/)?(?P<tag>[a-z]{1,6})>", re.IGNORECASE)
_LONGEST = 8  # characters of a half


def made_whole(value: str, before: str, behind: str) -> str:
    """`value` as it goes between `before` and `behind`."""
    plain = bare(value)
    halves = list(_HALF.finditer(value)) if plain != value else []
    if len(halves) != 1:
        return plain
    half = halves[0]
    closes = bool(half["close"]) if half["tag"] else half.start() > 0 and _is_letter(value, half)
    wanted = half["stars"] or f"<{'' if closes else '/'}{half['tag']}>"
    near, far = (before[-_LONGEST:], behind) if closes else (behind[:_LONGEST], before)
    there = near.endswith(wanted) if closes else near.startswith(wanted)
    if half["stars"]:
        more = near.endswith("*" + wanted) if closes else near.startswith(wanted + "*")
        pair = far.startswith("*") if closes else far.endswith("*")
        there = there and not more and not pair
    return value if there else plain


def _is_letter(value: str, half: re.Match[str]) -> bool:
    """Whether the marks stand right behind a word, as those that end a pair do."""
    return not value[half.start() - 1].isspace()
