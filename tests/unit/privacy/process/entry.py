"""A worker process with the fake engine, which obeys commands planted in the text.

Run as `python -m tests.unit.privacy.process.entry FLAGS_FOLDER`. Files in the folder let
the test see and steer what happens without waiting for a time.
"""

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from aktiv_app.privacy.failures import damaged
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.process.protocol import Setup
from aktiv_app.privacy.process.worker import serve
from aktiv_app.privacy.text.late import late_made
from tests.unit.privacy.fakes import FakeEngine


class ObedientEngine:
    """Crashes, hangs, raises or prints when the text says so."""

    def __init__(self, flags: Path, setup: Setup) -> None:
        self._flags = flags
        self._setup = setup
        self._fake = FakeEngine()
        self._own: Sequence[str] = ()

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        if "CRASH-ALWAYS" in text or ("CRASH-ONCE" in text and self._first("crashed")):
            os.abort()
        if "HANG" in text and ("ALWAYS" in text or self._first("hung")):
            threading.Event().wait()
        if "RAISE" in text:
            raise ValueError(text)
        if "PATTERN" in text:
            self._pattern = late_made(self._compiled)
        while "WAIT-FOR-GO" in text and not (self._flags / "go").exists():
            threading.Event().wait(0.01)
        if "PRINT" in text:
            print(text, flush=True)  # noqa: T201
            print(text, file=sys.stderr, flush=True)  # noqa: T201
            os.write(1, text.encode())
            os.write(2, text.encode())
        for sentence in self._own:
            text = text.replace(sentence, " " * len(sentence))
        return (*self._fake.scan(text), *self._confidential(text))

    def use_prompt(self, sentences: Sequence[str], /) -> None:
        """Finds nobody in these from now on."""
        self._own = sentences

    def prepare(self, text: str, /) -> bool:
        """Is done with a text at the second time; leaves a file for each time."""
        if "AHEAD-CRASH" in text:
            os.abort()
        if "AHEAD-RAISE" in text:
            (self._flags / "raised").touch()
            raise ValueError(text)
        if not self._first("prepared"):
            (self._flags / "prepared-again").touch()
            return True
        return False

    def _compiled(self) -> str:
        (self._flags / "compiled").touch()
        return "a"

    def _confidential(self, text: str) -> Iterator[Finding]:
        for term in self._setup.confidential:
            if term in text:
                start = text.index(term)
                end = start + len(term)
                yield Finding(start, end, Label.CONFIDENTIAL, Certainty.SURE, "fake")

    def _first(self, name: str) -> bool:
        flag = self._flags / name
        if flag.exists():
            return False
        flag.touch()
        return True


def build(flags: Path, setup: Setup) -> ObedientEngine:
    if (flags / "broken").exists():
        raise RuntimeError("hemmelig")
    if (flags / "damaged").exists():
        raise damaged()
    return ObedientEngine(flags, setup)


if __name__ == "__main__":
    usual = Path(sys.argv[1]) / "usual"
    sys.exit(
        serve(
            lambda setup: build(Path(sys.argv[1]), setup),
            [usual.read_text(encoding="utf-8")] if usual.exists() else (),
        )
    )
