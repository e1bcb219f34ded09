"""What the files of all kinds of draft have in common: reading damaged ones, deleting."""

import contextlib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from aktiv_app.core.errors import AktivError, DraftError, DraftLeftError
from aktiv_app.core.messages import msg
from aktiv_app.services.files import delete_leftovers
from aktiv_app.services.vault import VaultError

_LOG = logging.getLogger(__name__)

R = TypeVar("R")


def read_or_put_aside(
    path: Path, read: Callable[[Path], R | AktivError], now: Callable[[], datetime]
) -> R | AktivError | None:
    """What `read` makes of the file, None without one; one it fails on is kept under another name.

    `now` gives the time for that name.
    """
    try:
        return read(path) if path.exists() else None
    except Exception as error:  # a draft can be damaged in any way, and somebody waits
        if not isinstance(error, (OSError, VaultError, msgspec.MsgspecError, AktivError)):
            _LOG.error("a draft could not be read: %s", type(error).__name__)
        return DraftError(
            msg(
                "The draft from last time could not be read. It is kept as {file} in the "
                "app's data folder and nothing was deleted. You can start afresh.",
                file=_keep_aside(path, now()),
            )
        )


def without_key() -> DraftError:
    """What to say of an encrypted file while there is no keyring."""
    return DraftError(
        msg(
            "There is an encrypted draft from last time, but this computer's keyring is "
            "not available. The draft is untouched. Unlock the keyring and start "
            "the app again to get it back."
        )
    )


def removed(path: Path) -> bool:
    """Delete the file, if there is one; False when it stays. Nobody else may be writing it."""
    delete_leftovers(path.parent, path.name, unused=0)
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def left_encrypted(file: str) -> DraftLeftError:
    """What to say when the encrypted `file` could not be deleted."""
    return DraftLeftError(
        msg(
            "The draft could not be deleted, perhaps because another program uses it. It is "
            "still on this computer, encrypted. Start the app again, and it tries once more, "
            "or delete {file} in the app's data folder yourself.",
            file=file,
        )
    )


def _keep_aside(path: Path, now: datetime) -> str:
    aside = path.with_name(f"{path.name}.unreadable-{now:%Y%m%d-%H%M%S}")
    with contextlib.suppress(OSError):
        path.replace(aside)
        return aside.name
    return path.name
