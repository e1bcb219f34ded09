"""Training learns, is repeatable, and leaves nothing of the texts in the model."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from spacy.language import Language

from aktiv_app.privacy.name_model.answers import Answers
from aktiv_app.privacy.name_model.features import row_numbers
from aktiv_app.privacy.name_model.network import Shape
from aktiv_app.privacy.name_model.statements import StatementReader
from aktiv_app.privacy.name_model.tagger import load_tagger
from aktiv_app.privacy.training import invented
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.material import Material, Mixture
from aktiv_app.privacy.training.more_names import more_names, more_places
from aktiv_app.privacy.training.name_source import NameSource
from aktiv_app.privacy.training.pipeline import build, kinds, save, tables, tags, texts
from aktiv_app.privacy.training.schedule import Course, Forgetting
from aktiv_app.privacy.training.torch_network import TrainedNetwork, Widths
from aktiv_app.privacy.training.train import Size, check_arithmetic, train

TRAINING = Path(invented.__file__).parent
NAMES = TRAINING.parents[2] / "resources" / "names"
CORPUS = [
    Sentence("Kari Vik ringte Ola Bø i går.", ((0, 8, "PER"), (16, 22, "PER")), "nb"),
    Sentence("Fristen er mandag, og planen ligger klar.", (), "nb"),
] * 40
SMALL = Size(width=32, pieces=2000, dilations=(1, 2), widths=Widths(16, 16, 8))


def trained(folder: Path) -> list[str]:
    rng = random.Random(3)
    material = Material(
        CORPUS, NameSource(NAMES, rng), TRAINING / "templates", Mixture(invented=60), rng
    )
    lines: list[str] = []

    def report(line: str, current: Language) -> None:
        lines.append(line.rpartition("  ")[0])
        save(current, folder)

    train(build(NAMES), material, SMALL, Course(epochs=12, learn_rate=0.01, seed=3), report)
    return lines


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    trained(folder)
    return folder


def test_training_learns_and_repeats_itself(model: Path, tmp_path: Path) -> None:
    trained(tmp_path)
    text = "Fristen er mandag, og Kari Vik ringte Ola Bø."
    found = load_tagger(model, NAMES).names(text, 0.5)
    assert [text[one.start : one.end] for one in found] == ["Kari Vik", "Ola Bø"]
    assert load_tagger(tmp_path, NAMES).names(text, 0.5) == found


def test_the_model_holds_no_words(model: Path) -> None:
    stored = b"".join(path.read_bytes() for path in model.rglob("*") if path.is_file())
    for word in ("Fristen", "fristen", "Kari", "kari"):
        assert word.encode() not in stored
        assert word.encode("utf-32-le") not in stored


def test_a_higher_threshold_finds_no_more(model: Path) -> None:
    tagger = load_tagger(model, NAMES)
    text = "Kari Vik og planen: Ola Bø ringte Fristen i går, sa Vik."
    counts = [
        sum(one.end - one.start for one in tagger.names(text, threshold))
        for threshold in (0.02, 0.2, 0.5, 0.9)
    ]
    assert counts == sorted(counts, reverse=True)
    assert all(one.probability >= 0.5 for one in tagger.names(text, 0.5) if one.label == "PER")


def test_other_arithmetic_than_the_apps_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = build(NAMES)
    rng = random.Random(3)
    material = Material(
        CORPUS, NameSource(NAMES, rng), TRAINING / "templates", Mixture(invented=20), rng
    )
    lines: list[str] = []
    train(nlp, material, SMALL, Course(epochs=1, seed=3), lambda line, _: lines.append(line))
    pipe = nlp.get_pipe("names")
    torch.manual_seed(1)
    tables = pipe._network.tables
    shape = pipe._network.shape
    network = TrainedNetwork(
        tables, shape, SMALL.widths, (len(tags()), len(kinds())), Forgetting()
    ).eval()
    batch = list(texts(nlp, CORPUS[:4]))
    check_arithmetic(nlp, network, batch)
    right = network.weights()
    wrong = {name: one * 3 if name == "out.weight" else one for name, one in right.items()}
    monkeypatch.setattr(network, "weights", lambda: wrong)
    with pytest.raises(RuntimeError, match="apart"):
        check_arithmetic(nlp, network, batch)


def test_further_names_are_in_latin_letters_and_of_most_origins() -> None:
    names = more_names()
    origins = {origin for _, origin in names}
    assert origins == {*NameSource(NAMES, random.Random(1)).origins} - {"sami", "middle_eastern"}
    assert all(name[0].isupper() for group in names.values() for name in group)
    places = more_places()
    assert {"Bergen", "Uppsala"} <= set(places)
    assert len(places) > 5000


@dataclass(frozen=True, slots=True)
class Some:
    """Vectors of two words and of all pieces."""

    pieces: NDArray[np.float32]
    hashes: NDArray[np.uint64]
    words: NDArray[np.float32]


def test_the_tables_begin_with_vectors_and_know_their_words() -> None:
    nlp = build(NAMES)
    hashes = np.sort(np.array([nlp.vocab[word].lower for word in ("zirkus", "kari")], np.uint64))
    words = np.arange(32, dtype=np.float32).reshape(2, 16)
    known = tables(nlp, CORPUS, [], 50, hashes)
    classes = len(tags()), len(kinds())
    shape = Shape(8, 50, (1,))
    network = TrainedNetwork(known, shape, Widths(16, 16, 8), classes, Forgetting())
    pieces = np.full((50, 16), 0.5, np.float32)
    network.start_from(pieces, hashes, words)
    rows = row_numbers(hashes, known.words)
    assert (rows > 0).all()
    np.testing.assert_array_equal(network.words.weight.detach().numpy()[rows], words)
    np.testing.assert_array_equal(network.pieces.weight.detach().numpy(), pieces)
    with pytest.raises(ValueError, match="do not fit"):
        network.start_from(pieces[:, :8], hashes, words)


def test_statements_are_learnt_from_annotated_texts_only(tmp_path: Path) -> None:
    rng = random.Random(3)
    ages = [
        Sentence(f"Hun er {age} år gammel og bor i Bø.", (), "nb", ((7, 12, "AGE"),))
        for age in range(20, 60)
    ]
    material = Material(
        CORPUS,
        NameSource(NAMES, rng),
        TRAINING / "templates",
        Mixture(invented=20, annotated=3),
        rng,
        ages,
    )
    course = Course(epochs=6, learn_rate=0.01, seed=3)
    train(build(NAMES), material, SMALL, course, lambda _, nlp: save(nlp, tmp_path))
    reader = StatementReader(Answers(load_tagger(tmp_path, NAMES)))
    text = "Hun er 61 år gammel og bor i Bø."
    ((found,),) = reader.read_all([text], [[(0, len(text))]], {"AGE": 0.5})
    assert text[found.start : found.end] == "61 år"
    assert reader.read_all([text], [[(0, len(text))]], {"PHONE": 0.5}) == [[]]
