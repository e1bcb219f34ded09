"""What the engine is measured against finds what the engine's own parts find."""

from pathlib import Path

import pytest
from presidio_analyzer import RecognizerResult

from aktiv_app.privacy.process.usual import USUAL_TEXT
from aktiv_app.privacy.recognizers import anchors
from aktiv_app.privacy.recognizers.international import address_abroad
from tests.benchmarks.peers import Peer, tried_everywhere
from tests.benchmarks.texts import hostile_texts, recruitment_text

_RESOURCES = Path(__file__).parents[3] / "resources"
_TEXTS = [USUAL_TEXT, recruitment_text(6000, 41), *hostile_texts(300).values()]


@pytest.fixture(scope="module")
def stock() -> Peer:
    return Peer(_RESOURCES, stock=True)


@pytest.fixture(scope="module")
def searching() -> Peer:
    return Peer(_RESOURCES, stock=False)


@pytest.mark.parametrize("text", _TEXTS, ids=lambda text: text[:12])
def test_both_peers_find_the_same(stock: Peer, searching: Peer, text: str) -> None:
    assert _found(stock, text) == _found(searching, text)


def test_there_is_something_to_find(stock: Peer) -> None:
    assert len(_found(stock, USUAL_TEXT)) > 20


def test_the_search_is_switched_off_and_on_again() -> None:
    before = anchors.at_starts
    pattern = address_abroad._UK_CODE
    with tried_everywhere():
        assert [m.group() for m in anchors.at_starts(pattern, "SW1A 2AA", ())] == ["SW1A 2AA"]
    assert anchors.at_starts is before
    assert not list(anchors.at_starts(pattern, "SW1A 2AA", ()))


def _found(peer: Peer, text: str) -> list[tuple[int, int, str, float]]:
    with peer.ready():
        return sorted(map(_told, peer.analyze(text)))


def _told(one: RecognizerResult) -> tuple[int, int, str, float]:
    return one.start, one.end, one.entity_type, one.score
