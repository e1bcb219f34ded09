"""The team's bank on a PostgreSQL server, as a TeamStore."""

import selectors
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar

import msgspec
import psycopg

from prompt_bank.model.codec import checked, decode_body, encode_record
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.ids import is_id
from prompt_bank.model.people import Actor, Channel, Provenance, Role
from prompt_bank.model.records import Record
from prompt_bank.model.state import Seen
from prompt_bank.ports.team import ChangePage, Cursor
from prompt_bank.storage.postgres.connecting import (
    Connection,
    Password,
    connect,
    is_too_old,
    no_password,
)
from prompt_bank.storage.postgres.failures import translated
from prompt_bank.storage.postgres.initialising import steps

_T = TypeVar("_T")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TOKEN_BITS: Final = 22
_MOST: Final = 1000  # records in one call of submit, as in 05_writing.sql
_MOST_BYTES: Final = 8 * 1024 * 1024
_TRIES: Final = 4
_CANCEL_SECONDS: Final = 5.0
_EARLY_END: Final = 1024 * 1024  # characters; a page of 4 MiB (06_reading.sql) has no fewer
_HELLO: Final = b"SELECT aktiv_bank.hello()::text"
_SUBMIT: Final = b"SELECT id, rule FROM aktiv_bank.submit(%s::jsonb, %s)"
_HOLDS: Final = b"SELECT aktiv_bank.holds(%s, %s, %s::integer)"
_WAITING: Final = b"SELECT aktiv_bank.waiting(%s, %s)"
_MOMENT: Final = "(extract(epoch FROM at) * 1000000)::bigint"
_CHANGES: Final = (
    f"SELECT id, prompt, author, {_MOMENT}, tick, body, xid, place, token "  # noqa: S608
    "FROM aktiv_bank.changes(%s, %s, %s::integer)"
).encode()
_RECORDS: Final = (
    f"SELECT id::text, prompt::text, author, {_MOMENT}, tick, body::text "  # noqa: S608
    "FROM aktiv_bank.record WHERE prompt = %s ORDER BY tick, id"
).encode()
_PROMPTS: Final = b"SELECT DISTINCT prompt::text FROM aktiv_bank.record ORDER BY 1"


class _Version(msgspec.Struct):
    schema: int


class _Hello(_Version):
    bank: str
    user: str
    roles: tuple[str, ...]  # a server may know roles that the app does not

    @property
    def known_roles(self) -> frozenset[Role]:
        return frozenset(role for role in Role if role.value in self.roles)


# Made where the module is read: two threads that decode a struct for the first time at once, as
# those that connect to the server do, crash in msgspec 0.22.
_VERSION_TOLD: Final[msgspec.json.Decoder[_Version]] = msgspec.json.Decoder(_Version)
_HELLO_TOLD: Final[msgspec.json.Decoder[_Hello]] = msgspec.json.Decoder(_Hello)


