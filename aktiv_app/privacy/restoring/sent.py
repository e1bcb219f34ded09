"""What has left the app: the sealed texts of a case, with what stood behind each placeholder."""

from collections.abc import Iterable

from msgspec import Struct

from aktiv_app.core.discreet import Discreet
from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Kind, Name
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.replacing.screened import MarkState, ScreenedPrompt


class Mention(Discreet, Struct, frozen=True):
    """A value that was replaced. `start` and `end` are code points in the sent text.

    `original` is the whole value; of it, `suffix` (a genitive ending) still stood in the
    sent text, after the placeholder.
    """

    start: int
    end: int
    name: Name
    label: Label
    original: str
    suffix: str = ""

    @property
    def base(self) -> str:
        """The value as the placeholder alone stands for it."""
        return self.original[: len(self.original) - len(self.suffix)]


class SentText(Discreet, Struct, frozen=True):
    """A sealed text: all that restoring an answer to it needs.

    `note_start` is where the app's own line about placeholders begins. `literal` are
    placeholders that the user's own text could be taken for: they stand for nobody.
    """

    text: str
    language: Language
    note_start: int
    source: str
    mentions: tuple[Mention, ...]
    literal: frozenset[Name]


def as_sent(screened: ScreenedPrompt, words: PlaceholderWords) -> SentText:
    """`screened`, which is sealed now, as it is remembered."""
    mentions = tuple(
        Mention(
            mark.start,
            mark.end,
            words.name_of(mark.placeholder),
            mark.finding.label,
            mark.original,
            mark.suffix,
        )
        for mark in screened.with_state(MarkState.REPLACED)
    )
    return SentText(
        screened.text,
        screened.language,
        screened.note_start,
        screened.source,
        mentions,
        words.reserved(screened.source),
    )


def highest_numbers(sent: Iterable[SentText]) -> dict[Kind, int]:
    """The highest number of each kind that was sent, for a later case to begin after."""
    highest: dict[Kind, int] = {}
    for text in sent:
        for mention in text.mentions:
            kind, number = mention.name
            highest[kind] = max(number, highest.get(kind, 0))
    return highest
