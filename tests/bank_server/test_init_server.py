"""Making and upgrading a bank: safe to repeat, by whom it may be done, and what is refused."""

import threading
from collections.abc import Iterator

import psycopg
import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.team import Cursor
from prompt_bank.storage.postgres.initialising import Initialised, init_server, steps
from prompt_bank.storage.postgres.store import PostgresStore
from tests.bank_server.attack.speaking import digest, offer
from tests.bank_server.cluster import Cluster
from tests.bank_server.team import Team, TeamMaker
from tests.bank_server.writing import draft


@pytest.fixture
def database(team_maker: TeamMaker, bank_cluster: Cluster) -> Iterator[str]:
    """An empty database; the roles are there already."""
    with psycopg.connect(bank_cluster.address(), autocommit=True) as session:
        session.execute("CREATE DATABASE fresh")
        yield "fresh"
        session.execute("DROP DATABASE fresh WITH (FORCE)")


def _denied(address: str) -> str:
    with pytest.raises(BankError) as failed:
        init_server(address)
    assert failed.value.problem is Problem.SERVER_DENIED
    return str(failed.value.fields["rule"])


def test_the_first_time_makes_everything_the_second_nothing(
    bank_cluster: Cluster, database: str
) -> None:
    told: list[str] = []
    first = init_server(bank_cluster.address(database), made=told.append)
    assert first.steps == tuple(told) == tuple(step.name for step in steps())
    second = init_server(bank_cluster.address(database))
    assert second == Initialised(first.bank, (), first.version)
    store = PostgresStore.open(bank_cluster.address(database, "anna"))
    assert store.name == first.bank
    store.close()


def test_two_at_once_make_it_once(bank_cluster: Cluster, database: str) -> None:
    results: list[Initialised] = []

    def work() -> None:
        results.append(init_server(bank_cluster.address(database)))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len({result.bank for result in results}) == 1
    assert sorted(len(result.steps) for result in results) == [0, 0, 0, len(steps())]


def test_an_interrupted_upgrade_goes_on_where_it_stopped(own_team: Team) -> None:
    made = draft("anna")
    assert offer(own_team.sql("anna"), made) == []
    superuser = own_team.sql("postgres")
    # As it was after the seventh step.
    superuser.execute("DELETE FROM aktiv_bank.step WHERE number = 8")
    superuser.execute("DROP FUNCTION aktiv_bank.has_hidden, aktiv_bank.hidden_denied")
    done = init_server(own_team.address("postgres"))
    assert done.steps == ("hidden",)
    assert [entry.record for entry in own_team.store("anna").records(made.prompt)] == [made]


def test_a_newer_bank_is_left_alone(own_team: Team) -> None:
    superuser = own_team.sql("postgres")
    superuser.execute("INSERT INTO aktiv_bank.step (number, name) VALUES (900, 'later')")
    before = digest(superuser)
    with pytest.raises(BankError) as refused:
        init_server(own_team.address("postgres"))
    assert refused.value.problem is Problem.SERVER_NEWER
    assert digest(superuser) == before


def test_a_step_that_fails_leaves_nothing_behind(bank_cluster: Cluster, database: str) -> None:
    address = bank_cluster.address(database)
    with psycopg.connect(address, autocommit=True) as session:
        session.execute("CREATE SCHEMA aktiv_bank AUTHORIZATION aktiv_owner")
        # In the way of the second step.
        session.execute("CREATE DOMAIN aktiv_bank.dummy AS text")
        session.execute(
            "CREATE FUNCTION aktiv_bank.is_hash(value jsonb) RETURNS int LANGUAGE sql AS 'SELECT 1'"
        )
        session.execute("ALTER FUNCTION aktiv_bank.is_hash(jsonb) OWNER TO aktiv_owner")
        with pytest.raises(BankError) as failed:
            init_server(address)
        assert failed.value.problem is Problem.SERVER_FAULT
        made = session.execute("SELECT name FROM aktiv_bank.step").fetchall()
        assert made == [("tables",)]
        functions = session.execute(
            "SELECT count(*) FROM pg_proc WHERE pronamespace = 'aktiv_bank'::regnamespace"
        ).fetchone()
        assert functions == (2,)  # the one in the way, and the first step's
        session.execute("DROP FUNCTION aktiv_bank.is_hash(jsonb)")
    assert init_server(address).steps[0] == "form"


def test_somebody_elses_schema_is_not_used(bank_cluster: Cluster, database: str) -> None:
    with psycopg.connect(bank_cluster.address(database), autocommit=True) as session:
        session.execute("CREATE SCHEMA aktiv_bank AUTHORIZATION eva")
    assert _denied(bank_cluster.address(database)) == "schema_owner"


def test_another_encoding_is_refused(bank_cluster: Cluster, team_maker: TeamMaker) -> None:
    with psycopg.connect(bank_cluster.address(), autocommit=True) as session:
        session.execute("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
        assert _denied(bank_cluster.address("latin")) == "encoding"
        session.execute("DROP DATABASE latin WITH (FORCE)")


def test_a_login_without_the_rights_is_told_which(bank_cluster: Cluster, database: str) -> None:
    assert _denied(bank_cluster.address(database, "olaf")) == "create_roles"


def test_it_needs_no_superuser() -> None:
    """A login that may create roles and owns the database is enough, on a server of its own."""
    cluster = Cluster()
    cluster.start()
    try:
        with psycopg.connect(cluster.address(), autocommit=True) as session:
            session.execute("CREATE ROLE it LOGIN CREATEROLE")
            session.execute("CREATE DATABASE bank OWNER it")
            session.execute("CREATE ROLE anna LOGIN")
        init_server(cluster.address("bank", "it"))
        assert init_server(cluster.address("bank", "it")).steps == ()
        with psycopg.connect(cluster.address("bank", "it"), autocommit=True) as session:
            session.execute("GRANT aktiv_recruiter TO anna")
        store = PostgresStore.open(cluster.address("bank", "anna"))
        assert store.submit([draft("anna")]) == {}
        store.close()
    finally:
        cluster.remove()


def test_a_dump_restored_elsewhere_is_the_same_bank(own_team: Team) -> None:
    made = [draft("anna", f"Number {number}") for number in range(5)]
    before = own_team.store("anna")
    assert before.submit(made) == {}
    page = before.changes(Cursor(), 10)
    first, second = own_team.cluster, Cluster()
    second.start()
    try:
        dump = second.folder / "dump"
        first.run("pg_dump", "-Fc", "-f", str(dump), own_team.database)
        with psycopg.connect(second.address(), autocommit=True) as session:
            session.execute("CREATE DATABASE moved")
            for role in ("aktiv_owner", "aktiv_recruiter", "aktiv_curator", "aktiv_admin"):
                session.execute(f"CREATE ROLE {role}".encode())
            session.execute("GRANT aktiv_recruiter TO aktiv_curator, aktiv_admin")
            session.execute("CREATE ROLE anna LOGIN IN ROLE aktiv_recruiter")
        second.run("pg_restore", "-d", "moved", str(dump))
        # Numbers of transactions begin anew there; they are lower than those in the dump.
        store = PostgresStore.open(second.address("moved", "anna"))
        assert store.name == before.name
        again = store.changes(page.cursor, 10)
        assert again.restarted
        assert again.records == tuple(made)
        later = draft("anna", "Later")
        assert store.submit([later]) == {}
        assert store.changes(again.cursor, 10).records == (later,)
        store.close()
    finally:
        second.remove()
