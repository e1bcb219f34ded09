"""Who speaks in a chat: what begins several lines in the same way, before a colon."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import SOMEBODY
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape, fold, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_STAMP = (
    r"\[?\(?(?:\d{1,4}[./-]\d\d?(?:[./-]\d{1,4})?,? )?(?:kl\.? ?)?"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?\)?\]?"
)
_LEAD = late(
    rf"[ \t>*•~@\-–]{{0,6}}(?P<stamp>{_STAMP}[ ,–-]{{0,3}})?[~@<]?[ ]?"
    r"(?P<who>[^\W\d_](?:[\w’'.-]{0,24}[\w.])?(?: [^\W\d_](?:[\w’'.-]{0,24}[\w.])?){0,3})"
    r"(?: ?\([^()\n]{1,30}\)|(?: [^\w\s:>()\[\]]{1,4}){1,2})?"
    rf"(?:[ ,]{{1,3}}{_STAMP})?(?P<mark> ?[:>](?=\s|$)| {{1,3}}(?=«)| {{2,3}}(?=[\"“„]))"
)
_MARKS = frozenset(':>«"“„')  # one of these stands at its end
_FARTHEST = 256  # characters: no lead is so long
_NEAR = 80  # characters: nor one before a gap
# Before two spaces, in a chat copied without its colons: "deniz k  tjena".
_BEFORE_GAP = late(
    rf"(?P<stamp>{_STAMP}[ ,–-]{{1,3}})?(?P<who>[^\W\d_][\w’'.-]{{0,24}}"
    r"(?: [^\W\d_](?:[\w’'.-]{0,24}[\w.])?)?)(?P<mark> {2,4}(?=\S)|\t(?=\S))"
)
_IN_BRACKETS = late(
    r"[ \t]{0,4}\[(?P<who>[^\W\d_][\w’'.-]{0,24}(?: [^\W\d_][\w’'.-]{0,24}){0,2})"
    r"(?P<mark>\](?=[ :]))"
)
# Alone with the time, above what is said: "Ask 10:02".
_WITH_TIME = late(
    r"[ \t>*•]{0,6}(?P<who>[^\W\d_](?:[\w’'.-]{0,24}[\w.])?"
    r"(?: [^\W\d_](?:[\w’'.-]{0,24}[\w.])?){0,2})"
    rf"[* ,–-]{{1,4}}{_STAMP}(?P<mark>[ \t*]*$)"
)
_TIME_ENDS = (")", "]")  # or in a figure
_TIME = "time"
_GAP = "gap"
_LETTERS_OF_FORMS = frozenset("qasfivrpt")  # question, answer, spørsmål, svar, fråga …
_ODD = Kind.COMMON | Kind.THING | Kind.SOFT | Kind.STREET | Kind.LIKELY
_TWICE = 2
_RANK_OF_NAMES = 3
_LEAST_LINES = 4
_MOSTLY = 0.7  # of the lines from the first to the last that is spoken


class Lead(NamedTuple):
    """What begins a line before a colon: its place in the line, folded, and how it is written.

    `rank` says how well it suits a person: 3 a listed name, 2 a word in no list, 1 a name that
    is a word too or an initial, 0 somebody without a name, -1 anything else. `odd` tells that
    it is a word of the dictionary, which speaks only where people with names do.
    """

    start: int
    end: int
    key: str
    mark: str
    rank: int
    odd: bool = False


def lead_of(line: str, lexicon: Lexicon) -> Lead | None:
    """What begins a line, or None."""
    led = None if _MARKS.isdisjoint(line[:_FARTHEST]) else _LEAD.match(line)
    match = led or _IN_BRACKETS.match(line) or _before_gap(line)
    timed = None
    last = line.rstrip(" \t*\n")[-1:]
    if not match and (last.isdigit() or last in _TIME_ENDS):
        timed = _WITH_TIME.match(line)
    match = match or timed
    if match is None:
        return None
    who = match["who"]
    if match["mark"].strip() == ":" and who.endswith(".") and _is_no_initial(who):
        who = who[:-1]
    stamped = led is not None and led["stamp"] is not None
    shown = _without_firm(who, lexicon) if stamped else who
    key = fold(who)
    start = match.start("who")
    rank = _rank(shown, key, lexicon)
    odd = stamped and rank < 0 and _is_odd(shown, lexicon)
    mark = _TIME if timed else match["mark"].strip() or _GAP
    if timed and rank < _RANK_OF_NAMES and not lexicon.info(who.partition(" ")[0]).kind & NAME:
        rank = -1  # "Start 09:00" in a programme
    if mark == _GAP and not lexicon.info(words_of(who)[0].text).kind & Kind.GIVEN:
        rank, odd = -1, False  # the head of a row
    return Lead(start, start + len(shown), key, mark, 1 if odd else rank, odd)


def _before_gap(line: str) -> re.Match[str] | None:
    near = line[:_NEAR]
    return _BEFORE_GAP.match(line) if "  " in near or "\t" in near else None


def _is_no_initial(who: str) -> bool:
    return len(who) > len("Y.") and len(who.rpartition(" ")[2]) > len("Y.")


def _is_odd(who: str, lexicon: Lexicon) -> bool:
    """Whether one word by which somebody goes in a chat is a word: "Bloom"."""
    info = lexicon.info(who)
    return info.shape is Shape.CAPITALISED and not info.kind & ~(_ODD | Kind.ORDINARY)


def _without_firm(who: str, lexicon: Lexicon) -> str:
    """What phones show of somebody without the word that says from where: "Skye Bemanning"."""
    first, _, rest = who.partition(" ")
    infos = [lexicon.info(word.text) for word in words_of(rest)]
    if not infos or not lexicon.info(first).kind & Kind.GIVEN:
        return who
    firm = all(i.kind & (Kind.ORG_MARK | Kind.BRAND | Kind.COMMON) for i in infos)
    return first if firm and not any(i.kind & (NAME | Kind.ROLE) for i in infos) else who


def _rank(who: str, key: str, lexicon: Lexicon) -> int:  # noqa: C901
    if key in SOMEBODY:
        return 0
    words = words_of(who)
    infos = [lexicon.info(word.text) for word in words]
    if not infos or any(char.isdigit() or char == "_" for char in who):
        return -1
    if len(infos) == 1 and len(words[0].text) == 1:
        dotted = who.endswith(".") and key[0] not in _LETTERS_OF_FORMS - {"t", "s", "p", "r"}
        return 1 if dotted and who[0].isupper() else -1
    first = infos[0]
    for at, info in enumerate(infos):
        if info.kind & (NAME | Kind.PARTICLE) or len(words[at].text) == 1:
            continue
        if at and at == len(infos) - 1 and info.kind & Kind.ROLE and _is_clear(first):
            continue  # "Oddlaug Recruiter", as phones show people
        if info.kind & (NOT_NAME | Kind.PLACE | Kind.TITLE | Kind.ORDINARY):
            # "Elva" ends as things do, and stands in no dictionary.
            odd = not info.kind & ~_ODD
            return 1 if odd and len(infos) == 1 and info.shape is Shape.CAPITALISED else -1
        if at == 0 and info.shape is Shape.UPPER:
            return -1
    if first.kind & NAME:
        weak = first.kind & (Kind.AMBIGUOUS | Kind.COMMON | Kind.PLACE | Kind.CALENDAR | Kind.BRAND)
        later = any(i.kind & NAME and not i.kind & Kind.AMBIGUOUS for i in infos[1:])
        return 1 if (weak or not first.kind & Kind.GIVEN) and not later else 3
    if len(infos) > 1 and first.shape is Shape.LOWER:
        return 3 if first.kind & NAME else -1
    return 2


def _is_clear(info: WordInfo) -> bool:
    return bool(info.kind & Kind.GIVEN) and not info.kind & Kind.AMBIGUOUS


def speakers(filled: Sequence[int], leads: Sequence[tuple[int, int, Lead]]) -> Iterator[RawName]:
    """The names of those who speak, each time.

    Args:
        filled: the numbers of the lines that are not blank.
        leads: of the lines that have a lead the number, where they begin, and the lead.
    """
    timed = Counter([lead.key for _, _, lead in leads if lead.mark == _TIME and lead.rank > 0])
    if sum(count >= _TWICE for count in timed.values()) < _TWICE:
        leads = [one for one in leads if one[2].mark != _TIME]
    leads = _without_tables(filled, leads)
    counts = Counter([lead.key for _, _, lead in leads])
    ranks = {lead.key: lead.rank for _, _, lead in leads}
    often = [key for key, count in counts.items() if count >= _TWICE]
    if not any(ranks[key] > 0 for key in often):
        return
    back = set(often)
    led = [(bisect_left(filled, number), lead) for number, _, lead in leads]
    spoken = [at for at, lead in led if lead.key in back]
    talk = _is_talk(led, ranks, often, spoken)
    named = any(ranks[key] == 3 for key in often)
    people = any(ranks[key] > 1 for key in often)
    for (at, lead), (_, begin, _) in zip(led, leads, strict=True):
        if lead.rank < 1 or (lead.odd and not people):
            continue
        if lead.mark == _TIME and lead.rank > 0 and (counts[lead.key] >= _TWICE or lead.rank > 1):
            yield RawName(lead.start + begin, lead.end + begin, Certainty.SURE, reasons.CUE)
            continue
        inside = talk and spoken[0] <= at <= spoken[-1] + 1
        if counts[lead.key] >= _TWICE:
            speaks = lead.rank == 3 or talk or (lead.rank == 2 and named)
        else:
            speaks = inside and lead.rank > 1
        if speaks:
            yield RawName(lead.start + begin, lead.end + begin, Certainty.SURE, reasons.CUE)


def _without_tables(
    filled: Sequence[int], leads: Sequence[tuple[int, int, Lead]]
) -> Sequence[tuple[int, int, Lead]]:
    """The leads but those before a gap where no people take turns: columns look like that."""
    gapped = [one for one in leads if one[2].mark == _GAP]
    if not gapped:
        return leads
    counts = Counter([lead.key for _, _, lead in gapped])
    ranks = {lead.key: lead.rank for _, _, lead in gapped}
    often = [key for key, count in counts.items() if count >= _TWICE]
    led = [(bisect_left(filled, number), lead) for number, _, lead in gapped]
    spoken = [at for at, lead in led if counts[lead.key] >= _TWICE]
    if _is_talk(led, ranks, often, spoken):
        return leads
    return [one for one in leads if one[2].mark != _GAP]


def _is_talk(
    led: Sequence[tuple[int, Lead]],
    ranks: dict[str, int],
    often: Sequence[str],
    spoken: Sequence[int],
) -> bool:
    """Whether people take turns: two or more who come back, and hardly a line without one."""
    if len(spoken) < _LEAST_LINES or len(often) < _TWICE or min(ranks[k] for k in often) < 0:
        return False
    first, last = spoken[0], spoken[-1]
    with_name = sum(1 for at, lead in led if first <= at <= last and lead.rank >= 0)
    return with_name >= _MOSTLY * (last - first + 1)
