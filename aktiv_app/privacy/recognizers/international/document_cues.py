"""What announces the number of a personal document: its name and how it leads to the number."""

from aktiv_app.privacy.recognizers.base import REFERENCE, Cue
from aktiv_app.privacy.recognizers.international.document_named import Named
from aktiv_app.privacy.recognizers.international.document_registers import POLICE, SHORT
from aktiv_app.privacy.recognizers.international.document_words import (
    CLOSE_STEMS,
    CLOSE_WORDS,
    LICENSED_STEMS,
    LICENSED_WORDS,
    PROTECTION_WORDS,
)
from aktiv_app.privacy.recognizers.word_cues import WordCue
from aktiv_app.privacy.text.late import late

_LETTERED = late(r"(?=.*[A-Z])(?=(?:.*\d){5})")
_DISTINCT = late(r"[A-ZÆØÅÄÖ]{1,5}[ -]?\d[\d -]{3,10}[A-Z]?|[A-Z]{1,5}-[A-Z]{1,4}[ -]?\d{3,8}")
_COMPOSED = late(r"(?=.*[A-Z/-])(?=(?:.*\d){2})")


NEAR = Named(
    gap=r"\.?(?:\s?(?:har |er |has |is )?\w{1,12}\.?)??[^\d\n.;]{0,22}\.?[: ]{0,3}(?:\n(?:[ \t>•"
    r"|\[]{0,4}\d{1,2}[.:]\d\d\]?(?: [–-])?)?[^\d\n:]{0,22}?"
    r"[:>]?)?[ \t>•|]{0,4}",
    width=110,
)
_FAR = Named(
    gap=r"[^\n]{0,60}(?:nr|nummer|number|no|nummeret(?: er)?|numret(?: är)?|ref|id|#|:"
    r"|\(|(?<![^\W_])(?:sak|sag|case|ärende|application|søknad|ansøgning|ansökan|beteckning|dnr"
    r"|reg))"
    r"\.?:?\s{0,3}[\[«\"]?",
    width=120,
)
_OF_POLICE = Cue(
    POLICE,
    gap=r"(?:[^\n.;]|(?<=nr)\.){0,60}(?:nr|nummer|number|no|ref|id|:|#|\()\.?:?\s{0,3}"
    r"|(?: [^\W\d_]{2,14}){1,3} ",
    width=110,
    hints=(
        "attest",
        "regist",
        "clear",
        "klarering",
        "klassning",
        "disclos",
        "dbs",
        "pvg",
        "police",
        "vetting",
        "autorisering",
    ),
)
# Between the name and a number with letters more may stand: who gave it out, what it is for.
_NEAR_LETTERED = Named(gap=r"(?:[^\n\d.;]|(?<=[a-zæøåäö]{2})\.(?= [a-zæøå])){0,48}", width=120)
# How the gap of `_FAR` ends; asked first.
_FAR_ENDS = late(r"[rRoOtTfFdDgGkKeEnN#:(]\.?:?\s{0,3}[\[«\"]?$")
DIRECT = Named(
    gap=r"(?:[ -]?(?:(?:med |har |with |has |of )?(?:nr|nro|nummer|number|no|id|pin|ref|reg|card|n°"
    r"|nº|n\.)))?\.?(?: er| är| is)?(?:[:#=( ]{0,4}|\t| ?(?:\.{2,}|…+|_{2,}|-{3,}"
    r"|–{2,})[ .…]{0,24})",
    width=72,
    police=True,
)
_SHORT = late(
    rf"(?<![^\W_])(?:{SHORT})(?:,?[ -](?:nr|no|reg|ref|id|card|number))?\.?[:# ]{{1,3}}\Z"
)
_LONGEST_SHORT = 24  # characters
# Only before a number with letters or parted by a hyphen or slash.
_NAMED_FAR = Named(gap=r"[^\n]{0,50}: ?(?:[^\W\d_]{2,14},? ){1,2}", width=110)
_LICENSED = Cue(
    LICENSED_WORDS,
    gap=r"(?: [^\W\d_]{2,24}\.?){0,3},?(?: (?:nr|no|nummer|number|id))?\.?[:# (]{0,3}",
    width=96,
    hints=LICENSED_STEMS,
)
# A bare number belongs to somebody only where it is called one.
_LICENSED_NUMBER = Cue(
    rf"(?:{LICENSED_WORDS})(?! (?:company|firma|bolag|bedrift|selskap|leverandør|leverantör"
    rf"|supplier"
    r"|vendor|virksomhed|verksemd|trademark|varumärke|varemerke|partner|produkt|product|anlegg))",
    gap=r"(?: [^\W\d_]{2,24}\.?){1,3},? (?:reg\.? ?)?(?:nr|no|nummer|number)\.?[: ]{1,2}",
    width=96,
    hints=LICENSED_STEMS,
)
_CLOSE = WordCue(
    CLOSE_WORDS,
    gap=r"(?:[- ](?:nr|no|nummer|number|id))?\.?(?: er| är| is)?[:# (]{0,3}",
    width=40,
    hints=CLOSE_STEMS,
)
_CASE = WordCue(
    PROTECTION_WORDS,
    gap=r"[^\n\d]{0,24}(?<![^\W_])(?:case|saks?|sag|ärende|dnr|file)(?:nr|nummer)?\.?"
    r"(?: (?:nr|no|number|nummer))?\.?[:# (]{0,3}",
    width=96,
    hints=("case", "sak", "sag", "ärende", "dnr", "file"),
)
# Of the Danish register of authorised health personnel, always five signs.
_FIVE_SIGNS = late(r"0(?=[A-Z\d]{0,3}[A-Z])[A-Z\d]{4}")
_DANISH = Cue(
    r"\w{0,20}autorisation\w*|aut\.?(?:-?id)?|patientsikkerhed|stps|styrelsen",
    gap=r"[^\n]{0,60}?(?:\n[^\n]{0,40}?)?",
    width=140,
    hints=("aut", "styrelsen", "stps", "patients"),
)  # fmt: skip
# Asked for in one line, given in the next: "Pass?\nKari: her: NO-BF-220764".
_ASKED = Cue(
    r"pas|pass(?:et)?|passport|visum(?:et)?|visa|\w{0,14}licen[cs]e|\w{0,12}kort(?:et)?"
    r"|passn(?:r|ummer)|pasn(?:r|ummer)|passport (?:no|number)"
    r"|legitimation|legitimasjon|autorisasjon|autorisation|\w{0,12}sertifikat|certifikat"
    r"|certificate|permit|tillatelse|uppehållstillstånd",
    gap=r"(?![^\W\d_])[^\n]{0,70}\n(?:[^\n]{0,60}?[:>\]] ?)?[^\n\d]{0,40}?",
    width=170,
)
_NOT = WordCue(
    r"cfar(?:-?(?:nr|nummer))?|sni(?:-?kod)?|næringskode|næringskoden|branchekode|branschkod|sic"
    r" code|"
    r"(?:vår|vårt|våre|our|vores) (?:ref\w{0,8}|saks?(?:nr|nummer)|sags?(?:nr|nummer)"
    r"|ärende(?:nr|nummer))|"
    r"(?:ange|oppgi|opplys|quote|anfør|angiv|uppge|merk(?:es)?|märk|mærk) (?:gjerne |alltid"
    r" )?(?:ref\w{0,8}|stillings?-?(?:ref|id|kode))|"
    r"postnr|tlf|tel|telefon|mobil|mob|phone|kr|nok|sek|dkk|iso|iban|saldo|org\.? ?(?:nr|nummer|no)"
    r"|org|organisasjons(?:nr|nummer)|organisations(?:nr|nummer)|cvr|cvr-?nr|bg|bankgiro|plusgiro"
    r"|po|batch(?: id)?|asset|dial-in pin|ärende(?:nr|nummer)? hos it|ean|gtin|gln|isbn|imo|mmsi"
    r"|s/n|sn|serie(?:nr|nummer)|serial(?: no| number)?|(?:supplier|customer|vendor|order|invoice)"
    r" (?:no|number|id)|(?:leverandør|leverantörs?|kunde?|ordre|order|faktura)-?(?:nr|nummer|id)"
    r"|hr-?id|(?:ansatt|anställnings|medarbeider|kandidat)-?(?:nr|nummer|id)"
    r"|(?:employee|candidate|applicant|staff) (?:no|number|id)|søknad id|reseräkning|reiseregning"
    r"|rejseafregning|vat(?: (?:no|number|reg))?|moms(?:nr|nummer)?|mva(?:-?nr)?|tva|btw"
    r"|ust-?id(?:nr)?|(?:ordre|order|faktura|invoice|prosjekt|projekt|project|bestilling"
    r"|beställning"
    r"|rammeavtale|ramavtal|kostnadssted|kostnadsställe)(?:n|en|et)?",
    gap=r"[.: ]{0,3}",
)
# The number printed on it, in a line that begins with its name: "FØRERKORT KL.: B  SERIENR.: 74".
_SERIAL_OF = Cue(
    r"(?:fører|førar|kör|køre|id|oppholds|uppehålls|opholds)kort(?:et)?|pass(?:et)?|passport|licen[cs]e",
    gap=r"[^\n]{1,40}(?:serie|dokument|document|serial)[- ]?(?:nr|nummer|no|number)\.?[: ]{1,3}",
    width=90,
    hints=("serie", "serial", "document", "dokument"),
)
# What has a card, a licence or a certificate besides persons.
_OF_A_THING = Cue(
    r"(?:sim|e?sim|minnes?|hukommelses|memory|grafikk?|graphics|lyd|ljud|skjerm|skärm|nett|nätverks"
    r"|network|video|kvitterings|bonus|kunde?|kund|customer|gave|gåvo|present|gift|parkerings"
    r"|parking"
    r"|loyalty|fordels|rabatt|skatte|time|tid|stempel|klippe?|visitt?|business|jule|score|poeng"
    r"|handle)[- ]?(?:kort|card)\w{0,3}"
    r"|(?:windows|office|microsoft|adobe|autocad|software|program\w{0,8}|site|seat|enterprise"
    r"|tests?"
    r"|tool|verktøy|sql|vmware|oracle|sap|volume?|års|kurs|saville|hogan|plugin|server|trial)"
    r"[- ]?(?:licen[cs]e|lisens|licens)\w{0,4}|licen[cs]e ids|licen[cs]e key|lisensnøkkel"
    r"|licensnyckel|licensnøgle"
    r"|(?:licen[cs]e|lisens|licens|certificate|sertifikat|certifikat)\w{0,3} (?:for|för|til|till"
    r"|of)"
    r" (?:the )?(?:program\w*|system\w*|software|verktøy\w*|modul\w*|app\w*|firma\w*|bolag\w*"
    r"|selskap\w*|bedrift\w*|company|anlegg\w*|kran\w*|vessel|fartøy\w*)"
    r"|(?:iso ?\d{4,5}(?:[:-]\d{1,4})?|firma(?:et)?s?|bolagets?|company['’]?s?|selskapets?"
    r"|bedriftens?"
    r"|kran(?:en)?s|fartøys?|skips?|anleggs?|maskin(?:en)?s?|ssl|tls|kalibrerings?|material|energi"
    r"|miljø|miljö|kvalitets?|fabrikk?s?|calibration|energy|mill|type)[- ]{0,2}"
    r"(?:sertifikat|certifikat|certificate|godkjenning|approval)\w{0,3}"
    r"|(?:hot|cold) work permit|permit to work|work permit for|(?:bygge|grave|rive|skjenke"
    r"|serverings?"
    r"|salgs|utslipps|drifts?|miljø|miljö|bygg|serverings)-?(?:tillatelse|bevilling|løyve|tillstånd"
    r"|tilladelse|godkjenning)\w{0,3}"
    r"|(?:jira|trello|support|service|it|helpdesk|zendesk)[- ](?:ticket|card|kort)|varmt arbeid"
    r"|(?:virksomhed|virksomhet|verksemd|bedrift|firma|selskap|bolag|företag|company|butik|butikk"
    r"|restaurant|restaurang|anlegg|anläggning|anlæg)\w{0,4} (?:er|är|is|var|was) (?:registr"
    r"|godkj|godk"
    r"|sertif|certif|autoris|auktor|licen|lisen)\w*",
    gap=r"(?:[^\d\n.;]|(?<=nr)\.|(?<=no)\.){0,32}",
    width=96,
)


