"""Annotated texts inside prompts that a team wrote itself: other words than the delivered ones.

The prompts in `own_prompts` are invented: a part after each letter, and fields in double braces.
`python -m tests.evaluation.in_own_prompts` scans what `write_in_own_prompts` has written.
"""

import json
import re
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, Part, Style, TaskText, Variable, VariableKind
from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.findings import Certainty
from aktiv_app.services.own_sentences import own_sentences
from tests.evaluation.in_forms import filled_in

PROMPTS = Path(__file__).parent / "own_prompts"
NOTES = "notes"
"""The field that a text is pasted into."""

_PARTS = re.compile(r"^([AKTIV]): ?", re.MULTILINE)
_FIELD = re.compile(r"\{\{ (\w+) \}\}")
_SHORT = {
    "role": {"nb": "driftsleder", "nn": "driftsleiar", "sv": "driftsledare", "da": "driftsleder"},
    "employer": {"nb": "kommunen", "nn": "kommunen", "sv": "kommunen", "da": "kommunen"},
    "contact_unit": {"nb": "personalavdelingen"},
    "place": {"nb": "sentrum"},
}
_ENGLISH = {"role": "operations manager", "employer": "the company"}


def in_own_prompts(texts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The texts, each in the next prompt of its language; see `in_forms`."""
    prompts = {path.stem: own_prompt(path) for path in sorted(PROMPTS.glob("*.txt"))}
    turns = {
        language: cycle([one for name, one in prompts.items() if name.startswith(language)])
        for language in ("nb", "nn", "sv", "da", "en")
    }
    for text, style in zip(texts, cycle(Style), strict=False):
        task, form = next(turns[{"mixed": "en"}.get(text["lang"], text["lang"])])
        prompt = filled_in(text, NOTES, task, form, style)
        filled = replace(form, values=MappingProxyType(dict(form.values) | {NOTES: "…"}))
        yield prompt | {"own": own_sentences(task, filled)}


def own_prompt(path: Path) -> tuple[TaskText, FormState]:
    """The prompt in `path` and its form with all fields filled in but the notes."""
    language = path.stem[:2]
    pieces = _PARTS.split(path.read_text("utf-8"))[1:]
    templates = {
        next(part for part in Part if part.letter == letter): text.strip()
        for letter, text in zip(pieces[::2], pieces[1::2], strict=True)
    }
    names = dict.fromkeys(_FIELD.findall("\n".join(templates.values())))
    variables = tuple(
        Variable(
            name,
            VariableKind.LONG_TEXT if name == NOTES else VariableKind.SHORT_TEXT,
            Part.TILTAK,
            name,
        )
        for name in names
    )
    # Danish has no forms of its own.
    of_form = Language(language) if language in set(Language) else Language.NB
    task = TaskText(of_form, path.stem, "", "", variables, MappingProxyType(templates))
    values = {
        name: _ENGLISH[name] if language == "en" else _SHORT[name][language]
        for name in names
        if name != NOTES
    }
    return task, FormState(path.stem, of_form, values=MappingProxyType(values))


def write_in_own_prompts(texts: Path, out: Path) -> None:
    """Write the texts of the file `texts` to `out`, each inside a prompt."""
    with texts.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as written:
        for text in in_own_prompts([json.loads(line) for line in lines]):
            written.write(json.dumps(text, ensure_ascii=False) + "\n")


def main() -> None:
    """What the app replaces of itself in the prompts of standard input, each known to it.

    On the command line no prompt is known, so `aktiv scan` cannot be asked.
    """
    engine = build_engine(PROMPTS.parents[2] / "resources")
    for text in map(json.loads, sys.stdin):
        engine.use_prompt(text["own"])
        spans = [
            (one.start, one.end, one.label.value)
            for one in engine.scan(text["text"])
            if one.certainty is not Certainty.POSSIBLE
        ]
        sys.stdout.write(json.dumps({"id": text["id"], "spans": spans}) + "\n")


if __name__ == "__main__":
    main()
