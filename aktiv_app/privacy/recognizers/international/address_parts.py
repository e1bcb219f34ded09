"""What belongs to an address that was found: lines and fields before it and after it.

"c/o Vik" in the line above, "(kjeller)" or "oppgang 2" between street and postcode, the postcode
and place in the next line or field, the second half of a place parted at the end of a line.
"""

import re

from aktiv_app.privacy.recognizers.international.address_words import (
    COUNTRY,
    LOW,
    PLACE,
    POSTCODE,
    STOP,
    UK,
    UP,
    WORD,
)
from aktiv_app.privacy.text.late import late

_POSTED = late(r"(?<![HULK\d])\d{4}|\d{3} \d{2}|[A-Z]\d[A-Z\d]? ?\d[A-Z]{2}")
_SEP = r"(?:[ \t]?[,;|·/]{1,2}|[ \t]?\}\{| [–-](?= )|[ \t]?\n)[ \t>|]{0,16}"
# A word or three about the house, the stairs, the flat; never a number as long as a postcode.
_REMARK = (
    rf"(?:,? ?\([^()\n\d]{{1,20}}\d{{0,3}}\)|{_SEP}(?![Tt]lf|[Tt]el|[Mm]ob|[Ee]-?post|[Mm]ail)"
    rf"[^\W_][^\n,;|:@\d()]{{0,22}}\d{{0,3}}[a-zA-Z]?(?=[,;|\n)]| [–-] |\}}))"
)
_AREA = late(
    rf"(?:{_REMARK}){{0,2}}(?:{_SEP}|\s)?(?:(?<=\W){POSTCODE} {{1,2}}{PLACE}"
    rf"|{_SEP}{PLACE}(?:[;|]{{1,2}} ?|, ?(?=[A-Z]{{2}}-\d)){POSTCODE}(?!\d))"
)
_AREA_UK = late(rf"(?:{_SEP}[{UP}][\w '’.\-]{{1,30}}){{0,3}}(?:{_SEP}| ){UK}(?!\w)")
_AREA_LOW = late(rf"(?:, ?|\s)\d{{3}} ?\d{{1,2}} [{LOW}]{{3,20}}(?=\s*(?:[,.;\n]|$))")
_POSTCODE_ALONE = late(r", (?!19\d\d|20\d\d)\d{4}(?=\s*(?:[;.)\n]|$))")
_TOWN = late(
    rf"(?:, | (?:i|in) ){STOP}(?:[{UP}][{LOW}]{{2,20}}|Dublin \d\d?|Praha \d\d?)(?= ?[.;)?!\n]"
    rf"|\s*$|, [{LOW}]| (?:og|och|and|om"
    rf"|if|som|hvis|når|när|when|men|but|med|with|der|där|hvor|where|frå|fra|från|from|til|till|until"
    rf"|nå|nu|no|now)\b)"
)
# "14 Bode Thomas Street, Surulere, Lagos" at the end of a field
_DISTRICT_AND_TOWN = late(
    rf"(?:, {STOP}[{UP}][{LOW}]{{2,20}}(?: [{UP}][{LOW}]{{1,20}})?){{2}}(?=[ \t]*(?:[|;\n]|$))"
)
_PROVINCE = late(r" \([A-Z]{2}\)")
_COUNTRY = late(rf"(?:,|\n|,\n|;)[ \t]?{COUNTRY}(?!\w)")
_PARTED = late(rf"(?:-|(?<=-))\n[ \t>]{{0,24}}[{LOW}]{{2,16}}")
_POSTCODE_LAST = late(r"(?<!\d)(?:\d{4}|\d{3} \d{2})$")
# Not a greeting, a heading or the beginning of a sentence.
_PLACE_BELOW = late(
    rf"[ \t]?\n[ \t>]{{0,8}}{STOP}(?!(?:Hei|Hej|Hello|Hi|Dear|Kjære|Mvh|Med|Vennlig|Hilsen|Helsing"
    rf"|Hälsning\w*|Vänlig\w*|Venlig\w*|Kind|Best|Regards|Takk|Tack|Tak|Thanks|Erfaring\w*|Arb[ae]\w*"
    rf"|Ar?beids\w*|Yrke\w*|Utdann\w*|Utbild\w*|Uddann\w*|Profil\w*|Om|About|Kompet\w*|Ferdig\w*"
    rf"|Färdig\w*|Språk|Sprog|Languages?|Refer\w*|Education|Experience|Skills|Nøkkel\w*|Samme?n\w*"
    rf"|Summary|Post\w*|Adr\w*|Bost\w*|Hem\w*|Jeg|Jag|Eg|Han|Hun|Hon|Ho|Vi|Den|Det|De|She|He|The"
    rf"|Ja|Nei|Nej|Nasjon\w*|Kjønn|Alder"
    rf"|Kandidat\w*|Candidate|Søk\w*|Søg\w*|Ansök\w*|Person\w*|Kontakt\w*|Dat\w*|Sivil\w*|Stilling\w*)"
    rf"\b)(?P<place>[{UP}][{LOW}]{{2,20}})(?=[.,;)]|[ \t]*(?:\n|$)| [{LOW}])"
)
# Whose letter box it is, the house, the flat.
_LEAD = late(
    r"(?<![\w.])(?:c/o [^\n,:;|]{2,30}|(?:Villa|Block|Flat|Apt\.?|Apartment|Room|Unit|Bungalow"
    r"|Leil\.?|Lgh)(?: [\w./-]{1,14}){1,2})(?:, ?|,?\n[ \t>]{0,16})$"
    # the flat in Scotland, the block in Singapore, the street in Spain
    r"|(?<![\w./])(?:\d{1,2}/\d{1,2}, ?|(?:Blk|Block) |c\. |C/ ?)$"
)
_FARM = late(  # the farm or house before its road: "Nørremarksgård, Hovedvejen 77"
    rf"(?<!\w)[{UP}][{LOW}]{{2,20}}(?:gård|gården|gaard|gard|garden|minde|lund|bo|hus), ?$"
)
_HOUSE = late(rf"(?<![\w.])(?:The |Old )*{WORD}(?: {WORD}){{0,2}}, $")
_VILLAGE = late(
    rf"(?<!\w)(?:bor|bur|bosatt|busett|lives|living|bopæl) (?:i|på|in|at) (?P<a>{WORD}, )$"
)
_LIVES = late(  # "Bor Storgata 4": the verb at the beginning of a sentence
    rf"(?:Bor|Bur|Bodde|Budde|Bosatt|Busett|Boende|Bopæl|Bopel|Lives|Living|Adr\.?|Adresse|Adress"
    rf"|Hjemme|Heime|Hemma|Privat) (?:(?:i|på|in|at) )?(?=[{UP}])"
)
_BACK = 56  # characters


