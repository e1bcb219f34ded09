import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QThread, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.settings import ThemeChoice
from aktiv_app.ui.background import Courier
from aktiv_app.ui.components.busy import BusyOverlay
from aktiv_app.ui.components.buttons import (
    AccentButton,
    IconButton,
    KeyedButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from aktiv_app.ui.components.fields import (
    CheckBox,
    ComboBox,
    DateEdit,
    GrowingTextEdit,
    NumberField,
)
from aktiv_app.ui.components.flow import FlowLayout
from aktiv_app.ui.components.labels import Chip, ElidedLabel, LetterBadge, pill
from aktiv_app.ui.components.panels import EmptyState, InlineNotice
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.components.tabs import SegmentedTabs
from aktiv_app.ui.theme.theme import Theme
from tests.ui.accessibility import problems


def holder(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(page)
    page.show()
    return page


def test_every_component_is_named_and_reached(qtbot: QtBot, theme: Theme) -> None:
    tabs = SegmentedTabs("Lists")
    tabs.add_tab("one", "Personal data")
    tabs.add_tab("two", "Advice")
    combo = ComboBox(theme, "Language")
    combo.addItem("Bokmål")
    page = holder(
        qtbot,
        PrimaryButton(theme, "Copy", "copy", "Ctrl+Return"),
        SecondaryButton(theme, "Other"),
        AccentButton(theme, "Open"),
        LinkButton(theme, "Replace"),
        IconButton(theme, "x", "Close", small=True),
        Chip(theme, "Requirement", "soft"),
        InlineNotice(theme, "warning", "Mind this.", "Do it", "Close"),
        EmptyState(theme, "search", "Nothing", "Try again.", "Clear"),
        LetterBadge(theme, "A", "Aktør"),
        pill("1 to decide", "warning"),
        ElidedLabel("A long text"),
        GrowingTextEdit("Text"),
        NumberField("From", 1, 40),
        CheckBox(theme, "Choose"),
        combo,
        tabs,
    )
    assert problems(page) == []


def test_the_walk_finds_what_is_wrong(qtbot: QtBot, theme: Theme) -> None:
    nameless = QPushButton()
    unreachable = QPushButton("Text")
    unreachable.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    wordless = pill("", "warning")
    found = problems(holder(qtbot, nameless, unreachable, wordless))
    assert any("no accessible name" in line for line in found)
    assert any("not reached by Tab" in line for line in found)
    assert any("a colour without a word" in line for line in found)


def test_a_growing_field_shows_what_is_written_and_then_scrolls(qtbot: QtBot) -> None:
    field = GrowingTextEdit("Text", 1, 4)
    page = holder(qtbot, field)
    page.resize(300, 600)
    one = field.height()
    field.setPlainText("\n".join("abc"))
    three = field.height()
    assert three > one
    field.setPlainText("\n".join("abcdefghij"))
    most = field.height()
    assert three < most < 3 * three
    assert field.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    field.clear()
    assert field.height() == one


@pytest.mark.parametrize("percent", [100, 150])
def test_a_number_has_room_in_its_field(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    field = NumberField("From", 1, 40)
    page = holder(qtbot, field)
    field.setValue(40)
    assert page.isVisible()
    inner = field.lineEdit()
    assert inner.width() >= inner.fontMetrics().horizontalAdvance("40") + 4


def test_check_boxes_grow_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    box = CheckBox(theme, "Keep drafts")
    page = holder(qtbot, box)
    assert page.isVisible()
    sides = []
    for percent in (100, 150):
        theme.apply(ThemeChoice.LIGHT, percent)
        option = QStyleOptionButton()
        box.initStyleOption(option)
        inside = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
        sides.append(inside.width() - 2)
    assert sides == [16, 24]


@pytest.mark.parametrize("percent", [100, 150])
def test_fields_of_one_line_are_equally_high(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.apply(ThemeChoice.LIGHT, percent)
    choice = ComboBox(theme, "Kind")
    fields = (QLineEdit(), choice, NumberField("From", 1, 40), DateEdit(theme, "Deadline"))
    page = holder(qtbot, *fields)
    page.adjustSize()
    assert {field.height() for field in fields} == {theme.metrics.control_height}
    for field in fields:
        field.setFocus()
        assert field.height() == theme.metrics.control_height


def test_a_list_without_a_choice_says_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    combo = ComboBox(theme, "Case")
    combo.setPlaceholderText("Open a kept case")
    combo.setFixedWidth(240)
    combo.addItem("Kept: Summary, 26 November")
    combo.setCurrentIndex(-1)
    page = holder(qtbot, combo)
    told = page.grab().toImage()
    combo.setPlaceholderText(" ")
    assert page.grab().toImage() != told


def test_tab_leaves_a_text_field(qtbot: QtBot) -> None:
    first, second = GrowingTextEdit("One"), GrowingTextEdit("Two")
    page = holder(qtbot, first, second)
    page.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert first.toPlainText() == ""


def test_files_dropped_on_a_text_field_are_left_to_the_window(qtbot: QtBot) -> None:
    field = GrowingTextEdit("Text")
    qtbot.addWidget(field)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/some/ad.docx")])
    assert not field.canInsertFromMimeData(files)


def test_an_elided_label_says_the_whole_text(qtbot: QtBot, theme: Theme) -> None:
    text = "A heading that is far too long for so small a place"
    shown = ElidedLabel(text)
    page = holder(qtbot, shown)
    assert page.isVisible()
    shown.setFixedWidth(80)
    assert shown.text().endswith("…")
    assert shown.toolTip() == text
    assert shown.accessibleName() == text
    shown.setFixedWidth(900)
    assert shown.text() == text
    assert shown.toolTip() == ""


def test_a_spare_label_shows_no_scraps(qtbot: QtBot, theme: Theme) -> None:
    text = "this is the text that will be copied"
    shown = ElidedLabel(text, spare=True)
    page = holder(qtbot, shown)
    assert page.isVisible()
    whole = shown.fontMetrics().horizontalAdvance(text)
    shown.setFixedWidth(whole // 2)
    assert shown.text() == ""
    assert (shown.toolTip(), shown.accessibleName()) == (text, text)
    shown.setFixedWidth(4 * whole // 5)
    assert shown.text().endswith("…")
    shown.setFixedWidth(whole + 4)
    assert shown.text() == text


def test_a_button_whose_icon_says_it_shows_its_words_whole_or_not(
    qtbot: QtBot, theme: Theme
) -> None:
    link = LinkButton(theme, "About the check", "circle-question-mark")
    link.icon_says_it = True
    wide = link.sizeHint().width()
    assert link.cut(wide // 2) == ""
    assert link.minimumSizeHint().width() < wide // 2
    link.icon_or_words = True
    assert link.minimumSizeHint().width() < link.sizeHint().width() < wide


def test_a_link_gives_up_its_last_letters_where_there_is_no_room(
    qtbot: QtBot, theme: Theme
) -> None:
    link = LinkButton(theme, "Back to the template", "rotate-ccw")
    page = QWidget()
    line = QHBoxLayout(page)
    line.addWidget(link)
    qtbot.addWidget(page)
    page.show()
    whole = link.sizeHint().width()
    assert link.minimumSizeHint().width() < whole
    page.setFixedWidth(whole // 2 + 40)
    qtbot.waitUntil(lambda: link.width() < whole)
    assert link.cut(60).endswith("…")
    assert link.text() == link.accessibleName() == "Back to the template"
    told = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), link.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(link, told)
    qtbot.waitUntil(lambda: QToolTip.text() == "Back to the template")
    QToolTip.hideText()


def test_the_strong_button_spares_its_keys_first(qtbot: QtBot, theme: Theme) -> None:
    button = KeyedButton(theme, "copy", "Copy text", "Ctrl+Enter")
    page = holder(qtbot, button)
    assert page.isVisible()
    assert "Enter" in button.text()
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    whole = button.grab().toImage()
    button.setFixedWidth(button.minimumSizeHint().width())
    spared = button.grab().toImage()
    button.say("Copy text")
    assert spared == button.grab().toImage() != whole
    assert button.accessibleName() == "Copy text"


def test_arrow_keys_move_between_tabs(qtbot: QtBot) -> None:
    tabs = SegmentedTabs("Lists")
    chosen: list[str] = []
    tabs.chosen.connect(chosen.append)
    tabs.add_tab("one", "Personal data")
    tabs.add_tab("two", "Advice")
    page = holder(qtbot, tabs)
    page.activateWindow()
    first = tabs.findChildren(QPushButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tabs.current == "two"
    assert chosen == ["one", "two"]
    tabs.set_count("two", 3)
    assert tabs.findChildren(QPushButton)[1].text() == "Advice 3"


def test_chips_wrap_like_words(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    flow = FlowLayout(page)
    chips = [Chip(theme, f"Requirement number {at}") for at in range(4)]
    for chip in chips:
        flow.addWidget(chip)
    qtbot.addWidget(page)
    page.resize(chips[0].sizeHint().width() * 2 + 20, 200)
    page.show()
    assert chips[0].y() == chips[1].y() < chips[2].y()
    assert flow.heightForWidth(10_000) < flow.heightForWidth(page.width())
    flow.clear()
    assert flow.count() == 0


def test_quick_work_never_shows_the_overlay(qtbot: QtBot, theme: Theme) -> None:
    page = holder(qtbot)
    page.resize(400, 300)
    busy = BusyOverlay(theme, page, "Cancel")
    busy.start("Reading the file")
    busy.stop()
    assert not busy.isVisible()
    assert not busy._timer.isActive()


def test_slow_work_shows_the_overlay_and_escape_cancels(qtbot: QtBot, theme: Theme) -> None:
    page = holder(qtbot)
    page.resize(400, 300)
    busy = BusyOverlay(theme, page, "Cancel")
    busy.start("Reading the file")
    qtbot.waitUntil(busy.isVisible)
    assert busy.size() == page.size()
    with qtbot.waitSignal(busy.cancelled):
        qtbot.keyClick(busy, Qt.Key.Key_Escape)
    assert not busy.isVisible()


class Worker(QThread):
    def __init__(self, call: Callable[[int], None]) -> None:
        super().__init__()
        self._call = call

    def run(self) -> None:
        for number in range(100):
            self._call(number)


def test_calls_from_another_thread_arrive_here_and_in_order(qtbot: QtBot) -> None:
    courier, owner = Courier(), QObject()
    here = QThread.currentThread()
    got: list[tuple[int, bool]] = []

    def take(number: int) -> None:
        got.append((number, QThread.currentThread() is here))

    worker = Worker(courier.deliver_to(owner, take))
    worker.start()
    qtbot.waitUntil(lambda: len(got) == 100)
    worker.wait()
    assert got == [(number, True) for number in range(100)]


@pytest.mark.parametrize("gone", ["owner", "courier"])
def test_a_call_for_somebody_who_is_gone_does_nothing(qtbot: QtBot, gone: str) -> None:
    courier, owner = Courier(), QObject()
    got: list[int] = []
    call = courier.deliver_to(owner, got.append)
    shiboken6.delete(owner if gone == "owner" else courier)
    call(1)
    other, alive = Courier(), QObject()
    other.deliver_to(alive, got.append)(2)
    qtbot.waitUntil(lambda: got == [2])


class Handler:
    """Tells that it was called, and on which thread it dies."""

    def __init__(self, called: threading.Event, died: list[bool]) -> None:
        self._called = called
        self._died = died
        self._here = threading.current_thread()

    def take(self, _value: int) -> None:
        """Let the other thread go on."""
        self._called.set()

    def __del__(self) -> None:
        self._died.append(threading.current_thread() is self._here)


def test_what_a_callback_belongs_to_never_dies_on_another_thread(qtbot: QtBot) -> None:
    courier, owner = Courier(), QObject()
    called = threading.Event()
    died: list[bool] = []
    given = [courier.deliver_to(owner, Handler(called, died).take)]

    def work() -> None:
        call = given.pop()
        call(1)
        assert called.wait(5)
        # Here the thread lets go of it, after everybody else.

    thread = threading.Thread(target=work)
    thread.start()
    qtbot.waitUntil(lambda: died != [])
    thread.join()
    assert died == [True]


def test_what_a_strip_says_is_whole_in_a_narrow_window(qtbot: QtBot, theme: Theme) -> None:
    strip = Strip(theme, ENGLISH)
    page = holder(qtbot, strip)
    page.resize(600, 260)
    text = "Copied. Placeholders stand in for the personal data that was found. " * 3
    strip.say("done", text, [("Open the chosen AI tool", strip.clear), ("Go on", strip.clear)])
    words = next(each for each in strip.findChildren(QLabel) if each.text() == text)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()) > 0)
    assert words.width() > 400, "the buttons stand below the words"
    page.resize(1200, 260)
    button = strip.findChildren(QPushButton)[0]
    qtbot.waitUntil(lambda: button.mapTo(strip, QPoint()).x() > words.mapTo(strip, QPoint()).x())
