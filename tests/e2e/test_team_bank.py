"""A team on a real server: commands and windows of several people, each with their own file."""

import io
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.cli.main import main
from aktiv_app.cli.streams import Streams
from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.services.bank.settings import BankSettings
from aktiv_app.services.bank.workstation import WorkstationBank
from prompt_bank.model.people import Role
from prompt_bank.model.records import Verdict
from prompt_bank.service.bank import Answer
from prompt_bank.workflow.standing import Standing
from tests.bank_server.cluster import Cluster
from tests.bank_server.team import STRANGER, Team, TeamMaker
from tests.invented.key_store import MemoryKeyStore
from tests.unit.prompt_bank.bank_fixtures import content
from tests.unit.services.bank.workstations import ask, got, workstation

PATIENCE = 60.0


class Person:
    """Somebody at a terminal, with a home of their own, logged in on the team's server."""

    def __init__(self, team: Team, user: str, home: Path) -> None:
        self.user = user
        self._address = team.address(user)
        self._places = Places(resource_folder(), home / user / "settings", home / user / "data")
        self.out = self.err = ""

    def run(self, *arguments: str, server: bool = True) -> int:
        extra = ("--server", self._address) if server else ()
        out, err = io.StringIO(), io.StringIO()
        status = main(["bank", *arguments, *extra], self._places, Streams(io.StringIO(), out, err))
        self.out, self.err = out.getvalue(), err.getvalue()
        return status

    def json(self, *arguments: str, server: bool = True) -> Any:
        assert self.run(*arguments, "--json", server=server) == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def people(team: Team, tmp_path: Path) -> dict[str, Person]:
    return {name: Person(team, name, tmp_path) for name in ("anna", "bo", "vera", "siri", "ada")}


def test_a_prompt_goes_round_the_team(people: dict[str, Person], tmp_path: Path) -> None:
    """Anna proposes, Vera approves, Bo uses it offline, Ada retires nothing that is not hers."""
    anna, bo, vera = people["anna"], people["bo"], people["vera"]
    draft = tmp_path / "panel.md"
    draft.write_text(
        "---\ntitle: Panel interview\nlanguage: en\n---\n## A: Aktør\n\nYou are a recruiter in a "
        "municipality.\n\n## K: Kommando\n\nWrite ten questions as a numbered list.\n",
        "utf-8",
    )
    assert anna.run("import", str(draft)) == 0, anna.err
    (mine,) = anna.json("list", "--own")["prompts"]
    prompt = mine["prompt"]
    # A draft is for nobody else.
    assert bo.run("show", prompt) == 2
    assert vera.run("show", prompt) == 2

    proposed = anna.json("propose", prompt, "--note", "Tried with three ads")
    assert proposed["on_server"] is True
    assert anna.run("review", prompt, "--approve", "--revision", proposed["revision"]) == 2
    assert bo.run("show", prompt) == 2

    (waiting,) = vera.json("review")
    assert waiting["prompt"] == prompt
    approved = vera.json(
        "review",
        prompt,
        "--approve",
        "--revision",
        proposed["revision"],
        "--evidence",
        "Copilot=Ten usable questions for each of three ads",
    )
    assert approved["on_server"] is True

    shown = bo.json("show", prompt)
    assert (shown["standing"], shown["vouched_by"]) == ("vetted", "server")
    again = bo.json("show", prompt, server=False)
    assert again["content"]["title"] == "Panel interview"
    history = bo.json("show", prompt, "--history", server=False)
    assert [(entry["kind"], entry["author"]) for entry in history] == [
        ("revision", "anna"),
        ("proposal", "anna"),
        ("review", "vera"),
    ]
    assert bo.run("retire", prompt, "--reason", "I do not like it") == 2
    assert vera.run("retire", prompt, "--reason", "There is a better one") == 0
    assert anna.json("show", prompt)["standing"] == "retired"


@pytest.fixture
def frail_team() -> Iterator[Team]:
    """A team on a server of its own, which may be stopped and started."""
    cluster = Cluster()
    cluster.start()
    maker = TeamMaker(cluster)
    yield from maker.emptied()
    maker.close()
    cluster.remove()


def test_what_is_written_while_the_server_is_away_is_sent_later(
    frail_team: Team, tmp_path: Path
) -> None:
    anna = Person(frail_team, "anna", tmp_path)
    team = frail_team
    assert anna.run("sync") == 0, anna.err
    draft = tmp_path / "short.md"
    draft.write_text("---\ntitle: Short\nlanguage: en\n---\n## K: Kommando\n\nWrite.\n", "utf-8")
    team.cluster.stop()
    try:
        assert anna.run("import", str(draft)) == 5
        assert "cannot be reached" in anna.err
        assert anna.run("import", str(draft), server=False) == 0
    finally:
        team.cluster.start()
    assert anna.run("sync") == 0, anna.err


