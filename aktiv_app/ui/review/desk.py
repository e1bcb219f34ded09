"""The inbox's work without its looks: the queue, the chosen proposal, its checks, the answer."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Bank, BankEvent, BankHealth, TeamState
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank.snapshot import Snapshot, take
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.review.entry import Draft, Entry, Queue, read_queue
from aktiv_app.ui.timers import once
from prompt_bank.model.checks import CheckReport
from prompt_bank.model.people import Role
from prompt_bank.model.records import Record, Verdict
from prompt_bank.service.bank import Answer


class ReviewDesk(QObject):
    """It outlives the widgets, which are made anew when the language of the window changes.

    `answered` carries the entry and whether it was approved; the next one is chosen by then.
    `overtaken` carries the one that was looked at and waits no longer, for nothing that was done
    here, and whether an answer had been begun.
    """

    queue_changed = Signal()
    chosen_changed = Signal()
    checked = Signal()
    busy_changed = Signal()
    answered = Signal(object, bool)
    overtaken = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, parts: BankParts, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.courier = courier
        self._queue: Queue | None = None
        self._chosen: Entry | None = None
        self._snapshot: Snapshot | None = None
        self._report: CheckReport | AktivError | None = None
        self._drafts: dict[str, Draft] = {}
        self._busy = False
        self._just_answered = ""
        self._soon = once(self, self.look, 30)
        parts.bank.watch(courier.deliver_to(self, self._changed))
        parts.bank.watch_team(courier.deliver_to(self, self._team_moved))
        parts.bank.watch_health(courier.deliver_to(self, self._health_moved))
        self.look()

    # -- what is there -------------------------------------------------------------------

    @property
    def bank(self) -> Bank:
        """The bank behind the screen."""
        return self.parts.bank

    @property
    def is_curator(self) -> bool:
        """Whether the user reviews at all."""
        return self.bank.actor.may(Role.CURATOR)

    @property
    def queue(self) -> Queue | None:
        """The proposals; None while they have not been read."""
        return self._queue

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The proposals, the oldest first."""
        return self._queue.entries if self._queue is not None else ()

    @property
    def chosen(self) -> Entry | None:
        """The proposal that is looked at."""
        return self._chosen

    @property
    def snapshot(self) -> Snapshot | None:
        """The prompt of the chosen proposal, once it has been read."""
        return self._snapshot

    @property
    def report(self) -> CheckReport | AktivError | None:
        """How the automatic checks ended; None while they are being made."""
        return self._report

    @property
    def busy(self) -> bool:
        """Whether an answer is being kept."""
        return self._busy

    @property
    def draft(self) -> Draft:
        """What has been filled in for the chosen proposal."""
        key = self._chosen.proposal if self._chosen is not None else ""
        return self._drafts.setdefault(key, Draft())

    @property
    def unsent(self) -> Entry | None:
        """A proposal whose answer is begun and not sent, the chosen one first."""
        begun = [
            entry
            for entry in self.entries
            if entry.refusal is None
            and not self._drafts.get(entry.proposal, Draft()).is_empty
            and not (self._busy and entry == self._chosen)
        ]
        return self._chosen if self._chosen in begun else next(iter(begun), None)

    # -- looking -------------------------------------------------------------------------

    def look(self) -> None:
        """Read the queue again."""
        done = self.courier.deliver_to(self, self._read)
        self.bank.read(read_queue, done, newest="review-queue")

    def choose(self, proposal: str) -> None:
        """Look at a proposal of the queue."""
        entry = next((one for one in self.entries if one.proposal == proposal), None)
        if entry is None or (self._chosen is not None and entry.proposal == self._chosen.proposal):
            return
        self._open(entry)

    def step(self, by: int) -> None:
        """Look at the proposal that stands `by` places further down."""
        proposals = [entry.proposal for entry in self.entries]
        if proposals:
            at = proposals.index(self._chosen.proposal) if self._chosen else -by
            self.choose(proposals[min(max(at + by, 0), len(proposals) - 1)])

    def check_again(self) -> None:
        """Make the automatic checks of the chosen proposal again."""
        if self._chosen is not None and self._snapshot is not None:
            self._check(self._chosen, self._snapshot)

    def _read(self, answer: Queue | AktivError) -> None:
        if isinstance(answer, AktivError):
            self.failed.emit(answer)
            return
        before = self.entries
        self._queue = answer
        if self.is_curator:
            self.parts.to_review.set(answer.mine)
        known = {entry.proposal: entry for entry in answer.entries}
        gone = self._chosen is None or self._chosen.proposal not in known
        # An answer counts once the server has it; until then the proposal is still there.
        if gone or (self._chosen is not None and self._chosen.proposal == self._just_answered):
            left = self._chosen if self._chosen and self._is_overtaken(self._chosen) else None
            self._just_answered = ""
            self._open(self._next(before))
            if left is not None:
                self.overtaken.emit(left, not self._drafts.pop(left.proposal, Draft()).is_empty)
        elif self._chosen is not None:
            self._chosen = known[self._chosen.proposal]
        self.queue_changed.emit()

    def _is_overtaken(self, entry: Entry) -> bool:
        """Whether it is gone though the user could still have answered it."""
        return entry.refusal is None and not self._busy and entry.proposal != self._just_answered

    def _next(self, before: tuple[Entry, ...]) -> Entry | None:
        """What stood after the proposal that is gone, else the first the user may answer."""
        here = {entry.proposal: entry for entry in self.entries}
        if self._chosen is not None:
            proposals = [entry.proposal for entry in before]
            gone = self._chosen.proposal
            at = proposals.index(gone) if gone in proposals else 0
            for proposal in proposals[at:]:
                if proposal in here and here[proposal].refusal is None:
                    return here[proposal]
        able = [entry for entry in self.entries if entry.refusal is None]
        return next(iter(able or self.entries), None)

    def _open(self, entry: Entry | None) -> None:
        self._chosen, self._snapshot, self._report = entry, None, None
        self.chosen_changed.emit()
        if entry is not None:
            self.bank.read(
                lambda service: take(service, entry.prompt),
                self.courier.deliver_to(self, partial(self._taken, entry)),
                newest="review-prompt",
            )

    def _taken(self, entry: Entry, answer: Snapshot | AktivError) -> None:
        if self._chosen is None or entry.proposal != self._chosen.proposal:
            return
        if isinstance(answer, AktivError):
            self.failed.emit(answer)
            return
        self._snapshot = answer
        self.chosen_changed.emit()
        self._check(entry, answer)

    def _check(self, entry: Entry, snapshot: Snapshot) -> None:
        variant = snapshot.state.variants.get(entry.language)
        revision = variant.revision(entry.revision) if variant is not None else None
        if revision is None:
            return
        self._report = None
        self.checked.emit()
        done = self.courier.deliver_to(self, partial(self._checked, entry))
        self.bank.check(revision.content, entry.prompt, done)

    def _checked(self, entry: Entry, answer: CheckReport | AktivError) -> None:
        if self._chosen is not None and entry.proposal == self._chosen.proposal:
            self._report = answer
            self.checked.emit()

    # -- answering -----------------------------------------------------------------------

    def answer(self, verdict: Verdict) -> None:
        """Answer the chosen proposal with what has been filled in."""
        entry, queue = self._chosen, self._queue
        if entry is None or queue is None or self._busy:
            return
        self._busy = True
        self.busy_changed.emit()
        draft = self.draft
        approved = verdict is Verdict.APPROVED
        answer = Answer(
            verdict,
            draft.comment.strip(),
            tuple(draft.evidence),
            (draft.expires or queue.expires) if approved else None,
        )
        done = partial(self._answered, entry, approved)
        self.bank.change(
            lambda service: service.review(entry.prompt, entry.proposal, entry.revision, answer),
            self.courier.deliver_to(self, done),
            self,
        )

    def _answered(self, entry: Entry, approved: bool, answer: Record | AktivError) -> None:
        self._busy = False
        self.busy_changed.emit()
        if isinstance(answer, AktivError):
            self.failed.emit(answer)
            self.look()
            return
        self._drafts.pop(entry.proposal, None)
        self._just_answered = entry.proposal
        self.answered.emit(entry, approved)
        self.look()

    # -- news ----------------------------------------------------------------------------

    def _changed(self, _event: BankEvent) -> None:
        self._soon.start()

    def _team_moved(self, _team: TeamState) -> None:
        self._soon.start()

    def _health_moved(self, _health: BankHealth) -> None:
        self.look()
