from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap import Places
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Style
from aktiv_app.core.settings import SETTINGS, SettingKind, ThemeChoice
from aktiv_app.services.settings_store import SettingsStore
from aktiv_app.ui.app import Desktop
from aktiv_app.ui.settings.view import SettingsView
from tests.ui.shell import make_desktop


def show(qtbot: QtBot, desktop: Desktop) -> SettingsView:
    view = SettingsView(desktop.context)
    qtbot.addWidget(view)
    view.resize(1100, 900)
    view.show()
    return view


def texts(view: SettingsView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if not label.isHidden()]


def choose(qtbot: QtBot, view: SettingsView, name: str, text: str) -> None:
    box = view.findChild(QComboBox, f"setting-{name}")
    assert box is not None
    box.setFocus()
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def test_every_declared_setting_has_a_row(qtbot: QtBot, desktop: Desktop) -> None:
    shown = texts(show(qtbot, desktop))
    for setting in SETTINGS:
        if setting.kind is not SettingKind.HIDDEN:
            assert setting.label.text in shown
            assert setting.help.text in shown


def test_a_choice_counts_at_once_and_at_the_next_start(
    qtbot: QtBot, desktop: Desktop, places: Places
) -> None:
    view = show(qtbot, desktop)
    choose(qtbot, view, "style", "Flowing text")
    assert desktop.settings.current.style is Style.FLOWING
    assert SettingsStore(places.settings).load().settings.style is Style.FLOWING


def test_the_theme_changes_while_the_window_is_open(qtbot: QtBot, desktop: Desktop) -> None:
    view = show(qtbot, desktop)
    choose(qtbot, view, "theme", "Dark")
    assert desktop.settings.current.theme is ThemeChoice.DARK


def test_terms_are_taken_over_when_the_field_is_left(qtbot: QtBot, desktop: Desktop) -> None:
    view = show(qtbot, desktop)
    view.activateWindow()
    field = view.findChild(QPlainTextEdit, "setting-confidential_terms")
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, " Havbris ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Havbris")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: desktop.settings.current.confidential_terms == ("Havbris",))


@pytest.fixture
def locked(qapp: QApplication, places: Places, tmp_path: Path) -> Desktop:
    policy = tmp_path / "policy.toml"
    policy.write_text('locks = ["keep_drafts"]\n[presets]\nkeep_drafts = false\n', encoding="utf-8")
    return make_desktop(qapp, places, policy)


def test_a_locked_setting_shows_who_set_it_and_cannot_be_changed(
    qtbot: QtBot, locked: Desktop
) -> None:
    view = show(qtbot, locked)
    box = view.findChild(QCheckBox, "setting-keep_drafts")
    assert box is not None
    assert not box.isChecked()
    assert not box.isEnabled()
    assert texts(view).count("Set by your organisation") == 1
    locked.settings.set("keep_drafts", True)
    assert locked.settings.current.keep_drafts is False


def test_settings_that_cannot_be_saved_still_count_and_it_is_said(
    qtbot: QtBot, desktop: Desktop
) -> None:
    def fail(_: object) -> None:
        raise DataFileError(msg("Your settings could not be saved."))

    desktop.settings._save = fail
    view = show(qtbot, desktop)
    choose(qtbot, view, "style", "Markdown headings")
    assert desktop.settings.current.style is Style.MARKDOWN
    assert "Your settings could not be saved." in texts(view)
