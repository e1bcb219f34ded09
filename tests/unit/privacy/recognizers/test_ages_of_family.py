"""Ages of relatives, numbers set right, and what all are told. All texts are invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import marked, replaced, values

FOUND = [
    "min son e ⟦8 mån⟧ så jag kan bara förmiddagar",
    "my baby is ⟦10 weeks⟧ now",
    "can't do fri, mum's ⟦80⟧ on sat & I'm away",
    "min mormor blev ⟦100⟧ idag!!",
    "ein gut på ⟦seksten og eit halvt⟧ ville jobbe",
    "ungen min på ⟦halvtanna⟧ må hentast",
    "e du 25? såg ut som ⟦19⟧ på bilden lol",
    "she looked ⟦35⟧, on camera",
    "i am ⟦41⟧ not 14 in the papers",
    "i am 41 not ⟦14⟧ in the papers",
    "Jenta er ⟦vel to–treogtjue⟧ nå.",
    "Ho er stø. ⟦Midten av seksti-åra⟧, sluttar aldri.",
    "han er ⟦nittenogetthalvt⟧, heiter",
    "Om meg: ⟦33 år 4 mån⟧, disputert",
    "moden for sine ⟦27 år⟧.",
    "(dame ⟦88⟧, rom 4)",
    "tar du min ⟦treåring⟧ på lørdag",
    "Han har to barn under ⟦10 år⟧.",
    "farmor fyller ⟦95⟧ på lördag",
    "kille ⟦19⟧ söker jobb",
    "I'm five months off ⟦67⟧",
    "han er eldre enn meg, ⟦52⟧ tror jeg",
    "gjettet på ⟦45⟧, ikke mer",
    "kandidaten er ⟦i sitt 58. år⟧",
]
NOTHING = [
    "Employees aged 50 or over may ask. Average age in the field team: 38.",
    "Eigendel gjeld ikkje born under 16 år.",
    "Seniordage fra det kalenderår, man fylder 60.",
    "Gäller till månaden man fyller 69. Medelåldern i gruppen är 51 år, medianen 53.",
    "Sommarjobb från 16 år, ferieavtalet gäller.",
    "Age band: 16–24 / 25–39 / 40–54 / 55+.",
    "15-åringar kan ikkje jobbe etter kl. 20.",
    "Kjøretøykort: reg.merke ikke påført. Alder 7 år. Neste EU-kontroll 2027.",
    "Båden er 34 år gammel, men motoren ny.",
    "Det ser ut som 40 timer. Kontrakten ser ut som 25 sider.",
    "En mann på 120 kilo og en kar på 12 timers vakt.",
    "Boss is 15 on the list.",
    "Avdeling F/30/B, M/42/ og 50 % stilling. Kona, 2 dager i uka.",
    "Ville du spurt en mann på 40 uten barn?",
]


@pytest.mark.parametrize("written", FOUND)
def test_found(recognizing: Engine, written: str) -> None:
    text, value, _ = marked(written)
    assert value in values(text, replaced(recognizing, text, "AGE"))


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(recognizing: Engine, text: str) -> None:
    assert not values(text, replaced(recognizing, text, "AGE"))
