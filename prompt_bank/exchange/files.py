"""Reading files that may be anything, and writing files that are whole or not there."""

import errno
import os
import secrets
import zipfile
from pathlib import Path
from typing import Final

from prompt_bank.exchange.entries import unreadable
from prompt_bank.model.errors import BankError, Problem

MAX_FILE: Final = 20 * 1024 * 1024
MAX_UNPACKED: Final = 100 * 1024 * 1024
_MAX_MEMBERS: Final = 500


def read_bytes(path: Path, limit: int = MAX_FILE) -> bytes:
    """The file's bytes; raises FILE_UNREADABLE or FILE_TOO_LARGE.

    Only ordinary files are read: a pipe or a device would never end.
    """
    try:
        if not path.is_file():
            raise unreadable(path.name, "no_file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise unreadable(path.name, "cannot_open") from error
    if len(data) > limit:
        raise BankError(Problem.FILE_TOO_LARGE, name=path.name, limit=limit)
    return data


def read_text(path: Path, limit: int = MAX_FILE) -> str:
    """The file as text: UTF-8, or Windows-1252 as older office programs write it.

    Raises FILE_TOO_LARGE above `limit` bytes, or FILE_UNREADABLE.
    """
    data = read_bytes(path, limit)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text.replace("\r\n", "\n").replace("\r", "\n")
    raise unreadable(path.name, "no_text")


def guard_zip(path: Path) -> None:
    """Refuse an office file that would unpack to more than it should, or declares entities.

    Raises FILE_TOO_LARGE or FILE_UNREADABLE.
    """
    name = path.name
    read_bytes(path)
    try:
        with zipfile.ZipFile(path) as packed:
            members = packed.infolist()
            unpacked = sum(member.file_size for member in members)
            if len(members) > _MAX_MEMBERS or unpacked > MAX_UNPACKED:
                raise BankError(Problem.FILE_TOO_LARGE, name=name, limit=MAX_UNPACKED)
            for member in members:
                if member.flag_bits & 0x1:
                    raise unreadable(name, "encrypted")
                if member.filename.endswith((".xml", ".rels")):
                    # Sizes in a header can lie, so no more than promised is unpacked.
                    with packed.open(member) as part:
                        start = part.read(4096)
                    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                        raise unreadable(name, "entities")
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise unreadable(name, "no_office_file") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` at once: after a fault the old file is still there.

    Others may read it as they may read whatever the user saves: packages are made for a folder
    that a team shares. Raises DISK_FULL or CANNOT_WRITE.
    """
    scratch = path.with_name(f".aktiv-{secrets.token_hex(8)}")
    try:
        try:
            with scratch.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            scratch.replace(path)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise BankError(Problem.DISK_FULL if full else Problem.CANNOT_WRITE) from error
