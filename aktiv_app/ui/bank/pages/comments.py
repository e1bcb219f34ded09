"""Ratings and comments on a prompt, and the field for a new one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.ui.bank.pages.story import Entry, StoryView
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.fields import GrowingTextEdit
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.context import UiContext


class CommentsPage(QWidget):
    """`comment_wanted` carries the text to be kept; `rate_wanted` asks for the rating."""

    comment_wanted = Signal(str)
    rate_wanted = Signal()

    def __init__(self, words: BankWords, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._words = words
        self._tr = tr
        self.story = StoryView(
            theme, tr.t("Ratings and comments"), tr.t("Nobody has said anything about it yet.")
        )
        self.field = GrowingTextEdit(tr.t("Comment"), 1, 5)
        self.field.setPlaceholderText(tr.t("Comment for everybody who sees the prompt"))
        self.error = label("", "error", wrap=True)
        self.error.hide()
        self.send = SecondaryButton(theme, tr.t("Add comment"))
        self.send.clicked.connect(self._send)
        self.rate = SecondaryButton(theme, tr.t("Rate"), "star")
        self.rate.clicked.connect(self.rate_wanted)
        self._keys = QShortcut(QKeySequence("Ctrl+Return"), self.field, self._send)
        self.field.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.story, 1)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 12)
        below.addWidget(self.field)
        below.addWidget(self.error)
        below.addLayout(row(self.rate, None, self.send))
        column.addLayout(below)
        self._typed()

    def show_prompt(self, snapshot: Snapshot) -> None:
        """Show what was said about a prompt, the newest last."""
        self.story.show_entries(said(snapshot, self._words))

    def kept(self, _record: object = None) -> None:
        """The comment is in the bank."""
        self.field.clear()
        self.error.hide()
        self.send.setEnabled(False)

    def refused(self, error: AktivError) -> None:
        """The comment is not in the bank; it stays in the field."""
        self.error.setText(self._tr(error.message))
        self.error.show()
        self.send.setEnabled(True)
        self.field.setFocus()

    def _typed(self) -> None:
        self.send.setEnabled(bool(self.field.toPlainText().strip()))

    def _send(self) -> None:
        text = self.field.toPlainText().strip()
        if text and self.send.isEnabled():
            self.send.setEnabled(False)
            self.comment_wanted.emit(text)


def said(snapshot: Snapshot, words: BankWords) -> tuple[Entry, ...]:
    """Ratings and comments, the newest last."""
    tr = words.tr
    found = []
    for rating in snapshot.state.ratings.values():
        who = _who(rating.author, snapshot, words)
        text = f"{who}   {'★' * rating.stars}{'☆' * (5 - rating.stars)}"
        text += "   " + tr.t("{mark} of 5", mark=rating.stars)
        found.append((rating.at, Entry(_big(text), words.exactly(rating.at), rating.reason)))
    for comment in snapshot.state.comments:
        who = _who(comment.author, snapshot, words)
        found.append((comment.at, Entry(_big(who), words.exactly(comment.at), comment.text)))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _who(author: str, snapshot: Snapshot, words: BankWords) -> str:
    """Who speaks, as it stands above what they say."""
    if author in snapshot.actor.names:
        return words.tr.t("You")
    return words.person(author, snapshot.actor)


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]
