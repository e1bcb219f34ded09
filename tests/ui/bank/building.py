"""Builds the bank's screens for tests and pictures: a real bank in a SQLite file, a set clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState, TaskText
from aktiv_app.services.bank.api import (
    Backup,
    BankEvent,
    BankFaultError,
    BankHealth,
    Loaded,
    Signing,
    TeamPhase,
    TeamState,
    TrustedSigner,
)
from aktiv_app.services.bank.checks import TemplateChecks
from aktiv_app.services.bank.conversion import content_from_form, task_text
from aktiv_app.services.bank.delivered import delivery, read_release
from aktiv_app.services.bank.edit_drafts import edit_drafts
from aktiv_app.services.bank.names import bank_task, named_prompt
from aktiv_app.services.bank.trust import BankTrustedKeys
from aktiv_app.services.bank.words import as_fault
from aktiv_app.services.vault import KeyStore
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.context import UiContext
from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import DELIVERED, Actor, Channel, Provenance, Role
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.service.bank import BankService
from prompt_bank.storage.sqlite.bank import open_bank
from tests.invented.key_store import MemoryKeyStore
from tests.ui.composer.fakes import scan

if TYPE_CHECKING:
    from aktiv_app.services.bank.edit_drafts import EditDraftStore

T = TypeVar("T")
CATALOG = TaskCatalog(resource_folder() / "prompts")
ME = Actor("kari", frozenset({Role.RECRUITER}))
CURATOR = Actor("kari", frozenset({Role.RECRUITER, Role.CURATOR}))
ANNE = Actor("anne", frozenset({Role.RECRUITER, Role.CURATOR}))
OLA = Actor("ola", frozenset({Role.RECRUITER}))
SERVER = Provenance(Channel.SERVER, "team")


class SetClock:
    """Begins two days ago, and moves a second with each look, so that records differ."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC) - timedelta(days=2)

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment

    def today(self) -> date:
        return self.moment.date()


class Rules:
    """The organisation's rules."""

    name = "rules-1"
    approval_days = 365


