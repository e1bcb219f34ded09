"""One value or person of a case, and the mentions in one text that share a placeholder."""

from collections.abc import Iterable

from msgspec import Struct, field

from aktiv_app.core.discreet import Discreet
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.folding import words
from aktiv_app.privacy.replacing.kinds import Kind, Role
from aktiv_app.privacy.replacing.screened import ValueKey


class Mentions(Discreet, Struct, frozen=True):
    """The mentions in one text that share a placeholder.

    `keys` and `forms` (as written) are in text order without repeats.
    """

    label: Label
    keys: tuple[ValueKey, ...]
    forms: tuple[str, ...]

    @property
    def names(self) -> tuple[frozenset[str], ...]:
        """The words of each form."""
        return _names(self.keys)


class Entry(Discreet, Struct, eq=False):
    """One value or person of a case.

    `number` is the one in use; earlier numbers of the same entry stay its own for good.
    `role` is what the user calls a person instead of "person"; it has numbers of its own.
    `forms` are the written forms in the order first met. `sent` tells whether a text
    with the placeholder has been sealed, so that it may have left the app.
    """

    label: Label
    number: int
    role: Role | None = None
    keys: dict[ValueKey, None] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    sent: bool = False
    numbers: dict[Kind, int] = field(default_factory=dict)  # the latest of each kind

    @property
    def kind(self) -> Kind:
        """What its placeholder is called after."""
        return self.role or self.label

    @property
    def names(self) -> tuple[frozenset[str], ...]:
        """The words of each form."""
        return _names(self.keys)


def _names(keys: Iterable[ValueKey]) -> tuple[frozenset[str], ...]:
    return tuple(words(key.folded) for key in keys)
