"""A person's placeholder can be called after a role: seen at once, undone, restored right."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.placeholders import load_words
from aktiv_app.privacy.replacing.screened import Mark, MarkState
from aktiv_app.privacy.restoring.restore import restore
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.ui.composer.findings.model import Column
from aktiv_app.ui.composer.preview.role_menu import RoleMenu
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import RESOURCES, Bench


def text_of(view: ComposeView) -> str:
    return view.preview.view.toPlainText()


def mark_of(view: ComposeView, original: str) -> Mark:
    return next(mark for mark in view.preview.view.marks if mark.original == original)


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if words in action.text()).trigger()


def roles_in(menu: QMenu) -> RoleMenu | None:
    return menu.findChild(RoleMenu)


def call(view: ComposeView, original: str, role: str, qtbot: QtBot) -> None:
    choose(view.preview.roles_for(mark_of(view, original)), role)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)


def open_menu(qtbot: QtBot) -> RoleMenu:
    found: list[RoleMenu] = []

    def opened() -> bool:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, RoleMenu):
            found.append(popup)
        return bool(found)

    qtbot.waitUntil(opened)
    return found[-1]


def test_the_keyboard_gives_a_role_that_shows_at_once(view: ComposeView, qtbot: QtBot) -> None:
    preview = view.preview.view
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_F8)
    assert preview.textCursor().selectedText() == "[PERSON_1]"
    QTest.keyClick(preview, Qt.Key.Key_F2)
    menu = open_menu(qtbot)
    # The window speaks English, the prompt bokmål.
    assert [action.text() for action in menu.actions()][:3] == [
        "Person\tPERSON",
        "Candidate\tKANDIDAT",
        "Referee\tREFERANSE",
    ]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Person\tPERSON"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "[KANDIDAT_1]" in text_of(view))
    assert "[PERSON_1]" not in text_of(view)
    # The same mark is selected, and nothing of the text behind it.
    assert preview.textCursor().selectedText() == "[KANDIDAT_1]"


def test_the_list_of_findings_gives_a_role(view: ComposeView, qtbot: QtBot) -> None:
    view.resize(1440, 900)
    findings = view.findings
    qtbot.waitUntil(lambda: not findings.table.isColumnHidden(Column.BECOMES))
    rows = findings.model.rows
    at = next(i for i, row in enumerate(rows) if row.value == "Per Hansen")
    cell = findings.table.visualRect(findings.model.index(at, Column.BECOMES))
    QTest.mouseClick(
        findings.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(cell.left() + 8, cell.center().y()),
    )
    choose(open_menu(qtbot), "Referee")
    qtbot.waitUntil(lambda: "[REFERANSE_1]" in text_of(view))
    assert findings.model.rows[at].becomes == "[REFERANSE_1]"
    findings.table.setFocus()
    QTest.keyClick(findings.table, Qt.Key.Key_F2)
    choose(open_menu(qtbot), "Person")
    qtbot.waitUntil(lambda: "[REFERANSE_1]" not in text_of(view))


def test_undo_and_redo_walk_over_roles(view: ComposeView, qtbot: QtBot) -> None:
    before = text_of(view)
    call(view, "Kari Nordmann", "Candidate", qtbot)
    candidate = text_of(view)
    assert "[KANDIDAT_1]" in candidate
    call(view, "Kari Nordmann", "Employee", qtbot)
    assert "[ANSATT_1]" in text_of(view)
    shown = []
    for keys in ("Z", "Z", "Y", "Z"):
        QTest.keyClick(view, getattr(Qt.Key, f"Key_{keys}"), Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: view.desk.composer.is_current)
        shown.append(text_of(view))
    assert shown == [candidate, before, candidate, before]


def test_a_possible_name_is_replaced_with_its_role_in_one_step(
    view: ComposeView, qtbot: QtBot
) -> None:
    before = text_of(view)
    menu = view.preview.menu_for(mark_of(view, "Stein"))
    roles = roles_in(menu)
    assert roles is not None
    assert roles.title() == "Replace with a role"
    choose(roles, "Manager")
    qtbot.waitUntil(lambda: "[LEDER_1]" in text_of(view))
    assert view.desk.composer.undecided == 0
    view.desk.composer.undo()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert text_of(view) == before
    view.desk.composer.redo()
    qtbot.waitUntil(lambda: "[LEDER_1]" in text_of(view))


def test_a_role_survives_edits_and_follows_the_language(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    call(view, "Kari Nordmann", "Candidate", qtbot)
    composer.edit(lambda s: s.set_addition(Part.AKTOR, "Kari Nordmann møter Per Hansen."))
    qtbot.waitUntil(lambda: composer.is_current)
    assert text_of(view).count("[KANDIDAT_1]") == 2
    composer.edit(lambda s: s.choose_language(Language.EN))
    qtbot.waitUntil(lambda: composer.is_current)
    assert text_of(view).count("[CANDIDATE_1]") == 2


def test_two_people_in_one_role_stay_apart_and_come_back(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    composer = view.desk.composer
    call(view, "Kari Nordmann", "Referee", qtbot)
    call(view, "Per Hansen", "Referee", qtbot)
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    sealed: list[ScreenedText | AktivError] = []
    assert composer.screened is not None
    bench.screening.seal(composer.screened, sealed.append)
    assert isinstance(sealed[0], ScreenedText)
    words = load_words(RESOURCES / "privacy" / "placeholders.toml")
    answer = "Ring [REFERANSE_2] før [REFERANSE_1]. [REFERANSE_2]s svar er viktigst."
    restored = restore(answer, bench.screening._case.sent, words)
    assert restored.text == "Ring Per Hansen før Kari Nordmann. Per Hansens svar er viktigst."


def test_only_people_have_roles(view: ComposeView) -> None:
    mark = next(m for m in view.preview.view.marks if m.finding.label is Label.PHONE)
    assert roles_in(view.preview.menu_for(mark)) is None
    view.preview.view.setFocus()
    view.preview.view.go_to(mark)
    QTest.keyClick(view.preview.view, Qt.Key.Key_F2)
    assert QApplication.activePopupWidget() is None
    assert "Only people" in view.strip.text


def test_undo_after_the_case_was_forgotten_loses_nothing(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    call(view, "Kari Nordmann", "Candidate", qtbot)
    bench.screening.new_case()
    view.desk.composer.undo()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "[PERSON_1]" in text_of(view)
    assert mark_of(view, "Kari Nordmann").state is MarkState.REPLACED
