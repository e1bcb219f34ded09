"""However a text came to be scanned, the findings are those of a fresh engine.

With everything in it: all recognisers, the rules for the whole text, the name model.
"""

import gc
from functools import partial
from pathlib import Path

import pytest

from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Finding, Label
from tests.benchmarks.texts import hostile_texts, recruitment_text, typing_places
from tests.unit.call_counts import calls_once

RESOURCES = Path(__file__).parents[3] / "resources"
_TYPED = (
    "e", "\n", " Kari Nordmann ", "@", "9", "Ring 912 34 567.\n\n", "brukernavn: tuva_93\n", "\t",
    "Brunvelda Tjoserud", " og ", "Navn:\n", "f. 12.03.1980 ", ".", "KN", "Mvh\nOla", "\u00ad",
)  # fmt: skip


@pytest.fixture(scope="module")
def used() -> Engine:
    """An engine that has seen, and remembers, whatever the tests before it scanned."""
    return build_engine(RESOURCES)


@pytest.fixture(scope="module")
def other() -> Engine:
    """An engine that sees each text once, and none that is like it."""
    return build_engine(RESOURCES)


def edited(text: str, step: int, place: int) -> str:
    """`text` with something typed in, or a stretch taken out."""
    if step % 4 == 3:
        return text[:place] + text[place + step * 7 % 60 :]
    return text[:place] + _TYPED[step % len(_TYPED)] + text[place:]


@pytest.mark.parametrize("seed", range(4))
def test_after_many_edits_the_findings_are_those_of_a_fresh_engine(
    used: Engine, other: Engine, seed: int
) -> None:
    text = recruitment_text(1200 + 900 * seed, 70 + seed)
    found = used.scan(text)
    for step, place in enumerate(typing_places(text, 30, seed)):
        text = edited(text, step + seed * 5, min(place, len(text)))
        found = used.scan(text)
    assert Label.PERSON in {finding.label for finding in found}
    assert found == other.scan(text)


@pytest.mark.parametrize("kind", sorted(hostile_texts(1)))
def test_edits_of_texts_made_to_hurt(used: Engine, other: Engine, kind: str) -> None:
    text = hostile_texts(1500, 4)[kind]
    found: tuple[Finding, ...] = ()
    for step in range(12):
        text = edited(text, step, len(text) * (step * 5 % 17) // 17)
        found = used.scan(text)
    assert found == other.scan(text)


def test_pieces_read_a_few_at_a_time_give_what_they_give_all_at_once(
    used: Engine, other: Engine
) -> None:
    text = recruitment_text(9000, 90)
    assert not used.prepare(text)
    while not used.prepare(text):
        pass
    assert used.scan(text) == other.scan(text)


def test_a_key_after_work_ahead_takes_no_more_work_than_one_without(
    used: Engine, other: Engine
) -> None:
    text = recruitment_text(9000, 97)
    checked = text.replace("Kari", "[xxxxxxxx]").replace("e", "é", 40)
    (place,) = typing_places(text, 1, 97)
    typed = text[:place] + "e" + text[place:]
    for known in (text, checked, typed):  # so that only the rules for whole texts are counted
        used.scan(known)
    used.scan(text)
    without = calls_once(partial(used.scan, typed))
    used.scan(text)
    while not used.prepare(checked):
        pass
    assert calls_once(partial(used.scan, typed)) < 1.1 * without
    assert used.scan(typed) == other.scan(typed)


def test_a_text_worked_on_ahead_is_scanned_as_any_other(used: Engine, other: Engine) -> None:
    text = recruitment_text(5000, 98)
    checked = text.replace("Kari", "[xxxxxxxx]")
    used.scan(text)
    used.prepare(checked)
    assert used.scan(text) == other.scan(text)
    while not used.prepare(checked):
        pass
    assert used.scan(checked) == other.scan(checked)


def test_what_was_scanned_before_changes_nothing(used: Engine, other: Engine) -> None:
    text = recruitment_text(5000, 91)
    for seed in range(92, 96):
        used.scan(recruitment_text(5000, seed) + "\n" + text[seed * 10 :])
    assert used.scan(text) == other.scan(text)


def test_scanning_leaves_nothing_behind_that_only_a_search_for_garbage_finds(used: Engine) -> None:
    used.scan(recruitment_text(9000, 301))
    gc.collect()
    for seed in range(302, 305):
        used.scan(recruitment_text(9000, seed))
    assert gc.collect() < 100  # thousands of objects are made for each text
