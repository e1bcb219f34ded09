"""Large sparse matrices in PyTorch: their singular vectors, and least squares."""

import warnings

import numpy as np
import torch
from torch import Tensor

from aktiv_app.privacy.name_model.features import Floats, Ints

_ROUNDS, _SPARE, _SEED = 4, 16, 7  # of the singular value decomposition
_STEPS, _RIDGE, _TINY = 30, 1.0, 1e-12  # of least squares


def sparse(row: Ints, column: Ints, value: Floats, size: tuple[int, int]) -> Tensor:
    """A sparse matrix from entries in the order of their rows."""
    starts = np.concatenate([[0], np.cumsum(np.bincount(row, minlength=size[0]))])
    parts = (torch.from_numpy(one.astype(np.int32)) for one in (starts, column))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Sparse CSR tensor support is in beta")
        return torch.sparse_csr_tensor(
            *parts, torch.from_numpy(value), size, check_invariants=False
        )


def _turned(matrix: Tensor) -> Tensor:
    rows, columns = matrix.shape
    counts = np.diff(matrix.crow_indices().numpy())
    column = matrix.col_indices().numpy()
    order = np.argsort(column, kind="stable")
    row = np.repeat(np.arange(rows, dtype=np.int32), counts)
    return sparse(column[order], row[order], matrix.values().numpy()[order], (columns, rows))


def singular_vectors(matrix: Tensor, columns: int) -> Floats:
    """The left singular vectors of the largest values, times the roots of these.

    Halko, Martinsson and Tropp, "Finding Structure with Randomness", 2011.
    """
    turned = _turned(matrix)
    chance = torch.Generator().manual_seed(_SEED)
    basis = matrix @ torch.randn(matrix.shape[1], columns + _SPARE, generator=chance)
    for _ in range(_ROUNDS):
        basis = torch.linalg.qr(matrix @ torch.linalg.qr(turned @ torch.linalg.qr(basis)[0])[0])[0]
    left, values, _ = torch.linalg.svd((turned @ basis).T, full_matrices=False)
    found = (basis @ left)[:, :columns] * values[:columns].sqrt()
    return np.asarray(found.numpy(), np.float32)


def least_squares(matrix: Tensor, target: Floats) -> Floats:
    """The (columns, numbers) that `matrix` takes nearest to `target`, (rows, numbers).

    With a small penalty on large numbers; by conjugate gradients.
    """
    turned = _turned(matrix)
    solved = torch.zeros(matrix.shape[1], target.shape[1])
    rest = turned @ torch.from_numpy(target)
    step = rest.clone()
    size = (rest * rest).sum(0)
    for _ in range(_STEPS):
        image = turned @ (matrix @ step) + _RIDGE * step
        length = size / (step * image).sum(0).clamp(min=_TINY)
        solved += length * step
        rest -= length * image
        before, size = size, (rest * rest).sum(0)
        step = rest + size / before.clamp(min=_TINY) * step
    return np.asarray(solved.numpy(), np.float32)
