"""Writes to a bank in processes of its own; said is only what the bank has acknowledged.

`write PATH AUTHOR COUNT` waits for a line, writes that many records and ends. `perish PATH
TIMES SEED` lets writers be killed at random moments, one after the other. Both print the
ids of the records that were acknowledged, one a line.
"""

import os
import random
import select
import signal
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from prompt_bank.model.content import PromptContent, PromptParts
from prompt_bank.model.ids import new_id
from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Record, Revision, Use
from prompt_bank.storage.sqlite.bank import open_bank

SHARED = "019b0000-0000-7000-8000-000000000001"
"""A prompt that everybody uses."""
_LONGEST = 0.06  # seconds until a writer is killed, at most


def shared_revision() -> Record:
    """The first record of the shared prompt: the same one whoever writes it."""
    content = PromptContent("interview-plan", "nb", "Felles", PromptParts(aktor="Du er leder."))
    at = datetime(2026, 11, 2, tzinfo=UTC)
    return Record("019b0000-0000-7000-8000-000000000002", SHARED, "kari", at, 1, Revision(content))


def new_records(author: str, number: int) -> list[Record]:
    """A prompt of the author's own, and a use of the shared one, to be kept together."""
    title = f"Sommervikar {author} {number}"
    content = PromptContent(
        "interview-plan", "nb", title, PromptParts(kommando="Skriv en plan. " * 40)
    )
    now = datetime.now(UTC)
    use = Use(shared_revision().body.hash)  # type: ignore[union-attr]
    return [
        Record(new_id(), new_id(), author, now, 1, Revision(content)),
        Record(new_id(), SHARED, author, now, 2 + number, use),
    ]


def write(path: Path, author: str, count: int, say: int) -> None:
    """Write pairs of records and say which ones are kept."""
    with closing(open_bank(path)) as bank:
        bank.append([shared_revision()], LOCAL)
        for number in range(count):
            records = new_records(author, number)
            bank.append(records, LOCAL)
            os.write(say, "".join(f"{record.id}\n" for record in records).encode())


def perish(path: Path, times: int, seed: int) -> None:
    """Kill `times` writers, each at a random moment of opening, writing or between."""
    chance = random.Random(seed)  # noqa: S311 (moments, no secrets)
    for number in range(times):
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(ours)
            write(path, f"writer{number}", 10_000, theirs)
            os._exit(1)  # nobody lives that long
        os.close(theirs)
        if chance.random() < 0.7:  # the others end while they open the bank
            select.select([ours], [], [], 60)
        _listen(ours, chance.random() * _LONGEST)
        os.kill(child, signal.SIGKILL)
        _listen(ours, 60.0)  # what was said before the end
        os.close(ours)
        os.waitpid(child, 0)


def _listen(pipe: int, seconds: float) -> None:
    """Pass on what is said within the time, or until the other end is gone."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        if not select.select([pipe], [], [], left)[0]:
            return
        said = os.read(pipe, 65536)
        if not said:
            return
        os.write(sys.stdout.fileno(), said)


def main(arguments: Sequence[str]) -> None:
    what, path, *rest = arguments
    if what == "write":
        sys.stdin.readline()
        write(Path(path), rest[0], int(rest[1]), sys.stdout.fileno())
    else:
        perish(Path(path), int(rest[0]), int(rest[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
