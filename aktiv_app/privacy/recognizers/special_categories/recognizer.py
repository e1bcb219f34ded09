"""Statements about somebody's health, belief, union and the like (GDPR articles 9 and 10).

What counts is not the word but that it is said of a person. Words are found by lists, the
sentence around them decides (`context.py`), and the statement is marked with its degree,
time and cause (`span.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.recognizers.base import LIKELY, POSSIBLE, Hit, Recognizer
from aktiv_app.privacy.recognizers.special_categories.body import BodyComplaints
from aktiv_app.privacy.recognizers.special_categories.clause import Clauses, joins
from aktiv_app.privacy.recognizers.special_categories.context import Sentence
from aktiv_app.privacy.recognizers.special_categories.descent import Descent
from aktiv_app.privacy.recognizers.special_categories.diagnosis_codes import diagnosis_codes
from aktiv_app.privacy.recognizers.special_categories.fields import FieldReader
from aktiv_app.privacy.recognizers.special_categories.frames import Patterns
from aktiv_app.privacy.recognizers.special_categories.membership import Memberships
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseIndex, PhraseLists
from aktiv_app.privacy.recognizers.special_categories.sentences import Sentences
from aktiv_app.privacy.recognizers.special_categories.span import extended
from aktiv_app.privacy.recognizers.special_categories.words import Found, Kind

REASONS = {
    "health": reasons.SENSITIVE_HEALTH,
    "pregnancy": reasons.SENSITIVE_PREGNANCY,
    "union": reasons.SENSITIVE_UNION,
    "religion": reasons.SENSITIVE_RELIGION,
    "ethnicity": reasons.SENSITIVE_ETHNICITY,
    "orientation": reasons.SENSITIVE_ORIENTATION,
    "politics": reasons.SENSITIVE_POLITICS,
    "crime": reasons.SENSITIVE_CRIME,
}
_PLURAL = re.compile(r"(?:te|de|re|rar|er|ar|ere|mænd|menn|mänd|s)$")
_ARTICLE = re.compile(r"(?<!\w)(?:an?|en|ei|ein|et|eit|ett) $")
_SHORTEST_ALONE = 3  # letters of a word of everyday use that says nothing in a cell
_LONG_ANSWER = 56  # characters
_LIST_GAP = 12  # characters between the items of a list such as "asthma, allergy and eczema"
_JOINERS = frozenset(
    ("", "og", "och", "and", "eller", "or", "samt", "pluss", "plus", "med", "with", "mot", "for")
)


class SpecialCategoryRecognizer(Recognizer):
    """Finds sensitive statements by the word lists of all languages."""

    label = Label.SENSITIVE

    def __init__(self, lists: PhraseLists) -> None:
        self._statements = PhraseIndex(lists.statements)
        self._conditions = PhraseIndex(lists.conditions)
        self._states = PhraseIndex(lists.states)
        self._words = lists.words
        self._ordinary = lists.ordinary
        self._patterns = Patterns(lists)
        self._clauses = Clauses(lists)
        self._fields = FieldReader(lists)
        self._memberships = Memberships(lists)
        self._body = BodyComplaints(lists)
        self._descent = Descent(lists, lists.words.entries(Kind.STATE, "ethnicity"))
        super().__init__()

    def find(self, text: str) -> Iterator[Hit]:
        """Yield statements."""
        low = lowered(text)
        last: Hit | None = None
        for hit in sorted(self._parts(text, low), key=lambda one: (one.start, -one.end)):
            start, end = self._clauses.whole(text, low, hit.start, hit.end)
            if last is not None and hit.certainty is last.certainty:
                if start < last.end:
                    start, end = min(start, last.start), max(end, last.end)
                elif joins(low, last.end, start):
                    start = last.start
            last = replace(hit, start=start, end=end)
            yield last

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the likely statements of `text` stand."""
        return ((hit.start, hit.end) for hit in self.find(text) if hit.certainty is LIKELY)

    def _parts(self, text: str, low: str) -> Iterator[Hit]:
        """The words that make each statement sensitive, with what surely belongs to them."""
        sentences = Sentences(low, text, self._patterns)
        worded = list(self._worded(low, text, sentences))
        yield from worded
        for start, end, category in self._fields.find(low, sentences, text):
            # Of a long answer only what says something, if that is known.
            if end - start < _LONG_ANSWER or not any(
                start <= hit.start < end and hit.certainty is LIKELY for hit in worded
            ):
                yield Hit(start, end, LIKELY, REASONS[category])
        for start, end, category in self._memberships.find(low, text):
            sentence = sentences.at(start)
            if not sentence.only_asked(start) and not sentence.demands(start):
                article = _ARTICLE.search(low, max(0, start - 5), start)
                start = article.start() if article else start
                yield Hit(start, end, LIKELY, REASONS[category])
        for start, end in diagnosis_codes(low):
            if not sentences.at(start).speaks_generally(start, end):
                yield Hit(start, end, LIKELY, reasons.SENSITIVE_HEALTH)
        for start, end, category in self._descent.find(low):
            if not sentences.at(start).speaks_generally(start, end):
                yield Hit(start, end, LIKELY, REASONS[category])

    def _worded(self, low: str, text: str, sentences: Sentences) -> Iterator[Hit]:
        pending: Hit | None = None
        for found in self._all(low):
            sentence = sentences.at(found.start)
            if sentence.speaks_generally(found.start, found.end):
                continue
            if sentence.opens(found.start) and self._fields.is_label(low, found.start):
                continue
            # Items of a list, and words inside what was marked already, share its lot.
            joined = pending is not None and (
                found.start < pending.end or _joins(low[pending.end : found.start])
            )
            if _names_language(found, sentence):
                continue
            certainty = LIKELY if joined else self._judged(found, low, text, sentence)
            if certainty is None:
                continue
            start, end = extended(low, found.start, found.end, sentence.end)
            if joined and pending is not None:
                pending = replace(pending, end=max(end, pending.end))
                continue
            hit = Hit(start, end, certainty, REASONS[found.category])
            if certainty is LIKELY:
                if pending is not None:
                    yield pending
                pending = hit
            else:
                yield hit
        if pending is not None:
            yield pending

    def _all(self, low: str) -> list[Found]:
        """What the lists hold, in text order."""
        found = self._words.find(low)
        found += (
            Found(start, end, Kind.CONDITION, "health") for start, end in self._body.find(low)
        )
        for index, kind in (
            (self._statements, Kind.STATEMENT),
            (self._conditions, Kind.CONDITION),
            (self._states, Kind.STATE),
        ):
            found += (Found(start, end, kind, category) for start, end, category in index.find(low))
        return sorted(found, key=lambda one: (one.start, -one.end))

    def _judged(self, found: Found, low: str, text: str, sentence: Sentence) -> Certainty | None:
        """How sure it is that this is said of a person; None when it is not."""
        start, end = found.start, found.end
        ordinary = low[start:end] in self._ordinary
        if low[start:end] == "same" and low.startswith("the ", max(0, start - 4)):
            return None  # English
        about_person = sentence.about_person or sentence.opens_with_frame(start)
        if found.kind is Kind.STATEMENT:
            return None if ordinary and not about_person else LIKELY
        first, stop = extended(low, start, end, sentence.end)
        alone = stands_alone(low, start, stop, opens=sentence.opens(start)) or stands_alone(
            low, first, stop, opens=sentence.opens(first)
        )
        if found.kind is Kind.CONDITION:
            if sentence.experienced(start):
                return None
            said = sentence.has(start)
            if found.category == "crime" and sentence.punished(start):
                return LIKELY
            if ordinary:
                capitals = stands_for_itself(text, start, end)
                cell = alone and not low[max(0, start - 4) : start].rstrip().endswith(",")
                if (said and about_person) or (cell and end - start > _SHORTEST_ALONE):
                    return LIKELY
                return LIKELY if capitals and (said or alone or about_person) else None
            return LIKELY if said or alone or about_person else POSSIBLE
        said = sentence.is_(start) or sentence.has(start)
        if ordinary:
            cell = alone and end - start > _SHORTEST_ALONE  # "rom" also heads a column
            return LIKELY if (said and about_person) or cell else None
        # Notes leave the person out: "shop steward for two years".
        opens = sentence.opens(start) and not _PLURAL.search(low, start, end)
        if found.kind is Kind.PERSON or " " in low[start:end]:
            return LIKELY if said or alone or about_person or opens else None
        return LIKELY if said or alone or opens else None


