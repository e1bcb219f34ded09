from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aktiv_app.services.drafts.form import DraftStore
from aktiv_app.services.vault import KeyStore
from tests.unit.services.draft_store import NOW, decode, encode


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[KeyStore | None], DraftStore]]:
    stores: list[DraftStore] = []

    def make(keys: KeyStore | None) -> DraftStore:
        store = DraftStore(tmp_path, lambda: keys, encode, decode, now=lambda: NOW)
        stores.append(store)
        return store

    yield make
    for store in stores:
        store.close()
