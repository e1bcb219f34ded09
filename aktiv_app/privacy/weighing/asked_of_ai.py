"""What a prompt asks of an AI, in sentences that are about nobody.

Whoever pastes a whole prompt pastes rules with it: what is not to be mentioned ("Ikke nevn
graviditet, sykdom eller tro"), what to do if something should be so ("Hvis kandidaten er gravid,
utelater du det"), who should understand it ("slik at en 18-åring forstår det"). These name grounds
and ages as notes about somebody do, and stand beside such notes.

The grammar of the sentence decides, and only of its own: it begins as a rule begins, speaks of
whoever it may be, and holds nothing that points to one person. "Ikke nevn at hun er gravid",
"Ikke nevn depresjonen eller medisinene" and "Skriv til en 47-åring med epilepsi" say what is so,
and stay what they are.
"""

import re
from collections.abc import Sequence

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.ages_of_readers import is_of_readers
from aktiv_app.privacy.weighing.rules_for_ai import QUESTIONS, RULE, SEVERAL, speaks_to_ai
from aktiv_app.privacy.weighing.sentences import Sentence, sentences_around

_ASKED = (Label.AGE, Label.SENSITIVE)

_WHOEVER = (
    r"(?:noen|nokon|nokre|någon|några|nogen|nogle|anyone|anybody|someone|somebody|en|ein|ei|et|ett"
    r"|an?|any)"
)
_ONE = (
    r"(?:kandidaten|kandidatar|kandidater|søkeren|søkaren|søkjaren|jobbsøkeren|jobbsøkaren"
    r"|sökanden|den sökande|jobbsökaren|ansøgeren|jobansøgeren|(?:the |a )?(?:candidate|applicant"
    r"|employee|jobseeker)|den ansatte|den tilsette|den anställd[ae]|medarbeideren|medarbeidaren"
    r"|medarbetaren|medarbejderen|vedkommende|vedkomande|personen|the person|søkere|søkarar"
    r"|sökande|ansøgere)"
)
_SHE = r"(?:han|hun|ho|hon|hen|he|she|they)"
_IF = late(
    r"(?:og |och |and |men |but )?(?:(?:hvis|dersom|viss|om|ifall|såfremt|if)"
    r"(?: (?:det|it) [^,.;:!?]{2,40}? (?:at+|that))?"
    # "Er kandidaten gravid, skriver du …", "Står det at …"
    r"|(?:står|kjem|kommer|framgår|fremgår|framkommer) det [^,.;:!?]{0,40}?(?<!\w)at+"
    r"|er|är|har|skulle|skriver|skriv|nevner|nemner|nämner|nævner|forteller|fortel|berättar"
    rf"|fortæller) (?:{_SHE}|{_WHOEVER}|{_ONE})(?!\w)",
    re.IGNORECASE,
)
# What the AI then does: "skriver du", ", leave it out".
_THEN = late(
    r"(?<!\w)(?!(?:som|at|att|om|hvis|dersom|viss|når|det|der|hva|kva|vad|fordi|så|hvem|kven"
    r"|vem|og|och|eller)(?!\w))[^\W\d_]{2,16} du(?!\w)"
    r"|(?<!\w)(?:skal|ska|skall|må|bør|bör|får) (?:det|dette|detta|svaret|teksten|texten)"
    r" [^,.;]{0,24}?(?:ikke|ikkje|inte|aldri|aldrig)(?!\w)"
    r"|[,:] (?:så |da |då |then |please |just |you )?(?:ikke|ikkje|inte|aldri|aldrig|do not"
    r"|don['’]t|never|must|should|write|leave|ignore|omit|skip|say|mark|use|replace|avoid|utelat|skriv"
    r"|bruk|ignorer|marker|erstatt|omtal|nevn|nemn|nämn|nævn|utelämna|udelad|använd|brug"
    r"|fråga inte|spør ikke|spør ikkje|spørg ikke|hopp)(?!\w)",
    re.IGNORECASE,
)

