"""Which placeholder numbers were sent lately, across runs: numbers only, no personal data.

Without this every run would begin at [PERSON_1], and yesterday's answer pasted into today's
case would put today's person into it.
"""

import contextlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from aktiv_app.privacy.replacing.kinds import Kind, kind_of
from aktiv_app.services.files import write_atomically

_LASTING = timedelta(days=30)  # answers are pasted within days
_MOST = 99  # then from 1 again: numbers stay short, and the last hundred stay apart


class _File(msgspec.Struct, frozen=True):
    saved_on: date
    highest: dict[str, int]


class NumberMemory:
    """The highest numbers of each kind in a small file."""

    def __init__(
        self, path: Path, today: Callable[[], date] = lambda: datetime.now(UTC).date()
    ) -> None:
        self._path = path
        self._today = today

    def load(self) -> dict[Kind, int]:
        """The numbers to begin after; none when the file is missing, old or damaged."""
        try:
            file = msgspec.json.decode(self._path.read_bytes(), type=_File)
            highest = {kind_of(kind): number for kind, number in file.highest.items()}
        except (OSError, ValueError):
            return {}
        if not timedelta(0) <= self._today() - file.saved_on <= _LASTING:
            return {}
        return {kind: number for kind, number in highest.items() if 0 < number <= _MOST}

    def save(self, highest: Mapping[Kind, int]) -> None:
        """Note the numbers, beside higher ones of others at work at the same time.

        Where that fails, the next run begins at 1 as without this.
        """
        before = self.load()
        numbers = {
            kind.value: max(highest.get(kind, 0), before.get(kind, 0))
            for kind in sorted({*highest, *before})
        }
        content = _File(self._today(), numbers)
        with contextlib.suppress(OSError):
            write_atomically(self._path, msgspec.json.encode(content))
