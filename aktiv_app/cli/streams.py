"""What every command needs: its streams as one value, and the error for wrong usage."""

from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Streams:
    """Where a command reads and writes text."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    def say(self, line: str) -> None:
        """Write one line for the person at the terminal, apart from the command's output."""
        print(line, file=self.stderr)


class UsageError(Exception):
    """The command was called in a way that cannot be carried out; says what to change.

    The command line is in English only, so this is no `AktivError` with its translations.
    """
