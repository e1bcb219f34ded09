"""Table columns: the heading says what the cells are.

Pasted spreadsheets are lines with tab stops. In a row of headings a word such as "Born"
or "Phone" makes the cells under it personal data that alone would be a mere year or
number.
"""

import re
from collections.abc import Sequence

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


class TableColumns:
    """Marks the cells under telling headings."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for cells; several lines without a tab end a table."""
        found: list[Finding] = []
        if "\t" not in text and "|" not in text:
            return found
        columns: dict[int, Label] = {}
        width = gap = 0
        start = 0
        for line in text.split("\n"):
            mark = "\t" if "\t" in line else "|"
            cells = line.split(mark)
            if len(cells) < 2:
                # A blank line or a remark may stand between the rows of one table.
                gap += 1
                if gap > _GAP:
                    columns, width = {}, 0
            else:
                gap = 0
                headings = _headings(cells) if len(cells) >= 3 else {}
                if headings:
                    columns, width = headings, len(cells)
                elif columns and abs(len(cells) - width) <= 2:
                    found += _marked(cells, columns, start)
            start += len(line) + 1
        return found


def _headings(cells: Sequence[str]) -> dict[int, Label]:
    """The telling columns of a row of headings; empty when the row is not one."""
    if any(any(char.isdigit() for char in cell) for cell in cells):
        return {}
    columns = {}
    for column, cell in enumerate(cells):
        word = cell.strip(" *:_").lower()
        for label, pattern in _HEADINGS:
            if word and pattern.fullmatch(word):
                columns[column] = label
                break
    return columns


def _marked(cells: Sequence[str], columns: dict[int, Label], start: int) -> list[Finding]:
    found = []
    for column, cell in enumerate(cells):
        value = cell.strip()
        label = columns.get(column)
        if label is not None and not _NOTHING.fullmatch(value):
            fits = label not in _NEEDS_DIGIT or any(char.isdigit() for char in value)
            if fits and len(value) <= _LONGEST.get(label, 60):
                begin = start + cell.index(value)
                found.append(
                    Finding(
                        begin, begin + len(value), label, Certainty.LIKELY, reasons.TABLE_COLUMN
                    )
                )
        start += len(cell) + 1
    return found
