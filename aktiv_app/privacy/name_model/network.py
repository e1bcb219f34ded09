"""The trained network, run only where its answer is asked for.

A token's answer depends on the token itself and a few on either side. spaCy's own `predict`
computes every token of a text; here the layers are computed for the asked tokens and what
these depend on, and what the first layers make of a word is kept for its next mention. The
numbers are the same but for rounding; a test holds them together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import intify_attr
from thinc.api import Model

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
Mask = NDArray[np.bool_]
Features = NDArray[np.uint64]

_KEPT_WORDS = 6000  # at about 5 kB each


@dataclass(frozen=True, slots=True)
class _Layer:
    """Maxout over a window, normalised. `weights`: input x pieces * output, `bias` likewise."""

    weights: Floats
    bias: Floats
    pieces: int
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, maxout: Model[Any, Any], norm: Model[Any, Any]) -> "_Layer":
        weights = _values(maxout, "W")
        outputs, pieces, inputs = weights.shape
        # Pieces outermost, so that the largest is found over whole stretches of memory.
        weights = weights.transpose(1, 0, 2).reshape(pieces * outputs, inputs)
        return cls(
            np.ascontiguousarray(weights.T),
            np.ascontiguousarray(_values(maxout, "b").T).reshape(-1),
            pieces,
            _values(norm, "G"),
            _values(norm, "b"),
        )

    def finished(self, products: Floats) -> Floats:
        """The output from the input times `weights`, which is overwritten."""
        products += self.bias
        best, *others = np.split(products, self.pieces, axis=1)
        best = best.copy()
        for other in others:
            np.maximum(best, other, out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / best.shape[1] + 1e-8
        best *= (1.0 / np.sqrt(spread))[:, None]
        best *= self.scale
        best += self.shift
        return best


class Network:
    """Computes the classes of single tokens. Not thread-safe: it remembers words.

    Args:
        model: spaCy's tagger model: word features, a window encoder, a softmax.

    Raises:
        ValueError: the model is built in another way.
    """

    def __init__(self, model: Model[Any, Any]) -> None:
        embed, encode = _parts(model)
        self._columns: tuple[int, ...] = tuple(
            intify_attr(column) for column in embed.layers[0].attrs["columns"]
        )
        self._embedding = [layer.layers[0] for layer in embed.layers[2:-1]]
        blocks = [layer.layers[0] for layer in encode.layers[0].layers]
        self._reach: int = blocks[0].layers[0].attrs["window_size"]
        self._layers = [_Layer.of(*_pair(block.layers[1])) for block in blocks]
        softmax = model.layers[1].layers[0]
        self._out_weights: Floats = np.ascontiguousarray(_values(softmax, "W").T)
        self._out_bias: Floats = _values(softmax, "b")
        self._width: int = self._out_weights.shape[0]
        self._known: dict[bytes, int] = {}
        self._space(_KEPT_WORDS)

    @property
    def columns(self) -> tuple[int, ...]:
        """The lexeme attributes that `scores` wants for each token."""
        return self._columns

    @property
    def padding(self) -> int:
        """How many tokens on either side a token's answer depends on."""
        return self._reach * len(self._layers)

    def scores(self, features: Features, inside: Mask, asked: Places) -> Floats:
        """Probabilities of the classes for the tokens at `asked` (ascending): len x classes.

        `features` has a row for each token, `inside` tells tokens from the padding that
        must stand before, between and after texts.
        """
        needed = [_mask(len(features), asked)]
        for _ in self._layers:
            needed.append(_widened(needed[-1], self._reach))
        rows = self._rows(features, needed[-1] & inside)
        places = np.flatnonzero(needed[-2])
        first = self._layers[0]
        windows = range(-self._reach, self._reach + 1)
        products = self._projected[0][rows[places - self._reach]]
        for number, step in enumerate(windows[1:], 1):
            products += self._projected[number][rows[places + step]]
        values = first.finished(products) + self._vectors[rows[places]]
        for layer, mask in zip(self._layers[1:], reversed(needed[:-2]), strict=True):
            at = np.empty(len(features), np.intp)
            at[places] = np.arange(len(places))
            places = np.flatnonzero(mask)
            window = np.empty((len(places), len(windows) * self._width), np.float32)
            for number, step in enumerate(windows):
                place = number * self._width
                window[:, place : place + self._width] = values[at[places + step]]
            values = layer.finished(window @ layer.weights) + values[at[places]]
        votes: Floats = np.asarray(values @ self._out_weights + self._out_bias, np.float32)
        return _softmax(votes)

    def _space(self, words: int) -> None:
        """Forget all words and make room for `words`; row 0 stands for padding."""
        self._known.clear()
        widths = 2 * self._reach + 1
        outputs = self._layers[0].weights.shape[1]
        self._vectors: Floats = np.empty((words + 1, self._width), np.float32)
        self._projected = [np.empty((words + 1, outputs), np.float32) for _ in range(widths)]
        self._vectors[0] = 0.0
        for table in self._projected:
            table[0] = 0.0

    def _rows(self, features: Features, asked: Mask) -> Places:
        """The rows of the words at `asked`, 0 elsewhere; unknown words are taken in."""
        rows = np.zeros(len(features), np.intp)
        places = np.flatnonzero(asked)
        wanted = np.ascontiguousarray(features[places])
        keys: list[bytes] = wanted.view(f"V{wanted.shape[1] * 8}").ravel().tolist()
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if len(self._known) + len(new) >= len(self._vectors):
            new = {key: at for at, key in enumerate(keys)}
            self._space(max(_KEPT_WORDS, len(new)))
        if new:
            self._take_in(list(new), wanted[list(new.values())])
        rows[places] = [self._known[key] for key in keys]
        return rows

    def _take_in(self, keys: Sequence[bytes], features: Features) -> None:
        begin = len(self._known) + 1
        self._known.update(zip(keys, range(begin, begin + len(keys)), strict=True))
        values: Any = features
        for layer in self._embedding:
            values = layer.predict(values)
        rows = slice(begin, begin + len(keys))
        self._vectors[rows] = values
        width = self._width
        for number, table in enumerate(self._projected):
            weights = self._layers[0].weights[number * width : (number + 1) * width]
            np.matmul(values, weights, out=table[rows])


