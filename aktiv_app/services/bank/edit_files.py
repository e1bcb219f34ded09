"""The file of edits that the bank does not have yet, encrypted."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from aktiv_app.core.errors import AktivError, DraftLeftError
from aktiv_app.services.api import DraftProtection
from aktiv_app.services.bank.edits import EditDraft
from aktiv_app.services.drafts.files import (
    left_encrypted,
    read_or_put_aside,
    removed,
    without_key,
)
from aktiv_app.services.files import write_atomically
from aktiv_app.services.vault import Vault

_NAME: Final = "bank-draft.bin"
_PURPOSE: Final = "bank-draft"

_Edits = tuple[EditDraft, ...]
_READER: Final = msgspec.json.Decoder(_Edits)


class EditFiles:
    """The one file they are in, as `DraftFiles`; without a keyring there is none.

    A text in the editor may hold personal data until the bank has looked it over, and nothing
    of it is screened on the way, so that there is nothing that could be kept in the clear.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._path = folder / _NAME
        self._now = now
        self._vault: Vault | None = None

    def begin(self, vault: Vault | None) -> DraftProtection:
        """Keep edits with a vault, nothing without."""
        self._vault = vault
        return DraftProtection.ENCRYPTED if vault else DraftProtection.WITHOUT_KEYRING

    def write(self, draft: _Edits) -> None:
        """Keep these edits in the place of those kept before; raises OSError."""
        if self._vault is not None:
            sealed = self._vault.encrypt(msgspec.json.encode(draft), _PURPOSE)
            write_atomically(self._path, sealed)

    def read(self) -> _Edits | AktivError | None:
        """What an earlier run left."""
        return read_or_put_aside(self._path, self._read, self._now)

    def remove(self) -> DraftLeftError | None:
        """Delete the file."""
        return None if removed(self._path) else left_encrypted(_NAME)

    def end(self) -> None:
        """Nothing is left to do: what is unsaved stays for the next run."""

    def _read(self, path: Path) -> _Edits | AktivError:
        if self._vault is None:
            return without_key()
        return _READER.decode(self._vault.decrypt(path.read_bytes(), _PURPOSE))
