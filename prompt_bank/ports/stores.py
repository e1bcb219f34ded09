"""Where records are kept, and what is the user's own beside them.

Like all that the bank needs from outside, these raise only BankError for what can go wrong in
use. Storage, the app and tests implement them.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from prompt_bank.model.people import Provenance
from prompt_bank.model.records import Record
from prompt_bank.model.state import Seen


class PromptStore(Protocol):
    """Append-only records. One suite of tests holds for every implementation."""

    def append(self, records: Sequence[Record], provenance: Provenance) -> None:
        """Keep all of `records` or none.

        A record already known is no error; a stronger provenance than before is kept.
        Raises RECORD_CONFLICT when an id is known with other content, and on a server
        SERVER_DENIED when a rule forbids a record.
        """

    def records(self, prompt: str) -> Sequence[Seen]:
        """The records of one prompt that the user may see, in their order; empty if unknown."""

    def prompts(self) -> Sequence[str]:
        """The ids of all prompts the user may see, sorted."""

    def close(self) -> None:
        """Let go of file or connection."""


class Shelf(Protocol):
    """What is the user's own and stays on this machine: favourites, order, use."""

    def set_favourite(self, prompt: str, favourite: bool) -> None:
        """Mark a prompt as favourite, or no more."""

    def is_favourite(self, prompt: str) -> bool:
        """Whether a prompt is marked as favourite."""

    def arrange(self, prompts: Sequence[str]) -> None:
        """The user's own order of prompts, first ones first."""

    def arranged(self) -> Sequence[str]:
        """The user's own order."""

    def note_use(self, prompt: str, revision: str, at: datetime) -> None:
        """Remember that a content was used: for "recently used", and to be counted."""

    def uncounted_uses(self) -> Mapping[tuple[str, str], int]:
        """Uses by (prompt, revision) for which no record has been written yet."""

    def counted(self, records: Sequence[Record]) -> None:
        """Append use records and take them off the uncounted ones, in one step."""