class PostgresStore:
    """One login's view of the team's bank. For one thread; `cancel` is for the others."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cancelled = False
        self._listens = False
        self._latest = Cursor()
        self._waiting: int | None = None
        self._hello = self._greeted()
        self._ear, self._bell = socket.socketpair()  # wakes `wait`; last, as it needs closing

    @classmethod
    def open(cls, address: str, password: Password = no_password) -> "PostgresStore":
        """Log in; raises BankError with one of the SERVER problems."""
        connection = connect(address, password)
        try:
            return cls(connection)
        except BaseException:
            connection.close()
            raise

    @property
    def name(self) -> str:
        """The bank's own id."""
        return self._hello.bank

    @property
    def scope(self) -> str:
        """What a cursor belongs to: the bank, and who reads in which roles."""
        curator = "/curator" if Role.CURATOR in self._hello.known_roles else ""
        return f"{self._hello.bank}/{self._hello.user}{curator}"

    def actor(self) -> Actor:
        """Who is logged in, with the roles they have now."""
        self._hello = self._greeted()
        return Actor(self._hello.user, self._hello.known_roles)

    def append(self, records: Sequence[Record], provenance: Provenance) -> None:  # noqa: ARG002
        """Keep all of `records` or none; the server's own word replaces `provenance`.

        Raises SERVER_DENIED with the rule that forbids one.
        """
        if len(records) > _MOST:
            raise BankError(Problem.SERVER_DENIED, rule="invalid_page")
        if records:
            self._submitted([checked(record) for record in records], whole=True)

    def submit(self, records: Sequence[Record]) -> Mapping[str, str]:
        """Keep those of `records` that the rules allow; gives the others with the rule."""
        refused: dict[str, str] = {}
        for page in _pages(records):
            refused |= self._offered(page)
        return refused

    def records(self, prompt: str) -> Sequence[Seen]:
        """The records of one prompt that the login may see, in their order."""
        if not is_id(prompt):
            return []
        rows = self._run(lambda: self._connection.execute(_RECORDS, (prompt,)).fetchall())
        provenance = Provenance(Channel.SERVER, self.name)
        return [Seen(_record(row), provenance) for row in rows]

    def prompts(self) -> Sequence[str]:
        """The ids of all prompts the login may see, sorted."""
        rows = self._run(lambda: self._connection.execute(_PROMPTS).fetchall())
        return [str(row[0]) for row in rows]

    def changes(self, after: Cursor, limit: int) -> ChangePage:
        """Up to `limit` records that became visible after `after`, in the server's order."""
        position, token = after.position >> _TOKEN_BITS, after.position & (1 << _TOKEN_BITS) - 1
        restarted = False
        if after not in (Cursor(), self._latest):
            held = self._row(_HOLDS, after.horizon, position, token)
            if not held[0]:
                after, position, restarted = Cursor(), 0, True
        rows = self._run(
            lambda: self._connection.execute(_CHANGES, (after.horizon, position, limit)).fetchall()
        )
        records, unreadable = [], 0
        for row in rows:
            try:
                records.append(_record(row))
            except BankError:
                unreadable += 1  # of a later version; the next one of the app will read it
        if rows:
            xid, place, token = rows[-1][6:9]
            after = Cursor(xid, place << _TOKEN_BITS | token)
        self._latest = after
        more = bool(rows) and self._is_full(rows, limit)
        remaining = self._remaining(after, len(rows)) if more else 0
        self._waiting = remaining if more else None
        return ChangePage(
            tuple(records), after, more, remaining, restarted=restarted, unreadable=unreadable
        )

    def wait(self, seconds: float) -> bool:
        """Wait for a notice of news, at most `seconds`; True when there is one."""
        if not self._listens:
            self._run(lambda: self._connection.execute(b"LISTEN aktiv_bank"))
            self._listens = True
        end = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self._connection.fileno(), selectors.EVENT_READ)
            selector.register(self._ear, selectors.EVENT_READ)
            while True:
                if self._run(lambda: list(self._connection.notifies(timeout=0))):
                    return True
                left = end - time.monotonic()
                if left <= 0:
                    return False
                selector.select(left)

    def cancel(self) -> None:
        """Stop what is done now or would be next; from another thread."""
        self._cancelled = True
        try:
            self._bell.send(b"\0")
            self._connection.cancel_safe(timeout=_CANCEL_SECONDS)
        except (OSError, psycopg.Error):
            pass  # there is nothing left to stop

    def close(self) -> None:
        """Log out. Safe to repeat."""
        self._connection.close()
        self._ear.close()
        self._bell.close()

    def _greeted(self) -> _Hello:
        if is_too_old(self._connection):
            raise BankError(Problem.SERVER_NO_BANK)
        try:
            row = self._row(_HELLO)
        except BankError as error:
            if error.problem is Problem.SERVER_DENIED:
                raise BankError(Problem.SERVER_NO_ROLE) from None
            raise
        return _read_hello(str(row[0]), steps()[-1].number)

    def _offered(self, records: Sequence[Record]) -> Mapping[str, str]:
        try:
            return self._submitted(records, whole=False)
        except BankError as error:
            # The server could not even read one of them. Find it, so that the others pass.
            state = str(error.fields.get("sqlstate", ""))
            if error.problem is not Problem.SERVER_FAULT or state[:2] not in ("22", "54"):
                raise
        if len(records) == 1:
            return {records[0].id: "invalid_form"}
        middle = len(records) // 2
        return {**self._offered(records[:middle]), **self._offered(records[middle:])}

    def _submitted(self, records: Sequence[Record], *, whole: bool) -> dict[str, str]:
        page = b"[" + b",".join(map(encode_record, records)) + b"]"
        text = page.decode("utf-8")
        rows = self._run(lambda: self._connection.execute(_SUBMIT, (text, whole)).fetchall())
        return {str(record): str(rule) for record, rule in rows}

    def _is_full(self, rows: Sequence[tuple[object, ...]], limit: int) -> bool:
        # Shorter pages are either the end, or ended early for their size in bytes.
        return len(rows) >= limit or sum(len(str(row[5])) for row in rows) >= _EARLY_END

    def _remaining(self, after: Cursor, got: int) -> int:
        if self._waiting is not None:
            return max(self._waiting - got, 1)
        row = self._row(_WAITING, after.horizon, after.position >> _TOKEN_BITS)
        return int(str(row[0]))

    def _row(self, query: bytes, *parameters: object) -> tuple[object, ...]:
        row = self._run(lambda: self._connection.execute(query, parameters).fetchone())
        if row is None:
            raise BankError(Problem.SERVER_FAULT, sqlstate="")
        return tuple(row)

    def _run(self, work: Callable[[], _T]) -> _T:
        """Do `work`, again if it only lost a race with another writer."""
        problem = None
        for turn in range(_TRIES):
            self._stop_if_cancelled()
            try:
                done = work()
            except (psycopg.errors.DeadlockDetected, psycopg.errors.SerializationFailure) as error:
                problem = translated(error)
                if turn + 1 < _TRIES:
                    continue
            except psycopg.Error as error:
                problem = translated(error, cancelled=self._cancelled)
            else:
                self._stop_if_cancelled()
                return done
            break
        self._stop_if_cancelled()
        # Raised here, so that the server's words, which may quote a record, do not hang on to it.
        raise problem or BankError(Problem.SERVER_LOST)

    def _stop_if_cancelled(self) -> None:
        if self._cancelled:
            raise BankError(Problem.CANCELLED)


