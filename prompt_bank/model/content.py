"""What a prompt says: frozen values, their limits, and the hash that identifies them.

The hash is SHA-256 over the canonical JSON of the content (sorted keys, UTF-8, texts in
NFC), with a prefix that keeps it apart from hashes of other things.
"""

import hashlib
import re
import unicodedata
from typing import Final, NamedTuple

import msgspec

from prompt_bank.model.errors import BankError, Problem

PARTS: Final = ("aktor", "kommando", "tiltak", "inspirasjon", "vurdering")
KINDS: Final = frozenset(
    {
        "short_text",
        "long_text",
        "number_range",
        "choice",
        "multi_choice",
        "lines",
        "date",
        "attachment",
    }
)

MAX_BYTES: Final = 256 * 1024
"""The largest canonical form of one content, in bytes."""

_HASH_PREFIX: Final = b"aktiv-prompt content 1\n"
_HASH = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
_TASK = re.compile(r"[a-z][a-z0-9-]{0,63}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_UNSOUND = re.compile("[\0\ud800-\udfff]")

Value = str | list[str | int]
"""An example or default: text, lines or keys, or the two ends of a number range."""


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One choice of a variable: the key all languages share, and what the prompt says."""

    key: str
    text: str


class Variable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A field to fill in. `kind` is one of KINDS, `part` one of PARTS."""

    name: str
    kind: str
    part: str
    label: str
    help: str = ""
    example: str = ""
    required: bool = False
    default: Value | None = None
    choices: tuple[Choice, ...] = ()
    minimum: int = 1
    maximum: int = 100


class PromptParts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The templates of the five AKTIV parts."""

    aktor: str = ""
    kommando: str = ""
    tiltak: str = ""
    inspirasjon: str = ""
    vurdering: str = ""

    def texts(self) -> tuple[str, ...]:
        """The parts, in the fixed order of PARTS."""
        return tuple(getattr(self, name) for name in PARTS)


class PromptContent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """All that a prompt says in one language.

    `checks` are what a person looks after in the AI's answer; `examples` are values that
    fill the variables, so that the prompt can be tried and checked.
    """

    task: str
    language: str
    title: str
    parts: PromptParts
    purpose: str = ""
    guidance: str = ""
    variables: tuple[Variable, ...] = ()
    tags: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    examples: dict[str, Value] = {}


class Limit(NamedTuple):
    """The most characters of one text and the most entries of one list."""

    characters: int
    entries: int


LIMITS: Final = {
    "title": Limit(200, 1),
    "purpose": Limit(1_000, 1),
    "guidance": Limit(4_000, 1),
    "parts": Limit(20_000, 5),
    "variables": Limit(2_000, 60),
    "choices": Limit(1_000, 60),
    "tags": Limit(60, 30),
    "checks": Limit(500, 30),
    "examples": Limit(20_000, 60),
}


def canonical(content: PromptContent) -> bytes:
    """The one byte form of `content`: JSON with sorted keys, texts in NFC."""
    written = msgspec.json.encode(content, order="sorted")
    # Almost always it is in NFC already; asking is many times faster than composing.
    if unicodedata.is_normalized("NFC", written.decode()):
        return written
    return msgspec.json.encode(_composed(msgspec.to_builtins(content)), order="sorted")


def content_hash(content: PromptContent) -> str:
    """The name of `content`: 64 hexadecimal digits."""
    return hashlib.sha256(_HASH_PREFIX + canonical(content)).hexdigest()


def is_hash(text: str) -> bool:
    """Whether `text` has the form of a content hash."""
    return _HASH.fullmatch(text) is not None


def is_sound(text: str) -> bool:
    """Whether `text` can be kept everywhere: no NUL (PostgreSQL), no halves of characters."""
    return _UNSOUND.search(text) is None


def validated(content: PromptContent) -> PromptContent:
    """`content` itself; raises BankError (INVALID_CONTENT) when it breaks a limit or a rule."""
    _require(_TASK.fullmatch(content.task) is not None, "task", "name")
    _require(_LANGUAGE.fullmatch(content.language) is not None, "language", "name")
    _require(bool(content.title.strip()), "title", "empty")
    for where in ("title", "purpose", "guidance"):
        _fits(where, getattr(content, where))
    for text in content.parts.texts():
        _fits("parts", text)
    _require(any(text.strip() for text in content.parts.texts()), "parts", "empty")
    for where in ("tags", "checks"):
        _entries(where, len(getattr(content, where)))
        for text in getattr(content, where):
            _require(bool(text.strip()), where, "empty")
            _fits(where, text)
    _check_variables(content)
    _require(len(canonical(content)) <= MAX_BYTES, "content", "size")
    return content


def _check_variables(content: PromptContent) -> None:
    _entries("variables", len(content.variables))
    names = [variable.name for variable in content.variables]
    _require(len(set(names)) == len(names), "variables", "twice")
    for variable in content.variables:
        _require(_NAME.fullmatch(variable.name) is not None, "variables", "name")
        _require(variable.kind in KINDS, "variables", "kind")
        _require(variable.part in PARTS, "variables", "part")
        _require(bool(variable.label.strip()), "variables", "empty")
        _require(0 <= variable.minimum <= variable.maximum <= 1_000_000, "variables", "range")
        for text in (variable.label, variable.help, variable.example):
            _fits("variables", text)
        _entries("choices", len(variable.choices))
        for choice in variable.choices:
            _require(_NAME.fullmatch(choice.key) is not None, "choices", "name")
            _fits("choices", choice.text)
    _entries("examples", len(content.examples))
    for name, value in content.examples.items():
        _require(name in names, "examples", "unknown")
        for entry in [value] if isinstance(value, str) else value:
            _fits("examples", str(entry))


def _fits(where: str, text: str) -> None:
    _require(len(text) <= LIMITS[where].characters, where, "length")
    _require(is_sound(text), where, "characters")


def _entries(where: str, count: int) -> None:
    _require(count <= LIMITS[where].entries, where, "entries")


def _require(holds: bool, where: str, rule: str) -> None:
    if not holds:
        raise BankError(Problem.INVALID_CONTENT, where=where, rule=rule)


def _composed(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {_composed(key): _composed(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_composed(entry) for entry in value]
    return value
