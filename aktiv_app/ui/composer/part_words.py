"""The names of the five parts and the question each answers."""

from collections.abc import Mapping

from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Part

PART_NAMES: Mapping[Part, Message] = {
    Part.AKTOR: msg("Actor"),
    Part.KOMMANDO: msg("Command"),
    Part.TILTAK: msg("Actions"),
    Part.INSPIRASJON: msg("Inspiration"),
    Part.VURDERING: msg("Assessment"),
}

PART_QUESTIONS: Mapping[Part, Message] = {
    Part.AKTOR: msg("who the AI is to be, and where"),
    Part.KOMMANDO: msg("the one task, with amount and form"),
    Part.TILTAK: msg("criteria, requirements and steps"),
    Part.INSPIRASJON: msg("an example of form and tone, not facts"),
    Part.VURDERING: msg("the AI reviews its own answer"),
}
"""What each part answers, short enough to stand beside its name."""
