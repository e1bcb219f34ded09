"""Precision, recall and F of the name model, as exact spans in characters."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aktiv_app.privacy.name_model.answers import Answers
from aktiv_app.privacy.name_model.statements import StatementReader
from aktiv_app.privacy.name_model.tagger import PERSON, ModelName, NameTagger
from aktiv_app.privacy.training.annotated import STATEMENTS
from aktiv_app.privacy.training.corpora import Sentence, Split
from aktiv_app.privacy.training.invented import filled, read_templates
from aktiv_app.privacy.training.name_source import NameSource

_TIMES = 3  # texts from each template and origin


class Names(Protocol):
    """What finds names."""

    def names(self, text: str, threshold: float) -> list[ModelName]:
        """The names in a text; persons with at least the probability `threshold`."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one class on one split; `covered` are gold names hidden in full."""

    found: int
    right: int
    gold: int
    covered: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right to the letter."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the names in the corpus that were found to the letter."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def coverage(self) -> float:
        """Share of the names in the corpus every letter of which was found."""
        return self.covered / self.gold if self.gold else 0.0


def measure(
    tagger: Names, splits: Iterable[Split], label: str, threshold: float
) -> dict[str, Score]:
    """The scores of one class on each split, at a threshold on the probability of a person."""
    return {split.name: _score(tagger, split.sentences, label, threshold) for split in splits}


def strange_texts(templates: Path, source: NameSource, rng: random.Random) -> list[Split]:
    """Invented texts, a split for each origin of the names in them."""
    pool = read_templates(templates)
    return [
        Split(
            origin,
            tuple(
                filled(template, language, source, rng, origin)
                for language, template in pool
                for _ in range(_TIMES)
            ),
        )
        for origin in source.origins
    ]


def table(scores: dict[str, Score]) -> str:
    """The scores as a Markdown table."""
    rows = [
        "| split | names | precision | recall | F | fully covered |",
        "|---|---|---|---|---|---|",
    ]
    rows += [
        f"| {name} | {score.gold} | {score.precision:.3f} | {score.recall:.3f} | {score.f:.3f} "
        f"| {score.coverage:.3f} |"
        for name, score in scores.items()
    ]
    return "\n".join(rows)


def statement_table(tagger: NameTagger, texts: Sequence[Sentence], threshold: float) -> str:
    """What is found of each kind of statement in annotated texts, as a Markdown table.

    A statement is touched or covered when one or all of its words have at least the probability
    `threshold` of its kind.
    """
    reader = StatementReader(Answers(tagger))
    found = reader.read_all(
        [text.text for text in texts],
        [[(0, len(text.text))] for text in texts],
        dict.fromkeys(STATEMENTS, threshold),
    )
    rows = ["| kind | marked | touched | fully covered | found besides |", "|---|---|---|---|---|"]
    for kind in STATEMENTS:
        counts: Counter[str] = Counter()
        for text, statements in zip(texts, found, strict=True):
            hidden = [one for one in statements if one.label == kind]
            gold = [mark for mark in text.statements or () if mark[2] == kind]
            places = {at for one in hidden for at in range(one.start, one.end)}
            for start, end, _ in gold:
                letters = {at for at in range(start, end) if text.text[at].isalnum()}
                counts["marked"] += 1
                counts["touched"] += bool(letters & places)
                counts["covered"] += letters <= places
            counts["besides"] += sum(
                not any(one.start < end and start < one.end for start, end, _ in gold)
                for one in hidden
            )
        rows.append(
            f"| {kind} | {counts['marked']} | {counts['touched']} | {counts['covered']} "
            f"| {counts['besides']} |"
        )
    return "\n".join(rows)


def calibration(tagger: NameTagger, splits: Iterable[Split]) -> str:
    """How often words with a probability of a person are one, as a Markdown table."""
    counts: Counter[int] = Counter()
    right: Counter[int] = Counter()
    sums: Counter[int] = Counter()
    for split in splits:
        for sentence in split.sentences:
            persons = [name for name in sentence.names if name[2] == PERSON]
            for start, end, share in tagger.read(sentence.text).words():
                place = min(9, int(share * 10))
                counts[place] += 1
                sums[place] += round(share * 1_000_000)
                right[place] += any(first < end and start < last for first, last, _ in persons)
    rows = ["| probability | words | mean probability | persons |", "|---|---|---|---|"]
    rows += [
        f"| {place / 10:.1f}–{place / 10 + 0.1:.1f} | {counts[place]} "
        f"| {sums[place] / counts[place] / 1_000_000:.3f} | {right[place] / counts[place]:.3f} |"
        for place in sorted(counts)
    ]
    return "\n".join(rows)


def _score(tagger: Names, sentences: Sequence[Sentence], label: str, threshold: float) -> Score:
    counts: Counter[str] = Counter()
    for sentence in sentences:
        found = {
            (name.start, name.end)
            for name in tagger.names(sentence.text, threshold)
            if name.label == label
        }
        gold = {(start, end) for start, end, kind in sentence.names if kind == label}
        hidden = {at for start, end in found for at in range(start, end)}
        counts["found"] += len(found)
        counts["gold"] += len(gold)
        counts["right"] += len(found & gold)
        counts["covered"] += sum(
            all(at in hidden or sentence.text[at].isspace() for at in range(start, end))
            for start, end in gold
        )
    return Score(counts["found"], counts["right"], counts["gold"], counts["covered"])
