"""The sentences of a prompt that are its own, whatever is filled into its fields."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from aktiv_app.core.composing import template_kinds, template_values, tidy
from aktiv_app.core.model import FormState, TaskText, VariableKind
from aktiv_app.core.templating import RangeText, compile_template
from aktiv_app.privacy.text.instructions import FIELD, LABEL, SENTENCE_ENDS
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.prompts import is_prompt

_OWN_WORDS = (VariableKind.CHOICE, VariableKind.MULTI_CHOICE)
_FILLED = "\ue000"  # stands for whatever somebody filled in
_LEAST = 12  # characters: shorter ones may be anybody's
_LEAST_WORDS = 3
# What a field is called, or a column: it says what is filled in, and is read with it.
_NAMES_FIELD = late(r"[:|\t;]")


def own_sentences(task: TaskText, form: FormState) -> tuple[str, ...]:
    """Those that stand in the prompt of `form` and hold nothing that is filled in.

    What the user wrote instead of a part, or after it, is no sentence of the prompt's. Raises
    TemplateError.
    """
    kinds = template_kinds(task)
    values = template_values(task, form)
    for variable in task.variables:
        if variable.kind not in _OWN_WORDS:
            values[variable.name] = _sign(values[variable.name])
    kept: dict[str, None] = {}
    for part, template in task.templates.items():
        if part not in form.overrides:
            text = tidy(compile_template(template, kinds).render(values))
            kept.update(dict.fromkeys(_kept([line for line in text.split("\n") if line])))
    return tuple(kept)


def _sign(value: object) -> object:
    match value:
        case RangeText():
            return RangeText(_FILLED if value else "", value.low, value.high)
        case str():
            return _FILLED if value else ""
        case tuple():
            return (_FILLED,) * len(value)
    return value


def _kept(lines: Sequence[str]) -> Iterator[str]:
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        if _FILLED not in line:
            if not (_FILLED in after and _NAMES_FIELD.search(line)) and _is_long(line):
                yield LABEL.sub("", line.rstrip(), count=1)
            continue
        for sentence in SENTENCE_ENDS.split(LABEL.sub("", line, count=1)):
            # Who the AI is to be says nothing of what is filled in; other words around it may.
            if _is_long(sentence) and (_FILLED not in sentence or is_prompt(sentence)):
                yield sentence.replace(_FILLED, FIELD)


def _is_long(sentence: str) -> bool:
    return len(sentence) >= _LEAST and len(sentence.split()) >= _LEAST_WORDS
