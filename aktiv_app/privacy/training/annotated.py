"""Reads the project's own annotated recruitment texts, which mark more than names.

A file holds texts one after the other:

    === <unique id> | <language> | <genre> [| flags]
    Ring ⟦PERSON:nordic|Kari Vik⟧, ⟦AGE|31 år⟧.

`⇥` is a tab and `⟪U+00A0⟫` the character with that number.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.name_source import Part

# What is marked beside persons; the second output of the network has these classes. Those the
# app does not ask the network for are there to be told from the others.
STATEMENTS = (
    "AGE", "ADDRESS", "DATE_OF_BIRTH", "ID_DOC", "USERNAME", "URL_PROFILE", "SENSITIVE",
    "PHONE", "NATIONAL_ID", "BANK_ACCOUNT", "VEHICLE", "EMAIL", "IP",
)  # fmt: skip

_HELD_OUT = 5  # one file in so many is for development only
_HEADER = re.compile(r"^=== *(?P<rest>.+)$", re.MULTILINE)
_ESCAPE = re.compile(r"⟪U\+([0-9A-F]{4,6})⟫")
_MARK = re.compile(r"⟦(?P<label>[A-Z_]+)(?::[a-z_]+)?\|(?P<text>[^⟦⟧]+)⟧")
_LANGUAGES = frozenset(("nb", "nn", "sv", "da", "en"))


def annotated_texts(folder: Path, part: Part) -> list[Sentence]:
    """The texts of the files in `folder` that are for training, or held out for development.

    Files are named `<anything>-<number>.txt`; those whose number five divides are held out.

    Raises ValueError for a text with an unknown label or a mark that is not closed.
    """
    return [
        text
        for path in sorted(folder.glob("*.txt"))
        if (int(path.stem.rpartition("-")[2]) % _HELD_OUT == 0) is (part is Part.HELD_OUT)
        for text in read_annotated(path.read_text("utf-8"))
    ]


def read_annotated(content: str) -> Iterator[Sentence]:
    """The texts of one file.

    Raises ValueError for a text with an unknown label or a mark that is not closed.
    """
    heads = list(_HEADER.finditer(content))
    ends = [head.start() for head in heads[1:]] + [len(content)]
    for head, end in zip(heads, ends, strict=True):
        name, language, *_ = (part.strip() for part in head["rest"].split("|"))
        yield _text(name, language, content[head.end() : end].strip("\n"))


def _text(name: str, language: str, raw: str) -> Sentence:
    raw = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), raw.replace("⇥", "\t"))
    raw = unicodedata.normalize("NFC", raw)
    text = ""
    names: list[tuple[int, int, str]] = []
    statements: list[tuple[int, int, str]] = []
    at = 0
    for match in _MARK.finditer(raw):
        text += raw[at : match.start()]
        at = match.end()
        span = len(text), len(text) + len(match["text"])
        text += match["text"]
        if match["label"] == "PERSON":
            names.append((*span, "PER"))
        elif match["label"] in STATEMENTS:
            statements.append((*span, match["label"]))
        else:
            raise ValueError(f"{name}: unknown label {match['label']}")
    text += raw[at:]
    if any(mark in text for mark in "⟦⟧⟪⟫"):
        raise ValueError(f"{name}: a mark is not closed")
    known = language if language in _LANGUAGES else "nb"
    return Sentence(text, tuple(names), known, tuple(statements))
