"""One content being edited, with undo over the whole form."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.core.history import History
from prompt_bank.model.content import PromptContent, PromptParts
from prompt_bank.model.hidden import without_hidden

_MOST_STEPS = 500


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft that is in the bank now."""

    prompt: str
    revision: str
    content: PromptContent


class EditSession(QObject):
    """`changed` carries the name of the field that was changed; empty after undo and redo.

    `saved` carries a `Saved`, `refused` why the bank did not take the draft. `saving` holds
    while the bank is asked.

    Edits of the same field without a pause in between are one step of undo.
    """

    changed = Signal(str)
    saved = Signal(object)
    refused = Signal(object)

    def __init__(
        self, prompt: str, content: PromptContent, origin: str, source: str, parent: QObject
    ) -> None:
        """`prompt` is empty for a new one; `origin` and `source` are hashes, or empty.

        `origin` is the content this one is made from, `source` the one it translates.
        """
        super().__init__(parent)
        self.prompt = prompt
        self.origin = origin
        self.source = source
        self.saving = False
        # What nobody sees nobody could take out: it is gone as soon as the form is saved.
        self._content = without_hidden(content)
        self._kept: PromptContent | None = content if prompt and not source else None
        self._history: History[PromptContent] = History(_MOST_STEPS)

    @property
    def content(self) -> PromptContent:
        """What the form says now."""
        return self._content

    @property
    def is_kept(self) -> bool:
        """Whether what the form says is in the bank."""
        return self._content == self._kept

    @property
    def has_news(self) -> bool:
        """Whether somebody wrote something that the bank does not have."""
        return self.can_undo and not self.is_kept

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.earlier is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return self._history.later is not None

    def set(self, field: str, value: object) -> None:
        """Change a field of the content, by its name; parts are "parts.tiltak" and so on."""
        if field.startswith("parts."):
            name = field.removeprefix("parts.")
            parts: PromptParts = msgspec.structs.replace(self._content.parts, **{name: value})
            content = msgspec.structs.replace(self._content, parts=parts)
        else:
            content = msgspec.structs.replace(self._content, **{field: value})
        self._put(field, content)

    def set_variables(self, content: PromptContent) -> None:
        """Change the fields and example values, which belong together."""
        self._put("variables", content)

    def put_back(self, content: PromptContent) -> None:
        """Go on with what was written in an earlier run; undo brings what it began from."""
        self._put("", content)

    def was_saved(self, saved: Saved) -> None:
        """A draft is in the bank now, be its widgets still there or not."""
        self.saving = False
        self._kept = saved.content
        self.prompt = saved.prompt
        self.origin = saved.revision
        self.saved.emit(saved)

    def was_refused(self, error: AktivError) -> None:
        """The bank did not take the draft."""
        self.saving = False
        self.refused.emit(error)

    def pause(self) -> None:
        """The next edit is a step of its own."""
        self._history.seal()

    def undo(self) -> None:
        """Take the latest step back."""
        self._travel(self._history.earlier, self._history.undo)

    def redo(self) -> None:
        """Make the step that was taken back last again."""
        self._travel(self._history.later, self._history.redo)

    def _travel(self, target: PromptContent | None, go: Callable[[PromptContent], None]) -> None:
        if target is not None:
            go(self._content)
            self._content = target
            self.changed.emit("")

    def _put(self, field: str, content: PromptContent) -> None:
        if content == self._content:
            return
        self._history.left(self._content, field)
        self._content = content
        self.changed.emit(field)
