"""Identifiers are UUIDs of version 7: unique, and in the order of time."""

import uuid
from datetime import UTC, datetime, timedelta

from prompt_bank.model.ids import is_id, new_id


def test_an_id_is_a_uuid_of_version_7_that_tells_its_time() -> None:
    moment = datetime(2026, 11, 26, 8, 30, 15, 123000, tzinfo=UTC)
    made = uuid.UUID(new_id(lambda: moment))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == int(moment.timestamp() * 1000)
    assert is_id(str(made))


def test_later_ids_sort_after_earlier_ones() -> None:
    start = datetime(2026, 11, 26, tzinfo=UTC)
    ids = [new_id(lambda n=n: start + timedelta(milliseconds=n)) for n in range(500)]  # type: ignore[misc]
    assert ids == sorted(ids)
    assert len({new_id(lambda: start) for _ in range(500)}) == 500


def test_a_clock_before_1970_or_far_ahead_still_gives_an_id() -> None:
    for year in (1, 1969, 9999):
        assert is_id(new_id(lambda year=year: datetime(year, 1, 2, tzinfo=UTC)))  # type: ignore[misc]
