"""Encryption at rest, with a key that only the operating system's keyring holds."""

import base64
import binascii
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

from aktiv_app.services.sole_use import SoleUse

_SERVICE = "aktiv-prompt"
_USER = "local-data-key"
_KEY_BYTES = 32  # AES-256
_LOCK = "key.lock"
_WAIT = 30.0  # seconds for another to make the key; the user may be unlocking the keyring
_NONCE_BYTES = 12  # NIST SP 800-38D, 8.2: 96-bit nonces for GCM
_MAGIC = b"AKTIV\x01"

# Backends that keep secrets encrypted. Others (plain text files, null) may be configured on
# a machine, but a key beside the data it protects protects nothing.
_TRUSTED_BACKENDS = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)


class KeyStore(Protocol):
    """The part of a keyring that the vault needs."""

    def get_password(self, service: str, username: str) -> str | None:
        """The stored secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a secret."""


class VaultError(Exception):
    """The data cannot be decrypted: another key, or changed or cut off."""


class Vault:
    """Encrypts and authenticates small pieces of data with AES-256-GCM.

    `purpose` binds a piece to its use: a file moved to another's place is refused.
    """

    def __init__(self, key: bytes) -> None:
        # Imported here: the window must not wait for a cryptography library at start.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if len(key) != _KEY_BYTES:
            raise ValueError("the key must have 32 bytes")
        self._cipher = AESGCM(key)
        self._key = key

    def derived_key(self, purpose: str) -> bytes:
        """Another key of 32 bytes for one purpose (HKDF, RFC 5869); tells nothing of this one."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), _KEY_BYTES, None, _MAGIC + purpose.encode()).derive(self._key)

    def encrypt(self, data: bytes, purpose: str) -> bytes:
        """Encrypt `data`; every call gives another result."""
        nonce = os.urandom(_NONCE_BYTES)
        return _MAGIC + nonce + self._cipher.encrypt(nonce, data, _MAGIC + purpose.encode())

    def decrypt(self, sealed: bytes, purpose: str) -> bytes:
        """Undo `encrypt`. Raises VaultError."""
        from cryptography.exceptions import InvalidTag

        start = len(_MAGIC) + _NONCE_BYTES
        if not sealed.startswith(_MAGIC) or len(sealed) < start:
            raise VaultError("not an encrypted file of this app")
        nonce = sealed[len(_MAGIC) : start]
        try:
            return self._cipher.decrypt(nonce, sealed[start:], _MAGIC + purpose.encode())
        except InvalidTag:
            raise VaultError("wrong key, or the data was changed") from None


def open_vault(store: KeyStore | None) -> Vault | None:
    """The vault with this machine's key, made on first use; None without a usable keyring.

    May block while the user unlocks the keyring. Anything a keyring can raise means that
    there is no usable one.
    """
    if store is None:
        return None
    try:
        key = _stored(store) or _made(store)
    except Exception:  # keyring backends raise errors of many unrelated types
        return None
    return Vault(key) if key is not None else None


def _made(store: KeyStore) -> bytes | None:
    """A new key, or the one that another thread or process has made meanwhile.

    None if the store takes a key and does not keep it: data under this key would be lost.
    """
    with making_key() as alone:
        if not alone:
            return None
        key = _stored(store)
        if key is not None:
            return key
        key = os.urandom(_KEY_BYTES)
        store.set_password(_SERVICE, _USER, base64.b64encode(key).decode("ascii"))
        # Whatever it holds now is what the next start will find.
        return _stored(store)


@contextmanager
def making_key() -> Iterator[bool]:
    """The right to make a key in the key store; False when another holds it for too long.

    One at a time for this user, wherever the app keeps its data: what the first encrypts or
    signs is lost if a second key takes the place of its key. Look for a key again inside.
    """
    from platformdirs import user_data_path

    right = SoleUse(user_data_path(_SERVICE, appauthor=False), _LOCK)
    try:
        yield right.claim(_WAIT)
    finally:
        right.release()


def _stored(store: KeyStore) -> bytes | None:
    return _decode(store.get_password(_SERVICE, _USER) or "")


def system_keyring() -> KeyStore | None:
    """The operating system's keyring, if it keeps secrets encrypted; otherwise None."""
    import keyring.backend

    try:
        candidates: Iterable[keyring.backend.KeyringBackend] = keyring.backend.get_all_keyring()
        trusted = [
            backend for backend in candidates if type(backend).__module__ in _TRUSTED_BACKENDS
        ]
        return max(trusted, key=lambda backend: float(backend.priority), default=None)
    except Exception:  # a broken backend counts as none
        return None


def _decode(text: str) -> bytes | None:
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return key if len(key) == _KEY_BYTES else None
