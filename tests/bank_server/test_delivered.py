"""What comes with the app lies where the server's rules expect it: out of reach."""

from pathlib import Path

import msgspec
import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.services.bank.delivered import delivery, read_release
from prompt_bank.model.records import Record
from tests.bank_server.attack.speaking import offer, raw
from tests.bank_server.team import Team

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="module")
def delivered() -> tuple[Record, ...]:
    """The records of the first delivery: later ones come after what teams have written since."""
    release = msgspec.structs.replace(read_release(RESOURCES), number=1)
    return delivery(TaskCatalog(RESOURCES / "prompts"), release).records


def test_nobody_gets_in_before_a_delivered_prompt_begins(
    team: Team, delivered: tuple[Record, ...]
) -> None:
    first: dict[str, Record] = {}
    for record in delivered:
        first.setdefault(record.prompt, record)
    for record in first.values():
        before = raw(record, author="eva", id=record.id, tick=record.tick)
        assert offer(team.sql("eva"), before) == ["tick"]
        after = raw(record, author="eva", id=record.id, tick=record.tick + 1)
        assert offer(team.sql("eva"), after) == []
