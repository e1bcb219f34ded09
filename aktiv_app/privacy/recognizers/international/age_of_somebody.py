"""Ages of those who are named by what they are to others: "kandidaten på 33", "K34, jurist".

Candidates, men and women, the eldest of a team, and relatives.
"""

import re

from aktiv_app.privacy.recognizers.international.age_stated import (
    ALONE,
    ANY,
    MONTHS,
    ON,
    YEARS,
)
from aktiv_app.privacy.recognizers.international.age_words import HEDGE, IS, SHE
from aktiv_app.privacy.recognizers.word_search import WordSearch, WordSearches

_SEX = (
    r"(?:mann|kvinne|kvinna|mand|kvinde|man|woman|male|female|herre|dame|jente|gutt|kille|tjej"
    r"|fyr|kar|lady|guy)"
)
_CANDIDATE = (
    r"(?:kandidat(?:en)?|candidate|søker(?:en)?|søkjar(?:en)?|sökande(?:n)?|ansøger(?:en)?"
    r"|applicant|lærling(?:en)?|lärling(?:en)?|vikar(?:en)?|lederen|leiaren|ledaren|chefen|sjefen"
    r"|kollegaen|kollegan|kollegaer|bestemann|stipendiaten|studenten|innstilte|referansen)"
)
_KIN_BASE = (
    r"(?:mor|mora|mamma|far|pappa|mann|kone|kona|jente|jenta|gutt|gut|pojke|pojk|flicka|flick"
    r"|dreng|pige|sønn|søn|son|datter|dotter|dattera|dottera|barn|barnet|unge|bror|broder|søster"
    r"|syster|søstera|systera|tenåring|tonåring|tvilling|baby|svoger|svåger|fetter|kusine|kusin)"
)
_KIN = (
    r"(?:(?:eldste|eldst|yngste|yngst|äldsta|äldste|yngsta|ældste|minste|minsta|mellom|mellan"
    r"|mellem|lille|lill|store|stor|stø|sviger|svär|bonus|ste|styv|styf|plast|foster|oldemor|beste"
    r"|gammel|gudd|fad)(?:-| )?)?"
    rf"{_KIN_BASE}(?:en|et|n|s|ane|ene|arna|erne|men|nen|er|ar)?"
)

