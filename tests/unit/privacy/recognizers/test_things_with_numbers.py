"""Packages, job numbers and years of things, and the logins and births they resemble.

All invented.
"""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import marked, replaced, values

THINGS = [
    "npm install --save-dev @types/node @types/react eslint",
    "import { Component } from '@angular/core';",
    "  @Component({ selector: 'app' })",
    "jobb-ID: R-10442",
    "Job ID: R-10442",
    "Kurs-ID: AB1204",
    "S-1: Systemet skal støtte e-legitimasjon",
    "Årgang 2015 av rapporten ligger i arkivet",
    "Minst 5 bussar, årsmodell 2021 eller nyare",
]
OF_PERSONS = [
    ("Følg meg, ⟦@mosegutt⟧ på insta", "USERNAME"),
    ("Instagram: ⟦@liv_ny⟧ / TikTok", "USERNAME"),
    ("ID: ⟦R-10442⟧", "USERNAME"),
    ("⟦kari_92⟧: hei, er du der?", "USERNAME"),
    ("Hun er årgang ⟦1985⟧ og bor i Bodø", "DATE_OF_BIRTH"),
    ("årgang ⟦1972⟧, to barn", "DATE_OF_BIRTH"),
]


@pytest.mark.parametrize("text", THINGS)
def test_things(recognizing: Engine, text: str) -> None:
    assert values(text, replaced(recognizing, text)) == []


@pytest.mark.parametrize(("written", "label"), OF_PERSONS)
def test_persons(recognizing: Engine, written: str, label: str) -> None:
    text, value, place = marked(written)
    assert (place, value) in [
        (one.start, text[one.start : one.end]) for one in replaced(recognizing, text, label)
    ]
