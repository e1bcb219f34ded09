"""Prompts of the bank that are being edited, kept encrypted until the bank has them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aktiv_app.services.drafts.keeping import DraftFiles, DraftKeeping
from aktiv_app.services.sole_use import SoleUse
from aktiv_app.services.vault import KeyStore

if TYPE_CHECKING:
    from aktiv_app.services.bank.edits import EditDraft

    Edits = tuple[EditDraft, ...]
    EditDraftStore = DraftKeeping[Edits, Edits]

_LOCK: Final = "bank-draft.lock"


def edit_drafts(
    folder: Path,
    find_keyring: Callable[[], KeyStore | None],
    *,
    enabled: bool = True,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    wait: Callable[[], object] = lambda: None,
) -> "EditDraftStore":
    """The `EditDrafts` protocol over one folder; the rest as for `DraftKeeping`."""

    def open_files() -> "DraftFiles[Edits, Edits]":
        # Read with the first draft: the window is there sooner without the bank's contents.
        from aktiv_app.services.bank.edit_files import EditFiles

        return EditFiles(folder, now)

    return DraftKeeping(
        open_files, find_keyring, SoleUse(folder, _LOCK), enabled=enabled, wait=wait
    )
