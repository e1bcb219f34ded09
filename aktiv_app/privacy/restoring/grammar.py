"""Placeholders as chat tools bend them: whole tokens with exact numbers, or nothing.

    token     = open word gap number [genitive] close [genitive]   open and close are a pair
              | word "_" number [genitive]                         not inside a longer word
    open      = "[" | "{" | "<" , once or twice
    gap       = at most three of space, line break, _ : # . -
    number    = digits, the first not 0
    genitive  = s | 's | s' | :s | '                              the last before a word only;
                                                                 also after closing emphasis,
                                                                 quotes and HTML tags

Escapes, HTML entities, full-width forms, odd spaces and invisible characters are put
straight before (see `straight`); words count in every language, with or without case,
accents and hyphens. What only resembles a token is reported and never restored: see
`lookalikes`. So is a whole one beside bare numbers in brackets, as "[PERSON_1, 2 og 3]"
means three, and one whose number may go on: "PERSON_1→3".
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.replacing.kinds import Kind
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.restoring.listed import also
from aktiv_app.privacy.restoring.lookalikes import (
    counted,
    foreign,
    goes_on,
    in_list,
    odd_end,
    unread,
)
from aktiv_app.privacy.restoring.tokens import Token
from aktiv_app.privacy.text.straight import Straight, straighten

_PAIRS = {"[": "]", "{": "}", "<": ">", "(": ")"}
_PADDING = " *_`~\n"  # what may stand between a bracket and its content
_NUMBER = re.compile(r"([ \n_:#.-]{0,3})([0-9]{1,6})(?![0-9])")
_BARE_GAP = re.compile(r" ?_{1,2} ?\Z")
_GENITIVE = re.compile(r"(?:'s|s'|:s|s)(?![^\W_])|'(?= [^\W\d_])")
_QUOTATION = re.compile(r"(?<![\w\]}>)*])'(?=[\w\[{<*])")
_BEFORE_CLOSE = re.compile(r"((?:'s|s'|s)(?![^\W_]))?[ *_`~\n]{0,3}(/?)")
_CLOSING = re.compile(r"(?P<emphasis>[*_~`]{1,3})|(?P<quote>[\"»«“”›‹])|(?:</[a-z]{1,10}>){1,3}")
_QUOTES = '"«»„“”‹›'
# A bracket that belongs to what stands before it: "\\textbf{PERSON_1}", "author={PERSON_1}".
_TAKEN = re.compile(r"[^\W_](?<!\\[nrt])\{\Z|=\{\Z|<!\[cdata\[\Z")
_RUN = 80  # how far a web or e-mail address is looked for


def parse(answer: str, words: PlaceholderWords) -> tuple[Token, ...]:
    """The tokens of `answer` in text order, without overlaps. Linear in its length."""
    straight = straighten(answer)
    found = sorted(_tokens(straight, words), key=_by_place)
    found += foreign(straight, words, tuple(found))
    tokens: list[Token] = []
    read = 0
    for token in sorted(found, key=_by_place):
        if token.start >= read:
            tokens.append(token)
            read = token.stop
    return tuple(tokens)


def _tokens(straight: Straight, words: PlaceholderWords) -> Iterator[Token]:
    for start, end, kind in words.spelled(straight.folded):
        token = _bracketed(straight, start, end, kind) or _bare(straight, start, end, kind)
        if token is None:
            continue
        yield token
        if token.certain and (more := also(straight, end, kind)):
            yield more


def _by_place(token: Token) -> tuple[int, bool]:
    return token.start, not token.certain


def _bracketed(straight: Straight, start: int, end: int, kind: Kind) -> Token | None:
    text = straight.folded
    left = start
    while left and start - left < 3 and text[left - 1] in _PADDING:
        left -= 1
    bracket = text[left - 1] if left else ""
    if bracket not in ("[", "{", "<"):
        return None
    number = _NUMBER.match(text, end)
    if number is None or number[1].count("\n") > 1:
        return None
    close = _BEFORE_CLOSE.match(text, number.end())
    if close is None or not text.startswith(_PAIRS[bracket], close.end()):
        return None
    if close[2] and bracket != "<":
        return None
    inside = close[1] is not None
    if _TAKEN.search(text, max(0, left - 10), left):
        begin, stop = straight.start(start), straight.end(number.end())
        ending = close.span(1) if inside else None
    else:
        left, right = left - 1, close.end() + 1
        doubled = (
            left
            and text[left - 1] == bracket
            and text.startswith(_PAIRS[bracket], right)
            and text[right + 1 : right + 2] != "("  # not the brackets of a Markdown link
            and not _TAKEN.search(text, max(0, left - 10), left)
        )
        if doubled:
            left, right = left - 1, right + 1
        begin, stop = _opening(straight, left, right), straight.end(right)
        ending = None if inside else _ending(text, left, right)
    return Token(
        begin,
        stop,
        kind,
        int(number[2]),
        number[2][0] != "0",
        genitive=inside or ending is not None,
        ending=_original(straight, ending),
        underscore=True,
    )


def _original(straight: Straight, span: tuple[int, int] | None) -> tuple[int, int] | None:
    return (straight.start(span[0]), straight.end(span[1])) if span else None


def _opening(straight: Straight, left: int, right: int) -> int:
    """Where the bracket at `left` begins in the original, with the backslash that escapes it.

    The backslash of a path or of a line break in LaTeX is none: the closing bracket at
    `right` has no such then.
    """
    start, stop = straight.start(left), straight.end(left + 1)
    backslashes = stop - start - 1
    if not 1 <= backslashes <= 2 or straight.end(right) - straight.start(right - 1) > 1:
        return start
    glued = straight.text[left - 1 : left].isalnum()
    return stop - 1 if glued or backslashes == 2 else start


def _ending(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the genitive of a token stands: at once, or after closing emphasis or a quote."""
    at = end
    match = _GENITIVE.match(text, at)
    if match is None:
        closing = _CLOSING.match(text, at)
        if closing is None:
            return None
        directly = text.endswith(closing[0], 0, start)
        if closing["emphasis"] and not directly and not _opened(text, end, closing[0]):
            return None
        if closing["quote"] and (not start or text[start - 1] not in _QUOTES):
            return None
        at = closing.end()
        match = _GENITIVE.match(text, at)
        if match is None:
            return None
    if match[0].endswith("'") and _quoted(text, at):
        return (at, match.end() - 1) if match[0] == "s'" else None
    return at, match.end()


