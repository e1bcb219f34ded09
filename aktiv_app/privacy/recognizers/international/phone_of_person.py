"""Phone numbers that only the person beside them gives away, however they are grouped.

"Sveinung Vik, formann, 9 1 8 4 4 2 06", "og Trygve på 47 61 20 988": eight figures that the plans
know count in the line of a person or the line after it, others right after "Trygve på".
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import REFERENCE, Cue, digits
from aktiv_app.privacy.recognizers.figures import as_figures
from aktiv_app.privacy.recognizers.international.phone_plans import (
    GAP,
    WITH_AREA,
    exists,
    is_amount,
    is_eight,
    is_time,
    with_area,
)
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_EIGHT = late(
    rf"(?<![\w+/])(?<!\d[.,\-–: ])[2-9](?:{GAP}\d){{7,8}}(?![\da-zæøåäö])(?!{GAP}\d)(?![.,:/]\d)"
    r"(?! ?(?:kr|kroner|kronor|nok|sek|dkk|eur|mva|stk|timer|%|,-|:-))",
    re.IGNORECASE,
)
_WITH_AREA = late(WITH_AREA)
# The code of the country and no plus before it: "Anna 46701234567".
_WITH_CODE = late(r"(?<![\w+/.,\-])4(?:[57][2-9]\d{7}|67\d{8}|47\d{9}|8[4-8]\d{8})(?![\w.,\-/])")
# One more than there are, as slips of the keyboard make them: "45 02 87 163".
_NINE = late(r"[2-9]\d(?: \d\d){2} \d{3}")
_ONE_BY_ONE = late(r"\d(?:\D{1,3}\d)+")
_REACHED = late(
    r"(?: \([^()\n]{2,30}\))?(?:,? (?:på|at|on|tlf|tel|mob|mobil)\.?:? |: ?)"
    r"(?P<n>\(?\+?\d(?:(?: ?[.\-–/] ?| )?\d){6,11})(?!\w)(?![.,:]\d)"
)
_NO_PHONE = Cue(
    r"kr|nok|sek|dkk|eur|lønn\w*|lön\w*|løn\w*|salary|postnr|konto\w*|account|iban|hpr\S*"
    r"|(?:fører|kør|kör)kort\w*|pass\w*|fnr|personn\w*|født|född|born|f\.|årene|åren|poeng|poäng"
    r"|score|resultat\w*|karakter\w*|betyg\w*|skift|vakt\w*|kl|klokka|klokken"
    r"|sentralbord\w*|växel\w*|switchboard|omstilling\w*",
    gap=r"[^\d\n]{0,12}",
)


# Whoever is written about, and where to reach them.
_CONTACT = frozenset((
    Label.PERSON, Label.EMAIL, Label.ADDRESS, Label.PHONE, Label.URL_PROFILE,
))  # fmt: skip


class _Number(NamedTuple):
    """What may be a phone number in a line, `start` and `end` counted from its beginning."""

    start: int
    end: int


class PhonesOfPersons:
    """Finds phone numbers beside the persons of a text."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(_numbers, lines=lines)
        self._reaches = RememberedLines(_may_reach).of

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Numbers that the persons among `findings` give away; none over other findings."""
        persons = [one for one in findings if one.label is Label.PERSON and one.certainty.rank]
        contacts = [one for one in findings if one.label in _CONTACT and one.certainty.rank]
        if not contacts:
            return []
        places = [*self._near(text, contacts), *self._reached(text, persons)]
        if not places:
            return []
        known = {(one.start, one.end) for one in findings if one.certainty.rank}
        places = [place for place in places if place not in known]  # nearly all are found before
        taken = Stretches([one for one in findings if one.certainty.rank] if places else ())
        return [
            Finding(start, end, Label.PHONE, Certainty.LIKELY, reasons.PHONE_OF_PERSON)
            for start, end in places
            if not taken.touching(start, end)
        ]

    def _near(self, text: str, contacts: Sequence[Finding]) -> Iterator[tuple[int, int]]:
        """Numbers in the line of a contact, behind it, and in the next line."""
        told = self._lines.telling(text)
        people = Stretches(contacts if told else ())
        for begin, numbers in told:
            before = text.rfind("\n", 0, max(0, begin - 1)) + 1  # where the line before begins
            for number in numbers:
                if people.touching(before, begin + number.start):
                    yield begin + number.start, begin + number.end

    def _reached(self, text: str, persons: Sequence[Finding]) -> Iterator[tuple[int, int]]:
        """Numbers right after "Trygve på"."""
        for person in persons:
            match = _REACHED.match(text, person.end)
            if match is not None and self._reaches(match["n"]):
                yield match.span("n")


def _numbers(line: str) -> tuple[_Number, ...]:
    line = as_figures(line)
    found = [
        _Number(*match.span()) for match in at_numbers(_EIGHT, line) if _is_phone(match.group())
    ]
    for match in at_numbers(_WITH_AREA, line, before=1):
        number = with_area(match.group())
        if number:
            found.append(_Number(match.start(), match.start() + len(number)))
    found += [
        _Number(*match.span())
        for match in at_numbers(_WITH_CODE, line, figures=10)
        if exists("+" + match.group(), None)
    ]
    return tuple(
        one
        for one in found
        if not REFERENCE.before(line, one.start) and not _NO_PHONE.before(line, one.start)
    )


def _is_phone(written: str) -> bool:
    if _NINE.fullmatch(written):
        return True
    if is_time(written):
        return False
    return not is_amount(written) and not _ONE_BY_ONE.fullmatch(written) and is_eight(written)


def _may_reach(number: str) -> bool:
    """Whether what follows a name is a number by which one reaches somebody."""
    return 7 <= len(digits(number)) <= 12 and not is_time(number) and not is_amount(number)
