"""What the screens for the bank and for review are made of."""

from typing import TYPE_CHECKING

from msgspec import Struct, field

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.services.bank.api import Bank
from aktiv_app.ui.bank_links import BankLinks, Count

if TYPE_CHECKING:
    from aktiv_app.services.bank.edits import EditDrafts


class BankParts(Struct, frozen=True):
    """The services of the screens; `catalog` has the names of the tasks.

    `edits` keeps what is written in the editor and not in the bank yet; `links` ties them to
    the screen where prompts are written; `to_review` is how many proposals wait for the user.
    """

    bank: Bank
    catalog: TaskCatalog
    edits: "EditDrafts"
    links: BankLinks = field(default_factory=BankLinks)
    to_review: Count = field(default_factory=Count)
