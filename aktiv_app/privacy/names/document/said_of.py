"""What a clause says of its subject that is said of people only, in five languages.

"Love var nervøs", "May has applied", "Frost ligger an. Hun kan begynne mandag": a month, a firm
or an adjective is not so.
"""

from aktiv_app.privacy.names.language.context_words import ADVERBS, CONJUNCTIONS
from aktiv_app.privacy.names.language.kinds import Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, fold

_IS = frozenset(
    ("er", "är", "is", "was", "var", "blir", "bliver", "ble", "blev", "blei", "vart", "virker",
     "virket", "verkar", "verkade", "verka", "virkede", "virka", "seemed", "seems", "looked",
     "looks", "felt", "sounded", "framstår", "fremstår", "fremsto", "framstod", "fremstod",
     "framsto", "appeared", "became", "kjennes", "känns", "føles")
)  # fmt: skip
_HAS = frozenset(("har", "hadde", "hade", "havde", "has", "had"))
_DEGREES = frozenset(
    ("veldig", "mycket", "meget", "very", "litt", "lite", "lidt", "a", "bit", "quite", "ganske",
     "ganska", "svært", "svårt", "så", "so", "too", "for", "för", "mest", "mer", "mere", "more",
     "most", "best", "bäst", "bedst", "well", "godt", "väl", "ekstremt", "extremt", "utrolig",
     "otroligt", "noe", "noko", "något", "rather", "really", "super", "kjempe", "jätte", "the",
     "den", "klart", "clearly", "både", "both", "nesten", "nästan", "almost", "helt", "også",
     "också", "fortsatt", "fortfarande", "stadig", "still", "nå", "nu", "no", "now", "heller", "my",
     "our", "min", "mitt", "vår", "vårt", "mi", "små", "small", "young", "unge", "unga", "grown",
     "voksne", "vuxna", "god", "good", "lang", "long", "brei", "bred", "broad", "many", "mange",
     "många")
)  # fmt: skip
# How people are, and things are not.
_QUALITIES = frozenset(
    ("flink", "flinkast", "flinkest", "dyktig", "duktig", "dygtig", "snill", "snäll", "blid",
     "hyggelig", "trivelig", "trevlig", "sympatisk", "høflig", "hövlig", "artig", "nervøs",
     "nervös", "nervous", "stresset", "stressa", "stressad", "sjenert", "blyg", "genert", "shy",
     "beskjeden", "blygsam", "ydmyk", "ödmjuk", "forberedt", "førebudd", "förberedd", "forberedte",
     "prepared", "motivert", "motiverad", "motiveret", "motivated", "engasjert", "engagerad",
     "engageret", "ivrig", "eager", "keen", "pratsom", "pratsam", "snakkesalig", "snakkesaleg",
     "talkative", "chatty", "tilbakeholden", "reservert", "reserverad", "reserved", "polite",
     "rude", "friendly", "punktlig", "punctual", "pålitelig", "påliteleg", "pålitlig", "pålidelig",
     "reliable", "ærlig", "ærleg", "ärlig", "honest", "erfaren", "røynd", "experienced",
     "interessert", "intresserad", "interesseret", "interested", "kvalifisert", "kvalificerad",
     "qualified", "overkvalifisert", "overqualified", "syk", "sjuk", "syg", "sick", "ill",
     "sykmeldt", "sjukmeldt", "sjukmeld", "sjukskriven", "sygemeldt", "gravid", "pregnant", "gift",
     "married", "skilt", "skild", "frånskild", "divorced", "singel", "single", "enke", "änka",
     "trøtt", "trött", "træt", "sliten", "tired", "sulten", "hungrig", "hungry", "tørst", "lei",
     "sint", "arg", "vred", "angry", "sur", "glad", "happy", "trist", "sad", "redd", "rädd",
     "bange", "scared", "afraid", "bekymret", "bekymra", "orolig", "worried", "skuffet",
     "besviken", "disappointed", "enig", "enige", "uenig", "overens", "allergisk", "allergic",
     "døv", "döv", "deaf", "blind", "dyslektisk", "dyslektiker", "ordblind", "døende", "frisk",
     "sjefete", "bossy", "sta", "stae", "envis", "stædig", "stubborn", "tålmodig", "patient",
     "impatient", "nysgjerrig", "nyfiken", "nysgerrig", "curious", "imponert", "imponerad",
     "impressed", "sikker", "trygg", "selvsikker", "självsäker", "confident", "usikker", "osäker",
     "unsure", "forsinket", "försenad", "forsinka", "innstilt", "villig", "willing", "modig",
     "smart", "klok", "intelligent", "clever", "morsom", "rolig", "roleg", "lugn", "calm", "quiet",
     "late", "early", "presis", "åpen", "öppen", "lydhør", "direkte", "ansatt", "tilsett",
     "anställd", "employed", "utdannet", "utdanna", "utbildad", "uddannet", "født", "fødd", "född",
     "vegetarianer", "vegan", "muslim", "katolikk", "lærling", "student", "pensjonist", "hjemme",
     "heime", "hemma", "alene", "åleine", "ensam", "inhabil", "jävig", "takknemlig", "tacksam",
     "grateful", "sorry", "pakistansk", "svensk", "norsk", "dansk", "finsk", "polsk",
     "introvert", "utadvendt", "utåtriktad", "udadvendt", "opptatt", "upptagen", "optaget", "busy",
     "favourite", "favorite", "favoritt", "favorit", "pick", "choice", "førstevalg", "førstevalet",
     "förstaval", "favoritten", "favoriten")
)  # fmt: skip
# Of which country people are; "Price is Polish" has a capital in English.
_PEOPLES = frozenset(
    ("norwegian", "swedish", "danish", "finnish", "icelandic", "british", "english", "scottish",
     "welsh", "irish", "american", "canadian", "australian", "polish", "lithuanian", "latvian",
     "estonian", "romanian", "bulgarian", "ukrainian", "russian", "german", "dutch", "french",
     "spanish", "portuguese", "italian", "greek", "turkish", "kurdish", "syrian", "iraqi",
     "iranian", "afghan", "pakistani", "indian", "nepali", "bangladeshi", "filipino", "filipina",
     "thai", "vietnamese", "chinese", "korean", "japanese", "nigerian", "ghanaian", "gambian",
     "somali", "eritrean", "ethiopian", "kenyan", "sudanese", "moroccan", "brazilian", "chilean",
     "colombian", "mexican", "sami",
     "islandsk", "isländsk", "britisk", "brittisk", "engelsk", "skotsk", "skotska", "irsk",
     "irländsk", "irländska", "amerikansk", "amerikanska", "litauisk", "litauiska", "latvisk",
     "lettisk", "lettiska", "estisk", "estnisk", "estniska", "rumensk", "rumänsk", "rumänska",
     "rumænsk", "bulgarsk", "bulgarisk", "ukrainsk", "ukrainska", "russisk", "rysk", "ryska",
     "tysk", "tyska", "nederlandsk", "nederländsk", "hollandsk", "fransk", "franska", "spansk",
     "spanska", "portugisisk", "italiensk", "italienska", "gresk", "grekisk", "græsk", "tyrkisk",
     "turkisk", "turkiska", "kurdisk", "kurdiska", "syrisk", "syriska", "irakisk", "irakiska",
     "iransk", "iranska", "afghansk", "afghanska", "indisk", "indiska", "filippinsk",
     "filippinska", "thailandsk", "thailändsk", "thailändska", "vietnamesisk", "kinesisk",
     "kinesiska", "koreansk", "nigeriansk", "somalisk", "somaliska", "eritreisk", "eritreansk",
     "etiopisk", "etiopiska", "kenyansk", "marokkansk", "marockansk", "brasiliansk", "chilensk",
     "samisk", "samiska", "svenska", "polska", "finska")
)  # fmt: skip
# Of what months and weeks are as well.
_ALSO_OF_DAYS = frozenset(
    ("rolig", "roleg", "lugn", "calm", "quiet", "late", "early", "trist", "sad", "skilt", "single",
     "happy", "glad", "direkte", "åpen", "öppen", "opptatt", "upptagen", "busy", "norsk", "svensk",
     "dansk", "sikker", "presis", "hjemme", "hemma", "frisk", "blid", "sur", "reservert",
     "reserverad", "reserved", "for", "fri", "favourite", "favorite", "favoritt", "favorit", "pick",
     "choice", "førstevalg", "førstevalet", "förstaval", "favoritten", "favoriten")
)  # fmt: skip
# What people have done, after "has".
_DONE = frozenset(
    ("jobbet", "jobba", "jobbat", "arbeidet", "arbeidd", "arbetat", "arbejdet", "worked", "søkt",
     "sökt", "søgt", "applied", "sagt", "said", "spurt", "frågat", "spurgt", "asked", "svart",
     "svara", "svarat", "svaret", "answered", "replied", "ringt", "called", "rung", "takket",
     "takka", "tackat", "studert", "studerat", "studeret", "studied", "bodd", "budd", "boet",
     "lived", "fortalt", "berättat", "told", "sluttet", "slutta", "slutat", "resigned", "quit",
     "bedt", "bett", "bedet", "glemt", "gløymt", "glömt", "forgotten", "lovet", "lovat", "promised",
     "gått", "reist", "rest", "rejst", "flyttet", "flytta", "flyttat", "moved", "giftet", "fått",
     "født", "fødd", "vokst", "växt", "vokset", "lært", "lärt", "taught", "tenkt", "tänkt",
     "tænkt", "thought", "meldt", "møtt", "mött", "mødt", "met", "skrevet", "skrive", "skrivit",
     "written", "lest", "lese", "läst", "læst", "read", "sendt", "skickat", "sent", "mailet",
     "mailat", "mailed", "kjørt", "køyrt", "kört", "driven", "signert", "signerat", "signed",
     "fagbrev", "førerkort", "førarkort", "körkort", "kørekort", "lappen", "sertifikat", "barn",
     "kids", "children", "samboer", "sambo", "kone", "mann", "familie", "familj", "diabetes",
     "astma", "adhd", "ferie", "semester", "permisjon", "perm", "erfaring", "erfarenhet",
     "experience", "oppsigelsestid", "uppsägningstid", "lønnskrav", "löneanspråk", "visum", "visa")
)  # fmt: skip
_SHE = frozenset(("han", "hun", "hon", "ho", "she", "he", "hans", "hennes", "hennar", "hendes"))
_BEFORE_SHE = frozenset(("men", "but", "og", "och", "and", "så", "so", "fordi", "because", "da"))
_IT = frozenset(("det", "it", "at", "att", "that", "there", "dette", "detta"))
_FAR = 24  # words until a pronoun
_NEAR = 4  # words between "er" and what somebody is


