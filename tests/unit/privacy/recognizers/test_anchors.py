"""What is tried only where it can begin finds what is tried everywhere."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from aktiv_app.privacy.recognizers.denmark import cpr
from aktiv_app.privacy.recognizers.finland import henkilotunnus
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
    national,
    phone,
    phone_abroad,
    phone_broken,
    phone_dictated,
    phone_grouped,
    profile,
    profile_sites,
    username,
    vehicle,
)
from aktiv_app.privacy.recognizers.norway import fodselsnummer
from aktiv_app.privacy.recognizers.poland import pesel
from aktiv_app.privacy.recognizers.special_categories import (
    congregations,
    descent,
    membership,
    unlisted_bodies,
)
from aktiv_app.privacy.recognizers.sweden import personnummer

Search = Callable[[re.Pattern[str], str], Iterable[re.Match[str]]]


def _capitals(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    return at_starts(pattern, text, capitals(text))


def _houses(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    return at_starts(pattern, text, address_places.before_house_numbers(text))


def _before(count: int) -> Search:
    return lambda pattern, text: at_numbers(pattern, text, before=count)


_SEARCHES: list[tuple[re.Pattern[str], Search]] = [
    *(
        (module._NUMBER, at_numbers)
        for module in (cpr, henkilotunnus, personnummer, fodselsnummer, pesel)
    ),
    (national._NUMBER, _before(3)),
    (bank._NORWEGIAN, at_numbers),
    (bank._OTHER, at_numbers),
    (bank._IBAN, _before(2)),
    (ip._FOUR, at_numbers),
    (phone._INTERNATIONAL, _before(3)),
    (phone._INTERNATIONAL_BROKEN, _before(3)),
    (phone._TRUNK, _before(1)),
    (phone._EIGHT, at_numbers),
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
_WORDS = """
    0 00 1 7 12 31 041 1987 2031 140387 02484 91234567 912 34 567 +47 (+46) 070- 070 (0) 8611
    EL 48213 ABC 12D EM 4821907 DUF-2019-88 NO93 SE45 5000 0000 A B12 Storgata Kirkeveien gate
    Drottninggatan skolegata Anne Grete ul. Marszałkowska Rua da Calle C/ Flat Street Road Box
    Postboks Pb. nr. 5B 14B, 0155 Oslo SW1A 2AA mai may december Jan. Sept, 5th den of 03 04 91
    kl. bruker brukernavn: bruker: konto= logg inn id: user name: login alias tuva_93 kari.n
    AUTH_LOGIN_OK ip: 192 .0.2.4 fe80::1 2001:db8::7 (ola, www.eksempel.no https://vik.no/
    linkedin.com/in/kari github.com/kari kari.github.io
    https://www.uio.no/ansatte/kari.vik me/cv at eksempel dot no punkt ola
    (alfakrøll) @tuva reg. sort code clearing cv_kari.pdf K A R I /Ola Notert av kn Kari (KN)
    konto med kari.n login er frikirken baptist zen kristelig nordkapell tempel moskeen kyrkan
    pinse katolsk synagogen oasen bahai nkf_gopher nina.h / (ab_c) ringvei storgaten Vik,
    dot prikk frp-medlem sv-kandidat sp-listen lo-klubben
    heter jeg hedder eg kalles kjenner om seg sier say sig Her. navn: answers to plug-ins like
    selskaper som skoler båtene hus-båtene (Kari og ships called robotane: rommene heter
    A. B.H. RKP og & med om S. igjen. Mvh K hilsen är vår system is our -> => … ... | M. vil
    Adresse: hjemmeadresse (ny): bor i bosatt flyttet til Postnr. postadresse Zip/post c/o
    Atatürk Mah. Sok. Cad No:14 D:5 Ataşehir Bulvarı Lærerforbundet Teachers Union Piratpartiet
    Green Party koncessionssameby på discord on github (på Steam) kjeroy as LS22 6RR G12
"""
_PIECES = st.sampled_from(_WORDS.split())
_GLUE = st.sampled_from(["", " ", " ", " ", "\n", "-", ".", "/", ":", ", ", "  ", "\t", "_", "("])
_TEXTS = st.lists(st.tuples(_PIECES, _GLUE), max_size=40).map(
    lambda pairs: "".join(piece + glue for piece, glue in pairs)
)


def _colons(text: str) -> bool:
    return any(match.group().count(":") > 1 for match in ip._SIX.finditer(text))


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_every_search_finds_what_finditer_finds(text: str) -> None:
    for pattern, search in _SEARCHES:
        found = [match.span() for match in search(pattern, text)]
        assert found == [match.span() for match in pattern.finditer(text)], pattern.pattern[:60]


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
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


_LONG_NUMBERS = [
    (cpr._NUMBER, 0, 6),
    (henkilotunnus._NUMBER, 0, 6),
    (personnummer._NUMBER, 0, 6),
    (fodselsnummer._NUMBER, 0, 11),
    (pesel._NUMBER, 0, 11),
    (phone._INTERNATIONAL, 3, 8),
    (phone._INTERNATIONAL_BROKEN, 3, 8),
    (phone._TRUNK, 1, 7),
    (phone._EIGHT, 0, 8),
    (phone_abroad._BRITISH, 1, 10),
    (phone_abroad._AMERICAN, 1, 10),
    (phone_abroad._BRITISH_GROUPS, 1, 11),
    (phone_abroad._WITH_CODE, 1, 10),
    (phone._SPREAD, 0, 8),
    (phone._ANY_GROUPS, 1, 7),
    (phone_grouped._GROUPED_MOBILE, 1, 9),
    (phone_grouped._GROUPED_ZERO, 1, 7),
    (phone_grouped._GROUPED, 0, 8),
    (phone_grouped._NINE, 0, 9),
    (phone_broken._GROUPS, 0, 8),
    (phone_dictated._GROUPED, 1, 6),
    (phone_dictated._ANY, 1, 6),
]
# Of these the shorter ones are found and then dropped.
_DROPPED = (phone._INTERNATIONAL, phone._INTERNATIONAL_BROKEN, phone._TRUNK)
_FIGURES = st.text("0123456789 +()-–./\n,:xa", max_size=60)


@settings(max_examples=300, deadline=None)
@given(_TEXTS | _FIGURES)
def test_numbers_with_enough_figures(text: str) -> None:
    for pattern, before, figures in _LONG_NUMBERS:

        def long_enough(matches: Iterable[re.Match[str]], least: int = figures) -> list[str]:
            return [f"{m.start()} {m[0]}" for m in matches if sum(map(str.isdigit, m[0])) >= least]

        found = at_numbers(pattern, text, before=before, figures=figures)
        everywhere = list(pattern.finditer(text))
        assert long_enough(found) == long_enough(everywhere), pattern.pattern
        if pattern not in _DROPPED:
            assert len(long_enough(everywhere)) == len(everywhere), pattern.pattern
