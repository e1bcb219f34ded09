"""The tokens of an edited answer: which value each gets, in which form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aktiv_app.privacy.restoring.answer import Doubt
from aktiv_app.privacy.restoring.forms import Grammars, fitted, in_capitals, with_ending
from aktiv_app.privacy.restoring.halves import made_whole
from aktiv_app.privacy.restoring.known import Known
from aktiv_app.privacy.restoring.pieces import Piece
from aktiv_app.privacy.restoring.sent import Mention
from aktiv_app.privacy.restoring.tokens import Token
from aktiv_app.privacy.restoring.unedited import lines_with, unedited_lines

_CELL_END = re.compile(r"[|\t;]")
_BEFORE = 40  # characters that tell whether a sentence begins


def pieces_of(
    answer: str, tokens: Sequence[Token], known: Known, grammars: Grammars
) -> list[Piece]:
    """The pieces of `answer` that are put back or reported, in text order."""
    by_line = unedited_lines(answer, tokens, known)
    pieces = [piece for pieces in by_line.values() for piece in pieces]
    certain = [token for token in tokens if _ours(token, known)]
    # Only where no token stands without them can round brackets stand for square ones.
    round_ones = all(token.parenthesis for token in certain)
    in_order = _in_the_same_order(certain, known)
    for line_start, inside in lines_with(answer, tokens):
        if inside[0].start in by_line:
            continue
        capitals = _in_capitals(answer, line_start, inside)
        for token in inside:
            place = _Place(answer, line_start, token.start in capitals, grammars)
            if _ours(token, known):
                mention = in_order.get(token.start)
                pieces += _put_back(place, token, mention, known, round_ones=round_ones)
            elif doubt := _doubt(token, known):
                shown = answer[token.start : token.end]
                pieces.append(Piece(token.start, token.end, shown, doubt=doubt))
    return sorted(pieces, key=lambda piece: piece.start)


def _ours(token: Token, known: Known) -> bool:
    return (
        token.certain
        and token.kind is not None
        and known.stands_for_somebody((token.kind, token.number))
    )


def _doubt(token: Token, known: Known) -> Doubt | None:
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
    """The line that a token stands in; `capitals` is the case of its cell."""

    answer: str
    start: int
    capitals: bool
    grammars: Grammars


def _in_capitals(answer: str, start: int, tokens: Sequence[Token]) -> frozenset[int]:
    """Where those of a line's tokens start whose words around them are in capitals.

    Only the words of the same cell or field count: "| [PERSON_1] | JA | NEI |" is a row of
    a table like any other.
    """
    found: set[int] = set()
    cell: list[str] = []
    inside: list[int] = []
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if not inside:
            cell = [_CELL_END.split(answer[start : token.start])[-1]]
        inside.append(token.start)
        end = following.start if following else answer.find("\n", token.stop)
        first, *others = _CELL_END.split(answer[token.stop : end if end >= 0 else len(answer)])
        cell.append(first)
        if others or following is None:
            if in_capitals(" ".join(cell)):
                found.update(inside)
            inside = []
            start = token.stop
    return frozenset(found)


def _put_back(
    place: _Place, token: Token, mention: Mention | None, known: Known, *, round_ones: bool
) -> list[Piece]:
    assert token.kind is not None  # noqa: S101 (a certain token has one)
    name = token.kind, token.number
    forms = known.forms(name)
    base = mention.base if mention else forms.choose(genitive=token.genitive)
    before = place.answer[max(place.start, token.start - _BEFORE) : token.start]
    base = made_whole(base, before, place.answer[token.end : token.end + _BEFORE])
    base = fitted(base, forms.label, before, capitals=place.capitals)
    start, end = token.start, token.end
    if token.parenthesis and round_ones:
        start, end = token.parenthesis
    if not token.genitive:
        return [Piece(start, end, base, name, base)]
    written = place.answer[token.ending[0] : token.ending[1]] if token.ending else "s"
    owner = with_ending(base, forms.label, place.grammars.at(token.start), written)
    if token.ending is None or token.ending[0] == end:
        return [Piece(start, token.stop, owner, name, owner)]
    return [
        Piece(start, end, base, name, base),
        Piece(*token.ending, owner[len(base) :], counts=False),
    ]


def _in_the_same_order(tokens: Sequence[Token], known: Known) -> Mapping[int, Mention]:
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
