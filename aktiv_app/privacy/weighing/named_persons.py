"""Whether what stands right beside a name says that somebody is meant who can be reached or acts.

"Kontakt: Kari Nordmann", "avdelingsleder Kari Nordmann", "Kari Nordmann (HR-sjef)", "Hei Kari,"
and "når Kari går på ferie" name a person in any text; "Møterom: Kari Nordmann" does not.
"""

import re

from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import ADVERBS
from aktiv_app.privacy.reasons import PROFILE_OF_PERSON
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.person_words import (
    OPENERS,
    PERSON_STATES,
    SUBORDINATORS,
    PersonWords,
)

_REACH = 48  # characters of the line before a name that are read
_AHEAD = 60  # and after it

# Roles that may stand in brackets or after a comma, in all their forms; `roles.txt` holds words
# that tell before a name alone.
_ROLE = (
    r"(?:(?:[^\W\d_]|-)*(?:leder|ledar|ledare|leiar|sjef|chef|chief|rådgiver|rådgjevar|rådgivare"
    r"|konsulent|konsult|ansvarlig|ansvarleg|ansvarig|direktør|direktör|koordinator|rektor"
    r"|kontakt|sekretær|sekreterare|assistent|ingeniør|ingenjör|lege|läkare|læge|advokat"
    r"|revisor|verneombud|skyddsombud|tillitsvalgt|tillitsvald|tillidsmand|recruiter|rekrutterer"
    r"|rekryterare|veileder|handledare)(?:en|n|a|e)?"
    r"|manager|director|officer|partner|lead|head|owner|eier|eigar|ägare|ejer|ceo|cfo|cto|coo"
    r"|advisor|adviser|consultant|coordinator|secretary|assistant|engineer|chair|chairman"
    r"|kandidat|kandidaten|søker|søkeren|sökande|sökanden|ansøger|ansøgeren|candidate|applicant"
    r"|ansatt|ansatte|anställd|anställde|medarbeider|medarbetare|medarbejder|employee"
    r"|referent|mentor|fadder|kollega|kollegaen|colleague)"
)
_BEFORE = late(
    rf"(?<!\w)(?:{_ROLE}(?: (?:er|är|is|blir|heter|(?:i|på|in|at|for|ved|hos) [^\W\d_]+))?[:,]?"
    r"|(?:kontaktperson|kontaktpersoner|kontakte|kontakta|kontakter|contact|contacts|ring|ringe"
    r"|ringa|call|phone|tlf\.?|tel\.?|telefon|mail|maile|maila|e-post|epost|mobil|spør|spørg"
    r"|fråga|ask for|snakk med|tal med|tala med|speak to|talk to|møt|möt|meet|hilsen|helsing"
    r"|hälsningar|mvh|regards|signert|signed|godkjent av|godkjend av|godkänt av|godkendt af"
    r"|approved by|utarbeidet av|written by|skrevet av|prepared by|navn|namn|name|v/|c/o"
    r"|signatur|signature):?"
    r"|(?:fra|frå|från|from|til|till|to|cc|att|attn|ansvar|responsible|panel|deltakere|deltagere"
    r"|deltagare|til stede|present|vara|ledes av|leds av|ledet av|led by|hos):"
    r"|(?:spørsmål|spørgsmål|frågor|spursmål|questions|søknad|søknaden|ansökan|ansøgning"
    r"|application|cv|opplysninger|upplysningar|oplysninger)\b[^.!?\n]{0,30}"
    r"(?: til| till| to| hos| av| from| with| fra| från| ved)"
    r"|(?:navn|namn|name)\b[^:\n]{1,40}:|(?:navn|namn|name) ?[|;\t][^\n]{0,40}[|;\t]"
    r"|mr|mrs|ms|dr|herr|fru|frk)\.? ?\Z",
    re.IGNORECASE,
)
# A firm or a building has no title and is on no visit.
_AFTER = late(
    rf"\s?(?:[,(–-] ?(?:[^\W\d_]+ ){{0,2}}(?:{_ROLE})(?!\w)"
    r"|[,(:–-]? ?\(?(?:tlf|tel|telefon|mob|mobil|phone|e-post|epost|mail|e-mail)(?!\w)"
    r"|[\[(](?:(?:visitor|visiting|guest|gjest|gäst|gæst|besøk|besök|besøg|besøkende|besökande|new|ny"
    r"|nytilsatt|nyansatt|nyanställd|fri|ferie|semester|syk|sjuk|syg|sick|away|borte|borta|permisjon"
    r"|perm|vikar|innleid|inhyrd|indlejet|deltid|on leave|barsel|hjemme|hemma|remote|han|hun|hon|ho"
    r"|she|he|hen|they)(?!\w)|\d{2} ?(?:år|years?|yrs?|y\.?o\.?)?[\])])"
    r"|,? (?:fra|från|frå|from) [^\W\d_]| (?:og|och|and|&) (?:jeg|eg|jag|me|meg|mig|vi|we)(?!\w)"
    r"|,? (?:på|at|i|in|ved|vid|hos) (?:lønn|lön|løn|hr|it|resepsjonen?|reception\w*"
    r"|lager\w*|kontoret|kjøkkenet|köket|køkkenet|verkstedet|verkstaden|værkstedet|drift\w*|butikken"
    r"|butiken|sal[gj]\w*|försäljning\w*|økonomi\w*|ekonomi\w*|regnskap\w*|kantina|kantinen|vakta|vakten|skift"
    r"\w*|natt\w*|kveld\w*|payroll|finance|sales|accounts)(?!\w)"
    rf"|{PERSON_STATES}(?!\w))",
    re.IGNORECASE,
)
_GREETING = late(
    r"(?:^|[\"'“”„«»‘’.,:>–-] ?)(?:(?:kjære|kære|kära?|bästa|dear|hei|hej|heia|heisann|hejsan|hallo"
    r"|halloj|hallå|hello|hi|hey|tjena|goddag|morn|god(?:e|t)? (?:morgen|morgon|dag|kveld|kväll)"
    r"|good (?:morning|afternoon|evening)|takk|tack|tak|thanks|thank you|velkommen|välkommen"
    r"|welcome|gratulerer|grattis|tillykke|congratulations),? )+(?:igjen |igen |again )?\Z",
    re.IGNORECASE,
)
_GREETED = late(r" ?(?:[,.!:;?)–]|[\"”“»’]|og |och |and |$)")
# Whoever is written or gone to.
_SENT = late(
    r"(?<!\w)(?:apply|write|report|talk|speak|turn|go|sign up|reply|hand|send|søk|sök|søg|skriv"
    r"|mail|meld|anmäl|tilmeld|henvend|vänd|vend|lever|levér|lämna|aflever|gi|ge|giv|svar|svara|snakk"
    r"|tal|tala|send(?:es|as|ast)?|skickas?|meldes|meldast|leveres|leverast|lämnas|afleveres"
    r"|rettes|rettast|ställs|stilles)(?: [^.!?:;\n]{1,30}?)? (?:til|till|to|hos|through|via) \Z",
    re.IGNORECASE,
)
_WHERE = late(
    r" ?(?:[.,;!)]|$)|,? \(?(?:på|at|on|in|i|ved|vid|hos|med|with|innen|innan|inden|before|by|før"
    r"|före|senest|senast|no later|og|och|and|eller|or)(?!\w)",
    re.IGNORECASE,
)
# Those one meets and speaks of, those whose place somebody takes, and who acts for somebody.
_OF_SOMEBODY = late(
    r"(?<!\w)(?:(?:møtet?|mötet?|meeting|lunsj|lunch|samtalen?|samtal|snakke[rt]?|snakka|prata|pratet"
    r"|talt|tale|tala|spoke|speak|talk|intervju(?:et)?|interview|sammen|saman|tillsammans|together"
    r"|kaffe|coffee|gjennomgang|genomgång|overlapp|call|avtalt?e?) (?:med|with)"
    r"|(?:vikar|vikaren|vikarierer|vikarierar|stand-in|stedfortreder|vara|covers?|covering)"
    r" (?:for|för)|(?:etterfølger|etterfølgjar|efterträdare|efterfølger|avløser|avløsar|afløser"
    r"|ersättare|successor) (?:etter|efter|til|till|to|for|för)|in place of|i stedet for"
    r"|i stället för|i staden for|på vegne av|på vägnar av|on behalf of|because of"
    r"|(?:si|gi|sig) til|säg till|(?:let slip|thanks) to"
    r"|(?:hentes|hämtas|signert|signerad|signed|godkjent|godkänd|approved|intervjuet|intervjuad"
    r"|interviewed|anbefalt|anbefalet|rekommenderad|recommended|vurdert|handled|checked|reviewed"
    r"|innstilt|ansatt|anställd|hired|kjørt|ringt|kontaktet|chaired) (?:av|af|by)"
    r"|(?:chef|sjef|leder|leiar|ledare|lærer|lärare|fadder|mentor|boss|manager|kollega|kolleger"
    r"|kollegor|kursholder|vert|värd|vært|vikar|kontakt|ansvarlig|ansvarleg|ansvarig|instruktør"
    r"|instruktör|trener|veileder|handledare|makker|buddy) (?:blir|bliver|er|är|is|heter|vert)"
    r"|(?:brukernavnet|brukarnamnet|brugernavnet|användarnamnet|user ?name|login|e-posten|mobilen"
    r"|nummeret|numret|adressen|fødselsdatoen) (?:til|åt|till|for|of)"
    r"|tilhører|tillhör|tilhøyrer|belongs to|reserved for|reservert for|reserverad för"
    r"|(?:jeg|eg|jag|me|meg|mig|du|you|deg|dig|oss|us|hun|han|hon|she|he) (?:og|och|and|&)"
    r"|(?:snakk\w*|prat\w*|tal\w*|talk\w*|spør|spurte|frågade?|gjelder|angår|gäller|vedrørende|notat"
    r"|melding|beskjed|besked) (?:om|about)) \Z",
    re.IGNORECASE,
)
# Things one has experience of or is fitted with stand after "with" as well.
_WITH = late(
    r"(?<!\w)(?!(?:erfaring|erfarenhet|experience|kjennskap|kännedom|kendskab|kunnskap|kunskap"
    r"|knowledge|familiar|kjent|kjend|bekant|fortrolig|van|vant|integra\w+|arbeid\w*|jobb\w*"
    r"|arbeta?r?|work\w*|arbejde\w*|avtal\w*|aftale\w*|agreement|kontrakt|contract|samarbei\w+"
    r"|samarbet\w+|samarbejd\w+|partner\w*|konkurr\w+|sammenlign\w*|jämför\w*|compar\w+|repar\w+"
    r"|bargain|utstyrt|utrustad|equipped|merket|märkt|laget|made|bygget|byggt|built)(?!\w))"
    r"[^\W\d_]+ (?:med|with) \Z",
    re.IGNORECASE,
)
_SPEAKER = late(r"\d\d[:.]\d\d ?[\])>]? ?(?:[-–] ?)?\Z|[\])>] ?\Z")  # "[09:13] Kari: ja"
# "Nordmann_CV_2026.pdf"
_FILE = late(
    r"[^\s\"'“”«»<>|;,:()]{1,80}\.(?:pdf|docx?|odt|rtf|txt|pages|xlsx?|jpe?g|png|zip)\b",
    re.IGNORECASE,
)
_OF_APPLICANTS = late(
    r"(?<![^\W\d_])(?:cv|resume|résumé|lebenslauf|s(?:ø|oe?)knad|ans(?:ö|o)kan|ans(?:ø|oe?)gning"
    r"|application|applicant|kandidat|candidate|attest|vitnem(?:å|a)l|betyg|tjänstgöringsintyg"
    r"|eksamensbevis|diplom|diploma|referanse|referens|reference|passport?|førerkort|körkort"
    r"|kørekort|intervju|interview|case|kontrakt|contract|oppsigelse|sykmelding|sjukintyg|bedömning"
    r"|vurdering|tilbud|offer)(?![^\W\d_])",
    re.IGNORECASE,
)
_ALSO_WORDS = frozenset((reasons.AMBIGUOUS, reasons.INITIALS, reasons.MODEL))
_IN_FILES = frozenset((reasons.FILE_NAME, PROFILE_OF_PERSON))
_WITH_WORDS = frozenset(("med", "with"))
_TO_WORDS = frozenset(("til", "till", "to", "hos", "through", "via"))
# The last words of what `_OF_SOMEBODY` finds.
_OF_WORDS = frozenset(
    ("med", "with", "for", "för", "etter", "efter", "til", "till", "to", "av", "af", "of", "by",
     "og", "och", "and", "om", "about", "blir", "bliver", "er", "är", "is", "heter", "vert",
     "tilhører", "tillhör", "tilhøyrer")
)  # fmt: skip
_IT_IS = tuple(f"{verb} {it} " for verb in ("er", "var", "är", "is", "was") for it in ("det", "it"))
# "Kari i lønn", "Kari, som …"
_AFTER_SINGLE = late(
    r" (?:i|på|in|at|from|fra|från|frå|hos|ved|vid)"
    # where rooms are
    r" (?!(?:plan|etasje|etg|våning|sal|første|andre|tredje|fyrste|första|andra|floor|level"
    r"|the (?:first|second|third|top|ground|upper|lower))(?!\w))[^\W\d_]"
    r"|,? (?:som|who|der) [^\W\d_]"
)
# "Kari, kan du …"
_CALLED_TO = late(
    r", (?:kan|vil|vill|ville|har|er|är|skal|ska|tar|can|could|will|would|did|do|have|are)"
    r" (?:du|dere|ni|de|you)(?!\w)|, (?:please|vennligst|husk|hugs|kom ihåg|remember|ring|send"
    r"|skicka|se|sjekk|kolla|ta|du|you)(?!\w)",
    re.IGNORECASE,
)
# A verb that no list holds, by its ending; not "Stein er", "Ada eller", "Kari under".
_LIKE_A_VERB = late(
    r" (?:(?:ikke|ikkje|inte|aldri|aldrig|alltid|altid|ofte|ofta|også|också|selv|själv|sjølv|nå|nu"
    r"|no|never|always|also) )?(?!(?:er|är|eller|under|etter|efter|over|över|per|for|before|after"
    r"|ligger|heter|heiter|hedder|finns|skolen|andre|andra|flere|fler|meter|timer|notes|the|one"
    r"|some|more|are|were|hver|kvar|vår|deres|hvert|kvart|dette|disse|samme|siste|sista|sidste|første"
    r"|fyrste|første|första|neste|nästa|næste|mer|meir|især|ganger|gånger|gange|sider|sidor|alltid"
    r"|altid|there|where|here|kroner)(?!\w))"
    r"[a-zæøåäöé]{2,}(?:er|ar|te|de|dde|tte|et|ed|s)(?!\w)"
)
# Writers and architects are no persons of the text.
_MADE = late(
    r"(?:tegnet|teikna|ritad|ritat|tegnede|skrevet|skriven|skrivet|skrive|malt|målad|malet|måla"
    r"|komponert|designet|designad|utviklet|utvecklad|udviklet|oppfunnet|uppfunnen|opfundet|grunnlagt"
    r"|grundad|grundlagt|drawn|written|painted|composed|designed|founded|invented|made|laget|lavet"
    r"|levert|trykt) (?:av|af|by) \Z",
    re.IGNORECASE,
)
_NOT_WORD = late(r"\A[\W\d_]+")
_NEXT = late(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")  # and those after
_NAME_OF = frozenset(("navnet", "namnet", "name", "vores", "vår", "vårt", "our", "the"))


class NamedPersons:
    """Says which names are persons' for what stands beside them."""

    def __init__(self, words: PersonWords) -> None:
        self._words = words
        says, owned = (
            "|".join(map(re.escape, sorted(one))) for one in (words.verbs.saying, words.own_things)
        )
        # Whoever said what stands before.
        self._said = late(rf"[\"”“»’'?!,–-] ?(?:{says}) \Z", re.IGNORECASE)
        self._owned = late(rf" (?:{owned})(?!\w)", re.IGNORECASE)

    def is_named(self, text: str, finding: Finding) -> bool:
        """Whether the words beside a found name say that it is a person's.

        Args:
            text: the whole text; only the line of the name is read.
            finding: a name found in it.
        """
        start = max(text.rfind("\n", 0, finding.start) + 1, finding.start - _REACH)
        before = text[start : finding.start]
        end = text.find("\n", finding.end)
        after = text[finding.end : min(finding.end + _AHEAD, end if end >= 0 else len(text))]
        last = _word_before(before)
        return (
            last in self._words.before_somebody
            or _AFTER.match(after) is not None
            or (not text[finding.start].islower() and self._acts(last, after))
            or (last in self._words.verbs.saying and self._said.search(before) is not None)
            or (last in _WITH_WORDS and _WITH.search(before) is not None)
            or (last in _OF_WORDS and _OF_SOMEBODY.search(before) is not None)
            or (last in _TO_WORDS and _WHERE.match(after) is not None and _is_sent(before))
            or (after.startswith(": ") and _SPEAKER.search(before) is not None)
            or (text[finding.end - 1] == "s" and self._owned.match(after) is not None)
            or (_GREETED.match(after) is not None and _GREETING.search(before) is not None)
            or (
                finding.reason not in _ALSO_WORDS
                and _is_single(text[finding.start : finding.end], after)
                and self._is_alone(last, before, after)
            )
            or _BEFORE.search(before) is not None
        )

    def _is_alone(self, last: str, before: str, after: str) -> bool:
        """Whether a single name stands where things with the name of a person seldom stand."""
        if last in self._words.before_single and _MADE.search(before) is None:
            return True
        if before.endswith(_IT_IS) or _AFTER_SINGLE.match(after) is not None:
            return True
        if before.endswith(", ") and after.startswith("!"):
            return True
        opens = not before or before.endswith((". ", "! ", "? ", "– ", "> ", "- "))
        if opens and _CALLED_TO.match(after) is not None:
            return True
        return (not last or last in OPENERS) and _LIKE_A_VERB.match(after) is not None

    def _acts(self, opener: str, after: str) -> bool:
        """Whether a verb follows of which a person is the subject, or a clause about somebody."""
        follows = _NEXT.match(after)
        if follows is None:
            return False
        if opener in SUBORDINATORS and follows[1].islower():
            return True
        verb, more = follows[1].lower(), (follows[2] or "").lower()
        if verb in ADVERBS:
            verb, more = more, ""
        if verb in self._words.verbs.of_persons:
            return True
        # "Kampanjen Stella blir rosa" and "Navnet Stein kommer fra øl" name things.
        begins = not opener or opener in OPENERS
        return begins and verb in self._words.verbs.of_anybody and more not in _NAME_OF


def _is_single(shown: str, after: str) -> bool:
    """Whether a name is one word with a capital: prizes, firms and halls mostly have more."""
    named_after = shown.endswith("s") and after[:1] == " " and after[1:2].islower()
    one_word = shown[0].isupper() and not shown.isupper() and shown.replace("-", "").isalpha()
    return one_word and not named_after


def _word_before(before: str) -> str:
    """The folded word that one space parts from the name, or nothing."""
    if not before.endswith(" "):
        return ""
    word = _NOT_WORD.sub("", before[:-1].rpartition(" ")[2].lower())
    return word if word.isalpha() else ""


def _is_sent(before: str) -> bool:
    return _SENT.search(before) is not None


def is_in_file_of_person(text: str, finding: Finding) -> bool:
    """Whether a finding is part of the name of a file with somebody's application or papers."""
    if finding.reason not in _IN_FILES:
        return False
    start = max(0, finding.start - _AHEAD)
    return any(
        match.start() < finding.end
        and match.end() > finding.start
        and _OF_APPLICANTS.search(match[0]) is not None
        for match in _FILE.finditer(text, start, finding.end + _AHEAD)
    )
