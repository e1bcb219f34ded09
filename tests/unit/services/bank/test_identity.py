"""Who acts: asked by the window without waiting, remembered before somebody writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktiv_app.services.bank.building import SystemClock
from aktiv_app.services.bank.files import SqliteFiles
from aktiv_app.services.bank.identity import Identity
from prompt_bank.ports.local_bank import LocalBank


@pytest.fixture
def bank(tmp_path: Path) -> Iterator[LocalBank]:
    made = SqliteFiles(tmp_path / "bank.sqlite", SystemClock()).open()
    yield made
    made.close()


def test_asking_who_acts_writes_nothing_and_acting_remembers_the_name(bank: LocalBank) -> None:
    names = ["Kari"]
    identity = Identity(bank, lambda: names[0])
    assert identity.actor("").user == "Kari"
    assert bank.setting("identity") == ""
    identity.acting("")
    names[0] = "Kari N."
    assert identity.actor("").names == {"Kari N.", "Kari"}
    identity.acting("")
    names[0] = "Ola"
    assert Identity(bank, lambda: names[0]).actor("").names == {"Ola", "Kari N.", "Kari"}


def test_who_only_looks_at_a_bank_needs_no_name(bank: LocalBank, tmp_path: Path) -> None:
    bank.close()
    looking = SqliteFiles(tmp_path / "bank.sqlite", SystemClock()).open_read_only()
    try:
        assert Identity(looking, lambda: "Kari").acting("").user == "Kari"
    finally:
        looking.close()
