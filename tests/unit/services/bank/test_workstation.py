"""The workstation's bank: off the window's thread, never without an answer, nothing lost."""

import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from aktiv_app.core.errors import AktivError, EngineError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Finding
from aktiv_app.services.bank.api import (
    BankEvent,
    BankFaultError,
    BankHealth,
    TeamPhase,
)
from aktiv_app.services.bank.building import BANK_FILE, SystemClock
from aktiv_app.services.bank.files import SqliteFiles
from aktiv_app.services.bank.settings import BankSettings
from aktiv_app.services.bank.team import TeamServer
from aktiv_app.services.bank.worker import WorkThread
from aktiv_app.services.bank.workstation import WorkstationBank
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.listing import Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.team import TeamStore
from prompt_bank.service.bank import BankService
from tests.invented.key_store import MemoryKeyStore
from tests.unit.prompt_bank.bank_fixtures import content
from tests.unit.prompt_bank.full_disk import files_no_larger_than
from tests.unit.services.bank.workstations import (
    ask,
    create,
    got,
    listing,
    workstation,
)


def test_the_first_start_brings_the_delivered_prompts(bank: WorkstationBank) -> None:
    found = listing(bank)
    assert found.total == 11
    assert {row.standing for row in found.rows} == {"delivered"}
    assert bank.health is BankHealth.READY
    assert bank.actor.user == "Kari"
    assert bank.team.phase is TeamPhase.NONE


def test_whoever_looks_for_the_first_time_needs_no_room_on_the_disk(bank: WorkstationBank) -> None:
    got(ask(bank.backups))  # it is open, and nobody has looked yet
    with files_no_larger_than(1024):
        assert listing(bank).total == 11
    create(bank, "Mine")
    assert listing(bank, Query(own=True)).total == 1


def test_what_is_asked_before_the_bank_is_opened_waits_for_it(tmp_path: Path) -> None:
    """Somebody may search before the window has begun to open the bank."""
    bank = workstation(tmp_path)
    answers: list[object] = []
    bank.read(lambda use: use.find(Query()).total, answers.append)
    bank.begin()
    try:
        listing(bank)
        assert answers == [11]
    finally:
        bank.close()


def test_a_second_start_brings_nothing_twice_and_keeps_what_is_mine(tmp_path: Path) -> None:
    first = workstation(tmp_path)
    first.begin()
    mine = create(first)
    first.close()
    second = workstation(tmp_path)
    second.begin()
    try:
        assert listing(second).total == 12
        history = got(ask(lambda done: second.read(lambda use: use.history(mine), done)))
        assert len(history) == 1
    finally:
        second.close()


def test_what_was_asked_for_before_closing_is_done(tmp_path: Path) -> None:
    first = workstation(tmp_path)
    first.begin()
    answers: list[object] = []
    for number in range(5):
        first.change(lambda use, n=number: use.create(content(f"Mine {n}")), answers.append)  # type: ignore[misc]
    first.close()
    assert len(answers) == 5
    second = workstation(tmp_path)
    second.begin()
    try:
        assert listing(second, Query(own=True)).total == 5
    finally:
        second.close()


def test_those_who_watch_hear_of_changes_before_the_answer(bank: WorkstationBank) -> None:
    heard: list[BankEvent | str] = []
    bank.watch(heard.append)
    me = object()

    def create_and_tell(done: Callable[[object], None]) -> None:
        def answered(answer: object) -> None:
            heard.append("done")
            done(answer)

        bank.change(lambda use: use.create(content()), answered, me)

    ask(create_and_tell)
    assert heard == [BankEvent(me), "done"]
    ask(lambda done: bank.change(lambda use: use.create(content("Kari Nordmann")), done))
    assert len(heard) == 2


def test_what_another_program_writes_is_told_once(bank: WorkstationBank, tmp_path: Path) -> None:
    mine = create(bank)
    heard: list[BankEvent] = []
    bank.watch(heard.append)

    def looked() -> int:
        bank.look_for_others()
        ask(lambda done: bank.change(lambda use: use.set_favourite(mine, True), done, "mine"))
        return len([event for event in heard if event.source != "mine"])

    assert looked() == 0
    assert looked() == 0, "what was written here is nobody else's"
    other = workstation(tmp_path)
    other.begin()
    create(other)
    other.close()
    assert looked() == 1
    assert looked() == 1


