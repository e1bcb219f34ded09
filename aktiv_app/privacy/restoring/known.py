"""What stands behind the placeholders of a case, looked up by name."""

from collections.abc import Iterable, Mapping, Sequence

from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.restoring.forms import Forms, forms_of
from aktiv_app.privacy.restoring.sent import Mention, SentText
from aktiv_app.privacy.restoring.tokens import Token
from aktiv_app.privacy.text.markup import bare


class Known:
    """What stands behind the placeholders of a case."""

    def __init__(self, sent: Sequence[SentText]) -> None:
        """`sent` is not empty, the latest last: where texts differ, the latest counts."""
        self.sent = sent
        self.latest = sent[-1]
        self.mentions: dict[Name, list[Mention]] = {}
        self.written: dict[Name, SentText] = {}  # the latest text that has the placeholder
        literal: set[Name] = set()
        for text in reversed(sent):
            literal |= text.literal
            for mention in text.mentions:
                if self.written.setdefault(mention.name, text) is text:
                    self.mentions.setdefault(mention.name, []).append(mention)
        self.literal = frozenset(literal)
        self._forms: dict[Name, Forms] = {}

    def stands_for_somebody(self, name: Name) -> bool:
        """Whether `name` was sent, and the user's own text never had the same words."""
        return name in self.mentions and name not in self.literal

    def forms(self, name: Name) -> Forms:
        """The forms of a placeholder that was sent."""
        if name not in self._forms:
            self._forms[name] = forms_of(self.mentions[name])
        return self._forms[name]

    def shown(self, name: Name) -> str:
        """The value of a placeholder that was sent, as it is usually put back."""
        return bare(self.forms(name).plain)


def distinct(tokens: Iterable[Token], known: Known) -> tuple[set[Name], set[Name]]:
    """The placeholders among `tokens` that were sent, and those that were not."""
    ours: set[Name] = set()
    strangers: set[Name] = set()
    for token in tokens:
        if token.certain and token.kind is not None:
            name = token.kind, token.number
            if known.stands_for_somebody(name):
                ours.add(name)
            elif name not in known.literal:
                strangers.add(name)
    return ours, strangers


def by_name(text: SentText) -> Mapping[Name, list[Mention]]:
    """The mentions of each placeholder, in the order of its first."""
    found: dict[Name, list[Mention]] = {}
    for mention in text.mentions:
        found.setdefault(mention.name, []).append(mention)
    return found


def placeholder_of(text: SentText, mention: Mention) -> str:
    """The placeholder of `mention` as it was sent."""
    return text.text[mention.start : mention.end - len(mention.suffix)]
