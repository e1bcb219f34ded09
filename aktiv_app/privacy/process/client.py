"""Asks the privacy engine in its process, restarts it when it dies, and never hangs."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial

from aktiv_app.privacy.failures import damaged, stopped, too_slow, unreadable
from aktiv_app.privacy.process.answered import Answered
from aktiv_app.privacy.process.child import WorkerGoneError, WorkerProcess, WorkerSlowError
from aktiv_app.privacy.process.limits import Limits
from aktiv_app.privacy.process.protocol import (
    Hello,
    ProtocolError,
    Request,
    Setup,
    decode_hello,
    decode_reply,
    encode,
)
from aktiv_app.privacy.process.state import ProcessState, WatchedState
from aktiv_app.privacy.process.waiting import Ahead, Answer, Done, Job, Meanwhile, Waiting

_LOG = logging.getLogger(__name__)
_TRIES = 2  # how often a text is sent before it is given up on


class EngineClient:
    """The way to the engine's process, for any thread.

    One thread of its own starts the process, sends one request at a time and calls back.
    """

    def __init__(
        self,
        command: Sequence[str],
        limits: Limits | None = None,
        setup: Setup | None = None,
    ) -> None:
        self._command = command
        self._limits = limits or Limits()
        self._state = WatchedState()
        self._changed = threading.Condition()  # guards all below it
        self._setup = setup or Setup()
        self._waiting = Waiting()
        self._process: WorkerProcess | None = None
        self._failures = 0
        self._damaged = False
        self._restart = False
        self._closed = False
        self._running: Job | None = None
        self._running_since = 0.0
        self._thread = threading.Thread(target=self._run, name="privacy-client", daemon=True)
        # Only the thread uses these.
        self._number = 0
        self._answered = Answered()
        self._worked_ahead: Ahead | None = None  # what was worked on last, if that was ahead

    @property
    def state(self) -> ProcessState:
        """The state right now."""
        return self._state.now

    @property
    def pid(self) -> int | None:
        """The id of the engine's process, None while there is none."""
        with self._changed:
            return self._process.pid if self._process else None

    @property
    def damaged(self) -> bool:
        """Whether a part of the engine was found damaged when it was started last."""
        with self._changed:
            return self._damaged

    def watch(self, listener: Callable[[ProcessState], None]) -> None:
        """Call `listener` at every change of state, on the client's thread."""
        self._state.watch(listener)

    def start(self) -> None:
        """Bring the engine up, in the background."""
        self._thread.start()

    def scan(
        self,
        text: str,
        done: Done,
        meanwhile: Meanwhile | None = None,
        own: tuple[str, ...] = (),
    ) -> None:
        """Scan `text` for showing. A scan that has not begun when a newer comes is dropped.

        One that has begun is given up only for a much shorter text; see `Limits`. What can be
        done for the answer before it is there belongs into `meanwhile`: it is called on the
        client's thread while the engine works, and not at all when the answer is known. `own` are
        the sentences of the prompt that was filled in, as in `check` and `prepare`.
        """
        with self._changed:
            self._waiting.put(Job(text, done, scan=True, own=own, meanwhile=meanwhile))
            self._give_up_for(text)
            self._changed.notify_all()

    def _give_up_for(self, text: str) -> None:
        job, process = self._running, self._process
        if job is None or process is None or not job.scan or 2 * len(text) > len(job.text):
            return
        if time.monotonic() - self._running_since > self._limits.patience:
            job.dropped = True
            self._restart = True
            process.kill()

    def check(self, text: str, done: Done, own: tuple[str, ...] = ()) -> None:
        """Scan `text` anew, ahead of waiting scans; always answered until `close`."""
        with self._changed:
            self._waiting.put(Job(text, done, scan=False, own=own))
            self._changed.notify_all()

    def prepare(self, make: Callable[[], str], own: tuple[str, ...] = ()) -> None:
        """Do the work of a coming check of a text while there is nothing else to do.

        `make` gives the text, on the client's thread, once nobody has typed for a while. The
        check itself is made in full all the same; it only takes less time. A newer text to
        prepare, or a scan, takes the place of this one.
        """
        with self._changed:
            self._waiting.ahead = Ahead(make, own)
            self._changed.notify_all()

    def configure(self, setup: Setup) -> None:
        """Go on with an engine made for `setup`; starts it anew if that is another one."""
        with self._changed:
            if setup == self._setup:
                return
            self._setup = setup
        self.restart()

    def restart(self) -> None:
        """Start the engine anew and forget earlier failures."""
        with self._changed:
            self._restart = True
            self._failures = 0
            self._damaged = False
            if self._process is not None:
                self._process.kill()
            self._changed.notify_all()

    def close(self) -> None:
        """End the engine; what is waiting is not answered any more."""
        with self._changed:
            self._closed = True
            if self._process is not None:
                self._process.kill()
            self._changed.notify_all()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    # What follows runs on the client's thread.

    def _run(self) -> None:
        while not self._closed:
            with self._changed:
                self._restart = False
                given_up = self._failures >= self._limits.failures
                pause = self._limits.pause(self._failures)
            if given_up:
                self._refuse_until_restart()
                continue
            self._state.change(ProcessState.STARTING)
            if pause:
                with self._changed:
                    self._changed.wait_for(lambda: self._closed or self._restart, pause)
            process = self._started()
            if process is not None:
                if self._came_up(process):
                    self._state.change(ProcessState.READY)
                    self._deadly_unless_restarted()
                    self._serve(process)
                with self._changed:
                    self._process = None
                problem = process.close()
                if problem:
                    _LOG.error("the privacy engine's process ended: %s", problem)

    def _deadly_unless_restarted(self) -> None:
        with self._changed:
            fresh = self._failures == 0
        if fresh:
            self._answered.forget_refused()

    def _started(self) -> WorkerProcess | None:
        try:
            process = WorkerProcess(self._command, self._wake)
        except OSError as error:
            _LOG.error("the privacy engine cannot be started: %s", type(error).__name__)
            self._fail()
            return None
        with self._changed:
            self._process = process
            if self._closed:
                process.kill()
        return process

    def _came_up(self, process: WorkerProcess) -> bool:
        with self._changed:
            setup = encode(self._setup)
        self._answered.forget_findings()
        self._worked_ahead = None
        try:
            hello = decode_hello(process.exchange(setup, self._limits.start))
        except (WorkerGoneError, WorkerSlowError, ProtocolError) as error:
            hello = Hello(problem=type(error).__name__)
        problem = hello.problem
        with self._changed:
            self._damaged = hello.damaged
        if problem and not self._stopping():
            _LOG.error("the privacy engine did not come up: %s", problem)
            self._fail()
        return not problem

    def _serve(self, process: WorkerProcess) -> None:
        """Answer requests until the process goes, or a restart or close is asked for."""
        while (job := self._next(process)) is not None:
            if isinstance(job, Ahead):
                if not self._work_ahead(process, job):
                    return
                continue
            known = self._answered.answer(job)
            if known is not None:
                self._answer(job, known)
            elif not self._ask(process, job):
                return
        if process.gone and not self._stopping():
            self._fail()

    def _ask(self, process: WorkerProcess, job: Job) -> bool:
        """Get an answer to `job`; whether the process can go on."""
        with self._changed:
            self._running, self._running_since = job, time.monotonic()
        try:
            return self._asked(process, job)
        finally:
            with self._changed:
                self._running = None

    def _asked(self, process: WorkerProcess, job: Job) -> bool:
        self._number += 1
        request = encode(Request(self._number, job.text, own=job.own))
        try:
            limit = self._limits.time_for(job.text)
            meanwhile = partial(self._do_meanwhile, job)
            reply = decode_reply(process.exchange(request, limit, meanwhile), self._number)
        except (WorkerGoneError, ProtocolError):
            if self._stopping():
                if not job.dropped:
                    self._put_back(job)
                return False
            self._fail()
            job.tries += 1
            if job.tries < _TRIES:
                self._put_back(job)
            else:
                self._answered.refuse(job)
                self._answer(job, unreadable())
            return False
        except WorkerSlowError:
            self._fail()
            self._answer(job, too_slow())
            return False
        with self._changed:
            self._failures = 0
        if reply.problem:
            _LOG.error("the privacy engine failed on a text: %s", reply.problem)
            self._answer(job, unreadable())
            return True
        self._answered.keep(job, reply.findings)
        self._answer(job, reply.findings)
        return True

    def _work_ahead(self, process: WorkerProcess, ahead: Ahead) -> bool:
        """Let the engine do a little for a coming check; whether the process can go on."""
        try:
            text = ahead.text
        except Exception as error:  # the check itself will tell, if it comes
            _LOG.error("making a text to work on ahead failed: %s", type(error).__name__)
            return True
        if not text:
            return True
        self._number += 1
        request = encode(Request(self._number, text, ahead=True, own=ahead.own))
        try:
            limit = self._limits.time_for(text)
            reply = decode_reply(process.exchange(request, limit), self._number)
        except (WorkerGoneError, WorkerSlowError, ProtocolError):
            if not self._stopping():
                self._fail()
            return False
        with self._changed:
            if reply.more and self._waiting.ahead is None and not self._waiting:
                self._waiting.ahead = ahead
        return True

    def _next(self, process: WorkerProcess) -> Job | Ahead | None:
        """The next job, or a text to work ahead on; None when the process cannot go on."""
        with self._changed:

            def wanted() -> bool:
                return bool(self._waiting) or self._stopping() or process.gone

            while not wanted():
                ahead = self._waiting.ahead
                if ahead is None:
                    self._changed.wait()
                elif self._worked_ahead is ahead or not self._changed.wait(self._limits.idle):
                    # Still the same text after a while: nobody is typing.
                    self._waiting.ahead = None
                    self._worked_ahead = ahead
                    return ahead
            return None if self._stopping() or process.gone else self._waiting.take()

    def _refuse_until_restart(self) -> None:
        self._state.change(ProcessState.FAILED)
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._stopping())
                job = None if self._stopping() else self._waiting.take()
            if job is None:
                return
            self._answer(job, damaged() if self.damaged else stopped())

    def _stopping(self) -> bool:
        return self._closed or self._restart

    def _put_back(self, job: Job) -> None:
        with self._changed:
            self._waiting.put_back(job)

    def _fail(self) -> None:
        with self._changed:
            self._failures += 1
        self._state.change(ProcessState.STARTING)

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _do_meanwhile(self, job: Job) -> None:
        if job.meanwhile is None or self._closed:
            return
        try:
            job.meanwhile()
        except Exception as error:  # what was not done now is done with the answer, and told then
            _LOG.error("work beside a scan failed: %s", type(error).__name__)

    def _answer(self, job: Job, answer: Answer) -> None:
        if self._closed:
            return
        try:
            job.done(answer)
        except Exception as error:  # without its message, which may quote the text
            _LOG.error("taking an answer failed: %s", type(error).__name__)
