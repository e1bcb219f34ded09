"""What the window's process and the privacy engine's process say to each other, as JSON."""

import msgspec

from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.text.surrogates import without_lone_surrogates


class Setup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The client's first frame: the organisation's words that must go and that may stay.

    They come this way because command lines can be read by every user of the machine.
    """

    confidential: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


class Hello(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The worker's first frame. `problem` is the type name of what stopped it, or empty.

    `damaged` says that a part of the app is missing or not what was delivered: trying again does
    not help before it is installed anew.
    """

    problem: str = ""
    damaged: bool = False


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scan `text`, or, `ahead` of that, do a little of the work that a scan of it would take.

    `own` are the sentences of the prompt that was filled in; see `Engine.use_prompt`.
    """

    id: int
    text: str
    ahead: bool = False
    own: tuple[str, ...] = ()


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The findings of request `id`, or the type name of what went wrong.

    `more` tells of work ahead that it is not done yet.
    """

    id: int
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    more: bool = False


class ProtocolError(Exception):
    """A frame is not what the protocol has here."""


def encode(message: Setup | Hello | Request | Reply) -> bytes:
    """One message as the payload of a frame.

    Lone surrogates in a request's text, which JSON cannot carry, are replaced; offsets stay right.
    """
    try:
        return msgspec.json.encode(message)
    except UnicodeEncodeError:
        if not isinstance(message, Request):
            raise
        text = without_lone_surrogates(message.text)
        return msgspec.json.encode(msgspec.structs.replace(message, text=text))


def decode_setup(payload: bytes) -> Setup:
    """Read the client's first frame; raises ProtocolError."""
    try:
        return msgspec.json.decode(payload, type=Setup)
    except msgspec.MsgspecError as error:
        raise ProtocolError(type(error).__name__) from None


def decode_hello(payload: bytes) -> Hello:
    """Read the worker's first frame; raises ProtocolError."""
    try:
        return msgspec.json.decode(payload, type=Hello)
    except msgspec.MsgspecError as error:
        raise ProtocolError(type(error).__name__) from None


def decode_request(payload: bytes) -> Request:
    """Read a request; raises ProtocolError."""
    try:
        return msgspec.json.decode(payload, type=Request)
    except msgspec.MsgspecError as error:
        raise ProtocolError(type(error).__name__) from None


def decode_reply(payload: bytes, number: int) -> Reply:
    """Read the reply to request `number`; raises ProtocolError."""
    try:
        reply = msgspec.json.decode(payload, type=Reply)
    except msgspec.MsgspecError as error:
        raise ProtocolError(type(error).__name__) from None
    if reply.id != number:
        raise ProtocolError("reply to another request")
    return reply
