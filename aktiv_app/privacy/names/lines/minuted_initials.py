"""Initials in minutes and notes of panels: who led, asked, voted, and took part.

"TH leda. Vår og Arjun stilte spørsmål.", "KJ: ja. Åshild: ja", "LW + NR + cand (Tunde)",
"GT: strong on … / PK: liked her. / ØL: worried about notice". Letters alone may be a tool or a
subject, so something must be said that only people do, or somebody with a name stand beside them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_TWO = r"[A-ZÆØÅÄÖ]{2,3}"
_DOTTED = r"(?:[A-ZÆØÅÄÖ]\.){2,3}"
_FREE = r"(?<![\w.&/+-])"
# What is done by those who interview and by nothing that has short forms: "TH leda".
_DID = (
    r"(?:leda|ledet|ledde|stilte|stillte|spurde|spurte|spurgte|spør om|frågade|noterte|noterede"
    r"|antecknade|likte|likar|liker|gillade|gillar|mente|menade|meinte|mener|menar|meiner|tyckte"
    r"|tycker|tykte|tykkjer|synes|syns|syntes|synest|tvilte|tviler|tvekar|tvekade|stemte|stemmer"
    r"|stemde|röstade|röstar|var (?:skeptisk|enig|samd|usikker|usikkert|osäker|bekymret|orolig)"
    r"|er (?:skeptisk|enig|samd|usikker)|(?:är|var) (?:skeptisk|överens|osäker)|chaired|chairs"
    r"|asked|asks|liked|likes|felt|feels|worried|worries|disagreed|disagrees|agreed|agrees|voted"
    r"|votes|noted|prefers|preferred|leaves at|joins at|dropped off|took notes|(?:was|is) (?:unsure"
    r"|worried|keen|sceptical|skeptical|happy|not convinced|late))"
)
_ACTING = late(
    rf"{_FREE}(?P<who>{_TWO}|{_DOTTED}) (?:\([^()\n]{{1,30}}\) )?(?:also |også |också |òg )?"
    rf"{_DID}(?!\w)"
)
_SAYS = (
    r"(?:liked|likte|gillade|loved|worried|worries|unsure|usikker|osäker|keen on|not keen|ville ha"
    r"|vil ha|vill ha|would (?:pair|hire|like|take|pick|want|rather|be happy)|wants|wanted|ønsker"
    r"|önskar|likes|liker|likar|tror|trur|thinks|thought|synes|tycker|tyckte|mener|menar|enig|samd"
    r"|agree[ds]?|disagree[ds]?|happy with|fell for|felt|skeptisk|sceptical"
    r"|(?:strong |lean |no )?hire(?=[,.;(]|[ \t]*$)|strong (?:yes|no)(?=[,.;(]|[ \t]*$))"
)
_SPEAKS = late(rf"[ \t>*•–-]{{0,6}}(?P<who>{_TWO}): ?(?=\S)(?P<says>[«\"“„]?{_SAYS}(?!\w))?")
# Who votes, one after the other in a line.
_VOTE = (
    r"(?:ja|jo|nei|nej|yes|no|kanskje|kanske|måske|maybe|hire|no hire|strong hire|avstår|blank"
    r"|\d{1,2}(?:[.,]\d)?)"
)
_VOTED = late(
    rf"(?:^|(?<=[.,;/|] ))[ \t>*•–-]{{0,4}}(?P<who>[A-ZÆØÅÄÖ][^\W\d_]{{1,15}}):? (?P<how>{_VOTE})"
    r"(?=[.,;/|)]|[ \t]*$)"
)
# The same with letters, which need no colon: "AB ja, KH nei, TS avstår".
_BALLOT = late(
    r"(?:^|(?<=[.,;/|:] )|(?<= og )|(?<= and )"
    r"|(?<= och ))[ \t>*•–-]{0,4}(?P<who>[A-ZÆØÅÄÖ]{2,3}):? "
    r"(?P<how>ja|jo|nei|nej|yes|no|kanskje|kanske|måske|maybe|avstår|avstod|avsto|abstain(?:s|ed)?"
    r"|blank|enig|uenig|usikker|osäker|unsure|for|mot|imod|against|(?:stemte|stemmer|røstade|röstar"
    r"|röstade|voted|votes) (?:for|för|mot|imod|against|ja|nei|nej|yes|no))"
    r"(?=[.,;/|)]|[ \t]*$| (?:og|och|and) )"
)
_SIDES = (frozenset(("for",)), frozenset(("mot", "imod", "against")))
# Countries, classes of driving licences, subjects and offices have answers beside them too.
_NOBODYS = frozenset(
    ("DK", "NO", "SE", "FI", "UK", "US", "USA", "EU", "DE", "FR", "IS", "NL", "PL", "BE", "CE",
     "AM", "HR", "IT", "VVS", "EL", "HMS", "RIV", "RIE", "RIB", "PC", "TV", "AC", "DNB", "NAV",
     "OK", "AI", "ID", "CV")
)  # fmt: skip
_ENDS_OF_FIRMS = frozenset(("AB", "AS", "KS", "KF", "AG"))  # short forms only after a name
_WITH_CANDIDATE = late(
    rf"{_FREE}(?P<one>{_TWO})(?: ?\+ ?(?P<two>{_TWO}))? ?\+ ?(?:cand|kand|candidate|kandidat|søker"
    r"|sökande|ansøger)(?:en)?(?!\w)"
)
# Letters with the names that they begin: "JFK (ja, Jens Fredrik)".
_EXPLAINED = late(
    rf"{_FREE}(?P<who>{_TWO}) \((?:[a-zæøåäö]{{2,6}},? )?"
    r"(?P<first>[A-ZÆØÅÄÖ])[^\W\d_]+[ -](?P<next>[A-ZÆØÅÄÖ])[^\W\d_]+(?: [^\W\d_]+)?\)"
)
_SCOTTISH = late(r"(?<![\w.])(?:[A-ZÆØÅÄÖ]\.){1,2} ?(?:Mc|Mac|O['’])[A-ZÆØÅÄÖ]\.")  # A.McK.
_WITH_NAME = late(
    rf"(?<![\w.])(?P<who>{_DOTTED}) (?:og|och|and|&|\+) (?P<name>[A-ZÆØÅÄÖ][^\W\d_]{{1,20}})(?!\w)"
    r"|(?<![\w.])(?P<before>[A-ZÆØÅÄÖ][^\W\d_]{1,20}) (?:og|och|and|&|\+) "
    rf"(?P<after>{_DOTTED})(?!\w)"
)
# Asked before anything else.
_CAPITALS = late(r"[A-ZÆØÅÄÖ](?:[A-ZÆØÅÄÖ]|\.[A-ZÆØÅÄÖ]|\. ?(?:Mc|Mac|O))")
_STATES = frozenset(("U.S.A.", "U.S.", "U.K.", "E.U.", "U.N."))
_FEWEST = 2


class Noting(NamedTuple):
    """Letters before a colon at the beginning of a line.

    `clear` tells that they are no short form, `says` that something follows that people say.
    """

    start: int
    end: int
    letters: str
    clear: bool
    says: bool


def noting_of(line: str, lexicon: Lexicon) -> Noting | None:
    """The letters that a line begins with before a colon, if they may be initials."""
    match = _SPEAKS.match(line)
    if match is None:
        return None
    letters = match["who"]
    kind = lexicon.info(letters).kind
    if kind & (Kind.ACRONYM | Kind.CALENDAR | Kind.TITLE):
        return None
    return Noting(
        *match.span("who"), letters, not kind & (NOT_NAME | Kind.PLACE), bool(match["says"])
    )


def noting_people(lines: Sequence[tuple[int, int, Noting]]) -> Iterator[RawName]:
    """The initials of those who say something in lines that follow each other.

    Args:
        lines: of the lines that begin so the number, where they begin, and the letters.
    """
    group: list[tuple[int, Noting]] = []
    last = -_FEWEST
    for number, begin, noting in lines:
        if number > last + 1:
            yield from _people(group)
            group = []
        group.append((begin, noting))
        last = number
    yield from _people(group)


def _people(group: Sequence[tuple[int, Noting]]) -> Iterator[RawName]:
    if len({noting.letters for _, noting in group}) < _FEWEST:
        return
    if not any(noting.says for _, noting in group) or not any(n.clear for _, n in group):
        return
    for begin, noting in group:
        yield RawName(begin + noting.start, begin + noting.end, Certainty.LIKELY, reasons.INITIALS)


def minuted_initials(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """The initials in one line of minutes, and the names that stand for a vote beside them."""
    if _CAPITALS.search(line) is None:
        return
    yield from _acting(line, lexicon)
    yield from _beside_names(line, lexicon)
    yield from _votes(line, lexicon)
    yield from _ballots(line, lexicon)


def _ballots(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Letters with what each of them says to a matter."""
    votes = list(_BALLOT.finditer(line))
    if len({match["who"] for match in votes}) < _FEWEST:
        return
    if not _NOBODYS.isdisjoint(match["who"] for match in votes):
        return
    said = {match["how"] for match in votes}
    if said <= _SIDES[0] | _SIDES[1] and any(said.isdisjoint(side) for side in _SIDES):
        return  # "PL for, ST for"
    clear = [m for m in votes if m["who"] in _ENDS_OF_FIRMS or _may_stand(lexicon, m["who"])]
    if len(clear) * _FEWEST < len(votes):
        return
    for match in votes:
        yield _initials(*match.span("who"))


