"""Ages told roughly or by the way: "oppunder seksti", "knap 45", "med sine 61 år", "36–37".

What makes an age rough belongs to it: "close to sixty" without the number still tells much.
"""

from aktiv_app.privacy.recognizers.international.age_words import GROWN, TEENS_UP

# Close to a number, on either side of it, in the five languages.
_CLOSE = (
    r"(?:(?:strax|straks|rett|like|lige|litt|lidt|lite|litte|ett par år|et par år|en del|en bit"
    r"|ein del|et stykke|ett stycke|et godt stykke|just|a bit|a little|slightly|well|way)"
    r" (?:over|under|över|innunder|past|shy of)"
    r"|(?:i|in) (?:under|over|över)kant (?:av|af)|opp ?under|op under|upp ?emot|uppåt|opp ?mot"
    r"|op mod|oppi|hen ?imot|bort ?imot|hen mod|nære?|nära|tett (?:på|oppunder|oppi|innpå|inntil)"
    r"|tæt på|tätt på|close to|getting on for|coming up to|knapt?|knappe|knappa?t?|drygt|dryga"
    r"|drøyt?|drøye|drøgt|dryge|godt og vel|gott och väl|gott om|gode|goda|pushing|approaching"
    r"|nudging|rising|nesten|nästan|næsten|nearly|almost|nær ved)"
)
_ABOUT = (
    r"(?:rundt|rundt om|runt|omkring|kring|around|about|roughly|cirka|circa|sirka|ca\.?|omtrent"
    r"|ungefär|anslagsvis|uppskattningsvis|typ|sånn rundt)"
)
# Ends what is said, or goes on with something that is not counted.
_ON = (
    r"(?=\s*(?:$|[.,;:!?)\]\"»”/|…]|\n|[–—-]\s)"
    r"| (?:og|och|and|men|but|som|who|nå|no|nu|now|i dag|idag|today|då|da|år gam\w+)(?!\w))"
)
_SOMEBODY = (
    r"(?:han|hun|hu|ho|hon|hen|ham|henne|hende|honom|she|he|her|him|jeg|eg|jag|mannen|kvinnen"
    r"|kvinnan|kvinden)"
)
_GUESS = (
    r"(?:anslå[rs]?|gjett\w{0,3}|gissa[rs]?|tippa?e?r?|gætte?r?|skyde?r|skønne?r|bedømme?r"
    r"|guess(?:es|ed)?|estimated?|estimates|reckon)"
)

