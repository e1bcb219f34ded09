"""An engine whose lists are not what was delivered does not start."""

import shutil
from pathlib import Path

import pytest

from aktiv_app.core.errors import EngineError
from aktiv_app.privacy import build
from aktiv_app.privacy.delivered import INSTALLED, MANIFEST, manifest, require_as_delivered

RESOURCES = Path(build.__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The engine's files as in an installed package."""
    folder = tmp_path_factory.mktemp("package") / INSTALLED
    for name in ("models", "names", "privacy", "sensitive"):
        shutil.copytree(RESOURCES / name, folder / name)
    (folder / MANIFEST).write_text(manifest(folder), "utf-8")
    return folder


@pytest.mark.parametrize(
    "name",
    ["names/places.txt", "names/given/nordic.txt", "sensitive/nb.toml",
     "sensitive/words/health.txt", "privacy/placeholders.toml", "models/names/tokenizer",
     "models/names/names/weights.npz"],
)  # fmt: skip
def test_a_file_that_was_cut_short_stops_the_engine(delivered: Path, name: str) -> None:
    path = delivered / name
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    try:
        with pytest.raises(EngineError) as caught:
            build.build_engine(delivered)
    finally:
        path.write_bytes(whole)
    assert "damaged" in str(caught.value.message)
    require_as_delivered(delivered)


def test_a_list_of_the_same_size_with_other_words_stops_the_engine(delivered: Path) -> None:
    path = delivered / "names" / "places.txt"
    whole = path.read_bytes()
    path.write_bytes(whole[::-1])
    try:
        with pytest.raises(EngineError):
            build.build_engine(delivered)
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize(
    "left", ["", "{}", '{"names/gone.txt": [1, ""]}', "cut off {", "[]", '{"a": 1}']
)
def test_a_package_without_its_manifest_stops_the_engine(delivered: Path, left: str) -> None:
    path = delivered / MANIFEST
    whole = path.read_text("utf-8")
    path.write_text(left, "utf-8") if left else path.unlink()
    try:
        with pytest.raises(EngineError):
            build.build_engine(delivered)
    finally:
        path.write_text(whole, "utf-8")


def test_files_of_the_system_beside_the_lists_do_no_harm(delivered: Path) -> None:
    (delivered / "names" / "desktop.ini").write_text("[x]", "utf-8")
    require_as_delivered(delivered)


def test_a_checkout_has_no_manifest_and_needs_none() -> None:
    assert not (RESOURCES / MANIFEST).exists()
    require_as_delivered(RESOURCES)
