"""Phrases are looked up by how they begin: no text that one of them fits may be passed over."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from aktiv_app.privacy.recognizers.special_categories.heads import (
    heads,
    is_whole_word,
    next_letters,
)
from aktiv_app.privacy.recognizers.special_categories.phrases import (
    PhraseIndex,
    entry_pattern,
    load_phrases,
)

RESOURCES = Path(__file__).parents[4] / "resources"
_OF_EACH = 6  # texts made of every entry


@pytest.mark.parametrize(
    ("rest", "whole", "letters"),
    [
        ("", True, ""),
        (" til", True, "t"),
        (" (at |hos )?lege", True, "ahl"),
        ("( (nå|snart))? syk", True, "nss"),
        ("( ikke)?", True, ""),
        (" ~ syk", True, ""),
        (" _ syk", True, ""),
        (" b?arn", True, ""),
        ("*", False, ""),
        (" ?(en|et)", False, ""),
        ("(en|et) syk", False, ""),
        ("( og|-)syk", False, ""),
        ("-binær", False, ""),
    ],
)
def test_what_follows_the_first_word(rest: str, whole: bool, letters: str) -> None:
    assert is_whole_word(rest) is whole
    assert not whole or next_letters(rest) == frozenset(letters)


def test_each_alternative_is_a_head() -> None:
    assert heads("(er|(har|hadde) vært) syk") == ["er syk", "har vært syk", "hadde vært syk"]


def test_whatever_an_entry_fits_is_looked_up() -> None:
    chance = random.Random(1)  # noqa: S311
    lists = load_phrases(RESOURCES / "sensitive")
    told = 0
    for entries in (lists.statements, lists.conditions, lists.states, lists.near):
        index = PhraseIndex(entries)
        for entry in (one for several in entries.values() for one in several):
            if entry.startswith(("*", "_ ")):
                continue
            fits = re.compile(rf"(?:{entry_pattern(entry)})(?!\w)")
            for text in _texts(entry_pattern(entry), chance):
                match = fits.match(text)
                begins = re.match(r"\w\w", text) and any(
                    text[:2] == head[:2] for head in heads(entry)
                )
                if match is not None and begins:
                    told += 1
                    found = index.find(text)
                    assert any(start == 0 and end >= match.end() for start, end, _ in found), (
                        entry,
                        text,
                    )
    assert told > 5_000


def _texts(source: str, chance: random.Random) -> Iterator[str]:
    tree = list(parser.parse(source))
    for _ in range(_OF_EACH):
        yield _text(tree, chance)


def _text(tree: list[tuple[Any, Any]], chance: random.Random) -> str:
    return "".join(_part(code, value, chance) for code, value in tree)


def _part(code: Any, value: Any, chance: random.Random) -> str:
    """A text that this part of a pattern may match; conditions are left to the pattern."""
    if code is op.LITERAL:
        return chr(value)
    if code is op.BRANCH:
        return _text(list(chance.choice(value[1])), chance)
    if code is op.SUBPATTERN:
        return _text(list(value[3]), chance)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = value
        times = chance.randint(least, min(most, least + 2))
        return "".join(_text(list(inner), chance) for _ in range(times))
    if code is op.IN:
        code, value = chance.choice(value)
        return _part(code, value, chance)
    if code is op.RANGE:
        return chr(chance.randint(*value))
    if code is op.CATEGORY and value is op.CATEGORY_DIGIT:
        return chance.choice("0123456789")
    if code in (op.CATEGORY, op.NOT_LITERAL, op.ANY, op.NEGATE):
        return chance.choice("abdfgst")
    return ""
