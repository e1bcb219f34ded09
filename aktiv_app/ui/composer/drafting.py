"""When drafts are saved, and what is known about how they are kept."""

from PySide6.QtCore import QObject, QTimer, Signal

from aktiv_app.core.errors import AktivError, DraftLeftError
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import FormState
from aktiv_app.core.values import is_blank
from aktiv_app.services.api import Draft, DraftProtection, Drafts
from aktiv_app.ui.background import Courier
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.save_rhythm import SaveRhythm

_WORDS = {
    DraftProtection.CHECKING: msg("Drafts: asking the system's keyring …"),
    DraftProtection.ENCRYPTED: msg("Draft kept encrypted"),
    DraftProtection.WITHOUT_KEYRING: msg("Draft kept with placeholders"),
    DraftProtection.OFF: msg("Drafts are off"),
    DraftProtection.ELSEWHERE: msg("Draft not kept: another window is open"),
}
_MORE = {
    DraftProtection.CHECKING: msg("You can go on writing."),
    DraftProtection.ENCRYPTED: msg(
        "What you write is kept on this computer, locked with a key in the system's keyring."
    ),
    DraftProtection.WITHOUT_KEYRING: msg(
        "This computer has no keyring to lock the draft with, so only the prompt with "
        "placeholders is kept. The form itself is lost if the app stops."
    ),
    DraftProtection.OFF: msg("Nothing you write is kept when the app closes or stops."),
    DraftProtection.ELSEWHERE: msg(
        "The app is open in another window, which keeps the draft. What you write in this "
        "window is lost when it closes or stops."
    ),
}


def holds_something(state: FormState) -> bool:
    """Whether anything was written: a task that was only chosen is no draft."""
    return bool(
        state.overrides
        or state.additions
        or any(not is_blank(value) for value in state.values.values())
    )


class DraftKeeper(QObject):
    """Saves the form as it changes, and tells of the draft that an earlier run left."""

    changed = Signal()
    found = Signal(object)
    unreadable = Signal(object)

    def __init__(
        self, composer: Composer, drafts: Drafts, courier: Courier, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._drafts = drafts
        self._kept = False  # by this window; what an earlier run left is not taken away unseen
        self._beside = False  # a second text lies beside the draft, which a removal would take
        self.rhythm = SaveRhythm(self)
        self.rhythm.due.connect(self.save)
        composer.form_changed.connect(self.rhythm.note)
        composer.fields_changed.connect(self.rhythm.note)
        composer.screened_changed.connect(self._note_screened)
        drafts.watch(courier.deliver(self, self._moved))
        # After the window has been built: the keyring's library would slow its start.
        QTimer.singleShot(0, self, lambda: drafts.load(courier.deliver_to(self, self._loaded)))

    @property
    def elsewhere(self) -> bool:
        """Whether another window keeps the draft, so that this one keeps none."""
        return self._drafts.protection is DraftProtection.ELSEWHERE

    @property
    def left_behind(self) -> bool:
        """Whether a draft was to be deleted and is still on the disk."""
        return isinstance(self._drafts.last_error, DraftLeftError)

    @property
    def fails(self) -> bool:
        """Whether what is written now cannot be kept, as on a full disk."""
        return self._drafts.last_error is not None and not self.left_behind

    @property
    def is_kept(self) -> bool:
        """Whether what is written is kept, or will be as soon as the keyring has answered."""
        lost = (DraftProtection.OFF, DraftProtection.ELSEWHERE)
        return self._drafts.last_error is None and self._drafts.protection not in lost

    @property
    def words(self) -> Message:
        """How the draft is kept, in a few words."""
        if self.left_behind:
            return msg("Old draft not deleted")
        if self._drafts.last_error is not None:
            return msg("Draft not kept")
        return _WORDS[self._drafts.protection]

    @property
    def more(self) -> Message:
        """The same in a sentence."""
        error = self._drafts.last_error
        return _MORE[self._drafts.protection] if error is None else error.message

    def save(self) -> None:
        """Keep the form as it is now; one that was emptied again leaves nothing behind."""
        self.rhythm.stop()
        session = self._composer.session
        if session is None:
            return
        if holds_something(session.state) or (self._kept and self._beside):
            self._kept = True
            self._drafts.save(session.state, self._composer.screened)
        elif self._kept:
            self.discard()

    def take_over(self) -> None:
        """What an earlier run left is in the form now, and goes when that is emptied."""
        self._kept = True

    def save_waiting(self) -> None:
        """Save what has not been saved yet."""
        if self.rhythm.waiting:
            self.save()

    def discard(self) -> None:
        """Remove the draft from disk."""
        self.rhythm.stop()
        self._kept = False
        self._drafts.discard()

    def _note_screened(self) -> None:
        # Without a keyring the screened text is the draft, and it comes after the form.
        if self._drafts.protection is DraftProtection.WITHOUT_KEYRING:
            self.rhythm.note()

    def _moved(self) -> None:
        self.changed.emit()

    def _loaded(self, draft: Draft | AktivError | None) -> None:
        if isinstance(draft, AktivError):
            self.unreadable.emit(draft)
        elif draft is not None:
            self._beside = draft.beside is not None
            self.found.emit(draft)
