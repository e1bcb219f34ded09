"""Prompts written for other tools: their fields become variables, all else plain words.

Known spellings of a field: `{{name}}`, `{{ name | select:options=["a","b"] }}` and other
typed ones (Open WebUI), `{{name:first|second}}` (LibreChat).
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from prompt_bank.model.content import LIMITS, Choice, PromptContent, PromptParts, Variable

_FIELD = re.compile(r"\{\{\s*([^{}|:\n]{1,80}?)\s*(?:([|:])([^{}\n]{0,2000}))?\}\}")
_MARKS = re.compile(r"\{[{%#]")
_OPTIONS = re.compile(r'"((?:[^"\\]|\\.)*)"')
_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "o", "ð": "d", "þ": "th", "ß": "ss", "ł": "l"})
_RESERVED: Final = frozenset(
    "loop self super true false none and or not is in if else elif for".split()  # noqa: SIM905
)
FREE_TASK: Final = "free"
"""The task that has no texts of its own."""


def from_text(
    title: str, text: str, language: str, purpose: str = "", tags: tuple[str, ...] = ()
) -> PromptContent:
    """A prompt in one piece of text, kept as the command (K) of the free form."""
    parts, variables = from_parts({"kommando": text})
    return PromptContent(
        task=FREE_TASK,
        language=language,
        title=title.strip(),
        purpose=purpose.strip(),
        parts=parts,
        variables=variables,
        tags=tags,
    )


def from_parts(texts: Mapping[str, str]) -> tuple[PromptParts, tuple[Variable, ...]]:
    """Parts with their fields, which are declared with the part they stand in first."""
    fields = _Fields()
    made = {part: fields.marked(text, part) for part, text in texts.items()}
    return PromptParts(**made), tuple(fields.found.values())


def to_text(content: PromptContent) -> str:
    """A content as one text for another tool: fields as `{{label}}`, parts as paragraphs.

    Conditions and loops have no counterpart there; their marks are left out and what they
    enclose stays.
    """
    labels = {variable.name: variable.label for variable in content.variables}
    texts = []
    for template in content.parts.texts():
        plain = re.sub(r"\{%.*?%\}\n?", "", template, flags=re.DOTALL)
        texts.append(_PRINTED.sub(lambda found: _printed(found, labels), plain).strip())
    return "\n\n".join(text for text in texts if text)


_PRINTED = re.compile(r'\{\{\s*(?:"((?:[^"\\]|\\.)*)"|([a-z_][a-z0-9_]*)[^{}]*)\s*\}\}')


def _printed(found: re.Match[str], labels: Mapping[str, str]) -> str:
    if found.group(1) is not None:
        return found.group(1)
    name = found.group(2)
    return "{{" + labels.get(name, labels.get(name.removesuffix("_key"), name)) + "}}"


def variable_name(label: str) -> str:
    """A name for a field, made of its label: small letters a–z, digits and underscores."""
    folded = unicodedata.normalize("NFKD", label.casefold().translate(_LETTERS))
    plain = "".join(ch for ch in folded if not unicodedata.combining(ch))
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:50]
    if not name or not name[0].isalpha() or name in _RESERVED:
        name = f"field_{name}".rstrip("_")
    return name


class _Fields:
    """The variables found so far, by the name they had in the other tool."""

    def __init__(self) -> None:
        self.found: dict[str, Variable] = {}

    def marked(self, text: str, part: str) -> str:
        """`text` as a template; what is no field is kept as words."""
        pieces = []
        end = 0
        for match in _FIELD.finditer(text):
            known = self._declared(match, part)
            if known is None:
                continue
            pieces += [literal(text[end : match.start()]), "{{ " + known.name + " }}"]
            end = match.end()
        return "".join([*pieces, literal(text[end:])])

    def _declared(self, match: re.Match[str], part: str) -> Variable | None:
        label = match.group(1)
        key = label.casefold()
        if key not in self.found:
            if len(self.found) >= LIMITS["variables"].entries:
                return None
            options = _choices(match.group(2), match.group(3) or "")
            self.found[key] = self._new(label, part, options)
        return self.found[key]

    def _new(self, label: str, part: str, options: list[str]) -> Variable:
        taken = {variable.name for variable in self.found.values()}
        base = name = variable_name(label)
        number = 2
        while name in taken:
            name = f"{base}_{number}"
            number += 1
        if len(options) > 1:
            choices = tuple(Choice(f"c{n}", text) for n, text in enumerate(options, 1))
            return Variable(name, "choice", part, label, choices=choices)
        return Variable(name, "short_text", part, label)


def literal(text: str) -> str:
    """`text` as a template that gives just `text`."""
    return _MARKS.sub(lambda mark: '{{ "' + mark.group() + '" }}', text)


def _choices(sign: str | None, rest: str) -> list[str]:
    limit = LIMITS["choices"].entries
    if sign == ":":
        return [option.strip() for option in rest.split("|") if option.strip()][:limit]
    if sign == "|" and "options" in rest:
        return [found.replace('\\"', '"') for found in _OPTIONS.findall(rest)][:limit]
    return []
