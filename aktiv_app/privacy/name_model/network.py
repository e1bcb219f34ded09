"""The network in NumPy: tables of words and pieces of words, then windows over the words.

A word's answer depends on the word itself and some on either side, so it is computed only for
the words asked for and what these depend on. What a word is by itself, and what the first
layer makes of it, is the same wherever it stands and is kept by the caller (`KnownWords`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aktiv_app.privacy.name_model.features import Hashes, Tables, WordFeatures

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
Mask = NDArray[np.bool_]
Weights = Mapping[str, NDArray[np.generic]]

_EPSILON = 1e-5
_TOGETHER = 256  # words in one multiplication: what comes of them stays in the processor's cache


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of a network.

    `dilations` has a number for each layer: how far from a word its two neighbours are
    taken. Long steps come first, where they cost nothing.
    """

    width: int
    pieces: int
    dilations: tuple[int, ...]

    @property
    def reach(self) -> int:
        """How many words to each side of a word it sees."""
        return sum(self.dilations)


@dataclass(frozen=True, slots=True)
class WordParts:
    """Words by themselves: (words, width), and what the first layer adds up for each.

    `projected` holds (words, 2 * width) for the word as left neighbour, itself, and as right
    neighbour.
    """

    vectors: Floats
    projected: tuple[Floats, Floats, Floats]


@dataclass(frozen=True, slots=True)
class _Layer:
    """The largest of two sums, scaled to mean 0 and deviation 1."""

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    @classmethod
    def of(cls, weights: Weights, name: str) -> "_Layer":
        weight, bias, gain, shift = (
            _floats(weights[f"{name}.{part}"]) for part in ("weight", "bias", "gain", "shift")
        )
        return cls(weight, bias, gain, shift)

    def finished(self, sums: Floats, out: Floats | None = None) -> Floats:
        """The output, perhaps into `out`, from the input times `weights`, which is overwritten."""
        sums += self.bias
        half = sums.shape[1] // 2
        best: Floats = np.maximum(sums[:, :half], sums[:, half:], out=out)
        best -= np.add.reduce(best, axis=1, keepdims=True) / np.float32(half)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(half) + np.float32(_EPSILON)
        best *= (1.0 / np.sqrt(spread))[:, None]
        best *= self.gain
        best += self.shift
        return best

    def stepped(self, values: Floats, around: Places) -> Floats:
        """What comes out for words whose neighbours and place are the rows `around` of `values`.

        `around` is (words, 3), left, own and right; row 0 of both is an empty place of zeros.
        """
        width = values.shape[1]
        stepped = np.empty((len(around) + 1, width), np.float32)
        stepped[0] = 0.0
        for begin in range(0, len(around), _TOGETHER):
            part = around[begin : begin + _TOGETHER]
            window = values.take(part.ravel(), axis=0).reshape(len(part), -1)
            out = stepped[begin + 1 : begin + 1 + len(part)]
            self.finished(window @ self.weights, out)
            out += window[:, width : 2 * width]
        return stepped


