"""What looks like a login and is none: files, versions, fields, words of the language."""

import re

from aktiv_app.privacy.text.late import late

_NO_LOGIN = late(
    r"(?:avd|ass|adm|dagl|vd|bitr|tf|konst|st|fung|prosj|sen|jr|cand|stud|mag)\.[^\W\d]+|"
    r"\w+[._](?:form|dato|datum|date|nr|no|tid|time|sted|ort|navn|namn|name|kode|kod|code|type"
    r"|belop"
    r"|grad|status|count|score|key|ref|flag|id|record)|"
    r"(?:part|del|steg|step|trinn|fase|phase|punkt|te|nb|spm|note|todo|kand|kandidat|cand|candidate"
    r"|test|rad|row|linje|line|col|kol|side|page|vers|runde|round|r|k)[-_ ]?\d{1,4}|"
    r".*\.(?:service|timer|socket|exe|dll|log|sh|py|js|conf|cfg|ini|tmp|bat|ps1|msi|sql|xml)$|"
    r".*\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|png|jpe?g|html?|json|ya?ml|zip|msg|eml|md|no|se|dk|com"
    r"|org|net|fi|eu|io|example|example\w*)$"
    r"|(?:v|ver|versjon|iso|ns|nr|kap|pkt|art|uke|week|wave|b2b|b2c|covid|sars|q[1-4]|h[12]|p\d"
    r"|mp\d|g[2345]|wcag|ean|utf|sha|aes|tls"
    r"|ipv?|office|windows|win|sql|log4j|web|html|css|es|vue|python|java|net|en|as|tek|din|iec"
    r"|ats|ks|rs|id)[\-._]?\d+(?:\W.*)?"
    # what is ordered, asked for or filed
    r"|(?:req|inc|ritm|chg|prb|kb|task|tkt|ticket|job|jr|ref|sak|case|ordre|order)[\-_]?\d{4,}"
    r"|(?:so|po|wo)[\-_]?\d{5,}|(?:hr|it|r|s|p|k)-\d{3,6}"
    r"|[^\W\d_]+(?:[.\-][^\W\d_]+)*-(?:\w*)(?:system|kurs|kort|lag|team|konto|bruker|nivå|modul"
    r"|rolle|tilgang|login|navn|namn)\w*"
    r"|(?:e|f|i|d|p|a|m|t|s|v|o)\.[a-zæøå]{1,4}(?:\.\w{1,3})?|[\w]+-(?:og|och|and)-[\w]+",
    re.IGNORECASE,
)
_WORDY = late(r"[^\W\d_]+(?:[.\-/][^\W\d_]+)+")
# The names of fields in files: "passport_no:", "last_login:".
_FIELD_WORDS = frozenset((
    "number", "nr", "nummer", "num", "passport", "pass", "tlf", "tel", "phone", "mobil", "mobile",
    "privat", "private", "jobb", "work", "job", "post", "epost", "email", "mail", "adresse",
    "address", "addr", "dato", "datum", "date", "dag", "dager", "dagar", "dage", "days", "tid",
    "time", "navn", "namn", "name", "first", "last", "fornavn", "etternavn", "fornamn",
    "efternamn", "endret", "endra", "changed", "created", "updated", "modified", "seen",
    "innlogging", "inloggning", "ip", "reg", "giver", "givare", "type", "kode", "code", "status",
    "flag", "score", "konto", "bank", "iban", "birth", "born", "dob", "fnr", "pnr", "cpr", "land",
    "country", "city", "street", "gate", "zip", "url", "link", "note", "merknad", "comment", "sum",
    "total", "count", "level", "role", "rolle", "dept", "avd", "lønn", "lon", "salary", "permit",
    "visa", "health", "helse", "siste", "sist", "senast", "legitimation", "national",
))  # fmt: skip
_SPLIT = late(r"[._\-]")
_PLAIN = frozenset((
    "midlertidig", "midlertidigt", "temporary", "tillfällig", "tillfälligt", "github", "gitlab",
    "linkedin", "instagram", "discord", "teams", "slack", "leder", "leiar", "chef", "ledelsen",
    "ledningen", "systemet", "admin", "personal", "økonomi", "regnskap", "redaksjonen", "redaktør",
    "e-postadressen", "epostadressen", "e-postadressa", "e-postadresse", "epostadresse",
    "mailadressen", "mailadresse", "mejladressen", "mobilnummeret", "telefonnummeret",
    "undefined", "null", "none", "nan", "unknown",
    "noen", "nokon", "någon", "someone", "meg", "mig", "her", "here", "der", "there", "samme",
    "samma", "same", "dette", "denne", "felles", "gemensam", "shared", "ansvarlig", "ansvarig",
    "personlig", "personleg", "private", "privat", "delt", "administrator", "standard",
    "default", "ekstern", "intern", "gjest", "guest", "test", "demo", "aktiv", "active", "klar",
    "klart", "ready", "ferdig", "låst", "locked", "sperret", "spärrat", "obligatorisk",
    "required", "nødvendig", "automatisk", "automatic", "gratis", "inkludert", "included",
    "manuelt", "manual", "begrenset", "limited", "sikker", "secure", "vanlig", "normal",
    "mulig", "possible", "lagt", "sendt", "bestilt", "opprettet", "oppretta", "skapat",
    "created", "registrert", "registrerat", "slettet", "raderat", "deleted", "nytt", "gammel",
    "navn", "namn", "name", "epost", "email", "mail", "mobil", "telefon", "passord", "password",
    "lösenord", "kode", "code", "nummer", "number", "ikke", "ikkje", "inte", "først", "sist",
    "etter", "before", "også", "också", "also", "bare", "bara", "only", "raskt", "enkelt",
    "lett", "eller", "ligger", "ligg", "funkar", "funker", "fungerer", "fungerar", "samtale",
    "samtal", "møte", "möte", "kontakt", "finnes", "finns", "finst", "skriv", "svar", "melding",
    "kom", "send", "sendte", "sjølv", "selv", "själv", "udfyldes", "fylles", "fylls", "ifylles",
    "utfylles", "pseudonym", "alias", "anonym", "anonymt", "public", "offentlig",
    "open", "åpen",
    # whose an account is, and how: "kontoen hennes ble stengt", "her account, which is fine"
    "hennes", "hennar", "hendes", "hans", "hers", "his", "mine", "yours", "ours", "theirs",
    "stengt", "stengd", "stängd", "stängt", "lukket", "lukka", "closed", "fine", "okay", "gone",
    "borte", "borta", "vekk", "empty", "tomt", "feil", "forkert", "wrong", "riktig", "rett", "rätt",
    "korrekt", "correct", "gyldig", "giltig", "valid", "kode", "kodeord",
    "skrev", "begge", "båda", "både", "enten", "helst", "gjerne",
    # systems and services that people write without a capital
    "altinn", "vipps", "swish", "bankid", "buypass", "minid", "mitid", "freja", "feide", "outlook",
    "planday", "quinyx", "visma", "agresso", "unit4", "dips", "heroma", "workday", "sharepoint",
    "onedrive", "zoom", "google", "gmail", "microsoft", "facebook", "reddit", "tiktok", "snapchat",
    "twitch", "youtube", "spotify", "telegram", "whatsapp", "messenger", "excel", "word", "windows",
    "android", "iphone", "ipad", "citrix", "teamtailor", "recman", "webcruiter", "jobbnorge",
    "easycruit", "reachmee", "varbi", "finn", "finn.no", "blocket", "tise", "vinted", "jira",
    "confluence", "trello", "sap", "okta", "entra", "azure", "aula", "lectio", "hotmail", "yahoo",
    "wifi", "wifin", "wi-fi", "vpn", "malen", "mallen", "template", "vakant", "ubesatt", "ledig",
    "unassigned", "vacant", "gdpr", "helpdesk", "servicedesk", "support", "manpower", "adecco",
    "randstad",
))  # fmt: skip


