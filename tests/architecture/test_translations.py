"""Every sentence of the app stands in every language, with the same fields."""

import pytest

from tests.translations.check import LANGUAGES, extracted, problems


def test_sentences_are_found() -> None:
    assert len(list(extracted())) > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_is_complete(language: str) -> None:
    assert list(problems(language)) == []
