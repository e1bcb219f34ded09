"""A template as words to look through: what stands in its tags for people, without their syntax.

The check for personal data reads texts. To it the bar before a filter is the border of two
cells of a table, so "{{ reason | default(…) }}" below "The reason for the rejection" was a reason
somebody had written.
"""

import re
from typing import Final

_TAG: Final = re.compile(r"\{\{(?P<shown>.*?)\}\}|\{%.*?%\}", re.DOTALL)
_WRITTEN: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|\'((?:[^\'\\]|\\.)*)\'|(\d[\d .-]{3,}\d)')
_ESCAPE: Final = re.compile(r"\\.")


def template_words(text: str) -> str:
    """`text` with each tag as what somebody wrote into it, else the bare name of its field."""
    return _TAG.sub(_words, text)


def _words(tag: re.Match[str]) -> str:
    written = (_ESCAPE.sub(" ", "".join(literal)) for literal in _WRITTEN.findall(tag.group()))
    said = [words for words in written if any(map(str.isalnum, words))]
    shown = tag.group("shown")
    if said:
        words = " ".join(said)
        # "full_ad", which a choice is compared with, is no user name and no part of the next word.
        return words if shown is not None else f" ({words.replace('_', ' ')}) "
    return "" if shown is None else f"{{{{ {shown.split('|')[0].strip()} }}}}"
