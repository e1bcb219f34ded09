"""Every sentence of the window stands in every language, and says the same."""

from pathlib import Path

import pytest

from tests.translations.check import LANGUAGES, ROOT, extracted, problems
from tests.translations.reach import all_out_of_reach, out_of_reach
from tests.translations.wording import slips


def test_sentences_are_found() -> None:
    places = {name.split("/")[1] for message in extracted() for name, _ in message.locations}
    assert {"core", "privacy", "services", "ui"} <= places
    assert "cli" not in places, "the command line stays English"


def test_a_sentence_is_taken_with_its_plural_and_its_comment(tmp_path: Path) -> None:
    source = '# Translators: names\ntr.nt("{count} name", "{count} names", 2)\n'
    (tmp_path / "view.py").write_text(source, "utf-8")
    (message,) = [message for message in extracted(tmp_path) if message.id]
    assert message.id == ("{count} name", "{count} names")
    assert message.auto_comments == ["names"]


def test_every_sentence_is_within_reach() -> None:
    assert all_out_of_reach(ROOT / "aktiv_app") == []


@pytest.mark.parametrize(
    "source",
    [
        "f\"{tr.t('Documents')} ({endings})\"",
        "msg(text)",
        'tr.nt("{count} name", plural, 2)',
        'msg("Look at {place}.", place=places.get(where, msg("the prompt")))',
    ],
)
def test_a_sentence_out_of_reach_is_seen(source: str) -> None:
    assert list(out_of_reach(source))


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_is_complete(language: str) -> None:
    assert list(problems(language)) == []


@pytest.mark.parametrize(
    ("language", "english", "translated"),
    [
        pytest.param("nb", "Open {tool}", "Åpne {verktøy}", id="field renamed"),
        pytest.param("nb", "Open {tool}", "Åpne", id="field lost"),
        pytest.param("nb", "Open {tool}", "Åpne {tool", id="field broken"),
        pytest.param("nb", "Copied.", "Kopiert", id="full stop lost"),
        pytest.param("sv", "Checking …", "Kontrollerar", id="still going on lost"),
        pytest.param("nb", "Read <b>this</b>", "Les dette", id="markup lost"),
        pytest.param("nb", "&Copy", "Kopier", id="key letter lost"),
        pytest.param("nb", "Field “{a}”", "Feltet “{a}”", id="English quotation marks"),
        pytest.param("sv", "Field “{a}”", "Fältet «{a}»", id="Norwegian quotation marks"),
        pytest.param("nb", "Field “{a}”", "Feltet «{a}", id="quotation left open"),
        pytest.param("sv", "Copied.", "Klart! Kopierat.", id="voice raised"),
        pytest.param("nn", "Not filled in", "Ikke fylt inn", id="bokmål in nynorsk"),
        pytest.param("nb", "Not filled in", "Ikkje fylt inn", id="nynorsk in bokmål"),
        pytest.param("sv", "Not filled in", "Ikke ifyllt", id="Norwegian in Swedish"),
        pytest.param("nb", "Copied.", "Teksten er anonym.", id="promise"),
    ],
)
def test_a_slip_is_seen(language: str, english: str, translated: str) -> None:
    assert list(slips(language, (english,), (translated,)))


def test_a_good_translation_passes() -> None:
    assert not list(slips("sv", ("Field “{a}”: copied.",), ("Fältet ”{a}”: kopierat.",)))
    english = ("One name in {file}", "{count} names in {file}")
    assert not list(slips("nb", english, ("Ett navn i {file}", "{count} navn i {file}")))


def test_a_plural_is_needed() -> None:
    assert list(slips("nb", ("{count} name", "{count} names"), ("{count} navn",)))
