"""A large network that teaches the small one: it marks running text nobody has annotated.

Knowledge distillation (Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network",
2015): the teacher learns from the corpora and the annotated texts, then says for every word of
much running text how probable each class is, and the delivered network learns these probabilities
beside the annotated texts (`silver.py`). Needs PyTorch and tokenizers (the `training` group).
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from spacy.language import Language
from spacy.tokens import Doc
from torch import Tensor, nn
from torch.nn import functional as fn

from aktiv_app.privacy.name_model.features import Floats, Ints
from aktiv_app.privacy.training.corpora import Sentence
from aktiv_app.privacy.training.losses import names_loss, statements_loss
from aktiv_app.privacy.training.pipeline import kinds, numbered_tags, tags, token_kinds
from aktiv_app.privacy.training.pretrained import END, PAD, START, Encoder, Pieces, Weights
from aktiv_app.privacy.training.schedule import rate

_LONGEST = 480  # pieces of a text; later words are not read
_POOL = 2000  # texts that are sorted by length before they are put in batches
_READ_AT_ONCE = 4000
_DROPPED = 0.1
_STATEMENTS = 0.7  # what the error on statements weighs beside that on names


@dataclass(frozen=True, slots=True)
class Pace:
    """Pieces of words in a step, and how fast the encoder and the outputs learn at most."""

    pieces: int = 1000
    encoder: float = 1e-4
    outputs: float = 1e-3


@dataclass(frozen=True, slots=True)
class _Cut:
    """A text in pieces; `first` is where each word begins, 0 for white space."""

    pieces: list[int]
    first: list[int]


@dataclass(frozen=True, slots=True)
class _Marked:
    cut: _Cut
    tags: Ints
    kinds: Ints


class Teacher(nn.Module):
    """Scores of the classes of names and of statements for the words of several texts."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.cutter = Pieces(weights)
        self.enc = Encoder(weights)
        self.out = nn.Linear(self.enc.width, len(tags()))
        self.st = nn.Linear(self.enc.width, len(kinds()))

    def forward(self, texts: Sequence[_Cut]) -> tuple[Tensor, Tensor]:
        """(words, classes) of names and of statements."""
        longest = max(len(text.pieces) for text in texts)
        pieces = torch.full((len(texts), longest), PAD)
        for row, text in enumerate(texts):
            pieces[row, : len(text.pieces)] = torch.tensor(text.pieces)
        first = torch.tensor(
            [row * longest + at for row, text in enumerate(texts) for at in text.first]
        )
        state = self.enc(pieces, pieces != PAD).reshape(-1, self.enc.width)[first]
        state = fn.dropout(state, _DROPPED, self.training)
        return self.out(state), self.st(state)

    def cut(self, doc: Doc) -> _Cut:
        """The words of `doc` in pieces, as many as can be read."""
        pieces, first, spaced = [START], [], True
        for token in doc:
            own = [] if token.is_space else self.cutter.of(token.text, spaced)
            if len(pieces) + len(own) > _LONGEST:
                break
            spaced = bool(token.whitespace_) or token.is_space
            first.append(len(pieces) if own else 0)
            pieces += own
        return _Cut([*pieces, END], first)

    def read(self, docs: Sequence[Doc]) -> list[Floats]:
        """Of each text the probabilities (words, classes of names and then of statements).

        Words past what can be read at once are missing.
        """
        self.eval()
        cuts = [self.cut(doc) for doc in docs]
        found: list[Floats] = [np.zeros((0, 0), np.float32)] * len(docs)
        with torch.inference_mode():
            for group in _grouped(range(len(cuts)), cuts, _READ_AT_ONCE):
                both = [torch.softmax(one, dim=1) for one in self([cuts[at] for at in group])]
                shares = torch.cat(both, dim=1).numpy()
                ends = np.cumsum([len(cuts[at].first) for at in group])[:-1]
                for at, share in zip(group, np.split(shares, ends), strict=True):
                    found[at] = share
        return found

    def save(self, path: Path) -> None:
        """Write what was learnt, in half precision."""
        torch.save({name: value.half() for name, value in self.state_dict().items()}, path)

    @classmethod
    def load(cls, weights: Weights, path: Path) -> "Teacher":
        """Read what `save` wrote. Raises OSError or RuntimeError for another file."""
        teacher = cls(weights)
        kept = torch.load(path, weights_only=True)
        teacher.load_state_dict({name: value.float() for name, value in kept.items()})
        teacher.eval()
        return teacher


def teach(
    nlp: Language,
    texts: Sequence[Sentence],
    weights: Weights,
    rng: random.Random,
    report: Callable[[int, int, float], None],
    pace: Pace = Pace(),
    before: Teacher | None = None,
) -> Teacher:
    """A teacher that has seen each of `texts` once; `report` gets step, steps and mean error.

    `before` is a teacher that goes on learning instead of a new one. PyTorch's own random
    numbers must have been given a beginning.
    """
    teacher = Teacher(weights) if before is None else before
    marked = list(_marked(nlp, teacher, texts))
    planned = list(_batches([one.cut for one in marked], rng, pace.pieces))
    optimizer = torch.optim.AdamW(
        [
            {"params": list(teacher.enc.parameters()), "highest": pace.encoder},
            {
                "params": [*teacher.out.parameters(), *teacher.st.parameters()],
                "highest": pace.outputs,
            },
        ],
        weight_decay=0.01,
        fused=True,
    )
    teacher.train()
    mean = 0.0
    for step, group in enumerate(planned):
        for part in optimizer.param_groups:
            part["lr"] = rate(part["highest"], step, len(planned))
        loss = _loss(teacher, [marked[at] for at in group])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        mean += (float(loss.detach()) - mean) / min(step + 1, 50)
        report(step + 1, len(planned), mean)
    teacher.eval()
    return teacher


def _marked(nlp: Language, teacher: Teacher, texts: Sequence[Sentence]) -> Iterator[_Marked]:
    for text in texts:
        doc = nlp.make_doc(text.text)
        cut = teacher.cut(doc)
        if cut.first:
            read = len(cut.first)
            yield _Marked(cut, numbered_tags(doc, text.names)[:read], token_kinds(doc, text)[:read])


def _loss(teacher: Teacher, batch: Sequence[_Marked]) -> Tensor:
    names, statements = teacher([one.cut for one in batch])
    target = torch.from_numpy(np.concatenate([one.tags for one in batch]))
    kind = torch.from_numpy(np.concatenate([one.kinds for one in batch]))
    error = names_loss(names, target, kind).mean()
    return error + _STATEMENTS * statements_loss(statements, kind)


def _batches(cuts: Sequence[_Cut], rng: random.Random, pieces: int) -> Iterator[list[int]]:
    """Numbers of texts that fill a batch: texts of about one length, in random order."""
    order = list(range(len(cuts)))
    rng.shuffle(order)
    for at in range(0, len(order), _POOL):
        groups = list(_grouped(order[at : at + _POOL], cuts, pieces))
        rng.shuffle(groups)
        yield from groups


def _grouped(order: Sequence[int], cuts: Sequence[_Cut], pieces: int) -> Iterator[list[int]]:
    """Texts of about one length together, at most so many `pieces` with the padding."""
    group: list[int] = []
    for at in sorted(order, key=lambda one: len(cuts[one].pieces)):
        if group and len(cuts[at].pieces) * (len(group) + 1) > pieces:
            yield group
            group = []
        group.append(at)
    if group:
        yield group
