"""Whether a text is a prompt: its rules speak of nobody, its notes may be one line."""

import re

from aktiv_app.privacy.text.late import late

# How the first part of a prompt addresses the AI.
_ADDRESS = late(r"(?<!\w)(?:du er|du är|you are) (?:en|ein|ei|eit|et|ett|an?) ", re.IGNORECASE)
_BEGINNING = 300  # characters of a prompt in which it does


def is_prompt(text: str) -> bool:
    """Whether `text` begins by telling an AI what it is."""
    beginning = text[:_BEGINNING].lower()
    told = "du " in beginning or "you " in beginning
    return told and _ADDRESS.search(text, 0, _BEGINNING) is not None
