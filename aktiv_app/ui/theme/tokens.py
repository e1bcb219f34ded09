"""Colours, sizes and spacing of the window. No other module holds a colour.

Pairs of foreground and background that are used together are listed in `TEXT_PAIRS` and
`SHAPE_PAIRS`; a test measures their contrast against WCAG 2.2 (1.4.3 for text: 4.5:1; 1.4.11 for
the shapes of controls and for the focus ring: 3:1).
"""

from collections.abc import Mapping
from colorsys import hls_to_rgb
from types import MappingProxyType

from msgspec import Struct


class Hue(Struct, frozen=True):
    """A quiet colour family: a fill, the text on it, and a line around or under it."""

    fill: str
    text: str
    line: str


class Colours(Struct, frozen=True):
    """All colours of one theme as '#rrggbb'.

    `letters` has a hue for each of A K T I V; `classes` one for each class of personal
    data, by the value of `aktiv_app.privacy.findings.Label`. `example` is for what an empty
    field shows and must not look filled in. `amber` is for what awaits
    a decision, `red` for what is forbidden or has failed, `green` for what is done,
    `blue` for information.
    """

    name: str
    dark: bool
    background: str
    surface: str
    sunken: str
    hover: str
    border: str
    control: str
    text: str
    muted: str
    example: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    link: str
    focus: str
    selection: str
    on_selection: str
    tip: str
    on_tip: str
    soft: Hue
    amber: Hue
    red: Hue
    green: Hue
    blue: Hue
    letters: Mapping[str, Hue]
    classes: Mapping[str, Hue]


# One place on the colour circle (degrees) per class of personal data. Neighbours in a
# prompt (name, phone, e-mail, address) are far apart; the word and the underline carry
# the meaning, so nobody depends on telling two hues apart.
_CLASS_DEGREES: Mapping[str, int] = MappingProxyType(
    {
        "PERSON": 26,
        "PHONE": 252,
        "EMAIL": 140,
        "ADDRESS": 208,
        "NATIONAL_ID": 338,
        "DATE_OF_BIRTH": 312,
        "AGE": 292,
        "BANK_ACCOUNT": 176,
        "URL_PROFILE": 194,
        "ID_DOC": 350,
        "VEHICLE": 90,
        "IP": 222,
        "USERNAME": 160,
        "SENSITIVE": 4,
        "CONFIDENTIAL": 272,
    }
)
_LETTER_DEGREES: Mapping[str, int] = MappingProxyType(
    {"A": 182, "K": 250, "T": 28, "I": 138, "V": 340}
)


