"""The process that reads one document and ends: request on standard input, replies out."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from aktiv_app.core.framing import read_frame, write_frame
from aktiv_app.services.material import wire
from aktiv_app.services.material.confinement import confine
from aktiv_app.services.material.extract import extract, import_reader
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.opening import read_file

_SMALLEST_STEP = 0.01


def main() -> int:
    """Answer one request; returns the exit code."""
    replies = _take_standard_output()
    frame = read_frame(sys.stdin.buffer, wire.REQUEST_LIMIT)
    if frame is None:
        return 2
    request = wire.decode_request(frame)
    # Before the right to write goes: what Python compiles now is kept for the next document.
    import_reader(Path(os.fsdecode(request.path)).suffix)
    confine(request.limits.memory_bytes, request.limits.seconds)
    write_frame(replies, wire.encode(_answer(request, replies)))
    return 0


def _answer(request: wire.Request, replies: BinaryIO) -> wire.Done | wire.Failed:
    last = 0.0

    def report(share: float) -> None:
        nonlocal last
        if share - last >= _SMALLEST_STEP:
            last = share
            write_frame(replies, wire.encode(wire.Progress(share)))

    path = Path(os.fsdecode(request.path))
    try:
        data = read_file(path, request.limits.file_bytes)
        found = extract(data, path.suffix, request.limits, report)
    except UnreadableError as error:
        return wire.Failed(error.failure, error.amount)
    except MemoryError:
        return wire.Failed(Failure.TOO_HEAVY)
    return wire.Done(found.text, found.pages, found.left_out)


def _take_standard_output() -> BinaryIO:
    """Keep the way out for frames alone: a library that prints must not garble them."""
    own = os.dup(sys.stdout.fileno())
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    os.dup2(silence, sys.stderr.fileno())
    os.close(silence)
    return os.fdopen(own, "wb")


if __name__ == "__main__":
    sys.exit(main())
