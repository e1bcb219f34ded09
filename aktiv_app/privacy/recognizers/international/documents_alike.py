"""Numbers written like that of a personal document found in the same text.

"Passports: Vik Z4471928, Qureshi V8830164": the words announce one, its form the others.
"""

import re
from collections.abc import Iterator, Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.base import REFERENCE
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_LETTERED = re.compile(r"(?<![\w@.+-])[A-Z]{1,4}[ -]?\d{5,9}(?![\w@-])")
_FIGURE = re.compile(r"\d")
_LETTER = re.compile(r"[A-Z]")


class AlikeDocuments:
    """Finds numbers of documents by the form of those found."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(_candidates, lines=lines)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Numbers like the documents among `findings`; none over other findings."""
        forms = {
            _form(text[one.start : one.end])
            for one in findings
            if one.label is Label.ID_DOC and one.certainty.rank
        }
        forms = {form for form in forms if _LETTERED.fullmatch(form.replace("0", "1"))}
        if not forms:
            return []
        taken = Stretches([one for one in findings if one.certainty.rank])
        return [
            Finding(start, end, Label.ID_DOC, Certainty.LIKELY, reasons.ID_DOC_ALIKE)
            for start, end in self._alike(text, forms)
            if not taken.touching(start, end)
        ]

    def _alike(self, text: str, forms: set[str]) -> Iterator[tuple[int, int]]:
        for begin, candidates in self._lines.in_text(text):
            for start, end, form in candidates:
                if form in forms:
                    yield begin + start, begin + end


def _form(value: str) -> str:
    return _FIGURE.sub("0", _LETTER.sub("A", value))


def _candidates(line: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (*match.span(), _form(match.group()))
        for match in _LETTERED.finditer(line)
        if not REFERENCE.before(line, match.start())
    )
