"""What was not read of a file, in words."""

import pytest

from aktiv_app.core.left_out import LeftOut, LeftOutKind, page_ranges, told
from aktiv_app.core.messages import ENGLISH


def test_kinds_are_told_with_numbers_and_pages() -> None:
    left_out = (
        LeftOut(LeftOutKind.SCANNED, 3, (2, 4, 5)),
        LeftOut(LeftOutKind.COMMENTS, 2),
        LeftOut(LeftOutKind.HIDDEN, 7),
        LeftOut(LeftOutKind.PICTURES, 1, (1,)),
    )
    assert ENGLISH(told(left_out)) == (
        "pages 2, 4–5 (pictures without text), 2 comments, hidden text, 1 picture (page 1)"
    )


@pytest.mark.parametrize("kind", list(LeftOutKind))
@pytest.mark.parametrize("pages", [(), (1,), (1, 3)])
def test_every_kind_has_words(kind: LeftOutKind, pages: tuple[int, ...]) -> None:
    said = ENGLISH(told((LeftOut(kind, 2, pages),)))
    assert said
    assert "{" not in said


def test_a_long_list_of_pages_is_cut() -> None:
    assert page_ranges(range(1, 400)) == "1–399"
    assert page_ranges(range(1, 400, 2)).endswith(", 23 …")
