"""Texts put together from remembered words are those that the model's tokeniser takes apart."""

import numpy as np
import pytest
from spacy.attrs import IS_SPACE, LENGTH, SPACY

from aktiv_app.privacy.name_model import tokens
from aktiv_app.privacy.name_model.component import COLUMNS
from aktiv_app.privacy.name_model.tagger import NameTagger
from aktiv_app.privacy.name_model.tokens import Tokeniser
from tests.benchmarks.texts import hostile_texts, recruitment_text

_TEXTS = (
    "",
    " ",
    "Kari",
    " Kari  Nordmann \n\n\t- Født: 12.03.1980 (Oslo), «43 år»; ola_h80@eksempel.no\xa0x  ",
    "don't :) A.B. kr. 100,- 3.5% U.S. f.eks. og/eller Anne-Marie's\r\n\u2003slutt",
    recruitment_text(3000, 8),
    *hostile_texts(600, 4).values(),
)


def check(tagger: NameTagger, tokeniser: Tokeniser, text: str) -> None:
    doc = tagger.make_doc(text)
    found = tokeniser.of(text)
    np.testing.assert_array_equal(found.features, doc.to_array(list(COLUMNS)))
    lengths, spaces, blank = doc.to_array([LENGTH, SPACY, IS_SPACE]).astype(np.int64).T
    ends = np.cumsum(lengths + spaces) - spaces
    np.testing.assert_array_equal(found.ends, ends)
    np.testing.assert_array_equal(found.starts, ends - lengths)
    np.testing.assert_array_equal(found.blank, blank)


@pytest.mark.parametrize("text", _TEXTS)
def test_they_are_the_tokens_of_the_model(tagger: NameTagger, text: str) -> None:
    tokeniser = Tokeniser(tagger)
    check(tagger, tokeniser, text)
    for place in (0, len(text) // 2, len(text)):  # a key pressed
        check(tagger, tokeniser, f"{text[:place]}e{text[place:]}")


def test_nothing_is_lost_when_room_is_made(
    tagger: NameTagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "_KEPT_RUNS", 40)
    monkeypatch.setattr(tokens, "_KEPT_TEXTS", 2)
    tokeniser = Tokeniser(tagger)
    for text in (*_TEXTS, *_TEXTS):
        check(tagger, tokeniser, text)


def test_equal_words_have_equal_features_and_others_differ(tagger: NameTagger) -> None:
    found = Tokeniser(tagger).of("Kari Kari, Ola Kari")
    kari, again, comma, ola, last = found.words.tolist()
    assert kari == found.words[0]
    assert len({kari, again, comma, ola}) == 4  # a space follows the first only
    assert again == last


def test_the_tokeniser_of_the_model_never_divides_letters(tagger: NameTagger) -> None:
    letters = [char for code in range(0x3000) if (char := chr(code)).isalpha()]
    words = [word for char in letters for word in (char, f"a{char}b", f"{char}s", f"K{char}")]
    assert [token.text for token in tagger.make_doc(" ".join(words))] == words
