"""`aktiv bank` as scripts and administrators use it, on a real file."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.cli.main import main
from aktiv_app.cli.streams import Streams
from aktiv_app.privacy.engine import Engine
from aktiv_app.services.bank.building import EngineOnDemand
from prompt_bank.exchange.csv_files import csv_bytes
from prompt_bank.exchange.tables import row_of
from tests.unit.prompt_bank.bank_fixtures import content

INTERVIEW = "8b735059-7db2-568e-ad8e-68e639c4dedc"


class Terminal:
    """Runs commands in one home."""

    def __init__(self, home: Path) -> None:
        self.places = Places(resource_folder(), home / "settings", home / "data")
        self.out = ""
        self.err = ""

    def run(self, *arguments: str) -> int:
        streams = Streams(io.StringIO(), io.StringIO(), io.StringIO())
        status = main(["bank", *arguments], self.places, streams)
        assert isinstance(streams.stdout, io.StringIO)
        assert isinstance(streams.stderr, io.StringIO)
        self.out, self.err = streams.stdout.getvalue(), streams.stderr.getvalue()
        return status

    def json(self, *arguments: str) -> Any:
        assert self.run(*arguments, "--json") == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def terminal(tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal whose commands ask the engine of this process.

    One of their own, which every command would start anew, has
    `test_personal_data_is_not_taken_in_and_the_status_says_so`.
    """
    monkeypatch.setattr(EngineOnDemand, "find", lambda _self, text: engine.scan(text))
    return Terminal(tmp_path)


@pytest.fixture
def mine(terminal: Terminal, tmp_path: Path) -> str:
    """The id of an own draft."""
    path = tmp_path / "mine.csv"
    row = row_of(content("Panel interview"), "", "", {})
    path.write_bytes(csv_bytes([{**row, "prompt": ""}]))
    assert terminal.run("import", str(path)) == 0, terminal.err
    (found,) = terminal.json("list", "--own")["prompts"]
    return str(found["prompt"])


def test_list_and_search_find_the_delivered_prompts(terminal: Terminal) -> None:
    assert terminal.run("list", "--limit", "3") == 0
    assert len(terminal.out.splitlines()) == 3
    assert "11 in all" in terminal.err
    found = terminal.json("search", "intervju", "--lang", "nb")
    assert INTERVIEW in {row["prompt"] for row in found["prompts"]}
    assert {row["language"] for row in found["prompts"]} == {"nb"}
    assert terminal.json("list", "--standing", "vetted") == {"total": 0, "prompts": []}


def test_a_prompt_is_shown_by_id_or_title(terminal: Terminal) -> None:
    assert terminal.run("show", INTERVIEW[:8], "--lang", "sv") == 0
    assert "title: Intervjufrågor" in terminal.out
    assert "## K: Kommando" in terminal.out
    shown = terminal.json("show", "Intervjuspørsmål", "--lang", "nb")
    assert shown["standing"] == "delivered"
    assert shown["content"]["task"] == "interview-questions"
    assert len(terminal.json("show", INTERVIEW, "--history")) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "nothing like it"), "there is no prompt"),
        (("show", INTERVIEW), "Choose with --lang"),
        (("show", INTERVIEW, "--lang", "da"), "not there in da"),
        (("list", "--limit", "0"), "--limit"),
        (("export", "prompts.exe"), "cannot be written"),
        (("restore", "none.sqlite"), "there is no backup"),
        (("review", INTERVIEW, "--approve"), "nothing of this prompt waits"),
        (("sync",), "address"),
    ],
)
def test_wrong_usage_is_said_in_one_line(
    terminal: Terminal, arguments: tuple[str, ...], said: str
) -> None:
    assert terminal.run(*arguments) in (2, 5)
    assert said in terminal.err
    assert terminal.err.count("\n") == 1
    assert terminal.out == ""


