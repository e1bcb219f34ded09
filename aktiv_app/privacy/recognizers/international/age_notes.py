"""Ages as quick notes have them: "er over 60", "dottera 17 bur heime", "tre barn 15 12 9".

Whoever writes for himself leaves out verbs and units. What is counted after a number, and what
limits it, is left alone.
"""

from aktiv_app.privacy.recognizers.international.age_words import ADULT, CHILD, HEDGE, IS, SHE_OR_I
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD, TENS

_ANY = rf"(?:[1-9]\d?(?![\d%:/]|[.,]\d)|(?:{NUMBER_WORD})(?!\w))"
_YEARS = r"(?: (?:år|years?|yrs?)(?!\w))?"
_ENDS = r"(?=\s*(?:$|[.,;:!?)\]\"»”/|…]|\n|[–—-]\s)| (?:og|och|and|men|but|som|who)(?!\w))"
_COUNTED = (
    r"(?! ?(?:%|prosent|procent|pct|percent|timer|timmar|timar|hours?|hrs|t/|min|minutt|minuter"
    r"|minutes|kr|kroner|kronor|øre|kg|kilo|gram|km|m|cm|mm|meter|mil|liter|grader|degrees|stk|par"
    r"|dager|dagar|dage|days|uker|veker|veckor|uger|weeks|poeng|poäng|points|personer|people"
    r"|ansatte|anställda|mann|elever|barn|kids|skift|vakter|ganger|gånger|gange|times|år (?:med|på"
    r"|i|som|hos|ved)|mnd (?:på|i))(?!\w))"
)
# Whose age it is, in a word for the family; also in compounds: "systersonen", "barnebarnet". None
# begins with the hyphen, so that it is tried only at words (`recognizers/word_search.py`).
_KIN = (
    r"(?:(?:(?:lille|lill|store|stor|ste|sty?v|tvilling|bonus|yngste|eldste|yngsta|äldsta|ældste)-?)?"
    r"(?:mor|moren|mora|mamma|far|faren|pappa|mum|mom|dad|bror|broren|brodern|søster|søsteren"
    r"|søstera|syster|systern|brother|sister|kone|kona|konen|fru|frua|frun|mann|mannen|manden|wife"
    r"|husband|samboer|samboeren|sambo|sambon|kjæreste|kæreste|bestemor|bestefar|mormor|farmor"
    r"|morfar|farfar|svigermor|svigerfar|svärmor|svärfar|onkel|tante|moster|faster|fetter|kusin"
    r"|kusine|nevø|niese|nevö|nephew|niece|cousin)"
    r"|(?:(?:bror|brors|syster|søster|dotter|datter|barne|barn|styv|ste|bonus)-?)?"
    r"(?:sønn|sønnen|søn|sønnen|son|sonen|guten|gutten|gutt|gut|dotter|dottera|dottern|datter"
    r"|datteren|dattera|daughter|jente|jenta|jenten|pojke|pojken|flicka|flickan|dreng|drengen"
    r"|pige|pigen|boy|girl|grandson|granddaughter|kid|baby|babyen|barn|barnet|unge|ungen))"
)
_GOES_ON = (
    r"(?= (?:bor|bur|boende|går|gjekk|gikk|gick|jobber|jobbar|jobba|jobbade|jobbet|arbeider"
    r"|arbejder|arbetar|studerer|studerar|sidder|sitter|sit|har|hadde|er|är|e|som|skal|ska|vil"
    r"|vill|begynner|byrjar|börjar|starter|startar|spiller|spelar|trenger|treng|behöver|kjører"
    r"|kör|kommer|lives|works|studies|goes|has|is|who|still|fortsatt|framleis|heime|hjemme|hemma"
    r"|at home|flyttet|flytta|flyttade|moved|i (?:klassen|klassa|skolen|skolan|skulen|barnehage"
    r"|barnehagen|førskule|förskola|militæret|lumpen|fengsel|[A-ZÆØÅÄÖ])|in [A-Z]|på (?:skole"
    r"|skule|folkehøgskole|mandager|tirsdager|onsdager|torsdager|fredager|måndagar|tisdagar"
    r"|onsdagar|torsdagar|fredagar)|og|och|and|nå|nu|no|now)(?!\w))"
)
_PAST = (
    r"(?:(?:godt|well|gott och väl|langt|långt|way|litt|lite|lidt|a bit|just|rett|strax|straks"
    r"|like|lige|en del) )?(?:over|över|past|passert|passerat|oppi|nærmere|nærare|närmare|nearer"
    r"|closer to|nigh on|rundt|runt|omkring|kring|around|about)(?: de| the)?"
)
_CHILDREN = rf"(?:{CHILD}|{_KIN})"

