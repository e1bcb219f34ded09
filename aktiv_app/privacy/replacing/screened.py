"""A prompt with its personal data replaced, and the sealed value that may leave the app."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class ValueKey:
    """Identifies a value in one case: all mentions of it share a decision.

    `folded` is the value without case and spacing differences.
    """

    label: Label
    folded: str = field(repr=False)  # personal data stays out of logs and tracebacks


@dataclass(frozen=True, slots=True)
class Decision:
    """A user's choice about one value; `reason` is set exactly when it is kept."""

    choice: Choice
    reason: KeepReason | None = None


Decisions = Mapping[ValueKey, Decision]


class MarkState(StrEnum):
    """What happened to a finding in the screened text."""

    REPLACED = "replaced"
    KEPT = "kept"
    UNDECIDED = "undecided"  # a possible finding nobody has decided; its text still stands


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding as it stands in the screened text.

    `start` and `end` are code points in the screened text; `finding` has the offsets in
    the source. `placeholder` is empty unless the value was replaced. `suffix` is what of
    the value still stands right after the placeholder: the genitive ending of a name.
    `role` is what a person's placeholder is called after instead of "person".
    """

    start: int
    end: int
    state: MarkState
    finding: Finding
    key: ValueKey
    original: str = field(repr=False)
    placeholder: str = ""
    suffix: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class ScreenedPrompt:
    """A source text with its findings dealt with: what the preview shows.

    `note_start` is where the appended line about placeholders begins (the length of the
    text when there is none). `refused` are values the user decided to keep though the
    policy does not let their class be kept; the decision did not count. This value is
    for showing; only a `ScreenedText` may leave the app.
    """

    source: str = field(repr=False)
    text: str = field(repr=False)
    language: Language
    marks: tuple[Mark, ...]
    note_start: int
    refused: tuple[ValueKey, ...] = ()

    def with_state(self, state: MarkState) -> tuple[Mark, ...]:
        """The marks in `state`, in text order."""
        return tuple(mark for mark in self.marks if mark.state is state)
