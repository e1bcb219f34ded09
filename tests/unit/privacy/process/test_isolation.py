"""What of a worker can be seen from outside, and that it ends with its client."""

import logging
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from aktiv_app.core.own_modules import finding_own_modules
from aktiv_app.privacy.process.child import WorkerProcess, worker_command
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.protocol import Request, decode_hello, decode_reply, encode
from tests.unit.privacy.process.clients import (
    QUICK,
    ROOT,
    SETUP,
    WAIT,
    ask,
)


def test_the_worker_ends_with_its_client_even_in_the_middle_of_a_scan(command: list[str]) -> None:
    ended = threading.Event()
    worker = WorkerProcess(command, ended.set)
    worker.exchange(SETUP, WAIT)
    stdin = worker._popen.stdin
    assert stdin is not None
    from aktiv_app.core.framing import write_frame

    write_frame(stdin, encode(Request(1, "HANG ALWAYS")))
    stdin.close()
    assert ended.wait(WAIT)
    worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_ctrl_c_is_not_for_the_worker(command: list[str]) -> None:
    worker = WorkerProcess(command, lambda: None)
    worker.exchange(SETUP, WAIT)
    os.kill(worker.pid, signal.SIGINT)
    reply = decode_reply(worker.exchange(encode(Request(1, "Kari")), WAIT), 1)
    assert len(reply.findings) == 1
    worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no core dumps")
def test_a_crash_leaves_no_core_dump(command: list[str]) -> None:
    worker = WorkerProcess(command, lambda: None)
    worker.exchange(SETUP, WAIT)
    if hasattr(psutil, "RLIMIT_CORE"):
        # One byte keeps dumps from files and from programs that collect them.
        assert psutil.Process(worker.pid).rlimit(psutil.RLIMIT_CORE) in ((1, 1), (0, 0))
    worker.close()


MARKER = "Marqvardsen-Kjennetegn-31415"


def test_text_shows_up_nowhere_but_in_the_answer(
    command: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {**finding_own_modules(os.environ), "TMPDIR": str(scratch), "TEMP": str(scratch)}
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
    )
    from aktiv_app.core.framing import read_frame, write_frame

    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    write_frame(process.stdin, SETUP)
    assert decode_hello(read_frame(process.stdout) or b"").problem == ""
    replies = b""
    for number, order in enumerate(("PRINT", "RAISE", "Kari", "CRASH-ALWAYS")):
        write_frame(process.stdin, encode(Request(number, f"{order} {MARKER}")))
        if order == "Kari":
            seen = psutil.Process(process.pid)
            assert MARKER not in " ".join(seen.cmdline())
            assert MARKER not in " ".join(seen.environ().values())
        reply = read_frame(process.stdout)
        if order != "CRASH-ALWAYS":
            # Stray prints did not put the protocol out of step.
            assert decode_reply(reply or b"", number).problem == (
                "ValueError" if order == "RAISE" else ""
            )
        replies += reply or b""
    _, errors = process.communicate(timeout=WAIT)
    assert MARKER.encode() not in errors
    assert MARKER.encode() not in replies
    assert not list(scratch.rglob("*"))
    with caplog.at_level(logging.DEBUG):
        client = EngineClient(command, QUICK)
        client.start()
        for order in ("RAISE", "CRASH-ALWAYS"):
            error = ask(client, f"{order} {MARKER}").error()
            assert MARKER not in f"{error!r} {error.message!r} {error.__cause__!r}"
            assert error.__traceback__ is None
        client.close()
    assert "ValueError" in caplog.text
    assert MARKER not in caplog.text


def test_the_command_line_of_the_real_worker_holds_no_text(tmp_path: Path) -> None:
    assert worker_command(tmp_path)[1:] == [
        "-P",
        "-m",
        "aktiv_app.privacy.process.worker",
        str(tmp_path),
    ]
