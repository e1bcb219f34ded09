"""Where unexpected errors arrive: one place, which never sees the user's text.

A report holds the types of the exceptions and places in the code; no messages and no
local values, for both may quote what the user wrote. This module draws nothing; the
dialog is in `ui.window.errors`.
"""

import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from msgspec import Struct
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from aktiv_app.core.errors import AktivError

_LOG_BYTES = 200_000
# The function that Qt's own warnings begin with, such as "QPainter::begin:".
_QT_FUNCTION = re.compile(r"Q[A-Za-z]+(?:::[A-Za-z]+)*")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReport(Struct, frozen=True):
    """What may be shown, copied and logged about an error.

    `lines` are exception types and places in the code. `error` is set when it was an
    `AktivError`, whose message was written for the user.
    """

    lines: tuple[str, ...]
    error: AktivError | None = None

    @property
    def text(self) -> str:
        """The report as text."""
        return "\n".join(self.lines)


def describe(exception: BaseException) -> CrashReport:
    """A report of `exception` and what led to it, without a word of the user's."""
    lines: list[str] = []
    for cause in _chain(exception):
        lines.append(_type_name(type(cause)))
        lines.extend(f"  {place}" for place in _places(cause.__traceback__))
    return CrashReport(tuple(lines), exception if isinstance(exception, AktivError) else None)


def _chain(exception: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = exception
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        hidden = None if current.__suppress_context__ else current.__context__
        current = current.__cause__ or hidden


def _type_name(kind: type[BaseException]) -> str:
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        # The module's name and not the path: a path holds the user's name.
        module = trace.tb_frame.f_globals.get("__name__", "?")
        yield f"{module}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


class CrashWatch:
    """Receives unexpected errors from every thread and from Qt, logs them, and tells.

    `tell` is called on the thread where the error happened. One kind of error is told
    once: an error in painting would otherwise open a dialog with every frame.
    """

    def __init__(self, log_file: Path, tell: Callable[[CrashReport], None]) -> None:
        self._tell = tell
        self._told: set[tuple[str, ...]] = set()
        self._log = logging.getLogger("aktiv_app.crash")
        self._log.propagate = False
        self._log.setLevel(logging.WARNING)
        self._handler = _log_handler(log_file)
        self._log.addHandler(self._handler)

    def install(self) -> None:
        """Take over Python's and Qt's hooks."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable
        qInstallMessageHandler(self._qt_message)

    def remove(self) -> None:
        """Give the hooks back and close the log."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)
        self._log.removeHandler(self._handler)
        self._handler.close()

    def report(self, exception: BaseException) -> None:
        """Log `exception` and tell about it, the first time."""
        report = describe(exception)
        self._log.error("%s", report.text)
        if report.lines not in self._told:
            self._told.add(report.lines)
            self._tell(report)

    def _uncaught(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        self.report(value.with_traceback(trace))

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self.report(args.exc_value)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        # Raised while an object was being thrown away: nothing the user did failed.
        if args.exc_value is not None:
            self._log.warning("%s", describe(args.exc_value).text)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        level = _LEVELS.get(kind)
        if level is not None:
            found = _QT_FUNCTION.match(message)
            self._log.log(level, "Qt %s %s", context.category, found.group() if found else "")


class _LogFile(logging.FileHandler):
    """A log that leaves a line out where the disk does not take it.

    Python's own would raise, and whoever reports an error would not be told of it.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line if that is possible."""
        with suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name in logging)
        """Print no traceback."""


def _log_handler(log_file: Path) -> logging.Handler:
    """A log that cannot grow for ever; none at all when the disk does not take it."""
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        if log_file.exists() and log_file.stat().st_size > _LOG_BYTES:
            log_file.replace(log_file.with_name(f"{log_file.name}.old"))
        handler: logging.Handler = _LogFile(log_file, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
