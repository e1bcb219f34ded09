"""Answers written by hand, beside the generated ones: each restored as a person would.

What each should become was decided before it was run. Where several texts would do, such as
a doubtful placeholder left standing or restored in the right way, the one that came is kept.
"""

from collections.abc import Mapping

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.restoring.restore import restore
from aktiv_app.privacy.restoring.sent import SentText
from tests.unit.privacy.restoring import answers_in_words, answers_of_chats, answers_with_numbers
from tests.unit.privacy.restoring.sending import WORDS, Values, findings_of, send, sent

NAMES = (
    *("Kari Nordmann", "Lars Holm", "Amina Yusuf", "Per Dahl", "Nora Vik", "Jonas"),
    *("Ida Moe", "Tor Lie", "Eva Strand", "Liv Haug", "Odd Rønning"),
)


def _people(*names: str) -> Values:
    return [(name, Label.PERSON, number) for number, name in enumerate(names, 1)]


def _with_roles() -> tuple[SentText, ...]:
    case = Case(WORDS, frozenset())
    text = "Kari Nordmann søker, Lars Holm leder, og Amina Yusuf skal spørres."
    findings = findings_of(text, _people(*NAMES[:3]))
    case.screened(text, Language.NB, findings, {})
    case.rename("[PERSON_1]", Role.CANDIDATE)
    case.rename("[PERSON_2]", Role.MANAGER)
    send(case, text, findings)
    return case.sent


CASES: Mapping[str, tuple[SentText, ...]] = {
    "NB": sent(
        f"Søkere: {', '.join(NAMES)}. "
        "Telefon 912 34 567 og 934 56 789, skriv til kari@eksempel.no.",
        [
            *_people(*NAMES),
            ("912 34 567", Label.PHONE, 0),
            ("934 56 789", Label.PHONE, 0),
            ("kari@eksempel.no", Label.EMAIL, 0),
        ],
    ),
    "ROLES": _with_roles(),
    "SV": sent(
        "Åsa Lindqvist och Anders söker, personnummer 850101-2387.",
        [*_people("Åsa Lindqvist", "Anders"), ("850101-2387", Label.NATIONAL_ID, 0)],
        Language.SV,
    ),
    "EN": sent(
        "Mary Hughes and Tom Reed applied, write to mary@example.org.",
        [*_people("Mary Hughes", "Tom Reed"), ("mary@example.org", Label.EMAIL, 0)],
        Language.EN,
    ),
}


ANSWERS = (*answers_of_chats.ANSWERS, *answers_with_numbers.ANSWERS, *answers_in_words.ANSWERS)


@pytest.mark.parametrize(("case", "answer", "expected", "told"), ANSWERS)
def test_an_answer_is_restored_as_a_person_would(
    case: str, answer: str, expected: str, told: tuple[str, ...]
) -> None:
    result = restore(answer, CASES[case], WORDS)
    assert result.refused is None
    assert result.text == expected
    assert tuple(unknown.text for unknown in result.account.unknown) == told
    for unknown in result.account.unknown:
        assert result.text[unknown.start : unknown.end] == unknown.text
    for span in result.spans:
        assert result.text[span.start : span.end] == span.original


def test_more_strangers_than_own_ones_are_another_cases_answer() -> None:
    answer = "[KANDIDAT_2], [PERSON_2], [KANDIDAT_1], [LEDER_1] og [PERSON_1]"
    assert restore(answer, CASES["ROLES"], WORDS).refused is not None
