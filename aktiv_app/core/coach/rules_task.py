"""Rules about Kommando: one task, in the imperative, with amount and form."""

import re
from collections.abc import Iterator

from aktiv_app.core.coach import fixes
from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.lexicon import (
    ARTICLES,
    DEFINITE_ENDINGS,
    FORM,
    MANNER,
    NUMBER_WORDS,
    TASK_GROUPS,
)
from aktiv_app.core.coach.reading import Order, Reading, orders
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")


def no_imperative(reading: Reading) -> Iterator[Advice]:
    """Nothing asks the AI to do something."""
    text = reading.texts[Part.KOMMANDO]
    if any(orders(text)):
        return
    yield Advice(
        "no-imperative-task",
        Part.KOMMANDO,
        msg("Say what the AI is to do"),
        msg("Begin with a verb that asks for something, such as write, suggest or translate."),
        reading.field_of(Part.KOMMANDO),
        "" if text.strip() else fixes.TASK[reading.language],
    )


def no_amount_or_form(reading: Reading) -> Iterator[Advice]:
    """Nothing says how much is wanted or in which form."""
    text = reading.texts[Part.KOMMANDO]
    if not text.strip() or _DIGIT.search(text) or FORM.search(f"{text} "):
        return
    if FORM.search(f"{reading.texts[Part.TILTAK]} ") or any(
        word in NUMBER_WORDS and not (word == "to" and reading.language is Language.EN)
        for word in _WORD.findall(text)
    ):
        return
    yield Advice(
        "no-amount-or-form",
        Part.KOMMANDO,
        msg("Say how much, and in which form"),
        msg(
            "A number, a length or a form, such as a list or a table, gives an answer you can use."
        ),
        reading.field_of(Part.KOMMANDO),
        fixes.AMOUNT[reading.language],
    )


def two_tasks(reading: Reading) -> Iterator[Advice]:
    """Two different things are asked for in one prompt."""
    groups = {group for order in orders(reading.texts[Part.KOMMANDO]) if (group := _group(order))}
    if len(groups) > 1:
        yield Advice(
            "two-tasks",
            Part.KOMMANDO,
            msg("Ask for one thing at a time"),
            msg(
                "The prompt asks for different things at once. "
                "Each is done better in a prompt of its own: send the second after the answer."
            ),
            reading.field_of(Part.KOMMANDO),
        )


def _group(order: Order) -> str:
    """The kind of work `order` asks for; empty when it is about how to do it."""
    for group, verbs in TASK_GROUPS.items():
        if order.verb in verbs:
            return "" if group == "create" and not _makes_something(order) else group
    return ""


def _makes_something(order: Order) -> bool:
    if not order.following or not order.following[0][0].isalnum():
        return False
    word = order.following[0]
    if word in ARTICLES or word in NUMBER_WORDS or word[0].isdigit():
        return True
    return word not in MANNER and not word.endswith(DEFINITE_ENDINGS)