def test_of_searches_while_somebody_types_only_the_newest_need_be_answered(
    bank: WorkstationBank,
) -> None:
    listing(bank)
    held = threading.Event()
    bank.read(lambda use: held.wait(60), lambda _: None)
    answers: list[str] = []
    for text in ("i", "in", "int"):
        bank.read(
            lambda use, text=text: use.find(Query(text=text)),  # type: ignore[misc]
            lambda _, text=text: answers.append(text),  # type: ignore[misc]
            newest="search",
        )
    held.set()
    listing(bank)
    assert answers == ["int"]


def test_personal_data_is_refused_in_words_and_without_the_words(bank: WorkstationBank) -> None:
    answer = ask(
        lambda done: bank.change(lambda use: use.create(content("For Kari Nordmann")), done)
    )
    assert isinstance(answer, BankFaultError)
    assert answer.problem is Problem.PERSONAL_DATA
    assert "Kari" not in str(answer.message)
    assert "a name" in str(answer.message)


def test_without_the_engine_the_bank_can_be_read_and_nothing_is_written(tmp_path: Path) -> None:
    def away(text: str) -> Sequence[Finding]:
        raise EngineError(msg("The engine is away."))

    bank = workstation(tmp_path, look=away)
    bank.begin()
    try:
        assert listing(bank).total == 11
        answer = ask(lambda done: bank.change(lambda use: use.create(content()), done))
        assert isinstance(answer, BankFaultError)
        assert answer.problem is Problem.CHECKS_UNAVAILABLE
    finally:
        bank.close()


def test_a_damaged_bank_is_refused_kept_and_has_ways_out(tmp_path: Path) -> None:
    first = workstation(tmp_path / "data")
    first.begin()
    create(first, "Mine")
    backup = got(ask(first.back_up))
    first.close()
    file = tmp_path / "data" / BANK_FILE
    damaged = file.read_bytes()[:20_000].replace(b"SQLite format 3", b"nothing of that")
    file.write_bytes(damaged)

    bank = workstation(tmp_path / "data")
    bank.begin()
    try:
        answer = ask(lambda done: bank.read(lambda use: use.find(Query()), done))
        assert isinstance(answer, BankFaultError)
        assert bank.health is BankHealth.REFUSED
        assert bank.trouble is not None
        assert "damaged" in str(bank.trouble.message)
        assert ask(bank.signing) is bank.trouble  # nobody else is using it
        assert file.read_bytes() == damaged
        assert backup.path in {each.path for each in got(ask(bank.backups))}
        assert ask(lambda done: bank.restore(backup.path, done)) is None
        assert str(bank.health) == "ready"
        assert listing(bank, Query(own=True)).total == 1
    finally:
        bank.close()


def test_an_unusable_backup_changes_nothing(bank: WorkstationBank, tmp_path: Path) -> None:
    create(bank, "Mine")
    rubbish = tmp_path / "rubbish.sqlite"
    rubbish.write_bytes(b"x" * 5000)
    answer = ask(lambda done: bank.restore(rubbish, done))
    assert isinstance(answer, BankFaultError)
    assert answer.problem is Problem.BACKUP_UNUSABLE
    assert listing(bank, Query(own=True)).total == 1


def test_a_bank_opened_in_compose_is_one_content(bank: WorkstationBank) -> None:
    mine = create(bank)
    made = got(ask(lambda done: bank.read(lambda use: use.state(mine), done)))
    what = made.variants["en"].newest.content
    form = bank.opened(mine, what)
    assert form.language is Language.EN
    text = bank.text_of(form.task, Language.EN)
    assert text.name == "Mine"
    again = bank.content_of(form, text, "Mine, again")
    assert (again.parts, again.task) == (what.parts, what.task)
    for task, language in ((form.task, Language.SV), ("job-ad", Language.EN)):
        with pytest.raises(AktivError):
            bank.text_of(task, language)
    swedish = content("Min", "sv")
    got(ask(lambda done: bank.change(lambda use: use.revise(mine, swedish), done)))
    assert bank.text_of(form.task, Language.SV).name == "Min"


def test_without_a_key_store_there_is_no_key(tmp_path: Path) -> None:
    bank = workstation(tmp_path)
    bank.begin()
    try:
        told = got(ask(bank.signing))
        assert (told.fingerprint, told.possible) == ("", False)
        answer = ask(bank.make_signing_key)
        assert isinstance(answer, BankFaultError)
        assert answer.problem is Problem.NO_SIGNING_KEY
    finally:
        bank.close()


