"""Registration plates: Norwegian, Swedish, Danish, Finnish, British, others by their cue.

Forms from the road authorities: NO two letters and five digits (kjøretøyforskriften
§ 2-13), SE three letters, two digits and a digit or letter (Transportstyrelsen),
DK two letters and five digits.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_starts, capitals, numbers
from aktiv_app.privacy.recognizers.base import LIKELY, POSSIBLE, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_FIVE = late(r"(?<![\w\-/])(?P<p>[A-Z]{2})[ \-]?\d{2} ?\d{3}(?![\w])(?![.,\-/]\d)")
# Today's British form, too rare a mix of letters and figures to be anything else.
_BRITISH = late(r"(?<![\w\-/])[A-Z]{2}(?:0[1-9]|[1-7]\d) [A-HJ-PR-Z]{3}(?![\w])")
_THREE = late(r"(?<![\w\-/])[A-Z]{3}[ \-]?\d{2}[A-Z0-9](?![\w])(?![.,\-/]\d)")
_OTHER = late(
    r"(?<![\w\-/])(?:\d{2} [A-Z]{1,3} \d{2,4}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{2,3} ?\d{3}[A-Z]{2}"
    r"|[A-Z]{2} [A-Z]\d{2}|[A-Z]{1,2}-[A-Z]{1,2}-\d{1,4}"
    r"|[A-Z]{1,2}-\d{2,3}-[A-Z]{1,3}"
    r"|\d[A-Z]{3}\d{3}|\d{4} ?[BCDFGHJ-NPR-TV-Z]{3}|[A-Z]{2} ?\d{4} ?[A-Z]{2}|[A-Z]{2} [A-Z]\d{6}"
    r"|\d{1,4}-[A-Z]{2,3}-\d{1,2}|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{1,3}[ \-]?\d{2,5}[ \-]?[A-Z]"
    r"{1,3}|[A-Z]{1,3} ?\d{3,5}"
    r"|[A-Z]{2,3} \d[A-Z\d]{3,4}|[A-Z]{2,3} \d{4,5}[A-Z]"
    r"|[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2} [A-Z]{2} \d{4})(?![\w])(?![:/]\d)"
    r"(?!-\d{5})"  # "SEB 5263-1234567" is an account
)
_WORDS = (
    r"bil(?:en|er|nr|nummer)?|bobil(?:en)?|elbil(?:en)?|firmabil(?:en)?|tjänstebil(?:en)?"
    r"|varebil(?:en)?|varevogn|kassevogn|husbil(?:en)?|skåpbil|lastebil|lastbil"
    r"|skilt(?:et|nr|nummer)?|bilskilt|skylt(?:en)?|nummerplade|nummerplate|nummerskylt"
    r"|registreringsskylt|kjennemerke|kjenneteikn"
    r"|reg\.? ?(?:nr|nummer|no)|regnr|registrerings(?:nr|nummer|skilt)|registration(?: (?:number"
    r"|plate|no))?|(?:number |licen[cs]e |uk )?plate"
    r"|car|vehicle|(?:a|the|his|her|my|own|grey|white|black|blue) van|moped|mc|motorsykkel"
    r"|motorcykel|parkering\w*|parkert|parkerad|parkeret"
    r"|parking|p-tillstånd|p-plats|parkeringskort|p-kort"
    r"|kennzeichen|plaka|plate no|nr rej|tablica|matrícula|køretøj|kjøretøy|fordon(?:et)?"
    r"|tilhenger|henger|hengeren|bilnr|rejestracja"
    r"|skyss|vogn(?:a|en)?|firehjuling\w*|fyrhjuling\w*|garasje\w*|garage\w*|carport|p-løyve|p-lov|p-tillatelse|p-bevis|p-hus|p-tillatelsen"
    r"|parkeringsløyve|parkerings\w*"
    r"|oblat|bompenger|bombrikke|autopass|gate list|gateliste|portliste|portlista|adgangsliste"
    r"|innkjøring|innkøyring|port(?:en)?"
    r"|lade(?:plass|boks|r)|laddplats|ladeplads|leasing\w*|leaser|firmabil\w*|tjenestebil\w*"
    r"|privatbil\w*|privat bil|egen bil|eigen bil"
    r"|kjører|køyrer|kör|kører|kjørte|drives|driving|drove|pendler|pendlar|parks|parkerer|bilar"
    r"|stasjonsvogn|kombi|pickup|pick-up|truck|lorry"
    r"|campingvogn|husvagn(?:en)?|husvogn|caravan|släp(?:et|vagn)?|trailer|van|bobil|atv|traktor|traktoren|scooter|mopeden|sykkelbil|firmabil/privat"
    r"|bil til parkering|vehicle reg|reg plate|plates"
    r"|volvon|volvoen|teslan|teslaen|golfen|passaten|toyotan|audien|audin|saaben|kiaen"
    r"|yaris|corolla|auris|aygo|rav4|prius|hilux|avensis|passat|polo|tiguan|touran|up|octavia"
    r"|fabia|superb|kodiaq|enyaq|v40|v50|v60|v70|v90"
    r"|s60|s80|xc40|xc60|xc70|xc90|id\.?[345]|e-golf|zoe|model [3ysx]|i3|ix|ioniq|kona|niro|ev6"
    r"|soul|picanto|ceed|sportage|micra|qashqai"
    r"|x-trail|juke|focus|fiesta|mondeo|transit|kuga|sprinter|vito|crafter|transporter|caddy"
    r"|caravelle|berlingo|partner|20[678]|clio|megane"
    r"|kangoo|captur|outlander|forester|outback|astra|corsa|insignia|mokka|mini|lexus|jaguar"
    r"|land rover|dacia|duster|mg|byd|nio|xpeng|cupra"
    r"|leon|ibiza|cooper|jimny|swift|vitara|cx-?[35]|mx-?5|civic|cr-v|jazz|punto|500|ds[345]"
    r"|smart|porsche|taycan|chevrolet|dodge|jeep|iveco|scania|man"
    r"|bilnyck\w*|bilnøk\w*|bilnøgl\w*|car keys?|snö?skoter\w*|snøskuter\w*|snøscooter\w*|skuter\w*"
    r"|snescooter\w*|snowmobile|skoter\w*|reg|lynx|yamaha|polaris|ski-doo|kommer med|kjem med"
    r"|hyrbil\w*|leiebil\w*|lejebil\w*|hire car|rental|tesla\w*|pickup\w*"
    r"|toyota|volvo|vw|volkswagen|tesla|audi|bmw|skoda|škoda|ford|opel|mazda|nissan|kia|hyundai"
    r"|peugeot|renault|saab|mercedes|subaru|polestar|golf|leaf|citroen|citroën|suzuki|honda"
    r"|mitsubishi|fiat|seat"
)
# Letter by letter, as it was said or typed: "z v 4 5 1 0 7", "p y l tre sju sex".
_SPELT = WordSearch(
    rf"(?<!\w)(?:skilt(?:et|nummer)?|reg(?:\.|nr\.?|nummer)?|skylt(?:en)?|plates?|registration"
    r"|kjennemerke|nummerplade|registreringsnummer)[:. ]{1,3}(?:er |är |is )?"
    rf"(?P<p>[a-zæøåäö](?: [a-zæøåäö]){{1,2}}(?: (?:\d|{NUMBER_WORD})){{2,5}})(?!\w)",
    re.IGNORECASE,
)
_COUNTRY = late(
    r"(?<![\w-])(?:LT|LV|EST|EE|PL|D|S|N|DK|FIN|GB|UK|RO|UA|NL|B|F|E|I|CZ|SK|H|IS|BG|TR)[ \-]$"
)
# Letters before figures in ordinary text: "RFC 5322", "USB 30W".
_ORDINARY_THREE = late(r"RFC|USB|LED|HDR|ISO|XPS|LCD|PDF|CPU|RAM|SSD|DIN|HMS|KHz|MHz|BIM|NEC|JCT")
_CUE = Cue(_WORDS, gap=r"[^\n]{0,45}(?:\n[^\d\n]{0,16})?", width=96)
_AFTER = late(
    r"[^\n.]{0,30}?\b(?:stod på park|sto på park|på parkering|parkert|parkerad|parkeret|parked"
    r"|bil\b|car\b|grå|blå|rød|røde|svart|hvit|sølv|vit\b|röd|toyota|volvo|vw\b|tesla|audi|bmw"
    r"|skoda|ford|mazda|nissan|kia\b|hyundai)",
    re.IGNORECASE,
)
# Pairs of letters that stand before numbers in ordinary text and are no plate series.
_ORDINARY = late(
    r"ID|NR|PO|KR|NS|EN|EU|IS|OF|IN|TO|ON|AT|AS|AB|OY|UI|FO|NO|SE|SO|OR|SA|PC|TV|HK|PG|BG|CV|HR"
    r"|IT|IP|QA|OM|RE"
)


class VehicleRecognizer(Recognizer):
    """Finds registration plates."""

    label = Label.VEHICLE

    def find(self, text: str) -> Iterator[Hit]:
        """Yield plates by their form together with a cue, or by a strict form."""
        for hit in self._found(text):
            land = _COUNTRY.search(text, max(0, hit.start - 4), hit.start)
            yield replace(hit, start=land.start()) if land else hit
        for match in _SPELT.finditer(text):
            yield Hit(*match.span("p"), LIKELY, reasons.VEHICLE_CUE)

    def _found(self, text: str) -> Iterator[Hit]:
        yield from self._two_letters(text)
        yield from self._three_letters(text)
        for match in at_starts(_BRITISH, text, capitals(text)):
            yield Hit(*match.span(), LIKELY, reasons.VEHICLE_SHAPE)
        for match in at_starts(_OTHER, text, sorted({*capitals(text), *numbers(text)})):
            if self._cue(text, match):
                yield Hit(*match.span(), LIKELY, reasons.VEHICLE_CUE)

    def _two_letters(self, text: str) -> Iterator[Hit]:
        """Norwegian and Danish plates."""
        for match in at_starts(_FIVE, text, capitals(text)):
            if self._cue(text, match):
                yield Hit(*match.span(), SURE, reasons.VEHICLE_CUE)
            elif match.group()[2] == "-":  # as articles in a store are numbered
                yield Hit(*match.span(), POSSIBLE, reasons.VEHICLE_SHAPE)
            elif not _ORDINARY.fullmatch(match["p"]):
                yield Hit(*match.span(), LIKELY, reasons.VEHICLE_SHAPE)

    def _three_letters(self, text: str) -> Iterator[Hit]:
        """Swedish and Finnish plates."""
        for match in at_starts(_THREE, text, capitals(text)):
            written = match.group()
            if self._cue(text, match):
                yield Hit(*match.span(), LIKELY, reasons.VEHICLE_CUE)
            elif not written[-1].isdigit() and " " in written:
                # Sweden's form since 2019: a letter, but no O, at the end.
                told = written[-1] != "O" and not _ORDINARY_THREE.match(written)
                certainty = LIKELY if told else POSSIBLE
                yield Hit(*match.span(), certainty, reasons.VEHICLE_SHAPE)

    def _cue(self, text: str, match: re.Match[str]) -> bool:
        if match.group()[:3] in ("NOK", "SEK", "DKK", "EUR", "USD", "ISO", "GBP", "RFC", "BIM"):
            return False
        near = _CUE.before(text, match.start())
        return near or _AFTER.match(text, match.end()) is not None
