"""Diagnoses that are told by their codes."""

from pathlib import Path

import pytest

from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.recognizers.special_categories.recognizer import SpecialCategoryRecognizer

RESOURCES = Path(__file__).parents[4] / "resources"


@pytest.fixture(scope="module")
def recognizer() -> SpecialCategoryRecognizer:
    return SpecialCategoryRecognizer(load_phrases(RESOURCES / "sensitive"))


@pytest.mark.parametrize(
    "text",
    [
        "Borte til 30.11, diagnose L84.",
        "Hoveddiagnose: P76, oppfølging i uke 4",
        "huvuddiagnos F41.1 enligt intyget",
        "ICD-10: F32.1",
        "Diagnosekode ICPC-2 L03",
        "diagnosis is M54.5",
    ],
)
def test_a_named_code_tells_the_diagnosis(recognizer: SpecialCategoryRecognizer, text: str) -> None:
    code = next(word.strip(".,") for word in text.split() if word.strip(".,")[1:3].isdigit())
    begin = text.index(code)
    assert any(h.start <= begin and begin + len(code) <= h.end for h in recognizer.find(text))


@pytest.mark.parametrize(
    "text",
    ["Møterom L84 er ledig.", "Prosjekt P76 starter", "ICD-10 brukes i Norge.", "Diagnose av feil"],
)
def test_what_looks_like_a_code(recognizer: SpecialCategoryRecognizer, text: str) -> None:
    assert list(recognizer.find(text)) == []
