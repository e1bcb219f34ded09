"""The words by which the coach recognises things, for all prompt languages together.

People mix languages and paste, so whether something is there at all is judged with the
words of every language. The lists were written for this app; they hold what prompts in
recruitment say, and grow when the coach is found to be wrong.
"""

import re


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for each in lists for word in each.split())


def _beginning(*lists: str) -> re.Pattern[str]:
    """A pattern for words that begin like one of the stems; + stands for a space."""
    stems = sorted(stem.replace("+", r"\s") for each in lists for stem in each.split())
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})")


# Imperatives that make something of their own. Two of different groups are two tasks.
TASK_GROUPS: dict[str, frozenset[str]] = {
    "create": _words(
        "lag skriv utarbeid utform formuler generer produser",  # nb, nn
        "skapa utarbeta formulera utforma generera producera",  # sv
        "write create draft compose generate produce make",  # en
    ),
    "translate": _words("oversett omsett oversetj omset översätt translate"),
    "summarise": _words(
        "oppsummer samanfatt sammenfatt oppsummér", "sammanfatta summera", "summarise summarize"
    ),
    "improve": _words(
        "forbedre forbetre omskriv korrekturles språkvask",
        "förbättra omarbeta",
        "improve proofread",
    ),
    "compare": _words(
        "ranger sammenlign sammenlikn samanlikn", "rangordna rangera jämför", "rank compare"
    ),
}

IMPERATIVES = frozenset().union(*TASK_GROUPS.values()) | _words(
    # nb, nn
    "gi gje gjev finn foreslå føreslå list beskriv forklar vurder analyser svar hjelp tilpass",
    "sett set ta kom velg vel still oppgi nevn nemn vis presenter planlegg strukturer ordne sorter",
    "rediger endre gjør gjer bygg bruk hent trekk plukk identifiser kartlegg diskuter drøft kutt",
    "kort forkort utvid rett lær definer spesifiser gjennomgå fyll tenk fortell fortel les grupper",
    # sv
    "ge ta lista beskriv förklara bedöm analysera svara hjälp anpassa gör föreslå hitta välj ställ",
    "ange nämn visa presentera planera strukturera ordna sortera redigera ändra bygg använd hämta",
    "plocka identifiera kartlägg diskutera korta utöka rätta definiera specificera granska fyll",
    "berätta läs gruppera skriv upprätta sätt",
    # en
    "give list describe explain assess analyse analyze answer help adapt suggest propose find",
    "choose select ask state name show present plan structure order sort edit change build use",
    "extract identify map discuss shorten expand correct",
    "define specify review fill think tell read",
    "group design develop prepare provide outline rewrite turn convert put set do",
)

# Words that may stand before an imperative without changing it.
LEAD_INS = _words(
    "vennligst nå no så deretter først til slutt og",
    "i tillegg dessuten også du kan skal vær snill ver",
    "vänligen nu så sedan först och därefter till sist dessutom även",
    "please now then first next finally and also kindly",
)
JOINERS = _words("og och and så deretter sedan then samt")

ARTICLES = _words("en ei et ein eit ett a an nye nya new")
# What follows "write" when it is about how to write, not about something to make.
MANNER = _words(
    "kort enkelt enkelte klart tydelig tydeleg på i med uten",
    "utan alt det dem dei den de slik som hver",
    "kvar hvert kvart om til for kun bare berre ned opp inn",
    "enkelt klart tydligt på i med utan allt dem dom så varje om till bara ner upp in",
    "short briefly clearly in with without it them the each every as to for only down this so",
)
DEFINITE_ENDINGS = ("en", "et", "ene", "ane", "na", "erna", "arna", "orna", "ien")

NUMBER_WORDS: dict[str, int] = {
    word: number
    for number, words in {
        2: "to två two",
        3: "tre three",
        4: "fire fyra four",
        5: "fem five",
        6: "seks sex six",
        7: "sju syv seven",
        8: "åtte åtta eight",
        9: "ni nine",
        10: "ti tio ten",
        11: "elleve elva eleven",
        12: "tolv twelve",
        15: "femten femton fifteen",
        20: "tjue tjuge tjugo twenty",
        30: "tretti trettio thirty",
    }.items()
    for word in words.split()
}

FORM = _beginning(
    "list punktlist kulepunkt punkt tabell avsnitt",
    "setning overskrift stikkord tegn teikn sider side+",
    "ord+ e-post epost brev melding kort høyst maks inntil minst omtrent om+lag markdown nummerert",
    "bullet table paragraph sentence heading headline",
    "characters pages words page e-mail email letter",
    "at+most at+least up+to about short brief numbered list bullets max",
    "punktlist tabell stycke mening rubrik tecken sidor",
    "e-post mejl brev meddelande högst kort kortfatt",
    "minst ungefär numrerad",
)
SETTING = _words(
    "i hos ved på for innen innan med fra frå til",
    "i hos vid på för inom med från till",
    "in at for within with from on",
)
ROLE_OPENERS = re.compile(
    r"^\s*(?:du er|du är|you are|you're|opptre som|svar som|agera som|act as|work as|"
    r"ta rollen som|ta rolla som|ta rollen som|i rollen som|in the role of|"
    r"du (?:jobber|arbeider|arbeidar|arbetar|jobbar) som|vær|ver|var)\b"
)
REVIEW = _beginning(
    "vurder gå+gjennom gå+igjennom gjennomgå sjekk kontroll kvalitetssikr les+gjennom les+igjennom",
    "forbedr forbetr kritisk svakest svakast pek+ut peik+ut etterprøv revider",
    "granska bedöm utvärder gå+igenom läs+igenom förbättr värder svagast peka+ut kolla",
    "review check assess evaluat improv verify critique critical weakest double-check revise",
)
INSPIRATION_MARK = _beginning(
    "inspir fakta facts fasit facit forbilde førebilete förebild mønster mönster mal+for model+for"
)
EXAMPLE = _beginning("eksempel eksempl døme exempel example for+instance slik+som")
QUOTES = re.compile(r"[«»“”„\"]")
REQUIREMENTS = _beginning(
    "krav kvalifikasjon kriteri kompetansekrav",
    "kvalifikation kriteri skallkrav kompetenskrav kravprofil",
    "requirement qualification criteri",
)
ATTACHED = re.compile(
    r"(?<!\w)(?:vedlagt\w{0,2}|vedlegg\w{0,3}|vedlagd\w{0,2}|"
    r"bifoga\w{0,3}|bilaga\w?|bilagor\w{0,2}|attached|attachments?|enclosed)(?!\w)"
)
