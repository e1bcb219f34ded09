"""The field for material: a chip for each file, what was not read of it, a place to drop."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.left_out import told
from aktiv_app.core.model import Attachment, Value
from aktiv_app.ui.components.announcing import announce
from aktiv_app.ui.components.eliding import ElidingButton
from aktiv_app.ui.components.flow import FlowLayout
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.pressing import PressedByEnter
from aktiv_app.ui.composer.finding_words import short
from aktiv_app.ui.composer.form.field import Field, FieldContext


class AttachmentField(Field):
    """Shows the attachments of one variable. Reading files is the screen's work.

    `open_wanted` and `paste_wanted` ask the screen for a file or the clipboard's text.
    """

    open_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._attachments: tuple[Attachment, ...] = ()
        self._chips: list[ElidingButton] = []
        self._notes: tuple[str, ...] = ()
        tr, theme = context.tr, context.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.metrics.half)
        holder = QWidget(self)
        self._flow = FlowLayout(holder, theme.metrics.space)
        box.addWidget(holder)
        self._add = ElidingButton(tr.t("Drop a file here, or choose one"), self)
        self._add.setProperty("look", "chip")
        self._add.setProperty("tone", "add")
        theme.set_icon(self._add, "paperclip", "muted")
        self._add.setAccessibleName(tr.t("{label}: choose a file", label=context.label))
        self._add.setAccessibleDescription(context.help)
        self._paste = PressedByEnter(tr.t("Paste text"), self)
        self._paste.setProperty("look", "chip")
        self._paste.setProperty("tone", "add")
        theme.set_icon(self._paste, "clipboard-paste", "muted")
        self._paste.setAccessibleName(
            tr.t("{label}: paste text from the clipboard", label=context.label)
        )
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._paste)
        self._left_out = label("", "caution", wrap=True)
        self._left_out.hide()
        box.addWidget(self._left_out)
        # As plain text: the names of files stand in it.
        self._error = label("", "error", wrap=True)
        self._error.hide()
        box.addWidget(self._error)
        self._add.clicked.connect(self._wants_open)
        self._paste.clicked.connect(self._wants_paste)

    @property
    def is_empty(self) -> bool:
        """Whether there is no attachment yet."""
        return not self._attachments

    def show_value(self, value: Value | None) -> None:
        """Show a tuple of Attachments."""
        items = (
            tuple(item for item in value if isinstance(item, Attachment))
            if isinstance(value, tuple)
            else ()
        )
        if items == self._attachments:
            return
        self._attachments = items
        self._notes = ()  # they come anew once the changed prompt was looked through
        self._rebuild()

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Say on the chips, in their order, what was replaced in each file; empty for nothing."""
        if notes == self._notes:
            return
        self._notes = notes
        for index, chip in enumerate(self._chips):
            chip.setText(self._words(index))

    def add_error(self, sentence: str) -> None:
        """Say what went wrong with a file, below what is already said of others."""
        self._error.setText("\n".join(filter(None, (self._error.text(), sentence))))
        self._error.show()
        announce(self._error)

    def clear_errors(self) -> None:
        """Take away what was said of files."""
        self._error.clear()
        self._error.hide()

    def focus_target(self) -> QWidget:
        """The button that opens a file."""
        return self._add

    def first_stop(self) -> QWidget:
        """The first chip, or the button."""
        return self._chips[0] if self._chips else self._add

    def last_stop(self) -> QWidget:
        """The paste button."""
        return self._paste

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V anywhere in the field pastes material."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _words(self, index: int) -> str:
        tr, attachment = self.context.tr, self._attachments[index]
        words = [short(attachment.name, 40)]
        if attachment.pages:
            words.append(tr.nt("{count} page", "{count} pages", attachment.pages))
        words.extend(filter(None, self._notes[index : index + 1]))
        return " · ".join(words).replace("&", "&&")

    def _not_read(self, attachment: Attachment) -> str:
        """What of a file is not in the prompt; empty where all of it was read."""
        if not attachment.left_out:
            return ""
        return self.context.tr.t(
            "Not read in {name}: {what}. That is neither checked nor in the prompt.",
            name=short(attachment.name, 40),
            what=told(attachment.left_out),
        )

    def _rebuild(self) -> None:
        tr = self.context.tr
        sentences = [self._not_read(attachment) for attachment in self._attachments]
        self._left_out.setText("\n".join(filter(None, sentences)))
        self._left_out.setVisible(any(sentences))
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for index, attachment in enumerate(self._attachments):
            chip = ElidingButton(self._words(index), self)
            chip.setProperty("look", "chip")
            chip.setProperty("tone", "soft")
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.context.theme.set_icon(chip, "x", "muted")
            chip.setToolTip(tr.t("Remove {name}", name=attachment.name))
            chip.setAccessibleName(tr.t("Remove {name}", name=attachment.name))
            chip.setAccessibleDescription(sentences[index])
            chip.clicked.connect(partial(self._remove, index))
            self._chips.append(chip)
        for button in (self._add, self._paste):
            self._flow.removeWidget(button)
        before: QWidget = self._add
        for button in (*self._chips, self._add, self._paste):
            self._flow.addWidget(button)
            button.show()
        for chip in self._chips:
            # New chips stand last in the window's Tab order: fetch them here, …
            QWidget.setTabOrder(before, chip)
            before = chip
        # … and let the two buttons follow them, as they do on the screen.
        QWidget.setTabOrder(before, self._add)
        QWidget.setTabOrder(self._add, self._paste)
        if had_focus:
            self._add.setFocus()
        self.updateGeometry()

    def _remove(self, index: int) -> None:
        left = self._attachments[:index] + self._attachments[index + 1 :]
        self.show_value(left)
        self._add.setFocus()
        self.edited.emit(left)

    def _wants_open(self) -> None:
        self.open_wanted.emit()

    def _wants_paste(self) -> None:
        self.paste_wanted.emit()
