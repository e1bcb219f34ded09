"""Cases on disk: only encrypted, only for a while, and nothing but a clear error otherwise."""

import base64
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec.structs import replace

from aktiv_app.core.errors import CaseError
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.services.case_book import CaseRecord
from aktiv_app.services.cases import CaseStore, read_case, write_case
from aktiv_app.services.vault import KeyStore, Vault
from tests.invented.key_store import MemoryKeyStore
from tests.unit.privacy.restoring.sending import PEOPLE, SOURCE, sent

NOW = datetime(2026, 3, 2, 10, 42, tzinfo=UTC)
RECORD = CaseRecord("c0ffee", "Intervjuspørsmål", NOW, NOW, sent(SOURCE, PEOPLE))


def store_in(
    folder: Path, keyring: KeyStore | None, now: Callable[[], datetime] = lambda: NOW
) -> CaseStore:
    return CaseStore(folder / "cases", lambda: keyring, now)


def test_a_kept_case_comes_back_whole(tmp_path: Path) -> None:
    keyring = MemoryKeyStore()
    until = store_in(tmp_path, keyring).keep(RECORD, 30)
    assert until == NOW + timedelta(days=30)
    loaded = store_in(tmp_path, keyring).load("c0ffee")
    assert loaded == replace(RECORD, kept_until=until)


def test_roles_and_literal_placeholders_come_back(tmp_path: Path) -> None:
    vault = Vault(bytes(32))
    (text,) = sent("kandidat 7 og Kari", PEOPLE)
    assert (Role.CANDIDATE, 7) in text.literal
    record = replace(RECORD, sent=(text,))
    write_case(tmp_path / "a.case", record, vault, 1, NOW)
    assert read_case(tmp_path / "a.case", vault, NOW).sent == (text,)


def test_nothing_of_the_text_is_readable_on_disk(tmp_path: Path) -> None:
    store_in(tmp_path, MemoryKeyStore()).keep(RECORD, 30)
    (file,) = (tmp_path / "cases").iterdir()
    data = file.read_bytes()
    for value in ("Kari", "Nordmann", "912", "eksempel", "PERSON", "Intervju"):
        assert value.encode() not in data
        assert base64.b64encode(value.encode())[:6] not in data


def test_the_listing_has_no_names_and_forgets_what_has_expired(tmp_path: Path) -> None:
    keyring, clock = MemoryKeyStore(), [NOW]
    store = store_in(tmp_path, keyring, lambda: clock[0])
    store.keep(RECORD, 30)
    clock[0] += timedelta(hours=1)
    store.keep(replace(RECORD, id="beef", title=""), 2)
    listed = store.listing()
    assert [(case.id, case.title, case.readable) for case in listed] == [
        ("beef", "", True),
        ("c0ffee", "Intervjuspørsmål", True),
    ]
    assert "Kari" not in repr(listed)
    clock[0] += timedelta(days=2)
    (left, gone) = store.listing()
    assert (left.id, left.readable) == ("c0ffee", True)
    assert not gone.readable
    assert "was deleted" in str(gone.problem)
    assert not (tmp_path / "cases" / "beef.case").exists()
    assert [case.id for case in store_in(tmp_path, keyring).listing()] == ["c0ffee"]


def test_an_expired_case_is_deleted_and_says_so(tmp_path: Path) -> None:
    keyring, clock = MemoryKeyStore(), [NOW]
    store = store_in(tmp_path, keyring, lambda: clock[0])
    store.keep(RECORD, 1)
    clock[0] += timedelta(days=1)
    with pytest.raises(CaseError, match="expired"):
        store.load("c0ffee")
    assert list((tmp_path / "cases").iterdir()) == []


def test_another_key_cannot_open_it(tmp_path: Path) -> None:
    store_in(tmp_path, MemoryKeyStore()).keep(RECORD, 30)
    other = store_in(tmp_path, MemoryKeyStore())
    with pytest.raises(CaseError, match="cannot be opened"):
        other.load("c0ffee")
    (listed,) = other.listing()
    assert not listed.readable
    assert "cannot be opened" in str(listed.problem)
    assert (tmp_path / "cases" / "c0ffee.case").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:-20] + b"x" * 20,
        lambda data: data[:30],
        lambda data: b"",
        lambda data: b"\x00" * 2000,
        lambda data: data.replace(b"AKTIV case 1", b"AKTIV case 2"),
        lambda data: data.replace(b"2026-04", b"2029-04"),  # a longer life
        lambda data: data.replace(b'"c0ffee"', b'"c0ffef"'),
        lambda data: data.replace(b"Z", b""),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    vault = Vault(AESGCM.generate_key(256))
    path = tmp_path / "a.case"
    write_case(path, RECORD, vault, 30, NOW)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert path.read_bytes() != whole
    with pytest.raises(CaseError) as error:
        read_case(path, vault, NOW)
    assert "Kari" not in str(error.value)


