"""The steps around the engine: composing, the coach, job ads, putting placeholders in and back."""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import partial

from aktiv_app.core.adverts.phrases import load_phrases
from aktiv_app.core.adverts.propose import LONGEST_AD, propose
from aktiv_app.core.coach.advising import advise
from aktiv_app.core.composing import compose
from aktiv_app.core.errors import TemplateError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment, FormState, Part, VariableKind
from aktiv_app.core.templating import compile_template
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.restoring.restore import restore
from tests.benchmarks.screen import ROOT
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.invented.hostile_templates import FLOODS, REFUSED
from tests.invented.hurting import ADVERTS, ANSWER, ANSWERS, COACH, SCREENED, repeated
from tests.unit.core.task_fixtures import filled, questions
from tests.unit.privacy.fakes import FakeEngine
from tests.unit.privacy.restoring.sending import PEOPLE, SOURCE, WORDS, sent

_Work = Callable[[], object]
_TODAY = date(2026, 11, 23)
_GROWTH = (8_000, 64_000)  # characters
_BEST_OF = 5
_LINEAR = 1.5  # the step is 8: quadratic work shows as 8, linear as 1


def core_rows(repeats: int) -> Iterator[Row]:
    """Each step on what people give it, then how it grows with texts made to hurt."""
    yield _composing(repeats)
    yield _coaching(repeats)
    yield _reading_ads(repeats)
    yield _restoring(repeats)
    yield _refusing()
    yield _grown("composing", {"an attachment": _composed})
    yield _grown("the coach", _each(COACH, _coached))
    yield _grown("job ads", _each(ADVERTS, _read))
    yield _grown("putting placeholders in", {SCREENED: _screened})
    yield _grown("restoring", _each((ANSWER, *ANSWERS), _restored))


def _times(work: _Work, repeats: int) -> Numbers:
    work()  # what is compiled or remembered once does not count
    return Numbers.of([_seconds(work) for _ in range(repeats)])


def _seconds(work: _Work) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _row(what: str, times: Numbers, goal: float | None = None, **more: str) -> Row:
    return Row(
        what,
        milliseconds(times.median),
        tail(times),
        goal=f"p95 ≤ {milliseconds(goal)}" if goal else "",
        reached=times.percentile(95) <= goal if goal else None,
        **more,
    )


def _composing(repeats: int) -> Row:
    return _row("composing: an attachment of 20,800 characters", _times(_composed(20_800), repeats),
                0.005)  # fmt: skip


def _composed(size: int) -> _Work:
    state = filled(ad=(Attachment("a.txt", repeated("Vi søker deg som kan HR. \n", size)),))
    return partial(compose, questions(), state)


def _coaching(repeats: int) -> Row:
    times = _times(_coached("Skriv kort og klart.\n", 420), repeats)
    return _row("the coach: a prompt with 20 instructions", times, 0.020)


def _coached(unit: str, size: int) -> _Work:
    task = questions()
    state = FormState("questions", Language.NB, overrides={Part.TILTAK: repeated(unit, size)})
    return partial(advise, task, state, compose(task, state))


def _reading_ads(repeats: int) -> Row:
    ad = max(
        (path.read_text("utf-8") for path in (ROOT / "tests" / "fixtures" / "ads").glob("*.txt")),
        key=len,
    )
    times = _times(_read(ad, len(ad)), repeats)
    return _row(f"job ads: what an ad of {len(ad):,} characters proposes", times)


def _read(unit: str, size: int) -> _Work:
    phrases = load_phrases(ROOT / "resources" / "adverts")
    return partial(propose, repeated(unit, min(size, LONGEST_AD)), phrases, _TODAY)


def _screened(size: int) -> _Work:
    text = repeated(SCREENED, size)
    findings = FakeEngine().scan(text)
    return lambda: Case(WORDS, frozenset()).screened(text, Language.NB, findings, {})


def _restoring(repeats: int) -> Row:
    """The peer only replaces placeholders that stand there exactly as they were sent."""
    answer = (ANSWER * 100)[:20_000]
    values = {"[PERSON_1]": "Kari Nordmann", "[PERSON_2]": "Lars Holm"}
    exactly = re.compile("|".join(map(re.escape, values)))
    peer = _times(lambda: exactly.sub(lambda found: values[found[0]], answer), repeats)
    times = _times(partial(restore, answer, sent(SOURCE, PEOPLE), WORDS), repeats)
    return _row(
        "restoring: an answer of 20,000 characters",
        times,
        0.020,
        peer=f"re.sub, exact ones only {peer.median * 1e6:.0f} µs",
        ratio=f"{times.median / peer.median:.0f}×",
    )


def _restored(unit: str, size: int) -> _Work:
    return partial(restore, repeated(unit, size), sent(SOURCE, PEOPLE), WORDS)


def _refusing() -> Row:
    """Once each: what is refused is not remembered."""
    kinds = (
        ("role", VariableKind.SHORT_TEXT),
        ("count", VariableKind.NUMBER_RANGE),
        ("lines", VariableKind.LINES),
    )
    values = {"role": "y" * 1000, "count": "", "lines": ("x",) * 20_000}

    def render(source: str) -> None:
        with suppress(TemplateError):
            compile_template(source, kinds).render(values)

    sources = (*REFUSED, *FLOODS)
    times = Numbers.of([_seconds(partial(render, source)) for source in sources])
    return _row(f"templates: refusing each of {len(sources)} hostile ones", times, 1.0)


def _each(
    units: Iterable[str], work: Callable[[str, int], _Work]
) -> Mapping[str, Callable[[int], _Work]]:
    return {unit: partial(work, unit) for unit in units}


def _grown(what: str, kinds: Mapping[str, Callable[[int], _Work]]) -> Row:
    """The kind that grows fastest; the best of some runs, since times this short vary."""
    small, large = _GROWTH
    growth, longest = {}, 0.0
    for kind, work in kinds.items():
        before, after = (min(_times(work(size), _BEST_OF).values) for size in _GROWTH)
        # A tenth of a millisecond is what a call costs anyway.
        growth[kind] = (after + 1e-4) / (before + 1e-4) / (large / small)
        longest = max(longest, after)
    worst = max(growth, key=lambda kind: growth[kind])
    return Row(
        f"{what}: growth, worst of {len(kinds)} ({worst[:12].strip()!r})",
        milliseconds(longest),
        "",
        f"{small:,} → {large:,}",
        f"{growth[worst]:.2f}",
        f"≤ {_LINEAR} (1.00 is linear)",
        growth[worst] <= _LINEAR,
    )
