"""The privacy engine in a process of its own: frames in on stdin, frames out on stdout.

Started as `python -m aktiv_app.privacy.process.worker RESOURCES`. It holds people's texts, so it
opens no network, leaves no core dump, and writes nothing but answers to its client. It
ends when its client closes the pipe or dies.
"""

import contextlib
import gc
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from aktiv_app.core.errors import EngineError
from aktiv_app.core.framing import FramingError, read_frame, write_frame
from aktiv_app.core.memory_dumps import forbid_memory_dumps
from aktiv_app.privacy.process.garbage import search_seldom
from aktiv_app.privacy.process.lean import import_lean
from aktiv_app.privacy.process.offline import go_offline
from aktiv_app.privacy.process.protocol import (
    Hello,
    ProtocolError,
    Reply,
    Request,
    Setup,
    decode_request,
    decode_setup,
    encode,
)
from aktiv_app.privacy.process.usual import USUAL_TEXTS
from aktiv_app.privacy.process.warming import compile_rest, warm_up
from aktiv_app.privacy.scanner import PreparingScanner


def serve(build: Callable[[Setup], PreparingScanner], usual_texts: Iterable[str] = ()) -> int:
    """Answer requests until the client goes away; the process's exit status.

    Until the first request comes, it is warmed up with `usual_texts`.
    `build` makes the engine as the client's first frame says. What it raises, and what a
    scan raises, is reported by type name only: messages of exceptions may quote the text.
    """
    requests, answers = _isolate()
    # Read all the time, so that the end of the client is seen during a scan as well.
    incoming: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(requests, incoming), daemon=True).start()
    try:
        scanner = build(decode_setup(incoming.get()))
    except Exception as error:  # whatever it is, the client is told
        # The engine is built with an EngineError only where its own parts are not whole.
        damaged = isinstance(error, EngineError | ImportError)
        write_frame(answers, encode(Hello(problem=type(error).__name__, damaged=damaged)))
        return 1
    try:
        write_frame(answers, encode(Hello()))
        _warm_up(scanner, usual_texts, incoming)
        while True:
            request = decode_request(incoming.get())
            reply = _reply(scanner, request)
            write_frame(answers, encode(reply))
            if request.ahead and not (reply.more or reply.problem):
                # Nobody types; somebody may have before all was compiled.
                with contextlib.suppress(Exception):
                    compile_rest(incoming.empty)
    except (OSError, ProtocolError):
        return 1


def _warm_up(
    scanner: PreparingScanner, texts: Iterable[str], incoming: "queue.SimpleQueue[bytes]"
) -> None:
    # What fails here fails again, and is reported, when somebody asks.
    with contextlib.suppress(Exception):
        warm_up(scanner, texts, incoming.empty)


def _reply(scanner: PreparingScanner, request: Request) -> Reply:
    try:
        scanner.use_prompt(request.own)
        if request.ahead:
            return Reply(request.id, more=not scanner.prepare(request.text))
        return Reply(request.id, findings=scanner.scan(request.text))
    except Exception as error:  # one text must not take the engine down
        return Reply(request.id, problem=type(error).__name__)


def _receive(requests: BinaryIO, incoming: "queue.SimpleQueue[bytes]") -> None:
    with contextlib.suppress(OSError, FramingError):
        while (payload := read_frame(requests)) is not None:
            incoming.put(payload)
    os._exit(0)


def _isolate() -> tuple[BinaryIO, BinaryIO]:
    """Cut the process off; gives the streams of requests and answers.

    The streams get descriptors of their own, and the standard ones lead nowhere: what a
    library prints can neither break the protocol nor carry text anywhere.
    """
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    # Ctrl+C in a terminal is for the command line, which ends this process itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    forbid_memory_dumps()
    go_offline()
    return requests, answers


def main(arguments: list[str]) -> int:
    """Serve the engine built from the resources folder that is the one argument."""
    (resources,) = arguments

    def build(setup: Setup) -> PreparingScanner:
        # No search for garbage in what comes up and stays for good. Not with `gc.disable`, which
        # spaCy's libraries undo.
        gc.set_threshold(0)
        import_lean()
        # Imported here: a broken installation is reported like any other failure.
        from aktiv_app.privacy.build import build_engine

        engine = build_engine(Path(resources), setup.confidential, setup.allowed)
        search_seldom()
        return engine

    return serve(build, USUAL_TEXTS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
