"""Drafts: what a person gets back after a crash, and what anybody else can read on the disk."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from aktiv_app.core.errors import DraftError, DraftLeftError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState
from aktiv_app.core.state_json import DecodedState
from aktiv_app.privacy.replacing.screened import MarkState, ScreenedPrompt
from aktiv_app.services.api import Draft, DraftProtection
from aktiv_app.services.drafts.form import DraftStore
from aktiv_app.services.vault import KeyStore
from tests.invented.key_store import MemoryKeyStore
from tests.unit.services.draft_store import (
    MARKER,
    NOW,
    BrokenKeys,
    ForgetfulKeys,
    decode,
    encode,
    errors,
    files,
    form,
    load,
    mark,
    refuse,
)


def test_a_draft_comes_back_whole(open_store: Callable[..., DraftStore]) -> None:
    keys = MemoryKeyStore()
    first = open_store(keys)
    first.save(form(MARKER), None)
    first.close()

    draft = load(open_store(keys))

    assert draft == Draft(form(MARKER), NOW)
    assert MARKER not in repr(draft), "a traceback quotes none of it"


def test_the_newest_of_many_saves_is_kept(open_store: Callable[..., DraftStore]) -> None:
    keys = MemoryKeyStore()
    store = open_store(keys)
    for number in range(200):
        store.save(form(f"tekst {number}"), None)
    store.close()

    draft = load(open_store(keys))

    assert isinstance(draft, Draft)
    assert draft.state == form("tekst 199")


def test_nothing_readable_is_on_the_disk(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    store = open_store(MemoryKeyStore())
    store.save(form(MARKER), None)
    store.close()

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert MARKER.encode() not in path.read_bytes()
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "keys", [None, BrokenKeys(), ForgetfulKeys()], ids=lambda keys: type(keys).__name__
)
def test_without_a_keyring_only_the_screened_text_is_kept(
    open_store: Callable[..., DraftStore], tmp_path: Path, keys: KeyStore | None
) -> None:
    text = f"Ring [PERSON_1] eller {MARKER} nå.\nBehold plassholdere."
    end = text.index(" nå")
    screened = ScreenedPrompt(
        source=f"Ring Ola eller {MARKER} nå.",
        text=text,
        language=Language.NB,
        marks=(
            mark(MarkState.REPLACED, 5, 15, "Ola"),
            mark(MarkState.UNDECIDED, end - len(MARKER), end, MARKER),
        ),
        note_start=text.index("\n"),
    )
    store = open_store(keys)
    store.save(form(f"{MARKER} og Ola"), screened)
    store.close()

    again = open_store(keys)
    draft = load(again)

    assert again.protection is DraftProtection.WITHOUT_KEYRING
    assert draft == Draft(None, NOW, "Ring [PERSON_1] eller […] nå.")
    for path in tmp_path.rglob("*"):
        assert MARKER.encode() not in path.read_bytes()


def test_a_changed_draft_is_kept_aside_and_reported(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    keys = MemoryKeyStore()
    store = open_store(keys)
    store.save(form(MARKER), None)
    store.close()
    path = tmp_path / "draft.bin"
    damaged = bytearray(path.read_bytes())
    damaged[-1] ^= 1
    path.write_bytes(damaged)

    answer = load(open_store(keys))

    assert isinstance(answer, DraftError)
    aside = list(tmp_path.glob("draft.bin.unreadable-*"))
    assert [kept.read_bytes() for kept in aside] == [bytes(damaged)]
    assert aside[0].name in str(answer.message)


def test_a_draft_waits_for_its_keyring(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    keys = MemoryKeyStore()
    store = open_store(keys)
    store.save(form(MARKER), None)
    store.close()
    before = (tmp_path / "draft.bin").read_bytes()

    locked_out = open_store(None)
    assert isinstance(load(locked_out), DraftError)
    locked_out.close()
    assert (tmp_path / "draft.bin").read_bytes() == before
    assert load(open_store(keys)) == Draft(form(MARKER), NOW)


def test_discarding_removes_it(open_store: Callable[..., DraftStore], tmp_path: Path) -> None:
    store = open_store(MemoryKeyStore())
    store.save(form(MARKER), None)
    store.discard()
    store.close()
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    store = DraftStore(blocked / "sub", MemoryKeyStore, encode, decode)
    store.save(form(MARKER), None)
    store.close()
    assert isinstance(store.last_error, DraftError)
    assert MARKER not in str(store.last_error.message)


def test_switched_off_means_nothing_on_the_disk(tmp_path: Path) -> None:
    store = DraftStore(tmp_path, MemoryKeyStore, encode, decode, enabled=False)
    store.save(form(MARKER), None)
    assert load(store) is None
    store.close()
    assert store.protection is DraftProtection.OFF
    assert files(tmp_path) == []


def test_turning_drafts_off_deletes_the_one_there_is(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    store = open_store(MemoryKeyStore())

    def kept() -> DraftProtection:
        return store.protection

    store.save(form(MARKER), None)
    store.turn(on=False)
    store.save(form(MARKER), None)
    assert load(store) is None
    assert kept() is DraftProtection.OFF
    assert files(tmp_path) == []
    store.turn(on=True)
    store.save(form(MARKER), None)
    assert load(store) == Draft(form(MARKER), NOW)
    assert kept() is DraftProtection.ENCRYPTED


def test_what_the_task_has_no_place_for_is_told(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    keys = MemoryKeyStore()

    def encode_older(state: FormState) -> object:
        return {"task": state.task, "additions": {"tiltak": MARKER, "gone": "x"}}

    older = DraftStore(tmp_path, lambda: keys, encode_older, decode, now=lambda: NOW)
    older.save(form(MARKER), None)
    older.close()
    draft = load(open_store(keys))
    assert isinstance(draft, Draft)
    assert draft.state == form(MARKER)
    assert draft.dropped == ("gone",)


def test_a_second_window_leaves_the_draft_of_the_first_alone(
    open_store: Callable[..., DraftStore],
) -> None:
    keys = MemoryKeyStore()
    first = open_store(keys)
    assert load(first) is None
    first.save(form(MARKER), None)
    second = open_store(keys)
    assert load(second) is None
    assert second.protection is DraftProtection.ELSEWHERE
    second.save(form("the other window"), None)
    second.discard()
    second.turn(on=False)
    second.close()
    first.close()
    assert load(open_store(keys)) == Draft(form(MARKER), NOW)


def test_the_draft_is_free_again_when_the_window_that_kept_it_was_killed(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    script = (
        "import sys; from pathlib import Path;"
        "from aktiv_app.services.sole_use import SoleUse;"
        "right = SoleUse(Path(sys.argv[1]), 'draft.lock');"
        "print(right.claim(), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        waiting = open_store(MemoryKeyStore())
        assert load(waiting) is None
        assert waiting.protection is DraftProtection.ELSEWHERE
        holder.kill()
        holder.wait()
    after = open_store(MemoryKeyStore())
    assert load(after) is None
    assert after.protection is DraftProtection.ENCRYPTED


def test_a_draft_from_before_drafts_were_turned_off_is_deleted_at_the_start(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    first = open_store(MemoryKeyStore())
    first.save(form(MARKER), None)
    first.close()
    assert files(tmp_path) == ["draft.bin"]
    off = DraftStore(tmp_path, MemoryKeyStore, encode, decode, enabled=False)
    assert load(off) is None
    off.close()
    assert files(tmp_path) == []


def test_a_form_that_cannot_be_written_down_is_told_and_the_next_one_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keys = MemoryKeyStore()

    def encode_some(state: FormState) -> object:
        if state.task == "odd":
            raise TypeError(MARKER)
        return encode(state)

    store = DraftStore(tmp_path, lambda: keys, encode_some, decode, now=lambda: NOW)
    store.save(FormState("odd", Language.NB), None)
    load(store)
    (told,) = errors(store)
    assert isinstance(told, DraftError)
    assert MARKER not in str(told.message) + caplog.text
    store.save(form("nå går det"), None)
    assert load(store) == Draft(form("nå går det"), NOW)
    assert errors(store) == []
    store.close()


def test_a_draft_damaged_in_an_unforeseen_way_is_kept_aside(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keys = MemoryKeyStore()
    first = DraftStore(tmp_path, lambda: keys, encode, decode, now=lambda: NOW)
    first.save(form(MARKER), None)
    first.close()

    def decode_badly(_data: object) -> DecodedState:
        raise RecursionError(MARKER)

    second = DraftStore(tmp_path, lambda: keys, encode, decode_badly, now=lambda: NOW)
    assert isinstance(load(second), DraftError)
    second.save(form("noe nytt"), None)
    second.close()
    assert any(".unreadable-" in name for name in files(tmp_path))
    assert MARKER not in caplog.text


# -- a draft that cannot be deleted --------------------------------------------------------


def test_a_draft_that_stays_although_drafts_were_turned_off_is_told(
    open_store: Callable[..., DraftStore], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(MemoryKeyStore())
    store.save(form(MARKER), None)
    load(store)
    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        store.turn(on=False)
        load(store)
    assert store.protection is DraftProtection.OFF
    (told,) = errors(store)
    assert isinstance(told, DraftLeftError)
    assert "encrypted" in str(told.message)
    assert "draft.bin" in str(told.message)
    store.close()
    # The next start tries again.
    later = DraftStore(tmp_path, MemoryKeyStore, encode, decode, enabled=False)
    load(later)
    later.close()
    assert errors(later) == []
    assert files(tmp_path) == []