def whole_address(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the address found at `text[start:end]`, with all that belongs to it."""
    return _begin(text, start, end), _end(text, start, end)


_LIVES_IN_CAPITALS = late(
    rf"(?:{WORD}\. )?(?:BOR|BUR|BOSATT|BUSETT|BOENDE|LIVES|ADRESSE?) (?:(?:I|PÅ|IN"
    rf"|AT) )?(?=[{UP}]{{2}})"
)
# "Bor nå på Gartnerveien 29"
_PREPOSITION = late(rf"(?:nå |no |nu |now )?(?:på|i|in|at|ved|hos) (?=[{UP}])")


def _begin(text: str, start: int, end: int) -> int:
    before = max(0, start - _BACK)
    lead = _LEAD.search(text, before, start)
    if lead is None and _POSTED.search(text, start, end):
        lead = _FARM.search(text, before, start)
    if lead is None and re.search(UK, text[start:end]):
        lead = _HOUSE.search(text, before, start)
    # "Mathea 16/20, Noelia 12/20" are points; a flat has the number of its house after it.
    if lead is not None and (not text[lead.start()].isdigit() or text[start].isdigit()):
        return lead.start()
    village = _VILLAGE.search(text, before, start)
    if village is not None:
        return village.start("a")
    for lead_in in (_LIVES, _LIVES_IN_CAPITALS, _PREPOSITION):
        words = lead_in.match(text, start, end)
        if words is not None:
            return words.end()
    return start


def _end(text: str, start: int, end: int) -> int:
    if not _POSTED.search(text, start, end):
        patterns = [_AREA, _AREA_UK, _POSTCODE_ALONE, _TOWN, _DISTRICT_AND_TOWN]
        if text[start].islower():
            patterns.insert(0, _AREA_LOW)
        for pattern in patterns:
            match = pattern.match(text, end)
            if match is not None:
                end = match.end()
                break
    if _POSTCODE_LAST.search(text, max(start, end - 7), end):
        below = _PLACE_BELOW.match(text, end)
        end = below.end() if below else end
    for pattern in (_PARTED, _PROVINCE, _COUNTRY):
        more = pattern.match(text, end)
        end = more.end() if more else end
    return end
