"""Clients of real worker processes whose engine is a fake, and waiting for what they answer."""

import queue
from collections.abc import Callable
from pathlib import Path

from aktiv_app.core.errors import EngineError
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.limits import Limits
from aktiv_app.privacy.process.protocol import Setup, encode
from aktiv_app.privacy.process.state import ProcessState
from aktiv_app.privacy.process.waiting import Answer

ROOT = Path(__file__).parents[4]
WAIT = 120.0  # seconds; a bound for a broken program, never waited for by a working one
SETUP = encode(Setup())
IDLE_AT_ONCE = Limits(answer=60.0, start=60.0, failures=4, pauses=(0.0,), idle=0.0)
QUICK = Limits(answer=60.0, start=60.0, failures=4, pauses=(0.0,))


class Asked:
    """A callback whose answer can be waited for."""

    def __init__(self) -> None:
        self._answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()

    def __call__(self, answer: Answer) -> None:
        self._answers.put(answer)

    def answer(self) -> Answer:
        return self._answers.get(timeout=WAIT)

    def labels(self) -> list[Label]:
        answer = self.answer()
        assert not isinstance(answer, EngineError), answer
        return [finding.label for finding in answer]

    def error(self) -> EngineError:
        answer = self.answer()
        assert isinstance(answer, EngineError), answer
        return answer

    @property
    def unanswered(self) -> bool:
        return self._answers.empty()


class States:
    """Records a client's states and waits for one."""

    def __init__(self, client: EngineClient) -> None:
        self._seen: queue.SimpleQueue[ProcessState] = queue.SimpleQueue()
        client.watch(self._seen.put)

    def wait_for(self, state: ProcessState) -> None:
        while self._seen.get(timeout=WAIT) is not state:
            pass


Start = Callable[..., EngineClient]


def ask(client: EngineClient, text: str) -> Asked:
    asked = Asked()
    client.check(text, asked)
    return asked
