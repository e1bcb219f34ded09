"""How long a prompt is, and whether it fits the AI tool.

The number of tokens is an estimate, and shown as one: the tools do not publish what they
count. Byte-pair tokenisers such as those behind today's chat tools spend about four
characters a token on English prose (the vendors' own rule of thumb). Norwegian and
Swedish are rarer in their training data and build long compounds, so that words are cut
in more pieces; three characters a token is used, on the cautious side. Characters
outside the Latin letters are rarer still: each is counted as a token of its own.
"""

import re
from math import ceil

from msgspec import Struct

from aktiv_app.core.languages import Language

_CHARACTERS_PER_TOKEN = {
    Language.NB: 3.0,
    Language.NN: 3.0,
    Language.SV: 3.0,
    Language.EN: 4.0,
}
# Everything beyond Latin (extended) letters and the usual typographic punctuation.
_RARE = re.compile(r"[^\x00-\u024f\u2010-\u2026]")


class Length(Struct, frozen=True):
    """A text's length in code points, and about how many tokens an AI tool makes of it."""

    characters: int
    tokens: int

    def exceeds(self, limit: int) -> bool:
        """Whether the text is longer than a tool's `limit` in characters (0: no limit)."""
        return 0 < limit < self.characters


def measure(text: str, language: Language) -> Length:
    """Measure `text`, written mainly in `language`."""
    rare = len(_RARE.findall(text))
    common = len(text) - rare
    return Length(len(text), rare + ceil(common / _CHARACTERS_PER_TOKEN[language]))


def count_words(text: str) -> int:
    """How many words `text` has, as a word processor counts them: a measure everyone knows."""
    return len(text.split())
