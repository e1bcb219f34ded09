"""The window as a keyboard user meets it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import Places
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import ENGLISH, Message, msg
from aktiv_app.services.policy_files import load_policy, read_delivered
from aktiv_app.services.settings_store import SettingsStore
from aktiv_app.services.translations import translator
from aktiv_app.ui.app import Desktop, notices, settings_screen
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.keys import shortcut
from aktiv_app.ui.palette.view import QuickFind
from aktiv_app.ui.settings.view import SettingsView
from aktiv_app.ui.window.main_window import MainWindow
from aktiv_app.ui.window.notices import Notice
from tests.ui.accessibility import problems
from tests.ui.shell import NotesView, make_desktop, notes_screen

Open = Callable[[Desktop], MainWindow]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def make(desktop: Desktop) -> MainWindow:
        window = desktop.window([notes_screen(), settings_screen()])
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(desktop: Desktop, opened: Open) -> MainWindow:
    return opened(desktop)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(focused(), key, modifier or Qt.KeyboardModifier.NoModifier)


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_typing_can_begin_at_once(window: MainWindow) -> None:
    assert focused().objectName() == "notes-left"


def test_f6_goes_round_the_panes_and_the_navigation(qtbot: QtBot, window: MainWindow) -> None:
    visited = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_F6)
        visited.append(focused().objectName())
    assert visited == ["notes-right", "navigation-notes", "notes-left"]
    press(qtbot, Qt.Key.Key_F6, SHIFT)
    assert focused().objectName() == "navigation-notes"


def test_ctrl_comma_opens_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_Comma, CTRL)
    assert window.current_screen == "settings"
    assert window.current_view.isAncestorOf(focused())


def test_the_navigation_opens_screens_and_marks_the_open_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    row = window.findChild(QPushButton, "navigation-settings")
    assert row is not None
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.current_screen == "settings"
    assert row.isChecked()


def test_whoever_comes_back_to_a_screen_goes_on_where_they_were(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_F6)
    assert focused().objectName() == "notes-right"
    for screen in ("settings", "notes"):
        row = window.findChild(QPushButton, f"navigation-{screen}")
        assert row is not None
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        assert window.current_view.isAncestorOf(focused())
    assert focused().objectName() == "notes-right"


def test_what_gets_the_keyboard_from_outside_a_scrolled_page_is_in_sight(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(900, 600)
    press(qtbot, Qt.Key.Key_Comma, CTRL)
    view = window.current_view
    assert isinstance(view, SettingsView)
    first, bar = focused(), view._area.verticalScrollBar()
    row = window.findChild(QPushButton, "navigation-settings")
    assert row is not None
    row.setFocus()
    bar.setValue(bar.maximum())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    top = first.mapTo(view._area.viewport(), first.rect().topLeft()).y()
    assert 0 <= top < view._area.viewport().height()


def test_what_takes_the_keyboard_for_a_while_gives_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.current_view
    strip = Strip(window.context.theme, ENGLISH)
    view.body.addWidget(strip)
    press(qtbot, Qt.Key.Key_F6)
    assert focused().objectName() == "notes-right"
    strip.say("warning", "Really?", [("Yes", strip.clear)], take_focus=True)
    assert strip.isAncestorOf(focused())
    press(qtbot, Qt.Key.Key_Space)
    assert not strip.text
    assert focused().objectName() == "notes-right"


def test_keys_of_a_screen_work_while_the_keyboard_is_in_the_navigation(
    qtbot: QtBot, window: MainWindow
) -> None:
    pressed: list[str] = []
    shortcut("Ctrl+Return", window.current_view, lambda: pressed.append("copy"))
    row = window.findChild(QPushButton, "navigation-notes")
    assert row is not None
    row.setFocus()
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert pressed == ["copy"]
    window.open_screen("settings")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert pressed == ["copy"], "of the screen that is shown only"


def find(qtbot: QtBot, window: MainWindow, text: str) -> QuickFind:
    press(qtbot, Qt.Key.Key_K, CTRL)
    palette = window.findChild(QuickFind)
    assert palette is not None
    qtbot.keyClicks(palette.field, text)
    return palette


def test_quick_find_opens_a_screen_with_a_few_keys(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "sett")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_screen == "settings")
    qtbot.waitUntil(lambda: window.findChild(QuickFind) is None)
    assert window.current_view.isAncestorOf(focused())


def test_quick_find_finds_a_task_by_its_name_in_another_language(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.current_view
    assert isinstance(view, NotesView)
    palette = find(qtbot, window, "intervjusporsm")
    assert palette.list.item(0).text() == "Interview questions"
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.done == ["interview"])


def test_quick_find_reaches_what_another_screen_offers(qtbot: QtBot, window: MainWindow) -> None:
    view = window.current_view
    assert isinstance(view, NotesView)
    find(qtbot, window, "text size")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focused().objectName() == "setting-text_size")
    assert window.current_screen == "settings"
    find(qtbot, window, "interview")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.done == ["interview"])
    assert window.current_screen == "notes"


def test_quick_find_says_when_nothing_is_found(qtbot: QtBot, window: MainWindow) -> None:
    palette = find(qtbot, window, "qqqq")
    assert palette.list.count() == 0
    assert "Nothing" in spoken(palette)
    press(qtbot, Qt.Key.Key_Return)
    assert palette.isVisible()


def spoken(widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    palette = find(qtbot, window, "x")
    press(qtbot, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert focused().objectName() == "notes-left"


def test_keys_of_the_window_rest_while_quick_find_is_open(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "")
    press(qtbot, Qt.Key.Key_Comma, CTRL)
    assert window.current_screen == "notes"
    press(qtbot, Qt.Key.Key_Tab)
    assert isinstance(focused(), QLineEdit)
    assert window.findChild(QuickFind).isAncestorOf(focused())  # type: ignore[union-attr]


def test_the_keys_of_the_window_and_of_each_screen_are_known(window: MainWindow) -> None:
    named = dict(window.shortcuts())
    assert "Ctrl+K" in {shortcut.keys for shortcut in named["Everywhere"]}
    assert "Copy prompt" in {shortcut.text for shortcut in named["Find"]}


def test_the_window_remembers_where_it_was(
    qapp: QApplication, places: Places, opened: Open
) -> None:
    first = opened(make_desktop(qapp, places))
    first.resize(first.width(), 733)
    view = first.current_view
    assert isinstance(view, NotesView)
    view.split.setSizes([200, 600])
    sizes = view.split.sizes()
    first.close()
    second = opened(make_desktop(qapp, places))
    again = second.current_view
    assert isinstance(again, NotesView)
    assert second.height() == 733
    assert abs(again.split.sizes()[0] - sizes[0]) <= 2


def test_the_window_waits_for_a_screen_that_has_something_to_keep(
    qtbot: QtBot, window: MainWindow
) -> None:
    notes = window.current_view
    assert isinstance(notes, NotesView)
    notes.unsaved = True
    press(qtbot, Qt.Key.Key_Comma, CTRL)
    press(qtbot, Qt.Key.Key_Q, CTRL)
    assert window.isVisible()
    assert window.current_screen == "notes"
    notes.unsaved = False
    assert notes.close_window is not None
    notes.close_window()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_screen_that_was_left_before_the_language_changed_is_asked_too(
    qtbot: QtBot, desktop: Desktop, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, Qt.Key.Key_Comma, CTRL)
    view = window.current_view
    desktop.settings.set("interface_language", "sv")
    qtbot.waitUntil(lambda: window.current_view is not view)
    monkeypatch.setattr(NotesView, "may_close", lambda _view, _close: False)
    press(qtbot, Qt.Key.Key_Q, CTRL)
    assert window.isVisible()
    assert window.current_screen == "notes"
    monkeypatch.undo()


def test_changing_the_language_keeps_what_was_written_and_the_focus(
    qtbot: QtBot, desktop: Desktop, window: MainWindow
) -> None:
    view = window.current_view
    assert isinstance(view, NotesView)
    qtbot.keyClicks(view.left, "kept")
    press(qtbot, Qt.Key.Key_F6)
    desktop.settings.set("interface_language", "sv")
    qtbot.waitUntil(lambda: window.current_view is not view)
    again = window.current_view
    assert isinstance(again, NotesView)
    qtbot.waitUntil(lambda: again.left.text() == "kept")
    assert focused() is again.right
    assert window.context.language.value == "sv"


def test_larger_text_makes_larger_fields(
    qtbot: QtBot, desktop: Desktop, window: MainWindow
) -> None:
    before = window.current_view
    height = before.header.height()
    desktop.settings.set("text_size", 150)
    qtbot.waitUntil(lambda: window.current_view is not before)
    assert window.current_view.header.height() > height
    desktop.settings.set("text_size", 100)


def test_what_was_wrong_at_the_start_stands_above_the_screen(
    qtbot: QtBot, desktop: Desktop, opened: Open
) -> None:
    stays: Message = msg("The policy file cannot be read.")
    goes: Message = msg("Your settings file is damaged. The standard settings are used.")
    desktop.notices = (Notice("error", stays, stays=True), Notice("warning", goes))
    window = opened(desktop)
    assert stays.text in spoken(window)
    assert goes.text in spoken(window)
    close = [
        button for button in window.findChildren(QWidget) if button.accessibleName() == "Close"
    ]
    assert len(close) == 1
    qtbot.mouseClick(close[0], Qt.MouseButton.LeftButton)
    assert goes.text not in spoken(window)
    assert stays.text in spoken(window)


def test_many_settings_that_cannot_be_used_are_told_in_one_sentence(places: Places) -> None:
    places.settings.mkdir(parents=True)
    stored = 'theme = 5\ntext_size = 900\nfoo = "bar"\n'
    (places.settings / "settings.toml").write_text(stored, encoding="utf-8")
    delivered = read_delivered(places.resources / "policy" / "default.toml")
    loaded = SettingsStore(places.settings).load()
    told = notices(loaded, load_policy(delivered, None), None)
    assert len(told) == 1
    # By the names the settings have on the screen, in the reader's language.
    assert "“Colours”, “Text size”, “foo”" in ENGLISH(told[0].message)
    nynorsk = translator(Language.NN, places.resources / "translations")
    assert "«Fargar», «Tekststorleik», «foo»" in nynorsk(told[0].message)


def test_one_setting_that_cannot_be_used_is_told_by_its_name_on_the_screen(places: Places) -> None:
    places.settings.mkdir(parents=True)
    (places.settings / "settings.toml").write_text("text_size = 900\n", encoding="utf-8")
    (problem,) = SettingsStore(places.settings).load().problems
    norwegian = translator(Language.NB, places.resources / "translations")
    assert "«Tekststørrelse»" in norwegian(problem.message)


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_nothing_is_out_of_reach_or_without_a_name(
    qtbot: QtBot, desktop: Desktop, opened: Open, language: str
) -> None:
    desktop.settings.set("interface_language", language)
    window = opened(desktop)
    assert problems(window) == []
    window.open_screen("settings")
    assert isinstance(window.current_view, SettingsView)
    assert problems(window) == []
    window.show_find()
    palette = window.findChild(QuickFind)
    assert palette is not None
    assert problems(palette) == []


def test_a_small_window_keeps_the_names_of_its_screens(desktop: Desktop, opened: Open) -> None:
    window = opened(desktop)
    window.setMinimumWidth(0)
    window.resize(900, 700)
    row = window.findChild(QPushButton, "navigation-settings")
    assert row is not None
    assert (row.text(), row.toolTip(), row.accessibleName()) == ("", "Settings", "Settings")
    assert problems(window) == []
    window.resize(1300, 700)
    assert (row.text(), row.toolTip()) == ("Settings", "")


def test_the_smallest_window_cuts_nothing_off(desktop: Desktop, opened: Open) -> None:
    window = opened(desktop)
    window.resize(1024, 700)
    window.open_screen("settings")
    QApplication.processEvents()
    for widget in window.current_view.findChildren(QWidget):
        if widget.isVisible() and widget.objectName().startswith("setting-"):
            right = widget.mapTo(window, widget.rect().topRight()).x()
            assert right <= window.width(), widget.objectName()
