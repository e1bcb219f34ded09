"""Prompts as rows: the columns of lists in CSV and Excel, ours and those people keep today."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from prompt_bank.exchange.entries import Entry, LeftOut, Place
from prompt_bank.exchange.foreign import FREE_TASK, from_parts, literal
from prompt_bank.model.content import PARTS, PromptContent, PromptParts, Value, Variable
from prompt_bank.model.ids import is_id

COLUMNS: Final = (
    "title",
    "task",
    "language",
    "purpose",
    "guidance",
    *PARTS,
    "tags",
    "checks",
    "variables",
    "examples",
    "standing",
    "approved_until",
    "owner",
    "used",
    "stars",
    "prompt",
    "revision",
)
"""Our own columns, in their order. What stands after `examples` is told, not read back."""

_KNOWN: Final = {
    "title": ("title", "name", "tittel", "namn", "navn", "titel", "rubrik", "overskrift"),
    "task": ("task", "oppgave", "oppgåve", "uppgift", "opgave"),
    "language": ("language", "lang", "språk", "sprog"),
    "purpose": (
        "purpose",
        "description",
        "formål",
        "føremål",
        "syfte",
        "beskrivelse",
        "beskrivning",
    ),
    "guidance": ("guidance", "rettleiing", "veiledning", "vägledning", "vejledning"),
    "aktor": ("aktor", "aktør", "aktör", "actor", "a", "role", "rolle", "roll"),
    "kommando": ("kommando", "k", "command", "prompt text", "text", "tekst", "prompttekst"),
    "tiltak": ("tiltak", "t", "tillvägagångssätt", "åtgärd", "åtgärder", "steps", "actions"),
    "inspirasjon": ("inspirasjon", "i", "inspiration", "example", "eksempel", "døme", "exempel"),
    "vurdering": ("vurdering", "v", "bedömning", "värdering", "review", "evaluation", "assessment"),
    "tags": (
        "tags",
        "stikkord",
        "etiketter",
        "merkelapper",
        "merkelappar",
        "taggar",
        "category",
        "kategori",
    ),
    "checks": ("checks", "kontroll", "kontroller", "sjekk", "sjekkliste"),
    "variables": ("variables",),
    "examples": ("examples",),
    "prompt": ("prompt", "prompt id"),
    "revision": ("revision",),
}
_COLUMN_OF: Final = {label: name for name, labels in _KNOWN.items() for label in labels}
PART_NAMES: Final = {label: part for part in PARTS for label in _KNOWN[part]}
"""The parts by what people call them, in small letters."""
_LIST_MARK: Final = ";"
_VARIABLES: Final = msgspec.json.Decoder(tuple[Variable, ...])
_EXAMPLES: Final = msgspec.json.Decoder(dict[str, Value])


def row_of(
    content: PromptContent, prompt: str, revision: str, told: Mapping[str, str]
) -> dict[str, str]:
    """A content as a row of COLUMNS. `told` fills the columns that are only for reading."""
    variables = [msgspec.to_builtins(variable) for variable in content.variables]
    return {
        "title": content.title,
        "task": content.task,
        "language": content.language,
        "purpose": content.purpose,
        "guidance": content.guidance,
        **dict(zip(PARTS, content.parts.texts(), strict=True)),
        "tags": "; ".join(content.tags),
        "checks": "\n".join(content.checks),
        "variables": json.dumps(variables, ensure_ascii=False) if variables else "",
        "examples": json.dumps(dict(content.examples), ensure_ascii=False)
        if content.examples
        else "",
        "standing": "",
        "approved_until": "",
        "owner": "",
        "used": "",
        "stars": "",
        **told,
        "prompt": prompt,
        "revision": revision,
    }


def header_columns(header: Sequence[str]) -> dict[int, str] | None:
    """Which column is which, by its heading in any of the languages; None without title or text.

    A list people keep may have one column "prompt" with the text itself; where no other
    column holds text, that is the command.
    """
    found: dict[int, str] = {}
    for place, label in enumerate(header):
        name = _COLUMN_OF.get(" ".join(label.replace("_", " ").split()).casefold())
        if name and name not in found.values():
            found[place] = name
    names = set(found.values())
    if "prompt" in names and not names & set(PARTS):
        found = {place: "kommando" if name == "prompt" else name for place, name in found.items()}
        names = set(found.values())
    return found if names & set(PARTS) else None


def entries_of(
    rows: Iterator[tuple[Place, Sequence[str]]], columns: Mapping[int, str], language: str
) -> Iterator[Entry | LeftOut]:
    """The rows' contents. Each row comes with its place, for messages."""
    for place, cells in rows:
        values = {name: cells[at].strip() for at, name in columns.items() if at < len(cells)}
        if not any(values.values()):
            continue
        yield _entry(place, values, language)


def _entry(place: Place, values: Mapping[str, str], language: str) -> Entry | LeftOut:
    texts = {part: values.get(part, "") for part in PARTS}
    try:
        if values.get("variables"):
            parts = PromptParts(**texts)
            variables = _VARIABLES.decode(values["variables"])
        elif is_id(values.get("prompt", "")):
            parts, variables = PromptParts(**texts), ()
        else:
            parts, variables = from_parts(texts)
        examples = _EXAMPLES.decode(values["examples"]) if values.get("examples") else {}
    except (msgspec.DecodeError, RecursionError):
        return LeftOut(place, "variables", "form")
    content = PromptContent(
        task=values.get("task") or FREE_TASK,
        language=values.get("language") or language,
        title=values.get("title") or _first_words(values),
        purpose=values.get("purpose", ""),
        guidance=values.get("guidance", ""),
        parts=parts,
        variables=variables,
        tags=_entries(values.get("tags", ""), _LIST_MARK),
        checks=_entries(values.get("checks", ""), "\n"),
        examples=examples,
    )
    prompt = values.get("prompt", "")
    return Entry(
        content,
        prompt if is_id(prompt) else "",
        values.get("revision", "") if is_id(prompt) else "",
        place,
    )


def _entries(text: str, mark: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.strip() for entry in text.split(mark) if entry.strip()))


def _first_words(values: Mapping[str, str]) -> str:
    text = next((values[part] for part in ("kommando", *PARTS) if values.get(part)), "")
    return literal(" ".join(text.split())[:80])
