"""Edits that the bank does not have: what comes back after a crash, what lies on the disk."""

import contextlib
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aktiv_app.core.errors import AktivError, DraftError, DraftLeftError
from aktiv_app.services.api import DraftProtection
from aktiv_app.services.bank.edit_drafts import edit_drafts
from aktiv_app.services.bank.edits import EditDraft
from aktiv_app.services.drafts.form import DraftStore
from aktiv_app.services.vault import KeyStore
from prompt_bank.model.content import Choice, PromptContent, PromptParts, Variable
from tests.invented.key_store import MemoryKeyStore
from tests.unit.services.draft_store import decode, encode, form, refuse

if TYPE_CHECKING:
    from aktiv_app.services.bank.edit_drafts import EditDraftStore

MARKER = "Gunhild Testmarkør"
NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
FILE = "bank-draft.bin"
Answer = tuple[EditDraft, ...] | AktivError | None
OpenStore = Callable[[KeyStore | None], "EditDraftStore"]


def edit(text: str) -> EditDraft:
    """With everything a content can hold."""
    content = PromptContent(
        "interview-questions",
        "nb",
        "Intervju",
        PromptParts(kommando=text),
        guidance=text,
        variables=(
            Variable("rolle", "choice", "aktor", "Rolle", choices=(Choice("a", "A"),)),
            Variable("antall", "number_range", "tiltak", "Antall", default=[10, 15]),
        ),
        tags=("intervju",),
        examples={"antall": [10, 15], "rolle": "a"},
    )
    return EditDraft("01J", "a" * 64, "", content, NOW)


def load(store: "EditDraftStore") -> Answer:
    answers: list[Answer] = []
    arrived = threading.Event()

    def done(answer: Answer) -> None:
        answers.append(answer)
        arrived.set()

    store.load(done)
    assert arrived.wait(60)
    return answers[0]


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[OpenStore]:
    stores: list[EditDraftStore] = []

    def make(keys: KeyStore | None) -> "EditDraftStore":
        stores.append(edit_drafts(tmp_path, lambda: keys, now=lambda: NOW))
        return stores[-1]

    yield make
    for store in stores:
        store.close()


def test_edits_come_back_whole(open_store: OpenStore) -> None:
    keys = MemoryKeyStore()
    first = open_store(keys)
    first.keep((edit("første"), edit(MARKER)))
    first.close()
    kept = load(open_store(keys))
    assert kept == (edit("første"), edit(MARKER))
    assert MARKER not in repr(kept), "a traceback quotes none of it"


def test_nothing_readable_is_on_the_disk(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store(MemoryKeyStore())
    store.keep((edit(MARKER),))
    store.close()
    assert (tmp_path / FILE).exists()
    for path in tmp_path.rglob("*"):
        assert MARKER.encode() not in path.read_bytes()
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_keyring_nothing_is_kept(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store(None)
    store.keep((edit(MARKER),))
    assert load(store) is None
    assert store.protection is DraftProtection.WITHOUT_KEYRING
    assert not (tmp_path / FILE).exists()


def test_edits_wait_for_their_keyring(open_store: OpenStore) -> None:
    keys = MemoryKeyStore()
    first = open_store(keys)
    first.keep((edit(MARKER),))
    first.close()
    locked_out = open_store(None)
    answer = load(locked_out)
    assert isinstance(answer, DraftError)
    assert "untouched" in str(answer.message)
    locked_out.keep((edit("uten nøkkel"),))
    locked_out.close()
    assert load(open_store(keys)) == (edit(MARKER),)


def test_a_damaged_file_is_kept_aside_and_reported(open_store: OpenStore, tmp_path: Path) -> None:
    keys = MemoryKeyStore()
    first = open_store(keys)
    first.keep((edit(MARKER),))
    first.close()
    torn = (tmp_path / FILE).read_bytes()[:-1]
    (tmp_path / FILE).write_bytes(torn)
    again = open_store(keys)
    answer = load(again)
    again.keep((edit("noe nytt"),))
    again.close()
    assert isinstance(answer, DraftError)
    (aside,) = tmp_path.glob(f"{FILE}.unreadable-*")
    assert aside.read_bytes() == torn
    assert aside.name in str(answer.message)


def test_the_draft_of_a_form_in_its_place_is_refused(open_store: OpenStore, tmp_path: Path) -> None:
    """Both are encrypted with one key; what is sealed for one use is not read for another."""

    keys = MemoryKeyStore()
    forms = DraftStore(tmp_path, lambda: keys, encode, decode)
    forms.save(form(MARKER), None)
    forms.close()
    (tmp_path / "draft.bin").replace(tmp_path / FILE)
    assert isinstance(load(open_store(keys)), DraftError)


def test_discarding_removes_them(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store(MemoryKeyStore())
    store.keep((edit(MARKER),))
    load(store)
    assert (tmp_path / FILE).exists()
    store.discard()
    assert load(store) is None
    assert not (tmp_path / FILE).exists()


def test_what_cannot_be_deleted_is_told(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(MemoryKeyStore())
    store.keep((edit(MARKER),))
    load(store)
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        store.discard()
        load(store)
    assert isinstance(store.last_error, DraftLeftError)
    assert FILE in str(store.last_error.message)


def test_a_start_with_drafts_turned_off_deletes_what_was_kept_unasked(
    open_store: OpenStore, tmp_path: Path
) -> None:
    first = open_store(MemoryKeyStore())
    first.keep((edit(MARKER),))
    first.close()
    assert (tmp_path / FILE).exists()
    off = edit_drafts(tmp_path, MemoryKeyStore, enabled=False)
    off.close()
    assert not (tmp_path / FILE).exists()


def test_a_second_window_leaves_the_edits_of_the_first_alone(open_store: OpenStore) -> None:
    keys = MemoryKeyStore()
    first = open_store(keys)
    first.keep((edit(MARKER),))
    load(first)
    second = open_store(keys)
    assert load(second) is None
    assert second.protection is DraftProtection.ELSEWHERE
    second.keep((edit("det andre vinduet"),))
    second.discard()
    second.close()
    first.close()
    assert load(open_store(keys)) == (edit(MARKER),)


_WRITER = """
import sys
from pathlib import Path
from tests.unit.services.bank.test_edit_drafts import edit, load
from aktiv_app.services.bank.edit_drafts import edit_drafts
from tests.invented.key_store import MemoryKeyStore
keys = MemoryKeyStore()
keys.secrets["aktiv-prompt", "local-data-key"] = sys.argv[2]
store = edit_drafts(Path(sys.argv[1]), lambda: keys)
number = 0
while True:
    number += 1
    store.keep((edit(f"{number} " + "x" * 50_000),))
    load(store)  # it is on the disk now
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 20])
def test_a_killed_process_leaves_the_newest_or_the_one_before_it(
    open_store: OpenStore, tmp_path: Path, after: int
) -> None:
    secret = "A" * 43 + "="  # 32 bytes
    written = 0
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(tmp_path), secret],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            written = int(line)
            if written >= after:
                writer.kill()
                break
        with contextlib.suppress(ValueError):
            written = max([written, *map(int, writer.stdout.read().split())])
    keys = MemoryKeyStore()
    keys.secrets["aktiv-prompt", "local-data-key"] = secret
    back = load(open_store(keys))
    assert isinstance(back, tuple)
    number = int(back[0].content.guidance.split()[0])
    assert number in (written, written + 1)
