"""A second program: a file to drag away on the left, a place to drop text on the right.

Usage: python -m tests.e2e.other_program FILE X Y. Writes a JSON line to standard output for
the window being there and for each thing dropped on it.
"""

import json
import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget


class File(QLabel):
    """Dragged as a file manager drags a file."""

    def __init__(self, path: str) -> None:
        super().__init__("file")
        self._path = path

    def mousePressEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._path)])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


class Place(QLabel):
    """Takes whatever is dropped and says what it was."""

    def __init__(self) -> None:
        super().__init__("place")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        data = event.mimeData()
        held = {name: bytes(data.data(name).data()).hex() for name in data.formats()}
        say({"text": data.text(), "formats": held})


def say(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(path: str, x: str, y: str) -> int:
    app = QApplication([sys.argv[0]])
    window = QWidget()
    window.setWindowTitle("Other program")
    row = QHBoxLayout(window)
    row.addWidget(File(path))
    row.addWidget(Place())
    window.setGeometry(int(x), int(y), 300, 120)
    # The keyboard stays with the program that its user works in.
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.show()
    say({"shown": True})
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
