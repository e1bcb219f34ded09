"""The cases of one session, in memory only: what each has sent, for restoring answers."""

import secrets
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from aktiv_app.core.discreet import Discreet
from aktiv_app.privacy.replacing.kinds import Kind
from aktiv_app.privacy.restoring.sent import SentText, highest_numbers

_CASES = 50  # remembered in one session; the oldest goes first


class CaseRecord(Discreet, Struct, frozen=True):
    """One case: what it sent, and how it is called without names."""

    id: str
    title: str
    started: datetime
    sent_at: datetime | None = None
    sent: tuple[SentText, ...] = ()
    kept_until: datetime | None = None


def new_case_id() -> str:
    """A name for a case that says nothing about it."""
    return secrets.token_hex(8)


class CaseBook:
    """Thread-safe. There is always a current case; empty ones leave no trace."""

    def __init__(
        self,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        used: Mapping[Kind, int] | None = None,
        remember: Callable[[Mapping[Kind, int]], None] = lambda _used: None,
    ) -> None:
        """`used` are numbers of earlier runs, `remember` learns those that are sent now."""
        self._now = now
        self._remember = remember
        self._lock = threading.Lock()
        self._used: dict[Kind, int] = dict(used or {})
        self._current = CaseRecord(new_case_id(), "", now())
        self._earlier: dict[str, CaseRecord] = {}  # the latest last

    @property
    def used(self) -> Mapping[Kind, int]:
        """The highest numbers sent so far, for the first case to begin after."""
        with self._lock:
            return dict(self._used)

    @property
    def current(self) -> CaseRecord:
        """The case that is being written."""
        with self._lock:
            return self._current

    def records(self) -> tuple[CaseRecord, ...]:
        """The current case, then the others, the latest first."""
        with self._lock:
            return (self._current, *reversed(self._earlier.values()))

    def find(self, case_id: str) -> CaseRecord | None:
        """The case called `case_id`; the current one for an empty id."""
        with self._lock:
            if case_id in ("", self._current.id):
                return self._current
            return self._earlier.get(case_id)

    def begin(self) -> Mapping[Kind, int]:
        """Begin a new case; gives the highest numbers that this session has sent.

        The new case numbers on from there, so that no placeholder of this session ever
        means two things, whichever case its answer is restored in.
        """
        with self._lock:
            if self._current.sent:
                self._add(self._current)
            self._current = CaseRecord(new_case_id(), "", self._now())
            return dict(self._used)

    def record(self, sent: tuple[SentText, ...]) -> None:
        """Note all that the current case has sent so far."""
        with self._lock:
            before = dict(self._used)
            self._current = replace(self._current, sent=sent, sent_at=self._now())
            self._use(sent)
            used = dict(self._used)
        if used != before:
            self._remember(used)

    def entitle(self, title: str) -> None:
        """Call the current case."""
        with self._lock:
            self._current = replace(self._current, title=title)

    def add(self, record: CaseRecord) -> None:
        """Take in a case from disk."""
        with self._lock:
            if record.id != self._current.id:
                self._add(record)
            self._use(record.sent)

    def kept(self, case_id: str, until: datetime | None) -> CaseRecord | None:
        """Note until when a case is on disk, None for not at all."""
        with self._lock:
            if case_id == self._current.id:
                self._current = replace(self._current, kept_until=until)
                return self._current
            record = self._earlier.get(case_id)
            if record is not None:
                self._earlier[case_id] = replace(record, kept_until=until)
            return self._earlier.get(case_id)

    def forget(self, case_id: str) -> None:
        """Forget an earlier case; the current one must be left with `begin` first.

        Its numbers stay used: an answer to it must not be taken for another case's.
        """
        with self._lock:
            self._earlier.pop(case_id, None)

    def _add(self, record: CaseRecord) -> None:
        self._earlier.pop(record.id, None)
        self._earlier[record.id] = record
        if len(self._earlier) > _CASES:
            del self._earlier[next(iter(self._earlier))]

    def _use(self, sent: tuple[SentText, ...]) -> None:
        for kind, number in highest_numbers(sent).items():
            self._used[kind] = max(number, self._used.get(kind, 0))
