"""Ages that stand right beside a person's name."""

import re
from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.behind_names import BehindNames, Places
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_BESIDE = late(
    r"(?:,? ?\(|, | [–/-] |: | (?:er|är|is|fyller|blir|turns) (?:nå |nu |no |now |snart |bare "
    r"|drygt )?)"
    r"(?:(?:[^\d\n()]{2,24}, )?)(?P<a>(?:(?:(?:godt|well|langt|gott och väl|just|litt|lite|rett) )?"
    r"(?:over|över|past|nærmere|närmare|nærare|nearer|closer to|rundt|runt|omkring|around|about)"
    r"(?: de)? |ca\.? )?[1-9]\d(?: ?(?:år|years|yrs|y/?o|årig))?)"
    r"(?=[),;?!]|, |: [^\W\d]| (?:eller|el\.?|or) \d| [–/] |\.\s|\.?$|\n"
    r"| og bor| og bur| och bor| and lives| (?:men|but|og|och|and) [^\W\d]{3})"
)
_IN_LINE = late(r"(?:[,(:|–-] ?|\t)(?P<a>[1-9]\d (?:år|years|yrs))(?=[),;.]|\s*\n|\s*$| [–-])")
# A child in its cell or in brackets, where the text is about children: "Melvin, 8 år".
_OF_CHILD = late(
    r"(?:, ?| ?\(|\t)(?P<a>(?:[1-9]|1[0-5]) (?:år|years?|yrs))(?=\)|[ \t]*(?:$|\n|\t|\|))"
)
_CHILDREN = late(
    r"(?<!\w)(?:elev|elever|eleven|barn|barna|børn|barnen|barnet|barnehage\w*|barnehagen|förskola\w*"
    r"|dagis|børnehave\w*|sfo|fritids|skole|skola|skolan|skolen|klasse|klass|åk|pupils?|child|children"
    r"|nursery|foster\w*|fosterhjem|støttekontakt|avlastning\w*|assistent|elevassistent)(?!\w)",
    re.IGNORECASE,
)
_FIGURES = late(r"\d\d?")


class AgeBesideName:
    """An age right after a person's name, "Kari (52)", or set off in the same line."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._behind = BehindNames(_after)
        self._children = BehindNames(_child_after)
        # The list of words is long: to look for it in the whole text took a tenth of a key's time.
        self._about_children = RememberedLines(_tells_of_children, lines=lines)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Ages beside the persons among `findings`."""
        places = list(self._behind.find(text, findings))
        of_children = list(self._children.find(text, findings))
        if of_children and self._about_children.telling(text):
            places += of_children
        return [Finding(*place, Label.AGE, Certainty.LIKELY, reasons.AGE_CUE) for place in places]


def _after(line: str) -> Places:
    """The places of ages in what stands after a name in its line."""
    matches = [_BESIDE.match(line), *_IN_LINE.finditer(line)]
    return tuple(
        match.span("a")
        for match in matches
        if match and 16 <= int(_FIGURES.findall(match["a"])[0]) <= 90
    )


def _tells_of_children(line: str) -> bool:
    return _CHILDREN.search(line) is not None


def _child_after(line: str) -> Places:
    """The place of a child's age right after a name in its line."""
    match = _OF_CHILD.match(line)
    return (match.span("a"),) if match else ()
