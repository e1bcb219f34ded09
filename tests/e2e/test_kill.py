"""The app and its privacy engine are killed (`kill -9`) while somebody types."""

import contextlib
import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.e2e import recruiter
from tests.e2e.accessible import BUTTON, TEXT, Node
from tests.e2e.conftest import MakeDesktop
from tests.e2e.desktop import App, Desktop
from tests.e2e.recruiter import words
from tests.waiting import until

ENCRYPTED = "draft.bin"
MARKER = "Fjellvang"  # stands in every word typed; a family name


def words_typed(app: App) -> Iterator[str]:
    """Type numbered words without end; gives each when its keys have been pressed."""
    for number in itertools.count():
        word = f"{MARKER}{number:03d}"
        app.desktop.type(f"{word} ", pause=12)
        yield word


class Saves:
    """Counts how often the draft has been written, as far as it was looked at."""

    def __init__(self, home: Path, file: str = ENCRYPTED) -> None:
        self._home = home
        self._file = file
        self._seen: set[tuple[int, int]] = set()

    @property
    def count(self) -> int:
        """Every save puts a new file in the place of the old one."""
        with contextlib.suppress(FileNotFoundError):
            for path in self._home.rglob(self._file):
                found = path.stat()
                self._seen.add((found.st_ino, found.st_mtime_ns))
        return len(self._seen)


def type_some(app: App) -> None:
    """A few words."""
    for _ in itertools.islice(words_typed(app), 3):
        pass


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
def test_what_was_typed_before_the_last_saves_is_back_and_nothing_is_readable(
    desktop: Desktop, seed: int
) -> None:
    """How often it is saved while one types is a test of the widgets: no clock is needed there."""
    app = begin_typing(desktop)
    saves = Saves(desktop.home)
    before = saves.count
    more = random.Random(seed).randrange(8)  # noqa: S311 (a moment, not a secret)
    typed: list[tuple[str, int]] = []
    for word in words_typed(app):
        assert len(typed) < 500, "nothing is saved while one types"
        typed.append((word, saves.count))
        more -= saves.count >= before + 4
        if more < 0:
            break
    kill_alone(app)
    # Of the saves since, the first two may have begun before the word stood there.
    must_be_back = [word for word, then in typed if then <= saves.count - 3]
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


def open_bank(app: App) -> None:
    """Go to the Bank screen and wait until it lists the prompts that came with the app."""
    app.desktop.click(app.find(None, words("Prompt bank")).centre())
    app.find(None, recruiter.TASK_NAME)


def guidance(app: App) -> Node:
    """The field of the editor for what is to be known before use."""
    return app.find(TEXT, words("How to use it"))


def test_what_was_written_in_the_editor_of_the_bank_is_offered_and_nothing_is_readable(
    desktop: Desktop,
) -> None:
    app = recruiter.open_in_norwegian(desktop)
    open_bank(app)
    desktop.keys("ctrl+f", "Down", "F2")
    app.grab(guidance(app))
    desktop.type(f"{recruiter.NOTE} ")
    saves = Saves(desktop.home, "bank-draft.bin")
    typed: list[tuple[str, int]] = []
    for word in words_typed(app):
        assert len(typed) < 500, "nothing is saved while one types"
        typed.append((word, saves.count))
        if saves.count >= 4:
            break
    kill_alone(app)
    must_be_back = [word for word, then in typed if then <= saves.count - 3]
    assert must_be_back

    for marker in (MARKER, recruiter.NAME):
        assert readable(desktop.home, marker) == []
    again = recruiter.open_in_norwegian(desktop)
    open_bank(again)
    desktop.click(again.find(BUTTON, words("Go on writing")).centre())
    text = guidance(again).text
    assert [word for word in must_be_back if word not in text] == []
    # Personal data is not taken into the shared bank; what the user does not want any more goes.
    again.grab(guidance(again))
    desktop.keys("Escape")
    desktop.click(again.find(BUTTON, words("Leave without saving")).centre())
    until(lambda: not list(desktop.home.rglob("bank-draft.bin")), "the draft is deleted")
    assert again.close() == 0


def test_the_app_recovers_from_a_killed_engine(desktop: Desktop) -> None:
    app = begin_typing(desktop)
    type_some(app)
    (engine, *others) = psutil.Process(app.process.pid).children(recursive=True)
    assert others == [], "one process beside the app's own"
    engine.kill()
    type_some(app)
    recruiter.write_note(app)
    recruiter.await_preview(app, "liker SAR")
    desktop.keys("ctrl+Return")
    copied = recruiter.confirm(app)
    assert "[FØDSELSNUMMER_1]" in copied
    recruiter.assert_screened(copied)
    assert app.close() == 0
