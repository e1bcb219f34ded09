"""The network of `name_model.network` in PyTorch, which trains it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as fn

from aktiv_app.privacy.name_model.features import (
    FLAGS,
    Floats,
    Hashes,
    Tables,
    WordFeatures,
    row_numbers,
)
from aktiv_app.privacy.name_model.network import Shape
from aktiv_app.privacy.training.schedule import Forgetting


@dataclass(frozen=True, slots=True)
class Widths:
    """Numbers for each word, piece and shape in their tables."""

    words: int = 48
    pieces: int = 64
    shapes: int = 24


@dataclass(frozen=True, slots=True)
class Seen:
    """The words of a batch of texts.

    `word_of` says which of the different words stands at each place, `spaced` (0 or 1)
    whether a space follows, `places` where they stand among `total` rows that leave gaps
    between the texts.
    """

    word_of: Tensor
    spaced: Tensor
    places: Tensor
    total: int


class MaxoutLayer(nn.Module):
    """The largest of two sums, scaled to mean 0 and deviation 1."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, 2 * outputs)
        self.norm = nn.LayerNorm(outputs, eps=1e-5)

    def forward(self, values: Tensor) -> Tensor:
        """(rows, inputs) to (rows, outputs)."""
        first, second = self.linear(values).chunk(2, dim=1)
        return self.norm(torch.maximum(first, second))


