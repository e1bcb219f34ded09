"""E-mail addresses, also spelt out, spaced or broken over two lines.

The shape follows RFC 5321 and 5322 as people write it. Addresses are found from the
'@' outwards, which keeps the work linear. No list of domains is asked: an address with
an unknown ending is personal data all the same, and nothing is ever fetched.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_starts
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Hit, Recognizer
from aktiv_app.privacy.text.late import late

_LOCAL = late(r"[\w.+\-%'&/=~!#$*^`{|}?]{1,64}$")
_DOMAIN = late(r"(?:[^\W_](?:[\w\-]{0,62}[^\W_])?\.){1,8}(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,30})\b")
_BROKEN_DOMAIN = late(
    r"[\w\-.]{1,60}(?:\.[ \t>]"
    r"{0,3}\n|-?[ \t]{0,3}\n)[ \t>]{0,6}\.?(?:[^\W_][\w\-]{0,62}\.){0,4}[^\W\d_]{2,24}\b"
)
_SPELT = late(
    r"(?<![\w.])[\w+\-]{1,40}(?:(?:\.|\s?[(\[{<]\s?(?:dot|punkt|prikk|prick"
    r"|punktum)\s?[)\]}>]\s?)[\w+\-]{1,40}){0,5}"
    r"\s{0,2}[(\[{<]\s?(?:at|a|snabel-?a|alfakrøll|krøllalfa|@)\s?[)\]}>]\s{0,2}"
    r"[\w\-]{1,60}(?:(?:\s{0,2}(?:[(\[{<]\s?(?:dot|punkt|prikk|prick|punktum)\s?[)\]}>]|\bdot"
    r"\b|\bpunkt\b)\s{0,2}"
    # after a full stop and a blank a sentence begins: "Lien (A) møttes. Plan for uka"
    r"|\.|\s{1,2}\.\s{0,2}|\.\s{1,2}(?=(?:no|se|dk|fi|com|org|net|example)(?!\w)))"
    r"[\w\-]{1,60}){1,4}",
    re.IGNORECASE,
)
_BRACKET_AT = late(r"[(\[{<]\s?(?:at|a|snabel-?a|alfakrøll|krøllalfa|@)\s?[)\]}>]", re.IGNORECASE)
_WORDS = late(
    r"(?<![\w.])[\w+\-.]{1,60} (?:at|snabel-?a|alfakrøll|krøllalfa) [\w\-]{1,60} (?:dot|punkt"
    r"|punktum|prikk|prick) [a-z]{2,12}\b",
    re.IGNORECASE,
)
_DOT = r"(?:dot|punktum|punkt|prikk|prick)"
# With the marks as words: "ola punktum hansen (alfakrøll) eksempel punktum no".
_SPOKEN = late(
    rf"(?<![\w.])(?:[\w+\-]{{1,30}} {_DOT} ){{0,3}}[\w+.\-]{{1,40}}"
    r"\s{0,2}(?:[(\[{<]\s?(?:at|snabel-?a|alfakrøll|krøllalfa)\s?[)\]}>]|snabel-?a|alfakrøll"
    r"|krøllalfa)\s{0,2}"
    rf"[\w\-]{{1,40}}(?:(?: {_DOT} |\.)[\w\-]{{2,24}}){{1,3}}",
    re.IGNORECASE,
)
_SPOKEN_AT = late(r"alfakrøll|krøllalfa|snabel|[(\[{<]\s?at\s?[)\]}>]")
# A comma or a gap instead of the full stop, or no ending at all inside a firm.
_LONGEST_LOCAL = 41  # characters before the "@" of what is slipped
_SLIPPED = late(
    r"(?<![\w.@])[\w.+\-]{2,40}@[\w\-]{2,40}(?:\s?[,·]\s?|\s\.\s?|\.\s)(?:no|se|dk|fi|com|org|net"
    r"|example)(?!\w)"
    r"|(?<![\w.@])[^\W\d_]{2,20}[._][^\W\d_]{2,20}@[^\W\d_][\w\-]{2,30}(?![\w.@\-])",
    re.IGNORECASE,
)
# With spaces around its full stops: "kari . nordmann @ eksempel . no".
_SPACED_DOT = late(
    r"(?<![\w.@])(?:[\w+\-]{1,40}(?: ?\. ?)){0,3}[\w+\-]{1,40}(?: @ |@)"
    r"(?:[\w\-]{2,40} ?\. ?){0,2}[\w\-]{2,40} \. ?(?:no|se|dk|fi|com|org|net|example)(?![\w.])"
)
_DOT_WORD = late(r" (?:dot|punktu?m?|prikk|prick) ")  # stands in every such address
# What these hold; asked first, as single words are found fast.
_AT_WORDS = ("alfakrøll", "krøllalfa", "snabel")
_DOT_BEGINS = (" dot ", " punkt", " prikk ", " prick ")
_ENDING = late(r"[ >]{0,3}(?:no|se|dk|fi|is|eu|de|pl|uk|nl|fr|com|org|net|io|co\.uk)(?:[\s,;)>]|$)")
_WIDEST_GAP = 48  # characters, as between the columns of a page


class EmailRecognizer(Recognizer):
    """Finds e-mail addresses."""

    label = Label.EMAIL

    def find(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        at = text.find("@")
        while at >= 0:
            hit = self._around(text, at)
            if hit is not None:
                yield hit
            at = text.find("@", at + 1)
        yield from _mistyped(text)
        low = text.lower()  # searched several times faster than either case
        bracket = any(sign in text for sign in "([{<")
        if (bracket or any(word in low for word in _AT_WORDS)) and _SPOKEN_AT.search(low):
            for match in _SPOKEN.finditer(text):
                yield Hit(*match.span(), LIKELY, reasons.EMAIL_SPELT)
        if bracket and _BRACKET_AT.search(text):
            for match in _SPELT.finditer(text):
                yield Hit(*match.span(), SURE, reasons.EMAIL_SPELT)
        dotted = any(word in low for word in _DOT_BEGINS) and _DOT_WORD.search(low)
        for match in _WORDS.finditer(text) if dotted else ():
            yield Hit(*match.span(), LIKELY, reasons.EMAIL_SPELT)

    def _around(self, text: str, at: int) -> Hit | None:
        """The address around the '@' at `at`, or None."""
        left, gap = _local_part(text, at)
        if left is None:
            return None
        begin = at + 1
        while begin < len(text) and begin - at <= _WIDEST_GAP and text[begin] in " \t\n>":
            begin += 1
        spaced = gap or begin > at + 1
        if gap and begin == at + 1 and text[at - 1] != "\n":
            return None  # "på @navn": a handle, not an address
        domain = _DOMAIN.match(text, begin, begin + 260)
        broken = None
        if domain is None or _goes_on(text, domain.end()):
            broken = _BROKEN_DOMAIN.match(text, begin, begin + 200)
        end = max(domain.end() if domain else 0, broken.end() if broken else 0)
        if not end:
            return None
        return Hit(left, end, LIKELY if spaced else SURE, reasons.EMAIL)


def _mistyped(text: str) -> Iterator[Hit]:
    """Addresses with slips and spaces at their full stops."""
    if "@" in text:
        for match in at_starts(_SLIPPED, text, _before_signs(text)):
            yield Hit(*match.span(), LIKELY, reasons.EMAIL)
        for match in _SPACED_DOT.finditer(text) if " ." in text else ():
            yield Hit(*match.span(), LIKELY, reasons.EMAIL)


def _before_signs(text: str) -> Iterator[int]:
    """Where an address with a slip may begin, ascending."""
    done, at = 0, text.find("@")
    while at >= 0:
        yield from range(max(done, at - _LONGEST_LOCAL), at)
        done, at = at, text.find("@", at + 1)


def _goes_on(text: str, end: int) -> bool:
    """Whether a domain that seems complete is continued on the next line."""
    if text.startswith("-\n", end):
        return True
    return text.startswith(".\n", end) and _ENDING.match(text, end + 2) is not None


def _local_part(text: str, at: int) -> tuple[int | None, bool]:
    """Where the part before the '@' begins, and whether a gap stands before the '@'."""
    stop = at
    while stop > 0 and at - stop < 6 and text[stop - 1] in " \t\n>":
        stop -= 1
    local = _LOCAL.search(text, max(0, stop - 64), stop)
    if local is None:
        return None, False
    start = local.start() + len(local.group()) - len(local.group().lstrip(".'`/=|{?!#*~^"))
    if start >= stop:
        return None, False
    newline = text.rfind("\n", max(0, start - 4), start)
    if newline > 0 and text[newline - 1] in "._-" and text[newline + 1 : start].strip(" \t>") == "":
        first = _LOCAL.search(text, max(0, newline - 64), newline)
        if first is not None:
            start = first.start()
    return start, stop != at
