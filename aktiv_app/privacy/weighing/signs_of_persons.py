"""Signs that a text is about somebody, and how many it takes.

What points to a person who is written about counts: a number or address of somebody, "he" or
"she", a signature, a field with a name, a name that comes back. One weak sign may be a slip of the
rules or stand in an example; two are taken at their word. The more a text speaks to readers or of
people in general (`general_texts`), the more signs it takes.
"""

import re
from collections.abc import Iterator, Sequence

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.reasons import FORM_FIELD, TABLE_COLUMN
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.doubted_kinds import BORN, is_weak, words_called
from aktiv_app.privacy.weighing.general_texts import general_signs
from aktiv_app.privacy.weighing.named_persons import NamedPersons
from aktiv_app.privacy.weighing.of_firms import OfFirms
from aktiv_app.privacy.weighing.person_words import HER, SHE

_SAYS_OF_ANYBODY = (Label.SENSITIVE, Label.CONFIDENTIAL)
_SAYS_NOTHING = (Label.PERSON, Label.SENSITIVE, Label.CONFIDENTIAL)
_FIELDS = (TABLE_COLUMN, FORM_FIELD)
_OF_PEOPLE = frozenset(
    (Label.PHONE, Label.EMAIL, Label.NATIONAL_ID, Label.DATE_OF_BIRTH, Label.AGE, Label.SENSITIVE)
)
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
    r"(?:^|[\"«“»„']|: )[ \t]*(?:hei|hej|heisann|hejsan|hallo|halloj|halla|kjære|käre?a?|kära"
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
_SHORT = 40  # words; of a short note nobody can say what it is
_WRITTEN = late(r"[^\s|]+")  # not the bars between the cells of a table


class SignsOfPersons:
    """Counts what points to persons in whole texts."""

    def __init__(self, named: NamedPersons) -> None:
        self._named = named

    def are_enough(self, text: str, findings: Sequence[Finding], *, prompt: bool) -> bool:
        """Whether `findings`, at least one, in `text` and its words say that it is about somebody.

        `prompt` tells that the text is a prompt to an AI.
        """
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

    def _signs(self, text: str, findings: Sequence[Finding]) -> Iterator[int]:
        """Points for each sign of a person, those that cost least to look for first."""
        yield from _of_values(text, findings)
        names = [one for one in findings if one.label is Label.PERSON]
        yield from _of_rows(text, names)
        yield from self._of_names(text, names)
        if is_short(text):
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
            words = words_called(text, one)
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


def is_short(text: str) -> bool:
    """Whether the text is a note: of so few words nobody can say what it is about."""
    return _count(_WRITTEN, text, _SHORT) < _SHORT


def _of_values(text: str, findings: Sequence[Finding]) -> Iterator[int]:
    """Points for numbers, addresses and the like."""
    weak: set[bool] = set()
    of_firms = OfFirms(text, findings)
    for one in findings:
        in_field = one.reason in _FIELDS
        if one.label in BORN and one.certainty is Certainty.SURE:
            yield _MOST
        elif one.label is Label.PHONE and of_firms.holds(one):
            continue
        elif one.label not in _SAYS_NOTHING and not is_weak(one):
            yield _ENOUGH
        elif one.label not in _SAYS_NOTHING and in_field not in weak:
            weak.add(in_field)  # a list of requirements or printers is one slip
            yield 1


def _of_rows(text: str, names: Sequence[Finding]) -> Iterator[int]:
    """Points for notes on several people, a line each, and for initials of those named."""
    begun = [
        one
        for one in names
        if one.reason in reasons.FROM_WORDS
        and (not one.start or text[one.start - 1] == "\n")
        and _ROW_GOES_ON.match(text, one.end)
    ]
    several = len(begun) >= _ROWS_BEGUN and any(len(words_called(text, one)) > 1 for one in begun)
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


def _is_greeted(text: str, name: Finding) -> bool:
    """Whether a letter begins with the name: who is spoken to is somebody."""
    return (
        text[name.end : name.end + 1] in _GREETED
        and _GREETS.search(text, max(0, name.start - _BEFORE_NAME), name.start) is not None
    )


def _needed(text: str, findings: Sequence[Finding]) -> int:
    """The points that it takes to be about somebody.

    Of a prompt whose instructions speak in general only the part around the findings counts.
    """
    start = max(0, min(one.start for one in findings) - _AROUND)
    signs = general_signs(text[start : max(one.end for one in findings) + _AROUND])
    return min(_MOST, _ENOUGH + max(0, signs - 1))


def _count(pattern: re.Pattern[str], text: str, most: int) -> int:
    return sum(1 for _ in zip(range(most), pattern.finditer(text), strict=False))
