"""A worker that crashes, hangs or cannot be started: what is asked is answered all the same."""

import os
import shutil
import signal
import sys
from pathlib import Path

import psutil
import pytest

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.process.child import worker_command
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.limits import Limits
from aktiv_app.privacy.process.state import ProcessState
from tests.unit.privacy.process.clients import QUICK, ROOT, Asked, Start, States, ask
from tests.waiting import until


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
def test_a_damaged_engine_is_told_as_such_until_it_is_mended(start: Start, tmp_path: Path) -> None:
    flag = tmp_path / "damaged"
    flag.touch()
    client = start()
    assert "Install the app again" in str(ask(client, "Kari").error().message)
    assert client.state is ProcessState.FAILED
    told = [client.damaged]
    flag.unlink()
    states = States(client)
    client.restart()
    states.wait_for(ProcessState.READY)
    told.append(client.damaged)
    assert told == [True, False]
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
    # Without more time for each character, or the test would wait for all of it.
    client = start(Limits(answer=4.0, per_character=0.0, pauses=(0.0,)))
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


def test_a_restart_in_the_middle_of_a_request_loses_nothing(start: Start, tmp_path: Path) -> None:
    client = start()
    states = States(client)
    states.wait_for(ProcessState.READY)
    asked = ask(client, "Kari HANG")
    client.restart()
    # The flag makes the second try answer if the first had begun to hang.
    (tmp_path / "hung").touch()
    assert asked.labels() == [Label.PERSON]


def test_a_long_text_may_take_longer(start: Start) -> None:
    client = start(Limits(answer=0.0, per_character=10.0, pauses=(0.0,)))
    assert ask(client, "Kari").labels() == [Label.PERSON]


def begun(client: EngineClient, tmp_path: Path, text: str) -> Asked:
    """A scan of `text`, which hangs at the first time, once it has begun."""
    asked = Asked()
    client.scan(text, asked)
    until((tmp_path / "hung").exists, "the scan has begun")
    return asked


def test_a_long_paste_that_is_taken_back_is_not_waited_for(start: Start, tmp_path: Path) -> None:
    client = start(Limits(answer=60.0, pauses=(0.0,), patience=0.0))
    paste = begun(client, tmp_path, "Kari HANG " * 10)
    short = Asked()
    client.scan("Kari", short)
    assert short.labels() == [Label.PERSON]
    assert paste.unanswered
    # It was nobody's failure, and the long text can be scanned again.
    again = Asked()
    client.scan("Kari HANG " * 10, again)
    assert again.labels() == [Label.PERSON] * 10


def test_what_is_typed_after_a_long_paste_waits_for_it(start: Start, tmp_path: Path) -> None:
    client = start(Limits(answer=60.0, pauses=(0.0,), patience=0.0))
    begun(client, tmp_path, "Kari HANG " * 10)
    pid = client.pid
    assert pid is not None
    client.scan("Kari HANG " * 10 + "a", Asked())
    assert psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    assert client.state is ProcessState.READY


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_an_installation_without_its_model_checks_nothing(tmp_path: Path) -> None:
    for folder in ("names", "sensitive"):
        shutil.copytree(ROOT / "resources" / folder, tmp_path / folder)
    client = EngineClient(worker_command(tmp_path), QUICK)
    client.start()
    try:
        ask(client, "Kandidat: Kari Nordmann").error()
        assert client.state is ProcessState.FAILED
    finally:
        client.close()
