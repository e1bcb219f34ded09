"""The chosen prompt at the right: how it stands, what it says, what was said, what can be done."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.services.bank.api import TeamPhase
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.menus import MenuButton
from aktiv_app.ui.bank.pages.comments import CommentsPage, said
from aktiv_app.ui.bank.pages.compare import ComparePage
from aktiv_app.ui.bank.pages.history import history
from aktiv_app.ui.bank.pages.story import StoryView
from aktiv_app.ui.bank.preview.content_view import ContentView
from aktiv_app.ui.bank.preview.head import PreviewHead
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import AccentButton, PrimaryButton
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import Card, EmptyState, separator
from aktiv_app.ui.components.tabs import SegmentedTabs
from aktiv_app.ui.context import UiContext
from prompt_bank.model.state import RevisionState


class PreviewPane(QWidget):
    """Shows `desk.snapshot`. `acted` carries what a note or a button asks for."""

    acted = Signal(str)
    favourite_wanted = Signal()

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._desk = desk
        self._words = words
        self._tr = tr
        self.language = ""
        self.revision = ""  # empty: the one in use
        self._picked = False  # whether somebody chose the language or the version
        self.head = PreviewHead(words, context)
        self.head.language_chosen.connect(self.show_language)
        self.head.version_chosen.connect(self.show_version)
        self.head.favourite.clicked.connect(self.favourite_wanted)
        self.head.acted.connect(self._act)
        self.content = ContentView(theme, tr)
        self.comments = CommentsPage(words, context)
        self.history = StoryView(theme, tr.t("History"), "")
        self.compare = ComparePage(words, context)
        self._pages = {
            "prompt": self.content,
            "comments": self.comments,
            "history": self.history,
            "compare": self.compare,
        }
        self.tabs = SegmentedTabs(tr.t("What is shown of the prompt"))
        names = (tr.t("Prompt"), tr.t("Comments"), tr.t("History"), tr.t("Compare"))
        self._stack = QStackedWidget()
        for key, name in zip(self._pages, names, strict=True):
            self._stack.addWidget(self._pages[key])
            self.tabs.add_tab(key, name)
        # The page that needs most must not take the room of what stands above.
        self._stack.setMinimumHeight(theme.metrics.scaled(64))
        self.tabs.chosen.connect(self._show_page)
        self.more = MenuButton(theme, tr.t("More"))
        self.copy = AccentButton(theme, tr.t("Make my own copy"))
        self.copy.clicked.connect(partial(self.acted.emit, "copy"))
        self.edit = AccentButton(theme, tr.t("Edit"))
        self.edit.clicked.connect(partial(self.acted.emit, "edit"))
        self.use = PrimaryButton(theme, tr.t("Use") + "   ⏎")
        self.use.setAccessibleName(tr.t("Use"))
        self.use.clicked.connect(partial(self.acted.emit, "use"))
        self._empty = EmptyState(
            theme,
            "library",
            tr.t("Choose a prompt"),
            tr.t("What it says and who vetted it is shown here."),
        )
        self._card = self._make_card()
        self._all = QStackedWidget(self)
        self._all.addWidget(self._empty)
        self._all.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._all)
        desk.chosen_changed.connect(self.refresh)
        desk.listed.connect(self._listed)
        self.refresh()

    def _make_card(self) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        inner = Card()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.tabs)
        inside.addWidget(separator())
        inside.addWidget(self._stack, 1)
        column.addWidget(inner, 1)
        self._buttons = row(self.more, None, self.copy, self.edit, self.use)
        column.addLayout(self._buttons)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer()

    def _offer(self) -> None:
        """Beside the use of a prompt: to edit one's own, to make a copy of any other."""
        snapshot = self.snapshot
        mine = snapshot is not None and snapshot.is_mine(self.language)
        offered, other = (self.edit, self.copy) if mine else (self.copy, self.edit)
        buttons = (self.more, offered, self.use)
        needed = sum(button.sizeHint().width() + 8 for button in buttons) + 40
        # The menu offers it, too.
        offered.setVisible(self.width() >= needed)
        other.hide()

    # -- what is shown -------------------------------------------------------------------

    @property
    def snapshot(self) -> Snapshot | None:
        """The prompt shown."""
        return self._desk.snapshot

    def shown(self) -> RevisionState | None:
        """The content shown."""
        snapshot = self.snapshot
        if snapshot is None:
            return None
        variant = snapshot.variant(self.language)
        return variant.revision(self.revision) or variant.in_use

    def refresh(self) -> None:
        """Show the chosen prompt as it is now; where the user was stays."""
        snapshot = self.snapshot
        self._all.setCurrentWidget(self._empty if snapshot is None else self._card)
        if snapshot is None:
            return
        if self.head.prompt != snapshot.prompt:
            self.language, self.revision, self._picked = self._best(snapshot), "", False
            if self.tabs.current == "compare":
                self.tabs.choose("prompt")
        if self.language not in snapshot.state.variants:
            self.language, self.revision, self._picked = self._best(snapshot), "", False
        self._show(snapshot)

    def _listed(self, fresh: bool) -> None:
        """Another search may have found the prompt in another language.

        So may the list that comes later than the prompt, or that grows at the first start.
        """
        snapshot = self.snapshot
        if snapshot is None or self.head.prompt != snapshot.prompt:
            return
        if not self.revision and (fresh or not self._picked):
            self.language, self._picked = self._best(snapshot), False
        self._show(snapshot)

    def show_language(self, language: str) -> None:
        """Show another language of the prompt."""
        if self.snapshot is not None and language in self.snapshot.state.variants:
            self.language, self.revision, self._picked = language, "", True
            self._show(self.snapshot)

    def show_version(self, revision: str) -> None:
        """Show another version, by its hash; empty for the one in use."""
        if self.snapshot is not None:
            variant = self.snapshot.state.variant_of(revision) if revision else None
            self.language = variant.language if variant else self.language
            self.revision, self._picked = revision, True
            self._show(self.snapshot)

    def show_comparison(self, older: str, newer: str) -> None:
        """Compare two versions, by their hashes."""
        if self.snapshot is not None:
            self.tabs.choose("compare")
            self.compare.show_versions(self.snapshot, older, newer)

    def _best(self, snapshot: Snapshot) -> str:
        """The language the list found, else the first."""
        listing = self._desk.listing
        rows = listing.rows if listing else ()
        found = next((row.language for row in rows if row.prompt == snapshot.prompt), "")
        return found if found in snapshot.state.variants else snapshot.languages[0]

    def _show(self, snapshot: Snapshot) -> None:
        shown = self.shown()
        if shown is None:
            return
        alone = self._desk.bank.team.phase is TeamPhase.NONE
        self.head.show_prompt(snapshot, self.language, shown.hash, alone=alone)
        self.content.show_content(shown.content)
        self.comments.show_prompt(snapshot)
        self.tabs.set_count("comments", len(said(snapshot, self._words)) or None)
        self.history.show_entries(history(snapshot, self._words))
        if self.tabs.current == "compare":
            self.compare.show_versions(snapshot, "", "")
        retired = snapshot.variant(self.language).retired is not None
        self.use.setEnabled(not retired)
        self._offer()

    def _show_page(self, key: str) -> None:
        self._stack.setCurrentWidget(self._pages[key])
        if key == "compare" and self.snapshot is not None:
            self.compare.show_versions(self.snapshot, "", "")

    def _act(self, action: str) -> None:
        snapshot, shown = self.snapshot, self.shown()
        if snapshot is None or shown is None:
            return
        variant = snapshot.variant(self.language)
        if action == "in_use":
            self.show_version("")
        elif action == "newest":
            self.show_version(variant.newest.hash)
        elif action == "proposed" and variant.proposal is not None:
            self.show_version(variant.proposal.revision)
        elif action == "stale":
            source = snapshot.source_of(self.language)
            if source is not None:
                self.show_comparison(variant.in_use.translated_from, source.hash)
        else:
            self.acted.emit(action)
