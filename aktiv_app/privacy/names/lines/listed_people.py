"""Lists of people: where most items begin with a name, the others do too."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import SOMEBODY
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape, fold, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOBODY, NOT_NAME, may_be_surname
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.occupations import ROLES

_ITEM = late(
    r"(?P<bullet>[ \t>]{0,8}(?:[-*•–—·►▪○●✓★☐☑+→]|[A-H](?=[.):]? {2}|[.):] )[.):]?"
    r"|#?\d{1,3}[.):]?(?=[ \t|;–-])|\d\d?[.:]\d\d"
    r"(?: ?[–-] ?\d\d?[.:]\d\d)?|(?!20)[01]\d[0-5]\d ?[–-] ?(?!20)[012]\d[0-5]\d"
    r"|\|)[ \t|;–-]{1,4}"
    r"(?:\d{1,3}[.):]? {0,2}[|;–-]? )?)?"
    r"(?P<who>[^\W\d_][\w’'-]{0,24}\.?(?: [^\W\d_][\w’'-]{0,24}\.?){0,4}?)(?: \(\d\d\)(?=:))?"
    r"(?P<mark> ?[=:,;|(/→⇄⇒]| [–—-] | ?— ?|\.{3,}| \.\.\.| {2,}|\t|[ \t]*$| (?=\d))"
)
_JOB = late(r"[ \t]*(?:(?:ny|ekstra|fast|night|head|senior|junior) )?([^\W\d_][^\W\d_-]{2,30})")
_JOBS = (*ROLES, "vakt", "vert", "värd", "vært")
_TWO = 2
_LEAST = 3
_CLEAR = 2  # the rank of a listed name
_APART = 4  # lines between two items of one list
_KNOWN = 0.25
_OTHER = 0.25


class Item(NamedTuple):
    """How a line begins: the place of its first words, the marks around them, what they may be.

    `rank` is 2 for a listed name, 1 for what may be one, 0 for what is none; `odd` tells that it
    is a name of one word that is a brand or a place as well, `small` that it has no capital,
    `works` that all its words are listed names and what somebody works as follows.
    """

    start: int
    end: int
    style: tuple[str, str]
    rank: int
    odd: bool = False
    small: bool = False
    works: bool = False


def item_of(line: str, lexicon: Lexicon) -> Item | None:
    """The item a line is, or None."""
    match = _ITEM.match(line)
    if match is None:
        return None
    bullet = (match["bullet"] or "").strip()
    mark = match["mark"].strip() or _of_blanks(match)
    if not bullet and mark in (",", ";", "("):
        return None
    kind = bullet[:1]
    if kind.isdigit() or kind == "#":
        kind = "1"
    elif kind.isalpha():
        kind = "A"
    who = match["who"]
    end = match.end("who")
    if who.endswith(".") and len(who.rpartition(" ")[2]) > 2:
        end -= 1
    rank = _rank(who, lexicon)
    odd = not rank and who.isalpha() and _is_odd(lexicon.info(who))
    works = rank > 0 and mark not in (":", "=") and _works(line, match.end(), who, lexicon)
    return Item(match.start("who"), end, (kind, mark[:1]), rank, odd, who.islower(), works)


def _of_blanks(match: re.Match[str]) -> str:
    """What kind of mark blanks are: a tab, before a figure ("Espen 612 000"), or none."""
    if "\t" in match["mark"]:
        return "\t"
    return "0" if match.string[match.end() : match.end() + 1].isdigit() else ""


def _works(line: str, at: int, who: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised name is followed by what somebody works as: "Ek - kokk"."""
    job = _JOB.match(line, at)
    if job is None or not who[0].isupper():
        return False
    infos = [lexicon.info(word.text) for word in words_of(who)]
    if any(not i.kind & NAME or i.kind & (Kind.ROLE | Kind.THING) for i in infos):
        return False
    if fold(who) in ROLES:
        return False  # "Baker - assistent"
    noun = fold(job[1])
    return bool(lexicon.info(noun).kind & Kind.ROLE) or noun.endswith(_JOBS)


