"""Sentences that begin with somebody's name in the sense of the word, and with the name."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    "text",
    [
        "Even Moe er klar. Even if it rains, we start. Even better: we start today.",
        "Hope Eriksen has applied. Hope this helps! Hope to hear from you.",
        "Mark Lund rang.\n- Mark the date in your calendar",
        "Per Holm søker. Per dags dato har vi ingen. Per 1.10. er vi tjue. Per i dag: ti.",
        "Bo Ek ringde. Bo nära jobbet i Lund!",
        "Jan Moe er klar. Jan 5. går ikke.",
        "Will Hansen called. Will you join us? Will send more later.",
        "Liv Dahl er klar. Liv og helse først.",
        "Dag Moe er klar. Dag 1: oppstart. Dag for dag.",
        "Hans Lie er klar. Hans erfaring er bred.",
        "Sen Yılmaz ringde. Sen berättade hon om jobbet.",
        "Grace Moe is in. Green flags: draws on the board.",
        "Li An is in. An offer was sent. An interview is planned.",
        "Rich Moore is in. “Rich text” is on.",
        "Tone Moe er klar. Skriv et brev. Tone: varm, kort. Lengde: 100 ord.",
        "Tone Moe is ready.\nTone: formal but kind\nLength: 100",
        "Tone Moe er klar.\nTone: uformell",
        "Mehmet Kaya kom. Han er flink. Han har ringt.",
        "Mine Aydın er klar.\nMine notater fra samtalen:\nMine ønsker: kort svar.",
        "Mine Aydın er klar. Mine noter: husk haven.",
        "Mina Aydın är klar. Mina anteckningar:",
    ],
)
def test_a_set_phrase_at_the_beginning_of_a_sentence_names_nobody(
    detector: NameDetector, text: str
) -> None:
    assert len(replaced(detector, text)) == 1, "the person alone"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Even Moe er klar. Even is late.", "Even"),
        ("Mark Lund rang. Mark from sales called.", "Mark"),
        ("Mark Lund rang. I told Mark the rest.", "Mark"),
        ("Per Holm søker. Per dag er det verst for Per.", "Per"),
        ("Jan Moe er klar. Jan 45 år, elektriker.", "Jan"),
        ("Per Holm søker. Per 47, snekker.", "Per"),
        ("Hans Lie er klar. Hans leder teamet.", "Hans"),
        ("Hope Eriksen has applied. Hope is keen.", "Hope"),
        ("Per Holm søker. Pers dag er tirsdag.", "Pers"),
        ("Liv Dahl er klar. Liv og Kari kommer.", "Kari"),
        ("Tone Moe er klar. Tone: lett å si ja til.", "Tone"),
        ("Tone Moe er klar.\nTone: ja, fint", "Tone"),
        ("Mine Aydın er klar. Mine ønsker å begynne i mai.", "Mine"),
        ("Mine Aydın er klar. Mine noterer alt.", "Mine"),
    ],
)
def test_what_goes_on_as_after_a_name_is_the_person(
    detector: NameDetector, text: str, last: str
) -> None:
    found = replaced(detector, text)
    assert len(found) >= 2
    assert found[-1] == last


def test_a_name_that_stands_for_sure_stays(detector: NameDetector) -> None:
    assert replaced(detector, "Name: Hope You\nHope you are well.") == ["Hope You"]
