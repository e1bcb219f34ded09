"""Work done ahead, while nothing is asked."""

import threading
import time
from pathlib import Path

import pytest

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.process.state import ProcessState
from aktiv_app.privacy.process.waiting import Answer
from tests.unit.privacy.process.clients import IDLE_AT_ONCE, QUICK, WAIT, Asked, Start, States, ask


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
    client.prepare(lambda: "Kari CRASH-ONCE")
    assert appears(tmp_path / "prepared-again")
    assert not (tmp_path / "crashed").exists()
    assert ask(client, "Kari CRASH-ONCE").labels() == [Label.PERSON]
    assert (tmp_path / "crashed").exists()  # so the engine has read the text itself


def test_the_engine_reads_a_usual_text_before_anybody_asks(start: Start, tmp_path: Path) -> None:
    (tmp_path / "usual").write_text("Kari", encoding="utf-8")
    client = start(QUICK)
    assert appears(tmp_path / "prepared-again")
    assert ask(client, "Kari").labels() == [Label.PERSON]


def test_what_no_text_needed_yet_is_compiled_once_nobody_types(
    start: Start, tmp_path: Path
) -> None:
    client = start(IDLE_AT_ONCE)
    assert ask(client, "Kari PATTERN").labels() == [Label.PERSON]
    assert not (tmp_path / "compiled").exists()
    client.prepare(lambda: "Kari")
    assert appears(tmp_path / "compiled")
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
    made = threading.Event()

    def make() -> str:
        made.set()
        return "Kari"

    client.prepare(make)
    scanned = Asked()
    client.scan("Ola", scanned)
    go_on.set()
    assert scanned.labels() == [Label.PERSON]
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert not made.is_set()
    assert not (tmp_path / "prepared").exists()


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_a_text_that_cannot_be_made_is_not_prepared_and_nothing_is_lost(
    start: Start, tmp_path: Path
) -> None:
    client = start(IDLE_AT_ONCE)
    made = threading.Event()

    def make() -> str:
        made.set()
        raise ValueError("hemmelig")

    client.prepare(make)
    assert made.wait(WAIT)
    assert ask(client, "Kari").labels() == [Label.PERSON]
    assert not (tmp_path / "prepared").exists()


def test_a_crash_while_preparing_loses_nothing(start: Start) -> None:
    client = start(IDLE_AT_ONCE)
    states = States(client)
    states.wait_for(ProcessState.READY)
    client.prepare(lambda: "Kari AHEAD-CRASH")
    states.wait_for(ProcessState.STARTING)
    assert ask(client, "Kari AHEAD-CRASH").labels() == [Label.PERSON]
