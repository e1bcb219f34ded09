"""What the help is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from aktiv_app.services.help_library import HelpLibrary


@dataclass(frozen=True, slots=True)
class HelpParts:
    """The pages; `open_address` opens a page of the web in the user's browser."""

    pages: HelpLibrary
    open_address: Callable[[str], None]
