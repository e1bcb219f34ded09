"""What the command line works with. No Qt.

Everything heavy is imported inside the method that needs it: commands without an engine must
start quickly.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from aktiv_app.bootstrap.places import Places, version

if TYPE_CHECKING:
    from collections.abc import Callable

    from aktiv_app.core.catalog import TaskCatalog
    from aktiv_app.core.messages import Message
    from aktiv_app.core.model import Attachment
    from aktiv_app.privacy.engine import Engine
    from aktiv_app.privacy.process.client import EngineClient
    from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
    from aktiv_app.services.bank.building import EngineOnDemand
    from aktiv_app.services.bank.parts import BankParts
    from aktiv_app.services.bank.session import BankSession
    from aktiv_app.services.numbers import NumberMemory
    from aktiv_app.services.preferences import Preferences
    from aktiv_app.services.screening import LocalScreening
    from aktiv_app.services.vault import Vault


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

        return NumberMemory(self._places.numbers)

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
        from aktiv_app.services.preferences import load_preferences

        return load_preferences(self._places.settings, self._places.default_policy)

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
