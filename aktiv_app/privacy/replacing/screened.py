"""A prompt with its personal data replaced, and the sealed value that may leave the app."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.replacing.kinds import Role


class KeepReason(StrEnum):
    """Why a user keeps a marked value in the prompt."""

    NOT_PERSONAL = "not_personal"  # the mark is a false alarm
    PUBLISHED = "published"  # published contact or public office
    NEEDED = "needed"  # needed for the task, and the policy allows it


class Choice(StrEnum):
    """What the user decided about a value."""

    KEEP = "keep"
    REPLACE = "replace"


class ValueKey(Struct, frozen=True):
    """Identifies a value in one case: all mentions of it share a decision.

    `folded` is the value without case and spacing differences. A struct, since hundreds are
    looked up for every key that is pressed.
    """

    label: Label
    folded: str

    def __repr__(self) -> str:
        """Without the value: personal data stays out of logs and tracebacks."""
        return f"ValueKey(label={self.label!r})"


class Decision(Struct, frozen=True):
    """A user's choice about one value; `reason` is set exactly when it is kept."""

    choice: Choice
    reason: KeepReason | None = None


Decisions = Mapping[ValueKey, Decision]


class MarkState(StrEnum):
    """What happened to a finding in the screened text."""

    REPLACED = "replaced"
    KEPT = "kept"
    UNDECIDED = "undecided"  # a possible finding nobody has decided; its text still stands


class Mark(Struct, frozen=True):
    """A finding as it stands in the screened text.

    `start` and `end` are code points in the screened text; `finding` has the offsets in
    the source. `placeholder` is empty unless the value was replaced. `suffix` is what of
    the value still stands right after the placeholder: the genitive ending of a name.
    `role` is what a person's placeholder is called after instead of "person". A struct, since
    all are made anew for every key that is pressed.
    """

    start: int
    end: int
    state: MarkState
    finding: Finding
    key: ValueKey
    original: str
    placeholder: str = ""
    suffix: str = ""
    role: Role | None = None

    def __repr__(self) -> str:
        """Without the value, as in `ValueKey`."""
        return f"Mark(start={self.start}, end={self.end}, state={self.state!r}, key={self.key!r})"


class ScreenedPrompt(Discreet, Struct, frozen=True):
    """A source text with its findings dealt with: what the preview shows.

    `note_start` is where the appended line about placeholders begins (the length of the
    text when there is none). `refused` are values the user decided to keep though the
    policy does not let their class be kept; the decision did not count. This value is
    for showing; only a `ScreenedText` may leave the app.
    """

    source: str
    text: str
    language: Language
    marks: tuple[Mark, ...]
    note_start: int
    refused: tuple[ValueKey, ...] = ()

    def with_state(self, state: MarkState) -> tuple[Mark, ...]:
        """The marks in `state`, in text order."""
        return tuple(mark for mark in self.marks if mark.state is state)
