"""What every way to screen promises, tried on each with the engine the app ships."""

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aktiv_app.core.errors import AktivError, NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.replacing.screened import (
    Choice,
    Decision,
    Decisions,
    KeepReason,
    MarkState,
    ScreenedPrompt,
)
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.api import EngineState, Screening
from aktiv_app.services.screening import case_screening, local_screening
from tests.waiting import until

RESOURCES = Path(__file__).parents[2] / "resources"
WAIT = 120.0  # seconds; a bound for a broken program only
NEVER_KEEP = frozenset({Label.NATIONAL_ID})
REPLACE = Decision(Choice.REPLACE)
KEEP = Decision(Choice.KEEP, KeepReason.PUBLISHED)


class Way:
    """One way to screen, made to look the same as the other."""

    def __init__(
        self,
        screen: Callable[[str, Decisions], ScreenedPrompt],
        seal: Callable[[ScreenedPrompt], ScreenedText],
    ) -> None:
        self.screen = screen
        self.seal = seal


def in_this_process(engine: Engine) -> Way:
    local = local_screening(engine, RESOURCES, NEVER_KEEP)
    return Way(
        lambda source, decisions: local.screen_now(source, Language.NB, decisions), local.seal_now
    )


def in_a_process_of_its_own(service: Screening) -> Way:
    def screen(source: str, decisions: Decisions) -> ScreenedPrompt:
        answers: queue.SimpleQueue[ScreenedPrompt | AktivError] = queue.SimpleQueue()
        service.screen(source, Language.NB, decisions, answers.put)
        answer = answers.get(timeout=WAIT)
        if isinstance(answer, AktivError):
            raise answer
        return answer

    def seal(screened: ScreenedPrompt) -> ScreenedText:
        answers: queue.SimpleQueue[ScreenedText | AktivError] = queue.SimpleQueue()
        service.seal(screened, answers.put)
        answer = answers.get(timeout=WAIT)
        if isinstance(answer, AktivError):
            raise answer
        return answer

    return Way(screen, seal)


@pytest.fixture(scope="module")
def ways(engine: Engine) -> Iterator[dict[str, Way]]:
    service = case_screening(RESOURCES, NEVER_KEEP)
    service.begin()
    # Its threads begin one after the other: all before the first test, and none in it.
    until(lambda: service.state is EngineState.READY, "the engine is up")
    yield {"here": in_this_process(engine), "process": in_a_process_of_its_own(service)}
    service.close()


@pytest.fixture(params=["here", "process"])
def way(request: pytest.FixtureRequest, ways: dict[str, Way]) -> Way:
    return ways[request.param]


SOURCE = "Ring 912 34 567 eller skriv til fornavn.etternavn@example.no innen fredag."


def test_what_is_sealed_is_what_was_shown(way: Way) -> None:
    shown = way.screen(SOURCE, {})
    sealed = way.seal(shown)
    assert (sealed.text, sealed.source) == (shown.text, SOURCE)
    assert "912" not in sealed.text
    assert "@" not in sealed.text
    assert sealed.text.startswith("Ring [TELEFON_")
    assert "innen fredag." in sealed.text


def test_a_kept_value_stands(way: Way) -> None:
    (phone,) = (mark for mark in way.screen(SOURCE, {}).marks if mark.finding.label is Label.PHONE)
    sealed = way.seal(way.screen(SOURCE, {phone.key: KEEP}))
    assert "912 34 567" in sealed.text
    assert "@" not in sealed.text


def test_a_protected_class_is_replaced_whatever_was_decided(way: Way) -> None:
    source = "Fødselsnummer: 010190 41233"
    marks = way.screen(source, {}).marks
    assert [mark.finding.label for mark in marks] == [Label.NATIONAL_ID]
    assert marks[0].finding.certainty is not Certainty.POSSIBLE
    prompt = way.screen(source, {marks[0].key: KEEP})
    assert prompt.marks[0].state is MarkState.REPLACED
    assert prompt.refused == (marks[0].key,)


def test_a_prompt_of_another_making_is_not_sealed(way: Way, ways: dict[str, Way]) -> None:
    (other,) = (each for each in ways.values() if each is not way)
    with pytest.raises(NotVouchedError):
        way.seal(other.screen(SOURCE, {}))


def test_both_ways_agree(ways: dict[str, Way]) -> None:
    here, process = (
        [(mark.finding, mark.state) for mark in each.screen(SOURCE, {}).marks]
        for each in ways.values()
    )
    assert here == process


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kari Nordmann ringte i går.", "[PERSON_1] ringte i går."),
        ("Kandidat: Kari Nordmann, tlf 912 34 567", "Kandidat: [PERSON_1], tlf [TELEFON_1]"),
        ("Vi snakka med Ola Nordmann og Kari Hansen.", "Vi snakka med [PERSON_1] og [PERSON_2]."),
        ("Hej, jag heter Lars Öberg och ringde.", "Hej, jag heter [PERSON_1] och ringde."),
    ],
)
def test_what_is_typed_has_the_numbers_of_what_is_pasted(
    engine: Engine, text: str, expected: str
) -> None:
    typing = local_screening(engine, RESOURCES, NEVER_KEEP)
    for length in range(1, len(text)):
        typing.screen_now(text[:length], Language.NB, {})
    typed = typing.screen_now(text, Language.NB, {})
    assert typed.text[: typed.note_start].rstrip() == expected


def test_a_name_cut_by_a_soft_hyphen_is_replaced_whole_and_is_one_person(engine: Engine) -> None:
    """As text comes out of a PDF."""
    source = "Samtale med Kari Nord\u00ad\nmann i går. Kari Nordmann kommer."
    once = local_screening(engine, RESOURCES, NEVER_KEEP)
    prompt = once.screen_now(source, Language.NB, {})
    assert prompt.text[: prompt.note_start].rstrip() == (
        "Samtale med [PERSON_1] i går. [PERSON_1] kommer."
    )
