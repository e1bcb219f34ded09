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
_ODD_INSIDE = re.compile(r"[ _-]?[^\w\s\[\]{}<>()]{0,4}\w{0,12}")  # the same in brackets
# More between word and number than a placeholder has: markup, "nr.", the > of a quoted line.
_TORN = re.compile(
    r"((?:[\s\0_*~`$\\{}()\[:#.>-]|</?[a-z]{1,6}>|\\[a-z]{2,15}|%5f|(?:nr|no|nummer|number)\b){1,8})"
    r"([0-9]{1,6})(?![0-9])[ *~`$_})]{0,3}(?:</[a-z]{1,6}>)?",
    re.IGNORECASE,
)
# The plural of a word in brackets, with numbers somewhere behind it: "[PERSONER 1 og 2]".
_PLURAL = "(?:e?r|e?ne|e?rne|e?rna|ar|ane|arna|e?s|e)"
_SEVERAL = re.compile(_PLURAL + r"[ _-][^\[\]{}<>\n]{0,30}?[0-9][^\[\]{}<>\n]{0,30}", re.IGNORECASE)
_COUNTED = re.compile(
    _PLURAL + r"? ?-?#?(?: (?:nr|no|nummer|number)\b\.? ?)?([0-9]{1,3})", re.IGNORECASE
)
_MORE_OF_IT = re.compile(r"[\w%]|[.,:/][0-9]")
# A letter or a word for a number: "Kandidat A", "[Candidate One]". I is a word in English
# and Norwegian.
_SPELLED_OUT = re.compile(
    rf"{_PLURAL}? (?:(?P<letter>[A-H])|(?P<word>[^\W\d_]{{2,5}}))(?!\w|-(?![A-H]\b)|/S)"
)
_NUMERALS = {
    word: number
    for number, spellings in enumerate(
        ("en én ein éin ett one", "to två two", "tre three", "fire fyra four", "fem five"), 1
    )
    for word in spellings.split()
}
_OTHER_WORDS = frozenset({"en", "ein", "to"})  # articles, and English "to"
_VERBS = frozenset({Role.MANAGER, Role.EMPLOYEE})  # "leder to team", "ansatt tre år"
# A number before the word, as texts turned from right to left have it: "[1_PERSON]".
_NUMBER_FIRST = re.compile(r"[\[{<]#?([0-9]{1,3})(?:st|nd|rd|th|\.)?[ _-]?\Z", re.IGNORECASE)
# What takes a number on: "PERSON_1**1**", "PERSON_1<b>1</b>", "PERSON_1+2", "PERSON_1...3".
# Whatever does not part two fields or open a bracket may.
_GOES_ON = re.compile(
    r"(?:[-=]{1,2}>|[^\w\s,:|;()\[\]\"«»\u201c-\u201f\u2039\u203a<>]|_"
    r"|</?(?:a|abbr|b|big|del|em|font|i|ins|kbd|mark|s|small|span|strong|su[bp]|tt|u|var|wbr|code)\b"
    r"[^<>\n]{0,40}>|<!--[^<>\n]{0,40}-->){1,4}[0-9]|\\[a-z]{2,15}\{[0-9]|&(?:amp;)?(?:#|sup[0-9];|[A-Za-z]{2,24};[0-9])|%3[0-9]|-\s{0,3}\n\s{0,3}[0-9]{1,6}(?![0-9]|[.)]\s)"
)
_OPENED = re.compile(r"[\[{<][^\[\]{}<>\"':,;\d]{0,60}\Z")
_LIST = re.compile(
    r"(?:[\s,;+&/*~`.|()>\u2192-]|(?:og|och|and|et|y|und|eller|or|til|till|to|bis|through|tom|t\.o\.m"
    r"|samt|resp|respektive|nr|no)\b|[^\W\d_]+_{1,2}[0-9]{1,6}(?![0-9])"
    r"|(?P<number>[0-9]{1,6})(?![0-9]))+(?P<close>[\]}>])"
)
_REACH = 60  # characters of a list in brackets that are looked at on either side
# A word in brackets that is none of ours: "[FIRMA_1]".
_FOREIGN = re.compile(r"\[(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<gap>[ _])[0-9]{1,4}\]")
_ANYTHING = re.compile(
    r"(?:[\[{<]|%5b)[*~`\s]{0,3}(?P<word>[^\W\d_][^\[\]{}<>]{0,40}?)(?:_|%5f)\s?[0-9]{1,4}"
    r"(?:[-/,+][0-9]{1,4})?[*~`\s]{0,3}(?:[\]}>]|%5d)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?<![^\W_])[0-9]{0,3}(?P<word>[^\W\d_]{2,40})_[0-9]{1,3}(?![^\W_])")
_OTHER_SCRIPT = re.compile("[\u0370-\u1cff\u2c00-\udbff]")  # letters that are not Latin


