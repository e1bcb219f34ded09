"""Rules about Aktør: who the AI is to be."""

import re
from collections.abc import Iterator

from aktiv_app.core.coach import fixes
from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.coach.lexicon import ROLE_OPENERS, SETTING
from aktiv_app.core.coach.reading import Reading, sentences
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part

_MANY_WORDS = 14


def role_missing(reading: Reading) -> Iterator[Advice]:
    """No role is given at all."""
    if not reading.texts[Part.AKTOR].strip():
        yield Advice(
            "role-missing",
            Part.AKTOR,
            msg("Say who the AI is to be"),
            msg("Without a role, the answer becomes general. A role sets its knowledge and tone."),
            reading.field_of(Part.AKTOR),
            fixes.ROLE[reading.language],
        )


def role_without_setting(reading: Reading) -> Iterator[Advice]:
    """A role is given, but not where it works or for whom."""
    text = reading.texts[Part.AKTOR].strip()
    rest = re.findall(r"\w+", ROLE_OPENERS.sub("", text))
    if not text or sentences(text) > 1 or len(rest) >= _MANY_WORDS or SETTING & set(rest):
        return
    yield Advice(
        "role-without-setting",
        Part.AKTOR,
        msg("Add a setting to the role"),
        msg(
            "The role does not say where the AI works or whom it writes for. "
            "A municipality and a staffing firm need different answers."
        ),
        reading.field_of(Part.AKTOR),
        fixes.SETTING[reading.language],
    )