def _acting(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Those who do what only people do, and those who meet a candidate."""
    for match in _ACTING.finditer(line):
        who = match["who"]
        if who not in _STATES and ("." in who or _may_stand(lexicon, who)):
            yield _initials(*match.span("who"))
    for match in _WITH_CANDIDATE.finditer(line) if "+" in line else ():
        for group in ("one", "two"):
            if match[group] and not lexicon.info(match[group]).kind & Kind.PLACE:
                yield _initials(*match.span(group))


def _beside_names(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Those whom a name explains, or who stand beside one."""
    for match in _EXPLAINED.finditer(line) if "(" in line else ():
        if match["who"].startswith(match["first"] + match["next"]):
            yield _initials(*match.span("who"))
    for match in _SCOTTISH.finditer(line):
        yield _initials(*match.span())
    for match in _WITH_NAME.finditer(line):
        name, group = match["name"] or match["before"], "who" if match["who"] else "after"
        if lexicon.info(name).kind & Kind.GIVEN:
            yield _initials(*match.span(group))


def _votes(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    votes = list(_VOTED.finditer(line)) if ":" in line else []
    if len(votes) < _FEWEST:
        return
    kinds = [lexicon.info(match["who"]).kind for match in votes]
    if not any(kind & Kind.GIVEN and not kind & Kind.AMBIGUOUS for kind in kinds):
        return
    for match, kind in zip(votes, kinds, strict=True):
        who = match["who"]
        if who.isupper():
            if len(who) <= len("KJR") and not kind & Kind.ACRONYM:
                yield _initials(*match.span("who"))
        elif kind & Kind.GIVEN and not kind & (Kind.PLACE | Kind.BRAND):
            yield RawName(*match.span("who"), Certainty.LIKELY, reasons.CUE)


def _may_stand(lexicon: Lexicon, letters: str) -> bool:
    """Whether letters may be initials; what only the dictionary knows is no word in capitals."""
    kind = lexicon.info(letters).kind
    refused = (NOT_NAME | Kind.PLACE) & ~(Kind.THING | (kind & Kind.SOFT and Kind.COMMON))
    return bool(kind & NAME) or not kind & refused


def _initials(start: int, end: int) -> RawName:
    return RawName(start, end, Certainty.LIKELY, reasons.INITIALS)
