"""From a filled-in form to the text of the prompt."""

import re
from collections.abc import Mapping
from datetime import date

from aktiv_app.core.model import (
    Attachment,
    ComposedPrompt,
    FormState,
    NumberRange,
    Part,
    TaskText,
    Variable,
    VariableKind,
)
from aktiv_app.core.styles import join_parts
from aktiv_app.core.templating import Kinds, NoNumber, RangeText, compile_template
from aktiv_app.core.values import effective_value, is_blank
from aktiv_app.core.wording import WORDING, PromptWording

_EMPTY_LINES = re.compile(r"\n{3,}")
_NO_RANGE = RangeText("", NoNumber(), NoNumber())


def compose(task_text: TaskText, state: FormState) -> ComposedPrompt:
    """The whole prompt with the place of each part, in the language of `task_text`.

    A part is the user's own text if there is one, else its rendered template, followed by
    the user's addition. Raises TemplateError or FormError; both are rare, as tasks are
    checked when loaded and values when set.
    """
    return join_parts(render_parts(task_text, state), task_text.language, state.style)


def render_parts(task_text: TaskText, state: FormState) -> dict[Part, str]:
    """The tidy text of each part without letter or heading; blank parts are empty."""
    kinds = template_kinds(task_text)
    values: dict[str, object] | None = None
    texts: dict[Part, str] = {}
    for part in Part:
        if part in state.overrides:
            text = state.overrides[part]
        else:
            if values is None:
                values = template_values(task_text, state)
            text = compile_template(task_text.templates.get(part, ""), kinds).render(values)
        addition = state.additions.get(part, "")
        texts[part] = tidy(f"{text.rstrip()}\n\n{addition}" if addition.strip() else text)
    return texts


def template_kinds(task_text: TaskText) -> Kinds:
    """The names and kinds that the task's templates are checked against."""
    return tuple((variable.name, variable.kind) for variable in task_text.variables)


def tidy(text: str) -> str:
    """Drop trailing spaces and repeated empty lines, and trim; linear in the length."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [line.rstrip() for line in text.split("\n")]
    text = "\n".join(lines)
    if "\n\n\n" in text:  # or nothing would be found, ten times as slowly
        text = _EMPTY_LINES.sub("\n\n", text)
    # Leading line breaks go, but not the indentation of the first line of text.
    return text.strip("\n")


def template_values(task_text: TaskText, state: FormState) -> dict[str, object]:
    """The values as templates see them: plain text, lists of text, and number ranges."""
    wording = WORDING[task_text.language]
    values: dict[str, object] = {}
    for variable in task_text.variables:
        values.update(_seen_as(variable, state, wording))
    return values


def _seen_as(variable: Variable, state: FormState, wording: PromptWording) -> Mapping[str, object]:
    name, kind = variable.name, variable.kind
    value = effective_value(variable, state)
    if is_blank(value):
        value = None
    if kind is VariableKind.CHOICE:
        key = value if isinstance(value, str) and value in variable.choices else ""
        return {name: variable.choices.get(key, ""), f"{name}_key": key}
    if kind is VariableKind.MULTI_CHOICE:
        chosen = value if isinstance(value, tuple) else ()
        keys = tuple(key for key in variable.choices if key in chosen)
        return {name: tuple(variable.choices[key] for key in keys), f"{name}_keys": keys}
    if kind is VariableKind.LINES:
        lines = value if isinstance(value, tuple) else ()
        return {
            name: tuple(line.strip() for line in lines if isinstance(line, str) and line.strip())
        }
    if kind is VariableKind.ATTACHMENT:
        return {name: _attachments(value if isinstance(value, tuple) else (), wording)}
    if isinstance(value, NumberRange):
        return {name: RangeText(range_text(value), value.low, value.high)}
    if kind is VariableKind.NUMBER_RANGE:
        return {name: _NO_RANGE}
    if isinstance(value, date):
        return {name: wording.long_date(value)}
    return {name: value.strip() if isinstance(value, str) else ""}


def range_text(value: NumberRange) -> str:
    """A range as prompts write it, "10–15", or a single number."""
    return str(value.low) if value.low == value.high else f"{value.low}–{value.high}"


def _attachments(files: tuple[object, ...], wording: PromptWording) -> str:
    """Each file between two lines that name it, so that the AI can tell material from task."""
    blocks = []
    for file in files:
        if isinstance(file, Attachment):
            name = " ".join(file.name.split())
            begins = wording.file_begins.format(name=name)
            blocks.append(f"{begins}\n{file.text.strip()}\n{wording.file_ends.format(name=name)}")
    return "\n\n".join(blocks)
