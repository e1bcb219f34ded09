"""What the screens of a window offer: their keys, and what quick find can open or do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from aktiv_app.core.messages import Message
from aktiv_app.ui.context import ShortcutGroup, UiContext
from aktiv_app.ui.palette.command import Finder
from aktiv_app.ui.window.screen import Command, Screen, ScreenView, Shortcut


class Offers:
    """Asks every screen, made or not; what is chosen of its offers opens the screen first."""

    def __init__(
        self,
        screens: Mapping[str, Screen],
        view_of: Callable[[str], ScreenView],
        open_screen: Callable[[str], None],
    ) -> None:
        """`screens` go by their ids; `view_of` makes a view that is not there yet."""
        self._screens = screens
        self._view_of = view_of
        self._open = open_screen

    def shortcuts(
        self, context: UiContext, everywhere: Sequence[Shortcut]
    ) -> tuple[ShortcutGroup, ...]:
        """The keys that work everywhere, then those of each screen that has any."""
        groups = [(context.tr.t("Everywhere"), tuple(everywhere))]
        groups += [
            (context.tr(screen.title), tuple(self._view_of(screen_id).shortcuts()))
            for screen_id, screen in self._screens.items()
        ]
        return tuple(group for group in groups if group[1])

    def commands(
        self,
        context: UiContext,
        current: str,
        actions: Iterable[tuple[Message, Callable[[], None], str]],
    ) -> list[Command]:
        """What the screens can do, the one that is open first, then themselves and `actions`.

        `current` is the id of the open screen; `actions` have a name, what they do, and an icon.
        """
        tr = context.tr
        every = context.translators()
        found: list[Command] = []
        for screen_id in sorted(self._screens, key=lambda other: other != current):
            found += self._on(screen_id, self._view_of(screen_id).commands())
        found += [
            Command(
                tr(screen.title),
                partial(self._open, screen.id),
                screen.icon,
                # Translators: a page of the window, such as Settings
                tr.t("Screen"),
                tuple(other(screen.title) for other in every),
            )
            for screen in self._screens.values()
        ]
        for message, run, icon in actions:
            names = tuple(other(message) for other in every)
            found.append(Command(tr(message), run, icon, tr.t("Action"), names))
        return found

    def finders(self, screen_ids: Iterable[str]) -> list[Finder]:
        """What looks for a query on each of these screens and gives what it finds later."""
        return [partial(self._find_on, screen_id) for screen_id in screen_ids]

    def _find_on(
        self, screen_id: str, query: str, found: Callable[[Sequence[Command]], None]
    ) -> None:
        def tell(commands: Sequence[Command]) -> None:
            found(self._on(screen_id, commands))

        self._view_of(screen_id).look_up(query, tell)

    def _on(self, screen_id: str, commands: Iterable[Command]) -> list[Command]:
        """The commands, each of which opens the screen before it does anything."""
        return [replace(each, run=partial(self._run, screen_id, each.run)) for each in commands]

    def _run(self, screen_id: str, run: Callable[[], None]) -> None:
        self._open(screen_id)
        run()
