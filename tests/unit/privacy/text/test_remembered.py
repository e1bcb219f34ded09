"""Remembered lines give what a fresh reading gives, and never grow without bound."""

from aktiv_app.privacy.text.remembered import RememberedLast, RememberedLines


def test_each_line_is_made_once_and_placed() -> None:
    made = []

    def make(line: str) -> int:
        made.append(line)
        return len(line)

    lines = RememberedLines(make)
    assert list(lines.in_text("ab\n\nab\nabc")) == [(0, 2), (3, 0), (4, 2), (7, 3)]
    assert made == ["ab", "", "abc"]


def test_too_many_lines_and_too_long_ones_are_not_kept() -> None:
    made = []

    def make(line: str) -> str:
        made.append(line)
        return line

    lines = RememberedLines(make, most=2, longest=3)
    for line in ("a", "b", "c", "a", "long", "long"):
        assert lines.of(line) == line
    assert made == ["a", "b", "c", "a", "long", "long"]


def test_the_last_is_made_once() -> None:
    made = []

    def make(key: str) -> int:
        made.append(key)
        return len(key)

    last = RememberedLast(make)
    assert [last.of(key) for key in ("ab", "ab", "abc", "abc", "ab")] == [2, 2, 3, 3, 2]
    assert made == ["ab", "abc", "ab"]


def test_lines_that_tell_nothing_are_passed_over() -> None:
    lines = RememberedLines(lambda line: line.replace("a", ""))
    assert lines.telling("aa\nab\n\nb") == [(3, "b"), (7, "b")]
