"""A PostgreSQL cluster of its own in a temporary folder, on a socket and a free port."""

import atexit
import contextlib
import functools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg

from tests.bank_server.binaries import folder
from tests.waiting import until

_START = 60.0
_SETTINGS = {
    "listen_addresses": "'127.0.0.1'",
    "max_connections": "150",
    "shared_buffers": "'64MB'",
    # Processes are killed here, machines are not: what a killed process wrote, the system has.
    "fsync": "off",
    "timezone": "'UTC'",
}


class Cluster:
    """One server that tests own. Superuser `postgres`; logins are trusted unless `hba` says."""

    def __init__(self, settings: Mapping[str, str] | None = None, hba: Sequence[str] = ()) -> None:
        # Short: the path of a socket may have about 100 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._user = _other_user()
        if self._user is not None:
            os.chown(self.folder, self._user.uid, self._user.gid)
        self.copy(_initialised(), self.data)
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            for name, value in {**_SETTINGS, **(settings or {})}.items():
                file.write(f"{name} = {value}\n")
            file.write(f"port = {self.port}\nunix_socket_directories = '{self.folder}'\n")
        if hba:
            (self.data / "pg_hba.conf").write_text("\n".join(hba) + "\n", "utf-8")

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.folder / "data"

    def address(self, database: str = "postgres", user: str = "postgres") -> str:
        """A DSN over the socket."""
        return f"host={self.folder} port={self.port} dbname={database} user={user}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [folder() / "postgres", "-D", self.data],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                user=self._user.uid if self._user else None,
                group=self._user.gid if self._user else None,
                extra_groups=() if self._user else None,
            )
        end = time.monotonic() + _START
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > end:
                said = (self.folder / "log").read_text("utf-8", "replace")[-2000:]
                self.remove()
                raise RuntimeError(said)
            threading.Event().wait(0.01)

    def stop(self) -> None:
        """Stop in an orderly way, at once."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """kill -9 of every process of the server."""
        self._end(signal.SIGKILL)

    def processes(self, *, first: bool = False) -> list[psutil.Process]:
        """The server's processes: one for each connection, helpers, and if asked the first."""
        if self._process is None:
            return []
        postmaster = psutil.Process(self._process.pid)
        return [postmaster] * first + postmaster.children(recursive=True)

    def remove(self) -> None:
        """Stop without putting anything in order, and take everything away."""
        self._end(signal.SIGQUIT)
        shutil.rmtree(self.folder)

    def copy(self, source: Path, target: Path) -> None:
        """Copy a data directory while the server is down, in place of what is there."""
        if target.exists():
            shutil.rmtree(target)
        shutil.copytree(source, target)
        target.chmod(0o700)
        for path in (target, *target.rglob("*")):
            self.owns(path)

    def owns(self, path: Path) -> None:
        """Give a file to the user the server runs as."""
        if self._user is not None:
            os.chown(path, self._user.uid, self._user.gid)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs on this server as its superuser."""
        _call(
            self._user,
            program,
            "-h",
            str(self.folder),
            "-p",
            str(self.port),
            "-U",
            "postgres",
            *arguments,
        )

    def _end(self, how: signal.Signals) -> None:
        process = self._process
        if process is None:
            return
        if how is signal.SIGKILL:
            # The first one before the others, or it would begin to mend what it sees die.
            others = self.processes()
            process.kill()
            for other in others:
                with contextlib.suppress(psutil.NoSuchProcess):
                    other.kill()
            _wait(others)
        else:
            process.send_signal(how)
        process.wait(_START)
        self._process = None

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.address(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@dataclass(frozen=True)
class _User:
    uid: int
    gid: int


def _other_user() -> _User | None:
    """Whom to run the server as: PostgreSQL does not run as root."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    import pwd  # not on Windows, where this module is imported as well

    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return _User(found.pw_uid, found.pw_gid)
    raise RuntimeError("root without an unprivileged user to run PostgreSQL as")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@functools.cache
def _initialised() -> Path:
    """A data directory as initdb makes it. Made once: initdb takes longer than all else here."""
    place = Path(tempfile.mkdtemp(prefix="pg-initialised-", dir="/tmp"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    user = _other_user()
    if user is not None:
        os.chown(place, user.uid, user.gid)
    _call(
        user,
        "initdb",
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "-D",
        str(place / "data"),
    )
    return place / "data"


def _call(user: _User | None, program: str, *arguments: str) -> None:
    done = subprocess.run(
        [folder() / program, *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        cwd="/",
        check=False,
        user=user.uid if user else None,
        group=user.gid if user else None,
        extra_groups=() if user else None,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])


def _wait(killed: Sequence[psutil.Process]) -> None:
    """Wait for the end of other processes' children.

    One that has ended may stay listed until its new parent takes note, seconds later; it
    holds nothing any more.
    """

    def ended(process: psutil.Process) -> bool:
        try:
            return process.status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return True

    until(lambda: all(map(ended, killed)), "what was killed has ended", _START)
