"""Annotated texts inside whole prompts, as the app sends them: pasted into the tasks' own forms.

A text that is read rightly alone may be read otherwise below a page of instructions, and what it
says of people may hide the instructions' own words. Neither shows in texts measured as pasted.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import compose
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment, FormState, Style, TaskText, Value, VariableKind
from aktiv_app.services.bank.conversion import content_from_task, example_form

_HOLDS = (VariableKind.LONG_TEXT, VariableKind.ATTACHMENT)
_FILE = "notat.docx"
_MARK = "\ue000"  # stands where the text will


@dataclass(frozen=True, slots=True)
class _Place:
    """One field of a task that people paste into."""

    task: str
    field: str
    kind: VariableKind


def in_forms(texts: list[dict[str, Any]], prompts: Path) -> Iterator[dict[str, Any]]:
    """The texts, each in the next field of the tasks in `prompts`, with the places moved along.

    `texts` have the scorer's form. Each result has besides `notes`: where the text stands in the
    prompt, in code points. The language of a form is that of its text; Danish ones stand in
    Norwegian forms and mixed ones in English, as the app has none of their own.
    """
    catalog = TaskCatalog(prompts)
    texts_of = {
        language: [catalog.text(entry.id, language) for entry in catalog.entries().tasks]
        for language in Language
    }
    names = [entry.id for entry in catalog.entries().tasks]
    places = [
        _Place(name, variable.name, variable.kind)
        for name, text in zip(names, texts_of[Language.NB], strict=True)
        for variable in text.variables
        if variable.kind in _HOLDS
    ]
    for text, place, style in zip(texts, cycle(places), cycle(Style), strict=False):
        language = _language(text["lang"])
        task = texts_of[language][names.index(place.task)]
        yield _in_place(text, place, task, style)


def _language(of_text: str) -> Language:
    return {"nn": Language.NN, "sv": Language.SV, "en": Language.EN, "mixed": Language.EN}.get(
        of_text, Language.NB
    )


def _in_place(text: dict[str, Any], place: _Place, task: TaskText, style: Style) -> dict[str, Any]:
    example = example_form(content_from_task(place.task, task), task)
    others = _choosing(task, place.field, example)
    form = msgspec.structs.replace(example, values=MappingProxyType(others))
    return filled_in(text, place.field, task, form, style)


def filled_in(
    text: dict[str, Any], field: str, task: TaskText, form: FormState, style: Style
) -> dict[str, Any]:
    """The text in `field` of the form, whose other fields are filled in."""

    def prompt_with(pasted: str) -> str:
        value: Value = pasted
        if task.variable(field).kind is VariableKind.ATTACHMENT:
            value = (Attachment(_FILE, pasted),)
        values = MappingProxyType(dict(form.values) | {field: value})
        return compose(task, msgspec.structs.replace(form, values=values, style=style)).text

    pasted = text["text"]
    prompt, marked = prompt_with(pasted), prompt_with(_MARK)
    begin = marked.index(_MARK)
    end = len(prompt) - (len(marked) - begin - len(_MARK))
    moved = _aligned(pasted, prompt, begin, end)
    entities = [
        entity | {"start": moved[entity["start"]], "end": moved[entity["end"] - 1] + 1}
        for entity in text["entities"]
    ]
    return text | {"text": prompt, "entities": entities, "notes": [begin, end]}


def _choosing(task: TaskText, field: str, form: FormState) -> dict[str, Value]:
    """The values of `form`, with a choice that lets the prompt use `field`."""
    values = dict(form.values)
    only_with = next(one.only_with for one in task.variables if one.name == field)
    return values | {name: choices[0] for name, choices in only_with.items()}


def _aligned(pasted: str, prompt: str, begin: int, end: int) -> list[int]:
    """Where each character of `pasted` stands in `prompt`; the form drops only spaces."""
    places, at = [], begin
    for character in pasted:
        places.append(at)
        if at < end and prompt[at] == character:
            at += 1
        elif not character.isspace():
            raise ValueError(character)
    return places


def write_in_forms(texts: Path, prompts: Path, out: Path) -> None:
    """Write the texts of the file `texts` to `out`, each inside a prompt."""
    with texts.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as written:
        for text in in_forms([json.loads(line) for line in lines], prompts):
            written.write(json.dumps(text, ensure_ascii=False) + "\n")
