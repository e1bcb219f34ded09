"""Logins told by what is done with an account, who did something, and in commands.

"Kan dere låse opp kjeroy?", "same access as kjeroy", "Endret av kjeroy 12.3", "sudo -u kjeroy".
The group "u" of each pattern is the login; whether it is a word is asked afterwards.
"""

import re

from aktiv_app.privacy.recognizers.anchors import HintedSearch
from aktiv_app.privacy.recognizers.international.login_parts import QUOTE, SERVICES, VALUE
from aktiv_app.privacy.text.late import late

# A letter and a surname, or with a figure or a mark; longer ones may be compounds in no list.
_SHORT = (
    r"(?P<u>(?-i:[a-zæøåäö]{4,9}|[a-zæøåäö][a-zæøåäö0-9]{0,19}(?:[._\-][a-zæøåäö0-9]{1,16}){1,3}"
    r"|[a-zæøåäö]{2,20}\d{1,6}))(?!\w|[@/\\]|[.\-]\w)"
)
_END = (
    r"(?=[\"'»”’]?(?:\s*(?:[.,;:!?)|/]|$|\n|[–-] )| (?:i|in|på|on|to|til|till|for|för|fra|från"
    r"|from|og|och"
    r"|and|eller|or|takk|tack|tak|thanks|please|pls|nå|nu|no|now|asap|snarest|med|with|som|as|igjen"
    r"|igen|again|virker|fungerer|fungerar|funker|funkar|works|er|är|is|ble|blev|har|has|kan"
    r"|kommer|får|skal|ska|må"
    r"|\d{1,4}[./\-]\d{1,2}\S{0,8})(?!\w)| \())"
)
_ACCOUNT = (
    r"(?:bruker(?:en)?|brukar(?:en)?|bruger(?:en)?|användaren?|user|konto(?:en|t|n)?|account|login"
    r"|innlogging(?:en|a)?|inloggning(?:en)?|pålogging(?:en|a)?|ident(?:en)?|profil(?:en)?)"
)
_AD = r"(?:(?:ad|it|sap|vpn|windows|domene|domän|e-?post|mail)[- ])?"
# "Konto kjeroy sperret", "bruker kjeroy finnes ikke i AD"
STATE_OF_ACCOUNT = late(
    rf"(?<!\w){_AD}{_ACCOUNT}:? {QUOTE}{VALUE}[\"'»”’]?"
    r"(?= (?:er|är|is|ble|blev|vart|was|has been|har blitt|har blivit|er nå|är nu)? ?(?:nå |nu "
    r"|no |now )?"
    r"(?:sperret|sperra|spärra[dt]|spærret|låst|locked|disabled|deaktivert|deaktiveret|inaktiverad"
    r"|avaktiverad|slettet|sletta|raderad|deleted|stengt|stängd|lukket|closed|aktiv|aktivert"
    r"|active|enabled|opprettet|oppretta|oprettet|skapad|created|utløpt|utgått|expired|ukjent"
    r"|okänd|unknown|not found|finnes ikke|finst ikkje|finns inte|findes ikke|ikke funnet"
    r"|hittades inte|does not exist|doesn['’]t exist|kommer ikke inn|kommer inte in|får ikke"
    r"|får inte|får ikkje|mangler|manglar|saknar|trenger|treng|behöver|needs|lacks|sperres"
    r"|sperrast|låses|slettes|slettast"
    r"|stenges|deaktiveres|spärras|låses|raderas|avslutas|stängs|lukkes|spærres|(?:will be|skal"
    r"|ska|skall|må|måste|must be|to be) "
    r"(?:sperres|låses|slettes|stenges|deaktiveres|spärras|raderas|stängas|avslutas|lukkes"
    r"|spærres|disabled|deleted|closed|locked))(?!\w))",
    re.IGNORECASE,
)
# "Kan dere låse opp kjeroy?"
UNLOCK = late(
    r"(?<!\w)(?:lås(?:e|a)? (?:opp|upp|op)|lås(?:e|a)?r (?:opp|upp|op)|unlock(?:ed|ing)?"
    r"|nullstill(?:e|er|t)?"
    r"|nulstil(?:le|ler|let)?|tilbakestill(?:e|t)?|återställ(?:a|er|d)?|reset(?:te|t|ta)?"
    r"|resett(?:e|et)?"
    r"|sperr(?:e|et|a)?|spärra(?:d|t|r)?|spær(?:re|ret)?|deaktiver(?:e|t|et)?|inaktivera|disabled?"
    r"|avregistrer(?:e)?|offboard(?:e|et)?|onboard(?:e|et)?|aktiver(?:e|t)?|impersonate)"
    rf"(?: (?:passord|passordet|lösenord|lösenordet|password|adgangskode|adgangskoden|koden|mfa"
    rf"|2fa|{_ACCOUNT}))?"
    rf"(?: (?:for|för|til|till|på|of|av))?(?: {_ACCOUNT})?:? {QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
PASSWORD_OF = late(
    r"(?<!\w)(?:passord\w{0,6}|lösenord\w{0,4}|password\w{0,5}|adgangskode\w{0,3}|pw|pwd|mfa|2fa"
    r"|reset"
    r"|engangskode\w{0,2}|engångskod\w{0,2}|pinkode\w{0,2}|pinkod\w{0,2})"
    rf"(?: (?:reset|utløper|utløpt|expired|expires))?(?: (?:for|för|til|till|hos|på|of|av)|:)(?:"
    rf" {_ACCOUNT}:?)?"
    rf" {QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
_RIGHTS = (
    r"(?:tilgang\w{0,3}|tilgjenge|rettighet\w{0,4}|access|rights|permissions|åtkomst\w{0,2}"
    r"|behörighet\w{0,4}|adgang\w{0,3}|rettar|rett|rolle\w{0,2}|roles?|oppsett|setup|profil)"
)
# "samme tilgang som kjeroy", "copy the rights of kjeroy"
SAME_RIGHTS = late(
    rf"(?<!\w)(?:(?:samme|same|samma|like|lik|tilsvarende|motsvarande) (?:\w{{2,12}} )?{_RIGHTS}"
    rf"(?: (?:og|and|och) {_RIGHTS})? (?:som|as)|(?:kopier|kopiér|kopiera|copy|speil|spegla"
    rf"|mirror|clone"
    rf"|klon)(?:e|t|es)?(?: (?:the|alle|alla|all))?(?: {_RIGHTS})?(?: (?:fra|från|frå|from|av|of"
    rf"|etter|efter))"
    rf"|(?:gi|ge|giv|give|grant) (?:bruker|user)?|{_RIGHTS} (?:for|för|til|till) {_ACCOUNT})"
    rf" {QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
_FIELDS = (
    r"(?:kort-?(?:navn|namn)|short ?name|(?:skærm|skjerm|skärm)-?(?:navn|namn)|agent-?(?:id|kode)"
    r"|operat(?:ør|ör|or)-?id|kasser(?:er|ar)-?id|kassør-?(?:id|kod)|cashier id|uni-?login"
    r"|feide(?:-?id)?"
    r"|aula-?bruger|lectio(?:-bruger)?|skolid|racf(?:[- ]?id)?|sign-?on|elev-?id|ansattkode"
    r"|medarbeiderkode|medarbetarkod|bruker-?kode|brukar-?kode|bruger-?kode|user ?code|kallenavn"
    r" på nett"
    r"|reviewer|assignee|approver|submitter|reporter|rapportert av|anmeldt av|utført av|utfört av"
    r"|udført af|utført|behandlet av|behandlad av|behandlet af|handlagt av|registrert av"
    r"|registrerad av"
    r"|registreret af|saksbehandler|sakshandsamar|handläggare|sagsbehandler|case ?handler|signert"
    r"|signerad|signeret|signed(?: by)?|sign\.?|signatur|innmeldt av|meldt inn av|inmatat av"
    r"|lagt inn av"
    r"|inlagd av|indtastet af|entered by|raised by|opened by|logged by|logget av|loggad av)"
)
FIELD = late(
    rf"(?<![\w@]){_FIELDS}(?: (?:i|in|på|on) \w{{2,14}})?\s?(?:[:=]|(?<=[a-z] )|(?="
    rf" ))\s{{0,3}}{QUOTE}"
    rf"{_SHORT}{_END}",
    re.IGNORECASE,
)
_DID = (
    r"(?:ført|endret|endra|ändra[dt]|ændret|rettet|retta|oppdatert|uppdatera[dt]|opdateret"
    r"|lagret|lagra"
    r"|sparat|lagt (?:inn|til|ut)|inlag[dt]|registrert|registrera[dt]|registreret|oppretta"
    r"|opprettet"
    r"|oprettet|skapa[dt]|slettet|sletta|raderat|importert|eksportert|exporterat|skrevet ut"
    r"|skrive ut"
    r"|utskrive[nt]|låst|godkjent|godkänd|godkendt|edited|changed|updated|created|modified|deleted"
    r"|exported|imported|entered|printed|signed off|opened|locked|assigned to|posted|delt|delad"
    r"|shared"
    r"|booket|booka|bokad|bokat|booked|reservert|reserverad|reserved|bestilt|beställd|ordered"
    r"|meldt|anmält|anmeldt"
    r"|rapportert|rapporterad|reported|logged|attestert|attesterad|attesteret|kontrollert"
    r"|skannet|scanned|kopiert"
    r"|kopierad|copied|flyttet|moved|avbooket|kansellert|cancelled|stengt|stängd|closed|løst"
    r"|löst|resolved|eskalert"
    r"|besvart|besvarad|answered|invited|invitert|inbjuden|sendt|skickad|skickat|sent|lastet opp"
    r"|lasta opp|uploaded"
    r"|uppladdad|signert|signerad|verifisert|verified|attestered|submitted|innsendt|inskickad)"
)
_DATE = r"\d{1,4}[./\-]\d{1,2}(?:[./\-]\d{2,4})?\.?(?:,? (?:kl\.? ?)?\d{1,2}[.:]\d\d(?::\d\d)?)?"
# Who did something, before or after the day: endret av kjeroy 12.3.
DONE_BY = late(
    rf"(?<!\w){_DID}(?:(?: den)?(?: {_DATE})? (?:av|af|by):? |\s?:\s{{0,3}}(?:{_DATE},? (?:av "
    rf"|af |by )?)?)"
    rf"{QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
_SERVICE_WORD = (
    r"(?:bruker|brukar|bruger|användare?|user|konto|account|profil|nick|kanal|channel|handle)"
)
# "Finn-bruker bullefia spør", "TikTok-kontoen bullefia"
SERVICE_ACCOUNT = late(
    rf"(?<![\w@])(?:{SERVICES})(?:\.no|\.se|\.dk)?[- ]{_SERVICE_WORD}(?:en|et|n|t)?:?"
    rf" {QUOTE}{VALUE}",
    re.IGNORECASE,
)
# "user «bullefia» wrote", "signaturen «bullefia»"
QUOTED_USER = late(
    rf"(?<!\w)(?:{_ACCOUNT}|nick(?:et|name)?|signatur(?:en)?|handle|alias|brukernavn(?:et)?"
    rf"|username"
    r"|användarnamn(?:et)?|brukarnamn(?:et)?|brugernavn(?:et)?|kunden?|medlemmet|medlemmen|member)"
    rf" [\"'«“‘](?P<u>(?-i:[^\W_][\w.\-]{{2,24}}))[\"'»”’](?!\w)",
    re.IGNORECASE,
)
# "kommentar av bullefia", "svar fra bullefia på Finn"
BYLINE = late(
    r"(?<!\w)(?:kommentar|comment|anmeldelse|omtale|recension|review|innlegg|inlägg|post|indlæg"
    r"|opslag"
    r"|svar|reply|melding|meddelande|besked|message|pm|dm|bud|tråd|thread|video|innlegget|inlägget)"
    r"(?: (?:på|on|i|in) (?-i:[A-ZÆØÅÄÖ])[\w.]{1,14})? (?:av|af|by|fra|från|frå|from) "
    rf"[\"'«“‘]?{VALUE}(?=[\"'»”’]?(?:\s*(?:[.,;:!?)]|$|\n|[–-] )| (?:på|on|i) (?-i:[A-ZÆØÅÄÖ])))",
    re.IGNORECASE,
)
COMMAND = HintedSearch(
    r"(?<![\w\-])(?:net user|[gs]et-aduser(?: -identity)?|(?:unlock|enable|disable)-adaccount(?:"
    r" -identity)?"
    r"|sudo -u|su -l?|--user(?:name)?[= ]|runas /user:|usermod(?: -\w+(?: \w+)?){0,2}|useradd(?:"
    r" -m)?"
    r"|userdel(?: -r)?|adduser|deluser|passwd|kinit|chage -l|id -u|whoami ?(?:->|→|=>|:)|finger) ?"
    r"(?P<u>(?-i:[a-z][a-z0-9._\-]{2,24}[a-z0-9]))(?![\w@\\])",
    (
        "user",
        "-adaccount",
        "sudo -u",
        "su ",
        "passwd",
        "kinit",
        "chage",
        "id -u",
        "whoami",
        "finger",
    ),
    re.IGNORECASE,
)  # fmt: skip
# "registrert som kjeroy i Planday"
LISTED_IN = late(
    r"(?<!\w)(?:registrert|registrerad|registreret|oppført|lagt inn|lagd in|står|ligger|ligg"
    r"|finnes|finns"
    r"|finst|listed|registered|oppretta|opprettet|oprettet|skapad|created|is|er|är|heter|heiter"
    r"|hedder"
    r"|called|named)(?: (?:inne|inn|in|oppe|upp))?(?: (?:som|as|under))? "
    rf"{QUOTE}{_SHORT}(?=[\"'»”’]? (?:i|in|på|on) (?:(?-i:[A-ZÆØÅÄÖ])\w+|systemet|the system"
    rf"|appen|the app)(?!\w))",
    re.IGNORECASE,
)
# "Brugeren hedder kjeroy", "nicket bullefia på Flashback"
CALLED = late(
    r"(?<!\w)(?:(?:brukeren|brukaren|brugeren|användaren|kontoen?|kontot|profilen|the (?:user"
    r"|account|login)"
    r"|brukernavnet|brukarnamnet|användarnamnet|brugernavnet|innloggingen|inloggningen|loginet"
    r"|loginen)"
    r"(?: (?:min|mi|din|hans|hennes|hennar|hendes))? (?:heter|heiter|hedder|blir|bliver|vart|ble"
    r"|blev|is called|is named|becomes)"
    rf"|(?:nick(?:et|name)?|alias(?:et)?|handlen?|signaturen)(?= [\w.\-]{{3,30}} (?:på|on|hos|i)"
    rf" [A-ZÆØÅÄÖ])) {QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
# "Legg kjeroy i gruppen HR-lese"
INTO_GROUP = late(
    r"(?<!\w)(?:legg(?:e|es)?(?: (?:til|inn))?|add(?:ed)?|lägg(?:a)?(?: (?:till|in))?"
    r"|tilføj(?:e)?|fjern(?:e|es)?|remove[ds]?"
    r"|ta bort|put|sett(?:e)?|sätt|sæt|inviter(?:e)?|invite|bjud in|meld(?:e)? inn|flytt(?:e|a)?"
    r"|move) "
    rf"(?:{_ACCOUNT} )?{QUOTE}{_SHORT}[\"'»”’]? (?:inn |in |ind |till? )?(?:i|in|to|into|til"
    rf"|till|from|fra|från|frå|ut av|ur|på) "
    r"(?:the |vår |vårt |our |den |det )?(?:[\w\-]{1,20}[- ])?(?:gruppe[nr]?|gruppa|grupp(?:en)?"
    r"|group|kanal(?:en)?|channel|liste[nr]?"
    r"|lista|listan|list|team(?:et)?|rolle[n]?|rollen|role|ad|tråden|thread|chat(?:ten)?"
    r"|vaktlista|vaktlisten|mailboks\w*|postboks\w*)(?!\w)",
    re.IGNORECASE,
)
# Somebody unknown, with a mark or a figure: "hvem er zk.temp4?"
_MARKED = (
    r"(?P<u>(?-i:[a-zæøåäö][a-zæøåäö0-9]{0,19}(?:[._\-][a-zæøåäö0-9]{1,16}){1,3}"
    r"|[a-zæøåäö]{2,20}\d{1,6}))"
    r"(?!\w|[@/\\]|[.\-]\w)"
)
WHO_IS = late(
    rf"(?<!\w)(?:hvem|kven|vem|who)(?:(?: i (?:all verden|alla dar))?,? (?:er|är|e|is|var|was"
    rf"|faen er|fan är))? {QUOTE}{_MARKED}",
    re.IGNORECASE,
)
SSO = late(
    rf"(?<![\w@])(?:sso|okta|ldap|idm|iam|entra|aad)(?:[- ]?(?:id|user|login|bruker|konto"
    rf"|account))?\s?:? {QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
# "dok «CV.docx» eier mariab, 2 s."
OWNED = late(rf"(?<!\w)(?:eier|owner|ägare|ejer|eigar):? {QUOTE}{_SHORT}(?=[,;])", re.IGNORECASE)
# The rule by which a name was made, and what comes of it.
BY_RULE = late(
    r"(?<!\w)(?:bruker-?navn|brukar-?namn|bruger-?navn|användar-?namn|user ?name|user ?id"
    r"|bruker-?id|login"
    r"|ident)(?:et|en|t)?(?!\w)[^.;\n]{0,110}?(?:altså|alltså|dvs\.?|d\.v\.s\.|i\.e\.|so yours"
    r" is|så ditt (?:blir|er|är))"
    rf" {QUOTE}{_SHORT}{_END}",
    re.IGNORECASE,
)
ACTS = (
    STATE_OF_ACCOUNT, UNLOCK, PASSWORD_OF, SAME_RIGHTS, FIELD, DONE_BY, SERVICE_ACCOUNT, BYLINE,
    COMMAND, LISTED_IN, BY_RULE, CALLED, INTO_GROUP, QUOTED_USER,
    WHO_IS, SSO, OWNED,
)  # fmt: skip
