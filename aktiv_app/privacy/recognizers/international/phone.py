"""Phone numbers: Norwegian, Swedish, Danish and Finnish forms, and international ones.

Candidates come from the shapes people write; Google's phonenumbers decides whether a
number can exist (ITU-T E.164 and the national numbering plans). Its own matcher is not
run over the text: it is slow and leaves out Norway and Sweden unless told.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import (
    LIKELY,
    POSSIBLE,
    REFERENCE,
    SURE,
    Cue,
    Hit,
    Recognizer,
    digits,
)  # fmt: skip


def _international(sep: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w+])(?:\((?:\+|00) ?[1-9]\d{{0,2}}\)|(?:\+|(?<!\d)00) ?[1-9]\d{{0,2}}){sep}"
        rf"(?:\(0\) ?)?(?:\(\d{{1,4}}\){sep})?\d{{1,5}}(?:{sep}\d{{1,5}}){{1,7}}(?!\d)"
    )


_INTERNATIONAL = _international(r"(?: ?[-–./] ?|  ?|)")
_INTERNATIONAL_BROKEN = _international(r"(?: ?[-–./] ?| \n?|\n ?|)")
# 0 and an area code, Sweden and Finland.
_TRUNK = re.compile(
    r"(?<![\w+/])(?<!\d[.,\-:])\(?0[1-9]\d{0,2}\)?(?: ?[-–/] ?| |"
    r"\n|)\d{2,4}(?:[ \-–\n]?\d{2,4}){1,3}(?!\d)(?![.,:\-]\d)"
)
# Eight digits, Norway and Denmark.
_EIGHT = re.compile(
    r"(?<![\w+/])(?<!\d[.,\-: ])[2-9]\d(?:(?P<pairs>(?P<s>[ .\-–])\d{2}(?P=s)\d{2}(?P=s)\d{2})"
    r"|(?P<triple>\d(?P<t>[ .\-])\d{2}(?P=t)\d{3})|(?P<halves>\d{2}[ \n]\d{4})|(?P<run>\d{6}))"
    r"(?!\d)(?![.,:\-]\d)(?!\w)"
)
# Digits one by one: "4 1 2 3 4 5 6 7".
_SPREAD = re.compile(
    r"(?<![\w+/.,\-])(?<!\d )[2-9](?P<s>[ .\-–])(?:\d(?P=s)){6}\d(?!\w|[ .,\-–]\d)"
)
_MOST_DIGITS = 15  # of an E.164 number
_BRITISH = re.compile(
    r"(?<![\w+/])(?<!\d[.,\-:])0(?:7\d{3}[ ]\d{3}[ ]?\d{3}|7\d{9}|1\d{3}[ ]\d{6}"
    r"|2\d[ ]\d{4}[ ]\d{4})(?![\d])"
)
_SWEDISH_MOBILE = re.compile(r"07[02369]\d{7}")
_AMERICAN = re.compile(r"(?<![\w+/\-.])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}-\d{4}(?![\d\-])")
_ANY_GROUPS = re.compile(
    r"(?<![\w+/])(?<!\d[.,\-:])\(?\d(?:[ ().\-–]{0,3}\d){6,14}(?!\d)(?![.,:]\d)"
)
_SECOND = re.compile(r"\s?(?:/|eller|og|och|or|,)\s?(?P<n>\d(?:[ ().\-–]{0,2}\d){6,14})(?!\d)")
CUE = Cue(
    r"tlf|tel|tfn|telefon(?:nummer|nr|en)?|telefonnumret|phone(?: number)?|mobil(?:en|nummer|nr"
    r"|tlf|telefon)?|mobile|mob|cell"
    r"|ring|ringe|ringer|ringa|ringde|call|sms|sms:a|direkte?|direct|direktnr|puh|puhelin"
    r"|whatsapp|signal|vipps|swish"
    r"|nr(?: er| är)?|number|nummeret(?: er| mitt er)?|numret(?: är)?|(?:meg|mig|mej|me|him|her"
    r"|ham|henne|hende|hen|oss|os|us|dem|them) (?:på|at|on)|nås på|nå(?:s)? (?:meg|mig|ham|henne"
    r"|hende)? ?på|heime|hjemme|privat|arbeid|jobb"
    r"|bost|hem|kontor|reach (?:me|him|her) (?:at|on)|contact|kontakt|ref|referanse|referens"
    r"|reference|referee|pårørende|anhörig"
)
STRONG = Cue(
    r"(?:tlf|telefon|tel|tfn|mob|mobil|phone|mobile)\w{0,8}(?:[ -]?(?:nr|no|number))?",
    gap=r"[.:#(]{0,2}\s{0,3}",
)
_LETTER = Cue(r"[mtspd]|dir|mob|tel", gap=r"[:.]? {0,2}")
_NOT_PHONE = Cue(
    r"(?:kr|nok|sek|dkk|eur|usd|€|\$|beløp|belopp|lønn|lön|løn|sum|pris|postnr|konto(?:nr"
    r"|nummer)?|hpr(?:-?nr|-nummer)?"
    r"|førerkort\w*|körkort\w*|kørekort\w*|pass\w*|nr\.? (?=$))",
    gap=r"[.:# ]{0,4}",
)
_MONEY_AFTER = re.compile(
    r"\s?(?:kr\b|kroner|kronor|nok\b|sek\b|dkk\b|mva|stk|timer|%|,-|:-)", re.IGNORECASE
)


@lru_cache(maxsize=2048)
def _exists(number: str, region: str | None) -> bool | None:
    """True if the number can exist, None if only its length fits, False otherwise."""
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.is_valid_number(parsed):
        return True
    return None if phonenumbers.is_possible_number(parsed) else False


def _e164(written: str) -> str:
    """The digits after '+' of a number with a country code."""
    number = digits(written.replace("(0)", ""))
    return number[2:] if written.lstrip("(").startswith("00") else number


def _complete(written: str) -> bool:
    return bool(_exists("+" + _e164(written), None))


class PhoneRecognizer(Recognizer):
    """Finds phone numbers."""

    label = Label.PHONE

    def find(self, text: str) -> Iterator[Hit]:
        """Yield international numbers, numbers with an area code and eight-digit ones."""
        for match in at_numbers(_INTERNATIONAL, text, before=3):
            yield from self._international(match)
        if "\n" in text:
            for match in at_numbers(_INTERNATIONAL_BROKEN, text, before=3):
                # A number that is complete before the line ends does not go on after it.
                if "\n" in match.group() and not _complete(match.group().split("\n")[0]):
                    yield from self._international(match)
        for match in at_numbers(_TRUNK, text, before=1):
            yield from self._trunk(text, match)
        for match in at_numbers(_EIGHT, text):
            yield from self._eight(text, match)
        yield from self._elsewhere(text)

    def _elsewhere(self, text: str) -> Iterator[Hit]:
        """Forms of other countries, and any form after a word for a phone."""
        for pattern in (_BRITISH, _AMERICAN):
            for match in at_numbers(pattern, text, before=1):
                if not REFERENCE.before(text, match.start()):
                    yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)
        for match in at_numbers(_SPREAD, text):
            number = digits(match.group())
            if _exists(number, "NO") or _exists(number, "DK") or _announced(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)
        for match in at_numbers(_ANY_GROUPS, text, before=1):
            yield from self._any(text, match)

    def _any(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        """Whatever stands right after a word for a phone, and after a slash another one."""
        if 7 <= len(digits(match.group())) <= 15 and STRONG.before(text, match.start()):
            yield Hit(*match.span(), LIKELY, reasons.PHONE_CUE)
            more = _SECOND.match(text, match.end())
            if more and 7 <= len(digits(more["n"])) <= 15:
                yield Hit(*more.span("n"), LIKELY, reasons.PHONE_CUE)

    def _international(self, match: re.Match[str]) -> Iterator[Hit]:
        written = match.group()
        if "+" not in written and REFERENCE.before(match.string, match.start()):
            return  # "KID 00411..."
        several = len(_e164(written)) > _MOST_DIGITS and "/" in written
        start = match.start()
        for part in written.split("/") if several else [written]:
            number = _e164(part.strip())
            if 8 <= len(number) <= _MOST_DIGITS:
                exists = _exists("+" + number, None)
                begin = start + len(part) - len(part.lstrip())
                end = start + len(part.rstrip())
                certainty = SURE if exists else LIKELY
                yield Hit(begin, end, certainty, reasons.PHONE_INTERNATIONAL)
            start += len(part) + 1

    def _trunk(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        written = match.group()
        if "\n" in written and _exists(digits(written.split("\n")[0]), "SE"):
            written = written.split("\n")[0]  # the next line has a number of its own
        number = digits(written)
        start, end = match.start(), match.start() + len(written)
        if not 7 <= len(number) <= 11:
            return
        # "nytt nr 0701740644": a Swedish mobile number is told by its first digits.
        mobile = _SWEDISH_MOBILE.fullmatch(number)
        if not mobile and _NOT_PHONE.before(text, match.start()):
            return
        cue = _announced(text, match.start())
        if not cue and REFERENCE.before(text, match.start()):
            return
        exists = _exists(number, "SE") or _exists(number, "FI")
        if exists:
            yield Hit(start, end, SURE if cue else LIKELY, reasons.PHONE_NATIONAL)
        elif cue:
            yield Hit(start, end, LIKELY, reasons.PHONE_CUE)

    def _eight(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        start, end = match.span()
        if _NOT_PHONE.before(text, start) or _MONEY_AFTER.match(text, end):
            return
        number = digits(match.group())
        if _announced(text, start):
            yield Hit(start, end, SURE, reasons.PHONE_CUE)
        elif REFERENCE.before(text, start):
            return
        elif match["pairs"] or match["triple"]:
            certain = _exists(number, "NO") or _exists(number, "DK")
            yield Hit(start, end, LIKELY if certain else POSSIBLE, reasons.PHONE_NATIONAL)
        elif match["run"] and number[0] in "49" and _exists(number, "NO"):
            yield Hit(start, end, LIKELY, reasons.PHONE_NATIONAL)
        elif match["run"] or match["halves"]:
            years = number[:2] in ("19", "20") and number[4:6] in ("19", "20")
            if not years and _exists(number, "DK") and _standing_alone(text, start, end):
                yield Hit(start, end, LIKELY, reasons.PHONE_NATIONAL)


def _announced(text: str, start: int) -> bool:
    if REFERENCE.before(text, start) and not STRONG.before(text, start):
        return False
    return CUE.before(text, start) or _LETTER.before(text, start)


def _standing_alone(text: str, start: int, end: int) -> bool:
    """Whether the number is a table cell, a line or a bracket of its own."""
    before = text[max(0, start - 3) : start].strip(" ")
    after = text[end : end + 2].strip(" ")
    left = not before or before[-1] in "\n\t(|•·,;:-–/"
    right = not after or after[0] in "\n\t)|•·,;/"
    return left and right