def is_said_of_person(line: Line, index: int) -> bool:
    """Whether what follows word `index` says how a person is, or what a person has done or has."""
    if line.gap(index) != " ":
        return False
    verb = fold(line.words[index + 1].text)
    if verb in _IS:
        wanted = _QUALITIES
    elif verb in _HAS:
        wanted = _DONE
    else:
        return False
    days = line.infos[index].kind & Kind.CALENDAR
    at = index + 1
    for _ in range(_NEAR):
        if line.gap(at) != " ":
            return False
        at += 1
        word = fold(line.words[at].text)
        if wanted is _QUALITIES and word in _PEOPLES:
            return not days and _ends_clause(line, at)
        if line.infos[at].shape is not Shape.LOWER:
            return False
        if word in wanted:
            return not days or word not in _ALSO_OF_DAYS
        number = word in ("to", "två", "tre", "two", "three", "fire", "four")
        if word not in _DEGREES and word not in ADVERBS and not number:
            return False
    return False


def _ends_clause(line: Line, at: int) -> bool:
    """No thing follows of that country: "Sage is British software"."""
    return line.gap(at) != " " or line.infos[at + 1].base in CONJUNCTIONS


def has_done(line: Line, index: int) -> bool:
    """Whether what people have done stands right after, as in a question: "har even svart"."""
    return line.gap(index) == " " and fold(line.words[index + 1].text) in _DONE


def is_meant_by_pronoun(line: Line, index: int) -> bool:
    """Whether "han" or "hun" takes up word `index` as who a sentence or a clause is about."""
    words, infos = line.words, line.infos
    for at in range(index + 1, min(index + 1 + _FAR, len(infos))):
        if "\n" in line.gap(at - 1):
            return False
        info, word = infos[at], fold(words[at].text)
        if word in _SHE and (line.starts_sentence(at) or infos[at - 1].base in _BEFORE_SHE):
            return True
        if word in _IT or info.kind & Kind.ROLE:
            return False
        if info.shape is not Shape.LOWER and info.kind & Kind.GIVEN and not info.kind & Kind.PLACE:
            return False
    return False
