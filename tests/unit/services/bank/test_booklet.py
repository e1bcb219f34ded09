"""The booklet speaks the reader's language, its dates too."""

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from aktiv_app.core.languages import Language
from aktiv_app.core.wording import WORDING
from aktiv_app.services.bank.booklet import booklet
from aktiv_app.services.translations import translator
from prompt_bank.workflow.standing import Judgement, Standing
from tests.unit.prompt_bank.bank_fixtures import content

TRANSLATIONS = Path(__file__).resolve().parents[4] / "resources" / "translations"


@pytest.mark.parametrize(
    ("language", "note", "made"),
    [
        (Language.NB, "Godkjent til 3. mai 2027.", "26. november 2026"),
        (Language.NN, "Godkjend til 3. mai 2027.", "26. november 2026"),
        (Language.SV, "Godkänd till den 3 maj 2027.", "26 november 2026"),
        (Language.EN, "Vetted until 3 May 2027.", "26 November 2026"),
    ],
)
def test_dates_are_written_as_the_reader_writes_them(
    language: Language, note: str, made: str
) -> None:
    vetted = Judgement(Standing.VETTED, until=date(2027, 5, 3))
    data = booklet(
        [(content(), vetted)],
        translator(language, TRANSLATIONS),
        WORDING[language].long_date,
        date(2026, 11, 26),
    )
    lines = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    assert note in lines
    assert made in lines


def test_each_prompt_begins_a_page_and_none_is_left_empty() -> None:
    draft = Judgement(Standing.DRAFT)
    data = booklet(
        [(content("One"), draft), (content("Two"), draft)],
        translator(Language.EN, TRANSLATIONS),
        WORDING[Language.EN].long_date,
        date(2026, 11, 26),
    )
    document = docx.Document(io.BytesIO(data))
    new_pages = [
        paragraph.text
        for paragraph in document.paragraphs
        if paragraph.paragraph_format.page_break_before
    ]
    assert new_pages == ["One", "Two"]
    assert 'w:type="page"' not in document.element.xml


def test_titles_that_are_the_same_in_two_languages_are_told_apart_in_the_list() -> None:
    draft = Judgement(Standing.DRAFT)
    told = {}
    for pages in (("nb", "nn"), ("nb", "nb")):
        data = booklet(
            [(content("Avslag", language), draft) for language in pages],
            translator(Language.SV, TRANSLATIONS),
            WORDING[Language.SV].long_date,
            date(2026, 11, 26),
        )
        lines = docx.Document(io.BytesIO(data)).paragraphs
        told[pages] = [line.text for line in lines if line.text.startswith("Avslag")]
    assert told["nb", "nn"] == ["Avslag (bokmål)", "Avslag (nynorska)", "Avslag", "Avslag"]
    assert told["nb", "nb"] == ["Avslag"] * 4
