"""Keeps what is being edited and the bank does not have, and what an earlier run left of it."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError, DraftLeftError
from aktiv_app.core.messages import Message, msg
from aktiv_app.services.api import DraftProtection
from aktiv_app.services.bank.api import Bank
from aktiv_app.services.bank.edits import EditDraft, EditDrafts
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank.edit_session import EditSession
from aktiv_app.ui.save_rhythm import SaveRhythm
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.service.bank import BankService

_UNKNOWN = frozenset({Problem.UNKNOWN_PROMPT, Problem.UNKNOWN_REVISION})
_WORDS = {
    DraftProtection.CHECKING: msg("Drafts: asking the system's keyring …"),
    DraftProtection.ENCRYPTED: msg("What is not saved is kept encrypted on this computer"),
    DraftProtection.WITHOUT_KEYRING: msg("Not kept if the app stops: no keyring"),
    DraftProtection.OFF: msg("Not kept if the app stops: drafts are off"),
    DraftProtection.ELSEWHERE: msg("Not kept if the app stops: another window is open"),
}
_MORE = {
    DraftProtection.CHECKING: msg("You can go on writing."),
    DraftProtection.ENCRYPTED: msg(
        "What you write is kept on this computer, locked with a key in the system's keyring."
    ),
    DraftProtection.WITHOUT_KEYRING: msg(
        "This computer has no keyring to lock it with. What you have not saved in the bank is "
        "lost if the app stops."
    ),
    DraftProtection.OFF: msg(
        "Drafts are off. What you have not saved in the bank is lost if the app stops."
    ),
    DraftProtection.ELSEWHERE: msg(
        "The app is open in another window, which keeps what is written there. What you have "
        "not saved in the bank from this window is lost if the app stops."
    ),
}


class EditKeeper(QObject):
    """`changed` tells of how edits are kept, `left_changed` of those that an earlier run left.

    Those stay on the disk beside what is being written until the user has decided.
    `unreadable` carries why they could not be read.
    """

    changed = Signal()
    left_changed = Signal()
    unreadable = Signal(object)

    def __init__(self, drafts: EditDrafts, bank: Bank, courier: Courier, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._bank = bank
        self._courier = courier
        self._session: EditSession | None = None
        self._loaded = False
        self._unsorted: tuple[EditDraft, ...] = ()
        self._left: tuple[EditDraft, ...] = ()
        self.rhythm = SaveRhythm(self)
        self.rhythm.due.connect(self.save)
        drafts.watch(courier.deliver(self, self._moved))
        drafts.load(courier.deliver_to(self, self._came))

    @property
    def left(self) -> tuple[EditDraft, ...]:
        """What an earlier run left and the bank does not have, newest first."""
        return self._left

    @property
    def words(self) -> Message:
        """How edits are kept, in a few words."""
        error = self._drafts.last_error
        if isinstance(error, DraftLeftError):
            return msg("Old draft not deleted")
        return msg("Draft not kept") if error is not None else _WORDS[self._drafts.protection]

    @property
    def more(self) -> Message:
        """The same in a sentence."""
        error = self._drafts.last_error
        return _MORE[self._drafts.protection] if error is None else error.message

    def follow(self, session: EditSession) -> None:
        """Keep what is written in this session from now on."""
        self._session = session
        session.changed.connect(self.rhythm.note)
        session.saved.connect(self.save)
        if session.has_news:
            self.rhythm.note()

    def end(self) -> None:
        """The session is over: what it wrote is in the bank, or the user does not want it."""
        self._session = None
        self.save()

    def take(self, draft: EditDraft) -> None:
        """The user has decided on what was left: it is written on, or done with."""
        self._left = tuple(other for other in self._left if other is not draft)
        self.save()
        self.left_changed.emit()

    def sort(self) -> None:
        """Look which of those left the bank has after all; to be asked again if it cannot tell."""
        unsorted = self._unsorted
        if unsorted:
            self._bank.read(
                lambda service: tuple(draft for draft in unsorted if not _has(service, draft)),
                self._courier.deliver_to(self, self._sorted),
                newest="bank-edits",
            )

    def save(self) -> None:
        """Keep all there is now."""
        if not self._loaded:
            self.rhythm.note()  # what lies on the disk is not known yet
            return
        self.rhythm.stop()
        if self._drafts.protection is not DraftProtection.ENCRYPTED:
            return  # what an earlier run encrypted must outlive one without the keyring
        edits = (*self._current(), *self._left, *self._unsorted)
        if edits:
            self._drafts.keep(edits)
        else:
            self._drafts.discard()

    def _current(self) -> tuple[EditDraft, ...]:
        session = self._session
        if session is None or not session.has_news:
            return ()
        now = datetime.now(UTC)
        return (EditDraft(session.prompt, session.origin, session.source, session.content, now),)

    def _came(self, answer: tuple[EditDraft, ...] | AktivError | None) -> None:
        self._loaded = True
        if isinstance(answer, AktivError):
            self.unreadable.emit(answer)
        elif answer:
            self._unsorted = answer
            self.sort()

    def _sorted(self, answer: tuple[EditDraft, ...] | AktivError) -> None:
        if isinstance(answer, AktivError) or not self._unsorted:
            return
        known = len(answer) < len(self._unsorted)
        self._left, self._unsorted = (*self._left, *answer), ()
        if known:
            self.save()
        self.left_changed.emit()

    def _moved(self) -> None:
        if self._session is not None or self._left:
            self.rhythm.note()  # drafts may have been turned on
        self.changed.emit()


def begun_from(service: BankService, draft: EditDraft) -> PromptContent | None:
    """The content that the edit began from; None if the bank does not have it (any more)."""
    return _revision(service, draft.prompt, draft.origin)


def _has(service: BankService, draft: EditDraft) -> bool:
    """Whether it was saved, and the program ended before the draft was deleted."""
    return _revision(service, draft.prompt, content_hash(draft.content)) is not None


def _revision(service: BankService, prompt: str, revision: str) -> PromptContent | None:
    try:
        return service.revision(prompt, revision).content if prompt else None
    except BankError as error:
        if error.problem in _UNKNOWN:
            return None
        raise
