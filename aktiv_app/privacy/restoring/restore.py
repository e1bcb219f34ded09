"""Put the values back into an answer: exactly where it is unedited, by grammar elsewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.genitive import Grammar
from aktiv_app.privacy.kinds import Name
from aktiv_app.privacy.placeholders import PlaceholderWords
from aktiv_app.privacy.restoring.answer import (
    Account,
    Doubt,
    PlaceholderAccount,
    RestoredAnswer,
    Span,
    Unknown,
)
from aktiv_app.privacy.restoring.forms import (
    Forms,
    fitted,
    forms_of,
    grammar_of,
    in_capitals,
    with_ending,
)
from aktiv_app.privacy.restoring.grammar import Token, parse
from aktiv_app.privacy.restoring.sent import Mention, SentText

_BEFORE = 40  # characters that tell whether a sentence begins

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
    whole = _whole(answer, sent)
    if whole is not None:
        return whole
    known = _Known(sent)
    tokens = parse(answer, words)
    ours, strangers = _distinct(tokens, known)
    if len(strangers) > len(ours):
        return RestoredAnswer(answer, refused=OTHER_CASE)
    pieces = _pieces(answer, tokens, known, grammar_of(answer, sent[-1].language))
    return _Writer(answer, known, words).write(pieces)


def strangers(answer: str, sent: Sequence[SentText], words: PlaceholderWords) -> int:
    """How many placeholders of `answer` were not sent, minus those that were.

    Negative for an answer that fits; for finding the case that an answer belongs to.
    """
    ours, others = _distinct(parse(answer, words), _Known(sent))
    return len(others) - len(ours)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the answer and what becomes of it."""

    start: int
    end: int
    shown: str
    name: Name | None = None
    original: str = ""
    doubt: Doubt | None = None
    counts: bool = True  # False: the second half of a genitive set apart by emphasis


class _Known:
    """What stands behind the placeholders of a case."""

    def __init__(self, sent: Sequence[SentText]) -> None:
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
        return name in self.mentions and name not in self.literal

    def forms(self, name: Name) -> Forms:
        if name not in self._forms:
            self._forms[name] = forms_of(self.mentions[name])
        return self._forms[name]


def _distinct(tokens: Iterable[Token], known: _Known) -> tuple[set[Name], set[Name]]:
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


# -- an answer that is what was sent ------------------------------------------------------


def _whole(answer: str, sent: Sequence[SentText]) -> RestoredAnswer | None:
    """The source itself, when `answer` is a sent text with or without the app's own line.

    Only line breaks, and blank lines at the end, may have changed.
    """
    plain = _plain(answer)
    for text in reversed(sent):
        if plain == _plain(text.text) or plain == _plain(text.text[: text.note_start]):
            break
    else:
        return None
    spans, shift = [], 0
    for mention in text.mentions:
        written = text.text[mention.start : mention.end]
        start = mention.start + shift
        placeholder = written[: len(written) - len(mention.suffix)]
        end = start + len(mention.original)
        spans.append(Span(start, end, placeholder, mention.original, written))
        shift += len(mention.original) - len(written)
    counts = Counter(mention.name for mention in text.mentions)
    known = _Known(sent)
    rows = tuple(
        PlaceholderAccount(
            _placeholder(text, mentions[0]),
            mentions[0].label,
            known.forms(name).plain,
            counts[name],
            counts[name],
            0,
        )
        for name, mentions in _by_name(text).items()
    )
    return RestoredAnswer(text.source, tuple(spans), Account(rows))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")


def _by_name(text: SentText) -> Mapping[Name, list[Mention]]:
    found: dict[Name, list[Mention]] = {}
    for mention in text.mentions:
        found.setdefault(mention.name, []).append(mention)
    return found


def _placeholder(text: SentText, mention: Mention) -> str:
    return text.text[mention.start : mention.end - len(mention.suffix)]


# -- an edited answer ---------------------------------------------------------------------


def _pieces(answer: str, tokens: Sequence[Token], known: _Known, grammar: Grammar) -> list[_Piece]:
    by_line = _unedited(answer, tokens, known)
    pieces = [piece for pieces in by_line.values() for piece in pieces]
    certain = [token for token in tokens if _ours(token, known)]
    # Only where no token stands without them can round brackets stand for square ones.
    round_ones = all(token.parenthesis for token in certain)
    in_order = _in_the_same_order(certain, known)
    for line_start, inside in _lines_with(answer, tokens):
        if inside[0].start in by_line:
            continue
        place = _Place(answer, line_start, _in_capitals(answer, line_start, inside), grammar)
        for token in inside:
            if _ours(token, known):
                mention = in_order.get(token.start)
                pieces += _put_back(place, token, mention, known, round_ones=round_ones)
            elif doubt := _doubt(token, known):
                shown = answer[token.start : token.end]
                pieces.append(_Piece(token.start, token.end, shown, doubt=doubt))
    return sorted(pieces, key=lambda piece: piece.start)


def _ours(token: Token, known: _Known) -> bool:
    return (
        token.certain
        and token.kind is not None
        and known.stands_for_somebody((token.kind, token.number))
    )


def _doubt(token: Token, known: _Known) -> Doubt | None:
    """Why `token` is reported; None where it is nothing to mention."""
    if token.kind is None:
        return Doubt.NOT_IN_CASE
    name = token.kind, token.number
    if name in known.literal:
        return Doubt.OWN_TEXT if name in known.mentions else None
    if token.certain:
        return Doubt.NOT_IN_CASE
    # "PERSON 1" without brackets is worth a word only where there is such a placeholder.
    return Doubt.UNCLEAR if token.underscore or not token.number or name in known.mentions else None


