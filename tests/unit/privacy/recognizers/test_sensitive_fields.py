"""Fields whose value is a statement whatever it says, and headings that share a word with them."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Label


def _stated(engine: Engine, text: str) -> list[str]:
    return [text[one.start : one.end] for one in engine.scan(text) if one.label is Label.SENSITIVE]


def test_a_fast_is_stated(engine: Engine) -> None:
    text = "Kari Nordmann, 44 år\nFaste: ramadan, spiser etter solnedgang\n"
    assert _stated(engine, text) == ["ramadan, spiser etter solnedgang"]


def test_of_several_who_are_away_only_reasons_that_say_something(engine: Engine) -> None:
    text = "Fravær uke 11: Tor Vik (ryggen), Gunn Moe (ferie), Liv Aune (begravelse)."
    assert _stated(engine, text) == ["ryggen"]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Kari Moe er sykmeldt. Bakgrunn: Ola Berg tar over kunden.", ["er sykmeldt"]),
        ("Kari Moe är sjukskriven. Beslut: Sara Ek tar över kunden.", ["är sjukskriven"]),
        ("Kari Moe er sykmeldt. Diagnose: angst.", ["er sykmeldt", "angst"]),
        ("Kari Moe har mye fravær. Årsak: migrene.", ["migrene"]),
    ],
)
def test_a_label_is_no_part_of_the_sentence_before(
    engine: Engine, text: str, stated: list[str]
) -> None:
    assert _stated(engine, text) == stated


@pytest.mark.parametrize(
    "heading",
    [
        "Bruk disse faste ordene hver gang:",
        "Använd alltid dessa fasta termer:",
        "Faste møter",
        "Fasta tider:",
    ],
)
def test_what_is_fixed_is_no_fast(engine: Engine, heading: str) -> None:
    assert (
        _stated(engine, f"{heading}\n- saksbehandler = saksbehandlar\n- fredag klokka ni\n") == []
    )
