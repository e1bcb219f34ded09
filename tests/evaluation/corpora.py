"""Measures names on public corpora: rules alone, and rules with the name model."""

from datetime import date
from pathlib import Path

from aktiv_app.core.measured import Corpora, Corpus
from aktiv_app.privacy.name_model.tagger import PERSON
from aktiv_app.privacy.training.corpora import Split, test_splits
from aktiv_app.privacy.training.measure import Score, measure
from aktiv_app.privacy.training.whole import AppNames, documents

COMMAND = "python -m tests.evaluation corpora FOLDER"


def measure_corpora(folder: Path, resources: Path, today: date) -> Corpora:
    """Persons in the test splits below `folder` that the app replaces by itself."""
    splits = documents(test_splits(folder))
    both = _scores(resources, splits, with_model=True)
    rules = _scores(resources, splits, with_model=False)
    return Corpora(
        command=COMMAND,
        measured=today,
        splits=tuple(_corpus(split.name, rules, both) for split in splits),
    )


def _scores(resources: Path, splits: list[Split], *, with_model: bool) -> dict[str, Score]:
    return measure(AppNames(resources, with_model=with_model), splits, PERSON, 0.0)


def _corpus(name: str, rules: dict[str, Score], both: dict[str, Score]) -> Corpus:
    return Corpus(
        name,
        rules[name].gold,
        round(100 * rules[name].coverage, 1),
        round(rules[name].precision, 3),
        round(100 * both[name].coverage, 1),
        round(both[name].precision, 3),
    )
