"""Searching the help: by words, whatever their case and accents."""

import pytest

from aktiv_app.ui.help.searching import plain, search, sections

PAGE = """\
# Første side

Åpne *Innstillinger*, og les [mer](help:privacy).

## Roller

1. Velg **F2**.
2. Ferdig.

| Tast | Gjør |
|---|---|
| F2 | Gir rolle |
"""


def test_markdown_leaves_no_signs_behind() -> None:
    assert plain(PAGE) == (
        "Første side Åpne Innstillinger, og les mer. Roller Velg F2. Ferdig. Tast Gjør F2 Gir rolle"
    )


def test_a_page_is_cut_at_its_headings() -> None:
    found = list(sections("one", PAGE))
    assert [(section.page, section.heading) for section in found] == [
        ("one", "Første side"),
        ("one", "Roller"),
    ]
    assert "Velg" not in found[0].text


@pytest.mark.parametrize(
    ("query", "headings"),
    [
        ("rolle", ["Roller"]),
        ("apne", ["Første side"]),
        ("ÅPNE innst", ["Første side"]),
        ("f2 ferdig", ["Roller"]),
        ("åpne ferdig", []),
        ("  ", []),
    ],
)
def test_every_word_must_stand_in_a_section(query: str, headings: list[str]) -> None:
    hits = search(query, sections("one", PAGE))
    assert [hit.section.heading for hit in hits] == headings


def test_a_word_in_the_heading_comes_first() -> None:
    text = "# Ein\n\nOm roller.\n\n## Roller\n\nTekst."
    hits = search("roller", sections("one", text))
    assert [hit.section.heading for hit in hits] == ["Roller", "Ein"]


def test_the_excerpt_shows_what_was_found() -> None:
    text = "# En\n\n" + "ord " * 200 + "IBAN " + "mer " * 200
    (hit,) = search("iban", sections("one", text))
    assert hit.excerpt.startswith("… ord ord ord IBAN mer")
    assert len(hit.excerpt) < 200
