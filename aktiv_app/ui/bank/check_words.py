"""The automatic checks in words: what each is, how it ended, how to mend what fails."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, Translator, msg
from prompt_bank.model.checks import Check, CheckResult, Outcome

CHECK_NAMES: Mapping[Check, Message] = {
    Check.RENDERS: msg("Gives a text with the example values"),
    Check.PERSONAL_DATA: msg("Free of personal data, as far as the check sees"),
    Check.COACH: msg("Has what a good prompt has"),
    Check.VARIANTS: msg("The languages follow each other"),
}

OUTCOME_NAMES: Mapping[Outcome, Message] = {
    Outcome.PASSED: msg("passed"),
    Outcome.NOTED: msg("worth a look"),
    Outcome.FAILED: msg("fails"),
    Outcome.UNAVAILABLE: msg("could not be made"),
}

_MEND: Mapping[tuple[Check, Outcome], Message] = {
    (Check.RENDERS, Outcome.FAILED): msg(
        "Give an example value for each needed field, and see that every field named in the "
        "text is among the fields."
    ),
    (Check.PERSONAL_DATA, Outcome.FAILED): msg(
        "Take it out or put a field in its place. Nothing with personal data is kept in the bank."
    ),
    (Check.PERSONAL_DATA, Outcome.UNAVAILABLE): msg(
        "The check for personal data is not ready. Wait a moment and try again."
    ),
    (Check.RENDERS, Outcome.UNAVAILABLE): msg("Try again."),
    (Check.COACH, Outcome.FAILED): msg("See the advice and fill in what is missing."),
    (Check.COACH, Outcome.UNAVAILABLE): msg("Try again."),
    (Check.VARIANTS, Outcome.NOTED): msg(
        "When this version is vetted, the other languages are marked until they follow."
    ),
    (Check.VARIANTS, Outcome.UNAVAILABLE): msg("Try again."),
}

ICONS: Mapping[Outcome, tuple[str, str]] = {
    Outcome.PASSED: ("circle-check", "green"),
    Outcome.NOTED: ("info", "blue"),
    Outcome.FAILED: ("circle-alert", "red"),
    Outcome.UNAVAILABLE: ("triangle-alert", "amber"),
}
"""The icon and the hue of an outcome."""


def result_words(result: CheckResult, tr: Translator) -> tuple[str, str]:
    """A result as two lines: which check and how it ended, and what to know or do."""
    head = f"{tr(CHECK_NAMES[result.check])} – {tr(OUTCOME_NAMES[result.outcome])}"
    mend = _MEND.get((result.check, result.outcome))
    return head, tr(mend) if mend is not None else ""
