"""Cases on disk, only where the user asks: encrypted with the keyring's key, for some days.

A case file is a line that names the format, a line of JSON with its id and dates, and the
case itself, encrypted. The dates are in the clear so that an expired file can be deleted
without its key; they are bound to the content, so a changed date is a damaged file.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from msgspec import Struct

from aktiv_app.core.errors import CaseError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, msg
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Name, kind_of
from aktiv_app.privacy.restoring.sent import Mention, SentText
from aktiv_app.services.api import KeptCase
from aktiv_app.services.case_book import CaseRecord
from aktiv_app.services.case_troubles import (
    EXPIRED,
    NO_KEYRING,
    UNREADABLE,
    left_behind,
    shown,
)
from aktiv_app.services.files import delete_leftovers, write_atomically
from aktiv_app.services.vault import KeyStore, Vault, VaultError, open_vault

MOST_DAYS = 90
_MAGIC = b"AKTIV case 1\n"
_SUFFIX = ".case"
_HEAD = 1000  # bytes; the two lines before the encrypted part are shorter


class _Head(msgspec.Struct, frozen=True):
    id: str
    kept_at: datetime
    expires_at: datetime


class _Mention(msgspec.Struct, frozen=True, array_like=True):
    start: int
    end: int
    kind: str
    number: int
    label: Label
    original: str
    suffix: str


class _Sent(msgspec.Struct, frozen=True):
    text: str
    language: Language
    note_start: int
    source: str
    mentions: list[_Mention]
    literal: list[tuple[str, int]]


class _Body(msgspec.Struct, frozen=True):
    title: str
    started: datetime
    sent_at: datetime | None
    sent: list[_Sent]


def write_case(path: Path, record: CaseRecord, vault: Vault, days: int, now: datetime) -> datetime:
    """Write `record` to `path` for `days` days; gives when it expires. Raises CaseError."""
    if not 1 <= days <= MOST_DAYS:
        raise CaseError(
            msg("A case can be kept for 1 to {most} days. Nothing was kept.", most=MOST_DAYS)
        )
    if not record.sent:
        raise CaseError(
            msg("Nothing has been copied in this case yet, so there is nothing to keep.")
        )
    expires = now + timedelta(days=days)
    head = msgspec.json.encode(_Head(record.id, now, expires))
    body = _Body(record.title, record.started, record.sent_at, [_packed(s) for s in record.sent])
    sealed = vault.encrypt(msgspec.json.encode(body), _purpose(head))
    try:
        write_atomically(path, _MAGIC + head + b"\n" + sealed)
    except OSError:
        raise CaseError(
            msg(
                "The case could not be saved, perhaps because the disk is full. Nothing was "
                "kept, and the case is still in memory. Free some space and try again."
            )
        ) from None
    return expires


def read_case(path: Path, vault: Vault, now: datetime) -> CaseRecord:
    """Read the case at `path`; deletes it when it has expired. Raises CaseError."""
    try:
        data = path.read_bytes()
    except OSError:
        raise CaseError(
            msg("The case file cannot be read. It may have been moved or deleted.")
        ) from None
    head, sealed = _parts(data)
    if head.expires_at <= now:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            raise CaseError(left_behind(path)) from None
        raise CaseError(
            msg(
                "The case has expired and was deleted, so this answer can no longer be "
                "restored. The names must be put in by hand."
            )
        )
    try:
        line = data[len(_MAGIC) : len(data) - len(sealed) - 1]
        body = msgspec.json.decode(vault.decrypt(sealed, _purpose(line)), type=_Body)
        sent = tuple(_unpacked(text) for text in body.sent)
    except (VaultError, msgspec.MsgspecError, ValueError):
        raise CaseError(
            msg(
                "The case cannot be opened: it was made on another computer or by another "
                "user, or the file is damaged. Nothing was changed."
            )
        ) from None
    return CaseRecord(head.id, body.title, body.started, body.sent_at, sent, head.expires_at)


def no_keyring() -> CaseError:
    """The error for a machine without a usable key store."""
    return CaseError(
        msg(
            "This computer has no keyring that can be used, so cases cannot be kept. "
            "The case stays in memory until the app is closed."
        )
    )


class CaseStore(Struct):
    """The kept cases in one folder. Calls may block on the disk or the keyring."""

    folder: Path
    find_keyring: Callable[[], KeyStore | None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    _vault: Vault | None = None
    _gone: list[KeptCase] = []

    def keep(self, record: CaseRecord, days: int) -> datetime:
        """Keep `record` for `days` days; gives when it expires. Raises CaseError."""
        vault = self._open()
        if vault is None:
            raise no_keyring()
        return write_case(self._path(record.id), record, vault, days, self.now())

    def load(self, case_id: str) -> CaseRecord:
        """Read a case. Raises CaseError."""
        vault = self._open()
        if vault is None:
            raise CaseError(
                msg(
                    "This computer's keyring is not available, so the case cannot be opened. "
                    "It is untouched. Unlock the keyring and try again."
                )
            )
        return read_case(self._path(case_id), vault, self.now())

    def listing(self) -> tuple[KeptCase, ...]:
        """The kept cases, the latest first; what has expired is deleted.

        Those that cannot be opened have as their `problem` why. Last come the expired ones: those
        that cannot be deleted, and those that were since the app was started.
        """
        left = self.delete_expired()
        heads = [
            head
            for path, head in self._heads()
            if head.expires_at > self.now()
            and path.name == f"{head.id}{_SUFFIX}"
            and _is_id(head.id)
        ]
        vault = self._open() if heads else None
        heads.sort(key=lambda head: head.kept_at, reverse=True)
        return (*(self._described(head, vault) for head in heads), *left, *self._gone)

    def delete_expired(self) -> Sequence[KeptCase]:
        """Delete what has expired; needs no key. Gives those that are still there, with why."""
        delete_leftovers(self.folder, f"*{_SUFFIX}")
        left = []
        for path, head in self._heads():
            if head.expires_at > self.now():
                continue
            try:
                path.unlink(missing_ok=True)
            except OSError:
                left.append(_unopened(head, left_behind(path)))
            else:
                self._gone.append(_unopened(head, EXPIRED))
        return left

    def forget(self, case_id: str) -> None:
        """Delete a case; nothing happens when there is none. Raises CaseError."""
        path = self._path(case_id)
        delete_leftovers(path.parent, path.name, unused=0)
        try:
            path.unlink(missing_ok=True)
        except OSError:
            raise CaseError(
                msg(
                    "The case is forgotten in this window, but its file could not be deleted, "
                    "perhaps because another program uses it. It is still on this computer, "
                    "encrypted. Open the kept case and forget it again, or delete {file} in "
                    "the app's data folder yourself.",
                    file=shown(path),
                )
            ) from None

    def _described(self, head: _Head, vault: Vault | None) -> KeptCase:
        if vault is None:
            return _unopened(head, NO_KEYRING)
        try:
            title = read_case(self._path(head.id), vault, self.now()).title
        except CaseError:
            return _unopened(head, UNREADABLE)
        return KeptCase(head.id, title, head.kept_at, head.expires_at, True)

    def _heads(self) -> Iterator[tuple[Path, _Head]]:
        """The files that are cases of this app, with their first lines."""
        for path in sorted(self.folder.glob(f"*{_SUFFIX}")) if self.folder.is_dir() else ():
            try:
                with path.open("rb") as stream:
                    head, _ = _parts(stream.read(_HEAD))
            except (OSError, CaseError):
                damaged = _head_of_damaged(path)
                if damaged is None:
                    continue
                head = damaged
            yield path, head

    def _open(self) -> Vault | None:
        if self._vault is None:
            self._vault = open_vault(self.find_keyring())
        return self._vault

    def _path(self, case_id: str) -> Path:
        if not _is_id(case_id):
            raise ValueError("not the id of a case")
        return self.folder / f"{case_id}{_SUFFIX}"


def _unopened(head: _Head, why: Message) -> KeptCase:
    return KeptCase(head.id, "", head.kept_at, head.expires_at, False, why)


def _head_of_damaged(path: Path) -> _Head | None:
    """What stands in for the lost first lines of a case; None when it can be none of ours.

    No case is kept for longer than the most days, so neither is what is left of one.
    """
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return None
    return (
        _Head(path.stem, written, written + timedelta(days=MOST_DAYS))
        if _is_id(path.stem)
        else None
    )


def _is_id(text: str) -> bool:
    """Whether `text` can be the id of a case, and so cannot lead out of the folder."""
    return text.isascii() and text.isalnum()


def _purpose(head: bytes) -> str:
    return "case " + head.decode("ascii", "replace")


def _parts(data: bytes) -> tuple[_Head, bytes]:
    magic, line, sealed = data[: len(_MAGIC)], *data[len(_MAGIC) :].partition(b"\n")[::2]
    head = None
    with contextlib.suppress(ValueError):  # msgspec's errors are among them
        head = msgspec.json.decode(line, type=_Head)
    if magic != _MAGIC or head is None or not (head.expires_at.tzinfo and head.kept_at.tzinfo):
        raise CaseError(
            msg("The file is not a case of this app, or it is damaged. Nothing was changed.")
        )
    return head, sealed


def _packed(text: SentText) -> _Sent:
    return _Sent(
        text.text,
        text.language,
        text.note_start,
        text.source,
        [
            _Mention(m.start, m.end, m.name[0].value, m.name[1], m.label, m.original, m.suffix)
            for m in text.mentions
        ],
        sorted((kind.value, number) for kind, number in text.literal),
    )


def _unpacked(text: _Sent) -> SentText:
    mentions = tuple(
        Mention(m.start, m.end, _name(m.kind, m.number), m.label, m.original, m.suffix)
        for m in text.mentions
    )
    literal = frozenset(_name(kind, number) for kind, number in text.literal)
    return SentText(text.text, text.language, text.note_start, text.source, mentions, literal)


def _name(kind: str, number: int) -> Name:
    return kind_of(kind), number
