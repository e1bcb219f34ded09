"""Material: dropped, pasted and opened files, and what a job ad proposes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, interview
from tests.ui.composer.dropped_ads import advert, drop


def in_sight(view: ComposeView, widget: QWidget) -> bool:
    """Whether the form is scrolled to where all of `widget` is seen."""
    area = view.form.viewport()
    top = widget.mapTo(area, widget.rect().topLeft()).y()
    return widget.isVisible() and top >= 0 and top + widget.height() <= area.height()


def test_a_dropped_ad_proposes_and_fills_in_one_step(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(view, advert(tmp_path))
    qtbot.waitUntil(lambda: view.material.panel is not None)
    panel = view.material.panel
    assert panel is not None
    texts = [item.text for _, item in panel.boxes]
    assert "Bachelorgrad i HR" in texts
    assert all(box.isChecked() for box, _ in panel.boxes)
    next(box for box, item in panel.boxes if item.text == "Bachelorgrad i HR").setChecked(False)
    panel._use.click()
    session = view.desk.composer.session
    assert session is not None
    must = session.state.values["must_have"]
    assert "God skriftlig framstillingsevne" in must  # type: ignore[operator]
    assert "Bachelorgrad i HR" not in must  # type: ignore[operator]
    assert view.material.panel is None
    view.desk.composer.undo()
    assert session.state.values["must_have"] == interview(Language.NB).values["must_have"]


def test_not_now_leaves_the_form_alone(view: ComposeView, qtbot: QtBot, tmp_path: Path) -> None:
    view.desk.attaching.add_files("ad", (advert(tmp_path),))
    qtbot.waitUntil(lambda: view.material.panel is not None)
    session = view.desk.composer.session
    assert session is not None
    before = session.state
    assert view.material.panel is not None
    view.material.panel.left.emit()
    assert session.state == before
    assert view.material.panel is None


def test_proposals_of_two_files_are_asked_about_one_after_the_other(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = advert(tmp_path), tmp_path / "krav.txt"
    second.write_text("Vi søker en rådgiver.\nKrav:\n- Førerkort\n", encoding="utf-8")
    drop(view, first, second)
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: len(field._chips) == 2)
    panel = view.material.panel
    assert panel is not None
    assert panel.accessibleName() == "Found in annonse.txt"
    panel._use.click()
    panel = view.material.panel
    assert panel is not None
    assert panel.accessibleName() == "Found in krav.txt"
    field._chips[1].click()
    assert view.material.panel is None, "what a file proposed goes with the file"


def test_a_broken_file_is_told_beside_its_field(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    session = view.desk.composer.session
    assert session is not None
    before = session.state
    view.desk.attaching.add_files("ad", (tmp_path / "broken.pdf",))
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: "damaged" in field._error.text())
    assert field._error.text().startswith("broken.pdf was not attached. ")
    assert session.state == before


def test_each_file_that_fails_of_several_is_named_in_sight(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    good = tmp_path / "notat.txt"
    good.write_text("Samtale om stillingen", encoding="utf-8")
    names = ("broken one.pdf", "notat.txt", "broken <b>two<b>.pdf")
    field = view.form.attachment_fields()["ad"]
    assert not in_sight(view, field)
    drop(view, *(tmp_path / name for name in names))
    qtbot.waitUntil(lambda: "two" in field._error.text())
    assert [line.partition(" was")[0] for line in field._error.text().splitlines()] == [
        "broken one.pdf",
        "broken <b>two<b>.pdf",
    ]
    assert field._error.textFormat() is Qt.TextFormat.PlainText
    qtbot.waitUntil(lambda: in_sight(view, field._error))
    assert [chip.text() for chip in field._chips] == ["notat.txt · 2 pages"]
    view.desk.attaching.add_files("ad", (good,))
    qtbot.waitUntil(lambda: len(field._chips) == 2)
    assert not field._error.isVisible()


def test_a_dropped_file_is_shown_where_it_went(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    guide = tmp_path / "guide.txt"
    guide.write_text("Fortell om en gang", encoding="utf-8")
    field = view.form.attachment_fields()["guide"]
    assert not in_sight(view, field)
    view.desk.attaching.add_files("guide", (guide,))
    qtbot.waitUntil(lambda: bool(field._chips) and in_sight(view, field._chips[0]))


def test_a_slow_file_can_be_stopped(
    view: ComposeView, bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    view.desk.attaching.add_files("ad", (tmp_path / "slow.pdf",))
    busy = view.material._busy
    qtbot.waitUntil(busy.isVisible)
    assert "slow.pdf" in busy._label.text()
    assert (busy._bar.value(), busy._bar.maximum()) == (50, 100)
    busy._button.click()
    assert bench.material.jobs[-1].cancelled
    assert not busy.isVisible()


def test_pasting_material(view: ComposeView, qtbot: QtBot) -> None:
    field = view.form.attachment_fields()["ad"]
    QGuiApplication.clipboard().setText("Notat om Per Hansen")
    field.focus_target().setFocus()
    QTest.keyClick(field.focus_target(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Notat om" in view.preview.view.toPlainText())
    assert "Per Hansen" not in view.preview.view.toPlainText()


def test_each_of_two_files_with_one_name_and_beginning_says_what_was_replaced_in_it(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    begins = "Notat fra samtalen om stillingen.\n" * 10
    texts = (f"{begins}Til stede: Per Hansen og Kari Nordmann.", f"{begins}Ingen til stede.")
    for number, text in enumerate(texts):
        path = tmp_path / str(number) / "notat.txt"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        view.desk.attaching.add_files("ad", (path,))
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: any("replaced" in chip.text() for chip in field._chips))
    said = [chip.text().rpartition(" · ")[2] for chip in field._chips]
    assert said == ["2 replaced", "2 pages"]


def test_what_was_not_read_of_a_file_stands_beside_it(
    view: ComposeView, bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("helt.txt", "delvis <b>lest<b>.txt"):
        (tmp_path / name).write_text("Vi søker en rådgiver.", encoding="utf-8")
    bench.material.left_out["delvis <b>lest<b>.txt"] = (
        LeftOut(LeftOutKind.SCANNED, 1, (2,)),
        LeftOut(LeftOutKind.COMMENTS, 3),
    )
    field = view.form.attachment_fields()["ad"]
    view.desk.attaching.add_files("ad", (tmp_path / "helt.txt",))
    qtbot.waitUntil(lambda: len(field._chips) == 1)
    assert not field._left_out.isVisible()
    view.desk.attaching.add_files("ad", (tmp_path / "delvis <b>lest<b>.txt",))
    qtbot.waitUntil(lambda: len(field._chips) == 2)
    assert field._left_out.isVisible()
    assert field._left_out.textFormat() is Qt.TextFormat.PlainText
    said = (
        "Not read in delvis <b>lest<b>.txt: page 2 (a picture without text), 3 comments. "
        "That is neither checked nor in the prompt."
    )
    assert field._left_out.text() == said
    assert field._chips[1].accessibleDescription() == said
    field._chips[1].click()
    assert not field._left_out.isVisible()


def test_files_copied_in_a_file_manager_are_read(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "notat med navn.txt"
    path.write_text("Samtale med Per Hansen", encoding="utf-8")
    QGuiApplication.clipboard().setText(path.as_uri())
    view.material.paste("ad")
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: bool(field._chips))
    assert field._chips[0].text().startswith("notat med navn.txt")


def test_pasting_nothing_is_told(view: ComposeView) -> None:
    QGuiApplication.clipboard().clear()
    view.material.paste("ad")
    assert "holds no text" in view.form.attachment_fields()["ad"]._error.text()