@dataclass(frozen=True, slots=True)
class _Place:
    """The line that a token stands in."""

    answer: str
    start: int
    capitals: bool
    grammar: Grammar


def _in_capitals(answer: str, start: int, tokens: Sequence[Token]) -> bool:
    between = []
    for token in tokens:
        between.append(answer[start : token.start])
        start = token.stop
    end = answer.find("\n", start)
    between.append(answer[start : end if end >= 0 else len(answer)])
    return in_capitals(" ".join(between))


def _put_back(
    place: _Place, token: Token, mention: Mention | None, known: _Known, *, round_ones: bool
) -> list[_Piece]:
    assert token.kind is not None  # noqa: S101 (a certain token has one)
    name = token.kind, token.number
    forms = known.forms(name)
    base = mention.base if mention else forms.choose(genitive=token.genitive)
    before = place.answer[max(place.start, token.start - _BEFORE) : token.start]
    base = fitted(base, forms.label, before, capitals=place.capitals)
    start, end = token.start, token.end
    if token.parenthesis and round_ones:
        start, end = token.parenthesis
    if not token.genitive:
        return [_Piece(start, end, base, name, base)]
    written = place.answer[token.ending[0] : token.ending[1]] if token.ending else "s"
    owner = with_ending(base, forms.label, place.grammar, written)
    if token.ending is None or token.ending[0] == end:
        return [_Piece(start, token.stop, owner, name, owner)]
    return [
        _Piece(start, end, base, name, base),
        _Piece(*token.ending, owner[len(base) :], counts=False),
    ]


def _in_the_same_order(tokens: Sequence[Token], known: _Known) -> Mapping[int, Mention]:
    """What was sent, when the answer has the same placeholders in the same order.

    So a translated or corrected text gets each form back where it stood. Gives the
    mention for the start of each token, or nothing.
    """
    order = [(token.kind, token.number) for token in tokens]
    for text in reversed(known.sent):
        if order == [mention.name for mention in text.mentions]:
            starts = [token.start for token in tokens]
            return dict(zip(starts, text.mentions, strict=True))
    return {}


def _unedited(answer: str, tokens: Sequence[Token], known: _Known) -> dict[int, list[_Piece]]:
    """For each token in a line that was sent just so: the pieces of that line.

    The pieces are listed at the line's first token, the others have none.
    """
    lines: dict[str, list[tuple[SentText, list[Mention]]]] = {}
    origin: dict[str, SentText] = {}
    for text in reversed(known.sent):
        for line, mentions in _lines_of(text):
            if origin.setdefault(line, text) is text:
                lines.setdefault(line, []).append((text, mentions))
    met: Counter[str] = Counter()
    found: dict[int, list[_Piece]] = {}
    for start, inside in _lines_with(answer, tokens):
        end = answer.find("\n", inside[0].start)
        whole_line = answer[start : end if end >= 0 else len(answer)]
        line = whole_line.strip()
        if line not in lines:
            continue
        line_start = start + len(whole_line) - len(whole_line.lstrip())
        choices = lines[line]
        text, mentions = choices[min(met[line], len(choices) - 1)]
        met[line] += 1
        if not all(known.stands_for_somebody(mention.name) for mention in mentions):
            continue
        shift = line_start - _line_start(text, mentions[0])
        pieces = [
            _Piece(
                mention.start + shift,
                mention.end + shift,
                mention.original,
                mention.name,
                mention.original,
            )
            for mention in mentions
        ]
        for token in inside:
            found[token.start] = []
        found[inside[0].start] = pieces
    return found


def _line_start(text: SentText, mention: Mention) -> int:
    start = text.text.rfind("\n", 0, mention.start) + 1
    line = text.text[start : mention.end]
    return start + len(line) - len(line.lstrip())


def _lines_of(text: SentText) -> Iterable[tuple[str, list[Mention]]]:
    stop = -1
    group: list[Mention] = []
    for mention in text.mentions:
        if mention.start >= stop:
            if group:
                yield _line_of(text, group[0]), group
            group = []
            stop = text.text.find("\n", mention.end)
            stop = len(text.text) if stop < 0 else stop
        group.append(mention)
    if group:
        yield _line_of(text, group[0]), group


def _line_of(text: SentText, mention: Mention) -> str:
    start = text.text.rfind("\n", 0, mention.start) + 1
    stop = text.text.find("\n", mention.end)
    return text.text[start : stop if stop >= 0 else len(text.text)].strip()


def _lines_with(answer: str, tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
    """Where each line with tokens begins, and its tokens."""
    at = 0
    while at < len(tokens):
        start = answer.rfind("\n", 0, tokens[at].start) + 1
        stop = answer.find("\n", tokens[at].start)
        inside = []
        while at < len(tokens) and (tokens[at].start < stop or stop < 0):
            inside.append(tokens[at])
            at += 1
        yield start, inside


# -- writing it down ----------------------------------------------------------------------


@dataclass(slots=True)
class _Writer:
    answer: str
    known: _Known
    words: PlaceholderWords
    spans: list[Span] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)

    def write(self, pieces: Iterable[_Piece]) -> RestoredAnswer:
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
                self.known.forms(name).plain,
                len(self.known.mentions[name]),
                restored.get(name, 0),
                rewritten.get(name, 0),
            )
            for name in names
        )

    def _sent(self, name: Name) -> str:
        return _placeholder(self.known.written[name], self.known.mentions[name][0])

    def _label(self, name: Name) -> Label:
        return self.known.mentions[name][0].label
