"""Who vouches for a vetting is said without a gap where no name is known."""

from pathlib import Path

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.services.translations import translator
from aktiv_app.ui.bank_shared.words import BankWords
from prompt_bank.workflow.standing import Judgement, Standing, Vouching
from tests.ui.bank.building import CATALOG

TRANSLATIONS = Path(__file__).resolve().parents[3] / "resources" / "translations"
PACKAGED = Judgement(Standing.VETTED, vouching=Vouching.PACKAGE)


@pytest.mark.parametrize(
    ("language", "unnamed", "named"),
    [
        (Language.NB, "Godkjent i en signert pakke", "Godkjent i en pakke signert av Vera"),
        (Language.EN, "Vetted in a signed package", "Vetted in a package signed by Vera"),
    ],
)
def test_a_signer(language: Language, unnamed: str, named: str) -> None:
    words = BankWords(CATALOG, language, translator(language, TRANSLATIONS))
    assert words.vouched(PACKAGED, "") == unnamed
    assert words.vouched(PACKAGED, "Vera") == named
