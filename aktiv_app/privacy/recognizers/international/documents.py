"""Numbers of passports, licences, residence cards and immigration cases, by their cue.

The formats differ from state to state and have no common check, so the words decide.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_starts, capitals, numbers
from aktiv_app.privacy.recognizers.base import LIKELY, Cue, Hit, Recognizer, digits
from aktiv_app.privacy.recognizers.international.dates import FULL

_NUMBER = re.compile(
    r"(?<![\w@.+])(?:(?!(?:ID|NR|NO|PIN|NMC|GMC|HCPC|GDC|GPHC|CSCS|SIA|SRA|STCW|ADR|YKB|YSK|HMS"
    r"|REF|HPR|DUF|UDI|LMA|CV|RN|COC|SIRB|SRB|SID|SRN|IRP|PAN|TWIC|MMC|CDC)[ \-/])"
    r"[A-Z]{1,5}[ \-/]){0,2}[A-Z]{0,6}\d(?:[ \-/.]?[A-Z0-9]){3,17}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]{2,5}-[A-Z0-9]{2,8}-[A-Z0-9]{1,8}(?![\w@])"
)
_WORDS = (
    r"pas|pass|passet|passport|reisepass|passnr|passnummer|pasnr|pasnummer|pass?-?(?:nr|nummer|no)"
    r"|paszport|passeport|pasaporte|nødpass|provisoriskt pass|reisebevis|resedokument"
    r"|travel document"
    r"|(?:fører|førar|kør|kör)e?kort(?:et|nr|nummer)?|(?:fører|førar)korta?|körkort\w*|kørekort\w*"
    r"|lappen|driv(?:ing|er'?s?)[- ]?licen[cs]e|licen[cs]e(?: no| number)?|prawo jazdy|permis"
    r"|opp?h[oa]lds?(?:kort|tillatelse|tilladelse|løyve)\w*|opholds(?:kort|tilladelse)\w*"
    r"|opphalds(?:kort|løyve)\w*|uppehålls(?:tillstånd|kort|rätt)\w*|ut-kort|ut card|brp|visa grant"
    r"|residence (?:card|permit)|work permit|arbeidstillatelse|arbeidsløyve|arbetstillstånd|permit"
    r"|id-?kort(?:et)?|identitetskort|identity card|id[- ]card|national id card|dowód osobisty"
    r"|dowód"
    r"|personalausweis|legitimation(?:snummer|skort)?|legitimasjon(?:skort)?|leg\.? ?nr"
    r"|nasjonalt id-kort"
    r"|hpr|hpr-?(?:nr|nummer|id)|helsepersonell(?:nr|nummer)|autorisasjon(?:s-?(?:nr|nummer|id))?"
    r"|autorisation(?:s-?(?:id|nr|nummer))?|auktorisation(?:s-?(?:nr|nummer|id))?|lisens(?:nr"
    r"|nummer)?"
    r"|lisensen|licens(?:nr|nummer)?|løyve(?:nr|nummer)?|kjøreseddel\w*|förarlegitimation"
    r"|taxiförarleg\w*"
    r"|yksm?-?\w*|ykb(?:-?kort)?|adr(?:-?(?:bevis|kort|intyg))?|førarkort|fartskriverkort"
    r"|sjåførkort|förarkort"
    r"|hms-?kort(?:et)?|id06(?:-?kort)?|byggekort|sikkerhetskort|adgangskort|nøkkelkort"
    r"|sertifikat(?:nr|nummer)"
    r"|certifikat(?:nr|nummer)|certificate (?:no|number)|kompetansebevis(?:nr)?"
    r"|fagbrev(?:nr)?|svennebrev"
    r"|truckførerbevis|maskinførerbevis|førerbevis|førarbevis|kranførerbevis|dykkerbevis"
    r"|dykkersertifikat"
    r"|stcw|coc|cop|gmdss|gwo|winda(?:[- ]?id)?|opito|bosiet|vantage(?: no)?|flygesertifikat"
    r"|pilot licence"
    r"|nmc(?: pin)?|gmc(?: (?:no|number))?|hcpc(?: (?:no|number))?|gdc|gphc|sra(?: id)?|bar (?:no"
    r"|number)|acca"
    r"|icaew|cscs(?: card)?|sia(?: licen[cs]e)?|pin|qts|trn|cpa|pe licen[cs]e|c\.?eng\.?|mice"
    r"|fice|miet|mrics"
    r"|frics|rn|registration (?:no|number)|reg(?:istration)? id|membership (?:no|number)"
    r"|medlemsnummer|medlemsnr"
    r"|duf|duf[- ]?(?:nr|nummer|number|no)|udi|udi-?sak|utlendingssak|utlendingsnummer"
    r"|migrationsverket"
    r"|ärendenummer hos migrationsverket|lma(?:-kort)?|dossier(?:nr|nummer)?|beteckningsnummer"
    r"|kontrollnummer"
    r"|seaman'?s? book|seafarer'?s? (?:id|book|no)|discharge book|cdc|sjømannsbok|sjøfartsbok"
    r"|sjöfartsbok"
    r"|sjömansbok|fartsbok|søfartsbog|sjømannsnr"
    r"|visa|visum|eori|ehic|helsekort|helsetrygdkort|europeisk helsetrygdkort|eu-kort|våpenkort"
    r"|vapenlicens"
    r"|jegernummer|jegernr|jegeravgiftskort|jägarexamen|tjenestebevis|tjänstekort|tjenestekort"
    r"|pressekort"
    r"|sirb|srb|sid|srn|sjøbok|sjöbok|sjöbok|bok|boka|boken|book(?: no)?|sjömansintyg|sjømannsbevis"
    r"|irp(?: card)?|pan|aadhaar|mmc|twic(?: card)?|airport id\w*|port id|flyplasskort|havnekort"
    r"|port(?:kort|bevis)|valvira\w*(?:-\w+)?|socialstyrelsen|lärarleg\w*|lærerleg\w*|läkarleg\w*"
    r"|[^\W\d_]{2,14}(?:legitimation\w{0,3}|autorisasjon\w{0,3}|autorisation\w{0,3}"
    r"|sertifikat\w{0,3}"
    r"|certifikat\w{0,3}|intyg\w{0,3}|bevis\w{0,3}|bevisets?|kort(?:et|en|ene|a)?)|leg\.?(?: ?nr)?"
    r"|autorisasjonsbevis\w*|autorisation|legitimation som|kørekortene|førerkortene|förarbevis"
    r"|kort(?:et)?(?: ?nr| nummer)|card(?: no| number)|migration\w*[^\n]{0,30}?ärende(?:nr|nummer)?"
    r"|utlännings\w*|asyl\w*|id-?bevis\w*|id-?papir\w*|id-?papper\w*|id-?dokument\w*"
    r"|studentbevis|studentkort|bankkort|kortnr|kortnummer|card (?:no|number)|klareringsnr"
)
_NEAR = Cue(
    _WORDS,
    gap=r"\.?(?:\s?(?:har |er |has |is )?\w{1,12}\.?)??[^\d\n.;]{0,22}\.?[: ]{0,3}(?:\n(?:[ \t>•"
    r"|\[]{0,4}\d{1,2}[.:]\d\d\]?(?: [–-])?)?[^\d\n:]{0,22}?"
    r"[:>]?)?[ \t>•|]{0,4}",
    width=110,
)
_FAR = Cue(
    _WORDS,
    gap=r"[^\n]{0,60}(?:nr|nummer|number|no|nummeret(?: er)?|numret(?: är)?|ref|id|#|:"
    r"|\()\.?:?\s{0,3}",
    width=120,
)
_DIRECT = Cue(
    _WORDS, gap=r"(?:[ -]?(?:nr|nummer|number|no|id|pin))?\.?(?: er| är| is)?[:# ]{0,4}", width=48
)
_STANDARD = re.compile(r"(?:EN|ISO|DIN|NS|SS|DS|IEC|NEK)[ \-/]")
_MONEY = re.compile(r"\d{1,3}(?:[ .]\d{3})*[ .]000")
# Letters in front that are part of the number as it is written.
_PREFIX = re.compile(
    r"(?<![\w@.+])(?:UDI|DUF|LMA|NO|ID|CE|BE|HPR|SIA|ADR|leg\.?nr|[Aa][Dd][Rr]-intyg|HMS)[ \-]$"
)
_LISTED = re.compile(r"(?:,| og| och| and| &|/) ?$")
_PREFIXED = re.compile(r"(?:UDI|DUF|HPR|LMA|LYF|DMA)[ \-]")
_NOT = Cue(
    r"postnr|tlf|tel|telefon|mobil|mob|phone|kr|nok|sek|dkk|iso|iban|saldo|org\.? ?(?:nr|nummer|no)"
    r"|organisasjons(?:nr|nummer)|organisations(?:nr|nummer)|cvr|cvr-?nr|bg|bankgiro|plusgiro",
    gap=r"[.: ]{0,3}",
)


def _starts(text: str) -> list[int]:
    return sorted({*capitals(text), *numbers(text)})


class DocumentNumberRecognizer(Recognizer):
    """Finds numbers of personal documents."""

    label = Label.ID_DOC

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers that a document's name announces."""
        last = -1
        for match in at_starts(_NUMBER, text, _starts(text)):
            start, end = match.span()
            listed = last >= 0 and _LISTED.fullmatch(text, last, start) is not None
            value = match.group()
            count = len(digits(value))
            # A short one such as "0C7KT" only right after the words.
            short = count < 5 and not (count > 1 and len(value) > 4 and _DIRECT.before(text, start))
            if (
                short
                or _MONEY.fullmatch(value)
                or _STANDARD.match(value)
                or FULL.fullmatch(value)
                or _NOT.before(text, start)
            ):
                continue
            if (
                listed
                or _PREFIXED.match(text, max(0, start - 4))
                or _PREFIXED.match(value)
                or _NEAR.before(text, start)
                or _FAR.before(text, start)
            ):
                prefix = _PREFIX.search(text, max(0, start - 6), start)
                begin = prefix.start() if prefix else start
                last = end
                yield Hit(begin, end, LIKELY, reasons.ID_DOC_CUE)
