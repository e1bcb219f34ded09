"""How far a statement reaches: its degree, its time and its cause belong to it."""

from aktiv_app.privacy.text.late import late

_LEFT = late(
    r"(?:(?<=\s)|(?<=^)|(?<=[(«\"–]))(?:(?:en|ei|et|eit|ett|a|an|to|två|two|tre|three|flere|fleire"
    r"|flera|several|delvis|delvist|partly|partially|nesten|nästan|halvt|lett|lätt|let|mild|mildt"
    r"|milde|moderat|kronisk\w{0,2}|chronic|alvorl\w{2,4}|alvorleg\w?|allvarl\w{2,4}|svår\w?"
    r"|svær\w?"
    r"|sterk\w?|allergisk\w?|allergic"
    r"|reaktiv\w?|juvenil\w?|psykisk\w?"
    r"|sosial|social|generalisert"
    r"|sjelden\w?|sjeldan\w?|sällsynt\w?|sjælden\w?|rare|opphavleg|oppr?innelig|begynnende|begynnande"
    r"|begyndende|begynnelsen på|arvelig\w?|ärftlig\w?|mulig|trolig|possible|suspected|probable"
    r"|generalized|posttraumatisk\w?|bipolar|ubehandlet|medikamentell|type [12]|typ [12]"
    r"|stark\w?|severe|serious|acute|akut|akutt|tidlig\w{0,4}|tidleg\w{0,4}|tidigare"
    r"|tidligere|former|previous|early|fhv\.|f\.d\.|tidl\.|nylig|nyleg|recent|medfødt|medfødd"
    r"|medfödd|congenital|høy"
    r"|høgt?|høyt|litt|lite|lidt|lite grann|slight|slightly"
    r"|dårlig\w?|dårleg|dålig\w?|vond\w?|bad"
    r"|ikke|ikkje|inte|not|ingen|inga|no|hele|hel|hundre|full|\d{1,3} ?(?:%|prosent|procent|percent"
    r"|per cent))\s){1,3}$"
)
# Verbs that say how somebody lives with it: "takes lithium", "går på antidepressiva".
_VERB = late(
    r"(?<!\w)(?:går (?:på|hos|til|i)|gikk (?:på|hos|til|i)|gjekk (?:på|hos|til|i)|gick (?:på|hos|i)"
    r"|gik (?:på|til|i)|står på|står i|sitter i|sit i|sidder i|tar|tek|tager|tog|tok|takes|taking"
    r"|took"
    r"|bruker|brukar|bruger|brukte|brukade|använder|använde|uses|using|used|äter|åt|spiser|spiste"
    r"|eats|keeps|wears|wearing|wore|bär|bærer|bar|ber om|walks with|walking with|lives with|having"
    r"|prøver|prøvde|prøver med|försöker med|recovering from|recovered from|waiting for|venter på"
    r"|väntar på|under|i|på|in|on|has been in|har vært i|været i|vært i|vore i|varit i|innlagt med"
    r"|innlagt for|inlagd för|inlagd med|indlagt med|indlagt for|operert for|operert i|opererad för"
    r"|opererad i|opereret for|opereret i|behandlet for|behandla for|behandlad för|medisin\w* mot"
    r"|medisin\w* for|medicin mot|medicin för|medicin mod|on meds for|medication for|failed"
    r"|signed off (?:work |sick )?with|off (?:sick |work )?with"
    r"|borte med|borta med|væk med|sykmeldt med"
    r"|sykmeldt for"
    r"|sjukmeld for|sjukskriven för|sygemeldt med"
    r"|strøk på"
    r"|(?:ett|et|en|to|två|tre|fire|fyra|\d{1,2}|one|two|three|six|eight) (?:år|måneder|månader"
    r"|mnd|mån|uker"
    r"|veker|veckor|uger|months|years|weeks) (?:på|i|med|for|in|at|for)|raised|grew up"
    r"|vokst opp som"
    r"|går|gikk|gjekk|gick|gik|står|two|three"
    r"|(?:har |hadde |has |have )?(?:hatt|haft|havt|had)"
    r"|\w+ (?:weeks|months|uker|veker|veckor|uger|måneder"
    r"|månader|måneder))\s"
    r"(?:(?:en|ei|et|eit|ett|a|an|the|sin|sitt|sine|sina|his|her)\s)?$"
)
_BRACKET = late(r"\s?\((?=[^()\n]*[^\W\d_])[^()\n«“]{2,36}\)")
_DEGREE = late(r",?\s?\d{1,3}(?:[-–]\d{1,3})?\s?(?:%|prosent|procent|percent|per cent|pct\.?)")
_TAIL = late(
    r"\s(?:i|på|etter|efter|after|siden|sidan|sedan|since|for|før|för|from|fra|frå|från|ut|til|till"
    r"|to|in|on|last|this|with|med|mot|mod|av|af|of|due to|because of|pga\.?|p\.g\.a\."
    r"|grunnet|grunna|gjennom"
    r"|under|during|until|ved|over|hos|at|fram|frem|tidlig|tidleg|hele|heile|hela|våren|høsten"
    r"|hausten|hösten|sommeren|vinteren|vintern|som barn|as a child|ham|henne|honom|hende|him|her"
    r"|meg|mig|\d{4})(?=\s|$|[.,;)])"
    r"(?:\s(?!(?:og|och|and|men|but|så|so|som|der|who|which|noe|noko|något|what|da|when|når|när|då"
    r"|derfor|därför|therefore|fordi|because|eller|or|er|är|is|har|has|var|was|kan|can|vil|will"
    r"|vill"
    r"|jeg|eg|jag|han|hun|ho|hon|he|she|they|vi|we|de|ikke|ikkje|inte|not)\s)[\w%'’\-]{1,24}){0,5}"
)
_LONGEST = 48
# What is joined to the name of a disease, and what became of it.
_JOINED = late(
    r"-?(?:diagnos\w{0,3}|utredning\w{0,3}|udredning\w{0,3}|anfall\w{0,2}|behandling\w{0,3}"
    r"|medisin\w{0,5}|medicin\w{0,5}|positiv\w?|positive|relatert|relaterad|relateret|plager)(?!\w)"
    r"|\s(?:disease|syndrome?|disorder|diagnosis)(?!\w)"
)
_OUTCOME = late(
    r"(?:\s[a-e](?!\w))?(?:,?\s(?:well[- ])?(?:treated|cured|cleared|controlled|medicated|managed"
    r"|operated|in remission|resolved|healed|fitted|implanted|inserted|innoperert|inoperert"
    r"|inopererad|indopereret|satt inn|insatt|ferdigbehandla|ferdigbehandlet"
    r"|färdigbehandlad|færdigbehandlet|symptomfri|kreftfri"
    r"|friskmeldt|friskmeld"
    r"|friskförklarad|raskmeldt|behandlet|behandla|behandlad|operert|opererad"
    r"|opereret|kurert|medisinert|medisinerer|medicinerad|medicineret|utbehandlad|i remisjon"
    r"|i remission|under kontroll|under kontrol)"
    r"(?:\s(?:and|og|och|with|med|siden|since|sedan|sidan)\s\w{2,14})?(?!\w))?"
)
_AT_AGE = late(
    r"\s(?:som|as an?|at the age of|at|då|da|when) (?:\d{1,2}(?:[- ]?åring\w{0,2}"
    r"|[- ]years?[- ]old)"
    r"|ung(?:dom)?|tenåring|tonåring|teenager|student)(?!\w)"
)


