"""Icons: open line drawings (Lucide), drawn in a colour of the theme at any size."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

# Lucide draws with `currentColor`; a plain square with a round corner stands in for a
# drawing that is missing, so that a slip in packaging never takes a button away.
_STAND_IN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
    'stroke="currentColor" stroke-width="2"><rect x="5" y="5" width="14" height="14" rx="3"/></svg>'
)


def read_icon(folder: Path, name: str) -> str:
    """The drawing called `name`, or a stand-in when it cannot be read."""
    try:
        return (folder / f"{name}.svg").read_text(encoding="utf-8")
    except OSError:
        return _STAND_IN


def render(svg: str, colour: str, side: int, gap: int = 0) -> QPixmap:
    """Draw `svg` in `colour` on a transparent square of `side` device pixels.

    `gap` adds empty device pixels at the right.
    """
    renderer = QSvgRenderer(svg.replace("currentColor", colour).encode())
    pixmap = QPixmap(side + gap, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def make_icon(svg: str, normal: str, disabled: str, side: int, gap: int = 0) -> QIcon:
    """An icon drawn for each screen in use, so that it is sharp on all of them.

    `side` and `gap` are logical pixels; the gap stands at the right, because Qt leaves
    too little room between an icon and the text of a button.
    """
    icon = QIcon()
    for ratio in _ratios(screen.devicePixelRatio() for screen in QGuiApplication.screens()):
        for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
            icon.addPixmap(render(svg, colour, round(side * ratio), round(gap * ratio)), mode)
    return icon


def _ratios(screens: Iterable[float]) -> list[float]:
    return sorted({1.0, *screens})
