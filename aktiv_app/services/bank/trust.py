"""The signers' keys that a person at this workstation has compared, kept in the bank's file."""

from collections.abc import Mapping
from typing import Final

import msgspec

from prompt_bank.ports.local_bank import LocalBank

_KEPT: Final = "trusted-keys"


class _Key(msgspec.Struct):
    name: str
    trusted: bool = True
    numbers: dict[str, int] = {}


class BankTrustedKeys:
    """`prompt_bank.ports.keys.TrustedKeys` over a bank's own settings."""

    def __init__(self, bank: LocalBank) -> None:
        self._bank = bank

    def trusted(self) -> Mapping[bytes, str]:
        """Public keys with the name each was given here."""
        return {bytes.fromhex(key): kept.name for key, kept in self._load().items() if kept.trusted}

    def names(self) -> Mapping[str, str]:
        """What each key that was ever trusted here is called, by its fingerprint."""
        from prompt_bank.signing.envelope import fingerprint

        return {
            fingerprint(bytes.fromhex(key)): kept.name
            for key, kept in self._load().items()
            if kept.name
        }

    def trust(self, public_key: bytes, name: str) -> None:
        """Trust a key from now on, after a person has compared its fingerprint."""
        keys = self._load()
        known = keys.get(public_key.hex())
        keys[public_key.hex()] = _Key(name, numbers=known.numbers if known else {})
        self._save(keys)

    def distrust(self, public_key: bytes) -> None:
        """Trust a key no more. Its numbers are kept: old packages stay refused."""
        keys = self._load()
        known = keys.get(public_key.hex())
        if known:
            keys[public_key.hex()] = msgspec.structs.replace(known, trusted=False)
            self._save(keys)

    def newest(self, public_key: bytes, series: str) -> int:
        """The highest number of a package in `series` taken from that key; 0 for none."""
        known = self._load().get(public_key.hex())
        return known.numbers.get(series, 0) if known else 0

    def note(self, public_key: bytes, series: str, number: int) -> None:
        """Remember the number of a package that was taken."""
        keys = self._load()
        known = keys.setdefault(public_key.hex(), _Key("", trusted=False))
        known.numbers[series] = max(number, known.numbers.get(series, 0))
        self._save(keys)

    def _load(self) -> dict[str, _Key]:
        kept = self._bank.setting(_KEPT)
        return msgspec.json.decode(kept, type=dict[str, _Key]) if kept else {}

    def _save(self, keys: dict[str, _Key]) -> None:
        self._bank.remember(_KEPT, msgspec.json.encode(keys).decode())
