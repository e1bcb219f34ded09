"""Table columns: the heading says what the cells are.

Pasted spreadsheets are lines with tab stops, bars or wide gaps. In a row of headings a
word such as "Born" or "Phone" makes the cells under it personal data that alone would be a
mere year or number; at the beginning of a row it does so for the cells beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label

_HEADINGS: tuple[tuple[Label, re.Pattern[str]], ...] = (
    (Label.DATE_OF_BIRTH, re.compile(
        r"f\.?|født|fødd|född|born|dob|d\.o\.b\.|f\.?dato|f\.?år|fødsels(?:dato|år|dag)|fødeår"
        r"|födelse(?:datum|år|dag)"
        r"|birth ?(?:date|year|day)|date of birth|year of birth|årgang|syntymäaika|født år|född år"
        r"|fødselsdata|født dato|f-dato|fødselsdag|födelsedatum|år født|f-år|birth|date born|född"
        r"|föd\.?"
        r"|fødd(?:e)?|født/år|fødselsdato/år|fødselsår|b\.?day|dob|f\. ?år")),
    (Label.AGE, re.compile(
        r"alder|ålder|age|år gammel|ikä|alder \(år\)|age \(years\)|år"
    )),
    (Label.PHONE, re.compile(
        r"(?:mobil|telefon|tlf|tel|tfn|phone|mobile|mob|mobilnr|mobilnummer|telefonnr"
        r"|telefonnummer|puh|puhelin|nummer til|kontakt(?:nr|nummer)|cell)\.?(?: ?(?:nr|no|nummer"
        r"|privat|jobb))?\.?")),
    (Label.NATIONAL_ID, re.compile(
        r"(?:fnr|fødsels(?:nr|nummer)|person(?:nr|nummer)|pnr|cpr(?:[- ]?(?:nr|nummer))?|d-?(?:nr"
        r"|nummer)|pers\.? ?nr|hetu|pesel|id-?nummer|national id|ssn)\.?")),
    (Label.BANK_ACCOUNT, re.compile(
        r"(?:bank)?konto(?:nr|nummer)?\.?|account(?: (?:no|number))?|iban|bankkonto|lønnskonto"
        r"|lönekonto"
    )),
    (Label.USERNAME, re.compile(
        r"bruker(?:navn|-?id)?|brukarnamn|användar(?:namn|e)|user ?name|user(?: id)?|login"
        r"|brugernavn|bruger(?:-?id)?|handle|ad-konto|brukernamn|nick|ident|discord|slack|teams"
        r"|github|skype|insta(?:gram)?|telegram|konto-?id|windowsbruker|pc-login"
    )),
    (Label.VEHICLE, re.compile(
        r"reg\.?(?:nr|nummer)?\.?|regnr\.?|skilt|bilnr\.?|registreringsnummer|plate|kjennemerke|bil"
    )),
    (Label.ADDRESS, re.compile(
        r"(?:gate|post|bostads?|bosteds?|hjemme|hem)?adress[ea]?|address|bopæl|bustad|street|gata"
        r"|gate|bor|bur|bosted|bopel|hjem|home|bostad|folkbokföring|adresse/poststed|gateadresse"
    )),
    (Label.ID_DOC, re.compile(
        r"pass(?:nr|nummer)?|passport(?: no)?|hpr(?:-?(?:nr|nummer))?|førerkort(?:nr)?"
        r"|duf(?:-?nr)?|id-?kort|legitimation|pas(?:nr)?|passport no|id card|hms-?kort(?:nr)?"
        r"|førarkort|körkort(?:snr)?|kørekort|licen[cs]e(?: no)?|autorisasjon(?:snr)?|id06|visum"
        r"|visa|permit|oppholdskort|sertifikat(?:nr)?"
    )),
    (Label.SENSITIVE, re.compile(
        r"fagforening|fackförbund|fagforbund|union|allergi(?:er)?|helse|hälsa|diagnose?|sykdom"
        r"|religion|sykefravær|sjukfrånvaro|tilrettelegging|fagforbund|fack|fackförening|livssyn"
        r"|tro|diagnoser|diagnose|helbred|health|allergies|diett|kost|specialkost"
        r"|spesialkost|hensyn|hjelpemidler|hjälpmedel|anpassning|etnisitet|legning|parti|vandel"
        r"|fravær|graviditet|termin|sykdommer|medisiner|funksjonsnedsettelse|union|fagforeining"
    )),
)  # fmt: skip
_NEEDS_DIGIT = frozenset((
    Label.DATE_OF_BIRTH, Label.AGE, Label.PHONE, Label.NATIONAL_ID, Label.BANK_ACCOUNT,
    Label.VEHICLE, Label.ADDRESS, Label.ID_DOC,
))  # fmt: skip
_LONGEST = {Label.DATE_OF_BIRTH: 20, Label.AGE: 12, Label.VEHICLE: 12}
_GAP = 3  # lines
_NOTHING = re.compile(r"(?:[-–—]|nei|nej|no|none|ingen|inga|ja|yes|n/a|ukjent)?", re.IGNORECASE)


_CELL = re.compile(r"\S(?:.*?\S)?(?=\s{2,}|\s*$)")
_FEWEST = 3  # cells in a line that is a row of a table
_OFF = 4  # characters a cell set with spaces may stand beside its heading


class TableColumns:
    """Marks the cells under or beside telling headings."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for cells; several lines without cells end a table."""
        found: list[Finding] = []
        if not any(mark in text for mark in ("\t", "|", ";", "   ")):
            return found
        heading: list[tuple[_Cell, Label | None]] = []
        gap = start = 0
        for line in text.split("\n"):
            cells = _cells(line, start)
            if len(cells) < _FEWEST - 1:
                # A blank line or a remark may stand between the rows of one table.
                gap += 1
                if gap > _GAP:
                    heading = []
            else:
                apart, gap = gap > 0, 0
                labels = _headings(cells) if len(cells) >= _FEWEST else []
                if sum(label is not None for label in labels) and not _is_row(labels):
                    heading = list(zip(cells, labels, strict=True))
                elif heading and abs(len(cells) - len(heading)) <= (0 if apart else 2):
                    found += _under(heading, cells)
                if len(cells) >= _FEWEST:
                    found += _beside(cells)
            start += len(line) + 1
        return found


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with its place in the text and in its line; `set_` tells it is set by spaces."""

    start: int
    column: int
    text: str
    set_: bool


def _cells(line: str, start: int) -> list[_Cell]:
    for mark in ("\t", "|", ";"):
        if line.count(mark) >= (2 if mark == ";" else 1):
            cells = []
            place = 0
            for part in line.split(mark):
                value = part.strip()
                offset = place + (part.index(value) if value else 0)
                cells.append(_Cell(start + offset, offset, value, False))
                place += len(part) + 1
            return cells
    if "  " not in line:
        return []
    return [
        _Cell(start + match.start(), match.start(), match.group(), True)
        for match in _CELL.finditer(line)
    ]


def _label(cell: _Cell) -> Label | None:
    word = cell.text.strip(" *:_").lower()
    for label, pattern in _HEADINGS:
        if word and pattern.fullmatch(word):
            return label
    return None


def _headings(cells: Sequence[_Cell]) -> list[Label | None]:
    """The label of each cell of a row of headings; empty when the row is not one."""
    if any(any(char.isdigit() for char in cell.text) for cell in cells):
        return []
    return [_label(cell) for cell in cells]


def _is_row(labels: Sequence[Label | None]) -> bool:
    """Whether only the first cell is a heading: then the row's own cells are its values."""
    return labels[0] is not None and not any(labels[1:])


def _under(heading: Sequence[tuple[_Cell, Label | None]], cells: Sequence[_Cell]) -> list[Finding]:
    found = []
    for place, cell in enumerate(cells):
        if cell.set_:
            near = [label for top, label in heading if abs(top.column - cell.column) <= _OFF]
            label = near[0] if near else None
        else:
            label = heading[place][1] if place < len(heading) else None
        if label is not None:
            found += _value(cell, label)
    return found


def _beside(cells: Sequence[_Cell]) -> list[Finding]:
    """A comparison: the first cell says what the cells after it are."""
    label = _label(cells[0])
    if label is None or any(_label(cell) is not None for cell in cells[1:]):
        return []
    return [finding for cell in cells[1:] for finding in _value(cell, label)]


def _value(cell: _Cell, label: Label) -> list[Finding]:
    value = cell.text
    if not value or _NOTHING.fullmatch(value):
        return []
    fits = label not in _NEEDS_DIGIT or any(char.isdigit() for char in value)
    if not fits or len(value) > _LONGEST.get(label, 60):
        return []
    end = cell.start + len(value)
    return [Finding(cell.start, end, label, Certainty.LIKELY, reasons.TABLE_COLUMN)]
