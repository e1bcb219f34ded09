"""More than 20,000 mangled answers: never a wrong value, nearly all that can come back do.

The answers are built from known pieces, and judged piece by piece without the app's own
grammar: between two markers stands one placeholder, so what stands there afterwards must be
a form of its own value, or what was there before. Anything else is a wrong restore.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.restoring.restore import restore
from aktiv_app.privacy.restoring.sent import SentText
from tests.unit.privacy.restoring.mangling import LANGUAGES, damaged, recoverable
from tests.unit.privacy.restoring.sending import WORDS, findings_of, send

ANSWERS = 21_000
SEED = 20_260_301

# Twelve people, so that PERSON_1 stands beside PERSON_10 to 12; some share a first name.
PEOPLE = (
    *(("Kari Nordmann", "Kari"), ("Lars Holm", "Lars"), ("Anna Åkesson", "Anna"), ("Bo Ek",)),
    *(("Fatima Abdi", "Fatima"), ("Kari Olsen",), ("Max Vik", "Max"), ("Nguyễn Thị Hoa", "Hoa")),
    *(("Anders Sæther", "Anders"), ("Lars Berg",), ("Ida Lie", "Ida"), ("Jonas Falk", "Jonas")),
)
VALUES = {
    Label.PHONE: ("912 34 567", "407 11 222", "+46 70 174 06 05"),
    Label.EMAIL: ("kari@eksempel.no", "lars.holm@eksempel.se"),
    Label.ADDRESS: ("Storgata 5", "Kungsgatan 12"),
    Label.NATIONAL_ID: ("01817000173",),
    Label.AGE: ("45 år", "31 år"),
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case that has sent a text, and the forms that each placeholder may become."""

    sent: tuple[SentText, ...]
    allowed: Mapping[Name, frozenset[str]]
    names: Sequence[Name]


def prepare(language: Language) -> Prepared:
    values: list[tuple[str, Label, int]] = []
    lines = []
    for person, forms in enumerate(PEOPLE, 1):
        values += [(form, Label.PERSON, person) for form in forms]
        lines.append(" og ".join(forms))
    for label, entries in VALUES.items():
        values += [(entry, label, 0) for entry in entries]
        lines.append(" og ".join(entries))
    case = Case(WORDS, frozenset())
    source = ".\n".join(lines)
    send(case, source, findings_of(source, values), language)
    allowed: dict[Name, set[str]] = {}
    for mention in case.sent[0].mentions:
        base = mention.original
        endings = ("", "s", "'", "’", "'s", "’s") if mention.label is Label.PERSON else ("",)
        allowed.setdefault(mention.name, set()).update(base + ending for ending in endings)
    assert len(allowed) == len(PEOPLE) + sum(map(len, VALUES.values()))
    return Prepared(
        case.sent, {name: frozenset(forms) for name, forms in allowed.items()}, tuple(allowed)
    )


def marker(index: int) -> str:
    return f" xx{index}xx "


def pieces_of(text: str) -> list[str]:
    return re.split(r" xx\d+xx ", text)


def test_no_wrong_value_and_nearly_all_that_can_come_back() -> None:
    rng = random.Random(SEED)  # noqa: S311 (repeatable, no secret)
    cases = {language: prepare(language) for language in LANGUAGES}
    wrong: list[tuple[str, str]] = []
    lost: list[str] = []
    recovered = possible = 0
    for _ in range(ANSWERS):
        prepared = cases[rng.choice(LANGUAGES)]
        # The first is whole, so that damage alone does not make it another case's answer.
        names = [rng.choice(prepared.names) for _ in range(rng.randint(2, 4))]
        slots: list[tuple[str, str, str, bool]] = []
        for place, name in enumerate(names):
            label = Label(name[0])
            if place and rng.random() < 0.3:
                slots.append((damaged(rng, label, name[1]), "", "", False))
            else:
                made = recoverable(rng, label, name[1])
                slots.append((made.written, *made.around, True))
        answer = "".join(
            marker(index) + before + written + after
            for index, (written, before, after, _) in enumerate(slots)
        ) + marker(len(slots))

        result = restore(answer, prepared.sent, WORDS)

        found = pieces_of(result.text)[1:-1]
        assert len(found) == len(slots)
        for name, (written, before, after, whole), piece in zip(names, slots, found, strict=True):
            untouched = before + written + after
            possible += whole
            if piece == untouched:
                if whole:
                    lost.append(written)
                continue
            core = piece.removeprefix(before).removesuffix(after)
            # A genitive may have moved behind closing emphasis.
            right = core in prepared.allowed[name]
            if right and whole:
                recovered += 1
            else:
                wrong.append((untouched, piece))
    assert wrong == []
    assert possible > 2 * ANSWERS
    assert recovered / possible >= 0.99, (recovered, possible, sorted(set(lost))[:20])


def test_an_answer_to_another_case_is_never_restored() -> None:
    rng = random.Random(SEED)  # noqa: S311 (repeatable, no secret)
    first = Case(WORDS, frozenset())
    source = "Kari Nordmann og Lars Holm, 912 34 567"
    people = [("Kari Nordmann", Label.PERSON, 1), ("Lars Holm", Label.PERSON, 2)]
    send(first, source, findings_of(source, [*people, ("912 34 567", Label.PHONE, 0)]))
    # Later cases of a session number on, and kept ones are taken in with their numbers.
    second = Case(WORDS, frozenset(), {Label.PERSON: 2, Label.PHONE: 1})
    other = "Ida Lie og Jonas Falk, 407 11 222"
    others = [("Ida Lie", Label.PERSON, 1), ("Jonas Falk", Label.PERSON, 2)]
    send(second, other, findings_of(other, [*others, ("407 11 222", Label.PHONE, 0)]))
    for _ in range(500):
        names = [(Label.PERSON, 1), (Label.PERSON, 2), (Label.PHONE, 1)]
        chosen = rng.sample(names, rng.randint(1, 3))
        answer = " og ".join(recoverable(rng, *name).written for name in chosen)
        result = restore(answer, second.sent, WORDS)
        assert result.refused is not None
        assert result.text == answer
        assert result.spans == ()
        assert restore(answer, first.sent, WORDS).refused is None
