"""Names as machines print them: on boarding lists, in the zone of passports, with dots between."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import words_of
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_CAPITALS = r"[^\W\d_a-zæøåäöéü](?:[^\W\d_a-zæøåäöéü]|[-'’](?=[^\W\d_]))+"
_BOARDING = late(
    rf"(?<![\w/]){_CAPITALS}(?: {_CAPITALS})?/{_CAPITALS}(?: (?!M(?:RS?|S|ISS|STR)\b){_CAPITALS})?"
    r"(?P<title> ?(?:MRS?|MISS|MSTR)\b)?(?![\w/])"
)
# ICAO Doc 9303: document type, issuing state, surname, two fillers, given names.
_ZONE = late(
    r"(?<![A-Z])[PIAC][A-Z<][A-Z]{3}(?P<name>[A-Z]+(?:<[A-Z]+)*<<[A-Z]+(?:<[A-Z]+)*)(?=<|\b)"
)
_NOT_NAME = (
    Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.THING | Kind.PLACE | Kind.ACRONYM
)  # fmt: skip


def printed_names(text: str, lexicon: Lexicon) -> Iterator[RawName]:
    """SURNAME/GIVEN MR of a passenger, and the names in a passport's machine-readable zone."""
    if "<<" in text:
        for match in _ZONE.finditer(text):
            yield RawName(*match.span("name"), Certainty.SURE, reasons.FULL_NAME)
    if "/" not in text:
        return
    for match in _BOARDING.finditer(text):
        kinds = [lexicon.info(word.text).kind for word in words_of(match[0])]
        if match["title"] is None:
            clear = [bool(k & NAME) and not k & Kind.AMBIGUOUS for k in kinds]
            if sum(clear) < 2 and not (
                any(clear) and all(k & Kind.LIKELY or c for k, c in zip(kinds, clear, strict=True))
            ):
                continue
            if any(k & _NOT_NAME and not k & NAME for k in kinds):
                continue
        yield RawName(match.start(), match.end(), Certainty.LIKELY, reasons.FULL_NAME)
