"""Requests that wait for the engine, and which of them is next."""

from collections import deque
from collections.abc import Callable
from functools import cached_property

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.errors import EngineError
from aktiv_app.privacy.findings import Finding

Answer = tuple[Finding, ...] | EngineError
Done = Callable[[Answer], None]
Meanwhile = Callable[[], None]


class Job(Discreet, Struct, eq=False):
    """A text to scan. `scan` is for showing, and may be answered from what is known.

    `own` are sentences of the prompt that was filled in.
    `meanwhile` is called once the engine works on it. `dropped` tells that nobody wants it any
    more although it was begun.
    """

    text: str
    done: Done
    scan: bool
    own: tuple[str, ...] = ()
    meanwhile: Meanwhile | None = None
    tries: int = 0
    dropped: bool = False


class Ahead:
    """A text that may be worked on ahead; it is made when its turn has come."""

    def __init__(self, make: Callable[[], str], own: tuple[str, ...] = ()) -> None:
        self._make = make
        self.own = own

    @cached_property
    def text(self) -> str:
        """The text, empty when there is nothing to work on any more."""
        return self._make()


class Waiting:
    """One job to do again, checks in their order, and the newest scan. Not thread-safe.

    Beside them a text that may be worked on `ahead` while there is nothing else to do; a
    newer scan makes it worthless.
    """

    def __init__(self) -> None:
        self._again: Job | None = None
        self._checks: deque[Job] = deque()
        self._newest: Job | None = None
        self.ahead: Ahead | None = None

    def __bool__(self) -> bool:
        return bool(self._again or self._checks or self._newest)

    def put(self, job: Job) -> None:
        """Add a job; a scan takes the place of one that has not begun."""
        if job.scan:
            self._newest = job
            self.ahead = None
        else:
            self._checks.append(job)

    def put_back(self, job: Job) -> None:
        """Let a job that was begun be the next once more."""
        self._again = job

    def take(self) -> Job | None:
        """The next job, None when there is none."""
        if self._again is not None:
            job, self._again = self._again, None
            return job
        if self._checks:
            return self._checks.popleft()
        newest, self._newest = self._newest, None
        return newest
