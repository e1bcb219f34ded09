"""Numbers listed behind a whole placeholder: "[PERSON_1], [2] og [3]", "PERSON_1 og 2 søkte".

Nobody can be sure that they are persons, so they are reported and never restored.
"""

import re

from aktiv_app.privacy.replacing.kinds import Kind
from aktiv_app.privacy.restoring.tokens import Token
from aktiv_app.privacy.text.straight import Straight

# A single bare number is told only where the sentence ends behind it or goes on with what
# persons do: "og 2 andre" counts people, and so may "og 2 søkere".
_DONE = (
    r"har|er|är|var|hadde|hade|havde|ble|blei|vart|blev|blir|bliver|kan|kunne|skal|ska"
    r"|skulle|vil|vill|ville|må|måtte|måste|bør|bör|burde|får|fikk|fekk|fick|fik|kom|kommer"
    r"|kjem|gikk|gjekk|gick|går|sa|seier|sier|säger|siger|søker|søkjer|söker|søger|jobber"
    r"|jobbar|arbeider|arbeidar|arbetar|arbejder|møter|möter|oppfyller|uppfyller|opfylder"
    r"|oppgir|mangler|manglar|saknar|virker|verkar|viser|visar|trenger|treng|behöver|ønsker"
    r"|ønskjer|önskar|begge|båda|bägge|både|ikke|ikkje|inte|også|också"
    r"|i\s(?:går|dag|morgen|morgon)|som|has|have|had|is|are|was|were|will|would|can|could"
    r"|should|must|may|both|who|whose|do|did|does|need|needs|meet|meets|met|seem|show|shows"
    r"|said|says|came|went|yesterday|today|tomorrow"
    r"|(?!ansatte|tilsette|første|fyrste|siste|neste|beste)[^\W\d_]{2,14}te"
    r"|[^\W\d_]{3,14}ed"
)
_AND = r"\s(?:og|och|and|et|y|und|eller|or|til|till|to|samt|&)\s[*~`]{0,3}"
_MORE_OF_IT = r"[\w%]|[.,:/-][0-9]"
_BRACKETED = rf"(?:(?:\s?[,/&+-]\s?|{_AND})\[_?(?P<last>[0-9]{{1,3}})\][*~`_]{{0,3}})+"
_THREE = (
    rf",\s?_?(?P<first>[0-9]{{1,3}})(?:,\s?_?[0-9]{{1,3}}){{0,8}},?{_AND}_?[0-9]{{1,3}}"
    rf"(?!{_MORE_OF_IT}|\.\s(?-i:[a-zæøåäö]))"  # "12 og 13. mai" are days
)
_MARKED = rf"{_AND}(?:_|#|n[ro]\.?\s?)(?P<marked>[0-9]{{1,3}})(?!{_MORE_OF_IT})"
_SECOND = (
    rf"{_AND}(?P<second>[0-9]{{1,3}})(?=[*~`_]{{0,3}}\s?(?:[;!?)\n]|,\s(?![0-9])|\.?\s*\Z"
    rf"|(?:{_DONE})\b|\.\s+(?-i:[^a-zæøåäö0-9])))"
)
_ALSO = re.compile(
    r"[ _:#.-]{0,3}[0-9]{1,6}[\]}>*~`_]{0,4}"
    rf"(?:(?P<bracketed>{_BRACKETED})|(?P<bare>{_THREE}|{_MARKED}|{_SECOND}))",
    re.IGNORECASE,
)


def also(straight: Straight, end: int, kind: Kind) -> Token | None:
    """The numbers that are listed behind a whole token whose word ends at `end`."""
    found = _ALSO.match(straight.text, end)
    if found is None:
        return None
    part = "bracketed" if found["bracketed"] else "bare"
    number = found["last"] or found["first"] or found["marked"] or found["second"]
    start, stop = found.span(part)
    while straight.text[start] not in "[_0123456789":
        start += 1
    while straight.text[stop - 1] in "*~`_":
        stop -= 1
    return Token(straight.start(start), straight.end(stop), kind, int(number), certain=False)
