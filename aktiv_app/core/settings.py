"""The user's settings: declared once, typed, and free of Qt and files.

`Settings` holds the values, `SETTINGS` says what each is called and what it may be. They are read
from plain values by `setting_values.py`; the Settings screen is built from `SETTINGS`.
"""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Struct

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Style

MAX_TERMS = 5000
MAX_TERM_LENGTH = 200


class LanguageChoice(StrEnum):
    """A language, or the one that is chosen elsewhere (`SYSTEM`)."""

    SYSTEM = "system"
    NB = "nb"
    NN = "nn"
    SV = "sv"
    EN = "en"

    @property
    def language(self) -> Language | None:
        """The chosen language; None when it follows the system."""
        return None if self is LanguageChoice.SYSTEM else Language(self.value)


class ThemeChoice(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class MotionChoice(StrEnum):
    """Whether moving parts are left out."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


TextSize = Annotated[int, msgspec.Meta(ge=100, le=150)]
Term = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_TERM_LENGTH)]
Terms = Annotated[tuple[Term, ...], msgspec.Meta(max_length=MAX_TERMS)]
Name = Annotated[str, msgspec.Meta(max_length=100)]
UserName = Annotated[str, msgspec.Meta(max_length=40)]
PathText = Annotated[str, msgspec.Meta(max_length=4096)]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every setting with its default. `text_size` is in per cent of the normal size.

    `prompt_language` follows the interface language when it is `SYSTEM`. `ai_tool` is
    the id of a tool in the policy, or empty for the policy's default.
    """

    interface_language: LanguageChoice = LanguageChoice.SYSTEM
    prompt_language: LanguageChoice = LanguageChoice.SYSTEM
    style: Style = Style.LABELLED
    ai_tool: Name = ""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: TextSize = 100
    reduce_motion: MotionChoice = MotionChoice.SYSTEM
    keep_drafts: bool = True
    confidential_terms: Terms = ()
    allowed_terms: Terms = ()
    policy_path: PathText = ""
    bank_server: PathText = ""
    bank_name: UserName = ""
    bank_folder: PathText = ""
    last_task: Name = ""


class SettingKind(StrEnum):
    """How a setting is changed on the Settings screen."""

    CHOICE = "choice"
    SWITCH = "switch"
    TERMS = "terms"  # a list with one entry a line
    TOOL = "tool"  # one of the policy's AI tools
    FILE = "file"  # the path of a file
    FOLDER = "folder"  # the path of a folder
    TEXT = "text"  # one line
    HIDDEN = "hidden"  # remembered, but changed elsewhere in the window


class Setting(Struct, frozen=True):
    """What one field of `Settings` is called, what it is for, and what it may be.

    `choices` pairs each allowed value with its name; empty where any value of the type
    is allowed.
    """

    name: str
    group: Message
    label: Message
    help: Message
    kind: SettingKind
    choices: tuple[tuple[object, Message], ...] = ()


def _languages(first: Message) -> tuple[tuple[object, Message], ...]:
    # A language is named in itself, so its name is data and not a sentence to translate.
    own = tuple(
        (LanguageChoice(language.value), Message(language.own_name)) for language in Language
    )
    return ((LanguageChoice.SYSTEM, first), *own)


_LANGUAGE = msg("Language")
_PROMPT = msg("Prompt")
_LOOK = msg("Appearance")
_PRIVACY = msg("Privacy")
_ORGANISATION = msg("Organisation")
_BANK = msg("Prompt bank")

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "interface_language",
        _LANGUAGE,
        msg("Language of the window"),
        msg("What you have written stays as it is when you change this."),
        SettingKind.CHOICE,
        _languages(msg("Same as the computer")),
    ),
    Setting(
        "prompt_language",
        _LANGUAGE,
        msg("Language of new prompts"),
        msg("You can choose another language for each prompt while you write it."),
        SettingKind.CHOICE,
        _languages(msg("Same as the window")),
    ),
    Setting(
        "style",
        _PROMPT,
        msg("Form of the prompt"),
        msg("How the five parts are put together in the text you copy."),
        SettingKind.CHOICE,
        (
            (Style.LABELLED, msg("Marked A K T I V")),
            (Style.FLOWING, msg("Flowing text")),
            (Style.MARKDOWN, msg("Markdown headings")),
        ),
    ),
    Setting(
        "ai_tool",
        _PROMPT,
        msg("AI tool"),
        msg("The tool you paste into. Its limit on length is used while you write."),
        SettingKind.TOOL,
    ),
    Setting(
        "theme",
        _LOOK,
        msg("Colours"),
        msg("Light, dark or with extra strong contrast."),
        SettingKind.CHOICE,
        (
            (ThemeChoice.SYSTEM, msg("Same as the computer")),
            (ThemeChoice.LIGHT, msg("Light")),
            (ThemeChoice.DARK, msg("Dark")),
            (ThemeChoice.HIGH_CONTRAST, msg("High contrast")),
        ),
    ),
    Setting(
        "text_size",
        _LOOK,
        msg("Text size"),
        msg("Makes all text in the window larger."),
        SettingKind.CHOICE,
        tuple((size, msg("{percent} %", percent=size)) for size in (100, 110, 125, 150)),
    ),
    Setting(
        "reduce_motion",
        _LOOK,
        msg("Reduce motion"),
        msg("Leaves out fades and other movement."),
        SettingKind.CHOICE,
        (
            (MotionChoice.SYSTEM, msg("Same as the computer")),
            (MotionChoice.ON, msg("Yes")),
            (MotionChoice.OFF, msg("No")),
        ),
    ),
    Setting(
        "keep_drafts",
        _PRIVACY,
        msg("Keep a draft on this computer"),
        msg(
            "Lets you go on where you were if the app or the computer stops. "
            "When you turn this off, the draft that is kept is deleted."
        ),
        SettingKind.SWITCH,
    ),
    Setting(
        "confidential_terms",
        _PRIVACY,
        msg("Always replace"),
        msg("Names of clients, projects and other things to keep secret. One on each line."),
        SettingKind.TERMS,
    ),
    Setting(
        "allowed_terms",
        _PRIVACY,
        msg("Never mark"),
        msg(
            "Words that look like personal data but are not, such as the name of your own "
            "organisation. One on each line."
        ),
        SettingKind.TERMS,
    ),
    Setting(
        "policy_path",
        _ORGANISATION,
        msg("Policy file"),
        msg(
            "A file with your organisation's rules. It is not used when the computer already "
            "has a policy. A change takes effect at the next start."
        ),
        SettingKind.FILE,
    ),
    Setting(
        "bank_server",
        _BANK,
        msg("Team's server"),
        msg(
            "The address your IT department gives you, such as service=aktiv or "
            "host=db.example dbname=aktiv. Empty if your team has no server. "
            "Never write a password here."
        ),
        SettingKind.TEXT,
    ),
    Setting(
        "bank_name",
        _BANK,
        msg("Your name in the bank"),
        msg(
            "What colleagues see beside your prompts in a team without a server. With a "
            "server, your login is used."
        ),
        SettingKind.TEXT,
    ),
    Setting(
        "bank_folder",
        _BANK,
        msg("Folder for packages"),
        msg(
            "A folder your team shares. Packages of vetted prompts that are put there are "
            "offered to you when you open the bank."
        ),
        SettingKind.FOLDER,
    ),
    Setting(
        "last_task",
        _PROMPT,
        msg("Task chosen last"),
        msg("Opened again at the next start."),
        SettingKind.HIDDEN,
    ),
)
