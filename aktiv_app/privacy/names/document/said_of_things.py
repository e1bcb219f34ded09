"""What is said of things only, in five languages, where their names may be a person's.

"Melody Lane is a street", "Penny Stocks are excluded", "Ruby Stone er navnet på rommet".
"""

from bisect import bisect_left
from operator import attrgetter

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.told_points import is_about, is_aged
from aktiv_app.privacy.names.language.context_words import ADVERBS, CONJUNCTIONS
from aktiv_app.privacy.names.language.kinds import NAME, Kind
from aktiv_app.privacy.names.language.person_words import OWNED
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import acts
from aktiv_app.privacy.names.language.word_roles import is_occupation
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.raw_name import RawName

_IS = frozenset(("is", "was", "er", "är", "var", "blir", "becomes"))
_ARTICLES = frozenset(
    ("a", "an", "the", "en", "ei", "ein", "et", "eit", "ett", "den", "det", "our", "vår", "vårt",
     "vores", "one", "ikke", "ikkje", "inte", "not", "no", "new", "nye", "nya", "ny", "nytt")
)  # fmt: skip
# What no person is; in the forms that stand after "is a" and "er".
_THINGS = frozenset(
    ("typ", "type", "name", "navnet", "navn", "namnet", "namn", "title", "tittelen", "tittel",
     "titeln", "titlen", "titel", "colour", "color", "farge", "fargen", "färg", "färgen", "farve",
     "farven", "street",
     "gate", "gata", "gaten", "gatan", "gade", "vei", "veg", "väg", "vej", "road", "lane", "square",
     "typeface", "font", "skrifttype", "skriftsnitt", "typsnitt", "holiday", "fridag", "helligdag",
     "helgdag", "festdag", "brand", "merke", "varemerke", "märke", "varumärke", "mærke", "product",
     "produkt", "project", "prosjekt", "projekt", "system", "systemet", "app", "appen", "room",
     "møterom", "mötesrum", "mødelokale", "café", "cafe", "kafé", "kafe", "restaurant",
     "restaurang", "pub", "bar", "hotel", "hotell", "shop", "butikk", "butik", "plan", "programme",
     "program", "programmet", "course", "kurs", "kursus", "book", "bok", "bog", "film", "song",
     "sang", "sång", "campaign", "kampanje", "kampanj", "kampagne", "stop", "holdeplass",
     "hållplats", "station", "stasjon", "disease", "sykdom", "sjukdom", "sygdom", "plant", "plante",
     "växt", "flower", "blomst", "blomma", "tree", "tre", "träd", "value", "verdi", "ship", "skip",
     "fartyg", "skib", "tool", "verktøy", "verktyg", "værktøj", "feature", "funksjon", "funktion",
     "module", "modul", "service", "tjeneste", "teneste", "tjänst", "policy", "software",
     "programvare", "programvara", "platform", "plattform", "method", "metode", "metod", "tea",
     "te", "dish", "rett", "rätt", "ret", "drink", "band", "magazine", "magasin", "blad", "fund",
     "fond", "scheme", "ordning", "company", "firm", "firma", "selskap", "bedrift", "företag",
     "bolag", "virksomhed", "school", "skole", "skola", "museum", "park", "prize", "prisen", "pris",
     "award", "game", "spill", "spel", "spil", "concept", "konsept", "koncept", "term", "begrep",
     "begrepp", "begreb", "phrase", "expression", "uttrykk", "uttryck", "udtryk")
)  # fmt: skip
# Of several, and never of one person in the singular.
_PLURAL = frozenset(
    ("are", "were", "aren't", "weren't", "need", "don't", "cost", "require", "include", "contain",
     "affect")
)  # fmt: skip
_FINITE = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "must", "can", "cannot", "need", "needs",
     "will", "should", "may", "cost", "costs", "sold", "runs", "starts", "ends")
)  # fmt: skip
_NO_NOUN = frozenset(
    ("today", "tomorrow", "yesterday", "tonight", "now", "then", "there", "here", "who", "that",
     "which", "also", "too", "alone", "himself", "herself", "myself", "i", "she", "he", "we",
     "they", "you", "it", "this", "so", "as", "if", "but", "who's", "below", "above", "again",
     "later", "soon", "yes", "no", "both", "all", "first", "last", "next", "his", "her", "hers",
     "their", "my", "our")
)  # fmt: skip
_ENDINGS = (
    "område", "området", "senter", "centrum", "veien", "vegen", "vägen", "vejen", "navn", "navnet",
    "namn", "namnet", "rommet", "rummet", "system", "modell", "modellen", "model", "reserve",
    "reservat", "area", "estate", "joke", "theme", "tema", "krem", "kräm", "creme",
)  # fmt: skip
_BECOMES = _IS | frozenset(("ble", "blei", "blev", "vart", "vert", "bliver", "blir", "been"))
# How things are, and people are not.
_STATES = frozenset(
    ("closed", "launched", "built", "demolished", "renovated", "refurbished", "rebuilt", "stengt",
     "stengd", "lukket", "stängd", "stängt", "lansert", "lanserad", "lanceret", "avlyst", "aflyst",
     "utsolgt", "utselt", "slutsåld", "udsolgt", "bygget", "bygd", "byggd", "revet", "pusset",
     "pussa", "renovert", "renoverad", "renoveret", "installert", "installerad", "installeret",
     "installed", "nedlagt", "nedlagd")
)  # fmt: skip
# Verbs that say what becomes of things.
_OF_THINGS = frozenset(
    ("lanserades", "lansertes", "lanseres", "lanseras", "lanceres", "brukes", "brukast",
     "används", "bruges", "renoveres", "renoverades", "renoveras", "uppdaterades", "oppdateres",
     "opdateres", "uppdateras", "säljs", "selges", "sælges", "deles", "delas", "uddeles",
     "stenges", "stängs", "lukkes", "bygges", "byggs", "installeres", "installeras", "kostar",
     "koster", "costs")
)  # fmt: skip
_STREETS = frozenset(("street", "road", "avenue", "boulevard", "terrace"))
_WORDS = Kind.AMBIGUOUS | Kind.COMMON
_AFTER_THINGS = CONJUNCTIONS | frozenset(
    ("of", "for", "in", "on", "at", "near", "by", "with", "that", "which", "where", "from", "to",
     "på", "i", "ved", "vid", "til", "till", "av", "af", "för", "med", "som", "der", "fra", "frå",
     "från", "hos")
)  # fmt: skip
_NEAR = 3  # words between "is" and what something is


