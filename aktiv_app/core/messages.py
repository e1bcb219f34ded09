"""Sentences for people, carried as values until the edge knows the reader's language.

The core never speaks to a user directly. It returns or raises a `Message`; the
command line prints it in English, the window in the user's language. The English
text is the key (gettext's convention), so a missing translation falls back to a
readable sentence.
"""

from collections.abc import Mapping
from gettext import NullTranslations

from msgspec import Struct, field


class Message(Struct, frozen=True):
    """A sentence with named fields in `str.format` style.

    `plural` and `count` are set together. Fields never hold personal data when the
    message can reach a log; the texts of findings travel outside messages.
    """

    text: str
    plural: str | None = None
    count: int = 0
    fields: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return ENGLISH(self)


def msg(text: str, /, **fields: object) -> Message:
    """Make a message; `text` must be a literal so that extraction finds it."""
    return Message(text, fields=fields)


def nmsg(singular: str, plural: str, count: int, /, **fields: object) -> Message:
    """Make a message that depends on `count`, available to the text as `{count}`."""
    return Message(singular, plural, count, {"count": count, **fields})


class Translator:
    """Turns messages into text in one language; falls back to English, never fails."""

    def __init__(self, catalogue: NullTranslations) -> None:
        self._catalogue = catalogue

    def __call__(self, message: Message) -> str:
        """Translate `message` and fill in its fields."""
        if message.plural is None:
            pattern, english = self._catalogue.gettext(message.text), message.text
        else:
            pattern = self._catalogue.ngettext(message.text, message.plural, message.count)
            english = message.text if message.count == 1 else message.plural
        fields = {
            name: self(value) if isinstance(value, Message) else value
            for name, value in message.fields.items()
        }
        try:
            return pattern.format(**fields) if fields else pattern
        except (KeyError, IndexError, ValueError):
            # A translator's slip in a placeholder must not take the window down.
            return english.format(**fields)

    def t(self, text: str, /, **fields: object) -> str:
        """Shorthand for widgets: translate a literal at once."""
        return self(Message(text, fields=fields))

    def nt(self, singular: str, plural: str, count: int, /, **fields: object) -> str:
        """Shorthand for widgets: translate a counted literal at once."""
        return self(Message(singular, plural, count, {"count": count, **fields}))


ENGLISH = Translator(NullTranslations())
