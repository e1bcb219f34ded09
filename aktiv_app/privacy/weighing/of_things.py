"""Names and numbers in columns of things: "Rom | Johan Sverdrup", "Serienr. | 58120077"."""

import re
from collections.abc import Sequence

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.column_heads import ColumnHeads
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.named_persons import NamedPersons

_MARKS = "\t|;"
_ENDS = (*_MARKS, "\n", "  ")  # of cells
# What heads a column of things that are often called after persons.
_THINGS = late(
    r"(?:(?:møte|mötes?|grupp?e?|stille|meeting )?(?:rom|rum|room|rooms|lokale|lokal|lokaler"
    r"|lokaliteter"
    r"|sal|saler|sale|salar|hall|auditorium)(?:met|men|en|et|nr|navn|namn)?"
    r"|(?:opp?kalt|oppkalla|uppkallad|opkaldt|named) (?:etter|efter|after)"
    r"|skip|skib|skepp|fartøy|fartøj|fartyg|båt|ferje|ferge|ship|vessel|vessels|boat|rig|rigg"
    r"|verktøy|verktøj|verktyg|tool|tools|test|tester|metode|metod|method|modell|model|teori|theory"
    r"|program|programvare|programvara|software|system|systemer|app|server|maskin|machine|utstyr"
    r"|utrustning|udstyr|equipment|produkt|produkter|product|products|vare|vara|item|merke|märke"
    r"|mærke|brand|publisher|forlag|förlag|utgiver|utgivare|produsent|producent|manufacturer|vendor"
    r"|leverandør|leverandørar|leverantör|supplier|suppliers|bygning|bygg|bygnad|byggnad|building"
    r"|skole|skule|skola|school|gate|gade|gata|street|stoppested|hållplats|holdeplass|stop"
    r"|stasjon|station|prosjekt|projekt|project|kurs|kursus|course|pris|prize|award|stipend"
    r"|gjenstand|gjenstandar|genstand|föremål|artikkel|artikel|article|varenavn|varunamn|benevnelse"
    r"|benämning|betegnelse|del|part|bil|buss|car|vehicle|kran|crane|truck|agency|byrå|bureau"
    r"|firma|firmanavn|selskap|selskab|bolag|bedrift|virksomhet|virksomhed|verksemd|företag|company"
    r"|firm|organisasjon|organisation|organization|butikk?|shop|store|restaurang?t?|hotell?)",
    re.IGNORECASE,
)
# A name is a thing's where its table tells what each costs or its number: "Varenr  Navn  Pris".
_CALLED = late(r"navn|namn|name|beskrivelse|beskrivning|description", re.IGNORECASE)
_OF_GOODS = late(
    r"(?:vare|artikkel|artikel|art|item|produkt|product|prod|del|part|sku|model|modell)[ .-]?"
    r"(?:nr|nummer|no|number|id|kode|code)?[.:]?|pris(?:er)?|price|unit price|[aà]-?pris|farge|färg"
    r"|farve|colou?r|antall?|qty|quantity|lager|stock|enhet|enhed|unit|platser|plasser|pladser|seats"
    r"|capacity|kapasitet|kapacitet",
    re.IGNORECASE,
)
_FEWEST_OF_GOODS = 2  # columns
# And a column of their numbers, whose figures may be as many as those of a telephone.
_NUMBERS_OF_THINGS = late(
    r"(?:dele?|serie|vare|artikkel|artikel|art|item|part|serial|model|modell|ordre|order|batch|lot"
    r"|faktura|invoice|kontroll|inventar|asset|imo|mmsi|ean|sku|prod(?:ukt|uct)?|kjøp|bestillings"
    r"|beställnings|anbuds|sak|journal|prosjekt|projekt|project)[ .-]?(?:nr|nummer|numre|no|number"
    r"|num|id|kode|code)?[.:]?|s/n|p/n|serienumre|sn",
    re.IGNORECASE,
)
_OF_NUMBERS = (Label.PHONE, Label.ID_DOC, Label.DATE_OF_BIRTH, Label.BANK_ACCOUNT, Label.VEHICLE)
# Before a name that begins a cell: "Sir David Attenborough", "Gamle Christian Radich".
_BEFORE_NAME = late(
    r"(?:(?:sir|lady|lord|king|queen|prince|princess|fru|frøken|herr|hr\.?|kong|kung|dronning"
    r"|drottning|prins|prinsesse|prinsessan|jarl|dr\.?|st\.?|sankt|gamle|gamla|nye|nya|store|vesle"
    r"|m/?[sftvky]|s/?s|mary|old|new|great) ){1,2}",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 24
_WORDS = late(r"[^\W\d_]+")
_FEWEST = 2  # cells of one kind


def in_columns_of_things(
    text: str, findings: Sequence[Finding], named: NamedPersons
) -> set[Finding]:
    """What stands below a heading of things: names, likely numbers, and the same names elsewhere.

    Args:
        text: the whole text.
        findings: those that are taken, sorted by place.
        named: says which names are persons' wherever they stand.
    """
    heads = ColumnHeads(text, aligned=True)
    return _called_after_persons(text, findings, named, heads) | {
        one
        for one in findings
        if one.label in _OF_NUMBERS
        and one.certainty is Certainty.LIKELY
        and (head := heads.above(one.start)) is not None
        and _NUMBERS_OF_THINGS.fullmatch(head) is not None
    }


def _called_after_persons(
    text: str, findings: Sequence[Finding], named: NamedPersons, heads: ColumnHeads
) -> set[Finding]:
    names = [one for one in findings if one.label is Label.PERSON]
    found: set[Finding] = set()
    for one in names:
        if not _begins_cell(text, one.start):
            continue
        head = heads.above(one.start)
        if head is not None and (
            _THINGS.fullmatch(head) is not None
            or (_CALLED.fullmatch(head) is not None and _is_of_goods(heads.row(one.start)))
        ):
            found.add(one)
    if len(found) < _FEWEST:
        return set()
    known = {word for one in found for word in _words(text, one)}
    return found | {
        one for one in names if _words(text, one) <= known and not named.is_named(text, one)
    }


def _is_of_goods(row: Sequence[str]) -> bool:
    """Whether several columns of a table tell what only goods and rooms have."""
    return sum(_OF_GOODS.fullmatch(head) is not None for head in row) >= _FEWEST_OF_GOODS


def _begins_cell(text: str, start: int) -> bool:
    """Whether nothing but spaces, and perhaps "Gamle", stands before `start` in its cell."""
    farthest = max(0, start - _LONGEST_BEFORE)
    begin = -1
    for mark in _ENDS:
        found = text.rfind(mark, max(0, farthest - len(mark)), start)
        if found >= 0:
            begin = max(begin, found + len(mark))
    if begin < 0:
        if farthest:
            return False
        begin = 0
    before = text[begin:start].lstrip()
    return not before or _BEFORE_NAME.fullmatch(before) is not None


def _words(text: str, finding: Finding) -> set[str]:
    return set(_WORDS.findall(text[finding.start : finding.end].casefold()))
