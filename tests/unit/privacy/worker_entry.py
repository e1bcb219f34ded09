"""A worker process with the fake engine, which obeys commands planted in the text.

Run as `python -m tests.unit.privacy.worker_entry FLAGS_FOLDER`. Files in the folder let
the test see and steer what happens without waiting for a time.
"""

import os
import sys
import threading
from pathlib import Path

from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.worker import serve
from tests.unit.privacy.fakes import FakeEngine


class ObedientEngine:
    """Crashes, hangs, raises or prints when the text says so."""

    def __init__(self, flags: Path) -> None:
        self._flags = flags
        self._fake = FakeEngine()

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        if "CRASH-ALWAYS" in text or ("CRASH-ONCE" in text and self._first("crashed")):
            os.abort()
        if "HANG" in text and ("ALWAYS" in text or self._first("hung")):
            threading.Event().wait()
        if "RAISE" in text:
            raise ValueError(text)
        if "PRINT" in text:
            print(text, flush=True)  # noqa: T201
            print(text, file=sys.stderr, flush=True)  # noqa: T201
            os.write(1, text.encode())
            os.write(2, text.encode())
        return self._fake.scan(text)

    def _first(self, name: str) -> bool:
        flag = self._flags / name
        if flag.exists():
            return False
        flag.touch()
        return True


def build(flags: Path) -> ObedientEngine:
    if (flags / "broken").exists():
        raise RuntimeError("hemmelig")
    return ObedientEngine(flags)


if __name__ == "__main__":
    sys.exit(serve(lambda: build(Path(sys.argv[1]))))
