"""Rules about Tiltak: the task broken down, requirements listed, material attached."""

from collections.abc import Iterator

from aktiv_app.core.coach import fixes
from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.lexicon import ATTACHED, REQUIREMENTS
from aktiv_app.core.coach.reading import Reading, list_lines, sentences
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part, VariableKind
from aktiv_app.core.values import effective_value, is_blank

_REQUIREMENT_FIELD = "must_have"


def not_broken_down(reading: Reading) -> Iterator[Advice]:
    """The task is not divided into criteria, limits or steps."""
    text = reading.texts[Part.TILTAK]
    if list_lines(text) >= 2 or sentences(text) >= 2:
        return
    yield Advice(
        "not-broken-down",
        Part.TILTAK,
        msg("Break the task down"),
        msg(
            "Steps, criteria and limits lead the AI through the task and keep its answer on track."
        ),
        reading.field_of(Part.TILTAK),
        fixes.STEPS[reading.language],
    )


def requirements_not_listed(reading: Reading) -> Iterator[Advice]:
    """Requirements are spoken of, but not listed and not in an attachment."""
    field = next((v for v in reading.task_text.variables if v.name == _REQUIREMENT_FIELD), None)
    if field is not None and Part.TILTAK not in reading.state.overrides:
        filled = not is_blank(effective_value(field, reading.state))
        if not field.required or filled or reading.attached:
            return
        target, fix = field.name, ""
    else:
        text = "\n".join(reading.texts[part] for part in (Part.KOMMANDO, Part.TILTAK))
        if reading.attached or not REQUIREMENTS.search(text) or list_lines(text) >= 2:
            return
        target, fix = reading.field_of(Part.TILTAK), fixes.REQUIREMENTS[reading.language]
    yield Advice(
        "requirements-not-listed",
        Part.TILTAK,
        msg("List the requirements"),
        msg("The AI cannot build on requirements it does not see. Write one on each line."),
        target,
        fix,
    )


def nothing_attached(reading: Reading) -> Iterator[Advice]:
    """The text speaks of an attachment, and there is none."""
    if reading.attached:
        return
    for part in Part:
        if ATTACHED.search(reading.texts[part]):
            files = tuple(reading.variables(VariableKind.ATTACHMENT))
            here = [variable.name for variable in files if variable.part is part]
            yield Advice(
                "nothing-attached",
                part,
                msg("Add the attachment"),
                msg("The text mentions an attachment, but nothing is attached. Add the file."),
                (here or [variable.name for variable in files] or [""])[0],
            )
            return
