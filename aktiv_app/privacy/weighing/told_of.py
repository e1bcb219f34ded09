"""Which findings are told of one person in a text that otherwise is about nobody.

"Kari er allergisk", "Kari, 67," and "vår forrige kantor er sykmeldt" tell of a person in any text,
and so does a driving licence that was found; "sykdom" in a text with a contact person does not.
"""

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.person_words import SHE

_REACH = 40  # characters from a name to what is said of it
_STATED = late(
    r" ?[,(–:-]? ?(?:(?:er|är|is|was|var|har|had|hade|hadde|havde|has|blev|ble|vart|blei|blir"
    r"|bliver|fikk|fick|fik|fekk|får|got|gets|går|gikk|gick|gik|gjekk|skal|ska|kan|vil|vill|will|also"
    r"|også|också|jo|nå|nu|no|now|just|bare|bara|berre|being|been|vært|vore|varit|været|som|who|der|nok"
    r"|visst|dessverre|tyvärr|desværre|fortsatt|fortfarande|still|ikke|ikkje|inte|not)(?!\w) ?)*"
)
_LETTER = late(r"[^\W\d_]")
_AGED = late(r",? ?\(?")
_AND = late(r"(?: ?\([^()\n]{1,30}\))?(?:, ?|,? (?:og|och|and|&|samt) | ?/ ?)")
_ENDS = late(r"[.!?](?=[\s\"”»]|$)|\n")
# One person without a name: "sistnevnte", "vår forrige kantor".
_SOMEBODY = (
    r"(?<!\w)(?:sidstnævnte|sistnevnte|sistnemnde|sistnämnd[ae]|førstnevnte|førstnævnte|førstnemnde"
    r"|förstnämnd[ae]|the latter|the former"
    r"|(?:ordinarie|ordinær|vår|our|nåværende|nuvarande|nuværende|noverande|current|former|tidligere"
    r"|tidigare|tidlegare|forrige|förra|førre|sittende|sittande|siddende|avgående|avtroppende"
    r"|previous)(?: [^\W\d_]+){1,2})"
)
_BEGINS_WITH_ONE = late(
    rf"{_SOMEBODY} (?:er|är|is|har|has|had|var|was|hadde|hade)(?!\w)", re.IGNORECASE
)
_ONE = late(
    rf"{_SOMEBODY}(?: (?:er|är|is|har|has|had|var|was|hadde|hade|ble|blev|går|gick|gikk|also|også"
    r"|också|nå|nu))* ?\Z",
    re.IGNORECASE,
)
# Papers that somebody has lost.
_LOST = late(
    r"(?<!\w)(?:found|lost|mislaid|forgotten|left (?:behind|in|on)|funnet|funne|fundet|hittat"
    r"|hittades?|hittad|hittats|mistet|mista|tappat|tappad|tabt|gjenglemt|attgløymt|glemt|gløymt"
    r"|glömt|kvarglömt|kvarglömd|innlevert|inlämnat|afleveret|handed in|stolen|stjålet|stulen"
    r"|belongs to|tilhører|tilhøyrer|tillhör)(?!\w)",
    re.IGNORECASE,
)
_SOON = 200  # characters from a name to a sentence about "her"
_SHE = late(rf"(?<!\w)(?:{SHE})(?!\w)", re.IGNORECASE)
_EITHER = late(
    r"(?<!\w)(?:han|hun|ho|hon|he|she|his|her|hans|hennes) ?(?:eller|or|/)(?!\w)", re.IGNORECASE
)
_OF_PERSONS = (Label.SENSITIVE, Label.AGE)
_PAPERS = (Label.ID_DOC, Label.VEHICLE, Label.BANK_ACCOUNT)
_IN_SENTENCES = (*_OF_PERSONS, Label.ADDRESS, Label.USERNAME)


def told_of_somebody(text: str, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Names with a statement or an age right after them, and what is stated.

    Args:
        text: the whole text.
        findings: those that are taken, sorted by place.
    """
    for name, stated in pairwise(findings):
        if name.label is not Label.PERSON or stated.label not in _OF_PERSONS:
            continue
        gap = text[name.end : stated.start]
        follows = _AGED if stated.label is Label.AGE else _STATED
        if len(gap) > _REACH or follows.fullmatch(gap) is None:
            continue
        # In small letters "samer, romer" lists peoples, and "kari har astma" names somebody.
        if not text[name.start].islower() or _LETTER.search(gap) is not None:
            yield from (name, stated)


def told_without_name(text: str, doubted: Collection[Finding]) -> Iterator[Finding]:
    """What of `doubted` is stated of one person whom the text does not name, or was lost by one."""
    for one in doubted:
        if one.label is Label.SENSITIVE:
            start = max(text.rfind("\n", 0, one.start) + 1, one.start - 2 * _REACH)
            if (
                _ONE.search(text, start, one.start) is not None
                or _BEGINS_WITH_ONE.match(text, one.start, one.end) is not None
            ):
                yield one
        elif one.label in _PAPERS:
            start = max(text.rfind("\n", 0, one.start) + 1, one.start - 2 * _REACH)
            end = text.find("\n", one.end)
            end = min(one.end + _REACH, end if end >= 0 else len(text))
            if _LOST.search(text, start, end) is not None:
                yield one


def said_beside(
    text: str, doubted: Collection[Finding], taken: Sequence[Finding]
) -> Iterator[Finding]:
    """What of `doubted` is said of a name of `taken`: in its sentence, or of "her" after it."""
    persons = [one for one in taken if one.label is Label.PERSON]
    starts = [one.start for one in persons]
    for one in doubted:
        if one.label not in _IN_SENTENCES:
            continue
        at = bisect(starts, one.start)
        # Whoever is farther away is not in the sentence either.
        if any(_in_one_sentence(text, one, name) for name in persons[max(0, at - 1) : at + 1]) or (
            at and one.label is Label.SENSITIVE and _is_of_her(text, persons[at - 1], one)
        ):
            yield one


def named_together(
    text: str, doubted: Collection[Finding], taken: Sequence[Finding]
) -> Iterator[Finding]:
    """The names of `doubted` in a row with one that stays: "Kari (leder), Ola og Per"."""
    persons = [one for one in taken if one.label is Label.PERSON]
    for row in (persons, persons[::-1]):
        stays = False
        for one, following in pairwise(row):
            stays = stays or one not in doubted
            first, second = sorted((one, following), key=attrgetter("start"))
            stays = stays and _AND.fullmatch(text, first.end, second.start) is not None
            if stays and following in doubted:
                yield following


def _is_of_her(text: str, name: Finding, stated: Finding) -> bool:
    """Whether the sentence of a statement says "he" or "she", soon after a name."""
    gap = text[name.end : stated.start]
    if len(gap) > _SOON or "\n\n" in gap:
        return False
    begins = max((match.end() for match in _ENDS.finditer(gap)), default=0)
    sentence = text[name.end + begins : stated.end]
    return _SHE.search(sentence) is not None and _EITHER.search(sentence) is None


def _in_one_sentence(text: str, one: Finding, other: Finding) -> bool:
    first, second = sorted((one, other), key=attrgetter("start"))
    return _ENDS.search(text, first.end, second.start) is None
