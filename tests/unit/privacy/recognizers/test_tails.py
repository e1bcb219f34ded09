"""What follows a statement in its sentence and says nothing of it stays readable. All invented."""

import pytest

from aktiv_app.privacy.recognizers.special_categories.tails import Tails

# What is in [] was found as a statement, what is before | belongs to it.
CUT = [
    "[Har gikt]| og begynner på mandag",
    "[Har gikt i foten]| og vil gjerne ha fast plass",
    "[Er døv på eitt øyre]|, men trivst best på lageret",
    "[har migrän]|, så hon tar bussen",
    "[har migrän]|, behöver egen skärm",
    "[wears a hearing aid]|, prefers mail to calls",
    "[is on dialysis]|, she told me herself",
    "[has gout]| but would like the late shift",
    "[Fik en blodprop i 2019]|, fuldt tilbage nu",
    "[Er muslim]|, ikke fredager",
    "[Er muslim]|, sett ham på søndager",
    "[har eksem]|, lederen vet det",
    "[har eksem]|, kunden spurte om det",
    "[har eksem]| (sa hun i fortrolighet)",
    "[har eksem]|, ellers frisk",
    "[tok sterke piller]| – nevnte det selv",
]
KEPT = [
    "[Har gikt], får sprøyter",
    "[Har gikt] og bruker krykker|",
    "[pacemaker], må unngå magnetfelt|",
    "[dårlig rygg], kan ikke løfte|",
    "[bad back] and cannot lift|",
    "[Er muslim], ikke praktiserende|",
    "[muslim] og ber fem ganger om dagen|",
    "[har gikt], trenger insulin|",
    "[gravid], uke 22|",
    "[Hör illa] och hon vill inte ha apparat|",
    "[er vegetar av tro], vil helst unngå kantina|",
    "[has a stoma] and would rather not say|",
    "[diabetes], velregulert|",
    "[en diagnose], fått i fjor|",
    "[har gikt]",
]


@pytest.mark.parametrize("marked", CUT + KEPT)
def test_cut(marked: str) -> None:
    shown = marked.replace("[", "")
    end = shown.index("]")
    shown = shown.replace("]", "")
    wanted = shown.find("|")
    low = shown.replace("|", "").lower()
    tails = Tails(frozenset({"insulin", "sprøyter"}).__contains__)
    assert tails.cut(low, end, len(low)) == (wanted if wanted >= 0 else len(low))


def test_long_tails_take_no_longer_than_they_are_long() -> None:
    low = "har gikt" + " og så kan" * 140
    assert Tails(lambda _: False).cut(low, 8, len(low)) == 8
