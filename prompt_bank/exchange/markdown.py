"""One prompt a file: YAML front matter and a heading for each AKTIV part. Readable in git.

The parts stand under `## A: Aktør`, `## K: Kommando` and so on, in the language of the prompt;
only the letter counts when a file is read. A line of a part that looks like such a heading is
written with a backslash. Where a file has no such heading, those of a note count: `# Kommando`.

A single file that somebody has chosen may be any text, such as a prompt kept as a note: it is
taken as it stands, also below the front matter of a program for notes. Of a folder only the files
whose front matter has a title are prompts.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
import yaml

from prompt_bank.exchange.entries import (
    Entry,
    FileOfPrompts,
    LeftOut,
    Place,
    checked_entries,
    unreadable,
)
from prompt_bank.exchange.files import read_text, write_whole
from prompt_bank.exchange.foreign import FREE_TASK, from_parts, from_text, variable_name
from prompt_bank.exchange.tables import PART_NAMES
from prompt_bank.model.content import PARTS, PromptContent, PromptParts, Value, Variable
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.ids import is_id

MAX_MARKDOWN: Final = 1024 * 1024
_MAX_FILES: Final = 10_000
_FRONT = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"## ([AKTIV]):[^\n]*")
# As people write them in notes: "# Aktør", "### K – Kommando", "## **Tiltak:**".
_LOOSE = re.compile(r"#{1,6}[ \t]+[*_]*(?:([AKTIV])(?:[ \t]*[:.)–—-]+[ \t]*|$))?([^\n]*)")
_ESCAPED = re.compile(r"^(\\*)(## [AKTIV]:)", re.MULTILINE)
_UNESCAPED = re.compile(r"^\\(\\*## [AKTIV]:)", re.MULTILINE)
_NAMES: Final = ("Aktør", "Kommando", "Tiltak", "Inspirasjon", "Vurdering")
_NAMES_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": ("Aktör", "Kommando", "Tillvägagångssätt", "Inspiration", "Värdering"),
    "en": ("Actor", "Command", "Actions", "Inspiration", "Assessment"),
}
_TITLE = re.compile(r"\s*#[ \t]+([^\n]*[^\s#][^\n]*?)[ \t]*#*[ \t]*(?:\n|\Z)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LEAST_WORDS: Final = 3
_LEAST_LOOSE: Final = 2
"""How many parts a note must have before its headings are taken for theirs."""
_PART_OF: Final = {part[0].upper(): part for part in PARTS}


class _Front(msgspec.Struct, forbid_unknown_fields=False):
    title: str
    task: str = "free"
    language: str = ""
    prompt: str = ""
    revision: str = ""
    purpose: str = ""
    guidance: str = ""
    tags: tuple[str, ...] | str = ()
    checks: tuple[str, ...] = ()
    variables: tuple[Variable, ...] = ()
    examples: dict[str, Value] = {}


class _NoAliases(yaml.SafeLoader):
    """Plain data only: an alias could unfold to gigabytes, a tag could make objects."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed")
        return super().compose_node(parent, index)


def write_markdown(
    content: PromptContent,
    prompt: str,
    revision: str,
    notes: Mapping[str, str] | None = None,
) -> str:
    """The file of one content. `notes` are further lines for people, such as its standing."""
    front: dict[str, object] = {
        "title": content.title,
        "task": content.task,
        "language": content.language,
        "prompt": prompt,
        "revision": revision,
        **(notes or {}),
        "purpose": content.purpose,
        "guidance": content.guidance,
        "tags": list(content.tags),
        "checks": list(content.checks),
        "variables": [msgspec.to_builtins(variable) for variable in content.variables],
        "examples": dict(content.examples),
    }
    kept = {key: value for key, value in front.items() if value not in ("", [], {})}
    head = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=96)
    names = _NAMES_IN.get(content.language, _NAMES)
    parts = [
        f"## {part[0].upper()}: {name}\n\n{_escaped(text)}"
        for part, name, text in zip(PARTS, names, content.parts.texts(), strict=True)
    ]
    return f"---\n{head}---\n\n" + "\n\n".join(parts) + "\n"


def parse_markdown(text: str, name: str, language: str, title: str = "") -> Entry:
    """The content of one file; `language` is taken where the file names none.

    With a `title`, the front matter needs none: the first heading below it counts, or else `title`.
    Raises FILE_UNREADABLE with the line where that is known.
    """
    found = _FRONT.match(text)
    if found is None:
        raise unreadable(name, "no_front_matter")
    body = text[found.end() :]
    try:
        data = yaml.load(found.group(1), Loader=_NoAliases)  # noqa: S506 (a SafeLoader)
        if isinstance(data, dict):
            # Programs for notes write keys that nobody filled in.
            data = {key: value for key, value in data.items() if value is not None}
            if title and "title" not in data:
                data["title"], body = _titled(body, title)
        front = msgspec.convert(data, _Front, strict=True)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 0
        raise unreadable(name, "front_matter", line) from None
    except (yaml.YAMLError, msgspec.ValidationError, RecursionError, ValueError) as error:
        raise unreadable(name, "front_matter") from error
    texts, before = _texts(body)
    parts, variables = PromptParts(**texts), front.variables
    undivided = not any(parts.texts())
    if undivided and variables:
        parts = PromptParts(kommando=body.strip())
    elif undivided:
        parts, variables = from_parts({"kommando": body.strip()})
    content = PromptContent(
        task=front.task,
        language=front.language or language,
        title=front.title,
        parts=parts,
        purpose=front.purpose,
        guidance=front.guidance or before,
        variables=variables,
        tags=(front.tags,) if isinstance(front.tags, str) else front.tags,
        checks=front.checks,
        examples=front.examples,
    )
    prompt = front.prompt if is_id(front.prompt) else ""
    return Entry(content, prompt, front.revision if prompt else "", Place(name), undivided)


