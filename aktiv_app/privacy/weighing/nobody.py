"""Texts that are about nobody: advertisements, guides, rules and memos.

They name firms, prizes, halls and writers after persons, and speak of illness and unions in
general. What nothing in such a text supports is shown to the user as possible, and not replaced
unasked: statements, ages and the like, names that are not sure, and names in full beside which
nothing says that a person is meant. A contact person of an advertisement stays replaced, and who
acts or is spoken to, and what is told of them (`named_persons`, `told_of`). Of a firm's telephone
and address (`of_firms`) the user is asked, however sure it is that they are such, and in any text
of names below the heading of a column of rooms, ships or tools (`of_things`).

What points to a person who is written about counts: a number or address of somebody, "he" or
"she", a signature, a field with a name, a name that comes back. One weak sign may be a slip of the
rules or stand in an example; two are taken at their word. The more a text speaks to readers or of
people in general (`general_texts`), the more signs it takes. The instructions of a prompt to an AI
speak in general too, but a name in full or a number that somebody put between them is meant: with a
sure name a prompt is about somebody, and without one only names and statements are asked about.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.reasons import (
    BANK_CUE,
    FORM_FIELD,
    ID_SHAPE,
    MODEL_BIRTH,
    MODEL_PROFILE,
    PHONE_OF_PERSON,
    PROFILE_OF_PERSON,
    TABLE_COLUMN,
)
from aktiv_app.privacy.text.instructions import fields_of
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.prompts import is_prompt
from aktiv_app.privacy.weighing.asked_of_ai import asked_of_ai, speaks_to_ai
from aktiv_app.privacy.weighing.general_texts import general_signs
from aktiv_app.privacy.weighing.named_persons import NamedPersons, is_in_file_of_person
from aktiv_app.privacy.weighing.not_persons import NotPersons
from aktiv_app.privacy.weighing.of_firms import OfFirms
from aktiv_app.privacy.weighing.of_things import in_columns_of_things
from aktiv_app.privacy.weighing.person_words import HER, SHE, PersonWords
from aktiv_app.privacy.weighing.told_of import (
    named_together,
    said_beside,
    told_of_somebody,
    told_without_name,
)

_WEIGHED = (Label.PERSON, Label.SENSITIVE)
_SAYS_OF_ANYBODY = (Label.SENSITIVE, Label.CONFIDENTIAL)
_SAYS_NOTHING = (*_WEIGHED, Label.CONFIDENTIAL)
# Found by rules that often take a limit, a firm's place or a reference for one of these.
_WEAK_LABELS = (Label.AGE, Label.ADDRESS, Label.ID_DOC, Label.USERNAME, Label.VEHICLE)
# Found because a person seemed to stand beside it, or by the trained network alone.
_WEAK_REASONS = frozenset((
    PHONE_OF_PERSON, PROFILE_OF_PERSON, BANK_CUE, ID_SHAPE, MODEL_BIRTH, MODEL_PROFILE,
))  # fmt: skip
_FIELDS = (TABLE_COLUMN, FORM_FIELD)
_BORN = (Label.NATIONAL_ID, Label.DATE_OF_BIRTH)
_DOUBTED = frozenset((*_WEIGHED, *_WEAK_LABELS))
_OF_PEOPLE = frozenset(
    (Label.PHONE, Label.EMAIL, Label.NATIONAL_ID, Label.DATE_OF_BIRTH, Label.AGE, Label.SENSITIVE)
)
_REACHED = frozenset((Label.EMAIL, Label.PHONE, Label.URL_PROFILE))
# Reasons that rest on a place where a person is meant.
_CLEAR = frozenset((reasons.SIGN_OFF, reasons.ACCOUNT))
_STRONG = frozenset((reasons.CUE, reasons.TABLE))
_SHE = late(rf"(?<!\w)(?:{SHE}|{HER})(?!\w)", re.IGNORECASE)
# One of several by number or name: "kandidat 3312", "Candidate: Kari".
_CANDIDATE = late(
    r"(?<!\w)(?:kand\.?|kandidat(?:en)?|candidate|applicant|ansøger(?:en)?|søker(?:en)?|sökanden?)"
    r"(?: ?nr\.?| ?no\.?)?:? ?(?:\d|(?-i:[A-ZÆØÅÄÖ])[^\W\d_])",
    re.IGNORECASE,
)
# What somebody might say, and "he or she", are about nobody.
_QUOTED = late(
    r"«[^«»\n]{1,200}»|“[^“”\n]{1,200}”|\"[^\"\n]{1,200}\""
    r"|(?<!\w)(?:he|she|him|her|his|han|hun|ho|hon|ham|henne) ?(?:or|eller|/) ?"
    r"(?:he|she|him|her|hers|his|han|hun|ho|hon|ham|henne)(?!\w)"
    # a question of a list of them with their answers
    r"|^(?:q|spm|spørsmål|fråga|spørgsmål|question) ?\d{0,2}[:.] [^\n]{1,200}\?",
    re.IGNORECASE | re.MULTILINE,
)
# "I" is also the Nordic word for "in".
_I = late(
    r"(?<!\w)(?:[Jj]eg|[Ee]g|[Jj]ag|I(?:['’](?:m|ve|d|ll)| (?:am|have|had|was|can|could|do|did"
    r"|will|would|want|work|worked|live|like|know|think|speak|hold|need|also|never|always))"
    r"|[Mm]y)(?!\w)"
)
# A letter to somebody: "Hej Tsegay, vi vil gerne tilbyde dig jobbet", also quoted in a prompt.
_GREETS = late(
    r"(?:^|[\"«“»„']|: )[ \t]*(?:hei|hej|heisann|hejsan|hallo|halloj|halla|kjære|kjære|käre?a?|kära"
    r"|hi|hello|dear|god (?:dag|morgen|morgon|kveld)|good (?:morning|afternoon|evening)|goddag"
    r"|godmorgen|morn|tjena|hejhej|hei igjen|hej igen) \Z",
    re.IGNORECASE | re.MULTILINE,
)
_GREETED = frozenset(",!.\n–-")
_BEFORE_NAME = 24  # characters
_SEVERAL = 3  # words for persons that are counted
_ENOUGH = 2  # points, where a text speaks little in general
_MOST = 5  # points that are enough wherever they are found
_AROUND = 200  # characters before the first and after the last finding
_ROWS = 3  # lines with a name of several words
_ROWS_BEGUN = 4  # lines that begin with a name
# What is noted of somebody; goods and rooms go on with words of their name.
_ROW_GOES_ON = late(r" ?(?:[:,;=(–—→\t|\n-]|\d|$)")
# Rows of figures are of people under such a heading: "Lønnsnotat", "team eval"; else of goods.
_FIGURES_OF_PEOPLE = late(
    r"(?<!\w)(?:lønn|lønn?s|lön(?!n)|salar|wage|bonus|ansatt|tilsett|anställd|employee|staff|team"
    r"|kandidat|candidate|søker|sökand|ansøger|panel|vurdering|bedömning|evaluer|rating|score|vakt"
    r"|skift|overtid|övertid|ferie|semester|fravær|fråvær|frånvaro)",
    re.IGNORECASE,
)
_ROW = 200  # characters of a line before a name that are looked at
_NEAR = 60  # characters between a name and the number or address by which one reaches it
_SHORT = 40  # words; of a short note nobody can say what it is
_WRITTEN = late(r"[^\s|]+")  # not the bars between the cells of a table
_LEAST = 3  # letters of a word that comes back
_LETTERS = late(r"[^\W\d_]+")


class Weighing:
    """Asks of whole texts whether they are about anybody."""

    def __init__(self, words: PersonWords, lines: LastLines | None = None) -> None:
        self._named = NamedPersons(words)
        self._not_persons = NotPersons(lines)

    def weighed(
        self, text: str, findings: Sequence[Finding], *, in_fields: bool = False
    ) -> list[Finding]:
        """The findings, with what nothing supports only possible where a text is about nobody.

        `in_fields` says that the text is what was filled into a form, without its instructions:
        it is about somebody when what stands in one of the fields is.
        """
        taken = [one for one in findings if one.certainty is not Certainty.POSSIBLE]
        if not any(map(_may_be_doubted, taken)):
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
            self._is_about_somebody(field, within, prompt=prompt)
            for field, within in (_by_field(text, taken) if in_fields else [(text, taken)])
            if len(within) > 1 or within[0].reason not in _WEAK_REASONS or _is_short(field)
        ):
            return list(findings)
        reached = [one for one in taken if one.label in _REACHED and not _is_weak(one)]
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
        staying = {word for one in taken if one not in doubted for word in _words(text, one)}
        leaving = {
            one for one in doubted if not _calls_somebody(one) or not _words(text, one) & staying
        }
        leaving -= set(said_beside(text, leaving, [one for one in taken if one not in leaving]))
        return [_possible(one) if one in leaving else one for one in findings]

    def _is_about_somebody(self, text: str, findings: Sequence[Finding], *, prompt: bool) -> bool:
        if prompt and (
            any(one.label is Label.PERSON and one.certainty is Certainty.SURE for one in findings)
            or _says_of_named(findings)
        ):
            return True
        points = 0
        for more in self._signs(text, findings):
            points += more
            if points >= _MOST:
                return True
        return points >= _ENOUGH and (prompt or points >= _needed(text, findings))

    def _is_doubted(self, text: str, finding: Finding, reached: Sequence[Finding]) -> bool:
        if not _is_of_doubted_kind(finding) or finding.certainty is Certainty.POSSIBLE:
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

    def _signs(self, text: str, findings: Sequence[Finding]) -> Iterator[int]:
        """Points for each sign of a person, those that cost least to look for first."""
        yield from _of_values(text, findings)
        names = [one for one in findings if one.label is Label.PERSON]
        yield from _of_rows(text, names)
        yield from self._of_names(text, names)
        if _is_short(text):
            yield _ENOUGH
        if _CANDIDATE.search(text):
            yield 1
        told = _QUOTED.sub("", text)
        she = _count(_SHE, told, _SEVERAL) or _count(_SHE, text, 1)
        # "Dersom en søker sier at hun er gravid": where nothing else stands, she may be anybody.
        only_stated = she < _SEVERAL and all(one.label in _SAYS_OF_ANYBODY for one in findings)
        yield min(she, 1) if only_stated else she
        several = _count(_I, told, _SEVERAL)
        yield _ENOUGH if several == _SEVERAL else min(several, 1)

    def _of_names(self, text: str, names: Sequence[Finding]) -> Iterator[int]:
        """Points for names: where they stand, and whether they come back."""
        seen: set[str] = set()
        told: set[str] = set()
        rows: set[int] = set()
        full = False
        for one in names:
            if not one.start and one.end < len(text):
                yield 1  # the heading of notes about somebody
            words = _words(text, one)
            if _is_greeted(text, one):
                yield _MOST
            if one.reason in _CLEAR or (
                one.reason == reasons.CUE and one.certainty is Certainty.SURE
            ):
                yield _ENOUGH
            if one.reason not in told and not words & seen and self._is_told(text, one):
                told.add(one.reason)
                yield 1
            if words & seen:
                # "Idun Vik" and then "Idun" is how one writes of a person.
                yield _ENOUGH if full else 1
            seen |= words
            full = full or (one.reason == reasons.FULL_NAME and len(words) > 1)
            if len(words) > 1 and one.reason in reasons.FROM_WORDS and len(rows) < _ROWS:
                rows.add(text.rfind("\n", max(0, one.start - _ROW), one.start))
                if len(rows) == _ROWS:
                    yield _ENOUGH  # a list of people

    def _is_told(self, text: str, name: Finding) -> bool:
        """Whether the place of a name says that somebody is called so."""
        if name.reason == reasons.CUE and name.certainty is Certainty.LIKELY:
            return self._named.is_named(text, name)
        return name.reason in _STRONG


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


def _of_rows(text: str, names: Sequence[Finding]) -> Iterator[int]:
    """Points for notes on several people, a line each, and for initials of those named."""
    begun = [
        one
        for one in names
        if one.reason in reasons.FROM_WORDS
        and (not one.start or text[one.start - 1] == "\n")
        and _ROW_GOES_ON.match(text, one.end)
    ]
    several = len(begun) >= _ROWS_BEGUN and any(len(_words(text, one)) > 1 for one in begun)
    if several or (len(_before_figures(text, names)) >= _ROWS and _FIGURES_OF_PEOPLE.search(text)):
        yield _ENOUGH
    full = {text[one.start] for one in names if one.reason == reasons.FULL_NAME}
    if any(one.reason == reasons.INITIALS and text[one.start] in full for one in names):
        yield _ENOUGH


def _before_figures(text: str, names: Sequence[Finding]) -> list[Finding]:
    """The names that begin a line of a list of people and are followed by a figure."""
    return [
        one
        for one in names
        if one.reason == reasons.TABLE
        and (not one.start or text[one.start - 1] == "\n")
        and text[one.end : one.end + 1] == " "
        and text[one.end + 1 : one.end + 2].isdigit()
    ]


def _says_of_named(findings: Sequence[Finding]) -> bool:
    """Whether somebody is named in full and something else is told that only people have.

    The form and the rules of a prompt are long and speak of nobody, its notes may be one line.
    """
    named = any(one.reason == reasons.FULL_NAME for one in findings)
    return named and any(one.label in _OF_PEOPLE for one in findings)


def _is_of_named(findings: Sequence[Finding]) -> bool:
    """Whether an age or a birth stands right after a full name, as where a CV begins."""
    ends = [one.end for one in findings if one.reason == reasons.FULL_NAME]
    return any(
        0 <= one.start - end < _NEAR
        for one in findings
        if one.label is Label.AGE or one.label in _BORN
        for end in ends
    )


def _is_short(text: str) -> bool:
    return _count(_WRITTEN, text, _SHORT) < _SHORT


def _possible(finding: Finding) -> Finding:
    return replace(finding, certainty=Certainty.POSSIBLE)


def _calls_somebody(finding: Finding) -> bool:
    return finding.label in (Label.PERSON, Label.USERNAME)


def _is_greeted(text: str, name: Finding) -> bool:
    """Whether a letter begins with the name: who is spoken to is somebody."""
    return (
        text[name.end : name.end + 1] in _GREETED
        and _GREETS.search(text, max(0, name.start - _BEFORE_NAME), name.start) is not None
    )


def _words(text: str, finding: Finding) -> set[str]:
    """What a person or user is called, in parts that may stand alone."""
    if not _calls_somebody(finding):
        return set()
    shown = text[finding.start : finding.end].casefold()
    return {word.rstrip("s") for word in _LETTERS.findall(shown) if len(word) >= _LEAST}


def _needed(text: str, findings: Sequence[Finding]) -> int:
    """The points that it takes to be about somebody.

    Of a prompt whose instructions speak in general only the part around the findings counts.
    """
    start = max(0, min(one.start for one in findings) - _AROUND)
    signs = general_signs(text[start : max(one.end for one in findings) + _AROUND])
    return min(_MOST, _ENOUGH + max(0, signs - 1))


def _is_of_doubted_kind(finding: Finding) -> bool:
    return finding.label in _DOUBTED or finding.reason in _WEAK_REASONS


def _may_be_doubted(finding: Finding) -> bool:
    return finding.label is Label.PHONE or _is_of_doubted_kind(finding)


def _is_weak(finding: Finding) -> bool:
    return finding.label in _WEAK_LABELS or finding.reason in _WEAK_REASONS


def _of_values(text: str, findings: Sequence[Finding]) -> Iterator[int]:
    """Points for numbers, addresses and the like."""
    weak: set[bool] = set()
    of_firms = OfFirms(text, findings)
    for one in findings:
        in_field = one.reason in _FIELDS
        if one.label in _BORN and one.certainty is Certainty.SURE:
            yield _MOST
        elif one.label is Label.PHONE and of_firms.holds(one):
            continue
        elif one.label not in _SAYS_NOTHING and not _is_weak(one):
            yield _ENOUGH
        elif one.label not in _SAYS_NOTHING and in_field not in weak:
            weak.add(in_field)  # a list of requirements or printers is one slip
            yield 1


def _count(pattern: re.Pattern[str], text: str, most: int) -> int:
    return sum(1 for _ in zip(range(most), pattern.finditer(text), strict=False))
