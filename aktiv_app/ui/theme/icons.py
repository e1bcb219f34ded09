"""Icons: open line drawings (Lucide), drawn in a colour of the theme at any size."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
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


def draw(svg: str, side: int, gap: int = 0) -> QPixmap:
    """The shape of `svg` on a transparent square of `side` device pixels.

    `gap` adds empty device pixels at the right.
    """
    renderer = QSvgRenderer(svg.replace("currentColor", "black").encode())
    shape = QPixmap(side + gap, side)
    shape.fill(Qt.GlobalColor.transparent)
    painter = QPainter(shape)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return shape


def coloured(shape: QPixmap, colour: str) -> QPixmap:
    """`shape` in `colour`: a fifth of the work of drawing it again."""
    pixmap = QPixmap(shape.size())
    pixmap.fill(Qt.GlobalColor.transparent)  # or it would have no room for transparency
    pixmap.fill(QColor(colour))
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, shape)
    painter.end()
    return pixmap


def make_icon(
    shape: Callable[[int, int], QPixmap], normal: str, disabled: str, side: int, gap: int = 0
) -> QIcon:
    """An icon for each screen in use, so that it is sharp on all of them.

    `side` and `gap` are logical pixels; the gap stands at the right, because Qt leaves too
    little room between an icon and the text of a button. `shape` draws it in device pixels.
    """
    icon = QIcon()
    for ratio in _ratios(screen.devicePixelRatio() for screen in QGuiApplication.screens()):
        drawn = shape(round(side * ratio), round(gap * ratio))
        for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
            icon.addPixmap(coloured(drawn, colour), mode)
    return icon


def _ratios(screens: Iterable[float]) -> list[float]:
    return sorted({1.0, *screens})
