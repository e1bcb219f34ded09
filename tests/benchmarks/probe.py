"""What runs in the measured process: `python -m tests.benchmarks.probe WHAT [...]`.

WHAT is `bare` (an empty PySide6 window), `app` (the app until window and engine are ready)
or `typing SIZE COUNT` (keystrokes in a text of SIZE characters). One line of JSON comes out.
The app is started by its own `main`; only the call into the event loop is wrapped.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

_BEGAN = float(os.environ["PROBE_BEGAN"])


def since_start() -> float:
    """Seconds since just before this process was started (one clock for all processes)."""
    return time.monotonic() - _BEGAN


class Exposed(QObject):
    """Calls back when the window is on the screen, is painted and the loop is idle."""

    def __init__(self, window: QMainWindow, ready: Callable[[], None]) -> None:
        super().__init__()
        self._ready = ready
        self._handle = window.windowHandle()
        if self._handle.isExposed():
            self._wait()
        else:
            self._handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            self._handle.removeEventFilter(self)
            self._wait()
        return False

    def _wait(self) -> None:
        # Idle timers run after painting and after all input that has come in until now:
        # the next key pressed would be handled at once.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, self._ready))


def report(values: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def bare() -> None:
    """The peer: as little as PySide6 needs to show a window."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()

    def ready() -> None:
        report({"window": since_start()})
        app.quit()

    watcher = Exposed(window, ready)
    app.exec()
    del watcher


def run_app(when_shown: Callable[[QApplication, QMainWindow], object]) -> None:
    """Start the app as a user does; `when_shown` is called as its event loop begins."""
    enter = QApplication.exec
    kept: list[object] = []

    def hooked(*_: object) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window = next(
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QMainWindow) and widget.isVisible()
        )
        kept.append(when_shown(app, window))
        return enter()

    QApplication.exec = hooked  # type: ignore[method-assign]
    from aktiv_app.__main__ import main

    main([])


def app_start() -> None:
    """Window usable, then engine ready."""

    def when_shown(app: QApplication, window: QMainWindow) -> object:
        from aktiv_app.services.api import EngineState
        from aktiv_app.ui.composer.view import ComposeView

        times: dict[str, Any] = {"shown": since_start()}
        (view,) = window.findChildren(ComposeView)
        composer = view.desk.composer

        def finish() -> None:
            if "window" in times and "engine" in times:
                report(times)
                window.close()
                app.quit()

        def exposed() -> None:
            times["window"] = since_start()
            finish()

        def engine_moved() -> None:
            if composer.engine is EngineState.READY and "engine" not in times:
                times["engine"] = since_start()
                finish()

        composer.engine_changed.connect(engine_moved)
        watcher = Exposed(window, exposed)
        engine_moved()
        return watcher

    run_app(when_shown)


def typing(size: int, count: int) -> None:
    """Keystrokes spread over a text of `size` characters."""

    def when_shown(app: QApplication, window: QMainWindow) -> object:
        from tests.benchmarks.typing_probe import Typist

        return Typist(app, window, size, count, report)

    run_app(when_shown)


def main(arguments: list[str]) -> None:
    what, *rest = arguments
    if what == "bare":
        bare()
    elif what == "app":
        app_start()
    else:
        size, count = map(int, rest)
        typing(size, count)


if __name__ == "__main__":
    main(sys.argv[1:])
