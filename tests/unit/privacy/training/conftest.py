"""Training itself needs PyTorch, which is not among the packages for development.

With `uv sync --group training` the tests of it are collected too (docs/training.md).
"""

from importlib.util import find_spec
from pathlib import Path

import pytest

_CONLL = "1\t{}\t_\t_\t_\t_\t_\t_\t_\tname={}"

collect_ignore = (
    [] if find_spec("torch") else ["test_teacher.py", "test_train.py", "test_vectors.py"]
)


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A corpus folder of the right form with sentences made for this test."""

    def write(path: str, text: str) -> None:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    def conll(*sentences: list[tuple[str, str]]) -> str:
        return "\n\n".join(
            "\n".join(_CONLL.format(word, tag) for word, tag in sentence) for sentence in sentences
        )

    def uner(*sentences: list[tuple[str, str]]) -> str:
        return "\n\n".join(
            "# text = "
            + " ".join(word for word, _ in sentence)
            + "\n"
            + "\n".join(f"{at}\t{word}\t{tag}\t-\t-" for at, (word, tag) in enumerate(sentence, 1))
            for sentence in sentences
        )

    tested = [("Ada", "B-PER"), ("målte", "O"), (".", "O")]
    other = [("Kåre", "B-PER"), ("Vik", "I-PER"), ("kom", "O"), ("til", "O"), ("Bø", "B-GPE_LOC")]
    for language in ("nob", "nno"):
        write(f"norne/ndt/{language}/a.conll", conll(tested, other))
    text = "# text = Ada målte.\n" + conll(tested)
    for name, code in (("bokmaal", "nob"), ("nynorsk", "nno")):
        write(f"norne/ud/{code}/no_{name}-ud-dev.conllu", text)
        write(f"norne/ud/{code}/no_{name}-ud-test.conllu", text)
    for folder, stem, splits in (
        ("UNER_Swedish-Talbanken", "sv_talbanken", ("train", "dev", "test")),
        ("UNER_Danish-DDT", "da_ddt", ("train", "dev", "test")),
        ("UNER_English-EWT", "en_ewt", ("dev", "test")),
        ("UNER_Swedish-PUD", "sv_pud", ("test",)),
        ("UNER_English-PUD", "en_pud", ("test",)),
    ):
        for split in splits:
            # The same words stand in the training part too, spaced differently.
            write(f"{folder}/{stem}-ud-{split}.iob2", uner(tested, [("Ny", "O"), (split, "O")]))
    write("swedish-ner-corpus/train_corpus.txt", "Eva\tPER\nEk\tPER\nlog\t0\n")
    write("swedish-ner-corpus/test_corpus.txt", "Ada\tPER\nmålte\t0\n.\t0\n")
    return tmp_path
