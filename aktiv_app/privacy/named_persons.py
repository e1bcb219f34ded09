"""Whether what stands right beside a name says that somebody is meant who can be reached or acts.

"Kontakt: Kari Nordmann", "avdelingsleder Kari Nordmann", "Kari Nordmann (HR-sjef)" and "Kari
Nordmann leder arbeidet" name a person in any text; "Møterom: Kari Nordmann" does not.
"""

import re

from aktiv_app.privacy.findings import Finding

_REACH = 48  # characters of the line before a name that are read
_AHEAD = 60  # and after it

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
_BEFORE = re.compile(
    rf"(?<!\w)(?:{_ROLE}(?: (?:er|är|is|blir|heter|i [^\W\d_]+|for [^\W\d_]+))?:?"
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
    r"|(?:navn|namn|name)\b[^:\n]{1,40}:"
    r"|mr|mrs|ms|dr|herr|fru|frk)\.? ?\Z",
    re.IGNORECASE,
)
# Neither a firm nor a building does any of this.
_AFTER = re.compile(
    rf"\s?(?:[,(–-] ?(?:[^\W\d_]+ ){{0,2}}(?:{_ROLE})(?!\w)"
    r"|[,(:–-]? ?\(?(?:tlf|tel|telefon|mob|mobil|phone|e-post|epost|mail|e-mail)(?!\w)"
    r"| (?:ringer|ringde|ringte|called|calls|sier|säger|siger|said|says|svarer|svarar"
    r"|answers|skriver|skrev|wrote|writes|leder|leier|leads|overtar|övertar|overtager|tok over"
    r"|tog över|takes over|took over|sluttet|slutar|slutter|stopper|resigned|begynner|börjar"
    r"|begynder|started|starts|holder|håller|held|presenterer|presenterar|presents|snakker|pratar"
    r"|fortalte|berättade|told|mener|menar|thinks|ønsker|vill|wants|spurte|frågade|asked|asks"
    r"|jobber|jobbar|arbeider|arbetar|arbejder|works|worked|jobbet|jobbade|bor|lives|sykmeldt"
    r"|deltok|deltog|attended|signerte|signed|godkjente|godkände|approved|tar imot|tar emot)"
    r"(?!\w))",
    re.IGNORECASE,
)


def is_named_as_person(text: str, finding: Finding) -> bool:
    """Whether the words beside a found name say that it is a person's.

    Args:
        text: the whole text; only the line of the name is read.
        finding: a name found in it.
    """
    start = max(text.rfind("\n", 0, finding.start) + 1, finding.start - _REACH)
    if _BEFORE.search(text, start, finding.start):
        return True
    end = text.find("\n", finding.end)
    after = text[finding.end : min(finding.end + _AHEAD, end if end >= 0 else len(text))]
    return _AFTER.match(after) is not None
