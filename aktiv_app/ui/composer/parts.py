"""What the Compose screen is made of: values that bootstrap and the window fill in."""

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from aktiv_app.core.adverts.proposal import AdvertProposal
from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.messages import Message
from aktiv_app.services.api import Drafts, Material, Screening
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.case_links import CaseLinks


class ComposerParts(Struct, frozen=True):
    """The services of the screen.

    `reasons` are the sentences for the engine's reason keys; `propose` reads a job ad;
    `open_address` opens an AI tool's address in the browser. `cases` ties the screen to
    that of the answers; `bank` is where prompts come from and are saved to, if there is one.
    """

    catalog: TaskCatalog
    screening: Screening
    material: Material
    drafts: Drafts
    reasons: Mapping[str, Message]
    propose: Callable[[str], AdvertProposal]
    open_address: Callable[[str], None]
    cases: CaseLinks = field(default_factory=CaseLinks)
    bank: BankParts | None = None
