"""Ages that words after the number, or farther before it, tell to be nobody's.

Limits ("aged 50 or over", "the year one turns 60"), averages of many, bands of a form, and the
years of machines in a list of them.
"""

import re

from aktiv_app.privacy.text.late import late

# "50 or over", "25 years and under", "16–24 / 25–39".
_OR_OVER = late(
    r"(?:[ -]?(?:år(?:s)?|years?(?: old)?|yrs?))?(?:,? (?:or|and|eller|og|och|el\.)"
    r" (?:over|above|older|under|younger|up(?:wards?)?|eldre|äldre|ældre|yngre|mer|mere|meir"
    r"|oppover"
    r"|uppåt|opefter|oppetter|nedover|nedåt|derover|däröver)"
    r"(?= ?[.,;:)\n|]|\s*\Z| (?:år|years|kan|må|skal|ska|får|can|may|must)(?!\w))"
    r"| ?[–-] ?\d\d ?(?:år|years|yrs)? ?[/|,;] ?\d\d ?[–-])"
)
# Said of whoever it is about, in a rule: "fra det år man fylder 60", "when one turns 67".
_ONE = (
    r"(?:man|those who|anyone who|one"
    r"|arbeidstaker(?:en)?"
    r"|arbeidstakar(?:en)?|arbetstagare[n]?|lønmodtager(?:en)?|medarbejderen|medarbeideren"
    r"|medarbetaren|den ansatte|den anställd[ae]|the employee|an employee|barnet|the child"
    r"|eleven)"
)
# One of whom it may be told, except in a condition: "hvis søkeren er under 18".
_APPLICANT = r"(?:søkeren|søkjaren|ansøgeren|the applicant)"
_IF = r"(?:hvis|dersom|viss|når|om|if|when|unless|medmindre|såfremt)"
# These may mean one of whom it is told: "är hon den som är 19?"
_WHO = r"(?:den som|dei som|de som|den der|dem der|dem, der)"
_REACHES = (
    r"(?:fyller|fyl|fylder|har fylt|har fyllt|har fyldt|er fylt|er fyldt|turns?|has turned|reaches"
    r"|reach|blir|bliver|når|passerer|passerar)"
)
_TURNS = rf"(?:{_REACHES}|is|are|er|är)"
_GROUPS = (
    r"(?:minors|ungdom(?:mer|ar|mar|s)?|unge|unga|young people"
    r"|personer|persons|people|personale|personal|personell|staff|employees|workers|ansatte"
    r"|tilsette|anställda|medarbeidere|medarbeidarar|medarbetare|medarbejdere|elever|pupils"
    r"|students|studenter|søkere|søkjarar|sökande|ansøgere|applicants|alle|alla|anyone|anybody"
    r"|folk|menn|kvinner|kvinnor|kvinder|passasjerer|kunder|kundar|customers|gjester|gäster|guests)"
)
# Not somebody's own: "har to barn under 10".
_CHILDREN = (
    r"(?<!to )(?<!tre )(?<!två )(?<!two )(?<!fire )(?<!fyra )(?<!har )(?<!have )(?<!has )(?<!med )"
    r"(?<!with )(?<!mine )(?<!mina )(?<!my )(?<!hans )(?<!hennes )(?<!hendes )(?<!his )(?<!her )"
    r"(?:barn(?:a)?|born|børn|children|kids)"
)
_LIMITS = (
    r"(?:under|over|över|below|above|minst|mindst|maks|max|up to|opp til|upp till|op til|ned til"
    r"|ner till|fra|från|frå|from|at least)"
)
_BEFORE = late(
    rf"(?:(?<!\w)(?:{_ONE} {_TURNS}|{_IF} {_APPLICANT} {_TURNS}|{_WHO} {_REACHES})(?: (?:mellom"
    rf"|mellan|mellem|between))?"
    rf"|(?<!\w){_CHILDREN}(?:,? (?:som|der|who|that) (?:er|är|are))? (?:under|over|över|below"
    rf"|above)"
    rf"|(?<!\w){_GROUPS}(?:,? (?:som|der|who|that))?(?: (?:er|är|are|is))?"
    rf" (?:{_LIMITS}(?: (?:fylte|fyllda|fyldte))?|aged|i alderen|i åldern|mellom|mellan|mellem"
    r"|between)"
    # what may be had from an age on
    r"|(?<!\w)[^\W\d_]{0,12}(?:jobb|arbeid|arbete|arbejde|job|kurs|tilbud|billett|permit"
    r"|førerkort|förarbevis"
    r"|körkort|kørekort|førarkort|licen[cs]e|adgang|inträde|entry|ansettelse|anställning"
    r"|ansættelse|lærling\w{0,4}|lärling\w{0,4}|vikariat)\w{0,3} (?:fra|från|frå|from)"
    r"(?: (?:fylte|fyllda|fyldte))?)\s\Z",
    re.IGNORECASE,
)
# Of many together, with words between.
_AVERAGE = late(
    r"(?<!\w)(?:(?:average|mean|median|typical) (?:age|alder|ålder)|ages? (?:average|range)s?"
    r"|(?<!i )(?:snitt|gjennomsnitts|median|medel|gennemsnits|middel)(?:alder(?:en)?|ålder(?:n)?)"
    r"|(?:median|gennemsnit|gjennomsnitt|genomsnitt|snitt|medelvärde)(?:en|et|et|t)?)(?!\w)"
    r"[^.!?\n;]{0,48}\Z",
    re.IGNORECASE,
)
# "15-åringar kan ikkje jobbe etter kl. 20": all of them, in a rule.
_ALL_OF_AN_AGE = late(r"\d{1,2}[- ]?(?:års-?)?åring(?:ar|er|e)", re.IGNORECASE)
_MAY = late(
    r",? (?:og (?:yngre|eldre) |och (?:yngre|äldre) )?(?:kan|får|må|skal|ska|måste|bør|bör|trenger"
    r"|treng|behöver|har (?:lov|rett|rätt|krav)|can|may|must|should|need)(?!\w)"
)
# The name of a field or a column with a machine's years under it.
_LABEL = late(r"(?<!\w)(?:alder|ålder|age)[ \t]*[:=]?[ \t]*\Z", re.IGNORECASE)
_MACHINE = late(
    r"(?<![^\W_])(?:[^\W\d_]{0,14}(?:maskin|kjøretøy|køretøj|køyretøy|fordon|truck|traktor|kran"
    r"|laster"
    r"|lastar|hjullaster|gravemaskin|varebil|lastebil|lastbil|tilhengar|tilhenger|släp|båt|båd"
    r"|fartøy|utstyr|utrustning|udstyr)(?:en|et|a|er|ar|s)?(?:kort)?|vehicle|trailer|equipment|boat"
    r"|reg\.? ?(?:merke|nr|nummer)|eu-kontroll|toyota|volvo|ford|scania|mercedes|vw|volkswagen)"
    r"(?![^\W_])(?=[^\n]*\Z|[ \t]*[:=|;\t])",
    re.IGNORECASE,
)
_PERSON_BETWEEN = late(
    r"(?<!\w)(?:jeg|eg|jag|han|hun|ho|hon|she|he|navn|namn|name|fører|förare|driver|sjåfør|kandidat"
    r"|candidate|søker|søkjar|sökande|ansøger|applicant)(?!\w)",
    re.IGNORECASE,
)
_MACHINE_BACK = 110
_BACK = 90


def is_told_of_all(text: str, start: int, end: int) -> bool:
    """Whether the age at a place is a limit, a mean, a band or that of a machine."""
    if _OR_OVER.match(text, end) or _OR_OVER.match(text, _number_end(text, start)):
        return True
    before = text[max(0, start - _BACK) : start]
    if _BEFORE.search(before) or _AVERAGE.search(before):
        return True
    if _ALL_OF_AN_AGE.fullmatch(text, start, end) and _MAY.match(text, end):
        return True
    if _LABEL.search(before) is None:
        return False
    wide = text[max(0, start - _MACHINE_BACK) : start]
    machine = _MACHINE.search(wide)
    return machine is not None and _PERSON_BETWEEN.search(wide, machine.end()) is None


def _number_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end].isdigit():
        end += 1
    return end
