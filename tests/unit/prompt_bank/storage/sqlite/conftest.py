"""A bank in a file of its own."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.bank import open_bank


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bank" / "bank.sqlite"


@pytest.fixture
def bank(path: Path) -> Iterator[LocalBank]:
    with closing(open_bank(path)) as opened:
        yield opened