# One of these stands in every account of a system or a test, and for a pattern of names.
_SYSTEMS = frozenset((
    "svc", "srv", "service", "api", "db", "sql", "bot", "robot", "test", "demo", "guest", "gjest",
    "gäst", "gast", "gæst", "gaest", "readonly", "noreply", "backup", "sync", "import", "export",
    "cron", "batch", "dummy", "kasse", "kassa", "butik", "butikk", "kiosk",
    "fornavn", "etternavn", "fornamn", "etternamn", "förnamn",
    "efternamn", "efternavn", "firstname", "lastname", "surname", "testbruker", "testbrukar",
    "testbruger", "testanvändare", "testuser", "testkonto", "demobruker", "demouser",
))  # fmt: skip
# With it only these.
_OF_SYSTEMS = _SYSTEMS | frozenset((
    "lager", "vakt", "vagt",
    "svc", "srv", "service", "sys", "system", "systemet", "app", "api", "db", "sql", "bot", "robot",
    "test", "tests", "demo", "guest", "gjest", "gäst", "gast", "gæst", "gaest", "admin",
    "administrator", "adm", "root", "user", "users", "bruker", "brukar", "bruger", "användare",
    "anvandare", "konto", "account", "acct", "login", "readonly", "ro", "rw", "read", "write",
    "reader", "writer", "leser", "lesar", "læser", "läsare", "lasare", "viewer", "editor", "hr",
    "hrm", "lønn", "lonn", "løn", "lön", "lon", "payroll", "rekruttering", "rekrutering",
    "rekrytering", "recruiting", "recruitment", "recruit", "rek", "job", "jobs", "jobb", "karriere",
    "karriär", "careers", "felles", "fælles", "faelles", "gemensam", "shared", "common", "delt",
    "delad", "info", "mail", "noreply", "no", "reply", "mailer", "backup", "sync", "import",
    "export", "cron", "batch", "web", "www", "data", "prod", "dev", "stage", "staging", "qa",
    "dummy", "temp", "tmp", "ekstern", "extern", "external", "kandidat", "candidate", "cand",
    "applicant", "søker", "soker", "sökande", "sokande", "ansøger", "reception", "resepsjon",
    "receptionen", "kundeservice", "support", "helpdesk", "drift", "it", "first", "last", "name",
    "firstname", "lastname", "surname", "initial", "initials", "fornavn", "etternavn", "fornamn",
    "etternamn", "förnamn", "efternamn", "efternavn", "for", "etter",
))  # fmt: skip
# Alone, of the machine itself.
_MACHINE = frozenset((
    "system", "systemet", "sys", "root", "nobody", "daemon", "krbtgt", "anonymous", "everyone",
    "robot", "admin", "administrator", "scheduler", "planlegger", "automat", "automatisk",
))  # fmt: skip
# The name of another field right before a value: "host=APP-PROD-03", "(role: new_hire)".
_OTHER_KEY = late(
    r"(?<![^\W_])(?:host(?:name)?|server|machine|maskin(?:navn|namn)?|computer|printer|skriver"
    r"|skrivare|queue|kø|kö|roles?|rolle[rn]?|roll(?:er)?|groups?|gruppe[rn]?|grupp(?:er)?|repo"
    r"|branch|gren|build|version|versjon|session|sesjon|device|asset|env|environment|miljø|miljö"
    r"|table|tabell|db|database|databas|job|jobb|service|tjeneste|tjänst|unit|pod|node|path|file"
    r"|fil|doc|action|status|type|mode|scope|module|modul|channel|kanal|topic|event|hendelse"
    r"|handling|action)[\"']?\s?[:=]\s?[\[({]?[\"']?\Z",
    re.IGNORECASE,
)
_LONGEST_KEY = 24  # characters
# What a field of logins says of how they come about: "Bruker-ID: genereres".
_STATES = frozenset((
    "genereres", "genererast", "genereras", "generert", "genererad", "genereret", "generated",
    "tildeles", "tildelast", "tilldelas", "tildelt", "tilldelad", "assigned", "tbd", "tba",
    "opprettes", "opprettast", "skapas", "oprettes", "created", "bestilles", "bestillast",
    "beställs", "bestilt", "beställd", "ordered", "mangler", "manglar", "saknas", "missing",
    "kommer", "følger", "følgjer", "följer", "venter", "väntar", "ventar", "pending", "sperret",
    "sperra", "spärrad", "spærret", "utløpt", "utgången", "udløbet", "expired", "oppgis",
    "oppgjevast", "anges", "angives", "velges", "vel", "väljs", "vælges", "optional", "valgfritt",
    "valfritt", "valgfrit", "required", "obligatorisk", "tekst", "text", "string", "varchar",
    "personlig", "personligt", "personlige", "personliga", "unikt", "unik", "unique", "hemmelig",
    "hemmeleg", "hemlig", "hemligt", "hemmeligt", "fortrolig", "confidential", "secret",
    "tall", "tal", "heltal", "heltall", "integer", "number", "dato", "date", "datum", "boolean",
))  # fmt: skip
_PARTS = late(r"[._\-\d]+")
_SERVICE = late(r"(?:svc|srv)[._\-][a-z]{3,}(?:[._\-][a-z0-9]{2,}){0,3}", re.IGNORECASE)
_LONGEST_WORDS = 24


