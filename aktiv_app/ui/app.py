"""Starts the desktop app. The order of the start is the order of `run`.

Nothing here waits for the privacy engine, which comes up in a process of its own, and
screens that are not shown are not imported.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from aktiv_app.bootstrap.places import Places
from aktiv_app.bootstrap.window import Services, build_services
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.core.setting_values import told_name
from aktiv_app.services.api import KeptDrafts
from aktiv_app.services.bank.settings import BankSettings
from aktiv_app.services.policy_files import LoadedPolicy
from aktiv_app.services.settings_store import LoadedSettings, SettingsStore
from aktiv_app.services.translations import load_translator, system_language, translator
from aktiv_app.ui.answer.parts import AnswerParts
from aktiv_app.ui.answer.screen import answer_screen
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank.screen import bank_screen
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.case_links import CaseLinks
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.composer.parts import ComposerParts
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.crash import CrashReport, CrashWatch
from aktiv_app.ui.garbage import GarbageSearch
from aktiv_app.ui.help.parts import HelpParts
from aktiv_app.ui.help.screen import help_screen
from aktiv_app.ui.live_settings import LiveSettings
from aktiv_app.ui.review.screen import review_screen
from aktiv_app.ui.speech import Speech
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.window.geometry import Geometry
from aktiv_app.ui.window.main_window import MainWindow
from aktiv_app.ui.window.notices import Notice
from aktiv_app.ui.window.screen import Screen, ScreenView

if TYPE_CHECKING:
    from aktiv_app.ui.settings.left_draft import LeftDraft

_MOST_NOTICES = 2
"""More sentences than this about single settings would push the work off the screen."""


class Desktop:
    """What all screens share, made in the order the parts depend on each other."""

    def __init__(
        self,
        app: QApplication,
        places: Places,
        store: SettingsStore,
        loaded: LoadedSettings,
        policy: LoadedPolicy,
    ) -> None:
        self._translations = places.resources / "translations"
        self._geometry = Geometry(places.settings / "window.ini")
        self.settings = LiveSettings(loaded.settings, policy.policy, store.save)
        self.theme = Theme(app, places.resources / "icons")
        self._speech = Speech()
        chosen = self.settings.current
        self.theme.apply(chosen.theme, chosen.text_size, chosen.reduce_motion)
        language, tr = self.translate()
        self.context = UiContext(
            tr=tr,
            language=language,
            theme=self.theme,
            clipboard=Clipboard(),
            courier=Courier(),
            settings=self.settings,
            policy=policy.policy,
            go_to=lambda _: None,
            translators=self._every_translator,
        )
        texts = load_translator(language, self._translations).problem
        self.notices = notices(loaded, policy, texts)

    def translate(self) -> tuple[Language, Translator]:
        """The language of the window now, and its translator; Qt speaks it from here on."""
        language = self.settings.current.interface_language.language or system_language()
        tr = translator(language, self._translations)
        self._speech.use(language, tr)
        return language, tr

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
    if len(settings.problems) > _MOST_NOTICES:
        names = _listed([told_name(problem.setting) for problem in settings.problems])
        found.append(
            Notice(
                "warning",
                msg(
                    "These settings in the settings file cannot be used: {names}. "
                    "Standard values are used instead.",
                    names=names,
                ),
            )
        )
    else:
        found += [Notice("warning", problem.message) for problem in settings.problems]
    if texts is not None:
        found.append(Notice("info", texts))
    return tuple(found)


def _listed(names: Sequence[Message | str]) -> Message:
    """Names one after the other, each in the reader's language."""
    first, *others = names
    if not others:
        return msg("“{name}”", name=first)
    return msg("“{name}”, {others}", name=first, others=_listed(others))


def settings_screen(bank: BankParts | None = None, drafts: Sequence[KeptDrafts] = ()) -> Screen:
    """The Settings screen, imported when it is first opened.

    With a bank it has the bank's parts, too; with drafts it tells of one that stayed behind.
    """
    left: LeftDraft | None = None

    def make(context: UiContext) -> ScreenView:
        nonlocal left
        from aktiv_app.ui.bank.settings.sections import bank_sections
        from aktiv_app.ui.settings.left_draft import LeftDraft, LeftDraftNotice
        from aktiv_app.ui.settings.view import SettingsView

        if drafts and left is None:
            left = LeftDraft(drafts, context.courier)
        notices = (partial(LeftDraftNotice, left),) if left is not None else ()
        return SettingsView(context, bank_sections(bank) if bank is not None else (), notices)

    return Screen("settings", msg("Settings"), "settings", make, at_bottom=True)


