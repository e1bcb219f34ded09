"""Statements about somebody's health, belief, union and the like (GDPR articles 9 and 10).

A bare word proves nothing: an ad may offer work with dementia patients, a policy forbids
questions about pregnancy. A phrase counts when its surroundings make it a statement about
a person, and never in a sentence that speaks in general.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.recognizers.base import LIKELY, POSSIBLE, Hit, Recognizer
from aktiv_app.privacy.recognizers.phrases import (
    CATEGORIES,
    LowText,
    PhraseIndex,
    PhraseLists,
    alternation,
)  # fmt: skip

_REASONS = {
    "health": reasons.SENSITIVE_HEALTH,
    "pregnancy": reasons.SENSITIVE_PREGNANCY,
    "union": reasons.SENSITIVE_UNION,
    "religion": reasons.SENSITIVE_RELIGION,
    "ethnicity": reasons.SENSITIVE_ETHNICITY,
    "orientation": reasons.SENSITIVE_ORIENTATION,
    "politics": reasons.SENSITIVE_POLITICS,
    "crime": reasons.SENSITIVE_CRIME,
}
_BREAK = re.compile(r"[.!?](?=\s)|\t|\n\s*\n|\n(?=[-•*–>\d])")
_WINDOW = 260  # characters looked at around a phrase for the sentence it stands in
_NOTHING = re.compile(
    r"(?:nei|nej|nei takk|no|none|nothing|ingen|inga|inget|ingenting|intet|ikkje|ikke|inte|n/a|na"
    r"|ja|yes|ok|god|bra|good|–|-|—|\.|ikke relevant|ukjent)[\s.,;!]*$"
)
_ADDRESSED = re.compile(r"(?<!\w)(?:du|dere|dykk|ni|you|kandidaten|the candidate)(?!\w)")
_TRAILER = re.compile(r"\s?\((?!\d)[^()\n]{2,40}\)")
_SECOND = re.compile(r"(?:, | og | och | and | / )")


class SensitiveRecognizer(Recognizer):
    """Finds sensitive statements by the phrase lists of all languages."""

    label = Label.SENSITIVE

    def __init__(self, lists: PhraseLists) -> None:
        names = {
            "UNION": lists.names.get("union", ()),
            "PARTY": lists.names.get("politics", ()),
            "ETHNIC": lists.names.get("ethnicity", ()),
        }

        self._statements = PhraseIndex(lists.statements, names)
        self._conditions = PhraseIndex(lists.conditions, names)
        self._states = PhraseIndex(lists.states, names)
        self._ordinary = lists.ordinary
        fields = "|".join(
            f"(?P<{category}>{alternation(lists.fields.get(category, ()))})"
            for category in CATEGORIES
        )
        self._fields = re.compile(
            rf"(?:^|(?<=[\n\t|>•]))[ >•\-*\d.)]{{0,6}}(?:{fields})(?!\w)(?P<more>[^:?\n\t.]"
            rf"{{0,48}}?)(?:[:?]|\t| {{2,}})[ \t–-]{{0,24}}(?P<value>[^\n\t]{{2,120}})",
            re.MULTILINE,
        )
        self._asked = re.compile(
            rf"(?<!\w)(?:{fields})(?!\w)(?P<more>[^:?\n\t.]{{0,60}})\?[ \t–\n-]{{0,8}}(?P<value>"
            rf"[^\n\t]{{2,120}})"
        )
        filler = r"(?:\s{1,2}[\w\-]{1,16}){0,3}\s{1,2}$"
        self._have = re.compile(rf"(?<!\w)(?:{alternation(lists.have)}){filler}")
        self._be = re.compile(
            rf"(?<!\w)(?:{alternation(lists.be)})(?:\s{{1,2}}[\w\-]{{1,16}}){{0,2}}\s{{1,2}}$"
        )
        self._general = re.compile(rf"(?<!\w)(?:{alternation(lists.general)})(?!\w)")
        self._experience = re.compile(rf"(?<!\w)(?:{alternation(lists.experience)})(?!\w)")
        super().__init__()

    def find(self, text: str) -> Iterator[Hit]:
        """Yield statements."""
        low = text.lower()
        if len(low) != len(text):
            low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
        words = LowText.of(low)
        yield from self._stated(words, text)
        for start, end, category in self._states.find(words):
            if self._speaks_generally(low, start, end):
                continue
            alone = low[start:end] not in self._ordinary and _alone(low, start, end)
            if alone or self._be.search(self._before(low, start)):
                yield _hit(low, start, end, category, LIKELY)
        for pattern, mark in ((self._fields, ""), (self._asked, "?")):
            if mark in low:
                for match in pattern.finditer(low):
                    yield from self._field(match)

    def _stated(self, words: LowText, text: str) -> Iterator[Hit]:
        """Statements, and the conditions that words such as "has" make one."""
        low = words.text
        ends = set()
        for start, end, category in self._statements.find(words):
            if not self._speaks_generally(low, start, end):
                ends.add(end)
                yield _hit(low, start, end, category, LIKELY)
        for start, end, category in self._conditions.find(words):
            if self._speaks_generally(low, start, end):
                continue
            clause = self._before(low, start)
            if self._experience.search(clause):
                continue
            listed = low[start - 2 : start] == ", " and start - 2 in ends
            said = listed or self._have.search(clause)
            if not said and low[start:end] in self._ordinary and not text[start:end].isupper():
                continue  # "add" and "ms" are diagnoses only in capitals or after "has"
            framed = said or _alone(low, start, end)
            begin = start - 2 if listed else start
            yield _hit(low, begin, end, category, LIKELY if framed else POSSIBLE)

    def _field(self, match: re.Match[str]) -> Iterator[Hit]:
        value = match["value"]
        cut = re.search(
            r"\s{3}|[.;](?=\s|$)| \||, (?:ellers|men|otherwise|annars|men |ikke |ingen )", value
        )
        if cut:
            value = value[: cut.start()]
        value = value.rstrip(" ,")
        lead = re.match(r"(?:ja|yes|jo|jepp)\b[,.:;]?\s*", value)
        start = match.start("value") + (lead.end() if lead else 0)
        value = value[lead.end() :] if lead else value
        if len(value) >= 2 and not _NOTHING.match(value) and any(map(str.isalpha, value)):
            category = next(name for name in CATEGORIES if match[name])
            yield Hit(start, start + len(value), LIKELY, _REASONS[category])

    def _before(self, low: str, start: int) -> str:
        """The clause before `start`, at most 60 characters of the same sentence."""
        window = low[max(0, start - 60) : start]
        breaks = list(_BREAK.finditer(window))
        return window[breaks[-1].end() :] if breaks else window

    def _speaks_generally(self, low: str, start: int, end: int) -> bool:
        """Whether the sentence around `start:end` is about rules or people in general."""
        begin = max(0, start - _WINDOW)
        before = low[begin:start]
        breaks = list(_BREAK.finditer(before))
        if breaks:
            before = before[breaks[-1].end() :]
        after = low[end : end + _WINDOW]
        stop = _BREAK.search(after)
        if (
            stop
            and stop.group() == "?"
            and "\n" not in after[: stop.start()]
            and _ADDRESSED.search(before)
        ):
            return True
        if stop:
            after = after[: stop.start()]
        return self._general.search(before + "_" + after) is not None


def _hit(low: str, start: int, end: int, category: str, certainty: Certainty) -> Hit:
    trailer = _TRAILER.match(low, end)
    if trailer and category == "health":
        end = trailer.end()
    return Hit(start, end, certainty, _REASONS[category])


def _alone(low: str, start: int, end: int) -> bool:
    """Whether the phrase fills a cell, a bracket or the place after a colon or comma."""
    before = low[max(0, start - 3) : start].rstrip(" ")
    after = low[end : end + 2].lstrip(" ")
    left = not before or before[-1] in "\t\n(:=|•–"
    right = not after or after[0] in "\t\n),;.|"
    comma = before[-1:] == "," and (not after or after[0] in "\t\n.")
    return (left and right) or comma
