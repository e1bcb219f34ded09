"""The filters in the head of the screen: quiet menus, made from what there is."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from aktiv_app.core.messages import msg
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.menus import MenuButton, TickMenu
from aktiv_app.ui.bank_shared.words import STANDING_NAMES, BankWords
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import ScreenView

_TITLES = {
    "tasks": msg("Task"),
    "languages": msg("Language"),
    "standings": msg("Standing"),
}


class Filters(QObject):
    """Puts its buttons into the header of `view` and keeps them right."""

    def __init__(
        self, desk: BankDesk, words: BankWords, context: UiContext, view: ScreenView
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._words = words
        self._tr = context.tr
        theme, tr = context.theme, context.tr
        self.buttons = {name: MenuButton(theme, tr(title)) for name, title in _TITLES.items()}
        self.more = MenuButton(theme, tr.t("More"))
        self._tags = TickMenu(tr.t("Tags"), self.more.menu_shown)
        self._switches: dict[str, QAction] = {}
        for button in (*self.buttons.values(), self.more):
            view.add_to_header(button)
        menu = self.more.menu_shown
        self._together = False
        for name, button in self.buttons.items():
            button.menu_shown.setTitle(tr(_TITLES[name]))
            menu.addMenu(button.menu_shown).setVisible(False)
        self._line = menu.addSeparator()
        self._line.setVisible(False)
        for name, text in (
            ("favourites", tr.t("Only favourites")),
            ("own", tr.t("Only my own")),
            ("include_retired", tr.t("Retired ones, too")),
        ):
            on = bool(getattr(desk.query, name))
            self._switches[name] = menu.add_tick(text, on, partial(self._switch, name))
        menu.addMenu(self._tags)
        menu.addSeparator()
        desk.facets_changed.connect(self._fill)
        desk.query_changed.connect(self._follow)
        self._fill()

    def gather(self, *, together: bool) -> None:
        """Offer all filters in the one menu, where the header has no room for each of them."""
        if together == self._together:
            return
        self._together = together
        for button in self.buttons.values():
            button.setVisible(not together)
            button.menu_shown.menuAction().setVisible(together)
        self._line.setVisible(together)
        self._follow()

    def _fill(self) -> None:
        facets = self._desk.facets
        names: Mapping[str, Mapping[str, str]] = {
            "tasks": {key: self._words.task(key) for key in facets.tasks},
            "languages": {key: self._words.language_title(key) for key in facets.languages},
            "standings": {
                key: self._tr(name)
                for key, name in STANDING_NAMES.items()
                if key in facets.standings
            },
        }
        counts: Mapping[str, Mapping[str, int]] = {
            "tasks": facets.tasks,
            "languages": facets.languages,
            "standings": facets.standings,
        }
        for name, button in self.buttons.items():
            self._fill_menu(button.menu_shown, name, names[name], counts[name])
        self._fill_menu(self._tags, "tags", {tag: tag for tag in sorted(facets.tags)}, facets.tags)
        self._tags.menuAction().setVisible(bool(facets.tags))
        self._follow()

    def _fill_menu(
        self, menu: TickMenu, field: str, names: Mapping[str, str], counts: Mapping[str, int]
    ) -> None:
        if menu.isVisible():
            return  # what is open under the pointer must not change
        menu.clear()
        for key, name in names.items():
            text = f"{name}   {counts[key]}"
            on = key in getattr(self._desk.query, field)
            menu.add_tick(text, on, partial(self._tick, field, key)).setData(key)

    def _tick(self, field: str, key: str, on: bool) -> None:
        before: frozenset[str] = getattr(self._desk.query, field)
        self._desk.narrow(**{field: before | {key} if on else before - {key}})

    def _switch(self, field: str, on: bool) -> None:
        self._desk.narrow(**{field: on})

    def _follow(self) -> None:
        """Show in words and ticks what the list is narrowed to."""
        query, tr = self._desk.query, self._tr
        for name, button in self.buttons.items():
            chosen: frozenset[str] = getattr(query, name)
            title = tr(_TITLES[name])
            button.say(_said(title, [self._name(name, key) for key in chosen]), on=bool(chosen))
            self._set_ticks(button.menu_shown, chosen)
        self._set_ticks(self._tags, query.tags)
        for name, action in self._switches.items():
            _set(action, bool(getattr(query, name)))
        more = [action.text() for action in self._switches.values() if action.isChecked()]
        if self._together:
            # Nobody sees the single filters that are gone from the header.
            more += [self._name(name, key) for name in _TITLES for key in getattr(query, name)]
        more += sorted(query.tags)
        self.more.say(_said(tr.t("More"), more), on=bool(more))

    def _name(self, field: str, key: str) -> str:
        if field == "tasks":
            return self._words.task(key)
        if field == "languages":
            return self._words.language_title(key)
        return self._tr(STANDING_NAMES[key]) if key in STANDING_NAMES else key

    @staticmethod
    def _set_ticks(menu: TickMenu, chosen: frozenset[str]) -> None:
        for action in menu.actions():
            if action.data() is not None:
                _set(action, action.data() in chosen)


def _set(action: QAction, on: bool) -> None:
    action.blockSignals(True)
    action.setChecked(on)
    action.blockSignals(False)


def _said(title: str, chosen: list[str]) -> str:
    """What a button says: its title, or what is chosen, if that is one thing."""
    if not chosen:
        return title
    only = chosen[0]
    return only if len(chosen) == 1 and len(only) <= 22 else f"{title} {len(chosen)}"
