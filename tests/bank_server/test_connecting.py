"""Every way a connection can fail has an error of its own; TLS with a real certificate."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Role
from prompt_bank.storage.postgres.initialising import init_server
from prompt_bank.storage.postgres.store import PostgresStore
from tests.bank_server.certificates import Authority
from tests.bank_server.cluster import Cluster
from tests.bank_server.team import Team

# This machine under an address that is not one of its loopback ones: for the app, elsewhere.
ELSEWHERE = "0.0.0.0"  # noqa: S104
SECRET = "Blåbærtur-2026"  # noqa: S105 (invented, for a login made here)


def _problem(address: str, password: str | None = None) -> BankError:
    with pytest.raises(BankError) as failed:
        PostgresStore.open(address, lambda: password)
    chain: BaseException | None = failed.value
    while chain is not None:
        assert SECRET not in f"{chain!r} {vars(chain)}"
        chain = chain.__cause__ or chain.__context__
    return failed.value


class Guarded:
    """A server that asks for passwords, with TLS in front or not."""

    def __init__(self, folder: Path, certified: str | None) -> None:
        self.authority = Authority(folder)
        settings = {"listen_addresses": f"'{ELSEWHERE}'"}
        if certified:
            settings |= {"ssl": "on", "ssl_cert_file": "'server.crt'",
                         "ssl_key_file": "'server.key'"}  # fmt: skip
        self.cluster = Cluster(
            settings,
            hba=(
                "local all postgres trust",
                "local all all scram-sha-256",
                "host all all all scram-sha-256",
            ),
        )
        if certified:
            for path in self.authority.server(certified):
                placed = self.cluster.data / path.name
                placed.write_bytes(path.read_bytes())
                placed.chmod(0o600)
                self.cluster.owns(placed)
        self.cluster.start()
        init_server(self.cluster.address())
        with psycopg.connect(self.cluster.address(), autocommit=True) as session:
            session.execute("CREATE ROLE anna LOGIN IN ROLE aktiv_recruiter")
            session.execute(f"ALTER ROLE anna PASSWORD '{SECRET}'")
            session.execute("CREATE ROLE olaf LOGIN")
            session.execute(f"ALTER ROLE olaf PASSWORD '{SECRET}'")
            session.execute("CREATE DATABASE empty")

    def address(self, user: str = "anna", database: str = "postgres", **more: str) -> str:
        """A DSN from elsewhere, with the authority's certificate to verify by."""
        parts = {"host": ELSEWHERE, "port": str(self.cluster.port), "user": user,
                 "dbname": database, "sslrootcert": str(self.authority.roots), **more}  # fmt: skip
        return " ".join(f"{name}={value}" for name, value in parts.items())

    def here(self, user: str = "anna", database: str = "postgres") -> str:
        """A DSN over the socket."""
        return self.cluster.address(database, user)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    made = Guarded(tmp_path_factory.mktemp("tls"), certified=ELSEWHERE)
    yield made
    made.cluster.remove()


@pytest.fixture(scope="module")
def without_tls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    made = Guarded(tmp_path_factory.mktemp("plain"), certified=None)
    yield made
    made.cluster.remove()


@pytest.fixture(scope="module")
def misnamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    made = Guarded(tmp_path_factory.mktemp("misnamed"), certified="bank.example.org")
    yield made
    made.cluster.remove()


