"""The app and its privacy engine are killed (`kill -9`) while somebody types."""

import contextlib
import random
import time
from pathlib import Path

import psutil
import pytest

from tests.e2e import recruiter
from tests.e2e.accessible import BUTTON
from tests.e2e.conftest import MakeDesktop
from tests.e2e.desktop import App, Desktop
from tests.e2e.recruiter import words
from tests.e2e.waiting import until

PROMISED = 2.0  # seconds of typing that may be lost at most
MARKER = "Fjellvang"  # stands in every word typed; a family name


def words_typed(app: App, seconds: float) -> list[tuple[float, str]]:
    """Type numbered words for that long; gives each with the moment it stood there."""
    end = time.monotonic() + seconds
    typed: list[tuple[float, str]] = []
    while time.monotonic() < end:
        word = f"{MARKER}{len(typed):03d}"
        app.desktop.type(f"{word} ", pause=12)
        typed.append((time.monotonic(), word))
    return typed


def begin_typing(desktop: Desktop) -> App:
    app = recruiter.open_in_norwegian(desktop)
    recruiter.choose_task(app)
    recruiter.write_note(app, "Ola Nordmann ")
    # The engine is up; from here on the drafts follow.
    recruiter.await_preview(app, "[PERSON_1]")
    return app


def readable(folder: Path, marker: str) -> list[str]:
    """The files below `folder` that hold `marker` in the clear."""
    forms = [marker.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be")]
    found = []
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            if path.is_file() and any(form in path.read_bytes() for form in forms):
                found.append(str(path.relative_to(folder)))
    return found


def kill_alone(app: App) -> None:
    """`kill -9` of the app's process only; what it started must end by itself."""
    children = psutil.Process(app.process.pid).children(recursive=True)
    assert children, "the privacy engine has a process of its own"
    psutil.Process(app.process.pid).kill()
    app.process.wait(20)
    until(lambda: not any(child.is_running() for child in children), "nothing is left running")


@pytest.mark.parametrize("seed", [1, 2])
def test_two_seconds_of_typing_are_lost_at_most_and_nothing_is_readable(
    desktop: Desktop, seed: int
) -> None:
    app = begin_typing(desktop)
    wait = 2.2 + 2.5 * random.Random(seed).random()  # noqa: S311 (a moment, not a secret)
    typed = words_typed(app, wait)
    killed = time.monotonic()
    kill_alone(app)
    must_be_back = [word for when, word in typed if when < killed - PROMISED]
    assert must_be_back

    for marker in (MARKER, "Ola Nordmann"):
        assert readable(desktop.home, marker) == []
    again = recruiter.open_in_norwegian(desktop)
    text = recruiter.sample_field(again).text
    assert [word for word in must_be_back if word not in text] == []
    assert text.startswith("Ola Nordmann ")


def test_without_a_key_store_only_screened_text_is_kept_and_the_app_says_so(
    make_desktop: MakeDesktop,
) -> None:
    desktop = make_desktop(session_bus=False)
    app = recruiter.open_in_norwegian(desktop)
    recruiter.choose_task(app)
    recruiter.write_note(app)
    recruiter.await_preview(app, "liker SAR")
    app.find(None, words("Draft kept with placeholders"))
    kept = until(lambda: readable(desktop.home, "[PERSON_1]"), "the screened text is kept")
    kill_alone(app)

    assert len(kept) == 1
    for value in recruiter.PERSONAL:
        assert readable(desktop.home, value) == [], value
    again = recruiter.open_in_norwegian(desktop)
    desktop.click(again.find(BUTTON, words("Open it as free text")).centre())
    text = recruiter.await_preview(again, "liker SAR").text
    assert "[PERSON_1]" in text
    recruiter.assert_screened(text)


def test_the_app_recovers_from_a_killed_engine(desktop: Desktop) -> None:
    app = begin_typing(desktop)
    words_typed(app, 0.5)
    (engine, *others) = psutil.Process(app.process.pid).children(recursive=True)
    assert others == [], "one process beside the app's own"
    engine.kill()
    words_typed(app, 0.5)
    recruiter.write_note(app)
    recruiter.await_preview(app, "liker SAR")
    desktop.keys("ctrl+Return")
    copied = recruiter.confirm(app)
    assert "[FØDSELSNUMMER_1]" in copied
    recruiter.assert_screened(copied)
    assert app.close() == 0
