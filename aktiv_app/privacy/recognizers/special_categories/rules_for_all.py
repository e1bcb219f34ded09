"""Rules for all who are so, and conditions: they say nothing of anybody.

"Gravide skal ikke løfte", "anyone off sick must ring", "are you ill, call your manager".
"""

from aktiv_app.privacy.text.late import late

_BEFORE = 48  # characters in which such a rule may begin before the word
_CLOSE = 30  # and a condition
# The same in the middle of a sentence: "Illness: are you ill, call ...", "what if I am pregnant".
_SHOULD_YOU = late(
    r"(?:[:;.!?*•(–—-]\s{0,3}|,\s|^\s{0,6}|(?<=\W)(?:og|och|and) )(?:har|er|är|blir|bliver|vert"
    r"|föler"
    r"|føler|känner|kjenner|bruker|brukar|trenger|have|are|do|should|is) (?:du|ni|dere|you"
    r"|your [a-z]+"
    r"|en ansatt|ein tilsett|en anställd|en medarbejder|nogen|noen|nokon|någon|someone"
    r"|anyone)(?!\w)"
    r"|(?<!\w)(?:what if|hva hvis|hva om|kva om|kva viss|vad händer om|tänk om"
    r"|hvad hvis) [^,.;:\n]{1,40}$"
)
# A rule for all who are so: "pregnant employees must", "sykmeldte følges opp".
_OF_MANY = late(
    r"(?<!\w)(?:gravide|gravida|ammende|ammande|syk(?:e)?meldte|sjukmeld(?:t)?e|sjukskrivna"
    r"|sygemeldte|syke"
    r"|sjuke|sjuka|syge|funksjonshemm(?:ede|a)|funktionshindrade|handicappede|rullestolbrukere"
    r"|rullestolbrukarar|rullstolsburna|allergikere|allergikarar|allergiker|skeive|homofile"
    r"|muslimer"
    r"|muslimar|troende|samer|samar|fagorganiserte|organiserte|tillitsvalgte?|tillitsvalde"
    r"|tillitsvalgtes?|tillidsvalgte|tillidsrepræsentanten|tillitsvalgten|fackliga företrädare"
    r"|straffedømte"
    r"|dömda|dømte|(?:pregnant|sick|disabled|breastfeeding|muslim|deaf|blind|unionised) (?:women"
    r"|workers?|employees?|staff|people|colleagues|members|guests|visitors|passengers)"
    r"|(?:anyone|anybody|everyone|those|staff|employees|den|dei|de|alle|the one)(?: who| som"
    r"| der)?"
    r"(?: (?:is|are|er|är|blir|bliver|falls?|goes|feels?))?(?: off)? (?:sick|ill|pregnant|syk"
    r"|sjuk|syg|gravid))"
    r"(?: (?:ansatte|tilsette|anställda|medarbeidere|medarbeidarar|medarbetare|medarbejdere"
    r"|arbeidstakere"
    r"|arbeidstakarar|kolleger|kollegaer|elever|studenter|personer))?"
    r"(?: (?:i|på|med|hos|ved|vid|in|on|at|with|under) [\wæøåäö-]+){0,2}"
    r" (?:skal|skall|ska|må|bør|bör|kan|får|fær|har (?:rett|ret|rätt|krav)|tilbys|tilbydes"
    r"|tilbydast|erbjuds"
    r"|vurderes|vurderast|flyttes|flyttas|flyttast|følges|følgjast|følgjer|dekkes|betaler|betalar"
    r"|velges|veljast"
    r"|vælges|väljs|utpekes|deltar|deltek|innkalles|kalles|oppfordres|oppfordrast|omfattas"
    r"|omfattes|jobbar ej"
    r"|ikke|ikkje|inte|not|must|should|shall|may|can|are|have|need|receive|gets?|ring|ringer"
    r"|ringjer|melder"
    r"|melder seg|meldes|sender|varsler|anmäler)(?!\w)"
)


def is_of_many(low: str, begin: int, stop: int) -> bool:
    """Whether what stands at `begin:stop` of a sentence is part of a rule for all who are so."""
    first, last = max(0, begin - _BEFORE), min(len(low), stop + _BEFORE)
    return any(
        match.start() < stop and match.end() > begin
        for match in _OF_MANY.finditer(low, first, last)
    )


def is_of_whoever(low: str, begin: int) -> bool:
    """Whether "are you", "what if" and the like lead to `begin` of a sentence."""
    asked = _SHOULD_YOU.search(low, max(0, begin - _CLOSE), begin)
    return asked is not None and "," not in low[asked.end() : begin]
