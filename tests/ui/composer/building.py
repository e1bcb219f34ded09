"""Builds the Compose screen for tests and for the pictures of its states."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.model import Attachment, FormState, Part
from aktiv_app.core.settings import MotionChoice, Settings, ThemeChoice
from aktiv_app.privacy.reasons import REASONS
from aktiv_app.services.bank.tasks import BankTasks
from aktiv_app.services.policy_files import read_delivered
from aktiv_app.services.translations import translator
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.composer.parts import ComposerParts
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.composer.view import ComposeView
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.live_settings import LiveSettings
from aktiv_app.ui.theme.theme import Theme
from tests.ui.composer.fakes import FakeDrafts, FakeMaterial, FakeScreening, proposer

RESOURCES = resource_folder()
Contexts = Callable[[Language, int], UiContext]  # in a language, with texts so large in per cent
CATALOG = BankTasks(RESOURCES / "prompts")  # read once, for all screens without a bank


@dataclass
class Bench:
    """The services behind one screen."""

    context: UiContext
    screening: FakeScreening = field(default_factory=lambda: FakeScreening(RESOURCES))
    material: FakeMaterial = field(default_factory=FakeMaterial)
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    opened: list[str] = field(default_factory=list)
    bank: BankParts | None = None
    catalog: BankTasks = CATALOG

    def parts(self) -> ComposerParts:
        catalog = self.catalog
        if self.bank is not None:
            catalog = BankTasks(RESOURCES / "prompts")
            catalog.ask(self.bank.bank.text_of)
        return ComposerParts(
            bank=self.bank,
            catalog=catalog,
            screening=self.screening,
            material=self.material,
            drafts=self.drafts,
            reasons=REASONS,
            propose=proposer(RESOURCES),
            open_address=self.opened.append,
        )

    def view(self) -> ComposeView:
        made = compose_screen(self.parts()).factory(self.context)
        assert isinstance(made, ComposeView)
        return made


def make_context(app: QApplication, language: Language = Language.EN) -> UiContext:
    """A context with the delivered policy and settings that are written nowhere."""
    policy = read_delivered(RESOURCES / "policy" / "default.toml")
    theme = Theme(app, RESOURCES / "icons")
    theme.apply(ThemeChoice.LIGHT, 100, MotionChoice.OFF)
    return UiContext(
        tr=translator(language, RESOURCES / "translations"),
        language=language,
        theme=theme,
        clipboard=Clipboard(),
        courier=Courier(),
        settings=LiveSettings(Settings(), policy, _keep_nowhere),
        policy=policy,
        go_to=_stay,
        translators=lambda: (ENGLISH,),
    )


def _keep_nowhere(_settings: Settings) -> None:
    pass


def _stay(_screen: str) -> None:
    pass


def interview(language: Language) -> FormState:
    """An interview task as somebody would fill it in, with invented personal data."""
    guide = Attachment(
        "intervjuguide-økonomi.docx",
        "Kontakt: Per Hansen, per.hansen@firma.no.\nFortell om en gang Stein ba deg om råd.",
        2,
    )
    return FormState(
        "interview-questions",
        language,
        values={
            "role": "rådgiver i HR",
            "employer": "Nordvåg kommune",
            "must_have": (
                "bachelor i HR, ledelse eller organisasjonspsykologi",
                "god teknologiforståelse",
                "svært god skriftlig og muntlig framstilling",
            ),
            "nice_to_have": ("arbeidspsykologiske tester", "kandidatsøk"),
            "guide": (guide,),
        },
        additions={Part.TILTAK: "Kandidaten Kari Nordmann (912 34 567) har spurt om hjemmekontor."},
    )
