"""What is tried only where it can begin finds what is tried everywhere."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings

from aktiv_app.privacy.names.lines import (
    fields,
    letters,
    named_things,
    told_initials,
    told_names,
)  # fmt: skip
from aktiv_app.privacy.names.pieces import file_names, letter_spaced, neighbours
from aktiv_app.privacy.recognizers import anchors
from aktiv_app.privacy.recognizers.anchors import at_numbers, at_starts, capitals, line_starts
from aktiv_app.privacy.recognizers.international import (
    address,
    address_abroad,
    address_places,
    bank,
    dates,
    documents,
    email,
    handles,
    ip,
    profile,
    profile_sites,
    username,
    vehicle,
)
from aktiv_app.privacy.recognizers.special_categories import (
    congregations,
    descent,
    membership,
    unlisted_bodies,
)
from tests.unit.privacy.recognizers.anchor_texts import TEXTS

Search = Callable[[re.Pattern[str], str], Iterable[re.Match[str]]]


def _capitals(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    return at_starts(pattern, text, capitals(text))


def _houses(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    return at_starts(pattern, text, address_places.before_house_numbers(text))


_SEARCHES: list[tuple[re.Pattern[str], Search]] = [
    *(
        (pattern, dates.dates)
        for pattern in (dates.FULL, dates.MONTH_YEAR, dates.YEAR, dates.DAY_MONTH, dates.COMPACT)
    ),
    (documents._NUMBER, lambda p, text: at_starts(p, text, documents._starts(text))),
    *((pattern, _capitals) for pattern in (vehicle._FIVE, vehicle._THREE)),
    (
        vehicle._OTHER,
        lambda p, text: at_starts(p, text, sorted({*capitals(text), *anchors.numbers(text)})),
    ),
    *((late.pattern, _houses) for late in (address._STREET, address._BY_POSTCODE, address._CUED)),
    (
        address._LOWER.pattern,
        lambda p, text: at_starts(p, text, address_places.words_before_numbers(text)),
    ),
    (address._ANNOUNCED, lambda p, text: at_starts(p, text, address_places.announcing(text))),
    (handles._CELL.pattern, lambda _, text: handles._cells(text)),
    (address._OWN_LINE, lambda p, text: at_starts(p, text, line_starts(text))),
    (username._AFTER_COLON, lambda p, text: at_starts(p, text, username._before_marks(text))),
    (profile_sites.SITE, lambda _, text: profile_sites.sites_in(text)),
]
_GATES: list[tuple[re.Pattern[str], Callable[[str], object]]] = [
    (address._POSTAL, lambda text: any(part in text for part in address._POSTAL_PARTS)),
    (address._BOX.pattern, address._BOX_WORD.search),
    (ip._SIX, lambda text: ip._HEX_PAIR.search(text) or not _colons(text)),
    (email._WORDS, lambda text: email._DOT_WORD.search(text.lower())),
    (email._DOT_WORD, lambda text: any(word in text for word in email._DOT_BEGINS)),
    (
        email._SPOKEN_AT,
        lambda text: any(part in text for part in (*email._AT_WORDS, "(", "[", "{", "<")),
    ),
    (email._BRACKET_AT, lambda text: any(sign in text for sign in "([{<")),
    (address_abroad._UK_CODE, address_abroad.uk_codes),
    (
        address_abroad._HAS_TURKISH,
        lambda text: any(part in text for part in address_abroad._TURKISH_PARTS),
    ),
    (
        unlisted_bodies._UNKNOWN.pattern,
        lambda text: unlisted_bodies._holds(text, unlisted_bodies._UNION_WORDS),
    ),
    (
        unlisted_bodies._UNKNOWN_PARTY.pattern,
        lambda text: unlisted_bodies._holds(text, unlisted_bodies._PARTY_WORDS),
    ),
    (descent._DISTRICT, lambda text: any(one in text for one in descent._DISTRICTS)),
    (
        handles._BEFORE_SERVICE,
        lambda text: handles._IN_BRACKETS.search(text) or handles._ON_SERVICE.search(text),
    ),
    (membership._COMPOUND.pattern, membership._IN_COMPOUND.search),
    (profile_sites.SITE, lambda text: "/" in text and profile._has_link(text, text.lower())),
    (profile_sites.HOSTED, lambda text: any(h in text.lower() for h in profile_sites.HOSTS)),
    (profile_sites.HOSTED, lambda text: profile._has_link(text, text.lower())),
    (profile._URL, lambda text: profile._has_link(text, text.lower())),
    (username._AFTER_NAME, lambda text: username._holds(text.lower(), username._NAMED_HINTS)),
    *(
        (pattern, lambda text: username._holds(text, username._SPOKEN_HINTS))
        for pattern in username._SPOKEN
    ),
    (
        congregations._FAITH_NAME.pattern,
        lambda text: (
            congregations._FAITH_SEARCH.search(text)
            or any(stem in text for stem in congregations._FAITH_STEMS)
        ),
    ),
    (username._HANDLE, lambda text: "@" in text),
    (email._SPOKEN, lambda text: email._SPOKEN_AT.search(text.lower())),
    *(
        (pattern, lambda text: username._holds(text.lower(), bank._BRANCH_WORDS))
        for pattern in (bank._BRANCH, bank._SORT_CODE)
    ),
    (file_names._FILE, file_names._FILE_END.search),
    (letter_spaced._SPACED, letter_spaced._TWO_LETTERS.search),
    (
        told_names._SAYS_NAME,
        lambda text: any(part in text.lower() for part in told_names._SAYS_PARTS),
    ),
    (
        neighbours._FIRMS,
        lambda text: any(map(neighbours._is_firm_noun, neighbours._WORD.findall(text))),
    ),
    (told_initials._SLASH_SIGN, lambda text: "/" in text),
    (
        told_initials._SMALL_INITIALS,
        lambda text: any(part in text.lower() for part in told_initials._BY),
    ),
    (told_initials._BESIDE, lambda text: any(word in text for word in told_initials._AND)),
    (letters._DOTTED, letters._WITH_DOT.search),
    (letters._ACTING, letters._WITH_DOT.search),
    (letters._LETTER, letters._ALONE.search),
    (fields._NAMED, lambda text: any(mark in text for mark in fields._MARKS)),
    (fields._FIELD, lambda text: any(mark in text for mark in fields._MARKS)),
    (named_things._IS, lambda text: any(verb in text for verb in named_things._VERBS)),
    (told_initials._GIVEN_INITIALS, lambda text: " (" in text),
    (
        re.compile(address._ROAD_BEFORE.pattern.removesuffix("$") + r"[^\W\d]", re.IGNORECASE),
        lambda text: address._ROAD_END.search(text.lower()),
    ),
    (username._LOG, lambda text: "_" in text),
    (username._BESIDE_IP, lambda text: "." in text),
]


def _colons(text: str) -> bool:
    return any(match.group().count(":") > 1 for match in ip._SIX.finditer(text))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_search_finds_what_finditer_finds(text: str) -> None:
    for pattern, search in _SEARCHES:
        found = [match.span() for match in search(pattern, text)]
        assert found == [match.span() for match in pattern.finditer(text)], pattern.pattern[:60]


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_whatever_a_pattern_finds_passes_the_question_asked_before(text: str) -> None:
    for pattern, gate in _GATES:
        if pattern.search(text):
            assert gate(text), pattern.pattern[:60]


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in _SEARCHES])
def test_every_pattern_finds_something_in_some_text(pattern: re.Pattern[str]) -> None:
    """A search that is never met would prove nothing."""
    texts = (
        "120391-1234 120391-1234, fnr 140387 02484, 02070803628 030491-123A AB 12 34 56 78 9",
        "3000 20 12345 clearing 5000, 1234567890 NO93 8601 1117 947 192.0.2.4 +47 912 34 567\n"
        "+47 912 34\n567 070-123 45 67 22 33 44 55 EM 4821907",
        "3. mai 1990, may 1990, 1990, 3. mai 031290 EL 48213 ABC 12D A 1234",
        "Storgata 5B, 0155 Oslo Anne Grete 5, 0155 Oslo skolegata 5 tlf 91234567 bruker: kari.n",
        "Vik, 0155 Oslo\n(nkf_gopher) / nina.h / bor i Vik, github.com/kari",
    )
    assert any(pattern.search(text) for text in texts)


def test_a_number_is_tried_once_and_after_the_last_match() -> None:
    pattern = re.compile(r"(?<!\d)\d\d \d\d")
    assert [m.span() for m in at_numbers(pattern, "12 34 56 78 9")] == [(0, 5), (6, 11)]
    assert list(at_numbers(pattern, "")) == []
    assert anchors.numbers("a12 3b45") == (1, 4, 6)