def read_markdown(path: Path, language: str) -> FileOfPrompts:
    """A Markdown file, or all of a folder's; links that lead out of the folder are not followed.

    Raises FILE_TOO_LARGE or FILE_UNREADABLE for a file; of a folder such files are left out.
    """
    if not path.is_dir():
        text = read_text(path, MAX_MARKDOWN)
        if _FRONT.match(text) is None:
            entry = _plain_entry(text, path, language)
        else:
            entry = parse_markdown(text, path.name, language, title=path.stem)
        return checked_entries(path.name, [entry])
    root = path.resolve()
    files = sorted(path.rglob("*.md"))
    if len(files) > _MAX_FILES:
        raise BankError(Problem.FILE_TOO_LARGE, name=path.name, limit=_MAX_FILES)
    found = []
    left_out = []
    for file in files:
        if file.is_symlink() or not file.resolve().is_relative_to(root):
            continue
        name = str(file.relative_to(path))
        try:
            found.append(parse_markdown(read_text(file, MAX_MARKDOWN), name, language))
        except BankError as error:
            left_out.append(_left_out(name, error))
    read = checked_entries(path.name, list(found))
    return FileOfPrompts(path.name, read.entries, (*left_out, *read.left_out))


def write_folder(
    folder: Path, contents: Sequence[tuple[PromptContent, str, str, Mapping[str, str]]]
) -> tuple[Path, ...]:
    """Write one file for each (content, prompt, revision, notes): `<task>/<title>.<language>.md`.

    A file of the same prompt and language is written over, whatever its name was made from.
    Raises CANNOT_WRITE or DISK_FULL.
    """
    written = []
    taken: set[Path] = set()
    for content, prompt, revision, notes in contents:
        base = variable_name(content.title).replace("_", "-")
        path = folder / content.task / f"{base}.{content.language}.md"
        if path in taken:
            path = path.with_name(f"{base}-{prompt[-6:]}.{content.language}.md")
        taken.add(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BankError(Problem.CANNOT_WRITE) from error
        write_whole(path, write_markdown(content, prompt, revision, notes).encode())
        written.append(path)
    return tuple(written)


def _plain_entry(text: str, path: Path, language: str) -> Entry:
    """A text without front matter: its first heading, or the file's name, becomes the title."""
    if _CONTROL.search(text) or len(text.split()) < _LEAST_WORDS:
        raise unreadable(path.name, "no_front_matter")
    title, body = _titled(text, path.stem)
    texts, before = _texts(body)
    if not texts:
        content = from_text(title, body.strip(), language)
        return Entry(content, place=Place(path.name), undivided=True)
    parts, variables = from_parts(texts)
    content = PromptContent(
        task=FREE_TASK,
        language=language,
        title=title,
        parts=parts,
        guidance=before,
        variables=variables,
    )
    return Entry(content, place=Place(path.name))


def _titled(text: str, title: str) -> tuple[str, str]:
    """The first heading of `text` and what follows it; `title` where it begins with none."""
    heading = _TITLE.match(text)
    # A note may begin with the heading of its first part.
    if heading and _texts(text)[0] and _loose_part_of(heading.group().strip()):
        return title, text
    return (heading.group(1), text[heading.end() :]) if heading else (title, text)


def _texts(body: str) -> tuple[dict[str, str], str]:
    """What stands under each heading of a part, and what stands above the first of them."""
    lines = body.split("\n")
    texts, before = _under(lines, _part_of)
    if not texts:
        texts, before = _under(lines, _loose_part_of)
        if len(texts) < _LEAST_LOOSE:
            return {}, ""
    return texts, before


def _under(
    lines: Sequence[str], part_of: Callable[[str], str | None]
) -> tuple[dict[str, str], str]:
    texts: dict[str, list[str]] = {}
    before: list[str] = []
    current = before
    for line in lines:
        part = part_of(line.rstrip())
        if part:
            current = texts.setdefault(part, [])
        else:
            current.append(line)
    plain = {part: _plain("\n".join(under)) for part, under in texts.items()}
    return plain, "\n".join(before).strip()


def _part_of(line: str) -> str | None:
    heading = _HEADING.fullmatch(line)
    return _PART_OF[heading.group(1)] if heading else None


def _loose_part_of(line: str) -> str | None:
    heading = _LOOSE.fullmatch(line)
    if heading is None:
        return None
    letter, name = heading.groups()
    known = PART_NAMES.get(name.strip(" \t#*_:").casefold())
    return known or (_PART_OF[letter] if letter else None)


def _escaped(text: str) -> str:
    return _ESCAPED.sub(r"\\\1\2", text.strip("\n"))


def _plain(text: str) -> str:
    return _UNESCAPED.sub(r"\1", text.strip("\n"))


def _left_out(name: str, error: BankError) -> LeftOut:
    return LeftOut(Place(name), "file", str(error.fields.get("rule", error.problem.value)))
