"""What files bring in: contents not yet kept, and the entries that could not be read."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from prompt_bank.model.content import PromptContent, validated
from prompt_bank.model.errors import BankError, Problem


class Place(NamedTuple):
    """Where in a file an entry stands: the name of its file or sheet, its row, or both."""

    name: str = ""
    row: int = 0


_NOWHERE: Final = Place()


@dataclass(frozen=True, slots=True)
class Entry:
    """One prompt of a file.

    `prompt` is the id it says it has, empty for a new one; `parent` the hash of the
    content it was made from. `place` tells where in the file it stands, for messages.
    `undivided` is a text that does not say what belongs to which part.
    """

    content: PromptContent
    prompt: str = ""
    parent: str = ""
    place: Place = _NOWHERE
    undivided: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that could not be read: where it stands and which rule it breaks."""

    place: Place
    where: str
    rule: str


@dataclass(frozen=True, slots=True)
class FileOfPrompts:
    """All of a file: what can be taken and what cannot. `name` is the file's own."""

    name: str
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...] = ()


def checked_entries(name: str, found: list[Entry | LeftOut]) -> FileOfPrompts:
    """Sort out what breaks the rules for contents; one bad entry stops none of the others."""
    entries: list[Entry] = []
    left_out: list[LeftOut] = []
    for item in found:
        if isinstance(item, LeftOut):
            left_out.append(item)
            continue
        try:
            validated(item.content)
        except BankError as error:
            where, rule = str(error.fields.get("where")), str(error.fields.get("rule"))
            left_out.append(LeftOut(item.place, where, rule))
        else:
            entries.append(item)
    return FileOfPrompts(name, tuple(entries), tuple(left_out))


def unreadable(name: str, rule: str, line: int = 0) -> BankError:
    """The error for a file that cannot be read at all."""
    return BankError(Problem.FILE_UNREADABLE, name=name, line=line, rule=rule)
