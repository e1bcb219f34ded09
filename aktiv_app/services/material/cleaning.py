"""The last step of every reader: text without control characters and ragged spacing.

What privacy screening wants to see stays: soft hyphens, zero-width characters, no-break
spaces, decomposed letters, and the line breaks themselves.
"""

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_TAILS = re.compile("(?<![ \t])[ \t]+\n")
_EMPTY_LINES = re.compile("\n{3,}")
# Bullets as Word and PDF writers leave them: Symbol and Wingdings code points and friends.
_BULLETS = re.compile(
    "^([ \t]*)[\u2022\u2023\u2043\u204c\u204d\u2219\u25aa\u25ab\u25b6\u25b8\u25ba\u25cf\u25cb"
    "\u25e6\u25fc\u25fe\u2756\u27a2\u27a4\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076\u00b7\u2713\u2714]"
    "[ \t\u00a0]*(?=\\S)",
    re.MULTILINE,
)


def clean(text: str) -> str:
    """`text` with line feeds only, no control characters, and at most one empty line in a row."""
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROLS.sub("", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _LINE_TAILS.sub("\n", text)
    return _EMPTY_LINES.sub("\n\n", text).strip(" \t\n")


def with_even_bullets(text: str) -> str:
    """`text` with the many list marks of office programs written as "• "."""
    return _BULLETS.sub("\\1\u2022 ", text)
