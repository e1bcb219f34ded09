"""Names in text that was decoded wrongly: BjÃ¸rn."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_MOJIBAKE = late(r"(?:[^\W\d_]*[ÃÄÅ][^\s\w,;:()<>\"])+[^\W\d_]*|[^\W\d_]*Ã[¡-ÿ][^\W\d_]*")
_ODD_LETTERS = late(r"[ÄÅ][‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›¡-¿](?=[^\W\d_])")
_WORD_BEFORE = late(r"(?<![^\W\d_])([^\W\d_]+) $")
_LONGEST_WORD = 24


def is_wrongly_decoded(text: str) -> bool:
    """Whether letters stand in a text that come of decoding it wrongly."""
    return "Ã" in text or _ODD_LETTERS.search(text) is not None


def wrongly_decoded(text: str, lexicon: Lexicon) -> Iterator[RawName]:
    """BjÃ¸rn: UTF-8 that was read as Windows-1252."""
    end = -1
    start = 0
    for match in _MOJIBAKE.finditer(text):
        # What does not fit was decoded rightly, or lost.
        word = match.group().encode("cp1252", "ignore").decode("utf-8", "ignore")
        if not word or word.isascii():
            continue
        info = lexicon.info(word)
        if info.shape is Shape.LOWER:
            continue
        joined = end >= 0 and text[end : match.start()] in (" ", ", ", "-")
        before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        known = before is not None and lexicon.info(before[1]).kind & Kind.GIVEN
        if not info.kind & NAME and not joined and not known:
            continue
        if not joined:
            start = before.start() if before is not None and known else match.start()
        end = match.end()
        yield RawName(start, end, Certainty.LIKELY, reasons.LISTED)
