"""Packages: what a trusted colleague approved comes in; everything else stays out."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope
from securesystemslib.signer._key import SSlibKey

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Comment, Rating, Use
from prompt_bank.model.state import Seen, Status
from prompt_bank.signing.envelope import fingerprint, open_envelope, sign
from prompt_bank.signing.keys import StoredSigner, make_signer, stored_signer
from prompt_bank.signing.package import (
    MAX_PACKAGE,
    Package,
    accept,
    make_package,
    parse_package,
    read_package,
)
from prompt_bank.workflow.transition import derive
from tests.invented.key_store import MemoryKeyStore
from tests.unit.prompt_bank.bank_fixtures import Story, content, local

MADE = datetime(2026, 11, 26, 10, tzinfo=UTC)
ODD = StoredSigner(b"o" * 32)
STRANGER = StoredSigner(b"s" * 32)


@dataclass
class Keys:
    """Trusted keys in memory; the real ones lie in the bank's file."""

    names: dict[bytes, str] = field(default_factory=dict)
    numbers: dict[tuple[bytes, str], int] = field(default_factory=dict)

    def trusted(self) -> Mapping[bytes, str]:
        return self.names

    def trust(self, public_key: bytes, name: str) -> None:
        self.names[public_key] = name

    def distrust(self, public_key: bytes) -> None:
        del self.names[public_key]

    def newest(self, public_key: bytes, series: str) -> int:
        return self.numbers.get((public_key, series), 0)

    def note(self, public_key: bytes, series: str, number: int) -> None:
        self.numbers[public_key, series] = number


def vetted() -> Story:
    """A prompt of which this workstation alone says that it was reviewed, with asides."""
    story = Story()
    draft = story.revise("kari", content())
    story.approve("odd", story.propose("kari", draft), draft)
    story.revise("kari", content("A newer secret draft"), draft)
    story.write("liv", Comment("Between us"))
    story.write("liv", Rating(draft, 3))
    story.write("liv", Use(draft))
    story.seen = local(story)
    return story


def package(*stories: Story, signer: StoredSigner = ODD, number: int = 1) -> bytes:
    return make_package([story.seen for story in stories], signer, "Odd", "main", number, MADE)


def test_what_was_vetted_arrives_as_vetted_and_says_by_whom() -> None:
    story = vetted()
    assert derive(story.prompt, story.seen).variants["en"].vetted is None
    keys = Keys()
    keys.trust(ODD.public_key, "Odd from Bergen")
    read = parse_package(package(story))
    assert accept(read, keys) == "Odd from Bergen"
    state = derive(story.prompt, [Seen(record, read.provenance) for record in read.records])
    variant = state.variants["en"]
    assert variant.status is Status.VETTED
    assert variant.vetted is not None
    assert variant.vetted.provenance.detail == fingerprint(ODD.public_key)
    assert variant.vetted.reviewer == "odd"


def test_drafts_comments_ratings_and_uses_stay_at_home() -> None:
    data, _ = open_envelope(package(vetted()))
    for word in (b"secret draft", b"Between us", b"rating", b"comment", b'"use"'):
        assert word not in data


def test_nothing_unvetted_goes_into_a_package() -> None:
    story = Story()
    draft = story.revise("kari", content())
    story.propose("kari", draft)
    own = Story()
    mine = own.revise("odd", content())
    own.approve("odd", own.propose("odd", mine), mine)
    for unfit in (story, own):
        with pytest.raises(BankError) as refused:
            package(unfit)
        assert refused.value.problem is Problem.NOT_VETTED


def test_a_retired_prompt_is_sent_as_retired() -> None:
    story = vetted()
    story.retire("odd", provenance=LOCAL)
    read = parse_package(package(story))
    state = derive(story.prompt, [Seen(record, read.provenance) for record in read.records])
    assert state.variants["en"].status is Status.RETIRED


def test_an_unknown_signer_is_named_by_fingerprint_and_taken_only_after_trust() -> None:
    read = parse_package(package(vetted(), signer=STRANGER))
    keys = Keys()
    keys.trust(ODD.public_key, "Odd")
    with pytest.raises(BankError) as refused:
        accept(read, keys)
    assert refused.value.problem is Problem.PACKAGE_UNKNOWN_SIGNER
    assert refused.value.fields["fingerprint"] == fingerprint(STRANGER.public_key)
    keys.trust(STRANGER.public_key, "Liv")
    assert accept(read, keys) == "Liv"
    keys.distrust(STRANGER.public_key)
    with pytest.raises(BankError):
        accept(read, keys)


