"""Where a name ends: what somebody has, "Mark's DBS", does not belong to the name."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import words_of
from aktiv_app.privacy.names.raw_name import RawName

_GENITIVE = re.compile(r"['’]s (?=\w)")
_THINGS = Kind.ACRONYM | Kind.BRAND | Kind.THING | Kind.COMMON | Kind.ROLE


def without_owned(text: str, names: Sequence[RawName], lexicon: Lexicon) -> list[RawName]:
    """The names, each up to its genitive when a thing follows in it."""
    return [_cut(text, name, lexicon) for name in names]


def _cut(text: str, name: RawName, lexicon: Lexicon) -> RawName:
    match = _GENITIVE.search(text, name.start, name.end)
    if match is None:
        return name
    infos = [lexicon.info(word.text) for word in words_of(text[match.end() : name.end])]
    owned = all(info.kind & _THINGS or not info.kind & NAME for info in infos)
    return replace(name, end=match.end() - 1) if owned else name
