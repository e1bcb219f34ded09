"""What the window and the command line may ask for: the use cases as protocols.

The window is built and tested against these; `bootstrap` fills them with the real
parts. Callbacks named `done` come on a background thread unless said otherwise; the
window moves them to its own thread.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message
from aktiv_app.core.model import Attachment, FormState
from aktiv_app.core.questions.grounds import ProtectedQuestion
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.screened import Decisions, ScreenedPrompt
from aktiv_app.privacy.restoring.answer import RestoredAnswer
from aktiv_app.privacy.seal import ScreenedText


class EngineState(StrEnum):
    """The life of the privacy engine, which runs in a process of its own."""

    STARTING = "starting"
    READY = "ready"
    FAILED = "failed"


class Screening(Protocol):
    """Replaces personal data in one case; the only way to a text that may be copied."""

    @property
    def state(self) -> EngineState:
        """The engine's state right now."""

    @property
    def damaged(self) -> bool:
        """Whether the engine failed because a part of the app is damaged."""

    def watch(self, listener: Callable[[EngineState], None]) -> None:
        """Call `listener` at every change of state, on a background thread."""

    def screen(
        self,
        source: str,
        language: Language,
        decisions: Decisions,
        done: Callable[[ScreenedPrompt | AktivError], None],
    ) -> None:
        """Screen `source`. Newest wins: a request not yet begun is dropped unanswered."""

    def seal(
        self,
        screened: ScreenedPrompt,
        done: Callable[[ScreenedText | AktivError], None],
    ) -> None:
        """Check the screened text once more and hand out the value that may be copied.

        Gives `NotVouchedError` while findings are undecided or when the second check
        finds personal data that still stands.
        """

    def new_case(self) -> None:
        """Begin anew: who a placeholder stood for no longer counts for new texts.

        What earlier cases sent can still be restored in this session; see `Answers`.
        """

    def rename(self, placeholder: str, role: Role | None) -> None:
        """Call a person of the current case after a role, or "person" again.

        Screen again after that. Raises ValueError when `placeholder` is no person's.
        """

    def role_word(self, role: Role | None, language: Language) -> str:
        """The word in a person's placeholder for a role, or for "person": "CANDIDATE"."""

    def use_terms(self, confidential: Sequence[str], allowed: Sequence[str]) -> None:
        """Replace these words of the organisation from now on, and let those stand.

        The engine starts anew if they changed; screen again after that.
        """

    def use_prompt(self, sentences: tuple[str, ...]) -> None:
        """The own sentences of the prompt that is filled in from now on.

        They are searched by themselves, so that they change nothing of what is found in fields.
        """

    def restart(self) -> None:
        """Start the engine again after a failure."""

    def close(self) -> None:
        """Stop the engine."""


class CaseInfo(Struct, frozen=True):
    """A case whose answers can be restored, described without names.

    `title` is what the window called it: the task, never a person. `kept_until` is set
    while the case is also on disk.
    """

    id: str
    title: str
    started: datetime
    sent_at: datetime | None
    placeholders: int
    current: bool
    kept_until: datetime | None = None


class KeptCase(Struct, frozen=True):
    """A case on disk. `title` is empty and `readable` False when it cannot be opened.

    `problem` is why it cannot: its file or the keyring, or that it has expired; then also whether
    it was deleted.
    """

    id: str
    title: str
    kept_at: datetime
    expires_at: datetime
    readable: bool
    problem: Message | None = None


