"""The SQL in docs/team-bank.md works as it stands there."""

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from prompt_bank.storage.postgres.initialising import init_server
from tests.bank_server.attack.speaking import offer
from tests.bank_server.cluster import Cluster
from tests.bank_server.writing import draft, proposal, returned

_DOCUMENT = Path(__file__).parents[2] / "docs" / "team-bank.md"
_SQL = re.compile(r"^```sql\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    made = Cluster()
    made.start()
    yield made
    made.remove()


def test_every_statement_runs_and_does_what_is_said(cluster: Cluster) -> None:
    text = _DOCUMENT.read_text("utf-8")
    roles, leaving, retention, watching = _SQL.findall(text)
    with psycopg.connect(cluster.address(), autocommit=True) as session:
        session.execute("CREATE DATABASE prompts ENCODING 'UTF8' TEMPLATE template0")
    init_server(cluster.address("prompts"))
    with psycopg.connect(cluster.address("prompts"), autocommit=True) as session:
        session.execute(roles.encode())
        session.execute("CREATE ROLE bo LOGIN IN ROLE aktiv_recruiter")
        first, second = draft("anna"), draft("anna", "Reviewed")
        asked = proposal(second, "anna", 2)
        with psycopg.connect(cluster.address("prompts", "anna"), autocommit=True) as anna:
            assert offer(anna, first, second, asked) == []
        with psycopg.connect(cluster.address("prompts", "vera"), autocommit=True) as vera:
            assert offer(vera, returned(asked, "vera", 3)) == []
        session.execute(leaving.encode())
        with psycopg.connect(cluster.address("prompts", "bo"), autocommit=True) as bo:
            rows = bo.execute("SELECT DISTINCT prompt::text FROM aktiv_bank.record").fetchall()
            assert {row[0] for row in rows} == {first.prompt, second.prompt}
        session.execute(watching.encode())
        session.execute(retention.replace("'anna'", "'bo'").encode())
        left = session.execute("SELECT DISTINCT prompt::text FROM aktiv_bank.record").fetchall()
        assert left == [(second.prompt,)]
        with psycopg.connect(cluster.address("prompts", "bo"), autocommit=True) as bo:
            mine = draft("bo")
            assert offer(bo, mine) == []
            session.execute(retention.replace("'anna'", "'bo'").encode())
            assert offer(bo, mine) == ["unknown_prompt"]
        orphans = session.execute(
            "SELECT count(*) FROM aktiv_bank.feed LEFT JOIN aktiv_bank.record"
            " ON record.id = feed.record WHERE record.id IS NULL"
        ).fetchone()
        assert orphans == (0,)