def _names_language(found: Found, sentence: Sentence) -> bool:
    """Whether a people's word stands for its language."""
    if found.category != "ethnicity" or not sentence.tells_languages:
        return False
    return not sentence.is_(found.start) and not sentence.has(found.start)


def lowered(text: str) -> str:
    """`text` in lower case, of the same length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _joins(between: str) -> bool:
    """Whether the text between two entries makes them items of one list."""
    return len(between) < _LIST_GAP and between.strip(" ,/+&–-") in _JOINERS


def stands_alone(low: str, start: int, end: int, *, opens: bool) -> bool:
    """Whether the phrase fills a cell, a bracket or the place after a colon or comma.

    `opens` tells that it stands at the beginning of its sentence.
    """
    before = low[max(0, start - 3) : start].rstrip(" ")
    after = low[end : end + 2].lstrip(" ")
    left = begins_item(low, start, opens=opens) and before[-1:] != ","
    right = not after or after[0] in "\t\n),;.|–("
    comma = before[-1:] == "," and (not after or after[0] in "\t\n.,;–(")
    return (left and right) or comma


def begins_item(low: str, start: int, *, opens: bool) -> bool:
    """Whether an item of notes begins at `start`: a line, a bracket, what follows a comma."""
    before = low[max(0, start - 3) : start].rstrip(" ")
    return opens or not before or before[-1] in '\t\n(:=|•–-!?→*,;/+&«“"'


def stands_for_itself(text: str, start: int, end: int) -> bool:
    """Whether a short word is written in capitals and is no ship's or person's title."""
    return text[start:end].isupper() and not text[end : end + 2].strip()[:1].isupper()
