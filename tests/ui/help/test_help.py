"""The help in the window: found by F1, by searching and by links, with measured figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFontMetrics, QShortcut, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.bootstrap.window import build_services
from aktiv_app.core.languages import Language
from aktiv_app.core.measured import read_measured
from aktiv_app.services.help_library import HelpLibrary
from aktiv_app.ui.app import Desktop, screens
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.components.two_lines import PAD
from aktiv_app.ui.help.filling import FIELD
from aktiv_app.ui.help.parts import HelpParts
from aktiv_app.ui.help.screen import help_screen
from aktiv_app.ui.help.view import HelpView
from aktiv_app.ui.speech import locale_of
from aktiv_app.ui.window.main_window import MainWindow
from tests.ui.accessibility import problems
from tests.ui.shell import NotesView, make_desktop, notes_screen

RESOURCES = resource_folder()
FIGURES = RESOURCES / "privacy" / "measured.toml"
LIBRARY = HelpLibrary(RESOURCES / "help", FIGURES)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(RESOURCES, tmp_path / "settings", tmp_path / "data")


@pytest.fixture
def addresses() -> list[str]:
    return []


@pytest.fixture
def desktop(qapp: QApplication, places: Places) -> Desktop:
    return make_desktop(qapp, places)


@pytest.fixture
def window(desktop: Desktop, addresses: list[str], qtbot: QtBot) -> Iterator[MainWindow]:
    parts = HelpParts(LIBRARY, addresses.append)
    made = desktop.window((notes_screen(), help_screen(parts)))
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def help_in(window: MainWindow) -> HelpView:
    view = window.current_view
    assert isinstance(view, HelpView)
    return view


def listed(view: HelpView) -> list[str]:
    return [view.list.item(row).text() for row in range(view.list.count())]


@pytest.mark.parametrize("language", list(Language))
def test_the_titles_of_pages_are_whole_with_the_largest_text(
    desktop: Desktop, window: MainWindow, language: Language, qtbot: QtBot
) -> None:
    desktop.settings.set("interface_language", language.value)
    desktop.settings.set("text_size", 150)
    qtbot.waitUntil(lambda: window.context.language is language)
    window.resize(1024, 700)
    window.open_screen("help")
    view = help_in(window)
    font = view._delegate.font(strong=True)

    def whole(row: int) -> bool:
        box = view.list.visualItemRect(view.list.item(row)).adjusted(PAD, 4, -PAD, -4)
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = QFontMetrics(font).boundingRect(box, flags, view.list.item(row).text())
        return needed.width() <= box.width() and needed.height() <= box.height()

    qtbot.waitUntil(lambda: all(whole(row) for row in range(view.list.count())))


def press(window: MainWindow, key: Qt.Key) -> None:
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused, key)


def test_f1_opens_the_page_about_the_open_screen(window: MainWindow) -> None:
    assert isinstance(window.current_view, NotesView)
    press(window, Qt.Key.Key_F1)
    view = help_in(window)
    assert view.browser.toPlainText().startswith("Step by step")
    assert problems(view) == []
    press(window, Qt.Key.Key_F1)
    assert view.browser.toPlainText().startswith("Keyboard shortcuts")


@pytest.mark.parametrize("language", Language)
def test_the_privacy_page_shows_the_measured_figures(
    window: MainWindow, desktop: Desktop, language: Language, qtbot: QtBot
) -> None:
    window.open_screen("help/privacy")
    before = help_in(window)
    desktop.settings.set("interface_language", language.value)
    if language is not Language.EN:
        qtbot.waitUntil(lambda: window.current_view is not before)
    qtbot.waitUntil(lambda: "C-413/23" in help_in(window).browser.toPlainText())
    text = help_in(window).browser.toPlainText()
    measured = read_measured(FIGURES).recruitment
    locale = locale_of(language)
    for share in (*measured.classes, *measured.languages, *measured.origins):
        # Qt gives no-break spaces as plain ones.
        assert f"{locale.toString(share.covered, 'f', 1)} %" in text, share.name
    assert measured.command in text
    # Every class, language and origin has a word of its own: no code is shown.
    assert "_" not in text
    assert "ALL" not in text


@pytest.mark.parametrize("language", Language)
def test_no_field_is_left_open(
    window: MainWindow, desktop: Desktop, language: Language, qtbot: QtBot
) -> None:
    window.open_screen("help")
    before = help_in(window)
    desktop.settings.set("interface_language", language.value)
    if language is not Language.EN:
        qtbot.waitUntil(lambda: window.current_view is not before)
    view = help_in(window)
    for row in range(view.list.count()):
        view.list.setCurrentRow(row)
        assert not FIELD.search(view.browser.toPlainText())
        assert view.browser.toPlainText().startswith(view.list.item(row).text())


def test_links_lead_to_pages_screens_and_the_browser(
    window: MainWindow, addresses: list[str]
) -> None:
    window.open_screen("help/steps")
    view = help_in(window)
    view.browser.anchorClicked.emit(QUrl("help:placeholders"))
    assert view.browser.toPlainText().startswith("Placeholders and answers")
    assert listed(view)[view.list.currentRow()] == "Placeholders and answers"
    view.browser.anchorClicked.emit(QUrl("https://example.com/"))
    assert addresses == ["https://example.com/"]
    view.browser.anchorClicked.emit(QUrl("file:///etc/hostname"))
    assert view.browser.toPlainText().startswith("Placeholders and answers")
    view.browser.anchorClicked.emit(QUrl("screen:notes"))
    assert window.current_screen == "notes"


def test_tab_reaches_the_links_of_a_page(window: MainWindow) -> None:
    window.open_screen("help/steps")
    view = help_in(window)
    view.browser.setFocus()
    QTest.keyClick(view.browser, Qt.Key.Key_Tab)
    assert view.browser.textCursor().selectedText() == "The AKTIV structure"
    QTest.keyClick(view.browser, Qt.Key.Key_Return)
    assert view.browser.toPlainText().startswith("The AKTIV structure")


def test_nothing_is_loaded_for_a_page(window: MainWindow) -> None:
    window.open_screen("help")
    browser = help_in(window).browser
    kind = QTextDocument.ResourceType.ImageResource
    for target in ("https://example.com/x.png", QUrl.fromLocalFile(__file__).toString()):
        assert not browser.loadResource(kind.value, QUrl(target))


def test_search_finds_sections_and_rings_the_words(window: MainWindow) -> None:
    window.open_screen("help")
    view = help_in(window)
    QTest.keyClick(view.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.field.hasFocus()
    QTest.keyClicks(view.field, "roles")
    assert listed(view)[0] == "Roles"
    QTest.keyClick(view.field, Qt.Key.Key_Down)
    assert view.list.hasFocus()
    assert view.browser.toPlainText().startswith("Placeholders and answers")
    ringed = [selection.cursor.selectedText() for selection in view.browser.extraSelections()]
    assert "Roles" in ringed
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert view.browser.hasFocus()


def test_a_search_without_result_says_so_and_escape_ends_it(window: MainWindow) -> None:
    window.open_screen("help")
    view = help_in(window)
    every = listed(view)
    view.field.setFocus()
    QTest.keyClicks(view.field, "xyzzy")
    assert view._nothing.isVisible()
    assert not view.list.isVisible()
    QTest.keyClick(view.field, Qt.Key.Key_Escape)
    assert listed(view) == every
    assert not view._nothing.isVisible()


def test_the_keys_page_lists_what_works(window: MainWindow) -> None:
    window.open_screen("help/keys")
    text = help_in(window).browser.toPlainText()
    for groups in window.shortcuts():
        for shortcut in groups[1]:
            assert shortcut.text in text
    for keys in ("Ctrl+K", "F1", "F6", "Ctrl+Enter"):
        assert keys in text


def test_every_page_is_in_quick_find(window: MainWindow) -> None:
    found = {command.title for command in window.commands() if command.hint == "Help"}
    assert {page.title for page in LIBRARY.pages(Language.EN)} <= found


def test_a_help_that_cannot_be_read_leaves_the_app_usable(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    parts = HelpParts(HelpLibrary(tmp_path, tmp_path / "m.toml"), print)
    window = desktop.window((notes_screen(), help_screen(parts)))
    qtbot.addWidget(window)
    window.show()
    window.open_screen("help/privacy")
    notice = window.current_view.findChild(InlineNotice)
    assert notice is not None
    assert "cannot be read" in notice.text
    window.open_screen("notes")
    assert window.current_screen == "notes"


def test_every_key_that_is_listed_is_bound(
    qapp: QApplication, places: Places, qtbot: QtBot
) -> None:
    services = build_services(places)
    try:
        window = make_desktop(qapp, places).window(screens(services))
        qtbot.addWidget(window)
        everywhere, *others = window.shortcuts()
        ids = {window.context.tr(screen.title): screen.id for screen in screens(services)}
        for title, shortcuts in others:
            window.open_screen(ids[title])
            made = window.current_view.findChildren(QShortcut)
            bound = {key.key().toString() for key in made}
            # Lists answer plain keys and those with Alt themselves.
            wanted = {
                shortcut.keys
                for shortcut in shortcuts
                if shortcut.keys.startswith(("Ctrl+", "F", "Shift+F"))
            }
            assert wanted <= bound, title
        named = {action.shortcut().toString() for action in window.actions()}
        assert {shortcut.keys for shortcut in everywhere[1]} <= named
    finally:
        services.close()
