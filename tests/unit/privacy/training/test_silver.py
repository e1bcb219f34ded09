"""Running text marked by a teacher: which is taken, and that it comes back as it was."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from aktiv_app.privacy.training import invented
from aktiv_app.privacy.training.pipeline import build, kinds, tags
from aktiv_app.privacy.training.silver import Silver, label, running_text

NAMES = Path(invented.__file__).parents[3] / "resources" / "names"
PERSON = tags().index("B-PER")


class CapitalsArePersons:
    """Reads at most three words of a text."""

    def read(self, docs: Sequence[Doc]) -> list[NDArray[np.float32]]:
        found = []
        for doc in docs:
            shares = np.zeros((min(3, len(doc)), len(tags()) + len(kinds())), np.float32)
            for row, token in zip(shares, doc, strict=False):
                row[PERSON if token.is_title else 0] = 0.75
            found.append(shares)
        return found


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build(NAMES)


def test_marked_text_comes_back_as_it_was(nlp: Language, tmp_path: Path) -> None:
    texts = ["møtet med Kari\u00a0Vik ble flyttet", "ingen her"]
    label(nlp, CapitalsArePersons(), texts).save(tmp_path / "silver.npz")

    found = Silver.load(tmp_path / "silver.npz")

    assert list(found.texts) == texts
    first, second = found.as_texts(nlp)
    assert first.tags.tolist() == [0, 0, PERSON]  # what was not read is not learnt
    assert [nlp.vocab.strings[int(word)] for word in first.words] == ["møtet", "med", "Kari"]
    assert second.shares is not None
    assert second.shares[:, 0].tolist() == [0.75, 0.75]


def test_sentences_of_test_splits_are_never_learnt_from(corpora: Path, tmp_path: Path) -> None:
    folder = tmp_path / "running"
    folder.mkdir()
    (folder / "nb-avis.txt").write_text(
        "Dette avsnittet handler om Kåre Vik fra Bø.\n"
        "Dette avsnittet handler om Ada. Ada målte.\n"  # the second sentence is one of a split
        "Kort om Ada.\n",
        "utf-8",
    )
    (folder / "sv-tidning.txt").write_text("Det här är något helt annat om Eva.\n", "utf-8")

    found = running_text(folder, corpora, {"nb": 100}, random.Random(0))

    assert found == ["Dette avsnittet handler om Kåre Vik fra Bø."]


def test_only_as_much_as_is_wanted_is_taken(corpora: Path, tmp_path: Path) -> None:
    folder = tmp_path / "running"
    folder.mkdir()
    lines = [f"Her står setning {at} om Kåre Vik." for at in range(50)]
    (folder / "nb-avis.txt").write_text("\n".join(lines), "utf-8")

    found = running_text(folder, corpora, {"nb": 21}, random.Random(0))

    assert len(found) == 3
    assert set(found) < set(lines)


def test_long_paragraphs_are_cut_between_sentences(corpora: Path, tmp_path: Path) -> None:
    folder = tmp_path / "running"
    folder.mkdir()
    sentence = "Setningen om Kåre Vik har nøyaktig ni ord her."
    (folder / "nb-avis.txt").write_text(" ".join([sentence] * 30), "utf-8")

    found = running_text(folder, corpora, {"nb": 1000}, random.Random(0))

    assert len(found) == 3
    assert all(len(text.split()) <= 90 and text.endswith("her.") for text in found)
