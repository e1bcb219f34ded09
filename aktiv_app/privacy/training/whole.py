"""Measures what the app makes of the corpora: rules, lists and model on whole documents."""

from collections.abc import Iterable
from pathlib import Path

from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.name_model.tagger import PERSON, ModelName
from aktiv_app.privacy.training.corpora import Split
from aktiv_app.privacy.training.invented import one_text

_SENTENCES = 20  # in a document; the corpora do not say where theirs end


class AppNames:
    """The app's engine in the place of the network."""

    def __init__(self, resources: Path, *, with_model: bool = True) -> None:
        """Raises EngineError for a missing or broken model, if it is asked for."""
        self._engine = build_engine(resources, with_model=with_model)

    def names(self, text: str, threshold: float) -> list[ModelName]:
        """Persons the app replaces by itself: the sure and the likely ones.

        The engine has thresholds of its own; `threshold` is not used.
        """
        del threshold
        return [
            ModelName(found.start, found.end, PERSON, 1.0)
            for found in self._engine.scan(text)
            if found.label is Label.PERSON and found.certainty is not Certainty.POSSIBLE
        ]


def documents(splits: Iterable[Split]) -> list[Split]:
    """The sentences of each split in texts of twenty, a line each."""
    return [
        Split(
            split.name,
            tuple(
                one_text(split.sentences[at : at + _SENTENCES], "\n")
                for at in range(0, len(split.sentences), _SENTENCES)
            ),
        )
        for split in splits
    ]
