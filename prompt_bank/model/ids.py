"""Time-ordered identifiers (UUID version 7, RFC 9562 section 5.7)."""

import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def is_id(text: str) -> bool:
    """Whether `text` is a UUID in the one spelling the bank uses: small letters, hyphens."""
    return _UUID.fullmatch(text) is not None


def new_id(
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    random_bits: Callable[[int], int] = secrets.randbits,
) -> str:
    """A new UUID version 7: 48 bits of milliseconds since 1970, 74 random bits."""
    milliseconds = max(0, int(now().timestamp() * 1000)) & ((1 << 48) - 1)
    value = milliseconds << 80 | 0x7 << 76 | random_bits(12) << 64 | 0b10 << 62 | random_bits(62)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
