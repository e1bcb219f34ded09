"""The pipeline that recognises names, and how annotated sentences reach it."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from spacy.attrs import LOWER, ORTH, SHAPE, SPACY
from spacy.language import Language
from spacy.tokens import Doc

from aktiv_app.privacy.name_model import language as nordic
from aktiv_app.privacy.name_model.component import FACTORY, PIPE
from aktiv_app.privacy.name_model.features import Floats, Hashes, Ints, Tables
from aktiv_app.privacy.name_model.lists import flag_listed_words
from aktiv_app.privacy.training.annotated import STATEMENTS
from aktiv_app.privacy.training.corpora import Sentence

OUTSIDE = "O"
_META = {
    "name": "aktiv_names",
    "version": "3.3.0",
    "description": "Names and statements in Norwegian, Swedish, Danish and English "
    "recruitment texts",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.7,<3.9.0",
}
CLASSES = ("PER", "ORG", "LOC", "MISC")
UNKNOWN = -1
_NONE: Hashes = np.zeros(0, np.uint64)
_OFTEN = 9  # a word seen less often is a stranger: a word of one annotated text comes eight times


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the network trains on it: numbers for each of its words.

    `words` are vocabulary hashes, `spaced` whether a space follows, `tags` numbers of classes of
    names and `kinds` those of statements, `UNKNOWN` where nobody looked for any. Where they were
    looked for, `OUTSIDE` among the names means no person. `shares` are a teacher's probabilities of
    the classes of names and then of statements, (words, classes); they count instead of the
    numbers.
    """

    words: Hashes
    spaced: Ints
    tags: Ints
    kinds: Ints
    shares: Floats | None = None


def build(names_folder: Path, sensitive: Callable[[str], bool] = lambda _: False) -> Language:
    """A pipeline whose network has no weights yet.

    A class per word with its probability, and not a transition-based recogniser: the
    probabilities can be compared with a threshold, so recall can be chosen
    (docs/decisions.md).
    """
    nlp = spacy.blank(nordic.Nordic.lang, meta=dict(_META))
    flag_listed_words(nlp.vocab, names_folder, sensitive)
    nlp.add_pipe(FACTORY, name=PIPE)
    return nlp


def tags() -> list[str]:
    """The classes of words: outside, and the beginning and inside of each kind of name."""
    return [OUTSIDE, *(f"{prefix}-{label}" for label in CLASSES for prefix in "BI")]


def texts(nlp: Language, sentences: Iterable[Sentence]) -> Iterator[Text]:
    """Sentences in the pipeline's own words; those without words are left out."""
    for sentence in sentences:
        doc = nlp.make_doc(sentence.text)
        if len(doc):
            words, spaced = seen(doc)
            yield Text(
                words, spaced, numbered_tags(doc, sentence.names), token_kinds(doc, sentence)
            )


def seen(doc: Doc) -> tuple[Hashes, Ints]:
    """What the network sees of each token: its hash, and whether a space follows."""
    found = doc.to_array([ORTH, SPACY])
    return found[:, 0], found[:, 1].astype(np.int64)


def numbered_tags(doc: Doc, names: Iterable[tuple[int, int, str]]) -> Ints:
    """The class of each token of `doc` as a number."""
    numbers = {tag: at for at, tag in enumerate(tags())}
    return np.array([numbers[tag] for tag in token_tags(doc, names)], np.int64)


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


def kinds() -> list[str]:
    """The classes of words for statements: outside, and each kind.

    No classes for beginnings: two statements of a kind that touch may be taken for one.
    """
    return [OUTSIDE, *STATEMENTS]


def token_kinds(doc: Doc, sentence: Sentence) -> Ints:
    """The class of each token of `doc` as a number, `UNKNOWN` if nothing was marked."""
    if sentence.statements is None:
        return np.full(len(doc), UNKNOWN, np.int64)
    found = np.zeros(len(doc), np.int64)
    numbers = {kind: at for at, kind in enumerate(kinds())}
    for start, end, label in sentence.statements:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            found[span.start : span.end] = numbers[label]
    return found


def tables(
    nlp: Language,
    corpus: Iterable[Sentence],
    invented: Iterable[Sentence],
    pieces: int,
    further: Hashes = _NONE,
) -> Tables:
    """The words and shapes the network gets to know: those seen several times, and `further`.

    Invented persons are not among them; their names are to be known by their looks.
    """
    words: Counter[int] = Counter()
    shapes: Counter[int] = Counter()
    for sentence in corpus:
        seen = nlp.make_doc(sentence.text).to_array([LOWER, SHAPE])
        words.update(seen[:, 0].tolist())
        shapes.update(seen[:, 1].tolist())
    for sentence in invented:
        doc = nlp.make_doc(sentence.text)
        for token, tag in zip(doc, token_tags(doc, sentence.names), strict=True):
            shapes[token.shape] += 1
            if not tag.endswith("-PER"):
                words[token.lower] += 1
    return Tables(np.union1d(_often(words), further), _often(shapes), pieces)


def _often(counts: Counter[int]) -> Hashes:
    return np.array(sorted(one for one, count in counts.items() if count >= _OFTEN), np.uint64)


def save(nlp: Language, folder: Path) -> None:
    """Write the model without the words it was trained on, and without what is rebuilt."""
    if folder.exists():
        for part in ("names", "tokenizer", "config.cfg", "meta.json"):
            path = folder / part
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder, exclude=["vocab"])
