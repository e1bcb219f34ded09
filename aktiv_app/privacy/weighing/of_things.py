"""Names in columns of rooms, ships and tools: "Rom | Johan Sverdrup", "Vessel | Emma Maersk"."""

import re
from collections.abc import Sequence

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.text.column_heads import ColumnHeads
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.named_persons import NamedPersons

_MARKS = "\t|;"
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
    r"|stasjon|station|prosjekt|projekt|project|kurs|kursus|course|pris|prize|award|stipend)",
    re.IGNORECASE,
)
_WORDS = late(r"[^\W\d_]+")
_FEWEST = 2  # cells of one kind


def called_after_persons(
    text: str, findings: Sequence[Finding], named: NamedPersons
) -> set[Finding]:
    """The names that fill a cell below a heading of things, and the same ones elsewhere.

    Args:
        text: the whole text.
        findings: those that are taken, sorted by place.
        named: says which names are persons' wherever they stand.
    """
    names = [one for one in findings if one.label is Label.PERSON]
    heads: ColumnHeads | None = None
    found: set[Finding] = set()
    for one in names:
        if not _begins_cell(text, one.start):
            continue
        heads = heads or ColumnHeads(text)
        head = heads.above(one.start)
        if head is not None and _THINGS.fullmatch(head) is not None:
            found.add(one)
    if len(found) < _FEWEST:
        return set()
    known = {word for one in found for word in _words(text, one)}
    return found | {
        one for one in names if _words(text, one) <= known and not named.is_named(text, one)
    }


def _begins_cell(text: str, start: int) -> bool:
    """Whether nothing but spaces, and perhaps "Gamle", stands before `start` in its cell."""
    begin = start
    while begin and text[begin - 1] == " ":
        begin -= 1
    return not begin or text[begin - 1] in _MARKS or text[begin - 1] == "\n"


def _words(text: str, finding: Finding) -> set[str]:
    return set(_WORDS.findall(text[finding.start : finding.end].casefold()))
