"""The prompt coach: reads a composed prompt and says what each part lacks.

It works offline and at once, explains every point, and never blocks anything.
"""

from collections.abc import Callable, Iterator

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.reading import Reading, read
from aktiv_app.core.coach.rules_amount import amount_contradicts
from aktiv_app.core.coach.rules_leftovers import left_unfilled
from aktiv_app.core.coach.rules_quality import example_not_marked, no_example, no_self_review
from aktiv_app.core.coach.rules_role import role_missing, role_without_setting
from aktiv_app.core.coach.rules_steps import (
    not_broken_down,
    nothing_attached,
    requirements_not_listed,
)
from aktiv_app.core.coach.rules_task import no_amount_or_form, no_imperative, two_tasks
from aktiv_app.core.model import ComposedPrompt, FormState, Part, TaskText

Rule = Callable[[Reading], Iterator[Advice]]

RULES: tuple[Rule, ...] = (
    role_missing,
    role_without_setting,
    no_imperative,
    no_amount_or_form,
    two_tasks,
    amount_contradicts,
    not_broken_down,
    requirements_not_listed,
    nothing_attached,
    no_example,
    example_not_marked,
    no_self_review,
    left_unfilled,
)


def advise(task_text: TaskText, state: FormState, composed: ComposedPrompt) -> tuple[Advice, ...]:
    """What the prompt lacks, in the order A K T I V. `composed` must belong to `state`."""
    reading = read(task_text, state, composed)
    found = [advice for rule in RULES for advice in rule(reading)]
    order = {part: number for number, part in enumerate(Part)}
    return tuple(sorted(found, key=lambda advice: order[advice.part]))
