"""Reader for plain text and Markdown: finds the encoding, changes nothing else."""

import codecs
import re

from aktiv_app.services.material.failures import Failure, UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_ODD_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def looks_like_text(data: bytes) -> bool:
    """Whether `data` is text in some encoding and not a binary format."""
    if _by_shape(data) is not None:
        return True
    sample = data[:_SAMPLE]
    odd = len(_ODD_CONTROLS.findall(sample))
    # A stray NUL or page mark is forgiven; binary formats are full of them.
    return odd * 50 <= len(sample)


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`: by its mark, its shape, as `declared`, as UTF-8, else as Windows-1252.

    Raises:
        UnreadableError: marked as an encoding that it does not follow at all.
    """
    encoding = _by_shape(data)
    if encoding is not None:
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") * 10 > len(text):
            raise UnreadableError(Failure.MALFORMED)
        return text
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeError, ValueError):
            pass  # the declaration is wrong; the bytes are asked instead
    return _utf8_or_windows(data)


def read(data: bytes) -> str:
    """The text of a plain text file."""
    return decode(data)


def _by_shape(data: bytes) -> str | None:
    """The encoding given by a byte order mark or, without one, by where the zero bytes are."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    # Western text in UTF-16 has a zero in nearly every second place and hardly elsewhere.
    if odd > half * 0.7 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _utf8_or_windows(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # One damaged byte must not turn every å of a UTF-8 text into two wrong letters.
    tolerant = data.decode("utf-8", "replace")
    broken = tolerant.count("\ufffd")
    intact = sum(1 for char in tolerant if char > "\x7f") - broken
    if intact > 2 * broken:
        return tolerant
    return data.decode("cp1252", "replace")
