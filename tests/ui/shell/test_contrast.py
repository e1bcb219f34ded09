"""Contrast of every pair of colours that is used, by the formula of WCAG 2.2."""

import re
from pathlib import Path

import pytest

from aktiv_app.privacy.findings import Label
from aktiv_app.ui.theme.tokens import SHAPE_PAIRS, TEXT_PAIRS, THEMES, Colours, Hue

TEXT = 4.5
SHAPE = 3.0
UI = Path(__file__).parents[3] / "aktiv_app" / "ui"


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def hues(colours: Colours) -> list[tuple[str, Hue]]:
    named = [(name, getattr(colours, name)) for name in ("soft", "amber", "red", "green", "blue")]
    return [*named, *colours.letters.items(), *colours.classes.items()]


themes = pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)


def test_the_formula_gives_the_known_ends_of_the_scale() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@themes
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_is_readable_on_its_ground(colours: Colours, pair: tuple[str, str]) -> None:
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= TEXT


@themes
def test_the_example_in_an_empty_field_does_not_look_filled_in(colours: Colours) -> None:
    assert contrast(colours.example, colours.text) >= 1.8


@themes
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-on-".join)
def test_shapes_of_controls_are_seen(colours: Colours, pair: tuple[str, str]) -> None:
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= SHAPE


@themes
def test_text_on_every_hue_is_readable_and_its_line_is_seen(colours: Colours) -> None:
    weak = []
    for name, hue in hues(colours):
        if contrast(hue.text, hue.fill) < TEXT:
            weak.append((name, "text"))
        # The soft line only frames what its text and fill already tell apart.
        if name != "soft" and contrast(hue.line, colours.surface) < SHAPE:
            weak.append((name, "line"))
    assert weak == []


@themes
def test_ordinary_text_and_links_are_readable_on_rows_with_a_hue(colours: Colours) -> None:
    for hue in (colours.amber, colours.red, colours.soft):
        assert contrast(colours.text, hue.fill) >= TEXT
        assert contrast(colours.link, hue.fill) >= TEXT
        assert contrast(colours.muted, hue.fill) >= TEXT
        assert contrast(colours.focus, hue.fill) >= SHAPE
    for hue in colours.classes.values():
        assert contrast(hue.text, colours.soft.fill) >= TEXT


def test_high_contrast_text_reaches_the_enhanced_level() -> None:
    high = THEMES[2]
    for text, ground in TEXT_PAIRS:
        assert contrast(getattr(high, text), getattr(high, ground)) >= 7


@themes
def test_every_letter_and_every_class_of_personal_data_has_a_hue(colours: Colours) -> None:
    assert set(colours.letters) == set("AKTIV")
    assert set(colours.classes) == {label.value for label in Label}


def test_no_other_module_of_the_window_holds_a_colour() -> None:
    literal = re.compile(
        r"[\"'#\s:]#[0-9a-fA-F]{3,8}\b|\brgba?\(|QColor\(\s*[\"'\d]|Qt\.GlobalColor\.(?!transparent)"
    )
    offenders = [
        f"{file.relative_to(UI)}:{number}"
        for file in sorted(UI.rglob("*.py"))
        if file.name != "tokens.py"
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if literal.search(line)
    ]
    assert offenders == []