def test_with_a_good_certificate_and_password(guarded: Guarded) -> None:
    store = PostgresStore.open(guarded.address(), lambda: SECRET)
    assert store.actor().user == "anna"
    row = store._connection.execute("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
    assert row.fetchone() == (True,)
    store.close()


def test_passwords_are_asked_for_and_never_shown(guarded: Guarded) -> None:
    for address in (guarded.address(), guarded.here()):
        assert _problem(address).problem is Problem.SERVER_NO_PASSWORD
        wrong = _problem(address, SECRET + "x")
        assert wrong.problem is Problem.SERVER_REFUSED_LOGIN
        nobody = _problem(address.replace("anna", "nobody"), SECRET)
        assert nobody.problem is Problem.SERVER_REFUSED_LOGIN


def test_no_bank_and_no_role(guarded: Guarded) -> None:
    for there in (guarded.address, guarded.here):
        assert _problem(there("anna", "empty"), SECRET).problem is Problem.SERVER_NO_BANK
        assert _problem(there("anna", "nowhere"), SECRET).problem is Problem.SERVER_NO_BANK
        assert _problem(there("olaf"), SECRET).problem is Problem.SERVER_NO_ROLE


def test_a_server_nobody_vouches_for_gets_no_password(guarded: Guarded, tmp_path: Path) -> None:
    stranger = Authority(tmp_path)
    address = guarded.address(sslrootcert=str(stranger.roots))
    assert _problem(address, SECRET).problem is Problem.SERVER_UNTRUSTED
    missing = guarded.address(sslrootcert=str(tmp_path / "missing.crt"))
    assert _problem(missing, SECRET).problem is Problem.SERVER_UNTRUSTED


def test_a_certificate_for_another_name_is_not_enough(misnamed: Guarded) -> None:
    assert _problem(misnamed.address(), SECRET).problem is Problem.SERVER_UNTRUSTED


def test_without_tls_no_password_is_sent(without_tls: Guarded) -> None:
    assert _problem(without_tls.address(), SECRET).problem is Problem.SERVER_INSECURE
    for weaker in ("disable", "allow", "prefer", "require", "verify-ca"):
        problem = _problem(without_tls.address(sslmode=weaker), SECRET)
        assert problem.problem is Problem.SERVER_INSECURE
    store = PostgresStore.open(without_tls.here(), lambda: SECRET)
    store.close()


def test_what_a_false_server_hears_is_no_password() -> None:
    """A server that says no to TLS hears the question for it and nothing else."""
    heard: list[bytes] = []
    with socket.create_server((ELSEWHERE, 0)) as ear:
        ear.settimeout(60)

        def listen() -> None:
            for _ in range(2):  # libpq, and the look at why it failed
                line, _address = ear.accept()
                with line:
                    line.settimeout(60)
                    heard.append(line.recv(100))
                    line.sendall(b"N")
                    heard.append(line.recv(100))

        thread = threading.Thread(target=listen)
        thread.start()
        port = ear.getsockname()[1]
        problem = _problem(f"host={ELSEWHERE} port={port} user=anna dbname=x", SECRET)
        thread.join(60)
    assert problem.problem is Problem.SERVER_INSECURE
    assert heard == [b"\0\0\0\x08\x04\xd2\x16\x2f", b""] * 2


def test_nothing_there(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and not listening
        port = taken.getsockname()[1]
        for host in ("127.0.0.1", ELSEWHERE):
            problem = _problem(f"host={host} port={port} user=anna")
            assert problem.problem is Problem.SERVER_UNREACHABLE
    assert _problem(f"host={tmp_path} user=anna").problem is Problem.SERVER_UNREACHABLE
    unknown = _problem("host=no-such-host.invalid user=anna")
    assert unknown.problem is Problem.SERVER_BAD_ADDRESS
    assert unknown.fields["rule"] == "name"


def test_a_server_that_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        problem = _problem(f"host=127.0.0.1 port={port} user=anna connect_timeout=2")
    assert problem.problem is Problem.SERVER_UNREACHABLE


def test_a_server_with_no_place_left_is_unreachable_for_now(own_team: Team) -> None:
    own_team.sql("postgres").execute(f"ALTER DATABASE {own_team.database} CONNECTION LIMIT 0")
    assert _problem(own_team.address("anna")).problem in (
        Problem.SERVER_UNREACHABLE,
        Problem.SERVER_NO_BANK,
    )


def test_a_role_that_only_the_server_knows_stops_nobody(own_team: Team) -> None:
    superuser = own_team.sql("postgres")
    superuser.execute("ALTER FUNCTION aktiv_bank.hello() RENAME TO hello_before")
    superuser.execute(
        "CREATE FUNCTION aktiv_bank.hello() RETURNS jsonb LANGUAGE sql SECURITY DEFINER AS "
        "$$ SELECT jsonb_insert(aktiv_bank.hello_before(), '{roles,0}', '\"auditor\"') $$"
    )
    actor = own_team.store("anna").actor()
    assert actor.user.startswith("anna")
    assert Role.RECRUITER in actor.roles
    superuser.execute("INSERT INTO aktiv_bank.step (number, name) VALUES (900, 'later')")
    assert _problem(own_team.address("anna")).problem is Problem.SERVER_NEWER


def test_versions_that_do_not_fit(own_team: Team) -> None:
    superuser = own_team.sql("postgres")
    superuser.execute("INSERT INTO aktiv_bank.step (number, name) VALUES (900, 'later')")
    newer = _problem(own_team.address("anna"))
    assert newer.problem is Problem.SERVER_NEWER
    assert newer.fields["found"] == 900
    superuser.execute("DELETE FROM aktiv_bank.step WHERE number >= 7")
    assert _problem(own_team.address("anna")).problem is Problem.SERVER_OLDER
