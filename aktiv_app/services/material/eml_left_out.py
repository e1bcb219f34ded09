"""What of an e-mail message its reader does not read."""

from collections.abc import Iterator
from email.message import Message

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.tally import Tally

_TWINS = ("text/plain", "text/html", "text/enriched")


def note(message: Message, body: Message | None, tally: Tally) -> None:
    """Note in `tally` what is in `message` besides its headings and `body`."""
    for part in _unread(message, body):
        main, kind = part.get_content_maintype(), part.get_content_type()
        if kind.endswith("-signature"):
            continue  # proves who wrote the message and holds nothing to read
        if part.get_content_disposition() == "attachment" or kind == "message/rfc822":
            tally.add(LeftOutKind.FILES)
        elif main == "image":
            tally.add(LeftOutKind.PICTURES)
        elif main == "text":
            tally.add(LeftOutKind.MESSAGE_PARTS, bool(str(part.get_payload()).strip()))
        else:
            tally.add(LeftOutKind.FILES)


def _unread(part: Message, body: Message | None, twin: bool = False) -> Iterator[Message]:
    """The parts without parts of their own, a message in the message being one of them.

    With `twin` its words are those of the body in another form.
    """
    if part is body or (twin and part.get_content_type() in _TWINS):
        return
    payload = part.get_payload()
    if part.get_content_maintype() != "multipart" or not isinstance(payload, list):
        yield part
        return
    if part.get_content_subtype() == "alternative":
        twin = twin or any(other is body for other in part.walk())
    for child in payload:
        if isinstance(child, Message):
            yield from _unread(child, body, twin)
