from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.text.segments import (
    AFTER,
    BEFORE,
    LONGEST,
    LastCuts,
    LastSegments,
    cut,
    with_context,
)

TEXTS = st.text(alphabet=st.sampled_from("ab .\n\t1å\u0301"), max_size=6000)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_pieces_join_to_the_text_and_stay_short(text: str) -> None:
    pieces = cut(text)
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= LONGEST + 1 for piece in pieces)


def test_an_edit_changes_few_pieces() -> None:
    lines = [f"Linje {number} med noe tekst om saken.\n" for number in range(800)]
    before = cut("".join(lines))
    lines[400] = "En helt annen linje.\n"
    after = cut("".join(lines))
    assert len(set(after) - set(before)) <= 3


def test_most_keys_change_one_piece() -> None:
    lines = [f"{number} er linjen vi leser, med noe tekst om saken" for number in range(100)]
    changed = 0
    for number in range(100):
        before = cut("\n".join(lines))
        lines[number] += "s"
        changed += len(set(cut("\n".join(lines))) - set(before))
    assert changed <= 110


def test_pieces_are_not_short_where_there_is_a_choice() -> None:
    text = "\n".join(f"{number} er linjen vi leser.\n" for number in range(400))
    assert min(map(len, cut(text)[:-1])) >= 300


def test_a_long_line_is_cut_alike_after_an_edit_at_its_beginning() -> None:
    line = " ".join(f"Setning nummer {number} handler om noe." for number in range(600))
    assert len(set(cut("Ny start. " + line)) - set(cut(line))) <= 4


def test_context_is_bounded_and_the_core_is_the_piece() -> None:
    text = "x" * 5000
    segment = with_context(text, 2000, 3000)
    assert segment.core_end - segment.core_start == 1000
    assert len(segment.text) <= 1000 + BEFORE + AFTER


_LINES = st.lists(
    st.sampled_from(["", "", "a", "ab " * 60, "Kort linje.", "b. " * 400, "c" * 900]),
    min_size=1,
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(
    lines=_LINES,
    edits=st.lists(
        st.tuples(
            st.integers(0, 9000),
            st.integers(0, 40),
            st.sampled_from(["", "x", "\n", "\n\n", "y. "]),
        ),
        max_size=8,
    ),
)
def test_after_edits_pieces_and_segments_are_those_of_the_text(
    lines: list[str], edits: list[tuple[int, int, str]]
) -> None:
    text, cuts, segments = "\n".join(lines), LastCuts(), LastSegments()
    known: dict[str, str] = {}
    for place, gone, typed in [(0, 0, ""), *edits]:
        text = text[:place] + typed + text[place + gone :]
        pieces = cuts.cut(text)
        assert pieces == cut(text)
        starts = [sum(map(len, pieces[:at])) for at in range(len(pieces))]
        same = [known.setdefault(piece, piece) for piece in pieces]
        assert segments.of(text, same, starts) == [
            with_context(text, start, start + len(piece))
            for start, piece in zip(starts, pieces, strict=True)
        ]


def test_only_pieces_near_an_edit_are_cut_anew() -> None:
    lines = [f"{number} er linjen vi leser, med noe tekst om saken" for number in range(400)]
    cuts = LastCuts()
    before = cuts.cut("\n".join(lines))
    lines[200] += "s"
    after = cuts.cut("\n".join(lines))
    kept = {id(piece) for piece in before}
    assert sum(id(piece) not in kept for piece in after) <= 4


def test_context_begins_and_ends_with_whole_words() -> None:
    words = [f"ord{number}" for number in range(1000)]
    text = " ".join(words)
    for start in range(2000, 2010):
        segment = with_context(text, start, start + 1)
        around = segment.text[: segment.core_start], segment.text[segment.core_end :]
        assert all(map(len, around))
        assert around[0].split()[0] in words
        assert around[1].split()[-1] in words
