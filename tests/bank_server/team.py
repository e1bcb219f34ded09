"""A team's bank for one test: a fresh database, logins in every role, stores and plain SQL."""

import itertools
from collections.abc import Iterator
from typing import Final

import psycopg
from psycopg import sql

from prompt_bank.storage.postgres.initialising import init_server
from prompt_bank.storage.postgres.store import PostgresStore
from tests.bank_server.cluster import Cluster
from tests.waiting import until

RECRUITERS: Final = ("anna", "bo", "eva", "kari", "ola")
CURATORS: Final = ("vera", "siri")
ADMIN: Final = "ada"
STRANGER: Final = "olaf"  # may log in, has no role
_TEMPLATE: Final = "bank_template"


class Team:
    """One database with a team's bank in it."""

    def __init__(self, cluster: Cluster, database: str) -> None:
        self.cluster = cluster
        self.database = database
        self._stores: list[PostgresStore] = []
        self._sessions: list[psycopg.Connection] = []

    def address(self, user: str) -> str:
        """A DSN for one login."""
        return self.cluster.address(self.database, user)

    def store(self, user: str) -> PostgresStore:
        """The bank as `user` sees it through the app."""
        store = PostgresStore.open(self.address(user))
        self._stores.append(store)
        return store

    def sql(self, user: str, *, autocommit: bool = True) -> psycopg.Connection:
        """The bank as `user` sees it through psql."""
        session = psycopg.connect(self.address(user), autocommit=autocommit)
        self._sessions.append(session)
        return session

    def until_waiting(self, event: str, user: str = "%") -> None:
        """Wait until a session of `user` (default: of anybody) waits for a "Lock" or "Client"."""
        superuser = self.sql("postgres")

        def waits() -> bool:
            row = superuser.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND usename LIKE %s AND wait_event_type = %s",
                (user, event),
            ).fetchone()
            return bool(row and row[0])

        until(waits, f"a session waits for a {event.lower()}")

    def close(self) -> None:
        """Let go of all that was opened here."""
        for store in self._stores:
            store.close()
        for session in self._sessions:
            session.close()


class TeamMaker:
    """Makes databases on one cluster, as copies of one that was initialised once."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._numbers = itertools.count(1)
        self._shared: str | None = None
        self._admin = psycopg.connect(cluster.address(), autocommit=True)
        self._admin.execute(f"CREATE DATABASE {_TEMPLATE}")
        init_server(cluster.address(_TEMPLATE))
        for name in (*RECRUITERS, *CURATORS, ADMIN, STRANGER):
            self._admin.execute(f"CREATE ROLE {name} LOGIN")
        self._grant("aktiv_recruiter", *RECRUITERS)
        self._grant("aktiv_curator", *CURATORS)
        self._grant("aktiv_admin", ADMIN)

    def emptied(self) -> Iterator[Team]:
        """One database for many tests, emptied for each and with another id: quick."""
        if self._shared is None:
            self._shared = self._create()
        team = Team(self._cluster, self._shared)
        superuser = team.sql("postgres")
        superuser.execute("TRUNCATE aktiv_bank.prompt RESTART IDENTITY CASCADE")
        superuser.execute("UPDATE aktiv_bank.bank SET id = gen_random_uuid()")
        yield team
        team.close()

    def own(self) -> Iterator[Team]:
        """A database that a test may do anything to."""
        team = Team(self._cluster, self._create())
        yield team
        team.close()
        self._admin.execute(f"DROP DATABASE {team.database} WITH (FORCE)")

    def _create(self) -> str:
        database = f"bank_{next(self._numbers)}"
        self._admin.execute(f"CREATE DATABASE {database} TEMPLATE {_TEMPLATE}")
        return database

    def close(self) -> None:
        """Log out; the databases go with the cluster."""
        self._admin.close()

    def _grant(self, role: str, *users: str) -> None:
        for user in users:
            grant = sql.SQL("GRANT {} TO {}")
            self._admin.execute(grant.format(sql.Identifier(role), sql.Identifier(user)))
