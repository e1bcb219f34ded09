"""Names that are words, known by all that a document says of them.

"vi valgte Price", "Price kan Salesforce": one of these may be a firm or a slip of the keyboard;
together they are somebody.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.noted import is_noted
from aktiv_app.privacy.names.document.said_of_things import is_said_of_thing
from aktiv_app.privacy.names.document.senses import in_ordinary_sense, is_foreign_to_next
from aktiv_app.privacy.names.document.small_letter_context import is_small_pair, small_points
from aktiv_app.privacy.names.document.small_letters import is_written_small
from aktiv_app.privacy.names.document.told_points import (
    CLEAR,
    ENOUGH,
    SLIGHT,
    has_case,
    has_role,
    is_about,
    told_points,
)
from aktiv_app.privacy.names.document.weekdays import WEEKDAYS
from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    FIRM_WORDS,
    IN_PLACES,
    POSSESSIVES,
    PRONOUNS,
)
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.person_words import LANGUAGES, ROLE_ENDINGS
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts, verb_after
from aktiv_app.privacy.names.language.word_roles import (
    is_another_place,
    is_awaited,
    is_contracted,
    is_grammar,
    is_object,
    is_owner,
    is_to_do,
    owns,
)
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.bearers import names_thing
from aktiv_app.privacy.names.raw_name import RawName

_SHORTEST = 2  # letters
_NEVER_SUBJECTS = frozenset(("vår", "my", "jo"))  # as words of grammar: "My er her" names somebody


class _Mention(NamedTuple):
    """A word that may be somebody; places are counted from the beginning of the piece."""

    start: int
    end: int
    plain: str
    points: int
    small: bool


def known_by_words(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The words, names that are words too, which the document shows to be somebody's.

    Words in small letters count where people write so; `names` tell who speaks.
    """
    found: dict[str, list[tuple[int, _Mention]]] = defaultdict(list)
    for begin, mention in line.each(_mentions):
        found[mention.plain].append((begin, mention))
    known = []
    small: bool | None = None
    for mentions in found.values():
        if not _is_enough(mentions):
            continue
        if any(mention.small for _, mention in mentions):
            if small is None:
                small = is_written_small(line, names)
            if not small:
                mentions = [pair for pair in mentions if not pair[1].small]
                if not _is_enough(mentions):
                    continue
        known += [
            RawName(begin + one.start, begin + one.end, Certainty.LIKELY, reasons.AMBIGUOUS)
            for begin, one in mentions
        ]
    return sorted(known, key=lambda name: name.start)


def _is_enough(mentions: Sequence[tuple[int, _Mention]]) -> bool:
    points = [mention.points for _, mention in mentions]
    return bool(points) and max(points) >= CLEAR and sum(points) >= ENOUGH


def _mentions(line: Line) -> list[_Mention]:
    found = []
    for index, info in enumerate(line.infos):
        if info.shape is Shape.CAPITALISED and (owner := _owner(line, index)) is not None:
            found.append(owner)
            continue
        if not info.kind & Kind.AMBIGUOUS or not info.kind & NAME or len(info.base) < _SHORTEST:
            continue
        small = info.shape is Shape.LOWER
        last = index
        if small:
            points = small_points(line, index)
            # Nobody who writes otherwise begins with a small letter what is said of a person.
            small = points < ENOUGH or not line.starts_sentence(index)
            if is_small_pair(line, index):
                points, last = ENOUGH, index + 1
        elif info.shape is Shape.CAPITALISED and info.base not in LANGUAGES:
            told = is_noted(line, index) or is_owner(line, index) or is_awaited(line, index)
            told = told or is_to_do(line, index)
            points = ENOUGH if told else _points(line, index)
        else:
            continue
        if points:
            start, end = line.words[index].start, line.end_of(last)
            found.append(_Mention(start, end, info.plain, points, small))
    return found


def _owner(line: Line, index: int) -> _Mention | None:
    """A given name before what people have or do: "Grace's husband", "Livs mor", "Mark's off".

    "Livs" itself stands in the dictionary, as no name.
    """
    if not owns(line, index) and not is_contracted(line, index):
        return None
    word = line.words[index]
    stem = word.text.rstrip("'’")
    stem = stem.removesuffix("'s").removesuffix("’s") if stem == word.text else stem
    for plain in filter(None, (stem, stem.removesuffix("s"))):
        info = line.lexicon.info(plain)
        if info.kind & Kind.GIVEN and not info.kind & Kind.CALENDAR:
            return _Mention(word.start, line.end_of(index), info.plain, ENOUGH, small=False)
    return None


def _points(line: Line, index: int) -> int:
    """What stands around a word says this much for a person; 0 when it says nothing."""
    starts = line.starts_sentence(index)
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    in_place = before in IN_PLACES or before in FIRM_WORDS or is_another_place(line, index)
    if in_place or _is_phrase(line, index, starts=starts):
        return 0
    if _is_thing(line, index):
        return 0
    if is_grammar(line, index) and (starts or line.infos[index].base not in _NEVER_SUBJECTS):
        if line.infos[index].base in _NEVER_SUBJECTS and is_about(line, index):
            return ENOUGH
        return CLEAR if is_foreign_to_next(line, index) else 0
    told = told_points(line, index)
    if told:
        return told
    if acts(line, index) or owns(line, index) or is_foreign_to_next(line, index):
        return CLEAR + (not starts)
    if starts:
        return SLIGHT if _goes_on(line, index) else 0
    if is_object(line, index, before):
        return 0 if _is_chosen_thing(line, index) else CLEAR + SLIGHT
    if has_role(line, index) or has_case(line, index):
        return CLEAR + SLIGHT
    return SLIGHT


def _is_thing(line: Line, index: int) -> bool:
    """Whether what stands around the word, or is said of it, shows that nobody is meant."""
    return (
        in_ordinary_sense(line, index, single=True)
        or names_thing(line, Piece(index, index))
        or is_said_of_thing(line, index, index)
    )


def _is_phrase(line: Line, index: int, *, starts: bool) -> bool:
    """Whether the word is part of a longer name, of whatever: "Best Western", "Ernst Young"."""
    after = line.gap(index)
    if after == " " and line.infos[index + 1].shape is not Shape.LOWER:
        return True
    if after.startswith(("-", "&", " &", "/", "@")) or after[1:2] == "&":
        return True
    if starts or line.gap(index - 1) != " ":
        return line.gap(index - 1)[-1:] in ("-", "&", "/", "@", "_")
    return line.infos[index - 1].shape is not Shape.LOWER and not line.starts_sentence(index - 1)


def _is_chosen_thing(line: Line, index: int) -> bool:
    """Whether something is chosen as what no person is: "valgte Sage som lønnssystem"."""
    if line.gap(index) != " " or line.infos[index + 1].base not in ("som", "as", "for", "til"):
        return False
    after = line.infos[index + 2] if line.gap(index + 1) == " " else None
    if after is None or after.kind & Kind.ROLE or after.base.endswith(ROLE_ENDINGS):
        return False
    return not after.kind & Kind.COMMON or bool(after.kind & Kind.SOFT)


def _goes_on(line: Line, index: int) -> bool:
    """A word at the beginning of a sentence with what firms and people do after it."""
    info = line.infos[index]
    if info.base in PRONOUNS or info.base in POSSESSIVES or info.base in ADVERBS:
        return False
    day = line.gap(index) == " " and fold(line.words[index + 1].text) in WEEKDAYS
    return day or verb_after(line, index)  # "Intervju: Young tirsdag"