def is_no_document(text: str, start: int) -> bool:
    """Whether words before a number say that it is of something else."""
    if _SERIAL_OF.before(text, start):
        return False
    return _NOT.before(text, start) or _OF_A_THING.before(text, start)


def is_danish(text: str, start: int, value: str) -> bool:
    """Whether a number of five signs is that of the Danish register of health personnel."""
    return _FIVE_SIGNS.fullmatch(value) is not None and _DANISH.before(text, start)


def is_distinct(text: str, start: int, value: str) -> bool:
    """Whether a number with letters in front stands in the clause of a document's name."""
    return _DISTINCT.fullmatch(value) is not None and _NEAR_LETTERED.before(text, start)


def is_close(text: str, start: int) -> bool:
    """Whether the name of a document stands right before a number."""
    return any(cue.before(text, start) for cue in (_CLOSE, _LICENSED, DIRECT))


def _in_first_cell(text: str, start: int) -> bool:
    """Whether a number begins a row below another one, whose last heading says nothing of it."""
    line = text.rfind("\n", max(0, start - _LONGEST_SHORT), start)
    if line < 0 or text[line + 1 : start].strip():
        return False
    above = text[text.rfind("\n", 0, line) + 1 : line]
    return above.count("\t") > 1 or above.count("|") > 1


def is_announced(text: str, start: int, value: str) -> bool:
    """Whether words before a number say that it is of a document."""
    if _in_first_cell(text, start):
        return False
    if NEAR.before(text, start) or is_danish(text, start, value) or _CASE.before(text, start):
        return True
    if _FAR_ENDS.search(text, max(0, start - 8), start) and _FAR.before(text, start):
        return True
    if _LETTERED.match(value) and any(cue.before(text, start) for cue in (_ASKED, _NAMED_FAR)):
        return True
    if is_distinct(text, start, value):
        return not REFERENCE.before(text, start)
    if _OF_POLICE.before(text, start):
        return True
    if _SHORT.search(text, max(0, start - _LONGEST_SHORT), start):
        return True
    if DIRECT.before(text, start) or _LICENSED_NUMBER.before(text, start):
        return True
    return _COMPOSED.match(value) is not None and (
        _CLOSE.before(text, start) or _LICENSED.before(text, start)
    )