def test_an_older_package_of_the_same_signer_is_refused() -> None:
    keys = Keys()
    keys.trust(ODD.public_key, "Odd")
    newer = parse_package(package(vetted(), number=8))
    accept(newer, keys)
    keys.note(newer.key, newer.series, newer.number)
    accept(newer, keys)  # opening the same file twice does no harm
    with pytest.raises(BankError) as refused:
        accept(parse_package(package(vetted(), number=7)), keys)
    assert refused.value.problem is Problem.PACKAGE_REPLAYED


@given(st.integers(0), st.integers(1, 255))
@settings(max_examples=150)
def test_no_byte_of_a_package_can_be_changed(at: int, change: int) -> None:
    data = bytearray(GOOD)
    data[at % len(data)] ^= change
    try:
        read = parse_package(bytes(data))
    except BankError as error:
        problem: Problem | None = error.problem
    else:
        # Base64 has bits that mean nothing and the key's id is only a hint.
        problem = None
        assert read == parse_package(GOOD)
    assert problem in (None, Problem.PACKAGE_CHANGED, Problem.PACKAGE_UNREADABLE)


GOOD = package(vetted())


def test_a_stranger_cannot_sign_in_anothers_name() -> None:
    envelope = json.loads(GOOD)
    payload, _ = open_envelope(GOOD)
    forged = json.loads(sign(payload, STRANGER))
    for mixed in (
        {**envelope, "signatures": forged["signatures"]},
        {**forged, "signatures": envelope["signatures"] + forged["signatures"]},
        {**envelope, "signatures": []},
        {**envelope, "payloadType": "text/plain"},
        {**envelope, "extra": 1},
    ):
        with pytest.raises(BankError):
            parse_package(json.dumps(mixed).encode())


def test_a_signed_payload_of_rubbish_is_refused() -> None:
    payload = json.loads(open_envelope(GOOD)[0])
    changes: list[dict[str, object]] = [
        {"format": 2},
        {"number": 0},
        {"signer": ""},
        {"signer": "a\u202eb"},
        {"key": base64.b64encode(b"short").decode()},
        {"records": [{}]},
        {"records": payload["records"] * 20_000},
        {"made": "2026-11-26"},
        {"more": 1},
    ]
    for change in changes:
        data = sign(json.dumps({**payload, **change}).encode(), ODD)
        with pytest.raises(BankError):
            parse_package(data)


def test_oversized_and_strange_files_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.aktivpakke"
    with path.open("wb") as file:
        file.truncate(MAX_PACKAGE + 1)
    with pytest.raises(BankError) as refused:
        read_package(path)
    assert refused.value.problem is Problem.PACKAGE_TOO_LARGE
    for strange in (tmp_path, tmp_path / "missing"):
        with pytest.raises(BankError):
            read_package(strange)


def test_another_program_reads_the_envelope() -> None:
    envelope = Envelope.from_dict(json.loads(GOOD))
    (keyid,) = envelope.signatures
    key = SSlibKey(keyid, "ed25519", "ed25519", {"public": ODD.public_key.hex()})
    assert list(envelope.verify([key], 1)) == [keyid]


def test_the_key_lies_in_the_key_store_and_is_made_once() -> None:
    store = MemoryKeyStore()
    assert stored_signer(store) is None
    made = make_signer(store)
    again = make_signer(store)
    found = stored_signer(store)
    assert found is not None
    assert made.public_key == again.public_key == found.public_key
    with pytest.raises(BankError) as refused:
        make_signer(None)
    assert refused.value.problem is Problem.NO_SIGNING_KEY


def test_a_fingerprint_is_made_to_be_read_aloud() -> None:
    groups = fingerprint(ODD.public_key).split()
    assert len(groups) == 8
    assert all(len(group) == 4 for group in groups)


def test_two_readings_are_the_same_value() -> None:
    assert isinstance(parse_package(GOOD), Package)
    assert parse_package(GOOD) == parse_package(GOOD)
