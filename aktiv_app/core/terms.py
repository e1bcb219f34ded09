"""Lists of words as people write them down: one on each line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aktiv_app.core.settings import MAX_TERM_LENGTH, MAX_TERMS

_AROUND = " \t\u00a0\"'«»“”„;,"
"""What spreadsheets and typists leave around a word; no word begins or ends with these."""


@dataclass(frozen=True, slots=True)
class TermsRead:
    """What came of a list: `added` are new; the rest are numbers of lines left out.

    `known` were there already, `too_long` have too many characters, `no_room` came when the
    list was full.
    """

    added: tuple[str, ...]
    known: int = 0
    too_long: int = 0
    no_room: int = 0


def terms_in(text: str) -> tuple[str, ...]:
    """The words in `text`, a line each, without repeats, in order.

    Of a line with columns (as spreadsheets write them) the first counts. Lines that begin
    with # are remarks.
    """
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            continue
        first = line.split("\t")[0].split(";")[0]
        term = " ".join(first.strip(_AROUND).split())
        if term:
            found.setdefault(term.casefold(), term)
    return tuple(found.values())


def read_into(known: Sequence[str], text: str) -> TermsRead:
    """What the list in `text` adds to `known`."""
    have = {term.casefold() for term in known}
    added: list[str] = []
    there = too_long = no_room = 0
    for term in terms_in(text):
        if term.casefold() in have:
            there += 1
        elif len(term) > MAX_TERM_LENGTH:
            too_long += 1
        elif len(known) + len(added) >= MAX_TERMS:
            no_room += 1
        else:
            added.append(term)
    return TermsRead(tuple(added), there, too_long, no_room)


def in_both(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """The words of `second` that stand in `first` too, whatever their case."""
    folded = {" ".join(term.split()).casefold() for term in first}
    return tuple(term for term in second if " ".join(term.split()).casefold() in folded)
