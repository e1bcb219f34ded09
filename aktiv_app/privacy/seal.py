"""The only value the clipboard accepts."""

from dataclasses import dataclass

_SEAL = object()


@dataclass(frozen=True, slots=True, init=False)
class ScreenedText:
    """Text that this package screened and checked. Cannot be made anywhere else.

    `source` is the text it was made from: the value is void as soon as the form gives
    another one.
    """

    text: str
    source: str

    def __init__(self, text: str, source: str, *, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only aktiv_app.privacy makes ScreenedText")
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "source", source)
