"""What is called after somebody: "Mark-saken", "Kari-ärendet"."""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName

# Matters of a person at work; tools, places and firms have projects and agreements of their own.
_MATTERS = frozenset(
    ("saken", "saka", "sak", "sagen", "sag", "ärendet", "ärende", "case", "casen", "samtalen",
     "samtalet", "samtale", "samtal", "intervjuet", "intervjun", "intervju", "interviewet",
     "oppsigelsen", "oppseiinga", "opsigelsen", "uppsägningen", "ansettelsen", "tilsetjinga",
     "ansættelsen", "anställningen", "sykemeldingen", "sjukmeldinga", "sygemeldingen",
     "sjukskrivningen", "mappa", "mappen", "papirene", "papira", "papirerne", "søknaden",
     "ansökan", "ansøgningen", "klagen", "klaga", "referansen", "referansene")
)  # fmt: skip
_NO_PERSON = Kind.PLACE | Kind.BRAND | Kind.ACRONYM | Kind.ORG_MARK | Kind.CALENDAR


def named_cases(line: Line) -> Iterator[RawName]:
    """The names before the hyphen, of those called so."""
    if "-" not in line.text:
        return
    for word in line.words:
        head, hyphen, tail = word.text.rpartition("-")
        if not hyphen or tail.lower() not in _MATTERS:
            continue
        info = line.lexicon.info(head)
        if info.shape is not Shape.CAPITALISED or not info.kind & NAME:
            continue
        if info.kind & _NO_PERSON and (info.kind & Kind.CALENDAR or not info.kind & Kind.GIVEN):
            continue
        yield RawName(word.start, word.start + len(head), Certainty.LIKELY, reasons.CUE)
