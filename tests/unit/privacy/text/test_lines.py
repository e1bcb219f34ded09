"""Lines are those of the text, and those that stayed are told, whatever was typed."""

from hypothesis import given
from hypothesis import strategies as st

from aktiv_app.privacy.text.lines import LastLines

_TEXTS = st.lists(st.sampled_from(["a", "b", "ab", "", "\n"]), max_size=8).map("\n".join)


@given(texts=st.lists(_TEXTS, min_size=1, max_size=6))
def test_lines_are_those_of_the_text_and_of_the_text_before(texts: list[str]) -> None:
    split = LastLines()
    last = split.of(texts[0])
    for text in texts:
        lines = split.of(text)
        assert lines.texts == text.split("\n")
        assert [
            text.startswith(line, at) for at, line in zip(lines.begins, lines.texts, strict=True)
        ] == [True] * len(lines.texts)
        if lines.number == last.number:
            assert lines is last
            continue
        assert lines.number == last.number + 1
        assert lines.head + lines.tail <= min(len(lines.texts), len(last.texts))
        assert lines.texts[: lines.head] == last.texts[: lines.head]
        assert (
            lines.texts[len(lines.texts) - lines.tail :]
            == (last.texts[len(last.texts) - lines.tail :])
        )
        last = lines


def test_only_the_line_that_was_edited_is_another() -> None:
    split = LastLines()
    split.of("a\nb\nc\nd")
    lines = split.of("a\nbx\nc\nd")
    assert (lines.head, lines.tail) == (1, 2)
