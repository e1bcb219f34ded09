"""`aktiv compose`: a screened prompt on standard output, without a window."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from aktiv_app.cli.inputs import say_left_out
from aktiv_app.cli.streams import Streams, UsageError
from aktiv_app.core.errors import MaterialError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.model import (
    Attachment,
    FormState,
    Part,
    Style,
    TaskText,
    Value,
    Variable,
    VariableKind,
)

if TYPE_CHECKING:
    from aktiv_app.core.catalog import TaskCatalog
    from aktiv_app.privacy.replacing.screened import ScreenedPrompt
    from aktiv_app.privacy.seal import ScreenedText


class Screener(Protocol):
    """Screens and seals at once, in this process."""

    def seal_unattended(
        self, source: str, language: Language
    ) -> "tuple[ScreenedPrompt, ScreenedText]":
        """Replace all that may be personal data in `source`, check once more and seal."""


@dataclass(frozen=True, slots=True)
class ComposeCommand:
    """Composes a prompt from arguments and screens it. `screening` is made when needed."""

    catalog: "TaskCatalog"
    read_file: Callable[[Path], Attachment]
    screening: Callable[[], Screener]

    @staticmethod
    def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declare the command's arguments."""
        parser = subparsers.add_parser(
            "compose",
            help="write a prompt with its personal data replaced",
            description=(
                "Write the prompt of a task on standard output, with personal data replaced "
                "by placeholders, and what was replaced on standard error. Without --set and "
                "--part the task's defaults are used. Arguments can be seen by other users of "
                "the machine while the command runs; give personal data as NAME=@FILE or "
                "NAME=@- (standard input)."
            ),
        )
        parser.add_argument("task", metavar="TASK", help="a name from 'aktiv tasks'")
        parser.add_argument(
            "--lang",
            choices=[language.value for language in Language],
            default=Language.NB.value,
            help="language of the prompt (default: nb)",
        )
        parser.add_argument(
            "--set",
            metavar="NAME=VALUE",
            action="append",
            default=[],
            help="fill in a variable; ranges are 10-15, lists are split at ';' or line breaks",
        )
        parser.add_argument(
            "--part",
            metavar="PART=TEXT",
            action="append",
            default=[],
            help=f"write a part yourself; PART is one of {', '.join(Part)}",
        )
        parser.add_argument(
            "--attach",
            metavar="FILE",
            action="append",
            default=[],
            help="attach a document to the task's first attachment, or NAME=FILE to another",
        )
        parser.add_argument(
            "--style", choices=[style.value for style in Style], default=Style.LABELLED.value
        )
        parser.add_argument("--json", action="store_true", help="write JSON")

    def run(self, args: argparse.Namespace, streams: Streams) -> int:
        """Compose, screen, seal and only then write. Raises AktivError or UsageError."""
        # Imported here so that `aktiv --help` and `aktiv tasks` stay quick.
        from aktiv_app.core.coach.advising import advise
        from aktiv_app.core.composing import compose
        from aktiv_app.core.measure import measure
        from aktiv_app.core.values import missing_required
        from aktiv_app.privacy.replacing.screened import MarkState

        language = Language(args.lang)
        text = self.catalog.text(args.task, language)
        state = self._filled_in(args, text, streams)
        missing = [v.name for v in missing_required(text, state) if v.part not in state.overrides]
        if missing:
            raise UsageError(
                f"required and not given: {', '.join(missing)}; give each with --set NAME=VALUE"
            )
        composed = compose(text, state)
        screening = self.screening()
        screened, sealed = screening.seal_unattended(composed.text, language)

        replaced = Counter(
            mark.finding.label.value for mark in screened.with_state(MarkState.REPLACED)
        )
        points = advise(text, state, composed)
        length = measure(sealed.text, language)
        if args.json:
            report = {
                "task": args.task,
                "language": language.value,
                "style": state.style.value,
                "text": sealed.text,
                "replaced": dict(sorted(replaced.items())),
                "characters": length.characters,
                "estimated_tokens": length.tokens,
                "advice": [
                    {"rule": point.rule, "part": point.part, "title": ENGLISH(point.title)}
                    for point in points
                ],
            }
            json.dump(report, streams.stdout, ensure_ascii=False, indent=2)
            streams.stdout.write("\n")
        else:
            streams.stdout.write(sealed.text.rstrip("\n") + "\n")
        streams.say(_summary(replaced))
        return 0

    def _read(self, file: Path, streams: Streams) -> Attachment:
        try:
            read = self.read_file(file)
        except MaterialError as error:
            raise UsageError(f"{file}: {ENGLISH(error.message)}") from None
        say_left_out(str(file), read, streams)
        return read

    def _filled_in(self, args: argparse.Namespace, text: TaskText, streams: Streams) -> FormState:
        from aktiv_app.core.values import parse_value

        values: dict[str, Value] = {}
        for name, given in _pairs(args.set, "--set"):
            values[name] = parse_value(_variable(text, name), _content(given, streams))
        for given in args.attach:
            name, file = _attachment_target(text, given)
            before = values.get(name, ())
            attached = before if isinstance(before, tuple) else ()
            values[name] = (*attached, self._read(file, streams))
        overrides = {
            _part(name): _content(given, streams) for name, given in _pairs(args.part, "--part")
        }
        state = FormState(args.task, text.language, Style(args.style), values)
        return replace(state, overrides=overrides)


def _pairs(given: list[str], option: str) -> list[tuple[str, str]]:
    pairs = []
    for item in given:
        name, separator, value = item.partition("=")
        if not separator:
            raise UsageError(f"{option} needs NAME=VALUE")
        pairs.append((name.strip(), value))
    return pairs


def _content(given: str, streams: Streams) -> str:
    """The value itself, or with a leading @ the content of a file or of standard input."""
    if not given.startswith("@"):
        return given
    try:
        return streams.stdin.read() if given == "@-" else Path(given[1:]).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError("what is given with @ cannot be read as UTF-8 text") from None


def _variable(text: TaskText, name: str) -> Variable:
    try:
        return text.variable(name)
    except KeyError:
        known = ", ".join(variable.name for variable in text.variables)
        raise UsageError(f"this task has no variable {name[:60]}; it has {known}") from None


def _part(name: str) -> Part:
    try:
        return Part(name)
    except ValueError:
        raise UsageError(f"there is no part {name[:60]}; parts are {', '.join(Part)}") from None


def _attachment_target(text: TaskText, given: str) -> tuple[str, Path]:
    names = [v.name for v in text.variables if v.kind is VariableKind.ATTACHMENT]
    if not names:
        raise UsageError("this task takes no attachments")
    name, separator, file = given.partition("=")
    if separator and name in names:
        return name, Path(file)
    return names[0], Path(given)


def _summary(replaced: Mapping[str, int]) -> str:
    if not replaced:
        return "replaced: nothing was found to replace"
    return "replaced: " + ", ".join(f"{label} {count}" for label, count in sorted(replaced.items()))
