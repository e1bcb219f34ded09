"""DSSE envelopes (secure-systems-lab/dsse, protocol 1.0) with one Ed25519 signature."""

import hashlib
from typing import Final

import msgspec

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.keys import Signer

PAYLOAD_TYPE: Final = "application/vnd.aktiv-prompt.package+json"
KEY_BYTES: Final = 32


class _Signature(msgspec.Struct, forbid_unknown_fields=True):
    sig: bytes
    keyid: str = ""


class _Envelope(msgspec.Struct, rename="camel", forbid_unknown_fields=True):
    payload: bytes
    payload_type: str
    signatures: list[_Signature]


def fingerprint(public_key: bytes) -> str:
    """What people compare: 32 hexadecimal digits of SHA-256 over the key, in groups of four."""
    digits = hashlib.sha256(public_key).hexdigest()[:32]
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def pre_authentication(payload_type: str, payload: bytes) -> bytes:
    """What is signed: DSSE's pre-authentication encoding, so that the type is signed, too."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign(payload: bytes, signer: Signer) -> bytes:
    """The envelope around `payload`, as JSON."""
    signature = _Signature(
        signer.sign(pre_authentication(PAYLOAD_TYPE, payload)), fingerprint(signer.public_key)
    )
    return msgspec.json.encode(_Envelope(payload, PAYLOAD_TYPE, [signature]))


def open_envelope(data: bytes) -> tuple[bytes, bytes]:
    """The payload and the signature of an envelope, not yet verified.

    Raises PACKAGE_UNREADABLE when it is no envelope of ours with exactly one signature.
    """
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise BankError(Problem.PACKAGE_UNREADABLE) from error
    if envelope.payload_type != PAYLOAD_TYPE or len(envelope.signatures) != 1:
        raise BankError(Problem.PACKAGE_UNREADABLE)
    return envelope.payload, envelope.signatures[0].sig


def verify(payload: bytes, signature: bytes, public_key: bytes) -> None:
    """Raise PACKAGE_CHANGED unless `public_key` signed just this payload."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(signature, pre_authentication(PAYLOAD_TYPE, payload))
    except (InvalidSignature, ValueError) as error:
        raise BankError(Problem.PACKAGE_CHANGED) from error
