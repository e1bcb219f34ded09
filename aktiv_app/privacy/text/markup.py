"""See through what marks up letters: tags of web pages, emphasis and escapes of Markdown and JSON.

"K<b>ari</b>", "**Ka**ri" and "Kari</span><span>Nordmann" are read as they are shown. A tag is
taken away only if nothing in it could be personal data: the address in a link stays, and is
looked at like any other text. What is torn by such a tag is no word any more; `torn_words` tells
where, so that it does not pass unseen.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.reflow import Edit

_INLINE = (
    "a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span"
    "|strike|strong|sub|sup|time|tt|u|var|wbr|o:p|st1:\\w{1,24}"
)
# What pages say about looks. Of a class two words with capitals could be a name.
_LOOKS = (
    r"style|class|dir|lang|xml:lang|color|size|face|align|role|target|rel|tabindex"
    r"|spellcheck|aria-hidden|data-contrast|data-mce-style|data-ccp-props"
)
_VALUE = r'"[^"<>@]{0,600}"|' + r"'[^'<>@]{0,600}'|[^\s\"'<>@]{1,100}"
_TAG = late(
    rf"<(?P<close>/)?(?P<name>br|{_INLINE})(?P<looks>(?:\s+(?:{_LOOKS})\s*=\s*(?:{_VALUE}))*)\s*/?>"
    # Comments that programs write; one with words in it stays.
    r"|<!--(?:[^\w<>]{0,20}|\s*(?:Start|End)Fragment\s*|\s?/?\s?react-text(?:: \d{1,6})?\s?)-->",
    re.IGNORECASE,
)
_NAME_IN_LOOKS = late(
    r"class\s*=\s*[\"']?[^\"']*?(?<![^\W_])[A-ZÆØÅÄÖ][a-zæøåäö]+ [A-ZÆØÅÄÖ][a-zæøåäö]+(?![^\W_])"
)
_NUMBER_IN_LOOKS = late(r"(?<!\w)\d{5,}")
_MARKS = 2  # in a row: one piece ends and another begins, "Kari</span><span>Nordmann"

# A pair of marks around letters, as CommonMark has it for "*"; "_" makes nothing of "a_b_c".
_EMPHASIS = late(
    r"(?<![*\\])(?P<stars>\*{1,3})(?=[^\s*])(?P<in_stars>[^\n*]{1,300}?)(?<=[^\s*])(?P=stars)(?!\*)"
    r"|(?<![~\\])~~(?=[^\s~])(?P<struck>[^\n~]{1,300}?)(?<=[^\s~])~~(?!~)"
    r"|(?<![\w\\])(?P<lines>_{1,3})(?=[^\W_])(?P<in_lines>[^\n_]{1,300}?)(?<=[^\s_])(?P=lines)(?!\w)"
)
_ITEM = late(r"[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+|(?:[-*+•]|\d{1,3}[.)])[ \t]+)?")
_LETTER = late(r"[^\W\d_]")

# Paths of Windows are matched first, so that nothing in them is taken for an escape.
_PATH = r"(?<!\w)[A-Za-z]:\\[^\s\"'<>|*?]*|(?<!\S)\\\\[\w.$-]+\\[^\s\"'<>|*?]*"
_ESCAPE = late(
    rf"(?P<path>{_PATH})"
    r"|(?P<end>(?<!\\)\\{1,2}[nrt](?=[A-ZÆØÅÄÖ\s\"'\\(*•–-]|$))"
    r"|(?P<plain>(?<=\w)\\(?=[._@+/-]\w))"
    r"|(?P<slashes>(?<=\w:)\\(?=/\\?/)|(?<=/)\\(?=/))"
    r"|(?P<in_json>(?<!\\)\\{1,2}[nrt])"
)
_JSON = late(r"\\?\"\s*:\s*(?:\\?\"|[\[{])")
_ADDRESS = late(r"(?:https?://|file:///|www\.)[^\s<>\"]+", re.IGNORECASE)
_SPACE_IN_ADDRESS = late(r"(?<=[\w.,=:;-])%20(?=[\w(])|(?<=[^\W\d_])\+(?=[^\W\d_])")

# What a value keeps of pairs of which it holds one half.
_STRAY_STARS = late(
    r"(?<=[^\W\d_])\*{1,3}(?=[^\W\d_]|\s+[^\W\d_]|$)|(?:^|(?<=\s))\*{1,3}(?=[^\W\d_])"
)
_TORN = late(
    r"(?P<head>(?<![^\W_])[^\W_]{1,40})"
    rf"(?:(?:<(?:{_INLINE})\s[^<>]{{0,600}}>|<!--.{{0,600}}?-->)(?P<rest>[^\W_]{{1,40}})"
    r"|\[(?P<linked>[^\W_]{1,40})[^\]\n]{0,80}\]\([^()\s]{1,300}\))",
    re.DOTALL | re.IGNORECASE,
)


def bare(text: str) -> str:
    """`text`, a value found in a text, without marks; of a pair it may hold only one."""
    text = _applied(text, without_tags(text))
    return _STRAY_STARS.sub("", text) if "*" in text else text


def _applied(text: str, edits: Sequence[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.instead + text[edit.end :]
    return text


def without_tags(text: str) -> list[Edit]:
    """Takes away tags that hold nothing but looks."""
    if "<" not in text:
        return []
    found = [match for match in _TAG.finditer(text) if _is_harmless(match)]
    edits = []
    runs: list[list[re.Match[str]]] = []
    for match in found:
        if runs and runs[-1][-1].end() == match.start():
            runs[-1].append(match)
        else:
            runs.append([match])
    for run in runs:
        start, end = run[0].start(), run[-1].end()
        edits.append(Edit(start, end, _instead(text[start - 1 : start], run, text[end : end + 1])))
    return edits


def _is_harmless(tag: re.Match[str]) -> bool:
    looks = tag["looks"]
    return not looks or not (_NAME_IN_LOOKS.search(looks) or _NUMBER_IN_LOOKS.search(looks))


def _instead(before: str, run: Sequence[re.Match[str]], after: str) -> str:
    """What is read in place of tags in a row: nothing within a word, a space between words."""
    if any((tag["name"] or "").lower() == "br" for tag in run):
        return "\n"
    if before.islower() and after.isupper():
        return " "
    if len(run) < _MARKS or not (before.isalnum() and after.isalnum()):
        return ""
    return "" if before.isalpha() == after.isalpha() else " "


def without_emphasis(text: str) -> list[Edit]:
    """Takes away pairs of stars and lines, but where they make a heading of a line."""
    if "*" not in text and "_" not in text and "~~" not in text:
        return []
    edits = []
    for _, pairs in groupby(
        _EMPHASIS.finditer(text), key=lambda pair: text.rfind("\n", 0, pair.start())
    ):
        of_line = list(pairs)
        if len(of_line) == 1 and _is_whole_line(text, of_line[0]):
            continue  # a heading, which is told by its marks
        for pair in of_line:
            inside = pair["in_stars"] or pair["in_lines"] or pair["struck"]
            if pair["stars"] == "*" and not _LETTER.search(inside):
                continue  # 5*3*2
            at = pair.start() + (pair.end() - pair.start() - len(inside)) // 2
            edits += [Edit(pair.start(), at, ""), Edit(at + len(inside), pair.end(), "")]
    return edits


def _is_whole_line(text: str, pair: re.Match[str]) -> bool:
    start = text.rfind("\n", 0, pair.start()) + 1
    end = text.find("\n", pair.end())
    rest = text[pair.end() : end if end >= 0 else len(text)]
    return not rest.strip(" \t\r:.") and _ITEM.fullmatch(text, start, pair.start()) is not None


def without_escapes(text: str) -> list[Edit]:
    """Takes away the backslashes of Markdown, and makes line ends of those of JSON."""
    if "\\" not in text:
        return []
    json = _JSON.search(text) is not None
    edits = []
    for match in _ESCAPE.finditer(text):
        kind = match.lastgroup
        if kind == "path" or (kind == "in_json" and not json):
            continue
        letter = match[0][-1]
        edits.append(Edit(*match.span(), {"n": "\n", "r": "\n", "t": "\t"}.get(letter, "")))
    return edits


def spaces_in_addresses(text: str) -> list[Edit]:
    """Makes spaces of how web addresses write them."""
    if "%20" not in text and "+" not in text:
        return []
    return [
        Edit(*space.span(), " ")
        for address in _ADDRESS.finditer(text)
        for space in _SPACE_IN_ADDRESS.finditer(text, *address.span())
        if space[0] != "+" or "=" in text[address.start() : space.start()]
    ]


def torn_words(text: str) -> Iterator[tuple[int, int]]:
    """Where words are torn by what `seen_through` leaves in the text, such as a link."""
    if "<" not in text and "](" not in text:
        return
    for match in _TORN.finditer(text):
        head, rest = match["head"], match["rest"] or match["linked"]
        # Before a capital it is two words, which are read as such.
        if rest[0].islower() or (head.isdigit() and rest.isdigit()):
            yield match.span()
