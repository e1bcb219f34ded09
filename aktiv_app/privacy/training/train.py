"""The training loop."""

import random
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam, NumpyOps, set_current_ops

from aktiv_app.privacy.training.material import Material
from aktiv_app.privacy.training.pipeline import examples

_WARM_UP = 300  # steps, or a tenth of all if that is less
_FIRST_SIZE, _LAST_SIZE = 500, 1600  # tokens in a batch; small ones first learn faster
_GROWTH = 1.0015


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast to learn."""

    epochs: int = 10
    learn_rate: float = 0.002
    dropout: float = 0.2
    seed: int = 0


def use_fast_arithmetic(seed: int) -> None:
    """Fix the seeds, and let NumPy multiply matrices: three times faster than spaCy's way."""
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(seed)


def train(
    nlp: Language,
    material: Material,
    course: Course,
    report: Callable[[str, Language], None],
) -> None:
    """Train `nlp` in place.

    `report` gets a line and the pipeline after every epoch, while the pipeline has the
    averaged weights: they are better than the last ones, and gone when it returns.
    """
    optimizer = Adam(
        course.learn_rate, L2=0.01, grad_clip=1.0, use_averages=True, L2_is_weight_decay=True
    )
    first = material.epoch()
    sample = list(examples(nlp, first[:300]))
    nlp.initialize(lambda: sample)
    tokens = sum(len(nlp.make_doc(text.text)) for text in first)
    planned = planned_steps(tokens, course.epochs)
    step = 0
    rng = random.Random(course.seed)  # noqa: S311 (no secret depends on it)
    for epoch in range(course.epochs):
        began = time.monotonic()
        texts = first if epoch == 0 else material.epoch()
        losses: dict[str, float] = {}
        for batch in batches(list(examples(nlp, texts)), step, rng):
            optimizer.learn_rate = rate(course.learn_rate, step, planned)
            nlp.update(batch, sgd=optimizer, drop=course.dropout, losses=losses)
            step += 1
        with nlp.use_params(optimizer.averages):
            minutes = (time.monotonic() - began) / 60
            loss = next(iter(losses.values()), 0.0)
            report(
                f"epoch {epoch + 1}/{course.epochs}  step {step}/{planned}  loss {loss:.0f}  "
                f"{minutes:.1f} min",
                nlp,
            )


def rate(highest: float, step: int, planned: int) -> float:
    """The learning rate: up during the warm-up, then straight down to a fiftieth."""
    warm_up = min(_WARM_UP, planned // 10 + 1)
    if step < warm_up:
        return highest * (step + 1) / warm_up
    done = min(1.0, (step - warm_up) / max(1, planned - warm_up))
    return highest * max(0.02, 1.0 - done)


def batches(
    texts: Sequence[Example], steps_done: int, rng: random.Random
) -> Iterator[list[Example]]:
    """Batches of texts of similar length, as many tokens as the step asks for."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i].reference) * rng.uniform(0.7, 1.3))
    made: list[list[Example]] = []
    batch: list[Example] = []
    tokens = 0
    for index in order:
        batch.append(texts[index])
        tokens += len(texts[index].reference)
        if tokens >= batch_size(steps_done + len(made)):
            made.append(batch)
            batch, tokens = [], 0
    if batch:
        made.append(batch)
    rng.shuffle(made)
    yield from made


def batch_size(step: int) -> float:
    """Tokens in the batch of a step."""
    return min(_LAST_SIZE, _FIRST_SIZE * _GROWTH ** min(step, 10_000))


def planned_steps(tokens: int, epochs: int) -> int:
    """About how many batches `epochs` times `tokens` make, for the learning rate."""
    left, step = float(tokens * epochs), 0
    while left > 0:
        left -= batch_size(step)
        step += 1
    return step


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
