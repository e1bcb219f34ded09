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
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.prompts import is_prompt

_ASKED = (Label.AGE, Label.SENSITIVE)
_LONGEST = 500  # characters of a sentence, and of a line before the place
_ITEMS = 15  # lines of a list that its heading reaches
_MARKS = r"[\s>*_#–—•·-]*(?:\d{1,2}[.)] |[a-h]\) )?[*_]*"
_BEGIN = late(_MARKS)
_BULLET = late(r"[ \t]*(?:[–—•·*-] |\d{1,2}[.)] )")
_ENDS = late(r"[.!?;]['\"”»)]? |[:–—] ")
_STOPS = late(r"[.!?;]['\"”»)]? ")
# A heading or a label, which may be the rule itself: "Ikke ta med:", "Regler:".
_LABELLED = late(r"[^:\n]{1,60}:\*{0,2}$")

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
    r"(?:spør(?:re|je)?|spørge?|fråga|fråg|still(?:e)? spørsmål|ställ(?:a)? frågor"
    r"|stil(?:le)? spørgsmål|anta|antag|antage|gå ut fra|gå ut frå|gå ut från|gå ud fra|gjette?"
    r"|gissa|gætte?|spekulere?|spekulera|forutsett|förutsätt|forudsæt|ask|assume|guess|infer"
    r"|presume|speculate|foreslå|föreslå|suggest|recommend|anbefale?|rekommendera|(?:vurdere?|bedöma?|bedømme?|consider|assess|judge)"
    r"(?= (?:\w+ )?(?:om|whether|if)(?!\w)))"
)
_OMIT = (
    r"(?:utelate?|utelukke?|utelämna|udelade?|unngå|unngå|undvik|undvika|undgå|fjerne?|ta bort"
    r"|stryke?|ta (?:ut|bort|vekk|vekk)|fjern|se bort fra|sjå bort frå|bortse från|ignorere?"
    r"|ignorera|hopp over|hoppa över|avoid|omit|exclude|leave out|remove|skip|ignore|disregard)"
)
_MODAL = r"(?:skal|ska|skall|må|måste|bør|bör|får|kan|must|should|may|can|will)"
_DU = r"(?:du|you|det|dette|detta|det her|det här|this|følgende|følgjande|följande|the following)"
_RULE = late(
    rf"(?:(?:og|och|and|also|please|husk:?|hugs:?|kom ihåg:?|remember:?) )?(?:"
    rf"(?:{_NOT}|don['’]t|do not)(?: \w+)? (?:(?P<ask>{_ASK})|(?P<tell>{_TELL}))(?!\w)"
    rf"|(?:(?P<ask_2>{_ASK})|(?P<tell_2>{_TELL}))(?: (?:da|då|heller|dog))? {_NOT}(?!\w)"
    rf"|(?P<ask_4>gå) {_NOT} (?:ut|ud) (?:fra|frå|från)(?!\w)"
    rf"|(?P<tell_4>ta|tag|take) {_NOT} med(?!\w)"
    rf"|(?P<tell_5>legg|lägg|læg) {_NOT} (?:vekt|vikt|vægt) (?:på|vid)(?!\w)"
    rf"|{_DU} {_MODAL}(?: \w+)? {_NOT}(?: \w+)? (?:(?P<ask_3>{_ASK})|(?P<tell_3>{_TELL}|med(?!\w)))"
    rf"|(?P<omit>{_OMIT})(?!\w))",
    re.IGNORECASE,
)
_QUESTIONS = late(
    r"[^,.\n]{0,24}?(?<!\w)(?:spørsmål|frågor|spørgsmål|questions?) (?:om|about|on|whether)(?!\w)",
    re.IGNORECASE,
)
# Several things that are not to be told are grounds; a single one may be what is so.
_SEVERAL = late(r",|/|(?<!\w)(?:eller|or|og|och|and|samt)(?!\w)", re.IGNORECASE)

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
    r"|fråga inte|spør ikke|spør ikkje|spørg ikke|skriv|hopp)(?!\w)",
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

