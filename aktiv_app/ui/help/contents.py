"""The help's pages with their fields filled in, in the language of the window."""

from collections.abc import Iterator

from msgspec.structs import replace

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message
from aktiv_app.services.help_library import HelpLibrary, HelpPage
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.help.filling import Fields, Figures, filled, keys_table
from aktiv_app.ui.help.searching import Section, sections
from aktiv_app.ui.speech import locale_of


class HelpContents:
    """Read when the screen is made; keys are asked for when a page shows them."""

    def __init__(self, library: HelpLibrary, context: UiContext) -> None:
        self._context = context
        self.problem: Message | None = None
        self.pages: tuple[HelpPage, ...] = ()
        fields: Fields = {}
        try:
            self.pages = library.pages(context.language)
            figures = Figures(library.figures(), context.tr, locale_of(context.language))
            fields = figures.fields()
        except AktivError as error:
            # A page without its figures is still worth reading; fields then stay as they are.
            self.problem = error.message
        self._fields = {**fields, "keys": self._keys}

    def page(self, page_id: str) -> HelpPage | None:
        """A page with its fields filled in; None when there is none of that name."""
        found = next((page for page in self.pages if page.id == page_id), None)
        return found and replace(found, text=filled(found.text, self._fields))

    def sections(self) -> Iterator[Section]:
        """All there is to search in, in the order of the pages."""
        for page in self.pages:
            yield from sections(page.id, filled(page.text, self._fields))

    def _keys(self) -> str:
        return keys_table(self._context.shortcuts(), self._context.tr)
