"""What the coach reads: the words of the prompt, without the material attached to it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from msgspec.structs import replace

from aktiv_app.core.coach.lexicon import IMPERATIVES, JOINERS, LEAD_INS
from aktiv_app.core.composing import render_parts
from aktiv_app.core.languages import Language
from aktiv_app.core.model import (
    ComposedPrompt,
    FormState,
    Part,
    TaskText,
    Variable,
    VariableKind,
)
from aktiv_app.core.values import effective_value, is_blank

_PIECE = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.!?:;,\n(){}\[\]]|[-–—•*](?=\s)")
_SENTENCE_END = frozenset(".!?:;\n")
_LIST_LINE = re.compile(r"^[ \t]*(?:[-*•–]|[0-9]{1,3}[.)])[ \t]+\S", re.MULTILINE)
_SENTENCE = re.compile(r"[.!?;\n]+")


@dataclass(frozen=True, slots=True)
class Order:
    """An imperative where a clause begins, and the two words after it, case-folded."""

    verb: str
    following: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A prompt as the rules see it; `texts` are case-folded and hold no attachments."""

    task_text: TaskText
    state: FormState
    written: Mapping[Part, str]
    attached: bool

    @property
    def language(self) -> Language:
        """The language of the prompt."""
        return self.task_text.language

    @cached_property
    def texts(self) -> Mapping[Part, str]:
        """The text of each part, case-folded."""
        return {part: text.casefold() for part, text in self.written.items()}

    def field_of(self, part: Part) -> str:
        """The text field that makes up `part`, as in the free form; else empty."""
        if part in self.state.overrides:
            return ""
        template = self.task_text.templates.get(part, "").lstrip()
        for variable in self.task_text.variables:
            if (
                variable.part is part
                and variable.kind is VariableKind.LONG_TEXT
                and template.startswith(f"{{{{ {variable.name} ")
            ):
                return variable.name
        return ""

    def variables(self, kind: VariableKind) -> Iterator[Variable]:
        """The task's variables of `kind`."""
        return (variable for variable in self.task_text.variables if variable.kind is kind)


def read(task_text: TaskText, state: FormState, composed: ComposedPrompt) -> Reading:
    """Prepare a composed form for the rules. `composed` must belong to `state`."""
    attachments = {
        variable.name
        for variable in task_text.variables
        if variable.kind is VariableKind.ATTACHMENT
        and not is_blank(effective_value(variable, state))
    }
    if attachments:
        written: Mapping[Part, str] = _without_material(task_text, state, attachments)
    else:
        written = {span.part: composed.text[span.heading_end : span.end] for span in composed.spans}
    return Reading(
        task_text,
        state,
        {part: written.get(part, "") for part in Part},
        attached=bool(attachments),
    )


def orders(text: str) -> Iterator[Order]:
    """The imperatives at the beginning of clauses in case-folded `text`."""
    pieces = _PIECE.findall(text)
    begins = True
    for index, piece in enumerate(pieces):
        if not piece[0].isalnum():
            begins = begins or piece in _SENTENCE_END or piece == ","
            continue
        if begins and piece in IMPERATIVES:
            yield Order(piece, tuple(pieces[index + 1 : index + 3]))
            begins = False
        elif piece in JOINERS:
            begins = True
        elif begins and not (piece in LEAD_INS or piece.isdigit()):
            begins = False


def list_lines(text: str) -> int:
    """How many lines of `text` are items of a list."""
    return len(_LIST_LINE.findall(text))


def sentences(text: str) -> int:
    """How many sentences or lines of at least three words `text` has."""
    return sum(1 for piece in _SENTENCE.split(text) if len(piece.split()) >= 3)


def _without_material(
    task_text: TaskText, state: FormState, attachments: set[str]
) -> Mapping[Part, str]:
    """The parts with each attachment's text taken out, its marker lines left."""
    values = dict(state.values)
    for name in attachments:
        held = effective_value(task_text.variable(name), state)
        if isinstance(held, tuple):
            values[name] = tuple(
                replace(file, text="") for file in held if not isinstance(file, str)
            )
    return render_parts(task_text, replace(state, values=MappingProxyType(values)))
