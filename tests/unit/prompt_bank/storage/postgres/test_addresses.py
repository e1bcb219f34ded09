"""How addresses of servers are read, and which of them need TLS."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.postgres.addresses import resolve

NOTHING: Mapping[str, str] = {"PGSYSCONFDIR": "nowhere"}


def _problem(address: str, environment: Mapping[str, str] = NOTHING) -> BankError:
    with pytest.raises(BankError) as refused:
        resolve(address, environment)
    return refused.value


@pytest.mark.parametrize(
    "address",
    [
        "",
        "dbname=prompts",
        "host=localhost",
        "host=LOCALHOST dbname=x",
        "host=127.0.0.1",
        "host=127.8.8.8",
        "host=::1",
        "postgresql://anna@[::1]:5433/prompts",
        "host=/var/run/postgresql",
        "host=@abstract",
        "host=localhost,/tmp",
        "postgresql:///prompts",
        "host=db.example.org hostaddr=127.0.0.1",
    ],
)
def test_this_machine_needs_no_tls(address: str) -> None:
    target = resolve(address, NOTHING)
    assert target.local
    assert "sslmode" not in target.parameters


@pytest.mark.parametrize(
    "address",
    [
        "host=db.example.org",
        "postgresql://anna@db.example.org/prompts",
        "host=192.0.2.7",
        "host=0.0.0.0",
        "host=localhost.example.org",
        "host=localhost hostaddr=192.0.2.7",
        "host=localhost,db.example.org",
        "host=db hostaddr=127.0.0.1,192.0.2.7",
        "host=2130706433",
    ],
)
def test_any_other_machine_must_prove_who_it_is(address: str) -> None:
    target = resolve(address, NOTHING)
    assert not target.local
    assert target.parameters["sslmode"] == "verify-full"
    assert target.parameters["gssencmode"] == "disable"
    for weaker in ("disable", "allow", "prefer", "require", "verify-ca"):
        separator = "&" if "?" in address else "?" if "://" in address else " "
        asked = f"{address}{separator}sslmode={weaker}"
        assert _problem(asked).problem is Problem.SERVER_INSECURE


def test_a_weaker_mode_from_outside_is_refused_as_well() -> None:
    problem = _problem("host=db.example.org", {**NOTHING, "PGSSLMODE": "require"})
    assert problem.problem is Problem.SERVER_INSECURE
    elsewhere = resolve("dbname=x", {**NOTHING, "PGHOST": "db.example.org"})
    assert elsewhere.parameters["sslmode"] == "verify-full"
    assert elsewhere.host == "db.example.org"


def test_a_password_does_not_belong_into_an_address() -> None:
    for address in ("host=db password=Secret1", "postgresql://anna:Secret1@db/prompts"):
        problem = _problem(address)
        assert problem.problem is Problem.SERVER_BAD_ADDRESS
        assert problem.fields["rule"] == "password"
        assert "Secret1" not in f"{problem!r} {vars(problem)} {problem.__context__!r}"


@pytest.mark.parametrize("address", ["host", "postgresql://[", "nonsense=1", "host='db", "db\0"])
def test_what_cannot_be_understood_is_said_without_repeating_it(address: str) -> None:
    problem = _problem(address)
    assert problem.problem is Problem.SERVER_BAD_ADDRESS
    assert problem.__context__ is None


@pytest.fixture
def services(tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "services.conf"
    path.write_text(
        "# rolled out by IT\n[prompts]\nhost=db.example.org\ndbname=prompts\nuser=anna\n"
        "password=Secret1\n\n[weak]\nhost=db.example.org\nsslmode=prefer\n\n[here]\nhost=/tmp\n\n"
        "[odd]\nnonsense=1\n\n[round]\nservice=prompts\n",
        "utf-8",
    )
    return {**NOTHING, "PGSERVICEFILE": str(path)}


def test_services_are_read_and_judged_like_addresses(services: dict[str, str]) -> None:
    target = resolve("service=prompts user=bo", services)
    assert not target.local
    assert target.parameters["dbname"] == "prompts"
    assert target.parameters["user"] == "bo"
    assert target.parameters["sslmode"] == "verify-full"
    # Neither is read again by libpq, where it could say something else.
    assert not {"service", "password"} & set(target.parameters)
    assert resolve("service=here", services).local
    assert resolve("dbname=x", {**services, "PGSERVICE": "prompts"}).host == "db.example.org"
    assert _problem("service=weak", services).problem is Problem.SERVER_INSECURE


@pytest.mark.parametrize("name", ["missing", "odd", "round"])
def test_services_that_say_nothing_sensible(services: dict[str, str], name: str) -> None:
    problem = _problem(f"service={name}", services)
    assert problem.problem is Problem.SERVER_BAD_ADDRESS
    assert problem.fields["rule"] == "service"
