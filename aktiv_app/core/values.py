"""What variables hold: checking, reading from text, and what counts as filled in."""

import re
from collections.abc import Sequence
from datetime import date

from aktiv_app.core.errors import FormError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import (
    Attachment,
    FormState,
    NumberRange,
    TaskText,
    Value,
    Variable,
    VariableKind,
)

_RANGE = re.compile(r"\s*([0-9]{1,6})(?:\s*(?:[-–—−]|\.\.)\s*([0-9]{1,6}))?\s*")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")

_TEXT_KINDS = frozenset({VariableKind.SHORT_TEXT, VariableKind.LONG_TEXT})


def is_blank(value: Value | None) -> bool:
    """Whether `value` counts as not filled in: nothing, only spaces, or only empty lines."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, tuple):
        return not any(item.strip() if isinstance(item, str) else True for item in value)
    return False


def effective_value(variable: Variable, state: FormState) -> Value | None:
    """What `variable` holds: the user's value, else its default, else None.

    A value the user emptied stays empty. Raises FormError when the value is not of the
    variable's kind.
    """
    if variable.name not in state.values:
        return variable.default
    value = state.values[variable.name]
    if not fits_kind(variable.kind, value):
        raise _misfit(variable)
    return value


def has_meaning(variable: Variable, task_text: TaskText, state: FormState) -> bool:
    """Whether the choices in the form leave `variable` anything to say in the prompt."""
    return all(
        effective_value(task_text.variable(name), state) in keys
        for name, keys in variable.only_with.items()
    )


def missing_required(task_text: TaskText, state: FormState) -> tuple[Variable, ...]:
    """The required variables that are not filled in, in the order of the form."""
    return tuple(
        variable
        for variable in task_text.variables
        if variable.required
        and has_meaning(variable, task_text, state)
        and is_blank(effective_value(variable, state))
    )


def fits_kind(kind: VariableKind, value: object) -> bool:
    """Whether `value` has the Python type of `kind`."""
    if kind is VariableKind.NUMBER_RANGE:
        return isinstance(value, NumberRange)
    if kind is VariableKind.DATE:
        return isinstance(value, date)
    if kind in (VariableKind.LINES, VariableKind.MULTI_CHOICE):
        return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
    if kind is VariableKind.ATTACHMENT:
        return isinstance(value, tuple) and all(isinstance(item, Attachment) for item in value)
    return isinstance(value, str)


def check_value(variable: Variable, value: Value) -> Value:
    """`value` in its normal form: one kind of line break, choices in declared order.

    Raises FormError when the value does not fit the variable's kind, bounds or choices.
    """
    if not fits_kind(variable.kind, value):
        raise _misfit(variable)
    if isinstance(value, NumberRange):
        _check_range(variable, value)
    elif isinstance(value, str):
        if variable.kind is VariableKind.CHOICE:
            if value and value not in variable.choices:
                raise _not_a_choice(variable)
            return value
        text = value.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", " ") if variable.kind is VariableKind.SHORT_TEXT else text
    elif variable.kind is VariableKind.MULTI_CHOICE:
        if not set(value) <= set(variable.choices):  # type: ignore[arg-type]
            raise _not_a_choice(variable)
        return tuple(key for key in variable.choices if key in value)  # type: ignore[operator]
    return value


def parse_value(variable: Variable, text: str) -> Value:
    """Read a value written as text, as on the command line.

    Ranges are "10-15", "10–15" or "12"; lists are split at line breaks or ";"; dates are
    "2026-12-03" or "3.12.2026"; choices go by key or by their text, in any case. Raises
    FormError when the text cannot be read or the value does not fit.
    """
    kind = variable.kind
    if kind in _TEXT_KINDS:
        return check_value(variable, text)
    if kind is VariableKind.LINES:
        return _split(text)
    if kind is VariableKind.CHOICE:
        return _choice_key(variable, text) if text.strip() else ""
    if kind is VariableKind.MULTI_CHOICE:
        return check_value(variable, tuple(_choice_key(variable, item) for item in _split(text)))
    if kind is VariableKind.NUMBER_RANGE:
        return check_value(variable, _parse_range(variable, text))
    if kind is VariableKind.DATE:
        return _parse_date(variable, text)
    raise FormError(
        msg("The field “{label}” takes files, not text. Attach the file.", label=variable.label)
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(item for part in re.split(r"[\r\n;]", text) if (item := part.strip()))


def _choice_key(variable: Variable, text: str) -> str:
    wanted = text.strip().casefold()
    for key, words in variable.choices.items():
        if wanted in (key.casefold(), words.casefold()):
            return key
    raise _not_a_choice(variable)


def _parse_range(variable: Variable, text: str) -> NumberRange:
    found = _RANGE.fullmatch(text)
    if found is None:
        raise FormError(
            msg(
                "The field “{label}” takes a number such as 12 or a range such as 10-15.",
                label=variable.label,
            )
        )
    low = int(found.group(1))
    return NumberRange(low, int(found.group(2)) if found.group(2) else low)


def _check_range(variable: Variable, value: NumberRange) -> None:
    if value.low > value.high:
        raise FormError(
            msg("In “{label}”, the first number must not be the larger.", label=variable.label)
        )
    if value.low < variable.minimum or value.high > variable.maximum:
        raise FormError(
            msg(
                "The field “{label}” takes numbers from {minimum} to {maximum}.",
                label=variable.label,
                minimum=variable.minimum,
                maximum=variable.maximum,
            )
        )


def _parse_date(variable: Variable, text: str) -> date:
    stripped = text.strip()
    try:
        if found := _DAY_FIRST.fullmatch(stripped):
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        return date.fromisoformat(stripped)
    except ValueError:
        raise FormError(
            msg(
                "The field “{label}” takes a date such as 2026-12-03 or 3.12.2026.",
                label=variable.label,
            )
        ) from None


def _not_a_choice(variable: Variable) -> FormError:
    keys: Sequence[str] = tuple(variable.choices)
    return FormError(
        msg(
            "That is not one of the choices of “{label}”. They are: {choices}.",
            label=variable.label,
            choices=", ".join(keys),
        )
    )


def _misfit(variable: Variable) -> FormError:
    return FormError(
        msg("What is filled in does not fit the field “{label}”.", label=variable.label)
    )
