"""Workers for the tests beside."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.limits import Limits
from tests.unit.privacy.process.clients import QUICK, ROOT


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return [sys.executable, "-m", "tests.unit.privacy.process.entry", str(tmp_path)]


@pytest.fixture
def start(command: list[str]) -> Iterator[Callable[..., EngineClient]]:
    clients = []

    def begin(limits: Limits = QUICK) -> EngineClient:
        client = EngineClient(command, limits)
        clients.append(client)
        client.start()
        return client

    yield begin
    for client in clients:
        client.close()
