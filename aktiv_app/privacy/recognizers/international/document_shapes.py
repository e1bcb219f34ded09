"""Numbers that tell by their form alone, or with one word, what document they are of.

Forms as the issuers publish them: Inera's HSA-id for those who work in Swedish health care, EASA's
and the CAA's licences of pilots and technicians, driving licences of Great Britain, licences of
train drivers (2007/59/EC), receipts of the USCIS, share codes of the Home Office, the Danish
register of auditors, European health insurance cards (decision S1: "80" and the country).
"""

from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import CapitalSearch, NumberSearch
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches
from aktiv_app.privacy.text.late import late

# What stands in each of them, found fast; None where nothing does.
_NUMBERS = (
    # letters of the surname, date of birth, initials
    (None, CapitalSearch(r"(?<!\w)[A-Z]{2}[A-Z9]{3} ?\d[0156]\d{4} ?[A-Z][A-Z9]\d[A-Z]{2}(?!\w)")),
    ("SE", CapitalSearch(r"(?<![\w-])SE\d{10}-[A-Z0-9]{4,15}(?![\w-])")),
    (" 71 20", CapitalSearch(r"(?<!\w)[A-Z]{2} 71 20\d\d \d{4}(?!\w)")),
    (None, CapitalSearch(
        r"(?<!\w)(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC) ?\d{2}(?: ?\d){8}(?!\w)"
    )),
    ("80", NumberSearch(
        r"(?<![\w.-])80(?:040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|380|428|438"
        r"|440|442|470|528|578|616|620|642|703|705|724|752|756)\d{15}(?!\w)", 0
    )),
    (None, CapitalSearch(
        r"(?<![\w.])[A-Z]{2,3}[.\-](?:FCL|ATCO|66|CCA|BFCL|SFCL)[.\-](?:[A-Z][A-Z\d]{1,4}[.\-])?"
        r"(?=[A-Z]{0,3}\d)[A-Z\d]{3,10}(?![\w-])"
    )),
    # Remote pilots and operators of drones: the country and letters and figures at random.
    ("RP-", CapitalSearch(r"(?<![\w-])[A-Z]{3}-?RP-(?=[a-z]{0,15}\d)[0-9a-z]{8,16}(?!\w)")),
)  # fmt: skip
_TOLD = WordSearches([
    WordSearch(r"(?<!\w)(?P<a>(?i:mne) ?\d{4,6})(?!\w)"),
    WordSearch(r"(?<!\w)(?i:mne-?(?:nr|nummer)\.?:? ?)(?P<a>(?i:mne)?\d{4,6})(?!\w)"),
    # Romanian and Polish cards: a series of letters, and a number.
    WordSearch(r"(?<!\w)(?i:seria):? (?P<a>[A-Z]{2,3} ?(?:[Nn]r\.? ?)?\d{6})(?!\w)"),
    WordSearch(
        r"(?<!\w)(?i:share[- ]code(?: (?:is|for [^\n:]{2,30}))?:? ?)"
        r"(?P<a>(?=[A-Z0-9 ]{0,8}\d)[A-Z0-9]{3} ?[A-Z0-9]{3} ?[A-Z0-9]{3})(?!\w)"
    ),
    WordSearch(
        r"(?<!\w)(?i:(?:operat(?:ør|ör|or)-?(?: ?id)|flyer[- ]id|hsa-?id)(?: (?:er|är|is))?:? ?)"
        r"(?P<a>(?=[A-Z]{2,3})(?=[\w-]{0,24}\d\w{0,24}\d)[A-Za-z0-9][A-Za-z0-9-]{7,24}[A-Za-z0-9])"
        r"(?![\w-])"
    ),
    WordSearch(
        r"(?<!\w)(?i:student[- ]?(?:nr|nummer|no|number|id)\.?:? ?)(?P<a>[A-Za-z]\d{5,8})(?!\w)"
    ),
    WordSearch(
        r"(?<!\w)(?i:(?:stud(?:ie|ent)[- ]?(?:kort(?:et)?|card|bevis|id)|elev-?(?:kort|bevis|nr"
        r"|nummer)"
        r"|studie-?(?:nr|nummer))(?:,? (?:nr|no|nummer|number))?\.?:? ?)"
        r"(?P<a>[a-zA-Z]{1,3}\d{5,8})(?!\w)"
    ),
    WordSearch(
        r"(?<!\w)(?i:(?:scopus(?: author)? ?id|researcher ?id|google scholar id|wos)"
        r"(?: (?:er|är|is))?:? ?)(?P<a>(?=[\w-]{0,16}[\dA-Z])[\w-]{8,16})(?![\w-])"
    ),
])  # fmt: skip


# Lines that machines read on passports, visas and cards (ICAO 9303): "P<NORMOE<<KARI<<<<<<".
_MACHINE_READ = late(r"[A-Z\d<]{20,90}")
_LEAST_READ = 8  # letters and figures


def _machine_read(text: str) -> Iterator[tuple[int, int]]:
    if "<" not in text:
        return
    for match in _MACHINE_READ.finditer(text):
        line = match.group()
        if "<" in line and len(line.replace("<", "")) >= _LEAST_READ:
            yield match.span()


# The fifth field of a driving licence of the EU, as it is copied from the card.
_LICENCE = late(
    r"førerkort|førarkort|kørekort|körkort|driving licence|ajokortti|führerschein|prawo jazdy"
    r"|permis"
    r"|driver licence"
)
_FIFTH = NumberSearch(
    r"5\.[ \t]{0,3}(?P<a>[A-Z0-9](?: ?[A-Z0-9/-]){5,20})(?=[ \t]{2,}|[ \t]+[69]\.|[ \t]*(?:\n|$"
    r"|[,;|]))",
    0,
)
_OTHER_FIELDS = late(r"(?<!\w)(?:1\.|2\.|3\.|4[abcd]\.?)(?!\d)")
_CARD = 320  # characters


def _of_cards(text: str) -> Iterator[tuple[int, int]]:
    low = text.lower()
    if "5." in text and _LICENCE.search(low):
        for match in _FIFTH.finditer(text):
            start = max(0, match.start() - _CARD)
            if (
                _LICENCE.search(low, start, match.start())
                and len(_OTHER_FIELDS.findall(text, start, match.start())) > 1
            ):
                yield match.span("a")


def told_by_form(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers of documents stand that nothing has to announce, or only one word."""
    for hint, search in _NUMBERS:
        for match in search.finditer(text) if hint is None or hint in text else ():
            yield match.span()
    for match in _TOLD.finditer(text):
        yield match.span("a")
    yield from _of_cards(text)
    yield from _machine_read(text)