def unread(straight: Straight, start: int, end: int, kind: Kind) -> Token | None:
    """A word of ours without a number that can be read: "PERSON_I", "[PERSON]", "Person nr. 1"."""
    text = straight.text
    if not text[start].isupper() and not isinstance(kind, Role):
        return None
    bracket, left = _bracket(text, start)
    torn = _TORN.match(text, end)
    if torn is not None and text[start].isupper():
        # In "[PERSON_[1]]" the first of the closing brackets is the number's.
        stop = torn.end() + ("[" in torn[1] and text.startswith("]", torn.end()))
        closed = bracket and text.startswith(_PAIRS[bracket], stop)
        split = "_" in torn[1] or "%5f" in torn[1].lower()
        if closed or ((split or "\n" not in torn[1]) and text[start:end].isupper()):
            start, stop = (left, stop + 1) if closed else (start, stop)
            stop -= len(text[start:stop]) - len(text[start:stop].rstrip())
            return _token(straight, start, stop, kind, int(torn[2]), sure=bool(closed or split))
    if text[start:end].isupper() and (odd := _odd(text, start, end)):
        return _token(straight, *odd, kind, 0, sure=True)
    return _spelled_out(straight, start, end, kind) or counted(straight, start, end, kind)


def _spelled_out(straight: Straight, start: int, end: int, kind: Kind) -> Token | None:
    """Somebody by a letter or a numeral: "Kandidat A", "[Candidate One]", "Kandidat én"."""
    text = straight.text
    found = _SPELLED_OUT.match(text, end)
    if found is None:
        return None
    bracket, left = _bracket(text, start)
    in_brackets = bool(bracket) and text.startswith(_PAIRS[bracket], found.end())
    if found["letter"]:
        number = ord(found["letter"]) - ord("A") + 1
    else:
        word = found["word"]
        number = _NUMERALS.get(word.lower(), 0)
        meant = word[0].isupper() or (
            text[start].isupper() and word not in _OTHER_WORDS and kind not in _VERBS
        )
        if not number or not (in_brackets or meant):
            return None
    start, stop = (left, found.end() + 1) if in_brackets else (start, found.end())
    return _token(straight, start, stop, kind, number, sure=in_brackets)


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


def foreign(straight: Straight, words: PlaceholderWords, read: Sequence[Token]) -> Iterator[Token]:
    """What is made like a placeholder with a word that is none: "[FIRMA_1]", "KONTAKTPERSON_1".

    `read` are the tokens of the original that were read, in text order.
    """
    text = straight.text
    certain = [token.start for token in read if token.certain]
    for match in _FOREIGN.finditer(text):
        if _any_within(certain, straight, match):
            continue  # the brackets belong to what stands before them
        if (match["gap"] == "_" and match["word"][0].isupper()) or _is_other_script(match["word"]):
            yield _token(straight, *match.span(), None, 0, sure=True)
    starts = [token.start for token in read]
    for match in _ANYTHING.finditer(text):
        if match["word"].upper() == match["word"] and not _any_within(starts, straight, match):
            yield _token(straight, *match.span(), None, 0, sure=True)
    for match in _JOINED.finditer(text):
        folded = straight.folded[slice(*match.span("word"))]
        ours = match["word"].isupper() and (words.ends(folded) or words.begins(folded))
        if ours or _is_other_script(match["word"]):
            yield _token(straight, *match.span(), None, 0, sure=True)


def _any_within(starts: Sequence[int], straight: Straight, match: re.Match[str]) -> bool:
    first = bisect_left(starts, straight.start(match.start()))
    return first < len(starts) and starts[first] < straight.end(match.end())


def _is_other_script(word: str) -> bool:
    return word == word.upper() and _OTHER_SCRIPT.search(word) is not None


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


def _odd_end_of(text: str, start: int, end: int) -> re.Match[str] | None:
    inside = _ODD_INSIDE.match(text, end)
    closing = _PAIRS.get(text[start - 1 : start], "")
    if inside and closing and text.startswith(closing, inside.end()):
        return inside
    return _ODD_END.match(text, end)


def _odd(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A word in capitals with something that is no number: "PERSON_I", "[PERSON]"."""
    follows = text[end : end + 1]
    before = _NUMBER_FIRST.search(text, max(0, start - 8), start)
    if before and text.startswith(_PAIRS[before[0][0]], end):
        return before.start(), end + 1
    bracketed = text[start - 1 : start] in _PAIRS and start > 0
    if follows != "_" and not bracketed:
        return None
    match = (bracketed and _SEVERAL.match(text, end)) or _odd_end_of(text, start, end)
    stop = match.end() if match else end
    if bracketed:
        if text.startswith(_PAIRS[text[start - 1]], stop):
            start, stop = start - 1, stop + 1
        elif follows != "_":
            return None
    if stop == end + 1 and follows == "_":
        return None  # "PERSON_" alone says nothing
    return start, stop
