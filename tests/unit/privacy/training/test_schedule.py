"""The order and the pace of learning."""

# ruff: noqa: S311 (no secret depends on these random numbers)
import random

import numpy as np

from aktiv_app.privacy.training.pipeline import UNKNOWN, Text, tags
from aktiv_app.privacy.training.schedule import Forgetting, Hider, batches, rate


def text_of(count: int, tag: str) -> Text:
    return Text(
        np.arange(count, dtype=np.uint64),
        np.ones(count, np.int64),
        np.full(count, tags().index(tag)),
        np.full(count, UNKNOWN),
    )


def test_the_learning_rate_rises_then_falls() -> None:
    course = [rate(0.002, step, 5000) for step in range(5000)]
    top = course.index(max(course))
    assert 0 < top < 1000
    assert course[:top] == sorted(course[:top])
    assert course[top:] == sorted(course[top:], reverse=True)
    assert course[-1] < 0.0001


def test_every_text_is_in_one_batch_and_batches_are_about_equal() -> None:
    many = [text_of(at % 90 + 1, "O") for at in range(800)]
    made = list(batches(many, random.Random(1)))
    assert sorted(id(one) for batch in made for one in batch) == sorted(map(id, many))
    sizes = [sum(len(one.words) for one in batch) for batch in made]
    assert all(1500 <= size < 1600 for size in sizes[:-1])
    assert [len(batch) for batch in made] == [
        len(batch) for batch in batches(many, random.Random(1))
    ]


def test_names_are_hidden_more_often_than_other_words() -> None:
    hider = Hider(Forgetting(unlisted=0.0), seed=1)
    words, lists = hider.masks([text_of(20_000, "B-PER"), text_of(20_000, "O")])
    assert 0.38 < words[:20_000].mean() < 0.42
    assert 0.1 < words[20_000:].mean() < 0.14
    assert 0.23 < lists[:20_000].mean() < 0.27


def test_the_lists_are_silent_on_whole_texts_now_and_then() -> None:
    hider = Hider(Forgetting(listed=0.0, other_lists=0.0, unlisted=0.3), seed=1)
    _, lists = hider.masks([text_of(50, "O") for _ in range(400)])
    per_text = lists.reshape(400, 50).mean(axis=1)
    assert set(per_text.tolist()) == {0.0, 1.0}
    assert 0.2 < per_text.mean() < 0.4
