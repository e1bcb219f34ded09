"""The rule that the amount in the text agrees with the amount in the form."""

import re
from collections.abc import Iterator

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.lexicon import JOINERS, MANNER, NUMBER_WORDS, SETTING
from aktiv_app.core.coach.reading import Reading
from aktiv_app.core.composing import range_text, render_parts
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState, NumberRange, Part, TaskText, VariableKind
from aktiv_app.core.values import effective_value

_AMOUNT = re.compile(
    r"(?<![\w.,])(\d{1,4}|[^\W\d_]{2,8})(?:\s?[-–]\s?(\d{1,4}))?"
    r"(?=\s{1,3}([^\W\d_]{1,40}(?:[-\s][^\W\d_]{1,40})?))"
)
_NOT_NOUNS = SETTING | MANNER | JOINERS


def amount_contradicts(reading: Reading) -> Iterator[Advice]:
    """The user's own text asks for another number of the same thing than the form does."""
    own = {part: text.casefold() for part, text in _own_texts(reading).items()}
    if not any(own.values()):
        return
    for variable in reading.variables(VariableKind.NUMBER_RANGE):
        value = effective_value(variable, reading.state)
        if not isinstance(value, NumberRange):
            continue
        nouns = _counted_nouns(reading.task_text, reading.state, value)
        for part, text in own.items():
            if any(
                nouns & set(words.split()) and (high < value.low or low > value.high)
                for low, high, words in _amounts(text)
            ):
                yield Advice(
                    "amount-contradicts",
                    part,
                    msg("Choose one amount"),
                    msg(
                        "The text asks for another number than the field “{label}” ({amount}). "
                        "The AI cannot follow both.",
                        label=variable.label,
                        amount=range_text(value),
                    ),
                    variable.name,
                )
                return


def _own_texts(reading: Reading) -> dict[Part, str]:
    """What the user wrote freely: own parts, additions and long texts."""
    state = reading.state
    texts = {
        part: f"{state.overrides.get(part, '')}\n{state.additions.get(part, '')}".strip()
        for part in Part
    }
    for variable in reading.variables(VariableKind.LONG_TEXT):
        held = state.values.get(variable.name)
        if isinstance(held, str) and variable.part not in state.overrides:
            texts[variable.part] += f"\n{held}"
    return texts


def _counted_nouns(task_text: TaskText, state: FormState, value: NumberRange) -> set[str]:
    """The words that follow the amount in the task's own text, such as "questions"."""
    template_only = FormState(state.task, state.language, values=_light(state))
    shown = re.escape(range_text(value))
    pattern = re.compile(rf"(?<!\w){shown}\s+(\w+(?:\s\w+)?)")
    nouns: set[str] = set()
    for text in render_parts(task_text, template_only).values():
        for found in pattern.findall(text.casefold()):
            nouns.update(word for word in found.split() if word not in _NOT_NOUNS)
    return nouns


def _light(state: FormState) -> dict[str, NumberRange]:
    return {name: value for name, value in state.values.items() if isinstance(value, NumberRange)}


def _amounts(text: str) -> Iterator[tuple[int, int, str]]:
    for first, second, words in _AMOUNT.findall(text):
        low = int(first) if first.isdigit() else NUMBER_WORDS.get(first, 0)
        if low:
            yield low, int(second) if second else low, words
