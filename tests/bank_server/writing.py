"""Records of invented people, made as the app makes them."""

import itertools
from datetime import UTC, date, datetime, timedelta

from prompt_bank.model.checks import Check, CheckReport, CheckResult, Outcome
from prompt_bank.model.content import content_hash
from prompt_bank.model.ids import new_id
from prompt_bank.model.records import (
    Body,
    Comment,
    Proposal,
    Record,
    Review,
    Revision,
    Verdict,
)
from tests.unit.prompt_bank.bank_fixtures import content, passed

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
_numbers = itertools.count(1)


def failed(revision: str) -> CheckReport:
    """A report in which one check failed."""
    results = tuple(
        CheckResult(check, Outcome.FAILED if check is Check.COACH else Outcome.PASSED)
        for check in Check
    )
    return CheckReport(revision, results, "1.0")


def record(prompt: str, author: str, tick: int, body: Body) -> Record:
    """One record; ids are later for later calls."""
    moment = NOW + timedelta(milliseconds=next(_numbers))
    return Record(new_id(lambda: moment), prompt, author, moment, tick, body)


def draft(author: str, title: str = "Panel interview", prompt: str = "") -> Record:
    """The first record of a new prompt."""
    return record(prompt or new_id(), author, 1, Revision(content(title)))


def next_draft(before: Record, author: str, tick: int, title: str) -> Record:
    """Other words for the same prompt."""
    return record(before.prompt, author, tick, Revision(content(title), hash_of(before)))


def proposal(of: Record, author: str, tick: int) -> Record:
    """The wish that the content of the record `of` be vetted."""
    return record(of.prompt, author, tick, Proposal(hash_of(of), passed(hash_of(of))))


def approval(of: Record, reviewer: str, tick: int, expires: date = date(2099, 1, 1)) -> Record:
    """An approving answer to the proposal `of`."""
    assert isinstance(of.body, Proposal)
    revision = of.body.revision
    body = Review(of.id, revision, Verdict.APPROVED, passed(revision), expires=expires, policy="p")
    return record(of.prompt, reviewer, tick, body)


def returned(of: Record, reviewer: str, tick: int) -> Record:
    """An answer that sends the proposal `of` back."""
    assert isinstance(of.body, Proposal)
    revision = of.body.revision
    body = Review(of.id, revision, Verdict.RETURNED, passed(revision), comment="Kortere.")
    return record(of.prompt, reviewer, tick, body)


def remark(on: Record, author: str, tick: int, text: str = "Nyttig.") -> Record:
    """A comment on a prompt."""
    return record(on.prompt, author, tick, Comment(text))


def hash_of(made: Record) -> str:
    """The hash of a revision's content."""
    assert isinstance(made.body, Revision)
    return content_hash(made.body.content)
