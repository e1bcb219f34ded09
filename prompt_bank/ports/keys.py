"""Keys that packages are signed with, and those that are trusted."""

from collections.abc import Mapping
from typing import Protocol


class Signer(Protocol):
    """A private Ed25519 key that never leaves its place (the system's key store)."""

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the public key."""

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""


class TrustedKeys(Protocol):
    """The keys a person on this machine has compared and trusts."""

    def trusted(self) -> Mapping[bytes, str]:
        """Public keys with the name each was given here."""

    def trust(self, public_key: bytes, name: str) -> None:
        """Trust a key from now on, after a person has compared its fingerprint."""

    def distrust(self, public_key: bytes) -> None:
        """Trust a key no more; what it vouched for before stays marked with it."""

    def newest(self, public_key: bytes, series: str) -> int:
        """The highest number of a package in `series` taken from that key; 0 for none."""

    def note(self, public_key: bytes, series: str, number: int) -> None:
        """Remember the number of a package that was taken."""
