"""Files of the workstation's bank: what goes out comes back, and nothing is kept unseen."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import ENGLISH
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.services.bank.api import (
    BankFaultError,
    Kept,
    Loaded,
)
from aktiv_app.services.bank.settings import BankSettings
from aktiv_app.services.bank.workstation import WorkstationBank
from prompt_bank.model.errors import Problem
from prompt_bank.model.people import Role
from prompt_bank.model.records import Verdict
from prompt_bank.ports.listing import Order, Query
from prompt_bank.service.bank import Answer
from prompt_bank.workflow.standing import Standing
from tests.invented.key_store import MemoryKeyStore
from tests.unit.prompt_bank.bank_fixtures import content
from tests.unit.services.bank.workstations import ask, create, got, listing, workstation


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.md", "folder"])
def test_what_goes_out_comes_back_as_the_same(
    bank: WorkstationBank, tmp_path: Path, name: str
) -> None:
    mine = create(bank)
    path = got(ask(lambda done: bank.export((mine,), tmp_path / name, done)))
    loaded: Loaded = got(ask(lambda done: bank.load(path, done)))
    assert [(entry.title, entry.change) for entry in loaded.prompts] == [("Mine", "same")]


def test_a_file_is_shown_before_anything_of_it_is_kept(
    bank: WorkstationBank, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "title;prompt\nShort ad;Write an ad for {{role}}.\nBad;Kari Nordmann\n", "utf-8"
    )
    loaded = got(ask(lambda done: bank.load(path, done)))
    assert [entry.change for entry in loaded.prompts] == ["new", "new"]
    assert listing(bank, Query(own=True)).total == 0
    kept: Kept = got(ask(lambda done: loaded.keep(done)))
    assert kept.prompts == 1
    assert "Bad" in str(kept.refused[0])
    (row,) = listing(bank, Query(own=True)).rows
    assert (row.standing, row.language) == ("draft", "en")
    assert kept.first == row.prompt


def test_a_list_that_is_taken_twice_brings_nothing_the_second_time(
    bank: WorkstationBank, tmp_path: Path
) -> None:
    """Lists that people keep do not number their prompts; each time all of them came in anew."""
    path = tmp_path / "list.csv"
    path.write_text("title;prompt\nAd;Write an ad.\nAd;Write an ad.\nLetter;Write one.\n", "utf-8")
    first: Loaded = got(ask(lambda done: bank.load(path, done)))
    assert [entry.change for entry in first.prompts] == ["new", "twice", "new"]
    kept: Kept = got(ask(lambda done: first.keep(done)))
    assert (kept.prompts, kept.refused, kept.left_out) == (2, (), frozenset())
    again: Loaded = got(ask(lambda done: bank.load(path, done)))
    assert [entry.change for entry in again.prompts] == ["same"] * 3
    path.write_text("title;prompt\nAd;Write a short ad.\nLetter;Write one.\n", "utf-8")
    third: Loaded = got(ask(lambda done: bank.load(path, done)))
    assert [entry.change for entry in third.prompts] == ["new", "same"]
    got(ask(lambda done: third.keep(done)))
    titles = [row.title for row in listing(bank, Query(own=True)).rows]
    assert sorted(titles) == ["Ad", "Ad", "Letter"]


@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("list.csv", b"hei;hallo\n1;2\n", "Write the names there, such as Title and Prompt"),
        ("list.csv", b"", "Write the names there"),
        ("list.xlsx", b"PK\x03\x04 no archive", "save it again"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    bank: WorkstationBank, tmp_path: Path, name: str, data: bytes, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    answer = ask(lambda done: bank.load(path, done))
    assert isinstance(answer, AktivError)
    told = ENGLISH(answer.message)
    assert advice in told
    assert told.endswith("Your bank has not been changed.")


def test_a_text_without_headings_is_taken_whole_and_that_is_said(
    bank: WorkstationBank, tmp_path: Path
) -> None:
    path = tmp_path / "Mitt avslag.md"
    path.write_text("Skriv et vennlig avslag.\n", "utf-8")
    loaded: Loaded = got(ask(lambda done: bank.load(path, done)))
    assert [entry.title for entry in loaded.prompts] == ["Mitt avslag"]
    (caution,) = loaded.cautions
    assert "no headings" in str(caution)
    divided = got(ask(lambda done: bank.export((create(bank),), tmp_path / "a.md", done)))
    loaded = got(ask(lambda done: bank.load(divided, done)))
    assert loaded.cautions == ()


def test_a_team_without_a_server_shares_by_signed_packages(tmp_path: Path) -> None:
    """Kari proposes; Odd reviews and signs; Liv compares the fingerprint and has it vetted."""
    banks = {
        name: workstation(
            tmp_path / name,
            MemoryKeyStore(),
            BankSettings(name=name, folder=str(tmp_path / "shared")),
        )
        for name in ("Kari", "Odd", "Liv")
    }
    (tmp_path / "shared").mkdir()
    for each in banks.values():
        each.begin()
    kari, odd, liv = banks.values()
    try:
        mine = create(kari, "Panel interview")
        state = got(ask(lambda done: kari.read(lambda use: use.state(mine), done)))
        revision = state.variants["en"].newest.hash
        got(ask(lambda done: kari.change(lambda use: use.propose(mine, revision), done)))
        sent = tmp_path / "proposal.aktivbank"
        got(ask(lambda done: kari.export((), sent, done)))

        loaded = got(ask(lambda done: odd.load(sent, done)))
        got(ask(lambda done: loaded.keep(done)))
        fingerprint = got(ask(odd.make_signing_key)).fingerprint
        assert odd.actor.may(Role.CURATOR)
        proposal = got(ask(lambda done: odd.read(lambda use: use.state(mine), done)))
        waiting = proposal.variants["en"].proposal
        assert waiting is not None
        answer = Answer(Verdict.APPROVED)
        got(
            ask(
                lambda done: odd.change(
                    lambda use: use.review(mine, waiting.record, revision, answer), done
                )
            )
        )
        judged = got(ask(lambda done: odd.read(lambda use: use.judge(mine, "en"), done)))
        assert judged.standing is Standing.PROPOSED  # nobody else vouches for it here
        package = tmp_path / "shared" / "team.aktivpakke"
        create(odd, "A draft of Odd's")
        # All of the bank: of what is only begun, nothing goes into a package.
        got(ask(lambda done: odd.export((), package, done)))

        assert got(ask(liv.offers)) == (package,)
        offered = got(ask(lambda done: liv.load(package, done)))
        assert offered.signature is not None
        assert (offered.signature.fingerprint, offered.signature.trusted) == (fingerprint, False)
        early = ask(lambda done: offered.keep(done))
        assert isinstance(early, BankFaultError)
        assert early.problem is Problem.PACKAGE_UNKNOWN_SIGNER
        trust = offered.trust
        assert trust is not None
        assert ask(lambda done: trust("Odd in Bergen", done)) is None
        assert [entry.title for entry in offered.prompts] == ["Panel interview"]
        got(ask(lambda done: offered.keep(done)))
        judged = got(ask(lambda done: liv.read(lambda use: use.judge(mine, "en"), done)))
        assert judged.standing is Standing.VETTED
        assert got(ask(liv.offers)) == ()
        package.parent.rename(tmp_path / "away")
        gone = ask(liv.offers)
        assert isinstance(gone, BankFaultError)
        assert gone.problem is Problem.FOLDER_UNREADABLE
        assert [key.name for key in got(ask(liv.signing)).trusted] == ["Odd in Bergen"]
        assert got(ask(lambda done: liv.distrust(fingerprint, done))).trusted == ()
    finally:
        for each in banks.values():
            each.close()


def test_export_and_import_of_the_whole_bank_give_the_same_bank(tmp_path: Path) -> None:
    """On the same computer; elsewhere its approvals are not believed."""
    store = MemoryKeyStore()
    old = workstation(tmp_path / "old", store)
    old.begin()
    first, second = create(old, "First"), create(old, "Second")
    got(ask(lambda done: old.change(lambda use: use.set_favourite(first, favourite=True), done)))
    got(ask(lambda done: old.change(lambda use: use.arrange((second, first)), done)))
    file = got(ask(lambda done: old.export((), tmp_path / "all.aktivbank", done)))
    everything = Query(include_retired=True, order=Order.OWN, limit=100)
    before = listing(old, everything)
    old.close()

    new = workstation(tmp_path / "new", store)
    new.begin()
    try:
        loaded = got(ask(lambda done: new.load(file, done)))
        assert loaded.problems == ()
        assert got(ask(lambda done: loaded.keep(done))).refused == ()
        assert listing(new, everything) == before
    finally:
        new.close()

    stranger = workstation(tmp_path / "stranger", MemoryKeyStore())
    stranger.begin()
    try:
        loaded = got(ask(lambda done: stranger.load(file, done)))
        assert loaded.problems == ()
        assert "not made on this computer" in str(loaded.cautions[0])
    finally:
        stranger.close()


def test_records_of_a_file_are_looked_over_one_by_one_as_when_they_were_written(
    tmp_path: Path,
) -> None:
    """Together two languages of a prompt can read as if they were about somebody."""
    old = workstation(tmp_path / "old")
    old.begin()
    prompt = create(old, "Alfa")
    got(ask(lambda done: old.change(lambda use: use.revise(prompt, content("Omega")), done)))
    file = got(ask(lambda done: old.export((), tmp_path / "all.aktivbank", done)))
    old.close()

    def look(text: str) -> Sequence[Finding]:
        both = "Alfa" in text and "Omega" in text
        return (Finding(0, 4, Label.SENSITIVE, Certainty.SURE, "near"),) if both else ()

    new = workstation(tmp_path / "new", look=look)
    new.begin()
    try:
        loaded = got(ask(lambda done: new.load(file, done)))
        assert got(ask(lambda done: loaded.keep(done))).refused == ()
        assert listing(new, Query(text="Omega")).total == 1
    finally:
        new.close()
