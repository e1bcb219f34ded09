"""What a file really is, told from its first bytes; its name only breaks ties."""

import io
import re
import zipfile
from enum import StrEnum

from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.read_text import looks_like_text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL
)
_XHTML = re.compile(rb"<html[\s>]", re.IGNORECASE)
_MAIL_FIELD = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to)[ ]?:",
    re.IGNORECASE | re.MULTILINE,
)
_WORD_PARTS = ("word/document.xml", "word/document2.xml")


class Format(StrEnum):
    """The formats there is a reader for."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"
    EML = "eml"
    TEXT = "text"


def detect(data: bytes, suffix: str) -> Format:
    """The format of `data`; `suffix` is the file name's ending in lower case, with its dot.

    Raises:
        UnreadableError: a format without a reader, named as exactly as can be.
    """
    head = data[:4096]
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if head.startswith(_OLE):
        raise UnreadableError(_ole(data))
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return Format.RTF
    if head.startswith(_PICTURES) and suffix not in (".txt", ".md"):
        raise UnreadableError(Failure.PICTURE)
    if head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif") or (
        head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    ):
        raise UnreadableError(Failure.PICTURE)
    if not looks_like_text(data):
        raise UnreadableError(_binary(suffix))
    return _textual(head, suffix)


def _textual(head: bytes, suffix: str) -> Format:
    start = head.removeprefix(b"\xef\xbb\xbf")
    if suffix in (".txt", ".md"):
        return Format.TEXT  # somebody may well keep HTML or mail as a note
    if _HTML.match(start) or suffix in (".html", ".htm", ".xhtml"):
        return Format.HTML
    if start.lstrip().startswith(b"<?xml"):
        if _XHTML.search(start):
            return Format.HTML
        raise UnreadableError(Failure.UNKNOWN_FORMAT)
    if suffix == ".eml" or len(_MAIL_FIELD.findall(start)) >= 3:
        return Format.EML
    if suffix in (".docx", ".odt", ".pdf", ".rtf", ".doc", ".pages"):
        # Its text is not what the name promises, perhaps a download page that failed.
        raise UnreadableError(Failure.MALFORMED)
    return Format.TEXT


def _binary(suffix: str) -> Failure:
    if suffix in (".docx", ".odt", ".pdf", ".rtf", ".html", ".eml"):
        return Failure.MALFORMED
    return Failure.UNKNOWN_FORMAT


def _ole(data: bytes) -> Failure:
    def named(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if named("EncryptedPackage"):
        return Failure.ENCRYPTED
    if named("WordDocument"):
        return Failure.LEGACY_WORD
    if named("__substg1.0_") or named("__properties_version1.0"):
        return Failure.OUTLOOK_ITEM
    if named("Workbook"):
        return Failure.SPREADSHEET
    if named("PowerPoint Document"):
        return Failure.SLIDES
    return Failure.UNKNOWN_FORMAT


def _zipped(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except Exception:  # zipfile raises many kinds for a broken directory
        raise UnreadableError(Failure.MALFORMED) from None
    if not names.isdisjoint(_WORD_PARTS):
        return Format.DOCX
    if "xl/workbook.xml" in names:
        raise UnreadableError(Failure.SPREADSHEET)
    if "ppt/presentation.xml" in names:
        raise UnreadableError(Failure.SLIDES)
    if any(name.endswith(".iwa") for name in names) or "index.apxl" in names:
        raise UnreadableError(Failure.APPLE_PAGES)
    if "encrypted-package" in names:
        raise UnreadableError(Failure.ENCRYPTED)
    if "content.xml" in names:
        return _opendocument(data)
    raise UnreadableError(
        Failure.MALFORMED if "[Content_Types].xml" in names else Failure.UNKNOWN_FORMAT
    )


def _opendocument(data: bytes) -> Format:
    # The standard puts the type first and uncompressed (ODF 1.3 part 2, section 3.3).
    head = data[:256]
    if b"opendocument.spreadsheet" in head:
        raise UnreadableError(Failure.SPREADSHEET)
    if b"opendocument.presentation" in head:
        raise UnreadableError(Failure.SLIDES)
    return Format.ODT
