"""Many prompts of a file are kept one after the other, and whoever waits can stop it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Job, Kept
from aktiv_app.services.bank.incoming import load_entries
from prompt_bank.exchange.entries import Entry, FileOfPrompts
from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Actor, Role
from prompt_bank.model.state import PromptState
from prompt_bank.ports.listing import Query
from prompt_bank.service.bank import BankService
from prompt_bank.storage.sqlite.bank import open_bank
from tests.unit.prompt_bank.bank_fixtures import content
from tests.unit.prompt_bank.service.test_bank import World


class _StopAtSecond:
    """Checks during which somebody presses Stop while the second prompt is looked over."""

    def __init__(self) -> None:
        self.job: Job | None = None
        self.seen = 0

    def personal_data(self, texts: Sequence[str]) -> Sequence[str]:
        self.seen += 1
        if self.seen == 2 and self.job:
            self.job.cancel()
        return ()

    def check(self, what: PromptContent, state: PromptState | None) -> CheckReport:
        return CheckReport(content_hash(what), (), "test")


class _FullAfterFirst(_StopAtSecond):
    """Checks that cannot be made from the second prompt on."""

    def personal_data(self, texts: Sequence[str]) -> Sequence[str]:
        self.seen += 1
        if self.seen > 1:
            raise BankError(Problem.CHECKS_UNAVAILABLE)
        return ()


def test_what_keeps_out_all_is_told_once_and_not_tried_again(tmp_path: Path) -> None:
    """A list of thousands on a full disk was gone through to its end, with a sentence for each."""
    bank, world, checks = open_bank(tmp_path / "bank.sqlite"), World(), _FullAfterFirst()
    actor = Actor("kari", frozenset({Role.RECRUITER}))
    service = BankService(bank, lambda: actor, checks, world, world)
    file = FileOfPrompts("list.csv", tuple(Entry(content(title)) for title in "ABCD"))
    answers: list[Kept | AktivError] = []
    load_entries(service, bank, file, tmp_path / "list.csv", lambda job, done: done(job())).keep(
        answers.append
    )
    (kept,) = answers
    assert isinstance(kept, Kept)
    assert (kept.prompts, len(kept.refused), kept.left_out) == (1, 1, frozenset({1, 2, 3}))
    assert checks.seen == 2
    bank.close()


def test_stopped_what_is_here_stays_and_the_rest_is_told_as_left_out(tmp_path: Path) -> None:
    bank, world, checks = open_bank(tmp_path / "bank.sqlite"), World(), _StopAtSecond()
    actor = Actor("kari", frozenset({Role.RECRUITER}))
    service = BankService(bank, lambda: actor, checks, world, world)
    waiting: list[Callable[[], None]] = []
    file = FileOfPrompts("list.csv", tuple(Entry(content(title)) for title in "ABC"))
    loaded = load_entries(
        service,
        bank,
        file,
        tmp_path / "list.csv",
        lambda job, done: waiting.append(lambda: done(job())),
    )
    answers: list[Kept | AktivError] = []
    checks.job = loaded.keep(answers.append)
    waiting[0]()
    assert answers[0] == Kept(2, (), answers[0].first, frozenset({2}))  # type: ignore[union-attr]
    assert sorted(row.title for row in service.find(Query()).rows) == ["A", "B"]
    bank.close()
