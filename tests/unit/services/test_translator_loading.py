import gettext
from pathlib import Path

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.services.translations import language_of, load_translator, system_language


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("nb_NO.UTF-8", Language.NB),
        ("no_NO", Language.NB),
        ("nn_NO.UTF-8", Language.NN),
        ("nn-NO", Language.NN),
        ("sv_SE.UTF-8", Language.SV),
        ("sv_FI@euro", Language.SV),
        ("da_DK.UTF-8", Language.NB),
        ("en_GB", Language.EN),
        ("C.UTF-8", Language.EN),
        ("fi_FI", Language.EN),
        ("", Language.EN),
        ("Norwegian Bokmål_Norway.1252", Language.NB),
        ("Norwegian Nynorsk_Norway.1252", Language.NN),
        ("Swedish_Sweden.1252", Language.SV),
    ],
)
def test_a_locale_gives_the_nearest_language(name: str, language: Language) -> None:
    assert language_of(name) is language


def test_the_environment_is_read_in_gettexts_order() -> None:
    env = {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8"}
    assert system_language("linux", env) is Language.SV
    assert system_language("linux", {**env, "LANGUAGE": "nn:nb"}) is Language.NN
    assert system_language("linux", {**env, "LANGUAGE": "fi:sv:nb"}) is Language.SV
    assert system_language("linux", {**env, "LANGUAGE": "en_GB:sv"}) is Language.EN
    assert system_language("linux", {**env, "LANGUAGE": "fi"}) is Language.EN
    assert system_language("linux", {}) is Language.EN


def test_windows_is_asked_when_the_environment_is_silent() -> None:
    assert system_language("win32", {}, lambda: "Swedish_Sweden.1252") is Language.SV
    assert system_language("win32", {}, lambda: "nn-NO") is Language.NN


def test_a_missing_catalogue_speaks_english_and_says_so(tmp_path: Path) -> None:
    loaded = load_translator(Language.NN, tmp_path)
    assert loaded.translator(msg("Settings")) == "Settings"
    assert loaded.problem is not None
    assert "Nynorsk" in str(loaded.problem)
    assert load_translator(Language.EN, tmp_path).problem is None


def test_a_broken_catalogue_speaks_english_and_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "sv" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "aktiv.mo").write_bytes(b"not a catalogue")
    loaded = load_translator(Language.SV, tmp_path)
    assert loaded.translator(msg("Settings")) == "Settings"
    assert loaded.problem is not None


def test_a_catalogue_is_used(tmp_path: Path) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    catalogue = Catalog(locale="nn")
    catalogue.add("Settings", "Innstillingar")
    folder = tmp_path / "nn" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "aktiv.mo").open("wb") as stream:
        write_mo(stream, catalogue)
    gettext._translations.clear()  # type: ignore[attr-defined]
    loaded = load_translator(Language.NN, tmp_path)
    assert loaded.problem is None
    assert loaded.translator(msg("Settings")) == "Innstillingar"
