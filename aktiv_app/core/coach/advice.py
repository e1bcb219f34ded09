"""What the prompt coach says."""

from msgspec import Struct

from aktiv_app.core.messages import Message
from aktiv_app.core.model import Part


class Advice(Struct, frozen=True):
    """One point of the prompt coach.

    `rule` is the rule's stable name. `target` is the variable the point is about, or
    empty for the part as a whole. `fix` is text to insert, in the prompt's language;
    empty when only a person can fix it. Where a fix leaves something to fill in, it
    stands in square brackets, which the coach then asks to have filled.
    """

    rule: str
    part: Part
    title: Message
    why: Message
    target: str = ""
    fix: str = ""