def test_import_shows_first_and_takes_drafts(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("tittel;prompt\nKort annonse;Skriv en annonse for {{stilling}}.\n", "utf-8")
    assert terminal.run("import", str(path), "--dry-run") == 0
    assert terminal.out == "new     en  Kort annonse\n"
    assert terminal.json("list", "--own")["total"] == 0
    assert terminal.run("import", str(path)) == 0
    (row,) = terminal.json("list", "--own")["prompts"]
    assert (row["title"], row["standing"]) == ("Kort annonse", "draft")


def test_personal_data_is_not_taken_in_and_the_status_says_so(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    path = tmp_path / "list.csv"
    path.write_text("title;prompt\nMail;Skriv til Kari Nordmann, 912 34 567.\n", "utf-8")
    assert terminal.run("import", str(path)) == 2
    assert "personal data" in terminal.err
    assert "Nordmann" not in terminal.err
    assert terminal.json("list", "--own")["total"] == 0


def test_of_a_list_only_what_was_taken_is_told_as_taken(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "title;prompt\nJob ad;Write a job ad.\nMail;Write to Kari Nordmann, 912 34 567.\n",
        "utf-8",
    )
    assert terminal.run("import", str(path)) == 2
    assert terminal.out == "new     en  Job ad\n"
    assert "Mail" in terminal.err


def test_a_row_that_is_left_out_is_named_as_a_spreadsheet_numbers_it(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("title;prompt\nAd;Write an ad.\nNo text;\n", "utf-8")
    assert terminal.run("import", str(path)) == 2
    assert "Row 3 of the list was left out" in terminal.err


def test_a_list_with_nothing_but_headings_is_told(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("title;prompt\n", "utf-8")
    assert terminal.run("import", str(path)) == 2
    assert "there are no prompts in list.csv" in terminal.err


def test_a_draft_is_proposed_and_waits(terminal: Terminal, mine: str) -> None:
    assert terminal.run("propose", mine, "--note", "Tried it in Copilot") == 0, terminal.err
    (row,) = terminal.json("review")
    assert (row["prompt"], row["open_proposal"]) == (mine, True)
    revision = terminal.json("show", mine)["revision"]
    assert terminal.run("review", mine, "--approve") == 2
    assert revision in terminal.err
    # No curator at a workstation alone, and not for one's own work either.
    assert terminal.run("review", mine, "--approve", "--revision", revision) == 2
    assert "curators" in terminal.err


def test_a_failing_check_is_told_and_nothing_is_proposed(
    terminal: Terminal, tmp_path: Path
) -> None:
    path = tmp_path / "broken.md"
    path.write_text("---\ntitle: Broken\nlanguage: en\n---\n## K: Kommando\n\n{{ nobody }}\n")
    assert terminal.run("import", str(path)) == 0
    assert terminal.run("propose", "Broken") == 3
    assert "renders: failed" in terminal.err
    assert "problem: Part K: Line 1 of the text: “nobody” is not a field" in terminal.err
    assert terminal.json("review") == []


def test_what_is_exported_comes_back(terminal: Terminal, mine: str, tmp_path: Path) -> None:
    for name in ("a.md", "a.csv", "a.xlsx"):
        path = tmp_path / name
        assert terminal.run("export", str(path), mine) == 0
        taken = terminal.json("import", str(path), "--dry-run")["prompts"]
        assert [entry["change"] for entry in taken] == ["same"]
    bank = tmp_path / "all.aktivbank"
    assert terminal.run("export", str(bank)) == 0
    other = Terminal(tmp_path / "other")
    assert other.run("import", str(bank)) == 0, other.err
    assert "not what it says of approvals" in other.err
    assert other.json("show", mine)["content"]["title"] == "Panel interview"


def test_a_package_needs_something_vetted_and_a_key(terminal: Terminal, mine: str) -> None:
    assert terminal.run("export", "team.aktivpakke", mine) == 2
    assert not Path("team.aktivpakke").exists()


def test_retiring_needs_a_reason_and_keeps_the_history(terminal: Terminal, mine: str) -> None:
    assert terminal.run("retire", mine) == 2
    assert terminal.run("retire", mine, "--reason", "Nobody uses it") == 0
    assert terminal.json("list", "--own")["total"] == 0
    assert terminal.json("list", "--own", "--retired")["total"] == 1
    assert [entry["kind"] for entry in terminal.json("show", mine, "--history")] == [
        "revision",
        "retirement",
    ]


def test_a_backup_is_restored(terminal: Terminal, mine: str) -> None:
    made = terminal.json("backup")
    assert terminal.run("retire", mine, "--reason", "Nobody uses it") == 0
    assert made["name"] in {entry["name"] for entry in terminal.json("backup", "--list")}
    assert terminal.run("restore", made["name"]) == 0
    assert terminal.json("list", "--own")["total"] == 1


def test_a_damaged_bank_is_left_alone(terminal: Terminal) -> None:
    assert terminal.run("list") == 0
    file = terminal.places.data / "bank.sqlite"
    file.write_bytes(b"rubbish" * 1000)
    assert terminal.run("list") == 2
    assert "damaged" in terminal.err
    assert file.read_bytes() == b"rubbish" * 1000


def test_a_server_that_is_not_there_has_a_status_of_its_own(terminal: Terminal) -> None:
    assert terminal.run("list", "--server", "host=127.0.0.1 port=1 dbname=none") == 5
    assert "cannot be reached" in terminal.err
