"""Screening as the window and the command line use it."""

import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

import pytest

from aktiv_app.core.errors import AktivError, EngineError, NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.limits import Limits
from aktiv_app.privacy.replacing.folding import value_key
from aktiv_app.privacy.replacing.screened import (
    Choice,
    Decision,
    Decisions,
    KeepReason,
    MarkState,
    ScreenedPrompt,
)
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.api import EngineState
from aktiv_app.services.screening import CaseScreening, LocalScreening
from tests.invented.hurting import SCREENED, repeated
from tests.unit.call_counts import growth
from tests.unit.privacy.fakes import FakeEngine, real_words

ROOT = Path(__file__).parents[3]
WAIT = 120.0  # seconds; a bound for a broken program only
KEEP = Decision(Choice.KEEP, KeepReason.PUBLISHED)

Value = TypeVar("Value")


class Answer(Generic[Value]):
    """A callback whose answer can be waited for."""

    def __init__(self) -> None:
        self._answers: queue.SimpleQueue[tuple[Value | AktivError, int]] = queue.SimpleQueue()

    def __call__(self, answer: Value | AktivError) -> None:
        self._answers.put((answer, threading.get_ident()))

    def value(self) -> Value:
        answer, thread = self._answers.get(timeout=WAIT)
        assert thread != threading.get_ident()
        assert not isinstance(answer, AktivError), answer
        return answer

    def error(self) -> AktivError:
        answer, thread = self._answers.get(timeout=WAIT)
        assert thread != threading.get_ident()
        assert isinstance(answer, AktivError)
        return answer


@pytest.fixture
def screening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseScreening]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    command = [sys.executable, "-m", "tests.unit.privacy.process.entry", str(tmp_path)]
    client = EngineClient(command, Limits(pauses=(0.0,)))
    client.start()
    screening = CaseScreening(client, real_words(), frozenset({Label.NATIONAL_ID}))
    yield screening
    screening.close()


def screen(
    screening: CaseScreening,
    source: str,
    decisions: Decisions | None = None,
    language: Language = Language.NB,
) -> ScreenedPrompt:
    answer = Answer[ScreenedPrompt]()
    screening.screen(source, language, decisions or {}, answer)
    return answer.value()


def seal(screening: CaseScreening, screened: ScreenedPrompt) -> Answer[ScreenedText]:
    answer = Answer[ScreenedText]()
    screening.seal(screened, answer)
    return answer


def test_from_text_to_seal(screening: CaseScreening) -> None:
    screened = screen(screening, "Kari Nordmann, 912 34 567")
    assert seal(screening, screened).value().text == screened.text
    assert screened.text.startswith("[PERSON_1], [TELEFON_1]\n\n")
    assert screening.state is EngineState.READY


def test_undecided_findings_are_refused_until_decided(screening: CaseScreening) -> None:
    source = "Stein"
    refusal = seal(screening, screen(screening, source)).error()
    assert isinstance(refusal, NotVouchedError)
    decided = screen(screening, source, {value_key(Label.PERSON, "Stein"): KEEP})
    assert seal(screening, decided).value().text == "Stein"


def test_decisions_are_those_at_the_time_of_asking(screening: CaseScreening) -> None:
    decisions: dict[object, Decision] = {}
    answer = Answer[ScreenedPrompt]()
    screening.screen("Kari", Language.NB, decisions, answer)  # type: ignore[arg-type]
    decisions[value_key(Label.PERSON, "Kari")] = KEEP
    assert answer.value().marks[0].state is MarkState.REPLACED


def test_the_prompt_in_use_is_known_to_the_scan_and_to_the_check(screening: CaseScreening) -> None:
    source = "Kari tar imot. Ola Hansen ringte."
    screening.use_prompt(("Kari tar imot.",))
    screened = screen(screening, source)
    assert [mark.original for mark in screened.marks] == ["Ola Hansen"]
    assert seal(screening, screened).value().text.startswith("Kari tar imot.")
    found = Answer[tuple[Finding, ...]]()
    screening.look_for("Kari tar imot.", found)
    assert len(found.value()) == 1, "a text of its own belongs to no prompt"
    screening.use_prompt(())
    assert [mark.original for mark in screen(screening, source).marks] == ["Kari", "Ola Hansen"]


