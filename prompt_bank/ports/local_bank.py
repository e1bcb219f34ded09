"""The bank on a workstation: records, lists, the user's own things, synchronisation."""

from typing import Protocol

from prompt_bank.model.state import PromptState
from prompt_bank.ports.listing import PromptIndex
from prompt_bank.ports.stores import PromptStore, Shelf
from prompt_bank.ports.team import Outbox


class LocalBank(PromptStore, PromptIndex, Shelf, Outbox, Protocol):
    """The bank on a workstation: all of it in one file."""

    def state(self, prompt: str) -> PromptState:
        """What holds for `prompt`; raises UNKNOWN_PROMPT."""

    def changes_of_others(self) -> int:
        """A number that is another one once somebody else has written to the file.

        Somebody else is another program, or another thread of this one: only what the same
        thread was told before can be compared.
        """

    def setting(self, name: str) -> str:
        """A small text the bank remembers about itself; empty if never set."""

    def remember(self, name: str, value: str) -> None:
        """Keep such a text."""
