"""From a well-shaped task file to a task whose parts fit together."""

from types import MappingProxyType

from msgspec.structs import replace

from aktiv_app.core.errors import DataFileError, FormError, TemplateError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import (
    NumberRange,
    Part,
    Task,
    TaskText,
    Value,
    Variable,
    VariableKind,
)
from aktiv_app.core.reserved import RESERVED_NAMES
from aktiv_app.core.schema import LanguageTexts, TaskFile, VariableShape, VariableTexts
from aktiv_app.core.templating import check_template
from aktiv_app.core.values import check_value
from aktiv_app.core.yaml_reading import YamlData, data_file_error

_CHOICE_KINDS = frozenset({VariableKind.CHOICE, VariableKind.MULTI_CHOICE})
_TEXT_KINDS = frozenset({VariableKind.SHORT_TEXT, VariableKind.LONG_TEXT, VariableKind.LINES})


def build_task(source: TaskFile, yaml: YamlData, file: str) -> Task:
    """Check that all entries of a task file agree and make the task.

    `yaml` gives the lines for errors. Raises DataFileError.
    """
    return _Builder(source, yaml, file).build()


class _Builder:
    def __init__(self, source: TaskFile, yaml: YamlData, file: str) -> None:
        self._source = source
        self._yaml = yaml
        self._file = file

    def build(self) -> Task:
        self._check_names()
        for language in Language:
            if language not in self._source.languages:
                raise self._error(
                    ("languages",),
                    msg("The language “{language}” is missing. Add it.", language=language.value),
                )
        texts = {
            language: self._language(language, self._source.languages[language])
            for language in Language
        }
        return Task(self._source.task, self._source.icon, MappingProxyType(texts))

    def _error(self, path: tuple[str, ...], problem: Message) -> DataFileError:
        place: str | int = " → ".join(path)
        while path and path not in self._yaml.lines:
            path = path[:-1]
        return data_file_error(self._file, self._yaml.lines.get(path, place), problem)

    def _check_names(self) -> None:
        shapes = self._source.variables
        for name, shape in shapes.items():
            path = ("variables", name)
            derived = {
                VariableKind.CHOICE: f"{name}_key",
                VariableKind.MULTI_CHOICE: f"{name}_keys",
            }
            if name in RESERVED_NAMES or derived.get(shape.kind) in shapes:
                raise self._error(
                    path, msg("“{name}” cannot be used as a name. Choose another.", name=name)
                )
            if (shape.kind in _CHOICE_KINDS) != bool(shape.choices):
                raise self._error(
                    path,
                    msg("Choices are given for choice and multi_choice, and only for these."),
                )
            if len(set(shape.choices)) != len(shape.choices):
                raise self._error(path, msg("A choice stands here twice. Keep one."))
            if shape.kind is not VariableKind.NUMBER_RANGE and (
                shape.minimum is not None or shape.maximum is not None
            ):
                raise self._error(path, msg("Only number_range has a minimum and a maximum."))
            for other, keys in shape.only_with.items():
                chosen = shapes.get(other)
                if (
                    chosen is None
                    or chosen.kind is not VariableKind.CHOICE
                    or not set(keys) <= set(chosen.choices)
                ):
                    raise self._error(
                        path, msg("only_with names a field of kind choice, and choices of it.")
                    )

    def _language(self, language: Language, texts: LanguageTexts) -> TaskText:
        path = ("languages", language.value)
        shapes = self._source.variables
        for name in texts.variables:
            if name not in shapes:
                raise self._error(
                    (*path, "variables", name),
                    msg("“{name}” is not declared under variables above.", name=name),
                )
        variables = []
        for name, shape in shapes.items():
            if name not in texts.variables:
                raise self._error(
                    (*path, "variables"),
                    msg("The texts of the field “{name}” are missing. Add them.", name=name),
                )
            variables.append(self._variable(name, shape, texts.variables[name], path))
        kinds = tuple((variable.name, variable.kind) for variable in variables)
        templates = {part: getattr(texts.parts, part.value) for part in Part}
        for part, template in templates.items():
            try:
                check_template(template, kinds)
            except TemplateError as error:
                raise self._error((*path, "parts", part.value), error.message) from error
        return TaskText(
            language,
            texts.name,
            texts.purpose,
            texts.guidance,
            tuple(variables),
            MappingProxyType(templates),
        )

    def _variable(
        self, name: str, shape: VariableShape, texts: VariableTexts, path: tuple[str, ...]
    ) -> Variable:
        place = (*path, "variables", name)
        if set(texts.choices) != set(shape.choices):
            raise self._error(
                place,
                msg(
                    "The choices of “{name}” must be the same as under variables above: {choices}.",
                    name=name,
                    choices=", ".join(shape.choices),
                ),
            )
        bare = Variable(
            name=name,
            kind=shape.kind,
            part=shape.part,
            label=texts.label,
            help=texts.help,
            example=texts.example,
            required=shape.required,
            choices=MappingProxyType({key: texts.choices[key] for key in shape.choices}),
            minimum=1 if shape.minimum is None else shape.minimum,
            maximum=100 if shape.maximum is None else shape.maximum,
            only_with=MappingProxyType(shape.only_with),
        )
        if bare.minimum < 0 or bare.minimum > bare.maximum:
            raise self._error(
                ("variables", name), msg("The minimum must be from 0 up to the maximum.")
            )
        default = self._default(bare, shape, texts, place)
        return bare if default is None else replace(bare, default=default)

    def _default(
        self, bare: Variable, shape: VariableShape, texts: VariableTexts, place: tuple[str, ...]
    ) -> Value | None:
        given: str | int | list[str | int] | list[str] | None = texts.default
        at = place
        if given is None:
            given, at = shape.default, ("variables", bare.name)
            if given is not None and bare.kind in _TEXT_KINDS:
                raise self._error(
                    at, msg("A default text stands under each language, not here. Move it.")
                )
        if given is None:
            return None
        value = _default_value(bare.kind, given)
        if value is None:
            raise self._error(
                (*at, "default"), msg("A default of this kind does not fit the field.")
            )
        try:
            return check_value(bare, value)
        except FormError as error:
            raise self._error((*at, "default"), error.message) from error


def _default_value(
    kind: VariableKind, given: str | int | list[str | int] | list[str]
) -> Value | None:
    if kind is VariableKind.NUMBER_RANGE:
        ends = given if isinstance(given, list) else [given, given]
        if len(ends) == 2 and isinstance(ends[0], int) and isinstance(ends[1], int):
            return NumberRange(ends[0], ends[1])
        return None
    if kind is VariableKind.LINES:
        lines = given.split("\n") if isinstance(given, str) else given
        if isinstance(lines, list) and all(isinstance(line, str) for line in lines):
            return tuple(line.strip() for line in map(str, lines) if line.strip())
        return None
    if kind is VariableKind.MULTI_CHOICE:
        return tuple(map(str, given)) if isinstance(given, list) else None
    if kind in (VariableKind.DATE, VariableKind.ATTACHMENT):
        return None
    return given if isinstance(given, str) else None