class TestBank:
    """`Bank` over a real file. Jobs run at once, or when `release` is called while `holding`."""

    __test__ = False

    def __init__(self, path: Path, actor: Actor = ME) -> None:
        self.path = path
        self.store: LocalBank = open_bank(path)
        self.clock = SetClock()
        self.rules = Rules()
        self.checks = TemplateChecks(scan, "1.0")
        self._actor = actor
        self._health = BankHealth.READY
        self.trouble: AktivError | None = None
        self.lacking: AktivError | None = None
        self.tries = 0
        self._team = TeamState(TeamPhase.NONE)
        self._listeners: list[Callable[[BankEvent], None]] = []
        self._team_listeners: list[Callable[[TeamState], None]] = []
        self._health_listeners: list[Callable[[BankHealth], None]] = []
        self._others: int | None = None
        self.holding = False
        self.failing = False
        self._waiting: list[tuple[str, Callable[[], None]]] = []
        self.syncs = 0
        self.incoming: Loaded | AktivError | None = None
        self.exported: list[tuple[tuple[str, ...], Path]] = []
        self.kept_backups: list[Backup] = []
        self.restored: list[Path] = []
        self.password = ""
        self.offered: tuple[Path, ...] | AktivError = ()
        self.keys = Signing("", True, (TrustedSigner("b1c9 44aa 90de 17f3 6a52 c81e", "Nordvåg"),))

    # -- the service, as somebody --------------------------------------------------------

    def service(self, actor: Actor | None = None) -> BankService:
        return BankService(
            self.store,
            lambda: actor or self._actor,
            self.checks,
            self.rules,
            self.clock,
            BankTrustedKeys(self.store).names,
        )

    def vouch(self, prompt: str) -> None:
        """The team's server has taken all that is known of a prompt."""
        records = [seen.record for seen in self.store.records(prompt)]
        self.store.append(records, SERVER)

    def deliver(self, catalog: TaskCatalog) -> None:
        """Take in the prompts that come with the app."""
        release = read_release(resource_folder())
        self.store.append(delivery(catalog, release).records, DELIVERED)

    # -- the protocol --------------------------------------------------------------------

    @property
    def health(self) -> BankHealth:
        return self._health

    @property
    def actor(self) -> Actor:
        return self._actor

    @property
    def team(self) -> TeamState:
        return self._team

    def become(self, actor: Actor) -> None:
        self._actor = actor
        self.move(self._team)
        self.tell()

    def move(self, team: TeamState) -> None:
        self._team = team
        for listener in self._team_listeners:
            listener(team)

    def fall_ill(self, health: BankHealth, trouble: AktivError | None = None) -> None:
        self._health, self.trouble = health, trouble
        for listener in self._health_listeners:
            listener(health)

    def watch(self, listener: Callable[[BankEvent], None]) -> None:
        self._listeners.append(listener)

    def watch_team(self, listener: Callable[[TeamState], None]) -> None:
        self._team_listeners.append(listener)

    def watch_health(self, listener: Callable[[BankHealth], None]) -> None:
        self._health_listeners.append(listener)

    def tell(self, source: object | None = None) -> None:
        """Tell who watches that something changed."""
        for listener in self._listeners:
            listener(BankEvent(source))

    def look_for_others(self) -> None:
        count = self.store.changes_of_others()
        before, self._others = self._others, count
        if before not in (None, count):
            self.tell()

    def read(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        newest: str = "",
    ) -> None:
        if newest:
            self._waiting = [entry for entry in self._waiting if entry[0] != newest]
        self._waiting.append((newest, lambda: done(self._outcome(job))))
        if not self.holding:
            self.release()

    def change(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        source: object | None = None,
    ) -> None:
        def run() -> None:
            outcome = self._outcome(job)
            if not isinstance(outcome, AktivError):
                self.tell(source)
            done(outcome)

        self._waiting.append(("", run))
        if not self.holding:
            self.release()

    def release(self) -> None:
        """Run what was held back."""
        while self._waiting:
            self._waiting.pop(0)[1]()

    def _outcome(self, job: Callable[[BankService], T]) -> T | AktivError:
        if self.failing or self._health is BankHealth.REFUSED:
            return as_fault(BankError(Problem.BANK_BUSY))
        try:
            return job(self.service())
        except BankError as error:
            return as_fault(error)

    def check(
        self, content: PromptContent, prompt: str, done: Callable[[CheckReport | AktivError], None]
    ) -> None:
        self.read(lambda service: service.check(content, prompt), done)

    def try_again(self) -> None:
        self.tries += 1

    def sync(self) -> None:
        self.syncs += 1

    def stop_sync(self) -> None:
        self.move(TeamState(TeamPhase.OFFLINE))

    def test_server(self, done: Callable[[Actor | AktivError], None]) -> None:
        done(self._actor if self._team.phase is TeamPhase.IDLE else _unreachable())

    def keep_password(self, password: str, done: Callable[[AktivError | None], None]) -> None:
        self.password = password
        done(None)

    def signing(self, done: Callable[[Signing | AktivError], None]) -> None:
        done(self.keys)

    def make_signing_key(self, done: Callable[[Signing | AktivError], None]) -> None:
        self.keys = Signing("3f8a 91c2 77d0 4be1 a05c 2e9f 1166 d8b4", True, self.keys.trusted)
        done(self.keys)

    def distrust(self, fingerprint: str, done: Callable[[Signing | AktivError], None]) -> None:
        left = tuple(key for key in self.keys.trusted if key.fingerprint != fingerprint)
        self.keys = Signing(self.keys.fingerprint, self.keys.possible, left)
        done(self.keys)

    def offers(self, done: Callable[[tuple[Path, ...] | AktivError], None]) -> None:
        done(self.offered)

    def task_text(self, content: PromptContent) -> TaskText:
        return task_text(content)

    def opened(self, prompt: str, content: PromptContent) -> FormState:
        return FormState(bank_task(prompt, content_hash(content)), task_text(content).language)

    def content_of(self, state: FormState, text: TaskText, title: str) -> PromptContent:
        return content_from_form(state.task, text, state, title)

    def text_of(self, task: str, language: Language) -> TaskText:
        named = named_prompt(task)
        assert named is not None
        content = self.service().revision(*named).content
        if content.language == language.value:
            return task_text(content)
        variant = self.service().state(named[0]).variants.get(language.value)
        if variant is None:
            raise as_fault(BankError(Problem.UNKNOWN_LANGUAGE))
        return task_text(variant.in_use.content)

    def export(
        self, prompts: tuple[str, ...], path: Path, done: Callable[[Path | AktivError], None]
    ) -> "_NoJob":
        self.exported.append((prompts, path))
        done(path)
        return _NoJob()

    def load(self, path: Path, done: Callable[[Loaded | AktivError], None]) -> "_NoJob":
        nothing = BankFaultError(msg("The file cannot be read."), Problem.FILE_UNREADABLE)
        done(self.incoming or nothing)
        return _NoJob()

    def backups(self, done: Callable[[tuple[Backup, ...] | AktivError], None]) -> None:
        done(tuple(self.kept_backups))

    def back_up(self, done: Callable[[Backup | AktivError], None]) -> None:
        made = Backup(Path("bank.sqlite"), self.clock.now(), 120_000)
        self.kept_backups.insert(0, made)
        done(made)

    def restore(self, backup: Path, done: Callable[[AktivError | None], None]) -> None:
        self.restored.append(backup)
        self._health = BankHealth.READY
        done(None)
        self.fall_ill(BankHealth.READY)

    def open_read_only(self, done: Callable[[AktivError | None], None]) -> None:
        self.fall_ill(BankHealth.READ_ONLY)
        done(None)

    def rescue(self, path: Path, done: Callable[[int | AktivError], None]) -> None:
        done(3)


def _unreachable() -> AktivError:
    return as_fault(BankError(Problem.SERVER_UNREACHABLE))


class _NoJob:
    def cancel(self) -> None:
        pass


@dataclass
class BankBench:
    """A bank with invented prompts, and the parts of its screens."""

    context: UiContext
    folder: Path
    actor: Actor = ME
    bank: TestBank = field(init=False)
    parts: BankParts = field(init=False)
    edits: "EditDraftStore" = field(init=False)
    keys: KeyStore | None = field(default_factory=MemoryKeyStore)
    ids: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.bank = TestBank(self.folder / "bank.sqlite", self.actor)
        self.begin_run()

    def begin_run(self) -> None:
        """What was written before a crash is found as at the next start of the program."""
        self.edits = edit_drafts(self.folder / "edits", lambda: self.keys)
        self.parts = BankParts(self.bank, CATALOG, self.edits)

    def close(self) -> None:
        self.edits.close()
        self.bank.store.close()