def unless_thing(line: Line, name: RawName) -> RawName:
    """A name of several words, only possible where words alone stand and a thing is meant."""
    if name.reason not in reasons.FROM_WORDS or name.certainty is Certainty.POSSIBLE:
        return name
    first = bisect_left(line.words, name.start, key=attrgetter("start"))
    last = bisect_left(line.words, name.end, key=attrgetter("start")) - 1
    infos = line.infos[first : last + 1]
    if first >= last or (infos[-1].kind & NAME and not infos[-1].kind & Kind.AMBIGUOUS):
        return name
    if all(info.kind & _WORDS for info in infos):
        thing = is_said_of_thing(line, first, last) or _is_street(line, last)
    else:
        thing = _are_several(line, first, last)
    return replace(name, certainty=Certainty.POSSIBLE) if thing else name


def is_said_of_thing(line: Line, first: int, last: int) -> bool:
    """Whether the words `first` to `last`, all of them ordinary words, are said to be a thing."""
    if line.gap(last) != " " or line.infos[last + 1].shape is not Shape.LOWER:
        return False
    if first and line.infos[first - 1].base == "the" and fold(line.words[last + 1].text) in _FINITE:
        return line.gap(first - 1) == " "  # "The Joy Button is on the left"
    if fold(line.words[last + 1].text) in _OF_THINGS or _is_in_state(line, last):
        return True
    return _is_a_thing(line, last) or _are_several(line, first, last) or _is_sort_of(line, last + 1)


def _is_a_thing(line: Line, last: int) -> bool:
    """Something is a thing: "Melody Lane is a street", "är namnet på rummet"."""
    at = last + 1
    if fold(line.words[at].text) not in _IS:
        return False
    for step in range(_NEAR):
        if line.gap(at) != " ":
            return False
        at += 1
        info, word = line.infos[at], fold(line.words[at].text)
        if word in _THINGS or word.endswith(_ENDINGS):
            # "Robin Case is a service manager", "Hope Lane is the school nurse"
            return line.gap(at) != " " or line.infos[at + 1].base in _AFTER_THINGS
        if not step and word not in _ARTICLES and word not in ADVERBS:
            return False  # "is in the system"
        if info.shape is not Shape.LOWER or is_occupation(info):
            return False
    return False


def _is_in_state(line: Line, last: int) -> bool:
    """Something is in a state that people are not in: "Grace Lake is closed"."""
    at = last + 1
    if fold(line.words[at].text) not in _BECOMES or line.gap(at) != " ":
        return False
    at += 1
    if line.infos[at].base in ADVERBS and line.gap(at) == " ":
        at += 1
    return fold(line.words[at].text) in _STATES


def _are_several(line: Line, first: int, last: int) -> bool:
    """Several are meant: "Penny Stocks are", but not "Hope and Robin Banks are"."""
    if line.gap(last) != " " or not fold(line.words[last].text).endswith("s"):
        return False
    if fold(line.words[last + 1].text) not in _PLURAL:
        return False
    begin = first - (first > 0 and line.infos[first - 1].shape is Shape.CAPITALISED)
    # Not "The references for Brook Banks are", "Hope and Robin Banks are".
    return line.starts_sentence(begin)


def _is_street(line: Line, last: int) -> bool:
    """A street: "Hope Street 14 is closed", but not "Grace Street asked", "Grace Street, 34,"."""
    if line.infos[last].base not in _STREETS:
        return False
    return not (acts(line, last) or is_about(line, last) or is_aged(line, last))


def _is_sort_of(line: Line, at: int) -> bool:
    """English: a noun of which the words say the sort: "Jack Hammer operators need"."""
    word, info = fold(line.words[at].text), line.infos[at]
    if line.words[at - 1].text.endswith(("'s", "’s", "'")):
        return False  # "Rose Bench's salary is"
    if line.gap(at) != " " or fold(line.words[at + 1].text) not in _FINITE:
        return False
    if not info.kind & (Kind.ORDINARY | Kind.COMMON) or info.base in line.lexicon.verbs:
        return False
    if info.base in OWNED:
        return False  # "Rose Bench salary is 40k", as notes have it
    return not (
        word in _NO_NOUN or word in _FINITE or info.base in ADVERBS or word.endswith("ly")
        or info.base in CONJUNCTIONS or info.base in line.lexicon.cues or info.kind & Kind.ROLE
    )  # fmt: skip
