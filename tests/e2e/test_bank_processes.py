"""One bank, many processes: some are killed (`kill -9`), eight write at once."""

import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from prompt_bank.model.people import Actor
from prompt_bank.ports.listing import Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.storage.sqlite.examining import examine
from prompt_bank.workflow.transition import derive
from tests.e2e.bank_writer import SHARED, shared_revision

ROOT = Path(__file__).resolve().parents[2]
KILLS = 200


def start(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.bank_writer", *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def all_records(bank: LocalBank) -> list[str]:
    return [seen.record.id for prompt in bank.prompts() for seen in bank.records(prompt)]


def agrees(bank: LocalBank) -> None:
    """What the bank keeps beside its records is what they say."""
    for prompt in bank.prompts():
        assert bank.state(prompt) == derive(prompt, bank.records(prompt))
    everything = bank.find(Query(limit=10_000), Actor("kari"), date(2026, 11, 3), "policy")
    assert {row.prompt for row in everything.rows} == set(bank.prompts())


def test_a_killed_writer_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    path = tmp_path / "bank" / "bank.sqlite"
    said, complaints = start("perish", str(path), str(KILLS), "1").communicate(timeout=300)
    assert complaints == ""
    acknowledged = said.split()
    assert len(acknowledged) > 2 * KILLS, "the writers were killed before they wrote anything"
    examine(path)
    with closing(open_bank(path)) as bank:
        kept = all_records(bank)
        assert len(set(kept)) == len(kept)
        assert set(acknowledged) <= set(kept)
        # Of the pair that was being written when the end came, both are there or neither.
        assert len(kept) % 2 == 1
        assert len(kept) <= len(acknowledged) + 2 * KILLS + 1
        agrees(bank)


def test_eight_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bank" / "bank.sqlite"
    each = 40
    writers = [start("write", str(path), f"writer{number}", str(each)) for number in range(8)]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    acknowledged = []
    for writer in writers:
        said, complaints = writer.communicate(timeout=300)
        assert (writer.returncode, complaints) == (0, "")
        acknowledged += said.split()
    assert len(acknowledged) == 8 * each * 2
    with closing(open_bank(path)) as bank:
        assert sorted(all_records(bank)) == sorted([*acknowledged, shared_revision().id])
        assert bank.state(SHARED).uses == 8 * each
        found = bank.find(Query(text="sommervikar"), Actor("kari"), date(2026, 11, 3), "policy")
        assert found.total == 8 * each
        agrees(bank)