def test_a_server_that_cannot_be_reached_is_told_and_stops_nothing(tmp_path: Path) -> None:
    settings = BankSettings(name="Kari", server="host=127.0.0.1 port=1 dbname=none")
    bank = workstation(tmp_path, MemoryKeyStore(), settings)
    told = threading.Event()
    bank.watch_team(lambda state: told.set() if state.problem else None)
    bank.begin()
    try:
        assert told.wait(60)
        assert bank.team.phase is TeamPhase.OFFLINE
        create(bank)
        assert listing(bank, Query(own=True)).total == 1
        bank.use(BankSettings(name="Kari"))
        listing(bank)
        create(bank, "Second")
        assert str(bank.team.phase) == "none"
    finally:
        bank.close()


class BrokenFiles(SqliteFiles):
    """The file opens, and nothing can be read from it."""

    def open(self) -> LocalBank:
        made = super().open()
        made.close()
        return made


def test_a_file_that_opens_and_cannot_be_read_is_refused_and_nobody_waits(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = BrokenFiles(tmp_path / "bank.sqlite", SystemClock())
    made = workstation(tmp_path, change=lambda parts: replace(parts, files=files))
    healths: queue.SimpleQueue[BankHealth] = queue.SimpleQueue()
    made.watch_health(healths.put)
    made.begin()
    try:
        assert healths.get(timeout=60) is BankHealth.REFUSED
        assert made.trouble is not None
        assert isinstance(
            ask(lambda done: made.read(lambda use: use.find(Query()), done)), AktivError
        )
    finally:
        made.close()


def test_a_password_that_is_entered_is_tried_at_once(tmp_path: Path) -> None:
    given: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def connect(_address: str, password: Callable[[], str | None]) -> TeamStore:
        secret = password()
        given.put(secret)
        raise BankError(Problem.SERVER_REFUSED_LOGIN if secret else Problem.SERVER_NO_PASSWORD)

    keys = MemoryKeyStore()
    settings = BankSettings(name="Kari", server="host=db.example dbname=aktiv")
    team = TeamServer(lambda: settings.server, connect, lambda: keys, SystemClock())
    made = workstation(tmp_path, keys, settings, change=lambda parts: replace(parts, team=team))
    made.begin()
    try:
        assert [given.get(timeout=60) for _ in range(2)] == [None, None]
        assert ask(lambda done: made.keep_password("invented", done)) is None
        assert given.get(timeout=60) == "invented"
    finally:
        made.close()


class SlowExchange(SqliteFiles):
    """Gives a write every chance to come in between while the file is exchanged."""

    def __init__(self, path: Path, written: threading.Event) -> None:
        super().__init__(path, SystemClock())
        self._written = written

    def restore(self, backup: Path) -> None:
        self._written.wait(0.5)
        super().restore(backup)


def test_nothing_is_written_while_the_file_is_exchanged(tmp_path: Path) -> None:
    written, begun, go_on = threading.Event(), threading.Event(), threading.Event()
    files = SlowExchange(tmp_path / BANK_FILE, written)
    made = workstation(tmp_path, change=lambda parts: replace(parts, files=files))
    made.begin()
    try:
        create(made, "In the backup")
        backup = got(ask(made.back_up))

        def before(use: BankService) -> str:
            begun.set()
            go_on.wait(60)
            return use.create(content("Before"))

        made.change(before, lambda _: None)
        assert begun.wait(60)
        restored: queue.SimpleQueue[object] = queue.SimpleQueue()
        later: queue.SimpleQueue[object] = queue.SimpleQueue()

        def answered(answer: object) -> None:
            written.set()
            later.put(answer)

        made.restore(backup.path, restored.put)
        made.change(lambda use: use.create(content("After")), answered)
        go_on.set()
        assert restored.get(timeout=60) is None
        got(later.get(timeout=60))
        titles = {row.title for row in listing(made, Query(own=True)).rows}
        assert titles == {"In the backup", "After"}
    finally:
        made.close()


def test_a_key_store_that_waits_for_an_answer_does_not_keep_the_app(
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked, answered, done = threading.Event(), threading.Event(), threading.Event()

    def question() -> None:
        asked.set()
        answered.wait(60)

    thread = WorkThread("bank-test")
    thread.put(question)
    thread.put(done.set)
    assert asked.wait(60)
    assert not thread.close(patience=0.1)
    assert done.is_set()  # what waited behind the question is not lost
    assert not answered.is_set()
    answered.set()
    assert thread.close()
    assert "has not ended" in caplog.text
