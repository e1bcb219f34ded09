"""Names with a space after each letter: T O R B J Ø R N."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import fold
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_SPACED = late(r"(?<![\w.])[^\W\d_](?: {1,3}(?:- )?[^\W\d_]){3,40}(?![\w.])")
_TWO_LETTERS = late(r" [^\W\d_] {1,3}[^\W\d_] ")  # stand in each such word


def letter_spaced(text: str, lexicon: Lexicon) -> Iterator[RawName]:
    """T O R B J Ø R N: letters joined, looked up, also as two names run together."""
    for match in _SPACED.finditer(text) if _TWO_LETTERS.search(text) else ():
        groups = re.split(" {2,}", match.group())
        joined = ["".join(group.split(" ")) for group in groups]
        if _spells_name(joined, lexicon):
            yield RawName(match.start(), match.end(), Certainty.SURE, reasons.LISTED)


def _spells_name(groups: list[str], lexicon: Lexicon) -> bool:
    if any(lexicon.listed(fold(group)) & NAME for group in groups if len(group) > 2):
        return True
    whole = fold("".join(groups))
    return any(
        lexicon.listed(whole[:cut]) & Kind.GIVEN and lexicon.listed(whole[cut:]) & NAME
        for cut in range(3, len(whole) - 2)
    )
