"""A real worker process, and everything that can happen to it."""

import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psutil
import pytest

from aktiv_app.core.errors import EngineError
from aktiv_app.privacy.child import WorkerProcess, worker_command, worker_environment
from aktiv_app.privacy.client import EngineClient, Limits, ProcessState
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.protocol import Request, Setup, decode_hello, decode_reply, encode
from aktiv_app.privacy.waiting import Answer

ROOT = Path(__file__).parents[3]
WAIT = 120.0  # seconds; a bound for a broken program, never waited for by a working one
SETUP = encode(Setup())
IDLE_AT_ONCE = Limits(answer=60.0, start=60.0, failures=4, pauses=(0.0,), idle=0.0)
QUICK = Limits(answer=60.0, start=60.0, failures=4, pauses=(0.0,))


class Asked:
    """A callback whose answer can be waited for."""

    def __init__(self) -> None:
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()

    def __call__(self, answer: Answer) -> None:
        self._answers.put(answer)

    def answer(self) -> Answer:
        return self._answers.get(timeout=WAIT)

    def labels(self) -> list[Label]:
        answer = self.answer()
        assert not isinstance(answer, EngineError), answer
        return [finding.label for finding in answer]

    def error(self) -> EngineError:
        answer = self.answer()
        assert isinstance(answer, EngineError), answer
        return answer

    @property
    def unanswered(self) -> bool:
        return self._answers.empty()


class States:
    """Records a client's states and waits for one."""

    def __init__(self, client: EngineClient) -> None:
        self._seen: queue.SimpleQueue[ProcessState] = queue.SimpleQueue()
        client.watch(self._seen.put)

    def wait_for(self, state: ProcessState) -> None:
        while self._seen.get(timeout=WAIT) is not state:
            pass


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return [sys.executable, "-m", "tests.unit.privacy.worker_entry", str(tmp_path)]


@pytest.fixture
def start(command: list[str]) -> Iterator[Callable[..., EngineClient]]:
    clients = []

    def begin(limits: Limits = QUICK) -> EngineClient:
        client = EngineClient(command, limits)
        clients.append(client)
        client.start()
        return client

    yield begin
    for client in clients:
        client.close()


Start = Callable[..., EngineClient]


def _note(answered: "queue.SimpleQueue[int]", number: int, _answer: Answer) -> None:
    answered.put(number)


def ask(client: EngineClient, text: str) -> Asked:
    asked = Asked()
    client.check(text, asked)
    return asked


def test_it_answers(start: Start) -> None:
    client = start()
    assert ask(client, "Kari, 912 34 567").labels() == [Label.PERSON, Label.PHONE]
    assert client.state is ProcessState.READY


def test_offsets_are_code_points_whatever_the_text(start: Start) -> None:
    text = "\U0001f600 \ud800 o\u0308 \x00 Kari"
    answer = ask(start(), text).answer()
    assert not isinstance(answer, EngineError)
    assert text[answer[0].start : answer[0].end] == "Kari"


def test_only_the_newest_of_waiting_scans_is_answered(start: Start, tmp_path: Path) -> None:
    client = start(Limits(answer=60.0, pauses=(0.0,)))
    answered: queue.SimpleQueue[int] = queue.SimpleQueue()
    inside = threading.Event()
    go_on = threading.Event()

    def hold(_answer: Answer) -> None:
        inside.set()
        assert go_on.wait(WAIT)

    client.check("Kari", hold)
    assert inside.wait(WAIT)  # the client is busy: what comes now has not begun
    for number in range(5):
        client.scan(f"Kari {number}", partial(_note, answered, number))
    check = Asked()
    client.check("Ola", check)
    go_on.set()
    assert check.labels() == [Label.PERSON]
    assert answered.get(timeout=WAIT) == 4
    assert answered.empty()


