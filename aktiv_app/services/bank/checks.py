"""The automatic checks of the bank: templates, personal data, the coach, language variants."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from aktiv_app.core.coach.advising import advise
from aktiv_app.core.composing import compose
from aktiv_app.core.errors import DataFileError, EngineError, FormError, TemplateError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import ComposedPrompt, FormState, TaskText
from aktiv_app.core.values import missing_required
from aktiv_app.privacy.findings import Certainty, Finding
from aktiv_app.services.bank.conversion import example_form, task_text
from aktiv_app.services.bank.kept_words import keep_message
from aktiv_app.services.bank.template_words import template_words
from prompt_bank.model.checks import Check, CheckPoint, CheckReport, CheckResult, Outcome
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.hidden import has_hidden
from prompt_bank.model.state import PromptState
from prompt_bank.service.recorder import content_texts

_BETWEEN = "\n\n"
_HIDDEN: Final = msg(
    "The prompt holds characters that nobody can see, but that an AI tool reads. Edit it and save "
    "it again, and they are gone."
)

Find = Callable[[str], Sequence[Finding]]
"""The privacy engine's findings in a text; raises EngineError when it cannot look."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """A content filled in with its example values."""

    text: TaskText
    form: FormState
    composed: ComposedPrompt


class TemplateChecks:
    """`prompt_bank.ports.surroundings.ContentChecks` with the app's own means.

    Args:
        find: looks for personal data; may take a while and is called on the caller's thread.
        app: the app's version, kept with the results.
    """

    def __init__(self, find: Find, app: str) -> None:
        self._find = find
        self._app = app

    def personal_data(self, texts: Sequence[str]) -> Sequence[str]:
        """Labels of what the app would replace in `texts` by itself: sure and likely finds.

        Raises CHECKS_UNAVAILABLE when the engine fails.
        """
        try:
            found = self._find(_BETWEEN.join(map(template_words, texts)))
        except EngineError as error:
            raise BankError(Problem.CHECKS_UNAVAILABLE) from error
        marked = (entry for entry in found if entry.certainty is not Certainty.POSSIBLE)
        return tuple(dict.fromkeys(entry.label.value for entry in marked))

    def check(self, content: PromptContent, state: PromptState | None) -> CheckReport:
        """Make all checks of `content`; what cannot be made is told in its outcome."""
        tried, renders = _try(content)
        if has_hidden(content):
            point = CheckPoint("problem", keep_message(_HIDDEN))
            renders = CheckResult(Check.RENDERS, Outcome.FAILED, (point,))
        results = (
            renders,
            self._personal_data(content, tried),
            _coach(tried),
            _variants(content, state),
        )
        return CheckReport(content_hash(content), results, self._app)

    def _personal_data(self, content: PromptContent, tried: _Tried | None) -> CheckResult:
        texts = [*map(template_words, content_texts(content))]
        if tried:
            # Filled in, a sentence may name somebody whom the bare template does not.
            texts.append(tried.composed.text)
        try:
            found = self._find(_BETWEEN.join(texts))
        except EngineError:
            return CheckResult(Check.PERSONAL_DATA, Outcome.UNAVAILABLE)
        points = tuple(
            CheckPoint("found", {"label": label, "certainty": certainty})
            for label, certainty in dict.fromkeys(
                (entry.label.value, entry.certainty.value) for entry in found
            )
        )
        if any(entry.certainty is not Certainty.POSSIBLE for entry in found):
            return CheckResult(Check.PERSONAL_DATA, Outcome.FAILED, points)
        outcome = Outcome.NOTED if points else Outcome.PASSED
        return CheckResult(Check.PERSONAL_DATA, outcome, points)


def _try(content: PromptContent) -> tuple[_Tried | None, CheckResult]:
    try:
        text = task_text(content)
        form = example_form(content, text)
        tried = _Tried(text, form, compose(text, form))
    except (DataFileError, FormError, TemplateError) as error:
        point = CheckPoint("problem", keep_message(error.message))
        return None, CheckResult(Check.RENDERS, Outcome.FAILED, (point,))
    missing = missing_required(text, form)
    points = tuple(CheckPoint("no_example", {"field": variable.label}) for variable in missing)
    return tried, CheckResult(Check.RENDERS, Outcome.NOTED if points else Outcome.PASSED, points)


def _coach(tried: _Tried | None) -> CheckResult:
    if tried is None:
        return CheckResult(Check.COACH, Outcome.UNAVAILABLE)
    advice = advise(tried.text, tried.form, tried.composed)
    points = tuple(
        CheckPoint("advice", {"rule": entry.rule, "part": entry.part.value}) for entry in advice
    )
    return CheckResult(Check.COACH, Outcome.NOTED if points else Outcome.PASSED, points)


def _variants(content: PromptContent, state: PromptState | None) -> CheckResult:
    """Whether the prompt's languages still say the same once `content` is vetted."""
    points: list[CheckPoint] = []
    name = content_hash(content)
    own = state.variants.get(content.language) if state else None
    revision = own.revision(name) if own else None
    if state and revision and revision.translated_from:
        source = state.variant_of(revision.translated_from)
        if source and source.vetted and source.vetted.revision != revision.translated_from:
            points.append(CheckPoint("source_moved", {"language": source.language}))
    for language, variant in state.variants.items() if state else ():
        followed = variant.in_use.translated_from
        follows = bool(own and followed and own.revision(followed))
        if language != content.language and follows and followed != name:
            points.append(CheckPoint("will_be_stale", {"language": language}))
    outcome = Outcome.NOTED if points else Outcome.PASSED
    return CheckResult(Check.VARIANTS, outcome, tuple(points))