def test_who_has_no_role_is_told_so(team: Team, tmp_path: Path) -> None:
    olaf = Person(team, STRANGER, tmp_path)
    assert olaf.run("list") == 5
    assert "role" in olaf.err


def test_the_bank_is_made_by_one_command(team: Team, tmp_path: Path) -> None:
    it = Person(team, "postgres", tmp_path)
    made = it.json("init-server", team.address("postgres"), server=False)
    assert made["steps"] == []
    assert made["version"] >= 1


class Windows:
    """Opens the bank of one person after the other, and closes them all."""

    def __init__(self, team: Team, home: Path) -> None:
        self._team = team
        self._home = home
        self._opened: list[WorkstationBank] = []

    def open_for(self, user: str) -> WorkstationBank:
        settings = BankSettings(name=user, server=self._team.address(user))
        bank = workstation(self._home / user, MemoryKeyStore(), settings)
        self._opened.append(bank)
        idle = Reached(bank, lambda state: state.phase is TeamPhase.IDLE)
        bank.begin()
        idle.wait()
        return bank

    def close(self) -> None:
        for bank in self._opened:
            bank.close()


@pytest.fixture
def windows(team: Team, tmp_path: Path) -> Iterator[Windows]:
    made = Windows(team, tmp_path)
    yield made
    made.close()


class Reached:
    """Waits until the team state of a bank is as wanted."""

    def __init__(self, bank: WorkstationBank, wanted: Callable[[TeamState], bool]) -> None:
        self._event = threading.Event()
        bank.watch_team(lambda state: self._event.set() if wanted(state) else None)

    def wait(self) -> None:
        assert self._event.wait(PATIENCE)


def test_the_review_inbox_fills_by_itself(windows: Windows) -> None:
    """Vera's window hears of Anna's proposal from the server, and Anna's of the approval.

    Neither has to ask for it: what is written is sent.
    """
    anna, vera = windows.open_for("anna"), windows.open_for("vera")
    assert vera.actor.may(Role.CURATOR)
    assert not anna.actor.may(Role.CURATOR)
    heard = threading.Event()
    vera.watch(lambda event: heard.set())

    prompt = got(ask(lambda done: anna.change(lambda use: use.create(content()), done)))
    state = got(ask(lambda done: anna.read(lambda use: use.state(prompt), done)))
    revision = state.variants["en"].newest.hash
    got(ask(lambda done: anna.change(lambda use: use.propose(prompt, revision), done)))
    assert heard.wait(PATIENCE)
    (row,) = got(ask(lambda done: vera.read(lambda use: use.inbox(), done)))
    assert row.prompt == prompt

    news = threading.Event()
    anna.watch(lambda event: news.set())
    answer = Answer(Verdict.APPROVED)
    waiting = got(ask(lambda done: vera.read(lambda use: use.state(prompt), done)))
    proposal = waiting.variants["en"].proposal.record
    got(
        ask(
            lambda done: vera.change(
                lambda use: use.review(prompt, proposal, revision, answer), done
            )
        )
    )
    assert news.wait(PATIENCE)
    judged = got(ask(lambda done: anna.read(lambda use: use.judge(prompt, "en"), done)))
    assert judged.standing is Standing.VETTED


@pytest.fixture
def frail_windows(frail_team: Team, tmp_path: Path) -> Iterator[Windows]:
    made = Windows(frail_team, tmp_path)
    yield made
    made.close()


def test_a_window_says_when_the_server_goes_and_comes_back(
    frail_team: Team, frail_windows: Windows
) -> None:
    team = frail_team
    anna = frail_windows.open_for("anna")
    gone = Reached(anna, lambda state: state.phase is TeamPhase.OFFLINE)
    team.cluster.stop()
    try:
        gone.wait()
        told = Reached(anna, lambda state: state.waiting == 1)
        created = ask(lambda done: anna.change(lambda use: use.create(content()), done))
        got(created)
        told.wait()
        assert anna.team.phase is TeamPhase.OFFLINE
        back = Reached(anna, lambda state: state.phase is TeamPhase.IDLE and state.waiting == 0)
    finally:
        team.cluster.start()
    back.wait()


def test_the_server_can_be_tried_before_it_is_used(windows: Windows) -> None:
    vera = windows.open_for("vera")
    actor = got(ask(vera.test_server))
    assert (actor.user, Role.CURATOR in actor.roles) == ("vera", True)
