"""A connection to a team's server, or one typed error that says why there is none."""

from collections.abc import Callable
from typing import Final

import psycopg
from psycopg import conninfo
from psycopg.rows import TupleRow

from prompt_bank.model.errors import BankError
from prompt_bank.storage.postgres.addresses import resolve
from prompt_bank.storage.postgres.failures import not_connected, translated

Connection = psycopg.Connection[TupleRow]
Password = Callable[[], str | None]
"""Asked for the password, before the connection is made; None where there is none."""

_OLDEST: Final = 140000  # PostgreSQL 14
_SETTINGS: Final = {
    # Nothing that others may create can take the place of what is called here.
    "search_path": "pg_catalog",
    "statement_timeout": "60s",
    "lock_timeout": "30s",
    "idle_in_transaction_session_timeout": "60s",
}
_SET: Final = (
    "SELECT " + ", ".join(["pg_catalog.set_config(%s, %s, false)"] * len(_SETTINGS))
).encode()


def no_password() -> str | None:
    """For Kerberos, peer and passfile: libpq finds what it needs itself."""
    return None


def connect(address: str, password: Password = no_password) -> Connection:
    """Connect in autocommit mode; raises BankError with one of the SERVER problems.

    Beyond this machine the server must prove who it is before a password is sent.
    """
    target = resolve(address)
    secret = password()
    line = conninfo.make_conninfo(
        "", **target.parameters, **({"password": secret} if secret else {})
    )
    problem: BankError
    try:
        connection = psycopg.connect(line, autocommit=True)
    except psycopg.Error as error:
        problem = not_connected(error, target)
    else:
        return _prepared(connection)
    # Raised here, so that neither libpq's words nor the password hang on to it.
    raise problem


def _prepared(connection: Connection) -> Connection:
    try:
        connection.execute(_SET, [text for setting in _SETTINGS.items() for text in setting])
    except psycopg.Error as error:
        problem = translated(error)
    else:
        return connection
    connection.close()
    raise problem


def is_too_old(connection: Connection) -> bool:
    """Whether the server's PostgreSQL is older than 14."""
    return connection.info.server_version < _OLDEST
