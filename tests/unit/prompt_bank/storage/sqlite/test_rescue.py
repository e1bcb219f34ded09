"""What can still be read of a damaged bank is read."""

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Record
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.storage.sqlite.rescue import read_remains, rescue
from tests.unit.prompt_bank.bank_fixtures import SERVER
from tests.unit.prompt_bank.storage.sqlite.test_backups import damage
from tests.unit.prompt_bank.storage.sqlite.test_refusals import new_record


@pytest.fixture
def known(path: Path) -> dict[str, Record]:
    """The records of a closed bank, half of them from a server."""
    records = [new_record(f"Prompt {number}") for number in range(200)]
    with closing(open_bank(path)) as bank:
        bank.append(records[:100], LOCAL)
        bank.append(records[100:], SERVER)
        bank.remember("user", "local-1")
        bank.set_favourite(records[0].prompt, favourite=True)
        bank.arrange([records[7].prompt, records[3].prompt])
    return {record.id: record for record in records}


def test_a_sound_file_is_read_whole(path: Path, known: dict[str, Record]) -> None:
    remains = read_remains(path)
    assert {seen.record.id: seen.record for seen in remains.records} == known
    assert {seen.provenance for seen in remains.records} == {LOCAL, SERVER}
    assert remains.broken == 0


def test_one_broken_page_costs_only_what_was_on_it(path: Path, known: dict[str, Record]) -> None:
    damage(path)
    before = path.read_bytes()
    remains = read_remains(path)
    assert path.read_bytes() == before
    for seen in remains.records:
        assert known[seen.record.id] == seen.record
    assert 190 <= len(remains.records) < 200
    # One of them may also lie where it was before a page was split.
    assert 200 - len(remains.records) <= remains.broken <= 10


def lose_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xff" * 4096)


def lose_second_half(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def scatter(path: Path) -> None:
    chance = random.Random(3)  # noqa: S311 (places, no secrets)
    data = bytearray(path.read_bytes())
    for _ in range(60):
        at = chance.randrange(len(data))
        data[at : at + 30] = b"\x00" * len(data[at : at + 30])
    path.write_bytes(data)


@pytest.mark.parametrize("harm", [lose_header, lose_second_half, scatter])
def test_worse_damage_leaves_something(
    path: Path, known: dict[str, Record], harm: Callable[[Path], None]
) -> None:
    harm(path)
    remains = read_remains(path)
    assert len(remains.records) > 40
    for seen in remains.records:
        assert known[seen.record.id] == seen.record


def test_a_new_bank_is_made_from_what_remains(
    path: Path, known: dict[str, Record], tmp_path: Path
) -> None:
    damage(path)
    remains = rescue(path, tmp_path / "rescued.sqlite")
    with closing(open_bank(tmp_path / "rescued.sqlite")) as bank:
        assert len(bank.prompts()) == len(remains.records)
        seen = [each for prompt in bank.prompts() for each in bank.records(prompt)]
        assert {each.record.id for each in seen} == {each.record.id for each in remains.records}
        assert bank.setting("user") == "local-1"
        assert len(bank.arranged()) == 2


def test_a_rescue_overwrites_nothing(path: Path, known: dict[str, Record]) -> None:
    with pytest.raises(FileExistsError):
        rescue(path, path)
