"""Two contents side by side: rows of lines, with the words that differ marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from prompt_bank.model.content import PARTS, PromptContent, Value, Variable

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4
"""Lines less alike than this are shown as removed and added, not as changed."""
_MAX_LINES = 4_000
_MAX_WORDS = 400

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class DiffRow:
    """One row of the comparison.

    `left` and `right` are None where the other side has a line that this one lacks. The
    spans are the differing pieces of each line, start and end in code points.
    """

    left: str | None
    right: str | None
    left_spans: tuple[Span, ...] = ()
    right_spans: tuple[Span, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both sides say the same."""
        return self.left == self.right


@dataclass(frozen=True, slots=True)
class DiffSection:
    """The rows of one field.

    `field` is a name of PARTS, or title, purpose, guidance, tags, checks, variables or
    examples.
    """

    field: str
    rows: tuple[DiffRow, ...]

    @property
    def same(self) -> bool:
        """Whether the field did not change."""
        return all(row.same for row in self.rows)


def diff_contents(old: PromptContent, new: PromptContent) -> tuple[DiffSection, ...]:
    """Every field that holds something on either side, in the order people read them."""
    sections = []
    for (field, before), (_, after) in zip(_fields(old), _fields(new), strict=True):
        if before or after:
            sections.append(DiffSection(field, diff_lines(before, after)))
    return tuple(sections)


def diff_lines(old: list[str], new: list[str]) -> tuple[DiffRow, ...]:
    """The rows for two lists of lines. Very long texts are compared without their words."""
    if len(old) + len(new) > _MAX_LINES:
        return tuple(DiffRow(line, None) for line in old) + tuple(
            DiffRow(None, line) for line in new
        )
    rows: list[DiffRow] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            rows.extend(DiffRow(line, line) for line in old[a:b])
        else:
            rows.extend(_changed(old[a:b], new[c:d]))
    return tuple(rows)


def _changed(old: list[str], new: list[str]) -> Iterator[DiffRow]:
    for before, after in zip(old, new, strict=False):
        left, right = _WORDS.findall(before), _WORDS.findall(after)
        if max(len(left), len(right)) > _MAX_WORDS:
            yield DiffRow(before, after, ((0, len(before)),), ((0, len(after)),))
            continue
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        if matcher.ratio() < _ALIKE:
            yield DiffRow(before, None, ((0, len(before)),))
            yield DiffRow(None, after, (), ((0, len(after)),))
            continue
        codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        yield DiffRow(
            before,
            after,
            tuple(_span(left, a, b) for _, a, b, _, _ in codes if b > a),
            tuple(_span(right, c, d) for _, _, _, c, d in codes if d > c),
        )
    common = min(len(old), len(new))
    for line in old[common:]:
        yield DiffRow(line, None, ((0, len(line)),))
    for line in new[common:]:
        yield DiffRow(None, line, (), ((0, len(line)),))


def _span(words: list[str], start: int, end: int) -> Span:
    begin = sum(map(len, words[:start]))
    return (begin, begin + sum(map(len, words[start:end])))


def _fields(content: PromptContent) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("title", content.title.splitlines()),
        ("purpose", content.purpose.splitlines()),
        ("guidance", content.guidance.splitlines()),
        *((part, getattr(content.parts, part).splitlines()) for part in PARTS),
        ("checks", list(content.checks)),
        ("variables", [_variable(variable) for variable in content.variables]),
        ("examples", [f"{name}: {_value(value)}" for name, value in content.examples.items()]),
        ("tags", list(content.tags)),
    )


def _variable(variable: Variable) -> str:
    choices = "; ".join(choice.text for choice in variable.choices)
    pieces = (variable.name, variable.label, variable.help, variable.example, choices)
    return " – ".join(piece for piece in pieces if piece)


def _value(value: Value) -> str:
    return value if isinstance(value, str) else "; ".join(str(entry) for entry in value)
