"""Drafts when the key store was away for a session: neither the form nor the text is lost."""

from collections.abc import Callable
from pathlib import Path

from aktiv_app.core.errors import DraftError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.replacing.screened import ScreenedPrompt
from aktiv_app.services.api import Draft
from aktiv_app.services.drafts.form import DraftStore
from tests.invented.key_store import MemoryKeyStore
from tests.unit.services.draft_store import (
    NOW,
    files,
    form,
    load,
)


def screened_text(text: str) -> ScreenedPrompt:
    return ScreenedPrompt(text, text, Language.NB, (), len(text))


def older_form_and_newer_text(open_store: Callable[..., DraftStore]) -> MemoryKeyStore:
    """A session with the keyring, and one without: the keyring, back again."""
    keys = MemoryKeyStore()
    first = open_store(keys)
    first.save(form("eldre"), None)
    first.close()
    second = open_store(None)
    second.save(form("not kept"), screened_text("nyere"))
    second.close()
    return keys


def test_what_was_written_without_the_keyring_comes_back_beside_the_older_form(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    keys = older_form_and_newer_text(open_store)
    newer = Draft(None, NOW, "nyere")

    # It crashes (no orderly end) after the older form was put back and saved by itself.
    second = open_store(keys)
    assert load(second) == Draft(form("eldre"), NOW, beside=newer)
    second.save(form("eldre"), None)
    assert load(second) == Draft(form("eldre"), NOW, beside=newer)
    assert files(tmp_path) == ["draft-screened.json", "draft.bin"]
    second.close()

    # That end was in order, and the text had been offered.
    assert files(tmp_path) == ["draft.bin"]
    assert load(open_store(keys)) == Draft(form("eldre"), NOW)


def test_nothing_goes_in_a_session_that_saved_nothing(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    keys = older_form_and_newer_text(open_store)
    looking = open_store(keys)
    load(looking)
    looking.close()
    assert files(tmp_path) == ["draft-screened.json", "draft.bin"]


def test_without_the_keyring_again_the_newer_text_comes_back_and_the_form_waits(
    open_store: Callable[..., DraftStore],
) -> None:
    keys = older_form_and_newer_text(open_store)
    again = open_store(None)
    draft = load(again)
    again.close()
    assert isinstance(draft, Draft)
    assert draft.screened_text == "nyere"
    assert isinstance(draft.problem, DraftError)
    assert "untouched" in str(draft.problem.message)
    back = load(open_store(keys))
    assert isinstance(back, Draft)
    assert back.state == form("eldre")


def test_a_damaged_form_does_not_take_the_newer_text_with_it(
    open_store: Callable[..., DraftStore], tmp_path: Path
) -> None:
    keys = older_form_and_newer_text(open_store)
    (tmp_path / "draft.bin").write_bytes(b"torn")
    draft = load(open_store(keys))
    assert isinstance(draft, Draft)
    assert draft.screened_text == "nyere"
    assert isinstance(draft.problem, DraftError)
    assert any(".unreadable-" in name for name in files(tmp_path))
