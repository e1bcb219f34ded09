"""Values of the AKTIV form: tasks, their variables, and what the user filled in."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field

from aktiv_app.core.languages import Language
from aktiv_app.core.left_out import LeftOut


class Part(StrEnum):
    """The five parts of an AKTIV prompt, in their fixed order."""

    AKTOR = "aktor"
    KOMMANDO = "kommando"
    TILTAK = "tiltak"
    INSPIRASJON = "inspirasjon"
    VURDERING = "vurdering"

    @property
    def letter(self) -> str:
        """The letter of the part: A, K, T, I or V."""
        return self.value[0].upper()


class VariableKind(StrEnum):
    """What a variable holds; decides its field in the form and its value type."""

    SHORT_TEXT = "short_text"  # str, one line
    LONG_TEXT = "long_text"  # str
    NUMBER_RANGE = "number_range"  # NumberRange
    CHOICE = "choice"  # str: the key of one choice
    MULTI_CHOICE = "multi_choice"  # tuple[str, ...]: keys in declared order
    LINES = "lines"  # tuple[str, ...]: one item a line
    DATE = "date"  # datetime.date
    ATTACHMENT = "attachment"  # tuple[Attachment, ...]


class Style(StrEnum):
    """How the parts are joined into one text."""

    LABELLED = "labelled"
    FLOWING = "flowing"
    MARKDOWN = "markdown"


class NumberRange(Struct, frozen=True):
    """From `low` to `high`, both included; equal ends mean one number."""

    low: int
    high: int


class Attachment(Struct, frozen=True):
    """The text of a file or paste the user added as material.

    `name` is the file name as shown; `pages` is 0 where pages mean nothing. `left_out` is what
    the file holds besides `text`, so neither in the prompt nor checked.
    """

    name: str
    text: str
    pages: int = 0
    left_out: tuple[LeftOut, ...] = ()


Value = str | NumberRange | tuple[str, ...] | date | tuple[Attachment, ...]


class Variable(Struct, frozen=True):
    """One declared variable of a task, with its texts in one language.

    `choices` maps keys (the same in all languages) to what the prompt says.
    `minimum` and `maximum` count for number ranges only. `only_with` names choices that the
    field has a meaning for; with others the prompt does not use it, and the form leaves it out.
    """

    name: str
    kind: VariableKind
    part: Part
    label: str
    help: str = ""
    example: str = ""
    required: bool = False
    default: Value | None = None
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    minimum: int = 1
    maximum: int = 100
    only_with: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


class TaskText(Struct, frozen=True):
    """A task in one language: what it is called and the template of each part."""

    language: Language
    name: str
    purpose: str
    guidance: str
    variables: tuple[Variable, ...]
    templates: Mapping[Part, str]

    def variable(self, name: str) -> Variable:
        """The variable called `name`; raises KeyError for an unknown one."""
        for variable in self.variables:
            if variable.name == name:
                return variable
        raise KeyError(name)


class Task(Struct, frozen=True):
    """A use case such as interview questions, in all its languages."""

    id: str
    icon: str
    languages: Mapping[Language, TaskText]

    def text(self, language: Language) -> TaskText:
        """The task in `language`."""
        return self.languages[language]


class FormState(Struct, frozen=True):
    """All that the user has filled in: enough to compose, to undo to and to keep as a draft.

    `values` holds only what the user set; a variable not in it has its default in the
    prompt's language. `overrides` replaces a part's template by the user's own text;
    `additions` follows the part's text.
    """

    task: str
    language: Language
    style: Style = Style.LABELLED
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    overrides: Mapping[Part, str] = field(default_factory=lambda: MappingProxyType({}))
    additions: Mapping[Part, str] = field(default_factory=lambda: MappingProxyType({}))


class PartSpan(Struct, frozen=True):
    """Where one part stands in a composed prompt, in code points, end exclusive.

    `heading_end` is where the part's letter or heading ends and its own text begins.
    """

    part: Part
    start: int
    heading_end: int
    end: int


class ComposedPrompt(Struct, frozen=True):
    """The whole prompt before screening; it may hold personal data."""

    text: str
    language: Language
    spans: tuple[PartSpan, ...]