_AN = r"(?:en|ein|ei|et|ett|an?)"
_WORDS = r"(?:[^\W\d_][\w-]* ){0,3}"
_DO = late(
    r"(?:skriv|svar|svara|forklar|förklara|lag|lav|formuler|formulera|bruk|brug|använd|tenk|tænk"
    r"|tänk|sjekk|tjek|kontroller|kontrollera|sørg|syt|pass|se til|gjør|gjer|gør|gör|hold|håll"
    r"|oversett|omset|oversæt|översätt|forenkle|förenkla|snakk|snak|beskriv|fortell|fortel"
    r"|berätta|fortæl|oppsummer|opsummer|sammanfatta|foreslå|gi|gje|giv|ge|vurder|bedöm"
    r"|write|answer|explain|make|phrase|word|use|check|ensure|keep|translate|simplify|describe"
    r"|tell|summari[sz]e|suggest|give|assess|speak|talk|rewrite|draft|imagine|picture)(?!\w)",
    re.IGNORECASE,
)
_UNDERSTANDS = (
    r"(?:forstå\w{0,4}|förstå\w{0,4}|skjønne?r?|skjønar|begrip\w{0,4}|fatte?r?|understands?"
    r"|understood|follows?|følge?r?|følgje|(?:känner|kjenner|føler|kjenner) (?:sig|seg)"
    r"|feels?|lese?r?|läs\w{0,2}|læse?r?|reads?|svare?r?|svarar?"
    r"|answers?)"
)
_SO_THAT = late(
    rf"(?<!\w)(?:slik at|så att?|så|at|att|that)(?: både| såväl| both)? (?:{_AN} [^,.;:!?]{{1,40}}"
    rf" (?:og|och|and|eller|or) )?{_AN} {_WORDS}\Z",
    re.IGNORECASE,
)
_AS_IF = late(
    r"(?<!\w)(?:som om|som till?|as if|as though|like)(?: [^\W\d_][\w'’-]*){0,6} \Z", re.IGNORECASE
)
_IMAGINE = late(
    r"(?:imagine|picture|tenk deg|forestill deg|førestill deg|sjå for deg|se for deg"
    rf"|föreställ dig|tänk dig|forestil dig) (?:{_AN} [^,.;:!?]{{1,40}} (?:og|och|and|eller|or) )?"
    rf"{_AN} {_WORDS}\Z",
    re.IGNORECASE,
)
_FOR_READERS = late(
    rf"(?<!\w)(?:for|för|til|till|to) {_AN} (?:leser|lesar|läsare|læser|reader)"
    r"(?: [^\W\d_]{1,5}){0,2} \Z|(?<!\w)(?:make sense|clear|understandable|forståelige?|forståeleg"
    rf"|begriplige?|begripelige?|easy|tydelige?|tydlige?)[^.;:!?]{{0,20}} (?:to|for|för) {_AN} "
    rf"{_WORDS}\Z",
    re.IGNORECASE,
)
_SUBJECT = late(
    rf"(?:både |both )?(?:{_AN} [^,.;:!?]{{1,40}} (?:og|och|and|eller|or) )?{_AN} {_WORDS}\Z",
    re.IGNORECASE,
)
_THEY_UNDERSTAND = late(rf"[^.;:!?\n]{{0,80}}(?<!\w){_UNDERSTANDS}(?!\w)", re.IGNORECASE)
_MUST_UNDERSTAND = late(
    rf"[^.;:!?\n]{{0,60}} {_MODAL} (?:[^\W\d_]{{2,8}} ){{0,2}}{_UNDERSTANDS}(?!\w)", re.IGNORECASE
)

_READERS = late(
    r"(?:målgruppen?|målgruppa|publikum|lesere|lesarar|läsare|læsere|mottakere|audience|readers?"
    r"|target (?:group|audience))[*_]{0,2}:",
    re.IGNORECASE,
)
_QUOTES = ("«", '"', "“", "”", "„")

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
    rf"(?:^{_MARKS}|[.!?] )(?:{_NOT} [^\W\d_]{{2,}}|do not|don['’]t|{_TELL} {_NOT}|{_OMIT}"
    r"|(?:skriv|svar|svara|lag|lav|bruk|brug|använd|forklar|förklara|oppsummer|opsummer"
    r"|sammenfatt|sammanfatta|analyser|analysera|analysér|vurder|bedöm|foreslå|föreslå|begrunn"
    r"|begrund|motivera|grunngje|lad være|la være|gi|gje|giv|ge|ta med|tag med|omskriv|oversett"
    r"|omset|oversæt|översätt|write|use|answer|summari[sz]e|analy[sz]e|list|suggest|explain|keep"
    r"|draft|rewrite|translate|compare)(?!\w))",
    re.IGNORECASE | re.MULTILINE,
)