def _is_odd(info: WordInfo) -> bool:
    return info.shape is Shape.CAPITALISED and bool(info.kind & NAME) and not info.kind & Kind.ROLE


def _rank(who: str, lexicon: Lexicon) -> int:
    words = words_of(who)
    infos = [lexicon.info(word.text) for word in words]
    if not infos or infos[0].base in NOBODY | SOMEBODY or len(words[0].text) == 1:
        return 0
    first = infos[0]
    if first.shape is Shape.UPPER and len(infos) == 1:
        return 0
    if not _suits(first) or not all(
        len(word.text) == 1 or _goes_on(info, first)
        for word, info in zip(words[1:], infos[1:], strict=True)
    ):
        return 1 if len(infos) == _TWO and may_be_surname(*infos) else 0
    return 2 if first.kind & Kind.GIVEN and not first.kind & (Kind.AMBIGUOUS | Kind.COMMON) else 1


def _suits(info: WordInfo) -> bool:
    if info.kind & (NAME | Kind.PARTICLE):
        return not info.kind & (Kind.PLACE | Kind.BRAND)
    return not info.kind & (NOT_NAME | Kind.PLACE | Kind.TITLE | Kind.ORDINARY)


def _goes_on(info: WordInfo, first: WordInfo) -> bool:
    """Whether a word can stand in a name after `first`."""
    if info.kind & (NAME | Kind.PARTICLE) and _suits(info):
        return True
    if info.kind & Kind.SOFT and info.shape is Shape.CAPITALISED:
        return True
    return _suits(info) and (info.shape is not Shape.LOWER or first.shape is Shape.LOWER)


def people_of_lists(
    filled: Sequence[int], items: Sequence[tuple[int, int, Item]]
) -> Iterator[RawName]:
    """The names at the beginnings of the items of lists of people.

    Args:
        filled: the numbers of the lines that are not blank.
        items: of the lines that are items the number, where they begin, and the item.
    """
    if not any(item.rank == _CLEAR or item.works for _, _, item in items):
        return
    groups: dict[tuple[str, str], list[tuple[int, Item]]] = {}
    last: dict[tuple[str, str], int] = {}  # the line of the last item of each group
    for number, begin, item in items:
        at = bisect_left(filled, number)
        group = groups.setdefault(item.style, [])
        if group and at - last[item.style] > _APART:
            yield from _people(group)
            group.clear()
        group.append((begin, item))
        last[item.style] = at
    for group in groups.values():
        yield from _people(group)


def _without_fields(members: list[tuple[int, Item]]) -> list[tuple[int, Item]]:
    """The items without those at the end that are fields: "Kopi til Sjur: …"; all when in doubt."""
    last = len(members)
    while last and not members[last - 1][1].rank:
        last -= 1
    ranks = [item.rank for _, item in members[:last]]
    return members[:last] if all(ranks) and ranks.count(2) * 2 >= len(ranks) else members


def _people(group: list[tuple[int, Item]]) -> Iterator[RawName]:
    members = _without_fields(group)
    if len(members) < _LEAST:
        return
    if all(item.works for _, item in members):
        for start, item in members:
            yield RawName(item.start + start, item.end + start, Certainty.LIKELY, reasons.TABLE)
        return
    known = sum(1 for _, item in members if item.rank == _CLEAR)
    others = sum(1 for _, item in members if item.rank == 0)
    if not known or known < _KNOWN * len(members) or others > _OTHER * len(members):
        return
    # "Ford | 38", where all the others are people
    all_people = others == sum(item.odd for _, item in members) and known * 2 >= len(members) - 1
    # "10:00 - coffee" among names with a capital
    capitals = all(not item.small for _, item in members if item.rank == _CLEAR)
    for start, item in members:
        if item.small and capitals:
            continue
        if item.rank or (item.odd and all_people):
            yield RawName(item.start + start, item.end + start, Certainty.LIKELY, reasons.TABLE)
