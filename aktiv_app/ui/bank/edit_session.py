"""One content being edited, with undo over the whole form."""

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from prompt_bank.model.content import PromptContent, PromptParts

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
        self._content = content
        self._kept: PromptContent | None = content if prompt and not source else None
        self._undo: list[PromptContent] = []
        self._redo: list[PromptContent] = []
        self._field = ""

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
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._redo)

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
        self._field = ""

    def undo(self) -> None:
        """Take the latest step back."""
        if self._undo:
            self._redo.append(self._content)
            self._content = self._undo.pop()
            self._field = ""
            self.changed.emit("")

    def redo(self) -> None:
        """Make the step that was taken back last again."""
        if self._redo:
            self._undo.append(self._content)
            self._content = self._redo.pop()
            self._field = ""
            self.changed.emit("")

    def _put(self, field: str, content: PromptContent) -> None:
        if content == self._content:
            return
        if field != self._field or not self._undo:
            self._undo.append(self._content)
            del self._undo[:-_MOST_STEPS]
        self._field = field
        self._redo.clear()
        self._content = content
        self.changed.emit(field)
