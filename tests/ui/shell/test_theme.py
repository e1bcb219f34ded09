import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.core.settings import MotionChoice, ThemeChoice
from aktiv_app.ui.theme.icons import coloured, draw, read_icon
from aktiv_app.ui.theme.stylesheet import build_stylesheet
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, THEMES, Colours, Metrics


@pytest.mark.parametrize(
    ("choice", "colours"),
    [
        (ThemeChoice.LIGHT, LIGHT),
        (ThemeChoice.DARK, DARK),
        (ThemeChoice.HIGH_CONTRAST, HIGH_CONTRAST),
    ],
)
def test_the_users_choice_wins_over_the_system(
    theme: Theme, choice: ThemeChoice, colours: object
) -> None:
    theme.apply(choice, 100)
    assert theme.colours is colours
    assert theme._app.palette().window().color() == QColor(theme.colours.background)


class SystemHints:
    """What the system says, for platforms without a setting of their own."""

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 (Qt's name)
        return self.scheme


def test_the_theme_follows_the_system_while_the_app_runs(qtbot: QtBot, theme: Theme) -> None:
    theme.apply(ThemeChoice.SYSTEM, 100)
    real, told = theme._hints, SystemHints(Qt.ColorScheme.Dark)
    theme._hints = told  # type: ignore[assignment]
    with qtbot.waitSignal(theme.changed):
        real.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is DARK
    told.scheme = Qt.ColorScheme.Light
    with qtbot.waitSignal(theme.changed):
        real.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is LIGHT
    theme.apply(ThemeChoice.DARK, 100)
    with qtbot.assertNotEmitted(theme.changed):
        real.colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_applying_the_same_again_restyles_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.apply(ThemeChoice.LIGHT, 100, MotionChoice.OFF)


def test_motion_follows_the_users_choice(theme: Theme) -> None:
    theme.apply(ThemeChoice.LIGHT, 100, MotionChoice.ON)
    assert theme.reduced_motion
    theme.apply(ThemeChoice.LIGHT, 100, MotionChoice.OFF)
    assert not theme.reduced_motion


def ink(image: QImage) -> set[str]:
    """The opaque colours of an image."""
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_colour_of_the_theme_and_follows_it(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.set_icon(button, "copy", "text")
    size = QSize(theme.metrics.icon, theme.metrics.icon)
    assert ink(button.icon().pixmap(size, 1.0).toImage()) == {LIGHT.text}
    theme.apply(ThemeChoice.DARK, 100)
    assert ink(button.icon().pixmap(size, 1.0).toImage()) == {DARK.text}


def test_an_icon_is_drawn_at_the_resolution_asked_for(qapp: QApplication) -> None:
    svg = read_icon(resource_folder() / "icons", "copy")
    assert draw(svg, 36).size() == QSize(36, 36)
    # A sharp drawing at twice the size is not the small one blown up.
    assert draw(svg, 36).toImage() != draw(svg, 18).toImage().scaled(36, 36)


def test_a_missing_drawing_gives_a_stand_in_and_no_error(qapp: QApplication) -> None:
    svg = read_icon(Path("nowhere"), "copy")
    assert ink(coloured(draw(svg, 48), DARK.accent).toImage()) == {DARK.accent}


def test_every_icon_named_in_the_window_is_delivered() -> None:
    source = Path(__file__).parents[3] / "aktiv_app" / "ui"
    icons = {path.stem for path in (resource_folder() / "icons").glob("*.svg")}
    used = {
        name
        for path in source.rglob("*.py")
        for name in re.findall(
            r'(?:IconLabel|IconButton|set_icon)\([^)]*?"([a-z0-9-]+)"', path.read_text()
        )
    }
    assert used
    tones = {"muted", "link", "text"}
    assert used - tones - {"star-filled"} <= icons  # that one is the star, filled while drawn


@pytest.mark.parametrize("colours", THEMES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("percent", [100, 150])
def test_the_style_sheet_has_no_slip(qapp: QApplication, colours: Colours, percent: int) -> None:
    sheet = build_stylesheet(colours, Metrics(percent))
    assert sheet.count("{") == sheet.count("}")
    assert "None" not in sheet
    assert "Hue(" not in sheet
    label = QPushButton()
    label.setStyleSheet(sheet)
    label.ensurePolished()
    label.deleteLater()


def test_three_text_sizes_grow_together() -> None:
    assert (Metrics().small, Metrics().body, Metrics().title) == (12, 14, 18)
    assert (Metrics(150).small, Metrics(150).body, Metrics(150).title) == (18, 21, 27)
