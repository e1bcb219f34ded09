"""Plain words for what a person is in a case."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, msg
from aktiv_app.privacy.replacing.kinds import Role

ROLE_NAMES: Mapping[Role | None, Message] = {
    # Translators: what a person's placeholder is called after when no role is chosen
    None: msg("Person"),
    Role.CANDIDATE: msg("Candidate"),
    Role.REFERENCE: msg("Referee"),
    Role.MANAGER: msg("Manager"),
    Role.COLLEAGUE: msg("Colleague"),
    Role.EMPLOYEE: msg("Employee"),
    Role.CLIENT: msg("Client"),
    Role.RECRUITER: msg("Recruiter"),
}
"""In the order of the menu; None is no role."""
