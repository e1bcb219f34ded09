"""Words whose place beside a name tells what it names, in five languages; folded.

Words of grammar and endings stand here, few and seldom added to. What grows with the language,
verbs and nouns, is data in `resources/names`. Lists that look alike answer different questions:
after "hos" stands a place or a person, after "i" no person.
"""

# After these words firms and tools stand as often as persons.
ALSO_THINGS = frozenset(
    ("med", "with", "fra", "frå", "från", "from", "til", "till", "to", "hos", "for", "för", "av",
     "by", "via", "og", "och", "and", "or", "eller", "mellom", "mellan", "between", "mot", "både",
     "velge", "valgte", "valgt", "vurdere", "vurderer", "vurdert", "anbefaler", "anbefale")
)  # fmt: skip
PLACE_WORDS = frozenset(
    ("i", "på", "ved", "frå", "fra", "från", "till", "til", "in", "at", "near", "over",
     "hos", "vid", "utenfor", "utanfor", "nær", "nära", "mot", "kring", "rundt", "to")
)  # fmt: skip
IN_PLACES = frozenset(
    ("i", "på", "ved", "vid", "in", "near", "nær", "nära", "utenfor", "inom", "innen",
     "utanfor", "utanför", "udenfor", "via")
)  # fmt: skip
FIRM_WORDS = frozenset(("i", "in", "inom", "innen"))
# A noun follows these, and seldom a name.
ARTICLES = frozenset(
    ("en", "ein", "ei", "et", "eit", "ett", "the", "a", "an", "den", "det", "de", "dei", "denne")
)  # fmt: skip
CONJUNCTIONS = frozenset(("og", "och", "and", "eller", "or", "samt", "&"))
POSSESSIVES = frozenset(
    ("mi", "min", "mitt", "mina", "hans", "hennar", "hennes", "my", "his", "her", "deres", "deras",
     "din", "vår", "our", "their")
)  # fmt: skip
# Those who write or are written to, beside another person; "I" is English only in capitals.
SPEAKERS = frozenset(
    ("jeg", "eg", "jag", "meg", "mig", "me", "I", "you", "du", "deg", "dig", "Jeg", "Eg", "Jag",
     "Du", "You", "myself", "undertegnede", "undertecknad")
)  # fmt: skip
SAINTS = frozenset(("st", "sankt", "sta", "santa", "san", "saint", "t"))
PRONOUNS = frozenset(
    ("vi", "du", "han", "ho", "hun", "hon", "jag", "jeg", "eg", "de", "dei", "di", "ni", "me", "my",
     "it", "you", "we", "she", "he", "man", "ein", "en", "den", "det", "mi", "min", "mina", "i",
     "dom", "dem", "her", "din", "sin", "noen", "nokon", "any", "all", "alle", "alla")
)  # fmt: skip
# What begins a question; "Hur" and "Kor" are surnames as well.
INTERROGATIVES = frozenset(
    ("hur", "hvordan", "korleis", "how", "hva", "kva", "vad", "hvad", "what", "hvor", "kor", "var",
     "where", "når", "när", "hvornår", "when", "hvem", "kven", "vem", "who", "hvorfor", "kvifor",
     "varför", "why", "hvilken", "hvilket", "hvilke", "kva for", "vilken", "vilket", "vilka",
     "which")
)  # fmt: skip
# Ships, buildings and prizes as the last part of a word: boreskibet, møterommet.
THING_ENDINGS = (
    "skipet",
    "skibet",
    "skeppet",
    "fartøyet",
    "fartyget",
    "fartøjet",
    "båten",
    "ferja",
    "fergen",
    "huset",
    "bygget",
    "salen",
    "rommet",
    "rummet",
    "prisen",
    "priset",
    "gården",
    "hotellet",
    "parken",
    "skolen",
    "skolan",
    "kvarteret",
    "stipendet",
    "fondet",
    "cupen",
    "riggen",
    "rigg",
    "feltet",
    "toget",
    "tåget",
    "vessel",
    "ship",
    "tanker",
    "skip",
    "skib",
    "fartøy",
    "fartyg",
)
# What firms and tools are, just before their name: bryggeriet Hansen, mobilselskapet Ice.
BRANDED_THINGS = (
    "bryggeriet", "bryggeri", "brewery", "selskapet", "bolaget", "selskabet", "kjeden", "kedjan",
    "kæden", "butikken", "butiken", "forlaget", "förlaget", "banken", "verktøyet", "verktyget",
    "værktøjet", "programmet", "systemet", "appen", "plattformen", "firmaet", "firman",
    "bedriften", "företaget", "virksomheden", "merket", "märket", "brand", "hotel", "hotell",
    "restauranten", "restaurangen", "kafeen", "caféen", "roboten", "boten", "tjenesten",
    "tjänsten", "tjenesta", "modellen", "serveren", "databasen", "linjen", "linja", "avdeling",
)  # fmt: skip
WORDS_FOR_NAMES = frozenset(("name", "names", "navn", "namn"))
# English writes apart what it names.
THINGS_WITH_NAMES = frozenset((
    "project", "product", "company", "firm", "business", "brand", "file", "folder", "team", "room",
    "ship", "vessel", "boat", "server", "system", "tool", "app", "code", "domain", "host", "model",
    "campaign", "course", "school", "street", "place", "venue", "site", "hotel", "pet", "dog",
    "horse", "cat", "event", "database", "group", "channel", "list", "program", "programme",
    "building", "platform", "network", "device", "machine", "robot", "bot", "variable", "field",
    "column", "sheet", "working", "cover",
))  # fmt: skip
# Things that are given names, before "heter" or "called".
NAMED_THINGS = (
    *BRANDED_THINGS, "laget", "prosjektet", "projektet", "project", "programme", "program",
    "plug-in", "plugin", "tool", "app", "bot", "robot", "system", "room", "server", "model",
    "verktøy", "verktyg", "gruppen", "gruppa", "klubben", "kaféen", "kantinen", "kantina",
    "matsalen", "kampanjen", "kurset", "kursen", "avdelingen", "avdelinga", "avdelningen",
    "assistenten", "assistent", "chatboten", "katten", "hunden", "bikkja", "ombord",
    "maskin", "maskinen", "maskina", "klocka", "klokka", "klokken", "bilen", "printeren", "truck",
    "trucken", "skrivaren", "traktoren", "robotene", "hesten", "intranät", "intranett",
    "stillingen", "stillinga", "tjänsten", "rollen", "rolla", "position", "role", "jobben",
    "intranet", "naustet", "skåpet", "skapet", "kören", "koret", "orkesteret", "kasinoen",
)  # fmt: skip
ALSO_VERBS = frozenset(("bruker", "søker", "leder", "eier", "selger", "kokk"))
# Verbs in one language, things that bear names in another.
BOTH = frozenset(
    ("tog", "bar", "bad", "drev", "skip", "ships", "prizes", "fond", "lov", "lag", "bro", "park",
     "parks", "drives", "drive", "rooms")
)  # fmt: skip
# Things called after somebody with a genitive: diseases, laws, prizes, streets.
OF_NAMES = frozenset(
    ("sykdom", "sjukdom", "sygdom", "disease", "syndrom", "syndrome", "lov", "law", "lag", "pris",
     "prize", "gate", "gata", "gatan", "gade", "plass", "plats", "plads", "vei", "veg", "väg",
     "vej", "bro", "bru", "minne", "legat", "stiftelse", "fond", "metode",
     "metod", "method", "kirke", "kyrka", "kyrkje", "kapell", "hospital", "sjukhus", "sykehus",
     "kokebok", "kokbok", "algoritme", "algoritm", "algorithm", "statue", "staty", "byste", "byst",
     "hjørne", "hörna", "symfoni", "suite", "teorem", "pyramide", "pyramid", "skala", "scale",
     "torg", "park", "prinsipp", "princip", "principle", "teori", "theory", "effekt", "formel")
)  # fmt: skip
OBJECTS = frozenset(("meg", "mig", "me", "henne", "hende", "hennar", "ho", "ham", "han",
    "honom", "her", "him", "oss", "os"))  # fmt: skip
