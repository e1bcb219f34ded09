"""The whole way in the real window: a prompt is copied, its answer gets the names back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap import Places, build_services, resource_folder
from aktiv_app.services.api import EngineState
from aktiv_app.ui.answer.view import AnswerView
from aktiv_app.ui.app import follow_settings, screens
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.answer.conftest import paste
from tests.ui.shell import make_desktop


@pytest.mark.parametrize("forgotten", [False, True])
def test_an_answer_to_a_copied_prompt(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, *, forgotten: bool
) -> None:
    places = Places(resource_folder(), tmp_path / "settings", tmp_path / "data")
    services = build_services(places)
    try:
        desktop = make_desktop(qapp, places)
        follow_settings(desktop.settings, services)
        window = desktop.window(screens(services))
        qtbot.addWidget(window)
        window.show()
        services.begin()
        compose = window.current_view
        assert isinstance(compose, ComposeView)
        compose.choose_task("free")
        composer = compose.desk.composer
        composer.set_value("tiltak_text", "Kandidaten Kari Nordmann har mobil 912 34 567.")
        qtbot.waitUntil(lambda: composer.engine is EngineState.READY)
        qtbot.waitUntil(lambda: composer.is_current)
        with qtbot.waitSignal(compose.desk.copying.copied):
            compose.desk.copying.rules_confirmed(compose.bar.tool)

        buttons = compose.strip.findChildren(QPushButton)
        next(button for button in buttons if button.text() == "Go to the answer").click()
        view = window.current_view
        assert isinstance(view, AnswerView)
        assert view.title.accessibleName() == "Answer to Free AKTIV form"
        paste(view, qtbot, "Ring [PHONE_1] og spør **[PERSON_1]**.")
        assert view.restored.view.toPlainText() == "Ring 912 34 567 og spør **Kari Nordmann**."
        if forgotten:
            before = composer.screened
            view.desk.forget()
            assert view.desk.cases == ()
            # The prompt is checked again, with numbers that nobody had.
            qtbot.waitUntil(lambda: composer.screened is not before)
            assert composer.screened is not None
            assert "[PERSON_2]" in composer.screened.text
    finally:
        services.close()
