"""Length-prefixed frames over a pair of binary streams, for talking to a child process.

A frame is four bytes with the length of the payload (unsigned, big-endian), then the
payload. Both ends use this module, so nothing has to be compatible with anything else.
"""

import struct
from typing import Protocol

MAX_PAYLOAD = 256 * 1024 * 1024
"""Longest payload in bytes. A longer one is a sign of a stream out of step."""

_HEADER = struct.Struct(">I")


class FramingError(Exception):
    """The stream ended inside a frame, or the length cannot be right."""


class Readable(Protocol):
    """What frames are read from: a blocking binary stream."""

    def read(self, size: int, /) -> bytes | None:
        """Up to `size` bytes; empty at the end of the stream."""


class Writable(Protocol):
    """What frames are written to: a buffered binary stream."""

    def write(self, data: bytes, /) -> object:
        """Take all of `data`."""

    def flush(self) -> object:
        """Send what is buffered."""


def write_frame(stream: Writable, payload: bytes) -> None:
    """Write one frame and flush; raises FramingError for a payload that is too long."""
    if len(payload) > MAX_PAYLOAD:
        raise FramingError("payload too long")
    stream.write(_HEADER.pack(len(payload)) + payload)
    stream.flush()


def read_frame(stream: Readable, limit: int = MAX_PAYLOAD) -> bytes | None:
    """Read one frame, waiting for it; None when the stream ended between frames.

    `limit` is the longest payload in bytes that this reader expects.

    Raises FramingError when it ended inside one or the length is out of bounds.
    """
    header = _read_exactly(stream, _HEADER.size)
    if not header:
        return None
    if len(header) < _HEADER.size:
        raise FramingError("stream ended inside a header")
    (length,) = _HEADER.unpack(header)
    if length > limit:
        raise FramingError("length out of bounds")
    payload = _read_exactly(stream, length)
    if len(payload) < length:
        raise FramingError("stream ended inside a payload")
    return payload


def _read_exactly(stream: Readable, size: int) -> bytes:
    """`size` bytes, or fewer when the stream ends first; pipes may give them in pieces."""
    pieces: list[bytes] = []
    missing = size
    while missing:
        piece = stream.read(missing)
        if not piece:
            break
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)