class Network:
    """Class probabilities of words, from weights as training left them.

    A layer looks at a word and two neighbours; what it makes of them is added to what came
    in. Texts stand in a row with at least `Shape.reach` empty places before, between and
    after them.
    """

    def __init__(self, weights: Weights, shape: Shape) -> None:
        """Raises KeyError when a weight is missing."""
        self.shape = shape
        self.tables = Tables(
            _hashes(weights["words.hashes"]), _hashes(weights["shapes.hashes"]), shape.pieces
        )
        # As they are stored, which is shorter: of seven million numbers a text needs few.
        self._words = weights["words.table"]
        self._pieces = weights["pieces.table"]
        self._shapes = weights["shapes.table"]
        # Version 2 was trained with fewer lists.
        tables = (self._words, self._pieces, self._shapes)
        self._flags = weights["mix.weight"].shape[0] - sum(one.shape[1] for one in tables)
        self._mix = _Layer.of(weights, "mix")
        self._layers = [_Layer.of(weights, f"layer{at}") for at in range(len(shape.dilations))]
        self._sides = np.split(self._layers[0].weights, 3)  # of each new word's first layer
        space = self._parts(_floats(weights["spaced"])[None])
        # What a space adds to the word before it, and to what the first layer makes of three words.
        self._space, self._spaces = space.vectors, np.concatenate(space.projected)
        self._out_weights = _floats(weights["out.weight"])
        self._out_bias = _floats(weights["out.bias"])
        # Version 2 knew no statements.
        self._aside = None
        if "statements.weight" in weights:
            self._aside = _Layer.of(weights, "aside")
            self._statement_weights = _floats(weights["statements.weight"])
            self._statement_bias = _floats(weights["statements.bias"])

    def words(self, features: WordFeatures) -> WordParts:
        """What words are by themselves."""
        counts = np.diff([*features.starts, len(features.pieces)])
        pieces = _floats(self._pieces[features.pieces])
        sums = np.add.reduceat(pieces, features.starts, axis=0)
        parts: list[Floats] = [
            _floats(self._words[features.words]),
            np.asarray(sums / np.sqrt(counts)[:, None], np.float32),
            _floats(self._shapes[features.shapes]),
            features.flags[:, : self._flags],
        ]
        return self._parts(self._mix.finished(np.concatenate(parts, axis=1) @ self._mix.weights))

    def needed(self, inside: Mask, asked: Places) -> list[Mask]:
        """For each layer the words whose input it needs to answer for `asked`, the first first."""
        masks = [np.zeros(len(inside), np.bool_)]
        masks[0][asked] = True
        for step in reversed(self.shape.dilations):
            masks.append(_widened(masks[-1], step) & inside)
        return masks[::-1]

    def scores(self, known: WordParts, rows: Places, spaced: Floats, needed: list[Mask]) -> Floats:
        """Probabilities of the classes for the words of the last of `needed`, in order.

        The classes of names come first, then those of statements; each group adds up to 1.

        `rows` says which of the `known` words stands at each place, 0 (a word of zeros) at
        empty ones; only the first of `needed` is looked at. `spaced` is 1 where a space
        follows a word.
        """
        places = np.flatnonzero(needed[1])
        values = self._first(known, rows, spaced, places)
        further = zip(self._layers[1:], self.shape.dilations[1:], needed[2:], strict=True)
        for layer, step, mask in further:
            at = np.zeros(len(rows), np.intp)
            at[places] = np.arange(1, len(places) + 1)
            places = np.flatnonzero(mask)
            values = layer.stepped(values, at[places[:, None] + np.array([-step, 0, step])])
        values = values[1:]
        found = [_softmax(values @ self._out_weights + self._out_bias)]
        if self._aside is not None:
            values = values + self._aside.finished(values @ self._aside.weights)
            found.append(_softmax(values @ self._statement_weights + self._statement_bias))
        return np.concatenate(found, axis=1)

    def _first(self, known: WordParts, rows: Places, spaced: Floats, places: Places) -> Floats:
        """What comes out of the first layer at `places`, after a row of zeros."""
        step = self.shape.dilations[0]
        values = np.empty((len(places) + 1, self.shape.width), np.float32)
        values[0] = 0.0
        for begin in range(0, len(places), _TOGETHER):
            part = places[begin : begin + _TOGETHER]
            around = part[:, None] + np.array([-step, 0, step])
            sums = spaced[around] @ self._spaces
            own = rows[around]
            for table, at in zip(known.projected, own.T, strict=True):
                sums += table.take(at, axis=0)
            out = values[begin + 1 : begin + 1 + len(part)]
            self._layers[0].finished(sums, out)
            out += known.vectors.take(own[:, 1], axis=0)
            out += spaced[part][:, None] * self._space
        return values

    def _parts(self, vectors: Floats) -> WordParts:
        left, own, right = self._sides
        return WordParts(vectors, (vectors @ left, vectors @ own, vectors @ right))


def _widened(mask: Mask, step: int) -> Mask:
    wide = mask.copy()
    wide[step:] |= mask[:-step]
    wide[:-step] |= mask[step:]
    return wide


def _softmax(scores: Floats) -> Floats:
    shares: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def _floats(values: NDArray[np.generic]) -> Floats:
    return np.ascontiguousarray(values, np.float32)


def _hashes(values: NDArray[np.generic]) -> Hashes:
    return np.ascontiguousarray(values, np.uint64)
