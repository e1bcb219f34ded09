"""What of an e-mail message its reader does not read."""

from collections.abc import Iterator
from email.message import Message

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material.tally import Tally

_FEW_LETTERS = 200
_TWINS = ("text/plain", "text/html", "text/enriched")


def note(message: Message, body: Message | None, tally: Tally) -> None:
    """Note in `tally` what is in `message` besides its headings and `body`."""
    for part in _unread(message, body):
        try:
            kind = _kind(part)
        except Exception:  # a damaged heading must not cost the message
            kind = LeftOutKind.MESSAGE_PARTS
        if kind is not None:
            tally.add(kind)


def says_more(other: str, body: str) -> bool:
    """Whether `other`, the message in another form, has far more words than `body`.

    Some senders put "your program cannot show this message" where the plain text belongs.
    """
    return len("".join(other.split())) > 2 * len("".join(body.split())) + _FEW_LETTERS


def _kind(part: Message) -> LeftOutKind | None:
    main, kind = part.get_content_maintype(), part.get_content_type()
    if kind.endswith("-signature"):
        return None  # proves who wrote the message and holds nothing to read
    if part.get_content_disposition() == "attachment" or kind == "message/rfc822":
        return LeftOutKind.FILES
    if main == "image":
        return LeftOutKind.PICTURES
    if main == "text":
        return LeftOutKind.MESSAGE_PARTS if str(part.get_payload()).strip() else None
    return LeftOutKind.FILES


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
