"""The bank's records: append-only, each by one author, never changed.

What holds is never stored as such; it is derived from the records (prompt_bank.workflow).
Records are ordered by `tick`, a Lamport clock (Lamport 1978): one more than the highest
tick of the prompt's records that the author had seen. Wrong clocks therefore never change
what holds; `at` is for people.
"""

from datetime import date, datetime
from enum import StrEnum

import msgspec

from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent, content_hash

MAX_TICK = 2**53 - 1
MAX_TEXT = 8_000
"""The most characters of a note, comment, reason or piece of evidence."""


class Verdict(StrEnum):
    """How a review ended."""

    APPROVED = "approved"
    RETURNED = "returned"


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One trial of a prompt: in which tool, and what came of it."""

    tool: str
    result: str
    on: date | None = None


class Revision(msgspec.Struct, frozen=True, tag="revision", omit_defaults=True):
    """A new content.

    `parent` is the hash it was made from, `translated_from` the hash of the other
    language's content that it follows; both are empty when there is none.
    """

    content: PromptContent
    parent: str = ""
    translated_from: str = ""

    @property
    def hash(self) -> str:
        """The hash of the content."""
        return content_hash(self.content)


class Proposal(msgspec.Struct, frozen=True, tag="proposal", omit_defaults=True):
    """The wish that the content with hash `revision` be vetted."""

    revision: str
    checks: CheckReport
    note: str = ""


class Review(msgspec.Struct, frozen=True, tag="review", omit_defaults=True):
    """The answer to the proposal with record id `proposal`, for exactly one content.

    `expires` is the last day of an approval; `policy` names the policy in force.
    """

    proposal: str
    revision: str
    verdict: Verdict
    checks: CheckReport
    comment: str = ""
    evidence: tuple[Evidence, ...] = ()
    expires: date | None = None
    policy: str = ""


class Retirement(msgspec.Struct, frozen=True, tag="retirement", omit_defaults=True):
    """The prompt is not to be used any more: in one language, or in all when it is empty."""

    reason: str
    language: str = ""


class Rating(msgspec.Struct, frozen=True, tag="rating", omit_defaults=True):
    """One to five stars with a reason. Of each author the latest counts."""

    revision: str
    stars: int
    reason: str = ""


class Comment(msgspec.Struct, frozen=True, tag="comment", omit_defaults=True):
    """Something said about a prompt, or about one content of it."""

    text: str
    revision: str = ""


class Use(msgspec.Struct, frozen=True, tag="use", omit_defaults=True):
    """A content was copied out `count` times; summed up before it is written."""

    revision: str
    count: int = 1


class Handover(msgspec.Struct, frozen=True, tag="handover", omit_defaults=True):
    """The prompt belongs to `to` from now on."""

    to: str


class Share(msgspec.Struct, frozen=True, tag="share", omit_defaults=True):
    """`to` may read the prompt before it is vetted."""

    to: str


class Unknown(msgspec.Struct, frozen=True):
    """A kind of record from a later version: kept and passed on, of no effect here."""

    raw: bytes


Body = (
    Revision | Proposal | Review | Retirement | Rating | Comment | Use | Handover | Share | Unknown
)


class Record(msgspec.Struct, frozen=True):
    """One entry. `id` is a UUID version 7, `prompt` a UUID, `at` in UTC."""

    id: str
    prompt: str
    author: str
    at: datetime
    tick: int
    body: Body

    @property
    def order(self) -> tuple[int, str]:
        """Its place among the records of its prompt."""
        return (self.tick, self.id)
