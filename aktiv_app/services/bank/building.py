"""Puts the workstation's bank together: the one place that names all of its parts."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import EngineError
from aktiv_app.core.policy import Policy
from aktiv_app.core.wording import WORDING
from aktiv_app.privacy.failures import too_slow
from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.waiting import Answer
from aktiv_app.services.bank.booklet import booklet
from aktiv_app.services.bank.checks import Find, TemplateChecks
from aktiv_app.services.bank.delivered import Delivery, delivery, digest_of, read_release
from aktiv_app.services.bank.exchange import FileExchange
from aktiv_app.services.bank.files import SqliteFiles
from aktiv_app.services.bank.parts import BankParts
from aktiv_app.services.bank.policy import PolicyRules
from aktiv_app.services.bank.settings import LiveBankSettings
from aktiv_app.services.bank.signing import SigningDesk
from aktiv_app.services.bank.team import TeamServer
from aktiv_app.services.translations import translator
from aktiv_app.services.vault import KeyStore, open_vault
from prompt_bank.ports.team import TeamStore

BANK_FILE: Final = "bank.sqlite"
_ENGINE_PATIENCE: Final = 60.0  # seconds; longer than the engine takes to start anew
_SEAL: Final = "whole-bank"


class SystemClock:
    """`prompt_bank.ports.surroundings.Clock`."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The user's own day."""
        return datetime.now().astimezone().date()


def waiting_find(look_for: Callable[[str, Callable[[Answer], None]], None]) -> Find:
    """The engine in its own process, for a thread that can wait for it."""

    def find(text: str) -> Sequence[Finding]:
        answered = threading.Event()
        found: list[Answer] = []

        def take(answer: Answer) -> None:
            found.append(answer)
            answered.set()

        look_for(text, take)
        if not answered.wait(_ENGINE_PATIENCE):
            raise too_slow()
        (answer,) = found
        if isinstance(answer, EngineError):
            raise answer
        return answer

    return find


class EngineOnDemand:
    """The engine in a process of its own, brought up for the first text; for commands.

    The process that talks to a team's server must not be the one that is cut off from the
    network.
    """

    def __init__(self, make: Callable[[], EngineClient]) -> None:
        self._make = make
        self._client: EngineClient | None = None

    def find(self, text: str) -> Sequence[Finding]:
        """The findings in `text`; raises EngineError."""
        if self._client is None:
            self._client = self._make()
            self._client.start()
        return waiting_find(self._client.check)(text)

    def close(self) -> None:
        """End the process, if there is one."""
        if self._client:
            self._client.close()


def bank_parts(
    data: Path,
    resources: Path,
    version: str,
    catalog: TaskCatalog,
    find: Find,
    policy: Policy,
    live: LiveBankSettings,
    find_keyring: Callable[[], KeyStore | None],
) -> BankParts:
    """What the bank in the folder `data` works with; nothing is opened yet."""
    clock = SystemClock()
    checks = TemplateChecks(find, version)
    signing = SigningDesk(find_keyring)

    def delivered(known: str) -> Delivery | None:
        release = read_release(resources)
        # A changed task file counts even if nobody has said so: better twice than not at all.
        if known == release.digest == digest_of(resources / "prompts"):
            return None
        return delivery(catalog, release)

    def seal_key() -> bytes | None:
        vault = open_vault(find_keyring())
        return vault.derived_key(_SEAL) if vault else None

    exchange = FileExchange(
        clock,
        checks,
        lambda: live.value.language.value,
        lambda pages: booklet(
            pages,
            translator(live.value.language, resources / "translations"),
            WORDING[live.value.language].long_date,
            clock.today(),
        ),
        signing.signer,
        seal_key,
    )
    return BankParts(
        SqliteFiles(data / BANK_FILE, clock),
        delivered,
        checks,
        PolicyRules(lambda: policy),
        clock,
        TeamServer(lambda: live.value.server, open_server, find_keyring, clock),
        exchange,
        signing,
    )


def open_server(address: str, password: Callable[[], str | None]) -> TeamStore:
    """A team's bank on PostgreSQL; imported when one is set up."""
    from prompt_bank.storage.postgres.store import PostgresStore

    return PostgresStore.open(address, password)
