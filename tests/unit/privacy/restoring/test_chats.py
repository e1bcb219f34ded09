"""Answers in the manner of real chat tools, written by hand in the files of `chats`.

What each should become was decided before it was run. The files read like a diff:

    @ CASE what it is about
    - the answer, line by line
    + the answer with its values put back; left out where nothing is
    ? what is told as unknown, in text order

{U+00AD} stands for the character of that number.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.restoring.restore import restore
from aktiv_app.privacy.restoring.sent import SentText
from tests.unit.privacy.restoring.sending import WORDS, findings_of, send

_FILES = sorted((Path(__file__).parent / "chats").glob("*.txt"))
_CHARACTER = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


@dataclass(frozen=True, slots=True)
class Chat:
    """One answer: whose case it is, and what becomes of it."""

    case: str
    answer: str
    expected: str
    told: tuple[str, ...]


def _case(
    language: Language,
    source: str,
    names: tuple[str, ...],
    others: Mapping[str, Label],
    *roles: Role | None,
) -> tuple[SentText, ...]:
    """A case that has sent `source`; the first of `names` are called after `roles`."""
    people = [(name, Label.PERSON, number) for number, name in enumerate(names, 1)]
    findings = findings_of(source, [*people, *((value, of, 0) for value, of in others.items())])
    case = Case(WORDS, frozenset())
    case.screened(source, language, findings, {})
    for number, role in enumerate(roles, 1):
        if role is not None:
            case.rename(f"[PERSON_{number}]", role)
    send(case, source, findings, language)
    return case.sent


_CANDIDATE, _MANAGER = Role.CANDIDATE, Role.MANAGER
_TWELVE = (
    *("Kari Nordmann", "Lars Holm", "Amina Yusuf", "Per Dahl", "Nora Vik", "Jonas", "Ida Moe"),
    *("Tor Lie", "Eva Strand", "Liv Haug", "Odd Rønning", "Mats Lund"),
)
CASES: Mapping[str, tuple[SentText, ...]] = {
    "NB": _case(
        Language.NB,
        f"Søkere: {', '.join(_TWELVE)}. Telefon 912 34 567 og 934 56 789, "
        "e-post kari@eksempel.no, Storgata 5, 45 år, født 01.02.1980.",
        _TWELVE,
        {
            "912 34 567": Label.PHONE,
            "934 56 789": Label.PHONE,
            "kari@eksempel.no": Label.EMAIL,
            "Storgata 5": Label.ADDRESS,
            "45 år": Label.AGE,
            "01.02.1980": Label.DATE_OF_BIRTH,
        },
    ),
    "ROLLER": _case(
        Language.NB,
        "Kari Nordmann, Lars Holm og Amina Yusuf søker. Per Dahl leder, Nora Vik er referanse, "
        "Jonas skal spørres.",
        _TWELVE[:6],
        {},
        *(_CANDIDATE, _CANDIDATE, _CANDIDATE, _MANAGER, Role.REFERENCE),
    ),
    "NN": _case(
        Language.NN,
        "Kari Nordmann og Lars Holm søkjer. Per Dahl leier, Nora Vik er tilsett. Ring 912 34 567.",
        ("Kari Nordmann", "Lars Holm", "Per Dahl", "Nora Vik"),
        {"912 34 567": Label.PHONE},
        *(_CANDIDATE, _CANDIDATE, _MANAGER, Role.EMPLOYEE),
    ),
    "SV": _case(
        Language.SV,
        "Åsa Lindqvist och Anders söker. Björn Ek är chef, Sara Max kollega. "
        "Personnummer 850101-2387, 070-174 06 05.",
        ("Åsa Lindqvist", "Anders", "Björn Ek", "Sara Max"),
        {"850101-2387": Label.NATIONAL_ID, "070-174 06 05": Label.PHONE},
        *(_CANDIDATE, _CANDIDATE, _MANAGER, Role.COLLEAGUE),
    ),
    "EN": _case(
        Language.EN,
        "Mary Hughes, Tom Reed and James applied. Ann Fox manages. "
        "Write to mary@example.org, call 555 0100.",
        ("Mary Hughes", "Tom Reed", "James", "Ann Fox"),
        {"mary@example.org": Label.EMAIL, "555 0100": Label.PHONE},
        *(_CANDIDATE, _CANDIDATE, _CANDIDATE, _MANAGER),
    ),
}


def _chats(path: Path) -> Iterator[tuple[str, Chat]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        head, *lines = block.strip("\n").split("\n")
        if head.startswith("#"):
            continue
        mark, case, title = head.split(" ", 2)
        assert mark == "@", head
        by_mark: dict[str, list[str]] = {"-": [], "+": [], "?": []}
        for line in lines:
            by_mark[line[0]].append(_CHARACTER.sub(lambda m: chr(int(m[1], 16)), line[2:]))
        answer = "\n".join(by_mark["-"])
        expected = "\n".join(by_mark["+"]) if by_mark["+"] else answer
        yield f"{path.stem}: {title}", Chat(case, answer, expected, tuple(by_mark["?"]))


CHATS = dict(chat for path in _FILES for chat in _chats(path))


@pytest.mark.parametrize("title", CHATS)
def test_an_answer_of_a_chat_tool_is_restored_as_a_careful_person_would(title: str) -> None:
    chat = CHATS[title]
    result = restore(chat.answer, CASES[chat.case], WORDS)
    assert result.refused is None
    assert result.text == chat.expected
    assert tuple(unknown.text for unknown in result.account.unknown) == chat.told
    for unknown in result.account.unknown:
        assert result.text[unknown.start : unknown.end] == unknown.text
    for span in result.spans:
        assert result.text[span.start : span.end] == span.original


def test_the_files_hold_more_than_two_hundred_answers() -> None:
    assert len(CHATS) > 200
