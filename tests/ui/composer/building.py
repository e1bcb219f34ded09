"""Builds the Compose screen for tests and for the pictures of its states."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aktiv_app.bootstrap import Places, resource_folder
from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.model import Attachment, FormState, Part
from aktiv_app.privacy.reasons import REASONS
from aktiv_app.services.translations import translator
from aktiv_app.ui.composer.parts import ComposerParts
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.composer.view import ComposeView
from aktiv_app.ui.context import UiContext
from tests.ui.composer.fakes import FakeDrafts, FakeMaterial, FakeScreening, proposer
from tests.ui.shell import make_desktop

RESOURCES = resource_folder()


@dataclass
class Bench:
    """The services behind one screen."""

    context: UiContext
    screening: FakeScreening = field(default_factory=lambda: FakeScreening(RESOURCES))
    material: FakeMaterial = field(default_factory=FakeMaterial)
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    opened: list[str] = field(default_factory=list)

    def parts(self) -> ComposerParts:
        return ComposerParts(
            catalog=TaskCatalog(RESOURCES / "prompts"),
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


def make_context(app: QApplication, folder: Path) -> UiContext:
    return make_desktop(app, Places(RESOURCES, folder / "settings", folder / "data")).context


def speaking(context: UiContext, language: object) -> UiContext:
    from aktiv_app.core.languages import Language

    spoken = Language(str(language))
    return replace(context, language=spoken, tr=translator(spoken, RESOURCES / "translations"))


def interview(language: object) -> FormState:
    """An interview task as somebody would fill it in, with invented personal data."""
    from aktiv_app.core.languages import Language

    guide = Attachment(
        "intervjuguide-økonomi.docx",
        "Kontakt: Per Hansen, per.hansen@firma.no.\nFortell om en gang Stein ba deg om råd.",
        2,
    )
    return FormState(
        "interview-questions",
        Language(str(language)),
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
