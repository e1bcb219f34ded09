"""Values that hold personal data and show nothing of it."""


class Discreet:
    """Beside msgspec's `Struct`: `repr` tells the kind only, so that no log or traceback quotes it.

    A dataclass could leave single fields out of it, but takes as long to define as seven structs,
    and the window waits for it.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """The kind of value alone."""
        return f"{type(self).__name__}(...)"
