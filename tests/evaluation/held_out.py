"""The annotated texts that the name model is not trained on, in the scorer's form."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

TEXTS = Path(__file__).parents[2] / "aktiv_app" / "privacy" / "training" / "texts"

# Files by the round of writing they come from; the names are those of their bars in bars.toml.
# Texts that come later must not lower the bars that are reached, so each round has its own.
ROUNDS = {
    "held_out_first": (
        "bokmal", "english-and-mixed", "five-languages", "long-texts",
        "nynorsk-and-danish", "swedish",
    ),
    "held_out_second": ("west", "sweden", "denmark", "pasted", "statements"),
    "held_out_third": (
        "documents", "everyday", "general", "hurried", "origins", "private", "workplaces",
    ),
    "held_out_fourth": ("exports", "logins", "namesakes"),
    "held_out_fifth": ("conversations", "registrations"),
    "held_out_sixth": ("credentials", "offices"),
    "held_out_seventh": ("office-texts", "quick-notes"),
    "held_out_eighth": ("cues", "short-papers", "agency"),
    "held_out_ninth": (
        "bench", "casework", "desk", "intake", "lodge", "panel", "roster", "threads", "ward",
        "workday", "sentences",
    ),
}  # fmt: skip
_EVERY = 5  # files whose number it divides are kept from training (training/annotated.py)
_HEADER = re.compile(r"^=== *(.+)$", re.MULTILINE)
_ESCAPE = re.compile(r"⟪U\+([0-9A-F]{4,6})⟫")
_MARK = re.compile(r"⟦([A-Z_]+)(?::([a-z_]+))?\|([^⟦⟧]+)⟧")


def write_held_out(path: Path, round_name: str) -> None:
    """Write those of one of `ROUNDS` to `path`: a line of JSON each, places in code points."""
    with path.open("w", encoding="utf-8") as out:
        for text in _texts(ROUNDS[round_name]):
            out.write(json.dumps(text, ensure_ascii=False) + "\n")


def _texts(files: Sequence[str]) -> Iterator[dict[str, object]]:
    for source in sorted(TEXTS.glob("*.txt")):
        author, _, number = source.stem.rpartition("-")
        if int(number) % _EVERY or author not in files:
            continue
        content = source.read_text("utf-8")
        heads = list(_HEADER.finditer(content))
        ends = [head.start() for head in heads[1:]] + [len(content)]
        for head, end in zip(heads, ends, strict=True):
            name, language, genre, *_ = (part.strip() for part in head[1].split("|"))
            text, entities = _unmarked(content[head.end() : end].strip("\n"))
            yield {
                "id": name, "lang": language, "genre": genre, "text": text, "entities": entities,
            }  # fmt: skip


def _unmarked(marked: str) -> tuple[str, list[dict[str, object]]]:
    marked = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), marked.replace("⇥", "\t"))
    marked = unicodedata.normalize("NFC", marked)
    text = ""
    entities: list[dict[str, object]] = []
    at = 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        entity: dict[str, object] = {
            "start": len(text), "end": len(text) + len(match[3]), "label": match[1],
        }  # fmt: skip
        if match[2]:
            entity["origin"] = match[2]
        entities.append(entity)
        text += match[3]
    return text + marked[at:], entities
