"""Where a team's server is: DSNs, libpq service files and environment, resolved and judged.

Whether a host is on this machine decides if TLS with verification is required, so what was
judged here is exactly what is handed to libpq: a service is read here, not there.
"""

import configparser
import ipaddress
import os
import ssl
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg
from psycopg import conninfo, pq

from prompt_bank.model.errors import BankError, Problem

_VERIFY: Final = "verify-full"
_DEFAULTS: Final = {
    "connect_timeout": "10",
    "keepalives": "1",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
    "application_name": "aktiv-prompt",
    "client_encoding": "UTF8",
}
_ENVIRONMENT: Final = (
    ("PGHOST", "host"),
    ("PGHOSTADDR", "hostaddr"),
    ("PGPORT", "port"),
    ("PGDATABASE", "dbname"),
    ("PGUSER", "user"),
    ("PGSSLMODE", "sslmode"),
    ("PGSSLROOTCERT", "sslrootcert"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect to, complete. `parameters` are libpq's, without a password."""

    parameters: Mapping[str, str]
    local: bool

    @property
    def host(self) -> str:
        """The host, as a person would name it; empty for a socket on this machine."""
        name = self.parameters.get("host") or self.parameters.get("hostaddr", "")
        return "" if _is_socket(name) else name

    @property
    def port(self) -> int:
        """The TCP port; only of use where there is one host."""
        port = self.parameters.get("port", "5432")
        return int(port) if port.isdigit() else 5432


def resolve(address: str, environment: Mapping[str, str] | None = None) -> Target:
    """Read a DSN, a URI or `service=NAME`.

    Raises SERVER_BAD_ADDRESS when it cannot be understood or holds a password, and
    SERVER_INSECURE when a server beyond this machine would be used without verified TLS.
    """
    environment = os.environ if environment is None else environment
    given = _parsed(address)
    if given.get("password"):
        raise BankError(Problem.SERVER_BAD_ADDRESS, rule="password")
    service = given.pop("service", None) or environment.get("PGSERVICE")
    if service:
        given = {**_service(service, environment), **given}
    for variable, keyword in _ENVIRONMENT:
        if environment.get(variable):
            given.setdefault(keyword, environment[variable])
    given.pop("password", None)
    local = _is_local(given)
    parameters = {**_DEFAULTS, **given}
    if local:
        return Target(parameters, local=True)
    if given.get("sslmode", _VERIFY) != _VERIFY:
        raise BankError(Problem.SERVER_INSECURE, rule="sslmode")
    # Kerberos may log in, but must not encrypt in place of TLS: sslmode says nothing then.
    parameters |= {"sslmode": _VERIFY, "gssencmode": "disable"}
    if "sslrootcert" not in parameters and not _own_roots().is_file():
        parameters["sslrootcert"] = _system_roots()
    return Target(parameters, local=False)


def _parsed(address: str) -> dict[str, str]:
    try:
        found = conninfo.conninfo_to_dict(address.strip())
    except psycopg.Error:
        problem = BankError(Problem.SERVER_BAD_ADDRESS, rule="form")
    else:
        return {key: str(value) for key, value in found.items() if value not in (None, "")}
    raise problem  # outside, so that nothing of the address hangs on to it


def _service(name: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The parameters of a service, from the files libpq looks into."""
    for path in _service_files(environment):
        parser = configparser.RawConfigParser(
            delimiters=("=",),
            comment_prefixes=("#",),
            default_section="\0",
            interpolation=None,
            strict=False,
        )
        parser.optionxform = str  # type: ignore[assignment,method-assign]
        try:
            parser.read_string(path.read_text("utf-8"))
        except (OSError, ValueError, configparser.Error):
            continue
        if parser.has_section(name):
            known = {entry.keyword.decode() for entry in pq.Conninfo.get_defaults()}
            found = {key: value for key, value in parser.items(name) if value}
            if "service" in found or not set(found) <= known:
                break
            return found
    raise BankError(Problem.SERVER_BAD_ADDRESS, rule="service")


def _service_files(environment: Mapping[str, str]) -> list[Path]:
    files = []
    if environment.get("PGSERVICEFILE"):
        files.append(Path(environment["PGSERVICEFILE"]))
    elif sys.platform == "win32":
        files.append(_own_folder() / ".pg_service.conf")
    else:
        files.append(Path.home() / ".pg_service.conf")
    folders = [environment.get("PGSYSCONFDIR", ""), "/etc/postgresql-common"]
    return files + [Path(folder, "pg_service.conf") for folder in folders if folder]


def _own_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", ""), "postgresql")
    return Path.home() / ".postgresql"


def _own_roots() -> Path:
    return _own_folder() / "root.crt"


def _system_roots() -> str:
    # libpq's own "system" means folders of the machine its wheel was built on.
    return ssl.get_default_verify_paths().cafile or "system"


def _is_local(given: Mapping[str, str]) -> bool:
    """Whether every host that may be tried is this machine."""
    addresses = given.get("hostaddr", "")
    if addresses:
        return all(_is_loopback(entry.strip()) for entry in addresses.split(","))
    hosts = given.get("host", "")
    return all(_is_here(entry.strip()) for entry in hosts.split(","))


def _is_here(host: str) -> bool:
    # Without a host, libpq takes a socket, on Windows localhost.
    return not host or _is_socket(host) or host.lower() == "localhost" or _is_loopback(host)


def _is_socket(host: str) -> bool:
    return host.startswith(("/", "@")) or Path(host).is_absolute()


def _is_loopback(text: str) -> bool:
    try:
        return ipaddress.ip_address(text).is_loopback
    except ValueError:
        return False
