"""Ages that somebody states or nears: "opplyser å være 47", "has just hit 50", "alder ca 50".

What goes on after the number is a word of grammar or nothing, so that the number counts no things.
"""

import re

from aktiv_app.privacy.recognizers.international.age_words import (
    GROWN,
    HEDGE,
    SHE,
    TEENS_UP,
)
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches

# No part of a pair of numbers either: "45/50".
ALONE = rf"(?:{GROWN}(?![\d%:]|[.,/]\d)|{TEENS_UP}(?!\w))"
ANY = rf"(?:[1-9]\d?(?![\d%:]|[.,/]\d)|(?:{NUMBER_WORD})(?!\w))"
YEARS = r"(?: ?(?:år|years?|yrs?)(?: (?:gam\w{2,4}|gml|old|ung))?(?!\w))?"
MONTHS = r"(?: ?(?:år|years?|yrs?|mnd|mdr|mån|måneder|månader|months?|mths?)(?!\w))?"
# Nothing, a pause, or a word that goes on with the sentence; never a thing that is counted.
ON = (
    r"(?=\s*(?:$|[.,;:!?)\]\"»”/|…]|\n|[–—-]\s)| (?:og|och|and|men|but|som|who|så|so|nå|no|nu|now"
    r"|når|när|when|da|då|mens|medan|while|før|före|innan|before|i|in|til|till"
    r"|om|to|this|next|last|on|already|allerede|allereie|redan|liksom|ass|btw|lol|haha|for resten"
    r"|forresten|förresten|begge|båda|both|tror|trur|gissar|eller"
    r"|or|jo|ju|vel|väl|visst|fortsatt|still|uten|utan|uden|without|med|with|fra|frå|från|from"
    r"|ifølge|enligt|according|per|neste|nästa|næste|siste|sista|forrige|ved|vid|by)(?!\w))"
    r"(?! (?:i|in|per|på|on|om) (?:timen|uka|uken|veka|veckan|ugen|dagen|dag|timme|time|måneden"
    r"|månaden|året|år (?:er|var)|an hour|a (?:day|week|month|year)|total|alt|allt|tallet|antall"
    r"|antal|minutter|minutes|timer|hours|kilo|kg)(?!\w))(?! (?:til|till|to|eller|or) \d{3})"
)
_SAYS = (
    r"(?:opplyser|oppgir|oppga|oppgav|uppger|uppgav|oplyser|oplyste|sier|sa|seier|säger|siger|sade"
    r"|hevder|hevdar|hävdar|påstår|skriver|skriv|forteller|fortel|berättar|fortæller|nevner|says"
    r"|said|claims|claimed|states|stated|mentions|mentioned|reports|writes|wrote|gir seg ut for"
    r"|utger sig för|påstod)"
)
_TO_BE = (
    r"(?:å være|å vere|at være|att vara|sig vara|seg å være|to be|that (?:he|she) is|(?:he|she) is"
    r"|(?:he|she)['’]s|(?:at|att|om at) (?:han|hun|ho|hon|hen|vedkommende) (?:er|är|fyller|blir)"
    r"|(?:han|hun|ho|hon|hen) (?:er|är)|being)"
)
# Comes near an age, or past it; of numbers of other things only with a thing as its subject.
_NEARS = (
    r"(?:rundet|runda|rundat|rundade|runder|rundar|runde|bikker|bikka|bikket|passert|passerat"
    r"|passerte|passerade|passeret|passerer|passerar|passed|hit|hits|hitting|reached|reaches"
    r"|rammer|når|nådd|nådde|nærmer seg|nærmar seg|närmar sig|nærmer sig|nears|nearing|approaches"
    r"|approaching|pushes|pushing|kryper mot|krypande mot|drar på mot|drar mot|är på väg mot"
    r"|er på vei mot|tipper over|krysset|krossat)"
)
_THE = r"(?: (?:de|dei|the))?"
_FRAMES = (
    # opplyser å være 47 år; säger sig vara 52; claims to be 29
    rf"(?<!\w){_SAYS} {_TO_BE} (?P<a>(?:{HEDGE} )?{ALONE}{YEARS}){ON}",
    # oppgir 49 som alder; a stated age of 44; min alder på 58; anslår alderen til rundt 45
    rf"(?<!\w)(?P<a>{ALONE}{YEARS}) (?:som|as) (?:(?:sin|hans|hennes|hennar|hendes|his|her|the) )?"
    r"(?:alder|ålder|age)(?!\w)",
    rf"(?<!\w)(?:alder(?:en)?|ålder(?:n)?|age)(?: (?:min|hans|hennes|hennar|hendes))?"
    rf" (?:på|om|til|till|of|at|as|satt til|anslått til|estimated at|given as|angitt til)"
    rf" (?P<a>(?:{HEDGE} )?{ALONE}{YEARS})"
    r"(?=\s*(?:$|[.,;:!?)\"»]|\n|[–-]\s)| (?:bør|skal|ska|er|är|is|og|och|and|men|but|kan|can"
    r"|ikke|ikkje|inte|not|burde|borde|should)(?!\w))",
    # alder ca 50; ålder: runt 40; age approx 35; alder? 47
    rf"(?<!\w)(?:alder|ålder|age)(?: ?[:=?–-])?(?: (?:er|är|is|trolig|troligen|sannsynligvis"
    rf"|probably|anslått|anslag|est\.?|estimated|antatt|antagelig|nok|vel))?"
    rf" (?P<a>(?:{HEDGE}|~|±)? ?{ALONE}{YEARS})(?=\s*(?:$|[.,;!?)|/\"»]|\n|\t)| [–-] )",
    rf"(?<!\w)(?:alder|ålder|age) ?\? {{1,2}}(?:[–-] )?(?P<a>{ALONE}{YEARS}){ON}",
    # har rundet 60, bikker 50 til høsten, notes without a person: "bikket 60 i sommer"
    rf"(?<!\w)(?:{SHE} (?:(?:har|have|has|hadde|er|är|is) )?|(?:har|has|have) )"
    r"(?:(?:nå|nu|no|now|nettopp|netopp|nylig|nyss|just|akkurat|precis|snart|selv|allerede|redan"
    rf"|already|recently|soon) ){{0,2}}{_NEARS}{_THE} (?P<a>{ALONE}{YEARS}){ON}",
    rf"(?<!\w)(?:(?<=[.!?;(] )|(?<=[^\W\d], )|(?<=\n)|(?<=[-–•] )|^)(?:(?:har|has|have|nettopp"
    rf"|nylig|nyss|just|akkurat|snart) ){{0,2}}(?:bikker|bikka|bikket|pushing|nearing|kryper mot)"
    rf"{_THE} (?P<a>{ALONE}{YEARS})"
    rf"(?! ?(?:%|prosent|percent|mill|k|kr)){ON}",
    # on the wrong side of 50
    r"(?<!\w)(?P<a>(?:on )?the (?:wrong|right|other|far) side of (?:the )?"
    rf"{ALONE}|på (?:feil|riktig|rett|andre|rätt|fel|den gale) sid[ea] (?:av"
    rf"|af) (?:de )?{ALONE}){ON}",
    # fra han var ..., da jeg fylte 18 flyttet jeg
    rf"(?<!\w)(?:da|då|når|när|when|since|siden|sidan|sedan|før|innan|before|etter at|after)"
    rf" {SHE} (?:fylte|fyllte|fyllde|fyldte|fyller|fyl|turned|turns|ble|blei|blev|vart|rundet|runda"
    rf"|hit|var|was) (?P<a>{ANY}{YEARS})(?! ?(?:%|prosent|procent|percent|kr|mill|meter|kilo|kg"
    r"|stk|poeng|points|timer|hours|dager|days|minutes|minutter))(?= [^\W\d]|\s*[.,;:!?)]|\s*$)",
    # between two ages: "et sted mellom 35 og 40"
    rf"(?<!\w){SHE} (?:er|är|is|må være|virker|ser ut til å være|must be|looks|is probably|er nok"
    r"|er vel|är nog|är väl|er trolig) (?:et sted |ein stad |någonstans |nånstans |somewhere "
    r"|kanskje |kanske |maybe )?(?P<a>(?:mellom|mellan|mellem|between|in between) (?:de )?"
    rf"{ALONE} (?:og|och|and) {ALONE}{YEARS}){ON}",
    # youngest of the team is 23; eldst med sine 61; lederen er selv 36
    r"(?<!\w)(?:eldste?|yngste?|äldste?a?|yngsta|ældste?|oldest|eldest|youngest)(?:mann|kvinne"
    r"|dame)?(?:en|a)? (?:(?:i|på|av|af|in|on|of|at|blant|bland|blandt) (?:[^\W\d_]{2,14} ){1,2}"
    rf"|(?:[^\W\d_]{{3,14}} ){{0,2}})(?:er|är|is|var|was) (?P<a>(?:{HEDGE} )?{ALONE}{YEARS}){ON}",
    # she'll be 65 in August; I'll be turning 40
    rf"(?<!\w)(?:she|he|i|you)['’]?ll (?:soon |just )?(?:be|turn"
    rf"|be turning) (?P<a>{ALONE}{YEARS}){ON}",
    # At 58, I still have; At 24 she is; ved 52 år er han
    rf"(?<!\w)(?:(?<=[.!?] )|(?<=\n)|(?<=[\"“«])|^)(?:at|with|ved|vid|med) (?P<a>{ALONE}{YEARS})"
    r"(?:, (?:i|she|he)|,? (?:i|she|he) (?:am|is|was|still|have|has|had|can|feel|feels|know|knew"
    r"|left|started|joined|became)| (?:er|är|har) (?:jeg|eg|jag|han|hun|ho|hon))(?!\w)",
    # hun, 42 nå; født i forrige århundre, 29 nå
    rf"(?<!\w)(?<=[^\W\d], )(?P<a>{ALONE}) (?:nå|nu|no|now)(?=[.,;!?)]|\s*$)",
    # ung, 23?, men moden
    rf"(?<!\w)(?:ung|unge|eldre|äldre|ældre|young|voksen|vuxen|older|moden|mogen)(?: mann| dame"
    rf"| kvinne| kille| tjej| guy| kar| fyr)?,? \(?(?P<a>(?:{HEDGE} )?{ALONE})(?=\??[,;.)]|\s*$)",
    # hvor gammel er hun? 42 tror jeg
    r"(?<!\w)(?:how old|hvor (?:gammel|gamal)|kor gam(?:al|mal|mel)|hur gammal)(?!\w)[^?\n]{0,30}\?"
    rf" ?(?:[–-] ?)?(?P<a>(?:{HEDGE} )?{ALONE}{YEARS}){ON}",
    # runt 40, gissar jag; ca 35 vil jeg tro
    rf"(?<!\w)(?P<a>{HEDGE} {ALONE}{YEARS}),? (?:gissar|gjetter|gjettar|tipper|tippar|vil|vill"
    r"|skulle|tror|trur|tænker|gætter) (?:jeg|eg|jag)(?!\w)",
    rf"(?<!\w)(?P<a>{HEDGE} {ALONE}{YEARS}),? (?:i['’]d (?:guess|say)|i (?:guess|think"
    rf"|reckon))(?!\w)",
    # bikket 50: near or past it, first in a line: "nearly 60 but fit", "over 50 and unemployed, I"
    rf"(?<!\w)(?:(?<=[.!?] )|(?<=\n)|(?<=[-–•] )|^)(?P<a>(?:nearly|nesten|nästan|næsten|snart"
    rf"|almost"
    rf"|drygt|knappt?|over|över|well over|godt over) {ALONE}{YEARS})"
    r"(?= (?:but|men)(?!\w)(?! \d)| (?:and|og|och) [^\d.!?\n]{2,40}(?<!\w)(?:i|jeg|eg|jag|me|meg"
    r"|mig)(?!\w))",
    # er blitt 63 nå, where notes leave the person out; han er lige fyldt 30
    rf"(?<!\w)(?:(?<=[.!?] )|(?<=\n)|(?<=[-–•] )|^)(?:er|är|har) (?:nå |nu |no )?(?:blitt|blivit"
    rf"|blevet|vorten|fylt|fyllt|fyldt|nettopp fylt|lige fyldt) (?P<a>{ALONE}{YEARS}){ON}",
    rf"(?<!\w){SHE} (?:er|är|har|har hunnit|hadde|hade|is)(?: (?:nå|nu|no|nettopp|nylig|nyss|lige"
    rf"|like|just|akkurat|precis|allerede|redan|snart|vist|visst|vel|väl|nok)){{0,2}} (?:(?:blitt"
    rf"|blivit|blevet|vorten|fylt|fyllt|fyldt|fylla|bli|omkring de|rundt de|rundt om de|opp i de"
    rf"|oppe i"
    rf" de|op imod de|op mod|oppimot|oppunder) )(?P<a>{ALONE}{YEARS}){ON}",
    rf"(?<!\w){SHE}(?: [^\W\d]{{2,10}})? hunnit (?:bli|fylla) (?P<a>{ALONE}{YEARS}){ON}",
    # is thought to be 45
    r"(?<!\w)(?:skønnes|vurderes|antas|antages|anslås|bedöms|uppskattas|vurderast|trolig|thought"
    rf"|estimated|believed|said|reported|supposed) (?:å være|å vere|at være|vara|til å være|att"
    rf" vara|til at være|to be) (?P<a>(?:{HEDGE} )?{ALONE}{YEARS}){ON}",
    # feels or looks like 30
    r"(?<!\w)(?:føler (?:meg|seg|mig|sig)|kjenner (?:meg|seg)|känner (?:mig|sig)|feels?|ser ut"
    r"|looks?"
    rf"|virker|verkar|seems?) (?:mer |heller |more |just |snarere )?(?:som|like) (?:en |ei |ein "
    rf"|a )?"
    rf"(?P<a>{ALONE}{YEARS}){ON}",
    rf"(?<!\w)(?:yngre|eldre|äldre|ældre|younger|older) (?:enn|än|end|than) (?:sine|sina|hans"
    rf"|hennes"
    rf"|hennar|hendes|his|her|my|mine|mina) (?P<a>{ALONE}{YEARS}){ON}",
    # what the sentence is about is how old somebody is: "eldre enn jeg trodde, 54"
    r"(?<!\w)(?:gammel|gammal|gamal|gamle|gamla|jevngam\w{2,4}|jämngam\w{2,4}|jævngam\w{2,4}|eldre"
    r"|äldre|ældre|yngre|yngst|ung|unge|unga|old|older|younger|young|medelåldern|middelaldrende"
    r"|medelålders|middle-aged|voksen|vuxen|født på \d0-tallet|född på \d0-talet|ser ut som"
    r"|alderspensjon|pensjon om|pension om|retires in)(?!\w)"
    r"[^.!?\n|]{0,48}?(?:, | [–-] | \(|, altså |, alltså | (?:er|är|is|sine|altså) )"
    rf"(?P<a>(?:{HEDGE} )?{ALONE}{YEARS})"
    r"(?=\s*(?:$|[.;!?)\"»”]|\n)|, [^\W\d]| (?:nå|nu|no|now|begge|båda|both|i år|i dag|idag|today"
    r"|tror"
    r"|og|och|and)(?!\w))",
    # i'm 22 btw, written as spoken
    rf"(?<!\w)(?:i['’]?m|im|she['’]?s|he['’]?s)(?: (?:only|just|now|already|still|like|about|nearly"
    rf"|almost)){{0,2}} (?P<a>{ALONE}{YEARS}){ON}",
    # at 45 years of age; i en alder af 58; han bytte bana vid 45
    rf"(?<!\w)(?:vid|ved) (?P<a>{ANY} års (?:ålder|alder))(?!\w)",
    r"(?<!\w)(?:(?:i|in) (?:en|ein|an) (?:alder|ålder|age) (?:av|af|på|of)|at the age of"
    rf"|by the age of|(?:at|by|from) age) (?P<a>{ANY}{YEARS})(?=[.,;)]| [^\W\d]|\s*$)",
    r"(?<!\w)(?:bytt?et?|gifte? (?:seg|mig|sig)|fikk barn|ble (?:mor|far)|blev (?:mor|mamma|far"
    r"|pappa)"
    r"|begynte|började|starta|startet|debuterte|debuterade|tok|tog|studied|graduated|converted"
    r"|became"
    r"|learned|omskolerte|omskolade|utdanna|utdannet)(?: [^\W\d]{2,14}){0,4} (?:vid|ved|at)"
    rf" (?P<a>{ALONE}{YEARS})(?=[.;!?]|\s*$)",
    # 45 år, gift; 45 yrs, divorced
    r"(?<!\w)(?:(?<=[.!?;:] )|(?<=\n)|(?<=[-–•|] )|^)(?P<a>(?:1[6-9]|[2-7]\d) ?(?:år|years|yrs)"
    r"(?: (?:gam\w{2,4}|old))?)(?=, (?:f\.|født|fødd|född|born|gift|ugift|singe?l|single|skilt"
    r"|skild"
    r"|fraskilt|frånskild|samboer|sambo|divorced|married|widow|enke|bor|bur|bosatt|norsk|svensk"
    r"|dansk"
    r"|polsk|from|fra|frå|från|to barn|tre barn|två barn|one|two|mor|far|mother|father)(?!\w))",
    # the label and marks of tables and forms: "Alder _ 38 _", "Age</td><td>38", "Alder 31.12: 38"
    r"(?<!\w)(?:alder|ålder|age)[ \t]{0,3}(?:</?t[dhr]>|[_;|*\"'=:.–-]){1,8}[ \t_*\"']{0,6}"
    rf"(?P<a>{ALONE}{YEARS})(?=[\s_;|*\"'<,.]|$)",
    r"(?<!\w)(?:alder|ålder|age)(?: (?:pr|per|den|ved|vid|as of|on|at)\.?)? \d{1,2}[./]\d{1,2}\.?"
    rf"(?:\d{{2,4}})?(?: ?:)? (?P<a>{ALONE}{YEARS})(?=\s*(?:$|[.,;)]|\n))",
    rf"(?<!\w)aged? (?P<a>between {ALONE} and {ALONE})(?=\s*(?:$|[.,;)]|\n))",
)  # fmt: skip
STATED = WordSearches([WordSearch(frame, re.IGNORECASE) for frame in _FRAMES])
