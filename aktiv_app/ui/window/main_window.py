"""The main window: navigation at the left, the open screen beside it, global keys.

Screens are made when first opened. When the language or the text size changes, the window
builds its widgets anew from the same values; what the user wrote lives in objects outside
the widgets and is not touched.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Translator, msg
from aktiv_app.ui.context import ShortcutGroup, UiContext
from aktiv_app.ui.speech import locale_of
from aktiv_app.ui.window.geometry import Geometry, fit_before_showing, keep_on_screen
from aktiv_app.ui.window.giving_back import GivingBack
from aktiv_app.ui.window.in_sight import FocusInSight
from aktiv_app.ui.window.navigation import Navigation
from aktiv_app.ui.window.notices import Notice, notice_bars
from aktiv_app.ui.window.offers import Offers
from aktiv_app.ui.window.panes import cycle, focus_pane
from aktiv_app.ui.window.screen import Command, Screen, ScreenView, Shortcut

MINIMUM = QSize(1024, 700)
_USUAL = QSize(1440, 900)
_ROOMY = 1120  # below this width at normal text size the navigation shows icons only

_FIND = msg("Find")
_SETTINGS = msg("Settings")
_HELP = msg("Help")
_KEYS = msg("Keyboard shortcuts")
_QUIT = msg("Quit")


class MainWindow(QMainWindow):
    """Frame around the screens."""

    def __init__(
        self,
        context: UiContext,
        screens: Sequence[Screen],
        geometry: Geometry,
        translate: Callable[[], tuple[Language, Translator]],
        notices: Sequence[Notice] = (),
    ) -> None:
        """`translate` gives the language to use now and its translator.

        `notices` stand above the screens, such as what was wrong with the settings.
        """
        super().__init__()
        self._screens = {screen.id: screen for screen in screens}
        self._geometry = geometry
        self._translate = translate
        self._notices = list(notices)
        self._views: dict[str, ScreenView] = {}
        self._states: dict[str, Mapping[str, object]] = {}
        self._offers = Offers(self._screens, self._view_of, self.open_screen)
        self._current = ""
        self._fitted = False
        self._context = replace(context, go_to=self.open_screen, shortcuts=self.shortcuts)
        self.setWindowTitle("AKTIV prompt")
        self._actions = self._make_actions()
        self._giving_back = GivingBack(self)
        FocusInSight(self)
        # Before its parts: the navigation shows icons only in a narrow window.
        self._fit_to_screen()
        self._build()
        context.settings.changed.connect(self._setting_changed)

    @property
    def context(self) -> UiContext:
        """What screens are given now."""
        return self._context

    @property
    def current_view(self) -> ScreenView:
        """The widget of the open screen."""
        return self._views[self._current]

    @property
    def current_screen(self) -> str:
        """The id of the open screen."""
        return self._current

    def open_screen(self, target: str) -> None:
        """Show a screen, or a page of one ("help/privacy"); unknown ids are ignored.

        A screen is made at its first showing.
        """
        screen_id, _, page = target.partition("/")
        if screen_id not in self._screens:
            return
        view = self._view_of(screen_id)
        focused = QApplication.focusWidget()
        stays = focused is not None and (view is focused or view.isAncestorOf(focused))
        # What had the keyboard when the screen was left. Asked before the pages change: then Qt
        # gives it to whatever comes first, where a button on the page that goes had it.
        before = cast("QWidget | None", view.focusWidget())  # the stubs know of no None
        self._current = screen_id
        self._stack.setCurrentWidget(view)
        self._navigation.show_chosen(screen_id)
        self._giving_back.watch(view)
        if not stays:
            self._focus(view, before)
        if page:
            view.open_page(page)

    @staticmethod
    def _focus(view: ScreenView, before: QWidget | None) -> None:
        """Give the keyboard to `before`, else to the first field."""
        if before is not None and before.isEnabled() and before.isVisibleTo(view):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for pane in view.panes():
            if focus_pane(pane):
                break

    def rebuild(self) -> None:
        """Make all widgets anew, in the language and text size that are set now."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        self._keep_views()
        language, tr = self._translate()
        self._context = replace(self._context, tr=tr, language=language)
        for view in self._views.values():
            view.will_close()
        self._views.clear()
        old = self.takeCentralWidget()
        self._build()
        if old is not None:
            old.deleteLater()
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_find(self) -> None:
        """Open the quick-find palette."""
        # Imported when first needed: the window is there sooner without it.
        from aktiv_app.ui.palette.view import QuickFind

        commands = self.commands()
        finders = self._offers.finders(self._views)
        QuickFind(self._context, commands, self, finders).open()

    def show_help(self) -> None:
        """Open the page of the help that is about the open screen."""
        self.open_screen(f"help/{self.current_view.help_page}")

    def show_shortcuts(self) -> None:
        """Open the overview of keys in the help."""
        self.open_screen("help/keys")

    def shortcuts(self) -> tuple[ShortcutGroup, ...]:
        """The keys that work everywhere, then those of each screen that has any."""
        tr = self._context.tr
        general = [
            Shortcut(action.shortcut().toString(), action.text()) for action in self._actions
        ]
        general += [
            Shortcut("F6", tr.t("Next part of the window")),
            Shortcut("Shift+F6", tr.t("Previous part of the window")),
        ]
        return self._offers.shortcuts(self._context, general)

    def commands(self) -> Sequence[Command]:
        """All that quick find can open or do now."""
        actions = ((_KEYS, self.show_shortcuts, "keyboard"), (_QUIT, self._quit, "x"))
        return self._offers.commands(self._context, self._current, actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_navigation()

    def event(self, event: QEvent) -> bool:
        # By the first activation the window manager has drawn the frame.
        if event.type() is QEvent.Type.WindowActivate and not self._fitted:
            self._fitted = True
            QTimer.singleShot(0, self, partial(keep_on_screen, self))
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        # What was begun on a screen outlives its widgets when the language changes.
        for name in self._states.keys() - self._views.keys():
            self._make_view(name)
        for name, view in self._views.items():
            if not view.may_close(self._close_later):
                event.ignore()
                self.open_screen(name)
                return
        self._geometry.keep(self)
        self._keep_views()
        for view in self._views.values():
            view.will_close()
        super().closeEvent(event)

    def _close_later(self) -> None:
        # What asks for it may be a button of the window, or an answer being delivered.
        QTimer.singleShot(0, self, self._quit)

    def _make_actions(self) -> list[QAction]:
        made = []
        for keys, run in (
            ("Ctrl+K", self.show_find),
            ("Ctrl+,", lambda: self.open_screen("settings")),
            ("F1", self.show_help),
            ("Ctrl+Q", self._quit),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(run)
            self.addAction(action)
            made.append(action)
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, step=step: self._next_pane(step))
            self.addAction(action)
        return made

    def _build(self) -> None:
        tr = self._context.tr
        self.setLocale(locale_of(self._context.language))
        for action, message in zip(self._actions, (_FIND, _SETTINGS, _HELP, _QUIT), strict=True):
            action.setText(tr(message))
        centre = QWidget()
        centre.setProperty("look", "page")
        line = QHBoxLayout(centre)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._navigation = Navigation(self._context.theme, tr, list(self._screens.values()))
        self._navigation.chosen.connect(self.open_screen)
        line.addWidget(self._navigation)
        self._stack = QStackedWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(notice_bars(self._notices, self._context.theme, tr))
        column.addWidget(self._stack, 1)
        line.addLayout(column, 1)
        self.setCentralWidget(centre)
        self._fit_navigation()
        self.open_screen(self._current or next(iter(self._screens)))

    def _view_of(self, screen_id: str) -> ScreenView:
        if screen_id not in self._views:
            self._make_view(screen_id)
        return self._views[screen_id]

    def _make_view(self, screen_id: str) -> None:
        view = self._screens[screen_id].factory(self._context)
        self._views[screen_id] = view
        self._stack.addWidget(view)
        self._restore_splitters(screen_id)
        view.splitters_made.connect(partial(self._restore_splitters, screen_id))
        if screen_id in self._states:
            state = self._states[screen_id]
            # Scroll ranges are only known once the new widgets have been laid out.
            QTimer.singleShot(0, view, lambda: view.restore_view_state(state))

    def _restore_splitters(self, screen_id: str) -> None:
        self._geometry.restore_splitters(screen_id, self._views[screen_id].splitters())

    def _keep_views(self) -> None:
        for screen_id, view in self._views.items():
            self._states[screen_id] = view.view_state()
            self._geometry.keep_splitters(screen_id, view.splitters())

    def _setting_changed(self, name: str) -> None:
        settings = self._context.settings.current
        if name in ("theme", "text_size", "reduce_motion"):
            self._context.theme.apply(settings.theme, settings.text_size, settings.reduce_motion)
        if name in ("interface_language", "text_size"):
            # The widget that asked for this is among those that go: let it finish first.
            QTimer.singleShot(0, self, self.rebuild)

    def _next_pane(self, step: int) -> None:
        cycle((self._navigation, *self.current_view.panes()), QApplication.focusWidget(), step)

    def _fit_navigation(self) -> None:
        self._navigation.set_compact(self.width() < self._context.theme.metrics.scaled(_ROOMY))

    def _fit_to_screen(self) -> None:
        fit_before_showing(self, MINIMUM, _USUAL)
        self._geometry.restore(self)

    def _quit(self) -> None:
        self.close()
