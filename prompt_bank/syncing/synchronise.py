"""Brings a bank on this machine and the team's server together: the union of their records.

Records never change, so there is nothing to merge and the order does not matter. Whatever
interrupts this - a lost connection, a server that restarts, a full disk, a person - it can
be done again from the start: what the server has, it takes as known, and a page of news is
kept together with the cursor behind it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from prompt_bank.model.people import Channel, Provenance
from prompt_bank.model.records import Record
from prompt_bank.ports.stores import PromptStore
from prompt_bank.ports.surroundings import Clock, Progress
from prompt_bank.ports.team import Outbox, TeamStore

PAGE: Final = 500
"""How many records go over the line at once."""


class SyncedBank(PromptStore, Outbox, Protocol):
    """What is needed of the bank on this machine."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What came of a synchronisation.

    `refused` are this user's records that the server will not take, with the rule; they stay
    on this machine. `restored` counts records sent once more because the server was set back to
    an older backup, `unreadable` those that only a later version of the app can read.
    """

    sent: int = 0
    received: int = 0
    refused: Mapping[str, str] = field(default_factory=dict)
    restored: int = 0
    unreadable: int = 0


def no_progress(done: int, total: int) -> None:
    """For whoever does not look."""


def synchronise(
    bank: SyncedBank,
    server: TeamStore,
    clock: Clock,
    progress: Progress = no_progress,
    page: int = PAGE,
) -> SyncReport:
    """Send what waits, then receive what is new; raises BankError when it cannot go on.

    `progress` is told how many records are done of those known so far, after each page; it
    may raise CANCELLED. What was done until then is kept.
    """
    run = _Run(bank, server, progress, page)
    run.send()
    run.receive()
    bank.note_synced(server.name, clock.now())
    return run.report()


class _Run:
    def __init__(self, bank: SyncedBank, server: TeamStore, progress: Progress, page: int) -> None:
        self._bank = bank
        self._server = server
        self._progress = progress
        self._page = page
        self._user = server.actor().user
        self._provenance = Provenance(Channel.SERVER, server.name)
        self._sent = self._received = self._restored = self._unreadable = 0
        self._refused: dict[str, str] = {}

    def send(self) -> None:
        total = self._bank.count_unsent(self._user)
        self._progress(0, total)
        while records := self._bank.unsent(self._user, self._page):
            refused = self._server.submit(records)
            taken = [record for record in records if record.id not in refused]
            self._bank.acknowledge(taken, self._provenance)
            for record, rule in refused.items():
                self._bank.refuse(record, rule)
            self._refused |= refused
            self._sent += len(taken)
            self._progress(self._done, max(total, self._done))

    def receive(self) -> None:
        scope = self._server.scope
        more = True
        while more:
            before = self._bank.cursor(scope)
            page = self._server.changes(before, self._page)
            if page.restarted:
                # Before the cursor is kept: if this is interrupted, it will be noticed again.
                self._restore()
            if page.cursor != before:
                self._bank.receive(scope, page, self._provenance)
            self._received += len(page.records)
            self._unreadable += page.unreadable
            self._progress(self._done, self._done + page.remaining)
            more = page.more

    def report(self) -> SyncReport:
        return SyncReport(
            self._sent, self._received, self._refused, self._restored, self._unreadable
        )

    @property
    def _done(self) -> int:
        return self._sent + len(self._refused) + self._received

    def _restore(self) -> None:
        """Send everything of this user's again that this server once had.

        It was set back to an older backup. What it still has it takes as known.
        """
        for records in _pages(self._acknowledged(), self._page):
            refused = self._server.submit(records)
            for record, rule in refused.items():
                self._bank.refuse(record, rule)  # known no more there, so a person should know
            self._refused |= refused
            self._restored += len(records) - len(refused)

    def _acknowledged(self) -> Iterable[Record]:
        for prompt in self._bank.prompts():
            for seen in self._bank.records(prompt):
                if seen.record.author == self._user and seen.provenance == self._provenance:
                    yield seen.record


def _pages(records: Iterable[Record], size: int) -> Iterable[Sequence[Record]]:
    page: list[Record] = []
    for record in records:
        page.append(record)
        if len(page) == size:
            yield page
            page = []
    if page:
        yield page
