"""The bank's parts of the Settings screen, in their order."""

from aktiv_app.ui.bank.settings.backups import backups_section
from aktiv_app.ui.bank.settings.signing import signing_section
from aktiv_app.ui.bank.settings.team import team_section
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.settings.view import Section


def bank_sections(parts: BankParts) -> tuple[Section, ...]:
    """Team's server, signed packages, backups."""
    return (team_section(parts), signing_section(parts), backups_section(parts))