ROUGH = (
    # fyllda trettioåtta; 21 gamal nok til
    rf"(?<!\w)(?P<a>(?:fylte|fyllda|fyldte) {TEENS_UP}(?: år)?){_ON}",
    rf"(?<!\w)(?:er|är|is|am|are) (?P<a>{GROWN})"
    r"(?= (?:år )?(?:gammel|gamal|gammal|old) (?:nok|nog|enough))",
    # fortyish
    r"(?<!\w)(?P<a>(?:twenty|thirty|forty|fifty|sixty|seventy)-?ish)(?!\w)",
    # oppunder tretti, rundt de femti, strax över trettio
    rf"(?<!\w)(?P<a>(?:{_CLOSE}|{_ABOUT}) (?:de |the )?{TEENS_UP}(?: (?:år|years))?){_ON}",
    # er knap 39, is pushing 60; notes leave the verb out: ", oppunder 60, sprek"
    rf"(?<!\w)(?:(?<= er )|(?<= är )|(?<= is )|(?<= e )|(?<= var )|(?<= was )|(?<= vel )"
    rf"|(?<= väl )|(?<= nok )|(?<= visst )|(?<= trolig )|(?<=[^\d], )|(?<=\()|(?<=[\"«“])"
    rf"|(?<=[^\W\d]: ))"
    rf"(?P<a>{_CLOSE} (?:de )?{GROWN}(?: (?:år|years))?){_ON}",
    # by someone's looks: "henne tipper jeg er 45", "he looks 30"
    rf"(?<!\w)(?:{_GUESS}(?: (?:jeg|eg|jag|vi|at|att|that|i))? {_SOMEBODY}(?: (?:til|till|på|er|är"
    rf"|is|at|to be|var|was))?|{_SOMEBODY} {_GUESS} (?:jeg|eg|jag|vi) (?:til|till|på|er|är))"
    rf" (?P<a>(?:{_ABOUT} |{_CLOSE} )?(?:{GROWN}|{TEENS_UP})){_ON}",
    # with her 61 years; not what somebody has behind him
    r"(?<!\w)(?:(?:med|trods|tross|trots|despite|with|for|på) )(?:sine|sina|hans|hennes|hennar"
    rf"|hendes|his|her|mine|mina|my) (?P<a>(?:{GROWN}|{TEENS_UP}) (?:år|years))"
    r"(?= (?:er|är|is|har|has|kan|can|var|was)(?!\w)|\s*[,.;)\n]|\s*$)",
    # past sixty
    r"(?<!\w)(?:har|hadde|hade|have|has|had|nettopp|nylig|nyss) (?:nettopp |nylig |nyss |just )?"
    r"(?:passert|passerat|passeret|passed|rundet|rundat|runda) "
    rf"(?P<a>(?:{GROWN}|{TEENS_UP})(?: (?:år|years))?){_ON}",
    # between two numbers of one decade, or close by: "er 36-37", "mellom 30 og 35"
    r"(?<!\w)(?:er|är|is|e|ca\.?|cirka|vel|väl|rundt|runt) "
    rf"(?P<a>(?P<ten>[2-6])\d ?[-–/] ?(?P=ten)\d(?: (?:år|years))?){_ON}",
    rf"(?<!\w)(?:(?<=[«\"“(|;\t])|(?<=[|;:] )|(?<= er )|(?<= är )|(?<= is ))"
    rf"(?P<a>(?:mellom|mellan|mellem|between) {GROWN} (?:og|och|and) {GROWN}(?: (?:år|years))?)"
    r"(?=[»\"”)|;,.\t]|\s*\n|\s*$)",
    # forty and then some
    r"(?<!\w)(?:(?<=[(|;,:] )|(?<=[(|;\t\"«“])|(?<= er )|(?<= är )|(?<= is ))"
    rf"(?P<a>(?:[2-6]0|{TEENS_UP}) (?:og|och|and) (?:noe|noko|noen|nokre|litt|lidt|lite till"
    r"|lite|a bit|en del|ein del|then some|some|change|nogle|noget))(?=[»\"”)|;,.\t]|\s*\n|\s*$)",
    # a decade in a place of its own
    r"(?<!\w)(?:(?<=[(|;,:] )|(?<=[(|;\t]))(?P<a>(?:[2-7]0-(?:årene|åra|årsåldern|årsalderen)"
    r"|[2-7]0['’-]?erne|[3-7]0 ?(?:\+|plus|pluss)))(?=[»\"”)|;,.\t]|\s*\n|\s*$)",
    # the late twenties, in figures
    r"(?<!\w)(?P<a>(?:(?:i|in) )?(?:de|the) (?:sene|seine|sena|tidlige|tidige|første|sidste|siste"
    r"|late|early|mid|midterste) (?:[2-7]0['’-]?(?:er[ne]?e?|årene|åra|s)|tyverne|tredi?verne"
    r"|trediverne|fyrrerne|halvtredserne|tresserne))(?!\w)",
    # to work until seventy
    r"(?<!\w)(?:jobbe?|jobba|arbeide|arbeida|arbejde|arbeta|work|fortsette|fortsätta|fortsætte"
    r"|stå)r?(?: [^\W\d]{2,10}){0,2} (?:til|till|until)"
    rf"(?: {_SOMEBODY} (?:er|är|is|fyller|fylder|blir|bliver|turns))?"
    rf" (?P<a>6\d|7[0-5])(?: år)?{_ON}",
)
# Parts of words of which one stands in everything they find, beside numbers in words.
ROUGH_PARTS = (
    "tyish", "ty-ish", "fyllda", "fylte", "fyldte", "l nok", "l nog", "d enough",
    "under", "över", "over", "past", "shy of", "mot", "mod", "upp", "oppi", "nær", "nära", "tett",
    "tæt", "tätt", "close", "getting", "coming", "knap", "dryg", "drø", "god", "gott", "push",
    "appro", "nudg", "rising", "nesten", "nästan", "næsten", "nearly", "almost", "anslå", "gjett",
    "giss", "tipp", "gætt", "skyd", "skøn", "bedøm", "guess", "estim", "reckon", "sine", "sina",
    "hans", "henn", "hend", "his ", "her ", "mine", "mina", "my ", "pass", "rund", "mell",
    "betw", "årene", "åra", "årsål", "årsal", "erne", "ere", "0s", "+", "plus", "jobb", "arb",
    "work", "fort", " er ", " är ", " is ", " e ", " ca", "cirka", " vel ", " väl ", "runt", "stå",
)  # fmt: skip