def test_what_is_left_of_a_damaged_case_is_told_and_lives_no_longer_than_a_case(
    tmp_path: Path,
) -> None:
    clock = [datetime.now(UTC)]
    store = store_in(tmp_path, MemoryKeyStore(), lambda: clock[0])
    store.keep(RECORD, 30)
    file = tmp_path / "cases" / "c0ffee.case"
    file.write_bytes(file.read_bytes()[:30])
    foreign = file.with_name("notes of mine.case")
    foreign.write_bytes(b"not of this app")
    (left,) = store.listing()
    assert not left.readable
    assert "cannot be opened" in str(left.problem)
    assert file.exists()
    clock[0] += timedelta(days=91)
    (gone,) = store.listing()
    assert "was deleted" in str(gone.problem)
    assert not file.exists()
    assert foreign.exists()


def test_without_a_keyring_nothing_is_kept(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no keyring"):
        store_in(tmp_path, None).keep(RECORD, 30)
    assert not (tmp_path / "cases").exists()
    store_in(tmp_path, MemoryKeyStore()).keep(RECORD, 30)
    with pytest.raises(CaseError, match="not available"):
        store_in(tmp_path, None).load("c0ffee")
    (listed,) = store_in(tmp_path, None).listing()
    assert not listed.readable
    assert "Unlock the keyring" in str(listed.problem)


def test_forgetting_deletes_the_file(tmp_path: Path) -> None:
    store = store_in(tmp_path, MemoryKeyStore())
    store.keep(RECORD, 30)
    store.forget("c0ffee")
    store.forget("c0ffee")
    assert store.listing() == ()
    with pytest.raises(CaseError, match="cannot be read"):
        store.load("c0ffee")


@pytest.mark.parametrize("way", ["forgotten", "expired"])
def test_half_a_case_of_a_killed_app_goes_with_it(tmp_path: Path, way: str) -> None:
    store = store_in(tmp_path, MemoryKeyStore())
    store.keep(RECORD, 30)
    (file,) = (tmp_path / "cases").iterdir()
    half = file.with_name(f".{file.name}-ab_12xyz")
    half.write_bytes(file.read_bytes()[:200])
    store.delete_expired()
    assert half.exists(), "it may just be being written"
    if way == "forgotten":
        store.forget("c0ffee")
    else:
        os.utime(half, (0, 0))
        store.delete_expired()
    assert not half.exists()


def test_what_cannot_be_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path, MemoryKeyStore())
    for days in (0, 91):
        with pytest.raises(CaseError, match="A case can be kept for"):
            store.keep(RECORD, days)
    with pytest.raises(CaseError, match="Nothing has been copied"):
        store.keep(replace(RECORD, sent=()), 30)
    with pytest.raises(ValueError, match="id"):
        store.load("../draft")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_in(tmp_path, MemoryKeyStore())
    store.keep(RECORD, 30)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("aktiv_app.services.files.os.fsync", full)
    with pytest.raises(CaseError, match="disk is full"):
        store.keep(replace(RECORD, title="ny"), 30)
    monkeypatch.undo()
    assert store.load("c0ffee").title == "Intervjuspørsmål"
    assert len(list((tmp_path / "cases").iterdir())) == 1


@pytest.mark.parametrize("name", ["../c0ffee", "c0 ffee", ""])
def test_a_file_that_calls_itself_something_odd_hides_no_other(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path, MemoryKeyStore())
    store.keep(RECORD, 30)
    folder = tmp_path / "cases"
    whole = (folder / "c0ffee.case").read_bytes()
    odd = folder / f"{Path(name).name}.case"
    odd.write_bytes(whole.replace(b'"c0ffee"', f'"{name}"'.encode()))
    if odd.name == "c0ffee.case":
        odd.rename(folder / "other.case")
        (folder / "c0ffee.case").write_bytes(whole)
    assert [case.id for case in store.listing()] == ["c0ffee"]


def test_an_expired_case_that_cannot_be_deleted_is_not_called_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring, clock = MemoryKeyStore(), [NOW]
    store = store_in(tmp_path, keyring, lambda: clock[0])
    store.keep(RECORD, 1)
    clock[0] += timedelta(days=1)

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        (left,) = store.listing()
        assert not left.readable
        assert left.problem is not None
        assert "still on this computer" in left.problem.text
        with pytest.raises(CaseError, match="still on this computer"):
            store.load("c0ffee")
    with pytest.raises(CaseError, match="was deleted"):
        store.load("c0ffee")
    assert list((tmp_path / "cases").iterdir()) == []


def test_what_has_expired_is_deleted_at_the_start_without_asking_the_keyring(
    tmp_path: Path,
) -> None:
    clock = [NOW]
    store = store_in(tmp_path, MemoryKeyStore(), lambda: clock[0])
    store.keep(RECORD, 1)
    store.keep(replace(RECORD, id="later"), 3)
    clock[0] += timedelta(days=2)

    def locked() -> MemoryKeyStore:
        raise AssertionError("the user would be asked for a password")

    started = CaseStore(tmp_path / "cases", locked, lambda: clock[0])
    assert started.delete_expired() == []
    assert [file.name for file in (tmp_path / "cases").iterdir()] == ["later.case"]
