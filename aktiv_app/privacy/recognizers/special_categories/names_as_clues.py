"""Statements that rest on nothing but somebody's name: Jude, Maya, Sami, Lo.

The lists hold words that are names as well. Once the names of the text are known, a statement in
which one stands is read again with a word that says nothing in its place; what is not found then
is taken back.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names.reasons import MODEL
from aktiv_app.privacy.reasons import SENSITIVE_HEALTH
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.segments import AFTER, BEFORE

Place = tuple[int, int]
"""Where something stands in a piece of text, end exclusive."""

_TITLE = late(r"(?<!\w)Mr\.? ?(?=[^\W\d_a-zæøåäö])")
_REMEMBERED = 1024  # readings
_LONGEST = 250  # characters of a line on either side of a statement


class NamesAsClues:
    """Takes back what only a name made a statement.

    Args:
        readers: the rules for statements; each gives the places of those in a piece of text.
        is_listed: whether a word is in the lists of names.
    """

    def __init__(
        self,
        readers: Sequence[Callable[[str], Iterable[Place]]],
        is_listed: Callable[[str], bool] = lambda word: False,  # noqa: ARG005
    ) -> None:
        self._readers = readers
        self._is_listed = is_listed
        self._known: dict[str, list[Place]] = {}

    def without(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """`findings` of the whole text, less such statements; others end where they then do."""
        if not any(map(_is_statement, findings)):
            return list(findings)
        names = Stretches([one for one in findings if self._is_name(text, one)])
        result = []
        for one in findings:
            # Diseases bear names of persons ("has Parkinson"): those are no slip.
            if _is_statement(one) and self._rests_on_title(text, one):
                continue
            if _is_statement(one) and one.reason != SENSITIVE_HEALTH:
                within = [
                    name
                    for name in names.touching(one.start, one.end)
                    if one.start <= name.start and name.end <= one.end
                ]
                if within and _says_more(text, one, within):
                    result += self._again(text, one, within)
                    continue
            result.append(one)
        return result

    def _rests_on_title(self, text: str, one: Finding) -> bool:
        """Whether "Mr" was read as an examination: "invoice for Mr Hansen"."""
        title = _TITLE.search(text, one.start, one.end + 3)
        if title is None:
            return False
        begin, end = _around(text, one)
        without = _emptied(text[begin:end], [(title.start() - begin, title.end() - begin)])
        return not _touching(self._read(without), (one.start - begin, one.end - begin))

    def _again(self, text: str, one: Finding, names: Sequence[Finding]) -> list[Finding]:
        begin, end = _around(text, one)
        part = text[begin:end]
        span = one.start - begin, one.end - begin
        if not _touching(self._read(part), span):
            return [one]  # something else found it
        inside = [(name.start - begin, name.end - begin) for name in names]
        without = _emptied(part, inside)
        left = _touching(self._read(without), span)
        if not left and not _touching(self._read(_emptied(part, _between(inside, span))), span):
            return [one]  # it takes the name and what is around it: "Iglesia ni Cristo"
        if not left:
            return []
        start, end = min(start for start, _ in left), max(end for _, end in left)
        return [replace(one, start=max(start + begin, one.start), end=min(end + begin, one.end))]

    def _is_name(self, text: str, one: Finding) -> bool:
        if one.label is not Label.PERSON or one.certainty is Certainty.POSSIBLE:
            return False
        # What only the trained model takes for a name is a belief or a people as often, unless the
        # lists have it as one: "Munk" beside a monk, "Lo" beside the union LO.
        written = text[one.start : one.end]
        return one.reason != MODEL or (written.istitle() and self._is_listed(written))

    def _read(self, part: str) -> list[Place]:
        known = self._known.get(part)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            places = chain.from_iterable(reader(part) for reader in self._readers)
            known = self._known[part] = sorted(places)
        return known


def _is_statement(one: Finding) -> bool:
    return one.label is Label.SENSITIVE and one.certainty is not Certainty.POSSIBLE


def _says_more(text: str, one: Finding, names: Sequence[Finding]) -> bool:
    """Whether a statement has words beside the names in it: "Kristen, karen" may be an answer."""
    span = one.start, one.end
    return any(
        any(map(str.isalnum, text[start:end]))
        for start, end in _between([(name.start, name.end) for name in names], span)
    )


def _around(text: str, one: Finding) -> Place:
    """The lines of a statement, or of long ones as much as the rules are given."""
    begin = text.rfind("\n", max(0, one.start - _LONGEST), one.start) + 1
    end = text.find("\n", one.end, one.end + _LONGEST)
    if not begin and one.start > _LONGEST:
        begin = text.find(" ", one.start - BEFORE, one.start) + 1 or one.start
    if end < 0:
        end = len(text)
        if end - one.end > _LONGEST:
            end = max(text.rfind(" ", one.end, one.end + AFTER), one.end)
    return begin, end


def _touching(hits: Iterable[Place], span: Place) -> list[Place]:
    return [(start, end) for start, end in hits if start < span[1] and end > span[0]]


def _between(inside: Iterable[Place], span: Place) -> list[Place]:
    """What of `span` the places `inside` it, which may overlap, leave."""
    gaps, at = [], span[0]
    for start, end in sorted(inside):
        if start > at:
            gaps.append((at, start))
        at = max(at, end)
    return [*gaps, (at, span[1])]


def _emptied(part: str, places: Iterable[Place]) -> str:
    """`part` with words that no list holds at `places`, of the same length and case."""
    for start, end in places:
        nothing = (
            ("X" if char.isupper() else "x") if char.isalpha() else char for char in part[start:end]
        )
        part = part[:start] + "".join(nothing) + part[end:]
    return part
