"""Letters as the sources of e-mails write them, in quoted-printable and encoded words.

What a mail program shows as "på" stands in a saved message as "p=C3=A5", a name in its head as
"=?utf-8?Q?K=C3=A5re?=". Both are read as what they stand for (RFC 2045,
2047).
"""

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from aktiv_app.privacy.text.late import late

_CHARSET = r"utf-?8|us-ascii|iso-8859-\d{1,2}|windows-125\d"
# A language may follow the character set (RFC 2231).
_WORD = late(
    rf"=\?({_CHARSET})(?:\*[A-Za-z-]{{1,12}})?\?(?:([Bb])\?([A-Za-z0-9+/]{{1,400}}={{0,2}})"
    r"|[Qq]\?([!->@-~]{1,400}))\?=(\s{1,4}(?==\?[A-Za-z0-9*-]{2,24}\?[BbQq]\?))?",
    re.IGNORECASE,
)
# Its bytes may stand in two lines.
_UTF8 = r"=[C-F][0-9A-F](?:(?:=\r?\n)?=[89AB][0-9A-F]){1,3}"
_LETTER = late(_UTF8)
_LATIN = late(r"(?<=[A-Za-z])=[C-F][0-9A-F](?![0-9A-F=])|(?<![\w=])=[CD][0-9A-F](?=[a-z])")
_CODE = late(rf"{_UTF8}|=[0-9A-F]{{2}}|=[ \t]{{0,3}}\r?\n")
_IN_WORD = late(rf"{_UTF8}|=[0-9A-Fa-f]{{2}}|_")
_SOFT_BREAK = late(r"^[^\n]{68,76}=\r?\n", re.MULTILINE)
_NAMED = "quoted-printable"
_FEWEST = 2  # letters of Latin-1 in code, for a text to be taken for quoted-printable


class Code(NamedTuple):
    """What stands from `start` to `end` is read as `instead`."""

    start: int
    end: int
    instead: str


def coded(text: str) -> list[Code]:
    """The letters in code of `text`, in order. Linear, and almost free where there is no "="."""
    if "=" not in text:
        return []
    words = list(_WORD.finditer(text)) if "=?" in text else []
    found: list[Code] = []
    done = 0
    whole = _is_quoted_printable(text)
    for word in words:
        found += _between(text, done, word.start(), whole=whole)
        found += _word(word)
        done = word.end()
    found += _between(text, done, len(text), whole=whole)
    return found


def _is_quoted_printable(text: str) -> bool:
    """Whether its "=" stand for code: "x=20" by itself may be a sum."""
    return (
        _LETTER.search(text) is not None
        or _SOFT_BREAK.search(text) is not None
        or _NAMED in text.lower()
        or len(_LATIN.findall(text)) >= _FEWEST
    )


def _between(text: str, start: int, end: int, *, whole: bool) -> Iterator[Code]:
    if not whole:
        return
    for match in _CODE.finditer(text, start, end):
        instead = "" if match[0].endswith("\n") else _meant(match[0], "utf-8")
        if instead is not None:
            yield Code(*match.span(), instead)


def _meant(code: str, charset: str) -> str | None:
    """The character of a code; None for what is none, such as a control character."""
    given = bytes.fromhex("".join(code.replace("=", "").split()))
    try:
        meant = given.decode(charset)
    except UnicodeDecodeError:
        meant = given.decode("cp1252", "replace") if len(given) == 1 else ""
    if len(meant) != 1 or (ord(meant) < ord(" ") and meant not in "\n\t\r"):
        return None
    return " " if meant == "\r" else meant


def _word(word: re.Match[str]) -> Iterator[Code]:
    """The head and the end of an encoded word, and the spaces to the next one, are left out."""
    charset = word[1]
    if word[2]:  # base64: three letters share four characters, so all lead back to the whole
        try:
            raw = binascii.a2b_base64(word[3] + "=" * (-len(word[3]) % 4))
            plain = raw.decode(charset, "replace")
        except (binascii.Error, LookupError):
            return
        end = word.start(5) if word[5] else word.end()
        yield Code(word.start(), end, plain)
    else:
        start, end = word.span(4)
        yield Code(word.start(), start, "")
        for match in _IN_WORD.finditer(word.string, start, end):
            instead = " " if match[0] == "_" else _meant(match[0], _known(charset))
            if instead is not None:
                yield Code(*match.span(), instead)
        yield Code(end, end + 2, "")
    if word[5]:
        yield Code(*word.span(5), "")


def _known(charset: str) -> str:
    """UTF-8 for sets of characters that Python has no codec for, such as ISO-8859-12."""
    try:
        b"".decode(charset)
    except LookupError:
        return "utf-8"
    return charset
