"""Whatever a pattern for lines finds passes the cheap question that is asked before it."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktiv_app.privacy.names.lines import named_things, signatures, told_names
from aktiv_app.privacy.recognizers import small_letters
from aktiv_app.privacy.recognizers.anchors import in_small_letters
from aktiv_app.privacy.weighing import beside_things, not_persons

_SEVERAL = """
    robotene MASKINAR kantinene bussane bilene SALENE hallar møterommene mötesrummen kantinen
    servrar skipa fartøyene fartygen skibene saler servers rooms ships vessels boats printers
    machines canteens skriverne truckene båtar bılene
"""
_ROOMS = """
    Møterom MÖTESRUM room lokale Lokal sal konferanssal HALL skip skib SHIP vessel fartøy fartyg
    fartøj suite ward bygg byggnad building rigg rig RıG SHİP veſſel
"""
_GREETINGS = """
    mvh MVH vh hilsen HİLSEN hılsen hilſen helsing hälsningar hilsner regards REGARDſ cheers kh
    hälsar helser hilser /
"""


@pytest.mark.parametrize(
    "noun", [*not_persons._ENDS_AS_GOODS.split("|"), *not_persons._GOODS.split("|")]
)
@pytest.mark.parametrize("change", [str.lower, str.upper, lambda noun: noun.replace("i", "ı")])
def test_lists_of_things(noun: str, change: Callable[[str], str]) -> None:
    for form in {noun.replace("?", ""), re.sub(r".\?", "", noun)}:
        line = f"{change(form)}: Alm Vik, Bo Dahl, Cato Eng"
        assert not_persons._LIST_OF_THINGS.search(line), line
        assert any(one in in_small_letters(line) for one in not_persons._NOUNS), line


@pytest.mark.parametrize(
    "noun",
    _SEVERAL.split(),
)
def test_several_things(noun: str) -> None:
    line = f"{noun} Ada, Grace og Moe"
    assert beside_things._SEVERAL_THINGS.search(line), line
    assert any(one in in_small_letters(line) for one in beside_things._THINGS), line


@pytest.mark.parametrize(
    "noun",
    _ROOMS.split(),
)
def test_rooms_in_fields(noun: str) -> None:
    line = f"{noun}: Tove Lund"
    assert named_things._FIELD.search(line), line
    assert any(part in line.lower() for part in named_things._FIELD_PARTS), line


@pytest.mark.parametrize(
    "greeting",
    _GREETINGS.split(),
)
def test_greetings(greeting: str) -> None:
    line = f"Takk. {greeting} laget på lager"
    assert signatures._ONE_LINE.search(line), line
    assert any(part in line.lower() for part in signatures._GREETING_PARTS), line


@pytest.mark.parametrize("before", [", ", " (", " – ", ", – ", " [", " - "])
def test_short_names(before: str) -> None:
    line = f"Kari Vik{before}called Ada"
    assert told_names._GOES_BY.search(line), line
    assert any(sign in line for sign in told_names._SET_OFF), line


@given(st.text(alphabet="abz019- ’.", max_size=40))
def test_codes_in_small_letters_are_the_same_when_nothing_is_given_back(text: str) -> None:
    pattern = small_letters._CODE.pattern
    giving_back = re.compile(pattern.replace("}+", "}"))
    assert giving_back.pattern != pattern
    found = [match.span() for match in small_letters._CODE.finditer(text)]
    assert found == [match.span() for match in giving_back.finditer(text)]
