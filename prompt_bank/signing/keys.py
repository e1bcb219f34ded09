"""A signing key that lies in the system's key store, and is never written anywhere else."""

import base64
import binascii
from typing import Final, Protocol

from prompt_bank.model.errors import BankError, Problem

_SERVICE: Final = "aktiv-prompt"
_USER: Final = "package-signing-key"


class KeyStore(Protocol):
    """The part of a key store that is needed."""

    def get_password(self, service: str, username: str) -> str | None:
        """The stored secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""


class StoredSigner:
    """`prompt_bank.ports.keys.Signer` with a private key from the key store."""

    def __init__(self, secret: bytes) -> None:
        """`secret` are the 32 bytes of an Ed25519 private key (RFC 8032)."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        self._key = Ed25519PrivateKey.from_private_bytes(secret)

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the public key."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        return self._key.sign(message)


def stored_signer(store: KeyStore | None) -> StoredSigner | None:
    """The signer of this machine, None while there is no key; may block on a key store."""
    kept = store.get_password(_SERVICE, _USER) if store else None
    if not kept:
        return None
    try:
        return StoredSigner(base64.b64decode(kept, validate=True))
    except (binascii.Error, ValueError):
        return None


def make_signer(store: KeyStore | None) -> StoredSigner:
    """The signer of this machine, made if there is none. Raises NO_SIGNING_KEY without a store.

    Two that make one at once make two, of which one is lost: the caller keeps them apart.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    found = stored_signer(store)
    if found:
        return found
    if store is None:
        raise BankError(Problem.NO_SIGNING_KEY)
    secret = Ed25519PrivateKey.generate().private_bytes_raw()
    store.set_password(_SERVICE, _USER, base64.b64encode(secret).decode())
    made = stored_signer(store)
    if made is None:
        raise BankError(Problem.NO_SIGNING_KEY)
    return made
