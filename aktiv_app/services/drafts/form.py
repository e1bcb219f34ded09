"""The draft of a form: the form itself, encrypted, or without a keyring its screened text."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.errors import AktivError, DraftLeftError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState
from aktiv_app.core.state_json import DecodedState
from aktiv_app.privacy.replacing.screened import MarkState, ScreenedPrompt
from aktiv_app.services.api import Draft, DraftProtection
from aktiv_app.services.drafts.files import (
    left_encrypted,
    read_or_put_aside,
    removed,
    without_key,
)
from aktiv_app.services.drafts.keeping import DraftKeeping
from aktiv_app.services.files import write_atomically
from aktiv_app.services.sole_use import SoleUse
from aktiv_app.services.vault import KeyStore, Vault

_FORM: Final = "draft.bin"
_TEXT: Final = "draft-screened.json"
_LOCK: Final = "draft.lock"
_PURPOSE: Final = "draft"
# A value nobody replaced may be personal data, so it does not reach the disk in the clear.
_HIDDEN: Final = "[…]"

Encode = Callable[[FormState], object]
Decode = Callable[[object], DecodedState]


class FormDraft(Discreet, msgspec.Struct, frozen=True):
    """A form and what was screened of it, now or earlier."""

    state: FormState
    screened: ScreenedPrompt | None


class _Envelope(Discreet, msgspec.Struct, frozen=True):
    saved_at: datetime
    form: msgspec.Raw = msgspec.Raw(b"null")
    screened: str = ""


class FormFiles:
    """The two files a draft of a form may be in, as `DraftFiles`."""

    def __init__(
        self, folder: Path, encode: Encode, decode: Decode, now: Callable[[], datetime]
    ) -> None:
        self._form = folder / _FORM
        self._text = folder / _TEXT
        self._encode = encode
        self._decode = decode
        self._now = now
        self._vault: Vault | None = None
        self._beside = False  # a screened text of an earlier session lies beside the form
        self._offered = False  # that text has been handed out
        self._saved = False

    def begin(self, vault: Vault | None) -> DraftProtection:
        """Keep forms with a vault, screened texts without."""
        self._vault = vault
        # It may be newer than the form, so that no save may take it away unseen. It is offered
        # at every start until a session in which it was offered has ended in order.
        self._beside = vault is not None and self._text.exists()
        return DraftProtection.ENCRYPTED if vault else DraftProtection.WITHOUT_KEYRING

    def write(self, draft: FormDraft) -> None:
        """Keep the form, or without a keyring its screened text.

        Of the screened text, values that still stand in it are left out. Raises OSError, and
        whatever a form that cannot be encoded raises.
        """
        if self._vault is not None:
            form = msgspec.json.encode(self._encode(draft.state))
            envelope = _Envelope(self._now(), msgspec.Raw(form))
            sealed = self._vault.encrypt(msgspec.json.encode(envelope), _PURPOSE)
            write_atomically(self._form, sealed)
            self._saved = True
            if not self._beside:
                removed(self._text)
        elif draft.screened is not None:
            envelope = _Envelope(self._now(), screened=_without_marked(draft.screened))
            write_atomically(self._text, msgspec.json.encode(envelope))

    def read(self) -> Draft | AktivError | None:
        """The form, with a screened text beside it or what is wrong with one of the two."""
        form = read_or_put_aside(self._form, self._read_form, self._now)
        text = read_or_put_aside(self._text, self._read_text, self._now)
        self._offered = isinstance(text, Draft)
        if isinstance(form, Draft):
            if isinstance(text, Draft):
                return msgspec.structs.replace(form, beside=text)
            return msgspec.structs.replace(form, problem=text)
        if isinstance(text, Draft):
            return msgspec.structs.replace(text, problem=form)
        return form or text

    def remove(self) -> DraftLeftError | None:
        """Delete both."""
        left = [path for path in (self._form, self._text) if not removed(path)]
        if not left:
            return None
        return left_encrypted(_FORM) if left[0] == self._form else _left_screened()

    def end(self) -> None:
        """A screened text that was offered, and whose form was saved since, is done with."""
        if self._beside and self._offered and self._saved:
            removed(self._text)

    @staticmethod
    def _read_text(path: Path) -> Draft | AktivError:
        envelope = msgspec.json.decode(path.read_bytes(), type=_Envelope)
        return Draft(None, envelope.saved_at, envelope.screened)

    def _read_form(self, path: Path) -> Draft | AktivError:
        if self._vault is None:
            return without_key()
        data = self._vault.decrypt(path.read_bytes(), _PURPOSE)
        envelope = msgspec.json.decode(data, type=_Envelope)
        form = self._decode(msgspec.json.decode(envelope.form))
        return Draft(form.state, envelope.saved_at, dropped=form.dropped)


class DraftStore(DraftKeeping[FormDraft, Draft]):
    """The `Drafts` protocol over one folder."""

    def __init__(
        self,
        folder: Path,
        find_keyring: Callable[[], KeyStore | None],
        encode: Encode,
        decode: Decode,
        *,
        enabled: bool = True,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        wait: Callable[[], object] = lambda: None,
    ) -> None:
        """`find_keyring` and `wait` as for `DraftKeeping`."""
        super().__init__(
            lambda: FormFiles(folder, encode, decode, now),
            find_keyring,
            SoleUse(folder, _LOCK),
            enabled=enabled,
            wait=wait,
        )

    def save(self, state: FormState, screened: ScreenedPrompt | None) -> None:
        """Keep the draft; returns at once."""
        self.keep(FormDraft(state, screened))


def _left_screened() -> DraftLeftError:
    return DraftLeftError(
        msg(
            "The draft could not be deleted, perhaps because another program uses it. It is still "
            "on this computer, with placeholders in place of names. Start the app again, and it "
            "tries once more, or delete {file} in the app's data folder yourself.",
            file=_TEXT,
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
