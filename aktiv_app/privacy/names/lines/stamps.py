"""Who speaks in the line of a chat that shows the time: "[10:02] linn: hei"."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import words_of
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_STAMPED = late(
    r"[ \t]*\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ \t–-]+"
    r"([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30}){0,2}):"
)
_STAMP_AFTER = late(
    r"[ \t]*([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30}){0,2})[ \t,]{1,4}[\[(]?"
    r"(?:\d{4}-\d\d-\d\d )?(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?:?[ \t]*"
)
_STAMP_BETWEEN = late(
    r"[ \t]*([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30})?)[ \t]{1,4}"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ \t]+(?=[^\s\d–-])"
)


def stamped_speaker(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """The name beside the time, if it can be one: also Rafa 08:33 alone on a line."""
    match = _STAMPED.match(line) or _STAMP_AFTER.fullmatch(line) or _STAMP_BETWEEN.match(line)
    if match is None:
        return
    infos = [lexicon.info(word.text) for word in words_of(match.group(1))]
    if all(i.kind & NAME or not i.kind & NOT_NAME for i in infos) and any(
        not i.kind & (Kind.COMMON | Kind.CALENDAR | Kind.PLACE) for i in infos
    ):
        yield RawName(match.start(1), match.end(1), Certainty.SURE, reasons.CUE)
