"""The Bank screen in the smallest window with the largest text: nothing is cut, all is reached."""

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import Incoming, Loaded, Signature, TeamPhase, TeamState
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.components.dialogs import TallContent
from aktiv_app.ui.components.eliding import ElidingButton
from tests.ui.bank.building import CURATOR, BankBench
from tests.ui.bank.conftest import Open
from tests.ui.bank.looking import choose
from tests.ui.composer.building import Contexts


def opened(bench: BankBench, qtbot: QtBot, open_view: Open, width: int) -> BankView:
    """As a curator of a team sees it."""
    view = open_view(bench)
    view.resize(width, 740)
    bench.bank.become(CURATOR)
    bench.bank.move(TeamState(TeamPhase.IDLE, "team", datetime.now(UTC)))
    qtbot.waitUntil(lambda: view.to_review.isVisible() and view.team.isVisible())
    return view


@pytest.mark.parametrize("language", list(Language))
def test_the_head_and_the_tabs_are_whole(
    bench: BankBench, contexts: Contexts, qtbot: QtBot, open_view: Open, language: Language
) -> None:
    bench.context = contexts(language, 150)
    view = opened(bench, qtbot, open_view, 932)
    choose(view, bench, "interview", qtbot)
    head = [view.search, view.filters.more, view.team, view.to_review]
    qtbot.waitUntil(
        lambda: all(
            left.geometry().right() < right.geometry().left() for left, right in pairwise(head)
        )
    )
    words = (view.to_review, *view.preview.tabs.findChildren(QPushButton))

    def cut() -> list[str]:
        return [button.text() for button in words if button.isVisible() and _cut(button)]

    qtbot.waitUntil(lambda: cut() == [])
    assert view.width() == 932


def _cut(button: QPushButton) -> bool:
    if isinstance(button, ElidingButton):
        return button.shown() != button.text()
    return button.width() < button.fontMetrics().horizontalAdvance(button.text())


def test_filters_that_the_head_has_no_room_for_are_in_its_menu(
    bench: BankBench, contexts: Contexts, qtbot: QtBot, open_view: Open
) -> None:
    bench.context = contexts(Language.EN, 150)
    view = opened(bench, qtbot, open_view, 950)
    status = view.filters.buttons["standings"]
    qtbot.waitUntil(lambda: not status.isVisible())
    within = status.menu_shown
    assert within.menuAction() in view.filters.more.menu_shown.actions()
    assert within.menuAction().isVisible()
    assert within.title() == "Standing"
    qtbot.waitUntil(lambda: bool(within.actions()))
    next(action for action in within.actions() if action.data() == "draft").trigger()
    qtbot.waitUntil(lambda: view.listing.model.total == 1)
    assert view.filters.more.text() == "Draft"
    view.resize(1600, 740)
    qtbot.waitUntil(status.isVisible)
    assert status.text() == "Draft"
    assert view.filters.more.text() == "More"


def test_what_the_head_has_no_room_for_says_the_news_first(
    bench: BankBench, qtbot: QtBot, open_view: Open
) -> None:
    """How the team's bank stands, not that it is the team's bank."""
    view = opened(bench, qtbot, open_view, 1400)
    bench.bank.move(TeamState(TeamPhase.OFFLINE, "team", waiting=2))
    said = view.team.text
    qtbot.waitUntil(lambda: said.text() == "Team bank · offline · 2 wait to be sent")
    said.setFixedWidth(said.fontMetrics().horizontalAdvance("Offline · 2 wait to be sent") + 4)
    qtbot.waitUntil(lambda: said.text() == "Offline · 2 wait to be sent")
    assert said.full_text == "Team bank · offline · 2 wait to be sent"


def test_the_filters_stay_where_they_are_when_the_team_line_changes(
    bench: BankBench, qtbot: QtBot, open_view: Open
) -> None:
    view = opened(bench, qtbot, open_view, 1080)
    places = []
    for synced, said in (
        (datetime.now(UTC), "just now"),
        (datetime(2026, 11, 2, 8, 0, tzinfo=UTC), "2 November"),
        (None, "Team bank"),
    ):
        bench.bank.move(TeamState(TeamPhase.IDLE, "team", synced))
        qtbot.waitUntil(lambda said=said: said in view.team.text.full_text)  # type: ignore[misc]
        for _ in range(3):  # a new width is asked for, given, and taken note of
            QCoreApplication.processEvents()
        places.append(view.filters.more.geometry())
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize("language", list(Language))
def test_a_dialog_that_the_screen_is_too_low_for_keeps_its_buttons_in_sight(
    bench: BankBench, contexts: Contexts, qtbot: QtBot, open_view: Open, language: Language
) -> None:
    """Title and buttons stood outside a small screen with large text."""
    bench.context = contexts(language, 150)
    view = open_view(bench)
    prompts = tuple(Incoming(str(at), "nb", f"Number {at}", "new") for at in range(30))
    trouble = tuple(msg("Row {row} of the list was left out.", row=at) for at in range(40))
    signature = Signature("3f8a 91c2 77d0 4be1 a05c 2e9f 1166 d8b4", "", False)
    bench.bank.incoming = Loaded(
        Path("list.csv"), None, signature, prompts, trouble, lambda _: None, cautions=trouble[:5]
    )
    view.transfer.load(Path("list.csv"))
    qtbot.waitUntil(lambda: view.transfer.dialog is not None)
    dialog = view.transfer.dialog
    assert dialog is not None
    screen = dialog.screen().availableGeometry().height()
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.height() <= screen)
    heading, area = dialog.findChildren(QLabel)[0], dialog.findChild(TallContent)
    assert isinstance(area, TallContent)
    assert area.verticalScrollBar().maximum() > 0
    for widget in (heading, dialog.ok):
        place = widget.mapTo(dialog, widget.rect().topLeft())
        assert dialog.rect().contains(QRect(place, widget.size())), widget
    dialog.reject()
