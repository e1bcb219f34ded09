"""Ages told in passing: "30 rundt regnet", "not 38 but 48", "retired at 70", "f. 1979, så 47"."""

from aktiv_app.privacy.recognizers.international.age_words import (
    GROWN,
    HEDGE,
    SHE_OR_I,
    TEENS_UP,
    WHOLE,
)
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD

_ADULT = rf"(?:{GROWN}{WHOLE})"
_YEARS = r"(?: (?:år|years|yrs))?"
_OFF = r"(?:av(?: med pensjon)?|i pension|på pension|af)"
_SHE = rf"(?:{SHE_OR_I}|they)"
_NOT = r"(?:ikke|ikkje|inte|ej|not)"
_BUT = r"(?:men|utan|uten|but)"
_LABEL = r"(?:alder|ålder|age)(?:en|n)?"
_ENDS = r"(?=[.,;:)!?\"»”]|\s*\n|\s*$)"
_GUESS = (
    r"(?:gissar|gissade|gjetter|gjettar|gjetta|gjettet|tipper|tippar|tippet|gætter|gættede"
    r"|skyder|skønner|anslår|anslo|guess(?:es|ed|ing)?|estimates?|estimated|reckons?)"
)

IN_PASSING = (
    # 30 rundt regnet; 57 år fyllda
    rf"(?<!\w)(?P<a>{_ADULT}{_YEARS} (?:rundt regnet|rundt rekna|runt räknat|sånn (?:cirka|omtrent)"
    r"|sådan cirka|sådan omkring|så där|give or take|plus minus|pluss minus|fyllda|fylte|fyldte))"
    r"(?!\w)",
    # he's 26 max
    rf"(?<!\w)(?:{_SHE} (?:er|är|e|is|am|are)|(?:he|she|they|i)['’](?:s|re|m))"
    rf"(?: (?:vel|väl|nok|like|maybe|kanskje|kanske))? (?P<a>{_ADULT})"
    r"(?= (?:max|maks|tops|at most|på det meste|högst|højst)(?!\w))",
    # oldest, around 60
    rf"(?<!\w)(?:eldst|äldst|ældst|yngst|oldest|eldest|youngest)[ea]?,? "
    rf"(?P<a>(?:{HEDGE} )?{_ADULT}{_YEARS}){_ENDS}",
    # age: not 38 but 48
    rf"(?<!\w){_LABEL}(?!\w)[^\d\n]{{0,40}}(?<!\w){_NOT} (?P<a>{_ADULT})(?=,? {_BUT} \d)",
    rf"(?<!\w){_LABEL}(?!\w)[^\d\n]{{0,40}}(?<!\w){_NOT} \d\d,? {_BUT} (?P<a>{_ADULT}){_ENDS}",
    # age unknown, I guess just over 30
    rf"(?<!\w){_GUESS}(?: (?:jeg|eg|jag|på|at|till?|to))?"
    rf" (?P<a>(?:(?:strax|straks|rett|like|lige|litt|lidt|lite|just|a bit|a little) "
    rf"(?:over|under|över|past)|{HEDGE}|around|about|rundt|runt|omkring) (?:de )?"
    rf"(?:{_ADULT}|{TEENS_UP}){_YEARS}){_ENDS}",
    # has been 49 for years
    rf"(?<!\w){_SHE} (?:har|has|have|hadde|had|hade|havde) (?:vært|vore|varit|været|been) "
    rf"(?P<a>{_ADULT})(?= (?:i|in|for|siden|sidan|sedan|since|hele|heile|hela)(?!\w)|[.!?»”\"])",
    # sixty and a half, in quotation marks
    rf"(?<!\w)(?<=[\"«“])(?P<a>{_ADULT} (?:og|och|and) (?:en|et|ett|eit|a) hal(?:vt|v|f))"
    r"(?=[\"»”.,;])",
    # twenty, maybe twenty-one
    rf"(?<!\w)(?<=[\"«“(])(?P<a>(?:{TEENS_UP}|{_ADULT}),? (?:maybe|perhaps|or|kanskje|kanske|måske"
    rf"|eller) (?:{TEENS_UP}|{_ADULT}){_YEARS})(?=[\"»”).,;])",
    # vid elva års ålder
    rf"(?<!\w)(?:{_SHE}|min|mitt|mina|mine|hans|hennes|som)(?!\w)[^\n.!?]{{0,60}}?"
    rf" (?P<a>(?:{NUMBER_WORD}|\d{{1,2}}) års (?:ålder|alder))(?!\w)",
    # retired at 70; somebody retires at 70, which many do in a rule
    rf"(?<!\w)(?:{_SHE} (?:slutar|slutter|stopper|går {_OFF}|retires)"
    rf"|slutade|sluttet|slutta|sluttede|stoppet|stoppede|(?:gikk|gick|gik|gjekk) {_OFF}|retired"
    r"|pensjonert|pensjonist|pensioneret|pensionerades|pensionerad) (?:vid|ved|på|at|som|da han var"
    rf"|da hun var) (?P<a>{_ADULT}){_YEARS}(?=[.,;:)!?]|\s*\n|\s*$| (?:og|och|and|men|but)(?!\w))",
    # asked in one line, answered by somebody in the next
    r"(?<!\w)(?:hvor gamm?el|hvor gammal|hvor gamal|kor gamm?al|kor gamm?el|hur gammal|how old)"
    r"(?!\w)[^\n\d]{0,20}\n[^\d\n:]{0,24}: ?"
    rf"(?P<a>{TEENS_UP}|{_ADULT})"
    rf"(?= (?:tror|trur|tænker|tenker|i think|kanskje|kanske|måske)|{_ENDS})",
    # f. 1979, altså 47; fnr 0708... → 47
    r"(?<!\w)(?:f\.|født|fødd|född|born|fnr|personnr|pnr|cpr|dob|fødselsnummer|personnummer)(?!\w)"
    r"[^\n]{0,60}?(?:[→⇒=]|[=-]>|altså|alltså|dvs\.?|d\.v\.s\.|i\.e\.|(?:makes|gjør|gjer|gör) "
    r"(?:him|her|them|ham|han|henne|hende|honom)(?: til| till)?) ?"
    rf"(?P<a>{_ADULT})(?= (?:altså|alltså|now|nå|nu|no|år|i dag|idag|today)(?!\w)|{_ENDS})",
)
# Parts of words of which one stands in everything they find.
PASSING_PARTS = (
    "regnet", "rekna", "räknat", "cirka", "omtrent", "give or", "minus", "fyllda", "fylte",
    "fyldte", "max", "maks", "tops", "meste", "högst", "højst", "ldst", "yngst", "oldest",
    "youngest", "alder", "ålder", "age", "giss", "gjett", "tipp", "gætt", "skyd", "skønn", "ansl",
    "guess", "estim", "reckon", "vært", "vore", "varit", "været", "been", "halv", "half", "maybe",
    "perhaps", "kansk", "måske", "slut", "stopp", " av ", " af ", "pension", "pensjon", "retire",
    "gam", "how old", "altså", "alltså", "dvs", "d.v.s", "i.e.", "→", "⇒", "=", "->", "makes",
    "gjør", "gjer", "gör",
)  # fmt: skip
