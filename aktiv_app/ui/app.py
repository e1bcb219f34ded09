"""Starts the desktop app. The order of the start is the order of `run`.

The window comes first and everything slow after it: the privacy engine starts in a
process of its own once the window is on the screen, and screens that are not shown are
not imported.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from aktiv_app.bootstrap import Places
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.services.policy_files import (
    LoadedPolicy,
    find_policy,
    load_policy,
    read_delivered,
)
from aktiv_app.services.settings_store import LoadedSettings, SettingsStore
from aktiv_app.services.translations import load_translator, system_language, translator
from aktiv_app.ui.background import Courier
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.crash import CrashReport, CrashWatch
from aktiv_app.ui.settings.live import LiveSettings
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.window.geometry import Geometry
from aktiv_app.ui.window.main_window import MainWindow, Notice
from aktiv_app.ui.window.screen import Screen, ScreenView


class Desktop:
    """The parts of a running desktop app, made in the order they depend on each other."""

    def __init__(self, places: Places, app: QApplication) -> None:
        store = SettingsStore(places.settings)
        loaded = store.load()
        delivered = read_delivered(places.resources / "policy" / "default.toml")
        found = load_policy(delivered, find_policy(loaded.settings.policy_path))
        self._translations = places.resources / "translations"
        self.courier = Courier()
        self.settings = LiveSettings(loaded.settings, found.policy, store.save)
        self.theme = Theme(app, places.resources / "icons")
        chosen = self.settings.current
        self.theme.apply(chosen.theme, chosen.text_size, chosen.reduce_motion)
        language, tr = self.translate()
        self.context = UiContext(
            tr=tr,
            language=language,
            theme=self.theme,
            clipboard=Clipboard(),
            courier=self.courier,
            settings=self.settings,
            policy=found.policy,
            go_to=lambda _: None,
            translators=self._every_translator,
        )
        self.notices = notices(loaded, found, load_translator(language, self._translations).problem)
        self._geometry = Geometry(places.settings / "window.ini")

    def translate(self) -> tuple[Language, Translator]:
        """The language of the window now, and its translator."""
        language = self.settings.current.interface_language.language or system_language()
        return language, translator(language, self._translations)

    def window(self, screens: Sequence[Screen]) -> MainWindow:
        """The main window with `screens` in its navigation."""
        return MainWindow(self.context, screens, self._geometry, self.translate, self.notices)

    def _every_translator(self) -> tuple[Translator, ...]:
        return tuple(translator(language, self._translations) for language in Language)


def notices(
    settings: LoadedSettings, policy: LoadedPolicy, texts: Message | None
) -> tuple[Notice, ...]:
    """What must be said above the screens at the start."""
    found = [Notice("error", policy.problem, stays=True)] if policy.problem else []
    found += [Notice("warning", problem.message) for problem in settings.problems]
    if texts is not None:
        found.append(Notice("info", texts))
    return tuple(found)


def settings_screen() -> Screen:
    """The Settings screen, imported when it is first opened."""

    def make(context: UiContext) -> ScreenView:
        from aktiv_app.ui.settings.view import SettingsView

        return SettingsView(context)

    return Screen("settings", msg("Settings"), "settings", make, at_bottom=True)


def make_application(arguments: Sequence[str]) -> QApplication:
    """Qt's application object with the app's name and base style."""
    # Fusion looks the same everywhere, so the theme need not fight three native styles.
    QApplication.setStyle("Fusion")
    QCoreApplication.setApplicationName("aktiv-prompt")
    QApplication.setDesktopFileName("aktiv-prompt")
    app = QApplication(list(arguments))
    app.setApplicationDisplayName("AKTIV prompt")
    return app


def watch_for_errors(log_file: Path, parent: Callable[[], MainWindow | None]) -> CrashWatch:
    """Sends every unexpected error to one dialog and to `log_file`."""
    courier = Courier()

    def show(report: CrashReport) -> None:
        window = parent()
        if window is not None:
            from aktiv_app.ui.window.errors import ErrorDialog

            ErrorDialog(window.context.theme, window.context.tr, report, window).open()

    watch = CrashWatch(log_file, courier.deliver_to(courier, show))
    watch.install()
    return watch


def run(places: Places, arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    # 1. Qt. The system was looked at before (ui.platform.chooser.preflight).
    app = make_application([sys.argv[0], *arguments])
    # 2. Errors from here on reach a dialog.
    windows: list[MainWindow] = []
    watch = watch_for_errors(
        places.data / "log" / "errors.log", lambda: windows[0] if windows else None
    )
    # 3. Settings, policy, language and theme: small files, read at once.
    desktop = Desktop(places, app)
    # 4. The window.
    window = desktop.window([settings_screen()])
    windows.append(window)
    window.show()
    # 5. Everything slow, once the window has been drawn.
    QTimer.singleShot(0, window, lambda: None)
    code = app.exec()
    # 6. The end, in the opposite order.
    watch.remove()
    return code
