"""Deciding about marked values, with one undo for decisions and form edits together."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.screened import (
    Decisions,
    KeepReason,
    Mark,
    MarkState,
    ScreenedPrompt,
    ValueKey,
)
from aktiv_app.services.api import Screening
from aktiv_app.services.composing import ComposeSession
from aktiv_app.ui.composer.decisions import DecisionBook, RoleChange


class Deciding(QObject):
    """Holds the decisions of one prompt; `decided` asks for the text to be screened again."""

    decided = Signal()

    def __init__(self, screening: Screening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screening = screening
        self._book = DecisionBook()
        self._session: ComposeSession | None = None
        self._waiting: tuple[ValueKey, Role | None] | None = None

    def begin(self, session: ComposeSession) -> None:
        """From now on the decisions are about the form of `session`."""
        self._session = session

    @property
    def current(self) -> Decisions:
        """What is decided now."""
        return self._book.current

    def keep(self, keys: Iterable[ValueKey], reason: KeepReason) -> None:
        """Let these values stand in this prompt."""
        if self._session is not None:
            self._waiting = None
            self._book.keep(self._session.state, keys, reason)
            self.decided.emit()

    def replace(self, keys: Iterable[ValueKey]) -> None:
        """Replace these values in this prompt."""
        if self._session is not None:
            self._waiting = None
            self._book.replace(self._session.state, keys)
            self.decided.emit()

    def call(self, mark: Mark, role: Role | None) -> None:
        """Call the person of `mark` after a role, or "person" again; replaces it if need be."""
        if self._session is None:
            return
        if mark.state is not MarkState.REPLACED:
            # It has no placeholder yet: the role is given when the next check has made one.
            self.replace((mark.key,))
            self._waiting = (mark.key, role)
        elif mark.role is not role:
            self._give(RoleChange(mark.placeholder, mark.role, role))

    def take_up(self, screened: ScreenedPrompt) -> None:
        """Give the role that waited for a placeholder, now that the text was screened."""
        if self._waiting is None:
            return
        key, role = self._waiting
        made = (mark for mark in screened.with_state(MarkState.REPLACED) if mark.key == key)
        mark = next(made, None)
        self._waiting = None
        if mark is not None and mark.role is not role:
            self._give(RoleChange(mark.placeholder, mark.role, role), joined=True)

    def _give(self, change: RoleChange, *, joined: bool = False) -> None:
        if self._session is not None and self._rename(change):
            self._book.rename(self._session.state, change, joined=joined)
            self.decided.emit()

    def _rename(self, change: RoleChange) -> bool:
        try:
            self._screening.rename(change.placeholder, change.after)
        except ValueError:
            return False  # the case was forgotten meanwhile: nobody is called that any more
        return True

    # -- undo ----------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a form edit or a decision to take back."""
        session = self._session
        return session is not None and (self._book.can_undo(session.state) or session.can_undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a form edit or a decision to make again."""
        session = self._session
        return session is not None and (self._book.can_redo(session.state) or session.can_redo)

    def undo(self) -> None:
        """Take the latest step back, be it an edit or a decision."""
        session = self._session
        if session is None or not self.can_undo:
            return
        if self._book.can_undo(session.state):
            self._walked(self._book.undo())
        else:
            session.undo()

    def redo(self) -> None:
        """Make the step that was taken back last again."""
        session = self._session
        if session is None or not self.can_redo:
            return
        if self._book.can_redo(session.state):
            self._walked(self._book.redo())
        else:
            session.redo()

    def _walked(self, change: RoleChange | None) -> None:
        self._waiting = None
        if change is not None:
            self._rename(change)
        self.decided.emit()

    def clear(self) -> None:
        """Forget everything: another prompt begins."""
        self._waiting = None
        self._book.clear()
