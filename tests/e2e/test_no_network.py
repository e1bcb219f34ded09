"""The whole way from text to sealed prompt without a single socket."""

import queue
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.limits import Limits
from aktiv_app.privacy.replacing.placeholders import load_words
from aktiv_app.privacy.replacing.screened import Choice, Decision, MarkState, ScreenedPrompt
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.screening import CaseScreening

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
WAIT = 120.0  # seconds; a bound for a broken program only

# Invented people; the number is made to pass the check digits, the domain is reserved.
SOURCE = """Du er rekrutterer. Vurder søknaden.

Kandidat: Ingrid Solbakken
Mobil: 912 34 567
E-post: ingrid.solbakken@example.com, og privat i.solbakken@example.co.uk
Fødselsnummer: 010190 41233
Profil: https://www.linkedin.com/in/ingrid-solbakken
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "attempts.txt"


@pytest.fixture
def screening(notes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseScreening]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    def refuse(*_args: object, **_options: object) -> socket.socket:
        with notes.open("a", encoding="utf-8") as file:
            file.write("socket in the client\n")
        raise PermissionError

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    command = [sys.executable, "-m", "tests.e2e.offline_worker", str(notes), str(RESOURCES)]
    client = EngineClient(command, Limits(failures=1))
    client.start()
    words = load_words(RESOURCES / "privacy" / "placeholders.toml")
    screening = CaseScreening(client, words, frozenset())
    yield screening
    screening.close()


def screened(screening: CaseScreening, decisions: dict[object, Decision]) -> ScreenedPrompt:
    answers: queue.SimpleQueue[ScreenedPrompt | AktivError] = queue.SimpleQueue()
    screening.screen(SOURCE, Language.NB, decisions, answers.put)  # type: ignore[arg-type]
    answer = answers.get(timeout=WAIT)
    assert isinstance(answer, ScreenedPrompt), answer
    return answer


def test_the_first_e_mail_address_and_all_the_rest_need_no_network(
    screening: CaseScreening, notes: Path
) -> None:
    prompt = screened(screening, {})
    undecided = prompt.with_state(MarkState.UNDECIDED)
    prompt = screened(screening, {mark.key: Decision(Choice.REPLACE) for mark in undecided})
    answers: queue.SimpleQueue[ScreenedText | AktivError] = queue.SimpleQueue()
    screening.seal(prompt, answers.put)
    answer = answers.get(timeout=WAIT)
    assert isinstance(answer, ScreenedText), answer
    labels = {mark.finding.label for mark in prompt.with_state(MarkState.REPLACED)}
    assert {Label.EMAIL, Label.PHONE, Label.NATIONAL_ID} <= labels
    for value in ("912 34 567", "@example", "010190"):
        assert value not in answer.text
    assert not notes.exists(), notes.read_text(encoding="utf-8")
