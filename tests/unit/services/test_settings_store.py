import os
from pathlib import Path

import pytest

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.settings import Settings, ThemeChoice
from aktiv_app.services.settings_store import SettingsStore


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    chosen = Settings(theme=ThemeChoice.DARK, confidential_terms=("Havbris ÆØÅ", 'a "b"'))
    SettingsStore(tmp_path / "new" / "folder").save(chosen)
    loaded = SettingsStore(tmp_path / "new" / "folder").load()
    assert (loaded.settings, loaded.problems) == (chosen, ())


def test_the_first_start_has_no_file_and_no_problem(tmp_path: Path) -> None:
    loaded = SettingsStore(tmp_path).load()
    assert (loaded.settings, loaded.problems) == (Settings(), ())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"theme = ", b"\xff\xfe\x00", b"a = 1\na = 2", b"a = " + b"[" * 20_000]
)
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, content: bytes) -> None:
    store = SettingsStore(tmp_path)
    store.file.write_bytes(content)
    loaded = store.load()
    assert loaded.settings == Settings()
    aside = [path for path in tmp_path.iterdir() if ".broken-" in path.name]
    assert len(aside) == 1
    assert aside[0].read_bytes() == content
    assert aside[0].name in str(loaded.problems[0].message)
    assert not store.file.exists()


def test_keys_of_a_newer_version_stay_in_the_file(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.file.write_text('theme = "dark"\nfrom_the_future = [1, 2]\n', encoding="utf-8")
    loaded = store.load()
    assert [problem.setting for problem in loaded.problems] == ["from_the_future"]
    store.save(loaded.settings)
    assert "from_the_future" in store.file.read_text(encoding="utf-8")
    assert SettingsStore(tmp_path).load().settings.theme is ThemeChoice.DARK


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="rights do not bind root")
def test_a_folder_that_cannot_be_written_is_a_typed_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DataFileError):
            SettingsStore(tmp_path).save(Settings())
    finally:
        tmp_path.chmod(0o700)


def test_a_place_that_is_no_folder_is_a_typed_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DataFileError):
        SettingsStore(tmp_path / "file" / "below").save(Settings())
    assert SettingsStore(tmp_path / "file" / "below").load().settings == Settings()


def kept_aside(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if ".broken-" in path.name]


def test_what_a_killed_app_left_half_written_goes_with_the_next_writing(tmp_path: Path) -> None:
    left = tmp_path / ".settings.toml-ab_12xyz"
    now = tmp_path / ".settings.toml-9z9z9z9z"
    other = tmp_path / ".numbers.json-ab_12xyz"
    for file in (left, now, other):
        file.write_text('confidential_terms = ["Nordlys"]', "utf-8")
    for file in (left, other):
        os.utime(file, (0, 0))
    SettingsStore(tmp_path).save(Settings(text_size=125))
    assert not left.exists()
    assert now.exists()  # somebody may be writing it
    assert other.exists()


def test_what_could_not_be_used_is_kept_when_the_file_is_written_anew(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    content = 'theme = "dark"\ntext_size = 900\nconfidential_terms = ["Havbris", ""]\n'
    store.file.write_text(content, encoding="utf-8")
    loaded = store.load()
    assert kept_aside(tmp_path) == []
    store.save(loaded.settings)
    store.save(loaded.settings)
    (aside,) = kept_aside(tmp_path)
    assert aside.read_text(encoding="utf-8") == content
    again = SettingsStore(tmp_path).load()
    assert (again.settings.confidential_terms, again.problems) == (("Havbris",), ())


def test_a_file_that_could_not_be_read_is_not_written_over(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.file.mkdir()  # as hard to read as one whose disk fails
    assert store.load().settings == Settings()
    store.save(Settings(theme=ThemeChoice.DARK))
    (aside,) = kept_aside(tmp_path)
    assert aside.is_dir()
    assert SettingsStore(tmp_path).load().settings.theme is ThemeChoice.DARK
