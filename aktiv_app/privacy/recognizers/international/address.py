"""Street addresses: a street with a number, its flat, and postcode and place after it.

Street names are known by their endings (Nordic languages) or first words (Romance and
Slavic ones, English), by a postcode and place that follow, or by a cue.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import (
    Late,
    at_starts,
    capitals,
    line_starts,
    numbers,
)  # fmt: skip
from aktiv_app.privacy.recognizers.base import LIKELY, POSSIBLE, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.recognizers.international.address_abroad import found_abroad, uk_codes
from aktiv_app.privacy.recognizers.international.address_parts import whole_address
from aktiv_app.privacy.recognizers.international.address_places import (
    announcing,
    before_house_numbers,
    words_before_numbers,
)
from aktiv_app.privacy.recognizers.international.address_words import (
    LOW,
    PLACE,
    POSTCODE,
    UK,
    UP,
    WORD,
)
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_ENDINGS = (
    r"gata|gate|gaten|gt\.?|vei|veien|veg|vegen|vn\.?|allé|alle|alléen|alleen|plass|plassen|torg"
    r"|torget|stien|stredet|smauet|bakken|bakke|kroken|svingen"
    r"|brygge|brygga|bryggen|kaia|kaien|løkka|faret|tunet|terrasse|haugen|lia|slien|åsen|ringvei"
    r"|ringveien|jordet|grenda|toppen|stranda"
    r"|gatan|väg|vägen|gränd|gränden|stigen|stig|backen|allén|esplanaden|kajen|stråket|slingan"
    r"|braut|vegur|stígur|stræti|svängen|tåget|ringväg|ringvägen"
    r"|vej|vejen|gade|gaden|stræde|plads|pladsen|torv|torvet|boulevard|boulevarden|vænge|vænget"
    r"|ringvej|toften|engen|ager|parken"
    r"|katu|ntie|kuja|polku|kaari|väylä|aukio|rinne|raitti|penger|strasse|straße|straat|laan"
    r"|plein|gracht"
)
# As Swedes shorten them: "Boställsv. 14", "Kungsg. 4".
_SHORTENED_ROAD = rf"[{UP}][{LOW}]{{2,20}}(?:(?<!n)sv|sg)\.|[{UP}]?[{LOW}]{{0,12}}[Ss]torg\."
_ROAD_WORDS = (
    r"gate|gata|gaten|gt\.?|vei|veien|veg|vegen|allé|alle|plass|torg|torget|gatan|väg|vägen|gränd"
    r"|stig|vej|gade|stræde|plads|torv|boulevard|katu|tie|iela|gatvė|g\.|pr\.(?= \d{1,3}-\d)"
    r"|mnt\.?|pst\.?|utca|ulica|tänav|brygge|terrasse|ringvei|ringvej|bakke"
)
_NOT_STREETS = (
    r"(?:riks|europa|motor|fylkes|läns|järn|luft|arbeids|arbets|arbejds|markeds|først?e|andre"
    r"|tredje|studie|lære|møte|mötes|status|utdannings|karriere|bil|jern"
    r"|sand|tids|plan|opp|fore|under|over)(?:ve[gi]|väg|vej|plass|plats|plads|gang|bakken|gaten"
    r"|torg|torget)"
)
_NUMBER = (
    r"(?:nr\.? ?)?(?!20[0-4]\d(?!\d))\d{1,4}(?:[a-zA-Z](?!\w)"
    r"| [A-Z](?!\w|\.\w)| [a-h](?=[,\n]|$))?(?:[-–/]\d{1,3}[A-Za-z]?(?!\w)"
    r"|-I{1,3}(?!\w))?(?!\w| ?%)"
    r"(?![.:]\d)(?! ?(?:år|kr|stk|prosent|procent|timer|dager|minutter|personer|ansatte|mill)\b)"
)
_ONE_FLAT = (
    r"(?:,? ?\(?(?:leil(?:ighet)?\.?(?: ?nr\.?)? ?[HULK]?\d{1,5}"
    r"|lej(?:l\.?|lighed)(?: ?nr\.?)? ?\d{1,4}(?:\.\d{1,2})?|[Pp]l\.? \d{1,4}|[HULK]\d{4}|lgh\.? ?"
    r"\d{1,5}|(?:\d{1,2}|st|kl)\.? ?(?:sal)?,? ?(?:tv|th|mf|t\.v|t\.h|dør \d{1,2})\b\.?|(?:kld"
    r"|kælder|st|kl(?=\.(?! ?\d))|stuen|parterre|sokkel|underetasje|loft|baghus"
    r"|gårdhus)\.?(?=\s|,|$)"
    r"|\d{1,2}\. ?(?:etg|etasje|sal|vån|tr|kerros)\w{0,4}\.?|\d{1,2} ?tr\.?(?: (?:ög|nb|öv"
    r"|n\.b\.|ö\.g\.)(?!\w))?|hybel ?\d{1,5}|hs(?!\w)|kv\. ?\d{1,4}|vån(?:ing)? ?"
    r"\d|oppg(?:ang)?\.? ?[A-Z0-9]{1,2}|apt\.? ?\w{1,5}|flat \w{1,5}|as\.? ?"
    r"\d{1,4}|bst\.? ?\d{1,4}|m\. ?\d{1,4}"
    r"|\d{1,2}\.(?=,? ?\d{4} |\s*\n)|(?:t\.? ?v|t\.? ?h|m\.? ?f)\.(?=,? ?\d{4} )"
    r"|íb\.? ?\d{1,4}|bl\.? ?[A-Z]?\d{1,3}[A-Z]?(?!\w)|sc\.? ?[A-Z\d](?!\w)"
    r"|et\.? ?\d{1,2}(?!\w)|ap\.? ?\d{1,4}(?!\w)|bolignr\.? ?\w{1,6}"
    r"|\dº? ?(?:esq|dto|dir|izq)\.?|\d{1,2}º ?\w{0,4}\.?"
    r"|postboks \d{1,5}|c/o [^\n,]{2,40})\)?)"
)
_FLAT = rf"{_ONE_FLAT}{{0,4}}"
_AREA = (
    rf"(?:(?:,|;| –| -| ·|\s\|)?[ \t]{{0,2}}"
    rf"\n?[ \t>]{{0,16}}{POSTCODE} {{1,2}}{PLACE}(?:,? (?:Norge"
    rf"|Norway|Noreg|Sverige|Sweden|Danmark|Denmark|Finland|Suomi|Polen|Poland))?)"
)
_AREA_UK = rf"(?:(?:, ?{WORD}(?: \d{{1,2}})?){{0,2}},? ?{UK}\b)"
# "Sector 9, Bengaluru 560037", "Nnewi, Anambra State"
_AREA_FAR = (
    rf"(?:(?:, ?(?:Brgy\.?|Bgy\.?|Barangay|Purok|Sitio|Ward"
    rf"|District) ?[\w.]{{1,20}}(?: {WORD}){{0,2}})"
    rf"{{1,3}}(?:, ?{WORD}(?: {WORD})?(?: \d{{4}}(?!\d))?)?"
    rf"|(?:, ?{WORD}(?: {WORD})?){{0,2}},? (?:{WORD}(?: {WORD})?,? ?\d{{5,6}}(?!\d)"
    rf"|{WORD} (?:State|County|Province)(?!\w)))"
)

# "Apt 5, Minneapolis, MN 55404"
_AREA_US = (
    rf"(?:,?\s?\n?[ \t]{{0,8}}{WORD}(?: {WORD}){{0,2}},? [A-Z]{{2}},? \d{{5}}(?:-\d{{4}})?(?!\d))"
)
_UNIT_US = (
    rf"(?:,?\s(?:(?:Apt|Apartment|Unit|Suite|Ste|Flat|Floor|Fl|Room|Rm)\b\.? ?#?|#)"
    rf"[A-Z]?-?\d{{0,5}}[A-Z]?"
    rf"(?:{_AREA_US}|{_AREA_UK})?)"
)

_STREET = Late(
    rf"(?<![\w@.])(?!{_NOT_STREETS})(?:{WORD} ){{0,3}}?(?:[{UP}][{LOW}{UP}'’\-]{{0,28}}?(?:"
    rf"{_ENDINGS}|{_ENDINGS.upper()})|{WORD} (?:{_ROAD_WORDS}|{_ROAD_WORDS.title()}"
    rf"|[{LOW}]{{2,14}}(?:gata|gatan|gaten|gate|veien|vegen|vägen|vei|väg|vej|vejen|gade))"
    rf"|{_SHORTENED_ROAD})"
    rf",? {_NUMBER}{_FLAT}{_AREA}?"
)
_LOWER = Late(
    rf"(?<![\w@.\-])(?!{_NOT_STREETS})[{LOW}]{{3,20}}(?:gata|gaten|veien|vegen|vägen|gatan|gade"
    rf"|vejen|vej|katu|stråket|gränd|stigen|backen|allén|alléen|svingen|kroken|faret|tunet|haugen"
    rf"|bakken|løkka)\s\d{{1,3}}[a-z]?(?![\w%])(?![.:]\d){_FLAT}"
)
_BY_POSTCODE = Late(rf"(?<![\w@.])(?:{WORD} ){{0,3}}{WORD},? {_NUMBER}{_FLAT}{_AREA}")
# Any street before a floor or flat.
_BY_FLAT = Late(
    rf"(?<![\w@.])(?!(?:Rom|Rum|Room|Møterom|Kontor|Sal|Hall|Bygg|Hus|House|Building|Floor|Etasje)\b)"
    rf"(?:{WORD} ){{0,3}}{WORD} {_NUMBER}(?=,? ?\(?(?:\d|[HULK]\d|lgh|leil|oppg|íb|vån|hybel"
    rf"|m\. ?\d|ap\. ?\d|kv\. ?\d))"
    rf"{_ONE_FLAT}{{1,3}}{_AREA}?(?!\w)"
)
_FOREIGN = WordSearch(
    rf"(?<![\w])(?:[vb]?ul\.|al\.|os\.|pl\.|Bul\.|Bd\.|Șos\.|Calea|Aleea|Rua|Avenida|Av\.|Travessa|Praça|Calle|C/|Plaza|Rue|Via"
    rf"|Viale|Piazza|Str\.|Strada|Gatve|g\.) (?:(?:de|da|do|das|dos|del|della|la|le|du|des"
    rf"|di) )?(?:{WORD} ?(?:(?:de|da|do|das|dos|del|la|y|e"
    rf"|i) )?){{1,4}},? ?{_NUMBER}{_FLAT}{_AREA}?"
)
_ENGLISH_ROADS = (
    r"Street|St\.?|Road|Rd\.?|Sq\.?|Lane|Ln\.?|Ct\.?|Cir\.?|Pkwy|Hwy|Ter|Trl|Brae|Lofts"
    r"|Avenue|Ave\.?|Drive|Square|Close|Court|Crescent|Gardens|Terrace|Place|Way|Grove|Boulevard"
    r"|Blvd\.?|Rise|Hill|Mews|Row|Walk|Park|Green|View|Parade|Circus|Wharf|Quay|Yard|Bank"
    r"|Heights|Vale|Mead|Croft|Dale|End|Gate|Path"
    r"|Embankment|Broadway|High Street|Approach|Meadows?|Fields?|Common|Wood|Woods|Cottages"
    r"|Buildings|House|Parkway|Highway|Circle|Trail|Loop|Court Road"
)
_ENGLISH = Late(
    rf"(?<![\w])(?:(?:Flat|Apt\.?"
    rf"|Unit) \w{{1,5}},? (?:{WORD}(?: {WORD}){{0,3}}, )?)?(?:No\.? ?)?"
    rf"\d{{1,4}}(?:/\d{{1,4}})?[A-Za-z]? (?:(?:{WORD}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}"
    rf"(?:{_ENGLISH_ROADS}|{_ENGLISH_ROADS.upper()})(?![\w])"
    rf"(?: (?:North|South|East|West|[NS][EW]?|[EW])\b\.?)?(?: \d{{1,3}})?(?: #\d\d?-\d{{2,4}})?"
    rf"(?:{_UNIT_US}|{_AREA_US}|{_AREA_UK}|{_AREA_FAR})?"
)
# Any street before a British postcode, whatever it is called.
_BY_UK = Late(
    rf"(?<![\w.])\d{{1,4}}(?:[-–/]\d{{1,4}})?[A-Za-z]? {WORD}(?: {WORD}){{0,3}}"
    rf"(?:,\s?\n?[ \t]{{0,8}}[{UP}][\w'’.\-]{{0,24}}(?: [\w'’.\-]{{2,24}}){{0,3}}){{0,3}}"
    rf"(?:,\s?\n?|\n|,? )[ \t]{{0,8}}{UK}(?!\w)"
)
# "Blk 7 Lot 22, Villa Teresa Subd., Talisay City 6045"
_LOT = Late(
    rf"(?<!\w)(?:Blk|Block|Phase)\.? \d{{1,4}},? (?:Blk\.? \d{{1,3}},? )?Lot \d{{1,4}}"
    rf"(?:, ?{WORD}(?: {WORD}){{0,3}}){{0,4}}(?: \d{{4}}(?!\d))?"
)
# The number in words, as it was said: "haugerudveien fire".
_NUMBER_SAID = WordSearch(rf"(?<!\w){NUMBER_WORD}(?: [a-d])?(?!\w)", re.IGNORECASE)
_ROAD_BEFORE = late(
    r"(?<!\w)[^\W\d_]{2,24}(?:gata|gate|gaten|veien|vei|vegen|veg|vägen|gatan|gade|gaden|vejen|vej)"
    r"\s$",
    re.IGNORECASE,
)
# Stands in everything it finds.
_ROAD_END = late(r"(?:ga(?:t[ae]|de)n?|ve(?:[ij]|ie|je|g|ge)n?|väge?n?)\s(?=[^\W\d])")
# A street name parted at the end of a line.
_PARTED = Late(
    rf"(?<![\w@.])(?:{WORD} )?[{UP}][{LOW}]{{2,24}}-\n[ \t>]{{0,24}}(?!{_NOT_STREETS})"
    rf"[{LOW}]{{0,16}}(?:{_ENDINGS}),? {_NUMBER}{_FLAT}{_AREA}?"
)
# The number, or the last word of the street, in the next line: with a postcode, or at its end.
_BROKEN = Late(
    rf"(?<![\w@.])(?!{_NOT_STREETS})(?:{WORD} ){{0,3}}?(?:[{UP}][{LOW}'’\-]{{0,28}}?(?:{_ENDINGS})"
    rf"[ ]?\n[ \t>]{{0,8}}(?!\d{{4}}){_NUMBER}"
    rf"(?=,? (?:\d{{4}}|\d{{3}} \d\d)\s|[ ]?[,.;)]?[ ]?(?:\n|$))"
    rf"|{WORD}[ ]?\n[ \t>]{{0,8}}"
    rf"(?:gate|gata|gaten|vei|veien|veg|vegen|gatan|väg|vägen|vej|gade|allé) {_NUMBER})"
    rf"{_FLAT}{_AREA}?"
)
_BOX = Late(
    rf"(?<![\w])(?:[Pp]ostboks|[Pp]ostbox|[Bb]ox|P\.? ?[Oo]\.? ?[Bb]ox"
    rf"|[Pp]b\.?) \d{{1,5}}(?: {WORD})?{_AREA}"
)
_CUED = Late(rf"(?<![\w@.])(?:{WORD} ){{0,3}}{WORD} {_NUMBER}{_FLAT}{_AREA}?")
_CUE = Cue(
    r"\w{0,14}adress[ea]?n?|address|adr\.?|bo(?:r|ende|satt|ende i|pel)|bopæl|bustad|bosted"
    r"|bostad|bostedsadresse|gate(?:adresse)?|gata|street|gatuadress|hjem|heime|home|hvor bor du"
    r"|kvar bur du|var bor du|bor i|bor på|bur i|lives at|living at|osoite|adres|flytt(?:er|ar"
    r"|et) til",
    # The answer may begin with a name: "Adresse?\nKari: ".
    gap=r"(?:[ \w/]{0,16})[:?\t ]{1,4}(?:\n(?:[^\n:\d]{1,22}: ?)?)?[ \t–-]{0,20}",
    width=72,
)
# Stands in every address of a box.
_BOX_WORD = late(
    r"\d(?:(?<=[Oo]ks \d)|(?<=[Oo]x \d)|(?<=[Pp]b \d)|(?<=[Pp]b\. \d))"  # digits are found fast
)
_POSTAL = late(
    rf"(?:[Pp]ost(?:nr|nummer|kode|code)\.?(?: ?(?:og|och|/|and|&|\+) ?(?:sted|stad|poststed"
    rf"|postadress|ort|by|place|town|city))?|[Pp]ostadress[ea]?|[Pp]oststed|[Pp]ostort"
    rf"|[Pp]ost|[Aa]dresse? ?(?:linje|line|rad)? ?2|[Aa]dressrad 2|(?:[Pp]ostnr\.?"
    rf"|[Zz]ip)/?\w{{0,8}}"
    rf"|[Pp]ostnr\./(?:sted|ort))\s?[:\t ]\s{{0,20}}(?P<a>{POSTCODE} {PLACE})"
)


# After "address:" or "lives in" everything up to a postcode with its place.
_TO_POSTCODE = Late(
    rf"(?P<a>(?:c/o )?(?!\d{{1,2}}[./]\d)[^\n\t:;|()]{{2,70}}?(?:,| –"
    rf"|\n)[ \t]{{0,4}}(?:{POSTCODE} {{1,2}}{PLACE}|(?:{WORD} ){{0,2}}{UK}))(?!\w)"
)
_ANNOUNCED = late(
    r"(?<!\w)(?:(?:\w{0,14}adress[ea]?n?|address|adr\.?|bopel|bopæl|bustad|bosted|bostad|hjem"
    r"|heim|heime|hjemme|home|osoite|adres"
    r"|folkbokför\w*|bokatt)(?: ?\([^)\n]{0,20}\))?\s?[:\t]\s{0,20}|(?:bor|bur|bosatt|busett"
    r"|lives|living|living in|bopæl|flytt\w{0,3} til|post sendes"
    r"|sendes til|skickas till|send(?:es)? to|sendast til)(?: (?:på|i|at|in|ved|hos|till|til|to"
    r"|hjemme|privat|nå|no|nu))?:?\s{1,3})",
    re.IGNORECASE,
)
_POSTAL_PARTS = ("Post", "post", "dress", "Zip", "zip")  # of which one stands in all it finds
# A house by its name, with postcode and place, on a line of its own.
_OWN_LINE = late(
    rf"^[ \t>]{{0,4}}(?P<a>(?:c/o [^\n,]{{2,40}}, )?{WORD}(?: {WORD}){{0,3}}, "
    rf"{POSTCODE} {PLACE})[ \t]*$",
    re.MULTILINE,
)


class AddressRecognizer(Recognizer):
    """Finds street addresses."""

    label = Label.ADDRESS

    def find(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        for hit in chain(self._found(text) if numbers(text) else (), _said(text)):
            start, end = whole_address(text, hit.start, hit.end)
            yield replace(hit, start=start, end=end)

    def _found(self, text: str) -> Iterator[Hit]:
        named = before_house_numbers(text)
        found = chain(
            at_starts(_STREET, text, named),
            at_starts(_BY_POSTCODE, text, named),
            at_starts(_BY_FLAT, text, named),
            _FOREIGN.finditer(text),
            at_starts(_ENGLISH, text, sorted({*numbers(text), *named})),
            at_starts(_BY_UK, text, numbers(text)) if uk_codes(text) else (),
            at_starts(_PARTED, text, capitals(text)) if "-\n" in text else (),
            at_starts(_BROKEN, text, named) if "\n" in text else (),
            at_starts(_LOT, text, named) if " Lot " in text else (),
            _BOX.finditer(text) if _BOX_WORD.search(text) else (),
        )
        for match in found:
            yield Hit(*_tidy(text, *match.span()), SURE, reasons.ADDRESS_STREET)
        for start, end in found_abroad(text):
            yield Hit(*_tidy(text, start, end), LIKELY, reasons.ADDRESS_STREET)
        for match in at_starts(_LOWER, text, words_before_numbers(text)):
            yield Hit(*match.span(), LIKELY, reasons.ADDRESS_STREET)
        for match in at_starts(_CUED, text, named):
            if _CUE.before(text, match.start()):
                yield Hit(*_tidy(text, *match.span()), LIKELY, reasons.ADDRESS_CUE)
        for cue in at_starts(_ANNOUNCED, text, announcing(text)):
            whole = _TO_POSTCODE.match(text, cue.end())
            if whole is not None and "  " not in whole["a"].strip():
                yield Hit(*_tidy(text, *whole.span("a")), LIKELY, reasons.ADDRESS_CUE)
        for match in at_starts(_OWN_LINE, text, line_starts(text)):
            yield Hit(*match.span("a"), POSSIBLE, reasons.ADDRESS_CUE)
        postal = any(part in text for part in _POSTAL_PARTS)
        for match in _POSTAL.finditer(text) if postal else ():
            yield Hit(*match.span("a"), LIKELY, reasons.ADDRESS_CUE)


def _said(text: str) -> Iterator[Hit]:
    """Streets whose number is a word."""
    for match in _NUMBER_SAID.finditer(text) if _ROAD_END.search(text.lower()) else ():
        road = _ROAD_BEFORE.search(text, max(0, match.start() - 36), match.start())
        if road is not None and not re.match(_NOT_STREETS, road.group(), re.IGNORECASE):
            yield Hit(road.start(), match.end(), LIKELY, reasons.ADDRESS_STREET)


_SHORTENED = frozenset(("kld", " th", " tv", " mf", " st", "etg", "sal"))


def _tidy(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " ,.;\n":
        if text[end - 1] == "." and text[max(0, end - 4) : end - 1].lower() in _SHORTENED:
            break
        end -= 1
    return start, end
