"""Put the values back into an answer: exactly where it is unedited, by grammar elsewhere."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.restoring.answer import (
    Account,
    PlaceholderAccount,
    RestoredAnswer,
    Span,
    Unknown,
)
from aktiv_app.privacy.restoring.edited import pieces_of
from aktiv_app.privacy.restoring.forms import Grammars
from aktiv_app.privacy.restoring.grammar import parse
from aktiv_app.privacy.restoring.known import Known, distinct, placeholder_of
from aktiv_app.privacy.restoring.pieces import Piece
from aktiv_app.privacy.restoring.sent import SentText
from aktiv_app.privacy.restoring.unedited import whole

NOTHING_SENT = msg(
    "Nothing has been copied in this case yet, so there are no values to put back. "
    "Copy the prompt first, or choose the case that the answer belongs to."
)
OTHER_CASE = msg(
    "The placeholders in this answer are not those of this case, so nothing was put back. "
    "Choose the case that the answer belongs to."
)


def restore(answer: str, sent: Sequence[SentText], words: PlaceholderWords) -> RestoredAnswer:
    """Put the values of a case back into `answer`; `sent` is all it sent, the latest last.

    An answer with more placeholders that this case has not sent than ones it has is
    taken for another case's: it is refused, as nothing was sent from an empty case.
    Linear in the answer and what was sent.
    """
    if not sent:
        return RestoredAnswer(answer, refused=NOTHING_SENT)
    as_sent = whole(answer, sent)
    if as_sent is not None:
        return as_sent
    known = Known(sent)
    tokens = parse(answer, words)
    ours, strangers = distinct(tokens, known)
    if len(strangers) > len(ours):
        return RestoredAnswer(answer, refused=OTHER_CASE)
    pieces = pieces_of(answer, tokens, known, Grammars(answer, sent[-1].language))
    return _Writer(answer, known).write(pieces)


def misfit(answer: str, sent: Sequence[SentText], words: PlaceholderWords) -> int:
    """How many placeholders of `answer` were not sent, minus those that were.

    Negative for an answer that fits; for finding the case that an answer belongs to.
    """
    ours, others = distinct(parse(answer, words), Known(sent))
    return len(others) - len(ours)


@dataclass(slots=True)
class _Writer:
    answer: str
    known: Known
    spans: list[Span] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)

    def write(self, pieces: Iterable[Piece]) -> RestoredAnswer:
        out: list[str] = []
        read = length = 0
        restored: Counter[Name] = Counter()
        rewritten: Counter[Name] = Counter()
        for piece in pieces:
            between = self.answer[read : piece.start]
            start = length + len(between)
            end = start + len(piece.shown)
            written = self.answer[piece.start : piece.end]
            if piece.doubt is not None:
                self.unknown.append(Unknown(start, end, written, piece.doubt))
            elif piece.name is not None:
                sent = self._sent(piece.name)
                bent = not written.startswith(sent)
                self.spans.append(Span(start, end, sent, piece.original, written, bent))
                restored[piece.name] += 1
                rewritten[piece.name] += bent
            out += (between, piece.shown)
            read, length = piece.end, end
        out.append(self.answer[read:])
        rows = self._rows(restored, rewritten)
        return RestoredAnswer("".join(out), tuple(self.spans), Account(rows, tuple(self.unknown)))

    def _rows(
        self, restored: Mapping[Name, int], rewritten: Mapping[Name, int]
    ) -> tuple[PlaceholderAccount, ...]:
        # What only earlier texts had is listed when the answer uses it.
        names = dict.fromkeys(mention.name for mention in self.known.latest.mentions)
        names.update(dict.fromkeys(restored))
        return tuple(
            PlaceholderAccount(
                self._sent(name),
                self._label(name),
                self.known.shown(name),
                len(self.known.mentions[name]),
                restored.get(name, 0),
                rewritten.get(name, 0),
            )
            for name in names
        )

    def _sent(self, name: Name) -> str:
        return placeholder_of(self.known.written[name], self.known.mentions[name][0])

    def _label(self, name: Name) -> Label:
        return self.known.mentions[name][0].label