# What points to one person, or is so already.
_MINE = r"jeg|jag|eg|(?-i:I)|min|mi|mitt|mine|mina|my|meg|mig|me"
_POINTS = late(
    r"(?<!\w)(?:hans|hennes|hennar|hendes|his|her|hers|their|sin|sitt|sine|sina"
    rf"|{_MINE}|fortsatt|framleis|fremdeles|fortfarande|fortsat|stadig|still|igjen|igen|again"
    r"|tilbake|tilbage|tillbaka|attende|lenger|lengre|længere|längre|anymore|denne|dette|detta"
    r"|disse|dessa|this|these|those|siden|sedan|sidan|since)(?!\w)"
    r"|[^\W\d_]{4,}(?:ens|ets|arens|erens|arnas|enes|ernes|['’]s)(?!\w)",
    re.IGNORECASE,
)
_HER = late(rf"(?<!\w)(?:{_SHE}|henne|ham|honom|him|de|dei|dem|them|the|den)(?!\w)", re.IGNORECASE)
_THAT = late(
    r"(?<!\w)(?:at|att|that|hvordan|korleis|hur|how|why|hvorfor|kvifor|varför|fordi|because)(?!\w)"
    rf"(?! {_WHOEVER}(?!\w))",
    re.IGNORECASE,
)
# One that is known: "depresjonen", "kreften". Also some words that are not, which stay as well.
_KNOWN = late(r"(?<![\w«\"“”])[^\W\d_]{4,}(?:en|et)(?!\w)", re.IGNORECASE)
_CAPITAL = late(r"(?<![\w«\"“”‘'(-])(?!I(?!\w))[A-ZÆØÅÄÖ][^\W_]*[^\W\d_A-ZÆØÅÄÖ]")
_FAITHS = late(
    r"(?:Muslims?|Islam|Islamic|Christians?|Jews?|Jewish|Hindus?|Sikhs?|Buddhists?|Catholics?"
    r"|Protestants?|Orthodox|Romani|Roma|Sami|Sámi|Parkinson|Down|Crohn)(?!\w)"
)
_QUOTES = ("«", '"', "“", "”", "„")


def asked_of_ai(text: str, findings: Sequence[Finding]) -> set[Finding]:
    """Those of `findings` that rules for an AI are about, in a text that gives it rules."""
    asked = {
        one
        for one in findings
        if one.label in _ASKED
        and one.certainty is not Certainty.POSSIBLE
        and "\n" not in text[one.start : one.end].strip()
        and any(_is_asked(one, within, findings) for within in sentences_around(text, one))
    }
    return asked if asked and speaks_to_ai(text) else set()


def _is_asked(finding: Finding, within: Sentence, findings: Sequence[Finding]) -> bool:
    sentence = within.text
    start, end = within.place(finding)
    if _names_somebody(within, findings):
        return False
    if finding.label is Label.AGE and is_of_readers(sentence, start, end):
        return True
    condition = _IF.match(sentence)
    if condition is not None:
        if sentence.rstrip().endswith("?"):
            return False  # "Har han kreft, vet du?"
        # Or what is then to be written: `write only "asked for adjustments"`.
        quoted = sentence[max(0, start - 1) : start] in _QUOTES
        then = _THEN.search(sentence, condition.end() if quoted else max(condition.end(), start))
        return then is not None and _POINTS.search(sentence, 0, then.start()) is None
    if finding.label is Label.AGE:
        return False
    rule = RULE.match(sentence)
    if rule is None or start < rule.end() or _POINTS.search(sentence, rule.end()):
        return False
    if (rule.lastgroup or "").startswith("ask") or QUESTIONS.match(sentence, rule.end()):
        return True
    told = sentence[rule.end() : end]
    return (
        SEVERAL.search(sentence, rule.end()) is not None
        and not _HER.search(told)
        and not _THAT.search(told)
        and not _KNOWN.search(sentence, start, end)
    )


def _names_somebody(within: Sentence, findings: Sequence[Finding]) -> bool:
    """Whether anything in the sentence may be somebody's, or is written as a name is."""
    own = within.own
    stop = within.shift + len(within.text)
    for one in findings:
        # A word at the beginning is in capitals whatever it is: "Mark", "Grant".
        likely = one.certainty is not Certainty.POSSIBLE or one.start > own
        if likely and one.label not in _ASKED and one.start < stop and own < one.end:
            return True
    return any(
        match.start() and not _FAITHS.match(within.text, match.start())
        for match in _CAPITAL.finditer(within.text)
    )
