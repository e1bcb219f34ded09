"""An ad cut into logical lines: bullets, table cells and wrapped lines made out."""

import re
from dataclasses import dataclass, replace

# Dashes and letters count as list marks only with a space after them.
_BULLET = re.compile(
    r"[ \t]*(?:[\u2022\u2023\u2043\u25aa\u25ab\u25a0\u25a1\u25b8\u25ba\u25cf\u25cb\u25e6\u25c6"
    r"\u2219\u00b7\u2713\u2714\u2794\u27a2\u27a4\uf0b7\uf0a7\uf0d8\uf0fc*\u203a\u00bb]+\s*"
    r"|[-\u2013\u2014+>]+[ \t]+|o[ \t]+|\(?[a-h]\)[ \t]+"
    # A number, unless it is the day of a date: "3. februar 2027", "3. mars".
    r"|\(?\d{1,2}[.)][ \t]+(?![^\W\d_]+\.?[ \t]+\d{4}|[^\W\dA-Z_]+[ \t]*$)"
    r"|[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u2B05-\u2B07\u27a1][\ufe0f\u200d\U0001F300-"
    r"\U0001FAFF]*[ \t]*)(?=\S)"
)
_MARKUP = re.compile(r"^(?:#{1,6}[ \t]+|\*\*|__)|(?:\*\*|__)[ \t]*$")
# The head of an e-mail: who wrote when to whom says nothing of the position.
_SENDER = re.compile(r"[\s>*]*(?:Fra|Fr[åa]n?|From)\*{0,2}:", re.IGNORECASE)
_OF_HEAD = re.compile(
    r"[\s>*]*(?:Fra|Fr[åa]n?|From|Sendt|Skickat|Sent|Dato|Datum|Date|Til|Till|To|Kopi(?:a|e)?|Cc|Bcc"
    r"|Blindkopi|Emne|Ämne|Subject|Vedlegg|Bilagor|Attachments?|Prioritet|Viktighet)\*{0,2}:",
    re.IGNORECASE,
)
_ENDS_SENTENCE = (".", "!", "?", ":", ";")
_WRAP_LENGTH = 45
_LONGEST_JOINED = 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line; `text` is without its list mark, at `start` to `end` in the ad.

    `after_gap` tells whether an empty line stands before it, `in_row` whether it is a cell of
    a table row, and `continues_row` whether that row's first cell is empty.
    """

    number: int
    start: int
    end: int
    text: str
    bullet: bool = False
    after_gap: bool = False
    in_row: bool = False
    continues_row: bool = False


def split_lines(ad: str) -> list[Line]:
    """The logical lines of `ad`; empty lines are left out but remembered as gaps."""
    lines: list[Line] = []
    gap = True
    offset = 0
    raws = ad.split("\n")
    heads = _heads_of_mails(raws)
    for number, raw in enumerate(raws):
        if number in heads:
            gap = True
            offset += len(raw) + 1
            continue
        for line in _physical(raw, number, offset):
            current = replace(line, after_gap=gap)
            if not gap and lines and _is_wrapped(lines[-1], current, raw):
                lines[-1] = _joined(lines[-1], current)
            else:
                lines.append(current)
            gap = False
        if not raw.strip():
            gap = True
        offset += len(raw) + 1
    return lines


def _heads_of_mails(raws: list[str]) -> set[int]:
    """The numbers of the lines in the heads of e-mails: a sender and what follows it."""
    heads: set[int] = set()
    for number, raw in enumerate(raws):
        if number in heads or _SENDER.match(raw) is None:
            continue
        end = number + 1
        while end < len(raws) and _OF_HEAD.match(raws[end]) is not None:
            end += 1
        if end > number + 1:
            heads.update(range(number, end))
    return heads


def _physical(raw: str, number: int, offset: int) -> list[Line]:
    if "\t" in raw.strip(" "):
        return _row(raw, number, offset)
    line = _one(raw, number, offset, 0, len(raw))
    return [line] if line else []


def _row(raw: str, number: int, offset: int) -> list[Line]:
    found = []
    position = 0
    first_empty = not raw.split("\t", 1)[0].strip()
    for cell in raw.split("\t"):
        line = _one(raw, number, offset, position, position + len(cell))
        if line:
            found.append(replace(line, in_row=True, continues_row=first_empty))
        position += len(cell) + 1
    if len(found) == 2 and not found[0].text.strip("\u2022\u25cf\u00b7-*"):
        found = found[1:]
    return found


def _one(raw: str, number: int, offset: int, start: int, end: int) -> Line | None:
    piece = raw[start:end]
    mark = _BULLET.match(piece)
    bullet = mark is not None and not piece.lstrip().startswith("**")
    begin = mark.end() if mark is not None and bullet else len(piece) - len(piece.lstrip())
    content = piece[begin:].rstrip()
    heading_mark = _MARKUP.match(content)
    if heading_mark:
        begin += heading_mark.end()
        content = content[heading_mark.end() :]
    content = _MARKUP.sub("", content).rstrip()
    if not content:
        return None
    where = offset + start + begin
    return Line(number, where, where + len(content), content, bullet)


def _is_wrapped(before: Line, line: Line, raw: str) -> bool:
    """Whether `line` is the rest of `before`, divided to fit a page."""
    if line.bullet or line.in_row or before.in_row or len(before.text) > _LONGEST_JOINED:
        return False
    if before.text.endswith(_ENDS_SENTENCE):
        return before.bullet and raw.startswith("   ") and line.text[0].islower()
    small = line.text[0].islower()
    if before.bullet:
        return small or raw.startswith(("  ", "\t"))
    return small and len(before.text) >= _WRAP_LENGTH


def _joined(before: Line, line: Line) -> Line:
    divided = before.text.endswith("-") and line.text[0].islower()
    text = before.text[:-1] + line.text if divided else f"{before.text} {line.text}"
    return replace(before, text=text, end=line.end)
