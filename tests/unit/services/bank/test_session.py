"""The bank for one command: what goes wrong is told and not passed over."""

from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Loaded
from aktiv_app.services.bank.building import bank_parts
from aktiv_app.services.bank.guard import fault
from aktiv_app.services.bank.session import BankSession
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from prompt_bank.model.errors import Problem
from prompt_bank.ports.team import TeamStore
from tests.invented.key_store import MemoryKeyStore
from tests.unit.services.bank.workstations import RESOURCES, find, policy


def no_server(_address: str) -> TeamStore:
    raise AssertionError("no server is set up")


def test_a_signer_who_could_not_be_trusted_is_an_error(tmp_path: Path) -> None:
    parts = bank_parts(
        tmp_path,
        RESOURCES,
        "1.0",
        TaskCatalog(RESOURCES / "prompts"),
        find,
        policy(),
        LiveBankSettings(BankSettings(name="Kari")),
        MemoryKeyStore,
    )
    loaded = Loaded(
        tmp_path / "a.aktivpakke",
        None,
        None,
        (),
        (),
        keep=lambda _done: None,
        trust=lambda _name, done: done(fault(Problem.DISK_FULL)),
    )
    session = BankSession(parts, "Kari", "", no_server, lambda: None)
    with pytest.raises(AktivError, match="disk is full"):
        session.trust(loaded, "Ola")
