"""What applicants write in further languages: polite words, titles, headings of their CVs."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values

POLISH = """\
MAREK DĄBROWSKI
Wykształcenie
Doświadczenie
2015–2020 spawacz
Pielęgniarka w Gdańsku
Zainteresowania: szachy"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Liebe Frau Aune, danke!\n\nViele Grüße\nHeike", ["Aune", "Heike"]),
        ("Bitte rufen Sie Herrn Lindqvist an.", ["Lindqvist"]),
        ("Bonjour Mme Lund, merci.\n\nCordialement\nAurélie", ["Lund", "Aurélie"]),
        ("Estimada Señora Berg, gracias.\nSaludos,\nMar", ["Berg", "Mar"]),
        ("Dziękuję, Kari.\nPozdrawiam\nWit", ["Kari", "Wit"]),
        (POLISH, ["MAREK DĄBROWSKI"]),
    ],
)
def test_names_in_other_languages(engine: Engine, text: str, names: list[str]) -> None:
    assert values(text, replaced(engine, text, "PERSON")) == names
