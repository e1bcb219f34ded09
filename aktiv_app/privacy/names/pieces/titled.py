"""Words of every day that a title, or a role set off behind them, makes somebody.

"Contract for Mr. Early: sent", "Paris, our temp, starts on Monday".
"""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import POSSESSIVES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.word_roles import is_occupation
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName

# Only people have these: "Lege Vakt" is a place and "Miss Monday's meeting" a request.
_TITLES = frozenset(
    ("mr", "mrs", "ms", "mx", "hr", "herr", "fru", "frk", "fröken", "frøken", "frau", "mme")
)
_OFFICES = frozenset(("president", "chairman", "speaker", "talman", "statsråd", "minister"))
_NOBODY = (
    Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.BRAND | Kind.CALENDAR | Kind.THING | Kind.ACRONYM
)
_WORD = Kind.COMMON | Kind.ORDINARY
_ARTICLES = frozenset(("the", "our", "a", "an", "vår", "vårt", "vores", "en", "ei", "ein", "den"))
_ALSO = frozenset(("temp", "boss", "intern", "trainee", "lead"))
_ENDS = (",", ".", ")", "\n", ";", " (", " –", " -")


def told_by_title_or_role(line: Line) -> Iterator[RawName]:
    """The words that are somebody by what stands right before or behind them."""
    for index, info in enumerate(line.infos[:-1]):
        if info.shape is not Shape.CAPITALISED:
            continue
        if _is_title(line, index) and _may_follow(line, index + 1):
            word = line.words[index + 1]
            yield RawName(word.start, line.end_of(index + 1), Certainty.LIKELY, reasons.CUE)
        elif line.gap(index) == ", " and _is_set_off(line, index):
            word = line.words[index]
            yield RawName(word.start, line.end_of(index), Certainty.LIKELY, reasons.CUE)


def _is_title(line: Line, index: int) -> bool:
    if line.infos[index].base == "miss":
        # A capital inside a sentence: not "Miss one shift", and no "Miss Norway".
        place = line.infos[index + 1].kind & Kind.PLACE
        return line.gap(index) == " " and not place and not line.starts_sentence(index)
    return line.infos[index].base in _TITLES and line.gap(index) in (" ", ". ")


def _may_follow(line: Line, index: int) -> bool:
    info = line.infos[index]
    if info.shape is not Shape.CAPITALISED or info.base in _OFFICES:
        return False
    return not info.kind & (_NOBODY & ~Kind.BRAND)


def _is_set_off(line: Line, index: int) -> bool:
    """Whether "our temp," stands behind a word that is a name or in no dictionary."""
    info = line.infos[index]
    known = info.kind & (NAME | Kind.PLACE) or not info.kind & _WORD
    if not known or info.kind & _NOBODY or index + 2 >= len(line.infos):
        return False
    if not line.starts_sentence(index):
        return False  # "in Lund, the engineer said"
    article, role = line.infos[index + 1], line.infos[index + 2]
    if line.gap(index + 1) != " " or not line.gap(index + 2).startswith(_ENDS):
        return False
    if article.base in POSSESSIVES or article.base in _ARTICLES:
        return is_occupation(role) or role.base in _ALSO
    return role.base in POSSESSIVES and is_occupation(article)
