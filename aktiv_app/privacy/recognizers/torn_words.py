"""Words torn by a link or by a comment: neither half is the word, and the link may hold data.

Tags that only say how letters look are read past before (`text/markup.py`); these are not, so
what they tear is replaced or asked about.
"""

from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.markup import torn_words


class TornWords:
    """Marks the word with what stands in it: sure enough to be replaced with a capital."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for the torn words of the normalised `text`."""
        return [
            Finding(
                start,
                end,
                Label.CONFIDENTIAL,
                Certainty.LIKELY if text[start].isupper() else Certainty.POSSIBLE,
                reasons.CODED_TEXT,
            )
            for start, end in torn_words(text)
        ]
