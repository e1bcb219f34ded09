"""Types into the running app and watches the preview and the event loop."""

import time
from collections.abc import Callable
from typing import Any

import psutil
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Style
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.services.api import EngineState
from aktiv_app.ui.composer.view import ComposeView
from tests.benchmarks.texts import recruitment_text, typing_places

_BEAT = 1  # milliseconds between two heartbeats
_REST = 300  # milliseconds after a keystroke: advice and draft are made in it
_UNSEEN = 400  # milliseconds without painting: the change was out of sight
_WARM = 5  # keystrokes that do not count
_FIELD = "tiltak_text"


class Typist(QObject):
    """Fills the free form, then presses one key after the other.

    For each key: the time until the preview shows the text of it and has painted it, and
    the longest time in which the event loop did not come round until the next key.
    """

    def __init__(
        self,
        app: QApplication,
        window: QMainWindow,
        size: int,
        count: int,
        report: Callable[[dict[str, Any]], None],
    ) -> None:
        super().__init__()
        self._app, self._window, self._report = app, window, report
        (self._view,) = window.findChildren(ComposeView)
        self._composer = self._view.desk.composer
        self._count = count + _WARM
        self._size = size
        self._updates: list[float] = []
        self._stalls: list[float] = []
        self._pressed = self._updated = 0.0
        self._waiting = False
        self._longest = 0.0
        self._beat_at = 0.0
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.setInterval(_BEAT)
        self._heart.timeout.connect(self._beat)
        self._view.preview.view.viewport().installEventFilter(self)
        self._composer.screened_changed.connect(self._screened)
        self._unseen = QTimer(self)
        self._unseen.setSingleShot(True)
        self._unseen.setInterval(_UNSEEN)
        self._unseen.timeout.connect(self._painted)
        self._composer.engine_changed.connect(self._begin)
        self._begun = False
        self._begin()

    def _begin(self) -> None:
        if self._begun or self._composer.engine is not EngineState.READY:
            return
        self._begun = True
        self._composer.choose_task("free", Language("nb"), Style.LABELLED)
        text = recruitment_text(self._size)
        self._places = typing_places(text, self._count)
        self._composer.set_value(_FIELD, text)
        QTimer.singleShot(1500, self._settled)

    def _settled(self) -> None:
        if not self._composer.is_current:
            QTimer.singleShot(500, self._settled)
            return
        self._field = next(
            field
            for field in self._view.form.findChildren(QPlainTextEdit)
            if len(field.toPlainText()) == self._size
        )
        self._heart.start()
        self._next()

    def _next(self) -> None:
        if len(self._updates) == self._count:
            self._seal()
            return
        # Look at the place in form and preview, as somebody who types there does.
        place = self._places[len(self._updates)]
        cursor = self._field.textCursor()
        cursor.setPosition(place)
        self._field.setTextCursor(cursor)
        word = QTextCursor(self._field.document())
        word.setPosition(place)
        word.select(QTextCursor.SelectionType.LineUnderCursor)
        preview = self._view.preview.view
        found = preview.document().find(word.selectedText()[:40])
        if not found.isNull():
            found.clearSelection()
            preview.setTextCursor(found)
            preview.ensureCursorVisible()
        QTimer.singleShot(60, self._press)

    def _press(self) -> None:
        self._longest = 0.0
        self._beat_at = self._pressed = time.perf_counter()
        self._waiting = True
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, "e")
            QApplication.sendEvent(self._field, event)

    def _screened(self) -> None:
        if self._waiting and self._composer.is_current:
            self._updated = time.perf_counter()
            self._unseen.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._waiting and event.type() == QEvent.Type.Paint and self._composer.is_current:
            self._waiting = False
            # The time ends when this painting has been done.
            QTimer.singleShot(0, self._seen)
        return False

    def _seen(self) -> None:
        self._unseen.stop()
        self._updated = time.perf_counter()
        self._painted()

    def _painted(self) -> None:
        self._waiting = False
        self._updates.append(self._updated - self._pressed)
        QTimer.singleShot(_REST, self._rested)

    def _rested(self) -> None:
        self._stalls.append(self._longest)
        self._next()

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._beat_at - _BEAT / 1000)
        self._beat_at = now

    def _seal(self) -> None:
        self._heart.stop()
        screened = self._composer.screened
        assert screened is not None
        if screened.with_state(MarkState.UNDECIDED):
            self._composer.replace_undecided()
            QTimer.singleShot(1500, self._seal)
            return
        began = time.perf_counter()
        courier = self._view.context.courier

        def done(_: object) -> None:
            self._finish(time.perf_counter() - began)

        self._view.desk.parts.screening.seal(screened, courier.deliver_to(self, done))

    def _finish(self, seal: float) -> None:
        processes = [psutil.Process(), *psutil.Process().children(recursive=True)]
        memory = [process.memory_full_info() for process in processes]
        self._report(
            {
                "updates": self._updates[_WARM:],
                "stalls": self._stalls[_WARM:],
                "seal": seal,
                "rss": [one.rss for one in memory],
                "pss": [getattr(one, "pss", one.rss) for one in memory],
            }
        )
        self._window.close()
        self._app.quit()
