"""What runs in the measured process: `python -m tests.benchmarks.probe WHAT [...]`.

WHAT is `bare` (an empty PySide6 window), `app` (the app until window and engine are ready)
or `typing SIZE COUNT` (keystrokes in a text of SIZE characters). One line of JSON comes out.
The app is started by its own `main`; only the call into the event loop is wrapped. Qt is imported
as each of them imports it: plainly by the bare window, by the app as its `main` does.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow

_BEGAN = float(os.environ["PROBE_BEGAN"])


def since_start() -> float:
    """Seconds since just before this process was started (one clock for all processes)."""
    return time.monotonic() - _BEGAN


def report(values: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def bare() -> None:
    """The peer: as little as PySide6 needs to show a window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.benchmarks.exposed import Exposed

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


def run_app(when_shown: "Callable[[QApplication, QMainWindow], object]") -> None:
    """Start the app as a user does; `when_shown` is called as its event loop begins."""
    from aktiv_app.__main__ import main
    from aktiv_app.ui.platform import imports

    import_qt = imports.import_qt
    kept: list[object] = []

    def import_and_wrap() -> None:
        """Qt is imported where `main` does it, with all that `main` has set up before."""
        import_qt()
        from PySide6.QtWidgets import QApplication, QMainWindow

        enter = QApplication.exec

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

    imports.import_qt = import_and_wrap
    main([])


def app_start() -> None:
    """Window usable, then engine ready."""

    def when_shown(app: "QApplication", window: "QMainWindow") -> object:
        from aktiv_app.services.api import EngineState
        from aktiv_app.ui.composer.view import ComposeView
        from tests.benchmarks.exposed import Exposed

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

    def when_shown(app: "QApplication", window: "QMainWindow") -> object:
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
