"""Phone numbers: Norwegian, Swedish, Danish and Finnish forms, and international ones.

Candidates come from the shapes people write; the numbering plans decide whether a number can
exist. The matcher of Google's phonenumbers is not run over the text: it is slow and leaves out
Norway and Sweden unless told.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import (
    LIKELY,
    POSSIBLE,
    REFERENCE,
    SURE,
    Hit,
    Recognizer,
    digits,
)  # fmt: skip
from aktiv_app.privacy.recognizers.figures import spoken_numbers
from aktiv_app.privacy.recognizers.international.phone_abroad import abroad
from aktiv_app.privacy.recognizers.international.phone_broken import broken_numbers
from aktiv_app.privacy.recognizers.international.phone_dictated import dictated_numbers
from aktiv_app.privacy.recognizers.international.phone_extension import extensions, with_extension
from aktiv_app.privacy.recognizers.international.phone_grouped import grouped
from aktiv_app.privacy.recognizers.international.phone_plans import (
    exists,
    is_amount,
    is_day,
    is_eight,
    is_nordic,
    is_serial,
    is_swedish_mobile,
    is_time,
    is_with_area,
)
from aktiv_app.privacy.recognizers.international.phone_words import (
    EXAMPLE,
    FIRM,
    KIND,
    MONEY_AFTER,
    NOT_PHONE,
    STRONG,
    announced,
    is_reference,
)
from aktiv_app.privacy.text.late import late


def _international(sep: str) -> re.Pattern[str]:
    return late(
        rf"(?<![\w+])(?:\((?:\+|00) ?[1-9]\d{{0,2}}\)|(?:\+|(?<!\d)00) ?[1-9]\d{{0,2}}){sep}"
        # Figure by figure: groups of one to five could be cut in millions of ways.
        rf"(?:\(0\) ?)?(?:\(\d{{1,4}}\){sep})?\d(?:{sep}\d){{1,23}}(?!\d)"
    )


_INTERNATIONAL = _international(r"(?: ?[-–./·~] ?|  ?|)")
# Not "\n9. ", the next point of a list.
_INTERNATIONAL_BROKEN = _international(r"(?: ?[-–./] ?| ?\n(?!\d{1,2}[.)] ) ?| |)")
# 0 and an area code, Sweden and Finland.
_TRUNK = late(
    r"(?<![\w+/])(?<!\d[.,\-:])\(?0[1-9]\d{0,2}\)?(?: ?[-–/] ?| |"
    r"-?\n|)\d{2,4}(?:(?:[ \-–]|-?\n|)\d{2,4}){1,3}(?!\d)(?![.,:\-]\d)"
)
# As Swedes set their numbers and nothing else, be there such an area or not: "0243-880 16 27".
_SET_SWEDISH = late(r"0[1-9]\d{0,2}[-–]\d{2,3} \d\d \d\d")
# Figure by figure at the end: "031-775 20 8 4".
_LAST_FIGURES = late(r"(?: \d){1,3}(?![\d.,:/-])")
# Eight digits, Norway and Denmark.
_EIGHT = late(
    # "etter kl 3 939 62 084": the hour is no part of it
    r"(?<![\w+/])(?:(?<!\d[.,\-: ])|(?<=kl \d )|(?<=kl \d\d )|(?<=kl\. \d )|(?<=kl\. \d\d ))"
    r"[2-9]\d(?:(?P<pairs>(?P<s>[ .\-–])\d{2}(?P=s)\d{2}(?P=s)\d{2})"
    r"|(?P<triple>\d(?P<t>[ .\-])\d{2}(?P=t)\d{3})|(?P<halves>\d{2}[ \n]\d{4})|(?P<run>\d{6}))"
    r"(?!\d)(?![.,:\-]\d)(?!-?\w)"
)
# Digits one by one: "4 1 2 3 4 5 6 7".
_SPREAD = late(r"(?<![\w+/.,\-])(?<!\d )[2-9](?P<s>[ .\-–])(?:\d(?P=s)){6}\d(?!\w|[ .,\-–]\d)")
_MOST_DIGITS = 15  # of an E.164 number
_ANY_GROUPS = late(r"(?<![\w+/])(?<!\d[.,\-:])\(?\d(?:[ ().\-–]{0,3}\d){6,14}(?!\d)(?![.,:]\d)")
# "55 31 20 44/913 08 225": a number right behind one found.
_ANOTHER = late(
    r" ?(?:\([^()\d\n]{1,12}\) ?)?(?:/|el\.|eller|og|och|or|&|,)(?: alt\.?)? ?"
    r"(?P<n>\d(?:[ \-–]?\d){6,11})(?![\w%]|[.,:/\-]\d)"
)
_SECOND = late(r"\s?(?:/|eller|og|och|or|,)\s?(?P<n>\d(?:[ ().\-–]{0,2}\d){6,14})(?!\d)")


def _e164(written: str) -> str:
    """The digits after '+' of a number with a country code."""
    number = digits(written.replace("(0)", ""))
    return number[2:] if written.lstrip("(").startswith("00") else number


def _complete(written: str) -> bool:
    return bool(exists("+" + _e164(written), None))


class PhoneRecognizer(Recognizer):
    """Finds phone numbers."""

    label = Label.PHONE

    def find(self, text: str) -> Iterator[Hit]:
        """Yield international numbers, numbers with an area code and eight-digit ones."""
        for hit in self._found(text):
            if is_serial(text, hit.start):
                continue
            hit = replace(hit, end=with_extension(text, hit.end))
            nobody = FIRM.before(text, hit.start) or EXAMPLE.before(text, hit.start)
            yield replace(hit, certainty=POSSIBLE) if nobody else hit
            if hit.certainty is not POSSIBLE and not nobody:
                yield from _another(text, hit.end)
        for start, end in extensions(text):
            yield Hit(start, end, LIKELY, reasons.PHONE_CUE)

    def _found(self, text: str) -> Iterator[Hit]:
        for match in at_numbers(_INTERNATIONAL, text, before=3, figures=8):
            yield from self._international(match)
        if "\n" in text:
            for match in at_numbers(_INTERNATIONAL_BROKEN, text, before=3, figures=8):
                # A number that is complete before the line ends does not go on after it.
                if "\n" in match.group() and not _complete(match.group().split("\n")[0]):
                    yield from self._international(match)
        for match in at_numbers(_TRUNK, text, before=1, figures=7):
            yield from self._trunk(text, match)
        for match in at_numbers(_EIGHT, text, figures=8):
            yield from self._eight(text, match)
        yield from self._typed(text)
        yield from self._elsewhere(text)

    def _typed(self, text: str) -> Iterator[Hit]:
        """Numbers over two lines, figure by figure, or with one too few or many."""
        for one in broken_numbers(text):
            told = STRONG.before(text, one.start) or (one.mobile and announced(text, one.start))
            if (told or (one.alone and one.mobile)) and not (
                NOT_PHONE.before(text, one.start)
                or MONEY_AFTER.match(text, one.end)
                or (not told and REFERENCE.before(text, one.start))
            ):
                yield Hit(one.start, one.end, LIKELY, reasons.PHONE_NATIONAL)
        for start, end in dictated_numbers(text):
            if not (NOT_PHONE.before(text, start) or is_reference(text, start)):
                yield Hit(start, end, LIKELY, reasons.PHONE_NATIONAL)

    def _elsewhere(self, text: str) -> Iterator[Hit]:
        """Forms of other countries, and any form after a word for a phone."""
        yield from abroad(text)
        for match in at_numbers(_SPREAD, text, figures=8):
            if announced(text, match.start()) or is_nordic(digits(match.group())):
                yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)
        for match in at_numbers(_ANY_GROUPS, text, before=1, figures=7):
            yield from self._any(text, match)
        yield from grouped(text)
        for match in spoken_numbers(text):
            yield Hit(*match.span(), LIKELY, reasons.PHONE_SPOKEN)

    def _any(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        """Whatever stands right after a word for a phone, and after a slash another one."""
        fits = 7 <= len(digits(match.group())) <= 15 and not is_time(match.group())
        told = STRONG.before(text, match.start()) or KIND.match(text, match.end()) is not None
        if fits and told:
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
                real = exists("+" + number, None)
                begin = start + len(part) - len(part.lstrip())
                end = start + len(part.rstrip())
                certainty = SURE if real else LIKELY
                yield Hit(begin, end, certainty, reasons.PHONE_INTERNATIONAL)
            start += len(part) + 1

    def _trunk(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        written = match.group()
        if "\n" in written and exists(digits(written.split("\n")[0]), "SE"):
            written = written.split("\n")[0]  # the next line has a number of its own
        number = digits(written)
        start, end = match.start(), match.start() + len(written)
        if not 7 <= len(number) <= 11 or is_time(written):
            return
        # "nytt nr 0701740644": a Swedish mobile number is told by its first digits.
        mobile = is_swedish_mobile(number)
        if not mobile and NOT_PHONE.before(text, match.start()):
            return
        cue = announced(text, match.start())
        swedish = _SET_SWEDISH.fullmatch(written) is not None
        # Whatever stands before it, as in "Telefon för kod".
        if not cue and not (mobile and swedish) and REFERENCE.before(text, match.start()):
            return
        more = _LAST_FIGURES.match(text, end)
        if more and exists(number + digits(more.group()), "SE"):
            number, end = number + digits(more.group()), more.end()
        if swedish or exists(number, "SE") or exists(number, "FI"):
            yield Hit(start, end, SURE if cue else LIKELY, reasons.PHONE_NATIONAL)
        elif cue:
            yield Hit(start, end, LIKELY, reasons.PHONE_CUE)

    def _eight(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        start, end = match.span()
        if NOT_PHONE.before(text, start) or MONEY_AFTER.match(text, end):
            return
        number = digits(match.group())
        if match["run"] and (is_time(number) or is_day(number)) and not STRONG.before(text, start):
            return  # "ref. 20260515"
        if announced(text, start):
            yield Hit(start, end, SURE, reasons.PHONE_CUE)
        elif is_reference(text, start):
            return
        elif match["pairs"] or match["triple"]:
            # In groups of three and two "815 00 200" is a Norwegian firm's, not a Dane's.
            firm = match["triple"] and number[0] == "8"
            certain = is_nordic(number) and not firm
            yield Hit(start, end, LIKELY if certain else POSSIBLE, reasons.PHONE_NATIONAL)
        elif match["run"] and number[0] in "49" and exists(number, "NO"):
            yield Hit(start, end, LIKELY, reasons.PHONE_NATIONAL)
        elif match["run"] or match["halves"]:
            years = number[:2] in ("19", "20") and number[4:6] in ("19", "20")
            if not years and exists(number, "DK") and _standing_alone(text, start, end):
                yield Hit(start, end, LIKELY, reasons.PHONE_NATIONAL)


def _another(text: str, end: int) -> Iterator[Hit]:
    """The number that a slash or an "or" ties to the one that ends at `end`."""
    match = _ANOTHER.match(text, end)
    if match is None or MONEY_AFTER.match(text, match.end()):
        return
    written = match["n"]
    if not is_amount(written) and (is_eight(written) or is_with_area(written)):
        yield Hit(*match.span("n"), LIKELY, reasons.PHONE_NATIONAL)


def _standing_alone(text: str, start: int, end: int) -> bool:
    """Whether the number is a table cell, a line or a bracket of its own."""
    before = text[max(0, start - 3) : start].strip(" ")
    after = text[end : end + 2].strip(" ")
    left = not before or before[-1] in "\n\t(|•·,;:-–/"
    right = not after or after[0] in "\n\t)|•·,;/"
    return left and right
