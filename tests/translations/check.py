"""Compares the sentences in the code with the catalogues of every language."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("nb", "nn", "sv")  # English is the language of the code
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "msg": None,
    "nmsg": (1, 2),
    "t": None,
    "nt": (1, 2),
}
_MARKUP = re.compile(r"</?\w+[^>]*>")


def extracted() -> Catalog:
    """Every sentence of the app, as a template catalogue without dates or addresses."""
    template = Catalog(project="AKTIV prompt", charset="utf-8")
    for name, line, text, comments, _context in extract_from_dir(
        ROOT / "aktiv_app", keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        place = (f"aktiv_app/{Path(name).as_posix()}", line)
        template.add(text, None, [place], auto_comments=comments)
    return template


def path_of(language: str) -> Path:
    """Where the catalogue of `language` lies."""
    return CATALOGUES / language / "LC_MESSAGES" / "aktiv.po"


def load(language: str) -> Catalog:
    """The catalogue of `language` as it is on disk."""
    with path_of(language).open("rb") as stream:
        return read_po(stream, locale=language)


def update(language: str) -> int:
    """Bring the catalogue up to date with the code; returns how many sentences wait."""
    template = extracted()
    old = load(language) if path_of(language).exists() else Catalog(locale=language)
    fresh = Catalog(locale=language, project="AKTIV prompt", charset="utf-8")
    waiting = 0
    for message in template:
        if not message.id:
            continue
        known = old.get(message.id)
        string = known.string if known is not None and known.string else None
        fresh.add(message.id, string, auto_comments=message.auto_comments)
        waiting += not string or (isinstance(string, tuple) and not all(string))
    path_of(language).parent.mkdir(parents=True, exist_ok=True)
    with path_of(language).open("wb") as stream:
        write_po(stream, fresh, omit_header=False, sort_output=True, width=96, no_location=True)
    _drop_dates(path_of(language))
    return waiting


def problems(language: str) -> Iterator[str]:
    """What is wrong with the catalogue of `language`, a sentence each."""
    catalogue = load(language)
    wanted = {_key(message.id): message for message in extracted() if message.id}
    have = {_key(message.id): message for message in catalogue if message.id}
    for key in sorted(wanted.keys() - have.keys()):
        yield f"{language}: missing: {key!r}"
    for key in sorted(have.keys() - wanted.keys()):
        yield f"{language}: no longer in the code: {key!r}"
    for key in sorted(wanted.keys() & have.keys()):
        message = have[key]
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        if not all(strings) or len(strings) < len(ids):
            yield f"{language}: not translated: {key!r}"
        elif message.fuzzy:
            yield f"{language}: marked as unsure: {key!r}"
        else:
            wanted_fields = {field for text in ids for field in _fields(text)}
            for text in filter(None, strings):
                # A singular may leave the number out ("one name"), never add a field.
                fields = _fields(text)
                missing = wanted_fields - fields - ({"count"} if len(ids) > 1 else set())
                if missing or fields - wanted_fields:
                    yield f"{language}: fields differ: {key!r} -> {text!r}"
                if sorted(_MARKUP.findall(text)) != sorted(_MARKUP.findall(ids[-1])):
                    yield f"{language}: markup differs: {key!r} -> {text!r}"


def _key(message_id: str | tuple[str, ...] | list[str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _drop_dates(path: Path) -> None:
    """Dates and tool versions in the header would change with every update."""
    drop = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Generated-By")
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.lstrip('"').startswith(drop)]
    path.write_text("".join(kept), "utf-8")
