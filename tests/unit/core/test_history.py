"""Undo and redo over whole values."""

from aktiv_app.core.history import History


def travelled(history: History[str], now: str, steps: str) -> str:
    """What is there after some steps back (<) and forth (>)."""
    for step in steps:
        target = history.earlier if step == "<" else history.later
        if target is not None:
            (history.undo if step == "<" else history.redo)(now)
            now = target
    return now


def written(*states: tuple[str, str], limit: int = 10) -> History[str]:
    """A history of states that were left, each in the course of a step."""
    history: History[str] = History(limit)
    for state, step in states:
        history.left(state, step)
    return history


def test_steps_of_the_same_name_are_one() -> None:
    history = written(("", "title"), ("a", "title"), ("ab", "title"), ("abc", "text"))
    assert travelled(history, "abc+", "<") == "abc"
    assert travelled(history, "abc", "<") == ""
    assert history.earlier is None


def test_steps_without_a_name_are_never_one() -> None:
    assert travelled(written(("a", ""), ("b", "")), "c", "<") == "b"


def test_what_was_undone_comes_back_until_something_else_is_done() -> None:
    history = written(("a", ""), ("b", ""))
    assert travelled(history, "c", "<<>>") == "c"
    assert travelled(history, "c", "<") == "b"
    history.left("b", "")
    assert history.later is None


def test_after_undo_or_a_pause_the_same_step_begins_anew() -> None:
    history = written(("a", "title"), ("ab", "text"))
    assert travelled(history, "ab+", "<") == "ab"
    history.left("ab", "title")
    assert travelled(history, "abx", "<") == "ab"
    history.left("ab", "title")
    history.seal()
    history.left("abc", "title")
    assert travelled(history, "abcd", "<") == "abc"


def test_only_so_many_steps_are_remembered() -> None:
    history = written(*((str(number), "") for number in range(5)), limit=3)
    assert travelled(history, "5", "<<<<<") == "2"