def _opened(text: str, end: int, emphasis: str) -> bool:
    line = max(text.rfind("\n", 0, end) + 1, end - 200)
    return text.count(emphasis, line, end) % 2 == 1


def _quoted(text: str, at: int) -> bool:
    line = max(text.rfind("\n", 0, at) + 1, at - 200)
    return _QUOTATION.search(text, line, at) is not None


def _bare(straight: Straight, start: int, end: int, kind: Kind) -> Token | None:
    """A token without brackets of its own, or what resembles one."""
    text = straight.folded
    capitals = straight.text[start:end].isupper()
    number = _NUMBER.match(text, end)
    if number is None:
        return unread(straight, start, end, kind)
    stop = number.end()
    underscore = "_" in number[1]
    if not underscore and not capitals:
        return counted(straight, start, end, kind)
    if not underscore and "\n" in number[1]:
        return None  # a heading and the first of a list
    ending = _ending(text, start, stop)
    certain = (
        number[2][0] != "0"
        and _BARE_GAP.match(number[1]) is not None
        and not any(mark in text[start:end] for mark in " \n")
        and _stands_alone(text, *_emphasised(text, start, stop, ending), capitals=capitals)
        and not goes_on(text, stop)
    )
    listed = in_list(text, start, stop) if certain else None
    if listed is not None or not certain:
        if listed is not None:
            start, stop = listed
        elif underscore:
            stop = odd_end(straight.text, stop)
        return Token(
            straight.start(start),
            straight.end(stop),
            kind,
            int(number[2]),
            certain=False,
            underscore=underscore,
        )
    around = None
    if text[start - 1 : start] == "(" and text.startswith(")", stop):
        around = straight.start(start - 1), straight.end(stop + 1)
    return Token(
        straight.start(start),
        straight.end(stop),
        kind,
        int(number[2]),
        certain=True,
        genitive=ending is not None,
        ending=_original(straight, ending),
        parenthesis=around,
        underscore=True,
    )


def _emphasised(
    text: str, start: int, stop: int, ending: tuple[int, int] | None
) -> tuple[int, int]:
    """A bare token with its ending, and with the underscores that make it bold: "__PERSON_1__"."""
    end = ending[1] if ending else stop
    lines = len(text[max(0, start - 3) : start]) - len(text[max(0, start - 3) : start].rstrip("_"))
    behind = text[stop : stop + 4]
    if not lines or len(behind) - len(behind.lstrip("_")) != lines:
        return start, end
    if text[start - lines - 1 : start - lines].isalnum():
        return start, end
    return start - lines, max(end, stop + lines)


def _stands_alone(text: str, start: int, stop: int, *, capitals: bool) -> bool:
    """Whether the bare token is no part of a longer word, number, path or address."""
    return (
        _begins_alone(text, start, capitals=capitals)
        and _ends_alone(text, stop, capitals=capitals)
        and not _in_address(text, start, stop)
    )


def _begins_alone(text: str, start: int, *, capitals: bool) -> bool:
    before = text[start - 1 : start]
    earlier = text[start - 2 : start - 1] if start > 1 else ""
    if (before == "_" and (earlier.isalnum() or earlier == "_")) or (
        before == "-" and earlier.isalpha()  # "KONTAKT-PERSON_1" is a word of its own
    ):
        return False
    if before in set("@#=?%$\\") or text[max(0, start - 2) : start] == "</":
        return False
    if before and before in "/+&" and not capitals:
        return False
    return not (before == "." and earlier.isalnum())


def _ends_alone(text: str, stop: int, *, capitals: bool) -> bool:
    after, following = text[stop : stop + 1], text[stop + 1 : stop + 2]
    if after.isalnum() or (after and after in "@="):
        return False
    if after == "\\" and following and following in "nrt":
        return True  # a line break as JSON writes it
    if after and after in "/\\([" and not capitals:
        return False
    if after == "\\" and (following in ("u", "x") or not (following.isalpha() or following < "!")):
        return False  # a character written by its number
    if after and after in "-.,:/" and following.isdigit():
        return False
    return not (following.isalnum() and (after == "_" or (after == "." and not capitals)))


def _in_address(text: str, start: int, stop: int) -> bool:
    head = text[max(0, start - _RUN) : start].split()
    left = head[-1] if head and not text[start - 1].isspace() else ""
    tail = text[stop : stop + _RUN].split()
    right = tail[0] if tail and not text[stop : stop + 1].isspace() else ""
    return "@" in left + right or "://" in left or left.startswith("www.")
