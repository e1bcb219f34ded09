"""Ages of relatives and of those who look so old: "min son e 8 mån", "mum's 80 on sat".

Also a number set right ("I am 41, not 14") and one between two ("to–treogtjue").
"""

from aktiv_app.privacy.recognizers.international.age_words import CHILD, HEDGE, SHE, TEENS_UP, WHOLE
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD, ONES, TENS

_ADULT = rf"(?:(?:1[6-9]|[2-9]\d){WHOLE}|{TEENS_UP}(?!\w))"
_ANY = rf"(?:[1-9]\d?(?![\d%:/]|[.,]\d)|(?:{NUMBER_WORD})(?!\w))"
_HALF = r"(?:½|,5| (?:og|och|and) (?:et|ett|eit|en|ein|a) hal(?:vt|v|f))"
_OWN = (
    r"(?: (?:min|mi|mitt|din|di|hans|hennes|hennar|hendes|sin|si|vår|var))?"
    r"(?: (?-i:[A-ZÆØÅÄÖ])[^\W\d_]{1,15})?"
)
_ELDERS = (
    r"(?:mor|mora|moren|mamma|mutter|mum|mom|mam|mother|far|faren|pappa|dad|father|bestemor"
    r"|bestefar|besta|mormor|farmor|morfar|farfar|mommo|mummo|mummi|ukki|vaari|gran|granny|grandma"
    r"|grandpa|grandad|grandmother|grandfather|nan|nana|tante|onkel|moster|faster|aunt|auntie|uncle"
    r"|svigermor|svigerfar|svärmor|svärfar|kona|kone|konen|frua|fruen|frun|mannen|manden|husband"
    r"|wife|bror|broren|søster|søsteren|syster|systera|brorsan|syrran|morsan|farsan|brother|sister"
    r"|samboeren|sambon|sjefen|chefen|boss)"
)
_TWINS = r"(?:tvillingene|tvillingane|tvillingarna|tvillingerne|the twins)"
_UNITS_OFF = (
    r"(?:years?|months?|weeks?|days?|år|måneder|månader|månadar|mnd|mån|uker|veckor|dager|dagar)"
)
_TURNS = (
    r"(?:['’]s|['’]ll be| (?:er|är|e|is|was|var|fyller|fyl|fylder|fylte|fyllde|fyldte|blir|bliver"
    r"|blev|ble|blei|vart|turns?|turned|turning|will be))"
)
_DAYS = (
    r"(?:mon|tues?|wed|thur?s?|fri|sat|sun|man|tirs?|ons|tors|fre|lør|lau|lörd?|sønd?|sun|sönd?)"
    r"(?:day|dag(?:en)?|\.)?"
)
_WHEN = (
    rf"(?:on {_DAYS}|på {_DAYS}|{_DAYS}|i ?dag|today|i ?morgen|i ?morgon|i ?morgón|tomorrow|i ?går"
    r"|yesterday|(?:i|this|next|neste|nästa|næste|til|till) (?:helg\w{0,2}|weekend\w{0,3}|week"
    r"|month|uke\w?|veke\w?|vecka\w?|uge\w?|jul|sommer\w{0,2}|sommar\w{0,2}|år|year)"
    r"|i (?:jan|feb|mar|apr|mai|maj|jun|jul|aug|sep|okt|nov|des|dec)\w{0,6})"
)
_ENDS = (
    r"(?=\s*(?:$|[.,;:!?)\]\"»”/|…&]|\n|[–—-]\s)| (?:og|och|and|men|but|som|who|så|so|now|nå|nu|no"
    rf"|snart|soon|allerede|redan|already|{_WHEN})(?!\w))"
)
_COUNTED = (
    r"(?! ?(?:%|prosent|procent|pct|percent|timers?|timmars?|timar|hours?|hrs|t/|min|minutt|minuter"
    r"|minutes|kr|kroner|kronor|øre|kg|kilo|gram|km|m|cm|mm|meter|mil|liter|grader|degrees|stk|par"
    r"|dager|dagar|dage|days|poeng|poäng|points|personer|people|ansatte|anställda|mann|elever"
    r"|skift|vakter|ganger|gånger|gange|times|tonn|ton|hestekrefter|hk)(?!\w))"
)
_SMALL_UNITS = (
    r"(?:mnd|måned(?:er)?|månad(?:er|ar)?|mån|mdr|months?|mths?|weeks?|wks?|uker?|veker?|veckor"
    r"|vecka|uger?|dager|dagar|dage|days)"
)
_BE = rf"(?:{SHE} (?:er|är|e|is|am|was|var)|(?:i['’]m|he['’]s|she['’]s))"
_NOT = r"(?:,? ?\(?(?:og |och |and )?(?:not|ikke|ikkje|inte|ej))"
_PERSON = (
    r"(?:gutt|gut|jente|jenta|pojke|kille|tjej|flicka|dreng|pige|fyr|kar|mann|man|mand|kvinne"
    r"|kvinna"
    r"|kvinde|dame|herre|ungdom|elev|lærling|lærling|lärling|boy|girl|lad|lass|woman|bloke|guy"
    r"|kid|teenager)"
)

