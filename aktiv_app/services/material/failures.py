"""Why a document cannot be read, and the sentence that tells the user so."""

from enum import StrEnum

from aktiv_app.core.errors import MaterialError
from aktiv_app.core.messages import Message, msg
from aktiv_app.services.material.limits import Limits


class Failure(StrEnum):
    """The reasons, by the name that crosses from the reading process."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    NOT_A_FILE = "not_a_file"
    DISK = "disk"
    EMPTY = "empty"
    NO_TEXT = "no_text"
    SCANNED = "scanned"
    FILE_TOO_BIG = "file_too_big"
    TEXT_TOO_LONG = "text_too_long"
    TOO_MANY_PAGES = "too_many_pages"
    UNFOLDS_TOO_FAR = "unfolds_too_far"
    TOO_SLOW = "too_slow"
    TOO_HEAVY = "too_heavy"
    ENCRYPTED = "encrypted"
    LEGACY_WORD = "legacy_word"
    APPLE_PAGES = "apple_pages"
    OUTLOOK_ITEM = "outlook_item"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"
    PICTURE = "picture"
    UNSAFE_XML = "unsafe_xml"
    UNKNOWN_FORMAT = "unknown_format"
    MALFORMED = "malformed"
    STOPPED = "stopped"


class UnreadableError(Exception):
    """Raised by readers; carries no text of the document, so it may cross and be logged."""

    def __init__(self, failure: Failure, amount: int = 0) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.amount = amount


def grouped(number: int) -> str:
    """`number` with its thousands set apart by no-break spaces, which all languages accept."""
    return f"{number:,}".replace(",", "\u00a0")


def as_error(failure: Failure, limits: Limits, amount: int = 0) -> MaterialError:
    """The error to show for `failure`; `amount` is what was found, 0 when not known."""
    return MaterialError(_message(failure, limits, amount))


def _message(failure: Failure, limits: Limits, amount: int) -> Message:
    megabytes = limits.file_bytes // (1024 * 1024)
    if failure is Failure.FILE_TOO_BIG:
        return msg(
            "This file is larger than {limit} MB, the most the app reads. Copy the part you "
            "need and paste it instead.",
            limit=megabytes,
        )
    if failure is Failure.TEXT_TOO_LONG:
        return too_long(amount, limits)
    if failure is Failure.TOO_MANY_PAGES:
        return msg(
            "This document has {found} pages; the app reads at most {limit}. Save the pages "
            "you need as a file of their own.",
            found=grouped(amount),
            limit=grouped(limits.pages),
        )
    if failure is Failure.TOO_SLOW:
        return msg(
            "Reading this file took more than {seconds} seconds and was stopped. Copy the part "
            "you need and paste it instead.",
            seconds=limits.seconds,
        )
    return _MESSAGES[failure]


def too_long(found: int, limits: Limits) -> Message:
    """The sentence for text above the limit; `found` is 0 when counting was given up."""
    if found:
        return msg(
            "This text has {found} characters; the app takes at most {limit}. Use only the "
            "part you need.",
            found=grouped(found),
            limit=grouped(limits.text_chars),
        )
    return msg(
        "This file holds more than {limit} characters of text, the most the app takes. Copy "
        "the part you need and paste it instead.",
        limit=grouped(limits.text_chars),
    )


_MESSAGES = {
    Failure.MISSING: msg(
        "The file is not there any more. Check whether it was moved or renamed, and choose it "
        "again."
    ),
    Failure.FORBIDDEN: msg(
        "You do not have permission to read this file. Ask its owner for access, or save a "
        "copy in your own folder and use that."
    ),
    Failure.NOT_A_FILE: msg(
        "This is not a document but a folder or a device. Choose a single document."
    ),
    Failure.DISK: msg(
        "The file could not be read from the disk or network. Check the connection, or copy "
        "the file to this computer and try again."
    ),
    Failure.EMPTY: msg(
        "This file is empty. Check that the right file was chosen and that it was saved."
    ),
    Failure.NO_TEXT: msg(
        "No text was found in this document. If its text is in pictures, type or paste the "
        "text instead."
    ),
    Failure.SCANNED: msg(
        "The pages of this PDF are pictures without text, as from a scanner. Run text "
        "recognition (OCR) on it first, or paste the text instead."
    ),
    Failure.UNFOLDS_TOO_FAR: msg(
        "This document unpacks to far more data than a document should, so it was not opened. "
        "If you trust it, open it in Word and copy the text."
    ),
    Failure.TOO_HEAVY: msg(
        "Reading this file needs more memory than the app allows, so it was stopped. Copy the "
        "part you need and paste it instead."
    ),
    Failure.ENCRYPTED: msg(
        "This document is protected with a password, so the app cannot read it. Open it, save "
        "a copy without a password, and use the copy."
    ),
    Failure.LEGACY_WORD: msg(
        "This is a document in the old Word format (.doc). Open it in Word and save it as "
        ".docx or PDF."
    ),
    Failure.APPLE_PAGES: msg(
        "This is an Apple Pages document. Open it in Pages and export it as .docx or PDF."
    ),
    Failure.OUTLOOK_ITEM: msg(
        "This is a message in Outlook's own format (.msg). Save it as .eml or text, or copy "
        "its text and paste it."
    ),
    Failure.SPREADSHEET: msg(
        "This is a spreadsheet. Copy the cells you need and paste them instead."
    ),
    Failure.SLIDES: msg(
        "This is a slide presentation. Export it as PDF, or copy the text you need and paste it."
    ),
    Failure.PICTURE: msg(
        "This is a picture, and the app reads only text. Type or paste the text instead."
    ),
    Failure.UNSAFE_XML: msg(
        "This document contains instructions that ordinary documents do not have, so it was "
        "not opened. If you trust it, open it and copy the text."
    ),
    Failure.UNKNOWN_FORMAT: msg(
        "The app does not know this kind of file. Save it as .docx, PDF or text, or paste its text."
    ),
    Failure.MALFORMED: msg(
        "This file is damaged or not complete, so it could not be read. Open it in its own "
        "program, save it again, and use the new copy."
    ),
    Failure.STOPPED: msg(
        "Reading this file stopped unexpectedly. Open it in its own program, save it as .docx "
        "or PDF, and try again."
    ),
}
