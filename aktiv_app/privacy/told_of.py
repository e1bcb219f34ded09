"""Which statements and ages are told of somebody whose name stands beside them.

"Kari er allergisk" and "Kari, 67," name a person in any text, whatever else it speaks of; "sykdom"
in a text with a contact person does not.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from aktiv_app.privacy.findings import Finding, Label

_REACH = 40  # characters from a name to what is said of it
_STATED = re.compile(
    r" ?[,(–:-]? ?(?:(?:er|är|is|was|var|har|had|hade|hadde|havde|has|blev|ble|vart|blei|blir"
    r"|bliver|fikk|fick|fik|fekk|får|got|gets|går|gikk|gick|gik|gjekk|skal|ska|kan|vil|vill|will|also"
    r"|også|också|jo|nå|nu|no|now|just|bare|bara|berre|being|been|vært|vore|varit|været|som|who|der|nok"
    r"|visst|dessverre|tyvärr|desværre|fortsatt|fortfarande|still|ikke|ikkje|inte|not)(?!\w) ?)*"
)
_AGED = re.compile(r",? ?\(?")
_ENDS = re.compile(r"[.!?](?=[\s\"”»]|$)|\n")
_OF_PERSONS = (Label.SENSITIVE, Label.AGE)
_IN_SENTENCES = (*_OF_PERSONS, Label.ADDRESS)


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
        if len(gap) <= _REACH and follows.fullmatch(gap) is not None:
            yield from (name, stated)


def said_beside(
    text: str, doubted: Collection[Finding], taken: Sequence[Finding]
) -> Iterator[Finding]:
    """What of `doubted` is said in a sentence with a name that is `taken`."""
    persons = [one for one in taken if one.label is Label.PERSON]
    for one in doubted:
        if one.label in _IN_SENTENCES and any(
            _in_one_sentence(text, one, name) for name in persons
        ):
            yield one


def _in_one_sentence(text: str, one: Finding, other: Finding) -> bool:
    first, second = sorted((one, other), key=lambda finding: finding.start)
    return _ENDS.search(text, first.end, second.start) is None
