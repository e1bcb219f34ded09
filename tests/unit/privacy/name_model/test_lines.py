"""Reading in blocks of lines gives what reading the whole gives, and is remembered."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from aktiv_app.privacy.name_model import lines
from aktiv_app.privacy.name_model.lines import LineReader, blocks_of
from aktiv_app.privacy.name_model.tagger import NameTagger, Reading, load_tagger

RESOURCES = Path(lines.__file__).parents[3] / "resources"
TEXT = (
    "Fra: Kari Vik\nTil: Ola Bø\nEmne: Intervju\n\nHei Ola,\n"
    "jeg snakket med Brunvelda Tjoserud i går, og hun kan begynne i mai.\n"
    "Referansen er Siri Eng i Nordlys Bygg AS. Hun roser Tjoserud for orden.\n\nHilsen\nKari\n"
) * 5


@pytest.fixture(scope="module")
def tagger() -> NameTagger:
    return load_tagger(RESOURCES / "models" / "names", RESOURCES / "names")


class Counting:
    """Counts the characters a tagger reads."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger
        self.read = 0

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        self.read += sum(map(len, texts))
        return self._tagger.read_all(texts)


def test_blocks_cover_the_text_in_order() -> None:
    blocks = blocks_of(TEXT)
    assert "".join(TEXT[start:end] for start, end in blocks) == TEXT
    assert len(blocks) > 5
    assert blocks_of("") == []
    assert blocks_of("\ud800 uten linjeslutt") == [(0, 17)]


def test_names_and_shares_are_those_of_the_whole_text(tagger: NameTagger) -> None:
    whole, blocks = tagger.read(TEXT), LineReader(tagger).read(TEXT)
    expected = [(one.start, one.end, one.label) for one in whole.names(0.5)]
    assert [(one.start, one.end, one.label) for one in blocks.names(0.5)] == expected
    assert "Brunvelda Tjoserud" in {TEXT[start:end] for start, end, _ in expected}
    for start, end, share in whole.words():
        assert blocks.person_share(start, end) == pytest.approx(share, abs=0.02)


def test_after_an_edit_little_is_read_again(tagger: NameTagger) -> None:
    counting = Counting(tagger)
    reader = LineReader(counting)
    reader.read(TEXT)
    assert counting.read > 0
    counting.read = 0
    reader.read(TEXT)
    assert counting.read == 0
    edited = TEXT.replace("orden", "ordenen", 1)
    again = reader.read(edited)
    assert 0 < counting.read < len(TEXT) / 2
    fresh = LineReader(tagger).read(edited)
    assert again.names(0.5) == fresh.names(0.5)


def test_nothing_is_found_in_nothing(tagger: NameTagger) -> None:
    for text in ("", "\n\n", " "):
        reading = LineReader(tagger).read(text)
        assert reading.names(0.1) == []
        assert reading.person_share(0, 5) < 0.05
