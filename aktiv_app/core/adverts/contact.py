"""Telling ways to reach a person, which are never a requirement, a role or an employer."""

import re

_REACHABLE = re.compile(
    r"[\w.+-]{1,64}@[\w-]+\.\w|(?:https?://|www\.)\S"
    r"|(?<![\d.])(?:\+|00)?\d(?:[ \u00a0.\-/()]?\d){6,13}(?!\d)"
)
_AMOUNT = re.compile(r"\b(?:kr|sek|nok|dkk|eur)\b|\d{4}\s*[\u2013-]\s*\d{4}|:-", re.IGNORECASE)


def holds_contact(text: str) -> bool:
    """Whether `text` holds an e-mail address, a web address or what may be a phone number."""
    return _REACHABLE.search(text) is not None and not (
        _AMOUNT.search(text) is not None and "@" not in text
    )