def test_an_edit_keeps_numbers_and_a_new_case_forgets_them(screening: CaseScreening) -> None:
    first = screen(screening, "Kari Nordmann og Ola Hansen")
    assert screen(screening, "Ola Hansen").text.startswith("[PERSON_2]")
    screening.new_case()
    assert screen(screening, "Ola Hansen").text.startswith("[PERSON_1]")
    # What an earlier case screened can no longer be sealed.
    assert isinstance(seal(screening, first).error(), NotVouchedError)


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_a_refusal_of_the_engine_reaches_the_caller(screening: CaseScreening) -> None:
    answer = Answer[ScreenedPrompt]()
    screening.screen("RAISE Kari", Language.NB, {}, answer)
    error = answer.error()
    assert isinstance(error, EngineError)
    assert "Kari" not in str(error)


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_states_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT)]))
    (tmp_path / "broken").touch()
    client = EngineClient(
        [sys.executable, "-m", "tests.unit.privacy.process.entry", str(tmp_path)],
        Limits(failures=1, pauses=(0.0,)),
    )
    screening = CaseScreening(client, real_words(), frozenset())
    states: queue.SimpleQueue[EngineState] = queue.SimpleQueue()
    screening.watch(states.put)
    assert screening.state is EngineState.STARTING
    client.start()
    assert states.get(timeout=WAIT) is EngineState.FAILED
    (tmp_path / "broken").unlink()
    screening.restart()
    assert states.get(timeout=WAIT) is EngineState.STARTING
    assert states.get(timeout=WAIT) is EngineState.READY
    screening.close()


def test_confidential_words_can_change_while_it_runs(screening: CaseScreening) -> None:
    assert screen(screening, "Prosjekt Fjordlys").text == "Prosjekt Fjordlys"
    earlier = screen(screening, "Prosjekt Fjordlys ")
    screening.use_terms(["Fjordlys"], [])
    # What was screened under the old words does not slip through with them.
    assert isinstance(seal(screening, earlier).error(), NotVouchedError)
    assert screen(screening, "Prosjekt Fjordlys").text.startswith("Prosjekt [KONFIDENSIELT_1]")


class Scripted:
    """An engine that gives prepared findings, one set for each scan."""

    def __init__(self, *scans: tuple[Finding, ...]) -> None:
        self._scans = list(scans)

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        return self._scans.pop(0)


class Broken:
    """An engine that quotes the text in its error."""

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        raise KeyError(text)


def test_without_a_process_the_same_comes_out() -> None:
    local = LocalScreening(FakeEngine(), real_words(), frozenset())
    screened = local.screen_now("Kari Nordmann, a@b.no", Language.SV, {})
    assert screened.text.startswith("[PERSON_1], [E-POST_1]\n\n")
    assert local.seal_now(screened).text == screened.text


@pytest.mark.usefixtures("caplog")  # the failure is logged
def test_without_a_process_a_broken_engine_vouches_for_nothing() -> None:
    local = LocalScreening(Broken(), real_words(), frozenset())
    with pytest.raises(EngineError) as raised:
        local.screen_now("Kari", Language.NB, {})
    assert "Kari" not in repr(raised.value)
    assert raised.value.__suppress_context__


def test_what_the_last_check_finds_is_marked_in_the_next_screening() -> None:
    missed = Finding(0, 4, Label.PERSON, Certainty.LIKELY, "fake")
    local = LocalScreening(Scripted((), (missed,), (), ()), real_words(), frozenset())
    with pytest.raises(NotVouchedError):
        local.seal_now(local.screen_now("Mona her", Language.NB, {}))
    again = local.screen_now("Mona her", Language.NB, {})
    assert local.seal_now(again).text.startswith("[PERSON_1] her")


def test_where_nobody_can_be_asked_all_that_may_be_personal_goes() -> None:
    doubtful = Finding(0, 4, Label.PERSON, Certainty.POSSIBLE, "fake")
    missed = Finding(11, 15, Label.PERSON, Certainty.LIKELY, "fake")  # after "[PERSON_1] "
    first = (doubtful,)
    engine = Scripted(first, first, (missed,), first, first, ())
    local = LocalScreening(engine, real_words(), frozenset())
    screened, sealed = local.seal_unattended("Mona Vest her", Language.NB)
    assert len(screened.with_state(MarkState.REPLACED)) == 2
    assert sealed.text.startswith("[PERSON_1] [PERSON_2] her\n")


def test_a_check_that_is_never_content_is_refused_in_the_end() -> None:
    class Worse:
        scans = 0

        def scan(self, text: str, /) -> tuple[Finding, ...]:
            # Each check finds one letter more, a letter that stands in the text for good.
            self.scans += 1
            at = text.find("abcdefgh"[self.scans // 2 : self.scans // 2 + 1])
            if self.scans % 2 or at < 0:
                return ()
            return (Finding(at, at + 1, Label.PERSON, Certainty.SURE, "fake"),)

    with pytest.raises(NotVouchedError):
        LocalScreening(Worse(), real_words(), frozenset()).seal_unattended(
            "a b c d e f g h", Language.NB
        )


def test_the_work_grows_with_the_text_and_not_faster() -> None:
    def work(size: int) -> Callable[[], object]:
        text = repeated(SCREENED, size)
        findings = FakeEngine().scan(text)
        local = LocalScreening(Scripted(*[findings] * 2), real_words(), frozenset())
        return partial(local.screen_now, text, Language.NB, {})

    assert growth(work(19_000), work(152_000), 8) < 1.2