def _read_hello(text: str, known: int) -> _Hello:
    """The server's greeting. Its version is read first: in a newer one the rest may differ."""
    try:
        found = _VERSION_TOLD.decode(text).schema
        if found != known:
            newer = found > known
            raise BankError(
                Problem.SERVER_NEWER if newer else Problem.SERVER_OLDER, found=found, known=known
            )
        hello = _HELLO_TOLD.decode(text)
    except msgspec.DecodeError:
        raise BankError(Problem.SERVER_FAULT, sqlstate="") from None
    if Role.RECRUITER not in hello.known_roles:
        raise BankError(Problem.SERVER_NO_ROLE)
    return hello


def _pages(records: Sequence[Record]) -> Iterator[Sequence[Record]]:
    """Parts of `records` that the server takes at once."""
    page: list[Record] = []
    size = 0
    for record in records:
        length = len(encode_record(record))
        if page and (len(page) == _MOST or size + length > _MOST_BYTES):
            yield page
            page, size = [], 0
        page.append(record)
        size += length
    if page:
        yield page


def _record(row: Sequence[object]) -> Record:
    record, prompt, author, moment, tick, body = row[:6]
    return checked(
        Record(
            id=str(record),
            prompt=str(prompt),
            author=str(author),
            at=_EPOCH + timedelta(microseconds=int(str(moment))),
            tick=int(str(tick)),
            body=decode_body(str(body).encode()),
        )
    )