class _Sentence(NamedTuple):
    """A sentence as it is read, with the heading of its list before it if that is the rule."""

    text: str
    shift: int  # how far before its place in the whole text it stands
    own: int  # where its own words begin in the whole text

    def place(self, finding: Finding) -> tuple[int, int]:
        """Where it stands; a statement may begin before the sentence, at the sign of a list."""
        return max(finding.start, self.own) - self.shift, finding.end - self.shift


def asked_of_ai(text: str, findings: Sequence[Finding]) -> set[Finding]:
    """Those of `findings` that rules for an AI are about, in a text that gives it rules."""
    asked = {
        one
        for one in findings
        if one.label in _ASKED
        and one.certainty is not Certainty.POSSIBLE
        and "\n" not in text[one.start : one.end].strip()
        and any(_is_asked(one, within, findings) for within in _sentences(text, one))
    }
    return asked if asked and speaks_to_ai(text) else set()


def speaks_to_ai(text: str) -> bool:
    """Whether the text gives rules to an AI, or begins as prompts do."""
    if is_prompt(text) or _HEADED.search(text):
        return True
    orders = _ORDERS.finditer(text)
    return sum(1 for _ in zip(range(_LEAST_RULES), orders, strict=False)) == _LEAST_RULES


def _sentences(text: str, finding: Finding) -> Iterator[_Sentence]:
    """The sentence that holds the place; where a label stands before it, with and without that."""
    # A statement may have taken the sign of a list with it.
    start = _words_from(text, finding.start, finding.end)
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    if start - begin > _LONGEST:
        return
    words = _words_from(text, begin, start)
    ends = [match.end() for match in _ENDS.finditer(text, words, start)]
    last = ends[-1] if ends else begin
    stop = min(stop, last + _LONGEST)
    after = _STOPS.search(text, finding.end, stop)
    stop = after.start() + 1 if after else stop
    for at in {last, _before_label(text, begin, ends)}:
        at = _words_from(text, at, start)
        yield _Sentence(text[at:stop], at, at)
    if last == begin and _BULLET.match(text, begin):
        heading = _heading(text, begin)
        if heading:
            shift = words - len(heading) - 1
            yield _Sentence(f"{heading} {text[words:stop]}", shift, words)


def _words_from(text: str, at: int, end: int) -> int:
    """Where the words begin after the signs and numbers of lists and headings."""
    match = _BEGIN.match(text, at, end)
    return match.end() if match else at


def _before_label(text: str, begin: int, ends: Sequence[int]) -> int:
    """Where the sentence begins if a colon is no end."""
    for at in reversed(ends):
        if text[at - 2] not in ":–—":
            return at
    return begin


def _heading(text: str, begin: int) -> str:
    """What a list is headed, without its colon, or nothing."""
    for _ in range(_ITEMS):
        if not begin:
            return ""
        end = begin - 1
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end].strip()
        if _LABELLED.match(line):
            return line[_words_from(line, 0, len(line)) :].rstrip("*_: ")
        if not _BULLET.match(text, begin, end):
            return ""
    return ""


def _is_asked(finding: Finding, within: _Sentence, findings: Sequence[Finding]) -> bool:
    sentence = within.text
    start, end = within.place(finding)
    if _names_somebody(within, findings):
        return False
    if finding.label is Label.AGE and _is_any_age(sentence, start, end):
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
    rule = _RULE.match(sentence)
    if rule is None or start < rule.end() or _POINTS.search(sentence, rule.end()):
        return False
    if (rule.lastgroup or "").startswith("ask") or _QUESTIONS.match(sentence, rule.end()):
        return True
    told = sentence[rule.end() : end]
    return (
        _SEVERAL.search(sentence, rule.end()) is not None
        and not _HER.search(told)
        and not _THAT.search(told)
        and not _KNOWN.search(sentence, start, end)
    )


def _is_any_age(sentence: str, start: int, end: int) -> bool:
    """Whether the age is that of whoever should understand something."""
    before = sentence[:start]
    if _DO.match(sentence) and (
        (_SO_THAT.search(before) and _THEY_UNDERSTAND.match(sentence, end))
        or _AS_IF.search(before)
        or _FOR_READERS.search(before)
    ):
        return True
    return bool(
        _READERS.match(sentence)
        or _IMAGINE.match(before)
        or (_SUBJECT.match(before) and _MUST_UNDERSTAND.match(sentence, end))
        or (_FOR_READERS.search(before) and sentence.rstrip().endswith("?"))
    )


def _names_somebody(within: _Sentence, findings: Sequence[Finding]) -> bool:
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
