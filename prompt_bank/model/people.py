"""Who acts, and how a record came to be known here."""

from dataclasses import dataclass
from enum import StrEnum

MAX_NAME = 63
"""The longest user name, in bytes: PostgreSQL's limit for a role's name."""


class Role(StrEnum):
    """What somebody may do. On a server these are the group roles `aktiv_<role>`."""

    RECRUITER = "recruiter"
    CURATOR = "curator"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Actor:
    """The person at the keyboard.

    `user` is the login name on the team's server, or this workstation's own name.
    `also` holds the names the same person had before, such as the workstation's own name
    from before the team's server was set up: what those wrote is theirs, too.
    """

    user: str
    roles: frozenset[Role] = frozenset({Role.RECRUITER})
    also: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """All names of this person."""
        return self.also | {self.user}

    def may(self, role: Role) -> bool:
        """Whether this person has `role`. An administrator is not a curator by that alone."""
        return role in self.roles


class Channel(StrEnum):
    """How a record reached this bank, weakest first."""

    LOCAL = "local"  # written here and vouched for by nobody else
    PACKAGE = "package"  # in a package signed with a key that a person here trusts
    DELIVERED = "delivered"  # came with the app
    SERVER = "server"  # accepted by the team's server, which checked author and role


_STRENGTH = {channel: strength for strength, channel in enumerate(Channel)}


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who vouches for a record. `detail` is a key's fingerprint or a server's name."""

    channel: Channel
    detail: str = ""

    @property
    def vouched(self) -> bool:
        """Whether somebody other than this workstation vouches for the record."""
        return self.channel is not Channel.LOCAL

    def joined(self, other: "Provenance") -> "Provenance":
        """The stronger of both; the same whichever was seen first."""
        mine = (_STRENGTH[self.channel], self.detail)
        theirs = (_STRENGTH[other.channel], other.detail)
        return self if mine >= theirs else other


LOCAL = Provenance(Channel.LOCAL)
DELIVERED = Provenance(Channel.DELIVERED)

SUPPLIER = "aktiv"
"""The author of the prompts that come with the app; no person may have this name."""
