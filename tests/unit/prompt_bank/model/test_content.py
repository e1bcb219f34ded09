"""A content has one name, whatever its spelling, and nothing oversized gets in."""

import json
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompt_bank.model.content import (
    LIMITS,
    PromptContent,
    PromptParts,
    Variable,
    canonical,
    content_hash,
    is_hash,
    validated,
)
from prompt_bank.model.errors import BankError, Problem
from tests.unit.prompt_bank.bank_fixtures import content


@given(
    st.text(alphabet='aAåÅ=<>"\\{}[]:,\u030a\u0338\u0323\u0301\u1100\u1161ﬁ Ω\u2126', max_size=12)
)
def test_the_hash_is_that_of_each_text_in_its_composed_form(title: str) -> None:
    composed = unicodedata.normalize("NFC", title)
    assert content_hash(content(title)) == content_hash(content(composed))
    assert json.loads(canonical(content(title)))["title"] == composed


def test_the_same_words_have_the_same_hash_however_they_are_composed() -> None:
    title = "Førstegangsintervju på språk"
    decomposed = unicodedata.normalize("NFD", title)
    assert title != decomposed
    assert content_hash(content(title)) == content_hash(content(decomposed))


def test_the_hash_stays_what_it_was_in_the_first_version() -> None:
    # Approvals hold for a hash; if it came out otherwise one day, all of them would be void.
    simple = PromptContent(
        task="free", language="nb", title="Kort", parts=PromptParts(kommando="Skriv kort.")
    )
    assert content_hash(simple) == (
        "b6d1dfb0a222ef04c307d57c8df60352cd06dc78eadfcd713a273dc91b3bcf42"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Panel interview "},
        {"purpose": "Questions for a panel!"},
        {"tags": ("panel", "leaders")},
        {"checks": ("Is each question lawful?",)},
        {"examples": {"count": [8, 11]}},
        {"parts": PromptParts(kommando="Write.")},
        {"variables": (Variable("count", "lines", "kommando", "Number"),), "examples": {}},
    ],
)
def test_every_change_gives_another_hash(change: dict[str, object]) -> None:
    changed = msgspec.structs.replace(content(), **change)
    assert content_hash(changed) != content_hash(content())
    assert is_hash(content_hash(changed))


@pytest.mark.parametrize(
    ("change", "where", "rule"),
    [
        ({"title": " "}, "title", "empty"),
        ({"title": "x" * (LIMITS["title"].characters + 1)}, "title", "length"),
        ({"title": "a\0b"}, "title", "characters"),
        ({"title": "a\ud800b"}, "title", "characters"),
        ({"task": "../secret"}, "task", "name"),
        ({"language": "Norwegian"}, "language", "name"),
        ({"parts": PromptParts(aktor="  ")}, "parts", "empty"),
        ({"tags": ("",)}, "tags", "empty"),
        ({"tags": ("x",) * 31}, "tags", "entries"),
        ({"examples": {"nobody": "x"}}, "examples", "unknown"),
        ({"variables": (Variable("A b", "lines", "aktor", "L"),)}, "variables", "name"),
        ({"variables": (Variable("a", "code", "aktor", "L"),)}, "variables", "kind"),
        ({"variables": (Variable("a", "lines", "hero", "L"),)}, "variables", "part"),
        (
            {"variables": (Variable("a", "lines", "aktor", "L"),) * 2, "examples": {}},
            "variables",
            "twice",
        ),
    ],
)
def test_what_breaks_a_rule_is_refused(change: dict[str, object], where: str, rule: str) -> None:
    with pytest.raises(BankError) as refused:
        validated(msgspec.structs.replace(content(), **change))
    assert refused.value.problem is Problem.INVALID_CONTENT
    assert refused.value.fields == {"where": where, "rule": rule}


def test_many_large_entries_together_are_refused() -> None:
    part = "word " * 3_900
    large = msgspec.structs.replace(
        content(),
        parts=PromptParts(part, part, part, part, part),
        examples={"form": "y" * 20_000},
        checks=("æ" * 500,) * 30,
        variables=(
            *content().variables,
            *(
                Variable(f"v{n}", "short_text", "aktor", "L" * 2_000, "H" * 2_000)
                for n in range(50)
            ),
        ),
    )
    with pytest.raises(BankError) as refused:
        validated(large)
    assert refused.value.fields == {"where": "content", "rule": "size"}
