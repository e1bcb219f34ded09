"""The mean of two trained networks, one of which went on from the other.

Weights of networks that learnt from one beginning can be averaged (Wortsman et al., "Model soups",
2022): the mean keeps what the older one knew and the newer one has forgotten.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Weights = Mapping[str, NDArray[np.generic]]


def blended(older: Weights, newer: Weights, share: float) -> dict[str, NDArray[np.generic]]:
    """The weights with a `share` (0 to 1) of the newer ones.

    Raises ValueError for networks that know other words or have other measures.
    """
    found: dict[str, NDArray[np.generic]] = {}
    for name, new in newer.items():
        old = older.get(name)
        if old is None or old.shape != new.shape:
            raise ValueError(f"the networks differ in {name}")
        if np.issubdtype(new.dtype, np.floating):
            mean = old.astype(np.float32) * (1 - share) + new.astype(np.float32) * share
            found[name] = mean.astype(new.dtype)
        elif np.array_equal(old, new):
            found[name] = new
        else:
            raise ValueError(f"the networks differ in {name}")
    return found
