"""Stretches of an answer that are placeholders or look like one."""

from dataclasses import dataclass

from aktiv_app.privacy.replacing.kinds import Kind


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of an answer that is, or looks like, a placeholder.

    Offsets are code points of the answer. `start` to `end` is the placeholder with its
    brackets. A genitive ending outside them stands in `ending`, right behind or after
    closing emphasis. `number` is 0 and `kind` None where they cannot be read. Only a
    `certain` token may be restored.
    """

    start: int
    end: int
    kind: Kind | None
    number: int
    certain: bool
    genitive: bool = False
    ending: tuple[int, int] | None = None
    parenthesis: tuple[int, int] | None = None  # the token with the round brackets around it
    underscore: bool = False

    @property
    def stop(self) -> int:
        """Where the token ends, its genitive ending included."""
        return self.ending[1] if self.ending else self.end
