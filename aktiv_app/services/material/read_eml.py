"""Reader for e-mail messages (.eml): the usual headings as lines, then the message."""

import email
import email.policy
from email.message import EmailMessage, Message

from aktiv_app.core.left_out import LeftOutKind
from aktiv_app.services.material import eml_left_out
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.read_html import read_source
from aktiv_app.services.material.read_text import decode
from aktiv_app.services.material.tally import Tally

_HEADINGS = ("From", "To", "Cc", "Date", "Subject")


def read(data: bytes, limits: Limits, tally: Tally) -> str:
    """Headings, the plain text if there is one (else the HTML), and the names of attachments.

    The headings hold personal data and are kept: screening marks them like all the rest,
    and who wrote to whom is often what the text is about. What else is in the message is noted
    in `tally`.

    Raises:
        UnreadableError: no message can be made of it.
    """
    message = _parse(data)
    lines = [f"{name}: {value}" for name in _HEADINGS if (value := _heading(message, name))]
    part = _body_part(message)
    body = "" if part is None else _text(part, limits, tally)
    eml_left_out.note(message, part, tally)
    if eml_left_out.says_more(_other_form(message, part, limits), body):
        tally.add(LeftOutKind.MESSAGE_PARTS)
    if not lines and not body.strip():
        raise UnreadableError(Failure.MALFORMED)
    attached = [
        f"Attachment: {name}"
        for part in message.walk()
        if part.get_content_disposition() == "attachment" and (name := _file_name(part))
    ]
    return "\n".join([*lines, "", body.strip("\r\n"), "", *attached])


def _parse(data: bytes) -> EmailMessage:
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
    except MemoryError:
        raise
    except Exception:  # the parser of headings raises many kinds
        raise UnreadableError(Failure.MALFORMED) from None
    return message


def _heading(message: EmailMessage, name: str) -> str:
    try:
        value = message.get(name)
    except Exception:  # a damaged heading must not cost the message
        return ""
    return " ".join(str(value).split()) if value is not None else ""


def _file_name(part: Message) -> str:
    try:
        return " ".join((part.get_filename() or "").split())
    except Exception:  # likewise
        return ""


def _body_part(message: EmailMessage) -> Message | None:
    try:
        part: Message | None = message.get_body(preferencelist=("plain", "html"))
    except Exception:  # likewise
        part = None
    if part is None:
        part = next((p for p in message.walk() if p.get_content_maintype() == "text"), None)
    return part


def _other_form(message: EmailMessage, body: Message | None, limits: Limits) -> str:
    """The text of the HTML beside a plain body; empty where there is none."""
    try:
        page = message.get_body(preferencelist=("html",))
        return "" if page is None or page is body else _text(page, limits, Tally())
    except MemoryError:
        raise
    except Exception:  # likewise
        return ""


def _text(part: Message, limits: Limits, tally: Tally) -> str:
    try:
        payload = part.get_payload(decode=True)
    except Exception:
        raise UnreadableError(Failure.MALFORMED) from None
    if not isinstance(payload, bytes):
        return ""
    text = decode(payload, part.get_content_charset() or "")
    return read_source(text, limits, tally) if part.get_content_subtype() == "html" else text
