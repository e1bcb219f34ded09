"""The first screen: the tasks, and those that are missing."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aktiv_app.services.bank.tasks import BankTasks
from tests.ui.composer.building import RESOURCES, Bench


def test_a_task_whose_file_is_damaged_is_not_silently_missing(
    bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    for task in ("summary", "rejection", "letter"):
        whole = (RESOURCES / "prompts" / f"{task}.yaml").read_text("utf-8")
        cut = len(whole) // 2 if task == "summary" else len(whole)
        (tmp_path / f"{task}.yaml").write_text(whole[:cut], "utf-8")
    view = replace(bench, catalog=BankTasks(tmp_path)).view()
    qtbot.addWidget(view)
    view.show()
    assert len(view.start.tiles) == 2
    told = [line.text() for line in view.start.findChildren(QLabel)]
    (sentence,) = [line for line in told if "left out" in line]
    assert sentence.startswith("1 task is left out")
    assert "summary.yaml" in sentence
