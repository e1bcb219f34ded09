"""Who acts: the login on the team's server, or the name this workstation goes by."""

import secrets
import threading
from collections.abc import Callable
from typing import Final

import msgspec

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import SUPPLIER, Actor, Role
from prompt_bank.ports.local_bank import LocalBank

_KEPT: Final = "identity"


class _Identity(msgspec.Struct, forbid_unknown_fields=True):
    """`local` is this workstation's own name, made once; `names` all that were ever used.

    `server` and `roles` are what the team's server said last, so that an app without a
    connection knows them; `signs` tells whether there is a signing key.
    """

    local: str
    names: list[str] = []
    server: str = ""
    login: str = ""
    roles: list[Role] = []
    signs: bool = False


class Identity:
    """Remembers in the bank's file who has worked here, and as whom. For any thread."""

    def __init__(self, bank: LocalBank, wanted_name: Callable[[], str]) -> None:
        """`wanted_name` is what the user wants to be called; empty for a made-up name."""
        self._bank = bank
        self._wanted_name = wanted_name
        self._lock = threading.Lock()  # of those who change what is kept
        self._kept = self._load()

    def acting(self, server: str) -> Actor:
        """As `actor`, for somebody about to write: a name new here is remembered.

        Blocks on the bank's file; raises BankError when it does not take the name.
        """
        actor = self.actor(server)
        if actor.user not in self._kept.names:
            try:
                self._keep(name=actor.user)
            except BankError as error:
                if error.problem is not Problem.BANK_READ_ONLY:  # who only looks needs no name
                    raise
        return actor

    def actor(self, server: str) -> Actor:
        """Who acts; never blocks.

        `server` is the address of the team's server as set up; empty for none.
        """
        kept = self._kept
        if server and kept.server == server and kept.login:
            roles = frozenset(kept.roles) or frozenset({Role.RECRUITER})
            return Actor(kept.login, roles, frozenset(kept.names) - {kept.login})
        roles = frozenset({Role.RECRUITER})
        if not server and kept.signs:
            # Whoever signs packages decides what others may take for vetted.
            roles |= {Role.CURATOR}
        name = self._local_name()
        return Actor(name, roles, frozenset(kept.names) - {name})

    def learn(self, server: str, actor: Actor) -> None:
        """The team's server says who is logged in."""
        kept = self._kept
        if (kept.server, kept.login, frozenset(kept.roles)) == (server, actor.user, actor.roles):
            return
        self._keep(server=server, login=actor.user, roles=sorted(actor.roles), name=actor.user)

    def note_signing(self, signs: bool) -> None:
        """Whether this machine has a signing key."""
        if signs != self._kept.signs:
            self._keep(signs=signs)

    def _local_name(self) -> str:
        wanted = " ".join(self._wanted_name().split())[:40]
        return wanted if wanted and wanted.casefold() != SUPPLIER else self._kept.local

    def _keep(self, name: str = "", **changes: object) -> None:
        with self._lock:
            names = [*self._kept.names, name] if name else self._kept.names
            changes["names"] = list(dict.fromkeys(names))
            kept = msgspec.structs.replace(self._kept, **changes)
            self._bank.remember(_KEPT, msgspec.json.encode(kept).decode())
            self._kept = kept

    def _load(self) -> _Identity:
        try:
            return msgspec.json.decode(self._bank.setting(_KEPT), type=_Identity)
        except (msgspec.DecodeError, ValueError):
            return _Identity(f"local-{secrets.token_hex(4)}")
