"""Restoring an answer is work that grows with the answer and not faster."""

from functools import partial

import pytest

from aktiv_app.privacy.restoring.restore import restore
from tests.invented.hurting import ANSWER, ANSWERS, repeated
from tests.unit.call_counts import growth
from tests.unit.privacy.restoring.sending import PEOPLE, SOURCE, WORDS, sent

SENT = sent(SOURCE, PEOPLE)


@pytest.mark.parametrize("unit", [ANSWER, *ANSWERS])
def test_the_work_grows_with_the_answer_and_not_faster(unit: str) -> None:
    short, long = repeated(unit, 8_000), repeated(unit, 64_000)
    work = partial(restore, sent=SENT, words=WORDS)
    assert growth(partial(work, short), partial(work, long), 8) < 1.2


@pytest.mark.parametrize("unit", ["[[[", "<<", "1", "\\[", "&amp;", "\u200b"])
def test_a_million_characters_come_to_an_end(unit: str) -> None:
    # Read by patterns, whose steps cannot be counted: quadratic ones would take hours.
    answer = repeated(unit, 1_000_000) + "[PERSON_2]"
    assert restore(answer, SENT, WORDS).text.endswith("Lars Holm")
