"""What the languages of prompts are called."""

from collections.abc import Mapping
from typing import Final

from aktiv_app.core.messages import Message, msg

LANGUAGE_NAMES: Final[Mapping[str, Message]] = {
    "nb": msg("bokmål"),
    "nn": msg("nynorsk"),
    "sv": msg("Swedish"),
    "en": msg("English"),
    "da": msg("Danish"),
}
