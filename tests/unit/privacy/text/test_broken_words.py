"""Words that a line end has cut in two are one word again."""

import pytest

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.text.broken_words import mended


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Kari Nord-\nmann", "Kari Nordmann"),
        ("Kari Nord\u00ad\nmann", "Kari Nordmann"),
        ("Kari Nord\u00ad \r\n  mann", "Kari Nordmann"),
        ("Anna-\nKarin", "Anna-Karin"),
        ("Kari\nNordmann", "Kari\nNordmann"),
        ("1990-\n95", "1990-\n95"),
        ("Kari\n> > Nordmann", "Kari\nNordmann"),
    ],
)
def test_a_word_goes_on_in_the_next_line(cut: str, whole: str) -> None:
    assert mended(cut) == whole


def test_a_name_cut_by_a_line_end_is_the_same_value() -> None:
    key = value_key(Label.PERSON, "Kari Nordmann")
    assert value_key(Label.PERSON, "Kari Nord\u00ad\nmann") == key
    assert value_key(Label.PERSON, "kari nord-\nmann") == key
