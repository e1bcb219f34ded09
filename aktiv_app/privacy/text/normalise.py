"""Undo what copying does to text, and remember where each character came from.

Word processors, PDF readers and mail programs leave soft hyphens, zero-width and
no-break characters, decomposed letters, ligatures and full-width digits behind. The
recognisers see plain text; findings are mapped back to the text as it was given.
"""

import html
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aktiv_app.privacy.text.dashes import hyphened
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.mail_code import coded
from aktiv_app.privacy.text.markup import (
    spaces_in_addresses,
    without_emphasis,
    without_escapes,
    without_tags,
)
from aktiv_app.privacy.text.plain_letters import spelt
from aktiv_app.privacy.text.reflow import Edit, spaced, unescaped, unquoted

# Each is about the text that the one before leaves. Marks may stand within others.
_EDITS = (
    unescaped,
    without_tags,
    without_escapes,
    without_emphasis,
    without_emphasis,
    spaces_in_addresses,
    unquoted,
    spaced,
    spelt,
)

# Removed: soft hyphen, zero-width characters, joiners, direction marks, byte order mark.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff"
)
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
# Everything outside this set needs a look; most pasted text has nothing outside it.
_PLAIN = "\t\n\x20-\x7e\xa1-\xab\xae-\u02ff\u2013\u2014\u2018-\u201e\u2022\u2026"
_ODD = late(f"[^\\n{_MARKS}{_INVISIBLE}][{_MARKS}{_INVISIBLE}]*[{_MARKS}][{_MARKS}]*|[^{_PLAIN}]")
_NEEDS_WORK = late(f"[^{_PLAIN}]")
_MARKS_ONLY = late(f"[{_MARKS}]+")
_INVISIBLE_ONLY = late(f"[{_INVISIBLE}]+")
_INSTEAD = {
    **dict.fromkeys("\u2010\u2011\u2012\u2043\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u3002\uff61", "."),
}
# What shows as a hyphen where it stands at the end of a line, and not at all elsewhere; the
# second is what some programs make of the first.
_SOFT_HYPHENS = frozenset("\u00ad\u00ac")
_LINE_END = late("[ \t\r\xa0]*[\n\x0b\x0c\x85\u2028\u2029]")
_LETTERS = late(r"[^\W\d_]")
# The two bytes of a letter in UTF-8, each taken for a letter: "BjÃ¸rn" for "Bjørn".
_MISREAD = {
    misread: letter
    for letter in map(chr, range(0xC0, 0x100))
    for coding in ("latin-1", "cp1252")
    if len(misread := letter.encode().decode(coding, "ignore")) > 1
}
# Such letters, and letters and signs as the sources of web pages, links and JSON write them.
_ENCODED = late(
    f"Ã[{''.join(misread[1] for misread in _MISREAD)}]|"
    r"&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,24});|\\u[0-9a-fA-F]{4}"
    r"|(?<=\w)%40(?=\w)|(?:%[C-F][0-9A-F](?:%[89AB][0-9A-F]){1,3})"
)
_ODD_OR_ENCODED = late(f"{_ENCODED.pattern}|{_ODD.pattern}")
_CODE_SIGNS = ("&", "\\", "%", "Ã")


@dataclass(frozen=True, slots=True)
class Normalised:
    """Plain text with the way back.

    `starts[i]` and `ends[i]` are the code points of the given text that character `i`
    of `text` stands for; both are None when nothing changed. `length` is the length of
    the text as given.
    """

    text: str
    length: int
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text behind `text[start:end]` (not empty)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def _decoded(code: str) -> str:
    """The letter, sign or space that `code` stands for; what stands for anything else stays.

    What cannot be seen is nothing.
    """
    if code[0] == "&":
        meant = html.unescape(code)
    elif code[0] == "%":
        meant = bytes.fromhex(code.replace("%", "")).decode("utf-8", "ignore")
    else:
        meant = chr(int(code.removeprefix("\\u"), base=16))
    if len(meant) != 1:
        return code
    if meant.isspace():
        return "\n" if meant in "\n\r" else " "
    if _INVISIBLE_ONLY.match(meant):
        return ""
    return meant if meant.isalnum() or "!" <= meant <= "~" else code


def _plain(cluster: str) -> str:
    """The plain form of one odd character, of one in code, or of a letter with its marks."""
    if cluster in _MISREAD:
        return _MISREAD[cluster]
    if cluster[0] in _CODE_SIGNS and cluster.isascii():
        return _decoded(cluster)
    if len(cluster) > 1:
        # What no letter has of its own is an ornament, as in stacks of accents and keycaps.
        composed = unicodedata.normalize("NFC", _INVISIBLE_ONLY.sub("", cluster))
        return _MARKS_ONLY.sub("", composed) or composed
    if _INVISIBLE_ONLY.match(cluster):
        return ""
    if cluster in _INSTEAD:
        return _INSTEAD[cluster]
    category = unicodedata.category(cluster)
    if category in ("Cc", "Zs"):
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(cluster))
    if "\ufb00" <= cluster <= "\ufb06" or "\ufe50" <= cluster <= "\uff5e":
        return unicodedata.normalize("NFKC", cluster)
    if "\U0001d400" <= cluster <= "\U0001d7ff":
        return unicodedata.normalize("NFKC", cluster)
    return cluster


