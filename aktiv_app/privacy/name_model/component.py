"""The network as a component of a spaCy pipeline, which `language.py` makes known to spaCy."""

import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from aktiv_app.privacy.name_model.known_words import KnownWords
from aktiv_app.privacy.name_model.network import Floats, Mask, Network, Places, Shape

FACTORY = "aktiv_names"
COLUMNS = ORTH, SPACY
"""The attributes that `NameNetwork.scores` wants for each token."""
PIPE = "names"  # the component's name in the pipeline, and of its folder

_TOGETHER = 1500  # words computed at once; bounds the memory
_WEIGHTS, _SETTINGS = "weights.npz", "network.json"


class NameNetwork:
    """Gives words the probability of each class. Not thread-safe: it remembers words."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        self.name = name
        self.vocab = vocab
        self.labels: tuple[str, ...] = ()
        self.statements: tuple[str, ...] = ()
        self.weights: dict[str, NDArray[Any]] = {}
        self._network: Network | None = None
        self._known: KnownWords | None = None

    @property
    def classes(self) -> int:
        """How many probabilities a word has: of the classes of names, then of statements."""
        return len(self.labels) + len(self.statements)

    @property
    def padding(self) -> int:
        """How many tokens on either side a token's answer depends on."""
        return self.shape.reach

    @property
    def shape(self) -> Shape:
        """The measures of the network. Raises RuntimeError before there is one."""
        return self._ready()[0].shape

    def set_network(
        self,
        labels: Sequence[str],
        shape: Shape,
        weights: dict[str, NDArray[Any]],
        statements: Sequence[str] = (),
    ) -> None:
        """Use these weights; raises KeyError when one is missing.

        `labels` are the classes of names, `statements` those of statements, in order.
        """
        self.labels = tuple(labels)
        self.statements = tuple(statements)
        self.weights = weights
        self._network = Network(weights, shape)
        self._known = KnownWords(self._network, self.vocab)

    def __call__(self, doc: Doc) -> Doc:
        """Set the names the network finds most probable as the document's entities."""
        (scores,) = self.predict([doc])
        names = scores[:, : len(self.labels)]
        tags = [self.labels[int(best)] for best in names.argmax(axis=1)] if len(doc) else []
        spans: list[tuple[int, int, str]] = []
        for at, tag in enumerate(tags):
            prefix, _, kind = tag.partition("-")
            if prefix == "I" and spans and spans[-1][1:] == (at, kind):
                spans[-1] = (spans[-1][0], at + 1, kind)
            elif kind:
                spans.append((at, at + 1, kind))
        doc.set_ents([Span(doc, *span) for span in spans])
        return doc

    def predict(self, docs: Iterable[Doc]) -> list[Floats]:
        """Probabilities (words, classes) for each document.

        Raises RuntimeError before `set_network` or `from_disk`.
        """
        return [self._of_one(doc) for doc in docs]

    def scores(self, features: NDArray[np.uint64], inside: Mask, asked: Places) -> Floats:
        """Probabilities of the classes for the tokens at `asked` (ascending): (asked, classes).

        `features` has a row of `COLUMNS` for each token, `inside` tells tokens from the
        padding that must stand before, between and after texts.

        Raises RuntimeError before `set_network` or `from_disk`.
        """
        network, known = self._ready()
        needed = network.needed(inside, asked)
        rows = np.zeros(len(features), np.intp)
        rows[needed[0]] = known.rows(features[needed[0], 0])
        spaced = (features[:, 1] != 0).astype(np.float32)
        return network.scores(known.parts, rows, spaced, needed)

    def _of_one(self, doc: Doc) -> Floats:
        pad = self.padding
        features = np.zeros((len(doc) + 2 * pad, 2), np.uint64)
        found: list[Floats] = [np.zeros((0, self.classes), np.float32)]
        inside = np.zeros(len(features), np.bool_)
        if len(doc):
            features[pad:-pad] = doc.to_array(list(COLUMNS))
            inside[pad:-pad] = True
        for start in range(pad, pad + len(doc), _TOGETHER):
            asked = np.arange(start, min(start + _TOGETHER, pad + len(doc)))
            part = slice(start - pad, asked[-1] + pad + 1)
            found.append(self.scores(features[part], inside[part], asked - part.start))
        return np.concatenate(found)

    def _ready(self) -> tuple[Network, KnownWords]:
        if self._network is None or self._known is None:
            raise RuntimeError("the network has no weights yet")
        return self._network, self._known

    def to_disk(self, path: Path | str, *, exclude: Sequence[str] = ()) -> None:
        """Write the weights and the settings to the folder `path`."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / _WEIGHTS, **self.weights)  # type: ignore[arg-type] # no weight is called "allow_pickle"
        shape = self._network.shape if self._network else Shape(0, 0, ())
        settings = {
            "labels": self.labels,
            "statements": self.statements,
            "width": shape.width,
            "pieces": shape.pieces,
            "dilations": shape.dilations,
        }
        (folder / _SETTINGS).write_text(json.dumps(settings, indent=2) + "\n", "utf-8")

    def from_disk(self, path: Path | str, *, exclude: Sequence[str] = ()) -> "NameNetwork":
        """Read what `to_disk` wrote; raises OSError, KeyError or ValueError for anything else."""
        del exclude
        folder = Path(path)
        settings = json.loads((folder / _SETTINGS).read_text("utf-8"))
        shape = Shape(settings["width"], settings["pieces"], tuple(settings["dilations"]))
        try:
            with (folder / _WEIGHTS).open("rb") as file, np.load(file) as stored:
                statements = settings.get("statements", ())
                self.set_network(settings["labels"], shape, dict(stored), statements)
        except zipfile.BadZipFile as error:
            raise ValueError(f"{_WEIGHTS} is damaged") from error
        return self
