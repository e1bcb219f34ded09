"""What the app and the reading process say to each other, one value a frame.

The path travels here and not on the command line: file names hold names of people, and
command lines are visible to every user of the machine.
"""

import msgspec

from aktiv_app.core.left_out import LeftOut
from aktiv_app.services.material.failures import Failure
from aktiv_app.services.material.limits import Limits

# A character takes at most four bytes; the rest is room for the other fields.
FRAME_OVERHEAD = 64 * 1024
REQUEST_LIMIT = 256 * 1024


class Request(msgspec.Struct, frozen=True, tag="request"):
    """Read the file whose name `os.fsencode` turned into `path`."""

    path: bytes
    limits: Limits


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """The share read so far, from 0 to 1."""

    share: float


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The text and what was not read; the last frame."""

    text: str
    pages: int
    left_out: tuple[LeftOut, ...] = ()


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """Why there is no text; the last frame."""

    failure: Failure
    amount: int = 0


Reply = Progress | Done | Failed

encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
_replies: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)


def decode_reply(frame: bytes) -> Reply:
    """The reply in `frame`; raises msgspec.DecodeError for anything else."""
    return _replies.decode(frame)
