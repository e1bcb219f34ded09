"""What a Norwegian recruiter does with the app, step by step, with keyboard and mouse."""

import contextlib
import sys
from pathlib import Path

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.services.translations import translator
from tests.e2e.accessible import BUTTON, CHECK_BOX, DIALOG, TEXT, GoneError, Node
from tests.e2e.desktop import ROOT, App, Desktop, Running
from tests.waiting import until

# Invented; the number is synthetic (month + 80) and passes its check digits.
NAME = "Kari Nordmann"
MOBILE = "912 34 567"
FODSELSNUMMER = "01817000173"
NOTE = f"Fra samtalen med {NAME}, mobil {MOBILE}, fnr. {FODSELSNUMMER}: liker SAR."
PERSONAL = (NAME, "Kari", "Nordmann", MOBILE, MOBILE.replace(" ", ""), FODSELSNUMMER)

TASK = "interview-questions"
_task = TaskCatalog(ROOT / "resources" / "prompts")
TASK_NAME = next(entry for entry in _task.entries().tasks if entry.id == TASK).names[Language.NB]
SAMPLE = _task.text(TASK, Language.NB).variable("sample").label
MUST_HAVE = _task.text(TASK, Language.NB).variable("must_have").label


def words(english: str) -> str:
    """A sentence of the app in bokmål, as the app reads it now."""
    return translator(Language.NB, ROOT / "resources" / "translations").t(english)


def open_in_norwegian(desktop: Desktop) -> App:
    """Start the app with bokmål as its language."""
    settings = Path(desktop.environment["AKTIV_HOME"], "settings")
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "settings.toml").write_text('interface_language = "nb"\n', "utf-8")
    return desktop.open_app()


def choose_task(app: App) -> None:
    """Click the tile of the task."""
    app.desktop.click(app.find(BUTTON, TASK_NAME).centre())
    app.find(TEXT, SAMPLE)


def sample_field(app: App) -> Node:
    """The long text of the part Inspirasjon."""
    return app.find(TEXT, SAMPLE)


def write_note(app: App, text: str = NOTE) -> None:
    """Replace what stands in the long text by `text`."""
    field = sample_field(app)
    app.grab(field)
    app.desktop.keys("ctrl+a")
    app.desktop.type(text)
    until(lambda: field.text == text, "the text is in its field")


def preview(app: App) -> Node:
    """The text that will be copied."""
    return app.find(TEXT, words("Your prompt, as it will be copied"))


def await_preview(app: App, holds: str) -> Node:
    """Wait until the preview shows `holds`."""
    seen = ""

    def shown() -> Node | None:
        nonlocal seen
        with contextlib.suppress(GoneError, AssertionError):
            node = preview(app)
            seen = node.text
            return node if holds in seen else None
        return None

    try:
        return until(shown, f"«{holds}» is in the preview")
    except AssertionError as error:
        raise AssertionError(f"{error}; it shows: {seen[-300:]}") from None


def open_other_program(app: App, document: Path) -> Running:
    """Start the second program beside the app's window, and go back to the app."""
    desktop = app.desktop
    running = desktop.start(
        [sys.executable, "-m", "tests.e2e.other_program", str(document), "1840", "60"]
    )
    until(lambda: "shown" in running.said(), "the second program is there")
    until(lambda: desktop.windows(running.pid), "its window is there")
    app.activate()
    return running


def drop_on_window(app: App, document: Path) -> None:
    """Drag a file from a second program to the app's window."""
    open_other_program(app, document)
    overlay = words("Drop to attach")
    app.desktop.drag(
        (1900, 120), (1100, 500), before_release=lambda: app.find(None, overlay) is not None
    )


def confirm(app: App) -> str:
    """Answer what the app asks before it copies; gives what a second program then pastes."""
    before = app.desktop.pasted()

    def step() -> str:
        now = app.desktop.pasted()
        if now and now != before:
            return now
        for question in ("Replace all and copy", "Replace and copy"):
            for button in app.seen(BUTTON, words(question)):
                app.desktop.click(button.centre())
        with contextlib.suppress(GoneError):
            for dialog in app.seen(DIALOG):
                tick_all(app, dialog)
        return ""

    return until(step, "something is copied")


def tick_all(app: App, dialog: Node) -> None:
    """Tick every rule of the checklist and press its copy button."""
    boxes = [node for node in dialog.walk() if node.role == CHECK_BOX]
    assert len(boxes) == 3, "three rules"
    for box in boxes:
        if not box.checked:
            app.desktop.click(box.centre())
            until(lambda box=box: box.checked, "the rule is ticked")  # type: ignore[misc]
    app.desktop.keys("Return")


def assert_screened(text: str) -> None:
    """Nothing of the person is in `text`."""
    for value in PERSONAL:
        assert value not in text, value
