"""The bank's use cases. Quick and blocking: whoever has a window calls them from a worker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.hidden import without_hidden
from prompt_bank.model.people import SUPPLIER, Actor
from prompt_bank.model.records import (
    Comment,
    Evidence,
    Handover,
    Proposal,
    Rating,
    Record,
    Retirement,
    Review,
    Revision,
    Share,
    Use,
    Verdict,
)
from prompt_bank.model.state import PromptState, Refusal, RevisionState, Seen, VariantState
from prompt_bank.ports.listing import Facets, Listed, Listing, Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import Clock, ContentChecks, PolicySource
from prompt_bank.service.recorder import Recorder, field_texts
from prompt_bank.workflow.permissions import Action, refusal
from prompt_bank.workflow.standing import Judgement, judge


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says to a proposal. An approval without a day lasts as policy says."""

    verdict: Verdict
    comment: str = ""
    evidence: tuple[Evidence, ...] = ()
    expires: date | None = None


class BankService:
    """What people do with the bank on this machine.

    Every method raises BankError when it cannot do what it says. `actor` is asked each
    time, as roles can change while the window is open, and `acting` for somebody about to
    write, which may remember the name: whoever only looks changes nothing. `signers` gives the
    names of those who sign packages, by the fingerprints of their keys.
    """

    def __init__(
        self,
        bank: LocalBank,
        actor: Callable[[], Actor],
        checks: ContentChecks,
        policy: PolicySource,
        clock: Clock,
        signers: Callable[[], Mapping[str, str]] = dict,
        acting: Callable[[], Actor] | None = None,
    ) -> None:
        self._signers = signers
        self._bank = bank
        self._actor = actor
        self._checks = checks
        self._policy = policy
        self._clock = clock
        self._recorder = Recorder(bank, acting or actor, checks, clock)

    @property
    def actor(self) -> Actor:
        """Who acts, with the roles they have right now."""
        return self._actor()

    # reading

    def find(self, query: Query) -> Listing:
        """The prompts that answer `query`."""
        return self._bank.find(query, self.actor, self._clock.today(), self._policy.name)

    def facets(self) -> Facets:
        """What the list can be filtered by."""
        return self._bank.facets(self.actor, self._clock.today(), self._policy.name)

    def inbox(self) -> Sequence[Listed]:
        """The proposals that wait for a review, oldest first; also the user's own."""
        return self._bank.proposals(self._clock.today(), self._policy.name)

    def state(self, prompt: str) -> PromptState:
        """What holds for `prompt`."""
        return self._bank.state(prompt)

    def judge(self, prompt: str, language: str) -> Judgement:
        """How a variant stands today."""
        state = self.state(prompt)
        if language not in state.variants:
            raise BankError(Problem.UNKNOWN_PROMPT)
        return judge(state, language, self._clock.today(), self._policy.name)

    def history(self, prompt: str) -> Sequence[Seen]:
        """All records of `prompt`, in their order: who did what and when."""
        return self._bank.records(prompt)

    def turned_down(self) -> Mapping[str, str]:
        """Records that the team's server would not take, with the rule that forbade it."""
        return self._bank.refused()

    def signers(self) -> Mapping[str, str]:
        """What signers of packages are called here, by the fingerprints of their keys."""
        return self._signers()

    def revision(self, prompt: str, content: str) -> RevisionState:
        """The content with hash `content`; raises UNKNOWN_REVISION."""
        variant = self.state(prompt).variant_of(content)
        found = variant.revision(content) if variant else None
        if found is None:
            raise BankError(Problem.UNKNOWN_REVISION)
        return found

    def refusal(
        self, action: Action, prompt: str, language: str, revision: str = ""
    ) -> Refusal | None:
        """Why the user may not do `action`; None if they may."""
        return refusal(action, self.actor, self.state(prompt), language, revision)

    def check(self, content: PromptContent, prompt: str = "") -> CheckReport:
        """Make the automatic checks of `content`, for `prompt` if it exists."""
        return self._checks.check(content, self._bank.state(prompt) if prompt else None)

    def personal_data_in(self, content: PromptContent) -> tuple[str, ...]:
        """The fields of `content` with personal data in them, by their names in `diff`."""
        return tuple(
            field
            for field, texts in field_texts(content)
            if texts and self._checks.personal_data(texts)
        )

    # writing

    def create(self, content: PromptContent, translated_from: str = "") -> str:
        """A new prompt with a first draft, without what nobody sees; gives its id."""
        prompt = self._recorder.new_prompt()
        body = Revision(without_hidden(content), translated_from=translated_from)
        self._recorder.write(prompt, body)
        return prompt

    def revise(
        self, prompt: str, content: PromptContent, parent: str = "", translated_from: str = ""
    ) -> str:
        """A new draft of `prompt`; gives its hash. What is vetted stays in use.

        Without `parent` it is the content of the same language that is in use, or any
        other for a new language. Saving what is already the newest changes nothing. What
        nobody sees is taken out of the content first.
        """
        content = without_hidden(content)
        state = self.state(prompt)
        variant = state.variants.get(content.language)
        name = content_hash(content)
        if variant and variant.newest.hash == name:
            return name
        source = variant or min(state.variants.values(), key=lambda entry: entry.language)
        inherited = variant.in_use.translated_from if variant else ""
        body = Revision(content, parent or source.in_use.hash, translated_from or inherited)
        self._recorder.write(prompt, body)
        return name

    def copy(self, prompt: str, language: str, title: str = "") -> str:
        """A new own prompt with the content in use; gives its id."""
        content = self._variant(prompt, language).in_use.content
        return self.create(msgspec.structs.replace(content, title=title or content.title))

    def propose(self, prompt: str, revision: str, note: str = "") -> Record:
        """Ask for a review. Raises CHECKS_FAILED while an automatic check fails."""
        found = self.revision(prompt, revision)
        self._allow(Action.PROPOSE, prompt, found.content.language, revision)
        proposal = Proposal(revision, self._passed(found.content, prompt), note)
        brought = self.actor.also | {SUPPLIER}
        if self.actor.user not in found.authors and found.authors & brought:
            # A team's server knows nothing of what came with the app, or was written here
            # before there was a server, so the words go along.
            body = Revision(found.content, self._parent_of(prompt), found.translated_from)
            return self._recorder.write(prompt, body, proposal)[1]
        return self._recorder.write(prompt, proposal)[0]

    def review(self, prompt: str, proposal: str, revision: str, answer: Answer) -> Record:
        """Answer an open proposal for exactly the content `revision`.

        The checks are made again. Only an approval needs them to pass.
        Raises NOT_ALLOWED when it is not open, of another content, or not this person's to answer.
        """
        state = self.state(prompt)
        variant = next(
            (
                entry
                for entry in state.variants.values()
                if entry.proposal and entry.proposal.record == proposal
            ),
            None,
        )
        if variant is None:
            raise _not_allowed(Action.REVIEW, Refusal.NOT_OPEN)
        if variant.proposal is None or variant.proposal.revision != revision:
            raise _not_allowed(Action.REVIEW, Refusal.OTHER_REVISION)
        self._allow(Action.REVIEW, prompt, variant.language)
        content = self.revision(prompt, revision).content
        approved = answer.verdict is Verdict.APPROVED
        report = self._passed(content, prompt) if approved else self.check(content, prompt)
        body = Review(
            proposal=proposal,
            revision=revision,
            verdict=answer.verdict,
            checks=report,
            comment=answer.comment,
            evidence=answer.evidence,
            expires=(answer.expires or self.default_expiry()) if approved else None,
            policy=self._policy.name,
        )
        if body.expires and body.expires < self._clock.today():
            raise _not_allowed(Action.REVIEW, Refusal.EXPIRED_ALREADY)
        return self._recorder.write(prompt, body)[0]

    def default_expiry(self) -> date:
        """The last day of an approval given today."""
        return self._clock.today() + timedelta(days=self._policy.approval_days)

    def retire(self, prompt: str, language: str, reason: str) -> Record:
        """Take a variant out of use."""
        self._allow(Action.RETIRE, prompt, language)
        body = Retirement(reason, language)
        return self._recorder.write(prompt, body, author=self._as_owner(prompt))[0]

    def share(self, prompt: str, user: str) -> Record:
        """Let one colleague read a prompt that is not vetted."""
        self._allow(Action.SHARE, prompt, self._any_language(prompt))
        return self._recorder.write(prompt, Share(user), author=self._as_owner(prompt))[0]

    def hand_over(self, prompt: str, user: str) -> Record:
        """Give a prompt to another owner."""
        self._allow(Action.HAND_OVER, prompt, self._any_language(prompt))
        return self._recorder.write(prompt, Handover(user), author=self._as_owner(prompt))[0]

    def rate(self, prompt: str, revision: str, stars: int, reason: str) -> Record:
        """Rate a content; an earlier rating by the same person no longer counts."""
        self.revision(prompt, revision)
        return self._recorder.write(prompt, Rating(revision, stars, reason))[0]

    def comment(self, prompt: str, text: str, revision: str = "") -> Record:
        """Say something about a prompt."""
        if revision:
            self.revision(prompt, revision)
        return self._recorder.write(prompt, Comment(text, revision))[0]

    # what stays on this machine

    def set_favourite(self, prompt: str, favourite: bool) -> None:
        """Mark a prompt as favourite, or no more."""
        self._bank.set_favourite(prompt, favourite)

    def is_favourite(self, prompt: str) -> bool:
        """Whether a prompt is marked as favourite."""
        return self._bank.is_favourite(prompt)

    def arrange(self, prompts: Sequence[str]) -> None:
        """Keep the user's own order."""
        self._bank.arrange(prompts)

    def arranged(self) -> Sequence[str]:
        """The user's own order, as far as it was set."""
        return self._bank.arranged()

    def note_use(self, prompt: str, revision: str) -> None:
        """The content was copied out: remember it, and count it later."""
        self._bank.note_use(prompt, revision, self._clock.now())

    def count_uses(self) -> int:
        """Write the uses since last time as records, one a content; gives how many records."""
        records = [
            self._recorder.prepare(prompt, Use(revision, count))[0]
            for (prompt, revision), count in self._bank.uncounted_uses().items()
        ]
        self._bank.counted(records)
        return len(records)

    def _variant(self, prompt: str, language: str) -> VariantState:
        variant = self.state(prompt).variants.get(language)
        if variant is None:
            raise BankError(Problem.UNKNOWN_PROMPT)
        return variant

    def _as_owner(self, prompt: str) -> str:
        """The name under which the user owns the prompt; the present one if they do not."""
        owner = self.state(prompt).owner
        return owner if owner in self.actor.also else ""

    def _parent_of(self, prompt: str) -> str:
        """A content of the prompt that went to the server before; empty if none did."""
        variants = self.state(prompt).variants.values()
        sent = (
            revision.hash
            for variant in variants
            for revision in variant.revisions
            if self.actor.user in revision.authors
        )
        return next(sent, "")

    def _any_language(self, prompt: str) -> str:
        return min(self.state(prompt).variants)

    def _allow(self, action: Action, prompt: str, language: str, revision: str = "") -> None:
        reason = self.refusal(action, prompt, language, revision)
        if reason:
            raise _not_allowed(action, reason)

    def _passed(self, content: PromptContent, prompt: str) -> CheckReport:
        report = self.check(content, prompt)
        if not report.passed:
            raise BankError(Problem.CHECKS_FAILED, checks=report.failed, report=report)
        return report


def _not_allowed(action: Action, reason: Refusal) -> BankError:
    return BankError(Problem.NOT_ALLOWED, action=action.value, reason=reason.value)
