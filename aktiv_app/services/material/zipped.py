"""Zipped documents: checked for bombs and hostile XML before any library sees them."""

import io
import re
import zipfile

from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.limits import Limits

_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1024 * 1024
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# Only encodings in which the scan below can see a "<!DOCTYPE"; others could hide one.
_PLAIN_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")


def open_checked(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive in `data`, its declared sizes and kinds checked.

    `zipfile` never hands out more of a member than its declared size, so bounding the
    declared sizes bounds what reading can produce.

    Raises:
        UnreadableError: broken, encrypted, or unfolding too far.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except Exception:  # zipfile raises many kinds for a broken directory
        raise UnreadableError(Failure.MALFORMED) from None
    entries = archive.infolist()
    if len(entries) > limits.entries:
        raise UnreadableError(Failure.UNFOLDS_TOO_FAR)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked_bytes or (
        unpacked > limits.ratio_floor_bytes and unpacked > limits.ratio * len(data)
    ):
        raise UnreadableError(Failure.UNFOLDS_TOO_FAR)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableError(Failure.ENCRYPTED)
        if entry.compress_type not in _METHODS:
            raise UnreadableError(Failure.MALFORMED)
    return archive


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The unpacked bytes of the member called `name`; empty when there is none.

    No more than its header promises are read. Raises UnreadableError for a damaged one.
    """
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return b""
    chunks: list[bytes] = []
    left = entry.file_size
    try:
        with archive.open(entry) as member:
            while left >= 0 and (chunk := member.read(_CHUNK)):
                left -= len(chunk)
                chunks.append(chunk)
    except Exception:  # damaged streams raise zlib, zip and end-of-file errors
        raise UnreadableError(Failure.MALFORMED) from None
    return b"".join(chunks)


def require_plain_xml(content: bytes) -> None:
    """Refuse XML with a document type: office formats have none, attacks need one.

    Raises:
        UnreadableError: a document type, or an encoding that could hide one.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        probe = content.replace(b"\x00", b"")
    elif b"\x00" in content[:64]:
        raise UnreadableError(Failure.UNSAFE_XML)
    else:
        probe = content
        declared = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
        if declared and declared.group(1).lower() not in _PLAIN_ENCODINGS:
            raise UnreadableError(Failure.UNSAFE_XML)
    if b"<!DOCTYPE" in probe or b"<!ENTITY" in probe:
        raise UnreadableError(Failure.UNSAFE_XML)