def _parts(model: Model[Any, Any]) -> tuple[Model[Any, Any], Model[Any, Any]]:
    """The embedding and the encoder of a tagger model; raises ValueError for another one."""
    refused = ValueError("the name model is not built as this reader expects")
    try:
        embed, encode = model.layers[0].layers
        names = [layer.name for layer in embed.layers]
        known = (
            names[:2] == ["extract_features", "list2ragged"]
            and names[-1] == "ragged2list"
            and all(layer.layers for layer in embed.layers[2:-1])
            and all(layer.name.startswith("residual") for layer in encode.layers[0].layers)
            and model.layers[1].layers[0].name == "softmax"
        )
    except (ValueError, IndexError):
        raise refused from None
    if not known:
        raise refused
    return embed, encode


def _values(model: Model[Any, Any], name: str) -> Floats:
    return np.asarray(model.get_param(name), np.float32)


def _pair(layer: Model[Any, Any]) -> tuple[Model[Any, Any], Model[Any, Any]]:
    """The maxout and the normalisation of one step of the encoder."""
    found = {one.name: one for one in layer.walk()}
    return found["maxout"], found["layernorm"]


def _mask(size: int, places: Places) -> Mask:
    mask = np.zeros(size, np.bool_)
    mask[places] = True
    return mask


def _widened(mask: Mask, reach: int) -> Mask:
    wide = mask.copy()
    for step in range(1, reach + 1):
        wide[step:] |= mask[:-step]
        wide[:-step] |= mask[step:]
    return wide


def _softmax(values: Floats) -> Floats:
    shares: Floats = np.exp(values - values.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares
