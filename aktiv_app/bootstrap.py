"""The one composition root: builds every service from settings and paths. No Qt.

Everything heavy is imported inside the function that needs it, because two starts must be
quick: that of the window, and that of commands which need no engine.
"""

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from aktiv_app.core.adverts.proposal import AdvertProposal
    from aktiv_app.core.catalog import TaskCatalog
    from aktiv_app.core.messages import Message
    from aktiv_app.core.model import Attachment
    from aktiv_app.privacy.engine import Engine
    from aktiv_app.privacy.process.client import EngineClient
    from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
    from aktiv_app.services.answers import CaseAnswers
    from aktiv_app.services.api import Material
    from aktiv_app.services.bank.building import EngineOnDemand
    from aktiv_app.services.bank.edit_drafts import EditDraftStore
    from aktiv_app.services.bank.parts import BankParts
    from aktiv_app.services.bank.session import BankSession
    from aktiv_app.services.bank.workstation import WorkstationBank
    from aktiv_app.services.case_book import CaseBook
    from aktiv_app.services.drafts.form import DraftStore
    from aktiv_app.services.help_library import HelpLibrary
    from aktiv_app.services.numbers import NumberMemory
    from aktiv_app.services.policy_files import LoadedPolicy
    from aktiv_app.services.preferences import Preferences
    from aktiv_app.services.screening import CaseScreening, LocalScreening
    from aktiv_app.services.settings_store import LoadedSettings, SettingsStore
    from aktiv_app.services.vault import Vault

_APP = "aktiv-prompt"
_NUMBERS = "numbers.json"


class Places(Struct, frozen=True):
    """Where things lie: delivered data, the user's settings, the user's own data."""

    resources: Path
    settings: Path
    data: Path


def default_places(environment: Mapping[str, str] | None = None) -> Places:
    """The platform's own folders, or those named in the environment (for tests and IT)."""
    import platformdirs

    variables = os.environ if environment is None else environment
    own = variables.get("AKTIV_HOME")
    if own:
        return Places(resource_folder(), Path(own, "settings"), Path(own, "data"))
    return Places(
        resource_folder(),
        platformdirs.user_config_path(_APP, appauthor=False),
        platformdirs.user_data_path(_APP, appauthor=False),
    )


def resource_folder() -> Path:
    """The delivered data: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def version() -> str:
    """The app's version, as in its package."""
    from importlib import metadata

    return metadata.version(_APP)


class CommandParts:
    """What the command line needs, each made when it is first asked for."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def catalog(self) -> "TaskCatalog":
        """The delivered tasks."""
        from aktiv_app.core.catalog import TaskCatalog

        return TaskCatalog(self._places.resources / "prompts")

    def read_document(self, path: Path) -> "Attachment":
        """Read a document as material; raises MaterialError."""
        from aktiv_app.services.material.service import DocumentMaterial

        return DocumentMaterial().read_now(path)

    def cautions(self) -> "tuple[Message, ...]":
        """What is wrong with the policy and the settings, and so with what is replaced."""
        return self._preferences.cautions()

    def engine(self) -> "Engine":
        """The privacy engine, in this process."""
        return self._engine

    def screening(self) -> "LocalScreening":
        """Screening with the engine in this process."""
        from aktiv_app.services.screening import local_screening

        return local_screening(self._engine, self._places.resources, self._preferences.never_keep)

    def numbers(self) -> "NumberMemory":
        """Which placeholder numbers were sent lately."""
        from aktiv_app.services.numbers import NumberMemory

        return NumberMemory(self._places.data / _NUMBERS)

    def case_screening(self) -> "LocalScreening":
        """As `screening`, with numbers that no case has sent lately."""
        from aktiv_app.services.screening import local_screening

        return local_screening(
            self._engine,
            self._places.resources,
            self._preferences.never_keep,
            self.numbers().load(),
        )

    def vault(self) -> "Vault | None":
        """What case files are encrypted with; None without a usable keyring. May block."""
        from aktiv_app.services.vault import open_vault, system_keyring

        return open_vault(system_keyring())

    def bank_parts(self) -> "BankParts":
        """What the bank on this machine works with; the engine in a process of its own."""
        from aktiv_app.services.bank.building import bank_parts
        from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
        from aktiv_app.services.translations import system_language
        from aktiv_app.services.vault import system_keyring

        return bank_parts(
            self._places.data,
            self._places.resources,
            version(),
            self.catalog(),
            self._bank_engine.find,
            self._preferences.policy.policy,
            LiveBankSettings(BankSettings.of(self._preferences.chosen, system_language())),
            system_keyring,
        )

    def bank_session(self, server: str | None) -> "BankSession":
        """The bank for one command; `server` as for `aktiv bank --server`, None for the setting."""
        from aktiv_app.services.bank.building import open_server
        from aktiv_app.services.bank.session import BankSession
        from aktiv_app.services.bank.team import kept_password
        from aktiv_app.services.vault import system_keyring

        chosen = self._preferences.chosen
        address = chosen.bank_server if server is None else server
        return BankSession(
            self.bank_parts(),
            chosen.bank_name,
            address,
            lambda line: open_server(line, lambda: kept_password(system_keyring(), line)),
            self._bank_engine.close,
        )

    def init_server(self, address: str, made: "Callable[[str], None]") -> tuple[str, int]:
        """Make or upgrade the team's bank; gives its id and the version of its schema."""
        from prompt_bank.storage.postgres.initialising import init_server

        done = init_server(address, made=made)
        return done.bank, done.version

    def placeholder_words(self) -> "PlaceholderWords":
        """What placeholders are called in each language."""
        from aktiv_app.services.screening import placeholder_words

        return placeholder_words(self._places.resources)

    @cached_property
    def _preferences(self) -> "Preferences":
        return _preferences(self._places)

    @cached_property
    def _bank_engine(self) -> "EngineOnDemand":
        from aktiv_app.services.bank.building import EngineOnDemand

        def make() -> "EngineClient":
            from aktiv_app.privacy.process.child import worker_command
            from aktiv_app.privacy.process.client import EngineClient
            from aktiv_app.privacy.process.protocol import Setup

            chosen = self._preferences.chosen
            setup = Setup(chosen.confidential_terms, chosen.allowed_terms)
            return EngineClient(worker_command(self._places.resources), setup=setup)

        return EngineOnDemand(make)

    @cached_property
    def _engine(self) -> "Engine":
        from aktiv_app.privacy.process.lean import import_lean
        from aktiv_app.privacy.process.offline import go_offline

        go_offline()
        import_lean()
        from aktiv_app.privacy.build import build_engine

        chosen = self._preferences.chosen
        return build_engine(self._places.resources, chosen.confidential_terms, chosen.allowed_terms)


def _preferences(places: Places) -> "Preferences":
    from aktiv_app.services.preferences import load_preferences

    return load_preferences(places.settings, places.resources / "policy" / "default.toml")


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
    from aktiv_app.services.screening import case_screening, placeholder_words

    preferences = _preferences(places)
    words = placeholder_words(places.resources)
    chosen = preferences.chosen
    numbers = NumberMemory(places.data / _NUMBERS)
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
    return CaseAnswers(screening, book, store, words)


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
