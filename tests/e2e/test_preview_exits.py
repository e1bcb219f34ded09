"""Every way Qt has of taking text out of a view gives screened text, or nothing."""

import json
from pathlib import Path

import pytest

from tests.e2e import recruiter
from tests.e2e.accessible import BUTTON, Node
from tests.e2e.desktop import App, Desktop
from tests.waiting import until

# A name that is also an ordinary word: shown in the clear until the user has decided.
UNDECIDED = '"Jemima" ligger der.'
OLD = "what another program had put there"


@pytest.fixture
def app(desktop: Desktop) -> App:
    """The app with a note about a person in its prompt."""
    app = recruiter.open_in_norwegian(desktop)
    recruiter.choose_task(app)
    recruiter.write_note(app)
    recruiter.await_preview(app, "liker SAR")
    for selection in ("clipboard", "primary"):
        desktop.offer(OLD, selection)
    return app


def select_all(app: App) -> Node:
    """Select all of the preview, with the keyboard."""
    view = recruiter.preview(app)
    app.grab(view)
    app.desktop.keys("ctrl+a")
    return view


def drag_over(app: App) -> None:
    """Select with the mouse from the top of the preview down past its end."""
    x, y, width, height = recruiter.preview(app).extents()
    app.desktop.drag((x + 12, y + 10), (x + width - 40, y + height - 6))


def confirm_rules(app: App) -> None:
    """Copy once, as the rules for the tool are confirmed then; and forget what was copied."""
    select_all(app)
    app.desktop.keys("ctrl+c")
    recruiter.confirm(app)
    for selection in ("clipboard", "primary"):
        app.desktop.offer(OLD, selection)


def test_ctrl_c_gives_screened_text(app: App) -> None:
    select_all(app)
    app.desktop.keys("ctrl+c")
    copied = recruiter.confirm(app)
    assert "[PERSON_1]" in copied
    assert "liker SAR" in copied
    recruiter.assert_screened(copied)


def test_the_context_menu_gives_screened_text(app: App) -> None:
    view = select_all(app)
    x, y, _width, _height = view.extents()
    app.desktop.click((x + 60, y + 20), button=3)
    app.desktop.keys("Down", "Return")  # the first entry
    copied = recruiter.confirm(app)
    assert "[PERSON_1]" in copied
    recruiter.assert_screened(copied)


def test_the_primary_selection_never_holds_what_was_replaced(app: App) -> None:
    desktop = app.desktop
    drag_over(app)
    desktop.keys("ctrl+Home", "ctrl+shift+End")
    assert desktop.pasted("primary") in (OLD, ""), "nothing before the rules are confirmed"
    confirm_rules(app)
    seen = {desktop.pasted("primary")}
    drag_over(app)
    select_all(app)
    # The text is sealed a moment after the selection began; then a selection is handed out.
    for _ in range(3):
        desktop.keys("ctrl+Home", "ctrl+shift+End")
        seen.add(desktop.pasted("primary"))
        drag_over(app)
        seen.add(desktop.pasted("primary"))
    for text in seen - {OLD, ""}:
        recruiter.assert_screened(text)
    assert any("Lag 10–15 intervjuspørsmål" in text for text in seen), "a selection is handed out"


def test_text_dragged_to_another_program_is_screened(app: App, tmp_path: Path) -> None:
    desktop = app.desktop
    (tmp_path / "file.txt").write_text("x", "utf-8")
    other = recruiter.open_other_program(app, tmp_path / "file.txt")
    app.activate()
    confirm_rules(app)

    def dropped() -> list[dict[str, object]]:
        # Anew each time: a press that begins no drag selects something else.
        x, y, _width, _height = select_all(app).extents()
        desktop.drag((x + 60, y + 20), (2080, 120))
        drops = [json.loads(line) for line in other.said().splitlines() if '"text"' in line]
        # A drag that begins before the text is sealed carries nothing, which is right.
        return [drop for drop in drops if drop["text"]]

    (drop, *_) = until(dropped, "text is dropped on the other program")
    text = str(drop["text"])
    assert "[PERSON_1]" in text
    assert "liker SAR" in text
    formats = drop["formats"]
    assert isinstance(formats, dict)
    for content in formats.values():
        data = bytes.fromhex(content)
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            recruiter.assert_screened(data.decode(encoding, "ignore"))


def test_what_awaits_a_decision_leaves_in_no_way(app: App, tmp_path: Path) -> None:
    desktop = app.desktop
    (tmp_path / "file.txt").write_text("x", "utf-8")
    other = recruiter.open_other_program(app, tmp_path / "file.txt")
    recruiter.write_note(app, UNDECIDED)
    recruiter.await_preview(app, UNDECIDED)

    drag_over(app)
    assert "Jemima" not in desktop.pasted("primary")
    x, y, _width, _height = select_all(app).extents()
    assert "Jemima" not in desktop.pasted("primary")
    desktop.drag((x + 60, y + 20), (2080, 120))
    app.activate()
    select_all(app)
    desktop.keys("ctrl+c")
    app.find(BUTTON, recruiter.words("Replace and copy"))
    assert desktop.pasted() == OLD
    copied = recruiter.confirm(app)
    assert ']" ligger der.' in copied
    assert "plassholdere" in copied.rstrip().splitlines()[-1], "nothing is cut off"
    assert "Jemima" not in copied
    assert "Jemima" not in other.said()