def _colour(degrees: int, lightness: float, saturation: float) -> str:
    channels = hls_to_rgb(degrees / 360, lightness, saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _light(degrees: int) -> Hue:
    return Hue(
        _colour(degrees, 0.94, 0.62), _colour(degrees, 0.25, 0.62), _colour(degrees, 0.36, 0.58)
    )


def _dark(degrees: int) -> Hue:
    return Hue(
        _colour(degrees, 0.19, 0.34), _colour(degrees, 0.85, 0.62), _colour(degrees, 0.62, 0.42)
    )


def _strong(degrees: int) -> Hue:
    return Hue("#000000", _colour(degrees, 0.86, 1.0), _colour(degrees, 0.78, 1.0))


LIGHT = Colours(
    name="light",
    dark=False,
    background="#f3f5f7",
    surface="#ffffff",
    sunken="#f7f9fa",
    hover="#edf1f3",
    border="#dfe4e9",
    control="#848e9b",
    text="#1a212b",
    muted="#5a6472",
    example="#5a6472",
    disabled="#8f98a3",
    accent="#0d686d",
    accent_hover="#0a595e",
    accent_pressed="#084a4e",
    on_accent="#ffffff",
    link="#0b6065",
    focus="#0d7d82",
    selection="#bfe3e4",
    on_selection="#10272a",
    tip="#1f2733",
    on_tip="#ffffff",
    soft=Hue("#e3f1f1", "#0a555a", "#7dbcbe"),
    amber=Hue("#fff6d6", "#664a00", "#a87900"),
    red=Hue("#fdecec", "#8c1d1d", "#c23434"),
    green=Hue("#e6f4ea", "#1c5c31", "#3c8a55"),
    blue=Hue("#e8f0fb", "#1e4a86", "#5584c0"),
    letters=MappingProxyType({key: _light(at) for key, at in _LETTER_DEGREES.items()}),
    classes=MappingProxyType({key: _light(at) for key, at in _CLASS_DEGREES.items()}),
)

DARK = Colours(
    name="dark",
    dark=True,
    background="#14181c",
    surface="#1c2126",
    sunken="#171b20",
    hover="#272e34",
    border="#333b43",
    control="#75808c",
    text="#e8ecef",
    muted="#a3adb8",
    example="#a3adb8",
    disabled="#717b86",
    accent="#54c3c5",
    accent_hover="#6dd0d2",
    accent_pressed="#42adb0",
    on_accent="#06282a",
    link="#6dd0d2",
    focus="#6dd0d2",
    selection="#1f5a5d",
    on_selection="#f2fbfb",
    tip="#39424b",
    on_tip="#f4f6f8",
    soft=Hue("#173a3c", "#a9e4e5", "#3a8487"),
    amber=Hue("#3a3014", "#f7dd8c", "#c79a2b"),
    red=Hue("#412021", "#ffc2bf", "#e0736f"),
    green=Hue("#1b3524", "#b0e3c0", "#5aa877"),
    blue=Hue("#1c2f4a", "#bcd6fb", "#6f9ddb"),
    letters=MappingProxyType({key: _dark(at) for key, at in _LETTER_DEGREES.items()}),
    classes=MappingProxyType({key: _dark(at) for key, at in _CLASS_DEGREES.items()}),
)

HIGH_CONTRAST = Colours(
    name="high-contrast",
    dark=True,
    background="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#1d3536",
    border="#ffffff",
    control="#ffffff",
    text="#ffffff",
    muted="#f0f0f0",
    example="#b4b4b4",
    disabled="#b4b4b4",
    accent="#7ff4f4",
    accent_hover="#ffffff",
    accent_pressed="#d2fbfb",
    on_accent="#000000",
    link="#7ff4f4",
    focus="#ffe600",
    selection="#ffe600",
    on_selection="#000000",
    tip="#000000",
    on_tip="#ffffff",
    soft=Hue("#0f3536", "#ffffff", "#7ff4f4"),
    amber=Hue("#000000", "#ffe600", "#ffe600"),
    red=Hue("#000000", "#ffb3b3", "#ff8080"),
    green=Hue("#000000", "#a6ffc0", "#a6ffc0"),
    blue=Hue("#000000", "#b9d7ff", "#b9d7ff"),
    letters=MappingProxyType({key: _strong(at) for key, at in _LETTER_DEGREES.items()}),
    classes=MappingProxyType({key: _strong(at) for key, at in _CLASS_DEGREES.items()}),
)

THEMES = (LIGHT, DARK, HIGH_CONTRAST)

TEXT_PAIRS = (
    ("text", "background"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "hover"),
    ("muted", "background"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "hover"),
    ("example", "surface"),
    ("link", "background"),
    ("link", "surface"),
    ("link", "hover"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("on_selection", "selection"),
    ("on_tip", "tip"),
)
"""Names of text and background colours used together, beside the text of each hue."""

SHAPE_PAIRS = (
    ("control", "surface"),
    ("control", "background"),
    ("focus", "surface"),
    ("focus", "background"),
    ("accent", "surface"),
    ("accent", "background"),
)
"""Names of colours that must be seen as shapes: borders of fields, focus, strong button."""


class Metrics(Struct, frozen=True):
    """Sizes in logical pixels. Text grows with `percent`, spacing keeps its grid.

    Three text sizes: small 12, body 14, title 18. Two weights: 400 and 600.
    """

    percent: int = 100

    half: int = 4
    space: int = 8
    space2: int = 16
    space3: int = 24
    radius: int = 8
    radius_large: int = 12
    focus_width: int = 2
    regular: int = 400
    strong: int = 600

    @property
    def small(self) -> int:
        """Text size of captions and help."""
        return self.scaled(12)

    @property
    def body(self) -> int:
        """Text size of nearly everything."""
        return self.scaled(14)

    @property
    def title(self) -> int:
        """Text size of screen titles."""
        return self.scaled(18)

    @property
    def control_height(self) -> int:
        """Height of buttons and one-line fields; WCAG 2.2 (2.5.8) asks for at least 24."""
        return self.scaled(36)

    @property
    def icon(self) -> int:
        """Side of an icon beside body text."""
        return self.scaled(18)

    @property
    def pane_least(self) -> int:
        """Least width of a pane: two side by side fit the smallest window at any text size."""
        return min(self.scaled(400), 450)

    def scaled(self, size: int) -> int:
        """`size` with the user's text size taken into account."""
        return round(size * self.percent / 100)
