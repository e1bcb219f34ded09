"""How logins are told: beside the words for them, in systems, by what happens to an account.

The group "u" of each pattern is the login.
"""

import re

from aktiv_app.privacy.recognizers.international.login_parts import HIM, IS, QUOTE, VALUE, WHOSE
from aktiv_app.privacy.text.late import late

_STATES = (
    r"(?= (?:er|är|is|has|have|had|har|hadde|hade|skal|ska|skall|må|måste|must|will|can|can['’]?t"
    r"|cannot|kan|blir|ble|blev|vart|was|ligger|ligg|mangler|manglar|saknar|lacks|finnes|finns"
    r"|finst"
    r"|fungerer|fungerar|works|virker|sperres|spärras|stenges|slettes|raderas|lukkes|deaktiveres"
    r"|inaktiveras|expires|utløper|går ut|kommer (?:ikke|inte)|får)(?!\w)| \([A-ZÆØÅÄÖ])"
)
# Nothing else follows these.
_USER_NAMES = (
    r"(?:bruker|brukar|bruger|användar)-?(?:navn|namn|id|ident)(?:et|t|en)?"
    r"|user-?name|user ?id|(?:medarbeider|medarbeidar|medarbejder|medarbetar|ansatt|tilsett"
    r"|personal"
    r"|staff|employee|elev|student|lærer|lærar|lärar|kasse|kassa|vakt|vagt|journal|it|ad|pc|vpn|web"
    r"|windows|portal)[ -]?(?:log-?in|inlogg(?:ning)?|innlogging|pålogging)(?:en|a)?"
    r"|(?:ad|sap|visma|unix|linux|windows|azure|entra|feide|bankid|citrix|vpn|erp|crm|dips|cosmic"
    r"|agresso|unit4|navision|epj|wms|ats|domene|nettverks|linkedin|github|gitlab|teams|slack|xing|threema|kakaotalk|qq|vk|racf|recman|teamtailor|workday|planday"
    r"|quinyx)"
    r"[- ](?:bruker|brukar|bruger|användare?|user|konto|account|id|ident|log-?in|inlogg|navn"
    r"|namn|name)(?:en|et"
    r"|n)?"
    r"|kassa-?id|kasse-?id|konto-?(?:navn|namn)(?:et|t)?"
    r"|account[ -]?name|e-?post-?alias|mail-?alias"
    r"|(?:wechat|line|kakao|skype|psn|steam|apple|epic|riot|xbox|snap|zoom|signal|telegram|strava)"
    r"[- ]?(?:id|navn|namn|name|nick|profil(?:en)?|konto)"
    r"|(?:bruker|brukar|bruger|användare?|user|log-?in|konto|account) (?:i|in|på|on|til|till|for)"
    r" [\w/ ]{2,20}(?=:)|(?:konsulent|konsult|vikar|test|gæste|gjeste|gäst|ekstern|extern|domene"
    r"|tjeneste|tjänste|personal|student|epost|e-post|mail)-?konto(?=:)|inlogg(?:et)?"
    r"|inloggnings?namn(?:et)?"
)
_RATHER = (
    r"(?:(?:helst|gjerne|gärna|gerne|preferably|heller|hellere|forslag|förslag|suggested|ønsket"
    r"|önskat):? )?"
)
_SEPARATED = rf"{WHOSE}(?: {IS}:? |\s?[:=]\s{{0,3}}| ?\(|\s{{1,3}}){QUOTE}"
USER_NAME = late(rf"(?<![\w@])(?:{_USER_NAMES}){_SEPARATED}{_RATHER}{VALUE}", re.IGNORECASE)
_OTHER = (
    r"(?:ellers|annars|eller|or|otherwise|alternatively|alternativt|subsidiært|om upptaget"
    r"|hvis opptatt"
    r"|if taken|nå|nu|now|før|tidligere|tidigare|formerly)"
)
# A wish and another: login: helst kavi, ellers vikari.
WISHED = late(
    rf"(?<![\w@])(?:log-?in|bruker(?:navn)?|brukar(?:namn)?|bruger(?:navn)?|användar(?:namn|-?id)"
    rf"|user(?: ?name)?"
    rf"|konto|account|ident)(?: ?id)?\s?[:=]\s{{0,3}}{_RATHER}{VALUE}(?=,? \(?{_OTHER}|[,;.]|\s*$"
    rf"|\s*\n)",
    re.IGNORECASE | re.MULTILINE,
)
OR_ELSE = late(
    rf"(?<![\w@])(?:log-?in|bruker(?:navn)?|brukar(?:namn)?|bruger(?:navn)?|användar(?:namn|-?id)"
    rf"|user(?: ?name)?"
    rf"|konto|account"
    rf"|ident)(?: ?id)?\s?[:=]\s{{0,3}}{_RATHER}[\w.\-]{{3,30}},? \(?{_OTHER}:? {VALUE}",
    re.IGNORECASE,
)
INITIALS = late(
    r"(?<!\w)(?:(?:initialer(?:ne|na|ane)?|initialar|initials|init|kortsignatur|signatur)"
    r"(?: (?:i|in|på) [^\W\d_]{2,14})?\.?\s?:\s{0,3}|init\. )"
    r"(?P<u>(?-i:[a-zæøåäö]{2,6}\d{0,2}))(?=[.,;)]|\s*$|\s*\n| ?(?:→|=|->|\(|[–-]) ?[^\W\d_])",
    re.IGNORECASE | re.MULTILINE,
)
# "Ditt nya är X", said by IT
NEW_ONE = late(
    rf"(?<!\w)(?:dit|ditt|din|your|hans|hennes|hennar|hendes|his|her) (?:nye?|nya|nytt"
    rf"|new(?: one)?|gamle|gamla"
    rf"|old one) (?:er|är|is|blir|bliver) {QUOTE}{VALUE}(?=[,.;)]|\s*$|\s*\n)",
    re.IGNORECASE | re.MULTILINE,
)
_SYSTEM = (
    r"(?:jira|confluence|sap|visma|navision|primula|agresso|unit4|dips|cosmic|opus|metavision|elvis"
    r"|gerica|profil|procapita|lifecare|take ?care|melior|planday|quinyx|recman|teamtailor|workday"
    r"|salesforce|hubspot|dynamics|active directory|entra|citrix|sharepoint|trello|asana|notion"
    r"|figma"
    r"|bitwarden|lastpass|okta|duo|servicenow|zendesk|topdesk|ad|erp|crm|atsen|the ats|journalen)"
)
# "you're in Jira as X"
IN_SYSTEM = late(
    rf"(?<!\w)(?:i|in|på|on) {_SYSTEM}(?: (?:er|är|are|is|ligger|ligg|står|heter|heiter"
    rf"|hedder)(?: {HIM})?)?"
    rf" (?:som|as|under) {QUOTE}(?P<u>(?-i:[a-zæøåäö][a-z0-9.\-_]{{1,24}}[a-z0-9]))(?=[,.;)]|\s"
    rf"|$)",
    re.IGNORECASE,
)
# "hvor hun hed X i testmiljøet"
WAS_CALLED = late(
    rf"(?<!\w){HIM} (?:het|hed|hette|hedte|heitte|heter|heiter|hedder|was|er|är"
    rf"|is) {QUOTE}{VALUE}[\"'»”’]? (?:i|in"
    r"|på|on) (?:(?:det|den|vår|vårt|vores|våre|our|their|deres|the|gamle"
    r"|gamla) ){0,2}\w{0,14}(?:system|miljø"
    r"|miljö|environment|base|basen|database|portal|domene|domain|intranett|intranät|nettverk"
    r"|nätverk)\w{0,3}(?!\w)",
    re.IGNORECASE,
)
# Only where it goes on with what happens to an account: "brukeren kavihei er sperret".
ACCOUNT = late(
    r"(?<![\w@])(?:brukeren|brukaren|brugeren|användaren|kontoen?|kontot|(?:bruker|brukar|bruger"
    r"|användar)-?konto(?:en|t)?|(?:din|min|hans|hennes|hennar|hendes|sin|egen|ny|nye"
    r"|gammel) (?:bruker"
    r"|brukar|bruger|användare|konto)|(?:your|my|his|her|the|own|new|old) (?:user|account)"
    r"|log-?in(?:en)?|innlogging(?:en|a)?|inloggning(?:en)?|pålogging(?:en|a)?|indlogning(?:en)?"
    rf"|user|account|ident(?:en)?){WHOSE} {QUOTE}{VALUE}[\"'»”’]?{_STATES}",
    re.IGNORECASE,
)
# She logs in as X; "logged in: X".
LOGS_IN = late(
    r"(?<!\w)(?:logge?[rt]?|logga[rtd]?e?|log|logs|logged|signed|signs?|innlogget|innlogga|inloggad"
    r"|indlogget|pålogget|pålogga)(?: (?:inn|in|ind|på|on|seg|alt|allt|everything|alle?)){0,2}"
    rf"(?: (?:som|as|under|med|with|via)|:) {QUOTE}{VALUE}",
    re.IGNORECASE,
)
# "from login X to Y"
INTO = late(
    rf"(?<!\w)(?:log-?in|bruker|brukar|bruger|användare|user|konto|account)(?:en)? [\w.\-]{{3,30}} "
    rf"(?:til|till|to|→|->) {QUOTE}{VALUE}",
    re.IGNORECASE,
)