def is_of_a_system(value: str) -> bool:
    """Whether an account is a system's or whoever's turn it is: "svc_backup", "demo_leser2"."""
    if len(value) > _LONGEST_WORDS:
        return False
    value = value.strip("\"'")
    if value.lower() in _MACHINE:
        return True
    parts = [part for part in _PARTS.split(value.lower().lstrip("@~")) if part]
    if _SYSTEMS.isdisjoint(parts):
        return False
    return _OF_SYSTEMS.issuperset(parts) or _SERVICE.fullmatch(value) is not None


_OF_ORGANISATIONS = frozenset((
    "karriere", "career", "careers", "karriär", "karriar", "jobs", "jobb", "kommune", "kommun",
    "region", "official", "offisiell", "team", "ab", "asa", "aps", "inc", "ltd",
    "rekruttering", "rekrytering", "recruitment", "recruiting", "gruppen",
    "group", "kanalen", "kanal", "channel", "klubben", "norge", "norway", "sverige", "sweden",
    "danmark", "denmark", "nordic",
))  # fmt: skip


def is_of_an_organisation(value: str) -> bool:
    """Whether a part of a handle says that no one person has it: "fjordkraft_karriere"."""
    return not _OF_ORGANISATIONS.isdisjoint(_PARTS.split(value.lower()))


