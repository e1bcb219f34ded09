"""The engine as the rest of the package uses it."""

from collections.abc import Sequence
from typing import Protocol

from aktiv_app.privacy.findings import Finding


class Scanner(Protocol):
    """Finds personal data. Works in every language at once."""

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        """The findings in `text`, offsets in code points."""


class PreparingScanner(Scanner, Protocol):
    """A scanner that can do work ahead, and knows the prompt whose fields are filled in."""

    def use_prompt(self, sentences: Sequence[str], /) -> None:
        """Search these own sentences of a prompt by themselves from now on."""

    def prepare(self, text: str, /) -> bool:
        """Do a little of the work that a scan of `text` would take; whether it is done."""