NOTES = (
    # hun er godt over 60; he is nearer seventy; not limits, which are for all
    rf"(?<!\w)(?:{SHE_OR_I} {IS}|(?:he|she|i)['’](?:s|m))(?: (?:vel|nok|väl|jo|nå|nu|no|now|well"
    rf"|probably|sikkert|visst|kanskje|kanske))? (?P<a>{_PAST} {ADULT}{_YEARS}){_ENDS}",
    # a child or another relative, what they do after it: dottera 17 bur heime; sønnen på 19 jobber
    rf"(?<!\w){_KIN}(?: (?:min|mi|hans|hennes|hennar|hendes|sin|si|vår))? "
    rf"(?:(?:på|aged|of|er|är|is) )?(?P<a>(?:{HEDGE} )?{_ANY}{_YEARS}){_COUNTED}{_GOES_ON}",
    # at the end of what is said: har barn på 2; hämtar systersonen på 5
    rf"(?<!\w){_CHILDREN} (?:på|aged) (?P<a>(?:{HEDGE} )?{_ANY}{_YEARS}){_COUNTED}"
    r"(?=\s*(?:$|[.,;:!?)]|\n)| (?:på|og|och|and|i|in|som|who|så|så|fra|från)(?!\w))",
    # behind the word and nothing else: boy 1 yr, barnebarnet (4), baby 5 months
    rf"(?<!\w){_CHILDREN},? \(?(?P<a>{_ANY}(?: (?:yrs?|years?|år|mnd|mån|måneder|månader|months?"
    r"|mths?|weeks?|uker|veckor|veker|uger)(?!\w)))(?! (?:med|siden|sidan|sedan|ago|erf|som|på"
    r" (?!skole|skule)))",
    rf"(?<!\w)(?:barnebarn(?:et)?|barnbarn(?:et)?|grandchild|systerson(?:en)?|brorson(?:en)?"
    rf"|søstersønn(?:en)?|systerdotter(?:n)?|stesønn(?:en)?|stedatter(?:en)?|bonus\w{{2,8}}) "
    rf"\((?P<a>{_ANY}{_YEARS})\)",
    # between two numbers: gutten er sju–åtte år
    rf"(?<!\w){_CHILDREN} (?:er|är|is|på)(?: (?:vel|väl|nok|sånn|typ|ca|kanskje|kanske|about))? "
    rf"(?P<a>{_ANY} ?(?:[–/-]|eller|or|til|till|to) ?{_ANY} (?:år|years?|mnd|måneder|månader"
    r"|months))(?!\w)",
    # who was so old when something happened; notes leave out who
    rf"(?<!\w)(?:(?<=\n)|(?<=[.;,(] )|(?<=[-–•*] )|^)(?:was|var|were) (?P<a>{_ANY}{_YEARS})"
    r"(?= (?:when|when|da|då|när|dengang|den gang(?:en)?|den gongen|then|back then|at the time"
    r"|i [12]\d{3}|in [12]\d{3})(?!\w))",
    # what somebody wants: to stop at 64; of all it is a rule
    r"(?<!\w)(?:vil|vill|ønsker å|ønskjer å|önskar|ønsker at|planlegger å|planerar att|tenker å"
    r"|tänker|wants to|plans to|hopes to|skal|ska) (?:gå|slutte|sluta|stoppe|stop|retire|gi seg)"
    r"(?: (?:av|i pension|af|av med pensjon|i pensjon|på pension|med))? (?:vid|ved|at|som)"
    r" (?P<a>6\d|5[5-9]|7[0-5])(?: år)?(?=\s*(?:$|[.,;:!?)]|\n)| (?:og|och|and|men|but)(?!\w))",
    # femtiplusser, 50-plussare
    rf"(?<!\w)(?P<a>(?:{TENS}|[3-7]0)[- ]?pluss?(?:are?n?|are|ere?n?|er))(?!\w)",
    # the first words of a line of notes, another point behind: 46/ gift / tre barn; - 29 (or 30)
    r"(?:(?<=\n)|^)[ \t]{0,4}(?:[-–•*·+→☐] ?)?(?P<a>1[6-9]|[2-7]\d)"
    r"(?=/ ?[^\W\d]| / ?[^\W\d]|, ?(?:gift|singel|single|skilt|skild|ugift|married|samboer|sambo)"
    r"| \((?:or|eller|snart|nesten|fyller|nästan)(?!\w))",
)
# Parts of words of which one stands in everything they find.
NOTES_PARTS = (
    "over", "över", "past", "pass", "oppi", "nær", "när", "near", "closer", "nigh", "rund", "runt",
    "omkr", "kring", "around", "about", "mor", "far", "mamma", "pappa", "mum", "mom", "dad", "bror",
    "brod", "søst", "syst", "brother", "sister", "kon", "fru", "mann", "mand", "wife", "husb",
    "sambo", "kjær", "kær", "onkel", "tante", "fetter", "kusin", "nevø", "nevö", "niese", "neph",
    "niece", "cousin", "søn", "son", "gut", "dott", "datt", "daug", "jent", "pojk", "flick",
    "dreng", "pige", "boy", "girl", "kid", "baby", "barn", "born", "børn", "ung", "child", "twin",
    "tvil", "toddl", "was ", "var ", "were ", "pens", "retire", "slut", "stop", "plus", "/",
    "gift", "sing", "skil", "married", " (or", " (el", " (snart", " (nes", " (fyl", " (näs",
)  # fmt: skip
