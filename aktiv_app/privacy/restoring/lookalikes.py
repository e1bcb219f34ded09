"""What resembles a placeholder and cannot be read for sure: reported, never restored."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Kind, Role
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.restoring.tokens import Token
from aktiv_app.privacy.text.straight import Straight

_PAIRS = {"[": "]", "{": "}", "<": ">"}
_PADDING = " *`~\n"
_ODD_END = re.compile(r"[ _-]?\w{0,12}")
# More between word and number than a placeholder has: markup, "nr.", the > of a quoted line.
_TORN = re.compile(
    r"((?:[\s\0_*~`$\\{}:#.>-]|</?[a-z]{1,6}>|%5f|(?:nr|no|nummer|number)\b){1,8})"
    r"([0-9]{1,6})(?![0-9])[ *~`$_}]{0,3}(?:</[a-z]{1,6}>)?",
    re.IGNORECASE,
)
# The plural of a word in brackets, with numbers somewhere behind it: "[PERSONER 1 og 2]".
_SEVERAL = re.compile(
    r"(?:e?r|e?ne|e?rne|e?rna|ar|arna|e?s|e)[ _-][^\[\]{}<>\n]{0,30}?[0-9][^\[\]{}<>\n]{0,30}",
    re.IGNORECASE,
)
_COUNTED = re.compile(r" ?-?#?(?: (?:nr|no|nummer|number)\b\.? ?)?([0-9]{1,3})", re.IGNORECASE)
_MORE_OF_IT = re.compile(r"[\w%]|[.,:/][0-9]")
# What takes a number on: "PERSON_1**1**", "PERSON_1<b>1</b>", "PERSON_1+2", "PERSON_1...3".
_GOES_ON = re.compile(
    r"(?:[*~`_'+&^\u00b7\u2026\u00d7]|\.{2,3}|</?(?:b|i|u|s|em|strong|su[bp]|span|code|mark|wbr)\b"
    r"[^<>\n]{0,40}>){1,4}[0-9]"
)
_OPENED = re.compile(r"[\[{<][^\[\]{}<>\"':,;\d]{0,60}\Z")
_LIST = re.compile(
    r"(?:[\s,;+&/*~`.-]|(?:og|och|and|eller|or|til|till|to|samt)\b|[^\W\d_]+_{1,2}[0-9]{1,6}(?![0-9])"
    r"|(?P<number>[0-9]{1,6})(?![0-9]))+(?P<close>[\]}>])"
)
_REACH = 60  # characters of a list in brackets that are looked at on either side
# A word in brackets that is none of ours: "[FIRMA_1]".
_FOREIGN = re.compile(r"\[(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)_[0-9]{1,4}\]")
_ANYTHING = re.compile(
    r"(?:[\[{<]|%5b)[*~`\s]{0,3}(?P<word>[^\W\d_][^\[\]{}<>]{0,40}?)(?:_|%5f)\s?[0-9]{1,4}"
    r"(?:[-/,+][0-9]{1,4})?[*~`\s]{0,3}(?:[\]}>]|%5d)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]{2,40})_[0-9]{1,3}(?![^\W_])")


def unread(straight: Straight, start: int, end: int, kind: Kind) -> Token | None:
    """A word of ours without a number that can be read: "PERSON_I", "[PERSON]", "Person nr. 1"."""
    text = straight.text
    if not text[start].isupper() and not isinstance(kind, Role):
        return None
    bracket, left = _bracket(text, start)
    torn = _TORN.match(text, end)
    if torn is not None and text[start].isupper():
        closed = bracket and text.startswith(_PAIRS[bracket], torn.end())
        split = "_" in torn[1] or "%5f" in torn[1].lower()
        if closed or ((split or "\n" not in torn[1]) and text[start:end].isupper()):
            start, stop = (left, torn.end() + 1) if closed else (start, torn.end())
            return _token(straight, start, stop, kind, int(torn[2]), sure=bool(closed or split))
    if text[start:end].isupper() and (odd := _odd(text, start, end)):
        return _token(straight, *odd, kind, 0, sure=True)
    return counted(straight, start, end, kind)


def counted(straight: Straight, start: int, end: int, kind: Kind) -> Token | None:
    """A person by word and number as in prose: "Person 1", "kandidat nr. 2".

    Worth telling where such a placeholder was sent, which the caller finds out.
    """
    text = straight.text
    if not isinstance(kind, Role) and (kind is not Label.PERSON or not text[start].isupper()):
        return None
    number = _COUNTED.match(text, end)
    if number is None or _MORE_OF_IT.match(text, number.end()):
        return None
    return _token(straight, start, number.end(), kind, int(number[1]), sure=False)


def odd_end(text: str, stop: int) -> int:
    """Where what stands behind a number that is not whole comes to an end."""
    odd = _ODD_END.match(text, stop)
    return odd.end() if odd and not text[stop : stop + 1].isspace() else stop


def goes_on(text: str, stop: int) -> bool:
    """Whether digits that may belong to it follow the number that ends at `stop`."""
    return _GOES_ON.match(text, stop) is not None


def in_list(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The brackets around a token, where bare numbers stand beside it: "[PERSON_1, 2 og 3]"."""
    opened = _OPENED.search(text, max(0, start - _REACH), start)
    listed = _LIST.match(text, stop, stop + _REACH)
    if opened is None or listed is None or not listed["number"]:
        return None
    if _PAIRS[text[opened.start()]] != listed["close"]:
        return None
    return opened.start(), listed.end()


