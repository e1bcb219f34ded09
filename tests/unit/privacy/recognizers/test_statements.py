"""What the network finds beside the rules: it fills gaps and never changes what they found."""

from collections.abc import Mapping, Sequence

import pytest
from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.name_model.statements import ModelStatement
from aktiv_app.privacy.reasons import REASONS as SENTENCES
from aktiv_app.privacy.recognizers.statements import LIMITS, REASONS, StatementsOfModel, beside
from aktiv_app.privacy.text.segments import Segment

SURE, LIKELY, POSSIBLE = Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE


SOMEBODY = Finding(90, 94, Label.PERSON, LIKELY, "name_full")


def ruled(start: int, end: int, certainty: Certainty, label: Label = Label.PHONE) -> Finding:
    return Finding(start, end, label, certainty, "phone_cue")


def stated(start: int, end: int) -> Finding:
    return Finding(start, end, Label.AGE, LIKELY, REASONS[Label.AGE])


@pytest.mark.parametrize("place", [(0, 6), (2, 3), (4, 9), (8, 12)])
def test_what_the_rules_replace_is_left_to_them(place: tuple[int, int]) -> None:
    rules = [SOMEBODY, ruled(0, 20, POSSIBLE), ruled(1, 5, SURE), ruled(8, 9, LIKELY)]
    assert beside(rules, [stated(*place)]) == []


def test_what_touches_nothing_is_added_in_order() -> None:
    rules = [SOMEBODY, ruled(0, 4, SURE), ruled(10, 14, LIKELY), ruled(2, 3, LIKELY)]
    new = [stated(4, 10), stated(14, 20)]
    assert beside(rules, new) == new
    assert beside([SOMEBODY], new) == new


def test_what_the_rules_only_show_does_not_stop_what_is_likely() -> None:
    rules = [SOMEBODY, ruled(0, 9, POSSIBLE)]
    likely = stated(3, 6)
    assert beside([SOMEBODY, ruled(0, 9, POSSIBLE, Label.AGE)], [likely])[0].end == 6
    assert beside(rules, [likely]) == [likely]


def test_a_finding_of_the_same_class_becomes_longer_and_keeps_its_reason() -> None:
    rules = [SOMEBODY, ruled(4, 6, SURE, Label.AGE), ruled(9, 12, LIKELY, Label.AGE)]
    (longer,) = beside(rules, [stated(2, 10)])
    assert (longer.start, longer.end) == (2, 12)
    assert (longer.label, longer.reason) == (Label.AGE, "phone_cue")
    assert beside(rules, [stated(4, 6), stated(10, 11)]) == []


def test_what_the_network_is_not_sure_of_only_supports() -> None:
    unsure = Finding(4, 10, Label.SENSITIVE, POSSIBLE, REASONS[Label.SENSITIVE])
    assert beside([SOMEBODY], [unsure]) == []
    (longer,) = beside([SOMEBODY, ruled(6, 14, LIKELY, Label.SENSITIVE)], [unsure])
    assert (longer.start, longer.end) == (4, 14)
    (both,) = beside([SOMEBODY, ruled(6, 14, POSSIBLE, Label.SENSITIVE)], [unsure])
    assert both.certainty is LIKELY


def test_where_nobody_is_named_nothing_can_be_said_of_anybody() -> None:
    new = [stated(4, 10)]
    for rules in ([], [replace(SOMEBODY, certainty=POSSIBLE)], [ruled(20, 30, SURE)]):
        assert beside(rules, new) == []


class Fixed:
    """Finds the same in every text."""

    def __init__(self, *statements: ModelStatement) -> None:
        self._statements = statements

    def read_all(
        self,
        texts: Sequence[str],
        places: Sequence[Sequence[tuple[int, int]]],
        thresholds: Mapping[str, float],
    ) -> list[list[ModelStatement]]:
        return [
            [one for one in self._statements if one.probability >= thresholds[one.label]]
            for _ in texts
        ]


def test_a_piece_has_what_begins_in_it_and_reaches_the_limits() -> None:
    limits = {Label.AGE: 0.7, Label.ADDRESS: 0.9}
    model = Fixed(
        ModelStatement(1, 3, "AGE", 0.95),
        ModelStatement(4, 8, "AGE", 0.7),
        ModelStatement(8, 9, "ADDRESS", 0.8),
        ModelStatement(9, 10, "ADDRESS", 0.95),
    )
    (found,) = StatementsOfModel(model, limits).find_in([Segment("x" * 20, 4, 12)])
    assert found == [
        Finding(4, 8, Label.AGE, LIKELY, REASONS[Label.AGE]),
        Finding(9, 10, Label.ADDRESS, LIKELY, REASONS[Label.ADDRESS]),
    ]


def test_the_full_stop_of_the_sentence_stays() -> None:
    text = "Bor i Storgata 4, Oslo. Ring."
    model = Fixed(ModelStatement(6, 23, "ADDRESS", 0.95))
    ((found,),) = StatementsOfModel(model).find_in([Segment.whole(text)])
    assert text[found.start : found.end] == "Storgata 4, Oslo"


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Frida | 8/8/88 | Oslo", "/8/88", "8/8/88"),
        ("Frida | 12-04-1988 | Oslo", "12-04-", "12-04-1988"),
        ("Frida | B2b | 31 år", "31 år", "31 år"),
    ],
)
def test_a_figure_is_never_cut(text: str, part: str, whole: str) -> None:
    start = text.index(part)
    model = Fixed(ModelStatement(start, start + len(part), Label.AGE.value, 0.9))
    ((found,),) = StatementsOfModel(model).find_in([Segment.whole(text)])
    assert text[found.start : found.end] == whole


@pytest.mark.parametrize(("told", "is_address"), [("5,3", False), ("0356", True), ("Vei 5", True)])
def test_figures_alone_are_an_address_only_as_a_postcode(told: str, is_address: bool) -> None:
    model = Fixed(ModelStatement(4, 4 + len(told), "ADDRESS", 0.95))
    (found,) = StatementsOfModel(model).find_in([Segment.whole(f"Li: {told}; Strand")])
    assert bool(found) is is_address


def test_every_kind_has_a_limit_and_a_reason_in_words() -> None:
    for label, limit in LIMITS.items():
        assert 0.1 < limit < 1.0
        assert SENTENCES[REASONS[label]].text
