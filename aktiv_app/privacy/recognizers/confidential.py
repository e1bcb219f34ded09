"""An organisation's own list of words that must not leave: clients, projects, code names."""

import re
from collections.abc import Iterable, Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.base import SURE, Hit, Recognizer


class ConfidentialRecognizer(Recognizer):
    """Finds the given terms as whole words, whatever their case or spacing."""

    label = Label.CONFIDENTIAL

    def __init__(self, terms: Iterable[str]) -> None:
        cleaned = sorted({" ".join(term.split()) for term in terms} - {""}, key=len, reverse=True)
        parts = [r"[\s\-]{1,3}".join(map(re.escape, term.split(" "))) for term in cleaned]
        # The genitive of a term would give it away just as well.
        self._pattern = (
            re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?:['’]?s)?(?!\w)", re.IGNORECASE)
            if parts
            else None
        )
        super().__init__()

    def find(self, text: str) -> Iterator[Hit]:
        """Yield the terms."""
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                yield Hit(*match.span(), SURE, reasons.CONFIDENTIAL_TERM)
