"""What the network sees of each word: hashed features, each with a table of its own size."""

from typing import Any

import spacy
from spacy.ml.featureextractor import FeatureExtractor
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)

ARCHITECTURE = "aktiv.NameFeatures.v1"


def name_features(
    width: int, attrs: list[str | int], rows: list[int], widths: list[int]
) -> Model[Any, Any]:
    """The embedding layer: `attrs` are spaCy's lexeme attributes, `width` is what comes out.

    spaCy's own MultiHashEmbed gives a yes-no flag as many numbers as a word, which made the
    network a third slower and the model file larger for nothing.

    Raises ValueError unless the three lists have the same length.
    """
    embeddings: list[Model[Any, Any]] = [
        HashEmbed(size, count, column=column, seed=11 + column, dropout=0.0)
        for column, (size, count, _) in enumerate(zip(widths, rows, attrs, strict=True))
    ]
    mix: Model[Any, Any] = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    return chain(
        FeatureExtractor(attrs),
        list2ragged(),
        with_array(concatenate(*embeddings)),
        with_array(mix),
        ragged2list(),
    )


spacy.registry.architectures(ARCHITECTURE, func=name_features)
