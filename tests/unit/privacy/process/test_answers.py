"""What a client gets from a real worker process, and when."""

import queue
import threading
from functools import partial
from pathlib import Path

import psutil
import pytest

from aktiv_app.core.errors import EngineError
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.process.limits import Limits
from aktiv_app.privacy.process.protocol import Setup
from aktiv_app.privacy.process.state import ProcessState
from aktiv_app.privacy.process.waiting import Answer
from tests.unit.privacy.process.clients import WAIT, Asked, Start, ask


def _note(answered: "queue.SimpleQueue[int]", number: int, _answer: Answer) -> None:
    answered.put(number)


def test_it_answers(start: Start) -> None:
    client = start()
    assert ask(client, "Kari, 912 34 567").labels() == [Label.PERSON, Label.PHONE]
    assert client.state is ProcessState.READY


def test_offsets_are_code_points_whatever_the_text(start: Start) -> None:
    text = "\U0001f600 \ud800 o\u0308 \x00 Kari"
    answer = ask(start(), text).answer()
    assert not isinstance(answer, EngineError)
    assert text[answer[0].start : answer[0].end] == "Kari"


def test_work_for_the_answer_is_done_while_the_engine_works(start: Start, tmp_path: Path) -> None:
    client = start()
    asked = Asked()
    # The engine answers only once that work is done.
    client.scan("Kari WAIT-FOR-GO", asked, (tmp_path / "go").touch)
    assert asked.labels() == [Label.PERSON]


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_a_fault_in_that_work_loses_nothing(start: Start) -> None:
    client = start()

    def fail() -> None:
        raise ValueError("hemmelig")

    asked = Asked()
    client.scan("Kari", asked, fail)
    assert asked.labels() == [Label.PERSON]
    assert ask(client, "Ola").labels() == [Label.PERSON]


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
