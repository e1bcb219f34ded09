from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.merge import merge

TEXT = "abc def, ghi jkl mno pqr stu vwx yz" * 2
FINDINGS = st.lists(
    st.builds(
        lambda start, length, label, certainty: Finding(
            start, start + length, label, certainty, "email"
        ),
        st.integers(0, 50),
        st.integers(1, 15),
        st.sampled_from(Label),
        st.sampled_from(Certainty),
    ),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(FINDINGS)
def test_nothing_overlaps_and_nothing_that_was_to_go_is_left(findings: list[Finding]) -> None:
    merged = merge(findings, TEXT)
    for first, second in pairwise(merged):
        assert first.end <= second.start
    covered = {
        place for one in merged if one.certainty.rank > 0 for place in range(one.start, one.end)
    }
    for one in findings:
        if one.certainty.rank > 0:
            left = [p for p in range(one.start, one.end) if p not in covered]
            assert not any(TEXT[place].isalnum() for place in left)


def test_an_address_in_a_longer_one_is_one_finding() -> None:
    email = Finding(0, 7, Label.EMAIL, Certainty.SURE, "email")
    name = Finding(0, 3, Label.PERSON, Certainty.SURE, "name_full")
    assert merge([name, email], TEXT) == (email,)


def test_what_is_replaced_beats_what_is_only_shown() -> None:
    shown = Finding(0, 15, Label.PERSON, Certainty.POSSIBLE, "name_shape")
    replaced = Finding(4, 7, Label.PHONE, Certainty.LIKELY, "phone_cue")
    assert replaced in merge([shown, replaced], TEXT)


def test_a_statement_that_begins_inside_an_address_begins_behind_it() -> None:
    text = "mia@post.no\tDømt for ran"
    email = Finding(0, 11, Label.EMAIL, Certainty.SURE, "email")
    told = Finding(9, len(text), Label.SENSITIVE, Certainty.LIKELY, "model_sensitive")
    merged = merge([email, told], text)
    assert [text[one.start : one.end] for one in merged] == ["mia@post.no", "Dømt for ran"]
    number = Finding(17, 20, Label.PHONE, Certainty.LIKELY, "phone_national")
    told = Finding(0, 19, Label.SENSITIVE, Certainty.LIKELY, "model_sensitive")
    assert number in merge([number, told], text), "it ends before one"
