"""A value found once is found everywhere, word for word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers import repeats
from aktiv_app.privacy.recognizers.repeats import RepeatedValues

_PIECES = ["tuva_93", "tuva", "_93", "912 34\n567", "912 34", "@tuva_93", "(tuva_93)", "+47 912",
           " ", "\n", "x", "-", "tuva_93x", "\t", "\u2028", ".", "912. 34", ", ",
           "fyll " * 150]  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
_VALUES = st.sets(
    st.sampled_from(
        ["tuva_93", "tuva", "912 34\n567", "912 34", "ab\ncd", "+47 912", "(tuva_93)", "912. 34"]
    ),
    min_size=1,
)


@settings(max_examples=300, deadline=None)
@given(_TEXTS, _TEXTS, _VALUES)
def test_values_looked_up_are_those_one_long_pattern_finds(
    before: str, text: str, values: set[str]
) -> None:
    rule = RepeatedValues()
    list(rule._mentions(before, values))
    assert list(rule._mentions(text, values)) == list(repeats._searched(text, values))


def test_a_value_that_begins_with_a_space_is_found_with_it() -> None:
    text = "nr 123456 og: 123456."
    (found,) = RepeatedValues().find(
        text, [Finding(2, 9, Label.NATIONAL_ID, Certainty.SURE, "id_cue")]
    )
    assert text[found.start : found.end] == " 123456"
    assert found.start == 13
