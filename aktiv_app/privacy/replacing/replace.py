"""From findings and the user's decisions to the screened prompt. Linear in the text."""

import unicodedata
from collections.abc import Iterable

from msgspec.structs import replace

from aktiv_app.core.errors import EngineError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.replacing.outcomes import Outcomes, Value
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.replacing.screened import Decisions, Mark, ScreenedPrompt
from aktiv_app.privacy.text.late import late

# A finding that stops inside a word or number is widened to its end, this far at most:
# text without any spaces must not be swallowed whole.
_WIDEN_LIMIT = 24
# The n of "\\nKari" is no letter of the name.
_LINE_END_IN_JSON = late(r"\\[nrt](?=[^\W\d_a-zæøåäö])")


def settle(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in text order, on whole words, without overlaps.

    Findings that overlap become one that covers them all and is called after the surest
    of them, then the longest. Raises EngineError for offsets outside the text.
    """
    settled: list[Finding] = []
    best: Finding | None = None  # names the last of `settled`
    for finding in sorted(
        (_whole(text, finding) for finding in findings if finding.start != finding.end),
        key=_order,
    ):
        if settled and best is not None and finding.start < settled[-1].end:
            if _weight(finding) > _weight(best):
                best = finding
            settled[-1] = replace(
                best, start=settled[-1].start, end=max(settled[-1].end, finding.end)
            )
        else:
            best = finding
            settled.append(finding)
    return tuple(settled)


def replace_findings(
    source: str,
    language: Language,
    findings: Iterable[Finding],
    decisions: Decisions,
    reserved: frozenset[Name],
    outcomes: Outcomes,
    words: PlaceholderWords,
) -> ScreenedPrompt:
    """Put placeholders where personal data stands in `source`.

    `reserved` are the placeholders that `source` could itself be taken for.
    Sure and likely findings are replaced unless the user keeps their value, possible
    ones as the user decides; undecided ones stand and are marked. What was to be kept though
    it may not be is listed in `refused`. Raises EngineError for findings that do not fit the
    text.
    """
    settled = settle(source, findings)
    values = [
        Value(one.label, one.certainty, one.person, source[one.start : one.end]) for one in settled
    ]
    became = outcomes.of(values, language, decisions, reserved)
    pieces: list[str] = []
    marks: list[Mark] = []
    read = written = 0
    for finding, value, outcome in zip(settled, values, became, strict=True):
        between = source[read : finding.start]
        shown = outcome.placeholder + outcome.suffix or value.original
        start = written + len(between)
        written = start + len(shown)
        marks.append(
            Mark(
                start,
                written,
                outcome.state,
                finding,
                outcome.key,
                value.original,
                outcome.placeholder,
                outcome.suffix,
                outcome.role,
            )
        )
        pieces += (between, shown)
        read = finding.end
    pieces.append(source[read:])
    body = "".join(pieces)
    note = words.note(language) if any(outcome.placeholder for outcome in became) else ""
    lead = body + _blank_line_after(body) if note else body
    refused = tuple(dict.fromkeys(outcome.key for outcome in became if outcome.refused))
    return ScreenedPrompt(source, lead + note, language, tuple(marks), len(lead), refused)


def _blank_line_after(body: str) -> str:
    """The line breaks that put what follows `body` in a paragraph of its own."""
    if not body or body.endswith("\n\n"):
        return ""
    return "\n" if body.endswith("\n") else "\n\n"


def _order(finding: Finding) -> tuple[int, int, int, str, str, int]:
    """A total order, so that the same findings in another order give the same result."""
    return (
        finding.start,
        -finding.end,
        -finding.certainty.rank,
        finding.label,
        finding.reason,
        -finding.person,
    )


def _weight(finding: Finding) -> tuple[int, int]:
    return finding.certainty.rank, finding.end - finding.start


def _whole(text: str, finding: Finding) -> Finding:
    start, end = finding.start, finding.end
    if not 0 <= start < end <= len(text):
        raise EngineError(
            msg(
                "The check for personal data gave an answer that does not fit the text, so "
                "nothing was copied. Change the text a little and try again."
            )
        )
    while start > max(0, finding.start - _WIDEN_LIMIT) and _joined(text[start - 1], text[start]):
        if _LINE_END_IN_JSON.match(text, max(0, start - 2)):
            break
        start -= 1
    while end < min(len(text), finding.end + _WIDEN_LIMIT) and _joined(text[end - 1], text[end]):
        end += 1
    if finding.label is Label.PERSON and text[finding.end : end] in {"s", "S"}:
        end = finding.end  # a genitive s stands well after a placeholder
    if (start, end) == (finding.start, finding.end):
        return finding
    return replace(finding, start=start, end=end)


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one letter, word or number."""
    if left.isascii() and right.isascii():
        return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
    if unicodedata.category(right).startswith("M") or right == "\u200d" or left == "\u200d":
        return True
    return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
