"""Remembered lines give what a fresh reading gives, and never grow without bound."""

from aktiv_app.privacy.remembered import RememberedLines


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
