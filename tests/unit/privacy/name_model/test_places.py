"""Reading only at some places gives there what reading the whole gives."""

import shutil
from pathlib import Path

import pytest
import spacy

from aktiv_app.privacy.name_model import places
from aktiv_app.privacy.name_model.answers import Answers
from aktiv_app.privacy.name_model.language import pipeline_tagger
from aktiv_app.privacy.name_model.places import PlacesReader, PlacesReading
from aktiv_app.privacy.name_model.tagger import PERSON, NameTagger, load_tagger
from tests.benchmarks.texts import hostile_texts, recruitment_text

RESOURCES = Path(places.__file__).parents[3] / "resources"
_TEXT = (
    "Fra: Kari Vik\nTil: Ola Bø\nEmne: Intervju\n\nHei Ola,\n"
    "jeg snakket med Brunvelda Tjoserud i går, og hun kan begynne i mai.\n"
    "Referansen er Siri Eng i Nordlys Bygg AS. Hun roser Tjoserud for orden.\n\nHilsen\nKari\n"
)
_TEXTS = (
    _TEXT,
    "Kari",
    "",
    "\n\n \t",
    "Kari Vik\n\n\nOla Bø",
    recruitment_text(6000, 3),
    *hostile_texts(700, 5).values(),
)


@pytest.fixture(scope="module")
def reader(tagger: NameTagger) -> PlacesReader:
    return PlacesReader(Answers(tagger))


def spans(tagger: NameTagger, text: str, threshold: float) -> list[tuple[int, int]]:
    return [(n.start, n.end) for n in tagger.read(text).names(threshold) if n.label == PERSON]


def test_everywhere_the_probabilities_are_those_of_the_network(
    tagger: NameTagger, reader: PlacesReader
) -> None:
    readings = reader.read_all(_TEXTS, [[(0, len(text))] for text in _TEXTS], 0.5)
    for text, reading in zip(_TEXTS, readings, strict=True):
        assert [(n.start, n.end) for n in reading.names(0.5)] == spans(tagger, text, 0.5)
        for start, end, share in tagger.read(text).words():
            assert reading.person_share(start, end) == pytest.approx(share, abs=1e-5)


def test_a_name_touched_anywhere_is_read_to_its_ends(
    tagger: NameTagger, reader: PlacesReader
) -> None:
    text = "Vi har Anne Marie Brunvelda Tjoserud her, og Siri Eng.\nKari Vik\nOla Bø"
    names = spans(tagger, text, 0.3)
    assert "Anne Marie Brunvelda Tjoserud" in {text[start:end] for start, end in names}
    for start, end in names:
        for place in range(start, end):
            (reading,) = reader.read_all([text], [[(place, place + 1)]], 0.3)
            found = [(one.start, one.end) for one in reading.names(0.3)]
            assert found == ([(start, end)] if text[place] != " " else [])


def test_places_and_other_texts_do_not_change_an_answer(reader: PlacesReader) -> None:
    text = recruitment_text(4000, 8)
    (whole,) = reader.read_all([text], [[(0, len(text))]], 0.5)
    expected = {(n.start, n.end) for n in whole.names(0.5)}
    for first in range(0, 480, 23):
        asked = [(at, at + 30) for at in range(first, len(text), 480)]
        readings = reader.read_all([_TEXT, text, ""], [[(0, 9)], asked, []], 0.5)
        found = {(n.start, n.end) for n in readings[1].names(0.5)}
        touched = {
            (start, end)
            for start, end in expected
            if any(start < stop and end > begin for begin, stop in asked)
        }
        assert touched <= found <= expected


def test_what_is_looked_at_ahead_changes_no_answer(tagger: NameTagger) -> None:
    text = recruitment_text(3000, 9)
    asked = [[(at, at + 30) for at in range(0, len(text), 90)], [], [(0, 30)]]
    texts = [text, _TEXT, _TEXT]
    within = [(100, 2000), (0, 40), (10, 90)]
    ahead = PlacesReader(Answers(tagger)).read_all(texts, asked, 0.5, within)
    without = PlacesReader(Answers(tagger)).read_all(texts, asked, 0.5)
    for one, other in zip(ahead, without, strict=True):
        assert shown(one) == shown(other)
    assert shown(ahead[0])


def shown(reading: PlacesReading) -> list[tuple[int, int, float]]:
    return [(n.start, n.end, round(n.probability, 3)) for n in reading.names(0.5)]


def test_a_word_that_was_not_read_is_never_called_unlikely(reader: PlacesReader) -> None:
    (reading,) = reader.read_all(["Her er det ingen"], [[(0, 3)]], 0.5)
    assert reading.person_share(0, 3) < 0.5
    assert reading.person_share(7, 10) == 1.0


def test_another_kind_of_network_is_refused() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("tagger", name="names").add_label("O")
    nlp.initialize()
    with pytest.raises(TypeError, match="not built"):
        pipeline_tagger(nlp)


@pytest.mark.parametrize("file", ["meta.json", "tokenizer", "names/network.json"])
@pytest.mark.parametrize("damage", ["missing", "cut", "other"])
def test_a_damaged_model_is_not_loaded(tmp_path: Path, file: str, damage: str) -> None:
    shutil.copytree(RESOURCES / "models" / "names", tmp_path / "names")
    broken = tmp_path / "names" / file
    if damage == "missing":
        broken.unlink()
    elif damage == "cut":
        broken.write_bytes(broken.read_bytes()[: broken.stat().st_size // 2])
    else:
        broken.write_text('{"lang": "nb", "pipeline": []}')
    with pytest.raises((OSError, KeyError, ValueError)):
        load_tagger(tmp_path / "names", RESOURCES / "names")
