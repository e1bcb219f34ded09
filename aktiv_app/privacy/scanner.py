"""The engine as the rest of the package uses it."""

from typing import Protocol

from aktiv_app.privacy.findings import Finding


class Scanner(Protocol):
    """Finds personal data. Works in every language at once."""

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        """The findings in `text`, offsets in code points."""
