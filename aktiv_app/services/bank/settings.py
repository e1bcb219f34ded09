"""The user's settings that concern the bank."""

from msgspec import Struct

from aktiv_app.core.languages import Language
from aktiv_app.core.settings import Settings


class BankSettings(Struct, frozen=True):
    """The user's settings that concern the bank; see `aktiv_app.core.settings`."""

    name: str = ""
    server: str = ""
    folder: str = ""
    language: Language = Language.EN

    @classmethod
    def of(cls, settings: Settings, system: Language) -> "BankSettings":
        """From all settings; `system` is the language of the computer."""
        language = settings.interface_language.language or system
        return cls(settings.bank_name, settings.bank_server, settings.bank_folder, language)


class LiveBankSettings:
    """The settings as they are now; the window changes them, the bank's threads read them."""

    def __init__(self, value: BankSettings) -> None:
        self.value = value
