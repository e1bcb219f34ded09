"""Cases that have sent something, for tests."""

from collections.abc import Iterable

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.screened import ScreenedPrompt
from aktiv_app.privacy.restoring.answer import RestoredAnswer
from aktiv_app.privacy.restoring.restore import restore
from aktiv_app.privacy.restoring.sent import SentText
from tests.unit.privacy.fakes import FakeEngine, real_words

WORDS = real_words()
ENGINE = FakeEngine()

Values = Iterable[tuple[str, Label, int]]


def findings_of(text: str, values: Values) -> tuple[Finding, ...]:
    """Every mention of each value as a whole word, the person's number with it."""
    found: dict[int, Finding] = {}
    for value, label, person in sorted(values, key=lambda entry: -len(entry[0])):
        at = text.find(value)
        while at >= 0:
            end = at + len(value)
            free = not any(f.start < end and at < f.end for f in found.values())
            if free and not text[end : end + 1].isalnum() and not text[:at][-1:].isalnum():
                found[at] = Finding(at, end, label, Certainty.SURE, "fake", person)
            at = text.find(value, at + 1)
    return tuple(found.values())


def send(
    case: Case, text: str, findings: Iterable[Finding], language: Language = Language.NB
) -> ScreenedPrompt:
    """Screen and seal `text` in `case`."""
    prompt = case.screened(text, language, findings, {})
    case.sealed(prompt, ())
    return prompt


def sent(text: str, values: Values, language: Language = Language.NB) -> tuple[SentText, ...]:
    """What a new case has sent after `text`."""
    case = Case(WORDS, frozenset())
    send(case, text, findings_of(text, values), language)
    return case.sent


PEOPLE = (
    ("Kari Nordmann", Label.PERSON, 1),
    ("Karis", Label.PERSON, 1),
    ("Kari", Label.PERSON, 1),
    ("Lars Holm", Label.PERSON, 2),
    ("Lars", Label.PERSON, 2),
    ("912 34 567", Label.PHONE, 0),
    ("kari@eksempel.no", Label.EMAIL, 0),
)
SOURCE = (
    "Kari Nordmann søkte. Karis leder er Lars Holm.\n"
    "Kari har telefon 912 34 567 og adressen kari@eksempel.no."
)


def restored(
    answer: str, language: Language = Language.NB, source: str = SOURCE, values: Values = PEOPLE
) -> RestoredAnswer:
    """`answer` restored in a case that has sent `source`."""
    return restore(answer, sent(source, values, language), WORDS)
