"""The Bank screen: search and filters above, the list left, the chosen prompt right."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from aktiv_app.core.messages import Message
from aktiv_app.services.bank.api import BankFaultError, BankHealth, TeamPhase
from aktiv_app.services.bank.edits import EditDraft
from aktiv_app.ui.bank.actions import BankActions
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.editor.left import LeftEdits
from aktiv_app.ui.bank.editor.page import EditorPage
from aktiv_app.ui.bank.filters import Filters
from aktiv_app.ui.bank.header_fit import HeaderFit
from aktiv_app.ui.bank.listing.panel import ListPanel
from aktiv_app.ui.bank.menus import add_entry
from aktiv_app.ui.bank.more import MoreMenu
from aktiv_app.ui.bank.offers import Offers
from aktiv_app.ui.bank.preview.pane import PreviewPane
from aktiv_app.ui.bank.questions import BankQuestions
from aktiv_app.ui.bank.search_field import SearchField
from aktiv_app.ui.bank.team_line import TeamLine, team_story
from aktiv_app.ui.bank.to_review import ToReview
from aktiv_app.ui.bank.transfer import Transfer
from aktiv_app.ui.bank.trouble import TroublePage
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import shortcut
from aktiv_app.ui.window.screen import Command, ScreenView, Shortcut
from prompt_bank.model.content import PromptContent
from prompt_bank.model.errors import Problem
from prompt_bank.ports.listing import Listed

_LEAST_LIST = 290
_LEAST_PROMPT = 430
"""The least widths, in pixels whatever the text size: both must fit the smallest window."""


class BankView(ScreenView):
    """Puts the panes together; what they do is in their own modules."""

    help_page = "bank"

    def __init__(self, desk: BankDesk, context: UiContext) -> None:
        super().__init__(context, context.tr.t("Prompt bank"))
        self.setObjectName("bank")
        self.desk = desk
        tr, theme = context.tr, context.theme
        spoken = context.settings.current.prompt_language.language or context.language
        desk.prefer(spoken.value)
        words = BankWords(desk.parts.catalog, context.language, tr)
        self.words = words
        self.search = self._make_search()
        self.filters = Filters(desk, words, context, self)
        self.team = TeamLine(desk, words, context)
        self._told_of_team = ""
        self.to_review = ToReview(desk, context)
        self.add_to_header(self.team, right=True)
        self.add_to_header(self.to_review, right=True)
        HeaderFit(self.header, self.search, self.filters, self.team, self.to_review, theme)
        self.listing = ListPanel(desk, words, context)
        self.preview = PreviewPane(desk, words, context)
        self.strip = Strip(theme, tr)
        self.asking = BankQuestions(desk, self.preview, words, context, self.strip, self)
        self.doing = BankActions(desk, self.preview, words, context, self.strip, self.asking, self)
        self.editor = EditorPage(desk, words, context, self.asking, self.strip)
        self.transfer = Transfer(desk, words, context, self.strip, self)
        self.more = MoreMenu(self.preview, self.doing, self.asking, self.transfer, context)
        add_entry(self.filters.more.menu_shown, tr.t("Import prompts …"), self.transfer.choose_file)
        add_entry(
            self.filters.more.menu_shown, tr.t("Export all prompts …"), self.transfer.export_all
        )
        self.trouble = TroublePage(desk, words, context)
        self.trouble.restored.connect(partial(self.strip.say, "done"))
        self._panes = self._make_panes()
        self._stack = QStackedWidget()
        for page in (self._panes, self.editor, self.trouble):
            self._stack.addWidget(page)
        self._read_only = InlineNotice(
            theme,
            "warning",
            tr.t("The bank is open to look only. Nothing can be changed in it."),
        )
        self._notice_row = QHBoxLayout()
        self._notice_row.setContentsMargins(24, 8, 24, 0)
        self._notice_row.addWidget(self._read_only)
        self._read_only.hide()
        self._unwritable = InlineNotice(
            theme,
            "warning",
            tr.t(
                "The bank is open to look only, because its file or its folder cannot be written. "
                "Ask whoever looks after the computer to let you write there."
            ),
        )
        self._notice_row.addWidget(self._unwritable)
        self._unwritable.hide()
        self.body.addLayout(self._notice_row)
        self.offers = Offers(desk, self.transfer, context)
        self.body.addWidget(self.offers)
        self.left = LeftEdits(desk, words, context, self.strip)
        self.left.wanted.connect(self._resume)
        self.body.addWidget(self.left)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.strip)
        self._connect()
        self._choose_page()

    def _make_search(self) -> SearchField:
        tr, theme = self.context.tr, self.context.theme
        field = SearchField(theme, tr.t("Search in the bank"), self.desk.query.text)
        field.setObjectName("bank-search")
        field.setAccessibleDescription(
            tr.t("The arrow keys move in the list, Enter uses the prompt.")
        )
        field.textChanged.connect(self.desk.search)
        self.title.hide()
        self.add_to_header(field)
        return field

    def _make_panes(self) -> QSplitter:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(8)
        left, right = QWidget(), QWidget()
        for side, inner, margins in (
            (left, self.listing, (24, 8, 8, 12)),
            (right, self.preview, (8, 16, 24, 16)),
        ):
            line = QHBoxLayout(side)
            line.setContentsMargins(*margins)
            line.addWidget(inner)
            panes.addWidget(side)
        left.setMinimumWidth(_LEAST_LIST)
        right.setMinimumWidth(_LEAST_PROMPT)
        panes.setSizes([350, 770])
        panes.setStretchFactor(0, 2)
        panes.setStretchFactor(1, 3)
        return panes

    def _connect(self) -> None:
        desk, actions = self.desk, self.doing
        self.search.step_wanted.connect(self.listing.step)
        self.search.use_wanted.connect(self._use_now)
        self.listing.use_wanted.connect(self._use_row)
        self.listing.menu_wanted.connect(self._open_menu)
        self.listing.states.write_wanted.connect(self._write)
        self.preview.acted.connect(self._act)
        self.preview.favourite_wanted.connect(actions.favourite)
        actions.edit_wanted.connect(self._edit)
        self.editor.left.connect(self._back_from_editor)
        self.team.details_wanted.connect(self._tell_of_team)
        desk.team_changed.connect(self._follow_team)
        desk.query_changed.connect(self._show_query)
        desk.health_changed.connect(self._choose_page)
        self._shortcuts = [
            shortcut("Ctrl+F", self, self._go_to_search),
            shortcut("Ctrl+D", self, actions.favourite),
            shortcut("F2", self, actions.edit),
            shortcut("Ctrl+Return", self, self._use_now),
            shortcut("Ctrl+Enter", self, self._use_now),
        ]

    # -- pages ---------------------------------------------------------------------------

    def _choose_page(self) -> None:
        health = self.desk.bank.health
        editing = self.editor.editing is not None
        if health is BankHealth.REFUSED:
            self._stack.setCurrentWidget(self.trouble)
        elif editing:
            self._stack.setCurrentWidget(self.editor)
        else:
            self._stack.setCurrentWidget(self._panes)
        usable = health is not BankHealth.REFUSED and not editing
        for widget in (self.search, *self.filters.buttons.values(), self.filters.more):
            widget.setEnabled(usable)
        to_look = health is BankHealth.READ_ONLY
        trouble = self.desk.bank.trouble
        unwritable = (
            isinstance(trouble, BankFaultError) and trouble.problem is Problem.BANK_READ_ONLY
        )
        self._read_only.setVisible(to_look and not unwritable)
        self._unwritable.setVisible(to_look and unwritable)
        for button in (self.preview.copy, self.preview.edit):
            button.setEnabled(health is BankHealth.READY)

    def _edit(self, prompt: str, content: PromptContent, origin: str, source: str) -> None:
        self.editor.begin(prompt, content, origin, source)
        self._to_editor()

    def _resume(self, draft: EditDraft, begun: PromptContent | None) -> None:
        self.editor.resume(draft, begun)
        self._to_editor()

    def _to_editor(self) -> None:
        self.strip.clear()  # what was said of the list, such as how to get here
        self._choose_page()
        self.left.show_next()
        self.editor.focus_first()

    def _back_from_editor(self) -> None:
        self._choose_page()
        self.left.show_next()
        self.listing.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, action: str) -> None:
        work = {
            "use": self.doing.use,
            "copy": self.doing.copy,
            "edit": self.doing.edit,
            "propose": self.asking.propose,
            "package": self.more.export_package,
        }.get(action)
        if work is not None:
            work()

    # -- list and search -----------------------------------------------------------------

    def _use_row(self, prompt: str) -> None:
        self.desk.choose(prompt)
        self._use_now()

    def _use_now(self) -> None:
        # What was typed last may not be listed yet: never use what stood there before.
        if self.editor.editing is None and not self.desk.is_looking:
            self.doing.use()

    def _show_query(self) -> None:
        if self.search.text() != self.desk.query.text:
            self.search.setText(self.desk.query.text)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open_menu(self, place: QPoint) -> None:
        self.more.refresh()
        self.preview.more.menu_shown.popup(place)

    def _write(self) -> None:
        self.context.go_to("compose")

    # -- team ----------------------------------------------------------------------------

    def _tell_of_team(self) -> None:
        team = self.desk.bank.team
        text = team_story(team, self.words)
        if text:
            failed = team.phase is TeamPhase.FAILED
            # What fails needs somebody, and most of it is put right there.
            settings = (self.context.tr.t("Settings"), partial(self.context.go_to, "settings"))
            self.strip.say("warning" if failed else "info", text, (settings,) if failed else ())
        self._told_of_team = text

    def _follow_team(self) -> None:
        """What was told of the server must not stand there once it is otherwise."""
        team = self.desk.bank.team
        if not self._told_of_team or self.strip.text != self._told_of_team:
            return
        if team.phase is not TeamPhase.SYNCING and team_story(team, self.words) != self.strip.text:
            self.strip.clear()
            self._tell_of_team()

    def say(self, tone: str, message: Message) -> None:
        """Say something in the strip at the bottom."""
        self.strip.say(tone, self.context.tr(message))

    def showEvent(self, event: QShowEvent) -> None:
        """A package may have been put into the team's folder meanwhile."""
        super().showEvent(event)
        self.offers.look()

    # -- for the window ------------------------------------------------------------------

    def panes(self) -> Sequence[QWidget]:
        """Search, list, and the prompt; the editor has its own."""
        if self.desk.bank.health is BankHealth.REFUSED:
            return (self.trouble,)
        if self.editor.editing is not None:
            return self.editor.panes()
        return (self.search, self.listing, self.preview)

    def commands(self) -> Sequence[Command]:
        """What can be done with the bank."""
        tr = self.context.tr
        return (
            Command(tr.t("Search in the bank"), self._go_to_search, "search"),
            Command(tr.t("Import prompts …"), self.transfer.choose_file, "folder-open"),
            Command(tr.t("Export all prompts …"), self.transfer.export_all, "save"),
        )

    def look_up(self, query: str, found: Callable[[Sequence[Command]], None]) -> None:
        """The prompts that answer a text typed into quick find."""
        hint = self.context.tr.t("Prompt in the bank")

        def tell(rows: Sequence[Listed]) -> None:
            found(
                [
                    Command(
                        row.title, partial(self._open_from_palette, row.prompt), "library", hint
                    )
                    for row in rows
                ]
            )

        self.desk.look_for(query, tell)

    def _open_from_palette(self, prompt: str) -> None:
        self.desk.choose(prompt)
        self.preview.use.setFocus(Qt.FocusReason.OtherFocusReason)

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of this screen."""
        tr = self.context.tr
        if self.editor.editing is not None:
            return self.editor.shortcuts()
        return (
            Shortcut("Return", tr.t("Use the prompt")),
            Shortcut("Ctrl+F", tr.t("Search in the bank")),
            Shortcut("Ctrl+D", tr.t("Favourite")),
            Shortcut("F2", tr.t("Edit")),
            Shortcut("Alt+Up", tr.t("Move up in my own order")),
            Shortcut("Alt+Down", tr.t("Move down in my own order")),
        )

    def splitters(self) -> Mapping[str, QSplitter]:
        """List and prompt."""
        return {"bank-panes": self._panes}

    def view_state(self) -> Mapping[str, object]:
        """Which tab, language and version are open, and how far the list is scrolled."""
        return {
            "tab": self.preview.tabs.current,
            "language": self.preview.language,
            "revision": self.preview.revision,
            "scroll": self.listing.list.verticalScrollBar().value(),
        }

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        self.preview.show_language(str(state.get("language", "")))
        if state.get("revision"):
            self.preview.show_version(str(state["revision"]))
        tab = state.get("tab")
        if isinstance(tab, str) and tab:
            self.preview.tabs.choose(tab)
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self.listing.list.verticalScrollBar().setValue(scroll)

    def may_close(self, close: Callable[[], None]) -> bool:
        """Not while something that is being edited is not in the bank."""
        return self.editor.saving.may_close(close)

    def will_close(self) -> None:
        """Keep what is being edited."""
        self.editor.saving.keep()
