"""Answers as the window meets them: which case, what is forgotten, what is kept."""

import queue
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from aktiv_app.core.errors import AktivError, CaseError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.services.answers import FORGOTTEN, CaseAnswers
from aktiv_app.services.api import Answers, CaseInfo, KeptCase
from aktiv_app.services.case_book import CaseBook
from aktiv_app.services.cases import CaseStore
from tests.invented.key_store import MemoryKeyStore
from tests.unit.privacy.restoring.sending import ENGINE, WORDS

WAIT = 60.0
OpenDesk = Callable[[MemoryKeyStore | None], "Desk"]
Thing = TypeVar("Thing")


class Desk:
    """The screening half of the window, without a process."""

    def __init__(self, folder: Path, keyring: MemoryKeyStore | None) -> None:
        self.book = CaseBook()
        self.case = Case(WORDS, frozenset())
        store = CaseStore(folder / "cases", lambda: keyring)
        self.answers: Answers = CaseAnswers(self, self.book, store, WORDS, lambda _text: ())

    def new_case(self) -> None:
        self.case = Case(WORDS, frozenset(), self.book.begin())

    def copy(self, text: str) -> str:
        prompt = self.case.screened(text, Language.NB, ENGINE.scan(text), {})
        sealed = self.case.sealed(prompt, ())
        self.book.record(self.case.sent)
        return sealed.text

    def keep(self, case_id: str, days: int = 30) -> CaseInfo | AktivError:
        done: queue.SimpleQueue[CaseInfo | AktivError] = queue.SimpleQueue()
        self.answers.keep(case_id, days, done.put)
        return done.get(timeout=WAIT)

    def kept(self) -> Sequence[KeptCase]:
        done: queue.SimpleQueue[Sequence[KeptCase]] = queue.SimpleQueue()
        self.answers.kept(done.put)
        return done.get(timeout=WAIT)

    def forget(self, case_id: str) -> AktivError | None:
        done: queue.SimpleQueue[AktivError | None] = queue.SimpleQueue()
        self.answers.forget(case_id, done.put)
        return done.get(timeout=WAIT)

    def open_kept(self, case_id: str) -> CaseInfo | AktivError:
        done: queue.SimpleQueue[CaseInfo | AktivError] = queue.SimpleQueue()
        self.answers.open_kept(case_id, done.put)
        return done.get(timeout=WAIT)


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[OpenDesk]:
    desks: list[Desk] = []

    def make(keyring: MemoryKeyStore | None) -> Desk:
        desks.append(Desk(tmp_path, keyring))
        return desks[-1]

    yield make
    for desk in desks:
        desk.answers.close()


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    return open_desk(MemoryKeyStore())


def test_an_answer_is_restored_in_the_current_case(desk: Desk) -> None:
    assert desk.answers.restore("[PERSON_1]").refused is not None
    desk.copy("Kari Nordmann")
    assert desk.answers.restore("Hei [PERSON_1]").text == "Hei Kari Nordmann"


def test_an_answer_to_an_earlier_case_is_refused_here_and_restored_there(desk: Desk) -> None:
    desk.answers.entitle("Intervjuspørsmål")
    desk.copy("Kari Nordmann, 912 34 567")
    desk.new_case()
    desk.answers.entitle("Avslag")
    assert desk.copy("Ola Hansen").startswith("[PERSON_2]")
    current, earlier = desk.answers.cases()
    assert (current.title, current.current, current.placeholders) == ("Avslag", True, 1)
    assert (earlier.title, earlier.current, earlier.placeholders) == ("Intervjuspørsmål", False, 2)

    answer = "Hei [PERSON_1]"
    assert desk.answers.restore(answer).refused is not None
    assert desk.answers.restore(answer).text == answer
    assert desk.answers.belonging(answer) == earlier
    assert desk.answers.restore(answer, earlier.id).text == "Hei Kari Nordmann"
    assert desk.answers.belonging("Hei") is None
    assert desk.answers.belonging("Hei [PERSON_2]") == current


def test_a_case_that_sent_nothing_leaves_no_trace(desk: Desk) -> None:
    desk.new_case()
    desk.new_case()
    assert len(desk.answers.cases()) == 1


