"""Readers of the published corpora: sentences as natural text with the names in them.

The corpora are given by path and never become part of the project. The official test
splits are read for measuring only; `training_sentences` refuses every sentence that also
stands in one of them.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from aktiv_app.privacy.training.detokenise import join_tokens
from aktiv_app.privacy.training.gum import SECTIONS, gum_rows

# NorNE separates places used as places from places used as actors; for privacy both are
# places. Products, events and words derived from names become MISC: they are not persons,
# and the model must learn that.
_LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE_LOC": "LOC",
    "GPE_ORG": "LOC",
    "PROD": "MISC",
    "EVT": "MISC",
    "DRV": "MISC",
    "MISC": "MISC",
}
_ELSEWHERE = {
    "per": "PER", "person": "PER", "politician": "PER", "writer": "PER", "musicalartist": "PER",
    "scientist": "PER", "researcher": "PER", "loc": "LOC", "location": "LOC", "country": "LOC",
    "org": "ORG", "organisation": "ORG", "corporation": "ORG", "group": "ORG", "band": "ORG",
    "politicalparty": "ORG", "university": "ORG",
}  # fmt: skip
Marks = tuple[tuple[int, int, str], ...]

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated text: `names` are (start, end, label) in code points of `text`.

    `statements` are in the same form the other personal data in it; None where nobody looked
    for any. Such a text says nothing of the kinds of statement. Where they were looked for, only
    persons were marked of the names: a word outside is no person and may be a firm or a place.
    """

    text: str
    names: Marks
    language: str
    statements: Marks | None = None

    @property
    def fingerprint(self) -> str:
        """The text with everything but letters and digits removed, for comparing splits."""
        return _NOT_ALPHANUMERIC.sub("", self.text).casefold()


@dataclass(frozen=True, slots=True)
class Split:
    """Sentences kept for one use."""

    name: str
    sentences: tuple[Sentence, ...]


def training_sentences(folder: Path) -> list[Sentence]:
    """Every sentence that may be trained on, from the unpacked corpora in `folder`."""
    held_out = {
        sentence.fingerprint
        for split in (*development_splits(folder), *test_splits(folder))
        for sentence in split.sentences
    }
    sources = [
        _norne_source(folder / "norne" / "ndt" / "nob", "nb"),
        _norne_source(folder / "norne" / "ndt" / "nno", "nn"),
        _uner(folder / "UNER_Swedish-Talbanken" / "sv_talbanken-ud-train.iob2", "sv"),
        _uner(folder / "UNER_Danish-DDT" / "da_ddt-ud-train.iob2", "da"),
        # Three quarters of the English development split are trained on too: for long the
        # training split was not to be had.
        _uner(folder / "UNER_English-EWT" / "en_ewt-ud-dev.iob2", "en"),
        *_english_web(folder),
        _swedish_news(folder / "swedish-ner-corpus" / "train_corpus.txt"),
        *_further_english(folder),
    ]
    return [
        sentence
        for source in sources
        for sentence in source
        if sentence.fingerprint not in held_out
    ]


def development_splits(folder: Path) -> list[Split]:
    """Splits for choosing between settings; never trained on."""
    ud = folder / "norne" / "ud"
    swedish = folder / "swedish-ner-corpus" / "train_corpus.txt"
    english = folder / "UNER_English-EWT" / "en_ewt-ud-dev.iob2"
    return [
        Split("nb", tuple(_conllu(ud / "nob" / "no_bokmaal-ud-dev.conllu", "nb"))),
        Split("nn", tuple(_conllu(ud / "nno" / "no_nynorsk-ud-dev.conllu", "nn"))),
        Split(
            "sv Talbanken",
            tuple(_uner(folder / "UNER_Swedish-Talbanken" / "sv_talbanken-ud-dev.iob2", "sv")),
        ),
        Split("sv news", tuple(s for s in _swedish_news(swedish) if _kept(s, 10))),
        Split("da", tuple(_uner(folder / "UNER_Danish-DDT" / "da_ddt-ud-dev.iob2", "da"))),
        Split("en EWT", tuple(s for s in _uner(english, "en") if _kept(s, 4))),
        Split(
            "en other", tuple(s for one in _further_english(folder) for s in one if _kept(s, 12))
        ),
    ]


def _kept(sentence: Sentence, one_in: int) -> bool:
    """Whether a sentence of a corpus without a development split is kept for one."""
    return crc32(sentence.fingerprint.encode()) % one_in == 0


def _english_web(folder: Path) -> Iterator[Iterator[Sentence]]:
    """The training split, which the corpus's newest version at its publisher may lack."""
    path = folder / "UNER_English-EWT" / "en_ewt-ud-train.iob2"
    if path.exists():
        yield _uner(path, "en")


def _further_english(folder: Path) -> list[Iterator[Sentence]]:
    """English corpora that may be missing; docs/training.md says where they are from."""
    tweets, gum = folder / "broad_twitter_corpus", folder / "GUM" / "dep"
    unusual = folder / "WNUT17"
    return [
        *(_columns(path) for path in sorted(tweets.glob("?.conll"))),
        *(
            _columns(path)
            for name in ("wnut17train.conll", "emerging.dev.conll", "emerging.test.annotated")
            for path in [unusual / name]
            if path.exists()
        ),
        *(_columns(path) for path in sorted((folder / "wikigold").glob("*.conll.txt"))),
        *(_columns(path) for path in sorted((folder / "CrossNER").glob("*/*.txt"))),
        *(
            _gum(path)
            for section in SECTIONS
            for path in sorted(gum.glob(f"GUM_{section}_*.conllu"))
        ),
    ]


