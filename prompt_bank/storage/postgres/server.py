"""The way in for the app: names of this package that cost no import until they are used.

psycopg takes tens of milliseconds to import, and most people work without a server.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_bank.ports import TeamStore

if TYPE_CHECKING:
    from prompt_bank.storage.postgres.initialising import Initialised


def open_server(address: str, password: Callable[[], str | None] = lambda: None) -> TeamStore:
    """Log in to the team's bank at `address`: a DSN, a URI or `service=NAME`.

    `password` is asked before the connection is made; None leaves it to libpq (Kerberos,
    peer, passfile). Raises BankError with one of the SERVER problems.
    """
    from prompt_bank.storage.postgres.store import PostgresStore

    return PostgresStore.open(address, password)


def init_server(
    address: str,
    password: Callable[[], str | None] = lambda: None,
    made: Callable[[str], None] | None = None,
) -> "Initialised":
    """Make or upgrade the team's bank at `address`; see initialising.init_server."""
    from prompt_bank.storage.postgres import initialising

    return initialising.init_server(address, password, made)
