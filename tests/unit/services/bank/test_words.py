"""Every way the bank can fail has a sentence that says what it means and what to do."""

import pytest

from aktiv_app.core.messages import ENGLISH
from aktiv_app.services.bank.words import REFUSALS, as_fault
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.state import Refusal

FIELDS: dict[Problem, dict[str, object]] = {
    Problem.NOT_ALLOWED: {"action": "review", "reason": Refusal.OWN_WORK.value},
    Problem.PERSONAL_DATA: {"labels": ("PERSON",)},
    Problem.INVALID_CONTENT: {"where": "title", "rule": "empty"},
    Problem.FILE_UNREADABLE: {"name": "list.csv", "rule": "columns", "line": 1},
    Problem.FILE_TOO_LARGE: {"name": "list.csv", "limit": 10},
    Problem.SERVER_DENIED: {"rule": "own_work"},
}


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_is_said_in_a_sentence(problem: Problem) -> None:
    fault = as_fault(BankError(problem, **FIELDS.get(problem, {})))
    sentence = ENGLISH(fault.message)
    assert sentence.endswith(".")
    assert sentence[0].isupper()
    assert "{" not in sentence
    assert "None" not in sentence
    assert fault.problem is problem


@pytest.mark.parametrize("problem", [each for each in FIELDS if each is not Problem.NOT_ALLOWED])
def test_a_problem_without_its_fields_is_still_said(problem: Problem) -> None:
    assert ENGLISH(as_fault(BankError(problem)).message).endswith(".")


@pytest.mark.parametrize("line", [0, 3])
def test_what_stands_above_a_markdown_text_is_named_as_the_cause(line: int) -> None:
    fields = {"name": "brev.md", "rule": "front_matter", "line": line}
    sentence = ENGLISH(as_fault(BankError(Problem.FILE_UNREADABLE, **fields)).message)
    assert "hyphens" in sentence
    assert ("line 3" in sentence) is bool(line)


def test_every_refusal_has_its_words() -> None:
    assert set(REFUSALS) == set(Refusal)
    assert all(ENGLISH(message).endswith(".") for message in REFUSALS.values())
