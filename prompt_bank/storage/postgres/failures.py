"""What goes wrong with a server, as one typed error each.

Sentences of the server and of libpq are in whatever language IT chose, and may quote a
record. So nothing is read from them and nothing of them is passed on: SQLSTATE says what
happened, and where there is none, a look at the network does.
"""

import socket
import ssl
import struct
from typing import Final

import psycopg

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.postgres.addresses import Target

DENIED_STATE: Final = "AK001"
"""The SQLSTATE of aktiv_bank.submit for a record that a rule forbids."""
_SSL_REQUEST: Final = struct.pack("!II", 8, 80877103)
_LOOK: Final = 5.0  # seconds for one look at the network
_LOST: Final = ("08", "57P", "25P03", "57P05")
_RULE_LIMIT: Final = 60


def translated(error: psycopg.Error, *, cancelled: bool = False) -> BankError:
    """What a failed statement means. Raise the result outside the except block."""
    state = error.sqlstate or ""
    if cancelled and (state == "57014" or not state):
        return BankError(Problem.CANCELLED)
    if state == DENIED_STATE:
        rule = (error.diag.message_primary or "")[:_RULE_LIMIT]
        if rule.startswith("invalid_"):
            return BankError(Problem.INVALID_CONTENT, where="record", rule=rule)
        problems = {"conflict": Problem.RECORD_CONFLICT, "no_role": Problem.SERVER_NO_ROLE}
        return BankError(problems.get(rule, Problem.SERVER_DENIED), rule=rule)
    if state == "42501":
        return BankError(Problem.SERVER_DENIED, rule="privilege")
    if state in ("3F000", "42P01", "42883"):
        return BankError(Problem.SERVER_NO_BANK)
    if state == "57014":
        return BankError(Problem.SERVER_LOST, reason="timeout")
    if state == "53100":
        return BankError(Problem.SERVER_FULL)
    if state.startswith(_LOST) or (not state and isinstance(error, psycopg.OperationalError)):
        return BankError(Problem.SERVER_LOST)
    return BankError(Problem.SERVER_FAULT, sqlstate=state)


def not_connected(error: psycopg.Error, target: Target) -> BankError:
    """Why there is no connection. Looks at the network to find out."""
    finished = error.pgconn
    if isinstance(error, psycopg.errors.ConnectionTimeout):
        return BankError(Problem.SERVER_UNREACHABLE, host=target.host)
    if finished is not None and finished.needs_password:
        return BankError(Problem.SERVER_NO_PASSWORD)
    seen = _look(target)
    if seen is not None:
        return seen
    # The server is there and answered. What it says is in its own language, but it names the
    # login when it will not have it, and the database alone when that is missing.
    answer = str(error).rpartition(" failed: ")[2]
    if finished is not None and finished.user and finished.user.decode("utf-8") in answer:
        return BankError(Problem.SERVER_REFUSED_LOGIN)
    if finished is not None and finished.db and finished.db.decode("utf-8") in answer:
        return BankError(Problem.SERVER_NO_BANK)
    return BankError(Problem.SERVER_UNREACHABLE, host=target.host, reason="busy")


def _look(target: Target) -> BankError | None:
    """What is wrong on the way to the server, as far as that can be seen from here."""
    if "," in target.host:
        return None
    if not target.host:
        return None if _socket_answers(target) else BankError(Problem.SERVER_UNREACHABLE)
    host = target.parameters.get("hostaddr") or target.host
    try:
        with socket.create_connection((host, target.port), _LOOK) as line:
            return None if target.local else _look_at_tls(line, target)
    except socket.gaierror:
        return BankError(Problem.SERVER_BAD_ADDRESS, rule="name", host=target.host)
    except OSError:
        return BankError(Problem.SERVER_UNREACHABLE, host=target.host)


def _look_at_tls(line: socket.socket, target: Target) -> BankError | None:
    line.sendall(_SSL_REQUEST)
    if line.recv(1) != b"S":
        return BankError(Problem.SERVER_INSECURE, rule="no_tls", host=target.host)
    roots = target.parameters.get("sslrootcert")
    try:
        context = ssl.create_default_context(cafile=None if roots in (None, "system") else roots)
        with context.wrap_socket(line, server_hostname=target.host):
            return None
    except OSError:  # includes ssl.SSLError, and roots that cannot be read
        return BankError(Problem.SERVER_UNTRUSTED, host=target.host)


def _socket_answers(target: Target) -> bool:
    if not hasattr(socket, "AF_UNIX"):
        return True
    folders = (target.parameters.get("host") or "/var/run/postgresql,/tmp").split(",")
    for folder in folders:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_LOOK)
            try:
                line.connect(f"{folder}/.s.PGSQL.{target.port}")
            except OSError:
                continue
            return True
    return False