def foreign(
    straight: Straight, words: PlaceholderWords, read: Sequence[tuple[int, int]]
) -> Iterator[Token]:
    """What is made like a placeholder with a word that is none: "[FIRMA_1]", "KONTAKTPERSON_1".

    `read` are the stretches of the original that were read as tokens, in text order.
    """
    text = straight.text
    for match in _FOREIGN.finditer(text):
        if match["word"][0].isupper():
            yield _token(straight, *match.span(), None, 0, sure=True)
    starts = [start for start, _ in read]
    for match in _ANYTHING.finditer(text):
        start, end = straight.start(match.start()), straight.end(match.end())
        first = bisect_left(starts, start)
        nothing_in_it = first == len(starts) or starts[first] >= end
        if nothing_in_it and match["word"].upper() == match["word"]:
            yield _token(straight, *match.span(), None, 0, sure=True)
    for match in _JOINED.finditer(text):
        if match["word"].isupper() and words.ends(straight.folded[slice(*match.span("word"))]):
            yield _token(straight, *match.span(), None, 0, sure=True)


def _token(
    straight: Straight, start: int, end: int, kind: Kind | None, number: int, *, sure: bool
) -> Token:
    """`sure`: it is no prose, and is reported whether its number was sent or not."""
    return Token(
        straight.start(start), straight.end(end), kind, number, certain=False, underscore=sure
    )


def _bracket(text: str, start: int) -> tuple[str, int]:
    """The bracket that stands before `start` and where, or nothing."""
    left = start
    while left and start - left < 3 and text[left - 1] in _PADDING:
        left -= 1
    before = text[left - 1] if left else ""
    return (before, left - 1) if before in _PAIRS else ("", start)


def _odd(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A word in capitals with something that is no number: "PERSON_I", "[PERSON]"."""
    follows = text[end : end + 1]
    bracketed = text[start - 1 : start] in _PAIRS and start > 0
    if follows != "_" and not bracketed:
        return None
    match = (bracketed and _SEVERAL.match(text, end)) or _ODD_END.match(text, end)
    stop = match.end() if match else end
    if bracketed:
        if text.startswith(_PAIRS[text[start - 1]], stop):
            start, stop = start - 1, stop + 1
        elif follows != "_":
            return None
    if stop == end + 1 and follows == "_":
        return None  # "PERSON_" alone says nothing
    return start, stop
