"""The names of the five parts and the question each answers."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Part

# In English too the parts keep their Norwegian names: the letters spell AKTIV.
PART_NAMES: Mapping[Part, Message] = {
    Part.AKTOR: msg("Aktør"),
    Part.KOMMANDO: msg("Kommando"),
    Part.TILTAK: msg("Tiltak"),
    Part.INSPIRASJON: msg("Inspirasjon"),
    Part.VURDERING: msg("Vurdering"),
}

PART_QUESTIONS: Mapping[Part, Message] = {
    Part.AKTOR: msg("who the AI is to be, and where"),
    Part.KOMMANDO: msg("the one task, with amount and form"),
    Part.TILTAK: msg("criteria, requirements and steps"),
    Part.INSPIRASJON: msg("an example of form and tone, not facts"),
    Part.VURDERING: msg("the AI reviews its own answer"),
}
"""What each part answers, short enough to stand beside its name."""
