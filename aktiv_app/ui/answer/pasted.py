"""The left-hand pane: the AI's answer as plain text that can be edited."""

from PySide6.QtCore import QMargins, QMimeData, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit

from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.components.buttons import IconButton, SecondaryButton
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.components.sparing import WordsWhereRoom
from aktiv_app.ui.components.text_pane import TextPane
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import with_keys


class PastedEdit(QTextEdit):
    """Plain text only, with lines as in the text beside it; files dropped on it are no answer."""

    def __init__(self, hint: str) -> None:
        """`hint` stands in the empty field."""
        super().__init__()
        self._hint = hint
        self._bare = True
        self.setAccessibleDescription(hint)
        self.textChanged.connect(self._changed)
        self.setAcceptRichText(False)
        # Lines break anywhere if they must.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt cuts its own placeholder text off after the first line of the document."""
        super().paintEvent(event)
        if not self.document().isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        margin = round(self.document().documentMargin())
        room = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._hint)
        painter.end()

    def _changed(self) -> None:
        if self._bare != self.document().isEmpty():
            self._bare = not self._bare
            self.viewport().update()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted over all that stood there, Qt would bring its own lines, which stand closer."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()


class PastedPane(TextPane):
    """Works on the document of the desk, which has its own undo and outlives the pane."""

    paste_wanted = Signal()

    def __init__(self, desk: AnswerDesk, context: UiContext) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(theme, margins=QMargins(24, 16, 12, 16))
        document = desk.document
        self.edit = PastedEdit(tr.t("Copy the whole answer in the AI tool and paste it here"))
        self.edit.setDocument(document)
        self.edit.setProperty("look", "bare")
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(tr.t("The AI's answer, as you pasted it"))
        title = ElidedLabel("", "strong")
        title.keeps_shorter = True
        title.set_full_text(tr.t("Pasted from the AI"), shorter=tr.t("Pasted"))
        self.undo = IconButton(theme, "undo-2", with_keys(tr.t("Undo"), "Ctrl+Z"))
        self.redo = IconButton(theme, "redo-2", with_keys(tr.t("Redo"), "Ctrl+Shift+Z"))
        self.undo.clicked.connect(self.edit.undo)
        self.redo.clicked.connect(self.edit.redo)
        self.undo.setEnabled(document.isUndoAvailable())
        self.redo.setEnabled(document.isRedoAvailable())
        document.undoAvailable.connect(self.undo.setEnabled)
        document.redoAvailable.connect(self.redo.setEnabled)
        self.paste = SecondaryButton(theme, tr.t("Paste answer"), "clipboard-paste")
        self.paste.setToolTip(tr.t("Takes the place of what stands here. Undo brings that back."))
        self.paste.clicked.connect(self.paste_wanted)
        self.head.addWidget(title, 1)
        for button in (self.undo, self.redo, self.paste):
            self.head.addWidget(button)
        WordsWhereRoom(self, self.head, self.paste)
        self.hold(self.edit)
