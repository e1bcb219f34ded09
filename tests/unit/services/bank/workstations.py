"""A workstation's bank with a key store in memory, and waiting for what it answers."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import AktivError
from aktiv_app.core.policy import Policy
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.services.bank.building import bank_parts
from aktiv_app.services.bank.parts import BankParts
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from aktiv_app.services.bank.workstation import WorkstationBank
from aktiv_app.services.policy_files import read_delivered
from aktiv_app.services.vault import KeyStore
from prompt_bank.ports.listing import Listing, Query
from tests.unit.prompt_bank.bank_fixtures import content

RESOURCES = Path(__file__).resolve().parents[4] / "resources"


def find(text: str) -> Sequence[Finding]:
    """An engine that knows one name."""
    at = text.find("Kari Nordmann")
    if at < 0:
        return ()
    return (Finding(at, at + 13, Label.PERSON, Certainty.SURE, "given_and_family"),)


def policy() -> Policy:
    return read_delivered(RESOURCES / "policy" / "default.toml")


def workstation(
    folder: Path,
    store: KeyStore | None = None,
    settings: BankSettings | None = None,
    look: Callable[[str], Sequence[Finding]] = find,
    change: Callable[[BankParts], BankParts] = lambda parts: parts,
) -> WorkstationBank:
    catalog = TaskCatalog(RESOURCES / "prompts")
    return WorkstationBank(
        LiveBankSettings(settings or BankSettings(name="Kari")),
        lambda live: change(
            bank_parts(folder, RESOURCES, "1.0", catalog, look, policy(), live, lambda: store)
        ),
    )


def ask(start: Callable[[Callable[[Any], None]], object]) -> Any:
    """What `done` is given; fails when it is never called."""
    answered = threading.Event()
    answers: list[Any] = []

    def done(answer: Any) -> None:
        answers.append(answer)
        answered.set()

    start(done)
    assert answered.wait(60)
    (answer,) = answers
    return answer


def got(answer: Any) -> Any:
    assert not isinstance(answer, AktivError), answer.message
    return answer


def listing(bank: WorkstationBank, query: Query | None = None) -> Listing:
    found: Listing = got(ask(lambda done: bank.read(lambda use: use.find(query or Query()), done)))
    return found


def create(bank: WorkstationBank, title: str = "Mine") -> str:
    made: str = got(ask(lambda done: bank.change(lambda use: use.create(content(title)), done)))
    return made