class TrainedNetwork(nn.Module):
    """Scores of the classes for words of several texts in a row."""

    def __init__(
        self,
        tables: Tables,
        shape: Shape,
        widths: Widths,
        classes: tuple[int, int],
        forgetting: Forgetting,
    ) -> None:
        """`classes` are the numbers of classes of names and of statements."""
        super().__init__()
        self.tables, self.shape, self.forgetting = tables, shape, forgetting
        self.words = nn.Embedding(len(tables.words) + 1, widths.words)
        self.pieces = nn.EmbeddingBag(tables.pieces, widths.pieces, mode="sum")
        self.shapes = nn.Embedding(len(tables.shapes) + 1, widths.shapes)
        for table in (self.words, self.pieces, self.shapes):
            nn.init.normal_(table.weight, std=0.1)
        self.mix = MaxoutLayer(
            widths.words + widths.pieces + widths.shapes + len(FLAGS), shape.width
        )
        self.spaced = nn.Parameter(torch.zeros(shape.width))
        self.layers = nn.ModuleList(
            MaxoutLayer(3 * shape.width, shape.width) for _ in shape.dilations
        )
        self.out = nn.Linear(shape.width, classes[0])
        self.aside = MaxoutLayer(shape.width, shape.width)
        self.statements = nn.Linear(shape.width, classes[1])

    def start_from(self, pieces: Floats, hashes: Hashes, words: Floats) -> None:
        """Let the tables begin with vectors: of all pieces, and of words given by their hashes.

        Raises ValueError for vectors of another size than the tables.
        """
        if pieces.shape != tuple(self.pieces.weight.shape):
            raise ValueError(f"{pieces.shape} vectors of pieces do not fit")
        rows = row_numbers(hashes, self.tables.words)
        known = rows > 0
        with torch.no_grad():
            self.pieces.weight.copy_(torch.from_numpy(pieces))
            self.words.weight[torch.from_numpy(rows[known])] = torch.from_numpy(words[known])

    def continue_from(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        """Let all weights begin with those of a trained network (`weights` of it).

        Raises KeyError or RuntimeError for a network of other measures or other words.
        """
        plain = {
            "words.weight": weights["words.table"],
            "pieces.weight": weights["pieces.table"],
            "shapes.weight": weights["shapes.table"],
            "spaced": weights["spaced"],
            "out.weight": weights["out.weight"].T,
            "out.bias": weights["out.bias"],
            "statements.weight": weights["statements.weight"].T,
            "statements.bias": weights["statements.bias"],
        }
        for name, of in self._named_layers():
            plain |= {
                f"{of}.linear.weight": weights[f"{name}.weight"].T,
                f"{of}.linear.bias": weights[f"{name}.bias"],
                f"{of}.norm.weight": weights[f"{name}.gain"],
                f"{of}.norm.bias": weights[f"{name}.shift"],
            }
        self.load_state_dict(
            {name: torch.from_numpy(value.astype(np.float32)) for name, value in plain.items()}
        )

    def _named_layers(self) -> Iterator[tuple[str, str]]:
        """Layers by the name in the delivered file and by that of the parameters here."""
        yield from (("mix", "mix"), ("aside", "aside"))
        yield from ((f"layer{at}", f"layers.{at}") for at in range(len(self.layers)))

    def forward(
        self, features: WordFeatures, seen: Seen, hidden: Tensor, silent: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Scores of names and of statements, (words, classes) each.

        `features` are of each different word once; `hidden` and `silent` (0 or 1 for each
        place) take away what word it is, and whether the lists know it.
        """
        drop = self.forgetting
        starts = torch.from_numpy(features.starts)
        pieces = torch.from_numpy(features.pieces)
        counts = torch.diff(starts, append=torch.tensor([len(pieces)])).clamp(min=1)
        weights = torch.ones(len(pieces))
        if self.training and drop.pieces:
            weights = fn.dropout(weights, drop.pieces)
        bag = self.pieces(pieces, starts, per_sample_weights=weights) / counts.sqrt()[:, None]
        rows = torch.from_numpy(features.words)[seen.word_of] * (1 - hidden)
        flags = torch.from_numpy(features.flags)[seen.word_of] * (1 - silent)[:, None]
        values = torch.cat(
            [
                self.words(rows),
                bag[seen.word_of],
                self.shapes(torch.from_numpy(features.shapes)[seen.word_of]),
                flags,
            ],
            dim=1,
        )
        values = fn.dropout(values, drop.values / 2, self.training)
        values = self.mix(values) + seen.spaced[:, None] * self.spaced
        total = seen.total
        state = torch.zeros(total, self.shape.width).index_copy(0, seen.places, values)
        keep = torch.zeros(total, 1).index_fill(0, seen.places, 1.0)
        for layer, step in zip(self.layers, self.shape.dilations, strict=True):
            shown = fn.dropout(state, drop.values, self.training)
            padded = fn.pad(shown, (0, 0, step, step))
            around = torch.cat([padded[:total], shown, padded[2 * step :]], dim=1)
            state = state + layer(around) * keep
        last = fn.dropout(state[seen.places], drop.values, self.training)
        return self.out(last), self.statements(last + self.aside(last))

    def weights(self) -> dict[str, NDArray[np.generic]]:
        """The arrays `name_model.network.Network` is built from; tables in half precision."""
        half, full = np.float16, np.float32
        found: dict[str, NDArray[np.generic]] = {
            "words.hashes": self.tables.words,
            "shapes.hashes": self.tables.shapes,
            "words.table": _array(self.words.weight, half),
            "pieces.table": _array(self.pieces.weight, half),
            "shapes.table": _array(self.shapes.weight, half),
            "spaced": _array(self.spaced, full),
            "out.weight": _array(self.out.weight.T, full),
            "out.bias": _array(self.out.bias, full),
            "statements.weight": _array(self.statements.weight.T, full),
            "statements.bias": _array(self.statements.bias, full),
        }
        for name, of in self._named_layers():
            layer = self.get_submodule(of)
            found[f"{name}.weight"] = _array(layer.linear.weight.T, half)
            found[f"{name}.bias"] = _array(layer.linear.bias, full)
            found[f"{name}.gain"] = _array(layer.norm.weight, full)
            found[f"{name}.shift"] = _array(layer.norm.bias, full)
        return found


def _array(values: Tensor, kind: type[np.generic]) -> NDArray[np.generic]:
    return np.ascontiguousarray(values.detach().numpy().astype(kind))