# A shortened name of a form's field: "folkbokf.adress", "fakt.adr".
_FIELD_CUT_SHORT = late(
    r"[a-zæøåäö]{2,12}\.-?(?:adress[ea]?|adr|nr|nummer|dato|datum|telefon|tlf|tfn)", re.IGNORECASE
)
_ITEM = late(r"[A-ZÆØÅÄÖ]-\d{1,3}|US-\d{1,5}")  # of requirements and risks: "S-1: The system must"


def is_state(value: str) -> bool:
    """Whether a field of logins says with a word what is to come into it."""
    return value.lower() in _STATES


def of_another_key(text: str, start: int) -> bool:
    """Whether the name of another field than one for logins stands right before a place."""
    return _OTHER_KEY.search(text, max(0, start - _LONGEST_KEY), start) is not None


def is_no_login(value: str, *, wordy: bool) -> bool:
    """Whether a value is no login; `wordy` tells that words said that it is one."""
    low = value.lower()
    if not wordy and _ITEM.fullmatch(value):
        return True
    if _FIELD_CUT_SHORT.fullmatch(value):
        return True
    if _NO_LOGIN.fullmatch(value) or low in _PLAIN or low in _STATES or is_of_a_system(value):
        return True
    if wordy:
        return False
    if "_" in value and not _FIELD_WORDS.isdisjoint(_SPLIT.split(value.lower())):
        return True
    if not _WORDY.fullmatch(value):
        return False
    # A compound, not a login.
    return not value.islower() or ("-" in value and "_" not in value)
