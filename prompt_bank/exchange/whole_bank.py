"""The whole bank as one file of JSON lines, and back: the same bank again.

The first line says what the file is, every further line holds one record with who vouches
for it, and the last one the user's favourites and order. A file can claim anything, so who
vouches is believed only when the file's seal was made with this machine's own key; without
it the records come in as vouched for by nobody.
"""

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from prompt_bank.exchange.entries import unreadable
from prompt_bank.exchange.files import read_bytes
from prompt_bank.model.codec import decode_record, encode_record
from prompt_bank.model.errors import BankError
from prompt_bank.model.people import LOCAL, Channel, Provenance
from prompt_bank.model.state import Seen

FORMAT: Final = "aktiv-prompt-bank"
VERSION: Final = 1
MAX_BANK: Final = 512 * 1024 * 1024


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    record: msgspec.Raw
    channel: Channel
    detail: str = ""


class _End(msgspec.Struct, forbid_unknown_fields=True):
    favourites: list[str]
    order: list[str]
    records: int
    seal: str = ""


@dataclass(frozen=True, slots=True)
class WholeBank:
    """All of a bank. `sealed` tells whether who vouches could be believed.

    `damaged` counts the lines that could not be read; the others are whole.
    """

    records: tuple[Seen, ...]
    favourites: tuple[str, ...]
    order: tuple[str, ...]
    sealed: bool = False
    damaged: int = 0


def whole_bank_bytes(
    records: Iterable[Seen], favourites: Sequence[str], order: Sequence[str], key: bytes | None
) -> bytes:
    """The file. `key` is this machine's own; None where there is no key store."""
    lines = [msgspec.json.encode(_Head(FORMAT, VERSION))]
    for seen in records:
        provenance = seen.provenance
        line = _Line(msgspec.Raw(encode_record(seen.record)), provenance.channel, provenance.detail)
        lines.append(msgspec.json.encode(line))
    count = len(lines) - 1
    seal = _seal(lines, key).hex() if key else ""
    end = _End(list(favourites), list(order), count, seal)
    return b"\n".join([*lines, msgspec.json.encode(end), b""])


def read_whole_bank(path: Path, key: bytes | None) -> WholeBank:
    """All that can be read of the file; raises FILE_UNREADABLE when it is no such file."""
    lines = read_bytes(path, MAX_BANK).split(b"\n")
    while lines and not lines[-1]:
        lines.pop()
    try:
        head = msgspec.json.decode(lines[0], type=_Head)
    except (IndexError, ValueError, msgspec.DecodeError) as error:
        raise unreadable(path.name, "no_bank") from error
    if head.format != FORMAT:
        raise unreadable(path.name, "no_bank")
    if head.version > VERSION:
        raise unreadable(path.name, "newer")
    try:
        end = msgspec.json.decode(lines[-1], type=_End)
        body = lines[1:-1]
    except (msgspec.DecodeError, ValueError):
        # Cut off: what is whole can still be read, but nothing is believed of it.
        end, body = _End([], [], -1), lines[1:]
    seal = _seal(lines[:-1], key).hex() if key else ""
    sealed = bool(end.seal) and hmac.compare_digest(end.seal, seal)
    records: list[Seen] = []
    damaged = int(end.records < 0)
    for line in body:
        try:
            read = msgspec.json.decode(line, type=_Line)
            record = decode_record(bytes(read.record))
        except (msgspec.DecodeError, ValueError, BankError):
            damaged += 1
            continue
        records.append(Seen(record, Provenance(read.channel, read.detail) if sealed else LOCAL))
    return WholeBank(tuple(records), tuple(end.favourites), tuple(end.order), sealed, damaged)


def _seal(lines: Sequence[bytes], key: bytes) -> bytes:
    return hmac.new(key, b"\n".join(lines), sha256).digest()