def test_a_scan_of_the_same_text_needs_no_second_look(start: Start, tmp_path: Path) -> None:
    client = start()
    first, second = Asked(), Asked()
    client.scan("Kari CRASH-ONCE", first)
    assert first.labels() == [Label.PERSON]
    (tmp_path / "crashed").unlink()  # looking again would crash, and leave the flag
    client.scan("Kari CRASH-ONCE", second)
    assert second.labels() == [Label.PERSON]
    assert not (tmp_path / "crashed").exists()


def appears(path: Path) -> bool:
    """Whether a file comes to be before the deadline."""
    deadline = time.monotonic() + WAIT
    while not path.exists() and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    return path.exists()


def test_a_check_is_prepared_while_nothing_is_asked_and_then_made_in_full(
    start: Start, tmp_path: Path
) -> None:
    client = start(IDLE_AT_ONCE)
    client.prepare("Kari CRASH-ONCE")
    assert appears(tmp_path / "prepared-again")
    assert not (tmp_path / "crashed").exists()
    assert ask(client, "Kari CRASH-ONCE").labels() == [Label.PERSON]
    assert (tmp_path / "crashed").exists()  # so the engine has read the text itself


def test_the_engine_reads_a_usual_text_before_anybody_asks(start: Start, tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("Kari", encoding="utf-8")
    client = start(QUICK)
    assert appears(tmp_path / "prepared-again")
    assert ask(client, "Kari").labels() == [Label.PERSON]


def test_an_engine_that_fails_on_the_usual_text_answers_all_the_same(
    start: Start, tmp_path: Path
) -> None:
    (tmp_path / "usual").write_text("AHEAD-RAISE", encoding="utf-8")
    client = start(QUICK)
    assert appears(tmp_path / "raised")
    assert ask(client, "Kari").labels() == [Label.PERSON]


def test_a_newer_text_makes_preparing_the_older_worthless(start: Start, tmp_path: Path) -> None:
    client = start(IDLE_AT_ONCE)
    inside, go_on = threading.Event(), threading.Event()

    def hold(_answer: Answer) -> None:
        inside.set()
        assert go_on.wait(WAIT)

    client.check("Kari", hold)
    assert inside.wait(WAIT)
    client.prepare("Kari")
    scanned = Asked()
    client.scan("Ola", scanned)
    go_on.set()
    assert scanned.labels() == [Label.PERSON]
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert not (tmp_path / "prepared").exists()


def test_a_crash_while_preparing_loses_nothing(start: Start) -> None:
    client = start(IDLE_AT_ONCE)
    states = States(client)
    states.wait_for(ProcessState.READY)
    client.prepare("Kari AHEAD-CRASH")
    states.wait_for(ProcessState.STARTING)
    assert ask(client, "Kari AHEAD-CRASH").labels() == [Label.PERSON]


def test_a_request_in_flight_survives_a_crash(start: Start) -> None:
    client = start()
    assert ask(client, "Kari CRASH-ONCE").labels() == [Label.PERSON]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_request_in_flight_survives_kill_9(start: Start, tmp_path: Path) -> None:
    client = start()
    states = States(client)
    assert ask(client, "Ola").labels() == [Label.PERSON]
    first = client.pid
    assert first is not None
    os.kill(first, signal.SIGSTOP)  # it cannot answer before it is killed
    asked = ask(client, "Kari")
    os.kill(first, signal.SIGKILL)
    states.wait_for(ProcessState.STARTING)
    assert asked.labels() == [Label.PERSON]
    assert client.pid != first


def test_a_text_that_kills_the_engine_twice_is_refused_and_others_are_not(start: Start) -> None:
    client = start()
    ask(client, "CRASH-ALWAYS").error()
    assert ask(client, "Kari").labels() == [Label.PERSON]
    pid = client.pid
    ask(client, "CRASH-ALWAYS").error()  # known by now: the engine is not risked again
    assert client.pid == pid


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_it_gives_up_after_failures_in_a_row_and_can_be_restarted(
    start: Start, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    broken.touch()
    client = start()
    waiting = ask(client, "Kari")
    assert "stopped" in str(waiting.error().message)
    assert client.state is ProcessState.FAILED
    assert "stopped" in str(ask(client, "Kari").error().message)
    broken.unlink()
    states = States(client)
    client.restart()
    states.wait_for(ProcessState.READY)
    assert ask(client, "Kari").labels() == [Label.PERSON]


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_a_program_that_cannot_be_started_is_a_failure_too() -> None:
    client = EngineClient([str(ROOT / "no-such-program")], QUICK)
    client.start()
    ask(client, "Kari").error()
    assert client.state is ProcessState.FAILED
    client.close()


def test_a_hanging_engine_is_ended_and_replaced(start: Start) -> None:
    client = start(Limits(answer=4.0, pauses=(0.0,)))
    assert ask(client, "Kari").labels() == [Label.PERSON]
    first = client.pid
    assert "too long" in str(ask(client, "HANG").error().message)
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert client.pid != first


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_worker_that_does_not_even_read_is_ended(start: Start) -> None:
    client = start(Limits(answer=4.0, pauses=(0.0,)))
    assert ask(client, "Kari").labels() == [Label.PERSON]
    pid = client.pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    ask(client, "Kari " * 200_000).error()  # longer than a pipe holds
    assert ask(client, "Kari").labels() == [Label.PERSON]


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_an_exception_in_the_engine_costs_one_text_only(start: Start) -> None:
    client = start()
    ask(client, "RAISE").error()
    pid = client.pid
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert client.pid == pid


def test_a_worker_that_dies_while_idle_is_replaced_at_once(start: Start) -> None:
    client = start()
    assert ask(client, "Kari").labels() == [Label.PERSON]
    states = States(client)
    pid = client.pid
    assert pid is not None
    psutil.Process(pid).kill()
    states.wait_for(ProcessState.STARTING)
    states.wait_for(ProcessState.READY)
    assert client.pid != pid


def test_words_of_the_organisation_reach_the_engine_by_the_pipe_alone(start: Start) -> None:
    client = start()
    scanned = Asked()
    client.scan("Prosjekt Fjordlys", scanned)
    assert scanned.labels() == []
    client.configure(Setup(confidential=("Fjordlys",)))
    assert ask(client, "Prosjekt Fjordlys").labels() == [Label.CONFIDENTIAL]
    again = Asked()
    client.scan("Prosjekt Fjordlys", again)
    assert again.labels() == [Label.CONFIDENTIAL]
    process = psutil.Process(client.pid)
    assert "Fjordlys" not in f"{process.cmdline()} {process.environ()}"
    client.configure(Setup(confidential=("Fjordlys",)))  # the same: nothing starts anew
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert client.pid == process.pid


def test_a_restart_in_the_middle_of_a_request_loses_nothing(start: Start, tmp_path: Path) -> None:
    client = start()
    states = States(client)
    states.wait_for(ProcessState.READY)
    asked = ask(client, "Kari HANG")
    client.restart()
    # The flag makes the second try answer if the first had begun to hang.
    (tmp_path / "hung").touch()
    assert asked.labels() == [Label.PERSON]


def test_a_failing_callback_does_not_stop_the_client(
    start: Start, caplog: pytest.LogCaptureFixture
) -> None:
    client = start()

    def fail(_answer: Answer) -> None:
        raise ValueError("Kari")

    client.check("Kari", fail)
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert "ValueError" in caplog.text
    assert "Kari" not in caplog.text


def test_closing_ends_the_process_and_answers_nothing_more(start: Start) -> None:
    client = start()
    assert ask(client, "Kari").labels() == [Label.PERSON]
    process = psutil.Process(client.pid)
    asked = ask(client, "HANG-ALWAYS")
    client.close()
    assert not process.is_running()
    assert asked.unanswered
    client.close()


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
    environment = {**worker_environment(os.environ), "TMPDIR": str(scratch), "TEMP": str(scratch)}
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
    assert worker_command(tmp_path)[1:] == ["-P", "-m", "aktiv_app.privacy.worker", str(tmp_path)]
