"""How an AI is told what it must not ask, assume or tell, and which texts are prompts."""

import re

from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.prompts import is_prompt
from aktiv_app.privacy.weighing.sentences import MARKS

_NOT = r"(?:ikke|ikkje|inte|ej|aldri|aldrig|not|never)"
# To tell something is to know it; to ask or to assume it is not.
_TELL = (
    r"(?:nevne?|nemne?|nämna?|nævne?|skriva?e?|omtala?e?|(?:ta|take?|tage?) (?:opp|op|upp|med|inn)"
    r"|gjengi|gje att|återge|gengive?|kommenter(?:e|a)?|kommentera|røpe?|røpa|avsløre?|avslöja"
    r"|fortelle?|fortelj|berätta|fortælle?|oppgi|oppgje|uppge|opgive?|oplyse?|inkludere?"
    r"|inkludera|beskrive?|beskriva|vise?|visa|mention|write|include|reveal|disclose"
    r"|comment|refer|state|bring up|describe|list"
    r"|vurdere?|vurdera|bedöma?|bedømme?|consider|assess|use|brug|bruge?|bruk|använda?"
    r"|legge? vekt på|lägga? vikt vid|lægge? vægt på)"
)
_ASK = (
    r"(?:spør(?:re|je)?|spørge?|fråga|fråg|stille? spørsmål|ställ(?:a)? frågor"
    r"|stil(?:le)? spørgsmål|anta|antag|antage|gå ut fra|gå ut frå|gå ut från|gå ud fra|gjette?"
    r"|gissa|gætte?|spekulere?|spekulera|forutsett|förutsätt|forudsæt|ask|assume|guess|infer"
    r"|presume|speculate|foreslå|föreslå|suggest|recommend|anbefale?|rekommendera|(?:vurdere?|bedöma?|bedømme?|consider|assess|judge)"
    r"(?= (?:\w+ )?(?:om|whether|if)(?!\w)))"
)
_OMIT = (
    r"(?:utelate?|utelukke?|utelämna|udelade?|unngå|undvik|undvika|undgå|fjerne?|ta bort"
    r"|stryke?|ta (?:ut|bort|vekk)|fjern|se bort fra|sjå bort frå|bortse från|ignorere?"
    r"|ignorera|hopp over|hoppa över|avoid|omit|exclude|leave out|remove|skip|ignore|disregard)"
)
MODAL = r"(?:skal|ska|skall|må|måste|bør|bör|får|kan|must|should|may|can|will)"
_DU = r"(?:du|you|det|dette|detta|det her|det här|this|følgende|følgjande|följande|the following)"
RULE = late(
    rf"(?:(?:og|och|and|also|please|husk:?|hugs:?|kom ihåg:?|remember:?) )?(?:"
    rf"(?:{_NOT}|don['’]t|do not)(?: \w+)? (?:(?P<ask>{_ASK})|(?P<tell>{_TELL}))(?!\w)"
    rf"|(?:(?P<ask_2>{_ASK})|(?P<tell_2>{_TELL}))(?: (?:da|då|heller|dog))? {_NOT}(?!\w)"
    rf"|(?P<ask_4>gå) {_NOT} (?:ut|ud) (?:fra|frå|från)(?!\w)"
    rf"|(?P<tell_4>ta|tag|take) {_NOT} med(?!\w)"
    rf"|(?P<tell_5>legg|lägg|læg) {_NOT} (?:vekt|vikt|vægt) (?:på|vid)(?!\w)"
    rf"|{_DU} {MODAL}(?: \w+)? {_NOT}(?: \w+)? (?:(?P<ask_3>{_ASK})|(?P<tell_3>{_TELL}|med(?!\w)))"
    rf"|(?P<omit>{_OMIT})(?!\w))",
    re.IGNORECASE,
)
QUESTIONS = late(
    r"[^,.\n]{0,24}?(?<!\w)(?:spørsmål|frågor|spørgsmål|questions?) (?:om|about|on|whether)(?!\w)",
    re.IGNORECASE,
)
# Several things that are not to be told are grounds; a single one may be what is so.
SEVERAL = late(r",|/|(?<!\w)(?:eller|or|og|och|and|samt)(?!\w)", re.IGNORECASE)

# How prompts begin that do not say "you are".
_HEADED = late(
    # "Du er rådgiver", without the article
    r"\A[\s>*_#\"«“-]{0,8}(?:du er|du är|you are) "
    r"|^[\s>*_#-]{0,8}(?:rolle|roll|role|aktør|aktör|actor|persona|kommando|command|oppgave|oppgåve"
    r"|oppdrag|uppgift|uppdrag|opgave|task|instruks(?:er|jon(?:er|ar)?)?|instruktion(?:er)?"
    r"|instructions?|prompt)[*_]{0,3} ?(?::|$)"
    r"|(?<!\w)(?:(?:act|agera|fungera|opptre|fungér|fungere|ager) (?:as|som)|i want you to"
    r"|jag vill att du|(?:jeg|eg) vil (?:gjerne )?(?:at|ha deg til|have dig til)"
    r"|du (?:skal|ska|vil) (?:være|vere|vara|hjelpe|hjälpa|hjælpe|skrive|skriva|lage|spille)"
    r"|oppgaven? din|oppgåva di|din (?:oppgave|uppgift|opgave)|your task)(?!\w)",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_RULES = 3  # sentences in which an AI, or whoever it is, is told what to do
_ORDERS = late(
    rf"(?:^{MARKS}|[.!?] )(?:{_NOT} [^\W\d_]{{2,}}|do not|don['’]t|{_TELL} {_NOT}|{_OMIT}"
    r"|(?:skriv|svar|svara|lag|lav|bruk|brug|använd|forklar|förklara|oppsummer|opsummer"
    r"|sammenfatt|sammanfatta|analyser|analysera|analysér|vurder|bedöm|foreslå|föreslå|begrunn"
    r"|begrund|motivera|grunngje|lad være|la være|gi|gje|giv|ge|ta med|tag med|omskriv|oversett"
    r"|omset|oversæt|översätt|write|use|answer|summari[sz]e|analy[sz]e|list|suggest|explain|keep"
    r"|draft|rewrite|translate|compare)(?!\w))",
    re.IGNORECASE | re.MULTILINE,
)


def speaks_to_ai(text: str) -> bool:
    """Whether the text gives rules to an AI, or begins as prompts do."""
    if is_prompt(text) or _HEADED.search(text):
        return True
    orders = _ORDERS.finditer(text)
    return sum(1 for _ in zip(range(_LEAST_RULES), orders, strict=False)) == _LEAST_RULES
