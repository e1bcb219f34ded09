"""The field for a list of words: typed one on each line, or read from a text file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.errors import MaterialError
from aktiv_app.core.settings import MAX_TERM_LENGTH, MAX_TERMS, Setting
from aktiv_app.core.terms import TermsRead, in_both, read_into
from aktiv_app.services.terms_file import read_terms_file
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.fields import GrowingTextEdit
from aktiv_app.ui.components.folders import documents_folder
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.timers import once

_TYPING_PAUSE = 600  # milliseconds after the last key before terms are taken over
_SHOWN = 40  # words of the organisation that are named; more than that nobody reads
_REPLACED, _ALLOWED = "confidential_terms", "allowed_terms"


class TermsField(QWidget):
    """The user's own words, and below them those of the organisation, which stay theirs."""

    def __init__(self, context: UiContext, setting: Setting) -> None:
        super().__init__()
        self._context = context
        self._setting = setting
        tr, theme = context.tr, context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.space)
        self.edit = GrowingTextEdit(tr(setting.label), 3, 8)
        self.edit.setPlainText("\n".join(self._own()))
        self.setFocusProxy(self.edit)
        column.addWidget(self.edit)
        line = QHBoxLayout()
        line.setSpacing(theme.metrics.space)
        self.button = SecondaryButton(theme, tr.t("Add from a text file …"), "folder-open")
        self.button.clicked.connect(self._choose)
        self._count = label("", "small", wrap=True)
        line.addWidget(self.button)
        line.addWidget(self._count, 1)
        column.addLayout(line)
        self._notice: InlineNotice | None = None
        self._column = column
        theirs = context.settings.organisation_terms(setting.name)
        if theirs:
            words = label(_named(theirs), "small", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label(tr.t("From your organisation:"), "small"))
            column.addWidget(words)
        if context.settings.is_locked(setting.name):
            # Words of one's own do not count then, so there is nothing to write.
            self.edit.hide()
            self.button.hide()
            self._count.hide()
        self._pause = once(self, self._keep, _TYPING_PAUSE)
        self.edit.textChanged.connect(self._pause.start)
        self.edit.focus_changed.connect(self._left)
        context.settings.changed.connect(self._changed)
        self._show_count()

    def add_from(self, path: Path) -> None:
        """Add the words in the file at `path`; what is there already stays."""
        tr = self._context.tr
        try:
            text = read_terms_file(path)
        except MaterialError as error:
            self._say("error", tr(error.message))
            return
        found = read_into(self._written(), text)
        if found.added:
            cursor = QTextCursor(self.edit.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            begin = "\n" if self.edit.toPlainText().strip() else ""
            # In one step of undo, so that a wrong file is taken back with one key.
            cursor.insertText(begin + "\n".join(found.added))
            self._keep()
        self._say(_tone(found), self._outcome(found, path.name))

    def _outcome(self, found: TermsRead, name: str) -> str:
        tr = self._context.tr
        parts = [
            tr.nt(
                "{count} word was added from {file}.",
                "{count} words were added from {file}.",
                len(found.added),
                file=name,
            )
        ]
        if found.known:
            parts.append(
                tr.nt("{count} was there already.", "{count} were there already.", found.known)
            )
        if found.too_long:
            parts.append(self._too_long(found.too_long))
        if found.no_room:
            parts.append(
                tr.nt(
                    "{count} word was left out because the list is full.",
                    "{count} words were left out because the list is full.",
                    found.no_room,
                )
            )
        return " ".join(parts)

    def _too_long(self, count: int) -> str:
        return self._context.tr.nt(
            "{count} line was left out because it is longer than {limit} characters.",
            "{count} lines were left out because they are longer than {limit} characters.",
            count,
            limit=MAX_TERM_LENGTH,
        )

    def _choose(self) -> None:
        tr = self._context.tr
        text, every = tr.t("Text files"), tr.t("All Files (*)")
        kinds = f"{text} (*.txt *.csv *.tsv *.md);;{every}"
        path, _ = QFileDialog.getOpenFileName(
            self, tr(self._setting.label), documents_folder(), kinds
        )
        if path:
            self.add_from(Path(path))

    # -- what is written -----------------------------------------------------------------

    def _own(self) -> tuple[str, ...]:
        return self._context.settings.own_terms(self._setting.name)

    def _lines(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.edit.toPlainText().splitlines())
        return tuple(dict.fromkeys(filter(None, lines)))

    def _written(self) -> tuple[str, ...]:
        # A part of a line would be another word than the one that was meant.
        return tuple(line for line in self._lines() if len(line) <= MAX_TERM_LENGTH)[:MAX_TERMS]

    def _left(self, focused: bool) -> None:
        if not focused and self._pause.isActive():
            self._keep()

    def _keep(self) -> None:
        self._pause.stop()
        self._context.settings.set(self._setting.name, self._written())
        self._show_count()

    def _changed(self, name: str) -> None:
        if name in (_REPLACED, _ALLOWED):
            self._show_count()

    def _show_count(self) -> None:
        tr, written = self._context.tr, self._written()
        words = tr.nt("{count} word", "{count} words", len(written)) if written else ""
        if len(written) == MAX_TERMS:
            words = tr.t("The list is full: {count} words.", count=MAX_TERMS)
        if self._setting.name == _ALLOWED:
            current = self._context.settings.current
            both = in_both(current.confidential_terms, written)
            if both:
                words = tr.t(
                    "These stand in “Always replace” too and are replaced: {words}",
                    words=_named(both),
                )
        too_long = sum(len(line) > MAX_TERM_LENGTH for line in self._lines())
        if too_long:
            words = f"{self._too_long(too_long)} {words}".strip()
        self._count.setText(words)

    def _say(self, tone: str, text: str) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        close = self._context.tr.t("Close")
        self._notice = InlineNotice(self._context.theme, tone, text, dismiss=close)
        self._column.insertWidget(2, self._notice)
        # Where it stands is known when the page has been laid out again.
        QTimer.singleShot(0, self._notice, self._show_notice)

    def _show_notice(self) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and self._notice is not None:
            page.ensureWidgetVisible(self._notice)


def _named(words: Sequence[str]) -> str:
    shown = ", ".join(words[:_SHOWN])
    return f"{shown} …" if len(words) > _SHOWN else shown


def _tone(found: TermsRead) -> str:
    # A word that was left out is not replaced in prompts: that is a warning, not a success.
    if found.too_long or found.no_room:
        return "warning"
    return "done" if found.added else "info"
