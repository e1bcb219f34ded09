"""Files and pasted text on the screen: choosing, dropping, progress, errors, proposals."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from aktiv_app.core.messages import Message
from aktiv_app.core.model import Attachment, Value
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.ui.components.busy import BusyOverlay
from aktiv_app.ui.components.folders import documents_folder
from aktiv_app.ui.components.revealing import reveal
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.composer.attaching import NO_PLACE
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.form.pane import FormPane
from aktiv_app.ui.composer.material_places import places
from aktiv_app.ui.composer.proposals import (
    ProposalPanel,
    Proposed,
    long_date,
    proposed_values,
    values_to_set,
)
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.speech import locale_of

JOB_AD = "ad"
"""The variable whose attachment is read as a job ad."""


class MaterialTalk(QObject):
    """Brings material into the form and shows what it proposes."""

    def __init__(
        self,
        desk: Desk,
        context: UiContext,
        form: FormPane,
        place: QVBoxLayout,
        strip: Strip,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._context = context
        self._form = form
        self._place = place
        self._strip = strip
        self._view = view
        self.panel: ProposalPanel | None = None
        # Proposals of each file, by the file; those of the first are shown.
        self._proposals: dict[Attachment, tuple[Proposed, ...]] = {}
        self._folder = documents_folder()
        self._busy = BusyOverlay(context.theme, form, context.tr.t("Cancel"))
        self._busy.cancelled.connect(desk.attaching.cancel)
        form.open_wanted.connect(self.choose_file)
        form.paste_wanted.connect(self.paste)
        desk.attaching.failed.connect(self._failed)
        desk.attaching.cleared.connect(self._clear_error)
        desk.attaching.attached.connect(self._attached)
        desk.attaching.busy_changed.connect(self._busy_changed)
        desk.attaching.progressed.connect(self._busy.advance)
        desk.composer.screened_changed.connect(self._note_replaced)
        desk.composer.form_changed.connect(self._forget_removed)
        desk.composer.fields_changed.connect(self.close_panel)

    def choose_file(self, variable: str) -> None:
        """Open files with the system's dialog."""
        tr = self._context.tr
        endings = " ".join(f"*{suffix}" for suffix in self._desk.attaching.suffixes)
        documents = tr.t("Documents")
        names, _ = QFileDialog.getOpenFileNames(
            self._view, tr.t("Choose files"), self._folder, f"{documents} ({endings})"
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self._desk.attaching.add_files(variable, tuple(Path(name) for name in names))

    def paste(self, variable: str) -> None:
        """Add the clipboard's text, or the files that were copied in a file manager."""
        text = self._context.clipboard.read_text()
        files = copied_files(text)
        if files:
            self._desk.attaching.add_files(variable, files)
            return
        self._desk.attaching.add_text(variable, self._context.tr.t("Pasted text"), text)

    def drop(self, files: tuple[Path, ...]) -> None:
        """Add dropped files to the field under the pointer, else to the first that is empty."""
        fields = self._form.attachment_fields()
        if not fields:
            self._strip.say("warning", self._context.tr(NO_PLACE))
            return
        position = QCursor.pos()
        under = [
            name
            for name, field in fields.items()
            if field.isVisible() and field.rect().contains(field.mapFromGlobal(position))
        ]
        empty = [name for name, field in fields.items() if field.is_empty]
        self._desk.attaching.add_files((under or empty or list(fields))[0], files)

    # -- reading -------------------------------------------------------------------------

    def _failed(self, variable: str, message: Message) -> None:
        field = self._form.attachment_fields().get(variable)
        words = self._context.tr(message)
        if field is not None:
            field.add_error(words)
            reveal(field)
        else:
            self._strip.say("error", words)

    def _clear_error(self, variable: str) -> None:
        field = self._form.attachment_fields().get(variable)
        if field is not None:
            field.clear_errors()

    def _busy_changed(self, name: str) -> None:
        if name:
            self._busy.start(self._context.tr.t("Reading {name} …", name=name))
        else:
            self._busy.stop()

    def _note_replaced(self) -> None:
        """Say on each file's chip how many names were replaced in it."""
        composer, tr = self._desk.composer, self._context.tr
        screened, session = composer.screened, composer.session
        if screened is None or session is None:
            return
        fields = self._form.attachment_fields()
        held = [
            (variable, item.text)
            for variable in fields
            for item in _attachments(session.state.values.get(variable))
        ]
        if not held:
            return
        # Of all fields together, as the same file may stand in two of them.
        found = places(screened.source, [text for _, text in held])
        replaced = screened.with_state(MarkState.REPLACED)
        for variable, field in fields.items():
            notes = []
            for place in (
                at for (name, _), at in zip(held, found, strict=True) if name == variable
            ):
                inside = place or range(0)
                count = len({mark.key for mark in replaced if mark.finding.start in inside})
                notes.append(tr.nt("{count} replaced", "{count} replaced", count) if count else "")
            field.show_notes(tuple(notes))

    # -- proposals -----------------------------------------------------------------------

    def _attached(self, variable: str, attachment: Attachment) -> None:
        session = self._desk.composer.session
        field = self._form.attachment_fields().get(variable)
        if field is not None:
            # A file may be dropped anywhere on the window: show where it went.
            reveal(field)
        if variable != JOB_AD or session is None:
            return
        locale = locale_of(self._context.language)
        proposal = self._desk.parts.propose(attachment.text)
        proposed = proposed_values(
            proposal, session.task_text, lambda when: long_date(when, locale)
        )
        if proposed:
            self._proposals[attachment] = proposed
        if self.panel is None:
            self._show_next()

    def _show_next(self) -> None:
        """Show the proposals of the file that has waited longest, if any."""
        self._close_panel()
        session = self._desk.composer.session
        if session is None or not self._proposals:
            return
        attachment, proposed = next(iter(self._proposals.items()))
        text = session.form_text(self._context.language)
        labels = {variable.name: variable.label for variable in text.variables}
        self.panel = ProposalPanel(attachment.name, proposed, labels, self._context)
        self.panel.used.connect(self._use)
        self.panel.left.connect(self._answered)
        self._place.addWidget(self.panel)
        self._place.setContentsMargins(24, 16, 12, 0)

    def _answered(self) -> None:
        self._proposals.pop(next(iter(self._proposals)))
        self._show_next()

    def _forget_removed(self) -> None:
        """What a file proposed goes with the file."""
        session = self._desk.composer.session
        held = _attachments(session.state.values.get(JOB_AD)) if session is not None else []
        shown = next(iter(self._proposals), None)
        self._proposals = {file: found for file, found in self._proposals.items() if file in held}
        if shown is not None and shown not in self._proposals:
            self._show_next()

    def close_panel(self) -> None:
        """Take all proposals away."""
        self._proposals.clear()
        self._close_panel()

    def _close_panel(self) -> None:
        if self.panel is not None:
            self._place.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
            self._place.setContentsMargins(0, 0, 0, 0)

    def _use(self, ticked: tuple[Proposed, ...]) -> None:
        session = self._desk.composer.session
        if session is not None:
            values = values_to_set(ticked, session.task_text, session.state)
            self._desk.composer.set_values(values)
        self._answered()


def _attachments(value: Value | None) -> list[Attachment]:
    held = value if isinstance(value, tuple) else ()
    return [item for item in held if isinstance(item, Attachment)]


def copied_files(text: str) -> tuple[Path, ...]:
    """The files that `text` lists by their addresses; empty when it is ordinary text."""
    lines = text.split()
    if not lines or not all(line.startswith("file://") for line in lines):
        return ()
    urls = [QUrl(line) for line in lines]
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
