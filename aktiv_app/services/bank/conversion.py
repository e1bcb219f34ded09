"""Between the bank's contents and the tasks that Compose fills in."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec.structs import replace

from aktiv_app.core.errors import DataFileError, FormError, TemplateError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import (
    FormState,
    NumberRange,
    Part,
    TaskText,
    Value,
    Variable,
    VariableKind,
)
from aktiv_app.core.templating import check_template
from aktiv_app.core.values import check_value
from prompt_bank.model import content as bank

_MARKS = re.compile(r"\{[{%#]")


def task_text(content: bank.PromptContent) -> TaskText:
    """A content as a task with fields to fill in.

    Raises DataFileError when the app does not speak its language or a field or template
    is not what a task may have. The message names the place, never the text.
    """
    try:
        language = Language(content.language)
    except ValueError:
        raise DataFileError(
            msg("This prompt is in a language that “Write a prompt” does not know.")
        ) from None
    variables = tuple(_variable(declared) for declared in content.variables)
    kinds = tuple((variable.name, variable.kind) for variable in variables)
    templates = {part: str(getattr(content.parts, part.value)) for part in Part}
    for part, template in templates.items():
        try:
            check_template(template, kinds)
        except TemplateError as error:
            raise DataFileError(
                msg("Part {letter}: {problem}", letter=part.letter, problem=error.message)
            ) from None
    return TaskText(
        language,
        content.title,
        content.purpose,
        content.guidance,
        variables,
        MappingProxyType(templates),
    )


def example_form(content: bank.PromptContent, text: TaskText) -> FormState:
    """The form filled in with the example values, for trying and checking a content.

    A field without an example value takes the example shown beside it. Raises FormError
    when a value does not fit its field.
    """
    values: dict[str, Value] = {}
    for variable in text.variables:
        given: bank.Value | None = content.examples.get(variable.name)
        value = _value(variable.kind, given) if given is not None else _shown(variable)
        if value is not None:
            values[variable.name] = check_value(variable, value)
    return FormState(content.task, text.language, values=MappingProxyType(values))


def content_from_task(task: str, text: TaskText) -> bank.PromptContent:
    """A delivered task in one language as a content for the bank."""
    return bank.PromptContent(
        task=task,
        language=text.language.value,
        title=text.name,
        purpose=text.purpose,
        guidance=text.guidance,
        parts=_parts(text.templates),
        variables=tuple(_declared(variable) for variable in text.variables),
    )


def content_from_form(
    task: str, text: TaskText, state: FormState, title: str
) -> bank.PromptContent:
    """What is in Compose, as a prompt to keep: templates and fields, never what was filled in.

    The user's own words for a part are kept as words: nothing in them is a template.
    """
    templates = {}
    for part in Part:
        own = state.overrides.get(part)
        template = text.templates.get(part, "") if own is None else literal(own)
        addition = state.additions.get(part, "")
        if addition.strip():
            template = f"{template.rstrip()}\n\n{literal(addition)}"
        templates[part] = template
    used = "\n".join(templates.values())
    variables = tuple(
        _declared(variable)
        for variable in text.variables
        if re.search(rf"\b{variable.name}(?:_keys?)?\b", used)
    )
    return bank.PromptContent(
        task=task,
        language=text.language.value,
        title=title,
        purpose=text.purpose,
        guidance=text.guidance,
        parts=_parts(templates),
        variables=variables,
    )


def literal(text: str) -> str:
    """`text` as a template that gives just `text`."""
    return _MARKS.sub(lambda mark: '{{ "' + mark.group() + '" }}', text)


def _parts(templates: Mapping[Part, str]) -> bank.PromptParts:
    # Line breaks around a part mean nothing in a prompt, and lists cannot carry them.
    return bank.PromptParts(**{part.value: templates.get(part, "").strip("\n") for part in Part})


def _variable(declared: bank.Variable) -> Variable:
    kind = VariableKind(declared.kind)
    bare = Variable(
        name=declared.name,
        kind=kind,
        part=Part(declared.part),
        label=declared.label,
        help=declared.help,
        example=declared.example,
        required=declared.required,
        choices=MappingProxyType({choice.key: choice.text for choice in declared.choices}),
        minimum=declared.minimum,
        maximum=declared.maximum,
    )
    if declared.default is None:
        return bare
    default = _value(kind, declared.default)
    try:
        checked = None if default is None else check_value(bare, default)
    except FormError as error:
        raise DataFileError(error.message) from None
    return replace(bare, default=checked)


def _declared(variable: Variable) -> bank.Variable:
    return bank.Variable(
        name=variable.name,
        kind=variable.kind.value,
        part=variable.part.value,
        label=variable.label,
        help=variable.help,
        example=variable.example,
        required=variable.required,
        default=_plain(variable.default),
        choices=tuple(bank.Choice(key, text) for key, text in variable.choices.items()),
        minimum=variable.minimum,
        maximum=variable.maximum,
    )


def _value(kind: VariableKind, given: bank.Value) -> Value | None:
    match kind, given:
        case VariableKind.NUMBER_RANGE, list(ends) if len(ends) == 2:
            low, high = ends
            return (
                NumberRange(low, high) if isinstance(low, int) and isinstance(high, int) else None
            )
        case VariableKind.NUMBER_RANGE | VariableKind.ATTACHMENT | VariableKind.DATE, _:
            return None
        case VariableKind.LINES | VariableKind.MULTI_CHOICE, list(entries):
            return tuple(str(entry) for entry in entries)
        case VariableKind.LINES | VariableKind.MULTI_CHOICE, str(text):
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        case _, str(text):
            return text
        case _:
            return None


def _plain(value: Value | None) -> bank.Value | None:
    match value:
        case NumberRange(low=low, high=high):
            return [low, high]
        case str(text):
            return text
        case tuple(entries) if entries and all(isinstance(entry, str) for entry in entries):
            return [str(entry) for entry in entries]
        case _:
            return None


def _shown(variable: Variable) -> Value | None:
    if not variable.example:
        return None
    if variable.kind is VariableKind.LINES:
        return (variable.example,)
    if variable.kind in (VariableKind.SHORT_TEXT, VariableKind.LONG_TEXT):
        return variable.example
    return None
