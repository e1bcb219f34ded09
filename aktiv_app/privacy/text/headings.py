"""What the headings of table columns and the names of form fields announce."""

import re

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.text.late import late

_HEADINGS: tuple[tuple[Label, re.Pattern[str]], ...] = (
    (Label.DATE_OF_BIRTH, late(
        r"f\.?|f\.?[- ]?dag|årg\.?|årskull"
        r"|kull|fdt\.?|født|fødd|född|born|dob|d\.o\.b\.|f\.?dato|f\.?år|fødsels(?:dato|år|dag)"
        r"|fødeår"
        r"|födelse(?:datum|år|dag)"
        r"|birth ?(?:date|year|day)|date of birth|year of birth|årgang|syntymäaika|født år|född år"
        r"|fødselsdata|født dato|f-dato|fødselsdag|födelsedatum|år født|f-år|birth|date born|född"
        r"|föd\.?"
        r"|fødd(?:e)?|født/år|fødselsdato/år|fødselsår|b\.?day|dob|f\. ?år")),
    (Label.AGE, late(
        r"alder|ålder|age|år gammel|ikä|alder \(år\)|age \(years\)|år"
        r"|age (?:group|band|range|bracket)|alders?(?:gruppe|gruppa|intervall|trinn)|åldersgrupp"
    )),
    (Label.PHONE, late(
        r"(?:mobil|telefon|tlf|tel|tfn|phone|mobile|mob|mobilnr|mobilnummer|telefonnr"
        r"|telefonnummer|puh|puhelin|nummer til|kontakt(?:nr|nummer)|cell)\.?(?: ?(?:nr|no|nummer"
        r"|privat|jobb))?\.?")),
    (Label.NATIONAL_ID, late(
        r"(?:fnr|fødsels(?:nr|nummer)|person(?:nr|nummer)|pnr|cpr(?:[- ]?(?:nr|nummer))?|d-?(?:nr"
        r"|nummer)|pers\.? ?nr|hetu|pesel|id-?nummer|national id|ssn)\.?")),
    (Label.BANK_ACCOUNT, late(
        r"(?:bank)?konto(?:nr|nummer)?\.?|account(?: (?:no|number))?|acct\.?(?: ?no)?|a/c(?: no)?"
        r"|iban|bankkonto|lønnskonto|lönekonto|clearing(?:nr)?(?: ?[/+] ?konto)?"
    )),
    (Label.USERNAME, late(
        r"bruker(?:navn|-?id)?|brukar(?:namn|-?id)?|användar(?:namn|e)|user ?name|user(?: id)?"
        r"|login|brugernavn|bruger(?:-?id)?|handle|ad-konto|brukernamn|nick|ident|discord|slack"
        r"|teams"
        r"|github|skype|insta(?:gram)?|telegram|konto-?id|windowsbruker|pc-login"
        r"|(?:system|it|pc|nett|web|portal)?-?(?:in|inn|på|ind)logg?(?:ing|ning)?(?:sn[av]+[mn])?"
        r"|(?:system|it|pc|web|portal)-login"
        r"|(?:system|it|pc|web|portal|ad|vpn|wms|sap|visma)[- ](?:login|account|user|konto|id)"
        r"|\w{0,16}(?:bruker|brukar|bruger|användar)-?(?:navn|namn|id|ident|konto)(?: \w{2,14})?"
        r"|initial(?:bruker|brukar|bruger)|(?:user|login|account) ?(?:name|id)(?: \w{2,14})?"
        r"|(?:kassa|kasse|vikar|ansatt|medarbetar|medarbejder)-?(?:id|login|bruker|bruger)"
        r"|s?am-?account-?name|upn|user ?principal ?name|uid|logon(?: ?(?:name|id))?"
        r"|user_?(?:login|id)"
        r"|kontonavn|kontonamn|handle(?: \w{2,14})?|alias"
    )),
    (Label.VEHICLE, late(
        r"reg\.?(?:nr|nummer)?\.?|regnr\.?|skilt|bilskilt|bilnr\.?|bil-?reg\.?(?:nr)?"
        r"|registreringsnummer|registrering|plates?|number plate|licen[cs]e plate|kjennemerke|bil"
        r"|bil v/port|car|car reg|vehicle|fordon|kjøretøy|køretøj|nummerplade|skylt|regskylt"
    )),
    (Label.ADDRESS, late(
        r"(?:gate|post|bostads?|bosteds?|hjemme|hem)?adress[ea]?|address|addr|adr\.?|bopæl|bustad"
        r"|street|gata|gate|gateadr\.?|gatuadress|bosted|bopel|bostad|boende|folkbokföring"
        r"|adresse/poststed|gateadresse|postadr\.?"
        r"|post(?:nr|nummer|kode|code|al code)?\.?(?: ?(?:/|og|och|and|&) ?)?(?:by|sted|stad|town"
        r"|city|ort|place|poststed|postort)|zip(?: ?code)?(?:/city)?"
        r"|post(?: ?nr|nummer|kode|code|al ?code|leitzahl)\.?"
    )),
    (Label.ID_DOC, late(
        r"pass(?:nr|nummer)?|passport(?: no)?|hpr(?:-?(?:nr|nummer))?|førerkort(?:nr)?"
        r"|duf(?:-?nr)?|id-?kort|legitimation|pas(?:nr)?|passport no|id card|hms-?kort(?:nr)?"
        r"|førarkort|körkort(?:snr)?|kørekort|licen[cs]e(?: no)?|autorisasjon(?:snr)?|id06|visum"
        r"|visa|permit|oppholdskort|sertifikat(?:nr)?|aut\.?"
        r"|aut\.? ?(?:nr|id)|leg\.?|leg\.? ?nr|legitimation(?:snr)?|autorisation(?:snr|s-?id)?"
        r"|sjøbok|sjöbok|sjømannsbok|seaman'?s book|book no|cdc|sirb|id[- ]?card|kortnr"
        r"|körkortsnr|kørekort(?:nr)?|oppholds(?:tillatelse|kort)|uppehållstillstånd"
        r"|residence (?:card|permit)|travel document|reisedokument|dl|dl ?/ ?id|ppt"
        r"|seaman'?s bk|sb no|doc(?: no)?\.?|id/pass"
        r"|\w{2,16}(?:kort|bevis|legitimation|legitimasjon"
        r"|tillatelse|tillstånd|bevilling|behörighet|godkendelse)(?:s?nr|snummer)?"
        r"|\w{0,16}(?:sertifikat|certifikat|licens|lisens)(?:s?nr|snummer)?"
        r"|fkort|f\.kort|lapp|licen[cs]e (?:no|number)|doc(?:ument)? no|id-?dokument"
    )),
    (Label.SENSITIVE, late(
        r"fagforening|fackförbund|fagforbund|union|allergi(?:er)?|helse|hälsa|diagnose?|sykdom"
        r"|religion|sykefravær|sjukfrånvaro|tilrettelegging|fagforbund|fack|fackförening|livssyn"
        r"|tro|diagnoser|diagnose|helbred|health|allergies|diett|kost|specialkost"
        r"|spesialkost|hensyn|hjelpemidler|hjälpmedel|anpassning|etnisitet|legning|parti|vandel"
        r"|fravær|graviditet|termin|sykdommer|medisiner|funksjonsnedsettelse|union|fagforeining"
    )),
)  # fmt: skip
# Too common in other headings to tell as one word of them.
_WHOLE: tuple[tuple[Label, re.Pattern[str]], ...] = (
    (Label.ADDRESS, late(r"bor|bur|hjem|home|hvor|var|kvar|where")),
)
# Announces a place, which belongs to an address where it stands beside one.
_PLACE = late(
    r"eircode|county|province|state|district|post ?sted|post ?ort|poststad|sted|stad|ort|by"
    r"|city|town|place|bygd|land|country"
)
_POSTAL_PLACE = late(r"eircode|post ?sted|post ?ort|poststad")
_PLACE_VALUE = late(r"[^\W_][\w .,'’/-]{1,40}")
_MORE_ADDRESS = late(r"(?:address |adresse? ?|adress)?(?:line|linje|rad) ?\d?")
_NEEDS_DIGIT = frozenset((
    Label.DATE_OF_BIRTH, Label.AGE, Label.PHONE, Label.NATIONAL_ID, Label.BANK_ACCOUNT,
    Label.VEHICLE, Label.ADDRESS, Label.ID_DOC,
))  # fmt: skip
_LEAST_DIGITS = {
    Label.PHONE: 5, Label.NATIONAL_ID: 4, Label.BANK_ACCOUNT: 5, Label.VEHICLE: 2,
}  # fmt: skip
_LONGEST = {Label.DATE_OF_BIRTH: 20, Label.AGE: 12, Label.VEHICLE: 12}  # characters
_LONGEST_OF_OTHERS = 60
_ROUND_SUM = late(r"[A-Z]{3} \d{1,3}(?:[ .]\d{3})+|\d{1,3}(?:[ .]\d{3})*[ .]\d00")
_MOST_DIGITS_OF_AGES = 2
_LEAST_DOCUMENT = 5  # letters and figures
_PLAIN_WORDS = late(r"[^\d@._:]+")  # no login is several of them
_NOTHING = late(r"(?:[-–—]|nei|nej|no|none|ingen|inga|ja|yes|n/a|ukjent)?", re.IGNORECASE)


