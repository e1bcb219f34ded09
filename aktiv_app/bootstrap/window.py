"""What the window works with. No Qt.

Everything heavy is imported inside the function that needs it: the window must start quickly.
"""

from collections.abc import Mapping
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from msgspec import Struct

from aktiv_app.bootstrap.places import Places, version

if TYPE_CHECKING:
    from collections.abc import Callable

    from aktiv_app.core.adverts.proposal import AdvertProposal
    from aktiv_app.core.catalog import TaskCatalog
    from aktiv_app.core.messages import Message
    from aktiv_app.core.questions.finding import QuestionCheck
    from aktiv_app.core.questions.grounds import ProtectedQuestion
    from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
    from aktiv_app.services.answers import CaseAnswers
    from aktiv_app.services.api import Material
    from aktiv_app.services.bank.edit_drafts import EditDraftStore
    from aktiv_app.services.bank.parts import BankParts
    from aktiv_app.services.bank.workstation import WorkstationBank
    from aktiv_app.services.case_book import CaseBook
    from aktiv_app.services.drafts.form import DraftStore
    from aktiv_app.services.help_library import HelpLibrary
    from aktiv_app.services.policy_files import LoadedPolicy
    from aktiv_app.services.preferences import Preferences
    from aktiv_app.services.screening import CaseScreening
    from aktiv_app.services.settings_store import LoadedSettings, SettingsStore


class Services(Struct, frozen=True):
    """All the window works with. `close` stops what runs beside it."""

    store: "SettingsStore"
    settings: "LoadedSettings"
    policy: "LoadedPolicy"
    catalog: "TaskCatalog"
    screening: "CaseScreening"
    answers: "CaseAnswers"
    material: "Material"
    drafts: "DraftStore"
    edits: "EditDraftStore"
    help: "HelpLibrary"
    bank: "WorkstationBank"
    reasons: Mapping[str, "Message"]
    propose: "Callable[[str], AdvertProposal]"
    begun: Event

    def begin(self) -> None:
        """Bring up the privacy engine, in a process of its own, and the bank; returns at once.

        Kept cases that have expired are deleted.
        """
        self.begun.set()
        self.screening.begin()
        self.bank.begin()
        self.answers.begin()

    def close(self) -> None:
        """Write the draft, finish with the bank and kept cases, stop the privacy engine."""
        self.begun.set()
        self.drafts.close()
        self.bank.close()
        self.edits.close()
        self.answers.close()
        self.screening.close()


def build_services(places: Places) -> Services:
    """Build what the window works with.

    The privacy engine, the bank and the keyring of drafts wait for `Services.begin`: coming
    up, they would take the processor from the window. Raises DataFileError when a delivered
    file is broken.
    """
    from aktiv_app.privacy.reasons import REASONS
    from aktiv_app.services.bank.tasks import BankTasks
    from aktiv_app.services.case_book import CaseBook
    from aktiv_app.services.help_library import HelpLibrary
    from aktiv_app.services.material.service import DocumentMaterial
    from aktiv_app.services.numbers import NumberMemory
    from aktiv_app.services.preferences import load_preferences
    from aktiv_app.services.screening import case_screening, placeholder_words

    preferences = load_preferences(places.settings, places.default_policy)
    words = placeholder_words(places.resources)
    chosen = preferences.chosen
    numbers = NumberMemory(places.numbers)
    book = CaseBook(used=numbers.load(), remember=numbers.save)
    screening = case_screening(
        places.resources,
        preferences.never_keep,
        chosen.confidential_terms,
        chosen.allowed_terms,
        book,
        words,
    )
    catalog = BankTasks(places.resources / "prompts")
    bank = _bank(places, preferences, catalog, screening)
    # A draft may fill in a prompt of the bank; it is read on a thread that can wait for it.
    catalog.ask(bank.text_of)
    begun = Event()
    return Services(
        store=preferences.store,
        settings=preferences.settings,
        policy=preferences.policy,
        catalog=catalog,
        screening=screening,
        answers=_answers(places, screening, book, words),
        material=DocumentMaterial(),
        drafts=_drafts(places, catalog, begun, wanted=chosen.keep_drafts),
        edits=_edits(places, begun, wanted=chosen.keep_drafts),
        bank=bank,
        help=HelpLibrary(places.resources / "help", places.resources / "privacy" / "measured.toml"),
        reasons=REASONS,
        propose=_proposer(places.resources / "adverts"),
        begun=begun,
    )


def _bank(
    places: Places,
    preferences: "Preferences",
    catalog: "TaskCatalog",
    screening: "CaseScreening",
) -> "WorkstationBank":
    from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
    from aktiv_app.services.bank.workstation import WorkstationBank
    from aktiv_app.services.translations import system_language

    def make_parts(settings: LiveBankSettings) -> "BankParts":
        from aktiv_app.services.bank.building import bank_parts, waiting_find
        from aktiv_app.services.vault import system_keyring

        return bank_parts(
            places.data,
            places.resources,
            version(),
            catalog,
            waiting_find(screening.look_for),
            preferences.policy.policy,
            settings,
            system_keyring,
        )

    chosen = BankSettings.of(preferences.chosen, system_language())
    return WorkstationBank(LiveBankSettings(chosen), make_parts)


def _answers(
    places: Places, screening: "CaseScreening", book: "CaseBook", words: "PlaceholderWords"
) -> "CaseAnswers":
    from aktiv_app.services.answers import CaseAnswers
    from aktiv_app.services.cases import CaseStore
    from aktiv_app.services.vault import system_keyring

    store = CaseStore(places.data / "cases", system_keyring)
    return CaseAnswers(screening, book, store, words, _questions(places.resources / "questions"))


def _questions(folder: Path) -> "Callable[[str], tuple[ProtectedQuestion, ...]]":
    made: list[QuestionCheck] = []

    def check(text: str) -> "tuple[ProtectedQuestion, ...]":
        if not made:  # the patterns are made when the first answer is there
            from aktiv_app.core.questions.finding import question_check

            made.append(question_check(folder))
        return made[0](text)

    return check


def _drafts(places: Places, catalog: "TaskCatalog", begun: Event, *, wanted: bool) -> "DraftStore":
    from aktiv_app.core.state_json import decode_state, encode_state
    from aktiv_app.services.drafts.form import DraftStore
    from aktiv_app.services.vault import system_keyring

    return DraftStore(
        places.data,
        system_keyring,
        encode_state,
        lambda data: decode_state(data, catalog.text),
        enabled=wanted,
        wait=begun.wait,
    )


def _edits(places: Places, begun: Event, *, wanted: bool) -> "EditDraftStore":
    from aktiv_app.services.bank.edit_drafts import edit_drafts
    from aktiv_app.services.vault import system_keyring

    return edit_drafts(places.data, system_keyring, enabled=wanted, wait=begun.wait)


def _proposer(folder: Path) -> "Callable[[str], AdvertProposal]":
    def propose(text: str) -> "AdvertProposal":
        from datetime import date

        from aktiv_app.core.adverts.phrases import load_phrases
        from aktiv_app.core.adverts.propose import propose

        return propose(text, load_phrases(folder), date.today())  # noqa: DTZ011 (the user's day)

    return propose
