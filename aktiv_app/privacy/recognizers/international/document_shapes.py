"""Numbers that tell by their form alone, or with one word, what document they are of.

Forms as the issuers publish them: Inera's HSA-id for those who work in Swedish health care, EASA's
and the CAA's licences of pilots and technicians, driving licences of Great Britain, licences of
train drivers (2007/59/EC), receipts of the USCIS, share codes of the Home Office, the Danish
register of auditors, European health insurance cards (decision S1: "80" and the country).
"""

from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import CapitalSearch, NumberSearch
from aktiv_app.privacy.recognizers.word_search import WordSearch

_NUMBERS = (
    # letters of the surname, date of birth, initials
    NumberSearch(
        r"(?<!\w)(?=[A-Z]{2})[A-Z9]{5} ?\d[0156]\d{4} ?[A-Z][A-Z9]\d[A-Z]{2}(?!\w)", *range(2, 7)
    ),
    NumberSearch(r"(?<![\w-])SE\d{10}-[A-Z0-9]{4,15}(?![\w-])", 2),
    NumberSearch(r"(?<!\w)[A-Z]{2} 71 20\d\d \d{4}(?!\w)", 3),
    NumberSearch(r"(?<!\w)(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC) ?\d{2}(?: ?\d){8}(?!\w)", 3, 4),
    NumberSearch(r"(?<![\w.-])80(?:040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|380"
                 r"|428|438|440|442|470|528|578|616|620|642|703|705|724|752|756)\d{15}(?!\w)", 0),
)  # fmt: skip
_LICENCE = CapitalSearch(
    r"(?<![\w.])[A-Z]{2,3}[.\-](?:FCL|ATCO|66|CCA|BFCL|SFCL)[.\-](?:[A-Z][A-Z\d]{1,4}[.\-])?"
    r"(?=[A-Z]{0,3}\d)[A-Z\d]{3,10}(?![\w-])"
)
# Remote pilots and operators of drones: the country and letters and figures at random.
_DRONE = NumberSearch(
    r"(?<![\w-])[A-Z]{3}-?RP-(?=[a-z]{0,15}\d)[0-9a-z]{8,16}(?!\w)", *range(6, 23)
)
_TOLD = (
    WordSearch(r"(?i:(?<!\w)mne(?:-?(?:nr|nummer))?\.?:? ?)(?P<a>(?:mne)?\d{4,6})(?!\w)"),
    WordSearch(
        r"(?i:(?<!\w)share[- ]code(?: (?:is|for [^\n:]{2,30}))?:? ?)"
        r"(?P<a>(?=[A-Z0-9 ]{0,8}\d)[A-Z0-9]{3} ?[A-Z0-9]{3} ?[A-Z0-9]{3})(?!\w)"
    ),
    WordSearch(
        r"(?i:(?<!\w)(?:operat(?:ør|ör|or)-?(?: ?id)|flyer[- ]id|hsa-?id)(?: (?:er|är|is))?:? ?)"
        r"(?P<a>(?=[A-Z]{2,3})(?=[\w-]*\d\w*\d)[A-Za-z0-9][A-Za-z0-9-]{7,24}[A-Za-z0-9])(?![\w-])"
    ),
    WordSearch(
        r"(?i:(?<!\w)student[- ]?(?:nr|nummer|no|number|id)\.?:? ?)"
        r"(?P<a>[a-z]\d{5,8})(?!\w)"
    ),
    WordSearch(
        r"(?i:(?<!\w)(?:scopus(?: author)? ?id|researcher ?id|google scholar id|wos)"
        r"(?: (?:er|är|is))?:? ?)(?P<a>(?=[\w-]*[\dA-Z])[\w-]{8,16})(?![\w-])"
    ),
)  # fmt: skip


def told_by_form(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers of documents stand that nothing has to announce, or only one word."""
    for search in (*_NUMBERS, _LICENCE, _DRONE):
        for match in search.finditer(text):
            yield match.span()
    for told in _TOLD:
        for match in told.finditer(text):
            yield match.span("a")
