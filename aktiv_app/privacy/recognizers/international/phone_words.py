"""Words around phone numbers: what announces one, and what tells another number."""

import re

from aktiv_app.privacy.recognizers.base import REFERENCE, Cue
from aktiv_app.privacy.text.late import late

# "t1f", "te1" and "mobi1" are what scanners make of the words.
CUE = Cue(
    r"tlf|tel|tfn|t1f|te1|mobi1|gsm|cep(?: tel)?|handy|móvil|movil|fijo|portable|tél|celular"
    r"|landline|alt|telefon(?:nummer|nr|en)?|telefonnumret|phone(?: number)?"
    r"|mobil(?:en|nummer|nr|tlf|telefon)?"
    r"|(?:lokal|direkte|privat|jobb|kontakt|hjemme|heime|hem|arbeids|arbets)-?(?:nummer|nr|tlf)|mobile|mob|cell"
    r"|ring|ringe|ringer|ringa|ringde|ringje|ringjer|ringes|ringast|ringas|ringte|ringt"
    r"|called|call|sms|sms:a|direkte?|direct|direktnr|puh|puhelin"
    r"|whatsapp|signal|vipps|swish"
    r"|nr(?: er| är)?|number|nummer|nummeret(?: er| mitt er)?|numret(?: är)?"
    r"|(?:meg|mig|mej|me|him|her|ham|henne|hende|hen|oss|os|us|dem|them) (?:på|at|on)"
    r"|meldinga?|beskjed|besked|meddelande|message|text|træffes|treffes|treffast|nås|tar den"
    r"|nås på|svarer på|svarar på|nå(?:s)? (?:meg|mig|ham|henne|hende)? ?på|heime|hjemme|privat"
    r"|arbeid|jobb"
    r"|bost|hem|kontor|reach (?:me|him|her) (?:at|on)|contact|kontakt|ref|referanse|referens"
    r"|reference|referee|pårørende|anhörig",
    # a time may stand between: tlf etter kl 15
    gap=r"[^\d\n]{0,24}(?:\d{1,2}(?:[.:]\d\d)?(?=[):])[^\d\n]{1,4})?\n?[ \t>|•]{0,4}",
)
STRONG = Cue(
    r"(?:tlf|telefon|tel|tfn|t1f|te1|mobi1|mob|mobil|phone|mobile|gsm|cep(?: tel)?|handy|móvil"
    r"|movil|fijo|tél"
    r"|portable|celular|cell(?:phone)?|landline|viber|whatsapp)\w{0,8}"
    r"(?:[ -]?(?:nr|no|number))?(?: (?:for|för|til|till) [^\W\d_]{2,12}(?=:))?",
    gap=r"\.?(?: ?\([^()\d\n]{1,12}\))?[.:#(]{0,2}\s{0,3}",
)
LETTER = Cue(r"[mtspd]|dir|mob|tel", gap=r"[:.]? {0,2}")
NOT_PHONE = Cue(
    r"(?:kr|nok|sek|dkk|eur|usd|€|\$|beløp|belopp|lønn|lön|løn|sum|pris|postnr|konto(?:nr"
    r"|nummer)?|hpr(?:-?nr|-nummer)?"
    r"|førerkort\w*|körkort\w*|kørekort\w*|pass\w*"
    # cards and certificates, whose numbers are often written like phones
    r"|(?:hms|id06|id|bygge|byg|ansatt|førar|sjåfør|adgangs|sikkerhets|säkerhets)-?kort(?:et)?"
    r"(?:[- ]?(?:nr|nummer))?"
    r"|[^\W\d_]{0,20}(?:bevis|sertifikat|certifikat)(?:et)?(?:[- ]?(?:nr|nummer))?"
    # what is ordered, bid for or kept in stock
    r"|(?:order|bid|tender|lot|article|item|part|model|serial|batch|invoice|product|policy|claim"
    r"|ticket|parcel|tracking|flight|booking|purchase|permit|room|docket|meter) number"
    r"|(?:ordre|order|bestillings|beställnings|bestillings|artikkel|artikel|vare|varu|serie"
    r"|parti|faktura|kvitterings|kvitto|sendings|sporings|spårnings|anbuds|udbuds|målar|måler"
    r"|mätar)(?:-?(?:nummer|nr)(?:et|ret)?|numret))",
    gap=r"(?: (?:for|of|on|til|till|på|av|af)(?: [^\W\d_]{1,12}){1,4})?(?: (?:is|er|är))?"
    r"[.:# ]{0,4}",
)
# Of a firm, whoever answers.
FIRM = Cue(
    r"sentralbord(?:et)?|växel(?:n)?|telefonväxel\w*|omstilling(?:en)?|hovednummer|hovedtelefon"
    r"|switchboard|(?:front|night|service|help) ?desk|help ?line|(?:the )?reception|receptionen"
    r"|resepsjonen|(?:vakt|vagt|alarm)(?:sentral|central)en|kundeservice|kundtjänst|hovednummeret"
    r"|ring(?:er|e|a)? (?:til )?kontoret|(?:ring|call) the (?:house|office)|servicedesk(?:en)?",
    gap=r"(?: svarer| svarar)?(?: på| at| on)?[.:,(]{0,2}\s{0,3}",
)
# What only shows how such a number looks.
EXAMPLE = Cue(
    r"f\.? ?eks\.?|for eksempel|til dømes|t\.? ?ex\.?|till exempel|fx|e\.g\.|for example"
    r"|eksempelvis",
    gap=r"[,:]? {0,2}",
    width=20,
)
# Behind a number: "98450 22317 (mob)".
KIND = late(
    r"\s?\((?:mobile?|mob|cell|privat|private|priv|arb|arbeid|jobb|work|hjem|heim|hem|home|whatsapp|viber"
    r"|telegram|signal|tlf|tel)\.?\)",
    re.IGNORECASE,
)
# "order 92022441 och 92022442"
LISTED = late(r"(?<!\w)\d(?:[ -]?\d){4,11}(?:,| og| och| and| samt| resp\.| respektive) ?$")
MONEY_AFTER = late(
    r"\s?(?:kr\b|kroner|kronor|nok\b|sek\b|dkk\b|mva|stk|timer|%|,-|:-)", re.IGNORECASE
)


def is_reference(text: str, start: int) -> bool:
    """Whether the number is a reference, or goes on a list of such."""
    if REFERENCE.before(text, start):
        return True
    first = LISTED.search(text, max(0, start - 28), start)
    return first is not None and REFERENCE.before(text, first.start())


def announced(text: str, start: int) -> bool:
    """Whether a word for a phone stands before the number."""
    if REFERENCE.before(text, start) and not STRONG.before(text, start):
        return False
    return CUE.before(text, start) or LETTER.before(text, start)
