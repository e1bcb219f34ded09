"""The stores that the suite holds for. A further one is a further entry of BANKS."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Protocol

import pytest

from prompt_bank.ports import PromptStore
from prompt_bank.storage.sqlite.bank import open_bank


class Bank(Protocol):
    """One bank, empty at first, as several people use it.

    `kari` and `ola` are recruiters, `vera` and `siri` are curators.
    """

    def store(self, author: str) -> PromptStore:
        """The bank as `author` has it open; a new connection each time, closed by the test."""


class SqliteBank:
    """One file that everybody opens."""

    def __init__(self, folder: Path, cleanup: ExitStack) -> None:
        self._path = folder / "bank.sqlite"
        self._cleanup = cleanup

    def store(self, author: str) -> PromptStore:
        return self._cleanup.enter_context(closing(open_bank(self._path)))


BANKS: dict[str, Callable[[Path, ExitStack], Bank]] = {"sqlite": SqliteBank}


@pytest.fixture(params=sorted(BANKS))
def bank(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bank]:
    with ExitStack() as cleanup:
        yield BANKS[request.param](tmp_path, cleanup)
