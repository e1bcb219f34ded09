"""Two versions side by side: nothing is lost, and what differs is marked."""

from hypothesis import given
from hypothesis import strategies as st

from prompt_bank.model.content import PromptParts
from prompt_bank.service.diff import diff_contents, diff_lines
from tests.unit.prompt_bank.bank_fixtures import content

_lines = st.lists(st.text("abc å.", max_size=12), max_size=12)


@given(_lines, _lines)
def test_each_side_can_be_read_back(old: list[str], new: list[str]) -> None:
    rows = diff_lines(old, new)
    assert [row.left for row in rows if row.left is not None] == old
    assert [row.right for row in rows if row.right is not None] == new
    for row in rows:
        for text, spans in ((row.left, row.left_spans), (row.right, row.right_spans)):
            assert all(0 <= start <= end <= len(text or "") for start, end in spans)
            assert list(spans) == sorted(spans)


def test_only_the_changed_words_are_marked() -> None:
    (row,) = diff_lines(["Write five short questions."], ["Write ten short questions."])
    assert [row.left[a:b] for a, b in row.left_spans if row.left] == ["five"]
    assert [row.right[a:b] for a, b in row.right_spans if row.right] == ["ten"]


def test_quite_another_line_is_removed_and_added() -> None:
    rows = diff_lines(["Ask about leadership."], ["1 2 3"])
    assert [(row.left, row.right) for row in rows] == [
        ("Ask about leadership.", None),
        (None, "1 2 3"),
    ]


def test_fields_are_compared_in_the_order_people_read_them() -> None:
    old = content()
    new = content("New title", parts=PromptParts(aktor="You are a recruiter.", kommando="Write."))
    sections = diff_contents(old, new)
    assert [section.field for section in sections] == [
        "title",
        "purpose",
        "aktor",
        "kommando",
        "tiltak",
        "vurdering",
        "variables",
        "examples",
        "tags",
    ]
    changed = {section.field for section in sections if not section.same}
    assert changed == {"title", "kommando", "tiltak", "vurdering"}


def test_very_long_texts_are_compared_without_taking_long() -> None:
    old = [f"line {n}" for n in range(5_000)]
    rows = diff_lines(old, [f"row {n}" for n in range(5_000)])
    assert len(rows) == 10_000
    (row,) = diff_lines(["word " * 2_000], ["words " * 2_000])
    assert row.left_spans == ((0, 10_000),)
