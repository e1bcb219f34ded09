"""The trained name model: names with the probability the network gives them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

import aktiv_app.privacy.name_model.features
import aktiv_app.privacy.name_model.language  # noqa: F401 (both register with spaCy)
from aktiv_app.privacy.name_model.lists import flag_listed_words

PERSON = "PER"
_PIPE = "names"


@dataclass(frozen=True, slots=True)
class ModelName:
    """A name in a text: code points, end exclusive, its kind and its probability (0 to 1).

    The probability is that of the least certain token of the name.
    """

    start: int
    end: int
    label: str
    probability: float


class NameTagger:
    """Runs the network on text. Not thread-safe: spaCy grows its vocabulary as it reads."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        pipe = nlp.get_pipe(_PIPE)
        self._model = pipe.model
        labels: Sequence[str] = pipe.labels
        self._outside = labels.index("O")
        self._kinds = sorted({label[2:] for label in labels if label != "O"})
        self._columns = {
            kind: [labels.index(f"B-{kind}"), labels.index(f"I-{kind}")] for kind in self._kinds
        }

    def names(self, text: str, threshold: float) -> list[ModelName]:
        """The names in `text` in order. Persons need `threshold`, other kinds the most votes.

        A person's name that touches the next one (two tokens that both begin a name) is
        given as two.
        """
        doc = self._nlp.make_doc(text)
        if not len(doc):
            return []
        scores: NDArray[np.float32] = self._model.predict([doc])[0]
        return self._joined(doc, scores, threshold)

    def _joined(self, doc: Doc, scores: NDArray[np.float32], threshold: float) -> list[ModelName]:
        shares = {kind: scores[:, columns].sum(axis=1) for kind, columns in self._columns.items()}
        stacked = np.stack([scores[:, self._outside], *(shares[kind] for kind in self._kinds)])
        best = stacked.argmax(axis=0)
        names: list[ModelName] = []
        before = ""
        for token in doc:
            at = token.i
            kind = "" if best[at] == 0 else self._kinds[int(best[at]) - 1]
            if float(shares[PERSON][at]) >= threshold:
                kind = PERSON
            elif kind == PERSON:
                kind = ""
            if kind:
                begin, inside = (float(scores[at, column]) for column in self._columns[kind])
                share = float(shares[kind][at])
                end = token.idx + len(token)
                if kind == before and inside >= begin:
                    last = names[-1]
                    names[-1] = ModelName(last.start, end, kind, min(last.probability, share))
                else:
                    names.append(ModelName(token.idx, end, kind, share))
            before = kind
        return names


def load_tagger(
    model: Path, names_folder: Path, without: frozenset[str] = frozenset()
) -> NameTagger:
    """Load the model folder; `names_folder` holds the lists it was trained with.

    `without` are words to treat as if no list held them, for measuring.

    Raises OSError when there is none; never looks anywhere else and never downloads.
    """
    nlp = spacy.util.load_model_from_path(model)
    flag_listed_words(nlp.vocab, names_folder, without)
    return NameTagger(nlp)
