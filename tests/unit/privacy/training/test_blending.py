"""The mean of two networks."""

import numpy as np
import pytest

from aktiv_app.privacy.training.blending import Weights, blended

OLDER: Weights = {
    "words.hashes": np.array([3, 5], np.uint64),
    "words.table": np.array([[0.0, 1.0]], np.float16),
}


def test_weights_are_averaged_and_keep_their_kind() -> None:
    newer = {**OLDER, "words.table": np.array([[1.0, 3.0]], np.float16)}
    found = blended(OLDER, newer, 0.75)
    assert found["words.table"].tolist() == [[0.75, 2.5]]
    assert found["words.table"].dtype == np.float16
    assert found["words.hashes"].tolist() == [3, 5]


@pytest.mark.parametrize(
    "changed",
    [
        {"words.hashes": np.array([3, 6], np.uint64)},
        {"words.table": np.array([[0.0, 1.0, 2.0]], np.float16)},
        {"more": np.zeros(1, np.float32)},
    ],
)
def test_networks_that_know_other_words_have_no_mean(changed: Weights) -> None:
    with pytest.raises(ValueError, match="differ"):
        blended(OLDER, {**OLDER, **changed}, 0.5)
