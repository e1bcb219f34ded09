"""spaCy's words and tokeniser as the network takes them, without a pipeline around them.

A pipeline (`language.py`, for training) brings its whole library with it, which the engine would
wait for at every start.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.attrs import IS_SPACE, LOWER, NORM, SHAPE
from spacy.lang.lex_attrs import is_space, lower, word_shape
from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

CODE = "xn"
"""The language of the model in its folder: Nordic, which spaCy does not know."""

_GETTERS: dict[Any, Callable[[str], Any]] = {
    LOWER: lower,
    NORM: lower,
    SHAPE: word_shape,
    IS_SPACE: is_space,
}


def read_tokenizer(model: Path, component: str) -> Tokenizer:
    """The tokeniser of the model folder, with a vocabulary of its own that knows no word yet.

    Raises OSError when there is no such folder, ValueError or KeyError when it is damaged or not
    that of a Nordic model whose only component is called `component`.
    """
    described = json.loads((model / "meta.json").read_text("utf-8"))
    if described["lang"] != CODE or described["pipeline"] != [component]:
        raise ValueError("the name model is not built as this program expects")
    # Of the two dozen things spaCy can tell of each word, those that somebody asks for.
    return Tokenizer(Vocab(lex_attr_getters=dict(_GETTERS))).from_disk(model / "tokenizer")
