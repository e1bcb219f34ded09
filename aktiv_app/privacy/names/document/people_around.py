"""What stands around an enumeration and says that people are listed.

"Panelet (Ek, Lie, Do) møtes", "Rangering: 1) Price 2) Long", "King, Bishop and Knight on nights":
where every item is a word, only the words before and after the list tell that they are names.
"""

import re

from aktiv_app.privacy.names.language.lexicon import Kind, WordInfo
from aktiv_app.privacy.text.late import late

_BEFORE_REACH = 60  # characters
_AFTER_REACH = 40

# Who is listed, in any form: "panelet", "kandidatene", "sjåførene".
_PEOPLE = (
    r"(?:(?:intervju|interview)?panel(?:et|en|ist(?:er|ene|ar|s)?)?|(?:short|long)list(?:en|a|ed)?"
    r"|finalist(?:er|ene|erne|ar|arna|s)?|kandidat(?:er|ene|erne|ar|ane|erna)|candidates"
    r"|søker(?:e|ne)|søkjar(?:ar|ane)|sökande(?:na)?|ansøger(?:e|ne)|applicants|interviewers"
    r"|intervjuer(?:e|ne)|intervjuar(?:ar|ane|e|na)|deltaker(?:e|ne)|deltakar(?:ar|ane)"
    r"|deltagar?e(?:ne|rna)?|participants|attendees|referees|vinner(?:e|ne)|vinnar(?:e|na|ane)"
    r"|winners|vikar(?:er|ene|ar|ane|erne)|nyansatte|nytilsette|new starters|starters|leavers"
    r"|nyanställda|lærlinger?(?:ne|ene)?|lärlingar(?:na)?|crew|mannskap(?:et)?"
    r"|[^\W\d_]*(?:leder|ledar|leiar|sjef|chef|konsulent|pleier|fører|arbeider|lærer|assistent"
    r"|operatør"
    r"|montør|tekniker|ingeniør|sjåfør|kokk|servitør|selger|renholder|vekter|verneombud)"
    r"(?:e|ne|ene|ar|ane|er))"
)
# What is made of those who are listed; nothing else is where a colon follows.
_WHAT = (
    r"(?:(?:lun[sc]j?h?|lunsj|navne|namne|namn|deltak[ae]r|deltagar|deltager|kontakt|ringe|vakt"
    r"|vagt|gjeste|gäst|gæste|invitasjons|inbjudnings|passasjer|mail|telefon|bursdags|lag"
    r"|personal|ansatt|lønn|lön"
    r"|bonus)e?s?-?list(?:e|a|en|an)|(?:team |staff |guest |lunch |name |mailing "
    r"|call |contact |shift )+list"
    r"|innstilling(?:en|a)?|innstilte?|indstilling(?:en)?|indstillet|rangering(?:en|a)?"
    r"|rangordning"
    r"|ranking|rank order|rekkefølgen?|rekkefølgja|rækkefølgen?|turordning"
    r"|(?:ikke |ikkje |inte |ej |not )?(?:frem|fram|opp|op)?(?:møtt|mött|mødt)(?:e|es)?|oppmøte"
    r"|til ?stede"
    r"|tilstades|närvarande|fremmødte|fremmøtte|frammøtte|present|attending|forfall|fravær|fraværende|frånvaro"
    r"|frånvarande|absent"
    r"|apologies|away|borte|borta|bortresta?|syke?|sjuke?|sjuka|syge?|off sick|on leave"
    r"|(?:natt|nat|kveld|kväll|aften|dag|bak|helge?|morgen|tidlig|sein|sen)?-?"
    r"(?:va[gk]t|skift|pass|jour|beredskap)(?:en|a|et|er|ene|s)?|stand-?by|reserver?|reserv|vara"
    r"|on call|on duty|on shift|på jobb|bemanning(?:en)?|staffing|nights?|days?|earlies|lates"
    r"|videre|vidare|(?:til |till )?(?:2|neste|nästa|næste|andre)\.? ?(?:runde|omgang|omgång)"
    r"|round (?:2|two)|through"
    r"|(?:2\.? ?|første?|andre?|second|first|final )(?:runde|omgang|gang|gongs?|round"
    r"|intervju|interview)"
    r"|(?:interviewed|intervjue[dt]|intervjua[dt]?|interviewet|invited|innkalt|kall?[at] inn"
    r"|indkaldt|inbjudna)|(?:har )?(?:takket|takka|tackat) (?:ja|nei|nej)|accepted|declined"
    r"|avslag|rejected|tilbud|tilbod|offers?|hired|ansatte?|tilsette?|starter|begynner|slutter"
    r"|(?:oppsigelses?|opsigelses?|uppsägnings)(?:tid|varsel)|notice(?: periods?)?"
    r"|l[øöo]nn?s?(?:krav|anspråk|forventning(?:er)?|önskemål)?|salar(?:y|ies)"
    r"|start(?:dato|datum|date|s)?|(?:tilgjengelig|tilgjengeleg|tilgængelig|tillgänglig|available)"
    r"|ferie|semester|holidays?|scores?|poeng|poäng|førerkort|körkort|kørekort|erfaring|erfarenhet"
    r"|bursdager?|birthdays?|jubilanter|kudos|stemmer|votes|for|mot|imod|against|avstår)"
    r"(?: (?:til|till|to|på|i|for|kl\.?)(?: [^\W\d_]{1,12})?)?"
)
_IS = (
    r"(?: (?:er|är|is|are|var|ble|blev|blei|blir|was|were|nå|nu|no|now|i dag|idag|today|tonight"
    r"|i kveld"
    r"|ikväll|i aften|i natt|i morgen|imorgon|i morgon|tomorrow|so far|this week|denne uka|hittil))"
)
_FIRST = r"(?:\(?1[.)] ?)?\Z"
_LEAD = late(
    rf"(?<![\w-])(?:(?<!for )(?<!til )(?<!to )(?<!of ){_PEOPLE}{_IS}{{0,2}}(?: ?[:(=]"
    rf"|(?: [–—-])?) ?|{_WHAT}{_IS}{{0,1}} ?[:=] ?"
    rf"|(?:shortlist|ranking|innstilling(?:en)?|rangering(?:en)?){_IS}{{1,2}}:? )"
    rf"{_FIRST}",
    re.IGNORECASE,
)
_NOUN = late(rf"{_PEOPLE} ", re.IGNORECASE)
_THEN = late(
    r"(?: (?:both|all|begge|båda|alle|alla|er|är|are|is|blir|står|jobber|jobbar|works?|go))?"
    r"(?: (?:on|på) (?:nights?|days?|earl(?:y|ies)|lates?|call|duty|shift|leave|holiday"
    r"|natt(?:en|a)?"
    r"|kveld(?:en)?|kväll(?:en)?|dagvakt|jobb|jobbet|vakt|vagt|ferie|semester|jour|the (?:door"
    r"|bar|floor"
    r"|desk)|kjøkkenet|lageret|lagret|reception|resepsjonen)(?= ?[.,;:!)\n]| and | og | och |$))"
    r"| (?:har|have|has) (?:fri|ledig|vakt|vagt|ferie|jour|natt|kveld|nights?|the night|the late)"
    r"| (?:møtes|møtest|mødes|möts|träffas|træffes|meets?) (?:kl|at|i|på|on)"
    r"| (?:bytter|byter|bytte|byttet|bytte[rt]?|swap(?:s|ped)?|deler|delar|delte) (?:vakt|vagt"
    r"|skift|pass"
    r"|shifts?|natt|kveld|uke|helg|helga|rom|bil)"
    r"| (?:tar|tek|tager|take|takes|cover|covers|dekker|dekkjer|täcker) (?:natt|nat|kveld|kväll"
    r"|dag|vakt|helg"
    r"|kass|tidlig|sein|resepsjon|the (?:night|day|late|early|desk|door|bar)|nights|days)"
    r"| (?:both|begge|båda) (?:want|wants|vil|vill|kan|can|har|have|said|sa|sier|takket|søkte|sökte"
    r"|applied|asked|ønsker|önskar)",
    re.IGNORECASE,
)
# Who does the work, and surnames too: where these are listed, posts are.
_TRADES = frozenset(
    ("cook", "cooks", "baker", "bakers", "porter", "porters", "carpenter", "mason", "butler",
     "driver", "gardener", "barber", "tailor", "painter", "plumber", "welder", "sailor", "fisher",
     "farmer", "smith", "clerk", "guard", "page", "chef", "kokk", "kock", "bager", "baker",
     "smed", "vert", "maler", "steward", "ranger", "nurse", "waiter", "cleaner", "skipper"
     ))  # fmt: skip
_FEWEST = 2


def tells_of_people(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` of a line is said to be people.

    Args:
        text: a piece of the document.
        start: where the enumeration begins in it.
        end: and ends.
    """
    return (
        _LEAD.search(text, max(0, start - _BEFORE_REACH), start) is not None
        or _THEN.match(text, end, min(len(text), end + _AFTER_REACH)) is not None
    )


def without_noun(text: str, start: int, end: int) -> int:
    """Where a name begins of which a noun for people is the first word: "Sjåførene Ek, …"."""
    noun = _NOUN.match(text, start, end)
    return start if noun is None else noun.end()


def may_be_people(infos: list[WordInfo]) -> bool:
    """Whether words in a list are surnames or first names, and neither months nor trades."""
    if sum(info.base in _TRADES or bool(info.kind & Kind.ROLE) for info in infos) >= _FEWEST:
        return False
    return not all(info.kind & Kind.CALENDAR for info in infos)
