"""What every screen is given: one value, made anew when the language changes."""

from collections.abc import Callable

from msgspec import Struct

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Translator
from aktiv_app.core.policy import Policy
from aktiv_app.ui.background import Courier
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.live_settings import LiveSettings
from aktiv_app.ui.theme.theme import Theme


class Shortcut(Struct, frozen=True):
    """A key and what it does; `keys` as in QKeySequence."""

    keys: str
    text: str


ShortcutGroup = tuple[str, tuple[Shortcut, ...]]
"""Where keys work, such as the name of a screen, and the keys."""


class UiContext(Struct, frozen=True):
    """The tools of a screen. `language` is the window's; `go_to` opens a screen by its id.

    `translators` gives a translator for each language, for search across languages, and
    `shortcuts` the keys of the whole window and of each screen. `go_to` takes a page of a
    screen too, such as "help/privacy".
    """

    tr: Translator
    language: Language
    theme: Theme
    clipboard: Clipboard
    courier: Courier
    settings: LiveSettings
    policy: Policy
    go_to: Callable[[str], None]
    translators: Callable[[], tuple[Translator, ...]]
    shortcuts: Callable[[], tuple[ShortcutGroup, ...]] = tuple
