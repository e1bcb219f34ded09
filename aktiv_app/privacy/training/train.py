"""The training loop; needs PyTorch (the `training` group in pyproject.toml)."""

import copy
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import torch
from spacy.language import Language
from torch import Tensor, nn

from aktiv_app.privacy.name_model.component import PIPE, NameNetwork
from aktiv_app.privacy.name_model.features import Hashes, Tables, WordFeatures, word_features
from aktiv_app.privacy.name_model.network import Floats, Shape
from aktiv_app.privacy.training.losses import names_loss, statements_loss, taught_loss
from aktiv_app.privacy.training.material import Material
from aktiv_app.privacy.training.pipeline import Text, kinds, tables, tags, texts
from aktiv_app.privacy.training.schedule import Course, Hider, batches, rate
from aktiv_app.privacy.training.torch_network import Seen, TrainedNetwork, Widths


class Vectors(Protocol):
    """What the tables may begin with: vectors of all pieces, and of words by sorted hashes."""

    @property
    def pieces(self) -> Floats:
        """(rows, columns) of the table of pieces."""

    @property
    def hashes(self) -> Hashes:
        """Of the words, in small letters."""

    @property
    def words(self) -> Floats:
        """(words, columns)."""


_AVERAGED, _AVERAGED_EVERY = 0.995, 5  # share an averaged weight keeps, in so many steps
_APART = 0.03  # what half precision may change in a probability


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of the network."""

    width: int = 128
    pieces: int = 64_000
    dilations: tuple[int, ...] = (4, 2, 1, 1, 1)
    widths: Widths = field(default_factory=Widths)


def train(
    nlp: Language,
    material: Material,
    size: Size,
    course: Course,
    report: Callable[[str, Language], None],
    vectors: Vectors | None = None,
    silver: Sequence[Text] = (),
    before: NameNetwork | None = None,
) -> None:
    """Train the network of `nlp`, whose tables begin with `vectors` if there are any.

    `silver` are texts marked by a teacher, seen in every epoch beside the material. `before` is a
    trained network of the same size to go on from, with the words it knows.

    `report` gets a line and the pipeline after every epoch, with the averaged weights: they
    are better than the last ones.
    """
    torch.manual_seed(course.seed)
    rng = random.Random(course.seed)  # noqa: S311 (no secret depends on it)
    first = material.epoch()
    if before is None:
        further = () if vectors is None else (vectors.hashes,)
        known = tables(nlp, material.corpus, first, size.pieces, *further)
    else:
        weights = before.weights
        known = Tables(weights["words.hashes"], weights["shapes.hashes"], size.pieces)
    shape = Shape(size.width, size.pieces, size.dilations)
    classes = len(tags()), len(kinds())
    network = TrainedNetwork(known, shape, size.widths, classes, course.forgetting)
    if vectors is not None:
        network.start_from(vectors.pieces, vectors.hashes, vectors.words)
    if before is not None:
        network.continue_from(before.weights)
    averaged = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=course.learn_rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    encoded = [*texts(nlp, first), *silver]
    planned = len(list(batches(encoded, random.Random(0)))) * course.epochs  # noqa: S311
    hider = Hider(course.forgetting, course.seed)
    step = 0
    for epoch in range(course.epochs):
        began = time.monotonic()
        if epoch:
            encoded = [*texts(nlp, material.epoch()), *silver]
        losses: list[float] = []
        network.train()
        for batch in batches(encoded, rng):
            for group in optimizer.param_groups:
                group["lr"] = rate(course.learn_rate, step, planned)
            loss = _loss(nlp, network, batch, hider, course.statements)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % _AVERAGED_EVERY == 0:
                _average(averaged, network, min(_AVERAGED, (step + 1) / (step + 10)))
            losses.append(float(loss.detach()))
        check_arithmetic(nlp, averaged, encoded[:50])
        nlp.get_pipe(PIPE).set_network(tags(), shape, averaged.weights(), kinds())
        minutes = (time.monotonic() - began) / 60
        report(
            f"epoch {epoch + 1}/{course.epochs}  step {step}/{planned}  "
            f"loss {sum(losses) / max(1, len(losses)):.4f}  {minutes:.1f} min",
            nlp,
        )


def check_arithmetic(nlp: Language, network: TrainedNetwork, batch: Sequence[Text]) -> None:
    """Raise RuntimeError unless NumPy gives the probabilities PyTorch gives.

    The app has its own arithmetic (`name_model.network`) and keeps most weights in half
    precision; what was trained must be what runs.
    """
    features, seen = _seen(nlp, network, batch)
    nothing = torch.zeros(len(seen.word_of), dtype=torch.int64)
    with torch.no_grad():
        both = network(features, seen, nothing, nothing.float())
    expected = torch.cat([torch.softmax(scores, dim=1) for scores in both], dim=1).numpy()
    delivered = NameNetwork(nlp.vocab, PIPE)
    delivered.set_network(tags(), network.shape, network.weights(), kinds())
    found = np.concatenate([_delivered_scores(delivered, text) for text in batch])
    apart = float(np.abs(found - expected).max())
    if apart > _APART:
        raise RuntimeError(f"the probabilities are up to {apart:.3f} apart")


def _delivered_scores(network: NameNetwork, text: Text) -> Floats:
    pad = network.padding
    rows = np.stack([text.words, text.spaced.astype(np.uint64)], axis=1)
    features = np.pad(rows, ((pad, pad), (0, 0)))
    inside = np.pad(np.ones(len(rows), np.bool_), pad)
    return network.scores(features, inside, np.flatnonzero(inside))


def _loss(
    nlp: Language, network: TrainedNetwork, batch: Sequence[Text], hider: Hider, weight: float
) -> Tensor:
    features, seen = _seen(nlp, network, batch)
    hidden, silent = hider.masks(batch)
    names, statements = network(
        features,
        seen,
        torch.from_numpy(hidden.astype(np.int64)),
        torch.from_numpy(silent.astype(np.float32)),
    )
    target = torch.from_numpy(np.concatenate([text.tags for text in batch]))
    kind = torch.from_numpy(np.concatenate([text.kinds for text in batch]))
    each = names_loss(names, target, kind)
    loss = weight * statements_loss(statements, kind)
    # Of statements a teacher that has seen few knows less than the texts that mark them.
    silver = [text.shares is not None for text in batch]
    if any(silver):
        taught = torch.from_numpy(np.repeat(silver, [len(text.tags) for text in batch]))
        given = [text.shares for text in batch if text.shares is not None]
        shares = torch.from_numpy(np.concatenate(given)[:, : len(tags())].astype(np.float32))
        each = each.masked_scatter(taught, taught_loss(names[taught], shares))
    return loss + each.mean()


def _seen(
    nlp: Language, network: TrainedNetwork, batch: Sequence[Text]
) -> tuple[WordFeatures, Seen]:
    """The different words of a batch, and where they stand."""
    words = np.concatenate([text.words for text in batch])
    different, word_of = np.unique(words, return_inverse=True)
    lexemes = [nlp.vocab[int(word)] for word in different]
    gap = max(network.shape.dilations)
    lengths = [len(text.words) for text in batch]
    places = np.arange(len(words)) + np.repeat(np.arange(1, len(batch) + 1) * gap, lengths)
    return word_features(lexemes, network.tables), Seen(
        word_of=torch.from_numpy(word_of),
        spaced=torch.from_numpy(np.concatenate([text.spaced for text in batch])).float(),
        places=torch.from_numpy(places),
        total=int(places[-1]) + 1 + gap,
    )


def _average(averaged: nn.Module, network: nn.Module, share: float) -> None:
    with torch.no_grad():
        for old, new in zip(averaged.parameters(), network.parameters(), strict=True):
            old.lerp_(new, 1.0 - share)