def normalise(text: str) -> Normalised:
    """Normalise `text`; linear in its length, and almost free when nothing is odd."""
    mail = _without_mail_code(text)
    plain = _with_plain_characters(text if mail is None else mail.text)
    if mail is not None:
        plain = _behind(plain, mail)
    for edits in _EDITS:
        plain = _edited(plain, edits(plain.text))
    meant = hyphened(plain.text)
    return plain if meant == plain.text else replace(plain, text=meant)


def _without_mail_code(text: str) -> Normalised | None:
    """`text` with letters in the code of e-mails decoded; None when there are none."""
    codes = coded(text)
    if not codes:
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for code in codes:
        parts += (text[done : code.start], code.instead)
        starts.extend(range(done, code.start))
        ends.extend(range(done + 1, code.start + 1))
        starts.extend([code.start] * len(code.instead))
        ends.extend([code.end] * len(code.instead))
        done = code.end
    parts.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Normalised("".join(parts), len(text), tuple(starts), tuple(ends))


def _behind(plain: Normalised, given: Normalised) -> Normalised:
    """`plain`, made of the text of `given`, with the way back to what `given` was made of."""
    spans = [given.span(*plain.span(at, at + 1)) for at in range(len(plain.text))]
    starts, ends = tuple(start for start, _ in spans), tuple(end for _, end in spans)
    return Normalised(plain.text, given.length, starts, ends)


def _edited(plain: Normalised, edits: Sequence[Edit]) -> Normalised:
    """`plain` with the edits made, each of them to at most one character."""
    if not edits:
        return plain
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    given_starts = plain.starts or tuple(range(plain.length))
    given_ends = plain.ends or tuple(range(1, plain.length + 1))
    for edit in edits:
        parts += (plain.text[done : edit.start], edit.instead)
        starts.extend(given_starts[done : edit.start])
        ends.extend(given_ends[done : edit.start])
        if edit.instead:
            starts.append(given_starts[edit.start])
            ends.append(given_ends[edit.end - 1])
        done = edit.end
    parts.append(plain.text[done:])
    starts.extend(given_starts[done:])
    ends.extend(given_ends[done:])
    return Normalised("".join(parts), plain.length, tuple(starts), tuple(ends))


def _with_plain_characters(text: str) -> Normalised:
    encoded = any(sign in text for sign in _CODE_SIGNS) and _ENCODED.search(text) is not None
    if not encoded and not _NEEDS_WORK.search(text):
        return Normalised(text, len(text))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in (_ODD_OR_ENCODED if encoded else _ODD).finditer(text):
        begin, stop = match.span()
        if match[0][0] in _CODE_SIGNS and _plain(match[0]) == match[0]:
            continue
        parts.append(text[done:begin])
        starts.extend(range(done, begin))
        ends.extend(range(done + 1, begin + 1))
        plain = _plain(match.group())
        if match.group() in _SOFT_HYPHENS and begin and _LETTERS.match(text, begin - 1):
            if _LINE_END.match(text, stop):
                plain = "-"
            elif _LETTERS.match(text, stop):
                plain = ""
        parts.append(plain)
        starts.extend([begin] * len(plain))
        ends.extend([stop] * len(plain))
        done = stop
    parts.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Normalised("".join(parts), len(text), tuple(starts), tuple(ends))


class NormalisedDocument:
    """Normalised pieces that follow one another, as one text with the way back."""

    def __init__(self, pieces: list[Normalised]) -> None:
        self._pieces = pieces
        self._plain_at: list[int] = []
        self._given_at: list[int] = []
        plain = given = 0
        for piece in pieces:
            self._plain_at.append(plain)
            self._given_at.append(given)
            plain += len(piece.text)
            given += piece.length
        self.text = "".join(piece.text for piece in pieces)
        self._same = all(piece.starts is None for piece in pieces)

    @property
    def offsets(self) -> list[int]:
        """Where each piece begins in `text`."""
        return self._plain_at

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text behind `text[start:end]`; raises ValueError if empty."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError("span is empty or outside the text")
        if self._same:
            return start, end
        first = bisect_right(self._plain_at, start) - 1
        last = bisect_right(self._plain_at, end - 1) - 1
        local = start - self._plain_at[first]
        given_start = self._given_at[first] + self._pieces[first].span(local, local + 1)[0]
        local = end - 1 - self._plain_at[last]
        given_end = self._given_at[last] + self._pieces[last].span(local, local + 1)[1]
        return given_start, given_end
