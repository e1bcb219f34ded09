"""The prompts that come with the app, as records: the same on every workstation."""

import hashlib
import tomllib
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

import msgspec

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.conversion import content_from_task
from prompt_bank.model.content import content_hash
from prompt_bank.model.people import DELIVERED, SUPPLIER
from prompt_bank.model.records import Record, Revision
from prompt_bank.ports.local_bank import LocalBank

RELEASE_FILE: Final = Path("bank", "delivered.toml")
_NAMES: Final = uuid.UUID("5f0c8a52-9d0b-4c53-8a4e-2f6b2f0f8c1d")
_STEP: Final = 10
_KEPT: Final = "delivered"
_SOURCE: Final = Language.NB
"""The language the delivered prompts are written in first; the others follow it."""


class Release(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which delivery of prompts this is.

    `number` rises whenever a task file has changed, so that newer texts come after older
    ones; `digest` is what `digest_of` gives for the task files, to notice a change.
    """

    number: int
    released: date
    digest: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """The records of one delivery."""

    release: Release
    records: tuple[Record, ...]


def read_release(resources: Path) -> Release:
    """Which delivery `resources` holds; raises DataFileError."""
    path = resources / RELEASE_FILE
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Release)
    except (OSError, ValueError, msgspec.ValidationError) as error:
        raise DataFileError(
            msg("The file {file} that comes with the app is damaged.", file=path.name)
        ) from error


def digest_of(folder: Path) -> str:
    """A fingerprint of the task files in `folder`."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.yaml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def delivery(catalog: TaskCatalog, release: Release) -> Delivery:
    """The delivered prompts: one a task, with a revision a language.

    Raises DataFileError when a task file is broken.
    """
    records = [
        record
        for entry in catalog.entries().tasks
        for record in _records(entry.id, catalog, release)
    ]
    return Delivery(release, tuple(records))


def deliver(bank: LocalBank, find: Callable[[str], Delivery | None]) -> None:
    """Put the app's prompts into the bank, once for each delivery.

    `find` gives the delivery, or None when it is the one whose digest it is given.
    """
    found = find(bank.setting(_KEPT))
    if found:
        bank.append(found.records, DELIVERED)
        bank.remember(_KEPT, found.release.digest)


def _records(task: str, catalog: TaskCatalog, release: Release) -> Iterator[Record]:
    prompt = str(uuid.uuid5(_NAMES, task))
    source = content_hash(content_from_task(task, catalog.text(task, _SOURCE)))
    for place, language in enumerate(_in_order(tuple(Language))):
        body = Revision(
            content_from_task(task, catalog.text(task, language)),
            translated_from="" if language is _SOURCE else source,
        )
        name = f"{prompt} {release.number} {body.hash}"
        yield Record(
            id=str(uuid.uuid5(_NAMES, name)),
            prompt=prompt,
            author=SUPPLIER,
            at=datetime.combine(release.released, time(12), UTC),
            # The language written first also comes first where nothing else decides.
            tick=release.number * _STEP + place,
            body=body,
        )


def _in_order(languages: Sequence[Language]) -> Sequence[Language]:
    return sorted(languages, key=lambda language: language is not _SOURCE)
