"""Texts that are about nobody: advertisements, guides, rules and memos.

They name firms, prizes, halls and writers after persons, and speak of illness and unions in
general. What nothing in such a text supports is shown to the user as possible, and not replaced
unasked: statements, ages and the like, names that are not sure, and names in full beside which
nothing says that a person is meant. A contact person of an advertisement stays replaced, and who
acts or is spoken to, and what is told of them (`named_persons`, `told_of`). Of a firm's telephone
and address (`of_firms`) the user is asked, however sure it is that they are such, and in any text
of names below the heading of a column of rooms, ships or tools (`of_things`).

What points to a person who is written about counts (`signs_of_persons`). The instructions of a
prompt to an AI speak in general too, but a name in full or a number that somebody put between them
is meant: with a sure name a prompt is about somebody, and without one only names and statements are
asked about.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.text.instructions import fields_of
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.prompts import is_prompt
from aktiv_app.privacy.weighing.asked_of_ai import asked_of_ai
from aktiv_app.privacy.weighing.doubted_kinds import (
    BORN,
    WEAK_REASONS,
    calls_somebody,
    is_of_doubted_kind,
    is_weak,
    may_be_doubted,
    words_called,
)
from aktiv_app.privacy.weighing.named_persons import NamedPersons, is_in_file_of_person
from aktiv_app.privacy.weighing.not_persons import NotPersons
from aktiv_app.privacy.weighing.of_firms import OfFirms
from aktiv_app.privacy.weighing.of_things import in_columns_of_things
from aktiv_app.privacy.weighing.person_words import PersonWords
from aktiv_app.privacy.weighing.rules_for_ai import speaks_to_ai
from aktiv_app.privacy.weighing.signs_of_persons import SignsOfPersons, is_short
from aktiv_app.privacy.weighing.told_of import (
    named_together,
    said_beside,
    told_of_somebody,
    told_without_name,
)

_WEIGHED = (Label.PERSON, Label.SENSITIVE)
_REACHED = frozenset((Label.EMAIL, Label.PHONE, Label.URL_PROFILE))
_NEAR = 60  # characters between a name and the number or address by which one reaches it


class Weighing:
    """Asks of whole texts whether they are about anybody."""

    def __init__(self, words: PersonWords, lines: LastLines | None = None) -> None:
        self._named = NamedPersons(words)
        self._signs = SignsOfPersons(self._named)
        self._not_persons = NotPersons(lines)

    def weighed(
        self, text: str, findings: Sequence[Finding], *, in_fields: bool = False
    ) -> list[Finding]:
        """The findings, with what nothing supports only possible where a text is about nobody.

        `in_fields` says that the text is what was filled into a form, without its instructions:
        it is about somebody when what stands in one of the fields is.
        """
        taken = [one for one in findings if one.certainty is not Certainty.POSSIBLE]
        if not any(map(may_be_doubted, taken)):
            return list(findings)
        if (
            things := in_columns_of_things(text, taken, self._named)
            | self._not_persons.among(text, taken)
            | asked_of_ai(text, findings)
        ):
            findings = [_possible(one) if one in things else one for one in findings]
            taken = [one for one in taken if one not in things]
            if not taken:
                return list(findings)
        prompt = is_prompt(text)
        if _is_of_named(taken) and speaks_to_ai(text):
            return list(findings)
        # One weak sign and nothing else in more than a note may be a slip, whatever words follow.
        if any(
            self._signs.are_enough(field, within, prompt=prompt)
            for field, within in (_by_field(text, taken) if in_fields else [(text, taken)])
            if len(within) > 1 or within[0].reason not in WEAK_REASONS or is_short(field)
        ):
            return list(findings)
        reached = [one for one in taken if one.label in _REACHED and not is_weak(one)]
        doubted = {
            one
            for one in taken
            if (not prompt or (one.label in _WEIGHED and one.certainty is Certainty.LIKELY))
            and self._is_doubted(text, one, reached)
        }
        if not prompt:
            of_firms = OfFirms(text, taken)
            doubted |= {one for one in taken if of_firms.holds(one)}
        doubted -= set(told_of_somebody(text, taken))
        doubted -= set(told_without_name(text, doubted))
        doubted -= set(named_together(text, doubted, taken))
        # Who or what stays in one place stays everywhere.
        staying = {word for one in taken if one not in doubted for word in words_called(text, one)}
        leaving = {
            one
            for one in doubted
            if not calls_somebody(one) or not words_called(text, one) & staying
        }
        leaving -= set(said_beside(text, leaving, [one for one in taken if one not in leaving]))
        return [_possible(one) if one in leaving else one for one in findings]

    def _is_doubted(self, text: str, finding: Finding, reached: Sequence[Finding]) -> bool:
        if not is_of_doubted_kind(finding) or finding.certainty is Certainty.POSSIBLE:
            return False
        if is_in_file_of_person(text, finding):
            return False
        if finding.label is not Label.PERSON:
            return finding.certainty is Certainty.LIKELY or finding.label is Label.AGE
        if finding.certainty is Certainty.SURE and finding.reason not in reasons.FROM_WORDS:
            return False
        near = any(
            finding.end <= one.start < finding.end + _NEAR
            or one.end <= finding.start < one.end + _NEAR
            for one in reached
        )
        return not near and not self._named.is_named(text, finding)


def _by_field(text: str, findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """The fields that something was found in, with it, in order; places are those in the field."""
    for start, end in fields_of(text):
        within = [one for one in findings if start <= one.start < end]
        # Listed words stand in anybody's text.
        if any(one.label is not Label.CONFIDENTIAL for one in within):
            stop = max(end, *(one.end for one in within))
            yield (
                text[start:stop],
                [replace(one, start=one.start - start, end=one.end - start) for one in within],
            )


def _is_of_named(findings: Sequence[Finding]) -> bool:
    """Whether an age or a birth stands right after a full name, as where a CV begins."""
    ends = [one.end for one in findings if one.reason == reasons.FULL_NAME]
    return any(
        0 <= one.start - end < _NEAR
        for one in findings
        if one.label is Label.AGE or one.label in BORN
        for end in ends
    )


def _possible(finding: Finding) -> Finding:
    return replace(finding, certainty=Certainty.POSSIBLE)
