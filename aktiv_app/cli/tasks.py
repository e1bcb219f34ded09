"""`aktiv tasks`: which tasks there are and what they ask for."""

import argparse
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aktiv_app.cli.streams import Streams
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import ENGLISH

if TYPE_CHECKING:
    from aktiv_app.core.catalog import TaskCatalog, TaskEntry


@dataclass(frozen=True, slots=True)
class TasksCommand:
    """Lists the tasks of a catalogue."""

    catalog: "TaskCatalog"

    @staticmethod
    def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Declare the command's arguments."""
        parser = subparsers.add_parser(
            "tasks", help="list the tasks", description="List the tasks that prompts can be for."
        )
        parser.add_argument("--json", action="store_true", help="write JSON")

    def run(self, args: argparse.Namespace, streams: Streams) -> int:
        """Write the list; broken task files are reported and left out."""
        listing = self.catalog.entries()
        if args.json:
            entries = [self._described(entry) for entry in listing.tasks]
            json.dump(entries, streams.stdout, ensure_ascii=False, indent=2)
            streams.stdout.write("\n")
        else:
            width = max((len(entry.id) for entry in listing.tasks), default=0)
            for entry in listing.tasks:
                purpose = entry.purposes[Language.EN]
                streams.stdout.write(f"{entry.id:<{width}}  {purpose}\n")
        for problem in listing.problems:
            streams.say(ENGLISH(problem.message))
        return 0

    def _described(self, entry: "TaskEntry") -> dict[str, object]:
        text = self.catalog.text(entry.id, Language.EN)
        return {
            "task": entry.id,
            "names": {language.value: name for language, name in entry.names.items()},
            "purpose": entry.purposes[Language.EN],
            "variables": [
                {
                    "name": variable.name,
                    "part": variable.part.value,
                    "kind": variable.kind.value,
                    "label": variable.label,
                    "required": variable.required,
                    "choices": list(variable.choices),
                }
                for variable in text.variables
            ],
        }
