"""The list: search as one types, filters, order, pages, states."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.ui.bank.listing.delegate import in_two
from aktiv_app.ui.bank.listing.model import PromptModel
from aktiv_app.ui.bank.paging import PAGE
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.bank_shared.others import OthersWatch
from aktiv_app.ui.window.panes import cycle
from prompt_bank.ports.listing import Listing, Order
from tests.ui.accessibility import problems
from tests.ui.bank.building import OLA, BankBench, TestBank
from tests.ui.bank.conftest import Open
from tests.ui.bank.prompts import interview


def titles(view: BankView) -> list[str]:
    rows = [view.listing.model.row(at) for at in range(view.listing.model.total)]
    return [row.title if row else "" for row in rows]


def settled(view: BankView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.desk.is_looking)


def test_the_list_shows_what_is_there_and_the_first_prompt(view: BankView) -> None:
    assert len(titles(view)) == 6
    assert view.preview.snapshot is not None
    assert view.preview.head.title.full_text == titles(view)[0]
    assert problems(view) == []


def test_a_row_names_its_task_only_where_the_title_does_not(view: BankView) -> None:
    row = view.listing.model.row(0)
    assert row is not None
    task = view.listing.row_words.words.task(row.task)
    assert view.listing.row_words.about(replace(row, title="Panel")).startswith(f"{task} · ")
    assert task not in view.listing.row_words.about(replace(row, title=task))


def test_a_hit_in_another_language_is_shown_in_the_readers_own_and_says_where_it_is(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    view.desk.prefer("nn")
    settled(view, qtbot)
    view.search.setText("första")
    settled(view, qtbot)
    row = view.listing.model.row(0)
    assert row is not None
    assert row.title == "Førstegongsintervju, SAR-spørsmål"
    assert view.listing.row_words.about(row) == "Found in Swedish"
    assert view.preview.head.title.full_text == row.title


def test_a_long_title_goes_on_in_the_next_line() -> None:
    def fits(text: str) -> bool:
        return len(text) <= 20

    assert in_two("Avslag", fits) == ("Avslag", "")
    assert in_two("Common questions and letters", fits) == ("Common questions and", "letters")
    assert in_two("Kandidatpresentasjonsmal", fits) == ("Kandidatpresenta-", "sjonsmal")
    assert in_two("Kandidatpresentasjonsmal for ledere", fits)[1] == "sjonsmal for ledere"
    assert in_two("AAAAAAAAAAAAAAAAAAAAAAAA", fits) == ("AAAAAAAAAAAAAAAAAAAAAAAA", "")


def test_typing_searches_and_enter_uses_what_was_found(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.parts.links.opened) as opened:
        QTest.keyClicks(view.search, "panelintervju")
        settled(view, qtbot)
        QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert titles(view) == ["Panelintervju for ledere"]
    assert opened.args is not None
    assert opened.args[0].title == "Panelintervju for ledere"
    assert opened.args[0].state.task.startswith("bank:")


def test_the_best_match_comes_first_only_while_something_is_searched_for(
    view: BankView, qtbot: QtBot
) -> None:
    def offered() -> list[str]:
        return [action.text() for action in view.listing._orders.actions() if action.isVisible()]

    assert view.listing.order.text() == "By title"
    assert "Best match first" not in offered()
    QTest.keyClicks(view.search, "intervju")
    settled(view, qtbot)
    assert view.listing.order.text() == "Best match first"
    assert "Best match first" in offered()
    view.search.clear()
    settled(view, qtbot)
    assert view.listing.order.text() == "By title"


def test_enter_never_uses_what_was_listed_before_the_last_letter(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    opened: list[object] = []
    bench.parts.links.opened.connect(opened.append)
    bench.bank.holding = True
    QTest.keyClicks(view.search, "panel")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert opened == []
    bench.bank.holding = False
    bench.bank.release()
    settled(view, qtbot)
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert len(opened) == 1


def test_the_newest_search_wins(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    bench.bank.holding = True
    view.search.setText("panel")
    qtbot.waitUntil(lambda: len(bench.bank._waiting) == 1)
    view.search.setText("referanse")
    QCoreApplication.processEvents()
    qtbot.waitUntil(lambda: not view.desk._pause.isActive())
    bench.bank.holding = False
    bench.bank.release()
    settled(view, qtbot)
    assert titles(view) == ["Spørsmål til referanseintervju"]


def test_an_answer_to_the_question_before_chooses_nothing_for_the_new_one(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    """As at a slow start: the list was being read when somebody began to type."""
    bench.bank.holding = True
    view.desk.retry()
    view.search.setText("panel")
    bench.bank.holding = False
    bench.bank.release()
    settled(view, qtbot)
    qtbot.waitUntil(lambda: titles(view)[0] == "Panelintervju for ledere")
    qtbot.waitUntil(lambda: view.desk.chosen == bench.ids["panel"])
    assert view.listing.list.currentIndex().row() == 0


def test_arrow_keys_in_the_search_field_move_in_the_list(view: BankView, qtbot: QtBot) -> None:
    first = view.desk.chosen
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    settled(view, qtbot)
    assert view.desk.chosen != first
    assert view.search.hasFocus()


def test_f6_goes_from_the_search_to_the_prompts(view: BankView) -> None:
    view.search.setFocus()
    cycle(view.panes(), view.search, 1)
    assert view.listing.list.hasFocus()


def ringed(view: BankView) -> bool:
    """Whether the chosen row has the ring that says where the keyboard is, at its top edge."""
    viewport = view.listing.list.viewport()
    card = view.listing.list.visualRect(view.listing.list.currentIndex())
    picture = viewport.grab().toImage()
    ring = QColor(view.context.theme.colours.focus)
    middle = round(card.center().x() * picture.devicePixelRatio())
    return any(picture.pixelColor(middle, card.top() + at) == ring for at in range(5))


def test_only_the_list_with_the_keyboard_has_the_ring(view: BankView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.listing.list.setFocus()
    assert ringed(view)
    view.search.setFocus()
    assert not ringed(view)
    chosen = view.listing.list.visualRect(view.listing.list.currentIndex())
    bar = view.listing.list.viewport().grab().toImage().pixelColor(3, chosen.center().y())
    assert bar == QColor(view.context.theme.colours.focus), "still told apart from the others"


def test_nothing_found_says_what_to_loosen(view: BankView, qtbot: QtBot) -> None:
    view.desk.narrow(standings=frozenset({"draft"}))
    view.search.setText("xyzzy")
    settled(view, qtbot)
    text = view.listing.states.shown
    assert text is not None
    assert "xyzzy" in text[2]
    assert "Draft" in text[2]
    view.listing.states.acted.emit()
    settled(view, qtbot)
    assert len(titles(view)) == 6
    assert view.search.text() == ""


def test_filters_narrow_and_say_so(view: BankView, qtbot: QtBot) -> None:
    standing = view.filters.buttons["standings"]
    qtbot.waitUntil(lambda: bool(standing.menu_shown.actions()))
    entries = {action.text().split("   ")[0]: action for action in standing.menu_shown.actions()}
    entries["Due for review"].trigger()
    settled(view, qtbot)
    assert titles(view) == ["Avslag med konkret begrunnelse"]
    assert standing.text() == "Due for review"
    entries["Due for review"].trigger()
    settled(view, qtbot)
    assert standing.text() == "Standing"
    assert len(titles(view)) == 6


def test_retired_prompts_are_shown_only_when_asked_for(view: BankView, qtbot: QtBot) -> None:
    assert "Gammel intervjuguide" not in titles(view)
    view.filters._switches["include_retired"].trigger()
    settled(view, qtbot)
    assert "Gammel intervjuguide" in titles(view)


def test_a_star_is_kept_and_found_again(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    view.desk.choose(bench.ids["panel"])
    settled(view, qtbot)
    QTest.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(view.preview.head.favourite.isChecked)
    view.desk.narrow(favourites=True)
    settled(view, qtbot)
    assert set(titles(view)) == {"Panelintervju for ledere", "Førstegangsintervju, SAR-spørsmål"}


def test_the_star_is_right_for_a_prompt_that_is_not_in_the_list(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    view.search.setText("panelintervju")
    settled(view, qtbot)
    assert titles(view) == ["Panelintervju for ledere"]
    view.desk.choose(bench.ids["interview"])
    settled(view, qtbot)
    assert view.preview.head.favourite.isChecked()
    view.doing.favourite()
    view.search.clear()
    view.desk.narrow(favourites=True)
    settled(view, qtbot)
    assert titles(view) == []


def test_alt_and_arrows_make_an_own_order(view: BankView, qtbot: QtBot) -> None:
    view.desk.narrow(order=Order.OWN)
    settled(view, qtbot)
    before = titles(view)
    view.listing.list.setFocus()
    QTest.keyClick(view.listing.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: titles(view)[1] == before[0])
    assert titles(view)[0] == before[1]
    assert titles(view)[2:] == before[2:]
    assert view.listing.list.currentIndex().row() == 1


def test_a_row_can_be_dragged_to_another_place(view: BankView, qtbot: QtBot) -> None:
    view.desk.narrow(order=Order.OWN)
    settled(view, qtbot)
    before = titles(view)
    rows = view.listing.list
    start = rows.visualRect(view.listing.model.index(0)).center()
    end = rows.visualRect(view.listing.model.index(2)).center() + QPoint(0, 30)
    port = rows.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(0, 20))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: titles(view)[2] == before[0])
    assert titles(view)[:2] == before[1:3]


def test_rows_are_not_dragged_where_the_order_is_not_the_users(view: BankView) -> None:
    before = titles(view)
    rows = view.listing.list
    start = rows.visualRect(view.listing.model.index(0)).center()
    port = rows.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(0, 250))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 250))
    assert titles(view) == before


def test_news_keep_the_place_and_the_choice(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    view.desk.choose(bench.ids["panel"])
    settled(view, qtbot)
    bench.bank.service().create(interview("Aller første prompt"))
    bench.bank.tell()
    qtbot.waitUntil(lambda: view.listing.model.total == 7)
    chosen = view.listing.current()
    assert chosen is not None
    assert chosen.prompt == bench.ids["panel"]


def test_what_another_program_writes_is_listed_when_the_user_comes_back(
    bench: BankBench, view: BankView, qapp: QApplication, qtbot: QtBot
) -> None:
    bench.bank.look_for_others()
    watch = OthersWatch(bench.bank, view)
    watch.begin()
    other = TestBank(bench.bank.path)
    other.service(OLA).create(interview("Fra kommandolinjen"))
    other.store.close()
    assert "Fra kommandolinjen" not in titles(view)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: "Fra kommandolinjen" in titles(view))


def test_an_empty_bank_says_how_to_begin(empty_bench: BankBench, open_view: Open) -> None:
    view = open_view(empty_bench)
    shown = view.listing.states.shown
    assert shown is not None
    assert shown[1] == "The bank is empty"
    assert problems(view) == []


def test_a_list_that_cannot_be_read_says_so_and_tries_again(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    bench.bank.failing = True
    view = open_view(bench)
    qtbot.waitUntil(lambda: view.desk.problem is not None)
    shown = view.listing.states.shown
    assert shown is not None
    assert shown[1] == "The list cannot be shown"
    bench.bank.failing = False
    view.listing.states.acted.emit()
    qtbot.waitUntil(lambda: view.listing.model.total == 6)


def test_a_long_list_is_read_page_by_page(
    empty_bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    service = empty_bench.bank.service()
    for number in range(2 * PAGE + 7):
        service.create(interview(f"Prompt {number:04}"))
    view = open_view(empty_bench)
    model = view.listing.model
    assert model.total == 2 * PAGE + 7
    asked: list[int] = []
    model.page_wanted.connect(asked.append)
    view.listing.list.scrollToBottom()
    qtbot.waitUntil(lambda: model.row(model.total - 1) is not None)
    last = model.row(model.total - 1)
    assert last is not None
    assert last.title == f"Prompt {2 * PAGE + 6:04}"
    assert set(asked) <= {PAGE, 2 * PAGE}


def test_the_model_keeps_qts_rules(view: BankView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view.listing.model)


def test_a_list_of_100_000_rows_is_made_without_reading_them() -> None:
    model = PromptModel(lambda row: row.title, "…")
    model.show_first(Listing((), 100_000))
    assert model.rowCount() == 100_000
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)
    assert model.data(model.index(99_999)) == "…"
    assert model.data(model.index(99_998)) == "…"
    assert wanted == [99_950]
