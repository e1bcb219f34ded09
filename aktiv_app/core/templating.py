"""Rendering templates safely: they cannot read anything, run away or freeze the window.

Three walls stand behind each other: the language itself (`template_language`), Jinja2's
immutable sandbox around plain values, and bounds on size, steps and time. What the user
typed is only ever a value: it is never read as a template.
"""

import time
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from aktiv_app.core.errors import TemplateError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import VariableKind

if TYPE_CHECKING:
    from jinja2 import Template, nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_SOURCE = 20_000
MAX_ADDED_OUTPUT = 200_000
MAX_STEPS = 100_000
MAX_SECONDS = 1.0  # of the processor: a busy computer refuses no good template

Kinds = tuple[tuple[str, VariableKind], ...]


class RangeText(str):
    """A number range as templates see it: prints as text and has its ends."""

    __slots__ = ("high", "low")

    low: int
    high: int

    def __new__(cls, text: str, low: int, high: int) -> "RangeText":
        """Make the text `text` with the ends `low` and `high`."""
        made = super().__new__(cls, text)
        made.low, made.high = low, high
        return made


class NoNumber(int):
    """The end of a range that is not filled in: compares as 0 and prints as nothing."""

    def __str__(self) -> str:
        return ""


class _Meter:
    """Counts what one rendering does and stops it when it does too much."""

    def __init__(self, output: int) -> None:
        self._steps = MAX_STEPS
        self._output = output
        self._deadline = time.thread_time() + MAX_SECONDS

    def step(self) -> None:
        self._steps -= 1
        if self._steps < 0 or time.thread_time() > self._deadline:
            raise TemplateError(msg("The text of this part takes too long to build. Shorten it."))

    def write(self, count: int) -> None:
        self._output -= count
        if self._output < 0:
            raise TemplateError(msg("The text of this part becomes too long. Shorten it."))
        self.step()


class _Items(tuple[str, ...]):
    """A list whose reading is metered."""

    meter: _Meter

    def __iter__(self) -> Iterator[str]:
        for item in super().__iter__():
            self.meter.step()
            yield item


class SafeTemplate:
    """A checked template. Make it with `compile_template`."""

    def __init__(self, template: "Template") -> None:
        self._template = template

    def render(self, values: Mapping[str, object]) -> str:
        """Fill in `values`: str, RangeText, or tuples of str; nothing else is accepted.

        Raises TemplateError when the text gets out of hand.
        """
        supplied = sum(map(_size, values.values()))
        meter = _Meter(MAX_ADDED_OUTPUT + supplied)
        chunks = []
        try:
            for chunk in self._template.generate(
                {name: _guarded(value, meter) for name, value in values.items()}
            ):
                meter.write(len(chunk))
                chunks.append(chunk)
        except TemplateError:
            raise
        except Exception as error:
            # The cause may quote the user's text, so it is not chained.
            del error
            raise TemplateError(
                msg("The text of this part cannot be built from what is filled in.")
            ) from None
        return "".join(chunks)


def check_template(source: str, kinds: Kinds) -> None:
    """Raise TemplateError, with the line, when `source` breaks the template language."""
    _parse(source, kinds)


@lru_cache(maxsize=512)
def compile_template(source: str, kinds: Kinds) -> SafeTemplate:
    """Check and compile `source` for variables of the given `kinds`.

    The result is remembered, as the same few templates are rendered at every keystroke.
    Raises TemplateError with the line of what is wrong.
    """
    tree = _parse(source, kinds)
    try:
        return SafeTemplate(_environment().from_string(tree))
    except Exception as error:
        raise TemplateError(msg("The text of this part cannot be understood.")) from error


def _parse(source: str, kinds: Kinds) -> "nodes.Template":
    from jinja2 import TemplateSyntaxError

    from aktiv_app.core.template_language import check_tree, name_types, refused

    if len(source) > MAX_SOURCE:
        raise TemplateError(
            msg("The text is longer than {limit} characters. Shorten it.", limit=MAX_SOURCE)
        )
    try:
        tree = _environment().parse(_without_tag_lines(source))
        check_tree(tree, name_types(dict(kinds)))
    except TemplateError:
        raise
    except TemplateSyntaxError as error:
        raise refused(
            error.lineno, msg("the marks {{{{ }}}} or {{% %}} are not used as they should be.", _=0)
        ) from error
    except (RecursionError, ValueError, OverflowError, MemoryError) as error:
        raise TemplateError(msg("The text is too complicated. Make it simpler.")) from error
    return tree


def _without_tag_lines(source: str) -> str:
    """Make lines that hold nothing but {% … %} tags print nothing.

    Such a line is there for the author, not for the prompt. Its line break moves into its
    last tag, so that line numbers in errors still hold.
    """
    lines = source.split("\n")
    kept = [
        f"{tags[:-2]}\n%}}" if _only_tags(tags := line.strip()) else f"{line}\n"
        for line in lines[:-1]
    ]
    return "".join(kept) + lines[-1]


def _only_tags(line: str) -> bool:
    """Whether `line` is tags and spaces only; linear in its length."""
    if line.endswith(("-%}", "+%}")):
        return False
    position = 0
    while line.startswith("{%", position):
        end = line.find("%}", position)
        if end < 0:
            return False
        position = end + 2
        while position < len(line) and line[position] in " \t":
            position += 1
    return 0 < position == len(line)


@lru_cache(maxsize=1)
def _environment() -> "ImmutableSandboxedEnvironment":
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(autoescape=False, cache_size=0)
    environment.globals = {}
    environment.filters = {
        "join": lambda items, separator="": separator.join(items),
        "lower": str.lower,
        "upper": str.upper,
        "capitalize": str.capitalize,
        "first_lower": lambda text: text[:1].lower() + text[1:],
        "first_upper": lambda text: text[:1].upper() + text[1:],
        "length": len,
        "default": lambda text, otherwise: text or otherwise,
        "trim": str.strip,
    }
    environment.tests = {"defined": lambda value: bool(value), "none": lambda value: not value}
    return environment


def _size(value: object) -> int:
    return sum(map(len, value)) if isinstance(value, tuple) else len(str(value))


def _guarded(value: object, meter: _Meter) -> object:
    if isinstance(value, tuple):
        items = _Items(value)
        items.meter = meter
        return items
    return value