class Answers(Protocol):
    """Puts the values back into answers. What it needs lives in memory, case by case."""

    def restore(self, answer: str, case_id: str = "") -> RestoredAnswer:
        """Restore `answer` for the current case or another of this session; never blocks.

        An answer that does not belong to the case comes back unchanged, with `refused`.
        """

    def questions(self, text: str) -> Sequence[ProtectedQuestion]:
        """The sentences of `text` that may be unlawful to ask an applicant, in text order.

        Called on one background thread at a time. Raises DataFileError where the word list
        cannot be used.
        """

    def belonging(self, answer: str) -> CaseInfo | None:
        """The one case of this session that sent what `answer` has; None if unclear."""

    def cases(self) -> Sequence[CaseInfo]:
        """The cases that can be restored: the current one first, then the latest."""

    def entitle(self, title: str) -> None:
        """Call the current case after its task."""

    def forget(self, case_id: str, done: Callable[[AktivError | None], None]) -> None:
        """Forget a case now in memory, and then on disk.

        Forgetting the current one begins a new case: screen again after that. `done` gets
        CaseError when the file is still there, else None.
        """

    def keep(self, case_id: str, days: int, done: Callable[[CaseInfo | AktivError], None]) -> None:
        """Keep a case on disk for `days` (1 to 90), encrypted with the keyring's key.

        Gives CaseError where there is no keyring, nothing was sent, or the disk is full.
        """

    def kept(self, done: Callable[[Sequence[KeptCase]], None]) -> None:
        """The cases on disk; those that have expired are deleted first."""

    def open_kept(self, case_id: str, done: Callable[[CaseInfo | AktivError], None]) -> None:
        """Take a case from disk into this session, to restore an answer to it."""

    def close(self) -> None:
        """Finish what is being written or deleted."""


class ReadJob(Protocol):
    """A file being read."""

    def cancel(self) -> None:
        """Stop at once; `done` is then never called."""


class Material(Protocol):
    """Reads documents as plain text, in a process that can be stopped."""

    @property
    def suffixes(self) -> Sequence[str]:
        """File name endings that can be read, such as '.docx'."""

    def read(
        self,
        path: Path,
        done: Callable[[Attachment | AktivError], None],
        progress: Callable[[float], None] | None = None,
    ) -> ReadJob:
        """Read the file at `path` in the background.

        `progress` gets the share done, 0 to 1, on the thread that calls `done`; formats
        without pages never call it.
        """

    def read_now(self, path: Path) -> Attachment:
        """Read the file at `path` and wait for it; raises MaterialError."""

    def from_text(self, name: str, text: str) -> Attachment:
        """Make material of text from the clipboard; raises MaterialError if too long."""


class DraftProtection(StrEnum):
    """How the draft on disk is protected."""

    CHECKING = "checking"  # the keyring has not answered yet
    ENCRYPTED = "encrypted"  # the whole form, with a key in the system's keyring
    WITHOUT_KEYRING = "without_keyring"  # only what needs no lock: the screened text of a form
    OFF = "off"  # the user or the policy turned drafts off
    ELSEWHERE = "elsewhere"  # another window of the app keeps its own draft


class Draft(Discreet, Struct, frozen=True):
    """A draft found at start: the form, or only its screened text.

    `dropped` names the values that the task, as it is now, has no place for. `beside` is the
    screened text of a session without a keyring, when there is a form as well; `problem` is
    why one of the two could not be read, when the other could.
    """

    state: FormState | None
    saved_at: datetime
    screened_text: str = ""
    dropped: tuple[str, ...] = ()
    beside: "Draft | None" = None
    problem: AktivError | None = None


class KeptDrafts(Protocol):
    """Drafts of one kind on the disk, whatever stands in them."""

    @property
    def protection(self) -> DraftProtection:
        """How drafts are kept on this machine, as far as is known now; never blocks."""

    def watch(self, listener: Callable[[], None]) -> None:
        """Call `listener`, on a background thread, when protection or last_error changed."""

    def discard(self) -> None:
        """Remove the draft from disk; DraftLeftError as `last_error` where that fails."""

    @property
    def last_error(self) -> AktivError | None:
        """Why the latest save or removal failed, or None."""

    def close(self) -> None:
        """Write what is waiting and stop."""


class Drafts(KeptDrafts, Protocol):
    """Keeps what is being written so that a crash loses at most two seconds of it."""

    def save(self, state: FormState, screened: ScreenedPrompt | None) -> None:
        """Keep the draft. Returns at once; the writing happens in the background.

        `screened` must belong to an earlier or the same state. A failure is reported
        through `last_error`.
        """

    def load(self, done: Callable[[Draft | AktivError | None], None]) -> None:
        """Read the draft of the last run in the background (a keyring may ask to be unlocked).

        Gives None when there is none, and DraftError when it cannot be read; the file is
        then kept aside, not overwritten.
        """
