"""What the help is made of."""

from collections.abc import Callable

from msgspec import Struct

from aktiv_app.services.help_library import HelpLibrary


class HelpParts(Struct, frozen=True):
    """The pages; `open_address` opens a page of the web in the user's browser."""

    pages: HelpLibrary
    open_address: Callable[[str], None]
