"""A restored answer, and the account of its placeholders."""

from enum import StrEnum

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.messages import Message
from aktiv_app.privacy.findings import Label


class Span(Discreet, Struct, frozen=True):
    """A value that was put back. `start` and `end` are code points in the restored text.

    `placeholder` is what was sent, `written` what stood in the answer (they differ where
    the AI rewrote it), `original` the value put back, with its genitive if it has one.
    """

    start: int
    end: int
    placeholder: str
    original: str
    written: str = ""
    rewritten: bool = False


class PlaceholderAccount(Discreet, Struct, frozen=True):
    """What became of one placeholder.

    `sent` is how often it stood in the latest text that had it, `restored` how often it
    was put back from the answer, `rewritten` how many of those the AI had written
    differently. `original` is the value as it is usually put back.
    """

    placeholder: str
    label: Label
    original: str
    sent: int
    restored: int
    rewritten: int

    @property
    def missing(self) -> bool:
        """Whether the answer does not use it at all."""
        return self.restored == 0

    @property
    def surplus(self) -> int:
        """How many times more than it was sent the answer uses it."""
        return max(0, self.restored - self.sent)


class Doubt(StrEnum):
    """Why something that looks like a placeholder was left as it stands."""

    NOT_IN_CASE = "not_in_case"  # a placeholder, but nothing with this number was sent
    OWN_TEXT = "own_text"  # the user's own text had the same words
    UNCLEAR = "unclear"  # damaged: its number or its end cannot be read for sure


class Unknown(Discreet, Struct, frozen=True):
    """Something that looks like a placeholder and was left as it stands.

    `start` and `end` are code points in the restored text.
    """

    start: int
    end: int
    text: str
    doubt: Doubt


class Account(Struct, frozen=True):
    """Every placeholder of the case, in the order sent, and what is like one but unknown."""

    placeholders: tuple[PlaceholderAccount, ...] = ()
    unknown: tuple[Unknown, ...] = ()

    @property
    def restored(self) -> int:
        """How many values were put back."""
        return sum(row.restored for row in self.placeholders)

    @property
    def in_order(self) -> bool:
        """Whether all were used, none more often than sent, and nothing is unknown."""
        return not self.unknown and not any(r.missing or r.surplus for r in self.placeholders)


class RestoredAnswer(Discreet, Struct, frozen=True):
    """An answer with its values put back.

    When `refused` is set the answer does not belong to the case: `text` is the answer as
    given, and nothing in it was put back.
    """

    text: str
    spans: tuple[Span, ...] = ()
    account: Account = Account()
    refused: Message | None = None
