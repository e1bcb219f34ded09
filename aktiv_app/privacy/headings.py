"""What the headings of table columns and the names of form fields announce."""

import re

from aktiv_app.privacy.findings import Label

_HEADINGS: tuple[tuple[Label, re.Pattern[str]], ...] = (
    (Label.DATE_OF_BIRTH, re.compile(
        r"f\.?|årg\.?|årskull|kull|fdt\.?|født|fødd|född|born|dob|d\.o\.b\.|f\.?dato|f\.?år|fødsels(?:dato|år|dag)|fødeår"
        r"|födelse(?:datum|år|dag)"
        r"|birth ?(?:date|year|day)|date of birth|year of birth|årgang|syntymäaika|født år|född år"
        r"|fødselsdata|født dato|f-dato|fødselsdag|födelsedatum|år født|f-år|birth|date born|född"
        r"|föd\.?"
        r"|fødd(?:e)?|født/år|fødselsdato/år|fødselsår|b\.?day|dob|f\. ?år")),
    (Label.AGE, re.compile(
        r"alder|ålder|age|år gammel|ikä|alder \(år\)|age \(years\)|år"
    )),
    (Label.PHONE, re.compile(
        r"(?:mobil|telefon|tlf|tel|tfn|phone|mobile|mob|mobilnr|mobilnummer|telefonnr"
        r"|telefonnummer|puh|puhelin|nummer til|kontakt(?:nr|nummer)|cell)\.?(?: ?(?:nr|no|nummer"
        r"|privat|jobb))?\.?")),
    (Label.NATIONAL_ID, re.compile(
        r"(?:fnr|fødsels(?:nr|nummer)|person(?:nr|nummer)|pnr|cpr(?:[- ]?(?:nr|nummer))?|d-?(?:nr"
        r"|nummer)|pers\.? ?nr|hetu|pesel|id-?nummer|national id|ssn)\.?")),
    (Label.BANK_ACCOUNT, re.compile(
        r"(?:bank)?konto(?:nr|nummer)?\.?|account(?: (?:no|number))?|iban|bankkonto|lønnskonto"
        r"|lönekonto"
    )),
    (Label.USERNAME, re.compile(
        r"bruker(?:navn|-?id)?|brukarnamn|användar(?:namn|e)|user ?name|user(?: id)?|login"
        r"|brugernavn|bruger(?:-?id)?|handle|ad-konto|brukernamn|nick|ident|discord|slack|teams"
        r"|github|skype|insta(?:gram)?|telegram|konto-?id|windowsbruker|pc-login"
    )),
    (Label.VEHICLE, re.compile(
        r"reg\.?(?:nr|nummer)?\.?|regnr\.?|skilt|bilskilt|bilnr\.?|bil-?reg\.?(?:nr)?"
        r"|registreringsnummer|registrering|plates?|number plate|licen[cs]e plate|kjennemerke|bil"
        r"|bil v/port|car|car reg|vehicle|fordon|kjøretøy|køretøj|nummerplade|skylt|regskylt"
    )),
    (Label.ADDRESS, re.compile(
        r"(?:gate|post|bostads?|bosteds?|hjemme|hem)?adress[ea]?|address|bopæl|bustad|street|gata"
        r"|gate|bor|bur|bosted|bopel|hjem|home|bostad|folkbokföring|adresse/poststed|gateadresse"
        r"|post(?:nr|nummer|kode|code|al code)?\.?(?: ?(?:/|og|och|and|&) ?)?(?:by|sted|stad|town"
        r"|city|ort|place|poststed|postort)|zip(?: code)?(?:/city)?|hvor|var|kvar|where"
    )),
    (Label.ID_DOC, re.compile(
        r"pass(?:nr|nummer)?|passport(?: no)?|hpr(?:-?(?:nr|nummer))?|førerkort(?:nr)?"
        r"|duf(?:-?nr)?|id-?kort|legitimation|pas(?:nr)?|passport no|id card|hms-?kort(?:nr)?"
        r"|førarkort|körkort(?:snr)?|kørekort|licen[cs]e(?: no)?|autorisasjon(?:snr)?|id06|visum"
        r"|visa|permit|oppholdskort|sertifikat(?:nr)?|aut\.?"
        r"|aut\.? ?(?:nr|id)|leg\.?|leg\.? ?nr|legitimation(?:snr)?|autorisation(?:snr|s-?id)?"
        r"|sjøbok|sjöbok|sjømannsbok|seaman'?s book|book no|cdc|sirb|id[- ]?card|kortnr"
        r"|körkortsnr|kørekort(?:nr)?|oppholds(?:tillatelse|kort)|uppehållstillstånd"
        r"|residence (?:card|permit)|travel document|reisedokument"
    )),
    (Label.SENSITIVE, re.compile(
        r"fagforening|fackförbund|fagforbund|union|allergi(?:er)?|helse|hälsa|diagnose?|sykdom"
        r"|religion|sykefravær|sjukfrånvaro|tilrettelegging|fagforbund|fack|fackförening|livssyn"
        r"|tro|diagnoser|diagnose|helbred|health|allergies|diett|kost|specialkost"
        r"|spesialkost|hensyn|hjelpemidler|hjälpmedel|anpassning|etnisitet|legning|parti|vandel"
        r"|fravær|graviditet|termin|sykdommer|medisiner|funksjonsnedsettelse|union|fagforeining"
    )),
)  # fmt: skip
_NEEDS_DIGIT = frozenset((
    Label.DATE_OF_BIRTH, Label.AGE, Label.PHONE, Label.NATIONAL_ID, Label.BANK_ACCOUNT,
    Label.VEHICLE, Label.ADDRESS, Label.ID_DOC,
))  # fmt: skip
_LONGEST = {Label.DATE_OF_BIRTH: 20, Label.AGE: 12, Label.VEHICLE: 12}
_NOTHING = re.compile(r"(?:[-–—]|nei|nej|no|none|ingen|inga|ja|yes|n/a|ukjent)?", re.IGNORECASE)


_IN_HEADING = re.compile(r"[\s/,()+-]+")
_LONGEST_HEADING = 40
_LEAST_WORD = 4  # letters; shorter ones are headings only by themselves
_MOST_WORDS = 4


def label_of(heading: str) -> Label | None:
    """What a heading announces, by itself or by one of its words ("Pass/SB no")."""
    whole = heading.strip(" *:_.").lower()
    if not whole or len(whole) > _LONGEST_HEADING:
        return None
    words = [word for word in _IN_HEADING.split(whole) if len(word) >= _LEAST_WORD]
    for wanted in (whole, *(words if len(words) <= _MOST_WORDS else ())):
        for label, pattern in _HEADINGS:
            if pattern.fullmatch(wanted):
                return label
    return None


def is_value(text: str, label: Label) -> bool:
    """Whether `text` can be what a heading of `label` announces, and says something."""
    if not text or _NOTHING.fullmatch(text):
        return False
    fits = label not in _NEEDS_DIGIT or any(char.isdigit() for char in text)
    return fits and len(text) <= _LONGEST.get(label, 60)
