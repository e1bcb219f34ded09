"""The theme in use: follows the system or the user's choice, and tells when it changes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from aktiv_app.core.settings import MotionChoice, ThemeChoice
from aktiv_app.ui.theme.icons import coloured, draw, make_icon, read_icon
from aktiv_app.ui.theme.palette import build_palette
from aktiv_app.ui.theme.stylesheet import build_stylesheet
from aktiv_app.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Colours, Metrics

_ICON_NAME = "iconName"
_ICON_TONE = "iconTone"
_FILLED = "-filled"


class Theme(QObject):
    """Holds the tokens in use and puts them on the application.

    Widgets that paint themselves or colour text read `colours` when they draw and
    repaint on `changed`. Buttons get icons through `set_icon`, which follow by
    themselves.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons: Path) -> None:
        """`icons` is the folder of the drawings, one .svg file each."""
        super().__init__(app)
        self.colours: Colours = LIGHT
        self.metrics = Metrics()
        self.reduced_motion = False
        self._app = app
        self._folder = icons
        self._choice = ThemeChoice.SYSTEM
        self._drawings: dict[str, str] = {}
        self._shapes: dict[tuple[str, int, int], QPixmap] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._pictures: dict[tuple[str, str, int, float], QPixmap] = {}
        self._applied: tuple[str, int] | None = None
        # Both are kept: PySide takes the inner one for dead once the outer wrapper is gone.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._system_changed)
        app.screenAdded.connect(self._screens_changed)

    def apply(
        self,
        choice: ThemeChoice,
        text_percent: int,
        motion: MotionChoice = MotionChoice.SYSTEM,
    ) -> None:
        """Use the user's choice from now on; cheap when nothing changes."""
        self._choice = choice
        self.reduced_motion = (
            self._system_reduces_motion()
            if motion is MotionChoice.SYSTEM
            else motion is MotionChoice.ON
        )
        self._use(self._wanted(), Metrics(text_percent))

    def icon(self, name: str, tone: str = "text", gap: int = 0) -> QIcon:
        """The icon `name` in the colour token `tone` (a field of `Colours`) of this theme.

        The icon keeps its colour when the theme changes; prefer `set_icon` for buttons.
        """
        key = (name, tone, gap)
        if key not in self._icons:
            colours = self.colours
            self._icons[key] = make_icon(
                partial(self._shape, name),
                getattr(colours, tone),
                colours.disabled,
                self.metrics.icon,
                gap,
            )
        return self._icons[key]

    def picture(self, name: str, colour: str, side: int, ratio: float) -> QPixmap:
        """The icon `name` in `colour`, for widgets that paint themselves; drawn only once.

        `side` is in logical pixels, `ratio` that of the screen: it is sharp there.
        """
        key = (name, colour, side, ratio)
        if key not in self._pictures:
            made = coloured(self._shape(name, max(1, round(side * ratio))), colour)
            made.setDevicePixelRatio(ratio)
            self._pictures[key] = made
        return self._pictures[key]

    def _shape(self, name: str, side: int, gap: int = 0) -> QPixmap:
        """The shape of the icon `name`; drawn once for all its colours."""
        key = (name, side, gap)
        if key not in self._shapes:
            self._shapes[key] = draw(self.drawing(name), side, gap)
        return self._shapes[key]

    def drawing(self, name: str) -> str:
        """The SVG source of the icon `name`; "star-filled" is "star" with its shape filled."""
        if name not in self._drawings:
            drawn = read_icon(self._folder, name.removesuffix(_FILLED))
            filled = name.endswith(_FILLED)
            self._drawings[name] = (
                drawn.replace('fill="none"', 'fill="currentColor"') if filled else drawn
            )
        return self._drawings[name]

    def set_icon(self, button: QAbstractButton, name: str, tone: str = "text") -> None:
        """Give `button` an icon that keeps following the theme."""
        button.setProperty(_ICON_NAME, name)
        button.setProperty(_ICON_TONE, tone)
        gap = self.metrics.half if button.text() else 0
        button.setIcon(self.icon(name, tone, gap))
        button.setIconSize(QSize(self.metrics.icon + gap, self.metrics.icon))

    def _system_reduces_motion(self) -> bool:
        # Qt knows this from 6.12 on; before that, only the setting in the app counts.
        preference = getattr(self._accessibility, "motionPreference", None)
        return preference is not None and bool(preference().name == "ReducedMotion")

    def _wanted(self) -> Colours:
        if self._choice is ThemeChoice.LIGHT:
            return LIGHT
        if self._choice is ThemeChoice.DARK:
            return DARK
        high = self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
        if self._choice is ThemeChoice.HIGH_CONTRAST or high:
            return HIGH_CONTRAST
        return DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _use(self, colours: Colours, metrics: Metrics) -> None:
        if (colours.name, metrics.percent) == self._applied:
            return
        self._applied = (colours.name, metrics.percent)
        self.colours = colours
        self.metrics = metrics
        self._shapes.clear()
        self._icons.clear()
        self._pictures.clear()
        font = self._app.font()
        font.setPixelSize(metrics.body)
        self._app.setFont(font)
        self._app.setPalette(build_palette(colours))
        sheet = build_stylesheet(colours, metrics)
        if sheet != self._app.styleSheet():  # every widget there is would be polished again
            self._app.setStyleSheet(sheet)
        self._tint_buttons()
        self.changed.emit()

    def _tint_buttons(self) -> None:
        for widget in self._app.allWidgets():
            name = widget.property(_ICON_NAME)
            if name and isinstance(widget, QAbstractButton):
                self.set_icon(widget, name, widget.property(_ICON_TONE))

    def _system_changed(self) -> None:
        self._use(self._wanted(), self.metrics)

    def _screens_changed(self) -> None:
        # A new screen may have another resolution: draw the icons for it too.
        self._shapes.clear()
        self._icons.clear()
        self._tint_buttons()
