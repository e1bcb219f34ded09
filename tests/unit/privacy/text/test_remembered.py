"""Remembered lines give what a fresh reading gives, and never grow without bound."""

import re
from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import (
    LastValues,
    RememberedLast,
    RememberedLines,
    RememberedNear,
)

_TEXTS = st.lists(st.sampled_from(["a", "b", "ab", "", "longer"]), max_size=8).map("\n".join)


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


@given(texts=st.lists(_TEXTS, min_size=1, max_size=6), passed_over=st.sets(st.integers(0, 5)))
def test_of_each_text_the_values_are_those_of_its_own_lines(
    texts: list[str], passed_over: set[int]
) -> None:
    shared = LastLines()
    all_, some = (RememberedLines(str.upper, 3, 3, shared) for _ in range(2))
    for number, text in enumerate(texts):
        fresh = list(RememberedLines(str.upper).in_text(text))
        assert list(all_.in_text(text)) == fresh
        if number not in passed_over:
            assert some.telling(text) == [pair for pair in fresh if pair[1]]


def test_a_line_that_stays_is_not_asked_again_however_long_it_is() -> None:
    made = []

    def make(line: str) -> str:
        made.append(line)
        return line

    lines = RememberedLines(make, longest=3)
    list(lines.in_text("a line\nanother"))
    list(lines.in_text("a line\nanother one"))
    assert made == ["a line", "another", "another one"]


def _is_long(value: str) -> bool:
    return len(value) > 1


@given(texts=st.lists(_TEXTS, min_size=1, max_size=6), passed_over=st.sets(st.integers(0, 5)))
def test_lines_with_an_aspect_are_those_whose_value_has_it(
    texts: list[str], passed_over: set[int]
) -> None:
    split, last = LastLines(), LastValues(lambda lines: map(str.upper, lines), [_is_long])
    for number, text in enumerate(texts):
        lines = split.of(text)
        if number in passed_over:
            continue
        values = [line.upper() for line in text.split("\n")]
        assert last.of(lines) == values
        assert last.told(lines) == [at for at, value in enumerate(values) if value]
        assert last.told(lines, _is_long) == [
            at for at, value in enumerate(values) if _is_long(value)
        ]


def test_lines_that_are_alike_are_asked_about_once() -> None:
    made: list[str] = []

    def make(lines: Sequence[str]) -> Sequence[str]:
        made.extend(lines)
        return lines

    values = LastValues(make)
    assert values.of(LastLines().of("\n\na\n\na")) == ["", "", "a", "", "a"]
    assert made == ["", "a"]


_NUMBER = re.compile(r" ?(\d\d)(?=\s*$|\s*,)")


def _numbers(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where a number follows, unless there is an x before."""
    match = _NUMBER.match(text, end)
    return (match.span(1),) if match and not text[max(0, start - 3) : start].count("x") else ()


@given(
    parts=st.lists(
        st.sampled_from(["Kari", " 12", "34", " ", ",", "\n", "x", " " * 30, " " * 150, "o" * 30]),
        max_size=12,
    )
)
@example(parts=["Kari", " 12", " " * 30, "x"])
def test_near_a_place_is_what_the_whole_text_gives(parts: list[str]) -> None:
    text = "".join(parts)
    for match in re.finditer("Kari", text):
        start, end = match.span()
        for _ in range(2):  # the second time from memory
            begin, found = _NEAR.at(text, start, end)
            assert [(begin + a, begin + b) for a, b in found] == list(_numbers(text, start, end))


_NEAR = RememberedNear(_numbers, 3, 12, most=4)