_IN_HEADING = late(r"[\s/,()+_\d-]+")
_REMARK = late(r"\s*\([^)]*\)$")
_LONGEST_HEADING = 40
_LEAST_WORD = 4  # letters; shorter ones are headings only by themselves
_MOST_WORDS = 4


def label_of(heading: str) -> Label | None:
    """What a heading announces, by itself or by one of its words ("Pass/SB no")."""
    whole = heading.strip(" *:_.").lower()
    if not whole or len(whole) > _LONGEST_HEADING:
        return None
    for label, pattern in _WHOLE:
        if pattern.fullmatch(whole):
            return label
    words = [word for word in _IN_HEADING.split(whole) if len(word) >= _LEAST_WORD]
    bare = _REMARK.sub("", whole)  # "DoB (dd/mm/yyyy)"
    for wanted in (whole, bare, *(words if len(words) <= _MOST_WORDS else ())):
        for label, pattern in _HEADINGS:
            if pattern.fullmatch(wanted):
                return label
    return None


def is_place(heading: str, *, beside_address: bool) -> bool:
    """Whether a heading announces the place, or a further line, of an address.

    "Poststed" always does, "town" and "line 2" do beside an address.
    """
    words = " ".join(_IN_HEADING.split(heading.strip(" *:_.\"'").lower())).strip()
    last = words.rpartition(" ")[2]
    if _POSTAL_PLACE.fullmatch(words) or _POSTAL_PLACE.fullmatch(last):
        return True
    return beside_address and any(
        pattern.fullmatch(one) for one in (words, last) for pattern in (_PLACE, _MORE_ADDRESS)
    )


def is_value(text: str, label: Label) -> bool:
    """Whether `text` can be what a heading of `label` announces, and says something."""
    if not text or _NOTHING.fullmatch(text) or "\\" in text:
        return False
    if len(text) > _LONGEST.get(label, _LONGEST_OF_OTHERS):
        return False
    digits = sum(char.isdigit() for char in text)
    if label is Label.USERNAME and (
        (" " in text and _PLAIN_WORDS.fullmatch(text)) or not any(map(str.isalpha, text))
    ):
        return False
    if label is Label.ID_DOC and (
        _ROUND_SUM.fullmatch(text) or sum(char.isalnum() for char in text) < _LEAST_DOCUMENT
    ):
        return False
    if label is Label.AGE and digits > _MOST_DIGITS_OF_AGES:
        return False  # a wage or a count
    return digits >= _LEAST_DIGITS.get(label, 1 if label in _NEEDS_DIGIT else 0)


def is_place_value(text: str) -> bool:
    """Whether `text` can be the name of a place, or a line of an address."""
    return bool(_PLACE_VALUE.fullmatch(text)) and not _NOTHING.fullmatch(text)
