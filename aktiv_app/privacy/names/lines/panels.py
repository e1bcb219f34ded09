"""What panels write down: who each letter or number stands for, and who would hire.

"K1 = Nair, K2 = Dyre-Lien", "A: Frøya, B: Haruto", "Sid strong hire, …".
"""

from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import PRONOUNS, SOMEBODY
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOBODY, NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_LONGEST = 200  # characters of a line
_CODED = late(
    r"(?:^|(?<=[,;/(])|(?<= og)|(?<= and)|(?<= och))[ \t>*•|-]{0,6}"
    r"(?P<code>[A-ZÆØÅÄÖ]\d{0,2}|(?:[Kk]andidat|[Cc]andidate|[Kk]and\.) ?[A-Z\d]) ?[=:] ?"
    r"(?P<who>[A-ZÆØÅÄÖ][^\W\d_]*(?:[ '’-][A-ZÆØÅÄÖ]?[^\W\d_]+){0,3}\.?)"
    r"(?=[ \t]*(?:[,;/).|]|$| (?:og|and|och) ))"
)
_HIRE = late(
    r"[ \t>*•|–-]{0,6}(?P<who>[A-ZÆØÅÄÖ](?:\.|[^\W\d_]{1,20})(?: [A-ZÆØÅÄÖ](?:\.|[^\W\d_]{1,20}))?)"
    r"(?: ?[:=–|-])? (?P<how>(?:strong |lean(?:ing)? |weak |soft )?(?:no[ -])?)hire"
    r"(?=[ \t]*(?:$|[,.;:(|–-]))"
)
_FEWEST = 2


def in_panels(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """The names in one line of such notes."""
    if len(line) > _LONGEST:
        return
    if "=" in line or ":" in line:
        yield from _coded(line, lexicon)
    if "hire" in line and (match := _HIRE.match(line)) is not None:
        infos = [lexicon.info(word.text) for word in words_of(match["who"])]
        if _may_be_one(infos, told=bool(match["how"])):
            yield RawName(*match.span("who"), Certainty.LIKELY, reasons.CUE)


def _coded(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """Those for whom letters or numbers stand, where one of the names is no word."""
    found = list(_CODED.finditer(line))
    if not found or len({match["code"] for match in found}) < len(found):
        return
    names = [[lexicon.info(word.text) for word in words_of(match["who"])] for match in found]
    clear = any(_is_clear(info) for infos in names for info in infos)
    several = len(found) >= _FEWEST or found[0]["code"][-1].isdigit()
    if not clear or not several or not all(_are_names(infos) for infos in names):
        return
    for match in found:
        yield RawName(*match.span("who"), Certainty.LIKELY, reasons.CUE)


def _is_clear(info: WordInfo) -> bool:
    return bool(info.kind & NAME) and not info.kind & (Kind.PLACE | NOT_NAME)


def _are_names(infos: Sequence[WordInfo]) -> bool:
    first = infos[0]
    if first.base in NOBODY | SOMEBODY:
        return False
    if not first.kind & NAME and first.kind & (NOT_NAME | Kind.PLACE | Kind.TITLE):
        return False
    return not any(info.kind & Kind.ORG_MARK and not info.kind & NAME for info in infos)


def _may_be_one(infos: Sequence[WordInfo], *, told: bool) -> bool:
    """Whether words before a verdict name somebody; "Strong hire" and "New hire" do not."""
    first = infos[0]
    if first.base in NOBODY | SOMEBODY | PRONOUNS or first.kind & (Kind.ROLE | Kind.TITLE):
        return False
    if first.kind & Kind.AMBIGUOUS:
        return told and not first.kind & Kind.COMMON
    if first.shape is Shape.INITIAL:
        return True
    return bool(first.kind & NAME) or not first.kind & (NOT_NAME | Kind.PLACE | Kind.ORDINARY)
