"""Compares the sentences in the code with the catalogues of every language.

Only what the window can show is translated: the command line stays English.
"""

import functools
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.translations.wording import slips

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("nb", "nn", "sv")  # English is the language of the code
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "msg": None,
    "nmsg": (1, 2),
    "t": None,
    "nt": (1, 2),
}
_ENGLISH_ONLY = ("cli",)
_HEADER = """\
# The texts of AKTIV prompt in {language}.
# Kept up to date with: python -m tests.translations --update
# How to translate: docs/translating.md"""


@functools.cache
def extracted(package: Path = ROOT / "aktiv_app") -> Catalog:
    """Every sentence of the app, as a template catalogue without dates or addresses.

    Read once in a process; nobody may change what is given.
    """
    template = Catalog(project="AKTIV prompt", charset="utf-8")
    for name, line, text, comments, _context in extract_from_dir(
        package,
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
        directory_filter=_is_translated,
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
    """Bring the catalogue up to date with the code; returns how many sentences wait.

    Compiles it too, as an installation does (hatch_build.py), so that the next start of the app
    from this folder speaks the new texts.
    """
    old = load(language) if path_of(language).exists() else Catalog(locale=language)
    fresh = Catalog(
        locale=language,
        project="AKTIV prompt",
        charset="utf-8",
        header_comment=_HEADER.format(language=old.locale.english_name if old.locale else language),
        fuzzy=False,
    )
    waiting = 0
    for message in extracted():
        if not message.id:
            continue
        known = old.get(_key(message))
        string = known.string if known is not None and _fits(message, known) else None
        # The file, not the line: enough to see where a text stands, and stable.
        places = sorted({(name, 0) for name, _ in message.locations})
        fresh.add(message.id, string, places, auto_comments=message.auto_comments)
        waiting += not _is_translated_fully(string)
    path_of(language).parent.mkdir(parents=True, exist_ok=True)
    with path_of(language).open("wb") as stream:
        write_po(stream, fresh, sort_output=True, width=96, include_lineno=False)
    _drop_dates(path_of(language))
    with path_of(language).with_suffix(".mo").open("wb") as stream:
        write_mo(stream, fresh)
    return waiting


def problems(language: str) -> Iterator[str]:
    """What is wrong with the catalogue of `language`, a sentence each."""
    wanted = {_key(message): message for message in extracted() if message.id}
    have = {_key(message): message for message in load(language) if message.id}
    for key in sorted(wanted.keys() - have.keys()):
        yield f"{language}: missing: {key!r}"
    for key in sorted(have.keys() - wanted.keys()):
        yield f"{language}: no longer in the code: {key!r}"
    for key in sorted(wanted.keys() & have.keys()):
        message = have[key]
        if not _fits(wanted[key], message) or not _is_translated_fully(message.string):
            yield f"{language}: not translated: {key!r}"
        elif message.fuzzy:
            yield f"{language}: marked as unsure: {key!r}"
        else:
            for slip in slips(language, _texts(wanted[key].id), _texts(message.string)):
                yield f"{language}: {slip}: {key!r}"


def _is_translated(folder: str | Path) -> bool:
    name = Path(folder).name
    return not name.startswith(("_", ".")) and name not in _ENGLISH_ONLY


def _key(message: Message) -> str:
    return _texts(message.id)[0]


def _texts(texts: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (texts or "",) if isinstance(texts, str | None) else tuple(texts)


def _fits(wanted: Message, known: Message) -> bool:
    """Whether both are counted or both are not, and stand for the same English."""
    return bool(known.string) and _texts(known.id) == _texts(wanted.id)


def _is_translated_fully(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(_texts(string))


def _drop_dates(path: Path) -> None:
    """Leave out what would change with every update, or says nothing."""
    drop = (
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.lstrip('"').startswith(drop)]
    path.write_text("".join(kept), "utf-8")
