"""The stores that the suite holds for. A further one is a further parameter of `bank`."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Protocol

import pytest

from prompt_bank.model.people import Channel, Provenance
from prompt_bank.ports.stores import PromptStore
from prompt_bank.storage.sqlite.bank import open_bank
from tests.bank_server.team import Team, TeamMaker
from tests.unit.prompt_bank.bank_fixtures import SERVER


class Bank(Protocol):
    """One bank, empty at first, as several people use it.

    `kari` and `ola` are recruiters, `vera` and `siri` are curators. `provenance` is what the
    records that were written as SERVER come back with.
    """

    @property
    def provenance(self) -> Provenance:
        """Who vouches for the records that are read."""

    def store(self, author: str) -> PromptStore:
        """The bank as `author` has it open; a new connection each time, closed by the test."""


class SqliteBank:
    """One file that everybody opens."""

    def __init__(self, folder: Path, cleanup: ExitStack) -> None:
        self._path = folder / "bank.sqlite"
        self._cleanup = cleanup

    def store(self, author: str) -> PromptStore:
        return self._cleanup.enter_context(closing(open_bank(self._path)))

    @property
    def provenance(self) -> Provenance:
        return SERVER


class PostgresBank:
    """A team's server, where everybody has a login of their own."""

    def __init__(self, team: Team) -> None:
        self._team = team

    def store(self, author: str) -> PromptStore:
        return self._team.store(author)

    @property
    def provenance(self) -> Provenance:
        return Provenance(Channel.SERVER, self._team.store("ola").name)


@pytest.fixture(params=["sqlite", "postgres"])
def bank(request: pytest.FixtureRequest, tmp_path: Path, team_maker: TeamMaker) -> Iterator[Bank]:
    if request.param == "postgres":
        yield from map(PostgresBank, team_maker.emptied())
        return
    with ExitStack() as cleanup:
        yield SqliteBank(tmp_path, cleanup)
