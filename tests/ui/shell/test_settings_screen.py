from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import Places
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Style
from aktiv_app.core.settings import MAX_TERM_LENGTH, MAX_TERMS, SETTINGS, SettingKind, ThemeChoice
from aktiv_app.services.drafts.form import DraftStore
from aktiv_app.services.settings_store import SettingsStore
from aktiv_app.ui.app import Desktop, settings_screen
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.settings.terms import TermsField
from aktiv_app.ui.settings.view import SettingsView
from aktiv_app.ui.window.screen import ScreenView
from tests.invented.key_store import MemoryKeyStore
from tests.ui.shell import make_desktop
from tests.unit.services.draft_store import decode, encode, form, load, refuse


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


def terms(view: SettingsView, name: str) -> TermsField:
    field = view.findChild(TermsField, f"setting-{name}")
    assert field is not None
    return field


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
    field = terms(view, "confidential_terms").edit
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, " Havbris ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Havbris")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: desktop.settings.current.confidential_terms == ("Havbris",))


def test_words_are_added_from_a_text_file_and_taken_back(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    view = show(qtbot, desktop)
    field = terms(view, "confidential_terms")
    field.edit.setPlainText("Havbris")
    path = tmp_path / "kunder.csv"
    lines = ("Kunde;Kode", "# fra salg", "Sjøkraft Bygg;17", "", "havbris", "")
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    field.add_from(path)
    assert desktop.settings.current.confidential_terms == ("Havbris", "Kunde", "Sjøkraft Bygg")
    assert "2 words were added from kunder.csv. 1 was there already." in texts(view)
    field.edit.undo()
    qtbot.waitUntil(lambda: desktop.settings.current.confidential_terms == ("Havbris",))


@pytest.mark.parametrize("kind", ["missing", "binary", "large"])
def test_a_file_that_is_no_list_changes_nothing(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, kind: str
) -> None:
    view = show(qtbot, desktop)
    field = terms(view, "allowed_terms")
    field.edit.setPlainText("Fjordvik")
    path = tmp_path / "liste.txt"
    if kind != "missing":
        path.write_bytes(bytes(range(32)) * 200 if kind == "binary" else b"word\n" * 500_000)
    field.add_from(path)
    assert field.edit.toPlainText() == "Fjordvik"
    assert any("Your list is unchanged." in text for text in texts(view))


def test_words_of_the_organisation_stand_beside_ones_own(
    qtbot: QtBot, qapp: QApplication, places: Places, tmp_path: Path
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('[presets]\nconfidential_terms = ["Prosjekt Nordlys"]\n', encoding="utf-8")
    desktop = make_desktop(qapp, places, policy)
    view = show(qtbot, desktop)
    field = terms(view, "confidential_terms")
    assert field.edit.toPlainText() == ""
    assert "Prosjekt Nordlys" in texts(view)
    field.edit.setPlainText("Havbris")
    expected = ("Prosjekt Nordlys", "Havbris")
    qtbot.waitUntil(lambda: desktop.settings.current.confidential_terms == expected)
    # Only the user's own words are kept as the user's.
    assert SettingsStore(places.settings).load().settings.confidential_terms == ("Havbris",)


def test_a_word_on_both_lists_is_said_to_be_replaced(qtbot: QtBot, desktop: Desktop) -> None:
    view = show(qtbot, desktop)
    terms(view, "allowed_terms").edit.setPlainText("Havbris")
    terms(view, "confidential_terms").edit.setPlainText("havbris")
    expected = "These stand in “Always replace” too and are replaced: Havbris"
    qtbot.waitUntil(lambda: expected in texts(view))


def test_more_words_than_fit_are_not_lost_silently(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path
) -> None:
    view = show(qtbot, desktop)
    field = terms(view, "confidential_terms")
    path = tmp_path / "liste.txt"
    path.write_text("\n".join(f"ord {number}" for number in range(MAX_TERMS + 2)), "utf-8")
    field.add_from(path)
    assert len(desktop.settings.current.confidential_terms) == MAX_TERMS
    assert any("2 words were left out because the list is full." in text for text in texts(view))
    (notice,) = view.findChildren(InlineNotice)
    assert notice.property("tone") == "warning", "a word left out is not replaced in prompts"


def test_a_typed_line_that_is_too_long_is_left_out_and_it_is_said(
    qtbot: QtBot, desktop: Desktop
) -> None:
    view = show(qtbot, desktop)
    terms(view, "confidential_terms").edit.setPlainText("Havbris\n" + "x" * (MAX_TERM_LENGTH + 1))
    said = "1 line was left out because it is longer than 200 characters. 1 word"
    qtbot.waitUntil(lambda: said in texts(view))
    assert desktop.settings.current.confidential_terms == ("Havbris",)


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

    save = desktop.settings._save
    desktop.settings._save = fail
    view = show(qtbot, desktop)
    choose(qtbot, view, "style", "Markdown headings")
    assert desktop.settings.current.style is Style.MARKDOWN
    assert "Your settings could not be saved." in texts(view)
    desktop.settings._save = save
    choose(qtbot, view, "theme", "Dark")
    qtbot.waitUntil(lambda: "Your settings could not be saved." not in texts(view))


def test_a_setting_that_is_gone_to_is_in_sight(qtbot: QtBot, desktop: Desktop) -> None:
    view = show(qtbot, desktop)
    view.resize(1100, 420)
    command = next(each for each in view.commands() if each.title == "Never mark")
    command.run()
    field = terms(view, "allowed_terms")
    place = field.mapTo(view, field.rect().bottomLeft())
    assert 0 <= place.y() <= view.height()


@pytest.mark.parametrize("name", ["bank_folder", "bank_server"])
def test_a_path_that_is_far_too_long_is_not_taken(
    qtbot: QtBot, desktop: Desktop, name: str
) -> None:
    view = show(qtbot, desktop)
    row = view.findChild(QWidget, f"setting-{name}")
    assert row is not None
    field = row if isinstance(row, QLineEdit) else row.findChild(QLineEdit)
    assert field is not None
    field.setText("/x" * 3000)
    field.editingFinished.emit()
    assert field.text() == ""
    assert getattr(desktop.settings.current, name) == ""


def test_a_draft_that_stays_when_drafts_are_turned_off_is_told_here(
    qtbot: QtBot, desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = DraftStore(tmp_path / "drafts", MemoryKeyStore, encode, decode)
    drafts.save(form("Intervju"), None)
    load(drafts)
    screen = settings_screen(drafts=(drafts,))

    def opened() -> ScreenView:
        made = screen.factory(desktop.context)
        qtbot.addWidget(made)
        made.show()
        return made

    def told() -> list[str]:
        return [n.text for n in made.findChildren(InlineNotice) if n.isVisible()]

    made = opened()
    assert told() == []
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        drafts.turn(on=False)
        load(drafts)
    qtbot.waitUntil(lambda: bool(told()))
    (said,) = told()
    assert "draft.bin" in said
    made = opened()  # as after a change of the language
    assert told() == [said]
    drafts.turn(on=True)
    drafts.save(form("Intervju"), None)
    qtbot.waitUntil(lambda: told() == [])
    drafts.close()
