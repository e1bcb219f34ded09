"""Above a prompt: its title, language and version; how it stands; what to know first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from aktiv_app.ui.bank.menus import MenuButton, add_entry
from aktiv_app.ui.bank.preview.about import Note, about
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.standing_look import tone_of
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import IconButton
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.flow import FlowLayout
from aktiv_app.ui.components.labels import ElidedLabel, label, pill, set_look
from aktiv_app.ui.components.layouts import empty, row
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.context import UiContext


class PreviewHead(QWidget):
    """`language_chosen` and `version_chosen` carry a code and a hash; `acted` what a note asks."""

    language_chosen = Signal(str)
    version_chosen = Signal(str)
    acted = Signal(str)

    def __init__(self, words: BankWords, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._words = words
        self._context = context
        self.prompt = ""
        self._notes: tuple[Note, ...] = ()
        self.title = ElidedLabel("", "title")
        self.favourite = IconButton(theme, "star", tr.t("Favourite"), quiet=True, small=True)
        self.favourite.setCheckable(True)
        self.languages = ComboBox(theme, tr.t("Language"))
        self.languages.activated.connect(self._language_picked)
        self.versions = MenuButton(theme, "")
        top = row(self.title, self.favourite)
        top.setStretch(0, 1)
        self.chip = pill("", "plain")
        self.chip.setProperty("round", True)
        # As high as what stands beside it.
        self.chip.setMinimumHeight(theme.metrics.control_height)
        self.chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.lines = label("", "small", wrap=True)
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        # A widget of its own: the layout's items go with it, in the right order.
        under = QWidget()
        flow = FlowLayout(under)
        for widget in (self.chip, self.languages, self.versions):
            flow.addWidget(widget)
        column.addWidget(under)
        column.addWidget(self.lines)
        column.addLayout(self._notices)

    def show_prompt(self, snapshot: Snapshot, language: str, revision: str, *, alone: bool) -> None:
        """Show how one content of a prompt stands; `alone` is without a team's server."""
        tr = self._context.tr
        self.prompt = snapshot.prompt
        variant = snapshot.variant(language)
        shown = variant.revision(revision) or variant.in_use
        self.title.set_full_text(shown.content.title)
        self.show_favourite(snapshot.favourite)
        self.languages.clear()
        for code in snapshot.languages:
            self.languages.addItem(self._words.language_title(code), code)
        self.languages.setCurrentIndex(self.languages.findData(language))
        self.languages.setEnabled(len(snapshot.languages) > 1)
        number = [entry.hash for entry in variant.revisions].index(shown.hash) + 1
        self.versions.say(tr.t("Version {number}", number=number))
        self._fill_versions(snapshot, language)
        told = about(snapshot, language, shown.hash, self._words, alone=alone)
        self.chip.setText(told.chip)
        set_look(self.chip, tone=tone_of(told.standing))
        self.lines.setText("\n".join(told.lines))
        self.lines.setVisible(bool(told.lines))
        self._show_notes(told.notes)

    def show_favourite(self, favourite: bool) -> None:
        """Show whether the prompt is a favourite."""
        tr, theme = self._context.tr, self._context.theme
        self.favourite.setChecked(favourite)
        theme.set_icon(
            self.favourite, "star-filled" if favourite else "star", "link" if favourite else "muted"
        )
        self.favourite.set_name(
            tr.t("Remove from favourites") if favourite else tr.t("Add to favourites")
        )

    def _fill_versions(self, snapshot: Snapshot, language: str) -> None:
        tr = self._context.tr
        variant = snapshot.variant(language)
        menu = self.versions.menu_shown
        menu.clear()
        for number, revision in reversed(list(enumerate(variant.revisions, 1))):
            told = [tr.t("Version {number}", number=number), self._words.at(revision.at)]
            if revision.hash == variant.in_use.hash:
                told.append(tr.t("in use"))
            elif variant.proposal is not None and variant.proposal.revision == revision.hash:
                told.append(tr.t("proposed"))
            elif revision.hash == variant.newest.hash:
                told.append(tr.t("draft"))
            add_entry(menu, " · ".join(told), partial(self.version_chosen.emit, revision.hash))

    def _show_notes(self, notes: tuple[Note, ...]) -> None:
        if notes == self._notes:
            return
        self._notes = notes
        empty(self._notices)
        for note in notes:
            bar = InlineNotice(self._context.theme, note.tone, note.text, note.label)
            bar.acted.connect(partial(self.acted.emit, note.action))
            self._notices.addWidget(bar)

    def _language_picked(self) -> None:
        self.language_chosen.emit(str(self.languages.currentData()))
