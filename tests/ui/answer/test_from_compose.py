"""The whole way in the real window: a prompt is copied, its answer gets the names back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.bootstrap.window import build_services
from aktiv_app.services.api import EngineState
from aktiv_app.services.case_book import CaseRecord
from aktiv_app.services.cases import write_case
from aktiv_app.services.vault import Vault
from aktiv_app.ui.answer.view import AnswerView
from aktiv_app.ui.app import follow_settings, screens
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.answer.conftest import paste
from tests.ui.shell import make_desktop
from tests.unit.privacy.restoring.sending import PEOPLE, SOURCE, sent


def test_a_kept_case_that_has_expired_goes_when_the_app_starts(tmp_path: Path) -> None:
    places = Places(resource_folder(), tmp_path / "settings", tmp_path / "data")
    file = places.data / "cases" / "c0ffee.case"
    past = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
    record = CaseRecord("c0ffee", "letter", past, past, sent(SOURCE, PEOPLE))
    file.parent.mkdir(parents=True)
    write_case(file, record, Vault(bytes(32)), 1, past)
    services = build_services(places)
    services.begin()
    services.close()
    assert not file.exists()


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
        window.activateWindow()
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
        button = next(button for button in buttons if button.text() == "Go to the answer")
        qtbot.waitUntil(window.isActiveWindow)
        button.setFocus()
        button.click()
        view = window.current_view
        assert isinstance(view, AnswerView)
        assert view.pasted.edit.hasFocus(), "where the answer is to be pasted"
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
