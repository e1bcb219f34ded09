"""Makes a team's bank on a server, or brings it up to date. For IT; safe to repeat.

The schema is made in named steps (schema/*.sql), each in a transaction of its own together
with the note that it was made. A step that was made is never changed, only followed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from typing import Final

import psycopg
from psycopg import sql

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.postgres.connecting import (
    Connection,
    Password,
    connect,
    is_too_old,
    no_password,
)
from prompt_bank.storage.postgres.failures import translated

OWNER: Final = "aktiv_owner"
GROUPS: Final = ("aktiv_recruiter", "aktiv_curator", "aktiv_admin")
_LOCK: Final = 0x616B7469  # "akti", this program's advisory lock


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the schema: its number, its name and its SQL."""

    number: int
    name: str
    statements: bytes


@dataclass(frozen=True, slots=True)
class Initialised:
    """What was done: the steps made now, and the bank they belong to."""

    bank: str
    steps: tuple[str, ...]
    version: int


def steps() -> tuple[Step, ...]:
    """All steps this version of the app knows, in their order."""
    folder = resources.files(__package__) / "schema"
    found = []
    for entry in folder.iterdir():
        number, _, name = entry.name.removesuffix(".sql").partition("_")
        found.append(Step(int(number), name, entry.read_bytes()))
    return tuple(sorted(found, key=lambda step: step.number))


def init_server(
    address: str,
    password: Password = no_password,
    made: Callable[[str], None] | None = None,
) -> Initialised:
    """Make or upgrade the bank in the database at `address`; `made` is told of each step.

    Raises BankError: what a connection raises, SERVER_NEWER when a newer version of the app
    made the schema, SERVER_OLDER when PostgreSQL is older than 14, and SERVER_DENIED with a
    rule (encoding, create_roles, create_schema, schema_owner) when the login may not do it.
    """
    connection = connect(address, password)
    try:
        return _initialise(connection, made or _tell_nobody)
    except psycopg.Error as error:
        problem = translated(error)
    finally:
        connection.close()
    raise problem


def _initialise(connection: Connection, made: Callable[[str], None]) -> Initialised:
    if is_too_old(connection):
        raise BankError(Problem.SERVER_OLDER, found=connection.info.server_version // 10000)
    if _value(connection, "SHOW server_encoding") != "UTF8":
        raise BankError(Problem.SERVER_DENIED, rule="encoding")
    connection.execute("SET statement_timeout = 0")
    # Held by the session: whoever comes second waits, and then finds nothing left to do.
    connection.execute("SELECT pg_advisory_lock(%s)", (_LOCK,))
    _allowed(connection, _make_roles, "create_roles")
    _allowed(connection, _make_schema, "create_schema")
    connection.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(OWNER)))
    done = _made(connection)
    known = steps()
    if done > known[-1].number:
        raise BankError(Problem.SERVER_NEWER, found=done, known=known[-1].number)
    new = [step for step in known if step.number > done]
    for step in new:
        with connection.transaction():
            connection.execute(step.statements)
            connection.execute(
                "INSERT INTO aktiv_bank.step (number, name) VALUES (%s, %s)",
                (step.number, step.name),
            )
        made(step.name)
    # After a dump was restored, this is the place to bring its numbers in order at leisure.
    connection.execute("SELECT aktiv_bank.settle()")
    bank = _value(connection, "SELECT id::text FROM aktiv_bank.bank")
    return Initialised(str(bank), tuple(step.name for step in new), known[-1].number)


def _tell_nobody(step: str) -> None:
    """Whoever does not ask is not told."""


def _allowed(connection: Connection, work: Callable[[Connection], None], rule: str) -> None:
    try:
        with connection.transaction():
            work(connection)
    except psycopg.errors.InsufficientPrivilege:
        problem = BankError(Problem.SERVER_DENIED, rule=rule)
    else:
        return
    raise problem


def _make_roles(connection: Connection) -> None:
    for name in (OWNER, *GROUPS):
        if not _value(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", name):
            connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(name)))
    recruiter, *others = GROUPS
    for name in others:
        if not _value(connection, "SELECT pg_has_role(%s, %s, 'MEMBER')", name, recruiter):
            _grant(connection, recruiter, sql.Identifier(name))
    # From 16 on, who makes a role is a member of it, and yet may not act as it.
    needed = "SET" if connection.info.server_version >= 160000 else "MEMBER"
    if not _value(connection, "SELECT pg_has_role(%s, %s)", OWNER, needed):
        _grant(connection, OWNER, sql.SQL("CURRENT_USER"))


def _grant(connection: Connection, role: str, to: sql.Composable) -> None:
    connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(role), to))


def _make_schema(connection: Connection) -> None:
    owner = _value(
        connection,
        "SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'aktiv_bank'",
    )
    if owner is None:
        connection.execute(
            sql.SQL("CREATE SCHEMA aktiv_bank AUTHORIZATION {}").format(sql.Identifier(OWNER))
        )
    elif owner != OWNER:
        # Somebody else's schema of that name: what is in it could do anything.
        raise BankError(Problem.SERVER_DENIED, rule="schema_owner")


def _made(connection: Connection) -> int:
    if _value(connection, "SELECT to_regclass('aktiv_bank.step')::text") is None:
        return 0
    return int(str(_value(connection, "SELECT coalesce(max(number), 0) FROM aktiv_bank.step")))


def _value(connection: Connection, query: str, *parameters: object) -> object:
    row = connection.execute(query.encode(), parameters).fetchone()
    return None if row is None else row[0]
