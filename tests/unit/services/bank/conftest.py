"""A bank that is open, for the tests beside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktiv_app.services.bank.workstation import WorkstationBank
from tests.invented.key_store import MemoryKeyStore
from tests.unit.services.bank.workstations import workstation


@pytest.fixture
def bank(tmp_path: Path) -> Iterator[WorkstationBank]:
    made = workstation(tmp_path, MemoryKeyStore())
    made.begin()
    yield made
    made.close()
