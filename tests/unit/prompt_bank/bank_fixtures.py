"""Invented prompts and records for tests of the bank."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from prompt_bank.model.checks import Check, CheckReport, CheckResult, Outcome
from prompt_bank.model.content import Choice, PromptContent, PromptParts, Variable
from prompt_bank.model.ids import new_id
from prompt_bank.model.people import LOCAL, Channel, Provenance
from prompt_bank.model.records import (
    Body,
    Proposal,
    Record,
    Retirement,
    Review,
    Revision,
    Verdict,
)
from prompt_bank.model.state import Seen

SERVER = Provenance(Channel.SERVER, "test-bank")
START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def content(title: str = "Panel interview", language: str = "en", **more: object) -> PromptContent:
    """A small whole content; `more` replaces fields."""
    fields: dict[str, object] = {
        "task": "interview-questions",
        "purpose": "Questions for a panel.",
        "parts": PromptParts(
            aktor="You are a recruiter.",
            kommando=f"Write {{{{ count }}}} questions for {title}.",
            tiltak="- Tie each question to a requirement.",
            vurdering="Review your own answer.",
        ),
        "variables": (
            Variable("count", "number_range", "kommando", "Number", default=[8, 10]),
            Variable(
                "form",
                "choice",
                "tiltak",
                "Form",
                choices=(Choice("open", "open questions"), Choice("sar", "SAR questions")),
            ),
        ),
        "tags": ("panel",),
        "examples": {"count": [8, 10], "form": "sar"},
        **more,
    }
    return PromptContent(title=title, language=language, **fields)  # type: ignore[arg-type]


def passed(revision: str) -> CheckReport:
    """A report in which every check was made and passed."""
    results = tuple(CheckResult(check, Outcome.PASSED) for check in Check)
    return CheckReport(revision, results, "test")


@dataclass
class Story:
    """Writes the records of one prompt, one after the other, as different people would."""

    prompt: str = field(default_factory=new_id)
    seen: list[Seen] = field(default_factory=list)
    tick: int = 0

    def write(
        self,
        author: str,
        body: Body,
        provenance: Provenance = SERVER,
        tick: int | None = None,
        at: datetime | None = None,
    ) -> Record:
        """Add a record; its tick is one more than the last one's unless given."""
        self.tick = self.tick + 1 if tick is None else tick
        moment = at or START + timedelta(minutes=self.tick)
        record = Record(new_id(), self.prompt, author, moment, self.tick, body)
        self.seen.append(Seen(record, provenance))
        return record

    def revise(self, author: str, what: PromptContent, parent: str = "", **more: object) -> str:
        """A revision; gives its hash."""
        body = Revision(what, parent=parent)
        self.write(author, body, **more)  # type: ignore[arg-type]
        return body.hash

    def propose(self, author: str, revision: str, **more: object) -> str:
        """A proposal; gives its record's id."""
        body = Proposal(revision, passed(revision))
        return self.write(author, body, **more).id  # type: ignore[arg-type]

    def approve(
        self,
        reviewer: str,
        proposal: str,
        revision: str,
        expires: date = date(2027, 11, 2),
        policy: str = "policy-1",
        **more: object,
    ) -> str:
        """An approval; gives its record's id."""
        body = Review(
            proposal,
            revision,
            Verdict.APPROVED,
            passed(revision),
            expires=expires,
            policy=policy,
        )
        return self.write(reviewer, body, **more).id  # type: ignore[arg-type]

    def send_back(
        self, reviewer: str, proposal: str, revision: str, comment: str = "Shorter."
    ) -> str:
        """A return with a comment; gives its record's id."""
        body = Review(proposal, revision, Verdict.RETURNED, passed(revision), comment)
        return self.write(reviewer, body).id

    def retire(self, author: str, language: str = "", **more: object) -> str:
        """A retirement; gives its record's id."""
        return self.write(author, Retirement("Out of date", language), **more).id  # type: ignore[arg-type]


def local(story: Story) -> list[Seen]:
    """The same records, vouched for by nobody but this workstation."""
    return [Seen(seen.record, LOCAL) for seen in story.seen]