def bank_parts(services: Services) -> BankParts:
    """What the screens for the bank, review and settings share."""
    return BankParts(services.bank, services.catalog, services.edits)


def screens(services: Services, bank: BankParts | None = None) -> tuple[Screen, ...]:
    """The screens that work, in the order of the navigation."""
    bank = bank or bank_parts(services)
    links = CaseLinks()
    links.copied.connect(services.answers.entitle)
    parts = ComposerParts(
        catalog=services.catalog,
        screening=services.screening,
        material=services.material,
        drafts=services.drafts,
        reasons=services.reasons,
        propose=services.propose,
        open_address=open_address,
        cases=links,
        bank=bank,
    )
    answers = AnswerParts(services.answers, services.catalog, links)
    about = HelpParts(services.help, open_address)
    return (
        compose_screen(parts),
        bank_screen(bank),
        answer_screen(answers),
        review_screen(bank),
        help_screen(about),
        settings_screen(bank, (services.drafts, services.edits)),
    )


def watch_bank(bank: BankParts, courier: Courier) -> Callable[[], None]:
    """Gives what begins to count the proposals that wait, and to look for others who write."""

    def begin() -> None:
        # Read when the window is there: it is there sooner without it.
        from aktiv_app.ui.bank_shared.others import OthersWatch
        from aktiv_app.ui.review.watch import ReviewWatch

        ReviewWatch(bank, courier, bank.to_review).begin()
        OthersWatch(bank.bank, bank.to_review).begin()

    return begin


def follow_settings(settings: LiveSettings, services: Services) -> None:
    """Let changes of settings reach the services they are about, at once."""

    def changed(name: str) -> None:
        current = settings.current
        if name in ("confidential_terms", "allowed_terms"):
            services.screening.use_terms(current.confidential_terms, current.allowed_terms)
        elif name == "keep_drafts":
            services.drafts.turn(current.keep_drafts)
            services.edits.turn(current.keep_drafts)
        elif name.startswith("bank_") or name == "interface_language":
            services.bank.use(BankSettings.of(current, system_language()))

    settings.changed.connect(changed)


def open_address(address: str) -> None:
    """Open an AI tool's address in the user's browser."""
    QDesktopServices.openUrl(QUrl(address))


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


class Shown(QTimer):
    """Makes calls once `window` is on the screen and painted, or after a second or so."""

    def __init__(self, window: MainWindow, *calls: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._calls = calls
        self._looks = 0
        self.setInterval(5)
        self.timeout.connect(self._look)
        self.start()

    def _look(self) -> None:
        self._looks += 1
        if self._looks < 200 and not self._window.windowHandle().isExposed():
            return
        self.stop()
        # Twice round the loop: what came with the exposure, painting above all, goes first.
        QTimer.singleShot(0, self, self._painted)

    def _painted(self) -> None:
        QTimer.singleShot(0, self, self._make_calls)

    def _make_calls(self) -> None:
        for call in self._calls:
            call()


def run(places: Places, arguments: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    Raises DataFileError when a delivered file is broken.
    """
    # 1. Qt. The system was looked at before (ui.platform.chooser.preflight).
    app = make_application([sys.argv[0], *arguments])
    # 2. Errors from here on reach a dialog and, without the user's text, the log.
    windows: list[MainWindow] = []
    watch = watch_for_errors(
        places.data / "log" / "errors.log", lambda: windows[0] if windows else None
    )
    # 3. The services, all but the privacy engine.
    services = build_services(places)
    # 4. Settings, policy, language and theme.
    desktop = Desktop(app, places, services.store, services.settings, services.policy)
    follow_settings(desktop.settings, services)
    # 5. The window, with its first screen only.
    bank = bank_parts(services)
    window = desktop.window(screens(services, bank))
    windows.append(window)
    window.show()
    # 6. The rest, when the window can be used: the privacy engine and the bank come up.
    watching = watch_bank(bank, desktop.context.courier)
    Shown(window, services.begin, watching, GarbageSearch(window).begin)
    code = app.exec()
    # 7. The end, in the opposite order: the draft is written, the engine stops.
    services.close()
    watch.remove()
    return code
