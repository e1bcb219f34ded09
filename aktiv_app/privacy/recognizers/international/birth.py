"""Dates and years of birth, when words say so. A date alone is not personal data."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.dates import (
    COMPACT,
    DAY_MONTH,
    FULL,
    MONTH_YEAR,
    YEAR,
    dates,
)  # fmt: skip

_WORDS = (
    r"født|fødd|fødde|fødte|fødselsdato(?:en)?|fødselsdag(?:en)?|fødselsår|fødeår|fødselsdata"
    r"|fødestad og -?dato"
    r"|född|fødes|föddes|födelsedatum|födelsedag(?:en)?|födelseår|födelsetid|födelsedata"
    r"|born|d\.?o\.?b\.?|date of birth|year of birth|birth ?date|birth ?day|birth ?year"
    r"|place of birth|birth"
    r"|syntynyt|syntymäaika|syntymäpäivä|data urodzenia|urodzon[ya]|geboren|geburtsdatum|geb\.|né"
    r"|née"
    r"|fecha de nacimiento|data de nascimento|data nașterii|doğum tarihi|bursdag(?:en)?|bd|fdato"
    r"|f\.dato|f-dato"
)
_CUE = Cue(_WORDS, gap=r"[^\d\n]{0,45}\n?[ \t>•|]{0,4}", width=90)
_NEAR = Cue(
    _WORDS + r"|årgang|årskull|årsmodell|kull|årgång|årskull|f\.|f|fd\.?|s\.",
    gap=r"(?:\.|:|\?|,|-|–|/|\(|\)| ?(?:i|in|on|den|d\.|året|år|year|sommeren|våren|høsten|sted"
    r"|stad|place))*\s{0,4}",
    width=48,
)
_PLACE_BETWEEN = Cue(
    _WORDS, gap=r"(?: i | in | på |, | og oppvokst i | i: )[^\d\n.;:]{0,40}", width=70
)
_AFTER = re.compile(r"\)?,? ?(?:\(?(?:født|fødd|född|born|f\.?d?\.?)\)?(?![\w]))", re.IGNORECASE)
_AND = frozenset(("", "og", "och", "and", "&"))


class BirthDateRecognizer(Recognizer):
    """Finds dates, months and years of birth."""

    label = Label.DATE_OF_BIRTH

    def find(self, text: str) -> Iterator[Hit]:
        """Yield dates that stand by a word for birth."""
        for match in dates(FULL, text):
            start, end = match.span()
            near = _NEAR.before(text, start)
            if near or _CUE.before(text, start):
                yield Hit(start, end, SURE if near else LIKELY, reasons.BIRTH_CUE)
            elif _AFTER.match(text, end):
                yield Hit(start, end, LIKELY, reasons.BIRTH_CUE)
        for pattern in (MONTH_YEAR, YEAR):
            last = -100
            for match in dates(pattern, text):
                start, end = match.span()
                listed = start - last <= 5 and text[last:start].strip(" ,") in _AND
                if listed or _NEAR.before(text, start) or _PLACE_BETWEEN.before(text, start):
                    last = end
                    yield Hit(start, end, LIKELY, reasons.BIRTH_CUE)
        for pattern in (COMPACT, DAY_MONTH):
            for match in dates(pattern, text):
                if _NEAR.before(text, match.start()):
                    yield Hit(*match.span(), LIKELY, reasons.BIRTH_CUE)
