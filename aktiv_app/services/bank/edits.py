"""A prompt of the bank while somebody edits it, and where such edits wait for the bank."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.errors import AktivError
from aktiv_app.services.api import KeptDrafts
from prompt_bank.model.content import PromptContent


class EditDraft(Discreet, Struct, frozen=True):
    """A content that the bank does not have yet, as it stood at `saved_at`.

    `prompt` is the id of the prompt, empty for a new one; `origin` is the hash of the content
    it was made from and `source` of the one it translates, or empty.
    """

    prompt: str
    origin: str
    source: str
    content: PromptContent
    saved_at: datetime


class EditDrafts(KeptDrafts, Protocol):
    """Keeps them so that a crash loses at most two seconds; nothing at all without a keyring."""

    def keep(self, draft: tuple[EditDraft, ...]) -> None:
        """Keep these in the place of those kept before. Returns at once.

        A failure is reported through `last_error`.
        """

    def load(self, done: Callable[[tuple[EditDraft, ...] | AktivError | None], None]) -> None:
        """Read those of the last run in the background (a keyring may ask to be unlocked).

        Gives None when there are none, and DraftError when they cannot be read; the file is
        then kept aside, not overwritten.
        """
