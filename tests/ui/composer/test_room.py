"""What must be read whole is whole in the smallest window, whatever the language's words."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.components.two_lines import TwoLineDelegate
from aktiv_app.ui.composer.findings.model import Column
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, Contexts, interview

SMALLEST = (960, 700)  # the smallest window without its narrow navigation


def readable(sentence: QLabel) -> bool:
    """Whether every line of a wrapping label fits in it."""
    room = sentence.contentsRect()
    flags = Qt.TextFlag.TextWordWrap
    needed = QFontMetrics(sentence.font()).boundingRect(room, flags, sentence.text())
    return needed.width() <= room.width() and needed.height() <= room.height()


def page_width(view: ComposeView) -> int:
    page = view.form.widget()
    assert page is not None
    return page.width()


@pytest.mark.parametrize("size", [SMALLEST, (1376, 860)])
def test_the_sentence_at_the_bottom_is_whole_beside_a_value_to_decide(
    view: ComposeView, qtbot: QtBot, size: tuple[int, int]
) -> None:
    view.resize(*size)
    assert view.bar.chip.isVisible()
    assert "replaced" in view.bar.sentence.full_text
    qtbot.waitUntil(lambda: readable(view.bar.sentence))


@pytest.mark.parametrize("width", [960, 1130, 1376])
def test_the_header_comes_to_rest_at_every_width(view: ComposeView, width: int) -> None:
    save = view.header_bar.save
    save.show()
    view.resize(width, 700)
    asked = 0

    class Counting(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            nonlocal asked
            asked += event.type() == QEvent.Type.LayoutRequest
            return super().eventFilter(watched, event)

    counting = Counting()
    view.header.installEventFilter(counting)
    for _ in range(20):
        QApplication.processEvents()
    settled, asked = asked, 0
    for _ in range(20):
        QApplication.processEvents()
    assert asked == 0, settled
    assert save.width() >= save.sizeHint().width(), "its words or its icon, never a part of them"
    assert view.title.text() == view.title.accessibleName() or not save.text()


@pytest.mark.parametrize("width", [950, 1024, 1130, 1376])
@pytest.mark.parametrize("percent", [100, 150])
def test_what_is_said_of_the_draft_is_in_sight_at_every_width(
    contexts: Contexts, qtbot: QtBot, width: int, percent: int
) -> None:
    context = contexts(Language.NB, percent)
    view = Bench(context).view()
    qtbot.addWidget(view)
    view.resize(width, 700)
    view.show()
    view.choose_task("interview-questions")
    view.header_bar.save.show()  # as with a bank
    note = view.header_bar.draft

    def shown() -> bool:
        words = note.text().replace("\n", " ") == note.full_text
        whole = all(
            note.fontMetrics().horizontalAdvance(line) <= note.width()
            for line in note.text().split("\n")
        )
        return (bool(note.text()) and words and whole) or not note.pixmap().isNull()

    qtbot.waitUntil(shown)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    qtbot.waitUntil(lambda: page_width(view) <= view.form.viewport().width())
    assert note.width() >= context.theme.metrics.icon
    assert note.full_text in note.toolTip()
    assert note.accessibleName() == note.full_text
    assert view.header_bar.redo.geometry().right() < view.header.width()


def test_needed_fields_that_are_empty_are_counted_beside_copy(
    view: ComposeView, qtbot: QtBot
) -> None:
    assert "empty" not in view.bar.length.full_text
    view.desk.composer.set_value("role", "")
    qtbot.waitUntil(lambda: "1 needed field is empty" in view.bar.length.full_text)
    view.desk.composer.undo()
    qtbot.waitUntil(lambda: "empty" not in view.bar.length.full_text)


def test_a_found_name_is_whole_in_a_narrow_list(view: ComposeView, qtbot: QtBot) -> None:
    view.resize(*SMALLEST)
    table, model = view.findings.table, view.findings.model
    font = view.font()
    font.setBold(True)
    at = next(at for at, row in enumerate(model.rows) if row.value == "Kari Nordmann")
    needed = QFontMetrics(font).horizontalAdvance("Kari Nordmann")
    index = model.index(at, Column.VALUE)
    qtbot.waitUntil(lambda: table.visualRect(index).width() > needed)


def test_a_value_longer_than_its_cell_is_whole_beside_the_form(
    view: ComposeView, qtbot: QtBot
) -> None:
    long = "kari.nordmann.haugstad@innmail.no"
    view.resize(1230, 860)  # what the navigation leaves of 1440 pixels
    view.desk.composer.set_value("role", f"leder ({long})")
    table, model = view.findings.table, view.findings.model
    font = view.font()
    font.setBold(True)
    needed = QFontMetrics(font).horizontalAdvance(long)

    def cell(value: str) -> int:
        at = next((at for at, row in enumerate(model.rows) if row.value == value), 0)
        return table.visualRect(model.index(at, Column.VALUE)).width()

    qtbot.waitUntil(lambda: cell(long) > needed)
    assert not table.isColumnHidden(Column.BECOMES)
    assert cell("Kari Nordmann") < needed, "its placeholder stands beside it"


def test_a_reason_runs_on_below_what_stands_for_the_value(view: ComposeView, qtbot: QtBot) -> None:
    view.resize(1230, 860)
    table, model = view.findings.table, view.findings.model
    qtbot.waitUntil(lambda: not table.isColumnHidden(Column.BECOMES))
    at = next(at for at, row in enumerate(model.rows) if row.value == "Kari Nordmann")
    table.scrollTo(model.index(at, 0))
    cell = table.visualRect(model.index(at, Column.BECOMES))
    lower = cell.adjusted(0, cell.height() // 2, 0, -4)
    picture = table.viewport().grab(lower).toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) > 1, "something is written there"


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_title_is_whole_on_a_small_screen_with_the_largest_text(
    contexts: Contexts, qtbot: QtBot, language: Language
) -> None:
    context = contexts(language, 150)
    view = Bench(context).view()
    qtbot.addWidget(view)
    view.show()
    entries = view.desk.parts.catalog.entries().tasks
    longest = sorted(entries, key=lambda entry: len(entry.names[language]))[-2:]
    for width in (1206, 952):  # what the navigation leaves of 1280 and 1024 pixels
        view.resize(width, 640)
        for entry in longest:
            view.choose_task(entry.id)
            view.header_bar.save.show()  # as with a bank
            qtbot.waitUntil(lambda: view.title.text() == view.title.accessibleName())
            assert view.title.text() == entry.names[language]
        assert view.width() == width
    assert view.header_bar.redo.geometry().right() < view.header.width()


@pytest.mark.parametrize("language", list(Language))
def test_everything_fits_the_smallest_window_with_the_largest_text(
    contexts: Contexts, qtbot: QtBot, language: Language
) -> None:
    context = contexts(language, 150)
    view = Bench(context).view()
    qtbot.addWidget(view)
    view.resize(950, 640)
    view.show()
    for entry in view.desk.parts.catalog.entries().tasks:
        view.choose_task(entry.id)
        qtbot.waitUntil(lambda: page_width(view) <= view.form.viewport().width())
    assert view.width() == 950
    assert view.workspace.form_side.geometry().right() < view.workspace.text_side.geometry().left()
    assert view.workspace.text_side.geometry().right() < view.workspace.width()
    assert view.bar.copy.mapTo(view, view.bar.copy.rect().topRight()).x() < view.width()
    # With a file, values to decide and what they are counted by, too.
    view.desk.composer.restore(interview(language))
    qtbot.waitUntil(lambda: view.desk.composer.is_current and view.bar.chip.isVisible())
    qtbot.waitUntil(lambda: page_width(view) <= view.form.viewport().width())
    right = view.workspace.text_side
    assert right.minimumSizeHint().width() <= right.width()
    table = view.findings.table
    assert table.horizontalScrollBar().maximum() == 0
    # The link beside the tabs is its icon before a tab is cut.
    advice, about = view.workspace.tabs._tabs["advice"], view.workspace.about
    assert advice.width() >= advice.sizeHint().width()
    assert about.width() >= about.minimumSizeHint().width()
    assert about.mapTo(right, about.rect().topRight()).x() < right.width()
    styles, told = view.preview._styles, view.preview._subtitle
    assert styles.width() >= styles.sizeHint().width() or told.width() <= 4
    for card in view.form.cards.values():
        labels = card.findChildren(ElidedLabel)
        title = next(each for each in labels if each.full_text == card.accessibleName())
        assert title.text() == title.full_text
    # Names stand above their class; the last row is scrolled to although its class is hidden.
    font = QFont(table.font())
    font.setPixelSize(context.theme.metrics.body)
    font.setBold(True)
    at = next(at for at, row in enumerate(view.findings.model.rows) if row.value == "Kari Nordmann")
    value = view.findings.model.index(at, Column.VALUE)
    needed = QFontMetrics(font).horizontalAdvance("Kari Nordmann")
    assert table.visualRect(value).width() > needed
    last = view.findings.model.rows[-1].marks[0]
    view.findings.choose_mark(last)
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


def test_the_text_of_the_prompt_goes_on_to_the_edge_of_its_card(view: ComposeView) -> None:
    # A line that is cut in the white above the edge looks as if something were broken.
    card, text = view.preview.card, view.preview.view
    shown = text.viewport()
    bottom = shown.mapTo(card, shown.rect().bottomLeft()).y()
    assert text.verticalScrollBar().maximum() > 0, "there is more than can be seen"
    assert card.height() - bottom <= 8
    first = shown.mapTo(card, text.cursorRect().topLeft())
    assert first.y() >= 8, "at the top the text keeps away from the edge"


def test_a_text_is_whole_in_the_room_that_was_measured_for_it(view: ComposeView) -> None:
    delegate = TwoLineDelegate(view.context.theme)
    names = "Abdirahman Yusuf Warsame, Wiktoria Kamińska-Lund, tlf. 951 22 604"
    texts = [names[start : start + 14].strip() for start in range(50)]
    metrics = QFontMetrics(delegate.font(strong=True))
    right = Qt.TextElideMode.ElideRight
    for text, width in delegate.widths(texts, strong=True).items():
        assert metrics.elidedText(text, right, width) == text
