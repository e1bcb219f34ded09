"""A job ad as a file, and how it is dropped on the screen."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from aktiv_app.ui.composer.view import ComposeView

AD = """Rådgiver i HR
Nordvåg kommune søker rådgiver i HR.

Kvalifikasjonskrav:
- Bachelorgrad i HR
- God skriftlig framstillingsevne

Det er en fordel med:
- Erfaring fra offentlig sektor

Søknadsfrist: 15. desember 2026
"""


def advert(folder: Path) -> Path:
    path = folder / "annonse.txt"
    path.write_text(AD, encoding="utf-8")
    return path


def drop(view: ComposeView, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, data, button, none)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    assert view.overlay.isVisible()
    dropping = QDropEvent(QPointF(50, 50), action, data, button, none, QEvent.Type.Drop)
    QApplication.sendEvent(view, dropping)
    assert not view.overlay.isVisible()
