"""Keeps what is being written, encrypted, so that a crash costs at most two seconds of it.

One kind of draft is one `DraftFiles` and one `DraftKeeping` that works on it; when to save, and
what to say about it, is the window's affair.
"""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from aktiv_app.core.errors import AktivError, DraftError, DraftLeftError
from aktiv_app.core.messages import msg
from aktiv_app.services.api import DraftProtection
from aktiv_app.services.sole_use import SoleUse
from aktiv_app.services.vault import KeyStore, Vault, open_vault

_LOG = logging.getLogger(__name__)

W = TypeVar("W")
R = TypeVar("R")
W_contra = TypeVar("W_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)


class DraftFiles(Protocol[W_contra, R_co]):
    """The files of one kind of draft. Used from one thread; blocks on the disk."""

    def begin(self, vault: Vault | None) -> DraftProtection:
        """Work with this vault, None without a keyring; how drafts are kept then."""

    def write(self, draft: W_contra) -> None:
        """Keep a draft; raises OSError, and whatever one that cannot be encoded raises."""

    def read(self) -> R_co | AktivError | None:
        """What an earlier run left; a damaged file is put aside, not deleted."""

    def remove(self) -> DraftLeftError | None:
        """Delete everything; what to say where that fails."""

    def end(self) -> None:
        """The run ends in order."""


class _Save(Struct, Generic[W], frozen=True):
    draft: W


class _Load(Struct, Generic[R], frozen=True):
    done: Callable[[R | AktivError | None], None]


class _Discard:
    pass


class _Turn(Struct, frozen=True):
    on: bool


class _Stop:
    pass


_Job = _Save[W] | _Load[R] | _Discard | _Turn | _Stop


class DraftKeeping(Generic[W, R]):
    """Saves drafts and reads them back. All disk and keyring work is on one thread."""

    def __init__(
        self,
        open_files: Callable[[], DraftFiles[W, R]],
        find_keyring: Callable[[], KeyStore | None],
        sole_use: SoleUse,
        *,
        enabled: bool = True,
        wait: Callable[[], object] = lambda: None,
    ) -> None:
        """`find_keyring` is called on the writing thread: a keyring may block.

        So are `open_files`, and before it `wait`: the libraries for it would slow a start.
        `sole_use` tells this window from another one, which keeps nothing.
        """
        self._open_files = open_files
        self._find_keyring = find_keyring
        self._enabled = enabled
        self._wait = wait
        self._sole_use = sole_use
        self._protection = DraftProtection.CHECKING if enabled else DraftProtection.OFF
        self._last_error: AktivError | None = None
        self._listeners: list[Callable[[], None]] = []
        self._jobs: queue.SimpleQueue[_Job[W, R]] = queue.SimpleQueue()
        # Begins with its first job: the window is there sooner without it.
        self._thread = threading.Thread(target=self._work, name="drafts", daemon=True)
        self._closed = False
        if not enabled:
            # What an earlier run kept goes, even if nobody asks for it in this one.
            self._put(_Discard())

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

    def keep(self, draft: W) -> None:
        """Keep the draft; returns at once."""
        self._put(_Save(draft))

    def load(self, done: Callable[[R | AktivError | None], None]) -> None:
        """Read the draft of the last run in the background."""
        self._put(_Load(done))

    def discard(self) -> None:
        """Remove the draft from disk."""
        self._put(_Discard())

    def turn(self, on: bool) -> None:
        """Keep drafts from now on, or stop and delete the one that is kept."""
        self._put(_Turn(on))

    def close(self) -> None:
        """Write what is waiting and stop; what is asked for after that is not done."""
        if self._thread.ident is not None:
            self._put(_Stop())
            self._thread.join(timeout=10)
        self._closed = True

    def _put(self, job: _Job[W, R]) -> None:
        if self._closed:
            return
        self._jobs.put(job)
        if self._thread.ident is None:
            self._thread.start()

    # The writing thread

    def _work(self) -> None:
        # Loading the keyring's library takes long: not before the window needs its drafts.
        waiting = self._jobs.get()
        if isinstance(waiting, _Stop):
            return
        self._wait()
        self._files = self._open_files()
        self._begin()
        while True:
            job = self._newest(waiting)
            match job:
                case _Stop():
                    if self._writing:
                        self._files.end()
                    self._sole_use.release()
                    return
                case _Save():
                    self._save(job.draft)
                case _Discard():
                    if self._writing:
                        self._discard()
                case _Turn():
                    self._turn(job.on)
                case _Load():
                    job.done(self._files.read() if self._writing else None)
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
        if self._sole_use.claim():
            self._protection = self._files.begin(open_vault(self._find_keyring()))
        else:
            self._protection = DraftProtection.ELSEWHERE
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

    def _newest(self, job: _Job[W, R]) -> _Job[W, R]:
        """Skip a save that a newer one has overtaken; keep every other job in its order."""
        while isinstance(job, _Save):
            try:
                following = self._jobs.get_nowait()
            except queue.Empty:
                return job
            if not isinstance(following, _Save):
                self._save(job.draft)
            job = following
        return job

    def _save(self, draft: W) -> None:
        if not self._writing:
            return
        try:
            self._files.write(draft)
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

    def _discard(self) -> None:
        left = self._files.remove()
        if left is not None:
            self._set_error(left)
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