def test_splits(folder: Path) -> list[Split]:
    """The official test splits; for the final figures only."""
    ud = folder / "norne" / "ud"
    talbanken = folder / "UNER_Swedish-Talbanken" / "sv_talbanken-ud-test.iob2"
    return [
        Split("nb", tuple(_conllu(ud / "nob" / "no_bokmaal-ud-test.conllu", "nb"))),
        Split("nn", tuple(_conllu(ud / "nno" / "no_nynorsk-ud-test.conllu", "nn"))),
        Split("sv Talbanken", tuple(_uner(talbanken, "sv"))),
        Split("sv PUD", tuple(_uner(folder / "UNER_Swedish-PUD" / "sv_pud-ud-test.iob2", "sv"))),
        Split("sv news", tuple(_swedish_news(folder / "swedish-ner-corpus" / "test_corpus.txt"))),
        Split("da", tuple(_uner(folder / "UNER_Danish-DDT" / "da_ddt-ud-test.iob2", "da"))),
        Split("en EWT", tuple(_uner(folder / "UNER_English-EWT" / "en_ewt-ud-test.iob2", "en"))),
        Split("en PUD", tuple(_uner(folder / "UNER_English-PUD" / "en_pud-ud-test.iob2", "en"))),
    ]


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _norne_source(folder: Path, language: str) -> Iterator[Sentence]:
    for path in sorted(folder.glob("*.conll")):
        for block in _blocks(path):
            rows = [line.split("\t") for line in block]
            tokens = [row[1] for row in rows]
            tags = [row[-1].removeprefix("name=") for row in rows]
            if tokens[-1] == "|":  # the treebank's mark for the end of a heading
                tokens, tags = tokens[:-1], tags[:-1]
            if tokens:
                yield _sentence(*join_tokens(tokens), tags, language)


def _conllu(path: Path, language: str) -> Iterator[Sentence]:
    for block in _blocks(path):
        text = next((line[9:] for line in block if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in block if line[0].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        tags = [row[-1].split("name=")[-1] for row in rows]
        yield _aligned(text, [row[1] for row in rows], tags, language)


def _uner(path: Path, language: str) -> Iterator[Sentence]:
    for block in _blocks(path):
        text = next((line[9:] for line in block if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        yield _aligned(text, [row[1] for row in rows], [row[2] for row in rows], language)


def _swedish_news(path: Path) -> Iterator[Sentence]:
    for block in _blocks(path):
        rows = [line.split("\t") if "\t" in line else line.split() for line in block]
        rows = [row for row in rows if len(row) == 2]
        tokens = [row[0].replace("\u00ad", "") for row in rows]
        classes = [row[1] for row in rows]
        keep = [at for at, token in enumerate(tokens) if token]
        tags = _to_iob([classes[at] for at in keep])
        if keep:
            yield _sentence(*join_tokens([tokens[at] for at in keep]), tags, "sv")


def _columns(path: Path) -> Iterator[Sentence]:
    """English in two columns, word and class; the handles of tweets are left out."""
    for block in _blocks(path):
        rows = [line.split() for line in block]
        rows = [row for row in rows if len(row) == 2]
        at_sign = [False, *(row[0] == "@" for row in rows)]
        rows = [
            row
            for row, handle in zip(rows, at_sign, strict=False)
            if row[0][0] != "@" and row[0] != "RT" and not handle
        ]
        tokens = [html.unescape(row[0]) for row in rows]
        if rows:
            yield _sentence(*join_tokens(tokens), [_known(row[1]) for row in rows], "en")


def _known(tag: str) -> str:
    """A class by the name this module knows it by."""
    prefix, _, label = tag.partition("-")
    kind = _ELSEWHERE.get(label.lower(), "MISC" if label else "")
    return f"{prefix}-{kind}" if kind else "O"


def _gum(path: Path) -> Iterator[Sentence]:
    for text, tokens, tags in gum_rows(path):
        yield _aligned(text, tokens, tags, "en")


def _to_iob(classes: list[str]) -> list[str]:
    """Bare classes as IOB tags: neighbours of one class are taken for one name."""
    tags: list[str] = []
    before = "0"
    for label in classes:
        known = label if label in _LABELS else "0"
        tags.append("O" if known == "0" else f"{'I' if known == before else 'B'}-{known}")
        before = known
    return tags


def _aligned(text: str, tokens: list[str], tags: list[str], language: str) -> Sentence:
    offsets: list[tuple[int, int]] = []
    at = 0
    for token in tokens:
        start = text.find(token, at)
        if start < 0:  # the token was split off another (clitics): join what there is
            return _sentence(*join_tokens(tokens), tags, language)
        at = start + len(token)
        offsets.append((start, at))
    return _sentence(text, offsets, tags, language)


def _sentence(
    text: str, offsets: Iterable[tuple[int, int]], tags: list[str], language: str
) -> Sentence:
    names: list[tuple[int, int, str]] = []
    for (start, end), tag in zip(offsets, tags, strict=True):
        prefix, _, raw = tag.partition("-")
        label = _LABELS.get(raw)
        if label is None:
            continue
        if prefix == "I" and names and names[-1][2] == label:
            names[-1] = (names[-1][0], end, label)
        else:
            names.append((start, end, label))
    return Sentence(text, tuple(names), language)
