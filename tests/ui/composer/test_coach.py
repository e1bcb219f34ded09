"""The coach: its advice leads to the field, stays in place and can be taken up."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, Part
from aktiv_app.ui.composer.view import ComposeView


def test_advice_leads_to_its_field(start: ComposeView, qtbot: QtBot) -> None:
    start.choose_task("interview-questions")
    composer = start.desk.composer
    qtbot.waitUntil(lambda: any(a.target == "must_have" for a in composer.coach.advice))
    advice = next(a for a in composer.coach.advice if a.target == "must_have")
    start.coach.go_wanted.emit(advice)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert start.form.cards[Part.TILTAK].isAncestorOf(focused)


def test_needed_fields_that_are_empty_are_named(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    view.workspace.tabs.choose("advice")
    composer.set_value("role", "")
    qtbot.waitUntil(lambda: [v.name for v in composer.coach.missing] == ["role"])
    shown = [label.text() for label in view.coach.findChildren(QLabel)]
    assert any("Position" in text for text in shown)
    assert view.workspace.tabs._tabs["advice"].text() != "Advice 0"


def test_points_that_stay_keep_their_place_and_the_focus(view: ComposeView, qtbot: QtBot) -> None:
    """Another field is emptied while the keyboard is in the list of advice."""
    composer, coach = view.desk.composer, view.coach
    composer.set_value("role", "")
    view.workspace.tabs.choose("advice")
    qtbot.waitUntil(lambda: any("Position" in text for text in spoken(view)))
    button = next(
        button
        for button in coach.findChildren(QPushButton)
        if "Position" in button.accessibleName()
    )
    button.setFocus()
    before = spoken(view)
    composer.set_value("must_have", ())
    qtbot.waitUntil(lambda: spoken(view) != before)
    assert button.hasFocus()
    assert len(spoken(view)) == len(set(spoken(view)))
    assert view.workspace.tabs._tabs["advice"].text() == f"Advice {len(coach._rows)}"


def test_advice_is_up_to_date_when_it_is_turned_to(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    view.workspace.tabs.choose("advice")
    view.workspace.tabs.choose("findings")
    composer.set_value("role", "")
    qtbot.waitUntil(lambda: [v.name for v in composer.coach.missing] == ["role"])
    view.workspace.tabs.choose("advice")
    qtbot.waitUntil(lambda: any("Position" in text for text in spoken(view)))
    composer.set_value("role", "leder")
    qtbot.waitUntil(lambda: not any("Position" in text for text in spoken(view)))


def spoken(view: ComposeView) -> list[str]:
    """What the buttons of the advice that is shown are called, from top to bottom."""
    buttons = [button for button in view.coach.findChildren(QPushButton) if button.isVisible()]
    buttons.sort(key=lambda button: button.mapTo(view, button.rect().topLeft()).toTuple()[::-1])
    return [button.accessibleName() for button in buttons]


def test_a_proposal_is_inserted_and_can_be_undone(start: ComposeView, qtbot: QtBot) -> None:
    composer = start.desk.composer
    composer.restore(FormState("free", Language.EN, values={"kommando_text": "Write an advert"}))
    qtbot.waitUntil(lambda: any(a.fix for a in composer.coach.advice))
    advice = next(a for a in composer.coach.advice if a.fix)
    session = composer.session
    assert session is not None
    before = session.state
    start.coach.insert_wanted.emit(advice)
    qtbot.waitUntil(lambda: composer.is_current)
    assert advice.fix in session.compose().text
    composer.undo()
    assert session.state == before
