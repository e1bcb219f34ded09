"""The key that everything on the disk is encrypted with: one for a user, whoever comes first."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from aktiv_app.services.vault import Vault, open_vault
from tests.invented.key_store import WAIT, MeetingStore, MemoryKeyStore


class FileStore:
    """Two processes' common store, which can be held up while a key is being written."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.writing = threading.Event()
        self.go_on = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        return self._file.read_text() if self._file.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writing.set()
        assert self.go_on.wait(WAIT)
        self._file.write_text(password)


# Tells that it found no key, and then which one it uses.
OTHER = """
import sys
from pathlib import Path
from aktiv_app.services.vault import open_vault
class Store:
    file = Path(sys.argv[1])
    def get_password(self, service, username):
        found = self.file.read_text() if self.file.exists() else None
        print("looked", flush=True)
        return found
    def set_password(self, service, username, password):
        self.file.write_text(password)
print("key", open_vault(Store()).derived_key("test").hex(), flush=True)
"""


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks of the test stay in its folder (Linux; elsewhere they are the user's)."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))


def in_threads(store: MemoryKeyStore) -> list[Vault | None]:
    opened: list[Vault | None] = []
    threads = [threading.Thread(target=lambda: opened.append(open_vault(store))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT)
    return opened


def test_two_first_uses_at_once_have_one_key() -> None:
    store = MeetingStore()
    first, second = in_threads(store)
    assert first is not None
    assert second is not None
    assert second.decrypt(first.encrypt(b"brev", "test"), "test") == b"brev"


def test_a_second_program_uses_the_key_that_the_first_is_making(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    store = FileStore(file)
    opened: list[Vault | None] = []
    making = threading.Thread(target=lambda: opened.append(open_vault(store)))
    making.start()
    assert store.writing.wait(WAIT)
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(file)], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "looked\n"
        store.go_on.set()
        making.join(WAIT)
        told = [line.split() for line in other.stdout if line.startswith("key ")]
    (mine,) = opened
    assert mine is not None
    assert told == [["key", mine.derived_key("test").hex()]]


def test_the_next_start_has_the_same_key() -> None:
    store = MemoryKeyStore()
    first, again = open_vault(store), open_vault(store)
    assert first is not None
    assert again is not None
    assert again.decrypt(first.encrypt(b"brev", "test"), "test") == b"brev"


def test_a_store_that_keeps_nothing_is_not_used() -> None:
    class Forgetful(MemoryKeyStore):
        def set_password(self, service: str, username: str, password: str) -> None:
            return None

    assert open_vault(Forgetful()) is None
