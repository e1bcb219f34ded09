"""Keeps what is being written, encrypted, so that a crash costs at most two seconds of it."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from aktiv_app.core.errors import AktivError, DraftError, DraftLeftError
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState
from aktiv_app.privacy.replacing.screened import ScreenedPrompt
from aktiv_app.services.api import Draft, DraftProtection
from aktiv_app.services.draft_files import FORM, TEXT, Decode, DraftFiles, Encode, left_behind
from aktiv_app.services.sole_use import SoleUse
from aktiv_app.services.vault import KeyStore, open_vault

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Save:
    state: FormState
    screened: ScreenedPrompt | None


@dataclass(frozen=True, slots=True)
class _Load:
    done: Callable[[Draft | AktivError | None], None]


class _Discard:
    pass


@dataclass(frozen=True, slots=True)
class _Turn:
    on: bool


class _Stop:
    pass


class DraftStore:
    """The `Drafts` protocol over one folder. All disk and keyring work is on one thread."""

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
        """`find_keyring` is called once, on the writing thread: a keyring may block.

        So is `wait`, before anything is opened: the libraries for it would slow a start.
        """
        self._files = DraftFiles(folder, encode, decode, now)
        self._find_keyring = find_keyring
        self._enabled = enabled
        self._wait = wait
        self._beside = False  # a screened text of an earlier session lies beside the form
        self._offered = False  # that text has been handed out
        self._saved = False
        self._sole_use = SoleUse(folder)
        self._protection = DraftProtection.CHECKING if enabled else DraftProtection.OFF
        self._last_error: AktivError | None = None
        self._listeners: list[Callable[[], None]] = []
        self._jobs: queue.SimpleQueue[_Save | _Load | _Discard | _Turn | _Stop] = (
            queue.SimpleQueue()
        )
        self._thread = threading.Thread(target=self._work, name="drafts", daemon=True)
        self._thread.start()

    @property
    def protection(self) -> DraftProtection:
        """How drafts are kept on this machine, as far as is known now."""
        return self._protection

    @property
    def last_error(self) -> AktivError | None:
        """Why the latest save or removal failed, or None."""
        return self._last_error

    def watch(self, listener: Callable[[], None]) -> None:
        """Call `listener` on the drafts' thread when protection or last_error changed."""
        self._listeners.append(listener)

    def save(self, state: FormState, screened: ScreenedPrompt | None) -> None:
        """Keep the draft; returns at once."""
        self._jobs.put(_Save(state, screened))

    def load(self, done: Callable[[Draft | AktivError | None], None]) -> None:
        """Read the draft of the last run in the background."""
        self._jobs.put(_Load(done))

    def discard(self) -> None:
        """Remove the draft from disk."""
        self._jobs.put(_Discard())

    def turn(self, on: bool) -> None:
        """Keep drafts from now on, or stop and delete the one that is kept."""
        self._jobs.put(_Turn(on))

    def close(self) -> None:
        """Write what is waiting and stop."""
        self._jobs.put(_Stop())
        self._thread.join(timeout=10)

    # The writing thread

    def _work(self) -> None:
        # Loading the keyring's library takes long: not before the window needs its drafts.
        waiting = self._jobs.get()
        if not isinstance(waiting, _Stop):
            self._wait()
            self._begin()
        while True:
            job = self._newest(waiting)
            match job:
                case _Stop():
                    if self._beside and self._offered and self._saved:
                        self._files.remove(TEXT)
                    self._sole_use.release()
                    return
                case _Save():
                    self._save(job)
                case _Discard():
                    if self._writing:
                        self._discard()
                case _Turn(on):
                    self._turn(on)
                case _Load(done):
                    done(self._load())
            waiting = self._jobs.get()

    def _begin(self) -> None:
        if self._enabled:
            self._open()
        elif self._sole_use.claim():
            # Drafts may have been turned off elsewhere, such as in the organisation's policy.
            self._discard()
            self._sole_use.release()

    @property
    def _writing(self) -> bool:
        return self._enabled and self._protection is not DraftProtection.ELSEWHERE

    def _open(self) -> None:
        if not self._sole_use.claim():
            self._protection = DraftProtection.ELSEWHERE
            self._tell()
            return
        self._files.vault = open_vault(self._find_keyring())
        encrypted = self._files.vault is not None
        # It may be newer than the form, so that no save may take it away unseen. It is offered
        # at every start until a session in which it was offered has ended in order.
        self._beside = encrypted and self._files.exists(TEXT)
        self._protection = DraftProtection.ENCRYPTED if encrypted else DraftProtection.SCREENED_ONLY
        self._tell()

    def _turn(self, on: bool) -> None:
        if on == self._enabled:
            return
        self._enabled = on
        if on:
            self._open()
        else:
            if self._sole_use.claim():
                self._discard()
                self._sole_use.release()
            self._protection = DraftProtection.OFF
            self._tell()

    def _newest(
        self, job: "_Save | _Load | _Discard | _Turn | _Stop"
    ) -> "_Save | _Load | _Discard | _Turn | _Stop":
        """Skip a save that a newer one has overtaken; keep every other job in its order."""
        while isinstance(job, _Save):
            try:
                following = self._jobs.get_nowait()
            except queue.Empty:
                return job
            if not isinstance(following, _Save):
                self._save(job)
            job = following
        return job

    def _save(self, job: _Save) -> None:
        if not self._writing:
            return
        try:
            if self._files.write(job.state, job.screened):
                self._saved = True
                if not self._beside:
                    self._files.remove(TEXT)
            self._set_error(None)
        except Exception as error:  # a fault in one form must not end the keeping of drafts
            if not isinstance(error, OSError):
                _LOG.error("a draft could not be written: %s", type(error).__name__)
            self._set_error(
                DraftError(
                    msg(
                        "The draft could not be saved, perhaps because the disk is full. "
                        "What you have written is still here on the screen. "
                        "Free some space, and the app saves again by itself."
                    )
                )
            )

    def _load(self) -> Draft | AktivError | None:
        if not self._writing:
            return None
        form, text = self._files.read_form(), self._files.read_text()
        self._offered = isinstance(text, Draft)
        if isinstance(form, Draft):
            if isinstance(text, Draft):
                return msgspec.structs.replace(form, beside=text)
            return msgspec.structs.replace(form, problem=text)
        if isinstance(text, Draft):
            return msgspec.structs.replace(text, problem=form)
        return form or text

    def _discard(self) -> None:
        left = [name for name in (FORM, TEXT) if not self._files.remove(name)]
        if left:
            self._set_error(left_behind(left[0]))
        elif isinstance(self._last_error, DraftLeftError):
            self._set_error(None)

    def _set_error(self, error: AktivError | None) -> None:
        changed = type(error) is not type(self._last_error)
        self._last_error = error
        if changed:
            self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
