"""Buttons. At most one `PrimaryButton` on a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from aktiv_app.ui.components.eliding import ElidingButton
from aktiv_app.ui.components.pressing import PressedByEnter, pressed_by_enter
from aktiv_app.ui.keys import key_text, with_keys
from aktiv_app.ui.theme.theme import Theme


class _Button(PressedByEnter):
    look = ""

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`shortcut` such as 'Ctrl+Return' is set on the button and named in its tool tip."""
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text)
        if self.look:
            self.setProperty("look", self.look)
        if icon:
            theme.set_icon(self, icon, self._tone())
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
            self.setToolTip(with_keys(text, shortcut))

    def _tone(self) -> str:
        return {"primary": "on_accent", "link": "link", "accent": "link"}.get(self.look, "text")


class PrimaryButton(_Button):
    """The one strong button of a screen."""

    look = "primary"


class KeyedButton(PrimaryButton, ElidingButton):
    """The strong button with its keys beside its words, for as long as there is room for both."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        words: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`keys` such as 'Ctrl+Enter' are only shown: the shortcut belongs to the screen."""
        super().__init__(theme, words, icon, parent=parent)
        self.say(words, keys)

    def say(self, words: str, keys: str = "") -> None:
        """Show other words, and the keys where they do something now."""
        self._words = f" {words}"
        shown = key_text(keys)
        self.setText(f"{self._words}   {shown}" if shown else self._words)
        self.setAccessibleName(words)

    def least(self) -> str:
        """The words are always there."""
        return self._words

    def cut(self, _room: int) -> str:
        """Without the keys."""
        return self._words


class SecondaryButton(_Button):
    """An ordinary button. One with an icon can do without its words where there is no room."""

    _with_words = 0

    @property
    def spared_width(self) -> int:
        """How many pixels more it takes with its words, if they are left out now."""
        if self.text():
            return 0
        return max(0, self._with_words - self.minimumSizeHint().width())

    def spare_words(self, *, spared: bool) -> None:
        """Show the icon alone, or the words as well; left out, they stand in the tool tip."""
        if spared is not bool(self.text()):
            return
        words, told = self.accessibleName(), self.toolTip()
        if spared:
            # Measured, not reckoned: a pixel too few would bring the words back at once, and the
            # row would never come to rest.
            self._with_words = self.minimumSizeHint().width()
            self.setText("")
            self.setToolTip("\n".join(filter(None, (words, told))))
        else:
            self.setText(words)
            self.setToolTip(told.removeprefix(words).removeprefix("\n"))


class AccentButton(_Button):
    """An ordinary button in the accent's colour, for the second most likely action."""

    look = "accent"


class LinkButton(_Button, ElidingButton):
    """A button that looks like a link, for actions in text and in rows."""

    look = "link"

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str = "",
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, icon, shortcut, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(QToolButton):
    """A button with an icon only; its name is in the tool tip and for screen readers."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        shortcut: str = "",
        *,
        quiet: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`quiet` leaves out the border; `small` fits into a row of text."""
        super().__init__(parent)
        self.setProperty("look", "icon")
        self.setProperty("quiet", quiet)
        self.setProperty("small", small)
        # Unlike push buttons, tool buttons are left out of the Tab order by default.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        theme.set_icon(self, icon)
        self.set_name(name)
        if shortcut:
            self.setShortcut(QKeySequence(shortcut))
            self.setToolTip(with_keys(name, shortcut))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_name(self, name: str) -> None:
        """Say what the button does."""
        self.setAccessibleName(name)
        self.setToolTip(name)
