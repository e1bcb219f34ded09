"""What is noted of somebody without naming it, also of "her" whom nobody names; all invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Label


def _said(engine: Engine, text: str) -> list[str]:
    return [
        text[one.start : one.end]
        for one in engine.scan(text)
        if one.label is Label.SENSITIVE and one.certainty.rank > 0
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Han er aktiv i KrF.",
        "Hun sliter med maten og veier nesten ingenting.",
        "Han jobber halv tid fordi ryggen ikke tåler mer.",
        "She had three rounds at the Marsden.",
        "He lost two: only three fingers left on his right hand.",
        "Hon gjorde tre omgångar på Karolinska.",
        "Hun nævnte, at der kommer en lille til foråret.",
        "Han betalar till Unionen varje månad.",
        "Ho tek ikkje av seg skautet på jobb.",
        "He has a husband and two dogs.",
        "Han fortalte selv om dommen fra 2016.",
        "Hon står i sameröstlängden.",
        "Han var viceborgmester for Venstre.",
        "Nevn ikke at Marit er gravid.",
        "Nævn ikke, at Jette har sklerose.",
        "Do not tell them that Omar Khan has epilepsy.",
    ],
)
def test_is_replaced_though_nobody_is_named(engine: Engine, text: str) -> None:
    assert _said(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "Bransjen er syk av prispress. Markedet har vært dødt.",
        "The market is sick and the sector is unwell.",
        "Avvik ved port 3. Årsak: slitt pakning.",
        "Reason for vacancy: growth.",
        "Menighetsrådet søker daglig leder i 60 % stilling.",
        "Vi leter etter en prest til Vik menighet.",
        "Du ska vara medlem i Svenska kyrkan.",
        "Du har erfaring med autisme og ADHD.",
        "Alle som er sjuke, melder frå til leiaren.",
        "Rekruttereren bør ikke spørre om hun er gravid, om han er religiøs, eller om alder.",
        "Hun stemte for forslaget om ny vaktplan.",
        "The committee voted for the motion.",
        "Hun var på Legevakten i tre år som vaktleder.",
        "If he or she has asked for adjustments, write that they were agreed.",
        "Hvis hun har bedt om tilrettelegging, skriver du bare at det er avtalt.",
        "Tillidsrepræsentanterne tog det til efterretning.",
        "Ikke skriv at gravide må vente, og husk at HR aldri spør om graviditet.",
    ],
)
def test_what_is_said_of_nobody_stays(engine: Engine, text: str) -> None:
    assert not _said(engine, text)


def test_the_reason_of_an_absence_is_replaced(engine: Engine) -> None:
    assert "hofta" in "".join(_said(engine, "Borte 3.–14. mars.\nÅrsak: hofta"))