_FRAMES = (
    rf"(?<!\w){_CANDIDATE}(?: (?-i:[A-H]|\d{{1,2}})| (?:vår|min|deres|selv))? (?:er|är|is|fyller"
    rf"|blir|turns|fylder|bliver|var|was)(?: (?:selv|själv|sjølv|nå|nu|no|now|bare|kun|only|snart"
    rf"|vel|nok|også|godt|jo|just|already|allerede|redan|typ|ca|rundt|runt)){{0,2}}"
    rf" (?P<a>(?:{HEDGE} )?{ALONE}{YEARS}){ON}",
    rf"(?<!\w)(?:{_CANDIDATE}(?: (?-i:[A-H]|\d{{1,2}}))?(?: (?:vår|min|deres))?|{_SEX}) (?:på"
    rf"|aged|of) "
    rf"(?P<a>(?:{HEDGE} )?{ALONE}{YEARS})(?= [^\W\d]{{2,}}|\s*[.,;:!?)]|\s*$)"
    r"(?! ?(?:%|eller|or|uten|utan|uden|without|prosent|procent|timer|plass|plads|poeng|points"
    r"|poäng|intervju|møte|liste|side|av"
    r"|of|dager|days|uker|etasje|minutter|kr|mill|stk|stillinger|søkere|ord|words|sider|pages))",
    # he is like 28?; jenta er jo bare 20 liksom
    rf"(?<!\w)(?:{SHE}|jenta|gutten|guten|killen|tjejen|dama|damen|fyren|karen|mannen|kvinnen"
    rf"|kvinna|kvinnan|pigen|manden|kvinden|the (?:guy|girl|woman|man|lady|lad)) {IS}"
    r"(?: (?:jo|ju|da|då|bare|berre|bara|kun|only|typ|like|liksom|sånn|såhär|ca|cirka|rundt|runt"
    r"|kanskje|kanske|måske|maybe|perhaps|vel|väl|nok|nog|visst|trolig|probably|sikkert|säkert"
    r"|fortsatt|still|nå|nu|no|now|jo|faktisk|actually|allerede|redan|already|også|also|bare|vel"
    rf"|about|around|roughly|nesten|nästan|næsten|nearly|almost)){{1,3}} (?P<a>{ALONE}{YEARS}){ON}",
    # woman, ca. 30, Oslo; man runt 40
    rf"(?<!\w){_SEX},? (?P<a>{HEDGE} {ALONE}{YEARS})(?=\s*(?:$|[.,;!?)|/\"»]|\n|\t)| [–-] "
    r"| (?:fra|frå|från|from|med|with|som|who)(?!\w))",
    # K34, jurist; 31F, accountant; 45M looking; M/52/Bergen
    r"(?<!\w)(?-i:[KMF])(?P<a>[2-6]\d)(?=, (?-i:[a-zæøåäö]{4}))",
    r"(?<!\w)(?:(?<=[.!?;|(] )|(?<=[|(])|(?<=\n)|(?<=[-–•] )|(?<=: )|^)(?P<a>(?:1[89]|[2-6]\d)) ?"
    r"(?:(?-i:[FK])(?=,? [^\W\d]{3}|\s*[)|;]|/)|(?-i:M)(?=, (?-i:[a-zæøåäö]{3})|/| (?:looking|søker"
    r"|söker|from|fra|från|seeking|with|med)(?!\w)))",
    r"(?<!\w)(?:(?<=[.!?;|(] )|(?<=[|(])|(?<=\n)|(?<=[-–•] )|(?<=: )|^)(?-i:[KMF])/(?P<a>[2-6]\d)"
    r"(?=/(?-i:[A-ZÆØÅÄÖ]))",
    # eldstejenta (14); svigermoren på 90 flytter; tenåringen på 16 bor; sonen är 3 och dottern 5
    rf"(?<!\w){_KIN}(?: (?:min|mi|hans|hennes|hennar|hendes|sin|si|vår|deres))? ?"
    rf"(?:\((?P<a>{ANY}{MONTHS})\)"
    rf"|(?:på|aged) (?P<b>(?:{HEDGE} )?{ANY}{MONTHS})(?= (?:bor|bur|flytter|flyttar|går|skal|ska"
    r"|vil|vill|er|är|har|hadde|som|trenger|treng|behöver|jobber|jobbar|studerer|begynner|börjar"
    r"|kommer|sitter|lever|og|och|i)(?!\w)|\s*[.,;!?)]))",
    rf"(?<!\w){_KIN} (?:er|är|e) {ANY}{MONTHS},? (?:og|och|men|mens|medan) {_KIN}(?: (?:er|är|e))?"
    rf" (?P<a>{ANY}{MONTHS})(?=\s*(?:$|[.,;!?)]|\n)| (?:og|och|men|som|nå|nu)(?!\w))",
    # far til tre i alderen 4–11
    r"(?<!\w)(?:mor|far|mamma|pappa|mum|mom|dad|mother|father|parent|forelder|foreldre|förälder"
    r"|forælder) (?:til|till|to|of|åt) [^\W\d]{2,8}(?: \w{2,8})? (?:i alderen|i åldern|i åldrarna"
    rf"|aged|mellom|mellan|mellem|between|fra|från|from) (?P<a>[1-9]\d?{MONTHS}"
    rf" ?(?:[–-]|til|till|to|og|och|and) ?[1-9]\d?{MONTHS})(?![\w%])",
    # permisjon til barnet er ett år
    r"(?<!\w)(?:til|till|until|når|när|when|innan|før) (?:barnet|babyen|bebisen|barn|the (?:baby"
    rf"|child)|minsten|sønnen|datteren|sonen|dottern) (?:er|är|blir|fyller|is"
    rf"|turns) (?P<a>{ANY}{MONTHS})"
    r"(?=\s*(?:$|[.,;!?)]|\n)| (?:og|och|and)(?!\w))",
    # candidate no. 12 – 36 years – nurse
    rf"(?<!\w){_CANDIDATE}(?: (?:nr\.?|no\.?|#|nummer|number))? ?\d{{1,3}} ?[–:/|,-] ?"
    rf"(?P<a>(?:{HEDGE} )?(?:1[6-9]|[2-7]\d) ?(?:år|years|yrs|y\.?o\.?))(?= ?[–/|,;.-]|\s*$|\n)",
    # kandidaten, 34, har; kandidat A (31) og B (28); A: 31 år, B: 28 år
    rf"(?<!\w){_CANDIDATE}(?: (?-i:[A-H]|\d{{1,2}}))?(?:, | ?\((?:age )?|: | [–-] )"
    rf"(?P<a>(?:{HEDGE} )?{ALONE}{YEARS})(?=\)|, [^\W\d]|[.;](?:\s|$)| [–-] [^\W\d]|\s*$|\n)",
    rf"(?<!\w){_CANDIDATE} (?-i:[A-H]) \({ALONE}{YEARS}\)(?:,| og| och| and| &) "
    rf"(?:{_CANDIDATE} )?(?-i:[A-H]) \((?P<a>{ALONE}{YEARS})\)",
    r"(?<!\w)(?-i:[A-H])(?::| [–-]|,) (?P<a>(?:1[6-9]|[2-7]\d) ?(?:år|yrs|years))(?=[,;.](?:\s|$)"
    r"|\s*$"
    r"|\n)",
    rf"(?<!\w){_CANDIDATE} (?-i:[A-H]|\d) (?P<a>{ALONE})(?=[,;.](?: [^\W\d]|\s*$)|\s*\n|\s*$)",
    # hun på 29 fikk jobben
    rf"(?<!\w)(?:han|hun|ho|hon|hende|henne|ham|honom|den) på (?P<a>{ALONE}{YEARS})"
    r"(?= (?:med|som|virk\w{1,4}|verk\w{1,4}|fikk|fick|fik|var|er|är|har|takk\w{1,3}|tack\w{1,3}"
    r"|kom"
    r"|kommer|hadde|hade|havde|ble|blev|vart|vant|vann|fra|från|frå)(?!\w))",
    # datter 13, sønn 15; fru 41, två barn; mum of two (3 and 6)
    rf"(?<!\w)(?:{_KIN}|fru|frue|fästman|fästmö|forlovede|samboer|sambo|make|maka|hustru|ektemann"
    rf"|ektefelle|husband|wife|fiancée?|kjæreste|kæreste),? (?P<a>{ANY}{MONTHS})"
    r"(?=[,;.](?: [^\W\d]|\s*$|\n)| (?:og|och|and|&) [^\W\d]|\s*\n|\s*$)",
    r"(?<!\w)(?:mor|far|mamma|pappa|mum|mom|dad|mother|father|parent|forelder|foreldre|förälder"
    rf"|forælder) (?:til|till|to|of|åt) [^\W\d]{{2,8}}(?: \w{{2,8}})? \((?P<a>{ANY}{MONTHS}"
    rf"(?:(?:, ?| og | och | and | & |/){ANY}{MONTHS}){{0,4}})\)",
)  # fmt: skip
OF_SOMEBODY = WordSearches([WordSearch(frame, re.IGNORECASE) for frame in _FRAMES])
