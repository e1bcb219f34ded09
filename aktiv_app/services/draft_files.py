"""The two files a draft is kept in: the form, encrypted, or else its screened text."""

import contextlib
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from aktiv_app.core.errors import AktivError, DraftError, DraftLeftError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState
from aktiv_app.core.state_json import DecodedState
from aktiv_app.privacy.replacing.screened import MarkState, ScreenedPrompt
from aktiv_app.services.api import Draft
from aktiv_app.services.files import write_atomically
from aktiv_app.services.vault import Vault, VaultError

FORM: Final = "draft.bin"
TEXT: Final = "draft-screened.json"
_LOG = logging.getLogger(__name__)
_PURPOSE: Final = "draft"
# A value nobody replaced may be personal data, so it does not reach the disk in the clear.
_HIDDEN: Final = "[…]"

Encode = Callable[[FormState], object]
Decode = Callable[[object], DecodedState]


class _Envelope(msgspec.Struct, frozen=True):
    saved_at: datetime
    form: msgspec.Raw = msgspec.Raw(b"null")
    screened: str = ""


class DraftFiles:
    """Writes, reads and removes them; blocks on the disk. `vault` is None without a keyring."""

    def __init__(
        self, folder: Path, encode: Encode, decode: Decode, now: Callable[[], datetime]
    ) -> None:
        self._folder = folder
        self._encode = encode
        self._decode = decode
        self._now = now
        self.vault: Vault | None = None

    def exists(self, name: str) -> bool:
        """Whether the file FORM or TEXT lies in the folder."""
        return (self._folder / name).exists()

    def write(self, state: FormState, screened: ScreenedPrompt | None) -> bool:
        """Keep the form, or without a keyring its screened text; True when it was the form.

        Of the screened text, values that still stand in it are left out. Raises OSError, and
        whatever a form that cannot be encoded raises.
        """
        if self.vault is not None:
            form = msgspec.json.encode(self._encode(state))
            envelope = _Envelope(self._now(), msgspec.Raw(form))
            sealed = self.vault.encrypt(msgspec.json.encode(envelope), _PURPOSE)
            write_atomically(self._folder / FORM, sealed)
            return True
        if screened is not None:
            envelope = _Envelope(self._now(), screened=_without_marked(screened))
            write_atomically(self._folder / TEXT, msgspec.json.encode(envelope))
        return False

    def read_form(self) -> Draft | AktivError | None:
        """The form, if one is kept; a damaged one is put aside."""
        return self._read(FORM, self._form)

    def read_text(self) -> Draft | AktivError | None:
        """The screened text, if one is kept; a damaged one is put aside."""
        return self._read(TEXT, self._text)

    def remove(self, name: str) -> bool:
        """Delete the file FORM or TEXT; False when it stays."""
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def _read(
        self, name: str, read: Callable[[Path], Draft | AktivError]
    ) -> Draft | AktivError | None:
        path = self._folder / name
        try:
            return read(path) if path.exists() else None
        except Exception as error:  # a draft can be damaged in any way, and somebody waits
            if not isinstance(error, (OSError, VaultError, msgspec.MsgspecError, AktivError)):
                _LOG.error("a draft could not be read: %s", type(error).__name__)
            return DraftError(
                msg(
                    "The draft from last time could not be read. It is kept as {file} in the "
                    "app's data folder and nothing was deleted. You can start afresh.",
                    file=self._keep_aside(path),
                )
            )

    @staticmethod
    def _text(path: Path) -> Draft:
        envelope = msgspec.json.decode(path.read_bytes(), type=_Envelope)
        return Draft(None, envelope.saved_at, envelope.screened)

    def _form(self, path: Path) -> Draft | AktivError:
        if self.vault is None:
            return DraftError(
                msg(
                    "There is an encrypted draft from last time, but this computer's keyring is "
                    "not available. The draft is untouched. Unlock the keyring and start "
                    "the app again to get it back."
                )
            )
        data = self.vault.decrypt(path.read_bytes(), _PURPOSE)
        envelope = msgspec.json.decode(data, type=_Envelope)
        form = self._decode(msgspec.json.decode(envelope.form))
        return Draft(form.state, envelope.saved_at, dropped=form.dropped)

    def _keep_aside(self, path: Path) -> str:
        stamp = self._now().strftime("%Y%m%d-%H%M%S")
        aside = path.with_name(f"{path.name}.unreadable-{stamp}")
        with contextlib.suppress(OSError):
            path.replace(aside)
            return aside.name
        return path.name


def left_behind(file: str) -> DraftLeftError:
    """What to say when the file FORM or TEXT could not be deleted."""
    if file == FORM:
        return DraftLeftError(
            msg(
                "The draft could not be deleted, perhaps because another program uses it. It is "
                "still on this computer, encrypted. Start the app again, and it tries once more, "
                "or delete {file} in the app's data folder yourself.",
                file=file,
            )
        )
    return DraftLeftError(
        msg(
            "The draft could not be deleted, perhaps because another program uses it. It is still "
            "on this computer, with placeholders in place of names. Start the app again, and it "
            "tries once more, or delete {file} in the app's data folder yourself.",
            file=file,
        )
    )


def _without_marked(screened: ScreenedPrompt) -> str:
    """The screened text with every value that still stands in it hidden."""
    pieces: list[str] = []
    at = 0
    for mark in screened.marks:
        if mark.state is MarkState.REPLACED:
            continue
        pieces += (screened.text[at : mark.start], _HIDDEN)
        at = mark.end
    pieces.append(screened.text[at : screened.note_start])
    return "".join(pieces)