def test_forgetting_an_earlier_case(desk: Desk) -> None:
    desk.copy("Kari Nordmann")
    desk.new_case()
    desk.copy("Ola Hansen")
    _, earlier = desk.answers.cases()
    desk.forget(earlier.id)
    assert [case.id for case in desk.answers.cases()] == [desk.answers.cases()[0].id]
    assert desk.answers.restore("[PERSON_1]", earlier.id).refused == FORGOTTEN
    assert desk.answers.restore("[PERSON_2]").text == "Ola Hansen"


def test_forgetting_the_current_case_begins_another_that_cannot_restore_it(desk: Desk) -> None:
    desk.answers.entitle("Avslag")
    desk.copy("Kari Nordmann")
    desk.forget("")
    (only,) = desk.answers.cases()
    assert (only.title, only.placeholders, only.sent_at) == ("Avslag", 0, None)
    assert desk.answers.restore("[PERSON_1]").text == "[PERSON_1]"
    assert desk.copy("Ola Hansen").startswith("[PERSON_2]")
    assert desk.answers.restore("[PERSON_1]").refused is not None


def test_a_case_is_kept_only_when_asked_and_opens_in_a_later_run(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    keyring = MemoryKeyStore()
    desk = open_desk(keyring)
    desk.answers.entitle("Avslag")
    desk.copy("Kari Nordmann")
    assert list(tmp_path.iterdir()) == []
    kept = desk.keep("")
    assert isinstance(kept, CaseInfo)
    assert kept.kept_until is not None
    assert desk.answers.cases()[0].kept_until == kept.kept_until

    later = open_desk(keyring)
    (listed,) = later.kept()
    assert (listed.id, listed.title, listed.readable) == (kept.id, "Avslag", True)
    opened = later.open_kept(listed.id)
    assert isinstance(opened, CaseInfo)
    assert later.answers.restore("[PERSON_1]", opened.id).text == "Kari Nordmann"
    # A case begun after that does not use its numbers.
    later.new_case()
    assert later.copy("Ola Hansen").startswith("[PERSON_2]")

    later.forget(opened.id)
    assert later.kept() == ()
    for each in (desk, later):
        each.answers.close()


def test_without_a_keyring_a_case_is_not_kept_and_stays_in_memory(open_desk: OpenDesk) -> None:
    desk = open_desk(None)
    desk.copy("Kari Nordmann")
    refusal = desk.keep("")
    assert isinstance(refusal, CaseError)
    assert "no keyring" in str(refusal)
    assert desk.answers.restore("[PERSON_1]").text == "Kari Nordmann"
    assert desk.answers.cases()[0].kept_until is None
    desk.answers.close()


def test_a_case_forgotten_meanwhile_is_not_kept(desk: Desk) -> None:
    assert isinstance(desk.keep("dead"), CaseError)
    assert isinstance(desk.open_kept("dead"), CaseError)


def test_what_nobody_expected_is_answered_and_the_next_job_is_done(
    open_desk: OpenDesk, caplog: pytest.LogCaptureFixture
) -> None:
    desk = open_desk(MemoryKeyStore())
    answer = desk.open_kept("no id of a case")
    assert isinstance(answer, CaseError)
    assert "unchanged" in str(answer.message)
    assert "ValueError" in caplog.text
    assert desk.kept() == ()


def test_a_file_that_cannot_be_deleted_is_told_and_can_be_forgotten_later(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(MemoryKeyStore())
    desk.copy("Kari Nordmann")
    kept = desk.keep("")
    assert isinstance(kept, CaseInfo)
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        told = desk.forget("")
    assert isinstance(told, CaseError)
    assert f"cases/{kept.id}.case" in str(told.message)
    assert desk.answers.restore("[PERSON_1]").text == "[PERSON_1]", "memory has forgotten it"
    assert [case.id for case in desk.kept()] == [kept.id]
    assert desk.forget(kept.id) is None
    assert desk.kept() == ()
    desk.answers.close()


def refuse(path: Path, *, missing_ok: bool = False) -> None:
    """As where another program has the file open."""
    raise PermissionError(13, "in use", str(path))
