"""`python -m tests.instructions` writes the list of the delivered prompts' instructions anew."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import template_kinds, tidy
from aktiv_app.core.languages import Language
from aktiv_app.core.model import TaskText, Variable, VariableKind
from aktiv_app.core.templating import RangeText, compile_template
from aktiv_app.core.wording import WORDING
from aktiv_app.privacy.text.instructions import FIELD, FILE, KEY_LEAST, NUMBERS, SENTENCE_ENDS

RESOURCES = Path(__file__).resolve().parents[1] / "resources"

_HEAD = f"""\
# Sentences of the delivered prompts, which are not searched for personal data: {FIELD} stands for
# words that are filled in, {NUMBERS} for numbers. Written by `python -m tests.instructions`.
"""
_BULLET = re.compile(r"^[-*•] ")
_LEAST = 12  # characters: shorter ones may be anybody's
_LEAST_WORDS = 3
_HEADING = re.compile(
    r"(?:\w+ )?(?:notata|notatene|anteckningarna|notes|text(?:en)?|teksten):", re.IGNORECASE
)
_SEVERAL = re.compile(rf"{re.escape(FIELD)}(?:[ ,]*{re.escape(FIELD)})+")
_WITHOUT = re.compile(rf"{re.escape(FIELD)}|{re.escape(NUMBERS)}")
_DIFFERENT = 2  # fields that are filled in, or empty, beside all others: more decide no sentence


def expected(resources: Path) -> str:
    """What the list must be for the tasks in `resources`."""
    catalog = TaskCatalog(resources / "prompts")
    texts = [
        catalog.text(entry.id, language)
        for entry in catalog.entries().tasks
        for language in Language
    ]
    found = {sentence for text in texts for line in _lines(text) for sentence in _kept(line)}
    found |= {line for text in texts for line in _defaults(text)}
    for wording in WORDING.values():
        found |= {one.format(name=FIELD) for one in (wording.file_begins, wording.file_ends)}
        found |= {f"## {name}" for name in wording.part_names.values()}
    return _HEAD + "".join(f"{one}\n" for one in sorted(found))


def _lines(task: TaskText) -> Iterator[str]:
    """All lines of its prompts, with a sign in the place of whatever is filled in."""
    kinds = template_kinds(task)
    for template in task.templates.values():
        used = [one for one in task.variables if re.search(rf"\b{one.name}", template)]
        for values in _fillings(used):
            yield from tidy(compile_template(template, kinds).render(values)).splitlines()


def _defaults(task: TaskText) -> Iterator[str]:
    """What stands in long fields until somebody changes it."""
    for variable in task.variables:
        if variable.kind is VariableKind.LONG_TEXT and isinstance(variable.default, str):
            yield from variable.default.splitlines()


def _fillings(used: list[Variable]) -> Iterator[Mapping[str, object]]:
    """Values with few fields empty, with few filled in, and each with every choice."""
    choices = [one for one in used if one.kind is VariableKind.CHOICE]
    for filled in _some(used):
        plain: dict[str, object] = {}
        for one in used:
            plain |= _value(one, filled=one.name in filled)
        yield plain
        for one in choices:
            for key, words in one.choices.items():
                yield plain | {one.name: words, f"{one.name}_key": key}


def _some(used: list[Variable]) -> Iterator[frozenset[str]]:
    names = frozenset(one.name for one in used)
    for count in range(_DIFFERENT + 1):
        for chosen in combinations(sorted(names), count):
            yield frozenset(chosen)
            yield names - frozenset(chosen)


def _value(variable: Variable, *, filled: bool) -> Mapping[str, object]:
    """What templates see of a field."""
    name, kind = variable.name, variable.kind
    if kind is VariableKind.NUMBER_RANGE:
        return {name: RangeText(NUMBERS, 2, 3)}
    if kind is VariableKind.LINES:
        return {name: (FIELD, FIELD) if filled else ()}
    if kind is VariableKind.MULTI_CHOICE:
        keys = tuple(variable.choices) if filled else ()
        return {name: tuple(map(variable.choices.__getitem__, keys)), f"{name}_keys": keys}
    if kind is VariableKind.CHOICE:
        key, words = next(iter(variable.choices.items()))
        return {name: words, f"{name}_key": key}
    return {name: FIELD if filled else ""}


def _kept(line: str) -> Iterator[str]:
    """The sentences of the line that begin with enough own words."""
    for sentence in SENTENCE_ENDS.split(_BULLET.sub("", line.strip())):
        first, *_ = pieces = _WITHOUT.split(sentence)
        own = "".join(pieces)
        long = len(own) >= _LEAST and len(own.split()) >= _LEAST_WORDS
        if len(first) >= KEY_LEAST and (long or _HEADING.fullmatch(own)):
            yield _SEVERAL.sub(FIELD, sentence)


if __name__ == "__main__":
    (RESOURCES / "privacy" / FILE).write_text(expected(RESOURCES), "utf-8", newline="\n")
