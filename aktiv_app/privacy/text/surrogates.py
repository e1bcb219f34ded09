"""Halves of characters, which some programs cut off and no encoding can carry."""

from aktiv_app.privacy.text.late import late

_LONE_SURROGATE = late("[\ud800-\udfff]")


def without_lone_surrogates(text: str) -> str:
    """`text`, as long as it was, with U+FFFD for what no encoding can carry."""
    return _LONE_SURROGATE.sub("\ufffd", text)
