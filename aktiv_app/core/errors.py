"""Typed errors. The core raises them; the command line and the window translate them."""

from aktiv_app.core.messages import Message


class AktivError(Exception):
    """Something the user must be told about.

    `message` says what happened, what it means for the user's data and what to do.
    It never quotes the user's text, so it may be logged.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


class DataFileError(AktivError):
    """A delivered or shared data file (task, policy, settings) breaks its schema."""


class TemplateError(AktivError):
    """A template is broken, or asks for something templates may not do."""


class FormError(AktivError):
    """A value does not fit its variable, or a required one is missing."""


class MaterialError(AktivError):
    """A file or text cannot be read as material."""


class EngineError(AktivError):
    """The privacy engine is missing, not ready, or failed."""


class NotVouchedError(AktivError):
    """The app cannot vouch for a text, so it does not hand it out."""


class ClipboardError(AktivError):
    """The system's clipboard did not take a text."""


class CaseError(AktivError):
    """A case cannot be kept, or a kept one cannot be read."""


class DraftError(AktivError):
    """A draft cannot be kept or read."""


class DraftLeftError(DraftError):
    """A draft was to be deleted and is still on the disk."""
