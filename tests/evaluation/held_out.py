"""The annotated texts that the name model is not trained on, in the scorer's form."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

TEXTS = Path(__file__).parents[2] / "aktiv_app" / "privacy" / "training" / "texts"

_FIRST = ("enmix", "long1", "long2", "nb", "nnda", "sv")  # authors of the first round
_EVERY = 5  # files whose number it divides are kept from training (training/annotated.py)
_HEADER = re.compile(r"^=== *(.+)$", re.MULTILINE)
_ESCAPE = re.compile(r"⟪U\+([0-9A-F]{4,6})⟫")
_MARK = re.compile(r"⟦([A-Z_]+)(?::([a-z_]+))?\|([^⟦⟧]+)⟧")


def write_held_out(path: Path, *, first: bool) -> None:
    """Write those of the first or the second round to `path`.

    A line of JSON each, with `start` and `end` in code points. The rounds have bars of their own:
    texts that come later must not lower those that are reached.
    """
    with path.open("w", encoding="utf-8") as out:
        for text in _texts(first):
            out.write(json.dumps(text, ensure_ascii=False) + "\n")


def _texts(first: bool) -> Iterator[dict[str, object]]:
    for source in sorted(TEXTS.glob("*.txt")):
        author, _, number = source.stem.rpartition("-")
        if int(number) % _EVERY or (author in _FIRST) is not first:
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
