"""Codes typed in small letters, read as they are printed: "pass ab1234567", "dowód cde 482913".

In chats and notes nobody holds the shift key. The patterns of numbers ask for capitals, since
most small letters before a figure are a word.
"""

import re
from functools import lru_cache

from aktiv_app.privacy.text.late import late

# What is repeated before a figure, a letter or a space is none of these, so no part of it is given
# back ("++"): at each letter of a text all of that had been tried.
_CODE = late(
    r"[a-z]{1,5}+-?\d[a-z\d-]{2,23}|\d[\d-]{0,15}+[a-z][a-z\d-]{0,15}"
    r"|(?<![\w'’])(?P<apart>[a-z]{1,3}+) \d[\d ]{2,14}\d(?: ?[a-z](?!\w))?"
)
# A figure beside a small letter stands in each of them, found fast.
_HINT = late(r"\d(?:(?<=[a-z]\d)|(?<=[a-z][- ]\d)|-*[a-z])")
_BEFORE = frozenset("@.+/=&_'’-#\\")  # of addresses, links, file names and user names
_AFTER = late(r"[\w@=/\\]|\.\w|-\w")
_FIGURES = 4
_DANISH = late(r"0[a-z\d]{4}")  # of the Danish register of health personnel
# A month, a term or another word and its year, a size, a time.
_NO_CODE = late(
    r"[a-z]{1,5}-?(?:19|20)\d\d(?:-\d{1,2})?|\d+(?:-\d+)?(?:[a-z]{2,}|[hkmgtx])|\d+-[a-z]+"
)
# What stands before numbers in any text and is a word, not letters of a code.
_WORDS = (
    r"er|is|nr|no|og|in|on|at|av|af|of|om|or|so|id|kl|kr|st|ca|pr|my|me|we|he|ho|vi|du|de|di|ei|et"
    r"|en|an|as|be|by|do|go|if|it|up|us|to|ut|tv|pc|ev|km|kg|cm|mm|ml|ms|jo|ja|ok|ft|bl|al|dr|mr|hr"
    r"|fr|ny|sd|hi|tj|ib|nb|ps|re|vs|am|pm|fl|pp|sh|gr|sr|jr|mv|mt|ss|oy|hf|tl|mi|hp|gb|tb|mb"
    r"|tlf|tel|mob|mvh|nrk|dvs|kgs|hrs|pcs|mrd|min|ppt|hpr|srb|srn|fnr|pnr|[aefikmostvy]"
)
_WORD = late(_WORDS)
_CONSONANTS = late(r"[bcdfghjklmnpqrstvwxz]{3}")
_LONGEST_WORD = 2


@lru_cache(maxsize=4)
def as_printed(text: str) -> str:
    """`text` with the letters of such codes as capitals; as long, and the same if none are."""
    return _CODE.sub(_read, text) if _HINT.search(text) else text


def _is_word(letters: str) -> bool:
    """Whether one to three small letters before a number are a word of their own."""
    if _WORD.fullmatch(letters):
        return True
    return len(letters) > _LONGEST_WORD and _CONSONANTS.fullmatch(letters) is None


def _read(match: re.Match[str]) -> str:
    written, text, start = match.group(), match.string, match.start()
    before = text[start - 1 : start]
    if before.isalnum() or before in _BEFORE or _AFTER.match(text, match.end()):
        return written
    apart = match["apart"]
    if apart is not None:
        few = sum(map(str.isdigit, written)) < _FIGURES
        return written if few or _is_word(apart) else written.upper()
    if _DANISH.fullmatch(written):
        return written.upper()
    if sum(map(str.isdigit, written)) < _FIGURES:
        return written
    return written if _NO_CODE.fullmatch(written) else written.upper()
