"""Text in base64, as attachments, pictures in contact cards and tokens are: nobody can read it.

What it says is not looked at: it is asked about, or replaced where it holds readable text. Hashes,
identifiers, file names and web addresses are no such text.
"""

import binascii
from collections.abc import Iterable, Sequence
from itertools import pairwise

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

# The first is a token, in two or three parts and the letters that web addresses allow.
_RUN = late(
    r"(?<![\w+/.-])(?:ey[A-Za-z0-9_-]{14,}(?:\.[A-Za-z0-9_-]{8,}){1,2}|[A-Za-z0-9+/]{16,}={0,2})"
    r"(?![\w+/=])"
)
_LAST = late(r"[ \t>]{0,8}(?:[A-Za-z0-9+/]{2,75}={1,2}|[A-Za-z0-9+/]{4,75})[ \t\r]{0,4}")
_LONG = 40  # characters of a run that is asked about whatever it holds
_WRAPPED = 56  # characters of a line after which a block goes on
_KINDS = 0.3  # share of letters after which another kind (small, capital, figure) stands
_KINDS_IN_PATHS = 0.45  # the same, where slashes part it as they do folders
_SLASHES = 16  # letters to a slash, at most, in a path
_GAP = late(r"[\s>]{1,16}")


def _kind(char: str) -> int:
    return 0 if char.islower() else 1 if char.isupper() else 2 if char.isdigit() else 3


def _is_mixed(run: str) -> bool:
    """Whether it has small letters, capitals and figures without the order that words have."""
    kinds = [_kind(char) for char in run[:400].rstrip("=")]
    turns = sum(one != other for one, other in pairwise(kinds))
    least = _KINDS_IN_PATHS if run.count("/") * _SLASHES > len(run) else _KINDS
    return {0, 1} <= set(kinds) and turns >= least * len(kinds)


def _holds_text(run: str) -> bool:
    """Whether it decodes to text that can be read."""
    part = run.split(".")[0].replace("-", "+").replace("_", "/")[:400].rstrip("=")
    try:
        text = binascii.a2b_base64(part + "=" * (-len(part) % 4)).decode("utf-8")
    except ValueError:
        return False
    return all(char.isprintable() or char in "\r\n\t" for char in text) and any(
        map(str.isalpha, text)
    )


def _in_line(line: str) -> Sequence[Finding]:
    found = []
    for match in _RUN.finditer(line):
        run = match[0]
        if not _is_mixed(run):
            continue
        start, end = match.span()
        word = line[max(0, start - 300) : start].rpartition(" ")[2]
        if "://" in word or "/" in word[-1:] or word.lower().startswith("www."):
            continue  # the way of a web address or of a file
        readable = _holds_text(run)
        if not readable and (len(run) < _LONG or not any(map(str.isdigit, run))):
            continue
        certainty = Certainty.LIKELY if readable else Certainty.POSSIBLE
        found.append(Finding(start, end, Label.CONFIDENTIAL, certainty, reasons.CODED_TEXT))
    return found


class CodedText:
    """Marks what is written in base64, a block of many lines as one."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(_in_line, lines=lines)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for blocks in code."""
        placed = (
            (begin + one.start, begin + one.end, one.certainty)
            for begin, found in self._lines.telling(text)
            for one in found
        )
        return [
            Finding(start, _with_last_line(text, start, end), Label.CONFIDENTIAL, certainty,
                    reasons.CODED_TEXT)
            for start, end, certainty in _blocks(text, placed)
        ]  # fmt: skip


def _blocks(
    text: str, placed: Iterable[tuple[int, int, Certainty]]
) -> list[tuple[int, int, Certainty]]:
    """Runs with nothing but the end of a line between them, as one."""
    blocks: list[tuple[int, int, Certainty]] = []
    for start, end, certainty in placed:
        if blocks and _GAP.fullmatch(text, blocks[-1][1], start):
            before, _, its = blocks[-1]
            blocks[-1] = (before, end, max(its, certainty, key=lambda one: one.rank))
        else:
            blocks.append((start, end, certainty))
    return blocks


def _with_last_line(text: str, start: int, end: int) -> int:
    """The end of a block with its last line, which is often short."""
    line = text.rfind("\n", start, end) + 1 or start
    if end - line < _WRAPPED or text[end - 1] == "=":
        return end
    gap = _GAP.match(text, end)
    if gap is None or "\n" not in gap[0]:
        return end
    stop = text.find("\n", gap.end())
    last = _LAST.fullmatch(text, gap.end(), stop if stop >= 0 else len(text))
    if last is None:
        return end
    return gap.end() + len(text[gap.end() : last.end()].rstrip())
