"""What a network is told about its errors."""

import torch
from torch import Tensor
from torch.nn import functional as fn

from aktiv_app.privacy.name_model.tagger import PERSON
from aktiv_app.privacy.training.pipeline import OUTSIDE, UNKNOWN, tags

_SMOOTHING = 0.02


def names_loss(scores: Tensor, target: Tensor, kind: Tensor) -> Tensor:
    """The error on names for each word.

    Where statements were looked for (`kind` is known) only persons were marked of the names, and
    any other class is right for a word outside.
    """
    open_ = (kind != UNKNOWN) & (target == tags().index(OUTSIDE))
    each = fn.cross_entropy(scores, target, label_smoothing=_SMOOTHING, reduction="none")
    others = torch.tensor([not tag.endswith(f"-{PERSON}") for tag in tags()])
    other = scores.logsumexp(dim=1) - scores[:, others].logsumexp(dim=1)
    return torch.where(open_, other, each)


def statements_loss(scores: Tensor, kind: Tensor) -> Tensor:
    """The mean error on statements, 0 if nobody looked for any."""
    marked = kind != UNKNOWN
    if not marked.any():
        return scores.new_zeros(())
    return fn.cross_entropy(scores[marked], kind[marked], label_smoothing=_SMOOTHING)


def taught_loss(scores: Tensor, shares: Tensor) -> Tensor:
    """The error for each word whose classes a teacher gave the probabilities `shares`."""
    return fn.cross_entropy(scores, shares, reduction="none")
