"""Whether the prompt is longer than the AI tool's chat field takes."""

from msgspec import Struct

from aktiv_app.core.measure import measure
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.policy import Tool
from aktiv_app.privacy.replacing.screened import ScreenedPrompt


class TooLong(Struct, frozen=True):
    """How long the prompt is, and how long it may be for the tool."""

    tool: str
    characters: int
    limit: int

    def in_short(self) -> Message:
        """For the bar, beside the name of the tool."""
        return msg("Too long: {characters} of {limit} characters", **self._numbers())

    def after_copying(self) -> Message:
        """For whoever is about to paste it."""
        return msg(
            "It has {characters} characters, and {tool} takes {limit}: the rest may be cut off. "
            "Leave out some of the material, or use only the part you need.",
            tool=self.tool,
            **self._numbers(),
        )

    def _numbers(self) -> dict[str, str]:
        return {"characters": thousands(self.characters), "limit": thousands(self.limit)}


def too_long(screened: ScreenedPrompt, tool: Tool | None) -> TooLong | None:
    """What is said where `tool` does not take so much text; None where it does."""
    limit = tool.character_limit if tool is not None else None
    if tool is None or limit is None:
        return None
    length = measure(screened.text, screened.language)
    return TooLong(tool.name, length.characters, limit) if length.exceeds(limit) else None


def thousands(number: int) -> str:
    """`number` with its thousands set apart by narrow spaces."""
    return f"{number:,}".replace(",", "\u202f")
