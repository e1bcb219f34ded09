"""A small engine for tests: marks planted words, and fails on command."""

import re
from pathlib import Path

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords, load_words

WORDS_FILE = Path(__file__).parents[3] / "resources" / "privacy" / "placeholders.toml"

_RULES = (
    (re.compile(r"\bKari Nordmann\b|\bKaris?\b"), Label.PERSON, Certainty.SURE, 1),
    (re.compile(r"\bOla Hansen\b|\bOlas?\b"), Label.PERSON, Certainty.LIKELY, 2),
    (re.compile(r"\bStein\b"), Label.PERSON, Certainty.POSSIBLE, 0),
    (re.compile(r"\b\d{3} ?\d{2} ?\d{3}\b"), Label.PHONE, Certainty.SURE, 0),
    (re.compile(r"\b[\w.]+@[\w.]+\w"), Label.EMAIL, Certainty.SURE, 0),
)


class FakeEngine:
    """Finds two people, a doubtful one, phone numbers and e-mail addresses."""

    def scan(self, text: str, /) -> tuple[Finding, ...]:
        return tuple(
            Finding(match.start(), match.end(), label, certainty, "fake", person)
            for pattern, label, certainty, person in _RULES
            for match in pattern.finditer(text)
        )


def real_words() -> PlaceholderWords:
    """The words the app ships."""
    return load_words(WORDS_FILE)
