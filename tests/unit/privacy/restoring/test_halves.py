"""Values that swallowed one half of a pair of marks go back whole, or without it."""

import pytest

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.restoring.restore import restore
from tests.unit.privacy.restoring.sending import WORDS, sent

FIRST = "Kandidaten **Kari** Nordmann søkte."
LAST = "Kandidaten Kari **Nordmann** søkte."
TAGS = "Kandidaten <b>Kari</b> Nordmann søkte."
WITHIN = "Kandidaten K<b>ari</b> Nordmann søkte."
VALUES = {
    FIRST: "Kari** Nordmann",
    LAST: "Kari **Nordmann",
    TAGS: "Kari</b> Nordmann",
    WITHIN: "K<b>ari</b> Nordmann",
}


def restored(source: str, answer: str) -> str:
    case = sent(source, [(VALUES[source], Label.PERSON, 1)])
    result = restore(answer, case, WORDS)
    assert [row.original for row in result.account.placeholders] == ["Kari Nordmann"]
    assert [span.placeholder for span in result.spans] == ["[PERSON_1]"]
    span = result.spans[0]
    assert result.text[span.start : span.end] == span.original
    return result.text


@pytest.mark.parametrize(
    ("source", "answer", "expected"),
    [
        # As it was sent, the line comes back to the letter.
        (FIRST, "Kandidaten **[PERSON_1] søkte.", FIRST),
        (LAST, "Kandidaten [PERSON_1]** søkte.", LAST),
        (TAGS, "Kandidaten <b>[PERSON_1] søkte.", TAGS),
        (WITHIN, "Kandidaten [PERSON_1] søkte.", WITHIN),
        # The AI kept the half that it saw.
        (FIRST, "Vi velger **[PERSON_1] nå.", "Vi velger **Kari** Nordmann nå."),
        (LAST, "Vi velger [PERSON_1]** nå.", "Vi velger Kari **Nordmann** nå."),
        (TAGS, "Vi velger <b>[PERSON_1] nå.", "Vi velger <b>Kari</b> Nordmann nå."),
        # It took the half away, or made a pair of its own.
        (FIRST, "Vi velger [PERSON_1] nå.", "Vi velger Kari Nordmann nå."),
        (LAST, "Vi velger [PERSON_1] nå.", "Vi velger Kari Nordmann nå."),
        (TAGS, "Vi velger [PERSON_1] nå.", "Vi velger Kari Nordmann nå."),
        (WITHIN, "Vi velger [PERSON_1] nå.", "Vi velger Kari Nordmann nå."),
        (FIRST, "Vi velger **[PERSON_1]** nå.", "Vi velger **Kari Nordmann** nå."),
        (LAST, "Vi velger **[PERSON_1]** nå.", "Vi velger **Kari Nordmann** nå."),
        (FIRST, "Vi velger ***[PERSON_1]*** nå.", "Vi velger ***Kari Nordmann*** nå."),
        (FIRST, "Da er [PERSON_1]s CV god.", "Da er Kari Nordmanns CV god."),
        # A half that the AI lost itself is the AI's text.
        (LAST, "Vi velger **[PERSON_1] nå.", "Vi velger **Kari Nordmann nå."),
        (FIRST, "Vi velger [PERSON_1]** nå.", "Vi velger Kari Nordmann** nå."),
    ],
)
def test_half_a_pair_is_whole_again_or_gone(source: str, answer: str, expected: str) -> None:
    assert restored(source, answer) == expected
