"""What stands after a statement in its sentence and says nothing of it.

"Has gout | and will start on Monday", "is deaf in one ear | , she told me herself", "is fasting
| , so no lunch": what somebody wants, can, said or is to do is useful text and stays, unless a
sensitive word stands in it.
"""

from collections.abc import Callable

from aktiv_app.privacy.text.late import late

# Where another thought may begin.
_BORDER = late(
    r",(?=\s)|;(?=\s)|\s[–—-](?=\s)|\s\("
    r"|\s(?:og|och|and|men|but|så|so|samt|although|though|fast|hence|derfor|därför|difor|therefore)"
    r"(?=\s)"
)
_OPENS = r"[\s,;(–—-]*(?:(?:og|och|and|men|but|samt|fast|although|though|at|att|that|då|da)\s+)*"
_SUBJECT = r"(?:(?:han|hun|ho|hon|hen|jeg|eg|jag|she|he|i|they|de|dei|vi|we|det|it|dette|this)\s+)?"
_ADVERBS = (
    r"(?:(?:nå|no|nu|now|også|òg|også|också|also|gjerne|gärna|helst|rather|bare|bara|berre|just"
    r"|fortsatt|framleis|fortfarande|still|likevel|ändå|alligevel|dog|alltid|altid|always|aldri"
    r"|aldrig|never|then|jo|ju|vel|väl|nok|därför|derfor|difor|therefore|selv|sjølv|själv)\s+)*"
)
# What somebody wants, needs, is to do or does at work; not "cannot" and "must avoid", which tell of
# a limit.
_WISHES = (
    r"vil|vill|ville|want(?:s|ed)?|would|will|won't|ønsker|ønskjer|önskar|wish(?:es)?|prefers?"
    r"|hopes?"
    r"|foretrekker|foretrekkjer|föredrar|foretrækker|håper|håpar|hoppas|håber|satser|satsar"
    r"|(?:kan|kunne|kunde|can|could|skal|ska|skall|skulle|shall|should|må|måste|måtte|must"
    r"|has to|have to"
    r"|bør|bör|burde|borde)(?! (?:ikke|ikkje|inte|not|knapt|knappt|hardly|dårlig|bare|bara|only|kun"
    r"|unngå|undvika|undgå|avoid|ta|take|tage|ha hjelp|sitte|sitta|hvile|vila|rest)(?!\w))"
    r"|(?:ber|bad|ba|bett|bedt|beder|bed) om|ask(?:s|ed|ing)? (?:for|whether|if|about|us)|requests?"
    r"|trenger|treng|trengte|behöver|behøver|behøves|needs?|needed|requires?|krever|kräver"
    r"|søker|søkjer|söker|søger|appl(?:y|ies|ied)|jobber|jobbar|arbeider|arbeidar|arbetar|arbejder"
    r"|works?|worked|begynner|byrjar|börjar|begynder|starter|startar|starts?|trives|trivs|trivst"
    r"|trivast"
    r"|trapper|trappar|trappes"
    r"|likes?|liker|gillar|loves?|elsker|älskar|kommer|kjem|comes?|kjører|køyrer|kör|kører|drives?"
    r"|klarer|klarar|greier|manages?|copes?|fungerer|funkar|funker|fungerar|passer|passar|suits?"
    r"|fits"
    r"|løfter|lyfter|løftar|lifts?|får fri|mår|stiller|ställer|møter|mötter|leverer|levererar"
    r"|delivers?"
    r"|kombinerer|kombinerar|pendler|pendlar|commutes?|reiser|reser|rejser|travels?|takler|tacklar"
    r"|synes|synest|tycker|thinks?|snakker|pratar|speaks?|spurte|spurde|frågade|spurgte|lurer på"
    r"|undrar"
    r"|gleder seg|ser frem til|ser fram emot|looks? forward|tar (?:gjerne|gärna|over|alle|all)"
)
_SAID = (
    r"sa|sade|sagde|sier|seier|säger|siger|says?|said|fortalte|fortalde|forteller|fortel|berättade"
    r"|berättar|fortæller|told|tells|nevnte|nemnde|nämnde|nævnte|nevner|mention(?:s|ed)|volunteered"
    r"|uoppfordret|uoppfordra|oppfordret|oombedd|uopfordret|unprompted|opplyst|oplyst|opplyste"
    r"|uppgav|uppger|oppgir|declared|according|ifølge|enligt|iflg|tror|trur|skriver|skrev|writes?"
    r"|wrote|bekrefter|bekreftet|bekräftar|confirm(?:s|ed)|åpen|open|öppen|åben|ærlig|ärlig|honest"
    r"|usikker|osäker|unsure|frivillig|frivilligt|hearsay|rykte|visst"
)
# "Will not use the hearing aid", "would rather avoid pork", "does not say which": part of what
# is told.
_NO_REFUSAL = (
    r"(?! (?:(?:helst|gjerne|gärna|rather|heller|absolutt|absolut|like to|prefer to) )?"
    r"(?:ikke|ikkje|inte|ej|not|aldri|aldrig|never|slippe|sleppe|slippa|unngå|undvika|undgå|avoid"
    r"|nødig|ogärna)(?!\w))"
)
_KNOWN = (
    r"(?:[\w'’-]+\s+){0,3}(?:vet|veit|ved|visste|knows?|knew|kjenner til|känner till)(?:\s|[.,)]|$)"
    r"|(?:det )?(?:stannar|blir|bliver|stays)? ?(?:mellom|mellan|mellem|between) (?:oss|os|us)"
    r"|(?:in|i) (?:confidence|fortrolighet|förtroende|fortrolighed)|konfidensielt|confidential"
    r"|(?:spiller|spelar|speler) ingen|does(?:n't| not) matter"
    r"|(?:nobody|no one|ingen) (?:minds|cares|bryr seg|bryr sig|reagerer|reagerar)|no matter"
    r"|ingen sak|ikke noe problem"
    r"|ikkje noko problem|inga? problem|no problem|uvesentlig|irrelevant\w?|not relevant"
)
_ELSE = r"ellers|elles|annars|otherwise|i øvrigt|for øvrig|för övrigt|i övrigt|apart from that"
_WELL = (
    r"(?:helt|heilt|fullt|fuldt|fully|all|alt|allt|nå|no|nu|now|men|er|är|is|igjen|igen|lenge"
    r"|länge)?"
    r"\s?(?:frisk|bra|fint|greit|tilbake|tillbaka|tilbage|back|återställd|restored|recovered"
    r"|borta|over|overstått|ok|okay|okei|fine|full (?:jobb|fart|stilling|arbeidsevne"
    r"|arbetsförmåga))"
)
_SO = r"(?:så|so|hence|thus|dermed|därmed|derfor|difor|därför|therefore)\s"
_NOT = (
    r"(?:ikke|ikkje|inte|ej|not|no)\s(?!(?:prakti|aktiv|pract|activ|medl|member|organis|longer))"
    r"[\w-]+(?:\s[\w-]+){0,3}\s*$"
)
_ORDERS = (
    r"bestill|beställ|bestil|sett|sätt|sæt|put|husk|hugs|kom ihåg|remember|slett|stryk|ta bort"
    r"|fjern"
    r"|delete|remove|tal|snakk|prata|spør|fråga|spørg|ask|ring|call|skriv|write|nevn|nämn|nævn"
    r"|mention"
    r"|bruk|brug|använd|use|sjekk|kolla|tjek|check|gi|gje|ge|giv|give|la|låt|lad|let|unngå|undvik"
    r"|undgå|avoid|gratulerer|gratulera|please|vennligst|tak|takk|tack|thanks|vær|ver"
    r"|var (?:snäll|så)"
    r"|be (?:kind|careful)|pass på|se upp|haha|hehe|lol"
)
# Somebody or something else does it: "the client will ask", "the doctor says yes".
_OTHERS = (
    r"(?:[\w'’-]+\s+){1,3}(?:kan|vil|vill|skal|ska|må|måste|bør|bör|can|will|must|should|sier|seier"
    r"|säger|siger|says|spør|spurte|spurde|frågade|spurgte|asks|asked|dekker|täcker|dækker|covers"
    r"|overtar|tar over|tar över|takes over|godkjent|godkänt|godkendt|approved)"
    rf"{_NO_REFUSAL}(?:\s|[.,)]|$)"
)
_NOTHING = late(
    rf"{_OPENS}(?:{_SO}|{_SUBJECT}{_ADVERBS}(?:(?:{_WISHES}|{_SAID})(?!\w){_NO_REFUSAL}"
    rf"|(?:{_ORDERS}|{_ELSE}|{_WELL})(?!\w))"
    rf"|{_SUBJECT}{_ADVERBS}(?:{_KNOWN})|{_NOT}|{_OTHERS}"
    rf"|(?:[\w'’-]+\s+){{1,2}}(?:{_SAID})(?!\w))"
)
_WORD = late(r"[^\W\d_][\w'’-]*")


class Tails:
    """Cuts what says nothing off the end of statements."""

    def __init__(self, is_sensitive: Callable[[str], bool]) -> None:
        """`is_sensitive` tells of a word in small letters whether it may not be left standing."""
        self._is_sensitive = is_sensitive

    def cut(self, low: str, end: int, stop: int) -> int:
        """Where the statement ends of which `end` to `stop` of `low` is what follows its core."""
        if stop - end < 4:
            return stop
        for border in _BORDER.finditer(low, max(0, end - 1), stop):
            start = border.start()
            if start >= end and _NOTHING.match(low, start, stop) is not None:
                if any(self._is_sensitive(word) for word in _WORD.findall(low, start, stop)):
                    continue
                return start
        return stop
