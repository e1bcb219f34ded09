"""Signed packages of vetted prompts, for teams without a server.

A package holds, of each chosen prompt, the vetted contents with the proposals and reviews
that vetted them, and retirements. The signer vouches for all of it. Packages of one signer
are numbered; one that is older than the last one taken is refused, so that an attacker
cannot bring back a prompt that was retired since.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from prompt_bank.model.codec import checked, decode_record, encode_record
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Channel, Provenance
from prompt_bank.model.records import (
    Handover,
    Proposal,
    Record,
    Retirement,
    Review,
    Revision,
    Verdict,
)
from prompt_bank.model.state import PromptState, Seen
from prompt_bank.ports.keys import Signer, TrustedKeys
from prompt_bank.signing.envelope import (
    KEY_BYTES,
    fingerprint,
    open_envelope,
    sign,
    verify,
)
from prompt_bank.workflow.transition import derive

MAX_PACKAGE: Final = 32 * 1024 * 1024
MAX_RECORDS: Final = 50_000
ENDING: Final = ".aktivpakke"
_ANY_SIGNER: Final = Provenance(Channel.PACKAGE, "any")


class _Payload(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    series: str
    number: int
    made: datetime
    signer: str
    key: bytes
    records: list[msgspec.Raw]


@dataclass(frozen=True, slots=True)
class Package:
    """A package whose signature fits the key in it. Whether the key is trusted is another matter.

    `signer` is what the signer calls themselves: to be shown as a claim until a person has
    compared the fingerprint.
    """

    key: bytes
    signer: str
    series: str
    number: int
    made: datetime
    records: tuple[Record, ...]

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the key, for people to compare."""
        return fingerprint(self.key)

    @property
    def provenance(self) -> Provenance:
        """Who vouches for the records."""
        return Provenance(Channel.PACKAGE, self.fingerprint)


def make_package(
    prompts: Sequence[Sequence[Seen]],
    signer: Signer,
    name: str,
    series: str,
    number: int,
    made: datetime,
) -> bytes:
    """A signed package of the given prompts, each with all its records.

    Reviews written on this machine count here, as the signer vouches for them by signing.
    Raises NOT_VETTED when one of the prompts is neither vetted nor retired.
    """
    vouched = Provenance(Channel.PACKAGE, fingerprint(signer.public_key))
    records = [record for prompt in prompts for record in _published(prompt, vouched)]
    if len(records) > MAX_RECORDS:
        raise BankError(Problem.PACKAGE_TOO_LARGE)
    payload = msgspec.json.encode(
        _Payload(
            format=1,
            series=series,
            number=number,
            made=made.astimezone(UTC),
            signer=name,
            key=signer.public_key,
            records=[msgspec.Raw(encode_record(record)) for record in records],
        )
    )
    data = sign(payload, signer)
    if len(data) > MAX_PACKAGE:
        raise BankError(Problem.PACKAGE_TOO_LARGE)
    return data


def as_signed(prompt: str, seen: Sequence[Seen], vouched: Provenance) -> PromptState:
    """What would hold for `prompt` if `vouched` stood behind all that is local."""
    joined = [Seen(entry.record, entry.provenance.joined(vouched)) for entry in seen]
    return derive(prompt, joined)


def can_be_signed(seen: Sequence[Seen]) -> bool:
    """Whether a package may hold this prompt: an approval or a retirement that a signer backs."""
    state = as_signed(seen[0].record.prompt, seen, _ANY_SIGNER)
    return any(
        variant.retired or any(decision.approved for decision in variant.decisions)
        for variant in state.variants.values()
    )


def read_package(path: Path) -> Package:
    """Read and verify a package's own signature; says nothing of trust.

    Raises PACKAGE_TOO_LARGE, PACKAGE_UNREADABLE or PACKAGE_CHANGED.
    """
    try:
        if not path.is_file():
            raise BankError(Problem.PACKAGE_UNREADABLE)
        with path.open("rb") as file:
            data = file.read(MAX_PACKAGE + 1)
    except OSError as error:
        raise BankError(Problem.PACKAGE_UNREADABLE) from error
    return parse_package(data)


def parse_package(data: bytes) -> Package:
    """`read_package` for bytes, with the same errors."""
    if len(data) > MAX_PACKAGE:
        raise BankError(Problem.PACKAGE_TOO_LARGE)
    body, signature = open_envelope(data)
    try:
        payload = msgspec.json.decode(body, type=_Payload)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise BankError(Problem.PACKAGE_UNREADABLE) from error
    if len(payload.key) != KEY_BYTES:
        raise BankError(Problem.PACKAGE_UNREADABLE)
    # Nothing of the payload is used before its signature was found to be right.
    verify(body, signature, payload.key)
    return _opened(payload)


def _opened(payload: _Payload) -> Package:
    sound = (
        payload.format == 1
        and payload.number >= 1
        and 0 < len(payload.signer) <= 100
        and payload.signer.isprintable()
        and 0 < len(payload.series) <= 64
        and payload.made.tzinfo is not None
    )
    if len(payload.records) > MAX_RECORDS:
        raise BankError(Problem.PACKAGE_TOO_LARGE)
    if not sound:
        raise BankError(Problem.PACKAGE_UNREADABLE)
    try:
        records = tuple(decode_record(bytes(raw)) for raw in payload.records)
    except BankError as error:
        raise BankError(Problem.PACKAGE_UNREADABLE) from error
    return Package(
        payload.key,
        payload.signer,
        payload.series,
        payload.number,
        payload.made,
        records,
    )


def accept(package: Package, keys: TrustedKeys) -> str:
    """The name a trusted signer has here.

    Raises PACKAGE_UNKNOWN_SIGNER for a key nobody here has compared, and PACKAGE_REPLAYED
    for a package older than the last one taken.
    """
    name = keys.trusted().get(package.key)
    if name is None:
        raise BankError(Problem.PACKAGE_UNKNOWN_SIGNER, fingerprint=package.fingerprint)
    if package.number < keys.newest(package.key, package.series):
        raise BankError(Problem.PACKAGE_REPLAYED)
    return name


def _published(seen: Sequence[Seen], vouched: Provenance) -> list[Record]:
    """The records of one prompt that everybody may have: what was vetted, and how."""
    prompt = seen[0].record.prompt
    state = as_signed(prompt, seen, vouched)
    decisions = [
        decision
        for variant in state.variants.values()
        for decision in variant.decisions
        if decision.approved
    ]
    retired = [variant.retired.record for variant in state.variants.values() if variant.retired]
    if not decisions and not retired:
        raise BankError(Problem.NOT_VETTED)
    contents = {decision.revision for decision in decisions}
    reviews = {decision.record for decision in decisions}
    proposals = {decision.proposal for decision in decisions}
    chosen = []
    for entry in sorted(seen, key=lambda entry: entry.record.order):
        record, body = entry.record, entry.record.body
        match body:
            case Revision():
                wanted = body.hash in contents
            case Proposal():
                wanted = record.id in proposals
            case Review():
                wanted = record.id in reviews and body.verdict is Verdict.APPROVED
            case Retirement():
                wanted = record.id in retired
            case Handover():
                wanted = True
            case _:
                wanted = False
        if wanted:
            chosen.append(checked(record))
    return chosen
