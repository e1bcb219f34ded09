"""Two who are named in full and joined by "&" are persons; firms joined so are none."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Venligst, Mette Holm & Ola Lien", ["Mette Holm", "Ola Lien"]),
        ("Venligst, Pearl Lockwood & H.C.", ["Pearl Lockwood"]),
        ("Revisor er Ernst & Young.", []),
        ("Thomas Rieber & Søn leverer brød.", []),
        ("Advokatfirmaet Thomas Holm & Co hjelper oss.", []),
        # the initial of a surname in a file's name, and a version
        ("Se reem_h_2025.pdf", ["reem_h"]),
        ("Se kari_v_2.docx", ["kari"]),
    ],
)
def test_who_is_joined(engine: Engine, text: str, persons: list[str]) -> None:
    assert values(text, replaced(engine, text, "PERSON")) == persons
