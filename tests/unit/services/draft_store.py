"""What the tests of drafts keep and how they look at it."""

import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, Part
from aktiv_app.core.state_json import DecodedState
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.screened import Mark, MarkState, ValueKey
from aktiv_app.services.api import Draft
from aktiv_app.services.drafts.form import DraftStore
from tests.invented.key_store import MemoryKeyStore

MARKER = "Gunhild Testmarkør"
NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)


class BrokenKeys(MemoryKeyStore):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("the keyring is locked")


class ForgetfulKeys(MemoryKeyStore):
    def set_password(self, service: str, username: str, password: str) -> None:
        return None


def encode(state: FormState) -> object:
    return {"task": state.task, "additions": {k.value: v for k, v in state.additions.items()}}


def decode(data: object) -> DecodedState:
    raw = cast("dict[str, dict[str, str]]", data)
    parts = {part.value for part in Part}
    additions = {Part(key): value for key, value in raw["additions"].items() if key in parts}
    dropped = tuple(key for key in raw["additions"] if key not in parts)
    return DecodedState(
        FormState(cast(str, raw["task"]), Language.NB, additions=additions), dropped
    )


def files(folder: Path) -> list[str]:
    """What lies in the folder, but for the mark that a window is open."""
    return sorted(path.name for path in folder.iterdir() if path.name != "draft.lock")


def form(text: str) -> FormState:
    return FormState("interview-questions", Language.NB, additions={Part.TILTAK: text})


def mark(state: MarkState, start: int, end: int, original: str) -> Mark:
    finding = Finding(start, end, Label.PERSON, Certainty.LIKELY, "r")
    return Mark(start, end, state, finding, ValueKey(Label.PERSON, original), original)


def load(store: DraftStore) -> Draft | AktivError | None:
    answers: list[Draft | AktivError | None] = []
    arrived = threading.Event()

    def done(answer: Draft | AktivError | None) -> None:
        answers.append(answer)
        arrived.set()

    store.load(done)
    assert arrived.wait(60)
    return answers[0]


def errors(store: DraftStore) -> list[AktivError]:
    """Why the latest save failed, if it did."""
    return [] if store.last_error is None else [store.last_error]


def refuse(path: Path, *, missing_ok: bool = False) -> None:
    """As where another program has the file open."""
    raise PermissionError(13, "in use", str(path))