# An entry that ends with a preposition goes on with what it governs.
_OPEN_END = late(
    r"\s(?:i|for|for|för|til|till|to|in|på|med|with|mot|mod|av|af|of|from|fra|frå|från|siden|sedan"
    r"|sidan|since|at|hos|on|until|\+)$"
)
_GOVERNED = late(r"(?:\s(?!(?:og|och|and|men|but|så|so|som|der|who|which)\s)[\w%'’\-+]{1,24}){1,4}")
_PENALTY = late(
    r"(?<!\w)(?:(?:did|got|fikk|fick|fik|fekk|en|ei|et|ett|a|\w+)\s)?(?:bot|bøter|bøde|böter|dagsböter|prick|prikk"
    r"|points?|fine|fined|months|years|weeks|måneder|månader|år|mnd|mån|dager|dom|dømt|dømd|dömd|dommen|straff"
    r"|straffet|straffad|straffa|forelegg|førelegg|siktet|sikta|tiltalt|tiltala|åtalad|sigtet|anmeldt|meldt|polisanmäld"
    r"|arrestert|arresterad|arrested|convicted|sentenced|charged|caution|cautioned|advarsel|varning|anmerkning"
    r"|oppsagt|sparket|fired|sacked|lappen|førerkortet|körkortet|licence|frifunnet|frikjent|acquitted|cleared|tatt"
    r"|caught|bøtelagt|bötfälld|henlagt|varetekt|fengsel|fängelse|fængsel|prison|jail|time)\s(?:for|för|of|pga)\s"
    r"(?:(?:en|et|ett|a|an|grov|ringa|grovt|simple|minor)\s)?$"
)


def extended(low: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """The span `start:end` of `low` with what belongs to it, ending by `limit`."""
    left = _LEFT.search(low[max(0, start - 40) : start])
    if left:
        start -= len(left.group())
    for _ in range(2):  # "takes medicine for"
        verb = _VERB.search(low[max(0, start - 40) : start])
        if verb:
            start -= len(verb.group())
    penalty = _PENALTY.search(low[max(0, start - 44) : start])
    if penalty:
        start -= len(penalty.group())
    last = min(limit, end + _LONGEST)
    if _OPEN_END.search(low, start, end):
        governed = _GOVERNED.match(low, end, last)
        end = governed.end() if governed else end
    for pattern in (_JOINED, _OUTCOME, _DEGREE, _BRACKET, _DEGREE, _TAIL, _AT_AGE, _BRACKET):
        match = pattern.match(low, end, limit if pattern is _BRACKET else last)
        if match:
            stop = match.end()
            if stop == last < limit and low[stop : stop + 1].isalnum():
                stop = low.rfind(" ", end, stop)  # never half a word
            end = max(end, stop)
    return start, end
