"""Whether a number can be somebody's phone, and what a number of eight figures is instead.

Google's phonenumbers decides (ITU-T E.164 and the national numbering plans).
"""

from collections.abc import Sequence
from functools import lru_cache

import phonenumbers

from aktiv_app.privacy.recognizers.base import digits
from aktiv_app.privacy.text.late import late

# What may stand between two figures of a number.
GAP = r"(?: ?[.\-–·~] ?| )?"
# With an area code, which may stand in brackets or before a slash.
WITH_AREA = (
    rf"(?<![\w+/])(?<!\d[.,\-–:])\(?0[1-9](?:{GAP}\d){{0,3}}\)?(?: ?/ ?)?(?:{GAP}\d){{5,9}}"
    r"(?![\da-zæøåäö])"
)
_LAST_GROUP = late(r"[ .\-–·~/()]+\d+\)?$")
_SERVICE = frozenset(
    (
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.PREMIUM_RATE,
        phonenumbers.PhoneNumberType.SHARED_COST,
    )
)
# Where national numbers begin with a zero, and applicants come from.
_AROUND = ("SE", "FI", "GB")
_WITH_TRUNK = (*_AROUND, "IE", "NG", "PH", "TR", "PK", "KE", "NL", "FR")
_SWEDISH_MOBILE = late(r"07[02369]\d{7,8}")
# 12 450 000; 0800-1600; 2019-2024; 2026-0173; 24.12.2026; 2026-12-24
_THOUSANDS = late(r"\d{1,3}(?:[ .]\d{3})+")
_TIMES = late(r"[0-2]\d[.:]?[0-5]\d ?[-–] ?[0-2]\d[.:]?[0-5]\d")
# When a mail was sent: "2026 09.42".
_YEAR_AND_TIME = late(r"(?:19|20)\d\d,? (?:[01]\d|2[0-3])[.:][0-5]\d")
_YEARS = late(
    r"(?:19|20)\d\d(?:(?: ?[-–./] ?| )(?:19|20)\d\d|[-–/.]\d{4})"
    r"|\d{1,2}[/.](?:19|20)\d\d ?[-–] ?\d{1,2}"
)
_DATE = late(
    r"(?:0?[1-9]|[12]\d|3[01]) ?[./\-] ?(?:0?[1-9]|1[0-2]) ?[./\- ] ?(?:(?:19|20)\d\d)"
    r"|(?:19|20)\d\d ?[./\-] ?(?:0[1-9]|1[0-2]) ?[./\-] ?(?:0[1-9]|[12]\d|3[01])"
)

_DAY = late(r"20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_OF_TIME = (_TIMES, _YEARS, _DATE, _YEAR_AND_TIME)
_DAY_FIRST = late(r"[0-3]\d[./-][01]\d[./-]20\d\d ")
# Of tenders, papers and rooms: "2026/S 044-118209", "FY-20260515", "Møterom 41212233".
_SERIAL = late(
    r"(?:(?<!\d)(?:19|20)\d\d/S ?"
    r"|(?<![^\W_])(?!TLF|TEL|TFN|MOB|DIR|(?:NO|SE|DK|FI|GB|UK|[MTPDF])-)[A-Z]{1,6}-"
    r"|(?<![^\W_])(?i:(?:møte|mötes|meeting |grupp?e)?ro?om|(?:mötes|grupp)?rum|(?:møde)?lokale"
    r"|auditorium)(?: nr\.?| no\.?)?:? ?)$"
)
_LONGEST_SERIAL = 24  # characters


@lru_cache(maxsize=2048)
def exists(number: str, region: str | None) -> bool | None:
    """True if the number can exist, None if only its length fits, False otherwise.

    Numbers of services, which no person has, do not count.
    """
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.is_valid_number(parsed):
        return phonenumbers.number_type(parsed) not in _SERVICE
    return None if phonenumbers.is_possible_number(parsed) else False


def is_nordic(number: str) -> bool:
    """Whether figures without a country code can be a number of Norway or Denmark."""
    return bool(exists(number, "NO") or exists(number, "DK"))


def is_swedish_mobile(number: str) -> bool:
    """Whether figures are a Swedish mobile number, known by its first ones."""
    return _SWEDISH_MOBILE.fullmatch(number) is not None


def is_time(written: str) -> bool:
    """Whether a number is written like a date, years, or from when to when."""
    if _DAY_FIRST.match(written):
        return True
    return any(pattern.fullmatch(written) is not None for pattern in _OF_TIME)


def is_day(number: str) -> bool:
    """Whether eight figures are a day of these years, as files are named: "20260515"."""
    return _DAY.fullmatch(number) is not None


def is_serial(text: str, start: int) -> bool:
    """Whether what stands before the figures at `start` makes them a serial number."""
    return _SERIAL.search(text, max(0, start - _LONGEST_SERIAL), start) is not None


def is_amount(written: str) -> bool:
    """Whether figures are set in groups of three, as amounts are."""
    return _THOUSANDS.fullmatch(written) is not None


def is_with_area(written: str, lands: Sequence[str] = _WITH_TRUNK) -> bool:
    """Whether figures with an area code, however grouped, are of a country that writes such."""
    if is_time(written):  # asked first: the plan of a country takes a hundred times as long
        return False
    number = digits(written)
    return any(exists(number, land) for land in lands)


def with_area(written: str) -> str | None:
    """The longest beginning, cut between groups, that `is_with_area`.

    Of the countries around first: in some of the others nearly every length is somebody's.
    """
    for lands in (_AROUND, _WITH_TRUNK):
        left = written
        while left:
            if is_with_area(left, lands):
                return left
            shorter = _LAST_GROUP.sub("", left)
            left = "" if shorter == left else shorter
    return None


def is_eight(written: str) -> bool:
    """Whether eight figures, however they are grouped, can be a Norwegian or Danish number."""
    number = digits(written)
    return len(number) == 8 and not (is_time(written) or is_day(written)) and is_nordic(number)
