"""What holds for a prompt, as derived from its records. Frozen values, no rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent
from prompt_bank.model.people import Channel, Provenance
from prompt_bank.model.records import Evidence, Record


@dataclass(frozen=True, slots=True)
class Seen:
    """A record as this bank knows it: with who vouches for it."""

    record: Record
    provenance: Provenance


class Status(StrEnum):
    """Where one language of a prompt stands. What is in use is `VariantState.vetted`."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    RETURNED = "returned"
    VETTED = "vetted"
    RETIRED = "retired"


class Refusal(StrEnum):
    """Why a record has no effect, or an action is not allowed."""

    UNKNOWN_REVISION = "unknown_revision"
    UNKNOWN_PROPOSAL = "unknown_proposal"
    UNKNOWN_LANGUAGE = "unknown_language"
    OTHER_REVISION = "other_revision"  # the review is of another content than was proposed
    NOT_OPEN = "not_open"  # the proposal was answered or replaced already
    OWN_WORK = "own_work"  # author or proposer is the reviewer
    NOT_VOUCHED = "not_vouched"  # only this workstation says so
    NOT_OWNER = "not_owner"
    NOT_AUTHOR = "not_author"
    NOT_CURATOR = "not_curator"
    CHECKS_MISSING = "checks_missing"
    RETIRED = "retired"
    EXPIRED_ALREADY = "expired_already"
    UNKNOWN_KIND = "unknown_kind"
    EMPTY = "empty"  # the first record of a prompt must be a revision


@dataclass(frozen=True, slots=True)
class RevisionState:
    """One content of a variant, in the order the contents were made."""

    hash: str
    content: PromptContent
    record: str
    authors: frozenset[str]
    at: datetime
    parent: str
    translated_from: str
    provenance: Provenance

    @property
    def author(self) -> str:
        """Who wrote it, where one person did."""
        return min(self.authors)


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """A proposal that waits for a review."""

    record: str
    revision: str
    author: str
    at: datetime
    note: str
    checks: CheckReport


@dataclass(frozen=True, slots=True)
class Decision:
    """A review that counts: who said what of which content, when, on which evidence."""

    record: str
    proposal: str
    proposer: str
    revision: str
    reviewer: str
    at: datetime
    approved: bool
    comment: str
    evidence: tuple[Evidence, ...]
    expires: date | None
    policy: str
    checks: CheckReport
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class RetirementState:
    """Why, by whom and when a variant was taken out of use."""

    record: str
    author: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class VariantState:
    """One language of a prompt."""

    language: str
    revisions: tuple[RevisionState, ...] = ()
    proposal: OpenProposal | None = None
    decisions: tuple[Decision, ...] = ()
    vetted: Decision | None = None
    retired: RetirementState | None = None

    @property
    def newest(self) -> RevisionState:
        """The content made last."""
        return self.revisions[-1]

    def revision(self, content_hash: str) -> RevisionState | None:
        """The content with that hash, if this variant has it."""
        for revision in self.revisions:
            if revision.hash == content_hash:
                return revision
        return None

    @property
    def in_use(self) -> RevisionState:
        """The content to use: the vetted one, else the delivered one, else the newest."""
        vetted = self.revision(self.vetted.revision) if self.vetted else None
        return vetted or self.delivered or self.newest

    @property
    def delivered(self) -> RevisionState | None:
        """The newest content that came with the app, if any did."""
        for revision in reversed(self.revisions):
            if revision.provenance.channel is Channel.DELIVERED:
                return revision
        return None

    @property
    def status(self) -> Status:
        """Where the variant stands as a whole."""
        if self.retired:
            return Status.RETIRED
        if self.vetted:
            return Status.VETTED
        if self.proposal:
            return Status.PROPOSED
        latest = self.decisions[-1] if self.decisions else None
        if latest and not latest.approved and latest.revision == self.newest.hash:
            return Status.RETURNED
        return Status.DRAFT


@dataclass(frozen=True, slots=True)
class CommentState:
    """What somebody said about a prompt, or about its content `revision` unless that is empty."""

    record: str
    author: str
    at: datetime
    text: str
    revision: str


@dataclass(frozen=True, slots=True)
class RatingState:
    """The latest rating by one person."""

    record: str
    author: str
    at: datetime
    revision: str
    stars: int
    reason: str


@dataclass(frozen=True, slots=True)
class PromptState:
    """All that holds for one prompt.

    `refused` tells, by record id, why a record has no effect. `tick` is the highest seen.
    """

    prompt: str
    owner: str = ""
    tick: int = 0
    readers: frozenset[str] = frozenset()
    variants: Mapping[str, VariantState] = field(default_factory=lambda: MappingProxyType({}))
    comments: tuple[CommentState, ...] = ()
    ratings: Mapping[str, RatingState] = field(default_factory=lambda: MappingProxyType({}))
    uses: int = 0
    refused: Mapping[str, Refusal] = field(default_factory=lambda: MappingProxyType({}))

    def variant_of(self, content_hash: str) -> VariantState | None:
        """The variant that has the content with that hash."""
        for variant in self.variants.values():
            if variant.revision(content_hash):
                return variant
        return None

    def stale(self, language: str) -> bool:
        """Whether the source that this variant follows got a newer vetted content.

        A variant follows what the content in use was translated from.
        """
        followed = self.variants[language].in_use.translated_from
        source = self.variant_of(followed) if followed else None
        if source is None or source.vetted is None or source.language == language:
            return False
        return source.vetted.revision != followed
