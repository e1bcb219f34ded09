"""A team's server full of records, for measuring synchronisation."""

import contextlib
import random
from collections.abc import Iterator
from datetime import date
from typing import Final

import psutil
import psycopg
from msgspec.structs import replace

from prompt_bank.model.ids import new_id
from prompt_bank.model.records import Comment, Rating, Record, Revision, Use
from prompt_bank.storage.postgres.initialising import init_server
from prompt_bank.storage.postgres.store import PostgresStore
from tests.bank_server.cluster import Cluster
from tests.bank_server.writing import approval, hash_of, proposal, record
from tests.invented.prompts import Invention

PEOPLE: Final = 100
"""Logins p0 to p99, all recruiters; `vera` is a curator."""
_PER_PROMPT: Final = 10
_COPY: Final = """
CREATE FUNCTION pg_temp.other(id uuid, turn int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (substr(id::text, 1, 24) || substr(md5(id::text || turn), 1, 12))::uuid $$;
INSERT INTO aktiv_bank.prompt
    SELECT pg_temp.other(id, t), owner, founder, delivered, pg_temp.other(root, t), root_tick,
        top_tick, changes FROM aktiv_bank.prompt, generate_series(1, {turns}) AS t;
INSERT INTO aktiv_bank.record
    SELECT pg_temp.other(id, t), pg_temp.other(prompt, t), kind, author, at, tick,
        CASE WHEN proposal IS NULL THEN body ELSE
            jsonb_set(body, '{{proposal}}', to_jsonb(pg_temp.other(proposal, t)::text)) END,
        revision, language, parent, follows, pg_temp.other(proposal, t), received
    FROM aktiv_bank.record, generate_series(1, {turns}) AS t;
INSERT INTO aktiv_bank.feed (record, audience)
    SELECT pg_temp.other(record, t), audience
    FROM aktiv_bank.feed, generate_series(1, {turns}) AS t;
ANALYZE;
"""


class TeamServer:
    """A cluster as it comes, with every commit on disk, and many logins."""

    def __init__(self) -> None:
        self.cluster = Cluster({"fsync": "on", "max_connections": "250"})
        self.cluster.start()
        with psycopg.connect(self.cluster.address(), autocommit=True) as session:
            session.execute("CREATE DATABASE template_bank")
            init_server(self.cluster.address("template_bank"))
            for number in range(PEOPLE):
                session.execute(f"CREATE ROLE p{number} LOGIN IN ROLE aktiv_recruiter".encode())
            session.execute("CREATE ROLE vera LOGIN IN ROLE aktiv_curator")

    def bank(self, records: int) -> str:
        """The name of a database with that many records, or a few more.

        The first 10,000 are sent as the app sends them; larger banks repeat those.
        """
        name = f"bank_{records}"
        with psycopg.connect(self.cluster.address(), autocommit=True) as session:
            session.execute(f"CREATE DATABASE {name} TEMPLATE template_bank".encode())
        sent = min(records, 10_000)
        self.send(name, sent)
        if records > sent:
            with psycopg.connect(self.address(name, "postgres"), autocommit=True) as session:
                session.execute(_COPY.format(turns=records // sent - 1).encode())
        return name

    def send(self, database: str, records: int) -> None:
        """Prompts that were vetted, rated, commented and used, ten records each."""
        authors = [PostgresStore.open(self.address(database, f"p{n}")) for n in range(4)]
        curator = PostgresStore.open(self.address(database, "vera"))
        stories = [list(_story(number)) for number in range(records // _PER_PROMPT)]
        for stage in range(_PER_PROMPT):
            for store, user in [*((store, f"p{n}") for n, store in enumerate(authors)),
                                (curator, "vera")]:  # fmt: skip
                page = [story[stage] for story in stories if story[stage].author == user]
                if page and store.submit(page):
                    raise RuntimeError("the server refused what was made for it")
        for store in (*authors, curator):
            store.close()

    def address(self, database: str, user: str) -> str:
        """A DSN over the socket."""
        return self.cluster.address(database, user)

    def processor_seconds(self) -> float:
        """Processor time of all the server's processes so far, those that ended included."""
        used = 0.0
        for process in self.cluster.processes(first=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                used += times.user + times.system + times.children_user + times.children_system
        return used

    def close(self) -> None:
        """Everything away."""
        self.cluster.remove()


def _story(number: int) -> Iterator[Record]:
    """Ten records of one prompt, each of the size such records have."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    author, reader = f"p{number % 3}", "p3"
    words = Invention(number).content("nb")
    first = record(new_id(), author, 1, Revision(words))
    changed = replace(words, purpose=f"{words.purpose} Kortere.")
    second = record(first.prompt, author, 2, Revision(changed, hash_of(first)))
    asked = proposal(second, author, 3)
    yield from (first, second, asked, approval(asked, "vera", 4, date(2099, 1, 1)))
    for tick in range(5, 11):
        revision = hash_of(second)
        yield record(
            first.prompt,
            reader,
            tick,
            chance.choice(
                (
                    Use(revision, chance.randint(1, 9)),
                    Use(revision, chance.randint(1, 9)),
                    Rating(revision, chance.randint(1, 5), "Gave questions that could be used."),
                    Comment("Worked well for the shop in Bergen, too long for the shift leader."),
                )
            ),
        )
