"""Answers, or lines of them, that are just what was sent: restored to the letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from aktiv_app.privacy.restoring.answer import Account, PlaceholderAccount, RestoredAnswer, Span
from aktiv_app.privacy.restoring.known import Known, by_name, placeholder_of
from aktiv_app.privacy.restoring.pieces import Piece
from aktiv_app.privacy.restoring.sent import Mention, SentText
from aktiv_app.privacy.restoring.tokens import Token


def whole(answer: str, sent: Sequence[SentText]) -> RestoredAnswer | None:
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
    known = Known(sent)
    rows = tuple(
        PlaceholderAccount(
            placeholder_of(text, mentions[0]),
            mentions[0].label,
            known.shown(name),
            counts[name],
            counts[name],
            0,
        )
        for name, mentions in by_name(text).items()
    )
    return RestoredAnswer(text.source, tuple(spans), Account(rows))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")


def unedited_lines(answer: str, tokens: Sequence[Token], known: Known) -> dict[int, list[Piece]]:
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
    found: dict[int, list[Piece]] = {}
    for start, inside in lines_with(answer, tokens):
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
            Piece(
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


def lines_with(answer: str, tokens: Sequence[Token]) -> Iterator[tuple[int, list[Token]]]:
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
