"""The preview with its head line: the text that will be copied, and how its parts are joined."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from aktiv_app.core.messages import Message
from aktiv_app.core.model import Style
from aktiv_app.core.settings import SETTINGS
from aktiv_app.privacy.replacing.screened import KeepReason, Mark
from aktiv_app.services.api import EngineState
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.labels import ElidedLabel, label
from aktiv_app.ui.components.panels import EmptyState
from aktiv_app.ui.components.progress import EdgeProgress
from aktiv_app.ui.components.text_pane import TextPane
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.preview.describing import describe
from aktiv_app.ui.composer.preview.mark_menu import MarkMenu
from aktiv_app.ui.composer.preview.role_menu import RoleMenu
from aktiv_app.ui.composer.preview.runs import runs_of
from aktiv_app.ui.composer.preview.view import PreviewView, Take
from aktiv_app.ui.context import UiContext


class PreviewPane(TextPane):
    """Follows the composer; decisions made on marks go back to it."""

    copy_requested = Signal(int, int)
    selection_began = Signal()
    style_chosen = Signal(object)
    mark_chosen = Signal(object)

    def __init__(
        self,
        composer: Composer,
        context: UiContext,
        reasons: Mapping[str, Message],
        take: Take,
        parent: QWidget,
    ) -> None:
        super().__init__(context.theme, parent)
        self._composer = composer
        self._context = context
        self._reasons = reasons
        tr, theme = context.tr, context.theme
        self._title = label(tr.t("Your prompt"), "strong")
        told = tr.t("this is the text that will be copied")
        self._subtitle = ElidedLabel(told, "small", spare=True)
        # It has what the others leave.
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._styles = ComboBox(theme, tr.t("Form of the prompt"))
        setting = next(setting for setting in SETTINGS if setting.name == "style")
        for style, name in setting.choices:
            self._styles.addItem(tr(name), style)
        self._styles.activated.connect(self._style_picked)
        self.head.addWidget(self._title)
        self.head.addWidget(self._subtitle, 1)
        self.head.addWidget(self._styles)

        self.view = PreviewView(theme.colours, take, self._describe, None)
        self.view.setProperty("look", "bare")
        self.view.setAccessibleName(tr.t("Your prompt, as it will be copied"))
        self.view.setAccessibleDescription(
            tr.t("F8 goes to the next mark, Enter opens its choices")
        )
        self.view.mark_activated.connect(self._open_menu)
        self.view.copy_requested.connect(self.copy_requested)
        self.view.selection_began.connect(self.selection_began)
        self.view.mark_reached.connect(self.mark_chosen)
        self._waiting = EmptyState(
            theme,
            "shield",
            tr.t("The check for personal data is starting"),
            tr.t("You can write in the form already. The prompt is shown here once it is checked."),
        )
        self._looking = EmptyState(
            theme,
            "shield",
            tr.t("The text is being checked"),
            tr.t(
                "The prompt is shown here once it is checked. A long text takes time, but you can "
                "go on writing."
            ),
        )
        self._failed = EmptyState(
            theme,
            "shield-alert",
            tr(composer.stopped.title),
            tr(composer.stopped.detail),
            tr.t("Start it again"),
        )
        self._failed.acted.connect(composer.restart_engine)
        self._stack = QStackedWidget()
        for page in (self.view, self._waiting, self._looking, self._failed):
            self._stack.addWidget(page)
        self.hold(self._stack)
        self.progress = EdgeProgress(theme, self.card, tr.t("The text is being checked"))

        composer.screened_changed.connect(self._show)
        composer.engine_changed.connect(self._show_checking)
        composer.checking_changed.connect(self._show_checking)
        composer.form_changed.connect(self._follow_style)
        composer.fields_changed.connect(self._follow_style)
        theme.changed.connect(self._recolour)
        self._follow_style()
        self._show()

    # -- showing -------------------------------------------------------------------------

    def _show(self) -> None:
        screened = self._composer.screened
        if screened is not None:
            runs = runs_of(screened, self._composer.spans)
            self.view.show_text(screened.text, runs, screened.marks)
        self._show_checking()

    def _choose_page(self) -> None:
        state = self._composer.engine
        page: QWidget = self.view
        if state is EngineState.FAILED:
            page = self._failed
            words, tr = self._composer.stopped, self._context.tr
            self._failed.say(tr(words.title), tr(words.detail))
        elif self._composer.screened is None:
            page = self.view
            if state is EngineState.STARTING:
                page = self._waiting
            elif self._composer.checking:
                page = self._looking
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)

    def _show_checking(self) -> None:
        self._choose_page()
        tr = self._context.tr
        # With other words to look for the engine starts anew: what is shown is from before.
        waits = self._composer.checking or self._composer.engine is EngineState.STARTING
        self.progress.set_busy(self._composer.checking)
        if waits and self._composer.screened is not None:
            self._subtitle.set_full_text(tr.t("checking the latest changes …"))
        else:
            self._subtitle.set_full_text(tr.t("this is the text that will be copied"))

    def _recolour(self) -> None:
        self.view.set_colours(self._context.theme.colours)

    # -- style ---------------------------------------------------------------------------

    def _follow_style(self) -> None:
        session = self._composer.session
        if session is not None:
            self._styles.setCurrentIndex(self._styles.findData(session.state.style))

    def _style_picked(self) -> None:
        # Qt hands string enumerations back as plain strings.
        self.style_chosen.emit(Style(self._styles.currentData()))

    # -- marks ---------------------------------------------------------------------------

    def _describe(self, mark: Mark) -> str:
        decisions = self._composer.decisions.current
        return describe(mark, decisions, self._reasons, self._context.tr)

    def _open_menu(self, mark: Mark, place: QPoint) -> None:
        self.mark_chosen.emit(mark)
        self.menu_for(mark).popup(place)

    def menu_for(self, mark: Mark) -> QMenu:
        """The menu of a mark, not yet shown."""
        menu = MarkMenu(
            mark,
            self._composer.decisions.current.get(mark.key),
            self._context.policy,
            self._composer.role_word,
            self._context.tr,
            self,
        )
        menu.replace_chosen.connect(self._replace)
        menu.keep_chosen.connect(self._keep)
        menu.role_chosen.connect(self._composer.decisions.call)
        return menu

    def roles_for(self, mark: Mark) -> RoleMenu:
        """The menu of roles for a person's mark, not yet shown."""
        menu = RoleMenu(mark, self._composer.role_word, self._context.tr, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.role_chosen.connect(self._composer.decisions.call)
        return menu

    def _replace(self, mark: Mark) -> None:
        self._composer.replace((mark.key,))

    def _keep(self, mark: Mark, reason: KeepReason) -> None:
        self._composer.keep((mark.key,), reason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the selection through the seal, and to select everything."""
        position = self.view.viewport().mapFromGlobal(event.globalPos())
        mark = self.view.mark_at(position)
        if mark is not None:
            self._open_menu(mark, event.globalPos())
            return
        self.view.text_menu(self._context.tr).popup(event.globalPos())
