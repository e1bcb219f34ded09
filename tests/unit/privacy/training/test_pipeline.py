"""Annotated sentences reach the network word by word; what it gets to know is chosen."""

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from aktiv_app.privacy.name_model.features import row_numbers
from aktiv_app.privacy.name_model.tagger import load_tagger
from aktiv_app.privacy.training import invented
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.pipeline import build, tables, tags, texts, token_tags

NAMES = Path(invented.__file__).parents[3] / "resources" / "names"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build(NAMES)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ring Kari Vik nå", "Kari Vik", ["O", "B-PER", "I-PER", "O"]),
        ("Fra:Kari Vik", "Kari Vik", ["O", "O", "B-PER", "I-PER"]),
        ("Vik, Kari (leder)", "Vik, Kari", ["B-PER", "I-PER", "I-PER", "O", "O", "O"]),
        ("cv_kari_vik.pdf", "kari_vik", ["O", "O", "B-PER", "I-PER", "I-PER", "O"]),
        ("Hei @Kari!", "Kari", ["O", "O", "B-PER", "O"]),
    ],
)
def test_names_become_classes_of_words(
    nlp: Language, text: str, name: str, expected: list[str]
) -> None:
    doc = nlp.make_doc(text)
    start = text.index(name)
    found = token_tags(doc, [(start, start + len(name), "PER")])
    inside = [token.text for token, tag in zip(doc, found, strict=True) if tag != "O"]
    assert "".join(inside).startswith(name.replace(" ", ""))
    assert found.count("B-PER") == 1
    assert [tag for tag in found if tag != "O"] == [tag for tag in expected if tag != "O"]


def test_a_text_without_words_is_left_out(nlp: Language) -> None:
    kari = Sentence("Kari kom.", ((0, 4, "PER"),), "nb")
    (text,) = texts(nlp, [Sentence("", (), "nb"), kari])
    assert [tags()[tag] for tag in text.tags] == ["B-PER", "O", "O"]
    assert text.spaced.tolist() == [1, 0, 0]


def test_invented_persons_do_not_become_known_words(nlp: Language) -> None:
    corpus = [Sentence("Valla sa nei.", ((0, 5, "PER"),), "nb")] * 9
    made = [Sentence("Brunvelda sa ja.", ((0, 9, "PER"),), "nb")] * 9
    known = tables(nlp, corpus, made, 100)
    hashes = np.array([nlp.vocab[word].lower for word in ("valla", "brunvelda", "sa")], np.uint64)
    assert (row_numbers(hashes, known.words) > 0).tolist() == [True, False, True]


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        load_tagger(tmp_path / "none", NAMES)
