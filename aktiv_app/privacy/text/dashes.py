"""Dashes where a hyphen was meant: "Anna–Lena", "ola@nord–vest.no", "NSE–449182–K".

Word processors and some keyboards make the one of the other. Between figures alone a dash is one:
years, hours and pages go from one to the other.
"""

import re

from aktiv_app.privacy.text.late import late

_DASH = late(r"(?<=[^\W_])–(?=[^\W_])")
_LONGEST = 40  # characters of a word on either side
_FIGURES = 4  # in numbers of documents, at least


def hyphened(text: str) -> str:
    """`text`, as long as it was, with hyphens for dashes inside words, addresses and codes."""
    if "–" not in text:
        return text
    return _DASH.sub(_meant, text)


def _meant(match: re.Match[str]) -> str:
    text, at = match.string, match.start()
    if text[at - 1].isalpha() and text[at + 1].isalpha():
        return "-"
    before = text[max(0, at - _LONGEST) : at].split()[-1]
    word = before + "–" + text[at + 1 : at + 1 + _LONGEST].split()[0]
    figures = sum(map(str.isdigit, word))
    code = figures >= _FIGURES and any(map(str.isupper, word))
    # A number or a date in three parts: "2026–44182–3".
    parted = word.count("–") > 1 and word.replace("–", "").isdigit()
    return "-" if "@" in word or code or parted else "–"