# After these a word is somebody's name, whatever it looks like.
NAMING = frozenset(
    ("kalles", "kallas", "kaldes", "kallast", "kalt", "kallet", "kalla", "kallad", "kaldt",
     "kaller", "kallar", "kalder", "kalle", "heter", "heiter", "hedder", "hette", "heitte",
     "hed", "het", "tilltalas", "tiltales", "called", "named", "nicknamed", "alias", "aka",
     "call", "calls")
)  # fmt: skip
# What firms do as well as people.
FIRM_VERBS = frozenset(
    ("er", "är", "is", "har", "has", "blir", "blei", "ble", "blev", "vil", "vill", "will", "kan",
     "can", "skal", "ska", "skall", "søker", "söker", "søger", "tilbyr", "erbjuder", "tilbyder",
     "offers", "leverer", "levererar", "leverede", "leverte", "bygger", "driver", "ansetter",
     "anställer", "ansætter", "vokser", "växer", "vokste", "vurderer", "bruker", "använder",
     "bruger", "uses", "was", "var", "krever", "kräver", "kræver", "gir", "ger", "giver", "må",
     "måste", "bør", "bör", "burde", "should", "starter", "startar", "åpner", "åbner",
     "öppnar", "står", "stod", "stands", "tar", "tager", "får", "fikk", "fick", "fik", "runs",
     "kommer", "comes", "går", "gikk", "gick", "goes", "som", "virker", "fungerer", "fungerar")
)  # fmt: skip
# After "Even", "Will" and "May" these go on with the sentence.
PLAIN_VERBS = frozenset(
    ("do", "does", "did", "be", "been", "had", "have", "hade", "hadde", "havde", "must", "were",
     "could", "would", "may", "might", "shall", "come", "came", "let", "made", "put", "set", "read",
     "skulle", "ville", "kunne", "kunde", "måtte", "når", "om", "så", "der", "for")
)  # fmt: skip
# Between somebody and what they do.
ADVERBS = frozenset(
    ("alltid", "alltså", "altid", "aldri", "aldrig", "også", "ofte", "ofta", "ikke", "ikkje",
     "inte", "selv", "sjølv", "själv", "selvfølgelig", "bare", "bara", "berre", "nå", "no", "nu",
     "allerede", "allereie", "redan", "egentlig", "eigentleg", "egentligen", "gjerne", "gärna",
     "plutselig", "plötsligt", "pludselig", "still", "always", "never", "also", "often",
     "usually", "just", "already", "really", "actually", "nok", "visst", "vel", "jo")
)  # fmt: skip
# Who speaks in interviews and with machines, and in no name.
SOMEBODY = frozenset(
    ("me", "meg", "jeg", "eg", "jag", "them", "you", "du", "bot", "guest", "gjest", "gäst", "hr",
     "user", "ai", "q", "a", "i", "k", "s", "recruiter", "recruiter-bot", "candidate", "kandidat",
     "kandidaten", "intervjuer", "intervjuar", "intervjuare", "interviewer", "rekrutterer", "int",
     "rekryterare", "system", "assistant", "support", "leder", "chef", "sjef", "spm", "svar",
     "spørsmål", "spørgsmål", "fråga", "sv", "sp", "question", "answer", "ref", "referanse",
     "referent", "referens", "brukerstøtte", "brukarstøtte", "användarstöd", "brugersupport",
     "helpdesk", "servicedesk", "kundeservice", "kundtjänst", "kundeteneste", "kundetjeneste",
     "vaktsentral", "vaktsentralen", "vagtcentral", "resepsjon", "resepsjonen", "reception",
     "receptionen", "vikarbyrå", "vikarbureau", "bemanning", "bemanningen", "chatbot", "chatboten",
     "moderator", "admin", "administrator", "operatør", "operatör", "operator", "it-support",
     "it-avdelingen", "it-avdelinga", "it-avdelningen", "hr-avdelingen", "hr-avdelinga",
     "hr-avdelningen", "lønn", "lön", "payroll")
) | PRONOUNS.difference(("my", "mi", "en", "her"))  # fmt: skip
