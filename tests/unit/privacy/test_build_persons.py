"""The engine with its name model, without it, and with a broken one."""

import shutil
from pathlib import Path

import pytest

from aktiv_app.core.errors import EngineError
from aktiv_app.privacy import build
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.with_model import NamesWithModel
from aktiv_app.privacy.recognizers.special_categories.phrases import load_phrases
from aktiv_app.privacy.text.lines import LastLines

RESOURCES = Path(build.__file__).parents[2] / "resources"
PHRASES = load_phrases(RESOURCES / "sensitive")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """The delivered files, to be damaged at will."""
    for folder in ("names", "privacy", "sensitive"):
        shutil.copytree(RESOURCES / folder, tmp_path / folder)
    return tmp_path


def _persons(resources: Path, text: str) -> list[str]:
    return [
        text[one.start : one.end]
        for one in build.build_engine(resources).scan(text)
        if one.label is Label.PERSON
    ]


@pytest.mark.parametrize(
    "path",
    [
        *("names/family/sami.txt", "names/given/latin.txt", "names/cue_words.txt"),
        *("sensitive/sv.toml", "sensitive/words/near.toml", "sensitive/words/health.txt"),
    ],
)
def test_a_list_that_is_missing_or_empty_stops_the_engine(resources: Path, path: str) -> None:
    (resources / path).write_text("\n", "utf-8")
    with pytest.raises(EngineError):
        build.build_engine(resources, with_model=False)
    (resources / path).unlink()
    with pytest.raises(EngineError):
        build.build_engine(resources, with_model=False)


def test_a_missing_model_stops_the_engine(resources: Path) -> None:
    with pytest.raises(EngineError) as caught:
        build.build_engine(resources)
    assert "damaged" in str(caught.value.message.text)


def test_an_empty_folder_for_the_model_stops_the_engine(resources: Path) -> None:
    (resources / "models" / "names").mkdir(parents=True)
    with pytest.raises(EngineError):
        build.build_engine(resources)


def test_rules_alone_find_names_where_they_are_asked_for(resources: Path) -> None:
    text = "Kandidat: Kari Nordmann"
    found = build.build_engine(resources, with_model=False).scan(text)
    persons = [text[one.start : one.end] for one in found if one.label is Label.PERSON]
    assert persons == ["Kari Nordmann"]


@pytest.mark.parametrize("content", [b"", b"\x00broken", b"[nlp]\nlang = 'xn'\n"])
def test_a_broken_model_stops_the_engine(resources: Path, content: bytes) -> None:
    folder = resources / "models" / "names"
    folder.mkdir(parents=True)
    (folder / "config.cfg").write_bytes(content)
    with pytest.raises(EngineError) as caught:
        build.load_model(resources, PHRASES)
    assert "damaged" in str(caught.value.message.text)


def test_weights_cut_short_stop_the_engine(resources: Path) -> None:
    folder = resources / "models" / "names"
    shutil.copytree(RESOURCES / "models" / "names", folder)
    weights = folder / "names" / "weights.npz"
    weights.write_bytes(weights.read_bytes()[:100_000])
    with pytest.raises(EngineError):
        build.load_model(resources, PHRASES)


def test_the_delivered_model_is_used_and_finds_a_name_of_no_list() -> None:
    assert isinstance(
        build.create_persons(
            NameDetector(RESOURCES / "names", LastLines()), build.load_model(RESOURCES, PHRASES)
        ),
        NamesWithModel,
    )
    text = "Takk for sist! Jeg snakket med Brunvelda Tjoserud om stillingen i går."
    assert _persons(RESOURCES, text) == ["Brunvelda Tjoserud"]


def test_the_delivered_model_stays_small() -> None:
    folder = RESOURCES / "models" / "names"
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    assert size <= 15_000_000
