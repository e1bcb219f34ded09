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
    r"(?: (?:is|are|er|är|blir|bliver|falls?|goes|feels?))?(?: off)? (?:sick|ill|pregnant|syk|sjuk"
    r"|syg|gravid)e?)"
    r"(?: (?:ansatte|tilsette|anställda|medarbeidere|medarbeidarar|medarbetare|medarbejdere"
    r"|arbeidstakere"
    r"|arbeidstakarar|kolleger|kollegaer|elever|studenter|personer))?"
    r"(?: (?:i|på|med|hos|ved|vid|in|on|at|with|under) [\wæøåäö-]+){0,2}"
    r",? (?:tek kontakt|tar kontakt|tager kontakt|contact|skal|skall|ska|må|bør|bör|kan|får|fær"
    r"|har (?:rett|ret|rätt|krav)|tilbys|tilbydes"
    r"|tilbydast|erbjuds"
    r"|vurderes|vurderast|flyttes|flyttas|flyttast|følges|følgjast|følgjer|dekkes|betaler|betalar"
    r"|velges|veljast"
    r"|vælges|väljs|utpekes|deltar|deltek|innkalles|kalles|oppfordres|oppfordrast|omfattas"
    r"|omfattes|jobbar ej"
    r"|ikke|ikkje|inte|not|must|should|shall|may|can|are|have|need|receive|gets?|ring|ringer"
    r"|ringjer|melder"
    r"|melder seg|meldes|sender|varsler|anmäler)(?!\w)"
    # Those of a union at a meeting.
    r"|(?<!\w)(?:tillidsrepræsentanterne|tillidsmændene|tillitsmennene"
    r"|fackombuden|de fackliga|union reps|shop stewards)(?: (?:i|in|for|from|fra|frå"
    r"|från) [\wæøåäö-]+)?(?!\w)"
)
# Whom an ad looks for: "du ska vara medlem i", "vi leter etter en prest".
_LOOKED_FOR = late(
    r"(?<!\w)(?:du|dere|de|ni|you|dykk|applicants|søkere|sökande) (?:må|bør|bör|ska|skal|skall"
    r"|must|should|need to) (?:\w+ ){0,3}\Z"
    r"|(?<!\w)(?:vi|me|we) (?:\w+ ){0,2}(?:søker|søkjer|söker|søger|leter|leitar|letar|leder"
    r"|ser|seek|recruiting|hiring|looking|need|trenger|treng|behöver) (?:\w+ ){0,4}\Z"
)
# A congregation that looks for somebody says nothing of anybody.
_LOOKS_FOR = late(
    r"(?: (?:i|in|på|av|of|og|och|and) [\w-]+){0,3} (?:søker|søkjer|söker|søger|seeks|utlyser"
    r"|lyser ut|is (?:looking|seeking|hiring|recruiting)|inviterer|inbjuder|invites)(?!\w)"
)
# Trades and markets are ill without being anybody.
_OF_A_TRADE = late(
    r"(?<!\w)(?:bran(?:sj|sch|ch)en|næringen|næringa|näringen|sektor(?:en|n)|marke(?:det|d)"
    r"|marknad(?:en|er)?|industri(?:en|n)|økonomien|ekonomi(?:en|n)|kultur(?:en)?|system(?:et|en)?"
    r"|server(?:en|n)?|maskin(?:en|a)?|firma(?:et)?|företaget|selskapet|bedriften|bedrifta"
    r"|bolaget|virksomhe[dt]en|verksemda|verksamheten|arbeids(?:markedet|marknaden)"
    r"|arbetsmarknaden|arbejdsmarkedet|(?:market|industry|sector|economy|company|firm|trade"
    r"|business|system|culture|server)s?)"
    r"(?: (?:er|är|is|are|was|were|var|ble|blev|blir|har vært|har vore|har varit|har været"
    r"|has been|mår|virker|looks?|feels?)(?: \w+)?)? \Z"
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


def is_looked_for(before: str) -> bool:
    """Whether an ad leads to the place behind `before`."""
    return _LOOKED_FOR.search(before) is not None


def is_of_a_trade(before: str) -> bool:
    """Whether what is said behind `before` is said of a trade, a market or a machine."""
    return _OF_A_TRADE.search(before) is not None


def looks_for_somebody(low: str, place: int) -> bool:
    """Whether a body that looks for somebody ends at `place`."""
    return _LOOKS_FOR.match(low, place) is not None
