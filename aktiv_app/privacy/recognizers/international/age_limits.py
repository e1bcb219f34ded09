"""Numbers of years that are nobody's age: a limit, how long something lasted, a thing's age."""

import re

from aktiv_app.privacy.text.late import late

_RULE = late(
    r"(?:minst|fylt|fyllt|fyldt|maks|inntil|inntill|mellom|mellan|mellem|at least|below|above"
    r"|between|min\.?|<|>|(?:aldersgrense|åldersgräns|age limit|limit)\w*(?: er| är| is| på)?"
    r"|øvre|nedre"
    r"|(?:du|you|ni|søkere|søkjarar|sökande|applicants) (?:må|skal|bør|måste|ska|must"
    r"|should) (?:være|vere"
    r"|vara|be) (?:over|under|fylt|minst)?|være over|vere over|vara över|be over|(?:grense|gräns"
    r"|limit)\w* (?:er|är|is)"
    r")\s{0,2}$",
    re.IGNORECASE,
)
# "min treåring": mine, not at least.
MINE = late(r"[^\W\d_]|\d{1,2}-?års?-?åring|\d{1,2}[- ]?åring", re.IGNORECASE)
_SENTENCE = late(r"[.!?]\s|\n")

# How long something lasted: "etter 11 år", "i nitton år".
_LASTED = late(
    r"(?<!\w)(?:i|etter|efter|siste|sista|sidste|seneste|last|past|for|in|halve?t?) $",
    re.IGNORECASE,
)
# Of many, or of those who speak for a firm: "mean age 34", "vi fyller 20 år".
_OF_MANY = re.compile(
    r"(?<!\w)(?:(?:mean|average|median) age|snittalder(?:en)?|gjennomsnittsalder(?:en)?"
    r"|medelålder(?:n)?|gennemsnitsalder(?:en)?|(?:vi|we) (?:fyller|fylder|fyl|turn|runder|rundar"
    r"|feirer|feirar|firar|fejrer|celebrate))(?: (?:er|är|is|of|på|nå|nu|now))?:? $",
    re.IGNORECASE,
)
# What else is so and so many years old.
_THINGS = (
    r"(?:firma(?:et)?|bedrift(?:en|a)?|verksemd\w*|selskap\w*|virksomhed\w*|företag\w*"
    r"|firman?"
    r"|bolag\w*|compan(?:y|ies)|firm|business|organisasjon\w*|organi[sz]ation\w*|hus(?:et)?"
    r"|bygg(?:et|ningen?)?"
    r"|bygning\w*|building|house|skip(?:et)?|båt(?:en)?|fartøy\w*|ship|vessel|boat|rigg?(?:en)?"
    r"|anlegg\w*"
    r"|maskin\w*|machine|laget|lag|klubb(?:en)?|forening\w*|avtale\w*|lov(?:en)?|system\w*"
    r"|stiftelse\w*"
    r"|grense\w*|gräns\w*|limit|skole(?:n)?|skolan|school|fabrikk\w*|fabrik\w*|factory"
    r"|verft(?:et)?|brand"
    r"|produkt\w*|tradisjon\w*|kontor(?:et)?|hotell(?:et)?|vin(?:en)?|whisky|ost(?:en)?"
    r"|kontrakt\w*|lån(?:et)?"
    r"|konsern(?:et)?|butikk\w*|butiken|avis(?:en|a)?|programmet|prosjekt\w*|projekt\w*|kommune\w*"
    r"|leiekontrakt\w*|garanti\w*|plan(?:en)?|jubile\w*|anniversary|utstyr\w*|bil(?:en)?|car"
    r"|van)"
)
_THING = late(rf"(?<!\w){_THINGS}(?!\w)", re.IGNORECASE)
# "Alder på bygget: 45 år".
AGE_OF_THING = late(
    rf"(?<!\w)(?:alder(?:en)?|ålder(?:n)?|age) (?:på|av|af|of|til|till|for) (?:the |our )?"
    rf"{_THINGS}:? \Z",
    re.IGNORECASE,
)
_PEOPLE = late(
    r"(?<!\w)(?:jeg|eg|jag|han|hun|ho|hon|hen|she|he|kandidaten|søkeren|søkjaren|som|who|kona"
    r"|mannen)(?!\w)",
    re.IGNORECASE,
)


def is_nobodys(text: str, start: int) -> bool:
    """Whether the number is a limit, as in "at least 18 years", a time, or a thing's age."""
    if _LASTED.search(text, max(0, start - 12), start):
        return True
    if _OF_MANY.search(text, max(0, start - 40), start):
        return True
    rule = _RULE.search(text, max(0, start - 40), start)
    if rule is not None and not (rule.group().lower() == "min " and MINE.match(text, start)):
        return True
    before = text[max(0, start - 70) : start]
    cut = [match.end() for match in _SENTENCE.finditer(before)]
    subject = before[cut[-1] :] if cut else before
    thing = _THING.search(subject)
    return thing is not None and _PEOPLE.search(subject, thing.end()) is None
