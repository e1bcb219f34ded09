"""All that the window shows of one prompt, taken at one moment on the bank's thread."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from prompt_bank.model.people import Actor
from prompt_bank.model.state import PromptState, Refusal, RevisionState, Seen, VariantState
from prompt_bank.service.bank import BankService
from prompt_bank.workflow.permissions import Action, refusal
from prompt_bank.workflow.standing import Judgement

_ORDER = ("nb", "nn", "sv", "en", "da")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One prompt: what holds for it, how its variants stand, and what the user may do.

    `turned_down` has the rule for each record that the team's server would not take, `signers`
    the name of each signer of packages by the fingerprint of their key.
    """

    prompt: str
    state: PromptState
    judgements: Mapping[str, Judgement]
    history: tuple[Seen, ...]
    actor: Actor
    turned_down: Mapping[str, str] = field(default_factory=dict)
    favourite: bool = False
    signers: Mapping[str, str] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the prompt, the usual ones first."""
        return in_order(self.state.variants)

    def variant(self, language: str) -> VariantState:
        """One language; raises KeyError for one that is not there."""
        return self.state.variants[language]

    def refusal(self, action: Action, language: str, revision: str = "") -> Refusal | None:
        """Why the user may not do something; None if they may."""
        return refusal(action, self.actor, self.state, language, revision)

    def is_mine(self, language: str) -> bool:
        """Whether it is for the user to go on writing on a language, not just on a copy."""
        variant = self.state.variants.get(language)
        mine = self.state.owner in self.actor.names
        return mine and variant is not None and variant.retired is None

    def source_of(self, language: str) -> RevisionState | None:
        """The newer vetted content of the source that a stale variant does not follow."""
        followed = self.variant(language).in_use.translated_from
        source = self.state.variant_of(followed) if followed else None
        if source is None or source.vetted is None or not self.state.stale(language):
            return None
        return source.revision(source.vetted.revision)


def in_order(languages: Iterable[str]) -> tuple[str, ...]:
    """Languages, the usual ones first."""
    found = set(languages)
    known = [code for code in _ORDER if code in found]
    return (*known, *sorted(found - set(known)))


def take(service: BankService, prompt: str) -> Snapshot:
    """What holds for `prompt` now; raises BankError when it is not known."""
    state = service.state(prompt)
    return Snapshot(
        prompt,
        state,
        {language: service.judge(prompt, language) for language in state.variants},
        tuple(service.history(prompt)),
        service.actor,
        service.turned_down(),
        service.is_favourite(prompt),
        service.signers(),
    )
