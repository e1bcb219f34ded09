"""A prompt of the bank in Compose: where it came from, that it was used, and saving to the bank."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank_links import Opened
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.copying import Copying

if TYPE_CHECKING:
    from prompt_bank.service.bank import BankService


class Banked(QObject):
    """`changed` tells that `origin` is another; `refused` carries why a prompt was not opened."""

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        composer: Composer,
        copying: Copying,
        parts: BankParts | None,
        courier: Courier,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._parts = parts
        self._courier = courier
        self._opened: Opened | None = None
        self._shown: Opened | None = None
        composer.fields_changed.connect(self._follow)
        copying.copied.connect(self._count)
        if parts is not None:
            parts.links.opened.connect(self._open)

    @property
    def origin(self) -> Opened | None:
        """The bank's prompt that is filled in now; None for a plain task."""
        session = self._composer.session
        if session is None or self._opened is None:
            return None
        return self._opened if session.state.task == self._opened.state.task else None

    def save(
        self,
        title: str,
        done: Callable[[str], None],
        refused: Callable[[AktivError], None],
        owner: QObject,
    ) -> None:
        """Keep what is in Compose as an own draft: templates and fields, not their values.

        `done` gets the id of the new prompt, unless `owner` has gone.
        """
        session, parts = self._composer.session, self._parts
        if session is None or parts is None:
            return
        content = parts.bank.content_of(session.state, session.task_text, title)

        def came(answer: str | AktivError) -> None:
            if isinstance(answer, AktivError):
                refused(answer)
            else:
                done(answer)

        parts.bank.change(
            lambda service: service.create(content), self._courier.deliver_to(owner, came)
        )

    def _open(self, opened: Opened) -> None:
        self._opened = opened
        try:
            self._composer.restore(opened.state)
        except AktivError as error:
            self._opened = None
            self.refused.emit(error)
        self._follow()

    def _follow(self) -> None:
        if self.origin is not self._shown:
            self._shown = self.origin
            self.changed.emit()

    def _count(self) -> None:
        """What was copied out counts as a use of the prompt it came from."""
        origin, parts = self.origin, self._parts
        if origin is None or parts is None:
            return

        def note(service: BankService) -> None:
            service.note_use(origin.prompt, origin.revision)

        parts.bank.change(note, _nothing)


def _nothing(_result: object) -> None:
    """A use that could not be noted is no reason to disturb anybody."""
