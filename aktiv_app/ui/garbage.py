"""Python's search for garbage, on the window's thread only.

Whatever thread happens to make many objects would otherwise start the search, and with it
delete widgets that lie in it: Qt crashes when a widget is deleted on another thread than its
own. So the search is off, and a timer of the window makes it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1_000  # milliseconds
_OLD_AFTER: Final = 10  # searches of the young, as many as Python itself makes


class GarbageSearch(QTimer):
    """Looks for garbage when as much was made as would have started Python's own search.

    `gc.disable` must have been called before.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._young = gc.get_threshold()[0]
        self._searches = 0
        self.setInterval(_EVERY)
        self.timeout.connect(self._look)

    def begin(self) -> None:
        """Leave out what the start has made, and look from now on.

        Going through all of it took longer than a frame, in the middle of typing.
        """
        gc.freeze()
        self.start()

    def _look(self) -> None:
        if gc.get_count()[0] <= self._young:
            return
        self._searches += 1
        gc.collect(2 if self._searches % _OLD_AFTER == 0 else 1)
