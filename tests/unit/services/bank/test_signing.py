"""The signing key of a machine: one for a user, whoever comes first."""

import threading
from pathlib import Path

import pytest

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Signing
from tests.invented.key_store import WAIT, MeetingStore
from tests.unit.services.bank.workstations import listing, workstation


def test_two_programs_that_make_a_key_at_once_sign_with_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))  # locks stay here (Linux)
    store = MeetingStore()
    banks = [workstation(tmp_path / name, store) for name in ("first", "second")]
    told: list[Signing | AktivError] = []
    both = threading.Semaphore(0)

    def take(signing: Signing | AktivError) -> None:
        told.append(signing)
        both.release()

    try:
        for bank in banks:
            bank.begin()
            listing(bank)  # is open
        for bank in banks:
            bank.make_signing_key(take)
        for _ in banks:
            assert both.acquire(timeout=WAIT)
    finally:
        for bank in banks:
            bank.close()
    first, second = (signing for signing in told if isinstance(signing, Signing))
    assert first.fingerprint
    assert first.fingerprint == second.fingerprint
    assert len(store.kept) == 1  # no key that somebody was told of has been replaced
