"""What is said while the check for personal data does not run: it stopped, or is damaged."""

from msgspec import Struct

from aktiv_app.core.messages import Message, msg
from aktiv_app.privacy.failures import damaged


class StoppedWords(Struct, frozen=True):
    """The words for one reason, for each place that tells of it."""

    title: Message
    detail: Message
    bar: Message
    refused: Message


STOPPED = StoppedWords(
    title=msg("The check for personal data has stopped"),
    detail=msg("Nothing can be copied until it runs. What you have written is kept."),
    bar=msg("The check for personal data has stopped. Nothing can be copied."),
    refused=msg(
        "The check for personal data has stopped, so nothing was copied. "
        "What you have written is kept. Start the check again."
    ),
)
"""It may run again when it is started again."""

DAMAGED = StoppedWords(
    title=msg("A part of the check for personal data is damaged"),
    detail=msg(
        "Nothing can be copied until the app has been installed again. "
        "What you have written is kept."
    ),
    bar=msg("A part of the check for personal data is damaged. Nothing can be copied."),
    refused=damaged().message,
)
"""Only another installation helps; starting again is for when that has been done."""


def stopped_words(*, is_damaged: bool) -> StoppedWords:
    """The words for why the check does not run."""
    return DAMAGED if is_damaged else STOPPED
