"""Restoring takes no time a person notices, and grows with the text and not faster."""

import time

import pytest

from aktiv_app.privacy.restoring.restore import restore
from tests.unit.privacy.restoring.sending import PEOPLE, SOURCE, WORDS, sent

SENT = sent(SOURCE, PEOPLE)
ANSWER = (
    "Vi anbefaler **[PERSON\\_1]** for stillingen som rådgiver, og legger vekt på at "
    "[PERSON_2]s erfaring fra kommunal sektor er relevant. Ta kontakt på [TELEFON 1] eller "
    "<E-POST_1> for å avtale et førstegangsintervju i neste uke.\n"
)


def seconds(text: str) -> float:
    """Of this process's own time: other programs do not count."""
    best = float("inf")
    for _ in range(7):
        start = time.process_time()
        restore(text, SENT, WORDS)
        best = min(best, time.process_time() - start)
    return best


def test_an_answer_of_20_000_characters_takes_less_than_20_ms() -> None:
    answer = (ANSWER * 100)[:20_000]
    assert len(answer) == 20_000
    assert seconds(answer) < 0.020


@pytest.mark.parametrize(
    "unit",
    [
        ANSWER,
        "[PERSON_1] og ",
        *("PERSON_", "[PERSON_1", "person ", "[[[", "<<", "e-post e post ", "&amp;", "\\[", "1"),
        *("PERSON 1 ", "**[PERSON_1]**s ", "PERSON_1@", "'PERSON_1s' ", "\u200b", "F\u0300"),
    ],
)
def test_the_cost_grows_with_the_text_and_not_faster(unit: str) -> None:
    short = unit * (8_000 // len(unit))
    long = unit * (64_000 // len(unit))
    # Eight times the text; quadratic growth would be sixty-four times the cost.
    assert seconds(long) < 20 * max(seconds(short), 0.0005)
