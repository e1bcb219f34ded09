"""The restored text as it may be copied: the one value with personal data that leaves the app.

It is the opposite of `seal.ScreenedText`, and a type of its own so that neither can be
taken for the other: what is on its way to an AI is never this.
"""

from dataclasses import dataclass, field
from typing import Never, Self

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.privacy.restoring.answer import RestoredAnswer

_SEAL = object()


@dataclass(frozen=True, slots=True, init=False)
class RestoredText:
    """An answer with its values put back, or a part of it. Made by `release` only."""

    text: str = field(repr=False)

    def __init__(self, text: str, *, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only aktiv_app.privacy.restoring makes RestoredText")
        object.__setattr__(self, "text", text)

    def __init_subclass__(cls) -> None:
        raise TypeError("RestoredText cannot be extended")

    # It cannot change, so a copy is the value itself; and nothing read from bytes is sealed.
    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    def __reduce_ex__(self, _protocol: object) -> Never:
        raise TypeError("RestoredText cannot be pickled")

    def __getstate__(self) -> Never:
        raise TypeError("RestoredText cannot be pickled")

    def __setstate__(self, _state: object) -> Never:
        raise TypeError("RestoredText cannot be pickled")


def release(answer: RestoredAnswer, stretch: tuple[int, int] | None = None) -> RestoredText:
    """The whole text of `answer`, or the stretch [start, end) of it in code points.

    A stretch is widened to whole values: half a phone number helps nobody. Raises
    NotVouchedError when the answer was refused.
    """
    if answer.refused is not None:
        raise NotVouchedError(answer.refused)
    if stretch is None:
        return RestoredText(answer.text, seal=_SEAL)
    start, end = stretch
    for span in answer.spans:
        if span.start < end and start < span.end:
            start, end = min(start, span.start), max(end, span.end)
    return RestoredText(answer.text[start:end], seal=_SEAL)
