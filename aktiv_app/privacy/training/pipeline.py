"""The network that recognises names, and how annotated sentences reach it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from aktiv_app.privacy.name_model import language as nordic
from aktiv_app.privacy.name_model.features import ARCHITECTURE
from aktiv_app.privacy.name_model.lists import (
    AMBIGUOUS,
    FAMILY,
    GIVEN,
    PLACE,
    flag_listed_words,
)
from aktiv_app.privacy.training.corpora import Sentence

OUTSIDE = "O"
_META = {
    "name": "aktiv_names",
    "version": "1.0.0",
    "description": "Names in Norwegian, Swedish, Danish and English recruitment texts",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.7,<3.9.0",
}
CLASSES = ("PER", "ORG", "LOC", "MISC")


# Lexeme attributes with the width and the rows of their tables.
_TABLES = {
    "NORM": (96, 14_000),
    "PREFIX": (64, 5_000),
    "SUFFIX": (96, 6_000),
    "SHAPE": (32, 1_500),
    GIVEN: (8, 8),
    FAMILY: (8, 8),
    PLACE: (8, 8),
    AMBIGUOUS: (8, 8),
}


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of the network; four bytes for each weight in the model file."""

    width: int = 128
    depth: int = 4


def build(size: Size, names_folder: Path, without: frozenset[str] = frozenset()) -> Language:
    """An untrained pipeline: hashed word features, a windowed network, a class per token.

    A class per token with its probability, and not a transition-based recogniser: the
    probabilities can be compared with a threshold, so recall can be chosen
    (docs/decisions.md).
    """
    nlp = spacy.blank(nordic.CODE, meta=dict(_META))
    flag_listed_words(nlp.vocab, names_folder, without)
    tagger = nlp.add_pipe("tagger", name="names", config=_config(size))
    for tag in tags():
        tagger.add_label(tag)
    return nlp


def tags() -> list[str]:
    """The classes of tokens: outside, and the beginning and inside of each kind of name."""
    return [OUTSIDE, *(f"{prefix}-{label}" for label in CLASSES for prefix in "BI")]


def examples(nlp: Language, sentences: Iterable[Sentence]) -> Iterator[Example]:
    """Sentences as training examples in the pipeline's own tokens."""
    for sentence in sentences:
        doc = nlp.make_doc(sentence.text)
        yield Example.from_dict(doc, {"tags": token_tags(doc, sentence.names)})


def token_tags(doc: Doc, names: Iterable[tuple[int, int, str]]) -> list[str]:
    """The class of each token of `doc`, from names as (start, end, label) in characters."""
    result = [OUTSIDE] * len(doc)
    for start, end, label in names:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        for place, token in enumerate(span):
            result[token.i] = f"{'I' if place else 'B'}-{label}"
    return result


def _config(size: Size) -> dict[str, object]:
    return {
        "overwrite": True,
        "label_smoothing": 0.03,
        "model": {
            "@architectures": "spacy.Tagger.v2",
            "normalize": True,
            "tok2vec": {
                "@architectures": "spacy.Tok2Vec.v2",
                "embed": {
                    "@architectures": ARCHITECTURE,
                    "width": size.width,
                    "attrs": list(_TABLES),
                    "rows": [rows for _, rows in _TABLES.values()],
                    "widths": [width for width, _ in _TABLES.values()],
                },
                "encode": {
                    "@architectures": "spacy.MaxoutWindowEncoder.v2",
                    "width": size.width,
                    "depth": size.depth,
                    "window_size": 1,
                    "maxout_pieces": 3,
                },
            },
        },
    }
