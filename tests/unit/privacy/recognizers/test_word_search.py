"""Trying a pattern only at likely words finds what trying it everywhere finds."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy import recognizers
from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.recognizers.international.age_bare import BareAgeRecognizer
from aktiv_app.privacy.recognizers.international.age_notes import NOTES
from aktiv_app.privacy.recognizers.word_search import Search, WordSearch, WordSearches
from aktiv_app.privacy.text.late import LatePattern
from tests.benchmarks.texts import hostile_texts, recruitment_text

_PATTERNS = [
    re.compile(r"(?<!\w)(?:kari|ola )\d"),
    re.compile(r"(?<!\w)(?:født|f\.?dato|dob)(?!\w)", re.IGNORECASE),
    re.compile(r"(?<![\w-])(?:1[5-9]|[2-9]\d) (?:år|years)"),
    re.compile(r"(?<!\w)(?:(?:den|en) )?hest(?:en)?(?!\w)"),
    re.compile(r"(?<!\w)a{1,3}b"),
    re.compile(r"(?<!\w)(?:sm[åa]|st(?P<x>or|ort)) bil"),
    re.compile(r"(?<!\w)(?i:Stor) bil"),
    re.compile(r"(?<!\d)hest"),
    re.compile(r"hest"),
    re.compile(r"(?<!\w)(?:k|s)il", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:il|\u0131l)"),
    re.compile(r"(?<!\w)il", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:i|den|K\.?) ?\w"),
    re.compile(r"(?<!\w)(?:kari|k) |(?<![\w-])hest(?!\w)|(?<!\w)f\.", re.IGNORECASE),
    re.compile(r"(?<!\w)kari|(?<!\d)est"),
]
_WORDS = st.sampled_from(
    ["kari", "ola", "1", "19", "25", "år", "født", "F.dato", "fdato", "DOB", "en", "den", "hest",
     "hesten", "aab", "ab", "aaab", "små", "sma", "stort", "bil", "Stor", "\u212ail", "\u017fil",
     "\u0130l", "\u0131l", "il", "k\u0131l", "kil", "٢٥"]
)  # fmt: skip
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from([" ", "", "\n", "-", "_", "."]))).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
)
_LONG = [recruitment_text(3000, 1), recruitment_text(3000, 2).upper(), *hostile_texts(300).values()]
_LONG.append(
    "Ola, 34 år, har vondt i ryggen, er av samisk opphav, født i mai 1990, fyller 40, bare ett øye,"
    " ny hofte, kurdisk bakgrunn, halvt norsk, mistet synet. Brukernavn: ola34, 25 år gammel. "
    "Kari er 41, og bor i Bo. Marte (23) har, K, 47, Male/34, (Female, 52), i firma, 44 år. "
    "Lærer, er nå 45 år, fem siste siffer 12345, the twelfth of May 1980, USER ID: KARI-01. "
    "She is 41 years old, her bad knee, of Roma descent, broken arm, eldste sønn 12 år (14 og 16). "
    "Marte fyller 40 i mai, min mor blir snart 60 neste uke, Sol-Sofie turns thirty this week. "
    "Eva er sekstito, og Ola ER TJUE. blir 50 søndag, 52 tror jeg, er 47. M/42/sjåfør, f/31/kokk. "
    "SUDO -U olanor, net user kjeroy, AD-bruker KJR, su -l kjeroy, whoami -> olanor. 09:14 tlund "
    "moved it. ul. Nowa 4, C/ Mayor 12. Vid elva års ålder, han slutter på 70"
)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_small_patterns(text: str) -> None:
    for pattern in _PATTERNS:
        found = [match.span() for match in WordSearch(pattern).finditer(text)]
        assert found == [match.span() for match in pattern.finditer(text)], pattern.pattern


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_several_at_once(text: str) -> None:
    searches: list[Search] = [WordSearch(one) for one in _PATTERNS]
    searches.insert(3, Late(r"\d+"))
    one_by_one = [match.span() for search in searches for match in search.finditer(text)]
    assert [match.span() for match in WordSearches(searches).finditer(text)] == one_by_one


def _every_search() -> Iterator[Search]:
    """Those of the recognisers, and one for each of their other patterns."""
    yield from BareAgeRecognizer()._frames.each
    for info in pkgutil.walk_packages(recognizers.__path__, f"{recognizers.__name__}."):
        for value in vars(importlib.import_module(info.name)).values():
            for one in value if isinstance(value, list | tuple) else [value]:
                if isinstance(one, Search):
                    yield one
                elif isinstance(one, re.Pattern | LatePattern) and isinstance(one.pattern, str):
                    yield WordSearch(one.pattern, one.flags)


@pytest.mark.parametrize("text", _LONG)
def test_all_patterns_of_the_recognisers(text: str) -> None:
    told = 0
    for search in _every_search():
        told += not isinstance(search, WordSearch) or bool(search.beginnings)
        expected = [match.span() for match in search.pattern.finditer(text)]
        found = [match.span() for match in search.finditer(text)]
        assert found == expected, search.pattern.pattern[:80]
    assert told > 40  # or the test would compare `finditer` with itself


def test_frames_for_the_ages_of_relatives_are_tried_only_at_their_words() -> None:
    """One that may begin with a hyphen is tried at every letter: a tenth of a scan."""
    frames = [frame for frame in NOTES if frame.startswith(r"(?<!\w)")]
    assert frames
    assert [frame for frame in frames if not WordSearch(frame, re.IGNORECASE).beginnings] == []
