"""spaCy's words and tokeniser as the network takes them, without a pipeline around them.

A pipeline (`language.py`, for training) brings its whole library with it, which the engine would
wait for at every start.
"""

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from spacy.attrs import IS_SPACE, LOWER, NORM, SHAPE
from spacy.lang.lex_attrs import is_space, lower, word_shape
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

CODE = "xn"
"""The language of the model in its folder: Nordic, which spaCy does not know."""

_GETTERS: dict[Any, Callable[[str], Any]] = {
    LOWER: lower,
    NORM: lower,
    SHAPE: word_shape,
    IS_SPACE: is_space,
}


class _Stored(msgspec.Struct):
    """What spaCy writes of a tokeniser, as far as it must be there."""

    prefix_search: str
    suffix_search: str
    infix_finditer: str
    exceptions: dict[str, list[dict[int, str]]]


class Words:
    """A model's tokeniser, with a vocabulary of its own that knows no word yet.

    The tokeniser itself is made for the first text: its patterns list all letters there are.
    """

    def __init__(self, model: Path, component: str) -> None:
        """Read the model folder.

        Raises OSError when there is none, ValueError or KeyError when it is damaged or not that
        of a Nordic model whose only component is called `component`.
        """
        described = json.loads((model / "meta.json").read_text("utf-8"))
        if described["lang"] != CODE or described["pipeline"] != [component]:
            raise ValueError("the name model is not built as this program expects")
        self._stored = (model / "tokenizer").read_bytes()
        try:
            msgspec.msgpack.decode(self._stored, type=_Stored)
        except msgspec.MsgspecError as error:
            raise ValueError("the tokeniser is damaged") from error
        # Of the two dozen things spaCy can tell of each word, those that somebody asks for.
        self.vocab = Vocab(lex_attr_getters=dict(_GETTERS))

    def make_doc(self, text: str) -> Doc:
        """The words of `text`."""
        return self._tokenizer(text)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(self.vocab).from_bytes(self._stored)