# Before an age: "M/42/driver".
SEX_AND_SLASH = r"(?:(?<=\n)|^|(?<=[ (,;|]))[KMF]/"

FAMILY = (
    # min son e 8 mån; my baby is 10 weeks old; datter 6 mdr is in the notes
    rf"(?<!\w)(?:{CHILD}|ungen|{_TWINS}){_OWN}(?:['’]s| (?:er|är|e|is|are|blir|var|was))"
    r"(?: (?:nå|no|nu|now|bare|bara|berre|kun|only|just|ikke mer enn|snart|soon|nesten"
    r"|almost)){0,2}"
    rf" (?P<a>(?:{_ANY}){_HALF}? {_SMALL_UNITS}(?: (?:gam\w{{2,4}}|gml|old))?)(?!\w)"
    r"(?! (?:siden|sidan|sedan|ago|forsinket|late|yngre|younger|eldre|older|äldre|på vei))",
    # mum's 80 on sat; mummo blev 100 idag
    rf"(?<!\w){_ELDERS}{_OWN}{_TURNS}(?: (?:snart|soon|nå|nu|no|now|nesten|nästan|almost|just))?"
    rf" (?P<a>(?:1[6-9]|[2-9]\d|10\d|{TEENS_UP})(?![\d%:]|[.,]\d)(?: (?:år"
    rf"|years))?){_COUNTED}{_ENDS}",
    # a boy of sixteen and a half wanted to
    rf"(?<!\w)(?:en|ei|ein|ett|et|a|an) (?:[^\W\d_]{{2,12}} )?{_PERSON} (?:på|of|aged) "
    rf"(?P<a>(?:{HEDGE} )?(?:{_ANY}){_HALF}?(?: (?:år|years))?){_COUNTED}"
    r"(?= (?!(?:uten|utan|uden|without|eller|or)(?!\w))[^\W\d]|[,.;!?])",
    # my kid of one and a half
    rf"(?<!\w)(?:{CHILD}|ungen|{_TWINS}){_OWN} (?:på|aged|of|er|är|e|is) "
    r"(?P<a>(?:halvannet|halvandet|halvanna|halvtanna|halvtannet|(?:ett?|eitt) (?:og|och) (?:et|ett"
    r"|eit) halvt|one and a half)(?: (?:år|years?))?)(?!\w)",
    # looks nineteen
    r"(?<!\w)(?:såg|ser|så|sjå|looks?|looked|looking|virker|virka|verkar|verkade|verker|framstår"
    r"|fremstår|fremstod|seems?|seemed)(?: (?:han|hun|ho|hon|she|he|du|you|ikke|ikkje|inte"
    r"|not))?(?: ut)?"
    r"(?: (?:som|like|til å være|til å vere|til at være|ut å være|to be|to me like|att vara"
    r"|at være|mer som|more like|närmare|nærmere|closer to))?(?: (?:en|ei|ein|ett|et|a))?"
    rf" (?P<a>(?:{HEDGE} )?{_ADULT}(?:-?åring)?){_COUNTED}"
    r"(?=\s*(?:$|[.,;:!?)\]\"»”/|…]|\n)| (?:på|in|på|men|but|og|och|and|ut|til|max|maks)(?!\w))",
    # I am 41, not 14, as the papers say
    rf"(?<!\w){_BE} (?P<a>{_ADULT})(?={_NOT} \d\d(?!\d))",
    rf"(?<!\w){_BE} {_ADULT}{_NOT} (?P<a>\d\d)(?![\d%:]|[.,]\d){_COUNTED}",
    # to–treogtjue
    rf"(?<![\w-])(?P<a>(?:{ONES}) ?[–-] ?(?:{ONES})og(?:{TENS})|(?:{TENS})(?:{ONES}) ?[–-] ?"
    rf"(?:{TENS})?(?:{ONES}))(?!\w)",
    # bestefar på 91 er innlagt; oldemor (98)
    rf"(?<!\w)(?:{_ELDERS}|oldemor|oldefar|gammelmormor|great-?grandmother){_OWN}"
    r"(?: (?:på|of|aged) | ?\(|, )(?P<a>(?:1[6-9]|[2-9]\d|10\d)(?: (?:år|years))?)(?![\d%:]|[.,]\d)"
    rf"{_COUNTED}(?=\)|,| [^\W\d]|[.;!?]|\s*$)",
    # kille 19 söker jobb
    rf"(?<!\w)(?:{_PERSON}|male|female),? (?P<a>1[5-9]|[2-7]\d)(?= (?:søker|søkjer|söker|seeks"
    rf"|seeking"
    r"|looking|ønsker|ønskjer|önskar|vil ha|vill ha|wants|leter|letar|ledige?|available)(?!\w))",
    # M/42/driver
    rf"{SEX_AND_SLASH}(?P<a>[1-7]\d)(?=/ ?(?-i:[a-zæøåäö]{{4}}))",
    # I'm five months off 67
    rf"(?<!\w){_BE} (?:\d{{1,2}}|[^\W\d]{{1,8}}) {_UNITS_OFF} (?:off|shy of|away from|fra|frå"
    rf"|från|unna)"
    rf" (?P<a>{_ADULT}){_ENDS}",
    # older than me, 52 I think
    rf"(?<=, )(?P<a>{_ADULT}(?: (?:år|years))?) (?:tror|trur|tänker|tippar|tipper|gissar|gjetter"
    rf"|vil|vill)"
    r" (?:jeg|eg|jag)(?!\w)",
    rf"(?<=, )(?P<a>{_ADULT}(?: (?:år|years))?) (?:i think|i guess|i['’]d say|or so)(?!\w)",
    # guessed at 45
    r"(?<!\w)(?:gjett(?:et|a|er|ar)|gissa(?:de|r|t)|tippe[tr]|tippa(?:de|r)?|gættede|gætter"
    r"|guessed)"
    rf"(?: (?:på|at|til|till))? (?P<a>(?:{HEDGE} )?{_ADULT}){_ENDS}",
    # only 19 and already a leader
    rf"(?<!\w)(?:only|just|he is|she is) (?P<a>{_ADULT})(?= (?:and|but)"
    r" (?:already|still)(?!\w))",
    # nyss fyllda 50; rounded the 60
    r"(?<!\w)(?P<a>(?:(?:nyss|nylig|nettopp|netopp|just) (?:fyllda|fylte|fyldte|turned)|nyfylte"
    r"|nyfyllda"
    r"|(?:har |nettopp )?(?:rundet|runda|rundat|passert|passerat|passeret) (?:de|dei)) "
    rf"{_ADULT}){_ENDS}",
    # in her 58th year
    r"(?<!\w)(?P<a>(?:i|in) (?:sitt|sit|hans|hennes|his|her|my|mitt|their)"
    r" \d\d(?:\.|st|nd|rd|th|:e) (?:år|year)(?: of life)?)(?!\w)",
    r"(?<!\w)(?P<a>[2-7]0-?(?:something|odd))(?= (?:from|with|who|fra|från|med|som)(?!\w)|[.,;)])",
    # 33 years 4 months
    r"(?<!\w)(?P<a>[1-7]\d (?:år|years|yrs)(?:,| og| och| and)? \d{1,2} (?:mnd|mån\w{0,4}"
    r"|månader|måneder|months?))"
    r"(?=\s*(?:[.,;)(]|\n|$))",
    # mature for her 27 years
    r"(?<!\w)(?:moden|mogen|mature|klok|wise|voksen|vuxen|sprek|pigg|rask|spry|fit) (?:for|för)"
    rf" (?:sine |sina |his |her )?(?P<a>(?:1[6-9]|[2-8]\d|{TEENS_UP}) (?:år|years))(?!\w)",
)
# Parts of words of which one stands in everything they find, beside those asked for already.
FAMILY_PARTS = (
    "oldem", "oldef", "male", "k/", "m/", "f/", " off ", " fra ", " frå ", " från ", "tror", "trur",
    "tänk", "tipp", "giss", "gjett", "gætt", "guess", "say", "only", "just", "bar", "ber", "kun",
    "ny", "nett", "neto", "rund", "pass", "sitt", "sit ", "thing", "odd", "or so", "unna",
    "i think",
    "mån", "mnd", "mdr", "mth", "wk", "uke", "veke", "uge", "gran", "nan", "mummo", "mummi",
    "mommo", "ukki",
    "vaari", "besta", "tant", "aunt", "uncle", "moster", "faster", "svig", "svär", "mamma", "såg",
    "ser ", "så ", "sjå", "look", "virk", "verk", "framst", "fremst", "seem", "fyr", "kar ", "dame",
    "herre", "kille", "tjej", "lærl", "lärl", "elev", "lad ", "lass", "woman", "bloke", "guy",
    " not ", " ikke ", " ikkje ", " inte ", " ej ", "mogen", "mature", "klok", "wise", "vuxen",
    "sprek", "pigg", "rask", "spry", "fit ", "kvinn", "kvind", "ungdom", "–", "morsan", "farsan",
    "syrran", "boss", "chefen", "sjefen", "gut", "jent", "teenager",
)  # fmt: skip
